"""What makes a residue of a chat tool none: it is quoted, reported, shown as code, or what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from srclint import ArticleView, Span

from .wording import any_language, places_of

__all__ = ["about_chat_tools", "about_templates", "is_shown", "reported"]


@lru_cache(maxsize=4)
def _words_of(part: str) -> re.Pattern[str]:
    """A pattern for the words of a part in all languages: an article about a tool may quote another language."""
    return any_language(part)


@lru_cache(maxsize=1)
def _said_after() -> re.Pattern[str]:
    """The end of a sentence that says who said it: "…, she wrote to him.", but not "…, as you asked."."""
    verbs = any_language("saying").pattern
    return re.compile(
        rf",[”\"»]?\s+(?!(?:as )?(?:you|du|sie|vous|tu)\b)(?:[\w'’.-]+\s+){{0,5}}(?:{verbs})[^.!?]{{0,60}}[.!?]?\s*\Z"
    )


def is_shown(view: ArticleView, span: Span) -> bool:
    """Whether a span is quoted or shown as code."""
    if view.in_quote(span):
        return True
    return any(mark.kind in ("code", "quote") and mark.span.overlaps(span) for mark in view.article.marks)


def reported(view: ArticleView, sentence: Span, span: Span) -> bool:
    """Whether the text says that somebody said or printed it: a word of speech before it in its sentence, or behind it
    at the end, or a sentence before that says so and ends in a colon."""
    folded = view.folded
    speech = _words_of("speech")
    if speech.search(folded, sentence.start, span.start) or _said_after().search(
        folded[span.end : sentence.end]
    ):
        return True
    before = folded[max(0, sentence.start - 300) : sentence.start].rstrip(" *-•–—·\"'“„«")
    if before.endswith(":"):
        return bool(speech.search(before[-200:])) or bool(_words_of("tools").search(before[-200:]))
    return False


def about_chat_tools(view: ArticleView, sentences: Iterable[Span]) -> bool:
    """Whether the article speaks of chat tools outside of sentences that such a tool may have said."""
    said = tuple(sentences)
    return any(
        not any(span.start <= at < span.end for span in said) for at in places_of("tools", view.folded)
    )


def about_templates(view: ArticleView) -> bool:
    """Whether the article is a template, or about one, in which a gap is meant."""
    return next(places_of("template", view.folded), None) is not None
