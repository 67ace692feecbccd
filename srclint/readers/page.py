"""A web page as lines of text in boxes: what a reader sees, in order, and which element holds it.

The parser mends the markup; one walk over its tree then writes the lines and notes the elements that say something of
the text in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from srclint.patterns import pattern
from srclint.protocols import Limits
from srclint.readers.characters import pieces
from srclint.readers.page_bounds import VOID, check_bounds
from srclint.readers.page_roles import NAMES, byline_and_date, names_say
from srclint.records import dataclass

__all__ = ["PROSE_BLANKS", "Box", "Line", "Page", "Touch", "load"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_SHOWN = (
    "style, svg, math, select, datalist, iframe, noembed, noframes, object, video, audio, canvas, map, dialog, img, "
    "source, input, textarea"
)
_IN_RESERVE = "noscript, template"  # what scripts may show, or stands in for them
_NO_MENU = "nav h1, nav article, nav p, nav time, nav [itemprop=author], nav [rel=author], nav [itemprop=datePublished]"
_UNSEEN = _words("script title")
_BLOCKS = _words(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul"
)
_HOLDERS = _words("article blockquote caption figcaption li main pre")
_NEVER_HIDDEN = ("html", "body", "main", "article")
_MORE_NAMES = NAMES[1:]
_TEMPLATE = pattern(r"<(/?)template(?=[\s/>])", re.IGNORECASE)
_STREAMED = pattern(r"[SP]:[0-9a-f]+\Z")
_HIDDEN_PROSE = 30  # characters; a label or a hint for programs that read pages aloud is shorter
PROSE_BLANKS = 5  # between the words of a comment that says something
_SENTENCE, _MOST_ALTS = 40, 200  # characters of a text in an attribute that may say something, and such texts
_TELLING = ("title", "aria-label", "alt")  # attributes that say something to somebody
_DESCRIBED = _words("img input iframe object video audio")  # what is never shown and may have such attributes
_EXCERPT = 300  # characters that are kept of what isn't shown
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(slots=True, eq=False)
class Box:
    """A block element.

    Args:
        tag: its name.
        names: its class, id, role and test id in lower case, apart by blanks.
        parent: the block element around it.
        first: its first line.
        inside: of `_HOLDERS`, its own tag and those of the boxes around it.
        last: the line behind its last one.
        prose: characters of prose in it, however deep.
        kind: what its names say it is (``nav``, ``share`` …), or what the box around it is.
    """

    tag: str
    names: str
    parent: Box | None
    first: int
    inside: frozenset[str] = frozenset()
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


class Piece(NamedTuple):
    """A text of the source and the place in the page's lines that it stands at, or before."""

    line: int  # index in the lines
    column: int  # in characters
    text: str


