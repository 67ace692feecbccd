"""Whose words a cue reports: walks from the cue to its subject, over appositions, clauses and inversions."""

from __future__ import annotations

from srclint.language.attribution.asides import (
    DASHES,
    before_apposition,
    before_dash,
    before_who,
    is_name,
    without_brackets,
)
from srclint.language.attribution.subjects import clause_between, nearest, opened_by, relative
from srclint.language.attribution.tokens import QUOTE, Found, Sentence
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS as DAYS
from srclint.vocabulary.roles import BODIES, COLLECTIVE, ROLES, UNNAMED_SINGULAR
from srclint.vocabulary.small_words import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SUBJECT_PRONOUNS,
)
from srclint.vocabulary.speech import (
    CUES,
    GATED,
    NOUN_CUES,
    NOUNS_TOO,
    PASSIVES,
    PERSONAL,
    TALKING,
    TELLING_NOUNS,
)

__all__ = ["find_source", "subject_of"]

_NESTING = words("that if whether why how")
_KNOWING = words("familiar close briefed privy")
_ENDS = frozenset((",", "(", ".", ";", ":", "", "—", "–", "?", "!", ")", "who", "whose", "and", QUOTE))
_CONTRACTED = words(
    "he's she's they've he'd she'd who's i've we've who've they're it's they'd he'll she'll",
)
# "One of them said", "many of whom say".
_OF_WHOM = words("them whom you us these those")
# What "according to" takes alone.
_OBJECTS = words("he she they it him her them those") | {QUOTE}
# What shows, right behind a verb, that its content follows.
_SAID_NEXT = frozenset((",", ":", QUOTE, "that"))
# What may stand before a verb and its subject is no noun phrase that ends there.
_NO_SUBJECTS = (
    SUBJECT_PRONOUNS
    | _CONTRACTED
    | DASHES
    | {"", ",", ";", ":", "(", "?", "!", QUOTE, "who", "which", "and", "but", "or", "then"}
)
# Verbs with an object in that place: "…, told the paper" has its subject elsewhere.
_NEVER_INVERTED = words(
    "told tells tell informed advised instructed accused accuses criticized criticised praised denounced condemned",
    "blasted slammed described called calls cited mentioned urged warned announced disclosed revealed confirmed",
    "denied",
)
# "Has been vocal in calling for": the participle says what the subject said.
_OUTSPOKEN = words(
    "vocal outspoken blunt clear adamant unequivocal forthright explicit united unanimous consistent"
)
# These are no cues wherever they stand with a subject.
_DOUBTFUL = NOUNS_TOO | GATED | PERSONAL
# What a sentence may begin with before the participle: "After warning of a leak, Hale resigned".
_OPENERS = words("after before since while by in")
_DURATIONS = words("minute hour day week month year decade")
# What leads to words that a pronoun's owner is only said to use.
_RETELLING = words("what how")
_TALKS = words("interviews conversations discussions talks")
_NO_PARTICIPLE = words("of from than like the a worth without his her their about for in as")


def find_source(s: Sentence, cue: int) -> Found | None:
    """The source of the cue at token ``cue``, or ``None`` if no statement is reported there.

    The cues of a sentence have to be asked for from left to right.
    """
    found = _find(s, cue)
    if found is None or _is_retold(s, found, cue):
        return None
    first, last, cue_end, antecedent, inverted = found
    if last < first or last - first > 30:
        return None
    if last >= cue_end:
        found = first, _with_name(s, last), cue_end, antecedent, inverted
    s.found = found
    return found


def _is_retold(s: Sentence, found: Found, cue: int) -> bool:
    """Whether a pronoun's words are what somebody retells: "she said she asked", "angry at what he calls waste".

    A quotation that follows keeps its speaker.
    """
    first, last = found[0], found[1]
    if first != last or last >= cue or s.low[first] not in SUBJECT_PRONOUNS or s.low[cue + 1] == QUOTE:
        return False
    if CUES.get(s.low[cue]) == "ing" and s.verb_group(cue)[0] != last:
        return False
    before = s.low[first - 1]
    if before == "that":
        before = s.low[first - 2]
        return before in CUES
    return before in CUES or before in _RETELLING


def _with_name(s: Sentence, last: int) -> int:
    """ "Said a spokesman, Lou Park.": the name that follows belongs to the source, which ends with it."""
    if s.low[last + 1] == "," and s.low[last] in ROLES and is_name(s, last + 2):
        end = s.phrase_after(last + 2, chain=False)
        return end if s.low[end + 1] in _ENDS or s.low[end + 1] in PREPOSITIONS else last
    return last


