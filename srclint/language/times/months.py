"""Months and full dates: April, April 8, 8 April 2021, March of last year."""

from __future__ import annotations

from datetime import date

from srclint.language.times import values
from srclint.language.times.expression import TimeBasis
from srclint.language.times.grammar import AFTER_MONTH
from srclint.language.times.scan import Scan
from srclint.language.times.tense import comes
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTH_NAMES, MONTHS

_DAY_ENDS = frozenset("0123456789tdhf")  # "8", "1st", "2nd", "8th", "8th of"
_BEFORE_MONTH = pattern(r"(?<![\w.,/-])(?:the )?([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? $")
_NAMED_MONTHS = frozenset({"may", "march", "april", "june", "august"})
_MONTH_LEADS = frozenset(
    {"in", "by", "since", "until", "till", "last", "next", "this", "early", "late", "mid", "during", "of",
     "every", "each", "through", "between", "before", "after", "from", "to", "and", "or", "for", "around", "past"}
)  # fmt: skip
_MODIFIERS = ("mid-", "early-", "late-")
_CLEAR_LEADS = _MONTH_LEADS - {"of", "to", "and", "or", "for", "from", "before", "after", "between", "around"}


def at_month(scan: Scan, start: int, end: int, word: str) -> None:
    """April, April 8, 8 April, April 8, 2021, April of last year."""
    text, folded = scan.text, scan.folded
    word = word.rstrip(". ")
    end = start + len(word)
    if (
        not text[start].isupper()
        or (folded[start - 1 : start] == "-" and not folded.endswith(_MODIFIERS, 0, start))
        or (folded[end : end + 1] == "-" and (folded[end + 1 : end + 2].isalpha()))
    ):
        return
    month = MONTHS[word]
    after = AFTER_MONTH.match(folded, end)
    day = after["day"] if after else None
    before = None
    if start > 1 and folded[start - 2] in _DAY_ENDS:
        before = _BEFORE_MONTH.search(folded, max(0, start - 14), start)
    year = (after["year"] or after["only"]) if after else None
    if before and not day and 1 <= int(before[1]) <= 31:
        day, begin = before[1], before.start(1)
    else:
        begin = start
    if not day and not year and not (after and after["which"]):
        bare_month(scan, start, end, word, month)
        return
    assert after is not None or before is not None
    if after:
        end = after.end()
    elif folded[end : end + 1] == "." and word not in MONTH_NAMES:
        end += 1
    number = int("".join(c for c in day if c.isdigit())) if day else None
    if year:
        full_date(scan, begin, end, int(year), month, number)
    elif number is None and after is not None:
        month_of_year(scan, begin, end, month, after["which"])
    elif number is not None and after is not None and after["its"]:
        day_of_year(scan, begin, end, month, number, after["its"])
    elif number is not None:
        yearless_day(scan, begin, end, month, number)


def full_date(scan: Scan, start: int, end: int, year: int, month: int, day: int | None) -> None:
    """A date with its year; days that don't exist have no value."""
    if day is None:
        start, _ = scan.extend(start)
        scan.add(start, end, values.month_value(year, month), "date", "absolute", "month")
        return
    one = values.day_of_month(year, month, day)
    scan.add(start, end, values.iso(one), "date", "absolute", "day")


def month_of_year(scan: Scan, start: int, end: int, month: int, which: str) -> None:
    """March of last year."""
    offset = {"last": -1, "this": 0, "next": 1}.get(which)
    value = (
        values.month_value(scan.anchor.year + offset, month) if scan.anchor and offset is not None else None
    )
    start, _ = scan.extend(start)
    scan.add(start, end, value, "date", "relative", "month", sure=offset is not None)


def day_of_year(scan: Scan, start: int, end: int, month: int, day: int, which: str) -> None:
    """June 16 of last year."""
    offset = {"last": -1, "this": 0, "next": 1}[which]
    one = values.day_of_month(scan.anchor.year + offset, month, day) if scan.anchor else None
    scan.add(start, end, values.iso(one), "date", "relative", "day")


def yearless_day(scan: Scan, start: int, end: int, month: int, day: int) -> None:
    """April 8: the nearest one, or the next one after "by", "payable", "will" and the like."""
    lead = scan.lead(start)
    side = {"last": -1, "past": -1, "next": 1}.get(lead) or (1 if comes(scan, start) else 0)
    one = values.nearest_day(scan.anchor, month, day, side) if scan.anchor else None
    basis: TimeBasis = "tense" if side > 0 and lead != "next" else "literal"
    scan.add(start, end, values.iso(one), "date", "underspecified", "day", basis)


def bare_month(scan: Scan, start: int, end: int, word: str, month: int) -> None:
    """April: the most recent one, or the next one after "by", "until", "will" and the like."""
    folded = scan.folded
    if word not in MONTH_NAMES:
        lead = folded[max(0, start - 6) : start].split(" ")[-2:-1]
        if folded[end : end + 1] != "." or not lead or lead[0] not in _CLEAR_LEADS:
            return
        end += 1
    elif word in _NAMED_MONTHS and not is_month_name(scan, start, end):
        return
    future = comes(scan, start)
    value = values.month_value(year_of_month(scan.anchor, month, future), month) if scan.anchor else None
    start, _ = scan.extend(start)
    scan.add(start, end, value, "date", "underspecified", "month", "tense" if future else "literal")


def year_of_month(anchor: date, month: int, future: bool) -> int:
    """The year of the most recent month of that number, or of the next one; the anchor's own counts as both."""
    if future:
        return anchor.year + (1 if month < anchor.month else 0)
    return anchor.year - (1 if month > anchor.month else 0)


def is_month_name(scan: Scan, start: int, end: int) -> bool:
    """Whether May, March, April, June or August is the month, not a verb or a person."""
    if scan.folded.endswith(_MODIFIERS, 0, start):
        return True
    lead = scan.lead(start)
    if lead not in _MONTH_LEADS:
        return False
    follows_name = scan.text[end : end + 1] == " " and scan.text[end + 1 : end + 2].isupper()
    return lead in _CLEAR_LEADS or not follows_name
