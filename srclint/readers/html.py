"""HTML."""

from __future__ import annotations

from collections.abc import Iterator

from srclint.errors import ReadError
from srclint.model import Evidence, Problem, Reading, RunError
from srclint.protocols import ReadOptions, Source

__all__ = ["HtmlReader", "read_html"]


def read_html(
    html: str, *, id: str, path: str, declared: tuple[Evidence, ...] = (), problems: tuple[Problem, ...] = ()
) -> Reading:
    """The reading of a page."""
    raise ReadError("SYS001", "HTML is not read yet.")


class HtmlReader:
    """Reads ``.html``, ``.htm`` and ``.xhtml``."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading."""
        yield read_html("", id=source.path, path=source.path)
