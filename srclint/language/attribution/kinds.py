"""Who a source is: a person with a name, an organisation or country, an unnamed person, a description, a group."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from srclint.language.attribution.records import SourceKind
from srclint.language.attribution.tokens import Sentence
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.names import (
    FIRST_NAMES,
    HONORIFICS,
    NATIONALITIES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    PLACES,
)
from srclint.vocabulary.roles import BODIES, COLLECTIVE, ROLES, UNNAMED_SINGULAR
from srclint.vocabulary.small_words import (
    ADJECTIVES,
    DETERMINERS,
    INDEFINITE,
    POSTMODIFIERS,
    PREPOSITIONS,
    QUANTIFIERS,
)
from srclint.vocabulary.speech import CUES

__all__ = ["Memory", "kind_of"]

_NameKind = Literal["named", "organisation"]

_SUFFIX = (
    r"(?:,? (?:Inc|Corp|Co|Ltd|LLC|Llc|PLC|Plc|plc|AG|SA|NV|Group|Holdings|Bank|Airlines|Industries|Systems|"
    r"Technologies|International|Motors|Securities|Partners|Capital|Financial|Insurance|Energy|Electric|Brothers|"
    r"Laboratories|Pharmaceuticals|Communications|Stores|Corporation|Company|Limited|Associates|Trust|shares|stock)\b|"
    r" \(?(?:NYSE|NASDAQ|Nasdaq)|'s (?:shares|stock|board|chairman|chief executive|CEO|parliament))"
)
_TITLES = HONORIFICS | {role for role, plural in ROLES.items() if not plural}
# How many places of a name are looked at; the first ones introduce it.
_LOOKS = 12
# Names and words that are looked for in the whole of a text; what has more of them is a list, and costs the square.
_SOUGHT = 500
# What has "its", shareholders or a trade is no person, nor is what leads a company's name ("Brandt Steel Works Inc.").
_ITS = (
    r"(?: [A-Z][\w-]*+){1,2},? (?:Inc|Corp|Co|Ltd|LLC|PLC)\b|"
    r",? (?:[a-z]+ ){0,3}(?:its|itself)\b"
    r"|(?:'s|’s) (?:shares|stock|earnings|sales|profits?|revenue|plants?|factory|treasurer)\b"
    r"|, (?:[a-z]+ )?(?:a|an|the) (?:[A-Za-z-]+ ){0,3}(?:maker|unit|company|newspaper|subsidiary|bank|airline"
    r"|retailer|agency|firm|producer|group|network|broadcaster|carmaker|automaker|brewer|magazine|website)\b"
)
_AFTER_PERSON = r",? (?:who\b|whose\b|himself|herself|, \d\d,|Jr\b|, (?:his|her)\b)|, \d\d, "
# "The Brandt government" has "the" for the government's sake.
_LED = r" (?:regime|government|administration|campaign|presidency|family|era|camp|cabinet)\b"
_COMPANY = pattern(_SUFFIX)
# What the words after a name say of it, by their group; "its" says so of single words only.
_VOTES: dict[str | None, int] = {"suffix": -3, "its": -1, "person": 2, "led": 0}
_AFTER_WORD = pattern(f"(?P<suffix>{_SUFFIX})|(?P<its>{_ITS})|(?P<person>{_AFTER_PERSON})|(?P<led>{_LED})")
_AFTER_NAME = pattern(f"(?P<suffix>{_SUFFIX})|(?P<person>{_AFTER_PERSON})|(?P<led>{_LED})")


class Memory:
    """What an article says of its names: who is a person, and what is a company, body or country."""

    __slots__ = ("_common", "_known", "_sought", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._sought = 0
        self._known: dict[str, _NameKind] = {}
        self._common: dict[str, bool] = {}

    def kind(self, name: str) -> _NameKind:
        """``named`` or ``organisation``, for a name as the text gives it."""
        kind = self._known.get(name)
        if kind is None:
            kind = self._known[name] = self._decide(name)
        return kind

    def is_person(self, name: str) -> bool:
        """Whether the text shows a word to be someone's name."""
        return self._look_round(name) == "named"

    def _decide(self, name: str) -> _NameKind:
        kind, sure = _by_words(name)
        if kind == "first name":
            company = self._may_seek() and _COMPANY.match(self._text, self._text.find(name) + len(name))
            return "organisation" if company else "named"
        return kind if sure else self._look_round(name) or kind

    def _look_round(self, name: str) -> _NameKind | Literal[""]:
        """Decide by the words beside the name, wherever it stands in the text."""
        if not self._may_seek():
            return ""
        text, at, votes = self._text, -1, 0
        single = " " not in name
        after = (_AFTER_WORD if single else _AFTER_NAME).match
        for _ in range(_LOOKS):
            at = text.find(name, at + 1)
            if at < 0:
                break
            said = after(text, at + len(name))
            if said:
                votes += _VOTES[said.lastgroup]
            elif at:
                votes += _introduces(text[at - 24 if at > 24 else 0 : at], single)
            if abs(votes) > 1:  # a title, a first name or "Corp." settles it
                break
        return "named" if votes > 0 else "organisation" if votes < 0 else ""

    def is_common(self, word: str) -> bool:
        """Whether a word that has a capital somewhere stands in the text without it too, so that it is no name."""
        common = self._common.get(word)
        if common is None:
            common = self._common[word] = self._may_seek() and f" {word} " in self._text
        return common

    def _may_seek(self) -> bool:
        """Whether the text may be gone through once more."""
        self._sought += 1
        return self._sought <= _SOUGHT


