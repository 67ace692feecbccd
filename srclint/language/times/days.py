"""Days: yesterday, tonight, Friday, Friday night, Wednesday at 9 a.m."""

from __future__ import annotations

import re
from datetime import date

from srclint.language.times import values
from srclint.language.times.expression import TimeBasis, TimeKind, TimeReference, TimeUnit
from srclint.language.times.grammar import DAY_WORDS, MONTH_WORD, PART_OF_DAY
from srclint.language.times.months import at_month, year_of_month
from srclint.language.times.patterns import YEAR
from srclint.language.times.scan import Scan
from srclint.language.times.sets import weekly
from srclint.language.times.tense import FAR_BACK, comes, lies_ahead
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTHS, ORDINALS, PARTS_OF_DAY, WEEKDAYS

_DAY_BEYOND = pattern(r"(?<![a-z])(?:the )?day (before|after) $")
_IN_MONTH = pattern(
    r" (?:in|of) (?P<month>" + MONTH_WORD + r")(?![a-z])(?:\.?,? (?P<year>" + YEAR + r")(?![0-9]))?"
)
_NTH = {**ORDINALS, "fifth": 5}
_PARTS_PLURAL = pattern(r" (?:morning|afternoon|evening|night)s(?![a-z-])")
_JOINING = frozenset({"and", "or", "to", "through", "until", "till"})
_HOURS = {"noon": "T12:00", "midnight": "T24:00"}
_TO_WEEKDAY = frozenset((" ", " on ", ", on "))
_WEEK = pattern(r"([0-9]{4})-W([0-9]{2})")
_TO_WEEKDAY = frozenset((" ", " on ", ", on "))
_BEFORE_LAST = pattern(r" before last(?![a-z-])")
_OF_WEEK = pattern(r"(?: of|,)? (last|this|next) week(?![a-z-])")
_WEEK_OFFSETS = {"last": -1, "this": 0, "next": 1}
_WEEKDAY_DATE = pattern(
    r"(?: (?:morning|afternoon|evening|night|noon))?,? (?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? )?(?P<month>"
    + MONTH_WORD
    + r")(?![a-z])"
)
_CLOCK = r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.?m(?:\.|(?![a-z]))"
_CLOCK_AFTER = pattern(r" at " + _CLOCK)
_CLOCK_BEFORE = pattern(r"(?<![\w.:])" + _CLOCK + r"(?: [a-z]{2,4},?)?(?: on)? $")
_FIGURES_AFTER = pattern(
    r"'s (?:world|youth|society|children|kids|generation|standards?|men|women|leaders|terms|dollars|money|consumers?"
    r"|workers|parents|students|teenagers|economy|climate|culture|technology|language|audiences?|readers|news|age)"
    r"(?![a-z])"
)
# A name right before a short weekday; not a label at the beginning of a line.
_NAMED_SO = pattern(
    r"(?<=[^\n])\b(?!(?:Published|Updated|Posted|Modified|Date|On|By|Last|Next|This|From|Until|To|Mon|Tue|Wed|Thu|Fri)\b)"
    r"[A-Z][\w’'-]+ \Z"
)
_NAMED_DAYS = frozenset({"black", "good", "ash", "super", "bloody", "cyber", "palm", "easter", "holy", "giving",
                         "maundy", "shrove", "fat", "whit", "freaky", "ruby", "tuesdays"})  # fmt: skip
_TITLE_AFTER = frozenset({"times", "mirror", "telegraph", "mail", "express", "herald", "star", "review", "post",
                          "magazine", "show", "best", "night", "tribune", "business", "island", "world"})  # fmt: skip


