"""What comes again and again: every year, each Thursday, Mondays."""

from __future__ import annotations

from srclint.language.times import values
from srclint.language.times.grammar import UNIT_WORDS
from srclint.language.times.scan import Scan
from srclint.patterns import pattern
from srclint.vocabulary.calendar import MONTH_NAMES, MONTHS, WEEKDAY_NAMES, WEEKDAYS

_AFTER_SET = pattern(r" (?:other )?([a-z]+)(?![a-z-])")


def at_every(scan: Scan, start: int, end: int, word: str) -> None:
    """Every year, each Thursday: sets."""
    match = _AFTER_SET.match(scan.folded, end)
    if match is None:
        return
    name = match[1]
    unit, plural = UNIT_WORDS.get(name, (None, False))
    if unit and not plural:
        scan.add(start, match.end(), values.duration(1.0, unit), "set", "absolute", unit)
    elif name in WEEKDAY_NAMES:
        scan.add(start, match.end(), f"XXXX-WXX-{WEEKDAYS[name] + 1}", "set", "absolute", "weekday")
    elif name in MONTH_NAMES and scan.text[match.start(1)].isupper():
        scan.add(start, match.end(), f"XXXX-{MONTHS[name]:02d}", "set", "absolute", "month")


def at_weekdays(scan: Scan, start: int, end: int, word: str) -> None:
    """Mondays: a set."""
    if scan.text[start].isupper():
        weekly(scan, start, end, WEEKDAYS[word[:-1]])


def weekly(scan: Scan, start: int, end: int, weekday: int) -> None:
    """A day of each week, as Mondays or Monday nights."""
    scan.add(start, end, f"XXXX-WXX-{weekday + 1}", "set", "absolute", "weekday")
