"""A table for spreadsheets, one row a finding."""

from __future__ import annotations

import csv
from typing import TextIO

from srclint.model import Finding, RunResult
from srclint.report.bounds import MAX_CELL, MAX_ROWS, Room, gravest, left_out
from srclint.report.options import ReportOptions
from srclint.report.safe import cut, visible

__all__ = ["COLUMNS", "report"]

COLUMNS = (
    "path",
    "line",
    "column",
    "lines_of",
    "severity",
    "code",
    "name",
    "message",
    "text",
    "site",
    "title",
    "related",
)

# What a spreadsheet takes for a formula (OWASP, "CSV Injection"), the full-width forms too.
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write a header and one row a finding; text that reads as a formula gets a quote before it."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    about = {article.id: (article.site, article.title) for article in result.articles}
    room = Room()
    kept = gravest(result.folded, MAX_ROWS - 1)
    for finding in kept:
        site, title = about.get(finding.article, ("", ""))
        writer.writerow([_cell(value, room) for value in _row(finding, site, title)])
    if more := len(result.folded) - len(kept):
        writer.writerow([left_out(more, MAX_ROWS - 1)])


def _row(finding: Finding, site: str, title: str) -> tuple[str | int, ...]:
    related = "; ".join(f"{r.path}:{r.place.line}:{r.place.column}" for r in finding.related)
    place = finding.place
    return (
        finding.path,
        place.line,
        place.column,
        place.lines_of,
        finding.severity.label,
        finding.code,
        finding.name,
        finding.message,
        finding.text,
        site,
        title,
        related,
    )


def _cell(value: str | int, room: Room) -> str | int:
    if isinstance(value, int):
        return value
    text = cut(visible(room.text(value[:MAX_CELL])), MAX_CELL)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
