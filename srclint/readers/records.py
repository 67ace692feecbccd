"""Corpora: one article a record, in JSON Lines (plain or gzipped) or Parquet, read record by record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any, BinaryIO

from srclint.errors import ReadError
from srclint.model import Evidence, Reading, RunError
from srclint.protocols import ReadOptions, Source
from srclint.readers.decode import whole_characters, without_halves

if TYPE_CHECKING:
    from gzip import GzipFile

__all__ = ["FIELDS", "JsonLinesReader", "ParquetReader"]

FIELDS: Mapping[str, tuple[str, ...]] = {
    "text": ("text",),
    "html": ("html",),
    "id": ("id",),
    "url": ("url",),
    "title": ("title",),
    "author": ("author", "authors"),
    "published": ("published", "date"),
    "modified": ("modified",),
    "description": ("description",),
    "language": ("language", "lang"),
    "site": ("site",),
    "section": ("section",),
}
"""srclint's name for a field -> the columns that are tried for it, unless ``--map`` names one."""

_DECLARED = ("author", "published", "modified", "title", "description", "language", "site", "section", "url")
# What packs tighter than this is no text: our corpora of news in gzip reach 3 to 8, DEFLATE's own limit is 1032.
_MAX_RATIO = 200
_RATIO_COUNTS_FROM = 64_000_000  # bytes unpacked before the ratio is looked at
_PARQUET_BATCH = 8  # rows decoded at once; keeps memory at a few records even if each is at the limit


class _BadRecord(ValueError):
    """A record that can't be used; the text says why."""


class JsonLinesReader:
    """Reads ``.jsonl`` and ``.jsonl.gz``: one JSON object a line."""

    name = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".jsonl.gz")
    corpus = True

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading or error (SYS005, SYS004) for each line that isn't blank."""
        import gzip

        columns = _columns(options)
        seen: set[str] = set()
        with source.open() as raw:
            stream = gzip.GzipFile(fileobj=raw) if source.path.lower().endswith(".gz") else raw
            for number, line in enumerate(_lines(stream, raw, options.max_bytes), start=1):
                if line is None:
                    message = f"line {number}: the record has more than {options.max_bytes:,} bytes."
                    yield RunError(source.path, "SYS004", message)
                    continue
                data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
                if data.strip():
                    yield _apart(_line_reading(data, number, source.path, columns), number, seen)


class ParquetReader:
    """Reads ``.parquet`` through pyarrow, which the extra ``srclint[corpus]`` brings."""

    name = "parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    corpus = True

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading or error (SYS005) for each row."""
        try:
            arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        except ImportError as error:
            raise ReadError("SYS001", "Parquet needs pyarrow: pip install 'srclint[corpus]'") from error
        columns = _columns(options)
        seen: set[str] = set()
        with source.open() as raw:
            try:
                file = parquet.ParquetFile(raw, pre_buffer=False)
                known = set(file.schema_arrow.names)
                wanted = [name for names in columns.values() for name in names if name in known]
                batches = file.iter_batches(batch_size=_PARQUET_BATCH, columns=wanted, use_threads=False)
                number = unpacked = 0
                size = raw.seek(0, 2)
                for batch in batches:
                    for row in batch.to_pylist():
                        number += 1
                        unpacked += sum(
                            len(value) for value in row.values() if isinstance(value, str | bytes)
                        )
                        if unpacked > _RATIO_COUNTS_FROM and unpacked > _MAX_RATIO * size:
                            message = f"This file unpacks to more than {_MAX_RATIO} times its size."
                            raise ReadError("SYS004", message)
                        reading = _row_reading(row, number, source.path, columns, options.max_bytes)
                        yield _apart(reading, number, seen)
            except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
                raise ReadError("SYS001", f"This Parquet file can't be read: {_first_line(error)}") from error


def _columns(options: ReadOptions) -> dict[str, tuple[str, ...]]:
    mapped = {name: (column,) for name, column in options.fields}
    return {**FIELDS, **mapped}


def _lines(stream: BinaryIO | GzipFile, raw: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines of a stream; ``None`` for one of more than ``limit`` bytes, which is passed over in pieces.

    Raises:
        ReadError: SYS001 if the archive is broken, SYS004 if it is a bomb.
    """
    import zlib

    unpacked = 0
    too_long = False
    try:
        while line := stream.readline(limit + 1):
            unpacked += len(line)
            if stream is not raw and unpacked > _RATIO_COUNTS_FROM and unpacked > _MAX_RATIO * raw.tell():
                raise ReadError("SYS004", f"This archive unpacks to more than {_MAX_RATIO} times its size.")
            ends = line.endswith(b"\n") or len(line) <= limit
            if too_long or not ends:
                if ends:
                    yield None
                too_long = not ends
            else:
                yield line
        if too_long:
            yield None
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError("SYS001", f"This can't be read to its end: {_first_line(error)}") from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _line_reading(
    line: bytes, number: int, path: str, columns: Mapping[str, tuple[str, ...]]
) -> Reading | RunError:
    import json  # here, so that a run over plain text doesn't pay for it

    try:
        record = json.loads(line.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_no_twins)
        if not isinstance(record, dict):
            raise _BadRecord("the record is no JSON object")
        return _reading(record, number, path, columns)
    except UnicodeDecodeError:
        reason = "the record is not in UTF-8"
    except RecursionError:
        reason = "the record is nested too deeply"
    except json.JSONDecodeError as error:
        reason = f"this is no JSON: {error.msg} (column {error.pos + 1})"
    except ValueError as error:  # a _BadRecord, or a number of more than 4300 digits
        reason = _first_line(error)
    return RunError(path, "SYS005", f"line {number}: {reason}.")


