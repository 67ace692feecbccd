"""The whole result as one JSON object, one line a finding; ``schema.json`` beside this file describes it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import islice
from typing import Any, TextIO

from srclint.model import ArticleSummary, Edit, Finding, RelatedPlace, RunResult, Span
from srclint.report.bounds import SHORT, Room
from srclint.report.options import ReportOptions
from srclint.report.safe import mended
from srclint.report.statistics import statistics_record
from srclint.report.summary import summary_record

__all__ = ["dump", "finding_record", "plain", "report", "write_array"]

SCHEMA = 2
"""The number of the report's schema: it rises when a key changes its meaning or goes."""

# JSON's numbers are doubles for most readers; beyond 2**53 they lose digits.
_EXACT = 2**53

_ENCODER = json.JSONEncoder(allow_nan=False)

# Values that nest deeper than this are not data that a rule means to show.
_MAX_DEPTH = 12


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one JSON object, in ASCII."""
    stream.write(
        f'{{"srclint": {dump(result.version)}, "schema": {SCHEMA}, "as_of": {dump(result.as_of.isoformat())},\n'
    )
    room = Room()
    errors = ({"path": error.path, "code": error.code, "message": error.message} for error in result.errors)
    for name, records in (
        ("findings", map(finding_record, result.findings)),
        ("articles", map(_article_record, result.articles)),
        ("errors", errors),
        ("origins", ({"articles": list(origin.articles)} for origin in result.origins)),
    ):
        stream.write(f'"{name}": ')
        write_array(stream, records, room)
        stream.write(",\n")
    if options.statistics:
        stream.write(f'"statistics": {dump(statistics_record(result), room)},\n')
    stream.write(f'"summary": {dump(summary_record(result), room)}}}\n')


def write_array(stream: TextIO, records: Iterable[Mapping[str, Any]], room: Room | None = None) -> None:
    """Write an array with one record a line, without building it in memory; long values share a room."""
    room = room or Room()
    stream.write("[")
    empty = True
    for record in records:
        # The names are ours; the values may be anybody's.
        values = {name: plain(value, room, 1) for name, value in record.items()}
        stream.write(("\n" if empty else ",\n") + _ENCODER.encode(values))
        empty = False
    stream.write("]" if empty else "\n]")


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as the JSON formats carry it; offsets are characters into the article's text."""
    place = finding.place
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level,
        "severity": finding.severity.label,
        "message": finding.message,
        "path": finding.path,
        "lines_of": place.lines_of,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        **({"field": place.field} if place.field else {}),
        **_offsets(finding.span),
        "text": finding.text,
        "values": {**finding.values, **finding.secret},
        "related": [_related_record(related) for related in finding.related],
        "edits": [_edit_record(edit) for edit in finding.edits],
        "suppressed": finding.suppressed,
        "group": finding.group,
    }


def _offsets(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _related_record(related: RelatedPlace) -> dict[str, Any]:
    return {
        "path": related.path,
        "line": related.place.line,
        "column": related.place.column,
        **_offsets(related.span),
        "text": related.text,
        "message": related.message,
        **({"digest": related.digest} if related.digest else {}),
    }


def _edit_record(edit: Edit) -> dict[str, Any]:
    return {**_offsets(edit.span), "replacement": edit.replacement, "safe": edit.safe}


def _article_record(article: ArticleSummary) -> dict[str, Any]:
    return {
        "id": article.id,
        "path": article.path,
        "verdict": article.verdict,
        "findings": article.findings,
        "title": article.title,
        "site": article.site,
        "language": article.language,
        "words": article.words,
        "readability": dict(article.readability),
    }


def dump(value: Any, room: Room | None = None) -> str:
    """A value as JSON on one line: ASCII only, so that no terminal, encoding or parser stumbles over it."""
    return _ENCODER.encode(plain(value, room or Room()))


def plain(value: Any, room: Room, depth: int = 0) -> Any:
    """What JSON can say of any value that a rule put into its hit; never raises on one that JSON can't.

    Long strings and lists are cut as the room for them asks. Lone surrogates become U+FFFD, NaN and infinities null,
    whole numbers beyond 2**53 hexadecimal strings, and sets sorted lists.
    """
    kind = type(value)
    if kind is bool or value is None or (kind is str and len(value) <= SHORT and value.isascii()):
        return value  # as most are
    if isinstance(value, str):
        return mended(room.text(value))
    if isinstance(value, Enum):
        return mended(value.name.lower())
    if isinstance(value, int):
        return value if -_EXACT <= value <= _EXACT else room.text(hex(value))
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if depth >= _MAX_DEPTH:
        return "…"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        kept = islice(value.items(), room.count(len(value)))
        return {plain(str(key), room): plain(item, room, depth + 1) for key, item in kept}
    if isinstance(value, Set):
        return sorted((plain(item, room, depth + 1) for item in value), key=repr)[: room.count(len(value))]
    if isinstance(value, (list, tuple)):
        return [plain(item, room, depth + 1) for item in value[: room.count(len(value))]]
    if is_dataclass(value):
        return {f.name: plain(getattr(value, f.name), room, depth + 1) for f in fields(value)}
    return mended(room.text(str(value)))