def at_day_word(scan: Scan, start: int, end: int, word: str) -> None:
    """Today, yesterday, tomorrow, tonight, overnight."""
    text, folded = scan.text, scan.folded
    if folded[end : end + 1] == "-" or folded[start - 1 : start] == "-":
        return
    if text[start].isupper() and not text[start : start + 2].isupper() and scan.in_mid_sentence(start):
        return
    if _FIGURES_AFTER.match(folded, end):
        return
    lead = folded[max(0, start - 6) : start]
    if lead.endswith(" of ") and not lead.endswith("as of ") and folded[end : end + 2] != "'s":
        return
    days = DAY_WORDS[word]
    if match := _DAY_BEYOND.search(folded, max(scan.until, start - 15), start):
        if (match[1] == "before") != (days < 0):
            return
        start, days = match.start(), 2 * days
    day = scan.shifted(days)
    part = "TNI" if word in ("tonight", "overnight") else ""
    unit: TimeUnit = "night" if part else "day"
    if not part and (after := PART_OF_DAY.match(folded, end)):
        end = after.end()
        part = "T" + PARTS_OF_DAY[after[1]]
    start, _ = scan.extend(start)
    if not part:
        start, end, part = with_clock(scan, start, end)
    kind: TimeKind = "time" if part else "date"
    scan.add(start, end, values.iso(day, part), kind, "relative", unit, sure=word != "overnight")


def at_weekday(scan: Scan, start: int, end: int, word: str) -> None:
    """Friday, Friday night, Friday, April 25, the first Friday in April."""
    text, folded = scan.text, scan.folded
    if not text[start].isupper() or folded[end : end + 1] == "-":
        return
    lead = scan.lead(start)
    if lead in _NAMED_DAYS and text[start - len(lead) - 1].isupper():
        return
    if (
        word[:3] in ("sun", "sat")
        and word[3:] in ("", ".", ",")
        and _NAMED_SO.search(text, max(0, start - 20), start)
    ):
        return  # "Harbour Sun, August 16, 2008": a paper
    weekday = WEEKDAYS[word.rstrip(".,")]
    after = _WEEKDAY_DATE.match(folded, end)
    if after and after["month"] in MONTHS and dated_weekday(scan, start, after):
        return
    if word[-1] in ".," or lead in ("every", "each") or (lead == "news" and text[start - 5].isupper()):
        return
    if text[end + 1 : end + 2].isupper() and folded[end + 1 : end + 12].split(" ", 1)[0] in _TITLE_AFTER:
        return
    if folded.endswith("last ", 0, start):  # Read at "last" already, or no day that could be known.
        return
    if lead in _NTH:
        weekday_of_month(scan, start - len(lead) - 1, end, weekday, _NTH[lead])
    elif parts := _PARTS_PLURAL.match(folded, end):
        weekly(scan, start, parts.end(), weekday)
    elif before := _BEFORE_LAST.match(folded, end):
        day = values.weekday_value(scan.anchor, weekday, -1) if scan.anchor else None
        day = values.shifted(day, -7) if day else None
        scan.add(scan.with_the(start), before.end(), values.iso(day), "date", "relative", "weekday")
    elif of := _OF_WEEK.match(folded, end):
        monday = values.monday(scan.anchor, _WEEK_OFFSETS[of[1]]) if scan.anchor else None
        day = values.shifted(monday, weekday) if monday else None
        scan.add(start, of.end(), values.iso(day), "date", "relative", "weekday")
    else:
        plain_weekday(scan, start, end, weekday, lead)


