"""One record of a corpus to a reading: which of its fields is what, whoever wrote it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from srclint.errors import ReadError
from srclint.model import Evidence, Problem, Reading, RunError
from srclint.patterns import pattern
from srclint.protocols import Limits, ReadOptions
from srclint.readers.characters import clean, without_invisible
from srclint.readers.decode import whole_characters, without_halves
from srclint.readers.patience import OutOfPatienceError, within
from srclint.readers.text import check_lines
from srclint.records import dataclass

__all__ = ["FIELDS", "BadRecordError", "Columns", "Unreadable", "first_line", "guarded", "reading_of"]

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "maintext", "plaintext", "content_text", "content", "body"),
    "html": ("html", "content_html", "raw_html"),
    "id": ("id",),
    "url": ("url", "link", "canonical_url", "source_url"),
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline", "primary_author", "creator"),
    "published": (
        *("published", "date", "publish_date", "published_at", "date_publish", "publishing_date"),
        *("date_published", "datePublished", "published_date", "publication_date", "pub_date", "created"),
    ),
    "modified": (
        *("modified", "updated", "updated_at", "date_modify", "date_modified", "dateModified"),
        *("modified_date", "last_modified"),
    ),
    "description": ("description", "summary", "excerpt", "custom_excerpt", "subtitle", "deck"),
    "language": ("language", "lang"),
    "site": ("site", "sitename", "site_name", "source_domain", "domain", "publisher", "hostname"),
    "section": ("section", "category", "primary_tag"),
}
"""srclint's name for a field -> the columns that are tried for it, unless ``--map`` names one; first those of the
record, then those of what it holds under ``metadata``. They are the names that newspaper4k, news-please, trafilatura,
fundus, Ghost, JSON Feed, datatrove and dolma write."""

_NESTED = ("metadata", "meta")
_DECLARED = ("author", "published", "modified", "title", "description", "language", "site", "section", "url")
_MARKUP = pattern(r"\s*<(?:!doctype|html|body|article|div|p|h[1-6]|section|figure|ul|ol|!--)[\s>]", re.I)
_LONGEST_NUMBER = 40  # digits; seconds since 1970 have 10, nanoseconds 19


class BadRecordError(ValueError):
    """A record that can't be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where to look for the fields of a record.

    Args:
        names: by srclint's name the columns to try; one with dots leads into what a record nests.
    """

    names: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, options: ReadOptions) -> Columns:
        """The usual columns, with those that the user named in their place."""
        return cls({**FIELDS, **{name: (column,) for name, column in options.fields}})

    @property
    def roots(self) -> tuple[str, ...]:
        """The columns of the record itself that may be looked at."""
        tops = [name for names in self.names.values() for name in names]
        return tuple(dict.fromkeys([*tops, *(name.partition(".")[0] for name in tops), *_NESTED]))

    def first(self, record: Mapping[str, Any], field: str) -> tuple[str, Any]:
        """The path and the value of a field, of the first column that holds something; ``None`` if none does."""
        for path in self._paths(record, field):
            value = _at(record, path)
            if value is not None and value != "" and value != []:
                return path, value
        return "", None

    def _paths(self, record: Mapping[str, Any], field: str) -> Iterator[str]:
        yield from self.names[field]
        for nest in _NESTED:
            if field not in ("text", "html", "id") and isinstance(record.get(nest), Mapping):
                yield from (f"{nest}.{name}" for name in self.names[field])


def _at(record: Mapping[str, Any], path: str) -> Any:
    if path in record or "." not in path:
        return record.get(path)
    value: Any = record
    for part in path.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def guarded(
    read: Callable[[], Reading], where: str, path: str, seconds: float = math.inf
) -> Reading | RunError:
    """What a function makes of one record; whatever it raises costs that record alone.

    Args:
        read: makes the reading.
        where: the place of the record, for the error: ``line 7``.
        path: the path of the corpus.
        seconds: that it may take.
    """

    def failed(code: str, message: str) -> RunError:
        return RunError(path, code, f"{where}: {message}", record=where)

    try:
        return within(seconds, f"What reads {where} of {path}", read)
    except OutOfPatienceError:
        return failed("SYS004", f"reading took more than {seconds:g} s and was stopped (--limit seconds=N).")
    except ReadError as error:
        return failed(error.code, error.message)
    except ValueError as error:
        return failed("SYS005", f"{first_line(error)}.")
    except Exception as error:
        what = f"{type(error).__name__}: {first_line(error)}"
        return failed("SYS006", f"srclint failed on this record ({what}). Please report it.")


def first_line(error: Exception) -> str:
    """The first line of an error's message, or its kind."""
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def reading_of(
    record: Mapping[str, Any], number: int, path: str, columns: Columns, limits: Limits
) -> Reading:
    """The reading of one record.

    Args:
        record: plain data.
        number: of its line or row, by which it is called if it has no ``id``.
        path: the path of the corpus.
        columns: where its fields are.
        limits: what one record may have.

    Raises:
        BadRecordError: it has no text.
        ReadError: SYS004, it goes over a limit.
    """
    limits.check("keys", len(record), "The record has")
    key = columns.first(record, "id")[1]
    id_ = without_halves(f"{path}#{key if isinstance(key, str | int) and _short(key) else number}")
    field, text, html = _text_of(record, columns)
    declared, problems = _declared(record, columns, limits)
    if html is not None:
        from srclint.readers.html import read_html

        page = read_html(
            html, id=id_, path=id_, declared=declared, problems=problems, limits=limits, is_file=False
        )
        return replace(page, field=field)
    whole, mended = whole_characters(text or "")
    check_lines(whole, limits)
    cleaned = clean(whole)
    return Reading(
        id=id_,
        path=id_,
        text=cleaned.text,
        format="record",
        metadata=declared,
        marks=cleaned.marks,
        problems=(*cleaned.moved(mended), *problems),
        field=field,
    )