def _find(s: Sentence, i: int) -> Found | None:
    low = s.low
    word, following = low[i], low[i + 1]
    if word in NOUN_CUES and following == "that" and s.low[i - 1].endswith(("'s", "s'")):
        first = s.phrase_before(i - 1)
        return first, i - 1, i, None, False
    form = CUES.get(word)
    if form is None:
        return _according(s, i)
    left = low[i - 1]
    if left in ("he", "she") and word not in GATED and form != "base":
        return i - 1, i - 1, i, None, False
    before, be, infinitive = s.verb_group(i)
    if word == "called" and _gives_name(s, i, before):
        return None
    verb = before
    if low[before] == ",":
        before = _over_aside(s, before)
    if infinitive:
        leading = low[before]
        if leading == "on" and s.low[before - 1] in {"went", "goes", "going", "gone"}:
            before -= 1
        elif leading not in {"continued", "continues", "used"}:
            return None
        before = s.verb_group(before)[0]
    elif form == "ing" and not be and low[before] not in _CONTRACTED:
        return _participle(s, i) if word not in GATED or _announces(s, i) else None
    elif form == "ed" and (be or following == "by"):
        return _passive(s, i)
    elif form == "base" and be:
        return None
    if word in _DOUBTFUL and not _speaks(s, i, before, infinitive):
        return None
    found = subject_of(s, i, before)
    if found and verb > before and not infinitive:  # "Ann Hale, the harbour master, for instance, said"
        found = (*_explained(s, found[0], found[1]), *found[2:])
    return found


def _gives_name(s: Sentence, i: int, before: int) -> bool:
    """ "A group called Friends of the Wall": no cue, but what something is called."""
    following = s.low[i + 1]
    if before != i - 1 or not (following in (QUOTE, "the") or (following and s.capital(i + 1))):
        return False
    first = s.phrase_before(before)
    return first <= before and any(s.low[k] in ("a", "an") for k in range(first, before))


_ASIDES = frozenset(
    (
        *("for instance", "for example", "in fact", "in turn", "of course", "in contrast", "by contrast"),
        *("in addition", "at times", "in effect", "in part", "however", "meanwhile", "though", "moreover"),
        *("likewise", "therefore", "nonetheless", "nevertheless", "instead", "indeed", "too"),
    )
)


def _over_aside(s: Sentence, comma: int) -> int:
    """ "The keepers have, in fact, said": the token before the verb group, over such an aside; or the comma."""
    for k in range(comma - 1, max(0, comma - 4), -1):
        if s.low[k] == ",":
            return s.verb_group(k)[0] if " ".join(s.low[k + 1 : comma]) in _ASIDES else comma
    return comma


def _speaks(s: Sentence, i: int, before: int, infinitive: bool) -> bool:
    """Whether a doubtful cue, whose verb group begins behind token ``before``, is a verb that reports speech."""
    word = s.low[i]
    form = CUES[word]
    if word in NOUNS_TOO and not infinitive and not _verbal(s, before, form):
        return False
    if word in GATED and not infinitive and not _shown(s, i, before):
        return False
    return word not in PERSONAL or _personal(s, before, form) or _shown(s, i, before)


def _shown(s: Sentence, i: int, before: int) -> bool:
    """Whether a quotation, "that" or a colon shows that something is said here."""
    if _announces(s, i) or (s.low[i + 1] in ("on", "for") and s.low[i].startswith("call")):
        return True
    if _closes_quote(s, before):
        return True
    return _closes_quote(s, min(before, s.phrase_before(before)) - 1)


def _announces(s: Sentence, i: int) -> bool:
    after = s.low[i + 1]
    if after == ",":
        after = s.low[i + 2]
        return after in (QUOTE, "that")
    if after == "out" and s.low[i].startswith("point"):
        return True
    if after == "about":
        opening = s.low[i + 2]
        timed = opening[:1].isdigit() or (opening in ("a", "an") and s.low[i + 3] in _DURATIONS)
        return s.low[i] in TALKING and not timed  # "spoke about an hour ago"
    return after in (":", "that") or (after == QUOTE and s.low[i] != "called")


def _closes_quote(s: Sentence, i: int) -> bool:
    return s.low[i] == QUOTE or (s.low[i] == "," and s.low[i - 1] == QUOTE)


def _verbal(s: Sentence, before: int, form: str) -> bool:
    """Whether a word that is a noun as often has a subject that agrees with it."""
    left = s.low[before]
    if left in SUBJECT_PRONOUNS or left in ("who", "to"):
        return True
    if form == "base":
        return ROLES.get(left, False) or left in COLLECTIVE
    return (
        before >= 0
        and (s.capital(before) or left in ROLES or left in BODIES)
        and not left.endswith(("'s", "s'"))
    )


