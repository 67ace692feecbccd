"""Calendar arithmetic for time expressions: what "last week" is, as a TIMEX3 value."""

from __future__ import annotations

from datetime import date, timedelta

from srclint.vocabulary.calendar import FRACTIONS, HOLIDAYS, NUMBERS, PARTS, SEASONS, UNIT_LETTERS

__all__ = [
    "add_months",
    "day_of_month",
    "day_of_week",
    "duration",
    "holiday",
    "is_long_over",
    "iso",
    "monday",
    "month_value",
    "nearest_day",
    "nth_weekday",
    "number",
    "quarter_value",
    "season_value",
    "shifted",
    "step",
    "week_value",
    "weekday_value",
    "year_value",
]


_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def year_value(year: int) -> str | None:
    """A year as TIMEX3 writes it; ``None`` outside the calendar."""
    return f"{year:04d}" if 1 <= year <= 9999 else None


def month_value(year: int, month: int) -> str | None:
    """A month as TIMEX3 writes it."""
    return f"{year:04d}-{month:02d}" if 1 <= year <= 9999 else None


def quarter_value(year: int, quarter: int) -> str | None:
    """A quarter as TIMEX3 writes it."""
    return f"{year:04d}-Q{quarter}" if 1 <= year <= 9999 else None


def week_value(day: date, weekend: bool = False) -> str:
    """The ISO week that ``day`` lies in, or its weekend."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if weekend else "")


def monday(day: date, weeks: int) -> date | None:
    """The Monday of the week that lies ``weeks`` from that of ``day``."""
    return shifted(day, 7 * weeks - day.weekday())


def shifted(day: date, days: int) -> date | None:
    """``day`` moved by a number of days; ``None`` outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> tuple[int, int]:
    """Year and month a number of months away from ``day``'s."""
    count = day.year * 12 + day.month - 1 + months
    return count // 12, count % 12 + 1


