"""Publication dates as a page shows them: on a line of their own, beside the byline, or behind a label.

Numeric dates count only where the order of day and month can be known: by a number over twelve, by dots, by a US time
zone, or by the language. A date in the story, in a caption or behind a copyright sign is no publication date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import NamedTuple

from srclint.patterns import pattern
from srclint.vocabulary import languages

__all__ = [
    "Dated",
    "date_label",
    "find_line_dates",
    "is_other_date",
    "local_language",
    "parse_date",
    "parse_stated",
]


class Dated(NamedTuple):
    """One date in a line: offsets in the line, the ISO value, and its precision (``none``: no year)."""

    start: int
    end: int
    value: str
    precision: str


_ZONES = {
    "utc": "+00:00",
    "gmt": "+00:00",
    "z": "+00:00",
    "bst": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "mez": "+01:00",
    "mesz": "+02:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "ist": "+05:30",
    "pkt": "+05:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "hkt": "+08:00",
    "sgt": "+08:00",
    "myt": "+08:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "sast": "+02:00",
    "msk": "+03:00",
    "brt": "-03:00",
}

_COMPACT = pattern(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[T ]?\d{4,6})?Z?$")

_DIGIT = pattern(r"\d")

# Zones whose users write the month first.
_MONTH_FIRST = ("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "pt")

_DAY_FIRST = frozenset(
    "de fr es it pt nl da nb nn no fi pl cs sk sl hr sr bg ro ru uk el tr id vi ca".split()  # noqa: SIM905
)

_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|°|\.)?"

# Where a word begins, also one set against the word before it: "Ada LindMay 6, 2021".
_AT_WORD = r"(?:\b|(?-i:(?<=[a-zß-öø-ÿ])(?=[A-Z])))"

# What may follow a year at once: "6 May 20216 May 2021", "6 May 202110:57", but no fifth digit.
_GLUED = r"(?!\d(?!\d?(?:\.\s?|\s)?[^\W\d]|\d?:\d))"

# A year of two digits, where the time or the end of the line follows.
_SHORT_YEAR = r"[0-3]\d(?!\d)(?=\s?(?:[|,•(-]|\d?\d[:.]\d\d|$))"

_YEAR = r"(?P<{0}>(?:19|20)\d\d)" + _GLUED

_ZONE = (
    r"(?:\s*\(?(?P<zone>(?:UTC|GMT)[+-]\d{1,2}(?!\d)(?::?\d\d)?|(?:UTC|GMT)(?![+-]\d)\b"
    r"|(?:[A-Z]{2,4}T|Z|MEZ|MESZ|[+-]\d\d:?\d\d)\b)\)?)?"
)

_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))(?:[:.](?P<second>\d\d)(?:\.\d+)?)?(?!\d|\.\d)"
    r"(?:\s?(?P<half>[apAP]\.?\s?[mM]\b\.?))?(?:\s?(?:Uhr|h|hrs|Std)\b)?"
)

_UNTIL = pattern(
    r"\s?(?:[-–—]|(?:bis|to|until|till|through|au|al|hasta|tot|t/m)\s)\s?(?:(?:zum|le|el)\s)?", re.I
)

_NEAR = 24  # characters between a month and a number of its date, and then some
_TO_DIGIT = 20  # no name of a month, with the "de" behind it, is so long

# What may stand between a day and the time of day.
_BETWEEN = r"[\s,|•·/–—-]{0,4}(?:(?:at|um|at about|à|a las|às|alle|ore|kl|klo|saat|T)\.?\s{0,2})?"


@cache
def _numbers() -> dict[str, int]:
    """By the name of a month, in any language, its number."""
    numbers: dict[str, int] = {}
    for language in languages():
        for number, forms in enumerate(language.months, 1):
            for form in forms:
                numbers.setdefault(_plain(form), number)
    return numbers


def _plain(words: str) -> str:
    """Words in lower case, with one i and one s for those that patterns take for each other in any case."""
    return words.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


@cache
def _english() -> frozenset[str]:
    return frozenset(form for forms in languages()[0].months for form in forms)


@cache
def _foreign() -> tuple[str, ...]:
    """The names that are not English."""
    return tuple(sorted(_numbers().keys() - set(map(_plain, _english()))))


# Words of one case or capitalised, for those that are set against each other: "LindMai 6".
_WORD = pattern(r"[A-Z]?[a-z]+|[A-Z]+")


@cache
def _first_words() -> frozenset[str]:
    """The words with which names that are not English begin."""
    return frozenset(form.split(" ")[0] for form in _foreign())


def _may_be_foreign(line: str) -> bool:
    """Whether a name of a month that is not English may stand beside a number."""
    if line.isascii() and _first_words().isdisjoint(map(str.lower, _WORD.findall(line))):
        return False  # a tenth of the time that seeking each name takes
    low = _plain(line)
    for form in _foreign():
        at = low.find(form)
        while at >= 0:
            if _DIGIT.search(low, max(0, at - _NEAR), at + len(form) + _NEAR):
                return True
            at = low.find(form, at + 1)
    return False


def _choice(forms: Iterable[str]) -> str:
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]))
    # One choice by the first letter costs a third of a choice among all words.
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_letter.items()))


@cache
def _times_of_day() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A time of day at the start of a string; one at its end."""
    after = re.compile(_BETWEEN + _CLOCK + _ZONE)
    before = re.compile(_CLOCK + _ZONE + r"[\s,|•·-]{0,3}(?:on\s|am\s|le\s|of\s)?$")
    return after, before


