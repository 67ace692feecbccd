"""Units of time: the expression they end; three years, half an hour, the 19th century, the end of the week."""

from __future__ import annotations

import re

from srclint.language.times import values
from srclint.language.times.distances import beyond, distance
from srclint.language.times.expression import TimeUnit
from srclint.language.times.grammar import UNIT_WORDS
from srclint.language.times.parts_of_year import half_or_quarter
from srclint.language.times.patterns import APPROXIMATE, FISCAL, NUMBER
from srclint.language.times.quarters import forget_quarter
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import FRACTIONS, NUMBERS, WEEKDAY_NAMES

_ORDINAL = pattern(r"(?<![\w.,$/-])(?:the )?([0-9]{1,2})(?:st|nd|rd|th)[ -]$")
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_ENDED = frozenset({"week", "month", "year"})
_BEFORE_UNIT = pattern(
    r"(?<![\w$.,/])(?P<about>" + APPROXIMATE + r" )?(?P<the>the )?"
    r"(?P<number>" + NUMBER + r"|an?(?: full| whole| mere)?|half an?|a quarter(?: of an?)?)"
    r"(?P<join>[ -])(?:" + FISCAL + r" )?$"
)
_SINGLES = frozenset({"one", *FRACTIONS})
# The last word before a unit, where a number may stand before the unit.
_BEFORE_UNIT_WORDS = frozenset(NUMBERS) | frozenset(
    ("few", "several", "many", "of", "half", "quarter", *FISCAL[3:-1].split("|"), "mere")
)
_AFTER_UNIT = pattern(
    r"(?:(?P<half> and a half)|(?P<or> or (?:so|two|more)))?"
    r"[ -](?P<word>ago|earlier|later|from (?:now|today|tomorrow|(?P<weekday>"
    + "|".join(WEEKDAY_NAMES)
    + r"))"
    r"|hence|(?:before last|after next)(?! (?:[a-z]+day|week|month|year))|before|after|old)(?![a-z])"
    r"(?P<part> (?:quarter|period|nine months|six months|level)(?![a-z]))?"
)


def at_unit(scan: Scan, start: int, end: int, word: str) -> None:
    """Two years ago, a week earlier, year-ago; three years, five-year."""
    folded = scan.folded
    unit, plural = UNIT_WORDS[word]
    after = _AFTER_UNIT.match(folded, end)
    before = None
    if start > 1 and folded[start - 1] in " -":
        low = max(0, start - 13)
        space = max(folded.rfind(" ", low, start - 1), folded.rfind("-", low, start - 1), low - 1)
        if folded[start - 2].isdigit() or folded[space + 1 : start - 1] in _BEFORE_UNIT_WORDS:
            before = _BEFORE_UNIT.search(folded, max(scan.until, start - 45), start)
    if after and after["word"] in ("before last", "after next"):
        beyond(scan, start, after.end(), unit, plural, -2 if after["word"] == "before last" else 2)
    elif after and after["word"] != "old":
        distance(scan, start, unit, plural, before, after)
    elif after and unit == "year":
        return
    elif before is not None and before["number"] not in ("a", "an", "many"):
        duration(scan, start, end, unit, plural, before)
    elif unit == "weekend" and not plural:
        weekend(scan, start, end)
    elif unit == "century" and not plural and folded[start - 3 : start - 1] in _ORDINAL_ENDS:
        century(scan, start, end)
    elif unit in _ENDED and not plural and folded.endswith((" of the ", " in the "), 0, start):
        current(scan, start, end, unit)


def duration(scan: Scan, start: int, end: int, unit: TimeUnit, plural: bool, before: re.Match[str]) -> None:
    """Three years, five-year: how long, not when."""
    words = before["number"]
    if not plural and before["join"] == " " and words not in _SINGLES:
        return
    count = values.number(words)
    forget_quarter(scan, unit, count)
    if unit in ("second", "quarter", "season", "weekend", "night", "minute") or before["the"]:
        return
    begin = before.start("about") if before["about"] else before.start("number")
    if scan.lead(begin) in ("age", "ages", "aged"):
        return
    scan.add(begin, end, values.duration(count, unit), "duration", "absolute", unit)


def century(scan: Scan, start: int, end: int) -> None:
    """The 19th century: TIMEX3 names it by its first two digits."""
    match = _ORDINAL.search(scan.folded, max(scan.until, start - 9), start)
    if match:
        value = f"{int(match[1]) - 1:02d}" if match[1] != "0" else None
        scan.add(match.start(), end, value, "date", "absolute", "century")


def current(scan: Scan, start: int, end: int, unit: TimeUnit) -> None:
    """The end of the year, later in the week: mostly the current one, never surely."""
    begin, found = scan.extend(start)
    if found is None or scan.folded[end : end + 1] in ("-", "'") or scan.folded.startswith(" of ", end):
        return
    value = values.step(scan.anchor, unit, 0) if scan.anchor else None
    if value and unit == "year":
        value += half_or_quarter(found)
    scan.add(begin, end, value, "date", "relative", unit, "anaphoric", False)


def weekend(scan: Scan, start: int, end: int) -> None:
    """Over the weekend."""
    if scan.folded[max(0, start - 4) : start] != "the " or scan.folded[end : end + 1] == "-":
        return
    if scan.folded.startswith(" of ", end):  # The weekend of April 17 is that of its date.
        return
    offset = -1 if scan.anchor and scan.anchor.weekday() < 5 else 0
    value = values.step(scan.anchor, "weekend", offset) if scan.anchor else None
    scan.add(start - 4, end, value, "date", "relative", "weekend", "tense", False)
