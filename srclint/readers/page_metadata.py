"""What a web page declares of itself: linked data, meta tags, and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from srclint.model import Evidence, Problem
from srclint.patterns import pattern
from srclint.readers.page import Page
from srclint.readers.page_linked_data import linked_data
from srclint.readers.page_meta_names import meta_field

__all__ = ["NEVER_SHOWN", "declared_metadata", "url_date"]

NEVER_SHOWN = "never shown on the page"
"""The note of a name that only the metadata know: on most such pages it is the site's default user."""

# WordPress (Yoast) writes the author into Twitter's free label; this is its label in the languages we read.
_WRITTEN_BY = frozenset(
    {
        "written by",
        "verfasst von",
        "geschrieben von",
        "escrito por",
        "écrit par",
        "scritto da",
        "author",
        "autor",
    }
)
_URL_DAY = pattern(r"(?<!\d)((?:19|20)\d\d)([/_.-])([01]?\d)\2([0-3]?\d)(?!\d)")
_URL_COMPACT = pattern(r"(?<=[/_.-])(20\d\d)()([01]\d)([0-3]\d)(?=[/_.-]|$)")
# A section may stand behind the year: "/2010/politics/08/13/".
_URL_SECTION = pattern(r"/((?:19|20)\d\d)/()(?:[^\W\d][\w-]*/)([01]?\d)/([0-3]?\d)(?=/|$)")
_URL_NAMED = pattern(
    r"/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/([0-3]?\d)(?!\d)",
    re.IGNORECASE,
)
_DATES = ("published", "modified")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def declared_metadata(page: Page) -> tuple[list[Evidence], list[Problem]]:
    """What the linked data and the meta tags of a page say, in this order, and what of it can't be read."""
    found, problems = linked_data(page.json_ld)
    found += _metas(page.metas)
    if page.title:
        found.append(Evidence("title", page.title, "meta", note="title"))
    if page.language:
        found.append(Evidence("language", page.language, "meta", note="lang"))
    return found, problems


def url_date(url: str) -> str:
    """The ISO date in an address, whose year may stand before a section; empty if there is none."""
    path = unquote(re.sub(r"^[a-z]+://[^/]*", "", url.partition("?")[0], flags=re.IGNORECASE))
    match = _URL_DAY.search(path) or _URL_COMPACT.search(path) or _URL_SECTION.search(path)
    if match:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    else:
        named = _URL_NAMED.search(path)
        if not named:
            return ""
        year, month, day = int(named[1]), _MONTHS.index(named[2].lower()) + 1, int(named[3])
    return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _metas(metas: list[dict[str, str]]) -> Iterator[Evidence]:
    labels: dict[str, str] = {}
    for meta in metas:
        if meta[""] == "link":
            if meta.get("rel", "").lower() == "canonical" and meta.get("href"):
                yield Evidence("url", meta["href"], "meta", note="canonical")
            elif "license" in meta.get("rel", "").lower().split() and meta.get("href"):
                yield Evidence("licence", meta["href"], "meta", note="license")
            continue
        value = " ".join((meta.get("content") or meta.get("value", "")).split())
        for attribute in ("property", "name", "itemprop"):
            key = meta.get(attribute, "")
            if key and not value and meta.get("content") is not None and meta_field(key) in _DATES:
                yield Evidence("unsaid", key, "meta", note=key)
            if not key or not value:
                continue
            low = key.lower()
            if low.startswith("twitter:label"):
                labels[low[-1]] = value.lower().strip(" :")
            elif low.startswith("twitter:data") and labels.get(low[-1]) in _WRITTEN_BY:
                yield Evidence("author", value, "meta", note=key)
            field = meta_field(key)
            if field and not (field == "author" and "://" in value):
                yield Evidence(field, value, "microdata" if attribute == "itemprop" else "meta", note=key)