@lru_cache(maxsize=4096)
def _by_words(name: str) -> tuple[_NameKind | Literal["first name"], bool]:
    """What a name's own words say of its kind, and whether that is sure; "first name" if one leads it.

    The same people are in the news for weeks: what is known of their names is kept over articles.
    """
    parts = name.replace("’", "'").split()
    bare = [part.strip(".,'").lower().removesuffix("'s") for part in parts]
    lowered = " ".join(bare)
    if lowered in ORGANISATIONS or lowered in PLACES:
        return "organisation", True
    if bare[-1] not in ORGANISATION_WORDS:
        if not _TITLES.isdisjoint(bare[:-1]) or bare[0] in HONORIFICS:
            return "named", True
        if len(parts) > 1 and bare[0] in FIRST_NAMES:
            return "first name", False
    if not ORGANISATION_WORDS.isdisjoint(bare) or "&" in name:
        return "organisation", True
    if len(parts) == 1 and ((parts[0].isupper() and len(bare[0]) > 1) or any(map(str.isdigit, parts[0]))):
        return "organisation", True
    place = len(parts) > 1 and bare[-1] in PLACES and bare[0] not in FIRST_NAMES
    return "organisation" if place else "named", False


def _introduces(before: str, single: bool) -> int:
    """What the words before a name say: 2 for a title, a role or a first name, -1 for "the"."""
    near = before.rsplit(None, 2)[-2:]
    if not near:
        return 0
    word = near[-1].strip(".").lower()
    if near[-1][0].isupper() and word in FIRST_NAMES:
        return 2
    if word in _TITLES:
        return 2
    if len(near) > 1 and near[-1][0].isupper() and near[0].strip(".").lower() in HONORIFICS:
        return 2
    return -1 if single and word == "the" else 0


def kind_of(sentence: Sentence, first: int, last: int, memory: Memory) -> SourceKind | Literal[""]:
    """The kind of the source in the tokens ``first`` to ``last`` of a sentence.

    Returns:
        ``named``, ``unnamed``, ``organisation``, ``pronoun``, ``collective`` or ``descriptor``; empty for what
        does not speak.
    """
    low = sentence.low
    if (first == last and low[first].partition("'")[0] in _PRONOUNS) or low[first] == "neither":
        return "pronoun"
    head = first
    if first < last:
        if "," in low[first + 1 : last]:
            first = _after_office(sentence, first, last)
        head = _head(sentence, first, last)
    holds = low[head] in ROLES and low[first] not in INDEFINITE
    if holds and (_names_holder(sentence, head, last) or _holds_offices(sentence, first, head, last)):
        return "named"
    named = sentence.capital(head) or sentence.article_name(head)
    if named and not (head == first and _plain_at_start(sentence, head, memory)):
        kind = _kind_of_name(sentence, first, head, last, memory)
    else:
        kind = _kind_of_noun(sentence, first, head, last)
    return "named" if kind in ("unnamed", "descriptor") and _is_introduced(sentence, last) else kind


