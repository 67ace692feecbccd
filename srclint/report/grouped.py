"""Findings below the path of their article, in columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.report.full import MAX_MESSAGE, Painter, tail_lines
from srclint.report.options import ReportOptions
from srclint.report.safe import cells, cut, visible

__all__ = ["report"]


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write each article's path, then its findings."""
    paint = Painter(options.color)
    for _, group in groupby(result.folded, key=lambda finding: finding.article):
        least = Severity.INFO if options.show_info else Severity.WARNING
        findings = [finding for finding in group if finding.severity >= least]
        if not findings:
            continue
        stream.write(paint.strong(visible(findings[0].path)) + "\n")
        stream.writelines(line + "\n" for line in _rows(findings, paint))
        stream.write("\n")
    stream.writelines(line + "\n" for line in tail_lines(result, options, paint))


def _rows(findings: Sequence[Finding], paint: Painter) -> Iterator[str]:
    places = [f"{finding.place.line}:{finding.place.column}" for finding in findings]
    rules = [visible(f"{finding.code} {finding.name}") for finding in findings]
    place_width = max(map(len, places))
    rule_width = max(map(cells, rules))
    for finding, place, rule in zip(findings, places, rules, strict=True):
        severity = paint.by(finding.severity, f"{finding.severity.label:<7}")
        padding = " " * (rule_width - cells(rule))
        message = cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)
        yield f"  {place:>{place_width}}  {severity}  {rule}{padding}  {message}"
