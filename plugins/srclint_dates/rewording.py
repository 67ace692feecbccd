"""The same sentence with the date instead of the relative expression: "last year" becomes "in 2020"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from srclint import ArticleView, Edit, Span
from srclint_dates.expressions import MONTHS, Published, meaning

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

__all__ = ["rewording"]

_PREPOSITIONS = frozenset(
    ["in", "of", "from", "since", "until", "till", "to", "by", "during", "for", "before", "after", "at", "on"]
    + ["as", "throughout", "over", "through", "between", "into", "within", "around", "about", "under", "with"]
    + ["against", "beyond", "versus", "above", "below", "past", "per", "behind"]
)
# "He spent last year at sea": no preposition belongs there, and without one "he spent 2020" may say something else.
_TAKES_OBJECT = re.compile(
    r"spen[dt]s?|spending|enter(?:s|ed|ing)?|survived?|describ(?:ed|es|ing)|dominated|defined|like|unlike|call(?:ed|s|ing)"
)
# "It ended last year with a loss": the year ended, or the thing did.
_BOUNDS = re.compile(r"beg[aiu]n|begins|start(?:s|ed)|end(?:s|ed)|finish(?:es|ed)|clos(?:es|ed)|open(?:s|ed)")
_WITH = re.compile(r"\s(?:with|without|as|on|at|up|down|by)\b")
# After these words, or after none, a clause begins.
_OPENERS = frozenset(["", "and", "because", "but", "if", "that", "whether", "while"])
_SAYING = frozenset(["say", "says", "said", "saying"])
# "We hope last year was the worst": a clause begins, or (after a noun) goes on.
_THINKING = re.compile(
    r"(?!thing|anything|nothing|something|everything)\w+ing|think|thought|hoped?|hopes|believed?|believes|know|knows"
)
_PARTS = re.compile(
    r"(?P<lead>(?:early|late|mid)[ -]|(?:earlier|later|sometime) |.*\bof (?:the )?)?"
    r"(?P<core>(?:the )?(?:last|this|next|current) (?:week|month|quarter|year|decade|\w+)|[\w -]+ ago)",
    re.I | re.S,
)
_MONTH_BEGINS = tuple(name[:3] for name in MONTHS)
# "Last year was the warmest": the expression is what the sentence speaks of.
_SUBJECT = re.compile(
    r"\s(?:was|is|has|had|will|would|can|could|may|might|must|should|saw|brought|marks?|marked|ended|began|proved|became)\b"
)


def rewording(view: ArticleView, time: TimeExpression, published: Published) -> Edit | None:
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
    owned = text.startswith(("'", "’"), span.end)
    if owned and time.unit not in ("year", "month"):
        return None
    if "year" in words and len(time.value or "") > 4:  # "March of last year": the date has all parts
        lead = ""
    elif match is None:
        return None
    else:
        lead = (match["lead"] or "").lower()
    if lead in ("earlier ", "later ", "sometime ") or (lead in ("early ", "late ") and time.unit == "week"):
        return Edit(span, _as_begun(words, f"{lead}in {known}"))
    if owned or lead.endswith(("of ", "the ")):
        return Edit(span, _as_begun(words, f"{lead}{known}"))
    preposition = _preposition(_word_before(text, span.start), words, bool(_SUBJECT.match(text, span.end)))
    if preposition is None or (preposition == "in " and _needs_none(view, span)):
        return None
    if preposition == "in " and len(time.value or "") == 10:
        preposition = "on "
    return Edit(span, _as_begun(words, f"{preposition}{lead}{known}"))


def _preposition(before: str, words: str, is_followed_by_verb: bool) -> str | None:
    """The preposition that a date needs after the word ``before``: "in ", none, or ``None`` if that is not clear."""
    if before == "at":  # "At this time last year", but no "at April 2020".
        return None
    if before in _PREPOSITIONS:
        return ""
    if not is_followed_by_verb or words.endswith(" ago"):
        return "in "
    if before in _OPENERS:
        return ""
    if (
        before in _SAYING
    ):  # "They said this year will be better", but "they said last week had been asked of them".
        return "" if words.lower().startswith(("this", "next")) else None
    return None if _THINKING.fullmatch(before) else "in "


def _needs_none(view: ArticleView, span: Span) -> bool:
    """Whether a date with "in" would not read well there: after "spent", or after "ended" and before "with"."""
    before = _word_before(view.text, span.start)
    if _TAKES_OBJECT.fullmatch(before):
        return True
    return bool(_BOUNDS.fullmatch(before) and _WITH.match(view.text, span.end))


def _word_before(text: str, at: int) -> str:
    """The word that stands directly before, in small letters."""
    match = re.search(r"(\w+)\s$", text[max(0, at - 16) : at])
    return match[1].lower() if match else ""


def _as_begun(old: str, new: str) -> str:
    """``new`` with a capital letter if ``old`` has one that no month gave it."""
    return new[0].upper() + new[1:] if old[:1].isupper() and not old.startswith(_MONTH_BEGINS) else new
