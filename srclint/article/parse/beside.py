"""What may stand beside a name in its line: roles, desks, counters, places; and what tells that it is no name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from srclint.article.parse.names import is_agency, name_strength, plain
from srclint.article.parse.openings import WORD, first_word_of, opening_words, words_of
from srclint.patterns import pattern
from srclint.vocabulary.agencies import AGENCIES
from srclint.vocabulary.bylines import ARTICLES, HOUSE_WORDS, PARTICLES, PLACE_STARTS, TITLES
from srclint.vocabulary.names import first_names

__all__ = [
    "AGO",
    "BESIDE",
    "BRACKETED",
    "CONTACT",
    "COUNTERS",
    "DESKS",
    "DIGIT",
    "LONGEST_BARE",
    "LONGEST_META",
    "LONGEST_ODD",
    "LOWER_AGENCIES",
    "PIECES",
    "SHORTENED",
    "WORDLIKE",
    "asks_for_something",
    "desk_words",
    "has_first_name",
    "is_capitalised",
    "is_covered",
    "is_first_name",
    "is_nameable",
    "is_place",
    "is_role",
    "is_told",
    "names_a_desk",
    "names_contact",
    "remainder",
    "side_by_side",
    "stands_in",
    "without_counter",
    "without_desks",
    "words_beside",
]


DIGIT = pattern(r"\d")

# Hardly a line that names an author inside it is longer (byline-text.dev).
LONGEST_META = 160

# Without a date beside it a line that is a name is shorter.
LONGEST_BARE = 110

# A byline that names nothing known is a few words.
LONGEST_ODD = 40

# How common nouns and adjectives end, and hardly a name of that length.
WORDLIKE = pattern(
    r".{4}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tions|tionen|ismus|ierte[rsn]?|liche[rsn]?"
    r"|ische[rsn]?|studie|ical|ities|ments|ción|ciones|ção|ções|zione|zioni|ements)$"
)

AGO = pattern(
    r"\b(?:(?:published|posted|updated|veröffentlicht|aktualisiert)\s)?(?:"
    r"(?:\d+|an?|one|two|three)\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhdwy])\sago"
    r"|vor\s\d+\s(?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)"
    r"|hace\s\d+\s\w+|il y a\s\d+\s\w+|há\s\d+\s\w+|\d+\s\w+\sfa)\b",
    re.I,
)

COUNTERS = pattern(
    r"\b(?=[\dcklrtfu])(?:\d+\s?(?:min(?:ute)?s?\.?(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura))?"
    r"|comments?|kommentare?|shares?|artikel|views?)"
    r"|(?:comments?|kommentare?|lesezeit|lesedauer|reading time)\s?:?\s?\d*|tips meg|follow|uhr)\b",
    re.I,
)

PIECES = pattern(r"\s*(?:[|•·/,;]|\s[–—-]\s|\s\s)\s*")

# The label above the name of whom to ask: "Media contact", "Ansprechpartner".
CONTACT = pattern(
    r"\b(?:contacts?|kontakt|pressekontakt|ansprechpartner(?:in)?|ansprechperson|rückfragen|contacto|contatti"
    r"|contato|contatto|v\.?\s?i\.?\s?s\.?\s?d\.?\s?p|enquiries|inquiries)\b[^.]{0,30}$",
    re.I,
)


def names_contact(text: str) -> bool:
    """Whether a line labels whom to ask: "Contact: Ada Lind, 555-0100"."""
    label, colon, _ = text[:LONGEST_META].partition(":")
    return bool(colon) and len(label) <= LONGEST_ODD and CONTACT.search(label) is not None


# "Ada Lind (Westhaven)".
BRACKETED = pattern(r"\s\(([^()\d]{2,60})\)")

LOWER_AGENCIES = frozenset(
    {"dpa", "sid", "epd", "sda", "kna", "apa", "Reuters", "Bloomberg", "Xinhua", "Yonhap"}
)

# Single words that sign an article without "by"; others are as often a label.
DESKS = frozenset(
    {
        "admin",
        "administrator",
        "webdesk",
        "newsdesk",
        "redaktion",
        "die redaktion",
        "unsere redaktion",
        "la rédaction",
        "la redacción",
        "la redazione",
        "redacción",
        "redação",
        "redazione",
        "rédaction",
    }
)

# "A. Lind", "A. B. Lind".
SHORTENED = pattern(r"(?:[^\W\d_a-zß-ÿ]\.[ -]?){1,3} ?[^\W\d_a-zß-ÿ][^\W\d_]{2,20}")


def is_capitalised(text: str) -> bool:
    """Whether most words of a line could belong to names; a cheap look before the thorough one."""
    words = text.split()
    if len(words) > 16:
        return False
    beside = words_beside()
    small = len([word for word in words if word[0].islower() and word not in beside])
    if len(words) > 1 and small * 2 > len(words):
        return False
    return small <= 3 or DIGIT.search(text) is not None


def is_told(text: str) -> bool:
    """Whether a line is a sentence, however short: it ends as one, and small words that no byline has stand in it."""
    if not text.endswith((".", "!", "?")):
        return False
    small = [word for word in text.split() if word[0].islower() and word.strip(".,") not in words_beside()]
    return len(small) >= 2 and first_word_of(text) not in opening_words()


def is_place(name: str) -> bool:
    """Whether a name begins as those of places do: "San Lorenzo", "St. Georg"."""
    return name.partition(" ")[0].lower().strip(".") in PLACE_STARTS


def side_by_side(piece: str) -> tuple[str, ...]:
    """Names without anything between them: "Ada Lind Bo Moss"; empty if it is one name or none."""
    tokens = piece.split()
    if not 4 <= len(tokens) <= 12 or not all(t[0].isupper() for t in tokens):
        return ()
    names: list[list[str]] = [[]]
    for token in tokens:
        if len(names[-1]) >= 2 and is_first_name(token):
            names.append([])
        names[-1].append(token)
    joined = tuple(" ".join(name) for name in names)
    return joined if len(joined) > 1 and all(name_strength(name) == 3 for name in joined) else ()


def has_first_name(text: str) -> bool:
    """Whether a word of a line is a known first name."""
    names = first_names()
    return any(word.strip(".") in names for word in text.lower().split())


def is_first_name(word: str) -> bool:
    """Whether a word is a known first name."""
    return word.lower().strip(".") in first_names()


def remainder(piece: str, names: Sequence[str]) -> str:
    """What is left of a part of a line without the names."""
    for name in names:
        piece = piece.replace(name, " ", 1)
    return piece


@cache
def desk_words() -> frozenset[str]:
    """Every word in the names of desks, houses and agencies."""
    tables = (words_of("generic"), words_of("generic_heads"), words_of("institutions"), AGENCIES)
    return (
        frozenset(word for table in tables for name in table for word in WORD.findall(name))
        | HOUSE_WORDS
        | ARTICLES
    )


def stands_in(word: str, text: str) -> bool:
    """Whether a word stands in a text, not as a part of another."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha()):
            return True
        at = text.find(word, end)
    return False


