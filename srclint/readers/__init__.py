"""Inputs to readings: which files to read, and one reader a format.

The calls that an engine needs::

    readers = (*builtin_readers(), *those_of_plugins)
    discovery = discover(paths, DiscoverOptions(exclude=…), readers)   # .sources, .errors, .excluded
    for source in discovery.sources:                                   # or Source("-", data=stdin_bytes)
        for item in read_source(source, readers, ReadOptions(encoding=…, fields=…)):
            …                                                          # a Reading or a RunError
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srclint.errors import ReadError, SrclintError
from srclint.model import Reading, RunError
from srclint.protocols import Reader, ReadOptions, Source
from srclint.readers.decode import check_encoding
from srclint.readers.discover import DiscoverOptions, Discovery, discover, reader_of

__all__ = [
    "DiscoverOptions",
    "Discovery",
    "builtin_readers",
    "check_encoding",
    "discover",
    "read_source",
    "reader_of",
]


def builtin_readers() -> tuple[Reader, ...]:
    """The readers that come with srclint: plain text, Markdown, HTML, JSON Lines, Parquet."""
    from srclint.readers.html import HtmlReader
    from srclint.readers.markdown import MarkdownReader
    from srclint.readers.records import JsonLinesReader, ParquetReader
    from srclint.readers.text import TextReader

    return (TextReader(), MarkdownReader(), HtmlReader(), JsonLinesReader(), ParquetReader())


def read_source(
    source: Source, readers: Sequence[Reader], options: ReadOptions
) -> Iterator[Reading | RunError]:
    """The readings of one input, read by the reader whose suffix fits its path, else as plain text.

    What keeps the input, or one record of it, from being read comes as a ``RunError``, a failing reader too.

    Raises:
        UsageError: the options name an encoding that there isn't.
    """
    from srclint.readers.text import TextReader

    reader = reader_of(source.path, readers) or TextReader()
    try:
        yield from reader.read(source, options)
    except ReadError as error:
        yield RunError(source.path, error.code, error.message)
    except SrclintError:  # what the user asked for can't be done, whatever the input
        raise
    except Exception as error:  # a reader may be anybody's: it costs this input, never the run
        what = f"{type(error).__name__}: {error}"
        message = (
            f"The reader {reader.name!r} failed on this file ({what}). Report it to the reader's author."
        )
        yield RunError(source.path, "SYS006", message)
