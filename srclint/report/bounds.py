"""How much a report for other tools holds: as many findings as its consumers take, the gravest first to stay.

JSON, JSON Lines and the formats for people list everything; there single values are bounded.
"""

from __future__ import annotations

from collections.abc import Sequence

from srclint.model import Finding
from srclint.report.safe import cut, visible

__all__ = [
    "MAX_CELL",
    "MAX_COMMANDS",
    "MAX_MESSAGE",
    "MAX_RESULTS",
    "MAX_ROWS",
    "MAX_STRING",
    "gravest",
    "left_out",
    "message_of",
]

MAX_RESULTS = 25_000
"""Results of one run; GitHub's code scanning refuses a run with more, and no viewer shows so many."""

MAX_COMMANDS = 1_000
"""Annotations of one step; GitHub shows ten of each severity, the log all of them."""

MAX_ROWS = 1_048_575
"""Rows below the header of a sheet; spreadsheets open no more."""

MAX_CELL = 32_000
"""Characters of a cell; a spreadsheet's own limit is 32,767."""

MAX_MESSAGE = 1_000
"""Columns of a message."""

MAX_STRING = 100_000
"""Characters of one value in JSON."""


def gravest(findings: Sequence[Finding], most: int) -> Sequence[Finding]:
    """As many findings as there may be, in their order; of those of the least severity the last ones go."""
    if len(findings) <= most:
        return findings
    order = sorted(range(len(findings)), key=lambda i: (-findings[i].severity, i))
    return [findings[i] for i in sorted(order[:most])]


def left_out(number: int, most: int) -> str:
    """What a report says of the findings that it doesn't hold."""
    what = "1 finding" if number == 1 else f"{number:,} findings"
    return f"{what} of the least severity left out: {most:,} are the most that this format holds"


def message_of(finding: Finding) -> str:
    """A finding's message on one line, cut."""
    return cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)
