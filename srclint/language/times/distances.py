"""Distances: two years ago, a week earlier, a week from Tuesday, 50 years ago this month, the week before last."""

from __future__ import annotations

import re
from datetime import date

from srclint.language.times import values
from srclint.language.times.expression import TimeUnit
from srclint.language.times.quarters import remember_quarter, year_before
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import PARTS, WEEKDAY_NAMES, WEEKDAYS

_VAGUE_UNITS = frozenset({"week", "fortnight", "weekend", "decade", "century"})
_AGO_DAY = pattern(
    r" (?:(?P<now>today|tonight|this (?:week|month))|(?:this )?(?P<weekday>"
    + "|".join(WEEKDAY_NAMES)
    + r"))(?![a-z-])"
)
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_WHOLE = frozenset(f"{one} {whole}" for one in ("a", "an") for whole in ("full", "whole", "mere"))


def beyond(scan: Scan, start: int, end: int, unit: TimeUnit, plural: bool, count: int) -> None:
    """The week before last, the year after next."""
    if plural or not scan.folded.endswith("the ", 0, start):
        return
    value = values.step(scan.anchor, unit, count) if scan.anchor else None
    sure = unit in ("year", "month") or (
        unit == "week" and scan.anchor is not None and scan.anchor.weekday() < 5
    )
    scan.add(start - 4, end, value, "date", "relative", unit, "literal", sure)


def distance(
    scan: Scan, start: int, unit: TimeUnit, plural: bool, before: re.Match[str] | None, after: re.Match[str]
) -> None:
    """N units ago, earlier, later, from now."""
    word, end = after["word"], after.end()
    hyphen = scan.folded[after.start()] == "-" and after["half"] is None
    if before is None:
        if hyphen and word in ("ago", "earlier") and not plural:
            year_earlier(scan, start, end, unit)
        elif plural and word == "ago":
            scan.add(start, end, None, "date", "relative", unit, "literal", False)
        return
    if word in ("before", "after"):
        return
    count = 1.0 if before["number"] in _WHOLE else values.number(before["number"])
    if count is not None and after["half"]:
        count += 0.5
    begin = before.start("number")
    if before["about"] or before["the"]:
        begin = before.start("about") if before["about"] else before.start("the")
    if after["part"]:
        end = after.start("part")
    exact = not (before["about"] or after["or"]) and "couple" not in before["number"]
    single = unit == "year" and not plural and count == 1
    if word == "ago" and (day := _AGO_DAY.match(scan.folded, end)) and is_day(scan, day, "weekday"):
        anniversary(scan, begin, day, unit, count, exact)
    elif word in ("from today", "from tomorrow") or after["weekday"]:
        from_day(scan, begin, end, after, unit, count)
    elif single and word in ("ago", "earlier") and (known := year_before(scan, start)):
        scan.add(begin, end, known, "date", "relative", unit, "anaphoric", False)
    elif single and word == "ago":
        value = values.step(scan.anchor, "month", -12) if scan.anchor else None
        scan.add(begin, end, value, "date", "relative", unit, "literal", False)
    elif word in ("ago", "from now", "hence"):
        value = counted(scan.anchor, unit, -1 if word == "ago" else 1, count)
        sure = exact and unit not in _VAGUE_UNITS and not is_round(count)
        scan.add(begin, end, value, "date", "relative", unit, "literal", sure)
    else:
        base = scan.anchor if unit in ("year", "month") and word == "earlier" else scan.named(unit)
        value = counted(base, unit, 1 if word == "later" else -1, count)
        scan.add(begin, end, value, "date", "relative", unit, "comparative", False)


def is_round(count: float | None) -> bool:
    """Whether a number is likely rounded: halves, and tens from twenty on."""
    return count is None or count != int(count) or (count >= 20 and count % 10 == 0)


def is_day(scan: Scan, match: re.Match[str], group: str) -> bool:
    """Whether a weekday, if the match has one, is written as a name."""
    at = match.start(group)
    return at < 0 or scan.text[at].isupper()


def anniversary(
    scan: Scan, start: int, day: re.Match[str], unit: TimeUnit, count: float | None, exact: bool
) -> None:
    """Five years ago today, 50 years ago this month, a week ago Tuesday: as precise as the day named last."""
    base, now = scan.anchor, day["now"] or ""
    if base is not None and day["weekday"]:
        base = values.weekday_value(base, WEEKDAYS[day["weekday"]], 2 if day[0].startswith(" this") else 0)
    value = moved(base, unit, -1, count)
    if value and now.endswith("month"):
        value = value[:7]
    elif value and now.endswith("week"):
        value = values.week_value(date.fromisoformat(value))
    scan.add(start, day.end(), value, "date", "relative", unit, "literal", exact and bool(now))


def from_day(
    scan: Scan, start: int, end: int, after: re.Match[str], unit: TimeUnit, count: float | None
) -> None:
    """A week from Tuesday, two weeks from today."""
    if not is_day(scan, after, "weekday"):
        return
    base = scan.shifted(1 if after["word"] == "from tomorrow" else 0)
    if base is not None and after["weekday"]:
        base = values.weekday_value(base, WEEKDAYS[after["weekday"]], 1)
    scan.add(start, end, moved(base, unit, 1, count), "date", "relative", unit, "literal", False)


def moved(base: date | None, unit: TimeUnit, sign: int, count: float | None) -> str | None:
    """The day a number of units away from ``base``, kept as a day whatever the unit."""
    if base is None or count is None or count != int(count):
        return None
    steps = sign * int(count)
    if unit in ("day", "week", "fortnight"):
        return values.iso(values.shifted(base, steps * {"day": 1, "week": 7, "fortnight": 14}[unit]))
    if unit not in _MONTHS_OF:
        return None
    year, month = values.add_months(base, steps * _MONTHS_OF[unit])
    return values.iso(values.day_of_month(year, month, base.day) or values.day_of_month(year, month, 28))


def year_earlier(scan: Scan, start: int, end: int, unit: TimeUnit) -> None:
    """The year-ago quarter, the year-earlier period."""
    if unit == "year" and scan.folded.startswith((" quarter", " period"), end):
        remember_quarter(scan, start)
    known = year_before(scan, start) if unit == "year" else None
    value = known or (values.step(scan.anchor, unit, -1) if scan.anchor else None)
    begin = scan.with_the(start)
    scan.add(begin, end, value, "date", "relative", unit, "anaphoric" if known else "comparative", False)


def counted(base: date | None, unit: str, sign: int, count: float | None) -> str | None:
    """The date a number of units away from ``base``, as precise as the unit: days and weeks give a day."""
    if base is None or count is None:
        return None
    if unit in ("hour", "minute", "second"):
        return base.isoformat() if count < 24 else None
    whole = int(count)
    if unit in ("week", "fortnight"):
        unit, whole = "day", int(count * (14 if unit == "fortnight" else 7))
    elif unit in ("decade", "century") or (unit in PARTS and count != whole):
        unit, whole = PARTS[unit][0], int(count * PARTS[unit][1])
    elif unit == "month" and count != whole:
        base = values.shifted(base, sign * 15)
    return values.step(base, unit, sign * whole) if base else None