@cache
def _day(english: bool) -> re.Pattern[str]:
    """A date. With the months of all languages the pattern takes ten times as long to make and twice as long to try."""
    forms = {form for language in languages() for names in language.months for form in names}
    months = _choice(_english() if english else forms)
    # The two looks ahead, for a digit and for one behind a month, spare most words the long choices.
    return re.compile(
        rf"""(?:(?=\d)(?:(?<![\d.,$€£#/-])|(?<=19\d\d)|(?<=20\d\d))(?:
        (?P<y1>(?:19|20)\d\d)(?:[-./]|\.\s)(?P<m1>\d{{1,2}})(?:[-./]|\.\s)(?P<d1>\d{{1,2}})(?!\d)
        |(?P<d2>\d{{1,2}}){_ORDINAL}[\s/-]?(?:\s?(?:(?:de|of)\s|d[’']\s?))?(?P<m2>{months})(?!\w)(?:\s?/\s?(?:{months})(?!\w))?\.?,?
            [\s/-]{{0,2}}(?:(?:de|del|do|năm)\s)?(?:(?P<y2>(?:19|20)\d\d{_GLUED}|{_SHORT_YEAR}))?
        |(?P<a4>\d{{1,2}})(?P<s4>[./-])\s?(?P<b4>\d{{1,2}})(?P=s4)\s?(?P<y4>(?:19|20)\d\d|\d\d)(?!\.?\d)
        |(?:(?P<y5>(?:19|20)\d\d)[年년]\s?)?(?P<m5>\d{{1,2}})[月월]\s?(?P<d5>\d{{1,2}})[日일]
        |(?P<y7>(?:19|20)\d\d)(?:\.?\s(?:m\.\s)?|[/-])(?P<m7>{months})\.?[\s/-](?P<d7>\d{{1,2}})(?![\d:])
        )|(?P<m3>{_AT_WORD}(?=\D{{2,{_TO_DIGIT}}}\d)(?:{months}))(?!\w)\.?(?:\s{{0,2}}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])
            (?:,?\s{{0,2}}(?:de\s)?(?:\d\d:\d\d(?::\d\d)?\s(?:[A-Z]{{3,4}}\s)?)?{_YEAR.format("y3")})?
            |\s(?:de\s)?{_YEAR.format("y6")})
        |(?P<era>令和|平成)(?P<y8>\d{{1,2}}|元)年\s?(?P<m8>\d{{1,2}})月\s?(?P<d8>\d{{1,2}})日
        )""",
        re.I | re.X,
    )


def _year(text: str) -> int:
    number = int(text)
    return number + (2000 if number < 70 else 1900) if len(text) == 2 else number


