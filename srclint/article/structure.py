"""Headline, deck, captions, credits, paragraphs: the blocks of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from srclint.article.layout import Layout, Line, breaks_off
from srclint.article.marked import Marked
from srclint.article.meta_lines import is_meta_line
from srclint.article.names import name_strength
from srclint.article.openings import words_of
from srclint.model import Block, Span
from srclint.vocabulary import languages
from srclint.vocabulary.bylines import COMMON

__all__ = ["find_blocks", "find_title"]

_DIGIT = re.compile(r"\d")
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
# Lengths in characters that hardly any headline undercuts and that hardly any of the others exceeds.
_TITLE_LEAST = 28
_LONGEST_SUBHEAD = 90
_LONGEST_DATE = 120
_LONGEST_BYLINE = 260
_LONGEST_DECK = 320


def _looks_like_title(line: Line) -> bool:
    text = line.text
    if len(text) > 220 or not any(map(str.isalpha, text)):
        return False
    if text.endswith((".", ":", ";", ",")) and len(text) > 100:
        return False
    if text.count(" ") >= 3 or len(text) >= _TITLE_LEAST:
        return True
    return len(text) >= 10 and any(ord(c) > 0x2E80 for c in text[:8])


def find_title(
    layout: Layout, classes: Sequence[str], weak: frozenset[int], declared: str, marked: Marked
) -> int:
    """The line of the headline, or -1.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        weak: lines that are boilerplate only if they aren't the headline.
        declared: the title that the metadata gives, if any; its echo in the text is the headline.
        marked: whose first heading of the highest level is the headline, if it stands above the story.
    """
    lines = layout.lines
    window = range(min(len(lines), max(layout.first + 2, 1)))
    headings = [(level, index) for index, level in marked.headings.items() if index in window]
    if headings and min(headings)[0] <= 2:
        return min(headings)[1]
    if declared:
        want = _squeeze(declared)
        for index in window:
            have = _squeeze(lines[index].text)
            long = len(have) >= 20 and (want.startswith(have) or have.startswith(want))
            if have and (have == want or long):
                return index
    shown = _shown_title(layout, classes, weak, window)
    # Where the metadata gives the title and the text doesn't repeat it, a first sentence is no headline.
    sentence = shown >= 0 and (lines[shown].prose or lines[shown].text.endswith("."))
    return -1 if declared and sentence else shown


def _shown_title(layout: Layout, classes: Sequence[str], weak: frozenset[int], window: range) -> int:
    """The line that looks like a headline."""
    if _is_short_headline(layout, classes):
        return 0
    fallback, doubtful = -1, -1
    for index in window:
        line = layout.lines[index]
        if _CRUMBS.search(line.text) or (classes[index] and index not in weak):
            continue
        if classes[index]:
            if doubtful < 0 and line.text.count(" ") >= 3 and len(line.text) <= 120:
                doubtful = -1 if is_meta_line(line.text) else index
            continue
        meta = is_meta_line(line.text)
        if doubtful == index - 1 >= 0 and meta:
            return doubtful  # a byline or date stands right below it
        if meta or len(_DIGIT.findall(line.text)) * 3 > len(line.text):
            continue
        if _looks_like_title(line):
            sentence = line.prose or line.text.endswith(".") or _runs_on(layout, index)
            first = doubtful if doubtful >= 0 else fallback
            return first if sentence and first >= 0 else index
        if fallback < 0 and len(line.text) <= 220 and not line.prose and name_strength(line.text) < 3:
            fallback = index
    return doubtful if doubtful >= 0 else fallback


def _is_short_headline(layout: Layout, classes: Sequence[str]) -> bool:
    """Whether a text begins with a headline of a few words: a byline or date follows, or it is no mere label."""
    lines = layout.lines
    if len(lines) < 2 or classes[0] or lines[0].prose or len(lines[0].text) >= _TITLE_LEAST:
        return False
    words = lines[0].text.split()
    if len(words) < 2 or lines[0].text.endswith((".", ":", ",")) or is_meta_line(lines[0].text):
        return False
    if is_meta_line(lines[1].text):
        return True
    # "Harbour plan adopted", but not "World", "Town and Country", "Harbour News".
    told = any(word.islower() and word not in COMMON and word not in words_of("and_") for word in words)
    return told and len(words) >= 3 and lines[1].gap and words[0][0].isupper()


def _runs_on(layout: Layout, index: int) -> bool:
    """Whether the next line goes on with the sentence."""
    lines = layout.lines
    return index + 1 < len(lines) and not lines[index + 1].gap and lines[index + 1].text[0].islower()


def _broken(layout: Layout, index: int) -> bool:
    """Whether a line was broken within a sentence that the next one goes on with."""
    return breaks_off(layout.lines[index].text) and _runs_on(layout, index)


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text[:300].lower())


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


def _special(line: Line) -> str:
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
    leads: Mapping[int, tuple[int, str, str]],
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
    told = dict.fromkeys(marked.quotes, "quote")
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
    kinds = [
        told.get(i) or _special(line) or ("paragraph" if line.prose else _prose_kind(layout, i))
        for i, line in enumerate(lines)
    ]
    _mark_deck(layout, kinds, title, leads)
    return tuple(_blocks(layout, kinds, classes, crumbs, leads))


def _blocks(
    layout: Layout,
    kinds: Sequence[str],
    classes: Sequence[str],
    crumbs: frozenset[int],
    leads: Mapping[int, tuple[int, str, str]],
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
        class_ = ("nav" if start in crumbs else classes[start]) if kind == "boilerplate" else ""
        blocks.append(Block(kind, Span(at, lines[after - 1].end), class_))
        if start in leads:
            blocks.append(Block("dateline", Span(at, at + leads[start][0])))
    return blocks


def _goes_on(layout: Layout, kinds: Sequence[str], index: int) -> bool:
    """Whether a line that may go on with a paragraph does: in wrapped text, or where a single one is wrapped."""
    line = layout.lines[index]
    if line.gap or line.indented or kinds[index - 1] != "paragraph" or kinds[index] != "paragraph":
        return False
    return layout.wrapped or breaks_off(layout.lines[index - 1].text)


def _mark_deck(
    layout: Layout, kinds: list[str], title: int, leads: Mapping[int, tuple[int, str, str]]
) -> None:
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


def _prose_kind(layout: Layout, index: int) -> str:
    """Whether a line without the length or the end of prose is a paragraph or a subhead."""
    line = layout.lines[index]
    if layout.wrapped or line.text.endswith((".", ":", "”", '"')):
        return "paragraph"
    if _broken(layout, index) or (index and _broken(layout, index - 1)):
        return "paragraph"
    inside = layout.first <= index <= layout.last
    return "subhead" if inside and len(line.text) <= _LONGEST_SUBHEAD else "paragraph"
