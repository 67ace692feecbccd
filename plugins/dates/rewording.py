"""The same sentence with the date instead of the relative expression: "last year" becomes "in 2020"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from srclint import ArticleView, Edit, Span
from srclint.patterns import pattern

from .expressions import MONTHS, Published, meaning

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

__all__ = ["rewording"]

_PREPOSITIONS = frozenset(
    [
        "of",
        "from",
        "since",
        "until",
        "till",
        "by",
        "during",
        "for",
        "before",
        "after",
        "as",
        "throughout",
        "through",
    ]
    + ["between", "within", "under", "against", "beyond", "versus", "above", "below", "past", "per"]
)
# These may belong to the verb ("the man I spoke to last week"), unless something is compared ("up on last year").
_PARTICLES = frozenset(["in", "on", "to", "with", "over", "about", "around", "into", "at"])
_COMPARED = pattern(
    r"\b(?:compared|comparison|contrast|relative|similar|prior|up|down|back)\s(?:to|with|on)\s\Z"
)
# "As early as last year" is a time; what is "as high as last year" is compared with what was then.
_AS_TIME = pattern(r"\b(?:such|early|late|recently|back|soon|known|dated?|described)\s+as\s\Z", re.I)
# After these alone "two years ago" may stand.
_BEFORE_AGO = frozenset(["of", "from", "since", "until", "till", "by", "to", "as"])
# "He spent last year at sea": no preposition belongs there, and without one "he spent 2020" may say something else.
_TAKES_OBJECT = pattern(
    r"spen[dt]s?|spending|enter(?:s|ed|ing)?|survived?|describ(?:ed|es|ing)|dominated|defined|fill(?:s|ed)|cover(?:s|ed|ing)|like|unlike|call(?:ed|s|ing)"
)
# "It ended last year with a loss": the year ended, or the thing did.
_BOUNDS = pattern(r"beg[aiu]n|begins|start(?:s|ed)|end(?:s|ed)|finish(?:es|ed)|clos(?:es|ed)|open(?:s|ed)")
_WITH = pattern(r"\s(?:with|without|as|on|at|up|down|by)\b")
# After these words, or after none, a clause begins.
_OPENERS = frozenset(["", "and", "because", "but", "if", "that", "whether", "while"])
_SAYING = frozenset(["say", "says", "said", "saying"])
# "We hope last year was the worst": a clause begins, or (after a noun) goes on.
_THINKING = pattern(
    r"(?!thing|anything|nothing|something|everything)\w+ing|think|thought|hoped?|hopes|believed?|believes|know|knows"
)
_PARTS = pattern(
    r"(?P<lead>(?:early|late|mid)[ -]|(?:earlier|later|sometime) |.*\bof (?:the )?)?"
    r"(?P<core>(?:the )?(?:last|this|next|current) (?:week|month|quarter|year|decade|\w+)|[\w -]+ ago)",
    re.I | re.S,
)
_MONTH_BEGINS = tuple(name[:3] for name in MONTHS)
_EARLY = pattern(
    r"(?:early|late|mid)[ -]|(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|remainder) of (?:the )?",
    re.I,
)
_POINTING = pattern(r"(?:last|this|next) \w+\Z", re.I)
# "As high this year as last" needs its "year".
_ELLIPSIS = pattern(r"\s(?:as|and|or|than)\s(?:last|next)\b(?!\s\w)", re.I)
# "Last year was the warmest": the expression is what the sentence speaks of.
_SUBJECT = pattern(
    r"\s(?:was|were|is|are|has|have|had|will|would|can|could|may|might|must|should|saw|brought|marks?|marked|ended|began|proved|became)\b"
)


def rewording(view: ArticleView, time: TimeExpression, published: Published) -> Edit | None:
    """An edit that names the date; ``None`` where the value is not sure or the sentence would not read well.

    It is never safe: only the writer knows that the sentence still says what was meant.
    """
    text, span = view.text, time.span
    words = " ".join(time.text.split())
    known = meaning(time, published)
    if not time.sure or view.in_quote(span) or _ELLIPSIS.match(text, span.end):
        return None
    if time.kind == "duration":
        return Edit(span, _as_begun(words, known)) if _can_stand(text, span, words) else None
    match = _PARTS.fullmatch(words)
    owned = text.startswith(("'", "’"), span.end)
    if owned and time.unit not in ("year", "month"):
        return None
    if "year" in words and len(time.value or "") > 4:  # "Early March of last year": the date has all parts
        early = _EARLY.match(words) if time.unit == "month" else None
        lead = early[0].lower() if early else ""
    elif match is None:
        return None
    else:
        lead = (match["lead"] or "").lower()
    if lead in ("earlier ", "later ", "sometime ") or (lead in ("early ", "late ") and time.unit == "week"):
        return Edit(span, _as_begun(words, f"{lead}in {known}"))
    if owned or lead.endswith(("of ", "the ")):
        return Edit(span, _as_begun(words, f"{lead}{known}"))
    preposition = _preposition(text, span, words)
    if preposition is None or (preposition == "in " and _needs_none(text, span)):
        return None
    if preposition == "in " and len(time.value or "") == 10:
        preposition = "on "
    return Edit(span, _as_begun(words, f"{preposition}{lead}{known}"))


def _can_stand(text: str, span: Span, words: str) -> bool:
    """Whether "the two years to May 2020" can stand for ``words``: after a preposition, as an object or a subject."""
    if not words.lower().startswith("the ") or text.startswith(("'", "’"), span.end):
        return False
    before = _word_before(text, span.start)
    if before in _PREPOSITIONS or before in _PARTICLES or _TAKES_OBJECT.fullmatch(before):
        return True
    return before in _OPENERS and _SUBJECT.match(text, span.end) is not None


def _preposition(text: str, span: Span, words: str) -> str | None:
    """The preposition that a date in place of ``words`` needs: "in ", none, or ``None`` if that is not clear."""
    before = _word_before(text, span.start)
    if words.endswith(" ago"):
        return "" if before in _BEFORE_AGO else None if before in _PARTICLES else "in "
    if before in _PARTICLES:
        compared = _COMPARED.search(text, max(0, span.start - 20), span.start)
        return "" if compared or not _POINTING.match(words) else None
    if before == "as" and not _SUBJECT.match(text, span.end):
        return "" if _AS_TIME.search(text, max(0, span.start - 40), span.start) else "in "
    if before in _PREPOSITIONS:
        return ""
    if not _SUBJECT.match(text, span.end):
        return "in "
    if before in _OPENERS:
        return ""
    if (
        before in _SAYING
    ):  # "They said this year will be better", but "they said last week had been asked of them".
        return "" if words.lower().startswith(("this", "next")) else None
    return None if _THINKING.fullmatch(before) else "in "


def _needs_none(text: str, span: Span) -> bool:
    """Whether a date with "in" would not read well there: after "spent", or after "ended" and before "with"."""
    before = _word_before(text, span.start)
    if _TAKES_OBJECT.fullmatch(before):
        return True
    return bool(_BOUNDS.fullmatch(before) and _WITH.match(text, span.end))


def _word_before(text: str, at: int) -> str:
    """The word that stands directly before, in small letters."""
    match = re.search(r"(\w+)\s$", text[max(0, at - 16) : at])
    return match[1].lower() if match else ""


def _as_begun(old: str, new: str) -> str:
    """``new`` with a capital letter if ``old`` has one that no month gave it."""
    return new[0].upper() + new[1:] if old[:1].isupper() and not old.startswith(_MONTH_BEGINS) else new
