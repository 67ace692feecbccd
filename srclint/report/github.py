"""Workflow commands that GitHub Actions turns into annotations of a pull request."""

from __future__ import annotations

from typing import TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report.bounds import MAX_COMMANDS, gravest, left_out
from srclint.report.options import ReportOptions
from srclint.report.place import file_place, tool_message
from srclint.report.safe import mended, visible, visible_lines
from srclint.report.summary import facts, summary_line

__all__ = ["report"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning"}


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one command a finding, then the summary as plain lines of the log."""
    kept = gravest(result.folded, MAX_COMMANDS)
    for finding in kept:
        stream.write(_command(finding) + "\n")
    if more := len(result.folded) - len(kept):
        stream.write(f"srclint: {left_out(more, MAX_COMMANDS)}\n")
    if not options.quiet:
        for line in (summary_line(result), *facts(result)):
            stream.write(f"srclint: {visible(line)}\n")


def _command(finding: Finding) -> str:
    place = file_place(finding)
    properties: dict[str, object] = {
        "title": f"{finding.code} {finding.name}",
        "file": split_path(finding.path)[0],
        "line": place.line,
    }
    # GitHub ignores or refuses columns that span lines.
    if place.column is not None and place.line == place.end_line:
        properties |= {"col": place.column, "endLine": place.end_line, "endColumn": place.end_column}
    elif place.end_line != place.line:
        properties["endLine"] = place.end_line
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS.get(finding.severity, 'notice')} {listed}::{_data(tool_message(finding))}"


def _data(text: str) -> str:
    encoded = visible_lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return mended(encoded)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
