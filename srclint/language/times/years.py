"""Years and dates in digits: 1998, the 1990s, 2021-04-07, 13/4/2021."""

from __future__ import annotations

import re

from srclint.language.times import values
from srclint.language.times.scan import Scan
from srclint.language.times.tables import YEAR

_BEFORE_SLASH = re.compile(r"(?<![\w/.,$-])([0-9]{1,2})/([0-9]{1,2})/$")
_YEAR_SLASH = re.compile(YEAR + r"(?![\w/])")
_YEAR_DATE = re.compile(YEAR + r"-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?![0-9])")
_YEAR_ONLY = re.compile(YEAR + r"(?:s|'s)?(?![\w%]|[.,/:-][0-9]|-[a-z])")
_BEFORE_YEAR = re.compile(
    r"(?<![a-z])(?:in|since|of|by|from|until|till|to|and|or|during|before|after|late|early|mid|for|through|year|fiscal"
    r"|the|spring|summer|fall|autumn|winter|between|around|about|back in|calendar)[ -]$|\($"
)


def at_year(scan: Scan, start: int, end: int, word: str) -> None:
    """1998, 2021-04-07, 13/4/2021, the 1990s."""
    folded = scan.folded
    if folded[start - 1 : start] == "/":
        slash_date(scan, start)
        return
    if start and (folded[start - 1].isalnum() or folded[start - 1] in "$#./:_,-+\u00a3\u20ac\u00a5"):
        return
    if match := _YEAR_DATE.match(folded, start):
        one = values.day_of_month(*map(int, match[0].split("-")))
        scan.add(start, match.end(), values.iso(one), "date", "absolute", "day")
        return
    match = _YEAR_ONLY.match(folded, start)
    if match is None:
        return
    digits = match[0][:4]
    if match[0].endswith("0s") or (match[0].endswith("0's") and folded.endswith(" the ", 0, start)):
        scan.add(start, match.end(), digits[:3], "date", "absolute", "decade")
        return
    if not _BEFORE_YEAR.search(folded, max(0, start - 12), start) and digits[:2] != "19":
        return
    start, _ = scan.extend(start)
    scan.add(start, match.end(), digits, "date", "absolute", "year")


def slash_date(scan: Scan, start: int) -> None:
    """A date with slashes before the year at ``start``, where only one order of day and month is possible."""
    before = _BEFORE_SLASH.search(scan.folded, max(scan.until, start - 7), start)
    year = _YEAR_SLASH.match(scan.folded, start)
    if before is None or year is None:
        return
    day, month = int(before[1]), int(before[2])
    if day <= 12 < month:
        day, month = month, day
    elif month <= 12 and day <= 12 and day != month:
        return
    if one := values.day_of_month(int(year[0]), month, day):
        scan.add(before.start(), year.end(), values.iso(one), "date", "absolute", "day")
