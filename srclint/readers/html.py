"""HTML: the article on a page as lines, what its elements say of them, and what the page declares of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from srclint.model import Evidence, Mark, MarkKind, Problem, Reading, RunError, Span
from srclint.patterns import pattern
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.characters import clean_evidence
from srclint.readers.decode import decode, whole_characters
from srclint.readers.page import PROSE_BLANKS, Page, Piece, Touch, load
from srclint.readers.page_dates import dated_picture, dates_beside, stated
from srclint.readers.page_linked_data import body_as_page
from srclint.readers.page_main import Main, find_main
from srclint.readers.page_metadata import NEVER_SHOWN, declared_metadata, url_date
from srclint.readers.page_places import locate
from srclint.readers.page_roles import CHANGED

__all__ = ["HtmlReader", "read_html"]

_CHARSET = pattern(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_MARKUP = pattern(rb"<(?:!doctype|html|body|article|div|p)[\s>]", re.IGNORECASE)
_CHARSET_WITHIN = 4096  # browsers look at the first 1024 bytes; some real pages declare it a little later

# Words of prose below which a page shows no article; the shortest of 497 labelled pages shows more.
_ENOUGH = 25
_EXCERPT = 300  # characters that are kept of what stands beside the text
_BETTER = 1.5  # times as many words as are shown must stand elsewhere for that to be the article
_BETWEEN_NAMES = pattern(r"\s+[-–—|]\s+|,\s")  # "Example News - Ada Lind", "Ada Lind, Professor of Mud"


class HtmlReader:
    """Reads ``.html``, ``.htm`` and ``.xhtml``."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """One reading."""
        data = _without_nuls(source.read(options.max_bytes))
        charset = _CHARSET.search(data, 0, _CHARSET_WITHIN)
        declared = charset[1].decode("ascii", "replace") if charset else ""
        decoded = decode(data, options.encoding, declared=declared)
        problems = decoded.shifted(len(decoded.text) + 1)
        reading = read_html(
            decoded.text, id=source.path, path=source.path, problems=problems, limits=options.limits
        )
        yield replace(reading, encoding=decoded.encoding)


def _without_nuls(data: bytes) -> bytes:
    """A page with its stray NULs as U+FFFD, as browsers read it; what is no page stays as it is, and is refused."""
    nuls = data.count(b"\0")
    if not nuls or nuls * 100 > len(data) or not _MARKUP.search(data):
        return data
    return data.replace(b"\0", "\ufffd".encode())


def read_html(
    html: str,
    *,
    id: str,
    path: str,
    declared: tuple[Evidence, ...] = (),
    problems: tuple[Problem, ...] = (),
    limits: Limits = Limits(),  # noqa: B008  (frozen)
    is_file: bool = True,
) -> Reading:
    """The reading of a page: its article line by line, without the page's menus, advertisements and the like.

    Args:
        html: the page.
        id: the identity in the run.
        path: the path that is shown.
        declared: what is known beside the page (the fields of a record); it stands first.
        problems: what had to be mended before.
        limits: what a page may have at most.
        is_file: whether the page is a file, in which its words have lines and columns.

    Raises:
        ReadError: SYS004 if it goes over a limit.
    """
    html = html.replace("\0", "\ufffd")
    try:
        page = load(html, limits)
    except UnicodeEncodeError:
        html, mended = whole_characters(html)
        problems += tuple(replace(problem, span=None) for problem in mended)  # it counts in the markup
        page = load(html, limits)
    told, broken = declared_metadata(page)
    told = [*declared, *told]
    titles = [evidence.value for evidence in told if evidence.field == "title"]
    page, main = _shown_or_in_reserve(html, page, find_main(page, titles), titles, limits)
    text, starts = _text(page, main)
    limits.check("lines", len(starts), "The article on this page has")
    told += list(dates_beside(page, main, told, html))
    address = next((url_date(e.value) for e in told if e.field == "url" and url_date(e.value)), "")
    if address:
        told.append(Evidence("published", address, "url", note="url"))
    else:
        told += dated_picture(page)
    return Reading(
        id=id,
        path=path,
        text=text,
        format="html",
        source_map=locate(html, page, starts) if is_file else None,
        metadata=tuple(_shown(list(map(clean_evidence, told)), page)),
        marks=tuple(sorted(_marks(page, main, starts), key=_place)),
        problems=(*problems, *broken),
    )


def _shown_or_in_reserve(
    html: str, page: Page, main: Main, titles: list[str], limits: Limits
) -> tuple[Page, Main]:
    """The page and its article as shown; where next to no prose is shown, what it hides, or what its data hold.

    Scripts show such parts: what comes later in the stream, what fades in, a whole application.
    """
    shown = _words_of_prose(page, main)
    if shown >= _ENOUGH:
        return page, main
    whole = load(html, limits, reserve=True)
    best = page, main
    most = shown
    for other in (whole, load(body_as_page(page.json_ld), limits)):
        found = find_main(other, titles)
        words = _words_of_prose(other, found)
        if words > most * _BETTER and (words >= _ENOUGH or not shown):
            other.metas, other.json_ld = page.metas, page.json_ld
            other.title, other.language = page.title, page.language
            best, most = (other, found), words
    return best


def _words_of_prose(page: Page, main: Main) -> int:
    lines = (page.lines[index] for index in main.lines)
    return sum(
        len(line.text.split()) for line in lines if not line.heading and line.linked * 2 < len(line.text)
    )


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, mark.span.end, mark.kind, mark.value


def _text(page: Page, main: Main) -> tuple[str, dict[int, int]]:
    """The article's lines as one text, and where each line of the page begins in it."""
    starts: dict[int, int] = {}
    pieces: list[str] = []
    at = 0
    for index in main.lines:
        starts[index] = at
        pieces.append(page.lines[index].text)
        at += len(pieces[-1]) + 1
    return "\n".join(pieces), starts


