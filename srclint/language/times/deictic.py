"""Last, this, next and their kin: which sort of expression they begin."""

from __future__ import annotations

import re

from srclint.language.times import values
from srclint.language.times.days import weekday_of_month
from srclint.language.times.expression import TimeBasis
from srclint.language.times.grammar import AFTER_MONTH, MONTH_WORD, PART_OF_DAY, UNIT_WORDS
from srclint.language.times.months import year_of_month
from srclint.language.times.patterns import FISCAL, NUMBER
from srclint.language.times.periods import point, span_of_time
from srclint.language.times.quarters import known_quarter, remember_quarter
from srclint.language.times.scan import Scan
from srclint.language.times.tense import comes
from srclint.patterns import pattern
from srclint.vocabulary.calendar import (
    HOLIDAYS,
    MONTH_NAMES,
    MONTHS,
    PARTS_OF_DAY,
    SEASONS,
    WEEKDAY_NAMES,
    WEEKDAYS,
)

_AFTER_DEICTIC = pattern(
    r" {1,2}(?P<more>past |coming |same |very )?(?:(?P<number>" + NUMBER + r") )?"
    r"(?:(?P<kind>" + FISCAL + r") )?(?P<unit>[a-z]+)(?![a-z0-9_]|-[a-z])"
)
_BEFORE_PART = frozenset({"this", "last", "that", "next", "following"})
_OF_MONTH = pattern(r" (?:in|of) (" + MONTH_WORD + r")(?![a-z])")
_ITS = frozenset(("this", "the", "in"))
_ANY_MONTH = frozenset({"the", "each", "every"})
_AFTER_THAT = frozenset(
    name[:3] for name in (*UNIT_WORDS, *WEEKDAY_NAMES, *PARTS_OF_DAY, "same", "very", "past", "coming")
)


def at_deictic(scan: Scan, start: int, end: int, word: str) -> None:
    """Last year, the past three months, this week, next Friday, recent months."""
    folded = scan.folded
    match = _AFTER_DEICTIC.match(folded, end)
    if match is None or folded[start - 1 : start] == "-":
        return
    unit_at = match.start("unit")
    name = match["unit"]
    if name in UNIT_WORDS:
        unit, plural = UNIT_WORDS[name]
        if scan.is_title(start, unit_at):
            return
        begin = scan.with_the(start)
        if match["number"] or plural:
            span_of_time(scan, begin, word, match, unit, plural)
        else:
            point(scan, begin, word, match, unit)
    elif match["number"] or match["kind"]:
        return
    elif name in WEEKDAY_NAMES:
        named_weekday(scan, start, word, match)
    elif name in MONTHS and name != "mar" and scan.text[unit_at].isupper():
        named_month(scan, start, word, match)
    elif name in SEASONS:
        season(scan, start, word, match)
    elif name in PARTS_OF_DAY:
        part_of_day(scan, start, word, match)
    elif name in HOLIDAYS:
        holiday(scan, start, word, match)
    elif name == "period" and word in ("latest", "current", "previous", "following"):
        period(scan, start, word, match)


def at_that(scan: Scan, start: int, end: int, word: str) -> None:
    """That year, that same night: "that" is common, and seldom stands before a unit."""
    if scan.folded[end + 1 : end + 4] in _AFTER_THAT:
        at_deictic(scan, start, end, word)