def _numeric(match: re.Match[str], language: str, rest: str) -> tuple[int, int] | None:
    """Month and day of a numeric date, or nothing where their order can't be known.

    The day of the week before it tells, in English; in other languages the order is known.
    """
    first, second = int(match["a4"]), int(match["b4"])
    if match["s4"] == "." or first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    zone = re.search(r"\b([A-Z]{2,3}T|[ECP]T)\b", rest)
    if zone and zone[1].lower() in _MONTH_FIRST:
        return first, second
    named = _WEEKDAY.search(match.string[max(0, match.start() - 12) : match.start()])
    if named and first and second:
        right = _DAYS.index(named[1][:3].lower())
        orders = ((first, second), (second, first))
        fits = [order for order in orders if date(_year(match["y4"]), *order).weekday() == right]
        if len(fits) == 1:
            return fits[0]
    return (second, first) if _is_day_first(language) else None


def _is_day_first(language: str) -> bool:
    """Whether who writes a language puts the day before the month; of English only the lands tell.

    By the short date formats of Unicode's CLDR.
    """
    base, _, region = language.lower().replace("_", "-").partition("-")
    if base == "en":
        return region in ("gb", "uk", "au", "nz", "ie", "in", "za")
    return base in _DAY_FIRST and region != "us"


# Arabic, Persian, Hindi and Bengali digits.
_DIGITS = {first + n: str(n) for first in (0x660, 0x6F0, 0x966, 0x9E6) for n in range(10)}

_FOREIGN = pattern(f"[{''.join(map(chr, _DIGITS))}]")

# The year before the first of a Japanese era.
_ERAS = {"令和": 2018, "平成": 1988}

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_WEEKDAY = pattern(r"\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*)\.?,?\s{1,2}$")

_LAND = pattern(r"^(?:[a-z]+:)?//[^/?#:]*\.([a-z]{2})(?=[/?#:]|$)", re.IGNORECASE)

# Lands that write the day first, by CLDR, by the country code that ends an address; without those that anybody takes.
_DAY_FIRST_LANDS = frozenset(
    "ae ar at au be bg bo br ch cl cr cz de dk ec eg es fi fr gh gr hk hr ie il in it jm ke lk lu ma mt mx my na ng nl "  # noqa: SIM905
    "no nz pe pk pl pt py ro rs ru sa sg si sk th tn tr tz ua ug uk uy ve vn za zm zw".split()
)


def local_language(language: str, url: str = "") -> str:
    """A declared language, with the land that its page's address tells: it orders day and month.

    Editors of pages that are declared to be in American English are mostly in America, unless their address says else.
    """
    land = _LAND.match(url[:300])
    if language[:2].lower() == "en" and land and land[1].lower() in _DAY_FIRST_LANDS:
        return "en-gb"
    return language.lower()


def _read(match: re.Match[str], numbers: dict[str, int], language: str, rest: str) -> tuple[str, str] | None:
    """ISO value and precision of one match; nothing if there is no such day."""
    if match["y6"]:
        return f"{match['y6']}-{numbers[_plain(match['m3'])]:02d}", "month"
    if match["a4"]:
        order = _numeric(match, language, rest)
        if order is None:
            return str(_year(match["y4"])), "year"
        month, day = order
        year: int | None = _year(match["y4"])
    else:
        number = next(n for n in ("1", "2", "3", "5", "7", "8") if match[f"d{n}"])
        raw = _plain(match[f"m{number}"])
        month = int(raw) if raw.isdigit() else numbers[raw]
        if raw == "listopada" and language[:2] in ("hr", "bs"):
            month = 10  # in Polish the eleventh
        day = int(match[f"d{number}"])
        told = match[f"y{number}"]
        year = _ERAS[match["era"]] + (1 if told == "元" else int(told)) if match["era"] else None
        year = _year(told) if told and not match["era"] else year
    try:
        value = date(year or 2000, month, day).isoformat()
    except ValueError:
        return None
    return (value, "day") if year else (value[4:], "none")


def _clock(match: re.Match[str] | None) -> tuple[str, str] | None:
    """The time of day as ISO writes it, with the offset where it is known, and its precision."""
    if not match:
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    half = (match["half"] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    second = match["second"]
    if hour > 23 or minute > 59 or (second and int(second) > 59):
        return None
    shown = f"T{hour:02d}:{minute:02d}" + (f":{second}" if second else "")
    return shown + _offset(match["zone"] or ""), "second" if second else "minute"


def _offset(zone: str) -> str:
    low = zone.lower()
    if low in _ZONES:
        return _ZONES[low]
    match = re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}):?(\d\d)?", low)
    return f"{match[1]}{int(match[2]):02d}:{match[3] or '00'}" if match and int(match[2]) < 15 else ""


