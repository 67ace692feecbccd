"""Which time expressions the rules speak of, and what they mean: shared by the rules on relative dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from srclint import ArticleView
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTH_NAMES

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

__all__ = [
    "MONTHS",
    "YEARS",
    "Published",
    "age",
    "conversation",
    "in_words",
    "interval",
    "is_year_scale",
    "may_be_dated",
    "meaning",
    "relative_expressions",
]

# Where an expression can mislead: the story itself and its captions, not its byline, date line or credits.
ZONES = frozenset({"headline", "deck", "paragraph", "subhead", "quote", "caption"})

Published = tuple[date, date]
"""First and last day that may be the day of publication: twice the same one, or a whole month or year."""

_UNITS = frozenset({"week", "month", "quarter", "season", "year", "decade"})
YEARS = frozenset({"year", "decade"})
_OF_A_YEAR = pattern(r"\b(?:last|this|next) year\b", re.I)
_AWAY = pattern(r"\b(?:ago|from now|hence)$", re.I)
# How many is left open: nothing can be said of these, as of "recently".
_VAGUE = pattern(r"\b(?:few|couple|several|many|recent|latest|or)\b|^(?:weeks|months|years|decades)\b", re.I)

MONTHS = tuple(name.capitalize() for name in MONTH_NAMES)
_ORDINALS = ("first", "second", "third", "fourth")
_SEASONS = {"SP": ("spring", 3), "SU": ("summer", 6), "FA": ("fall", 9), "WI": ("winter", 12)}
_AHEAD = pattern(r"\b(?:next|coming)\b", re.I)
# What can be counted from a day, a month or a year of publication.
_COUNTED_IN = {"day": _UNITS, "month": _UNITS - {"week"}, "year": YEARS}
_COUNTED = pattern(r"^(?:the |this )?(?:last|past|next|coming) (?P<rest>.+)$", re.I | re.S)


def relative_expressions(view: ArticleView) -> Iterator[TimeExpression]:
    """The expressions that only the publication date gives a meaning to.

    Last, this, next or past with a week, month, quarter, season, year or decade, and so many months or years ago;
    neither "recently" and "a few years ago" nor weekdays, today, yesterday and now; nothing that refers to another
    date of the text ("a year earlier").
    """
    for time in view.times:
        if time.reference != "relative" or time.basis != "literal" or time.kind not in ("date", "duration"):
            continue
        if (time.value or "").startswith("PX") or not _is_meant(time.text, time.unit):
            continue
        block = view.block_at(time.span.start)
        if block is not None and block.kind in ZONES:
            yield time


@lru_cache(1024)
def _is_meant(words: str, unit: str) -> bool:
    """Whether an expression is one of those that `relative_expressions` gives; the same few come again and again."""
    if unit not in _UNITS and not _OF_A_YEAR.search(words):
        return False
    return not _VAGUE.search(words) and not (unit == "week" and _AWAY.search(words))


# "Sarah: We opened it four years ago": a line of a conversation.
_SPEAKER = pattern(r"(?m)^[*_]{0,2}[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}[*_]{0,2}:[*_]{0,2} \S")
_LINES = 3  # such lines make a conversation of what follows the first of them


def conversation(view: ArticleView) -> int:
    """Where a conversation begins, with the speakers' names before their words; the text's end where there is none.

    What stands in one are quoted words.
    """
    said = [match.start() for match in islice(_SPEAKER.finditer(view.text), _LINES)]
    return said[0] if len(said) == _LINES else len(view.text)


# A day of the calendar as a line for itself may write it, in any language: "27.10.2021", "le 3 mars 2020", "March 3rd,
# 2020", "2020年3月3日", "3/9 18:45".
_DAY = pattern(
    r"\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d\d(?!\d)|(?:19|20)\d\d ?[-/.년年] ?\d{1,2}(?!\d)"
    r"|\d{1,2}(?:st|nd|rd|th|º|er)?\.? ?(?:de |di |of )?[^\W\d_]{3,11}\.?,? ?(?:de |del )?(?:19|20)\d\d(?!\d)"
    r"|[^\W\d_]{3,11}\.? ?\d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\d\d(?!\d)"
    r"|\d{1,2}月\d{1,2}日|\d{1,2}/\d{1,2}\b[^\n]{0,12}\d{1,2}:\d\d"
)
_DIGIT = pattern(r"\d")
_POSTED = pattern(
    r"(?i)\b(?:posted|published|updated|veröffentlicht|publié|publicado|pubblicato|geplaatst)\b"
)
_SENTENCE = pattern(r"(?:\S+\s+){7}\S*[.!?][”\"’']?\s*\Z")
_LABEL = 100  # characters of a line that may be no sentence of the story


def may_be_dated(view: ArticleView) -> bool:
    """Whether a line that may be no part of the story has a day, which may be that of publication after all.

    Of 33 articles in which a date was overlooked 30 have such a line, of 86 without any date three.
    """
    # The slow look for a day comes last: hardly any paragraph needs it.
    return any(
        _DIGIT.search(line)
        and (_POSTED.search(line) or (len(line) <= _LABEL and not _SENTENCE.search(line)))
        and _DAY.search(line)
        for line in view.text.split("\n")
    )


def is_year_scale(time: TimeExpression) -> bool:
    """Whether an expression names a year or more, or a part of a year that it names ("March of last year")."""
    return time.unit in YEARS or bool(_OF_A_YEAR.search(time.text))


def interval(time: TimeExpression, published: Published) -> tuple[date, date] | None:
    """First and last day that an expression of an article of ``published`` means; ``None`` if that is unknown."""
    value = time.value
    try:
        if value is None or time.kind == "duration":
            return _stretch(time, published) if value else None
        return _calendar(value)
    except (ValueError, OverflowError):
        return None


@lru_cache(1024)
def _calendar(value: str) -> tuple[date, date] | None:
    """First and last day of a TIMEX3 calendar value."""
    if re.fullmatch(r"\d{3,4}", value):
        span = 10 ** (4 - len(value))
        year = int(value) * span
        return date(year, 1, 1), date(year + span - 1, 12, 31)
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := re.fullmatch(r"(\d{4})-H(\d)", value):
        return _months(int(match[1]), 6 * int(match[2]) - 5, 6)
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return _months(int(match[1]), _SEASONS[match[2]][1], 3)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return monday, monday + timedelta(6)
    day = date.fromisoformat(value)
    return day, day


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = year * 12 + month - 1 + count
    return date(year, month, 1), date(after // 12, after % 12 + 1, 1) - timedelta(1)


def _stretch(time: TimeExpression, published: Published) -> tuple[date, date] | None:
    """From or up to the day of publication, where that is known as exactly as the expression counts."""
    match = re.fullmatch(r"P([\d.]+)(D|W|M|Q|Y|DE)", time.value or "")
    if match is None or time.unit not in _COUNTED_IN[_precision(published)]:
        return None
    first, last = published
    days = {"D": 1, "W": 7, "M": 30.44, "Q": 91.3, "Y": 365.25, "DE": 3652.5}[match[2]]
    length = timedelta(round(float(match[1]) * days))
    return (first, last + length) if _AHEAD.search(time.text) else (first - length, last)


def _precision(published: Published) -> str:
    """How exactly the day of publication is known: ``day``, ``month`` or ``year``."""
    first, last = published
    if first == last:
        return "day"
    return "month" if first.month == last.month else "year"


def meaning(time: TimeExpression, published: Published) -> str:
    """What an expression means, in words: "2020", "March 2021", "the three months to April 2021"."""
    value = time.value or ""
    if time.kind == "duration":
        return _duration_in_words(time, published)
    if match := re.fullmatch(r"(\d{4})-H(\d)", value):
        return f"the {'first' if match[2] == '1' else 'second'} half of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return f"the {_ORDINALS[int(match[2]) - 1]} quarter of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        name = "autumn" if "autumn" in time.text.lower() else _SEASONS[match[2]][0]
        year = f"{match[1]}-{(int(match[1]) + 1) % 100:02d}" if match[2] == "WI" else match[1]
        return f"the {name} of {year}"
    if len(value) == 7:
        return f"{MONTHS[int(value[5:]) - 1]} {value[:4]}"
    if len(value) == 3:
        return f"the {value}0s"
    days = _calendar(value)
    if "W" in value and days:
        return f"the week of {in_words(days[0])}"
    return in_words(days[0]) if days and len(value) == 10 else value


def in_words(day: date) -> str:
    """A day as American newspapers write it: "April 8, 2021"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _duration_in_words(time: TimeExpression, published: Published) -> str:
    words = _COUNTED.match(" ".join(time.text.split()))
    rest = words["rest"] if words else time.text
    known = _precision(published)
    day = f"{MONTHS[published[1].month - 1]} {published[1].year}"
    if time.unit in ("day", "week"):
        day = in_words(published[1])
    elif known == "year":
        day = str(published[1].year)
    return f"the {rest} {'from' if _AHEAD.search(time.text) else 'to'} {day}"


def age(days: tuple[date, date], as_of: date, unit: str) -> str:
    """How long ago, seen from ``as_of``, in the units of the calendar: "6 years ago", "3 weeks ago"."""
    end = min(days[1], as_of) if days[0] <= as_of else days[0]
    if end > as_of:
        return "still to come"
    months = (as_of.year - end.year) * 12 + as_of.month - end.month
    # Below two years months say more than a year does; a year is counted as the calendar does.
    if unit in YEARS or months >= 24:
        count, name = as_of.year - end.year, "year"
    elif months >= 2 or unit in ("month", "quarter", "season"):
        count, name = months, "month"
    else:
        count, name = (as_of - end).days // 7, "week"
    if count == 0:
        return f"this {name}"
    return f"{count} {name}{'' if count == 1 else 's'} ago"
