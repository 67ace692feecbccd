"""What one article gave to the run, and what the articles gave together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from srclint.model import ArticleSummary, Finding, Origin, Reading, RunError
from srclint.records import dataclass
from srclint.suppress import Inline

__all__ = ["Crossing", "Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one article gave: plain data that goes from a worker process to the judgement.

    Args:
        summary: the article's line, its verdict still open.
        findings: of the rules that look at one article.
        errors: rules that failed on it.
        facts: for each run rule's ``extract``, by its number, the fact.
        reading: kept for the judgement over the run, where there is room.
        abstained: the codes of the rules that left the article alone because of its language.
        details: what ``inspect`` prints, where it was asked for.
        reference: whether the article is only there to compare with.
        inline: the suppressing comments in it.
        seconds: of CPU by stage and rule, where they are counted.
    """

    summary: ArticleSummary
    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
    facts: Mapping[int, Any] = field(default_factory=dict)
    reading: Reading | None = None
    abstained: tuple[str, ...] = ()
    details: Mapping[str, Any] | None = None
    reference: bool = False
    inline: tuple[Inline, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Crossing:
    """What the rules across articles gave.

    Args:
        findings: in no particular order.
        errors: rules that failed.
        origins: the articles that go back to one text.
    """

    findings: tuple[Finding, ...] = ()
    errors: tuple[RunError, ...] = ()
    origins: tuple[Origin, ...] = ()
