"""Second looks at the candidates for the author: who recurs, who is of another article, whom the page supports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from srclint.article.candidates.record import APART, LIKELY, SURE, Candidate, Sign
from srclint.article.features.lines import Lines
from srclint.article.lines.apart import Apart
from srclint.article.lines.layout import Layout
from srclint.article.lines.page_head import PROSE, prose_start, title_start
from srclint.article.parse.beside import is_place
from srclint.article.parse.names import classify_name, name_strength, plain, split_names
from srclint.model import House, Reading

__all__ = ["supported_by_place", "weigh"]


def weigh(found: Sequence[Candidate], lines: Lines, classes: Sequence[str]) -> list[Candidate]:
    """The candidates of a text with the weight that they have in each other's company, best first.

    Who recurs in the prose is the subject; a name given twice is the author's. Not so the names of other articles:
    several dated ones below the story, and bylines under the heading of other stories.

    Args:
        found: the candidates of its lines.
        lines: what the lines say of themselves.
        classes: their boilerplate classes.
    """
    if not found:
        return []
    layout = lines.layout
    below = {
        c.line for c in found if c.line > layout.last and c.sign is Sign.NAME_LINE and lines.dated(c.line)
    }
    others = next((i for i in range(layout.last + 1, len(layout.lines)) if classes[i] == "related"), None)
    listed = (
        frozenset(below if len(below) > 1 else ())
        | _talking(found, lines, classes)
        | _credited_below(found, layout, others)
    )
    if not listed and all(candidate.sign is Sign.BYLINE for candidate in found):
        return sorted(found, key=_best_first)
    return sorted(_weighed(found, layout, lines.title, listed), key=_best_first)


def _talking(found: Sequence[Candidate], lines: Lines, classes: Sequence[str]) -> frozenset[int]:
    """The lines of names above a date below the heading of the readers' comments."""
    last, count = lines.layout.last, len(lines.layout.lines)
    start = next((i for i in range(last + 1, count) if classes[i] == "comment_form"), count)
    names = (c.line for c in found if c.line > start and c.sign is Sign.NAME_LINE)
    return frozenset(i for i in names if lines.dated(i) or (i + 1 < count and lines.dated(i + 1)))


def _credited_below(found: Sequence[Candidate], layout: Layout, others: int | None) -> frozenset[int]:
    """The lines of several bylines below the heading of other stories, or below headlines of their own."""
    first = layout.last + 1 if others is None else others
    lines = {c.line: c.value for c in found if c.line > first and c.sign is Sign.BYLINE}
    if len(set(lines.values())) < 2:
        return frozenset()
    apart = all(index + 1 not in lines for index in lines)
    return frozenset(lines if others is not None or apart else ())


def _weighed(
    found: Sequence[Candidate], layout: Layout, title: int, listed: frozenset[int]
) -> list[Candidate]:
    counts = Counter(plain(name) for candidate in found for name in candidate.value)
    prose = " ".join(line.text for line in layout.lines if line.prose)
    headline = layout.lines[title].text if title >= 0 else ""
    weighed = []
    for candidate in found:
        weight = min(candidate.weight, SURE - 1.0) if candidate.line in listed else candidate.weight
        if candidate.sign is not Sign.BYLINE and candidate.kind == "person":
            surname = candidate.value[0].split()[-1]
            told = prose.count(" " + surname)
            if surname.isupper():
                told += prose.count(" " + surname.title())
            own = sum(c.sign is Sign.ABOUT and c.value == candidate.value for c in found)
            if told - 2 * own >= 2 or surname in headline:
                weight -= 3.0
            if candidate.line in listed:
                weight = min(weight, SURE - 1.0)
            elif any(counts[plain(name)] > 1 for name in candidate.value):
                weight += 1.5
        weighed.append(replace(candidate, weight=weight))
    return weighed


def _best_first(candidate: Candidate) -> tuple[float, bool, int]:
    return -candidate.weight, candidate.kind != "person", candidate.line


def _line_above(text: str, at: int) -> int:
    """How long the line before a place is, line breaks aside."""
    while at and text[at - 1] == "\n":
        at -= 1
    return at - (text.rfind("\n", 0, at) + 1)


def supported_by_place(reading: Reading, found: Sequence[Candidate], house: House) -> list[Candidate]:
    """Names that the text alone is not sure of and the structure of a page speaks for.

    A name on a line between headline and prose is one, and so is one right below a paragraph if its first name is
    known: on a page each such line is an element of its own.
    """
    unsure = [(c, c.span) for c in found if c.span is not None and LIKELY <= c.weight < SURE]
    if not unsure:
        return []
    start, end, apart = title_start(reading), prose_start(reading, 1), Apart(reading)
    supported = []
    for candidate, span in unsure:
        if apart.is_aside(span):
            continue
        signed = _line_above(reading.text, span.start) >= PROSE
        least = 2 if start <= span.start < end else 3 if signed else 9
        value = candidate.evidence[0].value
        names = tuple(name for name in split_names(value) if name_strength(name) >= least)
        if names and not is_place(names[0]) and classify_name(names[0], house) == "person":
            told = (candidate.told,)
            supported.append(replace(candidate, value=names, kind="person", weight=APART, evidence=told))
    return supported
