"""What stands between a subject and its verb: appositions, relative clauses, brackets and pairs of dashes."""

from __future__ import annotations

from srclint.language.attribution.tokens import QUOTE, Sentence
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS
from srclint.vocabulary.roles import ROLES
from srclint.vocabulary.small_words import APPOSITION_OPENERS, DETERMINERS

__all__ = [
    "DASHES",
    "LATER",
    "REACH",
    "before_apposition",
    "before_dash",
    "before_who",
    "is_name",
    "without_brackets",
]

DASHES = frozenset(("—", "–", "-"))
# What the walk to a comma has to look at.
_MARKS = DASHES | {",", "(", ")", QUOTE}
LATER = words("later ago earlier afterward afterwards now again then however meanwhile")
"""Words that end an aside on time and no noun phrase."""

REACH = 80
"""How many tokens a walk goes: twice the longest sentence of good prose, so that cost grows with length only."""

_Place = tuple[int, int]


def without_brackets(s: Sentence, end: int) -> int:
    """The token before a bracket that closes at ``end``: "Brandt (R-Ohio) said"."""
    if s.low[end] != ")":
        return end
    for k in range(end, max(-1, end - REACH), -1):
        if s.low[k] == "(":
            return k - 1
    return end - 1


def before_dash(s: Sentence, dash: int) -> _Place | None:
    """ "Joyce — who is a lawyer — told": the phrase before the pair of dashes that ends at ``dash``."""
    while s.low[dash - 1] in DASHES:
        dash -= 1
    for k in range(dash - 1, max(0, dash - REACH), -1):
        if s.low[k] in DASHES:
            while s.low[k - 1] in DASHES:
                k -= 1
            return _phrase(s, without_brackets(s, k - 1))
    return None


def before_who(s: Sentence, comma: int) -> _Place | None:
    """ "Ann Hale, who came from Austin, Tex., in May, said": the phrase before the relative clause."""
    low = s.low
    begin = comma - REACH if comma > REACH else 0
    if {"who", "whose"}.isdisjoint(low[begin:comma]):
        return None
    for k in range(comma - 1, max(1, begin), -1):
        if low[k] in (QUOTE, ";", ":"):
            return None
        if low[k] in ("who", "whose") and low[k - 1] == ",":
            return before_apposition(s, k - 1) or _phrase(s, without_brackets(s, k - 2))
    return None


def before_apposition(s: Sentence, comma: int) -> _Place | None:
    """ "Ann Hale, a lawyer in Austin, Tex., said": left over the commas to the phrase that they explain."""
    k = _comma_before(s, comma)
    if k <= 0 or s.low[k] in DASHES or not _explains(s, k + 1):
        return None
    if is_name(s, k + 1) and s.low[k - 1] not in DAY_WORDS:
        first = s.phrase_before(k - 1)  # "the director of the bureau, Ann Hale, said"
        if first < k and (not s.capital(k - 1) or not s.capital(first)):
            return first, comma - 1
    while (earlier := _comma_before(s, k)) > 0 and _goes_on(s, earlier):
        k = earlier
    end = without_brackets(s, k - 1)
    return None if s.low[end] in LATER else _phrase(s, end)


def is_name(s: Sentence, first: int) -> bool:
    """Whether a name of two words or more begins at ``first``."""
    return all(j < len(s) and s.capital(j) and s.low[j][0].isalpha() for j in (first, first + 1))


def _phrase(s: Sentence, end: int) -> _Place | None:
    first = s.phrase_before(end) if end >= 0 else 1
    return (first, end) if first <= end else None


def _goes_on(s: Sentence, comma: int) -> bool:
    """Whether what follows an earlier comma explains still the same phrase: "…, a lawyer, of Austin, …"."""
    if not _explains(s, comma + 1) or s.capital(comma + 1):
        return False
    before = s.low[comma - 1]
    if not s.noun_like(comma - 1) and before != ")":
        return False
    opening = s.low[0] in {"in", "on", "at"} and comma < 6  # "In a statement, …"
    return before not in LATER and before not in DAY_WORDS and not opening


def _comma_before(s: Sentence, at: int) -> int:
    low = s.low
    depth = 0
    for k in range(at - 1, max(-1, at - REACH), -1):
        word = low[k]
        if word not in _MARKS:
            continue
        if word == ")":
            depth += 1
        elif word == "(":
            depth -= 1
        elif word == QUOTE:
            if low[k + 1] == ",":
                return -1
        elif depth == 0:
            return k
    return -1


def _explains(s: Sentence, i: int) -> bool:
    """Whether an apposition or an aside may begin at ``i``."""
    word = s.low[i]
    return (
        word in APPOSITION_OPENERS
        or word in ROLES
        or word in DETERMINERS
        or word[:1].isdigit()
        or s.capital(i)
        or word.endswith(("ing", "'s"))
        or s.low[i + 1] in ROLES
        or s.low[i + 2] in ROLES
    )
