"""How fast this machine is at this moment, so that figures of time mean the same on all of them.

The yardstick is plain Python of the sort that srclint is made of: patterns, small strings, dictionaries and tuples.
The machine on which the first ceilings were set took `UNIT` milliseconds of CPU for it; one that is busy or slow takes
more, and its figures are divided by as much.
"""

from __future__ import annotations

import re
import statistics
import time

__all__ = ["UNIT", "pace"]

UNIT = 5.5
"""CPU milliseconds of the yardstick at a pace of 1. The same code that took 6.4 ms a page when the ceilings were set
took 15.9 where the yardstick takes 13.6."""

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_TEXT = " ".join(
    f"The council of town {n} voted on Tuesday to raise its wall, mayor number {n} said." for n in range(150)
)


def _yardstick() -> int:
    seen: dict[str, int] = {}
    spans: list[tuple[int, int]] = []
    for _ in range(4):
        for match in _WORD.finditer(_TEXT.lower()):
            word = match[0]
            seen[word] = seen.get(word, 0) + 1
            if word not in ("the", "of", "on", "to", "its"):
                spans.append((match.start(), match.end()))
    return sum(end - start for start, end in spans if end - start > 3) + len(seen)


def pace(tries: int = 15) -> float:
    """How many times longer than `UNIT` the yardstick takes now: the median of several tries."""
    taken = []
    for _ in range(tries):
        before = time.process_time()
        _yardstick()
        taken.append(time.process_time() - before)
    return statistics.median(taken) * 1000 / UNIT