def _personal(s: Sentence, before: int, form: str) -> bool:
    left = s.low[before]
    if left in SUBJECT_PRONOUNS or left in {"who", ",", ")"}:
        return True
    if left in ROLES:
        # "answered general questions", "take customer calls"
        return form != "s" or ROLES[left] or s.capital(before) or _is_determined(s, before)
    if left in BODIES:
        return True
    return before >= 0 and s.capital(before) and not left.endswith(("'s", "s'")) and form != "base"


def _is_determined(s: Sentence, i: int) -> bool:
    """Whether a singular noun has what it needs to be a subject: "the driver", "a bus driver", "the mayor's driver"."""
    first = s.phrase_before(i)
    opening = s.low[first] if first <= i else ""
    return (
        first == 0
        or opening in DETERMINERS
        or opening in QUANTIFIERS
        or opening.endswith(("'s", "s'"))
        or s.capital(first)
    )


# ---- sources to the right


def _object(s: Sentence, first: int, cue_end: int) -> Found | None:
    """The phrase after "according to" or "by"."""
    if s.low[first] in _OBJECTS:
        return first, first, cue_end, None, False
    last = s.phrase_after(first)
    return (first, last, cue_end, None, False) if last >= first else None


def _according(s: Sentence, i: int) -> Found | None:
    """The source of a cue of two words."""
    word, following = s.low[i], s.low[i + 1]
    if word == "according":
        return _object(s, _behind_talks(s, i + 2), i + 1) if following == "to" else None
    return _spun_according(s, i) if word == "based" and following == "on" else None


def _behind_talks(s: Sentence, first: int) -> int:
    """ "According to interviews with two officials": where those begin with whom there were talks, or ``first``."""
    for k in range(first, first + 3):
        if s.low[k] in _TALKS and s.low[k + 1] == "with":
            return k + 2
    return first


def _spun_according(s: Sentence, i: int) -> Found | None:
    """ "Based on a senior politician": a spinner's "according to", if a person follows."""
    first = i + 2
    last = s.phrase_after(first, chain=False)
    if last < first or s.low[i - 1] not in (",", QUOTE) or s.low[last] not in ROLES:
        return None
    return first, s.phrase_after(first), i + 1, None, False


def _passive(s: Sentence, i: int) -> Found | None:
    """ "Was confirmed by two officials": only what stands after "by" has spoken."""
    if s.low[i] == "quoted" and s.low[i + 1] == "as" and s.low[i + 2] in ("saying", "telling"):
        return subject_of(s, i, s.verb_group(i)[0])
    if s.low[i] in PASSIVES:
        for j in (i + 1, i + 2, i + 3):
            if s.low[j] == "by":
                return _object(s, j + 1, i)
    return None


def _inverted(s: Sentence, i: int) -> Found | None:
    """ "…, said Ms Hart": the subject after its verb."""
    if s.low[i] in _NEVER_INVERTED or (CUES.get(s.low[i]) == "base" and s.low[i] != "say"):
        return None
    if s.low[i + 1] in SUBJECT_PRONOUNS:
        return i + 1, i + 1, i, None, True
    if s.low[i + 1] in PRONOUNS and s.low[i + 1] not in ("one", "those"):
        return None
    last = s.phrase_after(i + 1)
    if last <= i:
        return _again(s, i)
    return i + 1, last, i, None, True


# ---- sources to the left


def _again(s: Sentence, i: int) -> Found | None:
    """The source of the sentence's previous cue."""
    if s.found is None:
        return None
    first, last, _, antecedent, inverted = s.found
    return first, last, i, antecedent, inverted


def _participle(s: Sentence, i: int) -> Found | None:
    """ "…, adding": the sentence's previous source, or the nearest subject."""
    beside = i - 1
    while s.low[beside] in DAYS or s.low[beside] == "on":
        beside -= 1
    left = s.low[beside]
    if left == "in" and s.low[beside - 1] in _OUTSPOKEN:
        before, be, _ = s.verb_group(beside - 1)
        return subject_of(s, i, before) if be else None
    if not s.found and (not left or (beside == 0 and left in _OPENERS)):
        return opened_by(s, i)
    if left in _NO_PARTICIPLE:
        return None
    if left in SUBJECT_PRONOUNS:
        return i - 1, i - 1, i, None, False
    if i > 0 and left not in TELLING_NOUNS and s.noun_like(i - 1) and (s.capital(i - 1) or left in ROLES):
        first = s.phrase_before(i - 1)
        return (
            (first, i - 1, i, None, False)
            if s.low[first - 1] in {"with", "and", ",", "–", "—"} and first < i
            else None
        )
    if s.found:
        return _again(s, i)
    if left in (",", "by", QUOTE) or left in TELLING_NOUNS or _announces(s, i):
        return nearest(s, i)
    return None


