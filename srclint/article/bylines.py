"""The author as the text names him: "By …" lines, bare names by the headline or at the end, boxes on the author.

Each sign yields a candidate with a weight. A byline stands where the best candidate weighs `SURE` or more; one that
weighs `LIKELY` or more is named in the evidence as unsure, and nobody is accused over it. The weights were set on
byline-text.dev, cross-validated by site.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

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
from srclint.article.phrases import first_names, languages
from srclint.article.phrases.people import COMMON
from srclint.model import House, Span

__all__ = ["LIKELY", "SURE", "Candidate", "dateline", "find_candidates", "is_meta_line"]

_DIGIT = re.compile(r"\d")
# Hardly a line that names an author inside it is longer (byline-text.dev).
_LONGEST_META = 160
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


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(word for language in languages() for word in getattr(language, name))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s") for w in words), key=lambda w: (-len(w), w)))


@cache
def _by() -> re.Pattern[str]:
    """A byline's opening at the start of a line."""
    spoken = _alternatives(_table("by"))
    labels = _alternatives(_table("author_labels"))
    return re.compile(
        rf"[^\w@©]{{0,8}}(?:by(?=by))?(?:(?:{spoken})\b\s{{0,3}}:?|(?:{labels})\s{{0,2}}[:|–—-])\s{{0,3}}",
        re.I,
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset({p.split()[0] for p in _table("by") | _table("author_labels")} | {"byby"})


@cache
def _by_words() -> frozenset[str]:
    """The last word of each opening, one of which any "… by NAME" holds."""
    return frozenset(p.rsplit(" ", 1)[-1] for p in _table("by")) | {"mit", "with"}


@cache
def _about_words() -> frozenset[str]:
    return frozenset(p.split()[0] for p in _table("about"))


@cache
def _not_by_words() -> frozenset[str]:
    return frozenset(p.split()[0] for p in _table("not_by"))


def _first_word(text: str) -> str:
    """The first word of a line in lower case, without marks round it."""
    words = text.lower().lstrip("(*—–-|•·/» [").split(None, 1)
    return words[0].strip(":|.,-–—/()[]") if words else ""


def _credits_another(text: str) -> bool:
    """Whether a line opens with the credit of a photographer, translator or sponsor."""
    return _first_word(text) in _not_by_words() and bool(_not_by().match(text))


def _capitalised(text: str) -> bool:
    """Whether most words of a line could belong to names; a cheap look before the thorough one."""
    words = text.split()
    small = sum(word[0].islower() and word not in _beside() for word in words)
    dated = _DIGIT.search(text) is not None
    return len(words) == 1 or (len(words) <= 16 and (small <= 3 or dated) and small * 2 <= len(words))


@cache
def _not_by() -> re.Pattern[str]:
    return re.compile(
        rf"\W{{0,4}}(?:{_alternatives(_table('not_by'))})\b\s{{0,2}}(?:[:|/–—-]|by|von|\s|$)", re.I
    )


@cache
def _long_by() -> re.Pattern[str]:
    """An opening of two words or more ("guest post by"), which needs no date beside it."""
    spoken = _alternatives(p for p in _table("by") if " " in p)
    return re.compile(rf"(?<!\w)(?:{spoken})\s(?=[^\W\d_])", re.I)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{_alternatives(_table('about'))})\b\s{{0,2}}:?\s{{0,3}}", re.I)


