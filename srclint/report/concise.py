"""One line a group of findings, all of them: for editors, grep and long lists."""

from __future__ import annotations

from typing import TextIO

from srclint.model import RunResult
from srclint.report.full import Painter, finding_line, tail_lines
from srclint.report.options import ReportOptions

__all__ = ["report"]


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write ``path:line:column: CODE name: message`` for each finding."""
    paint = Painter(options.color)
    for finding in result.folded:
        stream.write(finding_line(finding, paint) + "\n")
    for line in tail_lines(result, options, paint):
        stream.write(line + "\n")
