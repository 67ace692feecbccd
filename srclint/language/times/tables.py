"""The words of English time expressions, as regular expressions over text that went through `fold`."""

from __future__ import annotations

__all__ = [
    "APPROXIMATE",
    "FISCAL",
    "FRACTIONS",
    "HOLIDAYS",
    "MONTHS",
    "MONTH_NAMES",
    "NUMBER",
    "NUMBERS",
    "NUMERIC",
    "ORDINALS",
    "PARTS",
    "PARTS_OF_DAY",
    "SEASONS",
    "UNIT_LETTERS",
    "WEEKDAYS",
    "WEEKDAY_NAMES",
    "YEAR",
]

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

WEEKDAYS: dict[str, int] = {name: number for number, name in enumerate(WEEKDAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
"""Names and abbreviations of the days of the week, Monday is 0 as in `datetime`."""

MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip

MONTHS: dict[str, int] = {name: number for number, name in enumerate(MONTH_NAMES, 1)} | {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip

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

_DIGITS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

NUMBERS: dict[str, int] = (
    {word: number for number, word in enumerate(_DIGITS, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
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

NUMERIC = (
    r"(?:[0-9]{1,3}(?:(?:,[0-9]{3}){1,3}|\.[0-9]| 1/2)?|(?:"
    + "|".join(_TENS)
    + r")(?:[- ](?:"
    + "|".join(_DIGITS[:9])
    + r"))?"
    r"|"
    + "|".join(sorted(_DIGITS, key=len, reverse=True))
    + r"|(?:(?:a|[1-9]|"
    + "|".join(_DIGITS[:9])
    + r") )?hundred|(?:a )?dozen)"
    r"(?:[ -]and[ -]a[ -]half)?"
)
"""A number that says how many, in digits or words."""

NUMBER = (
    r"(?:" + NUMERIC + r"(?:(?: to | or |-)(?:[0-9]{1,3}|[a-z]+))?"
    r"|(?:a )?couple(?: of)?|a few|few|several|many)"
)
"""A number, a span of numbers, or a vague number."""

APPROXIMATE = (
    r"(?:about|around|nearly|almost|roughly|approximately|over|just over|just under|under|some(?! an? )"
    r"|only|just|barely|more than|less than|at least|at most|up to|exactly|fewer than|not quite)"
)
"""What may stand before a number."""

FISCAL = r"(?:fiscal|financial|school|academic|calendar|tax|business|trading|working|straight|consecutive|full|whole)"
"""Adjectives that may stand between a number or "this" and the unit."""

YEAR = r"(?:1[5-9]|20)[0-9][0-9]"
