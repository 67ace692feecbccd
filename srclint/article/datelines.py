"""Datelines: the place, the day and the agency with which a story begins."""

from __future__ import annotations

import re

from srclint.article.dates import find_line_dates
from srclint.article.names import is_agency

__all__ = ["dateline"]

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w.’'-]*(?:[ ,/]{1,2}(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|de|la|el|of|am|the)){0,6}?)"
    r",?\s{0,2}(?P<day>[^\W\d_]{3,9}\.?\s?\d{1,2}(?:,\s?\d{4})?|\d{1,2}\.?\s?[^\W\d_]{3,9}\.?(?:\s\d{4})?)?,?"
    r"\s{0,2}(?:[(/](?P<agency>[^()\n]{2,40})[)/])?\s{0,2}(?P<dash>[–—]|--?|:)(?=\s|[A-Z“\"])\s{0,2}"
)


def dateline(text: str) -> tuple[int, str, str] | None:
    """The dateline with which a paragraph begins: its length, the day in it, and the agency in brackets.

    ``BAGHDAD (AP) — ``, ``LONDON, Oct 19 (Reuters) - ``, ``SYDNEY, April 3 - ``. The place must be in capitals, or
    stand with a day or an agency.
    """
    match = _DATELINE.match(text[:120])
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
    return match.end(), day, agency if credited else ""
