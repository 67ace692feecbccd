"""What the format's own marks say of the lines: headings, captions, and parts of the page that aren't the article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cache

from srclint.article.lines.layout import Layout
from srclint.model import Mark
from srclint.records import dataclass

__all__ = ["Marked", "read_marks"]


_CLASSES = {
    "nav": "nav",
    "ad": "ad",
    "share": "share",
    "related": "related",
    "newsletter": "newsletter",
    "cookie": "cookie",
    "comment-form": "comment_form",
    "footer": "legal_footer",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """What marks say of the lines, by their index in the layout.

    Args:
        headings: levels of headings.
        captions: lines of captions.
        classes: boilerplate classes of lines that stand in such a part of the page.
        dates: lines with an element that is marked as a date.
        quotes: lines of block quotations.
        bylines: lines with an element that is marked as a byline.
        links: lines that are a link.
        page: whether anything is marked at all.
    """

    headings: Mapping[int, int] = field(default_factory=dict)
    captions: frozenset[int] = frozenset()
    classes: Mapping[int, str] = field(default_factory=dict)
    dates: frozenset[int] = frozenset()
    quotes: frozenset[int] = frozenset()
    bylines: frozenset[int] = frozenset()
    links: frozenset[int] = frozenset()
    page: bool = False


def read_marks(layout: Layout, marks: Sequence[Mark]) -> Marked:
    """Which lines the marks cover; a part of the page counts where no main heading stands in it."""
    if not marks:
        return Marked()
    starts = [line.start for line in layout.lines]
    headings: dict[int, int] = {}
    captions: set[int] = set()
    dates: set[int] = set()
    quotes: set[int] = set()
    bylines: set[int] = set()
    links: set[int] = set()
    parts: list[tuple[range, str]] = []
    has_digit = cache(
        lambda index: any(map(str.isdigit, layout.lines[index].text))
    )  # a line may bear many marks
    for mark in marks:
        first = max(0, bisect_right(starts, mark.span.start) - 1)
        covered = range(first, bisect_right(starts, max(mark.span.start, mark.span.end - 1)))
        if mark.kind == "heading":
            headings.update(dict.fromkeys(covered, int(mark.value) if mark.value.isdigit() else 2))
        elif mark.kind == "caption":
            captions.update(covered)
        elif mark.kind == "quote":
            quotes.update(covered)
        elif mark.kind == "byline":
            bylines.update(covered)
        elif mark.kind == "link":
            links.update(covered)
        elif mark.kind == "date":
            # A box that is called a date and holds more than one line is no date.
            if len(covered) == 1 and has_digit(first):
                dates.update(covered)
        elif mark.kind in _CLASSES:
            parts.append((covered, _CLASSES[mark.kind]))
    classes: dict[int, str] = {}
    for covered, class_ in parts:
        # What is called a sidebar often wraps the whole article.
        if not any(headings.get(index) == 1 for index in covered):
            for index in covered:
                if class_ != "legal_footer" or not layout.lines[index].prose:
                    classes.setdefault(index, class_)
    return Marked(
        headings,
        frozenset(captions),
        classes,
        frozenset(dates),
        frozenset(quotes),
        frozenset(bylines),
        frozenset(links),
        True,
    )
