"""What a reader and a reporter are, and the small records that a reader is handed; a rule is `srclint.rule.Rule`."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, Protocol, TextIO, runtime_checkable

from srclint.errors import ReadError
from srclint.model import Reading, RunError, RunResult
from srclint.records import dataclass

__all__ = ["MAX_BYTES", "Limits", "ReadOptions", "Reader", "Reporter", "Source"]

MAX_BYTES = 10_000_000
"""Largest article that is read, in bytes. The longest of 302 measured web pages has 355 thousand."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may have at most, so that none costs more time or memory than a run can spare.

    Each is looked at before the work that it bounds is done. All are far above what articles have.

    Args:
        bytes: of the file, or of a record of a corpus, after unpacking.
        lines: of the text.
        elements: of a page, with those that its parser would make again in each paragraph.
        depth: of elements inside each other. Chrome's own bound is 512; the deepest of 302 measured pages has 41.
        links: that a page or a Markdown file is read with.
        keys: of front matter, of one record, of the linked data of a page, or of one of its tags.
        values: of one key: the authors of an article.
        metadata: characters of front matter, with each alias counted as the text that it stands for.
        seconds: that reading one article may take.
    """

    bytes: int = MAX_BYTES
    lines: int = 200_000
    elements: int = 1_000_000
    depth: int = 512
    links: int = 50_000
    keys: int = 2_000
    values: int = 500
    metadata: int = 65_536
    seconds: int = 20

    def check(self, name: str, count: int, what: str) -> None:
        """Refuse what has more of something than a limit allows.

        Args:
            name: the limit.
            count: how much there is.
            what: the beginning of the sentence that tells it: ``This page has``.

        Raises:
            ReadError: SYS004, naming the limit and the option that raises it.
        """
        most = getattr(self, name)
        if count > most:
            unit = _UNITS.get(name, name)
            raise ReadError(
                "SYS004", f"{what} more than {most:,} {unit} (--limit {name}=N raises the limit)."
            )


_UNITS = {"depth": "deep", "metadata": "characters"}


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user asked of every reader.

    Args:
        encoding: the encoding to decode with, whatever the bytes look like; ``None`` finds out.
        fields: for corpora, pairs (srclint's name, column name): ``--map text=body`` is ``("text", "body")``.
        limits: what one article may have at most.
    """

    encoding: str | None = None
    fields: tuple[tuple[str, str], ...] = ()
    limits: Limits = Limits()

    @property
    def max_bytes(self) -> int:
        """Largest article, or record of a corpus, in bytes."""
        return self.limits.bytes


@dataclass(frozen=True, slots=True)
class Source:
    """One input: a file, or bytes that are already there (stdin).

    Args:
        path: the path as given and as shown; its suffix chooses the reader.
        named: whether the user named it, rather than a folder that holds it.
        data: its bytes, if it isn't a file.
    """

    path: str
    named: bool = True
    data: bytes | None = None

    def open(self) -> BinaryIO:
        """The input as a binary stream, which the caller closes.

        Raises:
            ReadError: SYS001 if it is missing, unreadable, or no regular file (FIFOs are never opened).
        """
        if self.data is not None:
            return BytesIO(self.data)
        try:
            if not stat.S_ISREG(os.stat(self.path).st_mode):
                raise ReadError("SYS001", "This is not a regular file.")
            return open(self.path, "rb")
        except (OSError, ValueError) as error:
            raise ReadError("SYS001", _reason(error)) from error

    def read(self, max_bytes: int = MAX_BYTES) -> bytes:
        """All its bytes.

        Raises:
            ReadError: SYS001 if it can't be read, SYS004 if it has more than ``max_bytes`` bytes.
        """
        with self.open() as stream:
            try:
                data = stream.read(max_bytes + 1)
            except OSError as error:
                raise ReadError("SYS001", _reason(error)) from error
        if len(data) > max_bytes:
            Limits(bytes=max_bytes).check("bytes", len(data), "This file has")
        return data


def _reason(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"This can't be read: {words}."


@runtime_checkable
class Reader(Protocol):
    """Turns one input into readings; ``srclint_readers`` hands such objects to the host.

    A minimal reader is a class with two attributes and one generator::

        class Caps:
            name = "caps"
            suffixes = (".caps",)
            corpus = False

            def read(self, source, options):
                text = decode(source.read(options.max_bytes), options.encoding).text
                yield Reading(id=source.path, path=source.path, text=text.lower())

    The three attributes are declared as properties so that plain class attributes of narrower types fit them.
    """

    @property
    def name(self) -> str:
        """What users and error messages call it."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Lower-case file suffixes with their dot; the longest one that fits a path wins."""
        ...

    @property
    def corpus(self) -> bool:
        """Whether a file holds many articles; then folders are not searched for such files."""
        ...

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """The readings of ``source`` in its order, each with its own ``id``; one error for each bad record.

        Raises:
            ReadError: if nothing more of the input can be read; the run goes on with the next one.
        """
        ...


@runtime_checkable
class Reporter(Protocol):
    """Prints the result of a run in one format; ``srclint_reporters`` hands such objects to the host.

    A reporter that has a true attribute ``shows_material`` is given words of the material where it writes to standard
    output; others only where the user asked for them.
    A reporter that also has a true attribute ``needs_details`` finds in ``RunResult.details`` what ``inspect`` prints
    of each article.
    """

    @property
    def name(self) -> str:
        """What follows ``--output-format``."""
        ...

    def report(self, result: RunResult, stream: TextIO, options: Any) -> None:
        """Write the result to a stream of text.

        Args:
            result: everything that may be printed, sorted.
            stream: where to.
            options: a ``srclint.report.ReportOptions``: colour, width, how much to say.
        """
        ...