# "by" inside a line that also bears a date or a posting word.
_INSIDE = re.compile(
    r"(?:(?<=[\s|•·,])|(?<=\d))(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|door|av|af)\s+(?=[^\W\d_a-zß-öø-ÿ]|@)|(?<=\s)BY\s+"
)
_LABEL_INSIDE = re.compile(
    r"(?<!\w)(?:text|texte|words|autor|autorin|author)"
    r"(?:\s?(?:&|/|und|and|u\.)\s?(?:fotos?|photos?|bild(?:er)?|images?))?\s?:\s",
    re.I,
)
_POSTED = re.compile(
    r"\b(?:posted|published|written|submitted|added|edited|updated|modified|issued|veröffentlicht|geschrieben"
    r"|erstellt|gepostet|eintrag|eingetragen|aktualisiert|stand|publié|mis à jour|écrit|publicado|actualizado"
    r"|escrito|atualizado|pubblicato|aggiornato|scritto|author|autor)\b",
    re.I,
)
_AGO = re.compile(
    r"\b(?:(?:published|posted|updated|veröffentlicht|aktualisiert)\s)?(?:"
    r"(?:\d+|an?|one|two|three)\s?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|[mhdwy])\sago"
    r"|vor\s\d+\s(?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)"
    r"|hace\s\d+\s\w+|il y a\s\d+\s\w+|há\s\d+\s\w+|\d+\s\w+\sfa)\b",
    re.I,
)
_COUNTERS = re.compile(
    r"\b\d+\s?(?:min(?:ute)?s?\.?(?:\s(?:read|lesezeit|de lecture|de lectura|di lettura))?"
    r"|comments?|kommentare?|shares?|artikel|views?)\b"
    r"|\b(?:comments?|kommentare?|lesezeit|lesedauer|reading time)\s?:?\s?\d*\b|\btips meg\b|\bfollow\b|\buhr\b",
    re.I,
)
_PIECES = re.compile(r"\s*(?:[|•·/,;]|\s[–—-]\s|\s\s)\s*")
# A sentence on a person that names a trade: a box on the author.
_BIO_VERB = re.compile(
    r"\s(?:is|was|has|covers|writes|reports|reviews|joined|works|makes|studied|lives|holds|leads|serves|edits|hosts"
    r"|ist|war|schreibt|arbeitet|studierte|leitet|berichtet|lebt|est|écrit|es|escribe|è|scrive|é|escreve)\s"
)
_TRADE = re.compile(
    r"\b(?:reporter|editor|writer|correspondent|journalist|columnist|author|covers?|writes|freelance|blogger"
    r"|contributor|contributing|redakteur\w*|korrespondent\w*|autor\w*|journalistin|schreibt|experte|journaliste"
    r"|periodista|redactor\w*|giornalista|jornalista|professor\w*|fellow|producer|researcher|lecturer|director"
    r"|founder|co-founder|projektleiter\w*)\b",
    re.I,
)
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:[ ,/]{1,2}(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|de|la|el|of|am|the)){0,6}?)"
    r",?\s{0,2}(?P<day>[^\W\d_]{3,9}\.?\s?\d{1,2}(?:,\s?\d{4})?|\d{1,2}\.?\s?[^\W\d_]{3,9}\.?(?:\s\d{4})?)?,?"
    r"\s{0,2}(?:[(/](?P<agency>[^()\n]{2,40})[)/])?\s{0,2}(?P<dash>[–—]|--?|:)(?=\s|[A-Z“\"])\s{0,2}"
)
_LOWER_AGENCIES = frozenset(
    {"dpa", "sid", "epd", "sda", "kna", "apa", "Reuters", "Bloomberg", "Xinhua", "Yonhap"}
)


_PHOTO_HOUSES = frozenset(
    {
        "Getty Images",
        "Getty",
        "AFP via Getty Images",
        "Shutterstock",
        "imago",
        "IMAGO",
        "EPA",
        "picture alliance",
        "Bloomberg",
    }
)


# Single words that sign an article without "by"; others are as often a label.
_DESKS = frozenset(
    {
        "admin",
        "administrator",
        "webdesk",
        "newsdesk",
        "redaktion",
        "redacción",
        "redação",
        "redazione",
        "rédaction",
    }
)
# "By then", "by law": what follows "by" in lower case without being a user name.
_NO_NAMES = frozenset(
    {
        *(
            "now",
            "then",
            "far",
            "law",
            "night",
            "day",
            "noon",
            "hand",
            "design",
            "default",
            "nature",
            "force",
            "mail",
        ),
        *(
            "email",
            "phone",
            "post",
            "choice",
            "accident",
            "proxy",
            "request",
            "comparison",
            "contrast",
            "definition",
        ),
        *(
            "invitation",
            "appointment",
            "midnight",
            "dawn",
            "dusk",
            "itself",
            "himself",
            "herself",
            "themselves",
        ),
        *(
            "year",
            "month",
            "category",
            "topic",
            "date",
            "author",
            "region",
            "country",
            "wire",
            "text",
            "chat",
        ),
        *("air", "sea", "rail", "bus", "car", "foot"),
    }
)


# A user name that no word or number looks like: "harbour_fan", "adalind21", "ada.lind".
_USER = re.compile(
    r"(?=.*[a-z]{3})(?=.*[\d_.])[a-z][\w.-]{3,22}(?<!\.)(?<!\.com)(?<!\.org)(?<!\.net)(?<!\.de)"
)