def _is_introduced(sentence: Sentence, last: int) -> bool:
    """Whether names explain people: "two objectors, Ann Hale and Lou Park, …", "some officials, including Ann Hale"."""
    low = sentence.low
    if low[last + 1] != ",":
        return False
    i = last + 2
    if low[i] in ("including", "like", "among"):
        i += 1
    while low[i] in _TITLES or low[i] in NATIONALITIES or low[i] in COLLECTIVE:
        i += 1  # "Democrat Ann Hale", "Senators Ann Hale and Lou Park"
    if i >= len(sentence) or not sentence.capital(i) or low[sentence.phrase_after(i) + 1] in CUES:
        return False  # "according to the experts, Ann Hale said …"
    if low[i - 1] in HONORIFICS:
        return True
    further = low[i + 1] in ("and", "&") and sentence.capital(i + 2)  # "Ann and Lou Hale"
    return low[i] in FIRST_NAMES and low[i] not in PLACES and (further or sentence.capital(i + 1))


def _after_office(sentence: Sentence, first: int, last: int) -> int:
    """ "The director of the bureau, Ann Hale": where the name begins, or ``first``."""
    for i in range(first + 1, last):
        if sentence.low[i] == "," and sentence.capital(i + 1) and not sentence.capital(i - 1):
            first = i + 1
    return first


def _names_holder(sentence: Sentence, head: int, last: int) -> bool:
    """ "Secretary of State Ann Hale", "ambassador to Basel Lou Park": the office, then who holds it."""
    low = sentence.low
    if low[head + 1] == "and" and low[head + 2] in ROLES:
        head += 2
    if head + 3 >= last or low[head + 1] not in ("of", "to"):
        return False
    holder = range(head + 3, last)
    return any(
        low[i] in FIRST_NAMES
        and sentence.capital(i)
        and sentence.capital(i + 1)
        and (sentence.capital(i - 1) or low[head + 1] == "of")
        and low[i - 1] not in HONORIFICS
        and low[i - 1] not in PREPOSITIONS
        for i in holder
    )


def _holds_offices(sentence: Sentence, first: int, head: int, last: int) -> bool:
    """ "Board chairman and Mining Minister Park", "Chief Inspector of Mines Lou Park": titles and whose they are."""
    low = sentence.low
    if (
        ROLES[low[head]]
        or not sentence.capital(last)
        or low[last] in ROLES
        or low[last] in ORGANISATION_WORDS
    ):
        return False
    if low[head + 1] == "and":
        named = (last - 1, last - 2) if sentence.capital(last - 1) else (last - 1,)
        return any(ROLES.get(low[i]) is False for i in named)
    if low[head + 1] != "of" or low[first] in DETERMINERS or not sentence.capital(head) or last - head < 4:
        return False
    return all(sentence.capital(i) for i in range(head + 2, last + 1)) and low[last] not in PLACES


# Adjectives, and nouns that stand for them, of which two may share a noun.
_JOINED = ADJECTIVES | NATIONALITIES | PLACES | words("u.s us u.n un u.k uk eu senate union party city")
_HEAD_ENDS = PREPOSITIONS | {",", "who", "that", "which", "whose", "and", "or", "(", "—", "–"}
_BEHIND_HEADS = _HEAD_ENDS | POSTMODIFIERS
_PRONOUNS = words("he she they it i we you who which that this these his her their him them")


def _plain_at_start(sentence: Sentence, i: int, memory: Memory) -> bool:
    """Whether a capital only marks the beginning of a sentence or headline."""
    word = sentence.low[i]
    if ROLES.get(word) is False:  # "Baker said", but "Lawmaker urges"
        return i == 0 and not memory.is_person(sentence.text[sentence.begins[i] : sentence.end(i)])
    if word in _PLAIN:
        return True
    return i == 0 and memory.is_common(word)


def _names_role(following: list[str]) -> bool:
    return not ROLES.keys().isdisjoint(following)


def _head(sentence: Sentence, first: int, last: int) -> int:
    """The head noun: the last token before the first preposition, relative clause or modifier behind it."""
    low = sentence.low
    for i in range(first + 1, last + 1):
        word = low[i]
        if word not in _BEHIND_HEADS and not word.endswith("ed"):
            continue
        if (
            word == "and"
            and low[i - 1] in _JOINED
            and low[i + 1] in _JOINED
            and _names_role(low[i + 2 : i + 4])
        ):
            continue  # "Norwegian and Danish officials"
        if word in _HEAD_ENDS or (word.endswith("ed") and low[i - 1] in BODIES):
            return i - 1
        if word in POSTMODIFIERS and (
            low[i - 1] in ROLES or low[i - 1] in QUANTIFIERS or low[i - 1] in COLLECTIVE
        ):
            return i - 1
    return last


