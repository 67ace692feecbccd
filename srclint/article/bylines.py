"""The author as the text names him: "By …" lines, bare names by the headline or at the end, boxes on the author.

Each sign yields a candidate with a weight. A byline stands where the best candidate weighs `SURE` or more; one that
weighs `LIKELY` or more is named in the evidence as unsure, and nobody is accused over it. The weights were set on
byline-text.dev, cross-validated by site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from srclint.article.bare_lines import BareLines
from srclint.article.beside import LONGEST_META
from srclint.article.candidates import SURE, Candidate, Lines
from srclint.article.credited_lines import CreditedLines
from srclint.article.dates import Dated
from srclint.article.layout import Layout
from srclint.article.meta_lines import may_be_dated
from srclint.article.names import plain
from srclint.article.openings import (
    by_words,
    credits_another,
    credits_work,
    is_bare_by,
    is_comment,
    is_posted,
)
from srclint.model import House

__all__ = ["find_candidates"]


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
    talk = layout.last
    if "comment_form" in classes:
        told = range(max(layout.first, title) + 1, layout.last)
        talk = next((i for i in told if classes[i] == "comment_form"), talk)
    lines = Lines(layout, title, house, site, language, talk)
    credited, bare = CreditedLines(lines), BareLines(lines)
    found: list[Candidate] = []
    # Beside the headline a byline is looked for however far down the story begins.
    head = {
        *layout.head(),
        *(range(max(title - 2, 0), min(title + 4, len(layout.lines))) if title >= 0 else ()),
    }
    near = head.union(layout.tail())
    for index, line in enumerate(layout.lines):
        if (line.prose and index not in near and not layout.wrapped) or index == title:
            continue
        if classes[index] in ("cookie", "ad", "nav", "legal_footer"):
            if index in head:
                found += credited.prefixed(index, line, True)
            continue
        if layout.wrapped:
            # Of a wrapped text a line is a fragment; the byline stands above the story, on a line of its own.
            if index <= layout.first:
                found += credited.prefixed(index, line, True)
        elif index in near:
            found += _look(index, index in head, lines, credited, bare)
            if may_be_dated(line):
                lines.dated(index)
        elif len(line.text) <= 120 and not line.prose:
            found += credited.prefixed(index, line, False)
            if may_be_dated(line) and is_posted(line.text) and lines.dated(index):
                found += credited.inside(index, line, False)
    found = [candidate for candidate in found if not _credits_work(layout, candidate)]
    if not found:
        return [], lines.dates
    below = {c.line for c in found if c.line > layout.last and c.note == "name line" and lines.dated(c.line)}
    # Several dated names below the story are those of other articles, and so are bylines under their heading.
    others = next((i for i in range(layout.last + 1, len(layout.lines)) if classes[i] == "related"), None)
    listed = (
        frozenset(below if len(below) > 1 else ())
        | _talking(found, lines, classes)
        | _credited_below(found, layout, others)
    )
    return _weigh(found, layout, title, listed), lines.dates


def _credits_work(layout: Layout, found: Candidate) -> bool:
    """Whether "Written by Ada Lind" stands among the credits of a film, play or record, or a name behind one."""
    if found.note not in ("byline", "name line"):
        return False
    lines, index = layout.lines, found.line
    if credits_work(lines[index].text):
        return True
    if found.note == "name line":
        index = max(0, index - 1)  # where its label stands, if it has one
        if credits_work(lines[index].text):
            return True
        if lines[index].text.lower().split()[-1].strip(":") not in by_words():
            return False
    if is_bare_by(lines[index].text):
        return False
    return any(credits_work(line.text) for line in lines[max(0, index - _CREDITS) : index + _CREDITS + 1])


# How many lines before and after one credit of a work the others may stand: two each, a label and a name.
_CREDITS = 4


def _look(index: int, head: bool, lines: Lines, credited: CreditedLines, bare: BareLines) -> list[Candidate]:
    """All that one line near the story's start or end says of an author."""
    line = lines.layout.lines[index]
    if index > lines.talk and is_comment(line.text):
        return []
    found = credited.prefixed(index, line, head)
    if not found and line.prose and len(line.text) > LONGEST_META:
        return credited.bio(index, line) or credited.closing(index, line)
    if found or credits_another(line.text):
        return found or credited.inside(index, line, head, only=True)
    return (
        credited.inside(index, line, head)
        or credited.about(index, line)
        or credited.bio(index, line)
        or bare.bare(index, line, head)
        or credited.initials(index, line)
        or credited.closing(index, line)
    )


def _talking(found: list[Candidate], lines: Lines, classes: Sequence[str]) -> frozenset[int]:
    """The lines of names above a date below the heading of the readers' comments."""
    last, count = lines.layout.last, len(lines.layout.lines)
    start = next((i for i in range(last + 1, count) if classes[i] == "comment_form"), count)
    names = (c.line for c in found if c.line > start and c.note == "name line")
    return frozenset(i for i in names if lines.dated(i) or (i + 1 < count and lines.dated(i + 1)))


def _credited_below(found: list[Candidate], layout: Layout, others: int | None) -> frozenset[int]:
    """The lines of several bylines below the heading of other stories, or below headlines of their own."""
    first = layout.last + 1 if others is None else others
    lines = {c.line: c.names for c in found if c.line > first and c.note == "byline"}
    if len(set(lines.values())) < 2:
        return frozenset()
    apart = all(index + 1 not in lines for index in lines)
    return frozenset(lines if others is not None or apart else ())


def _weigh(found: list[Candidate], layout: Layout, title: int, listed: frozenset[int]) -> list[Candidate]:
    """Second looks: who recurs in the prose is the subject; a name given twice is the author's.

    Not so the names on the ``listed`` lines, which are those of other articles.
    """
    if not listed and all(candidate.note == "byline" for candidate in found):
        return sorted(found, key=_best_first)
    counts = Counter(plain(name) for candidate in found for name in candidate.names)
    prose = " ".join(line.text for line in layout.lines if line.prose)
    headline = layout.lines[title].text if title >= 0 else ""
    weighed = []
    for candidate in found:
        weight = min(candidate.weight, SURE - 1.0) if candidate.line in listed else candidate.weight
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
