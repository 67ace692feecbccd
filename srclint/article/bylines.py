"""The author as the text names him: "By …" lines, bare names by the headline or at the end, boxes on the author.

Each sign yields a candidate with a weight. A byline stands where the best candidate weighs `SURE` or more; one that
weighs `LIKELY` or more is named in the evidence as unsure, and nobody is accused over it. The weights were set on
byline-text.dev, cross-validated by site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from srclint.article.dates import Dated, find_line_dates
from srclint.article.layout import Layout, Line
from srclint.article.names import classify_name, is_agency, is_institution, name_strength, plain, split_names
from srclint.article.phrases import languages
from srclint.model import House, Span

__all__ = ["LIKELY", "SURE", "Candidate", "dateline", "find_candidates"]

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
        note: by what it was told: ``byline``, ``name line``, ``about the author``, ``dateline``.
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
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s+") for w in words), key=lambda w: (-len(w), w)))


@cache
def _by() -> re.Pattern[str]:
    """A byline's opening at the start of a line."""
    spoken = _alternatives(_table("by"))
    labels = _alternatives(_table("author_labels"))
    return re.compile(
        rf"[^\w@©]{{0,4}}(?:by)?(?:(?:{spoken})\b\s{{0,3}}:?|(?:{labels})\s{{0,2}}[:|–—-])\s{{0,3}}", re.I
    )


@cache
def _first_words() -> frozenset[str]:
    found = {p.split()[0] for p in _table("by") | _table("author_labels")}
    return frozenset(found | {f"by{word}" for word in found if word == "by"})


@cache
def _not_by() -> re.Pattern[str]:
    return re.compile(
        rf"\W{{0,4}}(?:{_alternatives(_table('not_by'))})\b\s{{0,2}}(?:[:|/–—-]|by|von|\s|$)", re.I
    )


@cache
def _inside() -> re.Pattern[str]:
    """The word "by" inside a line that also bears a date or a posting word."""
    words = _alternatives({"by", "von", "par", "por", "di", "door", "av", "af"})
    return re.compile(rf"(?:(?<=[\s|•·,])|(?<=\d))(?:{words})\s+(?=[^\W\d_a-zß-öø-ÿ]|@)|(?<=\s)BY\s+", 0)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{_alternatives(_table('about'))})\b\s{{0,2}}:?\s*", re.I)


_POSTED = re.compile(
    r"\b(?:posted|published|written|submitted|added|edited|updated|veröffentlicht|geschrieben|erstellt|gepostet|eintrag|"
    r"publié|écrit|publicado|escrito|pubblicato|scritto|author|autor)\b",
    re.I,
)
_BIO = re.compile(
    r"\s(?:is|was|has|covers|writes|reports|reviews|joined|works|studied|lives|holds|leads|serves|edits|hosts|ist|war|schreibt|"
    r"arbeitet|studierte|leitet|berichtet|lebt|est|écrit|es|escribe|è|scrive|é|escreve)\b\s",
)
_BIO_WORDS = re.compile(
    r"\b(?:reporter|editor|writer|correspondent|journalist|columnist|author|covers?|writes|freelance|blogger|contributor|"
    r"contributing|redakteur\w*|korrespondent\w*|autor\w*|journalistin|schreibt|experte|journaliste|periodista|redactor\w*|"
    r"giornalista|jornalista|professor\w*|fellow|producer|researcher|lecturer|director|founder|co-founder|projektleiter\w*)\b",
    re.I,
)
_COUNTERS = re.compile(
    r"\b\d+\s?(?:min(?:ute)?s?\.?(?:\s+(?:read|lesezeit|de lecture|de lectura|di lettura))?|comments?|kommentare?|shares?|artikel|views?)\b"
    r"|\b(?:comments?|kommentare?|lesezeit|lesedauer|reading time)\s?:?\s?\d*\b|\btips meg\b|\bfollow\b|\buhr\b",
    re.I,
)
_PIECES = re.compile(r"\s*(?:[|•·/,;]|\s[–—-]\s|(?<=\w)/$|\s{2,})\s*")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:[ ,/]{1,2}(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|de|la|el|of|am|the)){0,6}?)"
    r",?\s{0,2}(?P<day>[^\W\d_]{3,9}\.?\s?\d{1,2}(?:,\s?\d{4})?|\d{1,2}\.?\s?[^\W\d_]{3,9}\.?(?:\s\d{4})?)?,?"
    r"\s{0,2}(?:[(/](?P<agency>[^()\n]{2,40})[)/])?\s{0,2}(?P<dash>[–—]|--?|:)(?=\s|[A-Z“\"])\s{0,2}"
)


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
    if match["dash"] == ":" and not credited:
        return None
    if not (day or credited) and not (city.isupper() and len(city) >= 4 and match["dash"] != "-"):
        return None
    return match.end(), day, agency if credited else ""


