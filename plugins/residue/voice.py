"""Whether a person speaks to readers in an article: a letter, a column, advice, a newsletter, questions and answers.

There people say "I hope this helps" and "if you like, I can send you a longer version" themselves. A report speaks of
others, and says "I" only in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from srclint import ArticleView, DocumentKind, Span
from srclint.language import fold, line_spans
from srclint.patterns import pattern

from .wording import alternatives

__all__ = ["speaks_in_person"]

_PERSONAL = (DocumentKind.LETTER, DocumentKind.TRANSCRIPT)
_HEADING_LINES = 2  # a heading and the line above it, which may say what a piece is
_LONGEST_HEADING = 120  # characters; beyond them a line is no heading
_QUESTION = pattern(r"[^\n]{1,250}\?\s*")
_LEAST_QUESTIONS = 2  # that stand on lines of their own, which a report's don't
_MARKS = " \t*_#>-–—\"'“„«»”"


def speaks_in_person(
    view: ArticleView, languages: Collection[str], others: Mapping[int, Sequence[Span]]
) -> bool:
    """Whether somebody speaks to readers in an article.

    Args:
        view: the article.
        languages: those in which it is asked.
        others: by the offset of each line on which a tool may speak, by which nothing is proved, those of its
            sentences that no tool says.
    """
    if view.article.document in _PERSONAL:
        return True
    lines = [line for line in line_spans(view.text) if line.of(view.text).strip()]
    own = [line for line in lines if line.start not in others]
    told = [*own, *chain.from_iterable(others.values())]
    headings = [line for line in lines[:_HEADING_LINES] if line in own and len(line) <= _LONGEST_HEADING]
    return (
        any(_is_named_so(view, language, headings) for language in languages)
        or any(_greets(view, language, lines) or _says_i(view, language, told) for language in languages)
        or sum(_asks(view.text, line) for line in own) >= _LEAST_QUESTIONS
    )


def _asks(text: str, line: Span) -> bool:
    return _QUESTION.fullmatch(text, line.start, line.end) is not None


@lru_cache(maxsize=32)
def _words(language: str, part: str) -> re.Pattern[str]:
    return re.compile(alternatives(language, part))


def _is_named_so(view: ArticleView, language: str, headings: Sequence[Span]) -> bool:
    """Whether its headline, a heading or its section says so: "Letters to the editor", "The Tuesday briefing"."""
    genre = _words(language, "genre")
    title = view.article.title.value if view.article.title else ""
    return genre.search(fold(f"{view.article.section}\n{title}")) is not None or any(
        genre.search(view.folded, line.start, line.end) for line in headings
    )


def _greets(view: ArticleView, language: str, lines: Sequence[Span]) -> bool:
    """Whether a line greets whom it is written to: "Dear editor", "Good morning"."""
    salutation = _words(language, "salutation")
    return any(
        salutation.match(view.folded, line.end - len(view.text[line.start : line.end].lstrip(_MARKS)))
        for line in lines
    )


def _says_i(view: ArticleView, language: str, lines: Sequence[Span]) -> bool:
    """Whether "I" or "my" stands outside of quotation marks in one of the stretches."""
    person = _words(language, "person")
    return any(
        not view.in_quote(Span(match.start(), match.end()))
        for line in lines
        for match in person.finditer(view.folded, line.start, line.end)
    )
