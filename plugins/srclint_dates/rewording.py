"""The same sentence with the date instead of the relative expression: "last year" becomes "in 2020"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from srclint import ArticleView, Edit
from srclint_dates.expressions import MONTHS, YEARS, meaning

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

__all__ = ["rewording"]

_PREPOSITIONS = frozenset(
    ["in", "of", "from", "since", "until", "till", "to", "by", "during", "for", "before", "after", "at", "on"]
    + ["as", "throughout", "over", "through", "between", "into", "within", "around", "about"]
)
# After these words, or after none, a clause begins.
_OPENERS = frozenset(["", "and", "because", "but", "if", "said", "says", "that", "whether", "while"])
_PARTS = re.compile(
    r"(?P<lead>(?:early|late|mid)[ -]|(?:earlier|later|sometime) |.*\bof (?:the )?)?"
    r"(?P<core>(?:the )?(?:last|this|next|current) (?:week|month|quarter|year|decade|\w+)|[\w -]+ ago)",
    re.I | re.S,
)
# "Last year was the warmest": the expression is what the sentence speaks of.
_SUBJECT = re.compile(r"\s(?:was|is|has|had|will|would|saw|brought|marked|ended|began|proved|became)\b")


def rewording(view: ArticleView, time: TimeExpression, published: date) -> Edit | None:
    """An edit that names the date; ``None`` where the value is not sure or the sentence would not read well.

    It is never safe: only the writer knows that the sentence still says what was meant.
    """
    text, span = view.text, time.span
    words = " ".join(time.text.split())
    known = meaning(time, published)
    if not time.sure or view.in_quote(span):
        return None
    if time.kind == "duration":
        if not words.lower().startswith("the ") or text.startswith(("'", "’"), span.end):
            return None
        return Edit(span, _as_begun(words, known))
    match = _PARTS.fullmatch(words)
    before = _word_before(text, span.start)
    owned = text.startswith(("'", "’"), span.end)
    if owned and time.unit not in ("year", "month"):
        return None
    if time.unit not in YEARS and "year" in words:  # "March of last year": the date has all parts
        lead = ""
    elif match is None:
        return None
    else:
        lead = (match["lead"] or "").lower()
    if lead in ("earlier ", "later ", "sometime ") or (lead in ("early ", "late ") and time.unit == "week"):
        return Edit(span, _as_begun(words, f"{lead}in {known}"))
    bare = owned or before in _PREPOSITIONS or lead.endswith(("of ", "the "))
    bare = bare or (before in _OPENERS and bool(_SUBJECT.match(text, span.end)))
    return Edit(span, _as_begun(words, f"{'' if bare else 'in '}{lead}{known}"))


def _word_before(text: str, at: int) -> str:
    """The word that stands directly before, in small letters."""
    match = re.search(r"(\w+)\s$", text[max(0, at - 16) : at])
    return match[1].lower() if match else ""


def _as_begun(old: str, new: str) -> str:
    """``new`` with a capital letter if ``old`` has one that no month gave it."""
    return new[0].upper() + new[1:] if old[:1].isupper() and old.split(maxsplit=1)[0] not in MONTHS else new
