"""The fiscal quarter that a report speaks of, remembered: "a year earlier" means the same one of the year before."""

from __future__ import annotations

from srclint.language.times import values
from srclint.language.times.grammar import MONTH_WORD
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTHS, ORDINALS

_QUARTER = pattern(r"(first|second|third|fourth|1st|2nd|3rd|4th)[- ]$")
_QUARTER_END = pattern(r" (?:which )?(?:that )?end(?:ed|ing) (" + MONTH_WORD + r")(?![a-z])")
# On how many characters after a quarter was named "a year earlier" still refers to it: best of 300 … 3,000 on the
# tuned part (values right .877 strict; .864 at 300, .867 at 3,000), the held-out part unmoved.
_QUARTER_REACH = 700


def at_quarter(scan: Scan, start: int, end: int, word: str) -> None:
    """The third quarter: remembered, since "a year earlier" may refer to it."""
    folded = scan.folded
    before = _QUARTER.search(folded, max(0, start - 8), start)
    ended = _QUARTER_END.match(folded, end)
    month = MONTHS.get(ended[1], 0) if ended else 0
    if scan.anchor is None or (before is None and not month):
        remember_quarter(scan, start)
        return
    anchor = scan.anchor
    # A fiscal quarter keeps its own number in TIMEX3, whatever months it has.
    quarter = ORDINALS[before[1]] if before else (month + 2) // 3
    first = month or 3 * quarter - 2
    scan.quarter, scan.quarter_at = (anchor.year - (1 if first > anchor.month else 0), quarter), start


def remember_quarter(scan: Scan, at: int) -> None:
    """A quarter without a number: still the one named before, else the last one that is over."""
    if scan.anchor is None:
        return
    if scan.quarter is None or at - scan.quarter_at > _QUARTER_REACH:
        year, month = values.add_months(scan.anchor, -3)
        scan.quarter = (year, (month + 2) // 3)
    scan.quarter_at = at


def forget_quarter(scan: Scan, unit: str, count: float | None) -> None:
    """After the figures of six or nine months, "a year earlier" means their year, no quarter."""
    if unit == "month" and count in (6, 9):
        scan.quarter = None


def known_quarter(scan: Scan, at: int) -> str | None:
    """The quarter named last, if it stands within reach."""
    if scan.quarter is None or at - scan.quarter_at > _QUARTER_REACH:
        return None
    return values.quarter_value(*scan.quarter)


def year_before(scan: Scan, at: int) -> str | None:
    """The quarter one year before the one named last."""
    if scan.quarter is None or at - scan.quarter_at > _QUARTER_REACH:
        return None
    return values.quarter_value(scan.quarter[0] - 1, scan.quarter[1])
