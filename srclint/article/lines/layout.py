"""The lines of a text and what their shape alone tells: prose or not, hard-wrapped or not, head and tail."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from srclint.records import dataclass

__all__ = ["Layout", "Line", "breaks_off", "lay_out", "without_boilerplate"]


_SENTENCE_ENDS = tuple(".!?…。！？") + tuple(
    end + close for end in ".!?…" for close in ('"', "”", "“", "»", "'", "’", ")")
)

# A line this long is prose even without a full stop; the shortest line that a full stop makes prose.
_LONG, _SHORT = 140, 55

# Hard-wrapped lines are this long (a mail or a wire story breaks at 60 to 80 characters).
_WRAP_LEAST, _WRAP_MOST = 45, 95

# How many lines before the first and after the last prose are looked at for bylines and dates.
_BEFORE, _AFTER = 20, 10


class Line(NamedTuple):
    """One line that is not empty: the offsets of its text without the blanks around it, and that text."""

    start: int
    end: int
    text: str
    prose: bool
    indented: bool
    gap: bool
    """Whether an empty line stands before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text that are not empty, and where its prose begins and ends.

    Args:
        lines: all lines that are not empty.
        first: index of the first line of prose; the number of lines if there is none.
        last: index of the last line of prose; -1 if there is none.
        wrapped: whether lines are broken within sentences, so that a paragraph is a run of lines.
    """

    lines: Sequence[Line]
    first: int
    last: int
    wrapped: bool

    def head(self) -> range:
        """The lines in which a byline or date above the story may stand: to the fourth line of prose."""
        lines = self.lines
        seen, end = 0, self.first
        while end < len(lines) and (seen < 3 or not lines[end].prose):
            seen += lines[end].prose
            end += 1
        return range(max(0, self.first - _BEFORE), min(end, self.first + _BEFORE))

    def tail(self) -> range:
        """The lines in which one below the story may stand: from the third line of prose from its end.

        A box on the author is prose as well.
        """
        start, seen = self.last, 1
        while start > 0 and seen < 3:
            start -= 1
            seen += self.lines[start].prose
        start = max(start, self.head().stop)
        return range(start, min(len(self.lines), self.last + 1 + _AFTER))


def _ends_as_prose(text: str) -> bool:
    """Whether a line of no great length is prose."""
    if len(text) < _SHORT:
        # Scripts without blanks say as much in a third of the characters.
        return len(text) > 25 and text.endswith(("。", "！", "？")) and " " not in text
    return text.endswith(_SENTENCE_ENDS)


def breaks_off(text: str) -> bool:
    """Whether a line may have been broken within a sentence: of the length at which lines are, and unfinished."""
    return _WRAP_LEAST <= len(text) <= _WRAP_MOST and not text.endswith(_SENTENCE_ENDS)


def lay_out(text: str) -> Layout:
    """Split a text into its lines and find its prose."""
    lines: list[Line] = []
    at, gap, run_on, small, pairs, long, size = 0, True, 0, 0, 0, 0, 0
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        if not body:
            at, gap = at + len(raw), True
            continue
        start = at if raw[0] == body[0] else at + raw.index(body[0])
        if not gap and _WRAP_LEAST <= size <= _WRAP_MOST:
            pairs += 1
            if start == at and not lines[-1].text.endswith(_SENTENCE_ENDS):
                run_on += 1
                small += body[0].islower()
        size = len(body)
        prose = size >= _LONG or _ends_as_prose(body)
        lines.append(Line(start, start + size, body, prose, start > at, gap))
        long += size > _WRAP_MOST + 15
        at, gap = at + len(raw), False
    # Most line breaks stand inside a sentence, and hardly a line is longer: such text was wrapped.
    most = run_on > 0.5 * pairs and long < 0.05 * len(lines)
    wrapped = most and (
        (run_on >= 3 and run_on > 0.4 * len(lines)) or (small >= 2 and small > 0.2 * len(lines))
    )
    return Layout(lines, *_prose_range(lines, wrapped, ()), wrapped)


def without_boilerplate(layout: Layout, classes: Sequence[str]) -> Layout:
    """The same layout, its prose beginning and ending with what is not boilerplate."""
    if not any(classes):
        return layout
    first, last = _prose_range(layout.lines, layout.wrapped, classes)
    return replace(layout, first=first, last=last)


def _prose_range(lines: Sequence[Line], wrapped: bool, classes: Sequence[str]) -> tuple[int, int]:
    count = len(lines)
    first = _nearest_prose(lines, range(count), classes, count)
    last = _nearest_prose(lines, range(count - 1, -1, -1), classes, -1)
    if not wrapped:
        return first, last
    # The body of a wrapped text begins at its first full line that runs on.
    runs = (
        i
        for i in range(1, count - 1)
        if len(lines[i].text) >= _WRAP_LEAST and not lines[i + 1].gap and not lines[i + 1].indented
    )
    return next(runs, first), max(last, 0, count - 2)


def _nearest_prose(lines: Sequence[Line], order: range, classes: Sequence[str], none: int) -> int:
    """The first line of prose in an order that is not boilerplate."""
    return next((i for i in order if lines[i].prose and not (classes and classes[i])), none)
