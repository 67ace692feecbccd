"""A piece of material: its text, who speaks where, and on which day it was said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date
from string import ascii_letters, ascii_lowercase

from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Document", "Turn", "find_turns", "is_machine_made"]

# A label at the beginning of a line: "JOHN KASICH:", "Ada Lind:", "Q:", ">> MAYOR BERG (on tape):", "**Ada Lind**:".
_LABEL = pattern(
    r"""[ \t]*(?:>>+[ ]?|[-–—][ ]|[*_]{1,2}|\[[\d:., ]+\][ ]?|\(?[\d:]{4,8}\)?[ ])*
    (?P<name>[^\W\d_a-z][\w.'’ʼ-]*(?:[ ](?:[^\W\d_a-z][\w.'’ʼ-]*|\d{1,2}|de|of|van|von|la|the)){0,5})
    (?:[ ]?[(\[][^)\]\n]{0,60}[)\]])?[*_]{0,2}:(?=[*_]{0,2}(?:\s|$))[*_]{0,2}""",
    re.VERBOSE,
)
_QUESTION = pattern(r"^[ \t]*(?P<name>[QA])\.(?=[ \t])", re.MULTILINE)  # of a hearing
# Of parliaments: "M. Paul Vasseur, rapporteur. Monsieur…", "Ada Lind (PPE). – Mr President, …".
_IN_FRENCH = pattern(
    r"""^[ \t]*(?P<name>(?:M|Mme|Mlle)\.?[ ](?:l[ae][ ]présidente?|[^\W\d_a-z][\w'’-]*
    (?:[ ](?:[^\W\d_a-z][\w'’-]*|de|du|la|le)){0,4}))(?:,[ ][^.\n]{3,80})?\.(?=[ ]+[–—-]?[ ]*[^\W\d_a-z])""",
    re.VERBOSE | re.MULTILINE,
)
_WITH_PARTY = pattern(
    r"^[ \t]*(?P<name>[^\W\d_a-z][\w'’.-]*(?:[ ][^\W\d_a-z][\w'’.-]*){1,4})[ ]\([^)\n]{1,40}\)\.?[ ]?[–—-](?=[ ])",
    re.MULTILINE,
)
# With what stands in a text that has such labels: they are looked for only there. One of them is none.
_OF_PARLIAMENTS = ((_IN_FRENCH, ("Mme ", "M. ")), (_WITH_PARTY, (") –", "). –")))
_EXAMINED_BY = pattern(r"BY ")  # "BY MS. OLSEN:" says who asks from here on


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks from ``start`` on; the label itself is ``[label, start)``."""

    speaker: str
    label: int
    start: int


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


def find_turns(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript, by the labels at the beginnings of its lines.

    A label counts where it comes again, or is written in capitals, so that a lone "Note:" in prose is none; so do the
    labels of parliaments, of which there are several.
    """
    labels = [match for match in _labels(text) if not _EXAMINED_BY.match(match["name"])]
    if "Q." in text:
        labels += _QUESTION.finditer(text)
    often = Counter(match["name"] for match in labels)
    kept = [m for m in labels if often[m["name"]] > 1 or (m["name"].isupper() and len(m["name"]) > 2)]
    for form, signs in _OF_PARLIAMENTS:
        if any(sign in text for sign in signs):
            found = list(form.finditer(text))
            kept += found if len(found) > 1 else ()
    kept.sort(key=lambda match: match.start())
    return tuple(Turn(" ".join(m["name"].split()), m.start(), m.end()) for m in kept)


def _labels(text: str) -> Iterator[re.Match[str]]:
    """The labels at the beginnings of lines; lines without a colon, which most are, needn't be looked at."""
    colon = text.find(":")
    while colon >= 0:
        label = _LABEL.match(text, text.rfind("\n", 0, colon) + 1)
        if label is not None:
            yield label
        end = text.find("\n", colon)
        colon = text.find(":", end) if end >= 0 else -1


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
