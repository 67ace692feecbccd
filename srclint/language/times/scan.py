"""What one pass over a text keeps, and how it looks at the words around a place."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from srclint.language.times import values
from srclint.language.times.expression import TimeBasis, TimeExpression, TimeKind, TimeReference, TimeUnit
from srclint.model import Span
from srclint.patterns import pattern

_BEFORE_POINT = pattern(
    r"(?<![a-z0-9-])(?:"
    r"(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|remainder|course|(?P<half>first|second|last|latter)"
    r" half) of(?: the)? "
    r"|(?P<time>(?:about |around )?this time )"
    r"|(?:the )?(?:(?P<quarter>first|second|third|fourth)[ -]quarter"
    r"|(?P<same>(?:same|corresponding|comparable|equivalent|like|year-ago|year-earlier)"
    r" (?:period|quarter|time|months?|weeks?)))(?: (?:of|in|a))?(?: the)? "
    r"|(?:earlier|later|early|late) in (?:the )?"
    r"|(?:early|late|earlier|later|mid|sometime|(?P<clock>midnight|noon))[ -])$"
)
_POINT_WORDS = frozenset(
    {"of", "in", "early", "late", "earlier", "later", "mid", "sometime", "midnight", "noon", "the", "a",
     "period", "quarter", "time", "month", "months", "week", "weeks"}
)  # fmt: skip
_PRECISION = {"century": 4, "decade": 4, "year": 4, "month": 7, "quarter": 7}

_STOPS = (". ", "; ", ", ", "  ", '"', "\u201d", "\u201c")


class Slash(NamedTuple):
    """A date such as 3/4/2021, which waits until the order of day and month is known.

    Args:
        place: the index that it will have among the expressions found.
        start, end: where it stands.
        day_first, month_first: what it is, read in either order.
    """

    place: int
    start: int
    end: int
    day_first: date
    month_first: date


class Scan:
    """One pass over one text; keeps what was said so far, since later expressions refer to it."""

    __slots__ = (
        "anchor", "day_first", "folded", "found", "last", "precision", "quarter", "quarter_at", "slashes", "text",
        "until",
    )  # fmt: skip

    def __init__(self, text: str, folded: str, anchor: date | None) -> None:
        self.text = text
        self.folded = folded
        self.anchor = anchor
        self.found: list[TimeExpression] = []
        self.until = 0
        self.last: date | None = None
        self.precision = 0
        self.quarter: tuple[int, int] | None = None
        self.quarter_at = -1
        self.day_first: set[bool] = set()
        self.slashes: list[Slash] = []

    def add(
        self, start: int, end: int, value: str | None, kind: TimeKind, reference: TimeReference, unit: TimeUnit,
        basis: TimeBasis = "literal", sure: bool = True,
    ) -> None:  # fmt: skip
        """Keep an expression, unless it overlaps the one before or runs across a blank line."""
        if start < self.until:
            return
        words = self.text[start:end]
        if "  " in self.folded[start:end] and any(not line.strip() for line in words.splitlines()):
            return
        if value is not None and kind == "date" and len(value) in (4, 7, 10) and value[-2:].isdigit():
            self.last, self.precision = date.fromisoformat((value + "-01-01")[:10]), len(value)
        self.found.append(
            TimeExpression(
                Span(start, end), words, value, kind, reference, unit, basis, sure and value is not None
            )
        )
        self.until = end

    def insert(self, place: int, start: int, end: int, day: date) -> None:
        """Put a full date in among the expressions found, at the index ``place``."""
        one = TimeExpression(
            Span(start, end),
            self.text[start:end],
            day.isoformat(),
            "date",
            "absolute",
            "day",
            "literal",
            True,
        )
        self.found.insert(place, one)

    def named(self, unit: str) -> date | None:
        """The date named last, if it is at least as precise as ``unit``."""
        return self.last if self.precision >= _PRECISION.get(unit, 10) else None

    def shifted(self, days: int) -> date | None:
        """The day that lies ``days`` from the anchor."""
        return values.shifted(self.anchor, days) if self.anchor else None

    def is_title(self, first: int, second: int) -> bool:
        """Whether two words are capitalised as in "This Week"; all capitals are a headline."""
        text = self.text
        return text[first].isupper() and text[second].isupper() and not text[second : second + 2].isupper()

    def in_mid_sentence(self, start: int) -> bool:
        """Whether the word at ``start`` follows another word of its sentence directly."""
        before = self.text[max(0, start - 2) : start]
        return before[-1:] == " " and (before[:1].isalnum() or before[:1] in ",&")

    def lead(self, start: int) -> str:
        """The word that stands directly before ``start``, without a comma; empty if there is none."""
        folded = self.folded
        if start < 2 or folded[start - 1] != " ":
            return ""
        space = folded.rfind(" ", max(0, start - 16), start - 1)
        return folded[space + 1 if space >= 0 else max(0, start - 16) : start - 1].strip('",(')

    def with_the(self, start: int) -> int:
        """Where an expression begins, "the" included."""
        return start - 4 if start >= 4 and self.folded.startswith("the ", start - 4) else start

    def extend(self, start: int) -> tuple[int, re.Match[str] | None]:
        """Take in "early", "the end of", "the same period of" before an expression."""
        folded = self.folded
        if start < 3 or folded[start - 1] not in " -":
            return start, None
        low = max(0, start - 12)
        space = max(folded.rfind(" ", low, start - 1), folded.rfind("-", low, start - 1), low - 1)
        if folded[space + 1 : start - 1] not in _POINT_WORDS:
            return start, None
        low = max(self.until, start - 45)
        match = _BEFORE_POINT.search(folded, low, start)
        return (match.start(), match) if match else (start, None)

    def clause(self, start: int) -> str:
        """The words before ``start`` back to the last stop, at most 60 characters (folded)."""
        low = max(0, start - 60)
        piece = self.folded[low:start]
        for stop in _STOPS:
            piece = piece[piece.rfind(stop) + 1 :]
        return " " + piece
