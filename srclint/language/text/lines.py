"""The one line model: a line ends where ``str.splitlines`` ends it.

That is at ``\\n``, ``\\r\\n``, ``\\r``, VT, FF, FS, GS, RS, NEL, U+2028 and U+2029.
"""

from __future__ import annotations

from srclint.model import Span

__all__ = ["line_spans", "line_starts"]


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of ``text`` begin, ascending; the first is 0 even if there is no text."""
    starts = [0]
    at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        starts.append(at)
    if len(starts) > 1:
        starts.pop()
    return tuple(starts)


def line_spans(text: str) -> tuple[Span, ...]:
    """The lines of ``text`` in order, without their line ends; empty lines too."""
    at = 0
    spans = []
    for line, whole in zip(text.splitlines(), text.splitlines(keepends=True), strict=True):
        spans.append(Span(at, at + len(line)))
        at += len(whole)
    return tuple(spans)
