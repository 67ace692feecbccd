"""A web page as lines of text in boxes: what a reader sees, in order, and which element holds it.

The parser mends the markup and writes it out again, well-formed; one regular expression then reads that in a single
pass, which costs a third of walking the tree node by node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from srclint.errors import ReadError

__all__ = ["Box", "Line", "Page", "Place", "Touch", "load"]

# Chrome's own bound; the deepest of our 302 measured pages has 41. The parser's time grows with its square.
MAX_DEPTH = 512

_RAW_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)")
_TOKEN = re.compile(r'<(/?)([a-z][^\s/>]*+)((?:[^>"]++|"[^"]*+")*+)>|<!(?:--)?')
_TELLING = re.compile(
    r"auth?or|autor|byline|writer|by-|by_|date|time|publish|posted|name|contrib|verfass|creat|credit", re.I
)
_ATTRIBUTE = re.compile(r'([^\s="/>]++)(?:="([^"]*+)")?')

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen".split()
)
_OPTIONAL_END = frozenset(
    "p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body".split()
)
_RAW_TEXT = frozenset("script style iframe noembed noframes xmp plaintext".split())
_UNSEEN = frozenset(
    "head template svg math object video audio canvas select datalist noscript map dialog textarea".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NAMES = ("class", "id", "role", "data-testid")
_KEPT = frozenset(
    (
        *_NAMES,
        "rel",
        "itemprop",
        "href",
        "datetime",
        "content",
        "hidden",
        "style",
        "name",
        "property",
        "lang",
        "title",
    )
)
_NO_ATTRIBUTES: tuple[dict[str, str], str, bool] = ({}, "", False)


@dataclass(slots=True, eq=False)
class Box:
    """A block element.

    Args:
        tag: its name.
        names: its class, id, role and test id in lower case, apart by blanks.
        parent: the block element around it.
        first: its first line.
        last: the line behind its last one.
        prose: characters of prose in it, however deep.
        kind: what its names say it is (``nav``, ``share`` …), or what the box around it is.
    """

    tag: str
    names: str
    parent: Box | None
    first: int
    last: int = -1
    prose: int = 0
    kind: str = ""

    def up(self) -> Iterator[Box]:
        """This box and those around it, innermost first."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A position in the page: line, and character in it."""

    line: int
    column: int


@dataclass(slots=True)
class Touch:
    """An element that says something of the text it holds: a link, a time, a name.

    Args:
        tag: its name.
        attributes: those that were kept.
        start: where its text begins.
        end: where it ends.
        box: the block element that holds it, or that it is.
    """

    tag: str
    attributes: dict[str, str]
    start: Place
    end: Place
    box: Box


@dataclass(slots=True)
class Line:
    """A line as the page shows it: a block's text, or what stands between two breaks of it."""

    text: str
    box: Box
    heading: int = 0
    linked: int = 0


@dataclass(slots=True)
class Page:
    """A page that was read.

    Args:
        lines: its visible lines in order.
        touches: its elements of interest, in the order of their ends.
        metas: the attributes of each ``meta`` and ``link`` element.
        json_ld: the text of each script of linked data.
        title: the text of ``title``.
        language: the ``lang`` of the page.
    """

    lines: list[Line] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    title: str = ""
    language: str = ""

    def text_of(self, touch: Touch) -> str:
        """The visible text of an element, its lines joined by line breaks."""
        first, last = touch.start, touch.end
        if first.line >= len(self.lines) or first.line > last.line:
            return ""
        if first.line == last.line:
            return self.lines[first.line].text[first.column : last.column].strip()
        whole = [line.text for line in self.lines[first.line : last.line]]
        whole[0] = whole[0][first.column :]
        if last.column and last.line < len(self.lines):
            whole.append(self.lines[last.line].text[: last.column])
        return "\n".join(whole).strip()


def load(html: str) -> Page:
    """Parse and read a page.

    Raises:
        ReadError: SYS004 if its elements are nested more than ``MAX_DEPTH`` deep.
    """
    from selectolax.lexbor import LexborHTMLParser

    _check_depth(html)
    clean = LexborHTMLParser(html).html or ""
    return _Loader(clean).run()


def _check_depth(html: str) -> None:
    """Refuse what the parser would take minutes over; counts open elements by name, an upper bound."""
    if html.count("<") <= MAX_DEPTH:
        return
    open_: dict[str, int] = {}
    depth = 0
    for closing, name in _RAW_TAG.findall(html):
        name = name.lower()
        if name in _VOID or name in _OPTIONAL_END:
            continue
        if not closing:
            open_[name] = open_.get(name, 0) + 1
            depth += 1
            if depth > MAX_DEPTH:
                raise ReadError("SYS004", f"The elements of this page are nested more than {MAX_DEPTH} deep.")
        elif open_.get(name):
            open_[name] -= 1
            depth -= 1


