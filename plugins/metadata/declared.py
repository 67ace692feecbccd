"""What a page declares, in forms that can be compared: moments, names, hosts, labels beside the headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from srclint import ArticleView, Evidence
from srclint.patterns import pattern

__all__ = [
    "FIRST_YEAR",
    "Moment",
    "host_of",
    "is_organisation",
    "labels",
    "moment",
    "named",
    "place_of",
    "plain",
    "same_host",
    "told",
]

ORGANISATION = ", an organisation"
"""With which the note of an author ends that is declared to be an organisation."""

DECLARED = ("json-ld", "meta", "microdata")

_MOST = 64  # declarations of one field that are held against each other; pages have a few

_ISO = pattern(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)


FIRST_YEAR = 1605
"""Of the first newspaper; systems write 0001-01-01 for a date that they don't know."""


class Moment(NamedTuple):
    """A declared date.

    Args:
        day: the calendar day as it is written.
        clock: the local time as it is written; ``None`` for a bare day.
        at: the moment; ``None`` where no zone is given, or no time.
    """

    day: date
    clock: datetime | None
    at: datetime | None

    @property
    def is_day(self) -> bool:
        """Whether only the day counts: none other is given, or midnight stands for it."""
        return self.clock is None or (self.clock.hour, self.clock.minute, self.clock.second) == (0, 0, 0)

    def apart(self, other: Moment) -> timedelta:
        """How far two dates are apart; a bare day may be any hour of it, in any zone: a day is forgiven."""
        if self.is_day or other.is_day:
            days = abs(self.day - other.day)
            return max(days - timedelta(1), timedelta(0))
        if self.at is not None and other.at is not None:
            return abs(self.at - other.at)
        assert self.clock is not None
        assert other.clock is not None
        # Without a zone the moment may lie half a day to either side.
        return max(abs(self.clock - other.clock) - timedelta(hours=14), timedelta(0))


def moment(text: str) -> Moment | None:
    """The moment that an ISO 8601 date names; ``None`` if it is none, or no day of the calendar."""
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if int(year) < FIRST_YEAR:
        return None
    try:
        if hour is None:
            return Moment(date(int(year), int(month), int(day)), None, None)
        clock = datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
        if zone is None:
            return Moment(clock.date(), clock, None)
        if zone.upper() == "Z":
            return Moment(clock.date(), clock, clock.replace(tzinfo=UTC))
        return Moment(
            clock.date(), clock, datetime.fromisoformat(f"{clock.isoformat()}{zone[:3]}:{zone[-2:]}")
        )
    except ValueError:
        return None


def is_organisation(evidence: Evidence) -> bool:
    """Whether an author is declared to be an organisation; more may be noted of it behind a semicolon."""
    return evidence.note.split(";")[0].endswith(ORGANISATION)


def place_of(evidence: Evidence) -> str:
    """Where something is declared, as messages say it: ``NewsArticle.author``."""
    return evidence.note.split(";")[0].removesuffix(ORGANISATION)


def told(view: ArticleView, field: str) -> Iterator[Evidence]:
    """What a page declares of a field, in its linked data, meta tags and microdata."""
    fields: dict[str, list[Evidence]] = view.once("declared", lambda: _by_field(view))
    return iter(fields.get(field, ()))


def _by_field(view: ArticleView) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = {}
    for evidence in view.article.metadata:
        if evidence.where in DECLARED and len(same := found.setdefault(evidence.field, [])) < _MOST:
            same.append(evidence)
    return found


def plain(name: str) -> str:
    """A name without accents, marks, case and a leading article, for comparison."""
    low = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"\w+", low)
    if len(words) > 1 and words[0] in ("the", "le", "la", "el", "il", "der", "die", "das", "o", "a", "les"):
        words = words[1:]
    return " ".join(words)


_HOST = pattern(r"^[a-z][a-z0-9+.-]*://(?:[^/@]*@)?([^/:?#]+)", re.IGNORECASE)
_SAME = pattern(r"^(?:www\d?|m|mobile|amp|touch|beta|edition|de|en|fr|es|it|news|blog)\.")


def host_of(address: str) -> str:
    """The host of an address in a form that can be compared: no www, m or amp before it; IDN in letters."""
    match = _HOST.match(address.strip())
    if match is None:
        return ""
    host = match[1].lower().rstrip(".")
    if "xn--" in host:
        try:
            host = host.encode("ascii").decode("idna")
        except UnicodeError:
            return host
    while (shorter := _SAME.sub("", host)) != host and shorter.count(".") >= 1:
        host = shorter
    # A blog's address ends as its reader's country does.
    return re.sub(r"\.blogspot\.[a-z.]{2,6}$", ".blogspot.com", host)


def same_host(one: str, other: str) -> bool:
    """Whether two addresses are of one site: one host, or a part of the other."""
    a, b = host_of(one), host_of(other)
    return not a or not b or a == b or a.endswith("." + b) or b.endswith("." + a)


_DOMAIN = pattern(r"\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}\b", re.IGNORECASE)


def named(name: str) -> bool:
    """Whether a name holds the address of a site."""
    return _DOMAIN.search(name) is not None


def labels(view: ArticleView) -> Iterator[str]:
    """The short lines one above and two below the headline, in which a page says what sort of piece it is."""
    title = view.article.title
    if title is None or title.span is None:
        return
    before = view.text[: title.span.start].rstrip("\n").rsplit("\n", 1)[-1]
    after = view.text[title.span.end :].lstrip("\n").split("\n", 3)[:2]
    for line in (before, *after):
        if line.strip() and len(line) <= 60:
            yield line.strip()