def plain_weekday(scan: Scan, start: int, end: int, weekday: int, lead: str) -> None:
    """Friday, Friday night, Friday at 9 a.m.: the most recent one, or the next where the words around say so."""
    ahead = far = False
    if week := week_before(scan, start):
        day = values.day_of_week(*week, weekday)
        if scan.folded.startswith(", on ", scan.until):
            start = scan.found.pop().span.start  # "Last week, on Tuesday" is one day
            scan.until = scan.found[-1].span.end if scan.found else 0
    elif base := joined_day(scan, start, lead):
        day, ahead = values.weekday_value(base, weekday, 1), True
    else:
        far = scan.anchor is not None and (scan.anchor.weekday() - weekday) % 7 >= FAR_BACK
        ahead = lies_ahead(scan, start, end, lead, far)
        day = values.weekday_value(scan.anchor, weekday, 2 if ahead else 0) if scan.anchor else None
    if part := PART_OF_DAY.match(scan.folded, end):
        if scan.text[part.start(1)].isupper() and not scan.text[start:end].isupper():
            return
        end = part.end()  # The annotators give the day alone as often as the part of it.
    begin, before = scan.extend(start)
    clock = _HOURS[before["clock"]] if before and before["clock"] else ""
    if not clock:
        begin, end, clock = with_clock(scan, begin, end)
    kind: TimeKind = "time" if clock else "date"
    basis: TimeBasis = "tense" if ahead else "literal"
    scan.add(begin, end, values.iso(day, clock), kind, "relative", "weekday", basis, not (ahead or far))


def week_before(scan: Scan, start: int) -> tuple[int, int] | None:
    """Year and number of the week that stands right before a weekday: "next week on Tuesday"."""
    if not scan.found or scan.folded[scan.until : start] not in _TO_WEEKDAY:
        return None
    match = _WEEK.fullmatch(scan.found[-1].value or "")
    return (int(match[1]), int(match[2])) if match else None


def joined_day(scan: Scan, start: int, lead: str) -> date | None:
    """The day from which "through Friday" counts, and "and Friday" after a day to come: the weekday before it."""
    if lead not in _JOINING or not scan.found:
        return None
    one = scan.found[-1]
    if (
        one.span.end != start - len(lead) - 2
        or one.unit != "weekday"
        or one.kind != "date"
        or one.value is None
    ):
        return None
    day = date.fromisoformat(one.value)
    ahead = scan.anchor is not None and day > scan.anchor
    return day if ahead or lead not in ("and", "or") else None


def weekday_of_month(scan: Scan, start: int, end: int, weekday: int, number: int) -> None:
    """The first Friday in May, the last Monday of May 2020; without a month it is no day that could be known."""
    match = _IN_MONTH.match(scan.folded, end)
    month = MONTHS.get(match["month"]) if match else None
    if match is None or month is None or not scan.text[match.start("month")].isupper():
        return
    if match["year"]:
        year: int | None = int(match["year"])
    else:
        year = year_of_month(scan.anchor, month, comes(scan, start)) if scan.anchor else None
    day = values.nth_weekday(year, month, weekday, number) if year else None
    reference: TimeReference = "absolute" if match["year"] else "underspecified"
    scan.add(scan.with_the(start), match.end(), values.iso(day), "date", reference, "weekday")


def with_clock(scan: Scan, start: int, end: int) -> tuple[int, int, str]:
    """Take in "at 8:30 p.m." after a day, or "8 a.m." and "10 a.m. on" before it."""
    folded = scan.folded
    match = _CLOCK_AFTER.match(folded, end) if folded.startswith(" at ", end) else None
    if match:
        end = match.end()
    elif "m" in folded[max(0, start - 9) : start]:
        match = _CLOCK_BEFORE.search(folded, max(scan.until, start - 24), start)
        if match is None:
            return start, end, ""
        start = match.start()
    else:
        return start, end, ""
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return start, end, f"T{hour:02d}:{match['minute'] or '00'}"


def dated_weekday(scan: Scan, start: int, after: re.Match[str]) -> bool:
    """A weekday with its date: taken as that date. Returns whether the date was good."""
    count = len(scan.found)
    at_month(scan, after.start("month"), after.end("month"), after["month"])
    if len(scan.found) == count:
        return False
    one = scan.found.pop()
    if one.unit != "day":
        scan.until = scan.found[-1].span.end if scan.found else 0
        return False
    scan.until = scan.found[-1].span.end if scan.found else 0
    scan.add(start, one.span.end, one.value, one.kind, one.reference, one.unit, one.basis, one.sure)
    return True