def _row_reading(
    row: dict[str, Any], number: int, path: str, columns: Mapping[str, tuple[str, ...]], limit: int
) -> Reading | RunError:
    try:
        if any(len(value) > limit for value in row.values() if isinstance(value, str | bytes)):
            return RunError(path, "SYS004", f"row {number}: the record has more than {limit:,} bytes.")
        return _reading(row, number, path, columns)
    except ValueError as error:
        return RunError(path, "SYS005", f"row {number}: {_first_line(error)}.")


def _apart(reading: Reading | RunError, number: int, seen: set[str]) -> Reading | RunError:
    """The reading; one whose id stood in the file before has the number of its line after it, ``file#id~12``."""
    if isinstance(reading, RunError):
        return reading
    if reading.id in seen:
        other = f"{reading.id}~{number}"
        reading = replace(reading, id=other, path=other)
    seen.add(reading.id)
    return reading


def _no_constant(name: str) -> None:
    raise _BadRecord(f"{name} is no JSON")


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = sorted(key for key, _ in pairs)
        twin = next(a for a, b in pairwise(keys) if a == b)
        raise _BadRecord(f"the key {twin[:40]!r} stands there twice")
    return found


def _reading(
    record: Mapping[str, Any], number: int, path: str, columns: Mapping[str, tuple[str, ...]]
) -> Reading:
    values = {name: _first_value(record, columns[name]) for name in FIELDS}
    key = values["id"]
    id = f"{path}#{key if isinstance(key, str | int) and key != '' else number}"
    text, html = values["text"], values["html"]
    if not isinstance(text, str) and not isinstance(html, str):
        names = " or ".join(repr(name) for name in (*columns["text"], *columns["html"]))
        raise _BadRecord(f"the record has no text: no string under {names} (--map text=FIELD names another)")
    declared = _declared(values)
    if isinstance(html, str) and not (isinstance(text, str) and text.strip()):
        from srclint.readers.html import read_html

        return read_html(html, id=without_halves(id), path=without_halves(id), declared=declared)
    text, mended = whole_characters(text)
    return Reading(
        id=without_halves(id),
        path=without_halves(id),
        text=text,
        format="record",
        metadata=declared,
        problems=mended,
    )


def _first_value(record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((record[name] for name in names if record.get(name) is not None), None)


def _declared(values: Mapping[str, Any]) -> tuple[Evidence, ...]:
    pairs = ((name, item) for name in _DECLARED for item in _strings(_dated(name, values[name])))
    return tuple(Evidence(name, without_halves(item), "field", note=name) for name, item in pairs)


def _dated(name: str, value: Any) -> Any:
    """The value; a date that is a number as words: seconds or milliseconds since 1970 (so data frames write them),
    or a year."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{value:.0f}" if number and name in ("published", "modified") else value


def _strings(value: Any) -> Iterator[str]:
    """The words of a string, of a list of them, of ``{name: …}``, or of a date."""
    for item in value if isinstance(value, list | tuple) else [value]:
        scalar = item.get("name") if isinstance(item, Mapping) else item
        if isinstance(scalar, date):  # a Parquet column of dates or times
            scalar = scalar.isoformat()
        if isinstance(scalar, str) and scalar.strip():
            yield scalar.strip()
