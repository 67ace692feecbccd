"""Who said what: the sources, cues and contents of statements, by rules over the words round each cue.

The method is the classic one of quotation attribution by cue verbs and the phrase beside them (Pareti, "PARC 3.0",
LREC 2016; O'Keefe et al., EMNLP 2012), without tagger or parser: only the sentences that hold a cue are tokenised.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from srclint.language import anonymity
from srclint.language.anonymity import Anonymity, find_anonymity, grants_at
from srclint.language.attribution_tables import (
    CUE_PHRASES,
    CUES,
    DETERMINERS,
    GATED,
    NOUN_CUES,
    NOUNS_TOO,
    PREPOSITIONS,
    QUANTIFIERS,
)
from srclint.language.noun_phrases import QUOTE, Sentence
from srclint.language.people import Memory, kind_of
from srclint.language.phrases import fold
from srclint.language.quotes import find_quotes
from srclint.language.sentences import LINE_BREAK, split_sentences
from srclint.language.sources import Found, SourceFinder
from srclint.language.speakers import Speakers
from srclint.model import Span

__all__ = [
    "TRIGGERS",
    "Anonymity",
    "Attribution",
    "Source",
    "find_anonymity",
    "find_attributions",
    "is_anonymous_sentence",
]

TRIGGERS: tuple[str, ...] = tuple(sorted({*CUES, *CUE_PHRASES, *NOUN_CUES}))
"""Lower-case cues, at least one of which stands in every text that attributes anything."""


@dataclass(frozen=True, slots=True)
class Source:
    """Whose words a statement reports.

    Args:
        span: where the words for the source stand.
        text: those words.
        kind: ``named``, ``unnamed``, ``organisation``, ``pronoun``, ``collective`` or ``descriptor``.
    """

    span: Span
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement and its source.

    Args:
        source: who speaks.
        cue: the word or words that say so ("said", "according to").
        cue_text: the cue.
        content: what is said: the quotation, or the reported clause; ``None`` where it stands elsewhere.
        anonymous: the source is unnamed and not on record as a spokesperson, or anonymity was granted to it.
        reason: why anonymity was granted, as the text says it; empty if it does not.
        speaker: the source's name or description with pronouns and short names led back, where that is sure, for
            counting distinct sources; empty where it is not.
    """

    source: Source
    cue: Span
    cue_text: str
    content: Span | None
    anonymous: bool
    reason: str
    speaker: str


class _Scanner:
    """The automaton over all cues and over the words that grant anonymity, and what is known of each of them."""

    def __init__(self) -> None:
        words = [*TRIGGERS, *anonymity.TRIGGERS]
        self.find = AhoCorasick(
            words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        ).find_matches_as_indexes
        self.sort = [_sort_of(word) for word in TRIGGERS] + [_GRANTS] * len(anonymity.TRIGGERS)


_PLAIN, _GATED, _NOUN, _NOUN_ONLY, _GRANTS = range(5)


def _sort_of(word: str) -> int:
    if word in GATED:
        return _GATED
    if word in CUES:
        return _NOUN if word in NOUNS_TOO else _PLAIN
    return _NOUN_ONLY if word in NOUN_CUES else _PLAIN


@lru_cache(maxsize=1)
def _scanner() -> _Scanner:
    return _Scanner()


def _scan(folded: str) -> tuple[list[int], list[int]]:
    """Where cues stand as words of their own, and where words do that grant anonymity.

    All of them are whole words, so that a longer match that fails at a word's edge hides no other.
    """
    cues: list[int] = []
    grants: list[int] = []
    scanner = _scanner()
    size = len(folded)
    for index, start, end in scanner.find(folded):
        if (end < size and folded[end].isalnum()) or (start and folded[start - 1].isalnum()):
            continue
        sort = scanner.sort[index]
        if sort == _GRANTS:
            grants.append(start)
        elif sort == _PLAIN or _may_speak(folded, start, end, sort):
            cues.append(start)
    return cues, grants


def _may_speak(folded: str, start: int, end: int, sort: int) -> bool:
    """A first look at the characters round a doubtful cue, to spare its sentence the tokens."""
    if sort == _GATED:
        after, before = folded[end : end + 9], folded[max(0, start - 60) : start]
        return "that" in after or ":" in after or any(mark in after or mark in before for mark in _MARKS)
    near = folded[max(0, start - 12) : start].rsplit(None, 1)
    last = near[-1] if near else ""
    if sort == _NOUN_ONLY:
        return "'" in last
    return last not in DETERMINERS and last not in PREPOSITIONS and last not in QUANTIFIERS


_MARKS = ('"', "“", "”", "'", "«", "»")


