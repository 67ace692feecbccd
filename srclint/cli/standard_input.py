"""The article on standard input, which has no name to tell its format by."""

from __future__ import annotations

import codecs
import re

from srclint.cli.streams import read_stdin
from srclint.patterns import pattern
from srclint.protocols import Source

__all__ = ["named_by_content", "stdin_source"]

_LOOKED_AT = 4096  # bytes; comments may stand before the first element

_PAGE = pattern(
    r"\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)*"
    r"<(!doctype\s+html|html|head|body|title|meta|main|article|section|header|div|h1|p)\b",
    re.I | re.S,
)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def stdin_source(name: str | None) -> Source:
    """What stands on standard input, under the name that it was given, else one that its format asks for."""
    data = read_stdin()
    return Source(name or named_by_content(data), data=data)


def named_by_content(data: bytes) -> str:
    """A name for bytes that came without one: ``stdin.html`` for a page or a part of one, else ``stdin.txt``."""
    head = data[:_LOOKED_AT]
    text = head.decode(_UTF16.get(head[:2], "utf-8-sig"), "replace")
    return "stdin.html" if _PAGE.match(text) else "stdin.txt"
