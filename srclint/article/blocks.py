"""Deck, captions, credits, paragraphs: the blocks of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from srclint.article.lines.layout import Layout, Line, breaks_off
from srclint.article.lines.marked import Marked
from srclint.article.parse.datelines import Dateline
from srclint.article.title import CRUMBS, runs_on, squeeze
from srclint.model import Block, BlockKind, Span
from srclint.patterns import pattern
from srclint.vocabulary import languages

__all__ = ["find_blocks"]


# A credit in brackets at the end of a caption: "(AP/Jo Dee)", "(Pool Photo via AP)", "(Foto: …)".
_CREDITED = pattern(
    r"\((?:[^()]*\b)?(?:AP|AFP|Reuters|REUTERS|dpa|EPA|Getty|Pool|Photo|photo|Photos|Foto|Image|Images|Bild|via|Courtesy|courtesy|"
    r"Handout|File|Shutterstock|Xinhua|PTI|ANI)\b[^()]*\)\.?$"
)

_CREDIT_LINE = pattern(
    r"[(\[]\s*(?:with\s+)?(?:inputs?|translat|photo|image|foto|bild|source|quelle|agenc|via|reporting|additional)[^()\[\]]*[)\]]\.?$",
    re.I,
)

_SOURCE_LINE = pattern(r"(?:source|sources|quelle|fuente|fonte|via)\s{0,2}(?:[:»>|–—-]|link\b)", re.I)

_LONGEST_SUBHEAD = 90

_LONGEST_DATE = 120

_LONGEST_BYLINE = 260

_LONGEST_DECK = 320


def _broken(layout: Layout, index: int) -> bool:
    """Whether a line was broken within a sentence that the next one goes on with."""
    return breaks_off(layout.lines[index].text) and runs_on(layout, index)


@cache
def _openings(table: str) -> tuple[str, ...]:
    return tuple(word for language in languages() for word in getattr(language, table))


_PICTURE = ("representative image", "file photo", "image:", "photo:", "foto:", "bild:")

# Of the openings of corrections and picture credits so many characters are looked up first; none is shorter.
_KEY = 5


@cache
def _opening_keys() -> frozenset[str]:
    return frozenset(opening[:_KEY] for opening in (*_openings("corrections"), *_PICTURE))


@cache
def _opening_words() -> frozenset[str]:
    """The first words of corrections and picture credits."""
    return frozenset(
        opening.split()[0].partition(":")[0] for opening in (*_openings("corrections"), *_PICTURE)
    )


@cache
def _photo_words() -> frozenset[str]:
    return frozenset(word.split()[0] for language in languages() for word in language.not_by)


def _special(line: Line) -> Literal["credit", "caption", "correction", ""]:
    """Caption, credit or correction by its own words; empty for anything else."""
    text = line.text
    first = text[0]
    if first in "([" and text[-1] in ")]." and _CREDIT_LINE.match(text):
        return "credit"
    if text.endswith((")", ").")) and len(text) <= 500 and _CREDITED.search(text[-160:]):
        return "caption"
    short = len(text) <= 80 and not line.prose
    opens = first == "©" or text[:_KEY].lower() in _opening_keys()
    if not short and not opens:
        return ""  # the usual case
    word = text[:40].partition(" ")[0].lower()
    if opens and (short or first == "©" or word.partition(":")[0] in _opening_words()):
        low = text[:40].lower()
        if first == "©" or low.startswith(_PICTURE):
            return "credit" if len(text) <= 80 else "caption"
        if low.startswith(_openings("corrections")):
            return "correction"
    if not short:
        return ""
    if word.rstrip(":|") in _photo_words() and (":" in text[:30] or "©" in text):
        return "credit"
    return "credit" if _SOURCE_LINE.match(text) else ""


def find_blocks(
    layout: Layout,
    classes: Sequence[str],
    title: int,
    byline: Span | None,
    date_lines: frozenset[int],
    leads: Mapping[int, Dateline],
    marked: Marked,
) -> tuple[Block, ...]:
    """The blocks of a text, by start; a dateline follows the paragraph that it opens.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        title: the headline's line, or -1.
        byline: where the byline stands in the text.
        date_lines: lines that show a date and little else.
        leads: datelines by line.
        marked: what the format's marks say of the lines.
    """
    lines = layout.lines
    crumbs = _breadcrumbs(layout, title)
    # What stands later in this list outweighs what stands earlier.
    told: dict[int, BlockKind] = dict.fromkeys(marked.quotes, "quote")
    told |= dict.fromkeys(marked.headings, "subhead")
    told |= dict.fromkeys(marked.captions, "caption")
    told |= dict.fromkeys(leads, "paragraph")
    told |= dict.fromkeys((i for i in marked.dates if len(lines[i].text) <= _LONGEST_DATE), "date")
    told |= {i: "boilerplate" for i, class_ in enumerate(classes) if class_}
    told |= dict.fromkeys(date_lines, "date")
    told |= dict.fromkeys(crumbs, "boilerplate")
    if byline:
        signed = (i for i, x in enumerate(lines) if x.start < byline.end and byline.start < x.end)
        told |= {i: "byline" for i in signed if i not in leads and len(lines[i].text) <= _LONGEST_BYLINE}
    told[title] = "headline"
    kinds: list[BlockKind] = [
        told.get(i) or _special(line) or ("paragraph" if line.prose else _prose_kind(layout, i))
        for i, line in enumerate(lines)
    ]
    _mark_deck(layout, kinds, title, leads)
    return tuple(_blocks(layout, kinds, classes, crumbs, leads))


def _blocks(
    layout: Layout,
    kinds: Sequence[BlockKind],
    classes: Sequence[str],
    crumbs: frozenset[int],
    leads: Mapping[int, Dateline],
) -> list[Block]:
    """A block a line, but of wrapped text a paragraph a run of lines."""
    lines = layout.lines
    # The first line of each block, and behind the last one the end.
    wrapped = layout.wrapped
    starts = [
        i
        for i, line in enumerate(lines)
        if not ((wrapped or line.text[0].islower()) and i and _goes_on(layout, kinds, i))
    ]
    blocks = []
    for start, after in pairwise((*starts, len(lines))):
        kind, at = kinds[start], lines[start].start
        class_: Any = ("nav" if start in crumbs else classes[start]) if kind == "boilerplate" else ""
        blocks.append(Block(kind, Span(at, lines[after - 1].end), class_))
        if start in leads:
            blocks.append(Block("dateline", Span(at, at + leads[start].size)))
    return blocks


def _goes_on(layout: Layout, kinds: Sequence[str], index: int) -> bool:
    """Whether a line that may go on with a paragraph does: in wrapped text, or where a single one is wrapped."""
    line = layout.lines[index]
    if line.gap or line.indented or kinds[index - 1] != "paragraph" or kinds[index] != "paragraph":
        return False
    return layout.wrapped or breaks_off(layout.lines[index - 1].text)


def _mark_deck(layout: Layout, kinds: list[BlockKind], title: int, leads: Mapping[int, Dateline]) -> None:
    """A sentence between the headline and the byline, date, picture or dateline is the deck."""
    index = title + 1
    if title < 0 or index + 1 >= len(kinds) or kinds[index] not in ("paragraph", "subhead"):
        return
    line, following = layout.lines[index], layout.lines[index + 1]
    if len(line.text) > _LONGEST_DECK or layout.wrapped or index in leads:
        return
    apart = kinds[index + 1] in ("byline", "date", "caption", "credit") or index + 1 in leads
    much_longer = line.prose and ". " not in line.text and len(following.text) > 1.5 * len(line.text)
    if apart or (much_longer and kinds[index + 1] == "paragraph"):
        kinds[index] = "deck"


def _breadcrumbs(layout: Layout, title: int) -> frozenset[int]:
    """Lines above the headline whose last step echoes it, or that are a path of steps."""
    if title <= 0:
        return frozenset()
    want = squeeze(layout.lines[title].text)
    found = set()
    for index in range(min(title, 40)):
        text = layout.lines[index].text
        if len(text) > 400 or not CRUMBS.search(text):
            continue
        steps = re.split(r"\s[»›>/]\s", text)
        last = squeeze(steps[-1])
        if len(steps) >= 3 or (last and (want.startswith(last[:40]) or last.startswith(want[:40]))):
            found.add(index)
    return frozenset(found)


def _prose_kind(layout: Layout, index: int) -> BlockKind:
    """Whether a line without the length or the end of prose is a paragraph or a subhead."""
    line = layout.lines[index]
    if layout.wrapped or line.text.endswith((".", ":", "”", '"')):
        return "paragraph"
    if _broken(layout, index) or (index and _broken(layout, index - 1)):
        return "paragraph"
    inside = layout.first <= index <= layout.last
    return "subhead" if inside and len(line.text) <= _LONGEST_SUBHEAD else "paragraph"
