"""What a line says of itself and of its neighbours as a row of numbers, for the line model.

Nothing here was made for a site: shape, position, dates, likeness to names, jobs and agencies, the lines around it,
boilerplate and marks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.features.anothers import is_another
from srclint.article.features.lines import Lines
from srclint.article.lines.marked import Marked
from srclint.article.parse.beside import AGO, LONGEST_META, is_first_name, names_a_desk
from srclint.article.parse.datelines import dateline
from srclint.article.parse.names import classify_name, name_strength, plain
from srclint.article.parse.openings import (
    by_words,
    byline_opening,
    credits_another,
    first_word_of,
    may_open_date,
    opening_words,
    words_of,
)
from srclint.article.parse.pictured import PICTURE, tells_of_somebody
from srclint.article.parse.residue import Residue, residue
from srclint.article.parse.signatures import BIO_VERB, names_trade
from srclint.patterns import pattern
from srclint.vocabulary.bylines import COMMON

__all__ = ["COLUMNS", "COMBINED", "columns", "scored_lines"]

COLUMNS = (
    "below title",
    "lines to prose",
    "lines past prose",
    "length",
    "words",
    "capitalised",
    "digits",
    "ends as a sentence",
    "ends with a colon",
    "prose",
    "in capitals",
    "strength",
    "strength in residue",
    "names",
    "other words",
    "parts",
    "parts before",
    "jobs",
    "agency",
    "single name",
    "single name behind a label",
    "name behind a label",
    "desk or house",
    "user name",
    "first name alone",
    "common words",
    "by",
    "by inside",
    "label above",
    "label of a date",
    "another's credit",
    "picture",
    "sign of rights",
    "office",
    "biography",
    "trade",
    "told in prose",
    "in the headline",
    "named twice",
    "date",
    "date above",
    "date below",
    "names around",
    "prose above",
    "prose below",
    "boilerplate",
    "boilerplate around",
    "below the talk",
    "job below",
    "marked as byline",
    "link",
    "heading",
    "caption or quotation",
    "page",
)
"""The columns in order; `combinations` follow them."""

COMBINED = (
    "right above the headline",
    "first below the headline",
    "second below the headline",
    "third below the headline",
    "fourth to sixth below the headline",
    "right above the prose",
    "second above the prose",
    "third above the prose",
    "behind the first paragraph",
    "deep in the prose",
    "right below the prose",
    "second below the prose",
    "third below the prose",
    "far below the prose",
    "among the last paragraphs",
    "at most 30 characters",
    "at most 60 characters",
    "over 110 characters",
    "at most three words",
    "nine words or more",
    "shape of a name",
    "first name inside",
    "first name first",
    "nothing but a name of unknown first name",
    "nothing but a name",
    "three other words or more",
    "nothing but a name, in the head",
    "nothing but a name of unknown first name, in the head",
    "nothing but a name, beside a date",
    "nothing but a name of unknown first name, beside a date",
    "by a name",
    "by a name of unknown first name",
    "by a name inside",
    "a name under a label",
    "nothing but a name, below the prose",
    "nothing but a name and a job",
    "nothing but a name of unknown first name and a job",
    "a name in a marked byline",
    "nothing but a name that the prose repeats",
    "a user name in the head",
    "nothing but a name, in one part",
    "between two names",
    "in the head, with a date",
    "a single name in the head",
    "a single name in the head, beside a date",
    "nobody",
)
"""What several columns say together, in order."""

_NEAR = 9  # lines; what is farther is far


def scored_lines(lines: Lines) -> list[int]:
    """The lines that may name the author: those around the headline, the first and the last lines of the story."""
    layout, title = lines.layout, lines.title
    if layout.wrapped:
        # A line is a fragment of a sentence, or opens as bylines do.
        above = range(min(layout.first + 1, len(layout.lines)))
        opens = (i for i in above if first_word_of(layout.lines[i].text) in opening_words())
        return [i for i in opens if i != title and _may(lines, i)]
    near = {*layout.head(), *layout.tail()}
    if title >= 0:
        near.update(range(max(title - 2, 0), min(title + 4, len(layout.lines))))
    return [i for i in sorted(near) if i != title and _may(lines, i)]


# Two words in capitals, with at most two small ones between them.
_NAME = pattern(r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*\s(?:[a-z]{1,3}\s){0,2}[^\W\d_a-zß-öø-ÿ]")
_FEW = 24  # characters of a line that may be a single name with a date


def _may(lines: Lines, index: int) -> bool:
    """A cheap look: a line that is no prose or opens as bylines do, with what may be a name, and not another's."""
    line = lines.layout.lines[index]
    text = line.text
    if not 2 <= len(text) <= LONGEST_META or lines.classes[index] in ("cookie", "ad", "nav", "legal_footer"):
        return False
    opens = first_word_of(text) in opening_words()
    if line.prose and not opens:
        return False
    if not opens and not _NAME.search(text) and len(text) > _FEW and not lines.dated(index):
        return False
    return any(map(str.isalpha, text)) and not dateline(text) and not is_another(lines, index)


