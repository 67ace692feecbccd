"""A web page as lines of text in boxes: what a reader sees, in order, and which element holds it.

The parser mends the markup and writes it out again, well-formed; one regular expression then reads that in a single
pass, which costs a third of walking the tree node by node.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from srclint.errors import ReadError
from srclint.readers.page_roles import NAMES, byline_role, date_role

__all__ = ["Box", "Line", "Page", "Touch", "load"]

# Chrome's own bound; the deepest of our 302 measured pages has 41. The parser's time grows with its square.
MAX_DEPTH = 512
_HARMLESS = 6000  # tags; if each of them opened a deeper level, the parser would take a tenth of a second

_RAW_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)")
_TOKEN = re.compile(r'<(/?)([a-z][^\s/>]*+)((?:[^>"]++|"[^"]*+")*+)>|<!(?:--)?')
_ATTRIBUTE = re.compile(r'([^\s="/>]++)(?:="([^"]*+)")?')


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _words(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen"
)
_OPTIONAL_END = _words("p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body")
_RAW_TEXT = _words("script style iframe noembed noframes xmp plaintext")
_UNSEEN = _words(
    "head template svg math object video audio canvas select datalist noscript map dialog textarea"
)
_BLOCKS = _words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul"
)
_SPECIAL = _VOID | _RAW_TEXT | (_UNSEEN - {"head"}) | {"title"}
_NEVER_HIDDEN = ("html", "body", "main", "article")
_NEVER_SHOWN = (
    "style",
    "noscript",
    "svg",
    "template",
    "select",
    "iframe",
    "img",
    "source",
    "input",
    "textarea",
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KEPT = frozenset(
    (
        *NAMES,
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


@dataclass(slots=True)
class Touch:
    """An element that says something of the text it holds: a link, a time, a name.

    Args:
        tag: its name.
        attributes: those that were kept.
        byline: what marks it as a byline, if anything.
        date: what marks it as a date, if anything.
        line: the line in which its text begins,
        column: and the character of that line.
        end_line: the line in which it ends,
        end_column: and the character.
        box: the block element that holds it, or that it is.
    """

    tag: str
    attributes: dict[str, str]
    byline: str
    date: str
    line: int
    column: int
    end_line: int
    end_column: int
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
        if touch.line >= len(self.lines) or touch.line > touch.end_line:
            return ""
        if touch.line == touch.end_line:
            return self.lines[touch.line].text[touch.column : touch.end_column].strip()
        whole = [line.text for line in self.lines[touch.line : touch.end_line]]
        whole[0] = whole[0][touch.column :]
        if touch.end_column and touch.end_line < len(self.lines):
            whole.append(self.lines[touch.end_line].text[: touch.end_column])
        return "\n".join(whole).strip()


def load(html: str) -> Page:
    """Parse and read a page.

    Raises:
        ReadError: SYS004 if its elements are nested more than ``MAX_DEPTH`` deep.
    """
    from selectolax.lexbor import LexborHTMLParser

    _check_depth(html)
    tree = LexborHTMLParser(html)
    # The parser drops in no time what takes the pass below a third of its own: half of a page's links are menus.
    menus = [] if tree.css_first("nav h1, nav article, nav p, nav time") else ["nav"]
    tree.strip_tags([*_NEVER_SHOWN, *menus])
    return _Loader(tree.html or "").run()


def _check_depth(html: str) -> None:
    """Refuse what the parser would take minutes over; counts open elements by name, an upper bound."""
    if html.count("<") <= _HARMLESS:
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
                raise _too_deep()
        elif open_.get(name):
            open_[name] -= 1
            depth -= 1


def _too_deep() -> ReadError:
    return ReadError("SYS004", f"The elements of this page are nested more than {MAX_DEPTH} deep.")


class _Known(NamedTuple):
    """What a tag and its attributes say; pages repeat few of them many times."""

    attributes: dict[str, str]
    names: str
    byline: str
    date: str
    touches: bool
    hidden: bool


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
        self.known: dict[tuple[str, str], _Known] = {}
        self.after_close = False

    def run(self) -> Page:
        """Read the whole page."""
        html = self.html
        at = 0
        for match in _TOKEN.finditer(html):
            start = match.start()
            if start < at:  # inside of what was passed over
                continue
            if start > at:
                raw = html[at:start]
                if not (self.blank and raw.isspace()):
                    self._text(raw)
            closing, tag, attributes = match.groups()
            at = match.end()
            if closing:
                self._close(tag)
                self.after_close = True
                continue
            if tag is None:  # a comment, or the document type
                end = html.find("-->" if match[0] == "<!--" else ">", at)
                at = len(html) if end < 0 else html.index(">", end) + 1
            elif tag in _SPECIAL:
                at = self._special(tag, attributes, at)
            elif not self._open(tag, attributes):
                at = self._skip(tag, at)
            self.after_close = False
        self._break()
        return self.page

    def _special(self, tag: str, attributes: str, at: int) -> int:
        """An element whose content is no running text; returns where to go on."""
        if tag in _VOID:
            if tag in ("meta", "link"):
                self._meta({**self._read(tag, attributes).attributes, "": tag})
            elif tag in ("br", "hr"):
                self._break()
            return at
        if tag in _RAW_TEXT:
            return self._raw(tag, attributes, at)
        if tag == "title":
            end = self.html.find("</title", at)
            self.page.title = self.page.title or " ".join(unescape(self.html[at:end]).split())
            return end
        return self._skip(tag, at)

    def _meta(self, attributes: dict[str, str]) -> None:
        """Keep a declaration; a name inside of an author is the author's."""
        inside = any(touch is not None and touch.byline == "itemprop" for _, touch in self.open[-3:])
        if inside and attributes.get("itemprop") == "name":
            attributes["itemprop"] = "author"
        self.page.metas.append(attributes)

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
        known = self.known.get((tag, raw)) or self._read(tag, raw)
        if known.hidden:
            return False
        if tag in _BLOCKS:
            if len(self.open) > MAX_DEPTH:
                raise _too_deep()
            if self.pieces:
                self._break()
            self.box = Box(tag, known.names, self.box, len(self.page.lines))
            self.heading = _HEADINGS.get(tag, 0)
        elif (self.after_close or known.byline) and self.pieces and not self.blank:
            # Two elements side by side are two words, whatever the source leaves out, and so are "By" and a name.
            self._write(" ")
        if tag == "a":
            self.links += 1
        elif tag == "html":
            self.page.language = known.attributes.get("lang", "")
        touch = None
        if known.touches:
            line, column = len(self.page.lines), self.column
            touch = Touch(
                tag, known.attributes, known.byline, known.date, line, column, line, column, self.box
            )
        self.open.append((tag, touch))
        return True

    def _read(self, tag: str, raw: str) -> _Known:
        """What there is to know of all elements with this tag and these attributes."""
        if raw.startswith(' class="') and raw.find('"', 8) == len(raw) - 1:  # half of all tags
            attributes = {"class": raw[8:-1]}
        else:
            attributes = {name: value for name, value in _ATTRIBUTE.findall(raw) if name in _KEPT}
        if "&" in raw:
            attributes = {name: unescape(value) for name, value in attributes.items()}
        names = " ".join([attributes[key] for key in NAMES if key in attributes]).lower()
        byline, date = byline_role(tag, names, attributes), date_role(tag, names, attributes)
        touches = bool(byline or date or (tag == "a" and "href" in attributes))
        style = attributes.get("style", "")
        hidden = "hidden" in attributes or ("none" in style and "display:none" in style.replace(" ", ""))
        known = _Known(attributes, names, byline, date, touches, hidden and tag not in _NEVER_HIDDEN)
        self.known[tag, raw] = known
        return known

    def _close(self, tag: str) -> None:
        if not self.open:
            return
        name, touch = self.open.pop()
        if touch is not None:
            touch.end_line, touch.end_column = len(self.page.lines), self.column
            self.page.touches.append(touch)
        if name == "a":
            self.links -= 1
        elif name in _BLOCKS:
            if self.pieces:
                self._break()
            self.box.last = len(self.page.lines)
            self.box = self.box.parent or self.box
            self.heading = 0

    def _text(self, raw: str) -> None:
        text = " ".join((unescape(raw) if "&" in raw else raw).split())
        if not text:
            if not self.blank:
                self._write(" ")
            return
        if not self.blank and raw[0].isspace():
            text = " " + text
        if raw[-1].isspace():
            text += " "
        self._write(text)

    def _write(self, text: str) -> None:
        self.after_close = False
        self.pieces.append(text)
        self.column += len(text)
        self.blank = text[-1] == " "
        if self.links:
            self.linked += len(text)

    def _break(self) -> None:
        """End the line, if there is anything in it."""
        text = "".join(self.pieces).rstrip()
        if text:
            self.page.lines.append(Line(text, self.box, self.heading, self.linked))
        self.pieces.clear()
        self.column = self.linked = 0
        self.blank = True
