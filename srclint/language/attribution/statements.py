"""Who said what: the sources, cues and contents of statements, by rules over the words round each cue.

The method is the classic one of quotation attribution by cue verbs and the phrase beside them (Pareti, "PARC 3.0",
LREC 2016; O'Keefe et al., EMNLP 2012), without tagger or parser: only the sentences that hold a cue are tokenised.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from srclint.language.attribution.anonymity import Anonymity, find_anonymity, grants_at
from srclint.language.attribution.contents import find_content
from srclint.language.attribution.cues import TRIGGERS, find_cues
from srclint.language.attribution.kinds import Memory, kind_of
from srclint.language.attribution.sources import find_source
from srclint.language.attribution.speakers import Speakers
from srclint.language.attribution.tokens import Found, Sentence
from srclint.language.text.automaton import fold
from srclint.language.text.quotes import find_quotes
from srclint.language.text.sentences import LINE_BREAK, Bounds, sentences_round
from srclint.model import Span
from srclint.vocabulary.small_words import ADJECTIVES

__all__ = [
    "TRIGGERS",
    "Anonymity",
    "Attribution",
    "Source",
    "find_anonymity",
    "find_attributions",
    "is_anonymous_sentence",
]


class Source(NamedTuple):
    """Whose words a statement reports.

    Args:
        span: where the words for the source stand.
        text: those words.
        kind: ``named``, ``unnamed``, ``organisation``, ``pronoun``, ``collective`` or ``descriptor``.
    """

    span: Span
    text: str
    kind: str


class Attribution(NamedTuple):
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
    if not cues:
        return ()
    if quotes is None:
        quotes = find_quotes(text)
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
            if source is None:
                continue
            kind = kind_of(sentence, source[0], source[1], memory)
            if kind:
                content = find_content(sentence, source, i, quotes)
                found.append(_attribution(sentence, i, source, kind, memory, speakers, content))
    return _grant(text, tuple(found), grants_at(text, folded, grants), bounds)


def is_anonymous_sentence(sentence: str) -> bool:
    """Whether a sentence reports words of someone who is not named: a grant of anonymity, or an unnamed source."""
    unnamed, own_sources = _patterns()
    if find_anonymity(sentence) or unnamed.search(sentence):
        return True
    return any(
        a.source.kind == "unnamed" and own_sources.search(a.source.text) for a in find_attributions(sentence)
    )


# Those whom an article calls its sources, against officials and aides who speak without a name.
_OWN_SOURCES = r"(?i)\b(?:sources?|insiders?|familiar|close|briefed|privy|knowledge|unnamed|anonymous)\b"
_UNNAMED = (
    r"(?i)\b(?:unnamed|unidentified|anonymous) (?:\w+ ){0,3}(?:sources?|officials?|aides?|insiders?|advis[eo]rs?|"
    r"secretary|spokes\w+|diplomats?|lawmakers?|executives?|staffers?)\b(?! who first)"
    r"|\b(?:people|persons?|individuals|officials?|lawyers?|aides|allies|sources?|insiders?|investigators)"
    r" (?:who (?:are|were|is|was) )?(?:familiar with|briefed on|close to|privy to|with (?:\w+ )?knowledge of)\b"
    r"|\b(?:according to|citing|quot(?:ed|ing)) (?!news |media |open |other )(?:[\w-]+ ){0,5}sources?\b(?! of\b| for\b)"
    r"|\bsaid (?:\w+ ){0,2}sources? (?:with|in|at|close|familiar)\b|\bsources (?:here|there) (?:say|said)\b"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Those two, compiled on first use: no article needs them."""
    return re.compile(_UNNAMED), re.compile(_OWN_SOURCES)


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
    kind: str,
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


def _grant(
    text: str, found: tuple[Attribution, ...], grants: Sequence[Anonymity], bounds: Bounds
) -> tuple[Attribution, ...]:
    """Tie each grant of anonymity to the speakers that it covers, wherever in the article they speak."""
    reasons: dict[str, str] = {}
    for grant in grants:
        i = bisect_right(bounds.starts, grant.span.start) - 1
        for speaker in _covered(text, bounds.starts[i], bounds.ends[i], grant, found):
            reasons[speaker] = reasons.get(speaker) or grant.reason
    if not reasons:
        return found
    return tuple(
        a._replace(anonymous=True, reason=reasons[a.speaker]) if a.speaker in reasons else a for a in found
    )


def _covered(text: str, start: int, end: int, grant: Anonymity, found: tuple[Attribution, ...]) -> set[str]:
    """The speakers whom a grant means: the one who speaks in its sentence, or those whom its subject names."""
    i = bisect_right(found, start, key=_cue_start)
    j = bisect_right(found, end, key=_cue_start)
    beside = bisect_right(found, grant.span.start, key=_cue_start)
    here = [a for a in found[max(i, beside - _NEAR) : min(j, beside + _NEAR)] if a.speaker]
    if here:
        return {min(here, key=lambda a: abs(a.source.span.start - grant.span.start)).speaker}
    subject = set(re.findall(r"[a-z]+", text[max(start, grant.span.start - 300) : grant.span.start].lower()))
    subject |= {word.removesuffix("s") for word in subject}
    around = found[max(0, i - _NEAR) : i + _NEAR]
    covered = {
        a.speaker
        for a in around
        if a.source.kind in {"unnamed", "descriptor", "pronoun"}
        and a.speaker
        and set(a.speaker.lower().split()) - ADJECTIVES <= subject
    }
    if not covered and subject & {"he", "she", "they"}:
        before = [a for a in around if a.cue.start < start and a.speaker and a.anonymous]
        if before and not LINE_BREAK.search(text, before[-1].cue.end, start):
            covered = {before[-1].speaker}
    return covered


# How many statements before and after a grant it may cover: all those of an article.
_NEAR = 100


def _cue_start(a: Attribution) -> int:
    return a.cue.start
