"""Lines that say what kind of document follows, and are no headline."""

from __future__ import annotations

from srclint.patterns import pattern
from srclint.vocabulary.documents import RELEASES

__all__ = ["labels_release"]

_LONGEST = 80  # characters of a line that is but a label, with a date or a number
_NO_WORD = pattern(r"[\W\d_]+")
_NUMBER = frozenset(("nr", "no", "n", "nº", "number", "num"))


def labels_release(text: str, *, dated: bool = False) -> bool:
    """Whether a line is the label of a release: "PRESS RELEASE", "Pressemitteilung Nr. 12/2021".

    Args:
        text: the line.
        dated: whether it bears a date, beside which a place may stand.
    """
    if text[:1] in ("F", "f") and text.lower().startswith("for immediate release"):
        return len(text) <= 2 * _LONGEST
    if len(text) > _LONGEST:
        return False
    words = [word for word in _NO_WORD.sub(" ", text).lower().split() if word not in _NUMBER]
    label = " ".join(words)
    return label in RELEASES or (dated and label.startswith(RELEASES))
