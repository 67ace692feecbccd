"""Parts of a year that stand before it: the summer of 2019, Q3 2020, the first half of last year, fiscal 2019."""

from __future__ import annotations

import re

from srclint.language.times.expression import TimeUnit
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import ORDINALS, SEASONS

# What belongs to a year that follows it; the last word of each is looked for first.
_PART_OF_YEAR = pattern(
    r"(?<![a-z0-9'-])(?:(?:the )?(?:early |late |mid-)?(?P<season>spring|summer|fall|autumn|winter)(?: of)?"
    r"|q(?P<quarter>[1-4])(?: of)?|(?P<kind>(?:the )?(?:fiscal|financial|calendar)(?: year)?)) $"
)
_PARTS_OF_YEAR = frozenset(
    {*SEASONS, "of", "q1", "q2", "q3", "q4", "fiscal", "financial", "calendar", "year"}
)


def part_of_year(scan: Scan, start: int) -> tuple[int, str]:
    """Where a year with its part begins, and the part as TIMEX3 adds it: ``-SU``, ``-Q3``, ``-H1`` or none."""
    if scan.lead(start) in _PARTS_OF_YEAR:
        match = _PART_OF_YEAR.search(scan.folded, max(scan.until, start - 26), start)
        if match and match["season"]:
            return match.start(), f"-{SEASONS[match['season']]}"
        if match and match["quarter"]:
            return match.start(), f"-Q{match['quarter']}"
        start = match.start() if match else start
    begin, before = scan.extend(start)
    return begin, half_or_quarter(before)


def unit_of(part: str) -> TimeUnit:
    """The unit of a year with that part; a half has none of its own."""
    if not part or part[1] == "H":
        return "year"
    return "quarter" if part[1] == "Q" else "season"


def half_or_quarter(before: re.Match[str] | None) -> str:
    """What `Scan.extend` found of a part of the year, as TIMEX3 adds it: ``-H1``, ``-Q3``; empty if it found none."""
    if before is None or not (before["half"] or before["quarter"]):
        return ""
    return (
        f"-Q{ORDINALS[before['quarter']]}"
        if before["quarter"]
        else f"-H{1 if before['half'] == 'first' else 2}"
    )