_PICTURE = re.compile(r"\b(?:photos?|fotos?|images?|bild|ap|afp|reuters|getty|epa|pool|courtesy|via)\b", re.I)
_ACCOUNT = re.compile(r"(?:u/|@)[\w.-]{3,30}")


def dateline(text: str) -> tuple[int, str, str] | None:
    """The dateline with which a paragraph begins: its length, the day in it, and the agency in brackets.

    ``BAGHDAD (AP) — ``, ``LONDON, Oct 19 (Reuters) - ``, ``SYDNEY, April 3 - ``. The place must be in capitals, or
    stand with a day or an agency.
    """
    match = _DATELINE.match(text[:120])
    if not match:
        return None
    place, day, agency = match["place"], match["day"] or "", match["agency"] or ""
    if day and not next(find_line_dates(day), None):
        return None
    credited = bool(agency) and (is_agency(agency) or (len(agency) <= 24 and agency[0].isupper()))
    city = place.split(",")[0].strip()
    if match["dash"] == ":" and not is_agency(agency):
        return None
    if not (day or credited) and not (city.isupper() and len(city) >= 4 and match["dash"] != "-"):
        return None
    return match.end(), day, agency if credited else ""


class _Finder:
    """Finds the candidates of one text, line by line."""

    def __init__(self, layout: Layout, title: int, house: House, site: str, language: str) -> None:
        self.layout = layout
        self.title = title
        self.house = house
        self.site = site
        self.language = language
        self.dates: dict[int, tuple[Dated, ...]] = {}

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
        found = list(self.prefixed(index, line, head))
        if not found and line.prose and len(line.text) > _LONGEST_META:
            return list(self.bio(index, line))
        if found or _credits_another(line.text):
            return found
        return (
            list(self.inside(index, line, head))
            or list(self.about(index, line))
            or list(self.bio(index, line))
            or list(self.bare(index, line, head))
        )

    def prefixed(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that begins with "By", or "Text:"."""
        opening = line.text.lstrip("(*—–-|•·/» ").split(None, 1)
        if not opening or opening[0].rstrip(":|").lower() not in _first_words():
            return
        if _credits_another(line.text):
            return
        match = _by().match(line.text)
        rest = line.text[match.end() :] if match else ""
        if not rest:
            if match or plain(line.text) in _table("author_labels") | _table("by"):
                yield from self.below(index)
            return
        assert match
        names = _byline_names(rest, self.dated(index), match.end())
        spoken = line.text[: match.end()].strip(" (*—–-|•·/»")[:1].isupper()
        # In lower case a long line is rather the rest of a broken sentence.
        if names and (spoken or (head and (len(rest) <= 45 or self.dated(index)))):
            odd = " " not in names[0] and classify_name(names[0]) == "person" and not _known(names[0])
            yield from self.make(index, names, (10.0 if head else 8.0) - 3.5 * odd, "byline")

    def below(self, index: int) -> Iterator[Candidate]:
        """The names on the lines under a "By" that stands alone."""
        for following in range(index + 1, min(index + 9, len(self.layout.lines))):
            text = self.layout.lines[following].text
            names = split_names(text) if len(text) <= 80 else ()
            if not names or _is_role(text) or not all(_nameable(name) for name in names):
                if any(c.isalpha() for c in text):
                    return
                continue
            yield from self.make(following, names, 9.0, "byline")

    def inside(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line with a date or a posting word in which "by" stands before a name."""
        text = line.text
        if len(text) > _LONGEST_META or (line.prose and text.count(" ") > 18):
            return
        match = _LABEL_INSIDE.search(text) if ":" in text else None
        if not match and not _by_words().isdisjoint(text.lower().split()):
            match = _long_by().search(text)
            if not match and (self.dated(index) or _POSTED.search(text)):
                match = _INSIDE.search(text)
        names = _byline_names(text[match.end() :], (), 0) if match else _talking(text)
        if names:
            yield from self.make(index, names, 9.0 if head else 6.5, "byline")

    def about(self, index: int, line: Line) -> Iterator[Candidate]:
        """The heading of a box: "About NAME"."""
        if len(line.text) > 120 or _first_word(line.text) not in _about_words():
            return
        match = _about().match(line.text)
        if not match:
            return
        rest = line.text[match.end() :].strip(" :→»>–—-|")
        names = split_names(_COUNTERS.sub(" | ", rest)) if rest else ()
        plainly = match[0].count(" ") >= 2
        if names and name_strength(names[0]) >= 2 - plainly and rest.startswith(names[0][:4]):
            yield from self.make(index, names[:1], 5.5, "about the author")

    def bio(self, index: int, line: Line) -> Iterator[Candidate]:
        """A sentence that begins with a name and tells of a trade."""
        text = line.text
        first = text.partition(" ")[0].lower()
        if len(text) > 600 or not (first in first_names() or first in _table("roles")):
            return
        verb = _BIO_VERB.search(text[:80])
        if not verb or not _TRADE.search(text[:200]):
            return
        name = _bio_name(text[: verb.start()])
        if name:
            weight = 5.0 if index >= self.layout.last else 4.0
            yield from self.make(index, (name,), weight, "about the author")

    def bare(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that is wholly a name, with a date, a role, an agency or a counter."""
        text = line.text.lstrip("&+ ")
        if (
            len(text) > 110
            or not (text[:1].isalnum() or text[:1] == "@")
            or line.prose
            or "©" in text
            or "(c)" in text
        ):
            return
        if text.endswith(")") and _PICTURE.search(text):
            return
        if _ACCOUNT.fullmatch(text) and head:
            yield from self.make(index, (text,), SURE - 1.0, "name line")
            return
        if not _capitalised(text):
            return
        pieces, dated = self.pieces(index, text)
        if not pieces or len(pieces) > 6:
            return
        if (
            not dated
            and "/" in text
            and any(is_agency(p, self.house) or p in _PHOTO_HOUSES for p in pieces[1:])
        ):
            return  # "Ada Lind / AP" credits a picture
        found = self.bare_name(index, pieces) or self.single_name(pieces, index, dated)
        if not found:
            return
        names, weight, support = found
        near = self.neighbours(index)
        weight += (1.5 if dated else 0.0) + support + near
        if not head:
            weight += 0.5 if 0 < index - self.layout.last <= 3 else -1.0
        if not (dated or support):
            weight -= self.listed(index, head)
        for candidate in self.make(index, names, weight, "name line"):
            shape = " " in names[0] and name_strength(names[0]) < 2
            weak = candidate.kind == "person" and not dated and not support and shape
            # Capitals alone are too little even to keep silent over.
            placed = near >= 1.0 if head else index == self.layout.last + 1
            cap = SURE - 1.0 if placed else LIKELY - 0.5
            yield replace(candidate, weight=min(weight, cap)) if weak else candidate

    def pieces(self, index: int, text: str) -> tuple[list[str], bool]:
        """The parts of a short line without its dates and counters, and whether there was a date."""
        dates = [d for d in self.dated(index) if d.precision != "none" or len(self.dated(index)) == 1]
        for dated in reversed(dates):
            text = text[: dated.start] + " | " + text[dated.end :]
        text, ago = _AGO.subn(" | ", text)
        text = _COUNTERS.sub(" | ", text)
        pieces = [p for p in _PIECES.split(text.strip(" ,|•·/–—-:")) if p and any(c.isalpha() for c in p)]
        return pieces, bool(dates or ago)

    def role_below(self, index: int) -> bool:
        """Whether the next line is a job and nothing else."""
        if index + 1 >= len(self.layout.lines):
            return False
        words = self.layout.lines[index + 1].text.lower().split()
        return len(words) <= 5 and words[0] in _table("roles") and words[-1] not in COMMON

    def bare_name(self, index: int, pieces: list[str]) -> tuple[tuple[str, ...], float, float] | None:
        """The names in the parts, the weight of their shape, and the support of roles and agencies beside them."""
        for place, piece in enumerate(pieces[:3]):
            names = _side_by_side(piece) or split_names(piece)
            strengths = [name_strength(n) for n in names]
            if names and min(strengths) >= 1 and _covered(piece, names):
                rest = pieces[:place] + pieces[place + 1 :]
                support = float(
                    any(_is_role(p) or is_agency(p, self.house) or "@" in p for p in rest)
                    or _is_role(_without(piece, names))
                    or self.role_below(index)
                )
                more = [
                    n for p in rest for n in split_names(p) if name_strength(n) >= 3 and _covered(p, (n,))
                ]
                weight = {1: 2.5, 2: 4.0, 3: 5.0}[min(strengths)] + float(len(names) > 1)
                if place and not support:
                    # "Harbour · Ada Lind": a section before the name is usual, other words are not.
                    weight -= 0.5 if plain(pieces[0]) in COMMON else 1.5
                return tuple(dict.fromkeys((*names, *more))), weight, support
            kind = classify_name(piece, self.house, self.site) if place < 2 else ""
            known = piece.isupper() or " " in piece or piece in _LOWER_AGENCIES
            plainly = plain(piece) in _DESKS or (" " in piece and not names_a_house(piece))
            if (kind == "generic" and plainly and "." not in piece) or (kind == "agency" and known):
                return (piece,), 4.0, 0.5
        return None

    def single_name(
        self, pieces: list[str], index: int, dated: bool
    ) -> tuple[tuple[str, ...], float, float] | None:
        """A single word beside a date (a user name, a first name), or a name that the section follows."""
        if not dated:
            return self.lone_word(pieces, index)
        for piece in pieces[:2]:
            if " " not in piece and 3 <= len(piece) <= 24 and plain(piece) not in COMMON:
                handle = classify_name(piece, self.house, self.site) == "handle" and not piece.islower()
                if handle or (piece[0].isupper() and piece.lower() in first_names()):
                    return (piece,), 3.5, 0.0
        tokens = pieces[0].split()
        if len(tokens) > 2 and name_strength(" ".join(tokens[:2])) == 3 and tokens[0].lower() not in COMMON:
            return (" ".join(tokens[:2]),), 3.5, 0.0
        return None

    def lone_word(self, pieces: list[str], index: int) -> tuple[tuple[str, ...], float, float] | None:
        """A first name under the headline, or what looks like a user name beside it: never sure."""
        word = pieces[0]
        if len(pieces) > 1 or " " in word or self.title < 0 or abs(index - self.title) > 2:
            return None
        if word.istitle() and index > self.title and word.lower() in first_names():
            return (word,), 2.0, 0.0
        if _USER.fullmatch(word):
            return (word,), 3.0, 0.0
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
                if len(text) <= 60 and (
                    any(d.precision != "none" for d in self.dated(near)) or _AGO.search(text)
                ):
                    return score + 1.5
        return score


def _byline_names(rest: str, dates: Sequence[Dated], offset: int) -> tuple[str, ...]:
    """The names after "by"; nothing if what follows is a sentence."""
    for dated in dates:
        if dated.start >= offset:
            rest = rest[: dated.start - offset]
            break
    rest = _AGO.sub(" | ", _COUNTERS.sub(" | ", rest[:160])).strip(" |,–—-:·•/")
    names = split_names(rest)
    if not rest or not names:
        return ()
    if any(w.islower() and w not in _BESIDE for w in rest[: max(rest.find(names[0]), 0)].split()):
        return ()
    first = rest.split(None, 1)[0]
    if first[:1].islower() and first[:1].isascii() and name_strength(names[0]) == 0:
        # "by akoloy" on its own, not "by the time they arrived".
        if classify_name(rest) in ("generic", "agency"):
            return names
        word = _PIECES.split(rest)[0]
        return (word,) if " " not in word and len(word) <= 30 and word not in _NO_NAMES else ()
    if name_strength(names[0]) == 0 and (len(rest) > len(names[0]) + 60 or names[0].count(" ") > 5):
        return ()
    return names


_TALK = re.compile(r"\s(?:im Gespräch mit|im Interview mit|in conversation with|interviewed by)\s", re.I)


def _talking(text: str) -> tuple[str, ...]:
    """Both names of "NAME in conversation with NAME"."""
    parts = _TALK.split(text) if len(text) <= 110 else []
    if len(parts) != 2:
        return ()
    names = tuple(name for part in parts for name in split_names(part)[:1])
    return names if len(names) == 2 and all(name_strength(name) >= 2 for name in names) else ()


def is_meta_line(text: str) -> bool:
    """Whether a line is a byline or a date rather than a headline."""
    if len(text) > 120:
        return False
    if _ACCOUNT.fullmatch(text):
        return True
    first = _first_word(text)
    match = _by().match(text) if first in _first_words() else None
    if (
        match
        and text[: match.end()].strip()
        and name_strength(" ".join(text[match.end() :].split()[:2])) >= 2
    ):
        return True
    about = _about().match(text) if first in _about_words() else None
    if about and name_strength(text[about.end() :].strip(" :–—-|")) >= 2 - (about[0].count(" ") >= 2):
        return True
    dates = [d for d in find_line_dates(text) if d.precision != "none"]
    left = len(text) - sum(d.end - d.start for d in dates)
    if dates and (left <= 40 or _LABEL_INSIDE.search(text) or _INSIDE.search(text)):
        return True
    if not _capitalised(text) or not any(_known(word) for word in text.split()):
        return False
    names = split_names(text)
    if not names or any(name_strength(name) < 3 for name in names):
        return False
    return _covered(text, names) or (len(names) > 1 and len(text) <= sum(map(len, names)) + 16)


def _side_by_side(piece: str) -> tuple[str, ...]:
    """Names without anything between them: "Ada Lind Bo Moss"; empty if it is one name or none."""
    tokens = piece.split()
    if not 4 <= len(tokens) <= 12 or not all(t[0].isupper() for t in tokens):
        return ()
    names: list[list[str]] = [[]]
    for token in tokens:
        if len(names[-1]) >= 2 and _known(token):
            names.append([])
        names[-1].append(token)
    joined = tuple(" ".join(name) for name in names)
    return joined if len(joined) > 1 and all(name_strength(name) == 3 for name in joined) else ()


def _known(word: str) -> bool:
    return word.lower().strip(".") in first_names()


def _without(piece: str, names: Sequence[str]) -> str:
    for name in names:
        piece = piece.replace(name, " ", 1)
    return piece


def _covered(piece: str, names: Sequence[str]) -> bool:
    """Whether a part of a line is nothing but the names, joining words and a role."""
    left = _without(piece, names)
    words = [w.strip(".,:&()") for w in left.lower().split()]
    if len(words) > 8:
        return False
    words = [w for w in words if not is_agency(w)]
    known = _beside()
    if all(not w or w in known or not w.isalpha() for w in words):
        return True
    # "Ada Lind Deputy Harbour Desk Director": a job in capitals after the name.
    after = piece.startswith(names[0]) and not any(w[0].islower() for w in left.split() if w not in known)
    return after and any(w in _table("roles") for w in words)


def _nameable(name: str) -> bool:
    return name_strength(name) >= 1 or (" " in name and _known(name.partition(" ")[0]))


@cache
def _beside() -> frozenset[str]:
    """Words that may stand beside a name without being part of it."""
    return _table("roles") | _table("and_") | _BESIDE


_BESIDE = frozenset({"dr", "prof", "mr", "mrs", "ms", "sir", "at", "in", "für", "for", "from", "of", "the"})


def _is_role(piece: str) -> bool:
    words = piece.lower().split()
    return len(words) <= 7 and any(w.strip(".,:()") in _table("roles") for w in words)


def _bio_name(text: str) -> str:
    """The subject of a bio's first sentence: "Jane Doe", "Korrespondent Jan Dorn"."""
    text = text.partition(",")[0].strip()
    if name_strength(text) == 3:
        return text
    first, _, rest = text.partition(" ")
    return rest if first.lower() in _table("roles") and name_strength(rest) >= 2 else ""


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
    finder = _Finder(layout, title, house, site, language)
    found: list[Candidate] = []
    head, tail = layout.head(), layout.tail()
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
            if _may_be_dated(line):
                finder.dated(index)
        elif len(line.text) <= 120 and not line.prose:
            found += finder.prefixed(index, line, False)
            if _POSTED.search(line.text) and finder.dated(index):
                found += finder.inside(index, line, False)
    return _weigh(found, layout, title), finder.dates


@cache
def _date_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _table("published") | _table("updated"))


def _may_be_dated(line: Line) -> bool:
    """Whether a line near the story's start or end may show when it was published."""
    if len(line.text) > _LONGEST_META or not _DIGIT.search(line.text):
        return False
    return not line.prose or _first_word(line.text) in _date_words()


def _weigh(found: list[Candidate], layout: Layout, title: int) -> list[Candidate]:
    """Second looks: who recurs in the prose is the subject; a name given twice is the author's."""
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
            if any(counts[plain(name)] > 1 for name in candidate.names):
                weight += 1.5
        weighed.append(replace(candidate, weight=weight))
    return sorted(weighed, key=_best_first)


def _best_first(candidate: Candidate) -> tuple[float, bool, int]:
    return -candidate.weight, candidate.kind != "person", candidate.line
