"""Where headline and prose stand in the text of a page."""

from __future__ import annotations

from srclint.model import Reading, Span

__all__ = [
    "LONGEST",
    "PROSE",
    "head_end",
    "prose_start",
    "stands_in_head",
    "story_end",
    "title_start",
]


PROSE = 80
"""Characters; a line this long is prose, as in the reader that found the article on the page."""

LONGEST = 240
"""Characters; an element with more text than this holds more than names or a date."""


def title_start(reading: Reading) -> int:
    return next((m.span.start for m in reading.marks if m.kind == "heading" and m.value == "1"), 0)


def stands_in_head(reading: Reading, span: Span) -> bool:
    """Whether a place is between the main heading and the first line of prose; nowhere, if there is no such heading."""
    headed = any(mark.kind == "heading" and mark.value == "1" for mark in reading.marks)
    return headed and title_start(reading) <= span.start < prose_start(reading, 1)


def prose_start(reading: Reading, number: int) -> int:
    """Where a line of prose below the headline begins, counted from 1; the end, if there is none.

    Headings and captions are no prose, however long.
    """
    title = title_start(reading)
    others = {mark.span.start for mark in reading.marks if mark.kind in ("heading", "caption")}
    at = seen = 0
    for line in reading.text.split("\n"):
        seen += len(line) >= PROSE and at >= title and at not in others
        if seen == number:
            return at
        at += len(line) + 1
    return at


def story_end(reading: Reading) -> int:
    """Where the line below the last line of prose begins; the start, if there is no prose."""
    end = at = 0
    for line in reading.text.split("\n"):
        at += len(line) + 1
        end = at if len(line) >= PROSE else end
    return end


def head_end(reading: Reading) -> int:
    """Where the third line of prose begins: a byline above the story stands before it."""
    return prose_start(reading, 3)
