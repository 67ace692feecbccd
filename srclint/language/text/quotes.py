"""Where quotations begin and end, in all the marks that news copy uses, with apostrophes told apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field

from srclint.language.text.sentences import WRAP_LIMIT, is_soft_wrap
from srclint.model import Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["find_quotes", "find_unbalanced"]

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_MARKS = '“”"«»„‟‹›‘‚'
# Apostrophes inside words are left out at once, doubled ones are one mark. One pattern for each mark: the engine looks
# for a single character eight times as fast as for any of several.
_APOSTROPHES = tuple((mark, pattern(rf"{mark}(?:['’`]+|(?<!['’])|(?!\w)|(?<!\w['’]))")) for mark in "`’'")
_BREAK = pattern(rf"[{_BREAKS}]\s*+")
# What may stand before the first word of a paragraph.
_LEAD = " \t>*_—–-"
_OPENS = frozenset("“„«‟‹")
_DOUBLE = frozenset('“”"«»„‟‹›')
_CLOSES = {"“": '”“"', "”": '”"', '"': '"”', "„": '“”"‟', "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹"}
_BEFORE_OPENING = frozenset(" \t\xa0([{—–-/…*_|“‘\"'\u2009\u202f\u200b")
_ELISION = pattern(r"['‘’](?:em|tis|twas|til|till|cause|n|round|bout|cuz|nuff|ere|\d\ds?)\b", re.IGNORECASE)

_Mark = tuple[str, int, int]
"""A double mark, where it starts and where it ends."""


@dataclass(slots=True)
class _Scan:
    """What one pass over the double marks finds."""

    spans: list[Span] = field(default_factory=list)
    unbalanced: list[Span] = field(default_factory=list)
    singles: list[int] = field(default_factory=list)


def find_quotes(text: str) -> tuple[Span, ...]:
    """Find the quotations of a text.

    Understood are “ ”, straight double marks, ‘ ’ and straight single marks where they clearly quote, « », „ “, and
    doubled grave accents and apostrophes. A quotation that stands open at the end of its paragraph counts only if the
    next paragraph opens again; then the whole is one span.

    Returns:
        The spans of the outermost quotations with their marks, in order, not overlapping.
    """
    scan = _scan_doubles(text)
    singles = _pair_singles(text, scan) if scan.singles else []
    if not singles:
        return tuple(scan.spans)
    outer = [s for s in scan.spans if not _in_one(s, singles)]
    return tuple(sorted(outer + singles))


def _in_one(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span lies in one of others, which are in order and don't overlap."""
    i = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return i >= 0 and others[i].contains(span)


def find_unbalanced(text: str) -> tuple[Span, ...]:
    """Find double quotation marks that have no partner or are turned the wrong way.

    Returns:
        The spans of those marks: an opening one that neither closes in its paragraph nor is continued in the next,
        a closing one with nothing open, one that stands the wrong way round. Inch and second marks are left alone.
    """
    return tuple(sorted(_scan_doubles(text).unbalanced))


def _scan_doubles(text: str) -> _Scan:
    """Pair the double marks, paragraph by paragraph."""
    scan = _Scan()
    opened: _Mark | None = None
    last = 0
    for start, end in _marks(text):
        if start < last:
            continue  # it belongs to a doubled mark before it
        mark = text[start]
        if mark not in _DOUBLE:
            if end - start == 1:
                scan.singles.append(start)
                continue
            mark = '"'
        if opened:
            breaks = _paragraph_breaks(text, last, start)
            if breaks:
                if len(breaks) == 1 and mark == opened[0] and not text[breaks[0] : start].strip(_LEAD):
                    last = end
                    continue  # the next paragraph opens again: the span runs from the first mark
                scan.unbalanced.append(Span(opened[1], opened[2]))
                opened = None
        if opened is None and mark in _OPENS:
            opened = mark, start, end
        else:
            opened = _take(text, scan, opened, (mark, start, end))
        last = end
    if opened:
        scan.unbalanced.append(Span(opened[1], opened[2]))
    return scan


