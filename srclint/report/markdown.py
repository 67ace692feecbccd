"""A table for the description or a comment of a pull request."""

from __future__ import annotations

from typing import TextIO

from srclint.model import Finding, RunResult, Severity
from srclint.patterns import pattern
from srclint.report.options import ReportOptions
from srclint.report.safe import cut, visible
from srclint.report.summary import count, facts, summary_line

__all__ = ["report"]

# A comment on GitHub holds 65,536 characters; this leaves room for what stands around the report.
MAX_CHARACTERS = 60_000

# Lines about the run, which stand above the table.
MAX_LINES = 20

# A cell stays a cell: what is longer is cut, in columns.
MAX_CELL = 400

_SPECIAL = pattern(r"[\\`*_{}\[\]<>()#|~!&:$^]|(?<=[wW]{3})\.")


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write the summary, then a row a group of findings; info is counted, unless it is asked for."""
    title = f"### srclint: {escape(summary_line(result))}\n\n"
    stream.write(title)
    lines = [] if options.quiet else [*facts(result), *result.notes][:MAX_LINES]
    head = [f"- {escape(line)}\n" for line in lines]
    stream.writelines(head)
    stream.write("\n" if lines else "")
    if not result.folded:
        return
    stream.write("| severity | where | rule | finding |\n| --- | --- | --- | --- |\n")
    written, left_out = len(title) + sum(map(len, head)), 0
    for finding in result.folded:
        row = _row(finding)
        if (options.show_info or finding.severity > Severity.INFO) and written + len(row) <= MAX_CHARACTERS:
            stream.write(row)
            written += len(row)
        else:
            left_out += 1
    if left_out:
        stream.write(f"\n… and {count(left_out, 'more finding')}\n")


def _row(finding: Finding) -> str:
    where = f"{finding.path}:{finding.place.line}"
    cells_ = (finding.severity.label, where, f"{finding.code} {finding.name}", finding.message)
    return "| " + " | ".join(escape(cell) for cell in cells_) + " |\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no HTML, no links, and nobody is mentioned."""
    shown = cut(visible(text[: 2 * MAX_CELL]), MAX_CELL)
    return _SPECIAL.sub(r"\\\g<0>", shown).replace("@", "@<!-- -->")
