"""Every place that may name an author or a date, with what speaks for and against it: what ``inspect`` shows."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.build import read_page
from srclint.article.candidates.declared import declared_names, with_sites
from srclint.article.candidates.leads import agencies_in_leads, find_leads
from srclint.article.candidates.page import names_on_page
from srclint.article.candidates.page_dates import page_dates
from srclint.article.candidates.record import LIKELY, SURE, Candidate
from srclint.article.candidates.text import candidates_in_text
from srclint.article.candidates.text_dates import dates_in_lines, opening_date
from srclint.article.features.columns import columns, scored_lines
from srclint.article.lines.layout import Line
from srclint.article.scoring.learned import MAYBE, learned
from srclint.article.scoring.line_model import likelihood, reasons
from srclint.article.scoring.second_looks import supported_by_place, weigh
from srclint.model import Evidence, House, Reading, Span
from srclint.records import dataclass

__all__ = ["Told", "candidates"]

_MOST = 6  # reasons for or against a line


@dataclass(frozen=True, slots=True)
class Told:
    """One place that may name an author or a date.

    Args:
        field: ``author``, ``published`` or ``modified``.
        value: what it names; of a date its ISO form.
        evidence: where it stands and what says so.
        weight: how much it weighs, in the scale of its field and its source.
        surely: ``sure``, ``likely``, or ``no`` of a line that is rather something else; empty of a date and of what the
            marks and the metadata of a format say, which are only weighed against each other.
        likelihood: of a line of the text that may name its author, from 0 to 1, by the line model; else ``None``.
        speaks_for: the strongest features of the line that do.
        speaks_against: likewise.
    """

    field: str
    value: tuple[str, ...]
    evidence: Evidence
    weight: float
    surely: str = ""
    likelihood: float | None = None
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()


def candidates(reading: Reading, house: House) -> tuple[Told, ...]:
    """All candidates of a reading: those for its author, best first, then those for its dates.

    Args:
        reading: what was read.
        house: whose bylines, agencies and names count.
    """
    page = read_page(reading, house=house)
    lines, layout = page.lines, page.lines.layout
    found = weigh(candidates_in_text(lines, page.classes), lines, page.classes)
    text = weigh([*found, *learned(lines, page.marked, found)], lines, page.classes)
    rows = {index: columns(lines, index, page.marked) for index in scored_lines(lines)}
    told = [_of_line(c, rows.get(c.line)) for c in text]
    seen = {c.line for c in text}
    told += [_not_named(lines.layout.lines[i], row) for i, row in rows.items() if i not in seen]
    told += [_of_line(c, None) for c in agencies_in_leads(find_leads(layout, lines.title), layout, house)]
    sited = with_sites(house, reading)
    shown = names_on_page(reading, supported_by_place(reading, text, sited), sited)
    told += [_plainly(c) for c in (*shown, *declared_names(reading, sited))]
    dates = (*dates_in_lines(lines), *opening_date(layout, lines.title, lines.language), *page_dates(reading))
    return (*told, *map(_plainly, dates))


def _of_line(found: Candidate, row: Sequence[float] | None) -> Told:
    surely = "sure" if found.weight >= SURE else "likely" if found.weight >= LIKELY else "no"
    for_, against = _reasons(row) if row else ((), ())
    odds = round(likelihood(row), 2) if row else None
    return Told(
        found.field, found.value, found.evidence[0], round(found.weight, 2), surely, odds, for_, against
    )


def _not_named(line: Line, row: Sequence[float]) -> Told:
    """A line that was looked at and that neither words nor the model take for a byline."""
    odds = likelihood(row)
    told = Evidence(
        "author", line.text, "text", Span(line.start, line.end), "like a byline" if odds >= MAYBE else ""
    )
    return Told("author", (), told, 0.0, "no", round(odds, 2), *_reasons(row))


def _plainly(found: Candidate) -> Told:
    evidence = found.evidence[0]
    return Told(found.field, found.value, evidence, round(found.weight, 2))


def _reasons(row: Sequence[float]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    said = reasons(row, _MOST)
    return tuple(r[1:] for r in said if r[0] == "+"), tuple(r[1:] for r in said if r[0] == "-")
