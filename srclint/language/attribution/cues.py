"""Where cues of attributions stand: one scan of the text, and a first look at the words beside each doubtful one.

What fails here spares its sentence the tokens and the walk to a subject, so that most texts cost little more than the
scan.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from srclint.language.attribution import anonymity
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS as DAYS
from srclint.vocabulary.roles import BODIES, COLLECTIVE, ROLES
from srclint.vocabulary.small_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)
from srclint.vocabulary.speech import CUE_PHRASES, CUES, FRAMED, GATED, NOUN_CUES, NOUNS_TOO

__all__ = ["TRIGGERS", "find_cues"]

TRIGGERS: tuple[str, ...] = tuple(sorted({*CUES, *CUE_PHRASES, *NOUN_CUES}))
"""Lower-case cues, at least one of which stands in every text that attributes anything."""


_GRANTS, _PLAIN, _INFINITIVE, _PARTICIPLE, _PLURAL, _SINGULAR, _NOUN, _SPUN = range(8)


_Sort = tuple[int, bool, bool, Callable[[str, int], re.Match[str] | None] | None]
"""What to look at before a trigger (see `_may_speak`); whether it must be shown to be a cue, and whether a quotation
has to show it (see `_is_shown`); and what matches that which may not follow it."""


def _sort_of(word: str) -> _Sort:
    """What to look at where a word or phrase of `TRIGGERS` stands."""
    form = CUES.get(word)
    if form is None:
        return (_NOUN if word in NOUN_CUES else _SPUN if word == "based on" else _PLAIN), False, False, None
    if word in NOUNS_TOO:
        sort = {"base": _PLURAL, "s": _SINGULAR}.get(form, _PLAIN if word in GATED else _PARTICIPLE)
    else:
        sort = _INFINITIVE if form == "base" else _PLAIN
    following = next((following for stem, following in _UNFIT if word.startswith(stem)), "")
    unfit = re.compile(rf" (?:{following})(?![\w'-])").match if following else None
    return sort, word in GATED, word in FRAMED, unfit


# What follows a verb that reports no speech: "added to", "called into", "reported from", "accused of" (passive).
_UNFIT = (
    ("add", "to|up|by|around|on"),
    ("call", "into|in|off|up|from|back|card"),
    ("report", "from|to"),
    ("respond", "from|by|to"),
    ("accused", "of"),
    ("said", "than"),
    ("pledged", "delegates|allegiance|delegate"),
)


@lru_cache(maxsize=1)
def _scanner() -> tuple[Callable[[str], list[tuple[int, int, int]]], list[_Sort]]:
    """The automaton over all cues and over the words that grant anonymity, and what is known of each of them."""
    automaton = AhoCorasick(
        [*TRIGGERS, *anonymity.TRIGGERS],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,  # builds half a millisecond slower, scans three times as fast
    )
    grants: list[_Sort] = [(_GRANTS, False, False, None)] * len(anonymity.TRIGGERS)
    return automaton.find_matches_as_indexes, [*map(_sort_of, TRIGGERS), *grants]


def find_cues(text: str, folded: str) -> tuple[list[int], list[int]]:
    """Find the words that may be cues, and those that grant anonymity.

    All of them are whole words, so that a longer match that fails at a word's edge hides no other.

    Args:
        text: an article or any part of one, in English.
        folded: the text as `srclint.language.text.automaton.fold` makes it.

    Returns:
        Where cues start as words of their own, and where words do that grant anonymity, each ascending.
    """
    cues: list[int] = []
    grants: list[int] = []
    find, known = _scanner()
    padded = folded + "  "  # what stands before the first character and behind the last
    for index, start, end in find(folded):
        before, after = padded[start - 1], padded[end]
        if before.isalnum() or after.isalnum():
            continue
        sort, gated, framed, unfit = known[index]
        if sort == _GRANTS:
            grants.append(start)
        elif (
            not (unfit and unfit(folded, end))
            and (sort == _PLAIN or _may_speak(text, folded, start, end, sort, gated))
            and (not gated or _is_shown(folded, start, end, framed))
            and not (before in _JOINING and padded[start - 2].isalnum())
            and not (after in _JOINING and padded[end + 1].isalnum())
        ):
            cues.append(start)
    return cues, grants


# Marks that make one word of two: "so-called".
_JOINING = frozenset("-'.&/@")


def _may_speak(text: str, folded: str, start: int, end: int, sort: int, gated: bool) -> bool:
    """A first look at the words before a doubtful cue."""
    begin = start - _LOOK if start > _LOOK else 0
    near = folded[begin:start].rsplit(None, 2)
    last = near[-1] if near else ""
    if sort == _NOUN:
        return "'" in last and folded.startswith(" that", end)
    if sort == _SPUN:
        return last[-1:] in _STOPPED
    if last == "united" or (sort != _INFINITIVE and not gated and last in _NO_SUBJECT):
        return False
    if last == "to":
        return len(near) < 3 or near[-2] in _LEAD_TO or not near[-2].isalpha()
    if sort in (_INFINITIVE, _PARTICIPLE) or len(near) < 2 or not last.isalpha():
        return True
    if last in _BEFORE_PLURAL or last.endswith("ly"):
        return True
    # A singular verb may follow any name.
    return sort == _SINGULAR and (
        last in _BEFORE_SINGULAR or text[begin + folded[begin:start].rindex(last)].isupper()
    )


def _is_shown(folded: str, start: int, end: int, framed: bool) -> bool:
    """Whether a quotation mark stands near a cue that needs one, or "that", a colon or "out" behind it.

    For one that must be ``framed`` it has to stand right behind the cue, or right before its subject.
    """
    if framed:
        return bool(_OPENED.match(folded, end) or _CLOSED.search(folded, max(0, start - _LOOK), start))
    after, near = folded[end : end + 9], folded[start - 60 if start > 60 else 0 : end + 9]
    if '"' in near or "that" in after or ":" in after or after.startswith((" out", " about")):
        return True
    if "“" in near or "”" in near or "«" in near or "»" in near:
        return True
    return "'" in near and bool(_SINGLE.search(near))


_OPENED = pattern(r"(?: back| up| out)?[:,] [\"“«'‘]")
_CLOSED = pattern(r"[,.?!…—-][\"”»'] (?:[^\s,;:]+ ){0,4}$")
# A single mark that is no apostrophe inside a word.
_SINGLE = pattern(r"'(?:(?!\w)|(?<!\w'))")
# "Based on" means "according to" only behind a clause or quotation.
_STOPPED = frozenset(",\"'”»")
# How far back the words before a cue are looked at: three long ones.
_LOOK = 40
# What leads to the infinitive of a cue ("continued to say"), or stands before "to".
_LEAD_TO = words("continued continues used on") | AUXILIARIES | ADVERBS | DAYS
# What may not stand, and what may stand, before a verb that is a noun as often.
_NO_SUBJECT = DETERMINERS | PREPOSITIONS | QUANTIFIERS
_BEFORE_PLURAL = (
    SUBJECT_PRONOUNS
    | {"who"}
    | AUXILIARIES
    | ADVERBS
    | DAYS
    | COLLECTIVE
    | {r for r, plural in ROLES.items() if plural}
)
_BEFORE_SINGULAR = BODIES | frozenset(ROLES)
