"""What was linted, on disk between the passes over a corpus: one file a part, whole or not there at all.

Each record is a msgpack message behind its length, compressed on its own so that single ones can be read again. Facts
of rules are plain values or frozen dataclasses of them; what type to make again is told by the annotation of the
rule's ``extract``, never by the file: nothing in it is code.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from srclint.corpus.record import Linted
from srclint.errors import SrclintError
from srclint.files import replace_file
from srclint.model import Reading
from srclint.records import dataclass
from srclint.rows import BadRowError, Rows

__all__ = ["Codec", "Kept", "Spool", "SpoolError"]

_LENGTH = struct.Struct(">I")
_END = b"srclint\n"  # what a whole file ends with


class SpoolError(SrclintError):
    """A file between the passes is broken, or holds what it can't."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record between the passes.

    Args:
        linted: its row, undecided, and its facts.
        reading: the article; ``None`` for what could not be read.
    """

    linted: Linted
    reading: Reading | None = None


class Codec:
    """Packs what was linted, and unpacks it.

    Args:
        types: of the facts, see `srclint.rows.fact_types`.
    """

    def __init__(self, types: Sequence[Any]) -> None:
        self._rows: Rows[Kept] = Rows(Kept, types)

    def pack(self, record: Kept) -> bytes:
        """A record as bytes.

        Raises:
            SpoolError: a rule took something of the article that is no plain data.
        """
        try:
            return zlib.compress(self._rows.encode(record), 1)
        except BadRowError as error:
            raise SpoolError(
                f"{record.linted.row['id']}: what a rule took of it is no plain data: {error}"
            ) from error

    def unpack(self, data: bytes) -> Kept:
        """The record again.

        Raises:
            SpoolError: these bytes hold none.
        """
        try:
            kept = self._rows.decode(zlib.decompress(data))
            return replace(kept, linted=replace(kept.linted, facts=self._rows.facts(kept.linted.facts)))
        except (zlib.error, BadRowError) as error:
            raise SpoolError(str(error)) from error


class Spool:
    """The files of one run.

    Args:
        folder: where they lie.
        types: of the facts, see `srclint.rows.fact_types`.
    """

    def __init__(self, folder: Path, types: Sequence[Any]) -> None:
        self._folder, self._codec = folder, Codec(types)

    def path(self, part: int) -> Path:
        """The file of a part."""
        return self._folder / f"part-{part:05}.spool"

    def write(self, part: int, records: Iterable[Kept]) -> None:
        """Write a part, so that it is there whole or not at all.

        Raises:
            SpoolError: a rule took something of an article that is no plain data.
            OSError: the disk is full, or the like.
        """
        found = []
        for record in records:
            data = self._codec.pack(record)
            found += [_LENGTH.pack(len(data)), data]
        replace_file(self.path(part), b"".join([*found, _END]))

    def is_whole(self, part: int) -> bool:
        """Whether a part was written to its end."""
        path = self.path(part)
        return path.is_file() and path.read_bytes()[-len(_END) :] == _END

    def read(self, part: int) -> Iterator[Kept]:
        """The records of a part, in order.

        Raises:
            SpoolError: the file is broken.
        """
        for _, kept in self.places(part):
            yield kept

    def places(self, part: int) -> Iterator[tuple[tuple[int, int], Kept]]:
        """The records of a part, each with its place in the file: where it begins and how long it is."""
        data = self.path(part).read_bytes()
        at = 0
        while at < len(data) - len(_END):
            (length,) = _LENGTH.unpack_from(data, at)
            at += _LENGTH.size
            yield (at, length), self._record(data[at : at + length], part)
            at += length

    def at(self, part: int, places: Iterable[tuple[int, int]]) -> Iterator[Kept]:
        """Some records of a part, by their places."""
        with self.path(part).open("rb") as file:
            for start, length in sorted(places):
                file.seek(start)
                yield self._record(file.read(length), part)

    def _record(self, data: bytes, part: int) -> Kept:
        try:
            return self._codec.unpack(data)
        except SpoolError as error:
            raise SpoolError(f"{self.path(part)} is broken; remove it and run again. ({error})") from error
