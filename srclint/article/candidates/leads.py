"""The datelines with which stories begin, and the agencies in them."""

from __future__ import annotations

from collections.abc import Mapping

from srclint.article.candidates.record import LIKELY, Candidate, Sign
from srclint.article.lines.layout import Layout
from srclint.article.parse.datelines import Dateline, agency_lead, dateline
from srclint.article.parse.names import classify_name
from srclint.model import Evidence, House, Span

__all__ = ["agencies_in_leads", "find_leads"]


_SHORTEST = 45  # characters of a paragraph; a shorter line is a dateline only with an agency


def find_leads(layout: Layout, title: int) -> dict[int, Dateline]:
    """By line the datelines; they stand in the first paragraphs only."""
    found: dict[int, Dateline] = {}
    start = max(title + 1, 0)
    for index in range(start, min(len(layout.lines), max(start, layout.first) + 6)):
        line = layout.lines[index]
        alone = len(line.text) < _SHORTEST
        lead = agency_lead(line.text) if alone else dateline(line.text)
        if lead:
            found[index] = lead
            break
    return found


def agencies_in_leads(leads: Mapping[int, Dateline], layout: Layout, house: House) -> list[Candidate]:
    """The agencies in datelines, of the kind ``agency`` where they are known, else of none."""
    found = []
    for index, lead in leads.items():
        if lead.agency:
            start = layout.lines[index].start
            told = Evidence(
                "author", lead.agency, "text", Span(start, start + lead.size), Sign.DATELINE.value
            )
            kind = "agency" if classify_name(lead.agency, house) == "agency" else "none"
            found.append(Candidate("author", (lead.agency,), kind, LIKELY, Sign.DATELINE, (told,), index))
    return found
