"""The phrases that chat tools use, from ``phrases.tsv``, as patterns by language and part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from pkgutil import get_data

from srclint import Span
from srclint.language.text.automaton import PhraseHit, PhraseSet

__all__ = [
    "GREETED",
    "LANGUAGES",
    "OF_MACHINES",
    "OF_PEOPLE",
    "TRIGGERS",
    "Wording",
    "alternatives",
    "any_language",
    "gap_signs",
    "languages_of",
    "languages_of_sign",
    "link_keys",
    "may_be_one",
    "order_signs",
    "phrases_of",
    "phrases_table",
    "places_of",
    "signs_in",
    "token_signs",
]

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")
OF_PEOPLE = (
    "condition",
    "question",
    "address",
    "lead",
    "here",
    "done",
    "closer",
    "wish",
    "ask",
    "updated",
    "fresh",
    "cannot",
)
"""The parts of a sentence that people say, too, to those whom they write to."""
OF_MACHINES = (
    "disclaimer",
    "model",
    "known",
    "held",
    "live",
    "rules",
    "limit",
    "weak",
    "stand_in",
    "line",
    "window",
    "label",
    "heading",
)
"""The parts that name a machine, its limits or its window."""
TRIGGERS = (*OF_PEOPLE, *OF_MACHINES)
"""The parts of which one must stand in a sentence for it to be looked at."""


@lru_cache(maxsize=1)
def phrases_table() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """By language and part the phrases, as they stand in the table."""
    text = (get_data(__package__, "phrases.tsv") or b"").decode()
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in text.splitlines():
        if row.startswith(("#", "language\t")):
            continue
        language, part, _reviewed, _source, phrases = row.split("\t")
        found[language, part] = tuple(phrases.split("; "))
    return found


def phrases_of() -> tuple[str, ...]:
    """What must stand in an article for its sentences to be looked at."""
    return tuple(
        dict.fromkeys(
            phrase for (_, part), found in phrases_table().items() if part in TRIGGERS for phrase in found
        )
    )


def token_signs() -> tuple[str, ...]:
    """What stands in every token of a tool's window."""
    return phrases_table()["mul", "token"]


def link_keys() -> tuple[str, ...]:
    """What stands in every address that names its tool."""
    return phrases_table()["mul", "link_key"]


def gap_signs() -> tuple[str, ...]:
    """What stands in every gap that is to be filled in."""
    table = phrases_table()
    of_languages = (table[language, part] for part in ("gap_word", "gap_end") for language in LANGUAGES)
    return tuple(dict.fromkeys((*table["mul", "gap_sign"], *chain.from_iterable(of_languages))))


@lru_cache(maxsize=1024)
def languages_of(phrase: str) -> tuple[str, ...]:
    """The languages that a phrase is a trigger of."""
    return tuple(
        dict.fromkeys(
            language
            for (language, part), found in phrases_table().items()
            if part in TRIGGERS and phrase in found
        )
    )


# What must stand beside a trigger for its sentence to be worth a look: of each group one part, or a question mark.
_BESIDE = {
    **dict.fromkeys(("condition", "question"), (("product", "text"), ("ability", "wanted", "verb", "?"))),
    "address": (("product", "text"), ("ability", "wanted", "?")),
    "lead": (("product", "text"), ("ability",)),
    "here": (("addressed", "adjective", "product", "text"),),
    "done": (("participle",), ("requested", "addressed", "opener", "product", "text")),
    "closer": (("changes", "product"),),
    "ask": (("asked",),),
    "cannot": (("help", "that"), ("request", "that", "policy", "sorry")),
    "model": (("self",),),
    "known": (("until",),),
    "held": (("until",),),
    "live": (("unable",), ("access",)),
    "fresh": (("unable",), ("access",)),
    "rules": (("against",),),
    "limit": (("limits",),),
    "stand_in": (("to_replace",),),
}
GREETED = 90
"""Characters before a sentence in which the one before it, a greeting, is looked for."""
_UNCUT = 5  # letters of a word that is no abbreviation before a stop
_AROUND = 400  # characters to either side of a trigger, the length of a sentence that is looked at
_OVERLAP = 25  # characters to either side in which another trigger may overlap this one


def may_be_one(text: str, folded: str, hit: PhraseHit) -> bool:
    """Whether what a trigger needs stands near it, on its line of the text, or where it is greeted before; asked before
    that is split into sentences, which is dear."""
    start, end = _bounds(text, hit)
    around = folded[start:end]
    near = range(hit.start - start - _OVERLAP, hit.end - start + _OVERLAP)
    marked = {"?"} if "?" in around else set()
    for language in languages_of(hit.phrase):
        found = _parts(language).scan(around)
        for part in TRIGGERS:
            if any(place.start in near for place in found.get(part, ())) and all(
                any(kind in found or kind in marked for kind in group) for group in _BESIDE.get(part, ())
            ):
                return True
    return False


def _bounds(text: str, hit: PhraseHit) -> tuple[int, int]:
    """Where what a trigger needs may stand: not beyond its line, nor beyond a stop behind a word too long to be cut."""
    first = max(0, hit.start - _AROUND)
    start = max(first, text.rfind("\n", first, hit.start) - GREETED)
    stop = text.rfind(". ", start, hit.start)
    if stop - start > GREETED and text[stop - _UNCUT : stop].isalpha():
        start = stop - GREETED
    end = text.find("\n", hit.end, hit.end + _AROUND)
    end = end if end >= 0 else hit.end + _AROUND
    stop = text.find(". ", hit.end, end)
    while stop >= 0 and not text[stop - _UNCUT : stop].isalpha():
        stop = text.find(". ", stop + 1, end)
    return start, stop if stop >= 0 else end