def columns(lines: Lines, index: int, marked: Marked) -> list[float]:
    """The row of a line, in the order of `COLUMNS` and `COMBINED`."""
    row = _columns(lines, index, marked)
    return [*row, *map(float, _combined(dict(zip(COLUMNS, row, strict=True))))]


def _combined(x: Mapping[str, float]) -> list[bool]:
    strength, title, prose, past = (
        x["strength in residue"],
        x["below title"],
        x["lines to prose"],
        x["lines past prose"],
    )
    whole = x["other words"] == 0 and strength >= 1
    known, rare = whole and strength >= 2, whole and strength == 1
    head = 1 <= title <= 4 or -3 <= prose <= -1
    date = bool(x["date"] or x["date above"] or x["date below"])
    return [
        *(title == n for n in (-1, 1, 2, 3)),
        4 <= title <= 6,
        *(prose == n for n in (-1, -2, -3, 1)),
        prose > 3,
        *(past == n for n in (1, 2, 3)),
        past > 3,
        -2 <= past <= 0,
        x["length"] <= 30,
        x["length"] <= 60,
        x["length"] > 110,
        x["words"] <= 3,
        x["words"] >= 9,
        *(strength == n for n in (1, 2, 3)),
        rare,
        known,
        x["other words"] >= 3,
        known and head,
        rare and head,
        known and date,
        rare and date,
        bool(x["by"]) and strength >= 2,
        bool(x["by"]) and strength == 1,
        bool(x["by inside"]) and strength >= 1,
        bool(x["label above"]) and strength >= 1,
        known and 0 < past <= 2,
        known and strength == 3 and x["jobs"] > 0,
        rare and x["jobs"] > 0,
        bool(x["marked as byline"]) and strength >= 1,
        whole and x["told in prose"] >= 2,
        head and bool(x["user name"]),
        known and x["parts"] <= 1,
        x["names around"] == 2,
        date and head,
        head and bool(x["single name"]),
        head and date and bool(x["single name"]),
        strength == 0 and not x["agency"] and not x["by"] and not x["single name"],
    ]


def _columns(lines: Lines, index: int, marked: Marked) -> list[float]:
    layout = lines.layout
    line = layout.lines[index]
    found = residue(line.text, lines.dated(index))
    words = line.text.split()
    return [
        *_position(lines, index),
        float(len(line.text)),
        float(len(words)),
        sum(word[0].isupper() for word in words) / len(words),
        sum(map(str.isdigit, line.text)) / len(line.text),
        *map(float, (line.text.endswith((".", "!", "?", "…")), line.text.endswith(":"), line.prose)),
        float(line.text.isupper()),
        *_likeness(lines, line.text, words, found),
        *_wording(lines, index, line.text),
        *_elsewhere(lines, index, found),
        *_around(lines, index),
        *_marks(index, marked),
    ]


