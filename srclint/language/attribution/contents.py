"""What is said: the quotation or the reported clause that belongs to a source and its cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from srclint.language.attribution.asides import DASHES, REACH
from srclint.language.attribution.tokens import QUOTE, Found, Sentence
from srclint.model import Span
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS

__all__ = ["find_content"]

# What follows a cue without being its content: "…, officials said on Tuesday in Basel".
_CIRCUMSTANCES = words("on in at during to after as last this late early when while")
# How far behind a cue "that" may stand: "told reporters in Basel on Tuesday that".
_THAT = 8
# A dateline stands within the first tokens.
_DATELINE = 10


def _span_start(span: Span) -> int:
    """Where a span starts; the key to bisect spans by."""
    return span.start


def find_content(s: Sentence, found: Found, cue: int, quotes: Sequence[Span]) -> Span | None:
    """The content of a statement.

    Args:
        s: the sentence of its cue.
        found: its source.
        cue: the token of the cue.
        quotes: the quotations of the text.

    Returns:
        The words before source and cue or those after them, without "that"; a quotation as a whole, from where it
        begins in an earlier sentence and over the source that splits it. ``None`` if nothing is there.
    """
    first, last, cue_end, _, inverted = found
    if first > cue:
        first = cue
    if last < cue_end:
        last = cue_end
    before = s.low[first - 1]
    if before == QUOTE or before == ",":
        if before == QUOTE or (first > 1 and s.low[first - 2] == QUOTE):
            quoted = s.end(first - 1 if before == QUOTE else first - 2)
            further = _split_end(s, last)
            return Span(_begin(s, first), further if further > quoted else quoted)
        if first > 1 and (inverted or _nothing_follows(s, last + 1)):
            return Span(_begin(s, first), s.end(first - 2))
    return _after(s, last, quotes)


def _begin(s: Sentence, first: int) -> int:
    """Where the words before a source begin: after a dateline, or with the quotation that runs in."""
    behind = max(1, first - 2) if first <= _DATELINE else _DATELINE  # a dash, and something said after it
    opening = s.low[1:behind]
    for j in () if DASHES.isdisjoint(opening) else range(1, len(opening) + 1):
        if s.low[j] in DASHES and (s.low[j - 1] == ")" or s.capital(0)):
            return s.begins[j + 1]
    quote = s.quotes.get(0)
    return quote.start if quote else s.begins[0]


def _split_end(s: Sentence, last: int) -> int:
    """Where a quotation ends that goes on after its source: "“Yes,” he said, “we are.”"."""
    near = s.low[last + 1 : last + _THAT]
    if QUOTE not in near:
        return 0
    j = last + 1 + near.index(QUOTE)
    quote = s.quotes.get(j)  # none for a mark without its partner
    return quote.end if quote else s.begins[j]


def _nothing_follows(s: Sentence, i: int) -> bool:
    word = s.low[i]
    return word in {"", ".", ","} or word in _CIRCUMSTANCES or word in DAY_WORDS


def _after(s: Sentence, last: int, quotes: Sequence[Span]) -> Span | None:
    low, begin = s.low, last + 1
    if low[begin] == ":" and not low[begin + 1]:
        return _next_quote(s.text, s.stop, quotes)
    near = low[begin : begin + _THAT]
    if "that" in near:
        that = near.index("that")
        if QUOTE not in near[:that]:
            begin += that + 1
    while low[begin] in (":", ","):
        begin += 1
    if low[begin] in {"", ".", "?", "!"} or begin >= last + REACH:
        return None
    quote = s.quotes.get(len(s.begins) - 1)
    return Span(s.begins[begin], quote.end if quote else s.stop)


def _next_quote(text: str, offset: int, quotes: Sequence[Span]) -> Span | None:
    """The quotation that a colon announces in the next paragraph."""
    i = bisect_right(quotes, offset, key=_span_start)
    if i < len(quotes) and quotes[i].start - offset < 10 and not text[offset : quotes[i].start].strip():
        return quotes[i]
    return None
