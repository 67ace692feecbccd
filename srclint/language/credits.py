"""Credits to news agencies: in datelines, in brackets under an article, in the line that names contributors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from srclint.model import Span

__all__ = ["AGENCIES", "Credit", "find_credits"]

AGENCIES = (
    "ap",
    "the associated press",
    "associated press",
    "reuters",
    "thomson reuters",
    "afp",
    "agence france-presse",
    "agence france presse",
    "bloomberg",
    "upi",
    "united press international",
    "pa media",
    "press association",
    "dpa",
    "deutsche presse-agentur",
    "efe",
    "ansa",
    "tass",
    "itar-tass",
    "interfax",
    "xinhua",
    "kyodo",
    "kyodo news",
    "yonhap",
    "pti",
    "press trust of india",
    "ani",
    "ians",
    "uni",
    "bernama",
    "anadolu",
    "anadolu agency",
    "canadian press",
    "the canadian press",
    "aap",
)
"""Names under which agencies are credited, lower case."""

_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
# Each kind with words of which one stands in all its credits: most articles have none of them.
_MARKS = (
    # BAGHDAD (AP) —
    ("dateline", ("(",), re.compile(rf"\((?P<agency>{_AGENCY})\)\s?[—–-]")),
    # (Inputs from AP), With inputs and image from Reuters, With agency inputs
    (
        "inputs",
        ("input",),
        re.compile(
            r"(?:with )?\binputs?(?: and (?:images?|photos?|pictures?|visuals))?,? (?:from|by) "
            rf"(?P<agency>(?:(?:news )?agency|(?:news )?agencies|wires|{_AGENCY})\b[^()\n.]{{0,40}}+)"
            r"|(?:with )?\b(?P<many>agency|agencies|wire)(?: and [a-z]{2,12})? inputs?\b"
        ),
    ),
    # The Associated Press contributed to this report. With reporting by Reuters.
    (
        "contributed",
        ("contributed to this", "reporting by", "reporting from"),
        re.compile(
            rf"\b(?P<agency>{_AGENCY}) (?:also )?contributed to this (?:report|story|article)"
            rf"|\b(?:additional |with )reporting (?:by|from) (?P<by>{_AGENCY})\b"
        ),
    ),
)


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


def find_credits(folded: str) -> tuple[Credit, ...]:
    """The credits to agencies in a text that went through `srclint.language.phrases.fold`, sorted."""
    found = []
    for kind, signs, pattern in _MARKS:
        if not any(sign in folded for sign in signs):
            continue
        for match in pattern.finditer(folded):
            named = next((group for group in match.groups() if group), "")
            agency = "agencies" if named in ("agency", "agencies", "wire", "wires") else named.strip(" ,;")
            found.append(Credit(Span(*match.span()), agency, kind))
    return tuple(sorted(found, key=lambda credit: credit.span))