class _Finder:
    """Collects the candidates of one text."""

    def __init__(
        self, layout: Layout, classes: Sequence[str], title: int, house: House, site: str, language: str
    ) -> None:
        self.layout = layout
        self.classes = classes
        self.title = title
        self.house = house
        self.site = site
        self.language = language
        self.dates: dict[int, tuple[Dated, ...]] = {}

    def dated(self, index: int) -> tuple[Dated, ...]:
        """The full dates of a line, found once."""
        found = self.dates.get(index)
        if found is None:
            text = self.layout.lines[index].text
            found = tuple(find_line_dates(text, self.language)) if len(text) <= 200 else ()
            self.dates[index] = found
        return found

    def make(self, index: int, names: tuple[str, ...], weight: float, note: str) -> Candidate | None:
        line = self.layout.lines[index]
        kinds = [classify_name(name, self.house, self.site) for name in names]
        kept = tuple(n for n, k in zip(names, kinds, strict=True) if k == "person")
        if kept:
            return Candidate(index, kept, "person", weight, Span(line.start, line.end), note)
        for kind in ("handle", "generic", "agency"):
            if kind in kinds:
                return Candidate(index, names[:1], kind, weight, Span(line.start, line.end), note)
        return None

    def prefixed(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that begins with "By", or "Text:"."""
        first = line.text.lstrip("(*—–-|•· ").split(None, 1)[0].rstrip(":").lower()
        if first not in _first_words() or _not_by().match(line.text):
            return
        match = _by().match(line.text)
        if not match:
            return
        rest = line.text[match.end() :]
        if not rest:
            following = self.layout.lines[index + 1] if index + 1 < len(self.layout.lines) else None
            if following and len(following.text) <= 80 and name_strength(_first_piece(following.text)) >= 1:
                candidate = self.make(index + 1, split_names(following.text), 9.0, "byline")
                if candidate:
                    yield candidate
            return
        names = _byline_names(rest, self.dated(index), match.end())
        if names:
            candidate = self.make(index, names, 10.0 if head else 8.0, "byline")
            if candidate:
                yield candidate

    def inside(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line with a date or a posting word in which "by" stands before a name."""
        if len(line.text) > 160 or (line.prose and line.text.count(" ") > 18):
            return
        if not self.dated(index) and not _POSTED.search(line.text):
            return
        match = _inside().search(line.text)
        if not match or _not_by().match(line.text):
            return
        names = _byline_names(line.text[match.end() :], (), 0)
        if names:
            candidate = self.make(index, names, 9.0 if head else 6.5, "byline")
            if candidate:
                yield candidate

    def bare(self, index: int, line: Line, head: bool) -> Iterator[Candidate]:
        """A line that is wholly a name, with a date, a role, an agency or a counter."""
        text = line.text
        if len(text) > 110 or not text[:1].isalnum() or line.prose or _not_by().match(text):
            return
        pieces, dated = self.pieces(index, text)
        if not pieces or len(pieces) > 6:
            return
        found = self.bare_name(pieces)
        if not found:
            return
        name, weight, supported = found
        weight += (1.5 if dated else 0.0) + supported
        weight += self.neighbours(index)
        if not head:
            weight += 0.5 if 0 < index - self.layout.last <= 3 else -1.0
        candidate = self.make(index, name, weight, "name line")
        if candidate:
            yield candidate

    def pieces(self, index: int, text: str) -> tuple[list[str], bool]:
        """The parts of a short line without its dates and counters."""
        dates = [d for d in self.dated(index) if d.precision != "none" or len(self.dated(index)) == 1]
        for dated in reversed(dates):
            text = text[: dated.start] + " | " + text[dated.end :]
        text = _COUNTERS.sub(" | ", text)
        return [
            p for p in _PIECES.split(text.strip(" ,|•·/–—-:")) if p and any(c.isalpha() for c in p)
        ], bool(dates)

    def bare_name(self, pieces: list[str]) -> tuple[tuple[str, ...], float, float] | None:
        """The names in the parts, the weight of their shape, and the support of roles and agencies beside them."""
        for place, piece in enumerate(pieces[:3]):
            names = split_names(piece)
            strengths = [name_strength(n) for n in names]
            if names and min(strengths) >= 1 and _covered(piece, names):
                rest = pieces[:place] + pieces[place + 1 :]
                support = 1.0 * any(_is_role(p) or is_agency(p, self.house) or "@" in p for p in rest)
                more = [
                    n for p in rest for n in split_names(p) if name_strength(n) >= 3 and _covered(p, (n,))
                ]
                weight = {1: 2.5, 2: 4.0, 3: 5.0}[min(strengths)] - 0.5 * place
                if place and not support:
                    weight -= 1.0
                if _has_role(piece, names):
                    support += 1.0
                return (*names, *more), weight, support
            if classify_name(piece, self.house, self.site) in ("generic", "agency") and place < 2:
                return (piece,), 4.0, 0.5
        return None

    def neighbours(self, index: int) -> float:
        """What stands beside a bare name: the headline, a date, a posting label."""
        score = 0.0
        if self.title >= 0 and 0 < index - self.title <= 2:
            score += 1.0
        for near in (index - 1, index + 1):
            if 0 <= near < len(self.layout.lines):
                line = self.layout.lines[near]
                if len(line.text) <= 60 and any(d.precision != "none" for d in self.dated(near)):
                    score += 1.5
                    break
        return score

    def bio(self, index: int, line: Line) -> Iterator[Candidate]:
        """A box on the author: "About NAME", or a sentence that begins with a name and tells of a job."""
        text = line.text
        match = _about().match(text)
        if match and len(text) <= 120:
            rest = text[match.end() :].strip(" :→»>")
            names = split_names(_COUNTERS.sub(" | ", rest)) if rest else ()
            if names and name_strength(names[0]) >= 2 and rest.startswith(names[0][:4]):
                candidate = self.make(index, names[:1], 5.5, "about the author")
                if candidate:
                    yield candidate
            return
        if len(text) > 600 or not text[:1].isupper():
            return
        verb = _BIO.search(text[:80])
        if not verb or not _BIO_WORDS.search(text[:200]):
            return
        name = _bio_name(text[: verb.start()])
        if name:
            candidate = self.make(
                index, (name,), 5.0 if index >= self.layout.last else 4.0, "about the author"
            )
            if candidate:
                yield candidate


def _first_piece(text: str) -> str:
    return _PIECES.split(text)[0]


def _byline_names(rest: str, dates: Sequence[Dated], offset: int) -> tuple[str, ...]:
    """The names after "by"; nothing if what follows is a sentence."""
    for dated in dates:
        if dated.start >= offset:
            rest = rest[: dated.start - offset]
            break
    rest = _COUNTERS.sub(" | ", rest[:160]).strip(" |,–—-:")
    if not rest:
        return ()
    first = rest.split(None, 1)[0]
    names = split_names(rest)
    if not names:
        return ()
    if (
        first[:1].islower()
        and first[:1].isascii()
        and not first.startswith(("al-", "el-", "d'", "de", "di", "van", "von", "ten", "ter"))
    ):
        # "by akoloy" on its own, not "by the time they arrived".
        generic = classify_name(rest) in ("generic", "agency")
        return names if generic or (" " not in rest and len(rest) <= 30) else ()
    if name_strength(names[0]) == 0 and len(rest) > len(names[0]) + 60:
        return ()
    return names


def _covered(piece: str, names: Sequence[str]) -> bool:
    """Whether a part of a line is nothing but the names, joining words and a role."""
    left = piece
    for name in names:
        left = left.replace(name, " ", 1)
    words = [w.strip(".,:&()") for w in left.lower().split()]
    known = (
        _table("roles")
        | _table("and_")
        | {"dr", "prof", "mr", "mrs", "ms", "sir", "at", "in", "für", "for", "from", "of", "the"}
    )
    return all(not w or w in known or not w.isalpha() for w in words) and (
        len(words) <= 6 or len(" ".join(words)) < len(piece) * 0.6
    )


def _has_role(piece: str, names: Sequence[str]) -> bool:
    left = piece
    for name in names:
        left = left.replace(name, " ", 1)
    return any(w.strip(".,:") in _table("roles") for w in left.lower().split())


def _is_role(piece: str) -> bool:
    words = piece.lower().split()
    return len(words) <= 7 and any(w.strip(".,:()") in _table("roles") for w in words)


def _bio_name(text: str) -> str:
    """The name at the end or the start of a bio's subject: "Jane Doe", "Korrespondent Jan Dorn"."""
    text = text.split(",", maxsplit=1)[0].strip()
    if name_strength(text) >= 2:
        return text
    tokens = text.split()
    if len(tokens) >= 3 and tokens[0].lower() in _table("roles") and name_strength(" ".join(tokens[1:])) >= 2:
        return " ".join(tokens[1:])
    return ""


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
    finder = _Finder(layout, classes, title, house, site, language)
    found: list[Candidate] = []
    head, tail = layout.head(), layout.tail()
    for region, is_head in ((head, True), (tail, False)):
        for index in region:
            line = layout.lines[index]
            if classes[index] not in ("", "related", "share") or index == title:
                continue
            here = list(finder.prefixed(index, line, is_head)) or list(finder.inside(index, line, is_head))
            here = here or list(finder.bio(index, line)) or list(finder.bare(index, line, is_head))
            found += here
    return _weigh(found, layout, title), finder.dates


def _weigh(found: list[Candidate], layout: Layout, title: int) -> list[Candidate]:
    """Second looks: who recurs in the prose is the subject; a name given twice is the author's."""
    if not found:
        return []
    counts: dict[str, int] = {}
    for candidate in found:
        for name in candidate.names:
            counts[plain(name)] = counts.get(plain(name), 0) + 1
    prose = " ".join(line.text for line in layout.lines if line.prose)
    headline = layout.lines[title].text if title >= 0 else ""
    weighed = []
    for candidate in found:
        weight = candidate.weight
        if candidate.note != "byline" and candidate.kind == "person":
            surname = candidate.names[0].split()[-1]
            told = prose.count(surname)
            own = sum(c.note == "about the author" and c.names == candidate.names for c in found)
            if told - 2 * own >= 2 or surname in headline:
                weight -= 3.0
            if any(counts[plain(name)] > 1 for name in candidate.names):
                weight += 1.5
        weighed.append(replace(candidate, weight=weight))
    return sorted(weighed, key=lambda c: (-c.weight, c.kind != "person", c.line))


def is_signed(name: str) -> bool:
    """Whether a generic byline is an institution's signature."""
    return is_institution(name)
