"""The words that an expression can hang on, and the few patterns that several modules share.

Patterns run over text that went through `fold`; none is run over a whole text: each looks right from a word or left
over a bounded stretch (45 characters; 120 for the plans of `tense`). Those that one module needs alone stand in it.
"""

from __future__ import annotations

from typing import get_args

from srclint.language.times.expression import TimeUnit
from srclint.language.times.patterns import YEAR
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTH_NAMES, MONTHS, UNIT_LETTERS, WEEKDAY_NAMES

DEICTIC_WORDS = (
    "last", "past", "next", "coming", "upcoming", "this", "these", "current", "latest", "recent", "previous",
    "preceding", "prior", "following", "same", "that",
)  # fmt: skip
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": -1}
DISTANCE_WORDS = ("ago", "earlier", "later", "from now", "hence")
# "Mon" and "mar" alone may be other words: a mark must follow.
SHORT_WEEKDAYS = ("mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.", "sun.",
                   "mon,", "tue,", "wed,", "thu,", "fri,", "sat,", "sun,")  # fmt: skip
SHORT_MONTHS = tuple(name + mark for name in MONTHS if name not in MONTH_NAMES for mark in (".", " "))
TRIGGERS: tuple[str, ...] = (
    *DEICTIC_WORDS,
    *DAY_WORDS,
    *DISTANCE_WORDS,
    *WEEKDAY_NAMES,
    *(name + "s" for name in WEEKDAY_NAMES),
    *SHORT_WEEKDAYS,
    *MONTH_NAMES,
    *SHORT_MONTHS,
    "weekend",
    "quarter",
    *(f"{word} the {unit}" for word in ("of", "in") for unit in ("week", "month", "year")),
)
"""Folded words of which one must stand in a text that has a relative or underspecified expression."""

_UNITS: tuple[TimeUnit, ...] = tuple(unit for unit in get_args(TimeUnit) if unit in UNIT_LETTERS)
UNIT_WORDS: dict[str, tuple[TimeUnit, bool]] = {
    **{unit: (unit, False) for unit in _UNITS if unit != "century"},
    **{unit + "s": (unit, True) for unit in _UNITS if unit != "century"},
    "century": ("century", False),
    "centuries": ("century", True),
}
COUNTED = tuple(word for word in UNIT_WORDS if word not in ("weekday", "weekdays", "season", "seasons"))
# Of a year the first two digits are looked for.
DECADES = tuple(f"'{tens}0s" for tens in range(10))
YEAR_PREFIXES = ("15", "16", "17", "18", "19", "20")

# A word that may be the name of a month: `MONTHS` says whether it is. Cheaper to compile than all names.
MONTH_WORD = r"[a-z]{3,9}"
PART_OF_DAY = pattern(r" (morning|afternoon|evening|night)(?![a-z-])")
OR_SO = pattern(r" or (?:so|two|more)(?![a-z])")
DAY_NUMBER = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9]|[.:][0-9]|,[0-9]{3}|%)(?:st|nd|rd|th)?(?![a-z])"
AFTER_MONTH = pattern(
    r"\.?(?: (?P<day>" + DAY_NUMBER + r")"
    r"(?:(?:,| of|) (?:(?P<year>" + YEAR + r")(?![0-9-]|,[0-9])|(?P<its>last|this|next) year(?![a-z-])))?"
    r"|(?:,| of|) (?P<only>" + YEAR + r")(?![0-9]|,[0-9])"
    r"|(?: of|,)? (?P<which>last|this|next|the following|the previous) year(?![a-z-]))"
)
