"""Markdown: the text as it is read, without its markup, and where each piece of it stands in the file.

markdown-it says what the pieces are but not where they stand, so each is looked up in its own lines of the
file, in order; what can't be found there (a tab that was widened) counts from the start of its line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from srclint.language.text.lines import line_starts
from srclint.model import Mark, MarkKind, Reading, RunError, SourceMap, Span
from srclint.patterns import pattern
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.characters import clean_evidence, pieces
from srclint.readers.decode import Decoded, decode
from srclint.readers.frontmatter import file_name_date, read_front_matter
from srclint.readers.text import check_lines

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["MarkdownReader", "read_markdown"]

_LINE_END = pattern(r"\r\n?|\n")
_TAG_START = pattern(r"</?[A-Za-z][A-Za-z0-9-]*|<[!?]")
# A line break after a longer line is an editor's wrapping and reads as a space; after a shorter one (a
# byline, a date) it separates lines. Prose is wrapped at 65 columns or more, at a word's end before that.
_WRAPPED_FROM = 55
# Of Liquid, Jinja and Hugo; the last alternative is WordPress's, as exports to Markdown leave it.
_TEMPLATE_TAG = pattern(
    r"\{%-?\s*raw\s*-?%\}[^\n]{0,2000}?\{%-?\s*endraw\s*-?%\}|\{%[^\n%]{0,500}%\}|\{\{[^\n{}]{0,500}\}\}|"
    r"\[/?(?:caption|gallery|embed|video|audio|playlist)(?:[ \t][^\n\[\]]{0,500})?\]"
)
_MOST_MARKS = 100_000
_SPANNING: dict[str, MarkKind] = {"blockquote": "quote", "list_item": "list-item"}


class MarkdownReader:
    """Reads ``.md`` and ``.markdown`` (CommonMark with tables)."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading."""
        decoded = decode(source.read(options.max_bytes), options.encoding)
        check_lines(decoded.text, options.limits)
        options.limits.check("links", decoded.text.count("]("), "This file has")
        yield read_markdown(decoded, id=source.path, path=source.path, limits=options.limits)


def read_markdown(
    decoded: Decoded,
    *,
    id: str,
    path: str,
    limits: Limits = Limits(),  # noqa: B008  (frozen)
) -> Reading:
    """The reading of a Markdown file: blocks apart by an empty line, front matter taken off."""
    file = decoded.text
    start, metadata, problems = read_front_matter(file, limits=limits)
    named = file_name_date(path) if start and not any(e.field == "published" for e in metadata) else None
    metadata += [named] if named else []
    templated = bool(start)  # a site's generator puts front matter on a file, and fills its tags in
    writer = _Writer(file, start, templated)
    _Renderer(writer).render(_parser().parse(file[start:]))
    text = "".join(writer.pieces)
    end = Span(len(text), len(text))
    marks = [mark if mark.span < end else replace(mark, span=end) for mark in writer.marks]  # a last comment
    encoding_problems = decoded.shifted(len(file))  # spans of the file mean nothing in the text
    return Reading(
        id=id,
        path=path,
        text=text,
        format="markdown",
        source_map=SourceMap(tuple(writer.starts), tuple(writer.sources), line_starts(file)),
        metadata=tuple(map(clean_evidence, metadata)),
        marks=tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind))),
        problems=(*encoding_problems, *problems),
        encoding=decoded.encoding,
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Without text_join, escapes and entities stay tokens of their own, so that text is found as it stands.
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    # An address is read as it stands in the file, so that its letters have places there.
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    return parser


class _Writer:
    """The text so far, the map of its pieces to the file, and its marks."""

    def __init__(self, file: str, start: int, templated: bool = False) -> None:
        self.file = file
        self.templated = templated
        self.pieces: list[str] = []
        self.length = 0
        self.gap = ""  # what stands before the next piece
        self.starts: list[int] = [0]
        self.sources: list[int] = [start]
        self.marks: list[Mark] = []
        self.used = (start, start)  # the line of the file that was used last, and how far
        lines = [start, *(match.end() for match in _LINE_END.finditer(file, start))]
        self.line_bounds = list(zip(lines, [*lines[1:], len(file)], strict=True))

    @property
    def next(self) -> int:
        """The offset of the next piece."""
        return self.length + (len(self.gap) if self.length else 0)

    def put(self, text: str, source: int) -> None:
        """Add ``text``, which stands at ``source`` in the file, without the tags of templates in it."""
        if self.templated and ("{" in text or "[" in text):
            at = 0
            for tag in _TEMPLATE_TAG.finditer(text):
                self._put(text[at : tag.start()], source + at)
                at = tag.end()
            self._put(text[at:], source + at)
        else:
            self._put(text, source)

    def _put(self, text: str, source: int) -> None:
        for at, visible, hidden in pieces(text):
            self._write(visible, source + at)
            if hidden and len(self.marks) < _MOST_MARKS:
                self.marks.append(Mark("invisible", Span(self.length, self.length), hidden))

    def _write(self, text: str, source: int) -> None:
        if not text:
            return
        if self.length:
            self.pieces.append(self.gap)
            self.length += len(self.gap)
        self.gap = ""
        if self.length == self.starts[-1]:
            self.sources[-1] = source
        elif self.sources[-1] + self.length - self.starts[-1] != source:
            self.starts.append(self.length)
            self.sources.append(source)
        self.pieces.append(text)
        self.length += len(text)

    def separate(self, gap: str) -> None:
        """Keep at least ``gap`` between the last piece and the next one."""
        self.gap = gap if len(gap) >= len(self.gap) else self.gap

    def mark(self, kind: MarkKind, start: int, value: str = "") -> None:
        """Mark what was written from ``start`` on; nothing if that is nothing, except for comments."""
        if self.length > start or kind == "comment":
            self.marks.append(Mark(kind, Span(start, max(start, self.length)), value))