def _kind_of_name(
    sentence: Sentence, first: int, head: int, last: int, memory: Memory
) -> SourceKind | Literal[""]:
    low = sentence.low
    word = low[head].removesuffix("'s")
    if word[-1] == "s" and word[:-1] in NATIONALITIES:
        return "unnamed" if low[first] in _COUNTED or _is_informed(sentence, head, last) else "collective"
    if word in NATIONALITIES and low[first] in _COUNTED:
        return "unnamed"  # "another Muslim"
    if word in COLLECTIVE:
        several = low[first] in _SOME or low[first] in _OF_RANK or _is_informed(sentence, head, last)
        return "unnamed" if several else "collective"
    begin = head
    while begin > first and (sentence.capital(begin - 1) or low[begin - 1] in _INNER):
        begin -= 1
    if begin == first and begin < head and (low[begin] in DETERMINERS or low[begin] == "both"):
        begin += 1
    if low[begin] in HONORIFICS and word not in ORGANISATION_WORDS:
        return "named"
    if begin < head < last and ROLES.get(word) and low[head + 1] == "of" and sentence.capital(head + 2):
        return "organisation"  # "the Harbour Workers of Basel"
    if word in ROLES and low[begin] not in FIRST_NAMES and not _is_surname(sentence, begin, head):
        plain = low[first] in DETERMINERS or low[first] in QUANTIFIERS or begin == 0 < head
        if plain or ROLES[word]:
            # "the President", "one New Hampshire Democrat", "White House Officials"
            return _kind_of_noun(sentence, first, head, last)
    name = sentence.text[sentence.begins[begin] : sentence.end(head)]
    if head < last and low[head + 1] == "of" and (word in _OF_ORGANISATIONS or word in ORGANISATION_WORDS):
        return "organisation"
    if begin > first and low[first] in _SOME and begin == head:
        return "organisation" if memory.kind(name) == "organisation" else "named"
    if low[first] == "the" and begin == first + 1:
        # "the Journal", "the Brandt Trust"; "the Rev. Brandt" and "the U.S. Ambassador Ann Hale" are people.
        titled = not _TITLES.isdisjoint(low[begin:head])
        return "named" if titled and word not in ORGANISATION_WORDS else "organisation"
    return memory.kind(name)


def _is_surname(sentence: Sentence, begin: int, head: int) -> bool:
    """ "Masa Son", "Chairman Lee Baker": a kinship or trade that is somebody's surname."""
    low = sentence.low
    if low[head] not in _SURNAMES or head == begin or not sentence.capital(head - 1):
        return False
    before = low[head - 1]
    known = before in ROLES or before in _JOINED or before in ORGANISATION_WORDS or before in BODIES
    return not known and (head - 1 == begin or low[head - 2] in ROLES or low[head - 2] in HONORIFICS)


def _is_informed(sentence: Sentence, head: int, last: int) -> bool:
    """ "Republicans familiar with the talks": people who speak, not a group at large."""
    return head < last and (sentence.low[head + 1] in POSTMODIFIERS or sentence.low[head + 1] == "with")


def _kind_of_noun(sentence: Sentence, first: int, head: int, last: int) -> SourceKind | Literal[""]:
    low = sentence.low
    opening = low[first]
    word = low[head].removesuffix("'s")
    if word in QUANTIFIERS or word in {"ones", "someone", "those"}:
        return _kind_of_quantifier(sentence, first, head)
    counted = opening in _SOME or opening.isdigit() or low[first + 1] in _SMALL_NUMBERS
    if opening == "both" and head == first + 1 and head == last and ROLES.get(word):
        return "pronoun"  # "both candidates", who have been named
    if word in COLLECTIVE and not (word in _HUMAN_PLURALS and counted):
        return "unnamed" if _is_informed(sentence, head, last) else "collective"
    if (
        word in {"group", "handful", "array", "pair", "trio", "circle"}
        and head < last
        and low[head + 1] == "of"
    ):
        return "unnamed" if any(map(_are_people, low[head + 2 : last + 1])) else "collective"
    plural = ROLES.get(word)
    if plural is None:
        plural = False if word.endswith("-year-old") else ROLES.get(word.rpartition("-")[2])
    if plural is None:
        if word in BODIES:
            return "organisation"
        plural = word[-1] == "s" or word.endswith("men")
        shown = opening in DETERMINERS or opening in QUANTIFIERS or (opening.isdigit() and plural)
        if not shown or word in _THINGS or not _PERSON.fullmatch(word):
            return ""
    if plural or word in UNNAMED_SINGULAR or not _NAMELESS.isdisjoint(low[first:head]):
        return "unnamed"
    if opening in _DEFINITE or any(w.endswith(("'s", "s'")) for w in low[first:head]):
        return "descriptor"
    return "unnamed"


