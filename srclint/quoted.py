"""The quotations of an article, each with the person whom it names for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from srclint.compare.quotations.verdicts import Quoted
from srclint.model import Span
from srclint.view import ArticleView

__all__ = ["Quotation", "quotations_of"]

_MARKS = "\"'“”‘’«»‹›„‚`"


class Quotation(NamedTuple):
    """A quotation of an article: plain data, picklable.

    Args:
        span: where it stands, marks included.
        text: the words there, marks included.
        quoted: its words, for `check_quotations`.
        speaker: who says it, also where a pronoun or a short name was led back; empty where nobody is known.
    """

    span: Span
    text: str
    quoted: Quoted
    speaker: str


def quotations_of(view: ArticleView) -> tuple[Quotation, ...]:
    """The quotations outside boilerplate, in order: those between marks, and blocks that are one.

    A speaker counts as named only where the statement itself names a person; what a pronoun stands for is a guess that
    accuses nobody.
    """
    published = view.article.published
    day = published.day if published else None
    spans = sorted({*_marked(view), *_blocks(view)})
    said = sorted(((a.content, a) for a in view.attributions if a.content), key=lambda item: item[0])
    starts = [content.start for content, _ in said]
    found = []
    for span in spans:
        start, end = _words(view.text, span)
        if start >= end:
            continue
        at = bisect_left(starts, span.end)
        around = [(content, a) for content, a in said[max(0, at - 8) : at] if content.end > span.start]
        tight = min(around, key=lambda item: len(item[0]), default=None)
        named = tight[1].source.text if tight and tight[1].source.kind == "named" else ""
        known = (tight[1].speaker or tight[1].source.text) if tight else ""
        language = view.article.language
        quoted = Quoted(view.text[start:end], 0, end - start, _name(named), day, language)
        found.append(Quotation(span, span.of(view.text), quoted, " ".join(known.split())))
    return tuple(found)


def _marked(view: ArticleView) -> Iterator[Span]:
    for span in view.quotes:
        block = view.block_at(span.start)
        if block is None or block.kind != "boilerplate":
            yield span


def _blocks(view: ArticleView) -> Iterator[Span]:
    """Block quotations without marks of their own."""
    for block in view.blocks_of("quote"):
        if not any(block.span.overlaps(span) for span in view.quotes):
            yield block.span


def _words(text: str, span: Span) -> tuple[int, int]:
    """The quotation without its marks and the blanks and commas beside them."""
    start, end = span.start, span.end
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS + "," or text[end - 1].isspace()):
        end -= 1
    return start, end


def _name(source: str) -> str:
    """The name in the words for a source: "Jane Weber, the mayor," is Jane Weber."""
    return " ".join(source.partition(",")[0].split())
