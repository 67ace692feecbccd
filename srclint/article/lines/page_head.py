"""Where headline and prose stand in the text of a page, and what stands aside."""

from __future__ import annotations

from srclint.model import Reading, Span

__all__ = [
    "LONGEST",
    "PROSE",
    "head_end",
    "heads_teaser",
    "is_aside",
    "prose_start",
    "stands_in_head",
    "story_end",
    "title_start",
]


PROSE = 80
"""Characters; a line this long is prose, as in the reader that found the article on the page."""

LONGEST = 240
"""Characters; an element with more text than this holds more than names or a date."""


_HEADLINE = 4  # words of a link, one of them small, that is a headline rather than a name or a section


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


def heads_teaser(reading: Reading, span: Span) -> bool:
    """Whether a line belongs to another article: it stands right below a linked heading that is not the main one, or
    begins with a link of some words, in which a small one tells a headline from a name.
    """
    end = reading.text.rfind("\n", 0, span.start)
    if any(
        mark.kind == "link"
        and mark.span.start == end + 1
        and mark.span.end < span.end
        and len(words := mark.span.of(reading.text).split()) >= _HEADLINE
        and any(word[0].islower() for word in words[1:])
        for mark in reading.marks
    ):
        return True
    above = Span(reading.text.rfind("\n", 0, max(end, 0)) + 1, max(end, 0))
    marks = [mark for mark in reading.marks if mark.span.overlaps(above)]
    headed = any(mark.kind == "heading" and mark.value != "1" for mark in marks)
    return headed and any(mark.kind == "link" for mark in marks)


def is_aside(reading: Reading, span: Span) -> bool:
    """Whether a place is a caption or a quotation, such as a post of a social network: it names somebody else."""
    return any(mark.kind in ("caption", "quote") and mark.span.overlaps(span) for mark in reading.marks)