def find_line_dates(line: str, language: str = "en") -> Iterator[Dated]:
    """The dates in one short line, in order, each with the time of day that stands beside it.

    Args:
        line: at most a few hundred characters.
        language: decides the order of numeric dates.
    """
    digit = _DIGIT.search(line)
    if not digit:
        return
    if _FOREIGN.search(line):
        line = line.translate(_DIGITS)
    numbers, (after, before) = _numbers(), _times_of_day()
    pattern = _day(not _may_be_foreign(line))
    spanned = 0
    for match in pattern.finditer(line, max(0, digit.start() - _TO_DIGIT)):
        if match.end() <= spanned:
            continue
        read = _read(match, numbers, language, line[match.end() : match.end() + 24])
        if read is None:
            continue
        value, precision = read
        start, end = match.start(), match.end()
        joint = _UNTIL.match(line, end)
        other = pattern.match(line, joint.end()) if joint else None
        if other and precision == "day":
            # From one day to another something lasts; it was not published on either.
            spanned = other.end()
            yield Dated(start, spanned, value[4:], "none")
            continue
        if precision == "day":
            late = after.match(line, end)
            early = None if late else before.search(line[max(0, start - 24) : start])
            clock = _clock(late or early)
            if clock:
                value, precision = value + clock[0], clock[1]
                if late:
                    end = late.end()
                elif early:
                    start -= len(early[0])
        yield Dated(start, end, value, precision)


def parse_date(value: str, language: str = "en") -> Dated | None:
    """The first full date in a declared value: ISO 8601, or written out as on a page."""
    short = value.strip()[:80]
    compact = _COMPACT.match(short)
    if compact:
        short = f"{compact[1]}-{compact[2]}-{compact[3]}"
    found = (dated for dated in find_line_dates(short, language) if dated.precision != "none")
    return next(found, None)


_EPOCH = pattern(r"(?:/Date\()?(1\d{9})(?:\d{3})?(?:\.\d+)?(?:[+-]\d{4})?(?:\)/)?")

_ROUGH = pattern(r"(?:19|20)\d\d(-(?:0[1-9]|1[0-2]))?")


def parse_stated(value: str, language: str = "en") -> Dated | None:
    """The date in a value that only programs read: also seconds or milliseconds since 1970, a month, or a year."""
    short = value.strip()
    rough = _ROUGH.fullmatch(short)
    if rough:
        return Dated(0, len(value), short, "month" if rough[1] else "year")
    match = _EPOCH.fullmatch(short)
    if not match:
        return parse_date(value, language)
    moment = datetime.fromtimestamp(int(match[1]), UTC)
    return Dated(0, len(value), moment.isoformat(), "second")


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    def compile_(table: str) -> re.Pattern[str]:
        words = {word for language in languages() for word in getattr(language, table)}
        body = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
        return re.compile(
            rf"(?:^|[\s|•·(/,;–—-])(?:{body})\b[\s:]{{0,3}}(?:(?:on|am|le|il|at|vom)\s)?$", re.I
        )

    return compile_("published"), compile_("updated")


@cache
def _named_day() -> re.Pattern[str]:
    """The day of the week with which a date begins, at the end of a string: "Last updated: Friday, "."""
    words = {word for language in languages() for word in language.weekdays}
    body = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<=\W)(?:{body})\.?,?\s{{1,2}}(?:the\s|den\s|dem\s)?$", re.I)


@cache
def _others() -> re.Pattern[str]:
    words = {word for language in languages() for word in language.other_dates}
    body = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:^|[\s|•·(/,;–—-])(?:{body})\b[\s:]{{0,3}}(?:(?:on|am|le|il|el|the|in)\s)?$", re.I)


def is_other_date(before: str) -> bool:
    """Whether the words right before a date say that it is that of something else: "joined", "deadline:"."""
    return bool(_others().search(_named_day().sub("", before[-60:])))


def date_label(before: str) -> str:
    """What the words right before a date call it: ``published``, ``modified`` or nothing."""
    near = _named_day().sub("", before[-60:])
    published, updated = _labels()
    if updated.search(near):
        return "modified"
    return "published" if published.search(near) else ""