def named_weekday(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """Last Friday, this coming Friday, the previous Friday."""
    more = (match["more"] or "").strip()
    if not scan.text[match.start("unit")].isupper() or word in ("latest", "recent", "current", "same"):
        return
    of = _OF_MONTH.match(scan.folded, match.end()) if word == "last" else None
    if of and (of[1] in MONTHS or of[1] in _ANY_MONTH):
        weekday_of_month(scan, start, match.end(), WEEKDAYS[match["unit"]], -1)
        return
    direction = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(more or word, 2)
    base = scan.anchor
    basis: TimeBasis = "literal"
    sure = word in ("last", "past")
    if word in ("previous", "preceding", "prior", "following", "that"):
        base = scan.named("day")
        basis, direction = "anaphoric", 1 if word == "following" else -1
    end = match.end()
    if part := PART_OF_DAY.match(scan.folded, end):
        end = part.end()
    day = values.weekday_value(base, WEEKDAYS[match["unit"]], direction) if base else None
    scan.add(scan.with_the(start), end, values.iso(day), "date", "relative", "weekday", basis, sure)


def named_month(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """Last February, this October, next March."""
    month = MONTHS[match["unit"]]
    end = match.end()
    if word not in ("last", "next", "this", "past", "coming") or AFTER_MONTH.match(scan.folded, end):
        return
    if scan.folded[end : end + 1] == "." and match["unit"] not in MONTH_NAMES:
        end += 1
    if word == "past" and scan.lead(start) not in _ITS:
        # "Extended past March": beyond the one to come.
        value = values.month_value(year_of_month(scan.anchor, month, True), month) if scan.anchor else None
        scan.add(match.start("unit"), end, value, "date", "underspecified", "month", "tense")
        return
    value, sure = None, True
    if scan.anchor:
        year, now = scan.anchor.year, scan.anchor.month
        sure = 2 < (now - month) % 12 < 10 or word not in ("last", "next")
        # The month just over is "last month": "last February" in March is that of the year before.
        now -= 1 if word == "last" and not match["more"] else 0
        back = match["more"] == "past " or word in ("last", "past")
        ahead = match["more"] == "coming " or word in ("next", "coming")
        year += (-1 if back and month >= now else 0) + (1 if ahead and month <= now else 0)
        value = values.month_value(year, month)
    scan.add(start, end, value, "date", "relative", "month", sure=sure)


def season(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """Last summer, this past spring, next fall."""
    name, more, end = match["unit"], (match["more"] or "").strip(), match.end()
    offset = {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1}.get(more or word)
    if offset is None or scan.is_title(start, match.start("unit")):
        return
    if (
        name in ("fall", "spring")
        and word == "this"
        and scan.folded.startswith((" in ", " into ", " from ", " up", " by "), end)
    ):
        return
    value, sure = None, more == "past"
    if scan.anchor:
        over = offset == 0 and values.is_long_over(scan.anchor, name)
        value = values.season_value(scan.anchor, name, 1 if over and comes(scan, start) else offset)
        sure = sure or (offset == 0 and not over)
    begin, _ = scan.extend(scan.with_the(start))
    scan.add(begin, end, value, "date", "relative", "season", sure=sure)


def part_of_day(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """This morning, last evening; that night."""
    part, end = match["unit"], match.end()
    basis: TimeBasis
    if word not in _BEFORE_PART or match["more"] or scan.is_title(start, match.start("unit")):
        return
    if word == "that":
        day, basis = scan.named("day"), "anaphoric"
    elif word in ("next", "following"):
        named = scan.named("day") if scan.folded.startswith("the ", max(0, start - 4)) else None
        if named is None:
            return
        start, day, basis = start - 4, values.shifted(named, 1), "anaphoric"
    else:
        day, basis = scan.shifted(-1 if word == "last" else 0), "literal"
    value = values.iso(day, "T" + PARTS_OF_DAY[part])
    start, _ = scan.extend(start)
    scan.add(start, end, value, "time", "relative", "day", basis, basis == "literal")


def holiday(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """Last Christmas, this Halloween."""
    offset = {"last": -1, "this": 0, "next": 1}.get(word)
    if offset is None or not scan.text[match.start("unit")].isupper():
        return
    day = values.holiday(scan.anchor, match["unit"], offset) if scan.anchor else None
    scan.add(start, match.end(), values.iso(day), "date", "relative", "day", sure=False)


def period(scan: Scan, start: int, word: str, match: re.Match[str]) -> None:
    """The latest period: the quarter that was named last."""
    begin = scan.with_the(start)
    remember_quarter(scan, start)
    if known := known_quarter(scan, start):
        scan.add(begin, match.end(), known, "date", "relative", "period", "anaphoric", False)
