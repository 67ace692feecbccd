"""What is left of a line of facts beside a name: dates, ages, counters, sections and jobs are taken away first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from srclint.article.parse.beside import AGO, COUNTERS, is_first_name, is_role, side_by_side, words_beside
from srclint.article.parse.dates import Dated
from srclint.article.parse.names import is_agency, name_strength, own_part, plain, split_names
from srclint.article.parse.openings import first_word_of, words_of
from srclint.patterns import PhrasePattern, pattern
from srclint.vocabulary.bylines import COMMON, OFFICES

__all__ = ["LONGEST_RESIDUE", "Residue", "names_in", "residue"]

LONGEST_RESIDUE = 240  # characters; beyond them no line names its author (byline-text.dev)
_ADDRESS = pattern(r"[\w.+-]+@[\w.-]+|\b(?:https?://|www\.)\S+|(?<!\w)@\w+", re.I)
_GLUED_ACCOUNT = pattern(r"([^\W\d_]{2})@\w+(?!\w|\.\w)")
_CLOCK = pattern(r"\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?(?:uhr|[ap]\.?m\b\.?|h\b|[A-Z]{2,4}\b))?", re.I)
_AGED = pattern(r"\(\s?\d{1,3}\s?\)|,\s?\d{2}(?=\s?(?:,|$))")
_ACCOUNT = pattern(r"(?=.*[a-z])(?=.*[\d_])[A-Za-z][\w-]{3,24}")
_FARTHEST = 8  # words of a part before a name in it
_MOST_BESIDE = 3  # words beside a single name behind a label: a section, a house
_MARKS = ' .*#"“”–—-'
_APART = pattern(r"\s*(?:[|•·,;/>»→~:()\[\]]|\s[–—-]\s|\s{2,}|\u2022)\s*")
# What stands between a name and the date beside it: "wavefan wrote on 4 March", "Ada Lind, le 4 mars".
_BEFORE_DATE = pattern(
    r"(?:\b(?:wrote|writes|schrieb|schreibt|a écrit|escribió|escreveu|ha scritto)\b)?"
    r"(?:\s(?:on|am|le|el|em|il|den|vom|from|of)(?:\s[^\W\d_]{2,10}\.?)?)?[\s,]*$",
    re.I,
)
_LOWER = pattern(r"[a-z]{4,24}")
_MENTION = pattern(r"(?<![\w.@])@[A-Za-z_][\w.]{2,29}(?!\w)")


class Residue(NamedTuple):
    """The names of a line and what else it holds.

    Args:
        names: in order; those without a known first name only where there is no other.
        strength: of the best of them, as `name_strength` counts.
        words: how many words stand in the line that are no name, date, job, counter or joiner.
        pieces: how many parts of the line hold letters.
        before: how many of its parts stand before that of the first name.
        jobs: how many of its parts are a job.
        agency: an agency among its parts, if there is one.
        single: a first name, a user name, or a word behind "by", where there is no full name.
        labelled: whether "by" or a label stands before the first name or before ``single``.
    """

    names: tuple[str, ...] = ()
    strength: int = 0
    words: int = 0
    pieces: int = 0
    before: int = 0
    jobs: int = 0
    agency: str = ""
    single: str = ""
    labelled: bool = False


@cache
def _label_words() -> frozenset[str]:
    tables = ("by", "author_labels", "published", "updated")
    return frozenset(phrase.split()[0] for table in tables for phrase in words_of(table))


# What stands before a name or a date and belongs to neither: "by", "author", "posted on".
_LABELS = PhrasePattern(
    lambda: words_of("by") | words_of("author_labels") | words_of("published") | words_of("updated"),
    r"(?:^|(?<=\|))\W{0,3}(?:(?:{})\b\W{0,3}(?:(?:on|am|le|il|el|the)\b\s?)?)+",
)


def residue(text: str, dates: Sequence[Dated] = ()) -> Residue:
    """The names of a line, when all that is known to stand beside names is taken away.

    Args:
        text: the line.
        dates: those in it, with offsets in it.
    """
    if len(text) > LONGEST_RESIDUE:
        return Residue()
    whole = text
    for dated in reversed(dates):
        text = f"{_BEFORE_DATE.sub('', text[: dated.start])} | {text[dated.end :]}"
    text = own_part(text)
    text = _GLUED_ACCOUNT.sub(r"\1 | ", text)
    for apart in (_ADDRESS, _AGED, _CLOCK):
        text = apart.sub(" | ", text)
    text = AGO.sub(" | ", COUNTERS.sub(" | ", text))
    pieces: list[tuple[str, bool]] = []
    for part in _APART.split(text):
        labelled = first_word_of(part) in _label_words()
        piece = (_LABELS.delete(part) if labelled else part).strip(_MARKS)
        if any(map(str.isalpha, piece)):
            pieces.append((piece, len(piece) < len(part.strip(_MARKS))))
    known: list[str] = []
    rare: list[str] = []
    words = jobs = 0
    before, agency, single, labelled = -1, "", "", False
    for place, (piece, behind_label) in enumerate(pieces):
        if is_agency(piece):
            agency = agency or piece
            continue
        names = tuple(name for name in side_by_side(piece) or split_names(piece) if name_strength(name))
        if names:
            before, labelled = (place, behind_label) if before < 0 else (before, labelled)
            (known if max(map(name_strength, names)) >= 2 else rare).extend(names)
            for name in names:
                piece = piece.replace(name, " ", 1)
        elif inner := _inner_name(piece):
            before, labelled = (place, behind_label) if before < 0 else (before, labelled)
            known.append(inner)
            piece = piece.replace(inner, " ", 1)
        elif not single and _is_single(piece, behind_label):
            single, piece = piece, ""
            labelled = labelled or behind_label
        jobs += bool(piece.strip()) and is_role(piece)
        words += sum(_is_other(word) for word in piece.split())
    found = tuple(dict.fromkeys(known or rare))
    strength = max(map(name_strength, found), default=0)
    account = _account(whole, pieces) if dates and not (found or single or agency) else ""
    if account:
        single, words = account, 0
    elif found or words > (_MOST_BESIDE if labelled else 0):
        single = ""  # a word of a sentence
    return Residue(found, strength, words, len(pieces), max(before, 0), jobs, agency, single, labelled)


def names_in(text: str, dates: Sequence[Dated] = ()) -> tuple[str, ...]:
    """The names of a line, or the single name that signs it."""
    found = residue(text, dates)
    return found.names or ((found.single,) if found.single else ())


def _inner_name(piece: str) -> str:
    """A name behind other words: "Special to the Harbour Times by Ada Lind", "Aus Westhafen Ada Lind"."""
    words = piece.split()
    for place in range(1, min(len(words) - 1, _FARTHEST)):
        before = plain(words[place - 1])
        if (
            words[place - 1].endswith(".")
            or before in OFFICES
            or before in COMMON - words_beside() - words_of("by")
        ):
            continue  # "Sen. Ada Lind"
        if words[place][0].isupper() and is_first_name(words[place]) and plain(words[place]) not in COMMON:
            names = split_names(" ".join(words[place:]))
            return names[0] if names and name_strength(names[0]) == 3 else ""
    return ""


def _is_single(piece: str, labelled: bool) -> bool:
    """Whether a part of a line that is no full name may be who signs: a first name, an account, a word behind "by"."""
    if plain(piece) in COMMON or is_role(piece) or piece.count(" ") > labelled:
        return False
    return labelled or (piece[0].isupper() and is_first_name(piece)) or _ACCOUNT.fullmatch(piece) is not None


def _account(text: str, pieces: Sequence[tuple[str, bool]]) -> str:
    """The account that stands beside a date and nothing else: "@wavefan · 4 March", "wavefan | 04.03.2021"."""
    mention = _MENTION.search(text)
    if mention and not pieces:
        return mention[0]
    word = pieces[0][0] if len(pieces) == 1 else ""
    return word if _LOWER.fullmatch(word) and plain(word) not in COMMON and not is_role(word) else ""


def _is_other(word: str) -> bool:
    low = plain(word)
    return low.isalpha() and low not in words_beside() and low not in COMMON
