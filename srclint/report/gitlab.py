"""GitLab's Code Quality report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report.bounds import MAX_RESULTS, gravest, left_out
from srclint.report.json import write_array
from srclint.report.options import ReportOptions
from srclint.report.place import file_place, fingerprints, tool_message

__all__ = ["report"]

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write an array of issues."""
    found = gravest(result.folded, MAX_RESULTS)
    marks = fingerprints(found, groups=True)
    issues = (_issue(finding, next(marks)) for finding in found)
    write_array(stream, chain(issues, _rest(found[0], len(result.folded) - len(found)) if found else ()))
    stream.write("\n")


def _rest(finding: Finding, number: int) -> Iterator[dict[str, Any]]:
    """An issue of its own for what was left out: the format has no other place for it."""
    if number:
        path = split_path(finding.path)[0].removeprefix("./")
        yield {
            "description": left_out(number, MAX_RESULTS),
            "check_name": "srclint",
            "fingerprint": "srclint-left-out",
            "severity": "info",
            "location": {"path": path, "lines": {"begin": 1}},
        }


def _issue(finding: Finding, mark: str) -> dict[str, Any]:
    return {
        "description": f"{finding.code} {finding.name}: {tool_message(finding)}",
        "check_name": finding.code,
        "fingerprint": mark,
        "severity": _SEVERITIES.get(finding.severity, "info"),
        "location": {
            "path": split_path(finding.path)[0].removeprefix("./"),
            "lines": {"begin": file_place(finding).line},
        },
    }
