"""A text as canonical units: what two transcribers of the same words agree on.

Contractions are written out, numbers become their value, spellings and signs become one form; brackets, ellipses and
stage directions are told apart from words. Two passages say the same where their units are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from srclint.patterns import pattern
from srclint.vocabulary import words

__all__ = [
    "FILLERS",
    "NEGATIONS",
    "SMALL",
    "Unit",
    "UnitKind",
    "canonical_keys",
    "is_fact",
    "quoted_units",
    "spoken_units",
]

UnitKind = Literal["word", "number", "name", "gap", "open"]


class Unit(NamedTuple):
    """One canonical unit.

    Args:
        key: what is compared: ``not``, ``#20000``, ``%``.
        start, end: offsets into the text; a contraction's units share them.
        kind: ``name`` for a capitalised word within a sentence, ``gap`` for an ellipsis of the quotation, ``open``
            for its bracket, which may stand for anything.
    """

    key: str
    start: int
    end: int
    kind: UnitKind


NEGATIONS = words(
    "not no never none nobody nothing neither nor without nowhere",
    "nicht kein keine keinen keiner keinem niemand nie niemals nichts jamais aucun aucune rien",
    "nunca nadie ninguno ninguna nessuno ninguem nenhum nenhuma pas non nao keines niente nulla ningun",
)

# Function words, and the words with which speech starts a sentence: what newsrooms that tidy quotations let go.
SMALL = words(
    "a an the and but or so that this these those to of in on at for with from by as it its is are was",
    "were be been am do did does have has had will would i we you he she they them him her us me my your",
    "our his their just very really well now then there here also too even still because if when which",
    "who what how all than like ok yes oh s any some one #1",
)

FILLERS = words(
    "um uh er erm ah hm hmm mm mhm eh uhm umm uhh",
)

_CONTRACTED = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "lets": "let us",
    "y'all": "you all",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "kinda": "kind of",
    "sorta": "sort of",
    "lotta": "lot of",
    "em": "them",
    "cause": "because",
    "cuz": "because",
    "ya": "you",
    "yeah": "yes",
    "yep": "yes",
    "okay": "ok",
    "alright": "all right",
    "mister": "mr",
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "gen": "general",
    "pres": "president",
    "dr": "doctor",
    "prof": "professor",
    "per cent": "%",
    "percent": "%",
    "dollar": "$",
    "dollars": "$",
    "&": "and",
    "im": "i am",
    "ive": "i have",
    "theyre": "they are",
    "theyve": "they have",
    "theyll": "they will",
    "youre": "you are",
    "youve": "you have",
    "youll": "you will",
    "weve": "we have",
    "thats": "that is",
    "whats": "what is",
    "hes": "he is",
    "shes": "she is",
    "theres": "there is",
    "dont": "do not",
    "cant": "can not",
    "wont": "will not",
    "didnt": "did not",
    "doesnt": "does not",
    "isnt": "is not",
    "wasnt": "was not",
    "werent": "were not",
    "hasnt": "has not",
    "havent": "have not",
    "hadnt": "had not",
    "couldnt": "could not",
    "wouldnt": "would not",
    "shouldnt": "should not",
    "arent": "are not",
}
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_IS_AFTER = words(
    "it that he she what there here who where how when why this everybody everyone",
)

_DIGITS: Mapping[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS: Mapping[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
}
# Of five more languages, without what is a word or a name of another as well: "six", "elf", "Otto".
_ELSEWHERE: Mapping[str, int] = {
    word: value
    for value, forms in (
        (2, "zwei deux dos dois"), (3, "drei trois tres tre"), (4, "vier quatre cuatro quattro quatro"),
        (5, "funf cinq cinco cinque"), (6, "sechs seis"), (7, "sieben siete sette"), (8, "acht huit ocho oito"),
        (9, "neun neuf nueve"), (10, "zehn diez dieci dez"), (11, "undici"), (12, "zwolf douze doce dodici doze"),
        (13, "dreizehn treize trece tredici treze"), (14, "vierzehn quatorze catorce quattordici"),
        (15, "funfzehn quinze quince quindici"), (20, "zwanzig vingt veinte venti vinte"),
        (30, "dreissig trente treinta trenta trinta"), (40, "vierzig quarante cuarenta quaranta quarenta"),
        (50, "funfzig cinquante cincuenta cinquanta cinquenta"), (60, "sechzig soixante sesenta sessanta sessenta"),
        (70, "siebzig setenta settanta"), (80, "achtzig ochenta ottanta oitenta"), (90, "neunzig noventa novanta"),
        (100, "hundert cien"), (1_000, "tausend"),
    )
    for word in forms.split()
}  # fmt: skip
_VALUES = {**_DIGITS, **_TENS, **_SCALES, **_ELSEWHERE}
_AMOUNTS = words(
    "half dozens hundreds thousands millions billions trillions double triple twice",
)
_SIGNS = {"$": "$", "€": "euro", "£": "pound", "%": "%"}

_TOKEN = pattern(
    r"""(?P<gap>…|\.(?:[ \u00a0]?\.){2,})
      | (?P<joined>\[[^\W\d_]{1,12}\](?:['’]?[^\W\d_]+)+ | [^\W\d_]+\[[^\W\d_]{1,6}\])
      | (?P<bracket>\[[^\[\]\n]{0,80}\] | \((?:[^()a-z\n]{2,60}|(?i:applause|laughter|laughs|cheers|cheering|booing|
          boos|crosstalk|inaudible|unintelligible|music|chanting|ph|sic|pause)[^()\n]{0,30})\))
      | (?P<dotted>(?<!\w)(?:[^\W\d_]\.){2,})
      | (?P<number>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th|s)?(?![^\W_])
      | (?P<word>[^\W_]+(?:['’ʼ][^\W_]+)*)
      | (?P<sign>[$€£%&])""",
    re.VERBOSE,
)
_SENTENCE_END = pattern(r"""(?:^|[.!?:;…\n"“”‘]|--|[—–])["”’')\]\s]*\Z""")


def quoted_units(text: str, start: int, end: int) -> list[Unit]:
    """The units of a quotation: its brackets stay as ``open`` units, its ellipses as ``gap`` units.

    Args:
        text: the article.
        start, end: offsets of the quoted words, without the marks.
    """
    return _counted(_units(text, start, end, quoted=True))


def spoken_units(text: str, start: int = 0, end: int | None = None) -> list[Unit]:
    """The units of a stretch of material; stage directions and ellipses, where nobody speaks, are none."""
    return _counted(_units(text, start, len(text) if end is None else end, quoted=False))


def _units(text: str, start: int, end: int, *, quoted: bool) -> Iterator[Unit]:
    for match in _TOKEN.finditer(text, start, end):
        kind, word, at, stop = match.lastgroup, match[0], match.start(), match.end()
        if kind in ("word", "joined"):
            yield from _word(text, word.replace("[", "").replace("]", ""), at, stop, start)
        elif kind == "number":
            yield Unit("#" + _plain(match["number"]), at, stop, "number")
        elif kind == "dotted":
            yield Unit(word.replace(".", "").casefold() + ".", at, stop, "name")
        elif kind == "sign":
            yield Unit(_SIGNS.get(word, "and"), at, stop, "word")
        elif quoted:
            yield Unit("", at, stop, "gap" if kind == "gap" or _is_gap(word) else "open")


def _is_gap(bracket: str) -> bool:
    return not any(char.isalnum() for char in bracket)


def _plain(number: str) -> str:
    whole, _, part = number.replace(",", "").partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + ("." + part if part else "")


def _word(text: str, word: str, at: int, stop: int, start: int) -> Iterator[Unit]:
    keys = canonical_keys(word)
    if word[0].isupper() and keys[0] != "i":
        # In captions that are all in capitals "US" is a pronoun.
        acronym = len(word) > 1 and word.isupper() and not text[max(start, at - 20) : stop + 20].isupper()
        if acronym and keys == ("us",):
            keys = ("us.",)
        if acronym or not _SENTENCE_END.search(text, max(start, at - 8), at):
            for key in keys:
                yield Unit(key, at, stop, "word" if key in _SCALES or key in SMALL else "name")
            return
    for key in keys:
        yield Unit(key, at, stop, "word")


@lru_cache(maxsize=20_000)
def canonical_keys(word: str) -> tuple[str, ...]:
    """The canonical keys of one word as it is written."""
    low = word.casefold().replace("’", "'").replace("ʼ", "'")
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    found = _CONTRACTED.get(low)
    if found is not None:
        return tuple(found.split())
    if low.endswith("n't"):
        return low[:-3], "not"
    base, mark, ending = low.rpartition("'")
    if mark:
        if mark + ending in _ENDINGS:
            return _spelled(base), _ENDINGS[mark + ending]
        if ending == "s":
            return (base, "is") if base in _IS_AFTER else (_spelled(base + "s"),)
        low = low.replace("'", "")
    return (_spelled(low),)


def _spelled(word: str) -> str:
    """One form for the two spellings of English."""
    if len(word) > 5:
        if "is" in word:
            word = _ISE.sub(r"iz\1", word)
        if "our" in word:
            word = _OUR.sub(r"\1or\2", word)
        if "ll" in word:
            word = _LLED.sub(r"\1l\2", word)
    return word


_ISE = pattern(r"is(e[ds]?|ing|ation|ations|er|ers)$")
_OUR = pattern(r"([a-z]{3,})our(s|ed|ing|able|ite|ites|er|ers)?$")
_LLED = pattern(r"([a-z]{2,})ll(ed|ing|er|ers)$")


def _counted(units: Iterator[Unit]) -> list[Unit]:
    """The units with numbers in words as their value: "twenty five thousand" and "25,000" are one unit."""
    found: list[Unit] = []
    for unit in units:
        value = _VALUES.get(unit.key)
        if value is None:
            found.append(unit)
            continue
        last = found[-1] if found else None
        if unit.key in _SCALES:
            if last is not None and last.kind == "number":
                found[-1] = last._replace(key=_product(last.key, value), end=unit.end)
                continue
            if last is not None and last.key == "a":
                found.pop()
        elif last is not None and last.kind == "number" and unit.kind == "word":
            total = _sum(last.key, value)
            if total is not None:
                found[-1] = last._replace(key=total, end=unit.end)
                continue
        found.append(unit._replace(key=f"#{value}", kind="number"))
    return _signed(found)


def _product(key: str, scale: int) -> str:
    value = float(key[1:]) * scale
    return f"#{int(value)}" if value == int(value) else f"#{value:g}"


def _sum(key: str, value: int) -> str | None:
    """ "twenty" and "five" is 25, "hundred" and "five" 105, "nineteen" and "eighty" 1980; else two numbers."""
    try:
        before = int(key[1:])
    except ValueError:
        return None
    if value < 10 and before % 10 == 0 and 20 <= before % 100 <= 90:
        return f"#{before + value}"
    if before % 100 == 0 and before and value < 100:
        return f"#{before + value}"
    if 10 <= before <= 20 and value >= 10:
        return f"#{before * 100 + value}"
    return None


_SIGNED = frozenset(("$", "euro", "pound", "cent", "#1"))


def _signed(units: list[Unit]) -> list[Unit]:
    """The units with the sign of a currency behind its number: "$20" as "20 dollars"; "per cent" as "percent"."""
    if not any(unit.key in _SIGNED for unit in units):
        return units
    found: list[Unit] = []
    for unit in units:
        if found and unit.kind == "number" and found[-1].key in ("$", "euro", "pound"):
            sign = found.pop()
            found += [unit._replace(start=sign.start), sign._replace(end=unit.end)]
        elif found and unit.key == "cent" and found[-1].key == "per":
            found[-1] = found[-1]._replace(key="%", end=unit.end)
        elif unit.key == "#1" and unit.end - unit.start == 3:  # "one" is a pronoun as often as a number
            found.append(unit._replace(kind="word"))
        else:
            found.append(unit)
    return found


def is_fact(unit: Unit) -> bool:
    """Whether a change of this unit changes what is stated: a number, a name, a negation."""
    return unit.kind in ("number", "name") or unit.key in NEGATIONS or unit.key in _AMOUNTS
