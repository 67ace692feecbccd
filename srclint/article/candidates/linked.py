"""Names in the head of a page that are links to who bears them."""

from __future__ import annotations

from collections.abc import Iterator

from srclint.article.lines.apart import Apart, leads_to_topic
from srclint.article.lines.page_head import PROSE, title_start
from srclint.article.parse.beside import CONTACT
from srclint.article.parse.dates import find_line_dates
from srclint.article.parse.links import confirmed
from srclint.article.parse.names import name_strength, plain
from srclint.article.parse.residue import residue
from srclint.model import Reading, Span
from srclint.vocabulary.bylines import COMMON

__all__ = ["links_to_people"]


_LONGEST_LINE = 60  # characters; a name in a longer line is rather told of than credited


def links_to_people(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The names in the head of a page that are links to a page or an address of who bears them.

    The head is what stands between the headline and the first paragraph, and so is the line below the last one.
    """
    start, end, below = _places(reading)
    apart = Apart(reading)
    for mark in reading.marks:
        if mark.kind != "link" or not (start <= mark.span.start < end or mark.span.start == below):
            continue
        name = " ".join(mark.span.of(reading.text).split())
        if name_strength(name) and confirmed(name, mark.value) == len(name.split()):
            line = _line_around(reading.text, mark.span)
            if len(line) > _LONGEST_LINE:
                continue
            found = residue(line, tuple(find_line_dates(line)))
            if (
                found.words
                or CONTACT.search(line[: max(line.find(name), 0)])
                or plain(name.split()[0]) in COMMON
                or apart.heads_teaser(mark.span)
            ):
                continue  # a link is evidence only in the place of a byline
            if not leads_to_topic(mark):
                yield name, mark.span


def _places(reading: Reading) -> tuple[int, int, int]:
    """Where the headline begins, where the first paragraph does, and where the line below the last one does."""
    title = title_start(reading)
    first = below = -1
    at = 0
    for line in reading.text.split("\n"):
        end = at + len(line) + 1
        if len(line) >= PROSE and at > title:
            first, below = (at if first < 0 else first), end
        at = end
    return title, max(first, title), below


def _line_around(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
