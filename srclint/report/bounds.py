"""How much a report for other tools holds: as many findings as its consumers take, the gravest first to stay.

JSON, JSON Lines and the formats for people list everything; there single values are bounded, and in JSON what long
values take together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from srclint.model import Finding
from srclint.report.safe import cut, visible

__all__ = [
    "MAX_CELL",
    "MAX_COMMANDS",
    "MAX_ERRORS",
    "MAX_ITEMS",
    "MAX_MESSAGE",
    "MAX_RESULTS",
    "MAX_ROWS",
    "MAX_STRING",
    "PACKED_ROOM",
    "Room",
    "gravest",
    "left_out",
    "message_of",
    "packed",
]

MAX_RESULTS = 25_000
"""Results of one run; GitHub's code scanning refuses a run with more, and no viewer shows so many."""

MAX_COMMANDS = 1_000
"""Annotations of one step; GitHub shows ten of each severity, the log all of them."""

MAX_ERRORS = 1_000
"""Errors of the run that a report for other tools tells; a corpus may have as many bad records as good ones."""

MAX_ROWS = 1_048_575
"""Rows below the header of a sheet; spreadsheets open no more."""

MAX_CELL = 32_000
"""Characters of a cell; a spreadsheet's own limit is 32,767."""

MAX_MESSAGE = 1_000
"""Columns of a message."""

MAX_STRING = 100_000
"""Characters of one value in JSON."""

MAX_ITEMS = 10_000
"""Items of one list in JSON."""

SHORT, FEW = 200, 20
"""Characters of a value, and items of a list, that JSON holds in any case."""

ROOM = 100_000_000
"""Characters, and items, that longer ones take together in one report."""

PACKED_ROOM = 7_000_000
"""Bytes of words that a SARIF file may quote, counted as if none could be packed: GitHub takes 10 MB, packed."""


class Room:
    """What is left of the room for long values: what comes first has it, the rest is cut short."""

    def __init__(self) -> None:
        self._left = ROOM

    def text(self, text: str) -> str:
        """A value, whole while there is room for it."""
        most = MAX_STRING if min(len(text), MAX_STRING) <= self._left else SHORT
        if len(text) > SHORT:
            self._left -= min(len(text), most)
        return text if len(text) <= most else f"{text[: most - 1]}…"

    def count(self, items: int) -> int:
        """How many items of a list there is room for."""
        most = MAX_ITEMS if min(items, MAX_ITEMS) <= self._left else FEW
        if items > FEW:
            self._left -= min(items, most)
        return min(items, most)


def gravest(
    findings: Sequence[Finding], most: int, size: Callable[[Finding], int] | None = None, room: int = 0
) -> Sequence[Finding]:
    """As many findings as there may be, in their order; of those of the least severity the last ones go.

    Args:
        findings: all.
        most: how many there may be.
        size: what one takes of the room, where that is bounded too.
        room: what all may take together.
    """
    if len(findings) <= most and size is None:
        return findings
    order = sorted(range(len(findings)), key=lambda i: (-findings[i].severity, i))[:most]
    if size is not None:
        taken = accumulate(size(findings[i]) for i in order)
        order = order[: sum(total <= room for total in taken)]
    return [findings[i] for i in sorted(order)]


def packed(text: str) -> int:
    """How many bytes a text takes in a packed file at most; what isn't ASCII is escaped there."""
    return len(text) if text.isascii() else len(text) + 2 * sum(character > "\x7f" for character in text)


def left_out(number: int, most: int) -> str:
    """What a report says of the findings that it doesn't hold."""
    what = "1 finding" if number == 1 else f"{number:,} findings"
    return f"{what} of the least severity left out: {most:,} are the most that this format holds"


def message_of(finding: Finding) -> str:
    """A finding's message on one line, cut."""
    return cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)
