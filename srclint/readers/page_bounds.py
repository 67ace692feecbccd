"""How deep and how large a page would become, told from its tags before the parser builds it.

The parser's time grows with the square of the depth and of the attributes of one tag, and formatting elements that are
left open are made again in each paragraph (19 KB of them: 1.6 million elements), so that all are bounded before it is
called. Tags in comments, in scripts and in quoted attributes are none; elements of SVG and MathML may close themselves.
Where the nesting of these is not plain, each tag counts: an upper bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint.patterns import pattern
from srclint.protocols import Limits

__all__ = ["OPTIONAL_END", "VOID", "check_bounds"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HARMLESS = 6000  # tags; if each of them opened a deeper level, the parser would take a tenth of a second
_SHORT = 100_000  # characters of a page in which the attributes of no tag would keep the parser for a second
_FORMATTING = _words("a b big code em font i nobr s small strike strong tt u")
_MAY_REPEAT = pattern(r"<(?:b(?:ig)?|code|em|font|i|nobr|s(?:mall|trike|trong)?|tt|u)[\s/>]", re.IGNORECASE)
VOID = _words(
    "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen"
)
OPTIONAL_END = _words("p li dt dd option tr td th thead tbody tfoot colgroup html head body")
_RAW = _words("script style textarea title xmp iframe noembed noframes")
# Inside of SVG and MathML these end them, or hold HTML.
_LEAVES_FOREIGN = _words(
    "b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing "
    "menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var foreignobject annotation-xml"
)
_DEEPEST_DRAWING = 64  # elements of SVG inside each other; icons have 5
_HOLDS_TEXT = _words("title desc style script mi mo mn ms mtext")

_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=>)))?+"""
_TOKEN = pattern(
    rf"<(?:!--(?:-?>|.*?(?:--!?>|\Z))|(/?)([a-zA-Z][^\s/>]*+)(?:[\s/]*+{_ATTRIBUTE})*+([\s/]*+)(?:>|\Z)|"
    r"(!\[CDATA\[)|(?:[!?]|/(?!>))[^>]*+)",
    re.DOTALL,
)
_ATTRIBUTES = pattern(_ATTRIBUTE)
_NAME = pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)")

_Tag = tuple[bool, str]  # whether it closes, and its name in lower case


class _UnclearError(Exception):
    """The nesting can't be told without building the page."""


def check_bounds(html: str, limits: Limits) -> None:
    """Refuse a page that the parser would take minutes or gigabytes over.

    Args:
        html: the page.
        limits: ``depth`` and ``elements`` count here, and ``keys`` for the attributes of one tag.

    Raises:
        ReadError: SYS004, naming the limit.
    """
    tags = html.count("<")
    if len(html) > _SHORT or max(map(len, html.split("<"))) > 2 * limits.keys:
        _check_attributes(html, limits)
    if tags <= _HARMLESS and (tags**2 <= limits.elements or _repeated(html) * tags <= limits.elements):
        return
    try:
        _count(_html_tags(html), limits)
    except _UnclearError:
        _count(((bool(slash), name.lower()) for slash, name in _NAME.findall(html)), limits)


def _check_attributes(html: str, limits: Limits) -> None:
    """Refuse a tag with more attributes than keys are allowed; what is long enough for so many is counted."""
    at = 0
    while match := _TOKEN.search(html, at):
        at = match.end()
        if match[2] and at - match.start() > 2 * limits.keys:
            limits.check("keys", len(_ATTRIBUTES.findall(match[0])), "A tag of this page has")
        if match[2] and not match[1] and match[2].lower() in _RAW:
            at = _raw_end(html, at, match[2].lower())


def _repeated(html: str) -> int:
    """How many elements may be made again; a link is not, for the next one ends it."""
    return len(_MAY_REPEAT.findall(html))


def _count(tags: Iterator[_Tag], limits: Limits) -> None:
    """Count open elements by name, an upper bound of the depth, and those that would be made again."""
    open_: dict[str, int] = {}
    depth = formatting = elements = 0
    for closes, name in tags:
        if not closes:
            elements += 1 + formatting
            if name in VOID or name in OPTIONAL_END:
                continue
            open_[name] = open_.get(name, 0) + 1
            depth += 1
            formatting += name in _FORMATTING
            limits.check("depth", depth, "The elements of this page are nested")
            limits.check("elements", elements, "This page would have")
        elif open_.get(name):
            open_[name] -= 1
            depth -= 1
            formatting -= name in _FORMATTING
    limits.check("elements", elements, "This page would have")


def _html_tags(html: str) -> Iterator[_Tag]:
    """The tags of a page that open or close elements, those inside of SVG and MathML only where they nest.

    Raises:
        _UnclearError: they nest in a way that only the parser can tell.
    """
    at = 0
    selects = 0
    while match := _TOKEN.search(html, at):
        at = match.end()
        if match[2] is None:
            continue
        closes, name = bool(match[1]), match[2].lower()
        if name == "select":
            selects += -1 if closes else 1
        if name in ("plaintext", "frameset"):
            raise _UnclearError
        if not closes and name in ("svg", "math"):
            if not match[3].endswith("/"):
                at = _foreign_end(html, at, name)
            continue
        yield closes, name
        if not closes and name in _RAW:
            if selects > 0 and name != "script":
                raise _UnclearError
            at = _raw_end(html, at, name)


def _raw_end(html: str, at: int, name: str) -> int:
    """Where the closing tag of an element begins that holds characters only."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, at)
    return end.start() if end else len(html)


def _foreign_end(html: str, at: int, root: str) -> int:
    """Where an element of SVG or MathML ends, whose elements close themselves or each other in order."""
    stack = [root]
    text_only = ""
    while stack:
        match = _TOKEN.search(html, at)
        if match is None:
            raise _UnclearError
        at = match.end()
        if match[4]:
            raise _UnclearError  # here, and only here, this is text up to its end
        if match[2] is None:
            continue
        closes, name = bool(match[1]), match[2].lower()
        if name in _LEAVES_FOREIGN or (text_only and not (closes and name == text_only)):
            raise _UnclearError
        text_only = ""
        if closes:
            if stack.pop() != name:
                raise _UnclearError
        elif not match[3].endswith("/"):
            stack.append(name)
            text_only = name if name in _HOLDS_TEXT else ""
            if len(stack) > _DEEPEST_DRAWING:
                raise _UnclearError
    return at
