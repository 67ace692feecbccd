"""Plain text: the text is the file, character for character, but for those that no reader sees."""

from __future__ import annotations

from collections.abc import Iterator

from srclint.language.text.lines import line_starts
from srclint.model import Mark, Reading, RunError, SourceMap, Span
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.characters import clean, clean_evidence
from srclint.readers.decode import Decoded, decode
from srclint.readers.frontmatter import read_front_matter

__all__ = ["TextReader", "check_lines", "read_text"]


def read_text(
    decoded: Decoded,
    *,
    id: str,
    path: str,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
) -> Reading:
    """The reading of plain text, without its front matter where that is unmistakable."""
    text = decoded.text
    start, metadata, problems = read_front_matter(text, only_if_sure=True, limits=limits)
    cleaned = clean(text[start:])
    body = cleaned.text
    return Reading(
        id=id,
        path=path,
        text=body,
        format="text",
        source_map=SourceMap(
            cleaned.starts, tuple(start + source for source in cleaned.sources), line_starts(text)
        ),
        metadata=tuple(map(clean_evidence, metadata)),
        marks=tuple(sorted((*cleaned.marks, *_comments(body)), key=lambda mark: mark.span)),
        problems=(*cleaned.moved(decoded.shifted(start)), *problems),
        encoding=decoded.encoding,
    )


class TextReader:
    """Reads ``.txt`` and ``.text``, and named files whose kind no suffix tells."""

    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading."""
        decoded = decode(source.read(options.max_bytes), options.encoding)
        check_lines(decoded.text, options.limits)
        yield read_text(decoded, id=source.path, path=source.path, limits=options.limits)


def check_lines(text: str, limits: Limits) -> None:
    """Refuse a text with more lines than the limits allow, whichever character ends them.

    Raises:
        ReadError: SYS004.
    """
    breaks = max(text.count(one) for one in "\n\r\x0b\x0c\u2028")
    limits.check("lines", breaks + 1, "This text has")


def _comments(text: str) -> Iterator[Mark]:
    """``<!-- … -->``: a way to talk to srclint in plain text too."""
    end = 0
    while (start := text.find("<!--", end)) >= 0:
        close = text.find("-->", start + 4)
        if close < 0:
            return
        end = close + 3
        yield Mark("comment", Span(start, end), text[start + 4 : close].strip())
