"""What sets findings aside: the suppressions and the baseline of the project, and only these.

Articles, and what lies among them, come from strangers: they can't acquit themselves. The project's own sidecar and
baseline count; comments in articles count only where people lint what they write. What was met and left aside is named.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from srclint.config import Config
from srclint.errors import ConfigError
from srclint.model import Finding
from srclint.places import Placed, baseline_file, sidecar_file
from srclint.project import short_path
from srclint.readers.paths import split_path
from srclint.suppress import (
    Inline,
    Scope,
    Suppression,
    apply_baseline,
    apply_suppressions,
    load_baseline,
    load_sidecar,
    wanted_of_entries,
)
from srclint.trust import Project, read_problem

__all__ = ["Aside", "comments_count", "left_aside", "listed"]

# Presets under which people lint what they write themselves, so that a comment in it is their own.
OWN_ARTICLES = ("draft", "publisher")

# Files that are named one by one; more are counted.
NAMED = 10


class Aside:
    """Sets the findings of a run aside.

    Args:
        placed: the settings, and where suppressions lie.
        scope: what the run looks at.
    """

    def __init__(self, placed: Placed, scope: Scope) -> None:
        self._config = config = placed.config
        self._scope = scope
        own = sidecar_file(config)
        counts = bool(config.suppressions) or (own.is_file() and not config.isolated)
        self._sidecars = ((own,) if counts else ()) + placed.sidecars

    @property
    def counted(self) -> tuple[str, ...]:
        """The files that settings and suppressions were taken from, as people name them."""
        config, baseline = self._config, baseline_file(self._config)
        settings = [config.project.config, *(place.project.config for place in config.places)]
        files = [*settings, *self._sidecars, baseline]
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
        ours: list[Inline] = []
        others: list[Inline] = []
        for comment in inline:
            (ours if comments_count(self._at(comment.article)) else others).append(comment)
        own = sidecar_file(self._config)
        kept, notes = self._suppress(findings, own if own in self._sidecars else None, ours)
        for sidecar in self._sidecars:
            if sidecar != own:
                kept, more = self._suppress_beneath(kept, sidecar)
                notes += more
        notes += tuple(_left_comments(others))
        kept, more = self._known(kept)
        return kept, notes + more

    def _at(self, path: str) -> Config:
        return self._config.at(split_path(path)[0])

    def _suppress(
        self, findings: Sequence[Finding], sidecar: Path | None, inline: Sequence[Inline] = ()
    ) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """Apply the entries of a sidecar, and comments."""
        entries: tuple[Suppression, ...] = ()
        root = self._config.home if sidecar is None else sidecar.parent
        config = self._config.at(str(root))
        if sidecar is not None:
            _within_reach(self._config.project, "suppressions", sidecar)
            entries = load_sidecar(sidecar, required=wanted_of_entries(config))
        return apply_suppressions(
            findings,
            entries,
            inline,
            root=root,
            require_reasons=config.require_reasons,
            scope=self._scope,
            as_of=self._config.as_of,
        )

    def _suppress_beneath(
        self, findings: Sequence[Finding], sidecar: Path
    ) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """Apply the entries of a sidecar to what lies beneath it, and to nothing else."""
        beneath = [
            Path(os.path.abspath(split_path(f.path)[0])).is_relative_to(sidecar.parent) for f in findings
        ]
        kept, notes = self._suppress([f for f, yes in zip(findings, beneath, strict=True) if yes], sidecar)
        rest = iter(kept)
        return tuple(next(rest) if yes else f for f, yes in zip(findings, beneath, strict=True)), notes

    def _known(self, findings: tuple[Finding, ...]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """Apply the baseline."""
        config, baseline = self._config, baseline_file(self._config)
        if baseline is None:
            return findings, ()
        if config.origins.get("baseline") != "command line":
            _within_reach(config.project, "baseline", baseline)
        kept, stale = apply_baseline(findings, load_baseline(baseline), baseline.parent, self._scope)
        entry = "1 entry" if stale == 1 else f"{stale:,} entries"
        verb, them = ("occurs", "it") if stale == 1 else ("occur", "them")
        note = f"{entry} of {baseline.name} no longer {verb}; --write-baseline takes {them} out."
        return kept, (note,) if stale else ()


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
            f"left aside: {comments} findings {verb} for nothing in articles of others "
            "(--preset draft or publisher, or inline-suppressions = true in the project's configuration, for your "
            f"own): {listed(places)}."
        )


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