@lru_cache(maxsize=8)
def _parts(language: str) -> PhraseSet:
    """One automaton for what sentences in a language are made of, which is made faster than a pattern of one part."""
    table = phrases_table()
    return PhraseSet(
        {part: found for (of, part), found in table.items() if of == language and part not in _ELSEWHERE}
    )


# Parts of orders to machines and of what excuses a residue, and the short words of the first person.
_ELSEWHERE = frozenset(
    (
        "gap_word",
        "gap_end",
        "me",
        "person",
        "salutation",
        "genre",
        "tools",
        "slip_noun",
        "slip_verb",
        "speech",
        "saying",
        "template",
        "sign",
        "order",
        "order_verb",
        "order_filler",
        "order_earlier",
        "order_noun",
        "machine",
        "machine_head",
        "machine_article",
        "machine_reading",
        "machine_order",
    )
)


def any_language(part: str) -> re.Pattern[str]:
    """A pattern for the phrases of a part in all languages, in folded text."""
    return re.compile(_any_of(_of_all_languages(part)))


def places_of(part: str, text: str) -> Iterator[int]:
    """Where phrases of a part, of any language, stand in a folded text, in no order.

    Looks for one phrase after the other, which in a long text is many times faster than one pattern of them all.
    """
    for phrase in _of_all_languages(part):
        words = phrase.strip("*")
        at = text.find(words)
        while at >= 0:
            end = at + len(words)
            begins = phrase[0] == "*" or not text[at - 1 : at].isalnum()
            if begins and (phrase[-1] == "*" or not text[end : end + 1].isalnum()):
                yield at
            at = text.find(words, end)


_NAMES = ("ai", "ais", "ia", "ki")


@lru_cache(maxsize=1)
def order_signs() -> tuple[str, ...]:
    """What stands in every order to machines: a part of its noun, or what a machine is called."""
    table = phrases_table()
    signs = (f"*{sign}*" for language in LANGUAGES for sign in table[language, "sign"])
    return tuple(dict.fromkeys((*signs, *_NAMES)))


@lru_cache(maxsize=1)
def _signs() -> PhraseSet:
    return PhraseSet({"sign": order_signs()})


def signs_in(folded: str) -> Iterator[str]:
    """The signs in a folded text, as `order_signs` gives them, each as often as it stands there."""
    return (hit.phrase for hit in _signs().scan(folded).get("sign", ()))


@lru_cache(maxsize=256)
def languages_of_sign(sign: str) -> tuple[str, ...]:
    """The languages in whose orders a sign stands."""
    table = phrases_table()
    part = "machine" if sign in _NAMES else "sign"
    return tuple(language for language in LANGUAGES if sign.strip("*") in table[language, part])


@lru_cache(maxsize=16)
def _of_all_languages(part: str) -> tuple[str, ...]:
    phrases = {phrase for language in LANGUAGES for phrase in phrases_table().get((language, part), ())}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


class Wording:
    """A sentence, folded, in which the parts of one language are looked for, all of them at once.

    Args:
        text: the sentence.
        language: one of `LANGUAGES`.
    """

    __slots__ = ("_found", "language", "text")

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._found = _parts(language).scan(text)

    def triggers(self) -> Iterator[tuple[str, int]]:
        """All triggers, as part and offset, the first of each part.

        Of two phrases that overlap ("no puedo", "puedo ayudarte") both count if they are of two parts.
        """
        return ((part, hits[0].start) for part, hits in self._found.items() if part in TRIGGERS)

    def all(self, part: str) -> Iterator[Span]:
        """All phrases of a part, in order; one that ends in a star is told to the end of its word."""
        for start, end, phrase in self._found.get(part, ()):
            while phrase[-1] == "*" and end < len(self.text) and _is_word(self.text[end]):
                end += 1
            yield Span(start, end)

    def find(self, part: str, start: int = 0, end: int | None = None) -> Span | None:
        """The first phrase of a part between two offsets."""
        last = len(self.text) if end is None else end
        return next((span for span in self.all(part) if span.start >= start and span.end <= last), None)

    def any_of(self, parts: Iterable[str], start: int = 0, end: int | None = None) -> Span | None:
        """The first phrase of the first part that has one there."""
        return next((found for part in parts if (found := self.find(part, start, end))), None)

    def begins(self, part: str) -> Span | None:
        """A phrase of a part with which the sentence begins, behind marks of lists and quotations."""
        start = len(self.text) - len(self.text.lstrip(_MARKS))
        return next((span for span in self.all(part) if span.start == start), None)


_MARKS = " \t\n*_#>\"'“„«¡¿-"


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def alternatives(language: str, part: str) -> str:
    """The source of a pattern for any phrase of a part, at word boundaries, in folded text."""
    return _any_of(_longest_first(language, part))


def _any_of(phrases: Iterable[str]) -> str:
    """One lookbehind for all phrases, not one each: the engine then tells most of them by their first letter."""
    told = [_bounded(phrase) for phrase in phrases]
    words = [body for word, body in told if word]
    return "|".join(
        [rf"(?<!\w)(?:{'|'.join(words)})"] * bool(words) + [body for word, body in told if not word]
    )


def _longest_first(language: str, part: str) -> list[str]:
    return sorted(phrases_table().get((language, part), ("\0",)), key=len, reverse=True)


def _bounded(phrase: str) -> tuple[bool, str]:
    """Whether a phrase begins a word, and a pattern for it; a star stands for any letters."""
    body = re.escape(phrase).replace(r"\*", r"\w*")
    after = r"(?!\w)" if phrase[-1].isalnum() or phrase[-1] == "*" else ""
    return phrase[0].isalnum() or phrase[0] == "*", f"{body}{after}"
