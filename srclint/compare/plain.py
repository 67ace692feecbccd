"""Most folded texts are plain ASCII but for a few marks, and can be taken apart without a pattern."""

from __future__ import annotations

__all__ = ["without_marks"]

_MARKS = "“”–—‘…•£€"


def without_marks(folded: str) -> str | None:
    """A folded text with blanks for the usual marks beyond ASCII; ``None`` if that doesn't make it ASCII."""
    if not folded.isascii():
        for mark in _MARKS:
            folded = folded.replace(mark, " ")
    return folded if folded.isascii() else None
