"""Datelines: the place, the day and the agency with which a story begins."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from srclint.article.parse.dates import Dated, find_line_dates
from srclint.article.parse.names import is_agency
from srclint.patterns import pattern
from srclint.vocabulary import languages

__all__ = ["DATELINE", "Dateline", "agency_lead", "dated_close", "dated_opening", "dateline"]


DATELINE = "dateline"
"""The note of a date that the story begins with."""

_OPENING = 110  # characters of a paragraph in which its dateline ends

_LONGEST_ALONE = 60  # characters of a dateline on a line of its own
_MOST_SMALL = 4  # "Lower Wick an der See, den 12. Januar 2022 –"

_DIGIT = pattern(r"\d")

# What stands before the date: nothing, or a place in capital letters, apart from it by a mark: "Lower Wick, N.Y. – ".
_BEFORE_DATE = pattern(
    r"[(\[]?(?:(?P<place>[^\W\d_a-zß-öø-ÿ][^\W\d_]*\.?"
    r"(?:[ ,/-]{1,2}(?:[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|\.(?=[^\W\d_]))*\.?|de|del|la|el|of|am|an|der|im|do|du|sur)){0,5}?)"
    r"(?P<mark>\s?[,(\[|·•.]|\s[–—-]{1,2}|[–—]|\s?\([^()\d]{1,20}\)[.,]?|\s/\s?[^/\d\n]{2,30}/)\s?)?[(\[]?"
    r"(?:(?P<named>[^\W\d_]{2,12})[.,]{1,2}\s)?(?:den\s|dem\s|le\s|il\s|a\s|the\s)?"
)

# What ends it: a bracket, an agency and a dash, or a stop.
_AFTER_DATE = pattern(
    r"\s?(?:[)\]]|,\s(?P<after>[^\W\d_a-zß-öø-ÿ][\w. ]{1,30}?)\s?(?=[–—])|(?:[(/][^()/\d\n]{2,40}[)/]))?\s?"
    r"(?P<end>/(?=\s)|[–—|·•]|--?(?=\s)|\.?-{1,2}(?=\s)|[.:](?=\s|$)|(?<=[)\]])(?=[.:]?\s|$))"
)

_DATELINE = pattern(
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:[ ,/]{1,2}(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|de|la|el|of|am|the)){0,6}?)"
    r",?\s{0,2}(?P<day>[^\W\d_]{3,9}\.?\s?\d{1,2}(?:,\s?\d{4})?|\d{1,2}\.?\s?[^\W\d_]{3,9}\.?(?:\s\d{4})?)?,?"
    r"\s{0,2}(?:[(/](?P<agency>[^()\n]{2,40})[)/]\.?)?\s{0,2}(?P<dash>[–—]|--?|:)(?=\s|[A-Z“\"]|$)\s{0,2}"
)

# An agency before any place, or glued to the story: "(Reuters) — The state", "(CNN)The mayor".
_AGENCY_ALONE = pattern(
    r"[(/](?P<agency>[^()/\n\d]{2,40})[)/]\s{0,2}(?:[–—-]{1,2}(?=[\s\w“\"]|$)\s{0,2}|(?=[A-Z“\"]))"
)

# What ends it, looked for first: most paragraphs have none.
_DASH = pattern(r"[–—:-](?=\s|[A-Z“\"]|$)")


class Dateline(NamedTuple):
    """What a paragraph begins with: its length in characters, the day in it, and the agency in brackets."""

    size: int
    day: str
    agency: str


def agency_lead(text: str) -> Dateline | None:
    """The dateline of a line, if it names an agency; it may be all that the line holds: "WESTHAVEN (Reuters)"."""
    if "(" not in text[:60] and "/" not in text[:60]:
        return None
    lead = dateline(text)
    if lead is None and text.endswith(")") and len(text) < _LONGEST_ALONE:
        lead = dateline(f"{text} —")
    return lead._replace(size=min(lead.size, len(text))) if lead and lead.agency else None


def dateline(text: str) -> Dateline | None:
    """The dateline with which a paragraph begins: its length, the day in it, and the agency in brackets.

    ``BAGHDAD (AP) — ``, ``LONDON, Oct 19 (Reuters) - ``, ``SYDNEY, April 3 - ``, ``(Reuters) — ``. The place must be
    in capitals, or stand with a day or an agency.
    """
    start = text[:120]
    if start[:1] in ("(", "/"):
        alone = _AGENCY_ALONE.match(start)
        return Dateline(alone.end(), "", alone["agency"]) if alone and is_agency(alone["agency"]) else None
    match = _DATELINE.match(start) if _DASH.search(start) else None
    if not match:
        return None
    place, day, agency = match["place"], match["day"] or "", match["agency"] or ""
    if day and not next(find_line_dates(day), None):
        return None
    credited = bool(agency) and (is_agency(agency) or (len(agency) <= 24 and agency[0].isupper()))
    city = place.split(",")[0].strip()
    if match["dash"] == ":" and not is_agency(agency):
        return None
    if not (day or credited) and not (city.isupper() and len(city) >= 4 and match["dash"] != "-"):
        return None
    return Dateline(match.end(), day, agency if credited else "")


def dated_opening(text: str, language: str = "en") -> Dated | None:
    """The full date with which a paragraph opens: by itself, in brackets, or behind a place.

    ``Lower Wick, 12 January 2022 –``, ``(12.01.2022)``, ``WICK, Jan. 12, 2022 /Wire/ --``. A date in a sentence
    ("On 12 January 2022, the ...") is none.

    Args:
        text: the paragraph.
        language: decides the order of numeric dates.
    """
    start = text[:_OPENING]
    digit = _DIGIT.search(start)
    # Between small words a sentence has begun: a look that spares most paragraphs the search for dates.
    if digit is None or sum(word[0].islower() for word in start[: digit.start()].split()) > _MOST_SMALL:
        return None
    dated = next(find_line_dates(start, language), None)
    if dated is None or dated.precision in ("none", "month", "year"):
        return None
    before = _BEFORE_DATE.fullmatch(text, 0, dated.start)
    after = _AFTER_DATE.match(text, dated.end)
    if before is None or after is None:
        return None
    place, named = before["place"] or "", (before["named"] or "").lower()
    if place.lower() in _day_names():
        place, named = "", place.lower()
    if named and named not in _day_names():
        return None
    if any(word.strip(".,").lower() in _day_names() for word in place.split()):
        return None  # "On Wednesday, January 12, 2022. ..."
    # What a colon follows may be an entry of a chronicle.
    return dated if place or after["end"] != ":" else None


_CLOSE = 90  # characters at the end of a paragraph
_TIMED = pattern(r"[.!?]\s\Z")  # a sentence has ended before the date
_ZONE = pattern(r"(?:\s?[A-Z][\w.]*){0,4}\.?\s*\Z")  # "Eastern Standard Time"


def dated_close(text: str, language: str = "en") -> Dated | None:
    """The day and time of day with which wire services end a paragraph: "… plan. March 5, 2024 09:00 AM".

    Args:
        text: the paragraph.
        language: decides the order of numeric dates.
    """
    start = max(0, len(text) - _CLOSE)
    for dated in find_line_dates(text[start:], language) if _DIGIT.search(text, start) else ():
        before, after = text[: start + dated.start], text[start + dated.end :]
        if dated.precision in ("minute", "second") and _TIMED.search(before) and _ZONE.match(after):
            return dated._replace(start=start + dated.start, end=start + dated.end)
    return None


@cache
def _day_names() -> frozenset[str]:
    return frozenset(word for language in languages() for word in language.weekdays)
