"""What a corpus run reads: files, folders and patterns, each file with its digest."""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Iterable, Iterator, Sequence
from glob import glob, has_magic
from typing import BinaryIO

from srclint.errors import UsageError
from srclint.protocols import Reader, Source
from srclint.readers import reader_of
from srclint.records import dataclass

__all__ = ["Input", "Meter", "find_inputs"]

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Input:
    """A file of a corpus.

    Args:
        path: as it was given, or found.
        size: in bytes.
        sha256: of its bytes.
    """

    path: str
    size: int
    sha256: str


class Meter:
    """How much of some inputs was read.

    Args:
        inputs: all that will be read, in order.
    """

    def __init__(self, inputs: Sequence[Input]) -> None:
        self._whole = sum(each.size for each in inputs)
        self._before = 0
        self._stream: BinaryIO | None = None

    def source(self, of: Input) -> Source:
        """What a reader is handed for an input."""
        return _Metered(of.path, meter=self)

    def opened(self, stream: BinaryIO) -> None:
        """An input begins."""
        self._stream = stream

    def finished(self, of: Input) -> None:
        """An input was read to its end, or as far as it could be."""
        self._stream = None
        self._before += of.size

    def total(self, records: int) -> int:
        """How many records there are, judged by those that were read: exact at the end, before it with two digits."""
        here = self._stream.tell() if self._stream is not None and not self._stream.closed else 0
        done = self._before + here
        if done >= self._whole or not done or not records:
            return records
        guess = math.ceil(records * self._whole / done)
        last: int = 10 ** max(0, len(str(guess)) - 2)
        return -(-guess // last) * last


@dataclass(frozen=True, slots=True)
class _Metered(Source):
    """A file that tells where it is read."""

    meter: Meter | None = None

    def open(self) -> BinaryIO:
        stream = Source.open(self)
        if self.meter is not None:
            self.meter.opened(stream)
        return stream


def find_inputs(given: Iterable[str], readers: Sequence[Reader]) -> tuple[Input, ...]:
    """The files that paths, folders and patterns stand for, sorted, each once.

    Args:
        given: files; folders, searched for the suffixes of corpora; patterns such as ``crawl/*.parquet``.
        readers: those that are installed.

    Raises:
        UsageError: one of them stands for nothing, or for a file that isn't a corpus.
    """
    found: dict[str, None] = {}
    for word in given:
        files = sorted(_files(word, readers))
        if not files:
            raise UsageError(f"{word}: no corpus is there. {_known(readers)}")
        found |= dict.fromkeys(files)
    return tuple(map(_input, found))


def _files(word: str, readers: Sequence[Reader]) -> Iterator[str]:
    if os.path.isdir(word):
        for folder, folders, names in os.walk(word):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in names:
                if not name.startswith(".") and _is_corpus(name, readers):
                    yield os.path.join(folder, name)
    elif os.path.isfile(word):
        if not _is_corpus(word, readers):
            raise UsageError(f"{word} is no corpus. {_known(readers)}")
        yield word
    elif has_magic(word):
        yield from (
            path for path in glob(word, recursive=True) if os.path.isfile(path) and _is_corpus(path, readers)
        )


def _is_corpus(path: str, readers: Sequence[Reader]) -> bool:
    reader = reader_of(path, readers)
    return reader is not None and reader.corpus


def _known(readers: Sequence[Reader]) -> str:
    suffixes = sorted(suffix for reader in readers if reader.corpus for suffix in reader.suffixes)
    return f"Corpora are files with one article a record: {', '.join(suffixes)}."


def _input(path: str) -> Input:
    digest, size = hashlib.sha256(), 0
    with open(path, "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return Input(path, size, digest.hexdigest())
