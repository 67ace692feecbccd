"""Subjects that stand apart from their verb: the nearest one to the left, or one before a relative clause."""

from __future__ import annotations

from srclint.language.attribution.asides import DASHES, LATER, REACH, without_brackets
from srclint.language.attribution.tokens import QUOTE, Found, Sentence
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS
from srclint.vocabulary.roles import ROLES
from srclint.vocabulary.small_words import (
    ADJECTIVES,
    ADVERBS,
    CLAUSE_OPENERS,
    DETERMINERS,
    FUNCTION,
    PREPOSITIONS,
    QUANTIFIERS,
)
from srclint.vocabulary.speech import CUES, TALKING

__all__ = ["clause_between", "nearest", "opened_by", "relative"]

# Before the subject of a clause; nothing stands before that of a sentence.
_CLAUSE_STARTS = words(
    ", — – ; : and but while as when after before if though although with because where",
) | {QUOTE, ""}
_SUBJECTS = {"he", "she", "they", "i", "we", "who"}
# What makes a clause hang on another, whose subject speaks rather: "they sued after the port closed it, saying".
_SUBORDINATE = words("after as when before because")
# What leads into a clause inside another's: "no word on how she will pay, saying" is not hers for that word.
_EMBEDDING = words("that how what whom whether if why which") | frozenset(CUES)
# Marks and verbs over which no walk to a relative clause goes.
_CLAUSE_ENDS = {",", "—", "–", "-", "(", ")", QUOTE, ":", ";"} | {
    form for form, kind in CUES.items() if kind in ("ed", "s") and form not in ROLES and form not in TALKING
}


def nearest(s: Sentence, i: int) -> Found | None:
    """The nearest subject to the left: a pronoun, or a phrase that begins a clause and has a verb after it."""
    low = s.low
    within: Found | None = None
    for j in range(i - 1, max(-1, i - REACH), -1):
        word = low[j]
        if word in _SUBJECTS:
            if word != "who":
                if low[j - 1] not in _EMBEDDING:
                    return j, j, i, None, False
                within = within or (j, j, i, None, False)
                continue
            if low[i - 1] != ",":
                return relative(s, i, j)
        if low[j - 1] not in _CLAUSE_STARTS or word in ADVERBS or word.endswith("ly"):
            continue
        if not (j == 0 and word in CLAUSE_OPENERS) and _begins_phrase(s, j):
            last = s.phrase_after(j)
            if j <= last < i - 1 and _is_verb(s, _behind_day(s, last + 1)) and not _owns(low[last]):
                found = j, last, i, None, False
                if low[j - 1] not in _SUBORDINATE:
                    return found
                within = within or found
    return _opening(s, i) or within


def _owns(word: str) -> bool:
    """Whether a phrase ends in the middle: "Ms Hale's" of "Ms Hale's private dock"."""
    return word.endswith(("'s", "s'"))


def _behind_day(s: Sentence, i: int) -> int:
    """ "Hale on Tuesday dismissed": the token behind a day that stands before a verb."""
    if s.low[i] == "on" and s.low[i + 1] in DAY_WORDS:
        return i + 2
    return i


def opened_by(s: Sentence, i: int) -> Found | None:
    """ "Noting that tolls rose, Ann Hale left": the subject behind the participle that a sentence begins with."""
    low = s.low
    for k in range(i + 1, min(len(s), i + REACH)):
        if low[k] == ",":
            last = s.phrase_after(k + 1)
            if low[k + 1] in _SUBJECTS:
                last = k + 1
            elif last <= k or not _begins_phrase(s, k + 1) or _owns(low[last]):
                continue
            if _is_verb(s, last + 1):
                return k + 1, last, i, None, False
    return None


def _begins_phrase(s: Sentence, j: int) -> bool:
    word = s.low[j]
    if word in DETERMINERS or s.article_name(j):
        return True
    return (s.capital(j) or word in ROLES) and word not in FUNCTION


def _is_verb(s: Sentence, i: int) -> bool:
    """Whether a verb may stand after a subject: a word that leads on to no further noun."""
    word = s.low[i]
    return word[:1].isalpha() and word not in PREPOSITIONS and word not in LATER and word not in ("and", "or")


def _opening(s: Sentence, i: int) -> Found | None:
    """The phrase that the sentence begins with, after a dateline and an opening such as "Last week,"."""
    if i > REACH:
        return None
    first = 0
    for j in range(min(12, i)):
        if s.low[j] in DASHES:
            first = j + 1
    if s.low[first] in CLAUSE_OPENERS and "," in s.low[first:i]:
        first = s.low.index(",", first) + 1
    last = s.phrase_after(first)
    return (first, last, i, None, False) if first <= last < i and s.low[last + 1] not in LATER else None


def relative(s: Sentence, i: int, pronoun: int) -> Found | None:
    """ "…, who said": the pronoun, with what it stands for."""
    end = pronoun - 1
    if s.low[end] == ",":
        end -= 1
    end = without_brackets(s, end)
    first = s.phrase_before(end) if end >= 0 else 1
    return pronoun, pronoun, i, ((first, end) if first <= end else None), False


def _is_phrase(s: Sentence, first: int, last: int) -> bool:
    """Whether people are all that stands between a relative pronoun and a verb."""
    if s.phrase_before(last) != first:
        return False
    word = s.low[first]
    return (
        first == last or s.capital(first) or word in DETERMINERS or word in QUANTIFIERS or word in ADJECTIVES
    )


_WHO = words("who who'd who've who's who'll")
_CLAUSE = 24  # tokens from a relative pronoun to the verb of the main clause


def clause_between(s: Sentence, end: int, i: int) -> Found | None:
    """ "Officials who spoke with the paper said": the subject stands before the relative clause."""
    begin = end - _CLAUSE if end > _CLAUSE else 0
    if _WHO.isdisjoint(s.low[begin : end + 1]):
        return None
    for k in range(end, begin - 1, -1):
        word = s.low[k]
        if word in _CLAUSE_ENDS and not (word == "and" and s.low[k + 1] == "who"):
            return None
        if word in _WHO and k and s.low[k - 1] != "and":
            if ROLES.get(s.low[end]) and _is_phrase(s, k + 1, end):
                return None  # "hackers who U.S. officials say …"
            last = k - 1
            first = s.phrase_before(last)
            return (first, last, i, None, False) if first <= last else None
    return None
