"""Markdown: the text as it is read, without its markup, and where each piece of it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator

from srclint.model import Reading, RunError
from srclint.protocols import ReadOptions, Source

__all__ = ["MarkdownReader"]


class MarkdownReader:
    """Reads ``.md`` and ``.markdown``."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading."""
        from srclint.readers.text import TextReader

        yield from TextReader().read(source, options)
