"""The author as the text names him: "By …" lines, bare names by the headline or at the end, boxes on the author.

Each sign yields a candidate with a weight. A byline stands where the best candidate weighs `SURE` or more; one that
weighs `LIKELY` or more is named in the evidence as unsure, and nobody is accused over it. The weights were set on
byline-text.dev, cross-validated by site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from srclint.article.dates import Dated, find_line_dates
from srclint.article.layout import Layout, Line
from srclint.article.names import (
    classify_name,
    is_agency,
    name_strength,
    names_a_house,
    plain,
    split_names,
)
from srclint.article.phrases import first_names
from srclint.article.phrases.people import COMMON, ORGANISATIONS
from srclint.article.signs import (
    ACCOUNT,
    AGENCY_FIRST,
    AGO,
    BIO_VERB,
    BRACKETED,
    CLOSING,
    COUNTERS,
    DESKS,
    INITIALS,
    INSIDE,
    LABEL_INSIDE,
    LONGEST_BARE,
    LONGEST_META,
    LONGEST_ODD,
    LOWER_AGENCIES,
    MAIL,
    NO_INITIALS,
    PICTURE,
    PIECES,
    POSTED,
    POSTED_DA,
    REPORTS,
    SHORTENED,
    SIGNED,
    TRADE,
    USER,
    USER_LAST,
    WEB_CREDIT,
    WORD,
    WORDLIKE,
    about_opening,
    about_words,
    asks_for_something,
    bio_name,
    by_words,
    byline_opening,
    contact_name,
    credits_another,
    credits_picture,
    desk_words,
    first_word_of,
    is_capitalised,
    is_comment,
    is_covered,
    is_first_name,
    is_nameable,
    is_place,
    is_role,
    is_sentence,
    may_be_dated,
    may_open_date,
    names_a_desk,
    names_after_by,
    names_in_talk,
    opening_words,
    remainder,
    side_by_side,
    spoken_opening,
    stands_in,
    tells_of_somebody,
    without_counter,
    without_desks,
    words_of,
)
from srclint.model import House, Span

__all__ = ["LIKELY", "SURE", "Candidate", "find_candidates"]

SURE = 5.0


LIKELY = 3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place in the text that may name the author.

    Args:
        line: index of the line in the layout.
        names: the names, split.
        kind: person, handle, generic or agency.
        weight: how surely this names the author.
        span: the whole line.
        note: by what it was told: ``byline``, ``name line``, ``about the author``.
    """

    line: int
    names: tuple[str, ...]
    kind: str
    weight: float
    span: Span
    note: str


