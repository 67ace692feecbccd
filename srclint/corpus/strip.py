"""Taking stretches out of a text, with the lines that hold nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from srclint.fix import carries_manifest
from srclint.model import Span
from srclint.patterns import pattern

__all__ = ["removed_share", "strip"]

_GAP = pattern(r"\n[ \t]*+\n(?:[ \t]*+\n)++")


def strip(text: str, spans: Iterable[Span]) -> str:
    """A text without some stretches.

    Args:
        text: any text.
        spans: what goes, in characters of it; they may touch and overlap.

    Returns:
        What is left. A line of which nothing but blanks is left goes whole, and so does a third line break in a row
        that this leaves behind. A stretch that carries a provenance manifest stays.
    """
    kept, at = [], 0
    for start, end in _merged(span for span in spans if not carries_manifest(text[span.start : span.end])):
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop + 1
        if not text[max(begin, at) : start].strip() and not text[end:stop].strip():
            start, end = max(begin, at), stop
        kept.append(text[at:start])
        at = max(at, end)
    if not kept:
        return text
    return _GAP.sub("\n\n", "".join([*kept, text[at:]])).strip("\n") + ("\n" if text.endswith("\n") else "")


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The stretches in order, those that touch or overlap as one."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        if found and span.start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], span.end)
        elif len(span):
            found.append((span.start, span.end))
    return found


def removed_share(before: str, after: str) -> float:
    """The share of a text's words that are gone, from 0 to 1; words are what blanks part."""
    words = len(before.split())
    return 0.0 if not words else max(0.0, 1 - len(after.split()) / words)
