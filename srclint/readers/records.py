"""JSON Lines, plain, gzipped or in Zstandard: a corpus with one article a line, read record by record."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from io import BufferedReader, RawIOBase
from itertools import pairwise
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from srclint.errors import ReadError
from srclint.model import Reading, RunError
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.record_fields import BadRecordError, Columns, first_line, guarded, reading_of

if TYPE_CHECKING:
    from gzip import GzipFile

__all__ = ["JsonLinesReader", "apart"]

# What packs tighter than this is no text: our corpora of news in gzip reach 3 to 8, DEFLATE's own limit is 1032.
MAX_RATIO = 200
RATIO_COUNTS_FROM = 64_000_000  # bytes unpacked before the ratio is looked at


class JsonLinesReader:
    """Reads ``.jsonl``, ``.jsonl.gz`` and ``.jsonl.zst``: one JSON object a line."""

    name = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".jsonl.gz", ".jsonl.zst")
    corpus = True

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading or error (SYS004 to SYS006) for each line that isn't blank."""
        columns = Columns.of(options)
        seen: set[str] = set()
        with source.open() as raw:
            stream = _unpacked(raw, source.path.lower())
            for number, line in enumerate(_lines(stream, raw, options.max_bytes), start=1):
                if line is not None and number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line is None or line.strip():
                    read = partial(_line_reading, line, number, source.path, columns, options.limits)
                    yield apart(
                        guarded(read, f"line {number}", source.path, options.limits.seconds), number, seen
                    )


# The most that a Zstandard frame may ask to look back: what `zstd --long` makes and the format's own tools accept.
_WINDOW = 1 << 27


def _unpacked(raw: BinaryIO, name: str) -> BinaryIO | GzipFile:
    """The bytes of a file, unpacked as its suffix tells.

    Raises:
        ReadError: SYS001 if it takes a library that isn't installed.
    """
    if name.endswith(".gz"):
        import gzip

        return gzip.GzipFile(fileobj=raw)
    if not name.endswith(".zst"):
        return raw
    try:
        zstandard = import_module("zstandard")
    except ImportError as error:
        raise ReadError("SYS001", "Zstandard needs a library: pip install 'srclint[corpus]'") from error
    return cast(BinaryIO, BufferedReader(_Zstandard(zstandard, raw)))


_BITE = 1024  # bytes unpacked at once: 128 kB may hide in each four of them


class _Zstandard(RawIOBase):
    """A Zstandard file unpacked as it is read; what is wrong with it is an OSError, as of gzip."""

    def __init__(self, zstandard: Any, raw: BinaryIO) -> None:
        self._new = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj
        self._error = zstandard.ZstdError
        self._raw, self._left = raw, b""
        self._frame: Any = None
        self._out = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._out and self._fill():
            pass
        count = min(len(buffer), len(self._out))
        buffer[:count], self._out = self._out[:count], self._out[count:]
        return count

    def _fill(self) -> bool:
        """Unpack a little more; ``False`` at the end of the last frame."""
        data = self._left or self._raw.read(_BITE)
        self._left = b""
        if not data:
            if self._frame is not None:
                raise EOFError("the file ends inside a Zstandard frame")
            return False
        try:
            self._frame = self._frame or self._new()
            self._out = memoryview(self._frame.decompress(data))
        except self._error as error:
            raise OSError(str(error)) from error
        if self._frame.eof:
            self._left, self._frame = self._frame.unused_data, None
        return True


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
            if stream is not raw and unpacked > RATIO_COUNTS_FROM and unpacked > MAX_RATIO * raw.tell():
                raise ReadError("SYS004", f"This archive unpacks to more than {MAX_RATIO} times its size.")
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
        raise ReadError("SYS001", f"This can't be read to its end: {first_line(error)}") from error


def _line_reading(line: bytes | None, number: int, path: str, columns: Columns, limits: Limits) -> Reading:
    """The reading of a line; ``None`` stands for one that is too long.

    Raises:
        ReadError: SYS004 if it goes over a limit.
        ValueError: it is no record that can be used.
    """
    import json  # here, so that a run over plain text doesn't pay for it

    if line is None:
        limits.check("bytes", limits.bytes + 1, "The record has")
        raise AssertionError
    try:
        record = json.loads(line.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except UnicodeDecodeError as error:
        raise BadRecordError("the record is not in UTF-8") from error
    except RecursionError as error:
        raise BadRecordError("the record is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise BadRecordError(f"this is no JSON: {error.msg} (column {error.pos + 1})") from error
    except BadRecordError:
        raise
    except ValueError as error:  # Python turns only so many figures into a number
        raise BadRecordError(f"a number has more than {sys.get_int_max_str_digits():,} figures") from error
    if not isinstance(record, dict):
        raise BadRecordError("the record is no JSON object")
    return reading_of(record, number, path, columns, limits)


def apart(reading: Reading | RunError, number: int, seen: set[str]) -> Reading | RunError:
    """The reading; one whose id stood in the file before has the number of its line after it, ``file#id~12``."""
    if isinstance(reading, RunError):
        return reading
    if reading.id in seen:
        other = f"{reading.id}~{number}"
        reading = replace(reading, id=other, path=other)
    seen.add(reading.id)
    return reading


def _no_constant(name: str) -> None:
    raise BadRecordError(f"{name} is no JSON")


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = sorted(key for key, _ in pairs)
        twin = next(a for a, b in pairwise(keys) if a == b)
        raise BadRecordError(f"the key {twin[:40]!r} stands there twice")
    return found