class _Finder:
    """Finds the candidates of one text, line by line."""

    def __init__(self, layout: Layout, title: int, house: House, site: str, language: str, talk: int) -> None:
        self.layout = layout
        self.title = title
        self.house = house
        self.site = site
        self.language = language
        self.talk = talk
        self.dates: dict[int, tuple[Dated, ...]] = {}
        self.prose: tuple[str, ...] | None = None

    def dated(self, index: int) -> tuple[Dated, ...]:
        """The dates of a line, found once."""
        found = self.dates.get(index)
        if found is None:
            text = self.layout.lines[index].text
            found = tuple(find_line_dates(text[:200], self.language)) if len(text) <= 400 else ()
            self.dates[index] = found
        return found

    def make(self, index: int, names: Sequence[str], weight: float, note: str) -> Iterator[Candidate]:
        """A candidate of the strongest kind among the names, if they are any kind of byline."""
        line = self.layout.lines[index]
        span = Span(line.start, line.end)
        kinds = [classify_name(name, self.house, self.site) for name in names]
        persons = tuple(n for n, k in zip(names, kinds, strict=True) if k == "person")
        if persons:
            yield Candidate(index, persons, "person", weight, span, note)
            return
        for kind in ("handle", "generic", "agency"):
            if kind in kinds:
                yield Candidate(index, tuple(names[:1]), kind, weight, span, note)
                return

    def look(self, index: int, head: bool) -> list[Candidate]:
        """All that one line near the story's start or end says of an author."""
        line = self.layout.lines[index]
        if index > self.talk and is_comment(line.text):
            return []
        found = list(self.prefixed(index, line, head))
        if not found and line.prose and len(line.text) > LONGEST_META:
            return list(self.bio(index, line)) or list(self.closing(index, line))
        if found or credits_another(line.text):
            return found or list(self.inside(index, line, head, only=True))
        return (
            list(self.inside(index, line, head))
            or list(self.about(index, line))
            or list(self.bio(index, line))
            or list(self.bare(index, line, head))
            or list(self.initials(index, line))
            or list(self.closing(index, line))
        )

    def prefixed(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that begins with "By", or "Text:"."""
        opening = line.text.lstrip("(*—–-|•·/» ").split(None, 1)
        if not opening or opening[0].rstrip(":|,").partition("/")[0].lower() not in opening_words():
            return
        if credits_another(line.text):
            return
        match = byline_opening(line.text)
        rest = line.text[match.end() :] if match else ""
        if not rest:
            found = list(self.below(index)) if match or plain(line.text) in words_of("author_labels") else []
            desk = plain(line.text).partition(" ")[2]
            if not found and desk in words_of("generic"):
                found = list(self.make(index, (desk,), 9.0, "byline"))  # "By our reporter"
            yield from found
            return
        assert match
        names = names_after_by(rest, self.dated(index), match.end())
        spoken = line.text[: match.end()].strip(" (*—–-|•·/»")[:1].isupper()
        # In lower case a long line is rather the rest of a broken sentence.
        short = len(rest) <= 45 or bool(self.dated(index))
        below = 0 < index - self.layout.last <= 2 and bool(names) and name_strength(names[0]) > 0
        if names and (spoken or (head and short) or (below and short)):
            odd = " " not in names[0] and classify_name(names[0]) == "person" and not is_first_name(names[0])
            yield from self.make(index, names, (10.0 if head else 8.0) - 3.5 * odd, "byline")
        elif not names and head and 0 <= self.title < index <= self.title + 2 and len(rest) <= LONGEST_ODD:
            # "by lind & daughters", right under the headline: somebody is credited.
            yield Candidate(index, (rest,), "handle", LIKELY, Span(line.start, line.end), "byline")
        elif not names and head and rest[:1].isupper() and " " in match[0].strip():
            # "Recipe by Harbour Kitchen of the Old Wall Course: Main": somebody is, and can't be read.
            yield Candidate(index, (rest,), "handle", LIKELY, Span(line.start, line.end), "byline")

    def below(self, index: int) -> Iterator[Candidate]:
        """The names on the lines under a "By" that stands alone."""
        for following in range(index + 1, min(index + 9, len(self.layout.lines))):
            text = self.layout.lines[following].text
            names = split_names(text) if len(text) <= 80 else ()
            if following == index + 1 and names == (text,) and " " not in text and not is_role(text):
                # A first name, a user name, or a label that follows a cut-off line.
                yield from self.make(following, names, LIKELY + 1.0, "byline")
                return
            if not names or is_role(text) or not all(is_nameable(name) for name in names):
                if any(c.isalpha() for c in text):
                    return
                continue
            yield from self.make(following, names, 9.0, "byline")

    def inside(self, index: int, line: Line, head: bool, only: bool = False) -> Iterator[Candidate]:
        """A line with a date or a posting word in which "by" stands before a name.

        With ``only``, it is the credit of another, and a label must tell that the text is somebody's as well.
        """
        text = line.text
        if len(text) > LONGEST_META or (line.prose and text.count(" ") > 18):
            return
        match = LABEL_INSIDE.search(text) if ":" in text else None
        if only and not match:
            return
        if not match and not by_words().isdisjoint(text.lower().split()):
            match = spoken_opening().search(text) or REPORTS.match(text)
            if not match and (self.dated(index) or POSTED.search(text)):
                match = INSIDE.search(text) or USER_LAST.search(text) or POSTED_DA.match(text)
                if match and line.prose and is_sentence(text[: match.start()]):
                    match = None
        names = names_after_by(text[match.end() :], (), 0) if match else names_in_talk(text)
        if names:
            yield from self.make(index, names, 9.0 if head else 6.5, "byline")

    def about(self, index: int, line: Line) -> Iterator[Candidate]:
        """The heading of a box: "About NAME"."""
        if len(line.text) > 120 or first_word_of(line.text) not in about_words():
            return
        match = about_opening().match(line.text)
        if not match:
            return
        rest = line.text[match.end() :].strip(" :→»>–—-|")
        names = split_names(COUNTERS.sub(" | ", rest)) if rest else ()
        plainly = match[0].count(" ") >= 2
        if names and name_strength(names[0]) >= 2 - plainly and rest.startswith(names[0][:4]):
            yield from self.make(index, names[:1], 5.5, "about the author")

    def bio(self, index: int, line: Line) -> Iterator[Candidate]:
        """A sentence that begins with a name and tells of a trade, or of how to reach somebody."""
        text = line.text
        first = text.partition(" ")[0].lower()
        below = index >= self.layout.last
        contact = contact_name(text) if below and len(text) <= 300 else ""
        if contact:
            yield from self.make(index, (contact,), 5.0, "about the author")
            return
        known = (
            first in first_names() or first in words_of("roles") or first in ("the", "our", "unsere", "unser")
        )
        if len(text) > 600 or not (known or (below and text[0].isupper() and "-" not in first)):
            return
        verb = BIO_VERB.search(text[:80])
        if not verb or not TRADE.search(text[:200]):
            return
        name = bio_name(text[: verb.start()], 3 if known else 1)
        if name:
            weight = 5.0 if known and below else 4.0
            yield from self.make(index, (name,), weight, "about the author")

    def closing(self, index: int, line: Line) -> Iterator[Candidate]:
        """An agency in brackets after the last sentence: "… said the council. (dpa/moe)"."""
        match = CLOSING.search(line.text[-40:]) if line.text.endswith((")", ").")) else None
        after = self.layout.lines[index + 1 : self.layout.last + 1] if match else ()
        if match and sum(line.prose for line in after) <= 2 and is_agency(match[1], self.house):
            yield from self.make(index, (match[1],), SURE, "byline")

    def initials(self, index: int, line: Line) -> Iterator[Candidate]:
        """Two or three letters below the story, who signs them known to the house alone: never sure."""
        below = 0 < index - self.layout.last <= 2 or (0 < index - self.title <= 2 and not line.text.isupper())
        if below and INITIALS.fullmatch(line.text) and plain(line.text) not in NO_INITIALS:
            yield Candidate(index, (line.text,), "handle", LIKELY, Span(line.start, line.end), "name line")

    def bare(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that is wholly a name, with a date, a role, an agency or a counter."""
        text = line.text.lstrip("&+ ")
        opening = AGENCY_FIRST.match(text) if text[:1] == "(" and not line.prose else None
        if opening and is_agency(opening[1], self.house):
            yield from self.make(index, (opening[1],), SURE, "name line")
            return
        signed = SIGNED.fullmatch(line.text) if line.text[0] in "(—–-" else None
        if signed:
            text = signed[1]
        if (
            line.prose
            or len(text) > LONGEST_META
            or (len(text) > LONGEST_BARE and not self.dated(index))
            or not (text[:1].isalnum() or text[:1] == "@")
            or text.endswith((":", "?", "!"))
            or "©" in text
            or "(c)" in text
        ):
            return
        if (text.endswith(")") and PICTURE.search(text)) or ("/" in text and WEB_CREDIT.search(text)):
            return
        mail = MAIL.fullmatch(text) if "@" in text and index > self.layout.first + 2 else None
        if mail and is_first_name(re.split(r"[._-]", mail[1])[0]):
            yield Candidate(index, (mail[1],), "handle", LIKELY, Span(line.start, line.end), "name line")
            return
        if ACCOUNT.fullmatch(text) and head:
            yield from self.make(index, (text,), SURE - 1.0, "name line")
            return
        if not is_capitalised(text) or tells_of_somebody(text):
            return
        pieces, dated = self.pieces(index, text)
        if (
            not pieces
            or len(pieces) > 6
            or (":" in pieces[0] and not (dated or is_role(pieces[0].partition(":")[0])))
        ):
            return
        if not dated and (
            ("/" in text and any(is_agency(p, self.house) for p in pieces[1:])) or credits_picture(pieces)
        ):
            # "Ada Lind / AP" credits a picture, or the author right under the headline.
            name = pieces[0]
            if name_strength(name) == 3 and (
                -1 <= index - self.title <= 2 or 0 < index - self.layout.last <= 1
            ):
                yield from self.make(index, (name,), LIKELY, "name line")
            return
        found = (
            self.bare_name(index, pieces, dated)
            or self.single_name(pieces, index, dated)
            or self.row_of_names(index, text)
        )
        if not found:
            return
        names, weight, support = found
        near = self.neighbours(index)
        weight += (1.5 if dated else 0.0) + support + near
        if not head:
            below = 0 < index - self.layout.last <= 3
            weight += 0.5 if below else support - (1.0 if name_strength(names[0]) == 3 else 1.5)
        if not (dated or support):
            weight -= self.listed(index, head)
        elif dated and not head and self.is_dated_list(index):
            weight -= 1.5
        for candidate in self.make(index, names, weight, "name line"):
            shape = " " in names[0] and (name_strength(names[0]) < 2 or is_place(names[0]))
            if candidate.kind == "person" and not support and shape:
                candidate = replace(candidate, weight=self.weak(index, names, weight, near, head, dated))
            if signed and not (0 < index - self.layout.last <= 2):
                candidate = replace(candidate, weight=min(candidate.weight, SURE - 1.0))
            yield candidate

    def weak(
        self, index: int, names: Sequence[str], weight: float, near: float, head: bool, dated: bool
    ) -> float:
        """The weight of capitalised words without a known first name; without a date never sure."""
        if dated and all(d.precision in ("month", "year") for d in self.dated(index)):
            return min(weight, SURE - 1.0)  # "Harbour Concerts May 2021" is a heading
        if dated:
            return (
                min(weight, LIKELY - 0.5) if any(WORDLIKE.search(name.lower()) for name in names) else weight
            )
        placed = near >= 1.0 if head else index == self.layout.last + 1
        if any(self.is_told(name) for name in names):
            # A heading or label says what the story says; a rare name stands nowhere else in it.
            return min(weight, LIKELY - 0.5)
        # Between the headline and the first lines of the story.
        above = index <= self.layout.first + 1 and -2 <= index - self.title <= 4
        if head and above and not self.listed(index, head):
            return min(max(weight, LIKELY), SURE - 1.0)
        return min(weight, SURE - 1.0 if placed else LIKELY - 0.5)

    def is_told(self, name: str) -> bool:
        """Whether a word of a name looks like a common one, or stands in the prose apart from the name."""
        if self.prose is None:
            self.prose = tuple(line.text.lower() for line in self.layout.lines if line.prose)
        if SHORTENED.fullmatch(name):
            return False
        words = WORD.findall(name.lower())
        if len(words) > 4 or ":" in name or any(WORDLIKE.search(word) for word in words):
            return True
        low = name.lower()
        return any(stands_in(word, text) for text in self.prose if low not in text for word in words)

    def pieces(self, index: int, text: str) -> tuple[list[str], bool]:
        """The parts of a short line without its dates and counters, and whether there was a date."""
        dates = [d for d in self.dated(index) if d.precision != "none" or len(self.dated(index)) == 1]
        for dated in reversed(dates):
            text = text[: dated.start] + " | " + text[dated.end :]
        text, ago = AGO.subn(" | ", text) if "ago" in text or any(map(str.isdigit, text)) else (text, 0)
        text = BRACKETED.sub(r" | \1 | ", COUNTERS.sub(" | ", text))
        pieces = [p for p in PIECES.split(text.strip(" ,|•·/–—-:")) if p and any(c.isalpha() for c in p)]
        # A year alone is a heading's, or a count.
        return pieces, ago > 0 or any(d.precision != "year" for d in dates)

    def role_below(self, index: int) -> bool:
        """Whether the next line is a job and nothing else."""
        if index + 1 >= len(self.layout.lines):
            return False
        words = self.layout.lines[index + 1].text.lower().split()
        return len(words) <= 5 and words[0] in words_of("roles") and words[-1] not in COMMON

    def bare_name(
        self, index: int, pieces: list[str], dated: bool
    ) -> tuple[tuple[str, ...], float, float] | None:
        """The names in the parts, the weight of their shape, and the support of roles and agencies beside them."""
        near = 0 < index - self.title <= 3
        for place, piece in enumerate(pieces[:3]):
            if " " in piece and is_agency(piece, self.house):
                return (piece,), 4.0, 0.5
            if place and name_strength(" ".join(pieces[0].split()[:2])) == 3:
                return None  # "Ada Lind Harbour, Bea Reviews"
            names = side_by_side(piece) or without_desks(split_names(piece))
            strengths = [name_strength(n) for n in names]
            if strengths and max(strengths) < 3 and names_a_desk(piece):
                strengths = [0]  # "Harbour Nation Bureau"
            if names and min(strengths) >= 1 and is_covered(piece, names):
                rest = pieces[:place] + pieces[place + 1 :]
                support = float(
                    any(is_role(p) or is_agency(p, self.house) or "@" in p for p in rest)
                    or is_role(remainder(piece, names))
                    or self.role_below(index)
                )
                more = [
                    n for p in rest for n in split_names(p) if name_strength(n) >= 3 and is_covered(p, (n,))
                ]
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
        kind = classify_name(piece, self.house, self.site)
        low = plain(piece)
        known = low in DESKS or names_a_desk(piece) or (near and low in words_of("generic"))
        if kind == "agency":
            return 4.0 if known or piece.isupper() or " " in piece or piece in LOWER_AGENCIES else 0.0
        if kind != "generic" or "." in piece or asks_for_something(piece):
            return 0.0
        if names_a_house(piece) and not (known and (near or dated)):
            return 1.5 if near else 0.0  # "Harbour News" is a section as well: never sure
        return 4.0 if known or " " in piece else 0.0

    def may_be_desk(self, piece: str) -> bool:
        """A quick look before the thorough one: whether a word of a desk, a house or an agency is there."""
        named = self.site or self.house.site or self.house.bylines or self.house.agencies
        return bool(named) or not desk_words().isdisjoint(WORD.findall(piece.lower()))

    def single_name(
        self, pieces: list[str], index: int, dated: bool
    ) -> tuple[tuple[str, ...], float, float] | None:
        """A single word beside a date (a user name, a first name), or a name that the section follows."""
        if not dated:
            return self.lone_word(pieces, index) or self.name_and_house(pieces, index)
        for piece in pieces[: 1 + (pieces[0].count(" ") < 2)]:
            if " " not in piece and 3 <= len(piece) <= 24 and plain(piece) not in COMMON:
                handle = classify_name(piece, self.house, self.site) == "handle" and not piece.islower()
                if handle or (piece[0].isupper() and piece.lower() in first_names()):
                    return (piece,), 3.5, 0.0
        odd = pieces[0]
        # "1 March 2021 Wavefan 3 comments": a single word in such a row is hardly a section.
        counted = odd.istitle() and odd.isalpha() and COUNTERS.search(self.layout.lines[index].text)
        if counted and plain(odd) not in COMMON and not self.is_told(odd):
            return (odd,), 1.5, 0.0
        tokens = pieces[0].split()
        name = " ".join(tokens[:2])
        # "Ada Lind Harbour 3 March", but not "Ada Lind wins".
        if len(tokens) < 3 or not (tokens[2][0].isupper() or tokens[2].lower() in words_of("roles")):
            return None
        if name_strength(name) == 3 and tokens[0].lower() not in COMMON:
            return (name,), 3.5, 0.0
        plainly = sum(word[0].islower() for piece in pieces for word in piece.split()) <= 2
        rare = plainly and name_strength(name) == 1 and not self.is_told(name)
        return ((name,), 1.5, 0.0) if rare else None

    def name_and_house(self, pieces: list[str], index: int) -> tuple[tuple[str, ...], float, float] | None:
        """ "Ada Lind and Bo Moss Harbour Daily Post", with a date on the next line; "Ada Lind HNR", never sure."""
        words = pieces[0].split()
        small = [word for word in words if word[0].islower() and word not in words_of("and_")]
        name = " ".join(words[:2])
        if len(words) < 3 or small or name_strength(name) < 3:
            return None
        if len(words) > 3 and self.neighbours(index) >= 1.5:
            names = split_names(pieces[0]) or (name,)
            return names, 2.5 + (len(names) > 1 and all(name_strength(n) == 3 for n in names)), 0.0
        house = " ".join(words[2:])
        told = house.isupper() or not ORGANISATIONS.isdisjoint(house.lower().split())
        return ((name,), 2.0, 0.0) if told and 0 < index - self.title <= 2 else None

    def row_of_names(self, index: int, text: str) -> tuple[tuple[str, ...], float, float] | None:
        """Rare names side by side above or below a date: never sure."""
        tokens = text.split()
        if (
            not 4 <= len(tokens) <= 8
            or len(tokens) % 2
            or not all(t.istitle() and t.isalpha() for t in tokens)
        ):
            return None
        names = tuple(" ".join(tokens[i : i + 2]) for i in range(0, len(tokens), 2))
        if self.neighbours(index) < 1.5 or not all(name_strength(n) and not self.is_told(n) for n in names):
            return None
        return names, 1.5, 0.0

    def is_dated_list(self, index: int) -> bool:
        """Whether the lines above and below bear dates and words as well: a list of other articles."""
        lines = self.layout.lines
        near = [i for i in (index - 1, index + 1) if 0 <= i < len(lines)]
        return any(len(lines[i].text) > 25 and self.dated(i) for i in near)

    def lone_word(self, pieces: list[str], index: int) -> tuple[tuple[str, ...], float, float] | None:
        """A first name under the headline, or what looks like a user name beside it: never sure."""
        word = pieces[0]
        turned = len(pieces) == 2 and pieces[1].lower() in first_names() and word.istitle()
        if turned and " " not in word and word.lower() not in first_names() and not self.is_told(word):
            return (f"{pieces[1]} {word}",), LIKELY, 0.0
        if len(pieces) > 1 or " " in word or self.title < 0 or abs(index - self.title) > 2:
            return None
        if word.istitle() and index > self.title and word.lower() in first_names():
            return (word,), 2.0, 0.0
        if word[0].isupper() and index > self.title and self.neighbours(index) >= 2.5:
            # Between the headline and a date: a house, or a section.
            return None if plain(word) in COMMON or self.is_told(word) else ((word,), 1.0, 0.0)
        beside = abs(index - self.title) == 1 and word.islower() and word.isalpha() and len(word) > 3
        if USER.fullmatch(word) or (beside and plain(word) not in COMMON and not self.is_told(word)):
            return (word,), LIKELY, 0.0
        return None

    def listed(self, index: int, head: bool) -> float:
        """How much speaks for a row of names or labels (tags, a table) rather than a byline."""
        lines = self.layout.lines
        near = [lines[i].text for i in (index - 1, index + 1) if 0 <= i < len(lines) and i != self.title]
        alike = sum(len(t) <= 40 and name_strength(t.rstrip(",")) >= 1 for t in near)
        return 2.0 if alike == 2 else 1.5 if alike and not head else 0.0

    def neighbours(self, index: int) -> float:
        """What stands beside a bare name: the headline, a date."""
        score = 1.0 if self.title >= 0 and 0 < index - self.title <= 2 else 0.0
        for near in (index - 1, index + 1):
            if 0 <= near < len(self.layout.lines):
                text = self.layout.lines[near].text
                if len(text) <= 60 and (self.is_dated(near) or AGO.search(text)):
                    return score + 1.5
        return score

    def is_dated(self, index: int) -> bool:
        """Whether a line bears a date; below the story, where lists of other articles stand, no more than that."""
        dates = [d for d in self.dated(index) if d.precision != "none"]
        if index <= self.layout.last or not dates:
            return bool(dates)
        text = self.layout.lines[index].text
        left = len(text) - sum(d.end - d.start for d in dates)
        return left <= _BESIDE_DATE or may_open_date(text)


# Characters beside a date below the story that are still no more than a mark or a time.
_BESIDE_DATE = 12


def find_candidates(
    layout: Layout,
    classes: Sequence[str],
    title: int,
    *,
    house: House,
    site: str = "",
    language: str = "en",
) -> tuple[list[Candidate], Mapping[int, tuple[Dated, ...]]]:
    """All places that may name the author, best first.

    Args:
        layout: the lines.
        classes: their boilerplate classes.
        title: index of the headline's line, or -1.
        house: the configured names.
        site: the publication's name or host.
        language: of the text.

    Returns:
        The candidates, and the dates found on the way, by line.
    """
    # What readers write stands below the story, or below the heading of their comments.
    told = range(max(layout.first, title) + 1, layout.last)
    talk = next((i for i in told if classes[i] == "comment_form"), layout.last)
    finder = _Finder(layout, title, house, site, language, talk)
    found: list[Candidate] = []
    tail = layout.tail()
    # Beside the headline a byline is looked for however far down the story begins.
    head = {
        *layout.head(),
        *(range(max(title - 2, 0), min(title + 4, len(layout.lines))) if title >= 0 else ()),
    }
    for index, line in enumerate(layout.lines):
        if index == title:
            continue
        if classes[index] in ("cookie", "ad", "nav", "legal_footer"):
            if index in head:
                found += finder.prefixed(index, line, True)
            continue
        if layout.wrapped:
            # Of a wrapped text a line is a fragment; the byline stands above the story, on a line of its own.
            if index <= layout.first:
                found += finder.prefixed(index, line, True)
        elif index in head or index in tail:
            found += finder.look(index, index in head)
            if may_be_dated(line):
                finder.dated(index)
        elif len(line.text) <= 120 and not line.prose:
            found += finder.prefixed(index, line, False)
            if POSTED.search(line.text) and finder.dated(index):
                found += finder.inside(index, line, False)
    below = {c.line for c in found if c.line > layout.last and c.note == "name line" and finder.dated(c.line)}
    # Several dated names below the story are those of other articles.
    listed = frozenset(below if len(below) > 1 else ())
    return _weigh(found, layout, title, listed), finder.dates


def _weigh(found: list[Candidate], layout: Layout, title: int, listed: frozenset[int]) -> list[Candidate]:
    """Second looks: who recurs in the prose is the subject; a name given twice is the author's.

    Not so the names on the ``listed`` lines, which are those of other articles.
    """
    if not found:
        return []
    if all(candidate.note == "byline" for candidate in found):
        return sorted(found, key=_best_first)
    counts = Counter(plain(name) for candidate in found for name in candidate.names)
    prose = " ".join(line.text for line in layout.lines if line.prose)
    headline = layout.lines[title].text if title >= 0 else ""
    weighed = []
    for candidate in found:
        weight = candidate.weight
        if candidate.note != "byline" and candidate.kind == "person":
            surname = candidate.names[0].split()[-1]
            told = prose.count(" " + surname)
            if surname.isupper():
                told += prose.count(" " + surname.title())
            own = sum(c.note == "about the author" and c.names == candidate.names for c in found)
            if told - 2 * own >= 2 or surname in headline:
                weight -= 3.0
            if candidate.line in listed:
                weight = min(weight, SURE - 1.0)
            elif any(counts[plain(name)] > 1 for name in candidate.names):
                weight += 1.5
        weighed.append(replace(candidate, weight=weight))
    return sorted(weighed, key=_best_first)


def _best_first(candidate: Candidate) -> tuple[float, bool, int]:
    return -candidate.weight, candidate.kind != "person", candidate.line