def _shown(told: list[Evidence], page: Page) -> Iterator[Evidence]:
    """The evidence, with a note on names that stand nowhere on the page."""
    whole = ""
    for evidence in told:
        if evidence.field == "author" and evidence.where in ("json-ld", "meta"):
            whole = whole or " ".join([line.text for line in page.lines]).lower()
            parts = _BETWEEN_NAMES.split(evidence.value.lower())
            if not any(part in whole for part in parts if " " in part or len(parts) == 1):
                yield replace(evidence, note=f"{evidence.note}; {NEVER_SHOWN}")
                continue
        yield evidence


def _marks(page: Page, main: Main, starts: dict[int, int]) -> Iterator[Mark]:
    for index, start in starts.items():
        line = page.lines[index]
        span = Span(start, start + len(line.text))
        if line.heading:
            yield Mark("heading", span, str(line.heading))
        if index in main.beside:
            yield Mark("aside", span)
        inside = line.box.inside
        if "figcaption" in inside or "caption" in inside or "caption" in line.box.names:
            yield Mark("caption", span)
        elif "blockquote" in inside:
            yield Mark("quote", span)
        elif "pre" in inside:
            yield Mark("code", span)
        if (
            line.box.kind == "bio"
        ):  # any other part was left out, but for lines that are the article's after all
            yield Mark("bio", span)
    first, last = min(starts, default=0), max(starts, default=-1)
    touches = [t for t in page.touches if t.line <= last and t.end_line >= first]  # most stand outside
    # A date of a change is marked only where there is no other: many a theme calls its only date so.
    dated = any(t.date not in ("", "dateModified", CHANGED) and t.line in starts for t in touches)
    for touch in touches:
        if not (dated and touch.date == CHANGED):
            yield from _touched(page, touch, starts)
    described: list[tuple[MarkKind, str]] = [
        *(("alt", alt) for alt in dict.fromkeys(page.alts)),
        *(("meta", told) for told in dict.fromkeys(_told_of(page))),
    ]
    for kind, words in described:
        yield Mark(kind, Span(0, 0), words[:_EXCERPT])
    unseen: tuple[tuple[MarkKind, list[Piece]], ...] = (
        ("comment", page.comments),
        ("hidden", page.hidden),
        ("invisible", page.invisible),
    )
    for kind, found in unseen:
        for number, column, piece in found:
            if kind != "invisible" or number in starts:
                at = _before(page, number, column, starts)
                yield Mark(kind, Span(at, at), piece)


def _told_of(page: Page) -> Iterator[str]:
    """What the head of a page says in sentences, and where its manifest of provenance lies."""
    for meta in page.metas:
        if meta[""] == "meta":
            content = meta.get("content", "")
            if content.count(" ") >= PROSE_BLANKS or meta.get("name", "").lower() == "description":
                yield content
        elif "c2pa" in (kind := f"{meta.get('rel', '')} {meta.get('type', '')}".lower()):
            yield f"<{meta['']} {kind.strip()} {meta.get('href') or meta.get('src', '')}>"


def _before(page: Page, number: int, column: int, starts: dict[int, int]) -> int:
    """Where in the text something stands that the page has before a column of a line."""
    if number in starts:
        return starts[number] + min(column, len(page.lines[number].text))
    following = next((index for index in starts if index >= number), None)
    if following is None:
        last = max(starts, default=None)
        return 0 if last is None else starts[last] + len(page.lines[last].text)
    return starts[following]


def _touched(page: Page, touch: Touch, starts: dict[int, int]) -> Iterator[Mark]:
    """The marks of one element, if its text is among the article's lines."""
    span = _span(page, touch, starts)
    if span is None:
        return
    if touch.tag == "a" and touch.attributes.get("href"):
        yield Mark("link", span, touch.attributes["href"])
    if touch.byline:
        yield Mark("byline", span, touch.byline)
    if touch.date and touch.date != "dateModified":
        yield Mark("date", span, stated(touch))


def _span(page: Page, touch: Touch, starts: dict[int, int]) -> Span | None:
    line, end_line = touch.line, touch.end_line if touch.end_column else touch.end_line - 1
    while line < end_line and line not in starts:
        line += 1
    while end_line > line and end_line not in starts:
        end_line -= 1
    if line not in starts or end_line not in starts:
        return None
    start = starts[line] + (touch.column if line == touch.line else 0)
    length = len(page.lines[end_line].text)
    end = starts[end_line] + (min(touch.end_column, length) if end_line == touch.end_line else length)
    return Span(start, end) if start < end else None