def _marks(text: str) -> list[tuple[int, int]]:
    """Where quotation marks stand, in order; parts of doubled ones may stand behind those."""
    found = [match.span() for mark, one in _APOSTROPHES if mark in text for match in one.finditer(text)]
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append((at, at + 1))
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _paragraph_breaks(text: str, begin: int, end: int) -> list[int]:
    """Where the breaks end that part paragraphs between two offsets; breaks that only wrap a line are left out."""
    if len(text[begin : end + 1].splitlines()) == 1:
        return []  # the usual case: no break at all before the mark at ``end``
    ends = []
    for match in _BREAK.finditer(text, begin, end):
        at, following = match.span()
        single = following - at == 1 or (
            following - at == 2 and (text[at + 1] not in _BREAKS or text[at:following] == "\r\n")
        )
        wraps = text[following : following + 1].islower() or is_soft_wrap(
            text, _line_start(text, at), at, following
        )
        if not (single and wraps):
            ends.append(following)
    return ends


def _line_start(text: str, at: int) -> int:
    """Where the line that ends at ``at`` begins; for a line longer than any wrapped one, anywhere beyond that."""
    begin = max(0, at - WRAP_LIMIT - 1)
    last = max(text.rfind(char, begin, at) for char in _BREAKS)
    return last + 1 if last >= 0 else begin


def _take(text: str, scan: _Scan, opened: _Mark | None, token: _Mark) -> _Mark | None:
    """Let one mark open or close, where it is not plain that it opens; returns what stands open afterwards."""
    mark, start, end = token
    if opened is None:
        if mark == '"' and text[end : end + 1].isalnum():
            return token
    elif mark != "“" and mark in _CLOSES[opened[0]] and not _blank_before(text[start - 1]):
        scan.spans.append(Span(opened[1], end))
        return None
    opens, closes = _leans(text, start, end)
    if opened is None:
        if opens and not closes:
            if mark == "”":
                scan.unbalanced.append(Span(start, end))
            return token
        if mark in "»›" or (closes and not opens) or mark == "”":
            if not text[start - 1 : start].isdigit():
                scan.unbalanced.append(Span(start, end))
            return None
        return token
    if mark in _CLOSES[opened[0]] and not (opens and not closes and mark in '“"”'):
        if mark == "“" and opened[0] == "“":
            if opens:
                scan.unbalanced.append(Span(*opened[1:]))
                return token
            scan.unbalanced.append(Span(start, end))
        scan.spans.append(Span(opened[1], end))
        return None
    if mark in '“"„«' and opens and not closes and (mark == opened[0] or mark == '"'):
        scan.unbalanced.append(Span(*opened[1:]))
        return token
    return opened  # marks of another kind inside


def _leans(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the neighbours of a mark say that it opens, and that it closes."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    blank_before = _blank_before(before)
    blank_after = after.isspace() or after in ",.;:!?)]}—–-…"
    return blank_before and (not blank_after or after in "—–-…"), blank_after and not before.isspace()


def _blank_before(char: str) -> bool:
    """Whether a mark may open after this character."""
    return char in _BEFORE_OPENING or char.isspace()


def _pair_singles(text: str, scan: _Scan) -> list[Span]:
    """Pair single marks where they clearly quote: opening after a blank, closing before one, in one paragraph."""
    found: list[Span] = []
    opened = tentative = -1
    last = 0
    doubles = iter([*scan.spans, Span(len(text) + 1, len(text) + 2)])
    double = next(doubles)
    for at in scan.singles:
        if opened >= 0 and _paragraph_breaks(text, last, at):
            if tentative >= 0:
                found.append(Span(opened, tentative))
            opened = tentative = -1
        last = at
        while double.end <= at:
            double = next(doubles)
        if double.start < at:
            continue
        opens, closes = _leans(text, at, at + 1)
        if opens and text[at] in "‘'‚" and not _ELISION.match(text, at):
            if opened >= 0 and tentative >= 0:
                found.append(Span(opened, tentative))
            opened, tentative = at, -1
        elif opened >= 0 and text[at] != "‘" and (closes or not text[at + 1 : at + 2].isalnum()):
            if text[at - 1] == "s" and text[at + 1 : at + 2] == " ":
                # "the workers’ rights": a plural's apostrophe unless nothing else closes
                tentative = at + 1
                continue
            found.append(Span(opened, at + 1))
            opened = tentative = -1
    if opened >= 0 and tentative >= 0:
        found.append(Span(opened, tentative))
    return found
