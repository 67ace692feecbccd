"""Places behind a name: “Ada Lind in Westhaven”, “Ada Lind Westhaven”."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.patterns import pattern
from srclint.vocabulary.bylines import PARTICLES
from srclint.vocabulary.names import first_names

__all__ = ["WHERE", "ends_in_place"]


_BEFORE_PLACES = ("in", "near", "aus", "nahe", "à", "en", "em", "a")

_CAPITALISED = r"(?!\w*\d)(?=[^\Wa-zß-ÿ])[\w.’'-]++"

WHERE = pattern(
    rf"\s(?:{'|'.join(_BEFORE_PLACES)})\s{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}}(?=$|[,|]|\s(?:and|und|et|y|e)\s)"
)
"""From where a name is written: "Ada Lind in Westhaven and Ben Falk in Lowick"."""


def ends_in_place(words: Sequence[str], text: str) -> bool:
    """Whether the last of three words is a place of the story: it stands behind "in" there.

    Args:
        words: a name's; the first must be a known first name, the others must not.
        text: the story's.
    """
    if len(words) != 3:
        return False
    first, second, third = words
    if first.lower() not in first_names() or second.lower() in first_names() or second.endswith("."):
        return False
    if second.lower() in PARTICLES or not third.istitle() or third.lower() in first_names():
        return False
    return any(f" {word} {third}{end}" in text for word in _BEFORE_PLACES for end in " ,.;\n")