def day_of_month(year: int, month: int, day: int) -> date | None:
    """A calendar day, or ``None`` if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso(day: date | None, tail: str = "") -> str | None:
    """A day as TIMEX3 writes it, with a time of day; ``None`` for no day."""
    return None if day is None else day.isoformat() + tail


def nearest_day(anchor: date, month: int, day: int, side: int) -> date | None:
    """The day of that name closest to ``anchor``: 0 of all, 1 from ``anchor`` on, -1 up to ``anchor``."""
    near = [day_of_month(anchor.year + n, month, day) for n in (-1, 0, 1)]
    days = [one for one in near if one is not None]
    if side:
        days = [one for one in days if (one >= anchor if side > 0 else one <= anchor)] or days
    return min(days, key=lambda one: abs((one - anchor).days), default=None)


def weekday_value(anchor: date, weekday: int, direction: int) -> date | None:
    """The weekday as seen from ``anchor``.

    Args:
        anchor: the day of publication.
        weekday: 0 for Monday.
        direction: 0 the most recent one, the anchor included; -1 the most recent one before it; 1 the next one
            after it; 2 the next one, the anchor included.
    """
    back = (anchor.weekday() - weekday) % 7
    if direction == 0:
        return shifted(anchor, -back)
    if direction == -1:
        return shifted(anchor, -(back or 7))
    ahead = (weekday - anchor.weekday()) % 7
    return shifted(anchor, ahead if direction == 2 else ahead or 7)


def day_of_week(year: int, week: int, weekday: int) -> date | None:
    """A day of an ISO week, 0 for Monday; ``None`` outside the calendar."""
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The first (1) to fifth (5) day of that name in a month, or the last (-1); ``None`` where there is none."""
    if number > 0:
        first = day_of_month(year, month, 1)
        return first and day_of_month(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (number - 1))
    after = day_of_month(year + month // 12, month % 12 + 1, 1)
    last = after and shifted(after, -1)
    return last and shifted(last, -((last.weekday() - weekday) % 7))


def season_value(anchor: date, season: str, offset: int) -> str | None:
    """The season as TIMEX3 writes it: ``offset`` -1 the most recent one over, 0 this year's, 1 the next to come.

    A winter is named by the year in which it begins.
    """
    code = SEASONS[season]
    first = _FIRST_MONTHS[code]
    year = anchor.year
    if code == "WI" and anchor.month <= 4:
        year -= 1
    if offset < 0:
        over = (anchor.year, anchor.month) >= (year + (first + 3) // 13, (first + 2) % 12 + 1)
        year -= 0 if over else 1
    elif offset > 0:
        year += 1 if (anchor.year, anchor.month) >= (year, first) else 0
    value = year_value(year)
    return value and f"{value}-{code}"


def is_long_over(anchor: date, season: str) -> bool:
    """Whether the season ended two months or more before ``anchor``: "this summer" may be the next one in December.

    A winter is over in that sense until August; from September on "this winter" is the one to come.
    """
    if season == "winter":
        return 5 <= anchor.month <= 8
    return anchor.month - _FIRST_MONTHS[SEASONS[season]] >= 5


def holiday(anchor: date, name: str, offset: int) -> date | None:
    """The holiday before (-1) or after (1) ``anchor``, or that of its year (0)."""

    def in_year(year: int) -> date | None:
        if name == "thanksgiving":
            first = day_of_month(year, 11, 1)
            return first and day_of_month(year, 11, 22 + (3 - first.weekday()) % 7)
        when = HOLIDAYS[name]
        return day_of_month(year, *when) if when else None

    days = [day for day in map(in_year, (anchor.year - 1, anchor.year, anchor.year + 1)) if day]
    if offset == 0 or len(days) < 3:
        return days[1] if len(days) == 3 else None
    if offset < 0:
        return max((day for day in days if day < anchor), default=None)
    return min((day for day in days if day > anchor), default=None)


def step(anchor: date, unit: str, count: int) -> str | None:
    """The ``unit`` that lies ``count`` units from that of ``anchor`` (0: the current one)."""
    if unit == "year":
        return year_value(anchor.year + count)
    if unit == "month":
        return month_value(*add_months(anchor, count))
    if unit == "quarter":
        year, month = add_months(anchor, 3 * count)
        return quarter_value(year, (month + 2) // 3)
    if unit in ("week", "fortnight", "weekend"):
        day = shifted(anchor, 7 * count)
        return None if day is None else week_value(day, unit == "weekend")
    if unit in ("day", "night"):
        return iso(shifted(anchor, count))
    if unit == "decade":
        decade = anchor.year // 10 + count
        return f"{decade:03d}" if 0 <= decade <= 999 else None
    if unit == "century":
        century = anchor.year // 100 + count
        return f"{century:02d}" if 0 <= century <= 99 else None
    return None


def number(words: str) -> float | None:
    """The value of a number phrase; ``None`` for "several", "few", "many" and spans of numbers."""
    words = words.strip().replace(",", "")
    if part := FRACTIONS.get(words):
        return part
    whole = words.replace("-", " ").removesuffix(" and a half").removesuffix(" 1/2")
    half = 0.5 if len(whole) < len(words) else 0.0
    words = whole
    if words[:1].isdigit():
        try:
            return float(words) + half
        except ValueError:
            return None
    total = 0
    for word in words.split():
        if word == "of":
            continue
        if word not in NUMBERS:
            return None
        if word in ("couple", "dozen", "hundred"):
            total = max(total, 1) * NUMBERS[word]
        else:
            total += NUMBERS[word]
    return total + half


def duration(count: float | None, unit: str) -> str | None:
    """A TIMEX3 duration: ``P3D``, ``PXM`` where the count is vague, ``PT2H``."""
    letter = UNIT_LETTERS.get(unit)
    if letter is None:
        return None
    if count is not None and 0 < count < 1 and unit in PARTS:
        unit, parts = PARTS[unit]
        return duration(count * parts, unit)
    if unit == "fortnight" and count is not None:
        count *= 2
    amount = "X" if count is None else f"{count:g}"
    return f"P{'T' if unit in ('hour', 'minute', 'second') else ''}{amount}{letter}"
