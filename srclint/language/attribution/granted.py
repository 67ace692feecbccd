"""Anonymity tied to those who have it: the speakers whom a grant covers, and those who speak nowhere else.

"Both officials requested anonymity" says of earlier statements that their speakers are hidden; "an aide who spoke on
condition of anonymity" may be all that an article says of its source; and "TV, citing diplomats," has a second source
behind the first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from srclint.language.attribution.anonymity import Anonymity
from srclint.language.attribution.records import Attribution
from srclint.language.attribution.sources import subject_of
from srclint.language.attribution.tokens import Found, Sentence
from srclint.language.text.sentences import LINE_BREAK, Bounds
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.roles import ROLES
from srclint.vocabulary.small_words import ADJECTIVES

__all__ = ["behind", "grant", "grantee"]

# How many statements before and after a grant it may cover: all those of an article.
_NEAR = 100
# Verbs of which the one beside a grant has the person as its subject.
_GRANTED = words(
    "spoke speak speaks spoken talked talk told commented responded requested requests request asked asks ask declined",
    "declines refused refuses wanted wants wished wishes preferred prefers insisted sought seeks demanded interviewed",
    "did does do was were is are agreed chose",
)
_REACH = 30  # tokens between such a verb and the grant
_CITING = words("citing cited cites cite quoting quoted quotes quote")
_HIDDEN = pattern(
    r"(?i)\b(?:sources?(?! (?:of|for)\b)|insiders?|unnamed|unidentified|anonymous|familiar with|briefed on|close to)\b"
)


def behind(s: Sentence, cue: int) -> Found | None:
    """The unnamed source that another one cites: "citing unnamed diplomats", "quoted a ministry source as saying"."""
    if s.low[cue] not in _CITING:
        return None
    last = s.phrase_after(cue + 1)
    if last <= cue or not _HIDDEN.search(s.span(cue + 1, last).of(s.text)):
        return None
    return cue + 1, last, cue, None, True


def grantee(s: Sentence, grant: Anonymity) -> Found | None:
    """Whom a grant is given to in its own sentence, which holds no statement: the subject of the verb beside it."""
    begins = s.begins
    at = bisect_right(begins, grant.span.start) - 1
    for i in range(min(at + 1, len(begins) - 1), max(-1, at - _REACH), -1):
        if s.low[i] in _GRANTED:
            before, _, _ = s.verb_group(i)
            found = subject_of(s, i, before)
            if found:
                return found
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if s.low[i] in ROLES:
            first = s.phrase_before(i)
            if first <= i:
                return first, i, at, None, False
    return None


def grant(
    text: str, found: tuple[Attribution, ...], grants: Sequence[Anonymity], bounds: Bounds
) -> tuple[tuple[Attribution, ...], list[Anonymity]]:
    """Tie each grant of anonymity to the speakers that it covers, wherever in the article they speak.

    Returns:
        The statements, and the grants that cover none of them.
    """
    reasons: dict[str | Attribution, str] = {}  # by speaker, or by statement where that is led back to nobody
    lost: list[Anonymity] = []
    for given in grants:
        i = bisect_right(bounds.starts, given.span.start) - 1
        covered = _covered(text, bounds.starts[i], bounds.ends[i], given, found)
        for key in [a.speaker or a for a in covered]:
            reasons[key] = reasons.get(key) or given.reason
        if not covered:
            lost.append(given)
    if not reasons:
        return found, lost
    keys = [a.speaker or a for a in found]
    return tuple(
        a._replace(anonymous=True, reason=reasons[key]) if key in reasons else a
        for a, key in zip(found, keys, strict=True)
    ), lost


def _covered(
    text: str, start: int, end: int, given: Anonymity, found: tuple[Attribution, ...]
) -> list[Attribution]:
    """The statements whose speakers a grant means: those of its sentence, or of those whom its subject names."""
    i = bisect_right(found, start, key=_cue_start)
    j = bisect_right(found, end, key=_cue_start)
    beside = bisect_right(found, given.span.start, key=_cue_start)
    here = found[max(i, beside - _NEAR) : min(j, beside + _NEAR)]
    here = tuple(a for a in here if a.source.kind != "organisation" and not given.span.overlaps(a.cue))
    if here:
        return [min(here, key=lambda a: abs(a.source.span.start - given.span.start))]
    subject = set(re.findall(r"[a-z]+", text[max(start, given.span.start - 300) : given.span.start].lower()))
    subject |= {word.removesuffix("s") for word in subject}
    around = found[max(0, i - _NEAR) : i + _NEAR]
    covered = [
        a
        for a in around
        if a.source.kind in {"unnamed", "descriptor", "pronoun"}
        and a.speaker
        and set(a.speaker.lower().split()) - ADJECTIVES <= subject
    ]
    if not covered and subject & {"he", "she", "they"}:
        before = [a for a in around if a.cue.start < start and a.speaker and a.anonymous]
        if before and not LINE_BREAK.search(text, before[-1].cue.end, start):
            covered = before[-1:]
    return covered


def _cue_start(a: Attribution) -> int:
    return a.cue.start
