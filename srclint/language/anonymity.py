"""Anonymity that a text grants to those who speak in it, and the reason that it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass

from srclint.language.phrases import fold
from srclint.model import Span

__all__ = ["Anonymity", "find_anonymity"]


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


# One of these stands in every grant; what has none of them is not searched.
_TRIGGERS = (
    "anonym",
    "authori",
    "licensed to",
    "cleared to",
    "be named",
    "be identified",
    "be quoted",
    "name",
    "on background",
)

_NAMED = r"(?:publicly )?(?:named|identified|quoted)(?: by name)?"
_GRANT = re.compile(
    r"(?:(?:on|under|with|in|upon)\ )?(?:the\ |a\ |customary\ |strict\ |usual\ ){0,3}"
    r"(?:condition|situation|promise|guarantee|guarantees|assurance|cover|basis|agreement|grounds)"
    r"\ (?:of|for)\ (?:complete\ |strict\ |total\ |their\ |his\ |her\ ){0,2}anonymity"
    rf"|on\ (?:the\ )?condition\ (?:that\ )?(?:\w+\ ){{1,4}}not\ be\ {_NAMED}"
    r"|(?:request|requested|requests|requesting|ask|asked|asks|asking|granted|grant|given|demanded|demanding|insisted"
    r"|insisting|sought|seeking|with|under|in)\ (?:for\ |on\ |customary\ |the\ usual\ |them\ |him\ |her\ ){0,2}anonymity"
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
    r"|(?:not|n't)\ (?:been\ )?(?:publicly\ )?(?:authori[sz]ed|licensed|cleared)\ to\ (?:\w+ly\ )?"
    r"(?:speak|talk|comment|discuss|brief|reveal|disclose|release|be\ (?:quoted|named|identified))"
    r"|(?:not|n't)\ (?:been\ )?(?:allowed|permitted)\ to\ (?:speak|talk)\ (?:publicly|to\ (?:the\ )?(?:media|press|reporters"
    r"|journalists))",
    re.VERBOSE,
)
# "Because", and how spinners put it; an infinitive says what the anonymity is for.
_REASON = re.compile(
    r",?\ (?:because(?:\ of)?|as\ a\ result\ of|due\ to|owing\ to|since|citing|for\ fear|fearing|out\ of|given|lest|"
    r"in\ order\ to|in\ light\ of|as\ (?=he\b|she\b|they\b|the\b)|(?:so\ as\ )?to\ (?=\w+)|so\ (?:that\ )?(?=he\b|she\b|they\b))\b"
)
# Where a reason ends: with its sentence, or where the speech goes on.
_REASON_END = re.compile(
    r"[.;!?](?=\W|\Z)|,\ (?:said|says|told|adding|added|described|confirmed)\b|,?[\"”]|\ {2,}|\ (?:said|says)\b"
)
_NO_REASON = re.compile(r"\ to\ (?:the\ |a\ |an\ |reporters|journalists|cnn|afp|reuters|politico|xinhua)")
# What is anonymous without anyone speaking: "an anonymous donor … asked to remain anonymous" gives no statement.
_OWNER = re.compile(
    r"(?:donor|owner|buyer|winner|bidder|benefactor|website|browser|user|survey|writer|author)s?,?\ (?:who\ )?(?:\w+\ ){0,2}$"
)


def find_anonymity(text: str) -> tuple[Anonymity, ...]:
    """Find explicit grants of anonymity, with their reasons.

    Returns:
        The grants in order. "Open sources", "anonymous donors" and those who only want to stay unknown are none.
    """
    folded = fold(text)
    if not any(trigger in folded for trigger in _TRIGGERS):
        return ()
    found: list[Anonymity] = []
    for match in _GRANT.finditer(folded):
        start, end = match.span()
        if "anonymous" in match[0] and _OWNER.search(folded, max(0, start - 40), start):
            continue
        own = match[0].startswith(("not ", "n't "))
        if own and found and found[-1].reason_span and found[-1].reason_span.end > start:
            continue  # "… on condition of anonymity because they were not authorised to speak" is one grant
        if own:
            start = start + 2 if match[0].startswith("n't") else start
            reason = Span(start, _reason_end(folded, end))
        else:
            reason = _reason(folded, end)
        found.append(Anonymity(Span(start, end), reason.of(text) if reason else "", reason))
    return tuple(found)


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
