"""What sets findings aside: the suppressions and the baseline of the project, and only these.

Articles, and what lies among them, come from strangers: they can't acquit themselves. The project's own sidecar and
baseline count; comments in articles count only where people lint what they write. What was met and left aside is named.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from srclint.config import Config, configures
from srclint.errors import ConfigError
from srclint.model import Finding
from srclint.project import short_path
from srclint.suppress import (
    BASELINE,
    SIDECAR,
    Inline,
    Scope,
    Suppression,
    apply_baseline,
    apply_suppressions,
    load_baseline,
    load_sidecar,
)
from srclint.trust import Project, read_problem

__all__ = ["Aside", "baseline_file", "left_aside", "listed", "met_files", "sidecar_file"]

# Presets under which people lint what they write themselves, so that a comment in it is their own.
OWN_ARTICLES = ("draft", "publisher")

# Files that are named one by one; more are counted.
NAMED = 10


def baseline_file(config: Config) -> Path | None:
    """The baseline that the configuration names, if any."""
    return config.root / config.baseline if config.baseline else None


def sidecar_file(config: Config) -> Path:
    """The file with the suppressions: the one that is named, else the usual one beside the configuration."""
    return config.root / config.suppressions if config.suppressions else config.home / SIDECAR


class Aside:
    """Sets the findings of a run aside.

    Args:
        config: the settings.
        scope: what the run looks at.
    """

    def __init__(self, config: Config, scope: Scope) -> None:
        self._config = config
        self._scope = scope
        self._sidecar = sidecar_file(config)
        self._suppresses = bool(config.suppressions) or (self._sidecar.is_file() and not config.isolated)

    @property
    def counted(self) -> tuple[str, ...]:
        """The files that settings and suppressions were taken from, as people name them."""
        config = self._config
        files = (
            config.project.config,
            self._sidecar if self._suppresses else None,
            baseline_file(config),
        )
        return tuple(str(short_path(file)) for file in files if file is not None)

    def __call__(
        self, findings: Sequence[Finding], inline: Sequence[Inline]
    ) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """Apply the suppressions, then the baseline.

        Args:
            findings: of the run.
            inline: the suppressing comments in its articles.

        Returns:
            The findings, and a sentence for each thing that did nothing, or was left aside.
        """
        config = self._config
        entries: tuple[Suppression, ...] = ()
        if self._suppresses:
            _within_reach(config.project, "suppressions", self._sidecar)
            entries = load_sidecar(self._sidecar, require_reasons=config.require_reasons)
        ours = comments_count(config)
        kept, notes = apply_suppressions(
            findings,
            entries,
            inline if ours else (),
            root=self._sidecar.parent,
            require_reasons=config.require_reasons,
            scope=self._scope,
        )
        if not ours:
            notes += tuple(_left_comments(inline))
        baseline = baseline_file(config)
        if baseline is None:
            return kept, notes
        if config.origins.get("baseline") != "command line":
            _within_reach(config.project, "baseline", baseline)
        kept, stale = apply_baseline(kept, load_baseline(baseline), baseline.parent, self._scope)
        if stale:
            entry = "1 entry" if stale == 1 else f"{stale:,} entries"
            verb, them = ("occurs", "it") if stale == 1 else ("occur", "them")
            notes += (f"{entry} of {baseline.name} no longer {verb}; --write-baseline takes {them} out.",)
        return kept, notes


def comments_count(config: Config) -> bool:
    """Whether comments in articles suppress findings."""
    if config.inline_suppressions is None:
        return config.preset in OWN_ARTICLES
    return config.inline_suppressions


def _within_reach(project: Project, key: str, path: Path) -> None:
    if problem := read_problem(project, path):
        raise ConfigError(f"{key}: {short_path(path)} may not be read: {problem}.")


def _left_comments(inline: Iterable[Inline]) -> Iterator[str]:
    """What to say of suppressing comments in articles that others wrote."""
    places = list(dict.fromkeys(f"{comment.article}:{comment.line}" for comment in inline))
    if places:
        comments = (
            "a comment that suppresses" if len(places) == 1 else f"{len(places):,} comments that suppress"
        )
        verb = "counts" if len(places) == 1 else "count"
        yield (
            f"left aside: {comments} findings {verb} for nothing in articles of others (--preset draft, or "
            f"inline-suppressions = true in the project's configuration, for your own): {listed(places)}."
        )


def met_files(config: Config, paths: Iterable[str]) -> tuple[Path, ...]:
    """Configurations, suppressions and baselines that lie among the articles, and aren't the project's own.

    Args:
        config: the settings of the project.
        paths: of the files that are read.

    Returns:
        Absolute paths, sorted; those above the project's folder or the working directory aren't among the articles.
    """
    own = {config.project.config, sidecar_file(config), baseline_file(config)}
    above = {folder for at in (config.home, Path.cwd()) for folder in (at, *at.parents)}
    seen: set[Path] = set()
    found = []
    for path in paths:
        folder = Path(os.path.abspath(path)).parent
        while folder not in above and folder not in seen:
            seen.add(folder)
            found += [file for file in _telling(folder) if file not in own]
            folder = folder.parent
    return tuple(sorted(found))


def _telling(folder: Path) -> Iterator[Path]:
    """The files of a folder that would have a say."""
    for name in ("srclint.toml", SIDECAR, BASELINE):
        if (folder / name).is_file():
            yield folder / name
    if configures(folder / "pyproject.toml"):
        yield folder / "pyproject.toml"


def left_aside(files: Sequence[Path]) -> tuple[str, ...]:
    """What to say of files that were met among the articles and don't count."""
    if not files:
        return ()
    names = [str(short_path(file)) for file in files]
    lies, counts = ("lies", "counts") if len(names) == 1 else ("lie", "count")
    return (
        f"left aside: {listed(names)} {lies} among the articles and {counts} for nothing "
        "(nested = true in the project's configuration lets it).",
    )


def listed(names: Sequence[str]) -> str:
    """Names, apart by commas; of many the first."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more:,} more" if more > 0 else "")
