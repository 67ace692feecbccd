"""Parquet: a corpus with one article a row, read in small batches whose size is counted before they are unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import Any

from srclint.errors import ReadError
from srclint.model import Reading, RunError
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.record_fields import Columns, Unreadable, first_line, guarded, reading_of
from srclint.readers.records import MAX_RATIO, RATIO_COUNTS_FROM, apart
from srclint.records import dataclass

__all__ = ["ParquetReader"]

_BATCH = 8  # rows decoded at once; keeps memory at a few records even if each is at the limit


class ParquetReader:
    """Reads ``.parquet`` through pyarrow, which the extra ``srclint[corpus]`` brings."""

    name = "parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    corpus = True

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading or error (SYS004 to SYS006) for each row."""
        try:
            arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        except ImportError as error:
            raise ReadError("SYS001", "Parquet needs pyarrow: pip install 'srclint[corpus]'") from error
        columns = Columns.of(options)
        seen: set[str] = set()
        with source.open() as raw:
            try:
                size = raw.seek(0, 2)
                wanted = _wanted(parquet.read_metadata(raw), columns, size, options.limits)
                file = parquet.ParquetFile(raw, pre_buffer=False, read_dictionary=wanted.texts)
                for number, row in enumerate(_rows(file, wanted, size, options.limits), start=1):
                    read = partial(_row_reading, row, number, source.path, columns, options.limits)
                    yield apart(
                        guarded(read, f"row {number}", source.path, options.limits.seconds), number, seen
                    )
            except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
                raise ReadError("SYS001", f"This Parquet file can't be read: {first_line(error)}") from error


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The columns of a file that are of use, and those of their parts that hold text."""

    columns: list[str]
    texts: list[str]


def _wanted(metadata: Any, columns: Columns, size: int, limits: Limits) -> _Wanted:
    """Look at the footer, before anything is unpacked: the bytes of each part, and how many values all rows have.

    Raises:
        ReadError: SYS004 if a list has more values than as many records may have, or if the file is a bomb.
    """
    tops: dict[str, None] = {}
    texts: dict[str, None] = {}
    for group in (metadata.row_group(i) for i in range(metadata.num_row_groups)):
        for column in (group.column(i) for i in range(group.num_columns)):
            top = column.path_in_schema.partition(".")[0]
            if top not in columns.roots:
                continue
            tops[top] = None
            if column.physical_type == "BYTE_ARRAY":
                texts[column.path_in_schema] = None
            _check_ratio(column.total_uncompressed_size, size)
            if column.num_values > limits.values * max(1, group.num_rows):
                limits.check("values", column.num_values, f"A record's {top!r} has")
    return _Wanted(list(tops), list(texts))


def _check_ratio(unpacked: int, size: int) -> None:
    if unpacked > RATIO_COUNTS_FROM and unpacked > MAX_RATIO * size:
        raise ReadError("SYS004", f"This file unpacks to more than {MAX_RATIO} times its size.")


def _rows(file: Any, wanted: _Wanted, size: int, limits: Limits) -> Iterator[dict[str, Any]]:
    """The rows of a file; text comes as references to each different one, and is copied for one row at a time.

    Raises:
        ReadError: SYS004 if the file is a bomb.
    """
    unpacked = 0
    for batch in file.iter_batches(batch_size=_BATCH, columns=wanted.columns, use_threads=False):
        for index in range(batch.num_rows):
            cells = {name: batch.column(at).slice(index, 1) for at, name in enumerate(batch.schema.names)}
            unpacked += sum(map(_weight, cells.values()))
            _check_ratio(unpacked, size)
            yield {name: _value(cell, limits) for name, cell in cells.items()}


def _weight(array: Any) -> int:
    """The bytes that an Arrow array takes once it is unpacked."""
    kind = str(array.type)
    if kind.startswith("dictionary"):
        words = (array.dictionary[index] for index in array.indices.to_pylist() if index is not None)
        return sum(word.as_buffer().size for word in words)
    if kind.startswith(("list", "large_list", "fixed_size_list")):
        return _weight(array.flatten()) + 8 * len(array)
    if kind.startswith("struct"):
        return sum(map(_weight, array.flatten()))
    return int(array.nbytes)


def _value(cell: Any, limits: Limits) -> Any:
    """The value of an Arrow array of one as plain data; one that is over a limit stays packed."""
    scalar = cell[0]
    if not scalar.is_valid:
        return None
    kind = str(cell.type)
    if kind.startswith(("list", "large_list", "fixed_size_list")) and len(scalar) > limits.values:
        return [None] * (limits.values + 1)  # which is refused with its record
    if _weight(cell) > limits.bytes:
        return _TooLong()
    try:
        if kind.startswith("timestamp[ns"):
            import pyarrow

            scalar = scalar.cast(pyarrow.timestamp("us", cell.type.tz), safe=False)
        return _as_text(scalar.as_py())
    except (ValueError, OverflowError, LookupError) as error:  # the last: a time zone that nobody knows
        return Unreadable(first_line(error))


def _as_text(value: Any) -> Any:
    """What some writers store as bytes without saying that it is text, as text where it is in UTF-8."""
    if isinstance(value, list):
        return [_as_text(each) for each in value]
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return Unreadable("bytes that are not UTF-8")


class _TooLong:
    """Stands for a value that is longer than a record may be."""


def _row_reading(row: dict[str, Any], number: int, path: str, columns: Columns, limits: Limits) -> Reading:
    """The reading of a row.

    Raises:
        ReadError: SYS004 if it goes over a limit.
        ValueError: it is no record that can be used.
    """
    for value in row.values():
        if isinstance(value, _TooLong):
            limits.check("bytes", limits.bytes + 1, "The record has")
    return reading_of(row, number, path, columns, limits)
