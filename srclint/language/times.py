"""Time expressions in English news: where they stand, and which date they mean.

One automaton finds the few words that an expression can hang on ("last", "ago", "Friday", "March", "1998"); small
patterns then look at their surroundings. Nothing else of the text is read, so that the cost follows the number of
these words. Values follow TIMEX3 (ISO-TimeML): ``2021-04-07``, ``2021-W14``, ``2021-Q1``, ``P3D``.

What each choice rests on was measured on 203 news articles annotated with TIMEX3 (TimeBank, AQUAINT, MEANTIME,
TempEval-3). Errors were read in two rounds, each on a part of the documents; see `benchmarks/timex.py` for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from srclint.language import time_patterns as patterns
from srclint.language import time_values as values
from srclint.language.phrases import fold
from srclint.language.time_patterns import TRIGGERS
from srclint.language.time_tables import (
    HOLIDAYS,
    MONTH_NAMES,
    MONTHS,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    UNIT_LETTERS,
    WEEKDAY_NAMES,
    WEEKDAYS,
)
from srclint.model import Span

__all__ = ["TRIGGERS", "TimeExpression", "find_times"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression.

    Args:
        span: where it stands, as offsets into the text.
        text: its words.
        value: the TIMEX3 value: ``2020``, ``2021-03``, ``2021-04-07``, ``2021-W14``, ``2021-04-07TNI``, ``P3M``;
            ``None`` where it can't be known, as for "last year" without an anchor.
        kind: ``date``, ``time`` (finer than a day), ``duration`` or ``set`` ("every Monday").
        reference: ``relative`` to the day of publication or to another date of the text, ``underspecified`` (a date
            without its year), or ``absolute``: means the same whenever it is read.
        unit: ``day``, ``weekday``, ``night``, ``week``, ``weekend``, ``fortnight``, ``month``, ``quarter``,
            ``season``, ``year``, ``decade``, ``century``, ``hour``, ``minute``, ``second`` or ``period``.
        basis: what the value rests on: ``literal`` the words alone; ``tense`` a choice between past and future by
            the words around; ``anaphoric`` another date of the text; ``comparative`` a distance from such a date.
        sure: whether the value can be shown as a fact: right in 95 of 100 cases on the data above.
    """

    span: Span
    text: str
    value: str | None
    kind: str
    reference: str
    unit: str
    basis: str
    sure: bool


_VAGUE_UNITS = frozenset({"week", "fortnight", "weekend", "decade", "century"})
_DAY_ENDS = frozenset("0123456789tdhf")  # "8", "1st", "2nd", "8th", "8th of"


