"""Make text from the open web safe to print, and measure how much room it takes."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

from srclint.patterns import pattern

__all__ = ["cells", "cut", "mended", "visible", "visible_lines"]

# What a terminal obeys (C0, DEL, C1), what reorders or hides (bidi controls, zero-width characters, fillers,
# tags; TR36 and TR39 of Unicode), what ends a line, noncharacters and lone surrogates.
# A joiner is left alone behind a character of a script that needs it (Arabic, the Indic ones, emoji).
_UNSAFE = pattern(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u0600-\u1fff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
_SURROGATE = pattern("[\ud800-\udfff]")


def _glyph(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\u2039U+{code:04X}\u203a"


def visible(text: str) -> str:
    """The text on one line, with every control, bidi and invisible character shown as a glyph.

    C0 controls become their pictures (ESC is ``␛``), a tab a space, all others ``‹U+202E›``. The result is
    one line that encodes in UTF-8; it can neither move a cursor, nor reorder, nor hide anything.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNSAFE.sub(_glyph, text)


def visible_lines(text: str) -> str:
    """The same, but CR and LF are kept, for formats that encode them in a way of their own."""
    return "".join(part if part in "\r\n" else visible(part) for part in re.split("([\r\n])", text))


def mended(text: str) -> str:
    """The text with U+FFFD for each lone surrogate: the same length, and any encoder of UTF-8 takes it."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _cell(char: str) -> int:
    if combining(char) or char in "\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def cells(text: str) -> int:
    """How many columns of a terminal visible text takes: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def cut(text: str, room: int, *, left: bool = False) -> str:
    """The text, cut to ``room`` columns with an ellipsis on the right (or on the left)."""
    if cells(text) <= room:
        return text
    if text.isascii():
        return f"…{text[len(text) - room + 1 :]}" if left else f"{text[: room - 1]}…"
    kept: list[str] = []
    used = 1
    for char in reversed(text) if left else text:
        used += _cell(char)
        if used > room:
            break
        kept.append(char)
    return "…" + "".join(reversed(kept)) if left else "".join(kept) + "…"
