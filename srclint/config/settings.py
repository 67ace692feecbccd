"""What a configuration comes to: frozen records, which a run is handed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from srclint.model import House, Severity
from srclint.records import dataclass
from srclint.rule import Preset
from srclint.trust import Project

__all__ = ["Config", "Override", "Quotes", "RuleConfig"]


@dataclass(frozen=True, slots=True)
class RuleConfig:
    """What the configuration says of one rule.

    Args:
        severity: for all its levels; ``None`` leaves them.
        levels: by level.
        options: by option's name, as in the file (kebab-case).
    """

    severity: Severity | None = None
    levels: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Override:
    """What differs for paths that match one of the patterns, which count from ``root``, or from the configuration."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    root: Path | None = None


@dataclass(frozen=True, slots=True)
class Quotes:
    """What quotations are held against, and what the house lets pass; the fields are the keys of `QUOTES_KEYS`."""

    material: tuple[str, ...] = ()
    material_complete: bool = False
    policy: str = "tidy"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run. Each field is a key of `KEYS`, but for the last nine.

    Args:
        root: the folder that paths in the settings start from.
        project: whose configuration it is, and how far that reaches.
        isolated: whether what lies in that folder counts for nothing unless it is named: suppressions, a baseline.
        origins: by key where a value came from.
        presets: by name the files of those that packages bring.
        typed: by field what was given on the command line, which beats configurations of places too.
        places: configurations for the articles beneath them, those above first.
        house_root: the folder that ``house.unsigned_ok`` counts from; ``None``: ``root``.
        cache_dir: where the cache lies, as the command line has it; ``None``: in the project.
    """

    preset: Preset = "source"
    required_version: str | None = None
    preview: bool = False
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: Severity = Severity.WARNING
    as_of: date | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    encoding: str | None = None
    output_format: tuple[str, ...] = ("full",)
    max_findings: int | None = None
    map: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    jobs: int = 1
    rule_timeout: int = 10
    cache: bool = False
    house_rules: tuple[str, ...] = ()
    local_rules: tuple[str, ...] = ()
    baseline: str | None = None
    suppressions: str | None = None
    require_reasons: bool = False
    require_names: bool = False
    require_expiry: bool = False
    inline_suppressions: bool | None = None
    nested: bool = False
    reference: tuple[str, ...] = ()
    house: House = field(default_factory=House)
    quotes: Quotes = field(default_factory=Quotes)
    rules: Mapping[str, RuleConfig] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    root: Path = field(default_factory=Path)
    project: Project = field(default_factory=Project)
    isolated: bool = False
    origins: Mapping[str, str] = field(default_factory=dict)
    presets: Mapping[str, Path] = field(default_factory=dict)
    typed: Mapping[str, Any] = field(default_factory=dict)
    places: tuple[Config, ...] = ()
    house_root: Path | None = None
    cache_dir: str | None = None

    def at(self, path: str) -> Config:
        """The settings for a file: those of the deepest place that it lies in, else these."""
        if not self.places:
            return self
        whole = Path(os.path.abspath(path))
        return next((place for place in reversed(self.places) if whole.is_relative_to(place.root)), self)

    @property
    def home(self) -> Path:
        """The folder of the project's own suppressions and baseline: the configuration's, if it lies in the project."""
        top = self.project.root.absolute()
        return self.root if self.root.absolute().is_relative_to(top) else top
