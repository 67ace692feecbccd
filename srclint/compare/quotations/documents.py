"""A piece of material: its text, who speaks where, and on which day it was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from string import ascii_letters, ascii_lowercase

from srclint.compare.quotations.turns import Turn, find_turns
from srclint.records import dataclass

__all__ = ["Document", "Turn", "find_turns", "is_machine_made"]


@dataclass(frozen=True, slots=True)
class Document:
    """One text of the material.

    Args:
        path: what names it in reports.
        text: the text in which offsets count, in characters.
        turns: who speaks from where on, ascending; empty where the text has one voice, or tells none.
        day: the day on which it was said or published, where that is known.
        times: pairs of an offset and the time of a tape (``00:12:04``) from there on, ascending.
        language: of its words, ISO 639-1; empty where it is not sure.
    """

    path: str
    text: str
    turns: tuple[Turn, ...] = ()
    day: date | None = None
    times: tuple[tuple[int, str], ...] = ()
    language: str = "en"

    def speaker_at(self, offset: int) -> str:
        """Who speaks at an offset; empty where nobody is named."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[at].speaker if at >= 0 else ""

    def turn_at(self, offset: int) -> int:
        """Where the turn begins in which an offset lies; 0 before the first."""
        at = bisect_right(self.turns, offset, key=lambda turn: turn.start) - 1
        return self.turns[at].start if at >= 0 else 0

    def time_at(self, offset: int) -> str:
        """The time of the tape at an offset; empty where there is none."""
        at = bisect_right(self.times, offset, key=lambda time: time[0]) - 1
        return self.times[at][1] if at >= 0 else ""


_MOSTLY = 0.9  # of a text in ASCII: curly quotes and an accent here and there change no share of capitals


def _letters(text: str) -> tuple[int, int]:
    """How many capitals a text has, and how many letters that are of either case."""
    plain = text.encode("ascii", "ignore")
    if len(plain) > _MOSTLY * len(text):  # several times faster
        bare = plain.translate(None, _NO_LETTERS)
        return len(bare.translate(None, _SMALL)), len(bare)
    capitals = sum(map(str.isupper, text))
    return capitals, capitals + sum(map(str.islower, text))


_SMALL = ascii_lowercase.encode()
_NO_LETTERS = bytes(code for code in range(128) if chr(code) not in ascii_letters)


def is_machine_made(text: str, start: int, end: int) -> bool:
    """Whether a stretch has neither sentence ends nor mixed case, as captions made by a machine.

    Args:
        start, end: the passage; 1,000 characters around it are looked at.
    """
    around = text[max(0, start - 1000) : end + 1000]
    capitals, letters = _letters(around)
    if not letters:
        return False
    ends = len(re.findall(r"[.?!,](?=\s|$)", around))
    return ends * 400 < len(around) or not 0.005 < capitals / letters < 0.6
