"""Patterns of English time expressions, as regular expressions over text that went through `fold`."""

from __future__ import annotations

from srclint.vocabulary.calendar import TENS, UNITS_TO_TWENTY

__all__ = ["APPROXIMATE", "FISCAL", "NUMBER", "NUMERIC", "YEAR"]

NUMERIC = (
    r"(?:[0-9]{1,3}(?:(?:,[0-9]{3}){1,3}|\.[0-9]| 1/2)?|(?:"
    + "|".join(TENS)
    + r")(?:[- ](?:"
    + "|".join(UNITS_TO_TWENTY[:9])
    + r"))?"
    r"|"
    + "|".join(sorted(UNITS_TO_TWENTY, key=len, reverse=True))
    + r"|(?:(?:a|[1-9]|"
    + "|".join(UNITS_TO_TWENTY[:9])
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
