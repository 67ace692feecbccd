"""How many records were kept and dropped, and why: for the end of a run, and for a forecast before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from srclint.corpus.policy import DECISIONS
from srclint.corpus.schema import Row
from srclint.figures import wilson
from srclint.records import dataclass

__all__ = ["Counts", "count_lines", "forecast_lines"]


@dataclass(slots=True)
class Counts:
    """Counts of rows.

    Attributes:
        decisions: rows by decision.
        reasons: rows by action and code; a row counts for each of its reasons.
        languages: rows by language and decision.
        words: words of all texts, and those that stripping removes.
    """

    decisions: Counter[str] = field(default_factory=Counter)
    reasons: Counter[tuple[str, str]] = field(default_factory=Counter)
    languages: Counter[tuple[str, str]] = field(default_factory=Counter)
    words: int = 0
    removed: float = 0.0

    def add(self, row: Row) -> None:
        """Count a decided row."""
        self.decisions[row["decision"]] += 1
        self.reasons.update((reason["action"], reason["code"]) for reason in row["reasons"])
        if row["decision"] != "error":
            words = len(row["text"].split())
            self.languages[row["language"], row["decision"]] += 1
            self.words += words
            self.removed += words * row["removed_word_share"]

    @property
    def records(self) -> int:
        """All rows."""
        return self.decisions.total()

    def as_table(self) -> dict[str, Any]:
        """The counts as plain data."""
        return {
            "records": self.records,
            "decisions": {name: self.decisions[name] for name in DECISIONS},
            "reasons": [
                {"action": action, "code": code, "records": number}
                for (action, code), number in sorted(self.reasons.items())
            ],
            "languages": [
                {"language": language, "decision": decision, "records": number}
                for (language, decision), number in sorted(self.languages.items())
            ],
            "words": self.words,
            "removed_word_share": round(self.removed / self.words, 4) if self.words else 0.0,
        }


def count_lines(counts: Counts) -> Iterator[str]:
    """The counts for people, a line each."""
    yield f"{counts.records:,} records"
    for name in DECISIONS:
        number = counts.decisions[name]
        share = number / counts.records if counts.records else 0
        yield f"  {name:9} {number:>11,}  {share:7.2%}"
    if counts.removed:
        yield f"  stripping takes {counts.removed / counts.words:.2%} of the words"
    for (action, code), number in sorted(counts.reasons.items()):
        yield f"  {action:9} {code:8} {number:>11,}  {number / counts.records:7.2%}"


def forecast_lines(counts: Counts) -> Iterator[str]:
    """What a sample says of all records, a line each, with 95% intervals (Wilson)."""
    yield f"forecast from {counts.records:,} records; what articles have in common is known only after the run"
    yield from _rates("decision", [(name, counts.decisions[name]) for name in DECISIONS], counts.records)
    reasons = [(f"{action} {code}", number) for (action, code), number in sorted(counts.reasons.items())]
    yield from _rates("reason", reasons, counts.records)
    for language in sorted({language for language, _ in counts.languages}):
        of = sum(n for (name, _), n in counts.languages.items() if name == language)
        dropped = counts.languages[language, "drop"]
        yield from _rates(f"dropped of {language}", [("", dropped)], of)


def _rates(title: str, rows: list[tuple[str, int]], of: int) -> Iterator[str]:
    for name, number in rows:
        low, high = wilson(number, of)
        share = number / of if of else 0
        yield f"  {title:14} {name:16} {share:7.2%}  ({low:.2%} to {high:.2%}; {number:,} of {of:,})"
