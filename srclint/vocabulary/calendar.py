"""English words for days, months, seasons, units and numbers."""

from __future__ import annotations

from srclint.vocabulary import words

__all__ = [
    "DAY_WORDS",
    "FRACTIONS",
    "HOLIDAYS",
    "MONTHS",
    "MONTH_FORMS",
    "MONTH_NAMES",
    "NUMBERS",
    "ORDINALS",
    "PARTS",
    "PARTS_OF_DAY",
    "SEASONS",
    "TENS",
    "UNITS_TO_TWENTY",
    "UNIT_LETTERS",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
]

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(WEEKDAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Names and abbreviations of the days of the week, Monday is 0 as in `datetime`."""

MONTH_FORMS: tuple[tuple[str, ...], ...] = (
    ("january", "jan"),
    ("february", "feb", "febr"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
"""The names of the months with their short forms, January first."""

MONTH_NAMES = tuple(name for name, *_ in MONTH_FORMS)

MONTHS: dict[str, int] = {form: number for number, forms in enumerate(MONTH_FORMS, 1) for form in forms}
"""The number of the month for each of its forms."""

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
"""TIMEX3 codes of the seasons."""

PARTS_OF_DAY: dict[str, str] = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
"""TIMEX3 codes of the parts of the day."""

HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "christmas": (12, 25),
    "halloween": (10, 31),
    "thanksgiving": None,
    "easter": None,
    "ramadan": None,
}
"""Month and day of the holidays that news names after "last" and "next"; ``None`` where they move."""

UNIT_LETTERS: dict[str, str] = {
    "day": "D", "night": "D", "weekday": "D", "week": "W", "fortnight": "W", "weekend": "W", "month": "M",
    "quarter": "Q", "season": "Y", "year": "Y", "decade": "DE", "century": "CE",
    "hour": "H", "minute": "M", "second": "S",
}  # fmt: skip
"""The letters of TIMEX3 durations (``P3D``, ``PT2H``)."""

UNITS_TO_TWENTY = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS: dict[str, int] = (
    {word: number for number, word in enumerate(UNITS_TO_TWENTY, 1)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1, "couple": 2, "dozen": 12, "hundred": 100}
)
"""The value of the number words."""

FRACTIONS: dict[str, float] = {
    "half a": 0.5, "half an": 0.5, "a half": 0.5, "a quarter": 0.25, "a quarter of a": 0.25, "a quarter of an": 0.25,
}  # fmt: skip
"""The value of the fractions that may stand before a unit."""

PARTS: dict[str, tuple[str, int]] = {
    "century": ("year", 100), "decade": ("year", 10), "year": ("month", 12), "hour": ("minute", 60),
}  # fmt: skip
"""In which smaller unit, and how many of it, a fraction of a unit is counted: half an hour is ``PT30M``."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
}  # fmt: skip

DAY_WORDS = (
    frozenset(MONTHS)
    | (frozenset(WEEKDAYS) - {"thur"})
    | frozenset(PARTS_OF_DAY)
    | words("today yesterday tonight tomorrow week month year weekend")
)
"""Words for days and other times that stand between a subject and its verb: "Lind on Monday said"."""
