"""Plain text: the text is the file, character for character, but for those that no reader sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from srclint.language.text.lines import line_starts
from srclint.model import Evidence, Mark, Problem, Reading, RunError, SourceMap, Span
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.characters import Cleaned, clean, clean_evidence
from srclint.readers.decode import Decoded, decode
from srclint.readers.frontmatter import read_front_matter
from srclint.readers.paged import is_paged, without_pages

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
    if is_paged(body):
        return _of_pages(decoded, cleaned, start, id=id, path=path, metadata=metadata, problems=problems)
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


def _of_pages(
    decoded: Decoded,
    cleaned: Cleaned,
    start: int,
    *,
    id: str,
    path: str,
    metadata: Sequence[Evidence],
    problems: Sequence[Problem],
) -> Reading:
    """The reading of a text that was taken out of a PDF: its paragraphs; the map is good for lines, not for mending."""
    paged = without_pages(cleaned.text)
    sources = tuple(start + cleaned.source(source) for source in paged.sources)
    moved = (
        replace(mark, span=Span(paged.at(mark.span.start), paged.at(mark.span.end)))
        for mark in (*cleaned.marks, *_comments(cleaned.text))
    )
    told = (
        replace(one, span=Span(paged.at(one.span.start), paged.at(one.span.end))) if one.span else one
        for one in cleaned.moved(decoded.shifted(start))
    )
    return Reading(
        id=id,
        path=path,
        text=paged.text,
        format="text",
        source_map=SourceMap(paged.starts, sources, line_starts(decoded.text), exact=False),
        metadata=tuple(map(clean_evidence, metadata)),
        marks=tuple(sorted(moved, key=lambda mark: mark.span)),
        problems=(*told, *problems),
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