def find_attributions(
    text: str,
    *,
    quotes: Sequence[Span] | None = None,
    sentences: Sequence[Span] | None = None,
    title_end: int = 0,
) -> tuple[Attribution, ...]:
    """Find who said what.

    Args:
        text: an article or any part of one, in English.
        quotes: its quotations, if they are known already (`find_quotes`).
        sentences: its sentences, if they are known already (`split_sentences`).
        title_end: where the headline ends; nothing in the body is led back to it.

    Returns:
        The attributions in the order of their cues.
    """
    folded = fold(text)
    hits, grants = _scan(folded)
    if not hits:
        return ()
    if quotes is None:
        quotes = find_quotes(text)
    if sentences is None:
        sentences = split_sentences(text)
    memory, speakers = Memory(text), Speakers(text, title_end)
    found: list[Attribution] = []
    for sentence, cues, span in _with_cues(text, folded, hits, quotes, sentences):
        finder = SourceFinder(sentence)
        for offset in cues:
            i = sentence.index(offset)
            if i >= len(sentence) or sentence.begins[i] != offset:
                continue
            source = finder.find(i)
            kind = kind_of(sentence, source.first, source.last, memory) if source else ""
            if source and kind:
                content = _content(text, sentence, span, source, i, quotes)
                found.append(_attribution(sentence, i, source, kind, memory, speakers, content))
    return _grant(text, tuple(found), grants_at(text, folded, grants), sentences)


def is_anonymous_sentence(sentence: str) -> bool:
    """Whether a sentence reports words of someone who is not named: a grant of anonymity, or an unnamed source."""
    if find_anonymity(sentence) or _UNNAMED.search(sentence):
        return True
    return any(
        a.source.kind == "unnamed" and _OWN_SOURCES.search(a.source.text) for a in find_attributions(sentence)
    )


# Those whom an article calls its sources, against officials and aides who speak without a name.
_OWN_SOURCES = re.compile(
    r"(?i)\b(?:sources?|insiders?|familiar|close|briefed|privy|knowledge|unnamed|anonymous)\b"
)
_UNNAMED = re.compile(
    r"(?i)\b(?:unnamed|unidentified|anonymous) (?:\w+ ){0,3}(?:sources?|officials?|aides?|insiders?|advis[eo]rs?|"
    r"secretary|spokes\w+|diplomats?|lawmakers?|executives?|staffers?)\b(?! who first)"
    r"|\b(?:people|persons?|individuals|officials?|lawyers?|aides|allies|sources?|insiders?|investigators)"
    r" (?:who (?:are|were|is|was) )?(?:familiar with|briefed on|close to|privy to|with (?:\w+ )?knowledge of)\b"
    r"|\b(?:according to|citing|quot(?:ed|ing)) (?!news |media |open |other )(?:[\w-]+ ){0,5}sources?\b(?! of\b| for\b)"
    r"|\bsaid (?:\w+ ){0,2}sources? (?:with|in|at|close|familiar)\b|\bsources (?:here|there) (?:say|said)\b"
)


def _with_cues(
    text: str, folded: str, hits: Sequence[int], quotes: Sequence[Span], sentences: Sequence[Span]
) -> Iterator[tuple[Sentence, list[int], Span]]:
    """The sentences with a cue outside quotations, and the offsets of their cues."""
    at = -1
    cues: list[int] = []
    quote = 0
    for offset in hits:
        while quote < len(quotes) and quotes[quote].end <= offset:
            quote += 1
        if quote < len(quotes) and quotes[quote].start <= offset:
            continue
        if at >= 0 and offset < sentences[at].end:
            cues.append(offset)
            continue
        if cues:
            yield _sentence(text, folded, sentences[at], quotes), cues, sentences[at]
        at = bisect_right(sentences, offset, key=_start) - 1
        cues = [offset]
    if cues:
        yield _sentence(text, folded, sentences[at], quotes), cues, sentences[at]


def _start(span: Span) -> int:
    return span.start


def _sentence(text: str, folded: str, span: Span, quotes: Sequence[Span]) -> Sentence:
    first = max(0, bisect_right(quotes, span.start, key=_start) - 1)
    inside: list[Span] = []
    for quote in quotes[first:]:
        if quote.start >= span.end:
            break
        if quote.end > span.start:
            inside.append(quote)
    return Sentence(text, folded, span, inside)


def _attribution(
    sentence: Sentence,
    cue: int,
    found: Found,
    kind: str,
    memory: Memory,
    speakers: Speakers,
    content: Span | None,
) -> Attribution:
    text = sentence.text
    span = sentence.span(found.first, found.last)
    words = span.of(text)
    name, name_kind, at = words, kind, span
    if found.antecedent:
        at = sentence.span(*found.antecedent)
        name, name_kind = at.of(text), kind_of(sentence, *found.antecedent, memory)
    speaker, hidden = speakers.resolve(name, name_kind, at)
    cue_span = sentence.span(min(cue, found.cue_end), max(cue, found.cue_end))
    return Attribution(Source(span, words, kind), cue_span, cue_span.of(text), content, hidden, "", speaker)