@dataclass(slots=True)
class Page:
    """A page that was read.

    Args:
        lines: its visible lines in order.
        touches: its elements of interest, in the order of their ends.
        metas: the attributes of each ``meta`` and ``link`` element, and of scripts that hold a manifest of provenance.
        json_ld: the text of each script of linked data.
        comments: comments of the source that speak to srclint, each at the place that it stands before.
        hidden: likewise the beginnings of parts with prose that are not shown.
        alts: the texts of attributes, and in place of images and scripts, those with a sentence in them.
        invisible: likewise the characters that no reader sees, which the lines are without.
        nodes: its visible texts as the source has them, each at the place where it begins.
        title: the text of ``title``.
        language: the ``lang`` of the page.
    """

    lines: list[Line] = field(default_factory=list)
    touches: list[Touch] = field(default_factory=list)
    metas: list[dict[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    comments: list[Piece] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)
    invisible: list[Piece] = field(default_factory=list)
    nodes: list[Piece] = field(default_factory=list)
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


def load(html: str, limits: Limits = Limits(), *, reserve: bool = False) -> Page:  # noqa: B008  (frozen)
    """Parse and read a page.

    Args:
        html: the page.
        limits: ``depth``, ``elements`` and ``links`` count here.
        reserve: whether what a page hides, or keeps in templates or for browsers without scripts, is read as well.

    Raises:
        ReadError: SYS004 if it goes over a limit.
        UnicodeEncodeError: if there is a lone surrogate in it.
    """
    from selectolax.lexbor import LexborHTMLParser

    if reserve:
        html = _TEMPLATE.sub(r"<\1div", html)  # the parser keeps what is in templates apart
    data = html.encode()  # the parser would do so, too
    check_bounds(html, limits)
    root = LexborHTMLParser(data).root
    if root is None:
        return Page()
    never = _NEVER_SHOWN if reserve else f"{_NEVER_SHOWN}, {_IN_RESERVE}"
    page = _Loader(limits, reserve)
    # The parser drops these in no time; the walk would take longer over them.
    for element in root.css(never if root.css_first(_NO_MENU) else f"{never}, nav"):
        page.drop(element)
    return page.run(root)


def _is_coded(text: str) -> bool:
    """Whether a text may hold tag characters or selectors, which spell what nobody sees."""
    return not text.isascii() and max(text) >= "\U000e0000"


# An element that was entered and not yet left: the identity of the one around it and whether that is shown, its own tag
# and what it touches. A plain tuple, for a page has five hundred of them and a record takes four times as long to make.
_Open = tuple[int, bool, str, Touch | None]


class _Loader:
    """One walk over the elements and texts of a page, in their order."""

    def __init__(self, limits: Limits, reserve: bool) -> None:
        self.limits = limits
        self.reserve = reserve
        self.page = Page()
        self.box = Box("html", "", None, 0)
        self.pieces: list[str] = []
        self.column = 0  # characters in the pieces
        self.blank = True  # whether the line so far ends in a blank
        self.heading = 0
        self.links = 0  # open links
        self.linked = 0  # characters of this line in links
        self.open: list[_Open] = []
        self.inner = 0  # the identity of the last of these
        self.shown = True  # whether that is shown
        self.after_close = False  # whether an element was left and nothing written since

    def drop(self, element: Any) -> None:
        """Take an element out of the page that isn't shown; what it says to somebody is kept."""
        tag = element.tag
        if tag in _DESCRIBED:
            self._aside(element.attributes)
        elif tag == "noscript":
            self._tell(element.text() or "")
        element.decompose(recursive=False)

    def _aside(self, attributes: Mapping[str, str | None]) -> None:
        """Keep what the attributes of an element tell; those of what is in a menu, or in hidden parts, are not read."""
        for name in _TELLING:
            told = attributes.get(name)
            if told:
                self._tell(told)

    def _tell(self, text: str) -> None:
        if (len(text) >= _SENTENCE or _is_coded(text)) and len(self.page.alts) < _MOST_ALTS:
            self.page.alts.append(text)

    def run(self, root: Any) -> Page:
        """Read the whole page."""
        opened = self.open
        self.page.language = root.attributes.get("lang") or ""
        for node in root.traverse(include_text=True):
            tag = node.tag
            if not tag:
                continue  # a processing instruction: "<?php … ?>"
            is_text = tag == "-text"
            if is_text:
                text = node.text_content
                if self.blank and text.isspace():
                    continue  # two of five nodes; what is left before it may as well be left at the next one
            parent = node.parent.mem_id
            while self.inner != parent and opened:
                self._leave()
            if is_text:
                if self.shown:
                    self._text(text)
            elif tag[0] not in "-!":
                self._enter(node, tag)
            elif tag == "-comment":
                self._comment(node.comment_content or "")
        while opened:
            self._leave()
        self._break()
        return self.page

    def _enter(self, node: Any, tag: str) -> None:
        if tag in VOID:
            if tag in ("meta", "link"):
                self._meta({"": tag, **_filled(node.attributes)})
            elif tag in ("br", "hr"):
                self._break()
            return
        if len(self.open) >= self.limits.depth:
            self.limits.check("depth", len(self.open) + 1, "The elements of this page are nested")
        around, touch = self.shown, None
        if tag in _UNSEEN:
            self._unseen(node, tag)
            self.shown = False
        elif around:
            touch = self._show(node, tag)
        self.open.append((self.inner, around, tag, touch))
        self.inner = node.mem_id

    def _unseen(self, node: Any, tag: str) -> None:
        """An element that isn't shown, but may say something: the title, and linked data."""
        if tag == "title":
            self.page.title = self.page.title or " ".join((node.text() or "").split())
        elif "ld+json" in (kind := node.attributes.get("type") or ""):
            self.page.json_ld.append(node.text() or "")
        elif "c2pa" in kind:
            self.page.metas.append({"": tag, **_filled(node.attributes)})

    def _comment(self, comment: str) -> None:
        """Keep a comment that speaks to srclint; of one with prose the beginning, as of what else isn't shown."""
        if "srclint:" in comment:
            self.page.comments.append(self._piece(comment))
        elif _is_coded(comment) or (
            len(comment) >= _HIDDEN_PROSE and "<" not in comment and comment.count(" ") >= PROSE_BLANKS
        ):
            self.page.hidden.append(self._piece(comment.strip()[:_EXCERPT]))

    def _hidden(self, node: Any) -> None:
        """Note a part of the page that isn't shown, if there is prose in it."""
        self._aside(node.attributes)
        text = " ".join((node.text() or "").split())
        if len(text) >= _HIDDEN_PROSE or _is_coded(text):
            self.page.hidden.append(self._piece(text[:_EXCERPT]))

    def _meta(self, attributes: dict[str, str]) -> None:
        """Keep a declaration; a name inside of an author is the author's."""
        if attributes.get("itemprop") == "name":
            touches = (touch for _, _, _, touch in self.open[-3:])
            if any(touch is not None and touch.byline == "itemprop" for touch in touches):
                attributes["itemprop"] = "author"
        self.page.metas.append(attributes)

    def _show(self, node: Any, tag: str) -> Touch | None:
        """Enter an element that is shown, unless its attributes say that it isn't; what it touches, if anything."""
        attributes = node.attributes
        names = byline = date = ""
        if attributes:
            may_hide = "hidden" in attributes or "style" in attributes
            if may_hide and not self.reserve and _is_hidden(tag, attributes):
                self.shown = False
                self._hidden(node)
                return None
            names = attributes.get("class") or ""
            if len(attributes) == 1 and names and tag != "time":
                names = names.lower()  # two of three elements have a class alone, or nothing
                byline, date = names_say(names)
            else:
                if "title" in attributes or "aria-label" in attributes:
                    self._aside(attributes)
                for key in _MORE_NAMES:
                    if key in attributes:
                        names += f" {attributes[key] or ''}"
                names = names.lower()
                byline, date = byline_and_date(tag, names, attributes)
        elif tag == "time":
            date = "time"
        if tag in _BLOCKS:
            if self.pieces:
                self._break()
            inside = self.box.inside | {tag} if tag in _HOLDERS else self.box.inside
            self.box = Box(tag, names, self.box, len(self.page.lines), inside)
            self.heading = _HEADINGS.get(tag, 0)
        elif (self.after_close or byline) and self.pieces and not self.blank:
            # Two elements side by side are two words, whatever the source leaves out, and so are "By" and a name.
            self._write(" ")
        touch = None
        if byline or date or (tag == "a" and "href" in attributes):
            line, column = len(self.page.lines), self.column
            touch = Touch(tag, _filled(attributes), byline, date, line, column, line, column, self.box)
        if tag == "a":
            self.links += 1
            if (
                "license" in (attributes.get("rel") or "").lower().split()
                and "figcaption" not in self.box.inside
            ):
                # Of the page, as the same word in its head would say; in a caption it is the picture's.
                self.page.metas.append({"": "link", "rel": "license", "href": attributes.get("href") or ""})
        self.after_close = False
        return touch

    def _leave(self) -> None:
        shown = self.shown
        self.inner, self.shown, tag, touch = self.open.pop()
        if not shown:
            return
        self.after_close = True
        if touch is not None:
            if len(self.page.touches) >= self.limits.links:
                self.limits.check("links", len(self.page.touches) + 1, "This page has")
            touch.end_line, touch.end_column = len(self.page.lines), self.column
            self.page.touches.append(touch)
        if tag == "a":
            self.links -= 1
        elif tag in _BLOCKS:
            if self.pieces:
                self._break()
            self.box.last = len(self.page.lines)
            self.box = self.box.parent or self.box
            self.heading = 0

    def _piece(self, text: str) -> Piece:
        """A text that stands before what comes next."""
        return Piece(len(self.page.lines), self.column, text)

    def _text(self, raw: str) -> None:
        node = self._piece(raw)
        if not raw.isascii():
            raw = self._visible(raw)
        text = " ".join(raw.split())
        if not text:
            if not self.blank:
                self._write(" ")
            return
        self.page.nodes.append(node)
        if not self.blank and raw[0].isspace():
            text = " " + text
        if raw[-1].isspace():
            text += " "
        self._write(text)

    def _visible(self, raw: str) -> str:
        """A text without the characters that no reader sees; where they stood is noted."""
        kept = []
        at = 0
        for _, visible, hidden in pieces(raw):
            kept.append(visible)
            at += len(visible)
            if hidden and len(self.page.invisible) < self.limits.links:
                self.page.invisible.append(Piece(len(self.page.lines), self.column + at, hidden))
        return "".join(kept)

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


def _filled(attributes: dict[str, Any]) -> dict[str, str]:
    """The attributes, those without a value as empty ones."""
    if None not in attributes.values():
        return attributes
    return {key: value or "" for key, value in attributes.items()}


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    if tag in _NEVER_HIDDEN:
        return False
    if "hidden" in attributes:  # React sends parts of a page so, and shows them when all have come
        return not _STREAMED.match(attributes.get("id") or "")
    style = attributes.get("style") or ""
    if ("none" in style or "hidden" in style) and _UNSHOWN.search(style) is not None:
        return True
    # An opacity of 0 is what comes into view while somebody scrolls.
    return (
        ("size" in style and _NO_SIZE.search(style) is not None)
        or ("-9" in style and _FAR_OUT.search(style) is not None)
        or ("background" in style and _in_its_own_color(style))
    )


_UNSHOWN = pattern(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b")
_NO_SIZE = pattern(r"\bfont-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)")
# Beside the screen, where menus for programs that read pages aloud are kept.
_FAR_OUT = pattern(r"\b(?:left|right|top)\s*:\s*-9{2,}\d*px")
_COLOR = pattern(r"(?:^|;)\s*(color|background(?:-color)?)\s*:\s*([^;!]+)")
_WHITE = ("white", "#fff", "#ffffff")


def _in_its_own_color(style: str) -> bool:
    """Whether text is written in the color of its ground, white on white."""
    colors = {name[:5]: value.strip() for name, value in _COLOR.findall(style.lower())}
    color, ground = colors.get("color", ""), colors.get("backg", "")
    return bool(color) and (color == ground or (color in _WHITE and ground in _WHITE))