class _Loader:
    """One pass over well-formed markup."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.page = Page()
        self.box = Box("html", "", None, 0)
        self.pieces: list[str] = []
        self.column = 0  # characters in the pieces
        self.blank = True  # whether the line so far ends in a blank
        self.heading = 0
        self.links = 0  # open links
        self.linked = 0  # characters of this line in links
        self.open: list[tuple[str, Touch | None]] = []
        self.read: dict[str, tuple[dict[str, str], str, bool]] = {}
        self.after_close = False

    def run(self) -> Page:
        """Read the whole page."""
        html = self.html
        at = 0
        while (match := _TOKEN.search(html, at)) is not None:
            if match.start() > at:
                self._text(html[at : match.start()])
            closing, tag, attributes = match.groups()
            at = match.end()
            if tag is None:  # a comment, or the document type
                end = html.find("-->" if match[0] == "<!--" else ">", at)
                at = len(html) if end < 0 else html.index(">", end) + 1
            elif closing:
                self._close(tag)
                self.after_close = True
                continue
            elif tag in _RAW_TEXT:
                at = self._raw(tag, attributes, at)
            elif tag in _UNSEEN and tag != "head":
                at = self._skip(tag, at)
            elif tag == "title":
                end = html.find("</title", at)
                self.page.title = self.page.title or " ".join(unescape(html[at:end]).split())
                at = end
            elif not self._open(tag, attributes):
                at = self._skip(tag, at)
            self.after_close = False
        self._text(html[at:])
        self._break()
        return self.page

    def _raw(self, tag: str, attributes: str, at: int) -> int:
        """Behind an element whose content is no markup; linked data is kept."""
        end = self.html.find(f"</{tag}", at)
        end = len(self.html) if end < 0 else end
        if tag == "script" and "ld+json" in attributes:
            self.page.json_ld.append(self.html[at:end])
        return end

    def _skip(self, tag: str, at: int) -> int:
        """The closing tag of an element that isn't shown; elements of its own name may nest in it."""
        edges = re.compile(rf"<(/?){tag}(?=[\s>])")
        depth = 1
        while depth and (match := edges.search(self.html, at)) is not None:
            depth += -1 if match[1] else 1
            at = match.end() if depth else match.start()
        return at if depth == 0 else len(self.html)

    def _open(self, tag: str, raw: str) -> bool:
        """Enter an element; false if it isn't shown."""
        attributes, names, telling = self._read(raw) if raw else _NO_ATTRIBUTES
        if tag in _VOID:
            self._void(tag, attributes)
            return True
        if "hidden" in attributes and tag not in ("html", "body", "main", "article"):
            return False
        if tag in _BLOCKS:
            self._break()
            self.box = Box(tag, names, self.box, len(self.page.lines))
            self.heading = _HEADINGS.get(tag, 0)
        elif self.after_close and not self.blank and self.pieces:
            self._write(" ")  # two elements side by side are two words, whatever the source leaves out
        if tag == "a":
            self.links += 1
        elif tag == "html":
            self.page.language = attributes.get("lang", "")
        touch = None
        if telling or tag == "time" or (tag == "a" and "href" in attributes):
            start = Place(len(self.page.lines), self.column)
            touch = Touch(tag, attributes, start, start, self.box)
        self.open.append((tag, touch))
        return True

    def _read(self, raw: str) -> tuple[dict[str, str], str, bool]:
        """The attributes of a tag, its names, and whether they may tell of an author or a date."""
        known = self.read.get(raw)
        if known is None:
            attributes = {
                name: unescape(value) if "&" in value else value
                for name, value in _ATTRIBUTE.findall(raw)
                if name in _KEPT
            }
            style = attributes.pop("style", "")
            if "none" in style and "display:none" in style.replace(" ", ""):
                attributes["hidden"] = ""
            names = " ".join(attributes[k] for k in _NAMES if k in attributes).lower()
            telling = "itemprop" in attributes or "rel" in attributes or bool(_TELLING.search(names))
            known = self.read[raw] = (attributes, names, telling)
        return known

    def _void(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("meta", "link"):
            self.page.metas.append({**attributes, "": tag})
            if "itemprop" in attributes:
                here = Place(len(self.page.lines), self.column)
                self.page.touches.append(Touch(tag, attributes, here, here, self.box))
        elif tag in ("br", "hr"):
            self._break()

    def _close(self, tag: str) -> None:
        if not self.open:
            return
        name, touch = self.open.pop()
        if touch is not None:
            touch.end = Place(len(self.page.lines), self.column)
            self.page.touches.append(touch)
        if name == "a":
            self.links -= 1
        if name in _BLOCKS:
            self._break()
            self.box.last = len(self.page.lines)
            self.box = self.box.parent or self.box
            self.heading = 0

    def _text(self, raw: str) -> None:
        words = (unescape(raw) if "&" in raw else raw).split()
        if not words:
            if raw and not self.blank:
                self._write(" ")
            return
        text = " ".join(words)
        if raw[0].isspace() and not self.blank:
            text = " " + text
        if raw[-1].isspace():
            text += " "
        self._write(text)

    def _write(self, text: str) -> None:
        self.after_close = False
        self.pieces.append(text)
        self.column += len(text)
        self.blank = text.endswith(" ")
        if self.links:
            self.linked += len(text)

    def _break(self) -> None:
        """End the line, if there is anything in it."""
        if self.pieces:
            text = "".join(self.pieces).rstrip()
            if text:
                self.page.lines.append(Line(text, self.box, self.heading, self.linked))
            self.pieces.clear()
        self.column = self.linked = 0
        self.blank = True
