"""Who said what: the sources, cues and contents of statements, by rules over the words round each cue.

The method is the classic one of quotation attribution by cue verbs and the phrase beside them (Pareti, "PARC 3.0",
LREC 2016; O'Keefe et al., EMNLP 2012), without tagger or parser: only the sentences that hold a cue are tokenised.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal

from srclint.language.attribution.anonymity import Anonymity, find_anonymity, grants_at
from srclint.language.attribution.contents import find_content
from srclint.language.attribution.cues import TRIGGERS, find_cues
from srclint.language.attribution.frames import find_framed
from srclint.language.attribution.granted import behind, grant, grantee
from srclint.language.attribution.kinds import Memory, kind_of
from srclint.language.attribution.records import Attribution, Source, SourceKind
from srclint.language.attribution.sources import find_source
from srclint.language.attribution.speakers import Speakers
from srclint.language.attribution.tokens import Found, Sentence, without_nicknames
from srclint.language.text.automaton import fold
from srclint.language.text.quotes import find_quotes
from srclint.language.text.sentences import Bounds, sentences_round
from srclint.model import Span
from srclint.vocabulary import words

__all__ = [
    "TRIGGERS",
    "Anonymity",
    "Attribution",
    "Source",
    "find_anonymity",
    "find_attributions",
]


def find_attributions(
    text: str,
    *,
    quotes: Sequence[Span] | None = None,
    sentences: Sequence[Span] | None = None,
    title_end: int = 0,
    folded: str | None = None,
) -> tuple[Attribution, ...]:
    """Find who said what.

    Args:
        text: an article or any part of one, in English.
        quotes: its quotations, if they are known already (`find_quotes`).
        sentences: its sentences, if they are known already (`split_sentences`).
        title_end: where the headline ends; nothing in the body is led back to it.
        folded: the text as `srclint.language.text.automaton.fold` makes it, if it is known already.

    Returns:
        The attributions in the order of their cues.
    """
    if folded is None:
        folded = fold(text)
    cues, grants = find_cues(text, folded)
    if quotes is None:
        quotes = find_quotes(text)
    folded, quotes = without_nicknames(text, folded, quotes)
    if not cues and not grants and not quotes:
        return ()
    cues = _outside(cues, quotes)
    if sentences is None:
        bounds = sentences_round(text, sorted(cues + grants) if grants else cues)
    else:
        bounds = Bounds([span.start for span in sentences], [span.end for span in sentences])
    memory, speakers = Memory(text), Speakers(text, title_end)
    found: list[Attribution] = []
    for sentence, offsets in _with_cues(text, folded, cues, quotes, bounds):
        begins = sentence.begins
        for offset in offsets:
            i = bisect_left(begins, offset)
            if i == len(begins) or begins[i] != offset:
                continue
            source = find_source(sentence, i)
            kind = _kind(sentence, i, source, memory) if source else ""
            if source and kind and not (kind == "unnamed" and _asks(sentence, i)):
                content = find_content(sentence, source, i, quotes)
                found.append(_attribution(sentence, i, source, kind, memory, speakers, content))
            hidden = behind(sentence, i)
            if hidden and kind_of(sentence, hidden[0], hidden[1], memory) == "unnamed":
                content = find_content(sentence, hidden, i, quotes)
                found.append(_attribution(sentence, i, hidden, "unnamed", memory, speakers, content))
    framed = [*_framed(text, quotes, found, memory, speakers)]
    if framed:
        found = sorted((*found, *framed), key=_cue_start)
    return _with_grants(text, folded, tuple(found), grants_at(text, folded, grants), quotes, bounds)


def _kind(sentence: Sentence, cue: int, source: Found, memory: Memory) -> SourceKind | Literal[""]:
    """The kind of a cue's source; what "according to" leads to is one even if it is a paper: "tallies by the port"."""
    kind = kind_of(sentence, source[0], source[1], memory)
    if sentence.low[cue] != "according":
        return kind
    if sentence.low[source[1]] in _STANDARDS and (not kind or source[0] == source[1]):
        return ""
    return kind or "organisation"


# "According to plan" tells of nobody's words.
_STANDARDS = words(
    "plan plans schedule schedules size rank need needs taste tastes age type height weight income colour color",
    "ability custom customs tradition script order merit season",
)


