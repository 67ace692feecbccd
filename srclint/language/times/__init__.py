"""Time expressions in English news: where they stand, and which date they mean.

One automaton finds the few words that an expression can hang on ("last", "ago", "Friday", "March", "1998"); small
patterns then look at their surroundings. Nothing else of the text is read, so that the cost follows the number of
these words. Values follow TIMEX3 (ISO-TimeML): ``2021-04-07``, ``2021-W14``, ``2021-Q1``, ``P3D``.

``patterns`` and ``grammar`` hold the forms (their words stand in `srclint.vocabulary.calendar`), ``values`` the
arithmetic of the calendar, ``scan`` what one pass over a text remembers, ``tense`` and ``quarters`` what a value may
rest on; every other module reads one sort of expression.

What each choice rests on was measured on 203 news articles annotated with TIMEX3 (TimeBank, AQUAINT, MEANTIME,
TempEval-3). Errors were read in two rounds, each on a part of the documents; see `benchmarks/timex.py` for the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from srclint.language.text.automaton import fold
from srclint.language.times.days import at_day_word, at_weekday
from srclint.language.times.deictic import at_deictic, at_that
from srclint.language.times.expression import TimeExpression
from srclint.language.times.grammar import (
    COUNTED,
    DAY_WORDS,
    DECADES,
    DEICTIC_WORDS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    TRIGGERS,
    YEAR_PREFIXES,
)
from srclint.language.times.months import at_month
from srclint.language.times.quarters import at_quarter
from srclint.language.times.scan import Scan
from srclint.language.times.sets import at_every, at_weekdays
from srclint.language.times.units import at_unit
from srclint.language.times.years import at_decade, at_year, settle_slash_dates
from srclint.vocabulary.calendar import MONTH_NAMES, WEEKDAY_NAMES

__all__ = ["TRIGGERS", "TimeExpression", "find_times"]

_Handler = Callable[[Scan, int, int, str], None]


def _handlers() -> dict[str, _Handler]:
    """What to do at each trigger, which stands from one offset to another and is this word."""
    table: dict[str, _Handler] = {}
    table.update(dict.fromkeys(DEICTIC_WORDS, at_deictic))
    table.update(dict.fromkeys(DAY_WORDS, at_day_word))
    table.update(dict.fromkeys((*WEEKDAY_NAMES, *SHORT_WEEKDAYS), at_weekday))
    table.update(dict.fromkeys((name + "s" for name in WEEKDAY_NAMES), at_weekdays))
    table.update(dict.fromkeys((*MONTH_NAMES, *SHORT_MONTHS), at_month))
    table.update(dict.fromkeys(COUNTED, at_unit))
    table.update(dict.fromkeys(YEAR_PREFIXES, at_year))
    table.update(dict.fromkeys(DECADES, at_decade))
    table.update(dict.fromkeys(("every", "each"), at_every))
    table["that"] = at_that
    table["quarter"] = at_quarter
    return table


_HANDLERS = _handlers()
_WORDS = tuple(_HANDLERS)
_FUNCTIONS = tuple(_HANDLERS.values())
_ENDS_IN_LETTER = tuple(word[-1].isalpha() for word in _WORDS)
# Leftmost-longest: "monday" wins over "mon.", and a word boundary is checked afterwards. Deterministic: 0.1 ms more to
# build, and a third of the time to scan, so that it pays from the fourth article on.
_AUTOMATON = AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def find_times(
    text: str, anchor: date | None = None, folded: str | None = None, latest: date | None = None
) -> tuple[TimeExpression, ...]:
    """Find the time expressions of an English text and resolve them.

    Args:
        text: any string.
        anchor: the day of publication, from which relative expressions count; ``None``: they get no value.
        folded: ``fold(text)``, if it is at hand.
        latest: the last day that may be the day of publication, where only its month or year is known; ``anchor`` is
            then the first. An expression has a value if every day between gives it the same one.

    Returns:
        The expressions sorted by their start; none overlaps another. Deterministic; time linear in the text.
    """
    if folded is None:
        folded = fold(text)
    found = _resolve(text, folded, anchor)
    if anchor is None or latest is None or latest == anchor:
        return found
    # What an expression means never moves back when the paper is a later one: the ends speak for all days between.
    seen_later = {one.span: one for one in _resolve(text, folded, latest)}
    return tuple(_agreed(one, seen_later.get(one.span)) for one in found)


def _resolve(text: str, folded: str, anchor: date | None) -> tuple[TimeExpression, ...]:
    """The expressions of a text, as they are seen from one day."""
    scan = Scan(text, folded, anchor)
    size = len(folded)
    for index, start, end in _AUTOMATON.find_matches_as_indexes(folded):
        if start < scan.until or (start and folded[start - 1].isalnum()):
            continue
        if end < size and _ENDS_IN_LETTER[index] and folded[end].isalnum():
            continue
        _FUNCTIONS[index](scan, start, end, _WORDS[index])
    if scan.slashes:
        settle_slash_dates(scan)
    return tuple(scan.found)


def _agreed(one: TimeExpression, later: TimeExpression | None) -> TimeExpression:
    """An expression as two days see it: with its value where they agree."""
    if later is not None and later.value == one.value:
        return replace(one, sure=one.sure and later.sure)
    return replace(one, value=None, sure=False)