def _are_people(word: str) -> bool:
    """Whether a plural is one of people, by list or by shape."""
    return bool(ROLES.get(word)) or (
        word.endswith(("s", "men")) and word not in _THINGS and _PERSON.fullmatch(word) is not None
    )


def _kind_of_quantifier(sentence: Sentence, first: int, head: int) -> SourceKind | Literal[""]:
    """ "Some of the officials", "one", "many voters", "most Americans", "the two"."""
    low = sentence.low
    if low[head] in ("two", "three", "pair") and first < head and low[head - 1] in ("the", "these"):
        return "pronoun"
    if low[head] == "those":
        return "unnamed" if low[head + 1 : head + 2] and low[head + 1] in _KNOWING else "collective"
    if low[head + 1 : head + 2] == ["in"] and low[head + 2 : head + 3] and low[head + 2] in QUANTIFIERS:
        return "collective"  # "one in five"
    for word in low[head + 1 : head + 8]:
        if word in COLLECTIVE or word == "percent":
            return "collective" if low[head] in _SHARES else "unnamed"
        if word in ROLES or (word[-1:] == "s" and _are_people(word)):
            return "unnamed"
    if low[head + 1 : head + 2] == ["of"]:
        # "one of them", "many of whom"; "a couple of mentions"
        people = low[head + 2] in _OF_WHOM and (low[head] in _SOME or low[head] in ("many", "most", "all"))
        return "unnamed" if people else ""
    return "collective" if low[head] in _SHARES else "unnamed"


_NAMELESS = words("unnamed unidentified anonymous undisclosed")
_DEFINITE = words("the his her their its my our this that")
_COUNTED = words("a an one two three four five six seven another")
_SOME = words(
    "a an one some several another two three four five six seven dozen dozens certain various other numerous multiple"
)
_SMALL_NUMBERS = words("two three four five six seven eight nine ten")
_OF_WHOM = words("them those whom us you")
_OF_RANK = words("top senior leading prominent high-ranking fellow")
_KNOWING = words("familiar close briefed involved with privy")
_SHARES = words("half majority hundreds thousands number most few all percent dozens")
_HUMAN_PLURALS = words(
    "people women men students delegates democrats republicans conservatives supporters voters liberals attendees",
    "parents customers users protesters demonstrators families",
)
_INNER = words("of the for and & de van von der al el bin la le du da")
_OF_ORGANISATIONS = words(
    "department ministry university bank house institute council board bureau office federation association league",
    "court city state committee society college",
)
# Roles that are usual surnames.
_SURNAMES = words(
    "son king prince pope bishop cardinal baker cook judge major mason carpenter farmer hunter miller porter potter",
    "shepherd weaver parson dean gardener brewer sexton child friend coach guard priest pilot sailor butcher barber",
    "boxer forester steward speaker counsel page marshal fan chef cousin butler tailor painter cooper driver",
)
# By this shape a word after "a" or "two" that speaks is a person, unless it is something to read or a device.
_PERSON = pattern(r".{2,}(?:er|or|ist|eer|ian|man|woman|hand|smith|wright|herd|ee|ant|men|women)s?")
_THINGS = words(
    "letter letters paper papers newsletter newsletters poster posters banner banners sticker stickers order orders",
    "number numbers computer computers flyer flyers flier fliers folder monitor calculator meter register chapter",
    "chapters placard reminder reminders disclaimer answer answers offer offers tracker counter speaker loudspeaker",
    "error indicator sensor thermometer barometer ledger header footer primer trailer teaser folder marker whiteboard",
    "committee coffee tree fee degree levee knee marquee pedigree guarantee lee spree melee toffee puree",
    "restaurant plant giant grant variant covenant elephant pant warrant quadrant hydrant pendant croissant fragrant",
    "matter other others another winter summer river tower motor factor editor-program copier printer scanner memoir",
)
_COMMON = words(
    "police polls emails documents records campaign critics others report reports data study someone somebody",
)
_PLAIN = frozenset(ROLES) | COLLECTIVE | QUANTIFIERS | DETERMINERS | _COMMON
