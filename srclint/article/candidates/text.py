"""The author as the text gives the name: “By …” lines, bare names by the headline or at the end, boxes on the author.

Each sign yields a candidate with a weight. A byline stands where the best candidate weighs `SURE` or more; one that
weighs `LIKELY` or more is named in the evidence as unsure, and nobody is accused over it. The weights were set on
byline-text.dev, cross-validated by site.
"""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.candidates.bare import BareLines
from srclint.article.candidates.credited import CreditedLines
from srclint.article.candidates.record import Candidate, Sign
from srclint.article.features.anothers import credits_of_a_work
from srclint.article.features.lines import Lines
from srclint.article.parse.beside import LONGEST_META
from srclint.article.parse.openings import (
    credits_another,
    is_comment,
    is_posted,
)

__all__ = ["candidates_in_text"]


def candidates_in_text(lines: Lines, classes: Sequence[str]) -> list[Candidate]:
    """All places of a text that may name the author, in order.

    Args:
        lines: what the lines say of themselves; the dates in those that may bear one are found on the way.
        classes: their boilerplate classes.
    """
    layout, title = lines.layout, lines.title
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
            if lines.may_be_dated(index):
                lines.dated(index)
        elif len(line.text) <= 120 and not line.prose:
            found += credited.prefixed(index, line, False)
            if lines.may_be_dated(index) and is_posted(line.text) and lines.dated(index):
                found += credited.inside(index, line, False)
    return [candidate for candidate in found if not _credits_work(lines, candidate)]


def _credits_work(lines: Lines, found: Candidate) -> bool:
    """Whether "Written by Ada Lind" stands among the credits of a film, play or record, or a name behind one."""
    if found.sign not in (Sign.BYLINE, Sign.NAME_LINE):
        return False
    return credits_of_a_work(lines, found.line, found.sign is Sign.BYLINE)


def _look(index: int, head: bool, lines: Lines, credited: CreditedLines, bare: BareLines) -> list[Candidate]:
    """All that one line near the story's start or end says of an author."""
    line = lines.layout.lines[index]
    if index > lines.talk and is_comment(line.text):
        return []
    found = credited.in_signs(index, line, head) or credited.prefixed(index, line, head)
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
