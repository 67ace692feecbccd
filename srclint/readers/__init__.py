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
from importlib import import_module

from srclint.errors import ReadError, SrclintError
from srclint.model import Reading, RunError
from srclint.patterns import pattern
from srclint.protocols import Limits, Reader, ReadOptions, Source
from srclint.readers.decode import check_encoding
from srclint.readers.discover import DiscoverOptions, Discovery, discover, reader_of, refusal
from srclint.readers.patience import OutOfPatienceError, within
from srclint.records import dataclass

__all__ = [
    "DiscoverOptions",
    "Discovery",
    "builtin_readers",
    "check_encoding",
    "discover",
    "read_source",
    "reader_of",
    "with_words",
]

_WORD = pattern(r"\w")


@dataclass(frozen=True, slots=True)
class _Builtin:
    """Stands for a reader that comes with srclint until a file is there for it: what reads pages takes long to load."""

    name: str
    suffixes: tuple[str, ...]
    corpus: bool
    home: str

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        module, _, name = self.home.partition(":")
        reader: Reader = getattr(import_module(f"{__name__}.{module}"), name)()
        return reader.read(source, options)


_TEXT = _Builtin("text", (".txt", ".text"), False, "text:TextReader")


def builtin_readers() -> tuple[Reader, ...]:
    """The readers that come with srclint: plain text, Markdown, HTML, JSON Lines, Parquet."""
    return (
        _TEXT,
        _Builtin("markdown", (".md", ".markdown"), False, "markdown:MarkdownReader"),
        _Builtin("html", (".html", ".htm", ".xhtml"), False, "html:HtmlReader"),
        _Builtin("jsonl", (".jsonl", ".jsonl.gz", ".jsonl.zst"), True, "records:JsonLinesReader"),
        _Builtin("parquet", (".parquet",), True, "parquet:ParquetReader"),
    )


def read_source(
    source: Source, readers: Sequence[Reader], options: ReadOptions
) -> Iterator[Reading | RunError]:
    """The readings of one input, read by the reader whose suffix fits its path, else as plain text.

    What keeps the input, or one record of it, from being read comes as a ``RunError``, a failing reader too; so does
    one that gives no article (SYS011), excused if it is an empty file that the user didn't name.

    Raises:
        UsageError: the options name an encoding that there isn't.
    """
    reader = reader_of(source.path, readers) or _TEXT
    who = f"The reader {reader.name!r}"
    instead = refusal(source.path, readers) if source.data is not None else ""
    given = 0
    try:
        if instead:
            raise ReadError("SYS001", instead)
        items = iter(reader.read(source, options))
        while (item := within(options.limits.seconds, who, next, items, None)) is not None:
            given += 1
            yield with_words(item, source, options)
    except OutOfPatienceError:
        yield _slow(source.path, who, options.limits)
    except ReadError as error:
        yield RunError(source.path, error.code, error.message)
    except SrclintError:  # what the user asked for can't be done, whatever the input
        raise
    except Exception as error:  # a reader may be anybody's: it costs this input, never the run
        what = f"{type(error).__name__}: {error}"
        message = f"{who} failed on this file ({what}). Report it to the reader's author."
        yield RunError(source.path, "SYS006", message)
    else:
        if not given:
            yield _nothing(source.path, "This file holds no article", excused=False)


def _slow(path: str, who: str, limits: Limits) -> RunError:
    message = f"{who} took more than {limits.seconds:,} s over this and was stopped (--limit seconds=N)."
    return RunError(path, "SYS004", message)


def with_words(item: Reading | RunError, source: Source, options: ReadOptions) -> Reading | RunError:
    """The reading, or the error of one that holds no word (SYS011): that nothing was read must never go unsaid.

    Args:
        item: what a reader gave.
        source: what it was read from.
        options: those that it was read with.
    """
    if isinstance(item, RunError) or _WORD.search(item.text):
        return item
    if item.path == source.path and _is_blank(source, item, options):
        return _nothing(item.path, "This file is empty", excused=not source.named)
    what = "No article was found on this page" if item.format == "html" else "No word was found in this"
    return _nothing(item.path, what, excused=False)


def _is_blank(source: Source, reading: Reading, options: ReadOptions) -> bool:
    """Whether there is nothing to find in a file: blanks only, or front matter only."""
    if reading.format in ("text", "markdown") and (reading.metadata or not reading.text.strip()):
        return True
    return not source.read(options.max_bytes).strip(b" \t\r\n\xef\xbb\xbf")


def _nothing(path: str, what: str, *, excused: bool) -> RunError:
    return RunError(path, "SYS011", f"{what}: nothing was linted (--allow-unread if that is fine).", excused)
