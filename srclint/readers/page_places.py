"""Where the words of a page stand in its file: each text of the page is looked up in the source once, in order.

The parser tells no offsets. A text begins behind a tag, so that the same words in an attribute or a script are no
match; where too few are found (the article came out of linked data, or the parser moved much of the page) there is no
map.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from html import unescape

from srclint.language.text.lines import line_starts
from srclint.model import SourceMap
from srclint.patterns import pattern
from srclint.readers.characters import without_invisible
from srclint.readers.page import Page

__all__ = ["locate"]

_ENOUGH = (
    0.9  # of the article's text, in characters, must be found; the rest stands where the part before it ends
)
_ALL = 0.99  # if less is found, references to characters are written out, and it is tried again
_MOST_MISSES = 50  # texts that may be looked for in vain
_WINDOW = 300_000  # characters; between two texts of a page stands at most a script
_FAR, _TELLING = 20_000, 12  # what is farther away than that is no match unless it has so many characters
_LEAP, _ASTRAY = (
    3_000,
    4,
)  # after a leap of so many characters, so many misses in a row say that it went astray
_GAP = 400  # characters between two words of one text: blanks, and references to characters
_NEEDLE = 60
_LONGEST_TEXT = 20_000
_TRIES = 8
_WORD = pattern(r"\w+")
_REFERENCE = pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")


def locate(html: str, page: Page, starts: Mapping[int, int]) -> SourceMap | None:
    """The map from the article's text to the source, good for lines and columns, not for edits.

    Args:
        html: the source.
        page: what was read from it.
        starts: by line of the page that belongs to the article, where it begins in the article's text.
    """
    pairs, share = _pairs(html, page, starts)
    if share < _ALL and _REFERENCE.search(html):
        plain, texts, sources = _without_references(html)
        again, better = _pairs(plain, page, starts)
        if better > share:
            pairs, share = list(_with_references(again, texts, sources)), better
    if not pairs or share < _ENOUGH:
        return None
    if pairs[0][0]:
        pairs.insert(0, (0, pairs[0][1]))
    return SourceMap(
        tuple(text for text, _ in pairs), tuple(at for _, at in pairs), line_starts(html), exact=False
    )


def _without_references(html: str) -> tuple[str, list[int], list[int]]:
    """The source with its references to characters written out, and where its pieces begin in both."""
    parts: list[str] = []
    texts, sources = [0], [0]
    length = at = 0
    for match in _REFERENCE.finditer(html):
        char = unescape(match[0])
        parts += [html[at : match.start()], char]
        length += match.start() - at + len(char)
        at = match.end()
        texts.append(length)
        sources.append(at)
    return "".join([*parts, html[at:]]), texts, sources


def _with_references(
    pairs: list[tuple[int, int]], texts: list[int], sources: list[int]
) -> Iterator[tuple[int, int]]:
    """Pairs with offsets in the source itself: behind each reference to a character a new one begins."""
    for (text, at), (following, _) in zip(pairs, [*pairs[1:], (1 << 60, 0)], strict=True):
        first = bisect_right(texts, at) - 1
        yield text, sources[first] + at - texts[first]
        for i in range(first + 1, len(texts)):
            start = text + texts[i] - at
            if start >= following or texts[i] - at > _LONGEST_TEXT:
                break
            yield start, sources[i]


def _pairs(html: str, page: Page, starts: Mapping[int, int]) -> tuple[list[tuple[int, int]], float]:
    """Where text and source run together from, and how much of the text (in characters) was found."""
    pairs: list[tuple[int, int]] = []
    cursor = found = missed = in_a_row = 0
    before_leap = -1
    wanted = sum(len(raw) for line, _, raw in page.nodes if line in starts)
    for line, column, raw in page.nodes:
        at = _find(html, raw, cursor)
        if at < 0:
            missed += 1
            in_a_row += 1
            if missed > _MOST_MISSES:
                break
            if in_a_row == _ASTRAY and before_leap >= 0:
                cursor, before_leap = before_leap, -1
            continue
        if at - cursor > _LEAP:
            before_leap = cursor
        in_a_row = 0
        cursor = at + 1
        if line not in starts:
            continue
        found += len(raw)
        for start, source in _words(html, page.lines[line].text, column, raw, at):
            text = starts[line] + start
            cursor = source + 1
            if not pairs or source - pairs[-1][1] != text - pairs[-1][0]:
                pairs.append((text, source))
    return pairs, found / max(1, wanted)


def _find(html: str, raw: str, cursor: int) -> int:
    """Where a text begins in the source, -1 if that can't be told."""
    whole = raw.strip()
    at = _begin(html, whole[:_NEEDLE], cursor, _WINDOW)
    if at >= 0 and (at - cursor < _FAR or len(whole) >= _TELLING):
        return at
    words = _WORD.findall(whole[:_NEEDLE])
    if not words or words == [whole]:
        return -1
    # Blanks that the source has more of, or references to characters: the first word, with the next ones behind it.
    at = _begin(html, words[0], cursor, _WINDOW if len(words) > 2 else _FAR)
    for _ in range(_TRIES):
        if at < 0 or all(html.find(word, at, at + _GAP) >= 0 for word in words[1:4]):
            return at
        at = _begin(html, words[0], at + 1, _FAR)
    return -1


def _begin(html: str, needle: str, cursor: int, window: int) -> int:
    """The first offset from the cursor on at which a text begins with some words; -1 if there is none."""
    at = html.find(needle, cursor, cursor + window) if needle else -1
    for _ in range(_TRIES):
        if at < 0 or _begins(html, at):
            return at
        at = html.find(needle, at + 1, cursor + window)
    return -1


def _begins(html: str, at: int) -> bool:
    """Whether a text may begin at an offset: behind a tag, or behind a reference to a character."""
    before = at - 1
    while before >= 0 and html[before].isspace():
        before -= 1
    return before < 0 or html[before] in ">;"


def _words(html: str, line: str, column: int, raw: str, at: int) -> Iterator[tuple[int, int]]:
    """Pairs of an offset in the line and one in the source, from which on both run together."""
    whole = " ".join(raw.split())
    start = line.find(whole, column)
    if start >= 0 and html.startswith(whole, at):
        yield start, at
        return
    for word in raw.split():
        shown = without_invisible(word)
        start = line.find(shown, column)
        source = html.find(word, at, at + _GAP)
        if start >= 0 and source >= 0:
            yield start, source
            at = source + len(word)
        column = start + len(shown) if start >= 0 else column
