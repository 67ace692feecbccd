"""Credits to news agencies: in datelines, in brackets under an article, in the line that names contributors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from srclint.model import Span
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.vocabulary.agencies import IN_TEXT

__all__ = ["Credit", "find_credits"]

_AGENCY = "|".join(sorted(map(re.escape, IN_TEXT), key=len, reverse=True))
# Each kind with words of which one stands in all its credits: most articles have none of them.
_MARKS = (
    # BAGHDAD (AP) —
    ("dateline", ("(",), pattern(rf"\((?P<agency>{_AGENCY})\)\s?[—–-]")),
    # (Inputs from AP), With inputs and image from Reuters, With agency inputs, With files from AFP, (With agencies)
    (
        "inputs",
        ("input", "files from", "agencies"),
        pattern(
            r"(?:with )?(?:additional |some )?"
            r"\b(?:inputs?(?: and (?:images?|photos?|pictures?|visuals))?,?(?: from| by|:)|files from) (?:the )?"
            rf"(?P<agency>(?:(?:news |wire )?(?:agency|agencies)|wires|{_AGENCY})\b[^()\[\].]{{0,40}}+)"
            rf"|(?:with )?\b(?P<many>agency|agencies|wire|{_AGENCY})(?:(?:,|/| and) ?[a-z]{{2,12}})? inputs?\b"
            r"|\bwith (?:news |wire )?(?P<alone>agencies)\b"
        ),
    ),
    # The Associated Press contributed to this report. With reporting by Reuters.
    (
        "contributed",
        ("contributed to this", "reporting by", "reporting from"),
        pattern(
            rf"\b(?P<agency>{_AGENCY}) (?:also )?contributed to this (?:report|story|article)"
            rf"|\b(?:additional |with )reporting (?:by|from) (?P<by>{_AGENCY})\b"
        ),
    ),
)
# Characters of a credit before its sign and behind where that begins, and then some; the longest has 60 and 130.
_BEFORE_SIGN = 80
_BEHIND_SIGN = 200
_LEAD = 150  # characters of its line before a dateline's agency: the place, the date, at times the title
# A credit to inputs is a line, a sentence or a bracket of its own; "works with inputs from Reuters" is prose.
_BEFORE = pattern(
    r"(?:^|[\n\r\v\f\x85\u2028\u2029(\[*|—–]|(?:^|\s)-{1,2}|[.!?:][\"”’')]?) ?\Z"
    # … or it follows the author: "By Ben Stone with agency inputs".
    r"|(?:^|[\n\r])(?:By |by )?(?:[A-Z][\w.’'-]{0,30},? |and ){1,6}\Z"
)
_NAMES = 80  # characters before a credit in which its author is looked for
_AFTER = pattern(r"\.?[ ]?(?:[)\]*\n\r\v\f\x85\u2028\u2029]|\Z)|\.[ ]")
_PROSE = pattern(r"\b(?:is|are|was|were|have|had|such|that|which|to|of)\b")


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit to an agency.

    Args:
        span: the words of the credit.
        agency: as it stands there, lower case; ``agencies`` where none is named.
        kind: ``dateline`` (the article is the agency's own), ``inputs`` or ``contributed``.
    """

    span: Span
    agency: str
    kind: str


def find_credits(folded: str, text: str) -> tuple[Credit, ...]:
    """The credits to agencies in a text, sorted.

    Args:
        folded: the text as `srclint.language.text.automaton.fold` makes it.
        text: the text itself, whose lines end where credits do.
    """
    found = []
    for kind, signs, mark in _MARKS:
        for match in _found(mark, folded, signs):
            end = match.end()
            if kind == "inputs" and match["agency"]:
                # What follows the agency's name may be more names, but not the next line.
                start = match.start("agency")
                end = start + len(text[start:end].splitlines()[0].rstrip())
            if not _is_credit(kind, text, match.start(), end):
                continue
            named = next((group for group in match.groups() if group), "")
            agency = "agencies" if named in {"agency", "agencies", "wire", "wires"} else named.strip(" ,;")
            found.append(Credit(Span(match.start(), end), agency, kind))
    return tuple(sorted(found, key=lambda credit: credit.span))


def _found(mark: re.Pattern[str], folded: str, signs: Sequence[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern, each of which holds one of the signs, sought only around these."""
    done = 0
    for at in sorted(found.start() for sign in signs for found in re.finditer(re.escape(sign), folded)):
        for match in mark.finditer(folded, max(done, at - _BEFORE_SIGN), at + _BEHIND_SIGN):
            if match.start() > at:
                break
            done = match.end()
            yield match


def _is_credit(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a match stands where credits do."""
    if kind == "dateline":
        return start <= _LEAD or len((text[start - _LEAD : start] + "(").splitlines()) > 1
    if kind == "inputs":
        before, after = text[max(0, start - _NAMES) : start], text[end : end + 3]
        return bool(_BEFORE.search(before) and _AFTER.match(after)) and not _PROSE.search(text[start:end])
    return True
