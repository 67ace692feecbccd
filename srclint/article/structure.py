"""Headline, deck, captions, credits, paragraphs: the blocks of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.bylines import is_meta_line
from srclint.article.layout import Layout, Line
from srclint.article.names import name_strength
from srclint.article.phrases import languages
from srclint.model import Block, Span

__all__ = ["find_blocks", "find_title"]

_CRUMBS = re.compile(r"\s[»›>]\s|\s/\s.*\s/\s")
# A credit in brackets at the end of a caption: "(AP/Jo Dee)", "(Pool Photo via AP)", "(Foto: …)".
_CREDITED = re.compile(
    r"\((?:[^()]*\b)?(?:AP|AFP|Reuters|REUTERS|dpa|EPA|Getty|Pool|Photo|photo|Photos|Foto|Image|Images|Bild|via|Courtesy|courtesy|"
    r"Handout|File|Shutterstock|Xinhua|PTI|ANI)\b[^()]*\)\.?$"
)
_CREDIT_LINE = re.compile(
    r"[(\[]\s*(?:with\s+)?(?:inputs?|translat|photo|image|foto|bild|source|quelle|agenc|via|reporting|additional)[^()\[\]]*[)\]]\.?$",
    re.I,
)
_SOURCE_LINE = re.compile(r"(?:source|sources|quelle|fuente|fonte|via)\s{0,2}(?:[:»>|–—-]|link\b)", re.I)
_TITLE_LEAST = 28


def _looks_like_title(line: Line) -> bool:
    text = line.text
    if len(text) > 220 or not any(c.isalpha() for c in text):
        return False
    if text.endswith((".", ":", ";", ",")) and len(text) > 100:
        return False
    wide = any(ord(c) > 0x2E80 for c in text[:8])
    return text.count(" ") >= 3 or len(text) >= _TITLE_LEAST or (wide and len(text) >= 10)


def find_title(layout: Layout, classes: Sequence[str], weak: frozenset[int], declared: str) -> int:
    """The line of the headline, or -1.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        weak: lines that are boilerplate only if they aren't the headline.
        declared: the title that the metadata gives, if any; its echo in the text is the headline.
    """
    lines = layout.lines
    window = range(min(len(lines), max(layout.first + 2, 1)))
    if declared:
        want = _squeeze(declared)
        for index in window:
            have = _squeeze(lines[index].text)
            if have and (
                have == want or (len(have) >= 20 and (want.startswith(have) or have.startswith(want)))
            ):
                return index
    fallback, doubtful = -1, -1
    for index in window:
        line = lines[index]
        if _CRUMBS.search(line.text) or (classes[index] and index not in weak):
            continue
        if classes[index]:
            if doubtful < 0 and line.text.count(" ") >= 3 and len(line.text) <= 120:
                doubtful = index
            continue
        if doubtful == index - 1 >= 0 and is_meta_line(line.text):
            return doubtful  # a byline or date stands right below it
        if is_meta_line(line.text) or sum(c.isdigit() for c in line.text) * 3 > len(line.text):
            continue
        if _looks_like_title(line):
            sentence = line.prose or line.text.endswith(".")
            return doubtful if doubtful >= 0 and sentence else index
        if fallback < 0 and len(line.text) <= 220 and not line.prose and name_strength(line.text) < 3:
            fallback = index
    return doubtful if doubtful >= 0 else fallback


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text[:300].lower())


@cache
def _openings(table: str) -> tuple[str, ...]:
    return tuple(word for language in languages() for word in getattr(language, table))


@cache
def _photo_words() -> frozenset[str]:
    return frozenset(word.split()[0] for language in languages() for word in language.not_by)


def _special(line: Line) -> str:
    """Caption, credit or correction by its own words; empty for anything else."""
    text = line.text
    first, last = text[0], text[-1]
    if first in "([" and last in ")]." and _CREDIT_LINE.match(text):
        return "credit"
    if last in ")." and len(text) <= 500 and ")" in text[-2:] and _CREDITED.search(text[-160:]):
        return "caption"
    low = text[:40].lower()
    if first == "©" or low.startswith(_PICTURE):
        return "credit" if len(text) <= 80 else "caption"
    if low.startswith(_openings("corrections")):
        return "correction"
    if len(text) <= 80 and not line.prose:
        if low.split()[0].rstrip(":|") in _photo_words() and (":" in text[:30] or "©" in text):
            return "credit"
        if _SOURCE_LINE.match(text):
            return "credit"
    return ""


_PICTURE = ("representative image", "file photo", "image:", "photo:", "foto:", "bild:")


def find_blocks(
    layout: Layout,
    classes: Sequence[str],
    title: int,
    byline: Span | None,
    date_lines: frozenset[int],
    leads: Mapping[int, tuple[int, str, str]],
) -> tuple[Block, ...]:
    """The blocks of a text, by start; a dateline follows the paragraph that it opens.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        title: the headline's line, or -1.
        byline: where the byline stands in the text.
        date_lines: lines that show a date and little else.
        leads: datelines by line.
    """
    blocks: list[Block] = []
    lines = layout.lines
    crumbs = _breadcrumbs(layout, title)
    open_start = -1
    for index, line in enumerate(lines):
        span = Span(line.start, line.end)
        kind, class_ = "", classes[index]
        if index in crumbs and index != title:
            class_ = "nav"
        if index == title:
            kind = "headline"
        elif byline and span.overlaps(byline) and index not in leads:
            kind = "byline"
        elif class_ and index not in date_lines:
            kind = "boilerplate"
        elif index in date_lines:
            kind = "date"
        elif index in leads:
            kind = "paragraph"
        else:
            kind = _special(line) or _prose_kind(layout, index, title)
        if kind == "paragraph" and layout.wrapped and open_start >= 0 and not line.gap and not line.indented:
            blocks[open_start] = Block("paragraph", Span(blocks[open_start].span.start, line.end))
            continue
        blocks.append(Block(kind, span, class_ if kind == "boilerplate" else ""))
        open_start = len(blocks) - 1 if kind == "paragraph" else -1
        if index in leads:
            blocks.append(Block("dateline", Span(line.start, line.start + leads[index][0])))
    if layout.wrapped:
        # A dateline was appended before its paragraph could grow.
        blocks = _grow(blocks)
    return tuple(blocks)


def _grow(blocks: list[Block]) -> list[Block]:
    return sorted(blocks, key=lambda b: (b.span.start, -b.span.end))


def _breadcrumbs(layout: Layout, title: int) -> frozenset[int]:
    """Lines above the headline whose last step echoes it, or that are a path of steps."""
    if title < 0:
        return frozenset()
    want = _squeeze(layout.lines[title].text)
    found = set()
    for index in range(min(title, 40)):
        text = layout.lines[index].text
        if len(text) > 400 or not _CRUMBS.search(text):
            continue
        steps = re.split(r"\s[»›>/]\s", text)
        last = _squeeze(steps[-1])
        if len(steps) >= 3 or (last and (want.startswith(last[:40]) or last.startswith(want[:40]))):
            found.add(index)
    return frozenset(found)


def _prose_kind(layout: Layout, index: int, title: int) -> str:
    line = layout.lines[index]
    if layout.wrapped:
        return "paragraph"
    if index == title + 1 and title >= 0 and line.prose and len(line.text) <= 320:
        following = layout.lines[index + 1 : index + 3]
        if following and not following[0].prose:
            return "deck"
        if following and len(following[0].text) > 1.5 * len(line.text) and line.text.count(". ") == 0:
            return "deck"
    if line.prose or line.text.endswith((".", ":", "”", '"')):
        return "paragraph"
    inside = layout.first <= index <= layout.last
    return "subhead" if inside and len(line.text) <= 90 else "paragraph"
