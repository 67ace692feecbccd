"""What the rules on boilerplate share: each reports the zones of one class."""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Edit, Hit, Severity, Span

from .layout import Grade, graded
from .wording import is_credit

__all__ = ["EACH", "folded", "levels", "removal", "report"]

# On a web page all classes are one group: srclint has left them out of the text, and that is all there is to say.
_PAGE = "{count} page elements left out: {each}"
EACH = {"page": "{class}"}
"""What stands for one of several hits in their message."""


def levels(usual: Severity) -> dict[str, Severity]:
    """The severities of a rule on boilerplate: what belongs to a web page is none of the text's, and an invitation to
    follow the author says who wrote it."""
    return {"default": usual, "credit": Severity.INFO, "page": Severity.INFO}


def folded(what: str) -> dict[str, str]:
    """The messages of several hits together; ``what`` names them: ``labels of share widgets``."""
    several = "{count} " + what + " in the article: {each}"
    return {"default": several, "credit": several, "page": _PAGE}


def report(view: ArticleView, class_: str) -> Iterator[Hit]:
    """A hit for each boilerplate zone of a class, with the edit that removes its line where that may be removed.

    Args:
        view: the article.
        class_: one of the boilerplate classes.

    A web page has buttons and links of its own beside the story; only what stands among its paragraphs counts.
    """
    if not any(block.kind == "boilerplate" and block.class_ == class_ for block in view.blocks):
        return
    asides = {mark.span.start for mark in view.article.marks if mark.kind == "aside"}
    values = {"class": class_.replace("_", " ")}
    page = view.article.format == "html"
    fold = "BPL" if page else ""
    for found in graded(view):
        block = found.block
        level = "page" if page else "credit" if is_credit(block.span.of(view.text)) else ""
        if block.class_ != class_ or found.grade is Grade.STORY or block.span.start in asides:
            continue
        if found.grade is Grade.KEPT:
            yield Hit(block.span, values, level, fold=fold)
        else:
            gone = Span(block.span.start, found.end)
            yield Hit(
                block.span,
                values,
                level,
                fold=fold,
                edits=(removal(view.text, gone, safe=found.grade is Grade.SAFE),),
            )


def removal(text: str, span: Span, *, safe: bool) -> Edit:
    """The edit that removes a span and the line break after it, so that no empty line of its own is left.

    Args:
        text: the article's text.
        span: what is to go, up to the end of its line.
        safe: whether nothing of the article can be lost by it.
    """
    end = span.end
    if text.startswith("\r\n", end):
        end += 2
    elif text[end : end + 1].splitlines() == [""]:  # any one character that ends a line
        end += 1
    return Edit(Span(span.start, end), "", safe=safe)
