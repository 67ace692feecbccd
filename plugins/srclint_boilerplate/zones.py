"""What the rules on boilerplate share: each reports the zones of one class."""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Edit, Hit, Span

__all__ = ["report"]


def report(view: ArticleView, class_: str, *, removable: bool = True) -> Iterator[Hit]:
    """A hit for each boilerplate zone of a class, with the edit that removes its lines.

    Args:
        view: the article.
        class_: one of the boilerplate classes.
        removable: whether removing the lines is safe; rights lines are never removed.
    """
    for block in view.blocks:
        if block.kind == "boilerplate" and block.class_ == class_:
            edits = (Edit(_with_break(view.text, block.span), "", safe=True),) if removable else ()
            yield Hit(block.span, edits=edits)


def _with_break(text: str, span: Span) -> Span:
    """The span with the line break after it, so that removing it leaves no empty line of its own."""
    end = span.end
    if text.startswith("\r\n", end):
        return Span(span.start, end + 2)
    if end < len(text) and text[end] in "\n\r":
        return Span(span.start, end + 1)
    return span
