"""Periods of the calendar that "last", "this", "next" and their kin point at: last year, the past three months."""

from __future__ import annotations

import re

from srclint.language.times import values
from srclint.language.times.expression import TimeBasis, TimeUnit
from srclint.language.times.grammar import OR_SO
from srclint.language.times.parts_of_year import half_or_quarter, part_of_year, unit_of
from srclint.language.times.patterns import YEAR
from srclint.language.times.quarters import forget_quarter, known_quarter, remember_quarter, year_before
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTHS, ORDINALS

_AFTER_YEAR = pattern(r"'s (?:(first|second|third|fourth)(?: |-))?(?:(?:fiscal )?quarter|period)(?![a-z])")
_YEAR_NEXT = pattern(
    r"(?: of| in)?(?: the)? (?:(?:last|this|previous|prior) year|a year (?:ago|earlier|before))(?![a-z])"
)
_OF_DATE = pattern(r" of (?:" + YEAR + r"|([a-z]{3,9}))(?![a-z0-9])")
_DAY_OF = pattern(r"(?<![\w.,$/-])(?:the )?([0-9]{1,2})(?:st|nd|rd|th) of $")
_DAY_COMPOUNDS = (" care", " in", " out", " trip", " trad", " job")
_THROUGHOUT = frozenset(
    {"in", "over", "during", "within", "for", "throughout", "spend", "spends", "spent", "spending"}
)
# Before them "last" is the verb: "the works are to last three weeks", "it won't last two years".
_BEFORE_VERB = pattern(
    r"to|will|would|could|can|may|might|should|must|not|cannot|[a-z]+n't|they|often|(?:usual|typical|normal)ly"
)
_BARE_PLURAL = frozenset({"recent", "coming", "past", "previous"})


def span_of_time(
    scan: Scan, start: int, word: str, match: re.Match[str], unit: TimeUnit, plural: bool
) -> None:
    """The past three months, the next couple of years, recent weeks: durations."""
    folded, words = scan.folded, match["number"]
    end, more = match.end(), (match["more"] or "").strip()
    if word in ("same", "current", "that", "upcoming") or (word in ("this", "these") and not more):
        return
    if unit in ("minute", "second") or (unit == "hour" and not words):
        return
    if not words and word not in _BARE_PLURAL and more not in _BARE_PLURAL:
        return
    bare = not words and word == "past" and not folded.startswith("the ", start)
    if bare and scan.lead(start) not in ("in", "over", "from", "of"):
        return
    if words and word in ("last", "next", "previous", "following") and folded.startswith(" of ", end):
        return
    if word == "last" and _BEFORE_VERB.fullmatch(scan.lead(start)):
        return
    if tail := OR_SO.match(folded, end):
        end = tail.end()
    count = values.number(words) if words else None
    forget_quarter(scan, unit, count)
    exact = words is None or "couple" not in words
    basis: TimeBasis = "anaphoric" if word in ("previous", "preceding", "prior", "following") else "literal"
    value = values.duration(count, unit)
    scan.add(start, end, value, "duration", "relative", unit, basis, exact and basis == "literal")


def point(scan: Scan, start: int, word: str, match: re.Match[str], unit: TimeUnit) -> None:
    """Last year, this week, the following month."""
    folded, end = scan.folded, match.end()
    the = folded.startswith("the ", start)
    if unit in ("minute", "second", "hour", "weekday"):
        return
    more = (match["more"] or "").strip()
    if unit == "weekend" and more in ("past", "coming"):
        step(scan, start, end, "last" if more == "past" else "next", match, unit)
        return
    if word in ("past", "coming") or more in ("past", "coming"):
        if word in ("past", "coming") and not the and not possessed(scan, start):
            return
        scan.add(start, end, values.duration(1.0, unit), "duration", "relative", unit, sure=False)
        return
    if word in ("last", "next", "this", "current", "latest"):
        if word == "last" and (of := _OF_DATE.match(folded, end)) and (of[1] is None or of[1] in MONTHS):
            return  # "Last week of March": its end.
        if unit == "day" or (unit == "night" and word != "last"):
            if word == "next" and the:
                anaphora(scan, start, end, unit, 1)
            return
        if the and word in ("last", "next") and not match["kind"]:
            the_last(scan, start, end, word, match, unit)
        else:
            step(scan, start, end, word, match, unit)
        return
    if word in ("previous", "preceding", "prior"):
        if the or folded[max(0, start - 5) : start] in (" in a", "from "):
            anaphora(scan, start, end, unit, -1)
    elif word == "following" and the:
        anaphora(scan, start, end, unit, 1)
    elif word == "that" and unit == "day" and not more and folded.startswith(_DAY_COMPOUNDS, end):
        return
    elif (word == "that" and more in ("same", "very", "")) or (
        word == "same" and the and not _YEAR_NEXT.match(folded, end)
    ):
        anaphora(scan, start, end, unit, 0)


