"""The headline of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from srclint.article.lines.layout import Layout, Line
from srclint.article.lines.marked import Marked
from srclint.article.parse.datelines import agency_lead
from srclint.article.parse.labels import labels_release
from srclint.article.parse.meta_lines import is_meta_line
from srclint.article.parse.names import name_strength
from srclint.article.parse.openings import words_of
from srclint.model import Evidence, Reading, Span, Title
from srclint.patterns import pattern
from srclint.vocabulary.bylines import COMMON

__all__ = ["CRUMBS", "find_title", "make_title", "runs_on", "squeeze"]


_DIGIT = pattern(r"\d")

CRUMBS = pattern(r"\s[»›>]\s|\s/\s.*\s/\s")

# Lengths in characters that hardly any headline undercuts and that hardly any of the others exceeds.
_TITLE_LEAST = 28


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
    layout: Layout,
    classes: Sequence[str],
    weak: frozenset[int],
    declared: str,
    marked: Marked,
    *,
    sure: bool = False,
) -> int:
    """The line of the headline, or -1.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        weak: lines that are boilerplate only if they aren't the headline.
        declared: the title that the metadata gives, if any; its echo in the text is the headline.
        marked: whose first heading of the highest level is the headline, if it stands above the story.
        sure: whether the metadata were written for this text alone, as front matter is: then only a main heading or an
            echo of what they declare is the headline.
    """
    lines = layout.lines
    window = range(min(len(lines), max(layout.first + 2, 1)))
    headings = [(level, index) for index, level in marked.headings.items() if index in window]
    if headings and min(headings)[0] <= (1 if sure else 2):
        return min(headings)[1]
    if declared:
        want = squeeze(declared)
        for index in window:
            have = squeeze(lines[index].text)
            long = len(have) >= 20 and (want.startswith(have) or have.startswith(want))
            if have and (have == want or long):
                return index
    if declared and sure:
        return -1
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
        if agency_lead(line.text):
            break  # the story has begun
        if CRUMBS.search(line.text) or labels_release(line.text) or (classes[index] and index not in weak):
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
            sentence = line.prose or line.text.endswith(".") or runs_on(layout, index)
            if sentence and index > layout.first:
                continue  # the next paragraph
            first = doubtful if doubtful >= 0 else fallback
            return first if sentence and first >= 0 else index
        if fallback < 0 and len(line.text) <= 220 and not line.prose and name_strength(line.text) < 3:
            fallback = index
    return doubtful if doubtful >= 0 else fallback


def _is_short_headline(layout: Layout, classes: Sequence[str]) -> bool:
    """Whether a text begins with a headline of a few words: a byline or date follows, or it is no mere label."""
    lines = layout.lines
    if (
        len(lines) < 2
        or classes[0]
        or labels_release(lines[0].text)
        or agency_lead(lines[0].text)
        or lines[0].prose
        or len(lines[0].text) >= _TITLE_LEAST
    ):
        return False
    words = lines[0].text.split()
    if len(words) < 2 or lines[0].text.endswith((".", ":", ",")) or is_meta_line(lines[0].text):
        return False
    if is_meta_line(lines[1].text):
        return True
    # "Harbour plan adopted", but not "World", "Town and Country", "Harbour News".
    told = any(word.islower() and word not in COMMON and word not in words_of("and_") for word in words)
    return told and len(words) >= 3 and lines[1].gap and words[0][0].isupper()


def runs_on(layout: Layout, index: int) -> bool:
    """Whether the next line goes on with the sentence."""
    lines = layout.lines
    return index + 1 < len(lines) and not lines[index + 1].gap and lines[index + 1].text[0].islower()


def squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text[:300].lower())


def make_title(reading: Reading, layout: Layout, index: int) -> Title | None:
    declared = tuple(e for e in reading.metadata if e.field == "title" and e.value.strip())
    if index < 0:
        return Title(declared[0].value.strip(), None, declared) if declared else None
    line = layout.lines[index]
    span = Span(line.start, line.end)
    shown = Evidence("title", line.text, "text", span)
    first = next((e.value.strip() for e in declared if e.where == "front-matter"), line.text)
    return Title(first, span, (*declared, shown))
