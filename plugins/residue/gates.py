"""What makes a residue of a chat tool none: it is quoted, reported, shown as code, or what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from srclint import ArticleView, Span
from srclint.patterns import pattern

from .wording import any_language, places_of

__all__ = ["about_chat_tools", "about_templates", "in_conversation", "is_shown", "reported"]

_ANNOUNCED = 160  # characters of a sentence before that announces one
_NEAR = 80  # characters between "sentence" and "printed", about a clause


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


# "So ended the leader": of the sentence before.
_SO = pattern(
    r"[\s\"'”»]*(?:so|thus|that is how|that's how|with (?:these|those) words|mit diesen worten|ainsi|así|così|assim)\b"
)


def is_shown(view: ArticleView, span: Span) -> bool:
    """Whether a span is quoted or shown as code."""
    if view.in_quote(span):
        return True
    return any(mark.kind in ("code", "quote") and mark.span.overlaps(span) for mark in view.article.marks)


def reported(view: ArticleView, sentence: Span, span: Span) -> bool:
    """Whether the text says that somebody said or printed it: a word of speech before it in its sentence, or behind it
    at the end, or a sentence before that says so and ends in a colon, or speaks of a sentence."""
    folded = view.folded
    speech = _words_of("speech")
    if speech.search(folded, sentence.start, span.start) or _said_after().search(
        folded[span.end : sentence.end]
    ):
        return True
    after = folded[sentence.end : sentence.end + _NEAR]
    if (so := _SO.match(after)) is not None and speech.search(after, so.end()):
        return True
    if _announces(view, sentence):
        return True
    before = folded[max(0, sentence.start - 300) : sentence.start].rstrip(" *-•–—·\"'“„«")
    if before.endswith(":"):
        return bool(speech.search(before[-200:])) or bool(_words_of("tools").search(before[-200:]))
    return False


def _announces(view: ArticleView, sentence: Span) -> bool:
    """Whether the sentence before, on the same line, says what a sentence said: "The last line read as follows." """
    first = max(0, sentence.start - _ANNOUNCED)
    start = max(first, view.text.rfind("\n", first, sentence.start) + 1)
    before = view.folded[start : sentence.start].rstrip()
    last = max(before.rfind(end, 0, -1) for end in (". ", "! ", "? ")) + 1
    return (
        _words_of("slip_noun").search(before, last) is not None
        and _words_of("speech").search(before, last) is not None
    )


# "MR. HALE: …", "Frau Lind: …", "Q: …" at the beginning of a line.
_LABEL = pattern(r"(?m)^[ \t]*(?:[^\W\d_][\w.'’-]*[ \t]+){0,3}[^\W\d_][\w.'’-]*:[ \t]+(?=\S)")


def in_conversation(view: ArticleView, sentence: Span) -> bool:
    """Whether a sentence stands on a line that begins with who speaks, and another line of the article does, too."""
    start = view.text.rfind("\n", 0, sentence.start + 1) + 1
    if _LABEL.match(view.text, start) is None:
        return False
    return any(match.start() != start for match in _LABEL.finditer(view.text))


def about_chat_tools(view: ArticleView, sentences: Iterable[Span]) -> bool:
    """Whether the article speaks of chat tools, or of sentences that were printed by mistake, outside of sentences that
    such a tool may have said."""
    said = tuple(sentences)

    def outside(at: int) -> bool:
        return not any(span.start <= at < span.end for span in said)

    return any(outside(at) for at in places_of("tools", view.folded)) or any(
        outside(at) for at in _slips(view.folded)
    )


def _slips(folded: str) -> Iterator[int]:
    """Where a sentence, a paragraph or a line is said to have been printed, or to be what somebody is sorry for."""
    verbs = _words_of("slip_verb")
    for at in places_of("slip_noun", folded):
        if verbs.search(folded, max(0, at - _NEAR), at + _NEAR):
            yield at


def about_templates(view: ArticleView) -> bool:
    """Whether the article is a template, or about one, in which a gap is meant."""
    return next(places_of("template", view.folded), None) is not None