def _framed(
    text: str, quotes: Sequence[Span], found: Sequence[Attribution], memory: Memory, speakers: Speakers
) -> Iterator[Attribution]:
    """The statements of those who speak without a verb of saying."""
    contents = [a.content for a in found if a.content]
    starts = [content.start for content in contents]
    spoken = {quote.start for quote in quotes if _lies_in(quote, contents, starts)}
    for source, cue, content in find_framed(text, quotes, spoken):
        name = source.of(text)
        kind: SourceKind = (
            "unnamed" if name[0].islower() else "pronoun" if name in ("He", "She") else memory.kind(name)
        )
        speaker, hidden = (
            speakers.resolve(name, kind, source) if kind in ("named", "unnamed") else ("", False)
        )
        if kind != "organisation":
            yield Attribution(Source(source, name, kind), cue, cue.of(text), content, hidden, "", speaker)


def _lies_in(quote: Span, contents: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether a quotation is content, or part of it; contents are looked at as they begin before it."""
    last = bisect_right(starts, quote.start)
    return any(content.end >= quote.end for content in contents[max(0, last - _AROUND) : last])


# How many statements whose content begins before a quotation may hold it.
_AROUND = 8


def _asks(sentence: Sentence, cue: int) -> bool:
    """Whether "a woman asked for water": nothing that she tells."""
    return sentence.low[cue] in ("ask", "asks", "asked") and sentence.low[cue + 1] in ("for", "to")


def _with_grants(
    text: str,
    folded: str,
    found: tuple[Attribution, ...],
    grants: Sequence[Anonymity],
    quotes: Sequence[Span],
    bounds: Bounds,
) -> tuple[Attribution, ...]:
    """The statements with what grants of anonymity say of their speakers; a grant to somebody who makes no statement
    is one of its own: what the article has from them stands in it somewhere."""
    if not grants:
        return found
    found, lost = grant(text, found, grants, bounds)
    memory, speakers = Memory(text), Speakers(text, 0)
    more = []
    lost = sorted(lost, key=_grant_start)
    following = iter(lost)
    for sentence, offsets in _with_cues(text, folded, [given.span.start for given in lost], quotes, bounds):
        for given in islice(following, len(offsets)):
            source = grantee(sentence, given)
            kind = kind_of(sentence, source[0], source[1], memory) if source else ""
            if source and kind in ("unnamed", "descriptor", "pronoun"):
                a = _attribution(sentence, source[2], source, kind, memory, speakers, None)
                more.append(a._replace(anonymous=True, reason=given.reason))
    return tuple(sorted((*found, *more), key=_cue_start)) if more else found


def _grant_start(given: Anonymity) -> int:
    return given.span.start


def _cue_start(a: Attribution) -> int:
    return a.cue.start


def _with_cues(
    text: str, folded: str, cues: Sequence[int], quotes: Sequence[Span], bounds: Bounds
) -> Iterator[tuple[Sentence, Sequence[int]]]:
    """The sentences with a cue, and the offsets of their cues."""
    starts, ends = bounds
    quotes = [*quotes, Span(len(text) + 1, len(text) + 1)]  # one that no sentence reaches
    quote = following = 0
    while following < len(cues):
        cue = following
        at = bisect_right(starts, cues[cue]) - 1
        start, end = starts[at], ends[at]
        following = bisect_left(cues, end, cue + 1)
        while quotes[quote].end <= start:
            quote += 1
        last = quote
        while quotes[last].start < end:
            last += 1
        yield Sentence(text, folded, start, end, quotes[quote:last]), cues[cue:following]


def _outside(cues: Sequence[int], quotes: Sequence[Span]) -> list[int]:
    """The cues that stand in no quotation."""
    outside = []
    ends = -1
    following = iter(quotes)
    quote = next(following, None)
    for offset in cues:
        while quote is not None and quote.start <= offset:
            ends = quote.end
            quote = next(following, None)
        if offset >= ends:
            outside.append(offset)
    return outside


def _attribution(
    sentence: Sentence,
    cue: int,
    found: Found,
    kind: SourceKind,
    memory: Memory,
    speakers: Speakers,
    content: Span | None,
) -> Attribution:
    text = sentence.text
    first, last, cue_end, antecedent, _ = found
    span = sentence.span(first, last)
    words = text[span.start : span.end]
    if antecedent:
        at = sentence.span(*antecedent)
        described = kind_of(sentence, *antecedent, memory)
        speaker, hidden = speakers.resolve(at.of(text), described, at)
    else:
        speaker, hidden = speakers.resolve(words, kind, span)
    cue_span = sentence.span(cue, cue_end)
    cue_text = text[cue_span.start : cue_span.end]
    # What `Attribution(…)` comes to, without a call between: an article has dozens.
    source = _new(Source, (span, words, kind))
    return _new(Attribution, (source, cue_span, cue_text, content, hidden, "", speaker))


_new = tuple.__new__
