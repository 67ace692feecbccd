"""What was typed for ``srclint check``, beside what becomes settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

__all__ = ["Wishes"]


class Wishes(NamedTuple):
    """The options of one run, each as it was typed; :func:`srclint.cli.options.effective_config` takes the others."""

    output_file: str | None
    exit_zero: bool
    allow_empty: bool
    allow_unread: bool
    stdin_filename: str | None
    show_material: bool
    baseline: str | None
    ignore_baseline: bool
    write_baseline: bool
    fix: bool
    fix_to: str | None
    unsafe_fixes: bool
    diff: bool
    show_settings: bool
    show_files: bool
    statistics: bool
    show_info: bool
    show_all: bool
    color: str
    watch: bool
    timings: bool
    quiet: bool
    verbose: int

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Wishes:
        """The wishes among a command's options, by their names."""
        return cls(**{name: given[name] for name in cls._fields})