def _short(key: str | int) -> bool:
    return key != "" and (isinstance(key, str) or abs(key) < 10**_LONGEST_NUMBER)


def _text_of(record: Mapping[str, Any], columns: Columns) -> tuple[str, str | None, str | None]:
    """The path of the text of a record, and the text, or the page that it holds: the text counts where there is one."""
    for path, value in (columns.first(record, "text"), columns.first(record, "html")):
        if isinstance(value, Unreadable):
            raise BadRecordError(f"the record's {path!r} can't be read: {value.why}")
    text_path, text = _rendered(*columns.first(record, "text"))
    html_path, html = _rendered(*columns.first(record, "html"))
    if text is not None and text.strip():
        is_page = "text" not in record and _MARKUP.match(text)
        return (text_path, None, text) if is_page else (text_path, text, None)
    if text is None and html is None:
        named = (*columns.names["text"], *columns.names["html"])
        tried = " or ".join(map(repr, named if len(named) < 3 else ("text", "html", "maintext")))
        raise BadRecordError(
            f"the record has no text: no string under {tried} (--map text=FIELD names another)"
        )
    return (html_path, None, html) if html is not None else (text_path, text, None)


def _rendered(path: str, value: Any) -> tuple[str, str | None]:
    """A string with its path, also one that WordPress wraps as ``{"rendered": …}`` and fundus as ``{"content": …}``."""
    if isinstance(value, Mapping):
        inner = "rendered" if value.get("rendered") else "content"
        path, value = f"{path}.{inner}", value.get(inner)
    return path, value if isinstance(value, str) else None


def _declared(
    record: Mapping[str, Any], columns: Columns, limits: Limits
) -> tuple[tuple[Evidence, ...], tuple[Problem, ...]]:
    found: list[Evidence] = []
    problems: list[Problem] = []
    for field in _DECLARED:
        path, value = columns.first(record, field)
        if isinstance(value, list | tuple):
            limits.check("values", len(value), f"The record's {path!r} has")
        elif isinstance(value, Unreadable):
            problems.append(Problem("metadata", f"The record's {path!r} can't be read: {value.why}"))
        found += (
            Evidence(field, without_invisible(without_halves(item)), "field", note=path)
            for item in _strings(_dated(field, value))
        )
    return tuple(found), tuple(problems)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands for a value that its format holds but that can't be told, such as a time in the year 146,000."""

    why: str


def _dated(name: str, value: Any) -> Any:
    """The value; a date that is a number as words: seconds or milliseconds since 1970 (so data frames write them),
    or a year."""
    if name not in ("published", "modified") or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return str(value) if abs(value) < 10**_LONGEST_NUMBER else None
    return f"{value:.0f}" if isinstance(value, float) and math.isfinite(value) else value


def _strings(value: Any) -> Iterator[str]:
    """The words of a string, of a list of them, of ``{name: …}``, or of a date."""
    for item in value if isinstance(value, list | tuple) else [value]:
        scalar = (item.get("name") or item.get("rendered")) if isinstance(item, Mapping) else item
        if isinstance(scalar, date):  # a Parquet column of dates or times
            scalar = scalar.isoformat()
        if isinstance(scalar, str) and scalar.strip():
            yield scalar.strip()
