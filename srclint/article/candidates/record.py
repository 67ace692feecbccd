"""The one record of a place that may name the author or the date, whatever says so: text, marks or metadata."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from srclint.article.features.lines import Lines
from srclint.article.parse.names import classify_name
from srclint.model import Evidence, Span
from srclint.records import dataclass

__all__ = ["APART", "DOUBTFUL", "LIKELY", "NEAR", "SURE", "WEAK", "Candidate", "Sign", "of_names", "on_line"]


# From how much weight on a candidate is a byline, and from how much it may be one: set on byline-text.dev,
# cross-validated by site.
SURE, LIKELY = 5.0, 3.0
# What the marks and the metadata of a format say, best first: in the head of the article; elsewhere, or by its place;
# of doubtful shape; both.
NEAR, APART, DOUBTFUL, WEAK = 10.0, 8.0, 6.0, 5.0


class Sign(StrEnum):
    """By what a candidate was told; the value is what its evidence says."""

    BYLINE = "byline"
    NAME_LINE = "name line"
    ABOUT = "about the author"
    SIGNATURE = "signature"
    LABELLED = "labelled"
    BESIDE_DATE = "beside the date"
    ITEMPROP = "itemprop"
    REL = "rel"
    CLASS = "class"
    LINK = "href"
    DECLARED = "declared"
    LEARNED = "like a byline"
    DATELINE = "dateline"
    PUBLISHED = "published"
    MODIFIED = "modified"
    MARKED_DATE = "marked as a date"
    TOLD_BELOW = "told below the story"
    BESIDE_ARTICLE = "beside the article"
    PICTURE = "in the address of its picture"
    BELOW_HEADLINE = "below the headline"
    UNLABELLED = ""
    UNLABELLED_LONG = "among words"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that may name the author or the date.

    Args:
        field: ``author``, ``published`` or ``modified``.
        value: the names, split; of a date its ISO form alone.
        kind: person, handle, generic or agency; of a date its precision.
        weight: how surely it says so, in the scale of its field.
        sign: by what it was told.
        evidence: what says so, with its place: at least one.
        line: index of its line in the layout, -1 for what has none.
        shown: whether a reader of the article sees it.
    """

    field: str
    value: tuple[str, ...]
    kind: Any
    weight: float
    sign: Sign
    evidence: tuple[Evidence, ...]
    line: int = -1
    shown: bool = True

    @property
    def span(self) -> Span | None:
        return self.evidence[0].span

    @property
    def told(self) -> Evidence:
        """Of a line its evidence, which says so where it is too weak for a byline."""
        unsure = LIKELY <= self.weight < SURE
        return replace(self.evidence[0], note=f"unsure {self.sign.value}") if unsure else self.evidence[0]

    @property
    def person(self) -> bool:
        return self.kind in ("person", "handle")

    @property
    def day(self) -> str:
        """Of a date the day, as far as it is known."""
        return self.value[0][:10]

    @property
    def minute(self) -> str:
        """Of a date the day, hour and minute as they stand there; empty where the hour isn't known."""
        return self.value[0][:16] if self.kind in ("minute", "second") else ""


def on_line(
    lines: Lines, index: int, names: Sequence[str], kind: str, weight: float, sign: Sign
) -> Candidate:
    """A candidate for the author whose evidence is a whole line."""
    line = lines.layout.lines[index]
    told = Evidence("author", ", ".join(names), "text", Span(line.start, line.end), sign.value)
    return Candidate("author", tuple(names), kind, weight, sign, (told,), index)


def of_names(lines: Lines, index: int, names: Sequence[str], weight: float, sign: Sign) -> list[Candidate]:
    """A candidate of the strongest kind among the names of a line, if they are any kind of byline."""
    kinds = [classify_name(name, lines.house, lines.site) for name in names]
    persons = tuple(n for n, k in zip(names, kinds, strict=True) if k == "person")
    if persons:
        return [on_line(lines, index, persons, "person", weight, sign)]
    kind = next((kind for kind in ("handle", "generic", "agency") if kind in kinds), "")
    return [on_line(lines, index, names[:1], kind, weight, sign)] if kind else []
