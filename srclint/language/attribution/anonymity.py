"""Anonymity that a text grants to those who speak in it, and the reason that it gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from srclint.language.text.automaton import fold
from srclint.model import Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Anonymity", "find_anonymity", "grants_at"]


@dataclass(frozen=True, slots=True)
class Anonymity:
    """An explicit grant of anonymity.

    Args:
        span: the words that grant it ("on condition of anonymity").
        reason: why, as the text says it ("because they were not authorised to speak"); empty if it doesn't.
        reason_span: where the reason stands.
    """

    span: Span
    reason: str = ""
    reason_span: Span | None = None


TRIGGERS = (
    "anonymity", "anonymously", "anonymous", "authorized to", "authorised to", "licensed to", "cleared to", "be named",
    "be identified", "be quoted", "be publicly", "his name", "her name", "their name", "a name", "full name",
    "last name", "real name", "allowed to speak", "allowed to talk", "permitted to speak", "permitted to talk",
    "on background",
)  # fmt: skip
"""One of these stands in every grant; only what stands round them is searched."""

# How far before a trigger a grant may begin, and how far after it end: the longest forms of `_GRANT`.
_BEFORE, _AFTER = 80, 60

_NAMED = r"(?:publicly\ )?(?:named|identified|quoted)(?:\ by\ name)?"
_GRANT = pattern(
    r"\b(?:(?:(?:on|under|with|in|upon)\ )?(?:the\ |a\ |customary\ |strict\ |usual\ ){0,3}"
    r"(?:condition|situation|promise|guarantee|guarantees|assurance|cover|basis|agreement|grounds)"
    r"\ (?:of|for)\ (?:complete\ |strict\ |total\ |their\ |his\ |her\ ){0,2}anonymity"
    rf"|on\ (?:the\ )?condition\ (?:that\ )?(?:\w+\ ){{1,4}}not\ be\ {_NAMED}"
    r"|(?:request|requested|requests|requesting|ask|asked|asks|asking|granted|grant|given|demanded|demanding"
    r"|insisted|insisting|sought|seeking|with|under|in)\ "
    r"(?:for\ |on\ |customary\ |the\ usual\ |them\ |him\ |her\ ){0,2}anonymity"
    r"|(?:spoke|speaking|speak|speaks|talked|talking|commented|responded|quoted|interviewed)\ anonymously"
    rf"|(?:ask|asked|asks|asking|request|requested|requesting|prefer|preferred|wanted|wants|wished|wishes)"
    rf"\ (?:that\ (?:\w+\ ){{1,3}})?not\ (?:to\ )?be\ {_NAMED}"
    rf"|(?:did|do|does)(?:\ not|n't)\ (?:want|wish)\ to\ be\ {_NAMED}"
    rf"|(?:declin|refus)(?:ed|es|ing|e)\ to\ be\ {_NAMED}"
    r"|(?:declin|refus)(?:ed|es|ing|e)\ to\ (?:give|provide|reveal|disclose|state)\ (?:his|her|their|a)\ "
    r"(?:full\ |last\ |real\ |own\ )?names?"
    r"|(?:ask|asked|asks|asking|requested|requesting)\ that\ (?:his|her|their)\ (?:full\ |last\ |real\ )?names?\ "
    r"(?:not\ be|be\ withheld)(?:\ \w+)?"
    r"|(?:wish|wishes|wished|wants|wanted|asked|asks|preferred|prefers|chose)\ to\ (?:remain|stay)\ anonymous"
    r"|(?:spoke|speaking|speak|told\ \w+)\ (?:only\ )?on\ background"
    r"|(?:not|(?<=n')t)\ (?:been\ )?(?:publicly\ )?(?:authori[sz]ed|licensed|cleared)\ to\ (?:\w+ly\ )?"
    r"(?:speak|talk|comment|discuss|brief|reveal|disclose|release|be\ (?:quoted|named|identified))"
    r"|(?:not|(?<=n')t)\ (?:been\ )?(?:allowed|permitted)\ to\ (?:speak|talk)\ "
    r"(?:publicly|to\ (?:the\ )?(?:media|press|reporters|journalists)))",
    re.VERBOSE,
)
# "Because", and how spinners put it; an infinitive says what the anonymity is for.
_REASON = pattern(
    r",? {1,3}(?:because(?: of)?|as a result of|due to|owing to|since|citing|for fear|fearing|out of|given|lest|"
    r"under (?:\w+ ){1,4}(?:protocol|policy|rules|terms|guidelines)|in order to|in light of|"
    r"as (?=he\b|she\b|they\b|the\b)|(?:so as )?to (?=\w+)|so (?:that )?(?=he\b|she\b|they\b))\b"
)
# Where a reason ends: with its sentence, or where the speech goes on.
_REASON_END = pattern(
    r"[.;!?](?=\W|\Z)|, (?:said|says|told|adding|added|described|confirmed)\b|,?[\"”]| {2,}| (?:said|says)\b"
)
_NO_REASON = pattern(r" to (?:the |a |an |reporters|journalists|cnn|afp|reuters|politico|xinhua)")
# What is anonymous without anyone speaking: "an anonymous donor … asked to remain anonymous" gives no statement.
_OWNER = pattern(
    r"(?:donor|owner|buyer|winner|bidder|benefactor|website|browser|user|survey|writer|author)s?,? "
    r"(?:who )?(?:\w+ ){0,2}$"
)


def find_anonymity(text: str, folded: str | None = None) -> tuple[Anonymity, ...]:
    """Find explicit grants of anonymity, with their reasons.

    Args:
        text: an article or any part of one, in English.
        folded: the text as `srclint.language.text.automaton.fold` makes it, if it is known already.

    Returns:
        The grants in order. "Open sources", "anonymous donors" and those who only want to stay unknown are none.
    """
    if folded is None:
        folded = fold(text)
    places = [start for _, start, _ in _automaton().find_matches_as_indexes(folded)]
    return grants_at(text, folded, places)


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    return AhoCorasick(list(TRIGGERS), implementation=Implementation.DFA)


def grants_at(text: str, folded: str, places: Sequence[int]) -> tuple[Anonymity, ...]:
    """`find_anonymity` where it is known already at which ascending offsets a trigger stands."""
    found: list[Anonymity] = []
    for at in places:
        start = max(0, at - _BEFORE, found[-1].span.end if found else 0)
        match = _GRANT.search(folded, start, at + _AFTER) if start <= at else None
        if match:
            grant = _read(text, folded, match, found[-1] if found else None)
            if grant:
                found.append(grant)
    return tuple(found)


def _read(text: str, folded: str, match: re.Match[str], last: Anonymity | None) -> Anonymity | None:
    start, end = match.span()
    if "anonymous" in match[0] and _OWNER.search(folded, max(0, start - 40), start):
        return None
    if not match[0].startswith(("not ", "t ")):
        reason = _reason(folded, end)
        return Anonymity(Span(start, end), reason.of(text) if reason else "", reason)
    if last and last.reason_span and last.reason_span.end > start:
        return None  # "… on condition of anonymity because they were not authorised to speak" is one grant
    reason = Span(start, _reason_end(folded, end))
    return Anonymity(Span(start, end), reason.of(text), reason)


def _reason(folded: str, end: int) -> Span | None:
    """The reason that follows a grant, within its sentence."""
    match = _REASON.match(folded, end)
    if not match or _NO_REASON.match(folded, end):
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip(", "))
    return Span(start, _reason_end(folded, match.end()))


def _reason_end(folded: str, at: int) -> int:
    stop = _REASON_END.search(folded, at, at + 300)
    end = stop.start() if stop else min(len(folded), at + 300)
    return at + len(folded[at:end].rstrip())
