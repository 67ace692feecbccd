"""One JSON object a line for each finding: for streams, jq and data frames."""

from __future__ import annotations

from typing import TextIO

from srclint.model import RunResult
from srclint.report.bounds import Room
from srclint.report.json import dump, finding_record
from srclint.report.options import ReportOptions

__all__ = ["report"]


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one line a finding; suppressed ones say so."""
    room = Room()
    for finding in result.findings:
        stream.write(dump(finding_record(finding), room) + "\n")