class _Finder:
    """One pass over one text; keeps what was said so far, since later expressions refer to it."""

    __slots__ = ("anchor", "folded", "found", "last", "precision", "quarter", "quarter_at", "text", "until")

    def __init__(self, text: str, folded: str, anchor: date | None) -> None:
        self.text = text
        self.folded = folded
        self.anchor = anchor
        self.found: list[TimeExpression] = []
        self.until = 0
        self.last: date | None = None
        self.precision = 0
        self.quarter: tuple[int, int] | None = None
        self.quarter_at = -1

    def add(
        self, start: int, end: int, value: str | None, kind: str, reference: str, unit: str,
        basis: str = "literal", sure: bool = True,
    ) -> None:  # fmt: skip
        """Keep an expression, unless it overlaps the one before or runs across a blank line."""
        if start < self.until:
            return
        words = self.text[start:end]
        if "  " in self.folded[start:end] and any(not line.strip() for line in words.splitlines()):
            return
        if value is not None and kind == "date" and len(value) in (4, 7, 10) and value[-2:].isdigit():
            self.last, self.precision = date.fromisoformat((value + "-01-01")[:10]), len(value)
        self.found.append(
            TimeExpression(
                Span(start, end), words, value, kind, reference, unit, basis, sure and value is not None
            )
        )
        self.until = end

    def named(self, unit: str) -> date | None:
        """The date named last, if it is at least as precise as ``unit``."""
        return self.last if self.precision >= patterns.PRECISION.get(unit, 10) else None

    # Titles and names

    def is_title(self, first: int, second: int) -> bool:
        """Whether two words are capitalised as in "This Week"; all capitals are a headline."""
        text = self.text
        return text[first].isupper() and text[second].isupper() and not text[second : second + 2].isupper()

    def in_mid_sentence(self, start: int) -> bool:
        """Whether the word at ``start`` follows another word of its sentence directly."""
        before = self.text[max(0, start - 2) : start]
        return before[-1:] == " " and (before[:1].isalnum() or before[:1] in ",&")

    # Days

    def day_word(self, start: int, end: int, word: str) -> None:
        """Today, yesterday, tomorrow, tonight, overnight."""
        text, folded = self.text, self.folded
        if folded[end : end + 1] == "-" or folded[start - 1 : start] == "-":
            return
        if text[start].isupper() and not text[start : start + 2].isupper() and self.in_mid_sentence(start):
            return
        if patterns.FIGURES_AFTER.match(folded, end):
            return
        lead = folded[max(0, start - 6) : start]
        if lead.endswith(" of ") and not lead.endswith("as of ") and folded[end : end + 2] != "'s":
            return
        days = patterns.DAY_WORDS[word]
        if match := patterns.DAY_BEYOND.search(folded, max(self.until, start - 15), start):
            if (match[1] == "before") != (days < 0):
                return
            start, days = match.start(), 2 * days
        day = self.shifted(days)
        part = "TNI" if word in ("tonight", "overnight") else ""
        unit = "night" if part else "day"
        if not part and (after := patterns.PART_OF_DAY.match(folded, end)):
            end = after.end()
            part = "T" + PARTS_OF_DAY[after[1]]
        start, _ = self.extend(start)
        kind = "time" if part else "date"
        self.add(start, end, values.iso(day, part), kind, "relative", unit, sure=word != "overnight")

    def shifted(self, days: int) -> date | None:
        """The day that lies ``days`` from the anchor."""
        return values.shifted(self.anchor, days) if self.anchor else None

    def with_the(self, start: int) -> int:
        """Where an expression begins, "the" included."""
        return start - 4 if start >= 4 and self.folded.startswith("the ", start - 4) else start

    def extend(self, start: int) -> tuple[int, re.Match[str] | None]:
        """Take in "early", "the end of", "the same period of" before an expression."""
        folded = self.folded
        if start < 3 or folded[start - 1] not in " -":
            return start, None
        low = max(0, start - 12)
        space = max(folded.rfind(" ", low, start - 1), folded.rfind("-", low, start - 1), low - 1)
        if folded[space + 1 : start - 1] not in patterns.POINT_WORDS:
            return start, None
        low = max(self.until, start - 45)
        match = patterns.BEFORE_POINT.search(folded, low, start)
        return (match.start(), match) if match else (start, None)

    def weekday(self, start: int, end: int, word: str) -> None:
        """Friday, Friday night, Friday, April 25."""
        text, folded = self.text, self.folded
        if not text[start].isupper() or folded[end : end + 1] == "-":
            return
        lead = self.lead(start)
        if lead in patterns.NAMED_DAYS and text[start - len(lead) - 1].isupper():
            return
        weekday = WEEKDAYS[word.rstrip(".,")]
        after = patterns.WEEKDAY_DATE.match(folded, end)
        if after and self.dated_weekday(start, after):
            return
        if word[-1] in ".," or lead in ("every", "each") or (lead == "news" and text[start - 5].isupper()):
            return
        if (
            text[end + 1 : end + 2].isupper()
            and folded[end + 1 : end + 12].split(" ", 1)[0] in patterns.TITLE_AFTER
        ):
            return
        if of := patterns.OF_WEEK.match(folded, end):
            monday = values.monday(self.anchor, patterns.WEEK_OFFSETS[of[1]]) if self.anchor else None
            day = values.shifted(monday, weekday) if monday else None
            self.add(start, of.end(), values.iso(day), "date", "relative", "weekday")
            return
        far = self.anchor is not None and (self.anchor.weekday() - weekday) % 7 >= patterns.FAR_BACK
        ahead = self.lies_ahead(start, end, lead, far)
        day = values.weekday_value(self.anchor, weekday, 2 if ahead else 0) if self.anchor else None
        if part := patterns.PART_OF_DAY.match(folded, end):
            if text[part.start(1)].isupper() and not text[start:end].isupper():
                return
            end = part.end()  # The annotators give the day alone as often as the part of it.
        begin, _ = self.extend(start)
        begin, end, clock = self.clock(begin, end)
        kind, basis = "time" if clock else "date", "tense" if ahead else "literal"
        self.add(begin, end, values.iso(day, clock), kind, "relative", "weekday", basis, not (ahead or far))

    def clock(self, start: int, end: int) -> tuple[int, int, str]:
        """Take in "at 8:30 p.m." after a day, or "8 a.m." and "10 a.m. on" before it."""
        folded = self.folded
        match = patterns.CLOCK_AFTER.match(folded, end) if folded.startswith(" at ", end) else None
        if match:
            end = match.end()
        elif "m" in folded[max(0, start - 9) : start]:
            match = patterns.CLOCK_BEFORE.search(folded, max(self.until, start - 24), start)
            if match is None:
                return start, end, ""
            start = match.start()
        else:
            return start, end, ""
        hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
        return start, end, f"T{hour:02d}:{match['minute'] or '00'}"

    def lead(self, start: int) -> str:
        """The word that stands directly before ``start``, without a comma; empty if there is none."""
        folded = self.folded
        if start < 2 or folded[start - 1] != " ":
            return ""
        space = folded.rfind(" ", max(0, start - 16), start - 1)
        return folded[space + 1 if space >= 0 else max(0, start - 16) : start - 1].strip('",(')

    def dated_weekday(self, start: int, after: re.Match[str]) -> bool:
        """A weekday with its date: taken as that date. Returns whether the date was good."""
        at = after.start("month")
        name = after["month"].rstrip(".")
        count = len(self.found)
        month_end = at + len(name)
        self.month(at, month_end, name)
        if len(self.found) == count:
            return False
        one = self.found.pop()
        if one.unit != "day":
            self.until = self.found[-1].span.end if self.found else 0
            return False
        self.until = self.found[-1].span.end if self.found else 0
        self.add(start, one.span.end, one.value, one.kind, one.reference, one.unit, one.basis, one.sure)
        return True

    def lies_ahead(self, start: int, end: int, lead: str, far: bool) -> bool:
        """Whether the words around a weekday say that it is to come.

        Of one that is four days back or more (``far``) the next one is nearer: there a plan named anywhere in the
        sentence is enough.
        """
        folded = self.folded
        if lead in patterns.UNTIL:
            return not folded.endswith(" not until ", 0, start)
        if self.is_future(start):
            return True
        if self.text.startswith("On ", start - 3) and patterns.FUTURE_AFTER.match(folded, end):
            return True
        if not far:
            return False
        before = folded[max(0, start - 120) : start]
        return patterns.PLAN.search(before, before.rfind(". ") + 1) is not None

    def is_future(self, start: int) -> bool:
        """Whether the clause before ``start`` speaks of what is to come, and no report stands in between."""
        clause = self.clause(start)
        cues = list(patterns.FUTURE.finditer(clause))
        if not cues or any(clause.endswith(" had been", 0, cue.start()) for cue in cues):
            return False
        future = cues[-1]
        if clause.endswith((" been", " was", " were"), 0, future.start()):
            return False
        return not patterns.SPOKEN.search(clause, future.end())

    def comes(self, start: int) -> bool:
        """Whether the date at ``start`` lies ahead, by the word before it or by its clause."""
        return self.lead(start) in patterns.UNTIL or self.is_future(start)

    def clause(self, start: int) -> str:
        """The words before ``start`` back to the last stop, at most 60 characters (folded)."""
        low = max(0, start - 60)
        piece = self.folded[low:start]
        cut = max(piece.rfind(stop) for stop in (". ", "; ", "  ", '"', "\u201d", "\u201c", ", "))
        return " " + piece[cut + 1 :]

    def weekday_set(self, start: int, end: int, word: str) -> None:
        """Mondays: a set."""
        if self.text[start].isupper():
            self.add(start, end, f"XXXX-WXX-{WEEKDAYS[word[:-1]] + 1}", "set", "absolute", "weekday")

    # Months and full dates

    def month(self, start: int, end: int, word: str) -> None:
        """April, April 8, 8 April, April 8, 2021, April of last year."""
        text, folded = self.text, self.folded
        word = word.rstrip(". ")
        end = start + len(word)
        if (
            not text[start].isupper()
            or folded[start - 1 : start] == "-"
            or (folded[end : end + 1] == "-" and (folded[end + 1 : end + 2].isalpha()))
        ):
            return
        month = MONTHS[word]
        after = patterns.AFTER_MONTH.match(folded, end)
        day = after["day"] if after else None
        before = None
        if start > 1 and folded[start - 2] in _DAY_ENDS:
            before = patterns.BEFORE_MONTH.search(folded, max(0, start - 14), start)
        year = (after["year"] or after["only"]) if after else None
        if before and not day and 1 <= int(before[1]) <= 31:
            day, begin = before[1], before.start(1)
        else:
            begin = start
        if not day and not year and not (after and after["which"]):
            self.bare_month(start, end, word, month)
            return
        assert after is not None or before is not None
        if after:
            end = after.end()
        elif folded[end : end + 1] == "." and word not in MONTH_NAMES:
            end += 1
        number = int("".join(c for c in day if c.isdigit())) if day else None
        if year:
            self.full_date(begin, end, int(year), month, number)
        elif number is None and after is not None:
            self.month_of_year(begin, end, month, after["which"])
        elif number is not None and after is not None and after["its"]:
            self.day_of_year(begin, end, month, number, after["its"])
        elif number is not None:
            self.yearless_day(begin, end, month, number)

    def full_date(self, start: int, end: int, year: int, month: int, day: int | None) -> None:
        """A date with its year; days that don't exist have no value."""
        if day is None:
            start, _ = self.extend(start)
            self.add(start, end, values.month_value(year, month), "date", "absolute", "month")
            return
        one = values.day_of_month(year, month, day)
        self.add(start, end, values.iso(one), "date", "absolute", "day")

    def month_of_year(self, start: int, end: int, month: int, which: str) -> None:
        """March of last year."""
        offset = {"last": -1, "this": 0, "next": 1}.get(which)
        value = (
            values.month_value(self.anchor.year + offset, month)
            if self.anchor and offset is not None
            else None
        )
        start, _ = self.extend(start)
        self.add(start, end, value, "date", "relative", "month", sure=offset is not None)

    def day_of_year(self, start: int, end: int, month: int, day: int, which: str) -> None:
        """June 16 of last year."""
        offset = {"last": -1, "this": 0, "next": 1}[which]
        one = values.day_of_month(self.anchor.year + offset, month, day) if self.anchor else None
        self.add(start, end, values.iso(one), "date", "relative", "day")

    def yearless_day(self, start: int, end: int, month: int, day: int) -> None:
        """April 8: the nearest one, or the next one after "by", "payable", "will" and the like."""
        lead = self.lead(start)
        side = {"last": -1, "past": -1, "next": 1}.get(lead) or (1 if self.comes(start) else 0)
        one = values.nearest_day(self.anchor, month, day, side) if self.anchor else None
        basis = "tense" if side > 0 and lead != "next" else "literal"
        self.add(start, end, values.iso(one), "date", "underspecified", "day", basis)

    def bare_month(self, start: int, end: int, word: str, month: int) -> None:
        """April: the most recent one, or the next one after "by", "until", "will" and the like."""
        folded = self.folded
        if word not in MONTH_NAMES:
            lead = folded[max(0, start - 6) : start].split(" ")[-2:-1]
            if folded[end : end + 1] != "." or not lead or lead[0] not in patterns.CLEAR_LEADS:
                return
            end += 1
        elif word in patterns.NAMED_MONTHS and not self.is_month_name(start, end):
            return
        future = self.comes(start)
        value = None
        if self.anchor:
            year = self.anchor.year
            if future and month < self.anchor.month:
                year += 1
            elif not future and month > self.anchor.month:
                year -= 1
            value = values.month_value(year, month)
        start, _ = self.extend(start)
        self.add(start, end, value, "date", "underspecified", "month", "tense" if future else "literal")

    def is_month_name(self, start: int, end: int) -> bool:
        """Whether May, March, April, June or August is the month, not a verb or a person."""
        lead = self.lead(start)
        if lead not in patterns.MONTH_LEADS:
            return False
        follows_name = self.text[end : end + 1] == " " and self.text[end + 1 : end + 2].isupper()
        return lead in patterns.CLEAR_LEADS or not follows_name

    # Last, this, next …

    def deictic(self, start: int, end: int, word: str) -> None:
        """Last year, the past three months, this week, next Friday, recent months."""
        folded = self.folded
        match = patterns.AFTER_DEICTIC.match(folded, end)
        if match is None or folded[start - 1 : start] == "-":
            return
        unit_at = match.start("unit")
        name = match["unit"]
        if name in patterns.UNIT_WORDS:
            unit, plural = patterns.UNIT_WORDS[name]
            if self.is_title(start, unit_at):
                return
            begin = self.with_the(start)
            if match["number"] or plural:
                self.span_of_time(begin, word, match, unit, plural)
            else:
                self.point(begin, word, match, unit)
        elif match["number"] or match["kind"]:
            return
        elif name in WEEKDAY_NAMES:
            self.named_weekday(start, word, match)
        elif name in MONTHS and name != "mar" and self.text[unit_at].isupper():
            self.named_month(start, word, match)
        elif name in SEASONS:
            self.season(start, word, match)
        elif name in PARTS_OF_DAY:
            self.part_of_day(start, word, match)
        elif name in HOLIDAYS:
            self.holiday(start, word, match)
        elif name == "period" and word in ("latest", "current", "previous", "following"):
            self.period(start, word, match)

    def span_of_time(self, start: int, word: str, match: re.Match[str], unit: str, plural: bool) -> None:
        """The past three months, the next couple of years, recent weeks: durations."""
        folded, words = self.folded, match["number"]
        end, more = match.end(), (match["more"] or "").strip()
        if word in ("same", "current", "that", "upcoming") or (word in ("this", "these") and not more):
            return
        if unit in ("minute", "second") or (unit == "hour" and not words):
            return
        if not words and word not in patterns.BARE_PLURAL and more not in patterns.BARE_PLURAL:
            return
        bare = not words and word == "past" and not folded.startswith("the ", start)
        if bare and self.lead(start) not in ("in", "over", "from", "of"):
            return
        if words and word in ("last", "next", "previous", "following") and folded.startswith(" of ", end):
            return
        if tail := patterns.OR_SO.match(folded, end):
            end = tail.end()
        count = values.number(words) if words else None
        self.forget_quarter(unit, count)
        basis = "anaphoric" if word in ("previous", "preceding", "prior", "following") else "literal"
        self.add(start, end, values.duration(count, unit), "duration", "relative", unit, basis,
                 basis == "literal")  # fmt: skip

    def point(self, start: int, word: str, match: re.Match[str], unit: str) -> None:
        """Last year, this week, the following month."""
        folded, end = self.folded, match.end()
        the = folded.startswith("the ", start)
        if unit in ("minute", "second", "hour", "weekday"):
            return
        more = (match["more"] or "").strip()
        if unit == "weekend" and more in ("past", "coming"):
            self.step(start, end, "last" if more == "past" else "next", match, unit)
            return
        if word in ("past", "coming") or more in ("past", "coming"):
            if word in ("past", "coming") and not the and not self.possessed(start):
                return
            self.add(start, end, values.duration(1.0, unit), "duration", "relative", unit, sure=False)
            return
        if word in ("last", "next", "this", "current", "latest"):
            if unit == "day" or (unit == "night" and word != "last"):
                if word == "next" and the:
                    self.anaphora(start, end, unit, 1)
                return
            if the and word in ("last", "next") and not match["kind"]:
                self.the_last(start, end, word, match, unit)
            else:
                self.step(start, end, word, match, unit)
            return
        if word in ("previous", "preceding", "prior"):
            if the or folded[max(0, start - 5) : start] in (" in a", "from "):
                self.anaphora(start, end, unit, -1)
        elif word == "following" and the:
            self.anaphora(start, end, unit, 1)
        elif word == "that" and unit == "day" and not more and folded.startswith(patterns.DAY_COMPOUNDS, end):
            return
        elif (word == "that" and more in ("same", "very", "")) or (
            word == "same" and the and not patterns.YEAR_NEXT.match(folded, end)
        ):
            self.anaphora(start, end, unit, 0)

    def the_last(self, start: int, end: int, word: str, match: re.Match[str], unit: str) -> None:
        """The last week of the war, over the last year, the next year: an end, a duration, a year later."""
        if self.folded.startswith(" of ", end):
            return
        if patterns.OR_SO.match(self.folded, end):
            self.step(start, end, word, match, unit)
        elif self.lead(start) in patterns.THROUGHOUT and unit in ("week", "month", "year", "decade"):
            self.add(start, end, values.duration(1.0, unit), "duration", "relative", unit, sure=False)
        elif word == "next":
            self.anaphora(start, end, unit, 1)
        else:
            self.step(start, end, word, match, unit)

    def possessed(self, start: int) -> bool:
        """Whether "this", "our" or the like stands before."""
        return self.lead(start) in ("this", "our", "his", "her", "their", "its", "my")

    def anaphora(self, start: int, end: int, unit: str, count: int) -> None:
        """An expression that counts from the last day named in the text."""
        last = self.named(unit)
        value = values.step(last, unit, count) if last else None
        if value is None and self.anchor and unit in ("year", "month", "quarter") and count < 0:
            value = values.step(self.anchor, unit, count)
        self.add(start, end, value, "date", "relative", unit, "anaphoric", False)

    def step(self, start: int, end: int, word: str, match: re.Match[str], unit: str) -> None:
        """Last, this or next with a unit of the calendar, and the quarter that may belong to it."""
        folded = self.folded
        count = {"last": -1, "next": 1}.get(word, 0)
        start, before = self.extend(start)
        quarter = before["quarter"] if before and unit == "year" else None
        anaphoric = bool(before and before["same"])
        if unit == "year" and (after := patterns.AFTER_YEAR.match(folded, end)):
            end = after.end()
            quarter = after[1]
            if quarter is None:
                self.remember_quarter(start)
                anaphoric = True
        value = values.step(self.anchor, unit, count) if self.anchor else None
        basis, sure = "literal", match["kind"] is None and unit not in ("quarter", "season", "weekend")
        if unit == "week" and self.anchor and self.anchor.weekday() > 4:
            sure = False  # On a weekend "last week" may be the one that just ends.
        if unit == "year" and count <= 0 and folded.startswith("'s ", end) and self.known_quarter(start):
            sure = False
        if quarter and value:
            value = values.quarter_value(int(value), ORDINALS[quarter])
        elif anaphoric and before and "month" in before["same"] and self.precision == 7 and self.last:
            value, basis, sure = values.step(self.last, "month", 12 * count), "anaphoric", False
        elif unit == "year" and count == -1 and anaphoric and (known := self.year_before(start)):
            value, basis, sure = known, "anaphoric", False
        elif unit == "quarter" and word == "latest":
            value, basis, sure = self.known_quarter(start) or value, "anaphoric", False
        if unit == "week" and folded[max(0, start - 6) : start].endswith("weeks "):
            return
        if unit == "night":
            self.add(start, end, values.iso(self.shifted(-1), "TNI"), "time", "relative", "night")
            return
        if tail := patterns.OR_SO.match(folded, end):
            end, sure = tail.end(), False
        self.add(start, end, value, "date", "relative", "quarter" if quarter else unit, basis, sure)

    def period(self, start: int, word: str, match: re.Match[str]) -> None:
        """The latest period: the quarter that was named last."""
        begin = self.with_the(start)
        self.remember_quarter(start)
        if known := self.known_quarter(start):
            self.add(begin, match.end(), known, "date", "relative", "period", "anaphoric", False)

    def known_quarter(self, at: int) -> str | None:
        """The quarter named last, if it stands within reach."""
        if self.quarter is None or at - self.quarter_at > patterns.QUARTER_REACH:
            return None
        return values.quarter_value(*self.quarter)

    def year_before(self, at: int) -> str | None:
        """The quarter one year before the one named last."""
        if self.quarter is None or at - self.quarter_at > patterns.QUARTER_REACH:
            return None
        return values.quarter_value(self.quarter[0] - 1, self.quarter[1])

    def named_weekday(self, start: int, word: str, match: re.Match[str]) -> None:
        """Last Friday, this coming Friday, the previous Friday."""
        more = (match["more"] or "").strip()
        if not self.text[match.start("unit")].isupper() or word in ("latest", "recent", "current", "same"):
            return
        direction = {"last": -1, "past": -1, "next": 1, "coming": 1, "upcoming": 1}.get(more or word, 2)
        base = self.anchor
        basis, sure = "literal", word in ("last", "past")
        if word in ("previous", "preceding", "prior", "following", "that"):
            base = self.named("day")
            basis, direction = "anaphoric", 1 if word == "following" else -1
        end = match.end()
        if part := patterns.PART_OF_DAY.match(self.folded, end):
            end = part.end()
        day = values.weekday_value(base, WEEKDAYS[match["unit"]], direction) if base else None
        self.add(self.with_the(start), end, values.iso(day), "date", "relative", "weekday", basis, sure)

    def named_month(self, start: int, word: str, match: re.Match[str]) -> None:
        """Last February, this October, next March."""
        month = MONTHS[match["unit"]]
        end = match.end()
        if word not in ("last", "next", "this", "past", "coming") or patterns.AFTER_MONTH.match(
            self.folded, end
        ):
            return
        if self.folded[end : end + 1] == "." and match["unit"] not in MONTH_NAMES:
            end += 1
        value, sure = None, True
        if self.anchor:
            year, now = self.anchor.year, self.anchor.month
            sure = 2 < (now - month) % 12 < 10 or word not in ("last", "next")
            # The month just over is "last month": "last February" in March is that of the year before.
            now -= 1 if word == "last" and not match["more"] else 0
            back = match["more"] == "past " or word in ("last", "past")
            ahead = match["more"] == "coming " or word in ("next", "coming")
            year += (-1 if back and month >= now else 0) + (1 if ahead and month <= now else 0)
            value = values.month_value(year, month)
        self.add(start, end, value, "date", "relative", "month", sure=sure)

    def season(self, start: int, word: str, match: re.Match[str]) -> None:
        """Last summer, this past spring, next fall."""
        name, more, end = match["unit"], (match["more"] or "").strip(), match.end()
        offset = {"last": -1, "this": 0, "next": 1, "past": -1, "coming": 1}.get(more or word)
        if offset is None or self.is_title(start, match.start("unit")):
            return
        if (
            name in ("fall", "spring")
            and word == "this"
            and self.folded.startswith((" in ", " into ", " from ", " up", " by "), end)
        ):
            return
        value = values.season_value(self.anchor, name, offset) if self.anchor else None
        begin, _ = self.extend(self.with_the(start))
        self.add(begin, end, value, "date", "relative", "season", sure=offset == 0 or more == "past")

    def part_of_day(self, start: int, word: str, match: re.Match[str]) -> None:
        """This morning, last evening; that night."""
        part, end = match["unit"], match.end()
        if word not in ("this", "last", "that") or match["more"] or self.is_title(start, match.start("unit")):
            return
        if word == "that":
            day, basis = self.named("day"), "anaphoric"
        else:
            day, basis = self.shifted(-1 if word == "last" else 0), "literal"
        value = values.iso(day, "T" + PARTS_OF_DAY[part])
        start, _ = self.extend(start)
        self.add(start, end, value, "time", "relative", "day", basis, basis == "literal")

    def holiday(self, start: int, word: str, match: re.Match[str]) -> None:
        """Last Christmas, this Halloween."""
        offset = {"last": -1, "this": 0, "next": 1}.get(word)
        if offset is None or not self.text[match.start("unit")].isupper():
            return
        day = values.holiday(self.anchor, match["unit"], offset) if self.anchor else None
        self.add(start, match.end(), values.iso(day), "date", "relative", "day", sure=False)

    # Distances and durations

    def unit(self, start: int, end: int, word: str) -> None:
        """Two years ago, a week earlier, year-ago; three years, five-year."""
        folded = self.folded
        unit, plural = patterns.UNIT_WORDS[word]
        after = patterns.AFTER_UNIT.match(folded, end)
        before = None
        if start > 1 and folded[start - 1] in " -":
            low = max(0, start - 13)
            space = max(folded.rfind(" ", low, start - 1), folded.rfind("-", low, start - 1), low - 1)
            if folded[start - 2].isdigit() or folded[space + 1 : start - 1] in patterns.BEFORE_UNIT_WORDS:
                before = patterns.BEFORE_UNIT.search(folded, max(self.until, start - 45), start)
        if after and after["word"] != "old":
            self.distance(start, unit, plural, before, after)
        elif after and unit == "year":
            return
        elif before is not None and before["number"] not in ("a", "an", "many"):
            self.duration(start, end, unit, plural, before)
        elif unit == "weekend" and not plural:
            self.weekend(start, end)

    def weekend(self, start: int, end: int) -> None:
        """Over the weekend."""
        if self.folded[max(0, start - 4) : start] != "the " or self.folded[end : end + 1] == "-":
            return
        offset = -1 if self.anchor and self.anchor.weekday() < 5 else 0
        value = values.step(self.anchor, "weekend", offset) if self.anchor else None
        self.add(start - 4, end, value, "date", "relative", "weekend", "tense", False)

    def duration(self, start: int, end: int, unit: str, plural: bool, before: re.Match[str]) -> None:
        """Three years, five-year: how long, not when."""
        words = before["number"]
        if not plural and before["join"] == " " and words not in ("one", "half a", "half an"):
            return
        count = values.number(words)
        self.forget_quarter(unit, count)
        if unit in ("second", "quarter", "season", "weekend", "night", "minute") or before["the"]:
            return
        begin = before.start("about") if before["about"] else before.start("number")
        if self.lead(begin) in ("age", "ages", "aged"):
            return
        self.add(begin, end, values.duration(count, unit), "duration", "absolute", unit)

    def distance(
        self, start: int, unit: str, plural: bool, before: re.Match[str] | None, after: re.Match[str]
    ) -> None:
        """N units ago, earlier, later, from now."""
        word, end = after["word"], after.end()
        hyphen = self.folded[after.start()] == "-" and after["half"] is None
        if before is None:
            if hyphen and word in ("ago", "earlier") and not plural:
                self.year_earlier(start, end, unit)
            elif plural and word == "ago":
                self.add(start, end, None, "date", "relative", unit, "literal", False)
            return
        if word in ("before", "after"):
            return
        count = 1.0 if before["number"] in patterns.WHOLE else values.number(before["number"])
        if count is not None and after["half"]:
            count += 0.5
        begin = before.start("number")
        if before["about"] or before["the"]:
            begin = before.start("about") if before["about"] else before.start("the")
        if after["part"]:
            end = after.start("part")
        single = unit == "year" and not plural and count == 1
        if single and word in ("ago", "earlier") and (known := self.year_before(start)):
            self.add(begin, end, known, "date", "relative", unit, "anaphoric", False)
        elif single and word == "ago":
            value = values.step(self.anchor, "month", -12) if self.anchor else None
            self.add(begin, end, value, "date", "relative", unit, "literal", False)
        elif word in ("ago", "from now", "hence"):
            value = self.counted(self.anchor, unit, -1 if word == "ago" else 1, count)
            sure = (
                not (before["about"] or after["or"])
                and "couple" not in before["number"]
                and unit not in _VAGUE_UNITS
            )
            self.add(
                begin, end, value, "date", "relative", unit, "literal", sure and count == int(count or 0)
            )
        else:
            base = self.anchor if unit in ("year", "month") and word == "earlier" else self.named(unit)
            value = self.counted(base, unit, 1 if word == "later" else -1, count)
            self.add(begin, end, value, "date", "relative", unit, "comparative", False)

    def year_earlier(self, start: int, end: int, unit: str) -> None:
        """The year-ago quarter, the year-earlier period."""
        if unit == "year" and self.folded.startswith((" quarter", " period"), end):
            self.remember_quarter(start)
        known = self.year_before(start) if unit == "year" else None
        value = known or (values.step(self.anchor, unit, -1) if self.anchor else None)
        begin = self.with_the(start)
        self.add(begin, end, value, "date", "relative", unit, "anaphoric" if known else "comparative", False)

    def counted(self, base: date | None, unit: str, sign: int, count: float | None) -> str | None:
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

    # Years, quarters, sets

    def year(self, start: int, end: int, word: str) -> None:
        """1998, 2021-04-07, 13/4/2021, the 1990s."""
        folded = self.folded
        if folded[start - 1 : start] == "/":
            self.slash_date(start)
            return
        if start and (folded[start - 1].isalnum() or folded[start - 1] in "$#./:_,-+\u00a3\u20ac\u00a5"):
            return
        if match := patterns.YEAR_DATE.match(folded, start):
            one = values.day_of_month(*map(int, match[0].split("-")))
            self.add(start, match.end(), values.iso(one), "date", "absolute", "day")
            return
        match = patterns.YEAR_ONLY.match(folded, start)
        if match is None:
            return
        digits = match[0][:4]
        if match[0].endswith("0s") or (match[0].endswith("0's") and folded.endswith(" the ", 0, start)):
            self.add(start, match.end(), digits[:3], "date", "absolute", "decade")
            return
        if not patterns.BEFORE_YEAR.search(folded, max(0, start - 12), start) and digits[:2] != "19":
            return
        start, _ = self.extend(start)
        self.add(start, match.end(), digits, "date", "absolute", "year")

    def slash_date(self, start: int) -> None:
        """A date with slashes before the year at ``start``, where only one order of day and month is possible."""
        before = patterns.BEFORE_SLASH.search(self.folded, max(self.until, start - 7), start)
        year = patterns.YEAR_SLASH.match(self.folded, start)
        if before is None or year is None:
            return
        day, month = int(before[1]), int(before[2])
        if day <= 12 < month:
            day, month = month, day
        elif month <= 12 and day <= 12 and day != month:
            return
        if one := values.day_of_month(int(year[0]), month, day):
            self.add(before.start(), year.end(), values.iso(one), "date", "absolute", "day")

    def quarter_word(self, start: int, end: int, word: str) -> None:
        """The third quarter: remembered, since "a year earlier" may refer to it."""
        folded = self.folded
        before = patterns.QUARTER.search(folded, max(0, start - 8), start)
        ended = patterns.QUARTER_END.match(folded, end)
        if self.anchor is None or (before is None and ended is None):
            self.remember_quarter(start)
            return
        anchor = self.anchor
        month = MONTHS[ended[1].rstrip(".")] if ended else 0
        # A fiscal quarter keeps its own number in TIMEX3, whatever months it has.
        quarter = ORDINALS[before[1]] if before else (month + 2) // 3
        first = month or 3 * quarter - 2
        self.quarter, self.quarter_at = (anchor.year - (1 if first > anchor.month else 0), quarter), start

    def remember_quarter(self, at: int) -> None:
        """A quarter without a number: still the one named before, else the last one that is over."""
        if self.anchor is None:
            return
        if self.quarter is None or at - self.quarter_at > patterns.QUARTER_REACH:
            year, month = values.add_months(self.anchor, -3)
            self.quarter = (year, (month + 2) // 3)
        self.quarter_at = at

    def forget_quarter(self, unit: str, count: float | None) -> None:
        """After the figures of six or nine months, "a year earlier" means their year, no quarter."""
        if unit == "month" and count in (6, 9):
            self.quarter = None

    def every(self, start: int, end: int, word: str) -> None:
        """Every year, each Thursday: sets."""
        match = patterns.AFTER_SET.match(self.folded, end)
        if match is None:
            return
        name = match[1]
        if name in UNIT_LETTERS:
            self.add(start, match.end(), values.duration(1.0, name), "set", "absolute", name)
        elif name in WEEKDAY_NAMES:
            self.add(start, match.end(), f"XXXX-WXX-{WEEKDAYS[name] + 1}", "set", "absolute", "weekday")
        elif name in MONTH_NAMES and self.text[match.start(1)].isupper():
            self.add(start, match.end(), f"XXXX-{MONTHS[name]:02d}", "set", "absolute", "month")


_Handler = Callable[[_Finder, int, int, str], None]


def _handlers() -> dict[str, _Handler]:
    """What to do at each trigger."""
    table: dict[str, _Handler] = {}
    table.update(dict.fromkeys(patterns.DEICTIC_WORDS, _Finder.deictic))
    table.update(dict.fromkeys(patterns.DAY_WORDS, _Finder.day_word))
    table.update(dict.fromkeys((*WEEKDAY_NAMES, *patterns.SHORT_WEEKDAYS), _Finder.weekday))
    table.update(dict.fromkeys((name + "s" for name in WEEKDAY_NAMES), _Finder.weekday_set))
    table.update(dict.fromkeys((*MONTH_NAMES, *patterns.SHORT_MONTHS), _Finder.month))
    table.update(dict.fromkeys(patterns.COUNTED, _Finder.unit))
    table.update(dict.fromkeys(patterns.YEAR_PREFIXES, _Finder.year))
    table.update(dict.fromkeys(("every", "each"), _Finder.every))
    table["quarter"] = _Finder.quarter_word
    return table


_HANDLERS = _handlers()
_WORDS = tuple(_HANDLERS)
_FUNCTIONS = tuple(_HANDLERS.values())
# Leftmost-longest: "monday" wins over "mon.", and a word boundary is checked afterwards.
_AUTOMATON = AhoCorasick(
    _WORDS, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
)


def find_times(
    text: str, anchor: date | None = None, folded: str | None = None
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an English text and resolve them.

    Args:
        text: any string.
        anchor: the day of publication, from which relative expressions count; ``None``: they get no value.
        folded: ``fold(text)``, if it is at hand.

    Returns:
        The expressions sorted by their start; none overlaps another. Deterministic; time linear in the text.
    """
    if folded is None:
        folded = fold(text)
    finder = _Finder(text, folded, anchor)
    size = len(folded)
    for index, start, end in _AUTOMATON.find_matches_as_indexes(folded):
        if start < finder.until or (start and folded[start - 1].isalnum()):
            continue
        word = _WORDS[index]
        if end < size and word[-1].isalpha() and folded[end].isalnum():
            continue
        _FUNCTIONS[index](finder, start, end, word)
    return tuple(finder.found)