def _content(
    text: str, sentence: Sentence, span: Span, found: Found, cue: int, quotes: Sequence[Span]
) -> Span | None:
    """What is said: before source and cue, or after them; a split quotation reaches over both."""
    first, last = min(found.first, cue), max(found.last, found.cue_end, cue)
    before = first > 0 and (sentence.low[first - 1] == QUOTE or sentence.low[first - 1] == ",")
    after = [
        i for i in range(last + 1, len(sentence)) if sentence.low[i] == QUOTE or sentence.low[i] == "that"
    ]
    quoted = [i for i in range(first) if sentence.low[i] == QUOTE]
    begin = _whole(sentence.begins[0], quotes).start if before else sentence.begins[0]
    end = span.end
    if before and quoted and sentence.low[quoted[-1] + 1] in (",", sentence.low[first]):
        split = after and sentence.low[after[0]] == QUOTE
        return Span(begin, end if split else sentence.end(first - 1))
    follows = last + 1 < len(sentence) and sentence.word(last + 1) not in (".", ",", "")
    if sentence.word(last + 1) == ":" and last + 2 >= len(sentence):
        return _next_quote(text, span.end, quotes)
    if before and not after and (found.inverted or not follows or _trails(sentence, last + 1)):
        return Span(begin, sentence.end(first - 1))
    begin_at = last + 1
    while sentence.word(begin_at) in (":", ",", "that") and begin_at < len(sentence) - 1:
        begin_at += 1
    if begin_at >= len(sentence) or sentence.low[begin_at] == ".":
        return Span(begin, sentence.begins[first - 1]) if before else None
    return Span(sentence.begins[begin_at], max(end, _whole(sentence.begins[-1], quotes).end))


def _trails(sentence: Sentence, i: int) -> bool:
    """Whether only circumstances follow a cue: "…, officials said on Tuesday in Basel"."""
    return sentence.low[i] in (
        "on",
        "in",
        "at",
        "during",
        "to",
        "after",
        "as",
        "last",
        "this",
        "late",
        "early",
    ) or (sentence.capital[i] and sentence.low[i].endswith("day"))


def _whole(offset: int, quotes: Sequence[Span]) -> Span:
    """The quotation round an offset, or the offset itself."""
    i = bisect_right(quotes, offset, key=_start) - 1
    if i >= 0 and offset < quotes[i].end:
        return quotes[i]
    return Span(offset, offset)


def _next_quote(text: str, offset: int, quotes: Sequence[Span]) -> Span | None:
    i = bisect_right(quotes, offset, key=_start)
    if i < len(quotes) and not text[offset : quotes[i].start].strip():
        return quotes[i]
    return None


def _grant(
    text: str, found: tuple[Attribution, ...], grants: Sequence[Anonymity], sentences: Sequence[Span]
) -> tuple[Attribution, ...]:
    """Tie each grant of anonymity to the speakers that it covers, wherever in the article they speak."""
    for grant in grants:
        i = bisect_right(sentences, grant.span.start, key=_start) - 1
        sentence = sentences[i]
        covered = _covered(text, sentence, grant, found)
        if covered:
            found = tuple(
                replace(a, anonymous=True, reason=a.reason or grant.reason) if a.speaker in covered else a
                for a in found
            )
    return found


def _covered(text: str, sentence: Span, grant: Anonymity, found: tuple[Attribution, ...]) -> set[str]:
    """The speakers whom a grant means: the one who speaks in its sentence, or those whom its subject names."""
    here = [a for a in found if sentence.start <= a.cue.start < sentence.end and a.speaker]
    if here:
        nearest = min(here, key=lambda a: abs(a.source.span.start - grant.span.start))
        return {nearest.speaker}
    subject = set(re.findall(r"[a-z]+", text[sentence.start : grant.span.start].lower()))
    covered = set()
    for a in found:
        if a.anonymous and a.speaker and a.cue.start < grant.span.start + 2000:
            words = a.speaker.lower().split()
            if words and set(words) <= subject | {word.rstrip("s") for word in subject}:
                covered.add(a.speaker)
    if not covered and subject & {"he", "she", "they"}:
        earlier = [a for a in found if a.cue.start < sentence.start and a.speaker and a.anonymous]
        if earlier and not LINE_BREAK.search(text, earlier[-1].cue.end, sentence.start):
            covered = {earlier[-1].speaker}
    return covered
