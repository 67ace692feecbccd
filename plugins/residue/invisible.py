"""Characters that nobody sees, as the text and its reader have them: what they are, and what they spell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from srclint import ArticleView, Span
from srclint.patterns import pattern

__all__ = ["C2PA", "Invisible", "runs_of", "spelled"]

C2PA = b"C2PATXT\x00"
"""The eight bytes with which a C2PA text manifest begins, each byte a variation selector, behind U+FEFF."""

_TAGS = "\U000e0020-\U000e007f"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_ZERO_WIDTH = "\u200b-\u200d\u2060-\u2064\ufeff\u180e\u00ad"
_RUN = pattern(f"\ufeff?[{_SELECTORS}]{{4,}}|[{_TAGS}\U000e0001]{{2,}}|[{_ZERO_WIDTH}]{{2,}}")
# The same in UTF-8, which is searched many times faster: tags and the supplement's selectors, the first selectors, and
# the zero-width characters.
_BYTES = (
    b"\xf3\xa0",
    b"\xef\xb8",
    b"\xe2\x80\x8b",
    b"\xe2\x80\x8c",
    b"\xe2\x80\x8d",
    b"\xe2\x81",
    b"\xef\xbb\xbf",
)
_ASCII = bytes(range(128))
# A flag of a region: a black flag, tag letters, and the tag that ends them.
_FLAG = pattern("\U0001f3f4[\U000e0061-\U000e007a\U000e0030-\U000e0039]{2,6}\U000e007f")


class Invisible(NamedTuple):
    """A run of characters that nobody sees, and where it stands; the reader may have taken them out of the text."""

    span: Span
    characters: str


_ASIDE = ("hidden", "comment", "alt", "meta")
"""The marks of what a page says beside its text."""


def runs_of(view: ArticleView) -> tuple[Invisible, ...]:
    """The runs in the text and in what a page says beside it, and those that the reader took out of it; flags of
    regions are none."""
    found: tuple[Invisible, ...] = view.once("invisible", lambda: tuple(_find(view)))
    return found


def _find(view: ArticleView) -> Iterator[Invisible]:
    text = view.text
    if _may_hold(text):
        flags = [match.span() for match in _FLAG.finditer(text)]
        for match in _RUN.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in flags):
                yield Invisible(Span(match.start(), match.end()), match[0])
    marks = view.article.marks
    search_aside = _may_hold("".join([mark.value for mark in marks if mark.kind in _ASIDE]))
    for mark in marks:
        if mark.kind == "invisible" and _RUN.fullmatch(mark.value):
            yield Invisible(_word_before(text, mark.span.start), mark.value)
        elif search_aside and mark.kind in _ASIDE:
            bare = _FLAG.sub("", mark.value)
            yield from (Invisible(_word_before(text, mark.span.start), run[0]) for run in _RUN.finditer(bare))


def _may_hold(text: str) -> bool:
    """Whether there may be a run in a text, which is asked of its bytes, many times faster."""
    if text.isascii():
        return False
    # Without ASCII a text is a tenth as long; no byte of another character is one of its.
    data = text.encode("utf-8", "replace").translate(None, _ASCII)
    return any(mark in data for mark in _BYTES)


def _word_before(text: str, at: int) -> Span:
    """The word behind which something was taken out, so that there is something to point at; else the one after."""
    end = len(text[:at].rstrip())
    if end == 0:
        return Span(0, len(text.split(maxsplit=1)[0]) if text.split() else 0)
    start = end
    while start > 0 and not text[start - 1].isspace() and end - start < 40:
        start -= 1
    return Span(start, end)


def spelled(characters: str) -> str:
    """What tag characters or variation selectors spell; empty where they spell nothing."""
    if "\U000e0020" <= max(characters) <= "\U000e007f" and any(c >= "\U000e0020" for c in characters):
        return "".join(chr(ord(c) - 0xE0000) for c in characters if "\U000e0020" <= c <= "\U000e007e")
    data = selector_bytes(characters)
    text = data.decode("utf-8", "replace")
    return text if text.isprintable() and "\ufffd" not in text else ""


def selector_bytes(characters: str) -> bytes:
    """The bytes that variation selectors stand for: VS1 to VS16 are 0 to 15, the supplement 16 to 255."""
    found = bytearray()
    for char in characters:
        if "\ufe00" <= char <= "\ufe0f":
            found.append(ord(char) - 0xFE00)
        elif "\U000e0100" <= char <= "\U000e01ef":
            found.append(ord(char) - 0xE0100 + 16)
    return bytes(found)