def without_desks(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without the desks among them: "Ada Lind und Redaktion Hafenbote"."""
    heads = words_of("generic_heads")
    people = tuple(n for n in names if heads.isdisjoint(n.lower().split()) or name_strength(n) >= 2)
    return people or names


def without_counter(piece: str) -> str:
    """A desk without the section and the figure after it: "admin News 0"."""
    first = piece.partition(" ")[0]
    return first if piece[-1].isdigit() and plain(first) in DESKS else piece


def names_a_desk(piece: str) -> bool:
    """Whether the last word of a name is a desk's: "Harbour Nation Bureau", "Hafenbote Redaktion"."""
    last = plain(piece).rpartition(" ")[2].rpartition("-")[2]
    return last in words_of("generic_heads") and last not in _LOOSE_HEADS


def asks_for_something(piece: str) -> bool:
    """Whether small words tell that this is no mere name: "Scrivi alla Redazione"."""
    return any(word[0].islower() and word not in PARTICLES | ARTICLES for word in piece.split()[1:-1])


# These end headings as well.
_LOOSE_HEADS = frozenset(("online", "admin", "editors", "reporters"))


def is_covered(piece: str, names: Sequence[str]) -> bool:
    """Whether a part of a line is nothing but the names, joining words and a role."""
    left = remainder(piece, names)
    words = [w.strip(".,:&()") for w in left.lower().split()]
    if len(words) > 8:
        return False
    words = [w for w in words if not is_agency(w)]
    known = words_beside() | TITLES
    if all(not w or w in known or not w.isalpha() for w in words):
        return True
    if is_agency(left):
        return True  # "Ada Lind The Associated Press"
    if left.strip().lower().startswith("for ") and left.lower().split()[-1].strip(".") in HOUSE_WORDS:
        return True  # "Ada Lind for The Harbour Times"
    # "Ada Lind Deputy Harbour Desk Director": a job in capitals after the name.
    after = piece.startswith(names[0]) and not any(w[0].islower() for w in left.split() if w not in known)
    return after and any(w in words_of("roles") for w in words)


def is_nameable(name: str) -> bool:
    """Whether a name under a "By" may be one: by its shape, or by a known first name."""
    return name_strength(name) >= 1 or (" " in name and is_first_name(name.partition(" ")[0]))


@cache
def words_beside() -> frozenset[str]:
    """Words that may stand beside a name without being part of it."""
    return words_of("roles") | words_of("and_") | BESIDE


BESIDE = frozenset(
    {
        "with",
        "mit",
        "avec",
        "con",
        "com",
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "sir",
        "at",
        "in",
        "für",
        "for",
        "from",
        "of",
        "the",
    }
)


def is_role(piece: str) -> bool:
    """Whether a few words name a job."""
    words = piece.lower().split()
    return len(words) <= 7 and any(w.strip(".,:()") in words_of("roles") for w in words)
