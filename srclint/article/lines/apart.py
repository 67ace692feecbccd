"""What the marks of a page set apart from its story, told of any place at once, however many marks there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import accumulate

from srclint.model import Mark, Reading, Span
from srclint.patterns import pattern

__all__ = ["Apart", "leads_to_topic"]

# Pages about somebody: tags, topics, encyclopedias.
_ABOUT = pattern(
    r"/(?:tags?|topics?|themen?|themes?|temas?|sujets?|keywords?|stichworte?|schlagwort|schlagworte|etiquetas?|"
    r"category|categories|kategorie|wiki|persone?n?|personajes?|personnalites?|celebrit\w+|stars?|players?|spieler|"
    r"dossiers?|search|suche|buscar|politiker|politicians?|athletes?|artists?|actors?|bands?)(?:/|$)"
)

_HEADLINE = 4  # words of a link, one of them small, that is a headline rather than a name or a section


def leads_to_topic(link: Mark) -> bool:
    """Whether a link leads to what a site has on somebody: a tag, a topic."""
    return _ABOUT.search(link.value.lower()) is not None


class Apart:
    """The places of one reading that belong to others than its author.

    An index: what is asked of many places of a page is made once for them all, and only when it is asked.

    Args:
        reading: a text with its marks.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._headline_ends: dict[int, int] = {}

    def is_aside(self, span: Span) -> bool:
        """Whether a place is a caption or a quotation, such as a post of a social network: it names somebody else."""
        return self._asides.overlap(span)

    def is_heading(self, span: Span) -> bool:
        """Whether just these words are a heading."""
        return (span.start, span.end) in self._headings

    def is_topic(self, span: Span) -> bool:
        """Whether a name is a link to what a site has on somebody."""
        return self._links.overlap(span) and self._topics.overlap(span)

    def heads_teaser(self, span: Span) -> bool:
        """Whether a line belongs to another article: it stands right below a linked heading that is not the main one,
        or begins with a link of some words, in which a small one tells a headline from a name.
        """
        end = self._reading.text.rfind("\n", 0, span.start)
        if self._headline_end(end + 1) < span.end:
            return True
        end = max(end, 0)
        above = Span(self._reading.text.rfind("\n", 0, end) + 1, end)
        return self._lower_headings.overlap(above) and self._links.overlap(above)

    def _headline_end(self, start: int) -> int:
        """Where the shortest link that begins there and is a headline ends; beyond the text, if there is none."""
        if start not in self._headline_ends:
            links = self._links_from.get(start, ())
            ends = [mark.span.end for mark in links if _is_headline(mark.span.of(self._reading.text))]
            self._headline_ends[start] = min(ends, default=len(self._reading.text) + 1)
        return self._headline_ends[start]

    def _spans(self, fits: Callable[[Mark], bool]) -> _Spans:
        return _Spans(mark.span for mark in self._reading.marks if fits(mark))

    @cached_property
    def _asides(self) -> _Spans:
        return self._spans(lambda mark: mark.kind in ("caption", "quote"))

    @cached_property
    def _lower_headings(self) -> _Spans:
        return self._spans(lambda mark: mark.kind == "heading" and mark.value != "1")

    @cached_property
    def _links(self) -> _Spans:
        return self._spans(lambda mark: mark.kind == "link")

    @cached_property
    def _topics(self) -> _Spans:
        return self._spans(lambda mark: mark.kind == "link" and leads_to_topic(mark))

    @cached_property
    def _headings(self) -> frozenset[tuple[int, int]]:
        return frozenset((m.span.start, m.span.end) for m in self._reading.marks if m.kind == "heading")

    @cached_property
    def _links_from(self) -> dict[int, list[Mark]]:
        links: dict[int, list[Mark]] = {}
        for mark in self._reading.marks:
            if mark.kind == "link":
                links.setdefault(mark.span.start, []).append(mark)
        return links


class _Spans:
    """Stretches of text, to tell whether any shares a character with another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(
            accumulate((end for _, end in ordered), max)
        )  # where those so far end at the latest

    def overlap(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _is_headline(words: str) -> bool:
    parts = words.split()
    return len(parts) >= _HEADLINE and any(word[0].islower() for word in parts[1:])