def subject_of(s: Sentence, i: int, before: int) -> Found | None:
    """The subject of the cue at ``i``, whose verb group begins behind token ``before``."""
    left = s.low[before]
    if left in _NO_SUBJECTS:
        return _subject_elsewhere(s, i, before)
    if before == i - 1 and CUES.get(s.low[i]) == "base" and ROLES.get(left) is False:
        return None  # "helped a driver write a book"
    if left in _OF_WHOM and s.low[before - 1] == "of" and s.low[before - 2] in QUANTIFIERS:
        nested = s.low[before - 3] in _NESTING
        return None if nested else (before - 2, before, i, None, False)  # "one of them said"
    if left in ("here", "there") and ROLES.get(s.low[before - 1]):
        before -= 1  # "sources here say"
    end = without_brackets(s, before) if left == ")" else before
    relative = clause_between(s, end, i)
    if relative:
        return relative
    first = s.phrase_before(end)
    if first > end or (first == end and s.low[end] in DAYS):
        return None
    if s.low[first - 1] in _NESTING and not _unnamed(s, first, end):
        return None
    return _informed(s, first, i), end, i, None, False


_OPENING = 200  # words of a sentence among which a mark ends what it begins with


def _informed(s: Sentence, first: int, i: int) -> int:
    """Where the subject of a sentence begins that runs on from people "familiar with" something that is dated."""
    for begin in (0, 1):
        if ROLES.get(s.low[begin]) and s.low[begin + 1] in _KNOWING and first > begin + 1:
            opening = s.low[1 : min(i, _OPENING)]
            return first if {",", QUOTE, "that"} & set(opening) else begin
    return first


def _subject_elsewhere(s: Sentence, i: int, before: int) -> Found | None:
    """The subject, where a pronoun, a mark or a small word stands before the verb group."""
    left = s.low[before]
    if left in SUBJECT_PRONOUNS or left in _CONTRACTED:
        return before, before, i, None, False
    if left == ",":
        return _after_comma(s, i, before)
    if left in ("who", "which"):
        plain = s.low[i] in {"said", "says", "say", "told"} or _announces(s, i)
        if plain or s.low[before - 1] == "," or s.low[before - 1] in ROLES:
            return relative(s, i, before)
        return None
    if left == ";":
        return _again(s, i) or nearest(s, i)
    if left in {"and", "but", "or", "then"}:
        if CUES.get(s.low[i]) == "base":
            return None  # "declined to confirm or deny"
        return _again(s, i) or nearest(s, i)
    if left in DASHES:
        place = before_dash(s, before)
        return (*place, i, None, False) if place else _inverted(s, i)
    return _inverted(s, i) if left or s.after_quote else None


def _unnamed(s: Sentence, first: int, end: int) -> bool:
    """Whether a phrase is of people whom it doesn't name, before what a preposition adds."""
    for word in s.low[first : end + 1]:
        if word in PREPOSITIONS:
            return False
        if ROLES.get(word, False) or word in UNNAMED_SINGULAR:
            return True
    return first == end and s.low[first] in ("some", "many", "others")  # "a law that some say …"


def _explained(s: Sentence, first: int, last: int) -> tuple[int, int]:
    """ "Ann Hale, a planner whose firm, Hale, built it, said": the name, where the phrase only explains it."""
    end = first - 2
    if end < 1 or s.low[first] not in ("a", "an", "the") or s.low[first - 1] != ",":
        return first, last
    begin = s.phrase_before(end)
    return (begin, end) if begin < end and is_name(s, begin) and s.capital(end) else (first, last)


def _after_comma(s: Sentence, i: int, comma: int) -> Found | None:
    if s.low[comma - 1] == QUOTE:
        return _inverted(s, i)
    right = s.phrase_after(i + 1) if s.low[i] not in _NEVER_INVERTED else i
    ends = right > i and s.low[right + 1] in _ENDS
    if ends and (s.capital(right) or s.low[right] in ROLES) and s.low[right + 1] != QUOTE:
        return i + 1, right, i, None, True
    place = before_who(s, comma) or before_apposition(s, comma)
    if place:
        return *_explained(s, *place), i, None, False
    end = without_brackets(s, comma - 1)
    if s.low[i + 1] in _SAID_NEXT and s.noun_like(end):
        first = s.phrase_before(end)
        if first <= end:
            return first, end, i, None, False
    if ends:
        return i + 1, right, i, None, True
    if s.low[i] not in {"said", "says", "told", "wrote", "added"}:
        return None
    return _again(s, i) or _nearest_name(s, i)


def _nearest_name(s: Sentence, i: int) -> Found | None:
    found = nearest(s, i)
    return found and (*_explained(s, found[0], found[1]), *found[2:])
