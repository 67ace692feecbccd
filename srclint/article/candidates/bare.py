"""Lines that are wholly a name, with a date, a role, an agency or a counter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from srclint.article.candidates.record import LIKELY, SURE, Candidate, Sign, of_names, on_line
from srclint.article.features.anothers import is_contact
from srclint.article.features.lines import Lines
from srclint.article.lines.layout import Line
from srclint.article.parse.beside import (
    AGO,
    BRACKETED,
    COUNTERS,
    DESKS,
    LONGEST_BARE,
    LONGEST_META,
    LOWER_AGENCIES,
    PIECES,
    SHORTENED,
    WORDLIKE,
    asks_for_something,
    desk_words,
    is_capitalised,
    is_covered,
    is_first_name,
    is_place,
    is_role,
    is_told,
    names_a_desk,
    remainder,
    side_by_side,
    without_counter,
    without_desks,
)
from srclint.article.parse.names import (
    classify_name,
    is_agency,
    name_strength,
    names_a_house,
    plain,
    split_names,
)
from srclint.article.parse.openings import WORD, words_of
from srclint.article.parse.pictured import PICTURE, TOGETHER, WEB_CREDIT, credits_picture, tells_of_somebody
from srclint.article.parse.places import WHERE
from srclint.article.parse.signatures import ACCOUNT, AGENCY_FIRST, MAIL, SIGNED, USER
from srclint.vocabulary.bylines import COMMON, HOUSE_WORDS
from srclint.vocabulary.names import first_names

__all__ = ["BareLines"]


# A line of more parts is a row of labels.
_MOST_PIECES = 6


class BareLines:
    """Finds the authors whose names stand in a line without a word that says so."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines

    def bare(self, index: int, line: Line, head: bool) -> list[Candidate]:
        """A line that is wholly a name, with a date, a role, an agency or a counter."""
        signed = SIGNED.fullmatch(line.text) if line.text[0] in "(—–-" else None
        text = signed[1] if signed else line.text.lstrip("&+ ")
        found = self.by_shape(index, line, head) if line.text[0] == "(" or "@" in text else []
        if found or not self.may_name(index, line, text) or is_contact(self.lines, index):
            return found
        pieces, dated = self.pieces(index, text)
        odd = bool(pieces) and ":" in pieces[0] and not (dated or is_role(pieces[0].partition(":")[0]))
        if not pieces or len(pieces) > _MOST_PIECES or odd:
            return []
        agency = "/" in text and any(is_agency(p, self.lines.house) for p in pieces[1:])
        if not dated and (agency or credits_picture(pieces) or _is_house_behind(text, pieces)):
            return []
        named = self.bare_name(index, pieces, dated) or self.single_name(pieces, index, dated)
        return self.weighed(index, named, head, dated, signed is not None) if named else []

    def by_shape(self, index: int, line: Line, head: bool) -> list[Candidate]:
        """What the shape of a line tells alone: "(ANSA) - Westhaven", an address, an account."""
        text = line.text
        found: list[Candidate] = []
        opening = AGENCY_FIRST.match(text) if text[0] == "(" and not line.prose else None
        if opening and is_agency(opening[1], self.lines.house):
            found = of_names(self.lines, index, (opening[1],), SURE, Sign.NAME_LINE)
        mail = MAIL.fullmatch(text) if "@" in text and index > self.lines.layout.first + 2 else None
        if mail and is_first_name(re.split(r"[._-]", mail[1])[0]):
            found.append(on_line(self.lines, index, (mail[1],), "handle", LIKELY, Sign.NAME_LINE))
        elif head and ACCOUNT.fullmatch(text):
            found += of_names(self.lines, index, (text,), SURE - 1.0, Sign.NAME_LINE)
        return found

    def may_name(self, index: int, line: Line, text: str) -> bool:
        """A quick look before the thorough one: whether a line may be a name and what stands beside one."""
        if line.prose or len(text) > LONGEST_META or not (text[:1].isalnum() or text[:1] == "@"):
            return False
        if is_told(text) or text.endswith((":", "?", "!")) or "©" in text or "(c)" in text:
            return False
        if len(text) > LONGEST_BARE and not self.lines.dated(index):
            return False
        if (text.endswith(")") and PICTURE.search(text) and not TOGETHER.search(text)) or (
            "/" in text and WEB_CREDIT.search(text)
        ):
            return False
        return is_capitalised(text) and not tells_of_somebody(text)

    def weighed(
        self, index: int, named: tuple[tuple[str, ...], float, float], head: bool, dated: bool, signed: bool
    ) -> list[Candidate]:
        """The candidate of a bare name, weighed by what stands beside its line."""
        names, weight, support = named
        near = self.lines.neighbours(index)
        below = index - self.lines.layout.last > 0
        weight += (1.5 if dated else 0.0) + support + near
        if not head:
            close = below and index - self.lines.layout.last <= 3
            weight += 0.5 if close else support - (1.0 if name_strength(names[0]) == 3 else 1.5)
            # Among the last lines of prose a name signs them or heads a box on the author, or it is a label.
            around = self.lines.layout.lines[index - 1 : index + 3]
            weight -= 1.5 * (not (below or dated or support or any(line.prose for line in around)))
        weighed = []
        for candidate in of_names(self.lines, index, names, weight, Sign.NAME_LINE):
            shape = " " in names[0] and (name_strength(names[0]) < 2 or is_place(names[0]))
            if candidate.kind == "person" and not support and shape:
                candidate = replace(candidate, weight=self.weak(index, names, weight, near, head, dated))
            house = candidate.kind == "generic" and plain(names[0]) not in words_of("generic")
            if house and not dated and near < 1.0:
                # The name of a house is as often a label of the page.
                candidate = replace(candidate, weight=min(candidate.weight, SURE - 1.0))
            if signed and not (below and index - self.lines.layout.last <= 2):
                candidate = replace(candidate, weight=min(candidate.weight, SURE - 1.0))
            weighed.append(candidate)
        return weighed

    def weak(
        self, index: int, names: Sequence[str], weight: float, near: float, head: bool, dated: bool
    ) -> float:
        """The weight of capitalised words without a known first name; without a date never sure."""
        if dated and all(d.precision in ("month", "year") for d in self.lines.dated(index)):
            return min(weight, SURE - 1.0)  # "Harbour Concerts May 2021" is a heading
        if dated:
            return (
                min(weight, LIKELY - 0.5) if any(WORDLIKE.search(name.lower()) for name in names) else weight
            )
        placed = near >= 1.0 if head else index == self.lines.layout.last + 1
        if any(self.lines.is_told(name) for name in names):
            # A heading or label says what the story says; a rare name stands nowhere else in it.
            return min(weight, LIKELY - 0.5)
        # Between the headline and the first lines of the story.
        above = index <= self.lines.layout.first + 1 and -2 <= index - self.lines.title <= 4
        if head and above:
            return min(max(weight, LIKELY), SURE - 1.0)
        return min(weight, SURE - 1.0 if placed else LIKELY - 0.5)

    def pieces(self, index: int, text: str) -> tuple[list[str], bool]:
        """The parts of a short line without its dates and counters, and whether there was a date."""
        dates = [
            d for d in self.lines.dated(index) if d.precision != "none" or len(self.lines.dated(index)) == 1
        ]
        for dated in reversed(dates):
            text = text[: dated.start] + " | " + text[dated.end :]
        if name_strength(" ".join(text.split()[:2])) == 3:
            text = WHERE.sub("", text)
        text, ago = AGO.subn(" | ", text) if "ago" in text or any(map(str.isdigit, text)) else (text, 0)
        text = BRACKETED.sub(r" | \1 | ", COUNTERS.sub(" | ", text))
        pieces = [p for p in PIECES.split(text.strip(" ,|•·/–—-:")) if p and any(c.isalpha() for c in p)]
        # A year alone is a heading's, or a count.
        return pieces, ago > 0 or any(d.precision != "year" for d in dates)

    def bare_name(
        self, index: int, pieces: list[str], dated: bool
    ) -> tuple[tuple[str, ...], float, float] | None:
        """The names in the parts, the weight of their shape, and the support of roles and agencies beside them."""
        near = 0 < index - self.lines.title <= 3
        for place, piece in enumerate(pieces[:3]):
            if " " in piece and is_agency(piece, self.lines.house):
                return (piece,), 4.0, 0.5
            first = split_names(piece)[:1] if " " in piece else ()
            if first and is_agency(first[0]):
                return first, 4.0, 0.5  # "Associated Press in Valencia"
            if place and name_strength(" ".join(pieces[0].split()[:2])) == 3:
                return None  # "Ada Lind Harbour, Bea Reviews"
            names = side_by_side(piece) or without_desks(split_names(piece))
            strengths = [name_strength(n) for n in names]
            if strengths and max(strengths) < 3 and names_a_desk(piece):
                strengths = [0]  # "Harbour Nation Bureau"
            if names and min(strengths) >= 1 and is_covered(piece, names):
                names = self.lines.without_place(names)
                rest = pieces[:place] + pieces[place + 1 :]
                support = float(
                    any(is_role(p) or is_agency(p, self.lines.house) or "@" in p for p in rest)
                    or is_role(remainder(piece, names))
                )
                more = [n for p in rest for n in _known_names(p)]
                initials = SHORTENED.fullmatch(names[0]) is not None
                weight = 2.5 + 1.5 * initials if min(strengths) == 1 else 2.0 + min(strengths)
                weight += float(len(names) > 1)
                if place and not support:
                    # "Harbour · Ada Lind": a section before the name is usual, other words are not.
                    weight -= 0.5 if plain(pieces[0]) in COMMON else 1.5
                return tuple(dict.fromkeys((*names, *more))), weight, support
            if place < 2 and self.may_be_desk(piece):
                weight = self.desk(piece, near and not place, dated)
                if weight:
                    return (without_counter(piece),), weight, 0.5
        return None

    def desk(self, piece: str, near: bool, dated: bool) -> float:
        """The weight of the name of a desk, a house or an agency, 0 if it is none or a heading as well.

        Args:
            piece: the part of a line.
            near: whether it opens a line right under the headline.
            dated: whether a date stands beside it.
        """
        kind = classify_name(piece, self.lines.house, self.lines.site)
        low = plain(piece)
        desk = names_a_desk(piece) and (near or dated or not piece.isalpha())
        known = low in DESKS or desk or (near and low in words_of("generic"))
        if kind == "agency":
            return 4.0 if known or piece.isupper() or " " in piece or piece in LOWER_AGENCIES else 0.0
        if kind != "generic" or "." in piece or asks_for_something(piece):
            return 0.0
        if names_a_house(piece) and not (known and (near or dated)):
            return 1.5 if near else 0.0  # "Harbour News" is a section as well: never sure
        return 4.0 if known or " " in piece else 0.0

    def may_be_desk(self, piece: str) -> bool:
        """A quick look before the thorough one: whether a word of a desk, a house or an agency is there."""
        named = (
            self.lines.site or self.lines.house.site or self.lines.house.bylines or self.lines.house.agencies
        )
        return bool(named) or not desk_words().isdisjoint(WORD.findall(piece.lower()))

    def single_name(
        self, pieces: list[str], index: int, dated: bool
    ) -> tuple[tuple[str, ...], float, float] | None:
        """A single word beside a date (a user name, a first name), or a name that the section follows."""
        if not dated:
            return self.lone_word(pieces, index)
        for piece in pieces[: 1 + (pieces[0].count(" ") < 2)]:
            if " " not in piece and 3 <= len(piece) <= 24 and plain(piece) not in COMMON:
                handle = (
                    classify_name(piece, self.lines.house, self.lines.site) == "handle"
                    and not piece.islower()
                )
                if handle or (piece[0].isupper() and piece.lower() in first_names()):
                    return (piece,), 3.5, 0.0
        odd = pieces[0]
        # "1 March 2021 Wavefan 3 comments": a single word in such a row is hardly a section.
        counted = odd.istitle() and odd.isalpha() and COUNTERS.search(self.lines.layout.lines[index].text)
        if counted and plain(odd) not in COMMON and not self.lines.is_told(odd):
            return (odd,), 1.5, 0.0
        tokens = pieces[0].split()
        name = " ".join(tokens[:2])
        # "Ada Lind Harbour 3 March", but not "Ada Lind wins".
        if len(tokens) < 3 or not (tokens[2][0].isupper() or tokens[2].lower() in words_of("roles")):
            return None
        if name_strength(name) == 3 and tokens[0].lower() not in COMMON:
            return (name,), 3.5, 0.0
        plainly = sum(word[0].islower() for piece in pieces for word in piece.split()) <= 2
        rare = plainly and name_strength(name) == 1 and not self.lines.is_told(name)
        return ((name,), 1.5, 0.0) if rare else None

    def lone_word(self, pieces: list[str], index: int) -> tuple[tuple[str, ...], float, float] | None:
        """A first name under the headline, or what looks like a user name beside it: never sure."""
        word = pieces[0]
        turned = len(pieces) == 2 and pieces[1].lower() in first_names() and word.istitle()
        if turned and " " not in word and word.lower() not in first_names() and not self.lines.is_told(word):
            return (f"{pieces[1]} {word}",), LIKELY, 0.0
        if len(pieces) > 1 or " " in word or self.lines.title < 0 or abs(index - self.lines.title) > 2:
            return None
        if word.istitle() and index > self.lines.title and word.lower() in first_names():
            return (word,), 2.0, 0.0
        if word[0].isupper() and index > self.lines.title and self.lines.neighbours(index) >= 2.5:
            # Between the headline and a date: a house, or a section.
            return None if plain(word) in COMMON or self.lines.is_told(word) else ((word,), 1.0, 0.0)
        beside = abs(index - self.lines.title) == 1 and word.islower() and word.isalpha() and len(word) > 3
        if USER.fullmatch(word) or (beside and plain(word) not in COMMON and not self.lines.is_told(word)):
            return (word,), LIKELY, 0.0
        return None


def _known_names(piece: str) -> tuple[str, ...]:
    """The names that are a whole part of a line, one of them with a known first name."""
    first, _, rest = piece.partition(" ")
    names = split_names(rest if first in words_of("and_") else piece)
    strengths = [name_strength(n) for n in names]
    known = bool(names) and min(strengths) >= 1 and max(strengths) == 3
    return names if known and is_covered(piece, names) else ()


def _is_house_behind(text: str, pieces: Sequence[str]) -> bool:
    """Whether a slash without blanks parts a name from a house: "Ada Lind/Harbour Herald" took a picture."""
    if len(pieces) != 2 or f"/{pieces[1]}" not in text or " /" in text:
        return False
    return name_strength(pieces[1]) < 2 and not HOUSE_WORDS.isdisjoint(pieces[1].lower().split())
