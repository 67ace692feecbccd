"""Names whose place on a page says that they are the author's: labels, signatures, links, lines beside a date."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from srclint.article.candidates.linked import links_to_people
from srclint.article.candidates.record import APART, DOUBTFUL, NEAR, Candidate, Sign
from srclint.article.candidates.shown import marked_names
from srclint.article.lines.apart import Apart
from srclint.article.lines.page_head import PROSE, head_end
from srclint.article.parse.beside import is_place
from srclint.article.parse.dates import find_line_dates, parse_date
from srclint.article.parse.east_asian import east_asian_name, is_east_asian
from srclint.article.parse.names import classify_name, name_strength, split_names
from srclint.article.parse.openings import TALKS, labels_another
from srclint.model import Evidence, House, Reading, Span
from srclint.patterns import pattern
from srclint.vocabulary import languages

__all__ = ["names_on_page"]


_SEVERAL = ("autoren", "autorinnen", "authors", "autores", "auteurs", "autori")  # labels that need no colon

_OWNED = pattern(
    r"^(?:©|\(c\)|copyright)\s?(?:19|20)\d\d\s(?:by\s)?", re.IGNORECASE
)  # a picture's has no year

_YEAR = pattern(r"(?:19|20)\d\d")

_WORD = pattern(r"[^\W\d_]+")

_AUTHOR_WORD = pattern(r"aut[h]?or|auteur|autrice|writer|autore")


def names_on_page(reading: Reading, supported: Sequence[Candidate], house: House) -> list[Candidate]:
    """All that the marks of a format and the places of a page say of the author, best first.

    Args:
        reading: its text and marks.
        supported: names that the text alone is not sure of and the page's structure speaks for.
        house: whose bylines, agencies and names count.
    """
    shown = marked_names(reading, house)
    if reading.format == "html":
        shown += supported
        shown += [
            *_named_in_lines(reading, house),
            *_signed_below(reading, house),
            *_named_by_links(reading, house),
        ]
        shown.sort(key=lambda candidate: -candidate.weight)
    return shown


def _person(names: tuple[str, ...], weight: float, sign: Sign, value: str, span: Span) -> Candidate:
    return Candidate(
        "author", names, "person", weight, sign, (Evidence("author", value, "text", span, sign.value),)
    )


def _named_in_lines(reading: Reading, house: House) -> list[Candidate]:
    """Names whose place among the lines of a page says that they are the author's.

    A label such as "Author:" on a short line, wherever it stands; a line on the author; a date above or below a line
    that is a name and nothing else, near the headline.
    """
    claims = []
    lines, apart, told = reading.text.split("\n"), Apart(reading), cache(lambda: _words(reading.text))
    end = head_end(reading)
    at = 0
    for i, line in enumerate(lines):
        names: tuple[str, ...] = ()
        sign = Sign.LABELLED
        if len(line) <= PROSE:
            names = _labelled(line)
            if not names and at < end and (_is_date(lines, i - 1) or _is_date(lines, i + 1)):
                names, sign = _bare(line, 2) or _rare(line, told), Sign.BESIDE_DATE
                names = () if names and is_place(names[0]) else names
        if names and classify_name(names[0], house) == "person":
            span = Span(at, at + len(line))
            heading = apart.is_heading(span)
            if not (
                apart.is_aside(span) or apart.is_topic(span) or _is_anothers(apart, lines, i, span)
            ) and not (heading and (sign is not Sign.LABELLED or line.lower().startswith(TALKS))):
                claims.append(_person(names, APART, sign, line, span))
        at += len(line) + 1
    return claims


def _is_anothers(apart: Apart, lines: Sequence[str], index: int, span: Span) -> bool:
    """Whether the line above says so: a label of pictures, or the headline of another article."""
    return (index > 0 and labels_another(lines[index - 1])) or apart.heads_teaser(span)


def _labelled(line: str) -> tuple[str, ...]:
    """The names behind a label."""
    label, _, rest = line.partition(" ")
    named = label.rstrip(":").lower()
    if named in _author_labels() and (label.endswith(":") or named in _SEVERAL):
        return tuple(name for name in split_names(rest) if name_strength(name))
    signed = _signed_in_signs(line) if is_east_asian(line) else ""
    if signed:
        return (signed,)
    match = _about().match(line)
    return (
        tuple(name for name in split_names(line[match.end() :]) if name_strength(name) >= 2) if match else ()
    )


def _signed_in_signs(line: str) -> str:
    return east_asian_name(line, tuple((d.start, d.end) for d in find_line_dates(line)))


def _bare(line: str, least: int = 1) -> tuple[str, ...]:
    """The name that is the whole line. Scripts without capitals don't show what is a name."""
    whole = name_strength(line) >= least and split_names(line) == (line,) and line[0].isupper()
    return (line,) if whole else ()


def _words(text: str) -> Counter[str]:
    """How often a text has each word, capitals aside."""
    return Counter(_WORD.findall(text.lower()))


def _rare(line: str, told: Callable[[], Counter[str]]) -> tuple[str, ...]:
    """A name without a known first name: two words or three that the page has nowhere else; a section's are common."""
    names = _bare(line)
    words = line.split()
    if not names or len(words) > 3 or not all(word.istitle() for word in words):
        return ()
    return names if all(told()[word] == 1 for word in _WORD.findall(line.lower())) else ()


def _is_date(lines: list[str], index: int) -> bool:
    """Whether a line is a date with hardly anything beside it."""
    line = lines[index] if 0 <= index < len(lines) else ""
    dated = parse_date(line) if len(line) <= 40 and _YEAR.search(line) else None
    return dated is not None and dated.precision != "month" and len(line) - (dated.end - dated.start) <= 16


def _signed_below(reading: Reading, house: House) -> list[Candidate]:
    """A name that is the whole line below the last paragraph: a signature, whether its first name is known or not."""
    lines = reading.text.split("\n")
    last = max((i for i, line in enumerate(lines) if len(line) >= PROSE), default=-1)
    line = lines[last + 1] if -1 < last < len(lines) - 1 else ""
    name = _OWNED.sub("", line)
    if not _bare(name, 1 + (name != line)) or is_place(name):
        return []
    start = sum(len(line) + 1 for line in lines[: last + 1]) + len(line) - len(name)
    span = Span(start, start + len(name))
    other = any(mark.span == span and mark.kind in ("heading", "link", "caption") for mark in reading.marks)
    if other or classify_name(name, house) != "person":
        return []
    return [_person((name,), DOUBTFUL, Sign.SIGNATURE, name, span)]


def _named_by_links(reading: Reading, house: House) -> list[Candidate]:
    """Names that are links to who bears them, beside the headline; who recurs in the story is its subject."""
    claims = []
    apart = Apart(reading)
    for name, span in links_to_people(reading):
        recurs = reading.text.count(name.rpartition(" ")[2]) > 2 + reading.text.count(name)
        if not recurs and classify_name(name, house) == "person" and not apart.is_aside(span):
            claims.append(_person((name,), NEAR, Sign.LINK, name, span))
    return claims


@cache
def _author_labels() -> frozenset[str]:
    return frozenset(
        label for language in languages() for label in language.author_labels if " " not in label
    )


@cache
def _about() -> re.Pattern[str]:
    """What opens a line on the author: "About the author - "."""
    phrases = {phrase for language in languages() for phrase in language.about if _AUTHOR_WORD.search(phrase)}
    body = "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"(?:{body})\s{{0,2}}[:–—|-]\s{{0,2}}", re.IGNORECASE)