def _position(lines: Lines, index: int) -> list[float]:
    layout, title = lines.layout, lines.title
    below = index - title if title >= 0 else _NEAR
    return [float(max(-_NEAR, min(_NEAR, n))) for n in (below, index - layout.first, index - layout.last)]


def _likeness(lines: Lines, text: str, words: Sequence[str], found: Residue) -> list[float]:
    alone = len(words) == 1
    kind = classify_name(text, lines.house, lines.site) if len(words) <= 6 else ""
    low = [plain(word) for word in words]
    return [
        float(name_strength(text)),
        float(found.strength),
        float(min(len(found.names), 4)),
        float(min(found.words, 12)),
        float(min(found.pieces, 8)),
        float(min(found.before, 5)),
        float(min(found.jobs, 3)),
        float(bool(found.agency)),
        float(bool(found.single)),
        float(bool(found.single) and found.labelled),
        float(bool(found.names) and found.labelled),
        float(kind == "generic" or names_a_desk(text)),
        float(alone and kind == "handle"),
        float(alone and is_first_name(words[0])),
        sum(word in COMMON for word in low) / len(low),
    ]


@cache
def _labels() -> frozenset[str]:
    return words_of("author_labels") | words_of("by")


def _wording(lines: Lines, index: int, text: str) -> list[float]:
    low = text.lower()
    above = lines.layout.lines[index - 1].text if index else ""
    verb = BIO_VERB.search(text[:80])
    return [
        float(first_word_of(text) in opening_words() and byline_opening(text) is not None),
        float(not by_words().isdisjoint(low.split()[1:])),
        float(len(above) <= 40 and plain(above) in _labels()),
        float(may_open_date(text)),
        float(credits_another(text)),
        float(PICTURE.search(text) is not None),
        float("©" in text or "(c)" in low),
        float(tells_of_somebody(text)),
        float(verb is not None),
        float(names_trade(text)),
    ]


def _elsewhere(lines: Lines, index: int, found: Residue) -> list[float]:
    """How often the text has the surname in its prose, its headline and its other lines."""
    if not found.names:
        return [0.0, 0.0, 0.0]
    name = found.names[0]
    surname = name.split()[-1]
    told = sum(surname in text for text in lines.sentences())
    headline = lines.layout.lines[lines.title].text if lines.title >= 0 else ""
    twice = any(
        name in line.text for i, line in enumerate(lines.layout.lines) if i != index and not line.prose
    )
    return [float(min(told, 4)), float(surname in headline), float(twice)]


def _around(lines: Lines, index: int) -> list[float]:
    layout = lines.layout
    count = len(layout.lines)
    above, below = index - 1, index + 1

    def dated(i: int) -> float:
        if not 0 <= i < count or len(layout.lines[i].text) > LONGEST_META:
            return 0.0
        return float(bool(lines.dated(i)) or AGO.search(layout.lines[i].text) is not None)

    near = [i for i in (above, below) if 0 <= i < count and i != lines.title]
    alike = sum(len(layout.lines[i].text) <= 40 and name_strength(layout.lines[i].text) >= 1 for i in near)
    return [
        dated(index),
        dated(above),
        dated(below),
        float(alike),
        float(above >= 0 and layout.lines[above].prose),
        float(below < count and layout.lines[below].prose),
        float(bool(lines.classes[index])),
        float(sum(bool(lines.classes[i]) for i in near)),
        float(index > lines.talk),
        float(lines.role_below(index)),
    ]


def _marks(index: int, marked: Marked) -> list[float]:
    aside = index in marked.captions or index in marked.quotes
    flags = (index in marked.bylines, index in marked.links, index in marked.headings, aside, marked.page)
    return [float(flag) for flag in flags]
