"""Years and dates in digits: 1998, the 1990s, the '90s, the summer of 2019, 2021-04-07, 13/4/2021."""

from __future__ import annotations

from srclint.language.times import values
from srclint.language.times.parts_of_year import part_of_year, unit_of
from srclint.language.times.patterns import YEAR
from srclint.language.times.scan import Scan, Slash
from srclint.patterns import pattern

_BEFORE_SLASH = pattern(r"(?<![\w/.,$-])([0-9]{1,2})/([0-9]{1,2})/$")
_YEAR_SLASH = pattern(YEAR + r"(?![\w/])")
_YEAR_DATE = pattern(YEAR + r"([-/])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12][0-9]|3[01])(?![0-9/])")
_YEAR_ONLY = pattern(YEAR + r"(?:s|'s)?(?![\w%]|[.,/:-][0-9]|-[a-z])")
_BEFORE_YEAR = pattern(
    r"(?<![a-z])(?:in|since|of|by|from|until|till|to|and|or|during|before|after|late|early|mid|for|through|year|fiscal"
    r"|the|spring|summer|fall|autumn|winter|between|around|about|back in|calendar|q[1-4])[ -]$|\($"
)
_MODIFIERS = ("mid-", "early-", "late-")
_AGES = frozenset({"his", "her", "their", "my", "our", "your", "its"})


def at_year(scan: Scan, start: int, end: int, word: str) -> None:
    """1998, 2021-04-07, 13/4/2021, the 1990s, the summer of 2019."""
    folded = scan.folded
    if folded[start - 1 : start] == "/":
        slash_date(scan, start)
        return
    joined = start > 0 and (folded[start - 1].isalnum() or folded[start - 1] in "$#./:_,-+\u00a3\u20ac\u00a5")
    if joined and not folded.endswith(_MODIFIERS, 0, start):
        return
    if match := _YEAR_DATE.match(folded, start):
        one = values.day_of_month(*map(int, match[0].split(match[1])))
        scan.add(start, match.end(), values.iso(one), "date", "absolute", "day")
        return
    match = _YEAR_ONLY.match(folded, start)
    if match is None:
        return
    digits = match[0][:4]
    if match[0].endswith("0s") or (match[0].endswith("0's") and folded.endswith(" the ", 0, start)):
        scan.add(start_of_decade(scan, start), match.end(), digits[:3], "date", "absolute", "decade")
    elif _BEFORE_YEAR.search(folded, max(0, start - 12), start) or digits[:2] == "19":
        one_year(scan, start, match.end(), digits)


def one_year(scan: Scan, start: int, end: int, year: str) -> None:
    """A year with what stands before it: late 2019, fiscal 2019, the summer of 2019, the third quarter of 2019."""
    begin, part = part_of_year(scan, start)
    scan.add(begin, end, year + part, "date", "absolute", unit_of(part))


def start_of_decade(scan: Scan, start: int) -> int:
    """Where "the early 1990s" begins; "the" alone before a decade stays outside, as the annotators have it."""
    begin, _ = scan.extend(start)
    return scan.with_the(begin) if begin < start else start


def at_decade(scan: Scan, start: int, end: int, word: str) -> None:
    """The '90s: of the twentieth century where the twenty-first has none yet that could be meant."""
    if scan.lead(start) in _AGES:
        return
    begin = start_of_decade(scan, start)
    value = f"19{word[1]}" if word[1] in "3456789" else None
    scan.add(begin, end, value, "date", "absolute", "decade")


def slash_date(scan: Scan, start: int) -> None:
    """A date with slashes before the year at ``start``; where day and month may be either, it waits for others."""
    before = _BEFORE_SLASH.search(scan.folded, max(scan.until, start - 7), start)
    year = _YEAR_SLASH.match(scan.folded, start)
    if before is None or year is None:
        return
    day_first = values.day_of_month(int(year[0]), int(before[2]), int(before[1]))
    month_first = values.day_of_month(int(year[0]), int(before[1]), int(before[2]))
    if day_first and month_first and day_first != month_first:
        scan.slashes.append(Slash(len(scan.found), before.start(), year.end(), day_first, month_first))
        scan.until = year.end()
        if scan.anchor in (day_first, month_first):
            scan.day_first.add(scan.anchor == day_first)
    elif one := day_first or month_first:
        if day_first != month_first:
            scan.day_first.add(one == day_first)
        scan.add(before.start(), year.end(), values.iso(one), "date", "absolute", "day")


def settle_slash_dates(scan: Scan) -> None:
    """Read the dates that waited in the one order that the others of the text have; leave them where there is none.

    3/4/2021 is March 4 where another date is 4/13/2021, or where the article is of March 4.
    """
    if len(scan.day_first) != 1:
        return
    (is_day_first,) = scan.day_first
    for slash in reversed(scan.slashes):
        one = slash.day_first if is_day_first else slash.month_first
        scan.insert(slash.place, slash.start, slash.end, one)
