"""How sure each bundled rule is, as it was measured: what people judged of its findings, and how often it fires.

The figures stand in ``figures.json`` beside this module; ``python -m benchmarks.judged --write`` makes them from the
table of verdicts by running srclint on the articles again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from math import sqrt
from typing import Any

from srclint.files import packaged
from srclint.records import dataclass

__all__ = ["Figures", "figures_for", "figures_from", "is_rare", "wilson"]

RARE, RARE_CLEAN, RARE_HITS = 0.001, 5_000, 30
"""The proof for rare rules: fires on fewer than this share of so many clean articles, and has so many true hits.

An article on which a finding was judged right is none that is clean of it."""


def wilson(right: int, judged: int, z: float = 1.96) -> tuple[float, float]:
    """The interval in which a share lies, given how many of how many were right.

    Args:
        right: how many were right.
        judged: of how many.
        z: 1.96 for 95% confidence.

    Returns:
        Its lower and its upper end, from 0 to 1. E. B. Wilson, JASA 22, 1927, pages 209-212.
    """
    if not judged:
        return 0.0, 1.0
    share = right / judged
    middle = share + z * z / (2 * judged)
    spread = z * sqrt(share * (1 - share) / judged + z * z / (4 * judged * judged))
    below = 1 + z * z / judged
    # Rounding may lead out of what shares can be.
    return max(0.0, (middle - spread) / below), min(1.0, (middle + spread) / below)


def is_rare(level: Mapping[str, Any], articles: int) -> bool:
    """Whether silence on clean articles and hits on labelled positives prove a level that hardly ever fires.

    Args:
        level: its figures, as the file has them.
        articles: on how many clean articles it was run.
    """
    proof = level.get("positives", {})
    return (
        articles >= RARE_CLEAN
        and level.get("fired", 0) - level.get("right", 0) < RARE * articles
        and proof.get("hits", 0) >= RARE_HITS
        and not proof.get("wrong", 0)
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured of a rule.

    Args:
        right, wrong, arguable: verdicts on findings that it makes today.
        fired: in how many articles it reports something.
        articles: of how many.
        genres: those in which it does.
        hits: how many labelled positives it finds at those of its levels that are shown; of the level that finds most
            where that isn't known.
        positives: of how many.
        on: what they are.
        clean: the genres of the articles, where the proof is that of a rare rule; else nothing.
    """

    right: int = 0
    wrong: int = 0
    arguable: int = 0
    fired: int = 0
    articles: int = 0
    genres: tuple[str, ...] = ()
    hits: int = 0
    positives: int = 0
    on: str = ""
    clean: tuple[str, ...] = ()

    @property
    def judged(self) -> int:
        """How many findings were found right or wrong."""
        return self.right + self.wrong

    @property
    def interval(self) -> tuple[float, float]:
        """In which the share of right findings lies with 95% confidence."""
        return wilson(self.right, self.judged)

    @property
    def precision(self) -> str:
        """In the words of code scanning: ``very-high`` to ``low``; empty if nothing was judged."""
        if not self.judged:
            return ""
        low = self.interval[0]
        return "very-high" if low >= 0.95 else "high" if low >= 0.9 else "medium" if low >= 0.7 else "low"

    def sentences(self) -> str:
        """What was measured, for people."""
        if self.judged:
            low, high = self.interval
            first = (
                f"Of {self.judged:,} findings that were judged, {self.right:,} are right:"
                f" between {low:.0%} and {high:.0%}, with 95% confidence."
            )
            first += f" {self.arguable:,} more can be argued about." if self.arguable else ""
        else:
            first = "Nobody has judged its findings yet."
        if self.articles:
            where = f" ({', '.join(self.genres)})" if self.genres else ""
            first += f" It reports something in {self.fired:,} of {self.articles:,} real articles{where}."
        if self.positives:
            first += f" It finds {self.hits:,} of {self.positives:,} {self.on}."
        if self.clean:
            first += (
                f" Its severity rests on that, and on {self.articles:,} articles on which nothing that it reports was"
                f" found wrong: {', '.join(self.clean)}."
            )
        return first


def figures_from(told: Mapping[str, Any]) -> Figures:
    """The figures of one rule, as the file has them: of its levels that warn or are errors, or else of all together."""
    every = tuple(told.get("levels", {}).values())
    levels = tuple(level for level in every if level.get("grave")) or every
    right, wrong, arguable = (
        sum(level.get(k, 0) for level in levels) for k in ("right", "wrong", "arguable")
    )
    proofs = [level["positives"] for level in levels if "positives" in level]
    best: Mapping[str, Any] = max(proofs, key=lambda proof: proof["hits"], default={})
    together = sum(proof["hits"] for proof in proofs if proof["on"] == best["on"])
    rare = any(is_rare(level, told.get("articles", 0)) for level in levels)
    return Figures(
        right,
        wrong,
        arguable,
        told.get("fired", 0),
        told.get("articles", 0),
        tuple(told.get("genres", ())),
        min(best["found"], together) if "found" in best else best.get("hits", 0),
        best.get("of", 0),
        best.get("on", ""),
        tuple(told.get("clean", ())) if rare and not wrong else (),
    )


@lru_cache(maxsize=1)
def _kept() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(packaged("srclint", "figures.json"))
    return found


def figures_for(code: str) -> Figures | None:
    """The figures of a bundled rule; ``None`` for a rule that isn't, or that is new."""
    told = _kept().get(code)
    return figures_from(told) if told is not None else None