def the_last(scan: Scan, start: int, end: int, word: str, match: re.Match[str], unit: TimeUnit) -> None:
    """The last week of the war, over the last year, the next year: an end, a duration, a year later."""
    if scan.folded.startswith(" of ", end):
        return
    if OR_SO.match(scan.folded, end):
        step(scan, start, end, word, match, unit)
    elif scan.lead(start) in _THROUGHOUT and unit in ("week", "month", "year", "decade"):
        scan.add(start, end, values.duration(1.0, unit), "duration", "relative", unit, sure=False)
    elif word == "next":
        anaphora(scan, start, end, unit, 1)
    else:
        step(scan, start, end, word, match, unit)


def possessed(scan: Scan, start: int) -> bool:
    """Whether "this", "our" or the like stands before."""
    return scan.lead(start) in ("this", "our", "his", "her", "their", "its", "my")


def day_of_month(scan: Scan, start: int, end: int, month: str | None) -> bool:
    """The 15th of last month: taken as that day. Returns whether there was one."""
    match = _DAY_OF.search(scan.folded, max(scan.until, start - 15), start)
    if match is None:
        return False
    day = values.day_of_month(int(month[:4]), int(month[5:7]), int(match[1])) if month else None
    scan.add(match.start(), end, values.iso(day), "date", "relative", "day")
    return True


def anaphora(scan: Scan, start: int, end: int, unit: TimeUnit, count: int) -> None:
    """An expression that counts from the last day named in the text."""
    last = scan.named(unit)
    value = values.step(last, unit, count) if last else None
    if value is None and scan.anchor and unit in ("year", "month", "quarter") and count < 0:
        value = values.step(scan.anchor, unit, count)
    scan.add(start, end, value, "date", "relative", unit, "anaphoric", False)


def step(scan: Scan, start: int, end: int, word: str, match: re.Match[str], unit: TimeUnit) -> None:
    """Last, this or next with a unit of the calendar, and the quarter that may belong to it."""
    folded = scan.folded
    count = {"last": -1, "next": 1}.get(word, 0)
    # "The last year" may be the twelve months past.
    up_to_now = word == "last" and folded.startswith("the ", start)
    start, before = scan.extend(start)
    part = half_or_quarter(before) if unit == "year" else ""
    if unit == "year" and before is None:
        start, part = part_of_year(scan, start)
    anaphoric = bool(before and before["same"])
    if unit == "year" and (after := _AFTER_YEAR.match(folded, end)):
        end = after.end()
        part = f"-Q{ORDINALS[after[1]]}" if after[1] else ""
        if not part:
            remember_quarter(scan, start)
            anaphoric = True
    value = values.step(scan.anchor, unit, count) if scan.anchor else None
    basis: TimeBasis = "literal"
    sure = match["kind"] is None and not up_to_now and unit not in ("quarter", "season", "weekend")
    if unit == "week" and scan.anchor and scan.anchor.weekday() > 4:
        sure = False  # On a weekend "last week" may be the one that just ends.
    if unit == "year" and count <= 0 and folded.startswith("'s ", end) and known_quarter(scan, start):
        sure = False
    if part and value:
        value += part
    elif before and before["time"] and unit == "year" and scan.anchor:
        value = values.step(scan.anchor, "month", 12 * count)
    elif anaphoric and before and "month" in before["same"] and scan.precision == 7 and scan.last:
        value, basis, sure = values.step(scan.last, "month", 12 * count), "anaphoric", False
    elif unit == "year" and count == -1 and anaphoric and (known := year_before(scan, start)):
        value, basis, sure = known, "anaphoric", False
    elif unit == "quarter" and word == "latest":
        # The latest quarter is one that is over, whatever month it is.
        remember_quarter(scan, start)
        value, basis, sure = known_quarter(scan, start) or value, "anaphoric", False
    if unit == "week" and folded[max(0, start - 6) : start].endswith("weeks "):
        return
    if unit == "night":
        scan.add(start, end, values.iso(scan.shifted(-1), "TNI"), "time", "relative", "night")
        return
    if tail := OR_SO.match(folded, end):
        end, sure = tail.end(), False
    if unit == "month" and folded.endswith(" of ", 0, start) and day_of_month(scan, start, end, value):
        return
    scan.add(
        start, end, value, "date", "relative", unit_of(part) if part else unit, basis, sure and part != "-WI"
    )