class _Content:
    """The content of one block, with where its lines stand in the file."""

    def __init__(self, writer: _Writer, token: Token) -> None:
        self._starts = [0]
        self._sources: list[int] = []
        first, last = token.map or (0, 0)
        bounds = writer.line_bounds[first : max(last, first + 1)] or writer.line_bounds[-1:]
        index = 0
        lines = []
        for line in token.content.split("\n"):
            while True:
                low, high = bounds[min(index, len(bounds) - 1)]
                # A line of a table has several cells, which may say the same.
                used = writer.used[1] if writer.used[0] == low else low
                at, line = _stands(writer.file, line, used, high)
                index += 1
                if at >= 0 or index >= len(bounds):
                    break
            lines.append(line)
            if at < 0 and "|" in line:
                at = self._escaped(writer, line, used, high)
            else:
                self._piece(at if at >= 0 else low, len(line) + 1)
            if at >= 0:
                writer.used = low, at + len(line)  # or a few less, where bars are escaped
        self.text = "\n".join(lines)

    def _piece(self, source: int, length: int) -> None:
        self._sources.append(source)
        self._starts.append(self._starts[-1] + length)

    def _escaped(self, writer: _Writer, cell: str, low: int, high: int) -> int:
        """Place a cell whose bars have a backslash before them in the file; returns where it begins, or -1."""
        found = writer.file.find(cell.replace("|", "\\|"), low, high)
        first, *others = cell.split("|")
        *parts, last = [first, *("|" + other for other in others)]
        at = max(found, low)
        for part in parts:
            self._piece(at, len(part))
            at += len(part) + 1  # the backslash
        self._piece(at, len(last) + 1)
        return found

    def piece_end(self, position: int) -> int:
        """Where in the content the piece of the file ends that an offset of it stands in."""
        return self._starts[min(bisect_right(self._starts, position), len(self._starts) - 1)]

    def source(self, position: int) -> int:
        """The offset in the file of an offset in the content."""
        i = min(bisect_right(self._starts, position) - 1, len(self._sources) - 1)
        return self._sources[i] + position - self._starts[i]


def _stands(file: str, line: str, low: int, high: int) -> tuple[int, str]:
    """Where a line of a block stands in a line of the file, -1 if it doesn't, and how it is spelt there.

    Of code in a list the parser writes tabs before it as blanks.
    """
    at = file.find(line, low, high)
    bare = line.lstrip()
    if at >= 0 or not bare or bare == line:
        return at, line
    end = file.find(bare, low, high)
    if end < 0:
        return -1, line
    at = max(low, end - (len(line) - len(bare)))
    at += len(file[at:end].rstrip())  # only the blanks right before it are its own
    return at, file[at:end] + bare


class _Renderer:
    """Writes the tokens of a document."""

    def __init__(self, writer: _Writer) -> None:
        self.writer = writer
        self.open: list[int] = []  # where the open quotes and list items began

    def render(self, tokens: list[Token]) -> None:
        """Write every block."""
        heading = ""
        for token in tokens:
            name, _, edge = token.type.rpartition("_")
            if token.type == "inline":
                start = self.writer.next
                self._inline(token)
                if heading:
                    self.writer.mark("heading", start, heading)
            elif token.type == "html_block":
                self._html(_Content(self.writer, token))
                self.writer.separate("\n\n")
            elif token.type in ("fence", "code_block"):
                self._code(token)
            elif name == "heading":
                heading = token.tag[1:] if edge == "open" else ""
            if edge == "close":
                self.writer.separate(_GAPS.get(name, "\n" if token.hidden else "\n\n"))
            if name in _SPANNING:
                if edge == "open":
                    self.open.append(self.writer.next)
                else:
                    self.writer.mark(_SPANNING[name], self.open.pop())

    def _code(self, token: Token) -> None:
        start = self.writer.next
        content = _Content(self.writer, token)
        _put_lines(self.writer, content, content.text.rstrip("\n"), 0)
        self.writer.mark("code", start)
        self.writer.separate("\n\n")

    def _html(self, content: _Content) -> None:
        """The words between the tags of a block of HTML."""
        for start, end, comment in _html_pieces(content.text):
            if comment:
                self.writer.mark("comment", self.writer.next, content.text[start:end].strip())
                continue
            for line in re.finditer(r"\S[^\n]*", content.text[start:end]):
                self.writer.put(line[0].rstrip(), content.source(start + line.start()))
                self.writer.separate("\n" if "\n" in content.text[start + line.end() : end] else " ")

    def _inline(self, block: Token) -> None:
        content = _Content(self.writer, block)
        links: list[tuple[int, str]] = []
        at = 0  # how far the content is used up
        line = self.writer.next  # where the line in the text began
        for token in block.children or ():
            put = _PUTS.get(token.type)
            if put is not None:
                at = put(self.writer, content, token, at)
            elif token.type in ("softbreak", "hardbreak"):
                at = content.text.find("\n", at)
                wrapped = token.type == "softbreak" and self.writer.length - line > _WRAPPED_FROM
                self.writer.put(" " if wrapped else "\n", content.source(at))
                line = line if wrapped else self.writer.length
                at += 1
            elif token.type == "link_open":
                links.append((self.writer.next, str(token.attrs.get("href", ""))))
            elif token.type == "link_close" and links:
                start, target = links.pop()
                self.writer.mark("link", start, target)
                at = _after_target(content.text, at)


