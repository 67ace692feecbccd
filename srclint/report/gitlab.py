"""GitLab's Code Quality report."""

from __future__ import annotations

from typing import Any, TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report.json import write_array
from srclint.report.options import ReportOptions
from srclint.report.place import file_place, fingerprints, tool_message

__all__ = ["report"]

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write an array of issues."""
    found = result.folded
    marks = fingerprints(found, groups=True)
    write_array(stream, (_issue(finding, next(marks)) for finding in found))
    stream.write("\n")


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
