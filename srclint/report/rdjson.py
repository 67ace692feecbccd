"""Reviewdog's diagnostic format: columns in UTF-8 bytes, from 1, the end exclusive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any, TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report.bounds import MAX_RESULTS, gravest, left_out
from srclint.report.json import write_array
from srclint.report.options import ReportOptions
from srclint.report.place import FilePlace, file_place, tool_message
from srclint.report.safe import mended

__all__ = ["report"]

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one result whose diagnostics are the findings."""
    stream.write('{"source": {"name": "srclint"}, "severity": "WARNING", "diagnostics": ')
    found = gravest(result.folded, MAX_RESULTS)
    write_array(stream, chain(map(_diagnostic, found), _rest(found, len(result.folded) - len(found))))
    stream.write("}\n")


def _rest(found: Sequence[Finding], number: int) -> Iterator[dict[str, Any]]:
    """A diagnostic of its own for what was left out."""
    if number:
        path = split_path(found[0].path)[0]
        yield {"message": left_out(number, MAX_RESULTS), "location": {"path": path}, "severity": "INFO"}


def _diagnostic(finding: Finding) -> dict[str, Any]:
    place = file_place(finding)
    return {
        "message": tool_message(finding),
        "location": {"path": split_path(finding.path)[0], "range": _range(finding, place)},
        "severity": _SEVERITIES.get(finding.severity, "UNKNOWN_SEVERITY"),
        "code": {"value": f"{finding.code} {finding.name}"},
    }


def _range(finding: Finding, place: FilePlace) -> dict[str, Any]:
    """Bytes are counted in the line that the excerpt shows; where it shows only a part, the line has to do."""
    start: dict[str, int] = {"line": place.line}
    excerpt = finding.excerpt
    if place.column is None or excerpt is None or excerpt.start != place.column - 1:
        return {"start": start}
    start["column"] = _bytes(excerpt.line[: excerpt.start]) + 1
    if place.end_line != place.line or place.end_column != excerpt.end + 1:
        return {"start": start}
    return {"start": start, "end": {"line": place.line, "column": _bytes(excerpt.line[: excerpt.end]) + 1}}


def _bytes(text: str) -> int:
    return len(mended(text).encode())
