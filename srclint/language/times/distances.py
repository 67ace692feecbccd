"""Distances and durations: two years ago, a week earlier, the year-ago quarter; three years, five-year."""

from __future__ import annotations

import re
from datetime import date

from srclint.language.times import values
from srclint.language.times.grammar import UNIT_WORDS
from srclint.language.times.quarters import forget_quarter, remember_quarter, year_before
from srclint.language.times.scan import Scan
from srclint.language.times.tables import APPROXIMATE, FISCAL, NUMBER, NUMBERS

_VAGUE_UNITS = frozenset({"week", "fortnight", "weekend", "decade", "century"})
_BEFORE_UNIT = re.compile(
    r"(?<![\w$.,/])(?P<about>" + APPROXIMATE + r" )?(?P<the>the )?"
    r"(?P<number>" + NUMBER + r"|an?(?: full| whole| mere)?|half an?)(?P<join>[ -])(?:" + FISCAL + r" )?$"
)
# The last word before a unit, where a number may stand before the unit.
_BEFORE_UNIT_WORDS = frozenset(NUMBERS) | frozenset(
    ("few", "several", "many", "of", "half", *FISCAL[3:-1].split("|"), "mere")
)
_AFTER_UNIT = re.compile(
    r"(?:(?P<half> and a half)|(?P<or> or (?:so|two|more)))?"
    r"[ -](?P<word>ago|earlier|later|from now|hence|before|after|old)(?![a-z])"
    r"(?P<part> (?:quarter|period|nine months|six months|level)(?![a-z]))?"
)
_WHOLE = frozenset(f"{one} {whole}" for one in ("a", "an") for whole in ("full", "whole", "mere"))


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
    if after and after["word"] != "old":
        distance(scan, start, unit, plural, before, after)
    elif after and unit == "year":
        return
    elif before is not None and before["number"] not in ("a", "an", "many"):
        duration(scan, start, end, unit, plural, before)
    elif unit == "weekend" and not plural:
        weekend(scan, start, end)


def duration(scan: Scan, start: int, end: int, unit: str, plural: bool, before: re.Match[str]) -> None:
    """Three years, five-year: how long, not when."""
    words = before["number"]
    if not plural and before["join"] == " " and words not in ("one", "half a", "half an"):
        return
    count = values.number(words)
    forget_quarter(scan, unit, count)
    if unit in ("second", "quarter", "season", "weekend", "night", "minute") or before["the"]:
        return
    begin = before.start("about") if before["about"] else before.start("number")
    if scan.lead(begin) in ("age", "ages", "aged"):
        return
    scan.add(begin, end, values.duration(count, unit), "duration", "absolute", unit)


def distance(
    scan: Scan, start: int, unit: str, plural: bool, before: re.Match[str] | None, after: re.Match[str]
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
    single = unit == "year" and not plural and count == 1
    if single and word in ("ago", "earlier") and (known := year_before(scan, start)):
        scan.add(begin, end, known, "date", "relative", unit, "anaphoric", False)
    elif single and word == "ago":
        value = values.step(scan.anchor, "month", -12) if scan.anchor else None
        scan.add(begin, end, value, "date", "relative", unit, "literal", False)
    elif word in ("ago", "from now", "hence"):
        value = counted(scan, scan.anchor, unit, -1 if word == "ago" else 1, count)
        sure = (
            not (before["about"] or after["or"])
            and "couple" not in before["number"]
            and unit not in _VAGUE_UNITS
        )
        scan.add(begin, end, value, "date", "relative", unit, "literal", sure and count == int(count or 0))
    else:
        base = scan.anchor if unit in ("year", "month") and word == "earlier" else scan.named(unit)
        value = counted(scan, base, unit, 1 if word == "later" else -1, count)
        scan.add(begin, end, value, "date", "relative", unit, "comparative", False)


def year_earlier(scan: Scan, start: int, end: int, unit: str) -> None:
    """The year-ago quarter, the year-earlier period."""
    if unit == "year" and scan.folded.startswith((" quarter", " period"), end):
        remember_quarter(scan, start)
    known = year_before(scan, start) if unit == "year" else None
    value = known or (values.step(scan.anchor, unit, -1) if scan.anchor else None)
    begin = scan.with_the(start)
    scan.add(begin, end, value, "date", "relative", unit, "anaphoric" if known else "comparative", False)


def counted(scan: Scan, base: date | None, unit: str, sign: int, count: float | None) -> str | None:
    """The date a number of units away from ``base``, as precise as the unit: days and weeks give a day."""
    if base is None or count is None:
        return None
    if unit in ("hour", "minute", "second"):
        return base.isoformat() if count < 24 else None
    if unit in ("week", "fortnight"):
        unit, count = "day", count * (14 if unit == "fortnight" else 7)
    elif unit == "year" and count != int(count):
        unit, count = "month", count * 12
    return values.step(base, unit, sign * int(count))


def weekend(scan: Scan, start: int, end: int) -> None:
    """Over the weekend."""
    if scan.folded[max(0, start - 4) : start] != "the " or scan.folded[end : end + 1] == "-":
        return
    offset = -1 if scan.anchor and scan.anchor.weekday() < 5 else 0
    value = values.step(scan.anchor, "weekend", offset) if scan.anchor else None
    scan.add(start - 4, end, value, "date", "relative", "weekend", "tense", False)