_GAPS = {"td": "\t", "th": "\t", "tr": "\n", "thead": "\n", "tbody": "\n", "list_item": "\n"}


def _put_lines(writer: _Writer, content: _Content, shown: str, at: int) -> None:
    """Write what stands at ``at`` in the content, perhaps on several lines, whose ends may be longer in the file."""
    end = at + len(shown)
    while at < end:
        stop = min(end, content.piece_end(at))
        stop = stop if stop > at else end
        writer.put(shown[len(shown) - (end - at) : len(shown) - (end - stop)], content.source(at))
        at = stop


def _put_text(writer: _Writer, content: _Content, token: Token, at: int) -> int:
    """Write a piece of text; returns the end of its markup in the content."""
    raw = token.markup if token.type == "text_special" else token.content
    found = content.text.find(raw, at)
    start = found if found >= 0 else at
    # A backslash before a letter escapes nothing and is text itself.
    escape = token.type == "text_special" and raw.startswith("\\") and raw != token.content
    if escape or len(raw) != len(token.content):
        writer.put(token.content, content.source(start + escape))
    else:
        _put_lines(writer, content, token.content, start)
    return start + len(raw) if found >= 0 else at


def _put_code(writer: _Writer, content: _Content, token: Token, at: int) -> int:
    start = writer.next
    opening = content.text.find(token.markup, at) + len(token.markup)
    found = content.text.replace("\n", " ").find(token.content, opening)  # as code is read, breaks are blanks
    inside = found if found >= 0 else at
    _put_lines(writer, content, token.content, inside)
    writer.mark("code", start)
    return inside + len(token.content) if found >= 0 else at


def _put_image(writer: _Writer, content: _Content, token: Token, at: int) -> int:
    start = writer.next
    end = _put_text(writer, content, token, at)
    writer.mark("caption", start)
    return _after_target(content.text, end)


def _put_tag(writer: _Writer, content: _Content, token: Token, at: int) -> int:
    """A tag in a line of text writes nothing, but a comment is kept as a mark."""
    if token.content.startswith("<!--"):
        writer.mark("comment", writer.next, token.content[4:].removesuffix("-->").strip())
    found = content.text.find(token.content, at)
    return found + len(token.content) if found >= 0 else at


_PUTS: dict[str, Callable[[_Writer, _Content, Token, int], int]] = {
    "text": _put_text,
    "text_special": _put_text,
    "code_inline": _put_code,
    "image": _put_image,
    "html_inline": _put_tag,
}


_LABEL = pattern(r"\]\[(?:[^\]\\]|\\.)*+\]", re.DOTALL)
_BLANKS = pattern(r"\s*+")


def _after_target(content: str, at: int) -> int:
    """The offset behind ``](target "title")`` or ``][label]``, if such stands at ``at``; read as the parser does."""
    if label := _LABEL.match(content, at):
        return label.end()
    if not content.startswith("](", at):
        return at
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle

    end = len(content)
    found = parseLinkDestination(content, _past_blanks(content, at + 2), end)
    after = _past_blanks(content, found.pos if found.ok else at + 2)
    title = parseLinkTitle(content, after, end)
    after = _past_blanks(content, title.pos) if title.ok else after
    return after + 1 if content.startswith(")", after) else at


def _past_blanks(content: str, at: int) -> int:
    blanks = _BLANKS.match(content, at)
    return blanks.end() if blanks else at


def _html_pieces(html: str) -> Iterator[tuple[int, int, bool]]:
    """The stretches outside of tags, and the insides of comments: (start, end, is comment)."""
    at = 0
    for match in _TAG_START.finditer(html):
        if match.start() < at:
            continue
        yield at, match.start(), False
        comment = html.startswith("<!--", match.start())
        close = "-->" if comment else ">"
        end = html.find(close, match.end())
        if match[0].lower() in ("<script", "<style") and end >= 0:
            inside = html.find("</" + match[0][1:], end)
            end = html.find(close, inside) if inside >= 0 else -1
        end = len(html) if end < 0 else end
        if comment:
            yield match.start() + 4, end, True
        at = min(end + len(close), len(html))
    yield at, len(html), False
