"""Two wordings side by side, with what differs set apart."""

from __future__ import annotations

from difflib import SequenceMatcher

from srclint.patterns import pattern
from srclint.report.html.build import Html, fragment, tag, text

__all__ = ["side_by_side"]

_TOKEN = pattern(r"\w+|\s+|[^\w\s]")

# Comparing is quadratic in tokens; the longest sentence of news has far fewer.
MAX_TOKENS = 400


def side_by_side(mine: str, other: str) -> tuple[Html, Html]:
    """Both wordings as markup, the words that the other one lacks in bold."""
    left, right = _TOKEN.findall(mine), _TOKEN.findall(other)
    if max(len(left), len(right)) > MAX_TOKENS:
        return text(mine), text(other)
    matcher = SequenceMatcher(None, [t.casefold() for t in left], [t.casefold() for t in right], False)
    shown: tuple[list[Html], list[Html]] = ([], [])
    for same, a, b, c, d in matcher.get_opcodes():
        for tokens, pieces in ((left[a:b], shown[0]), (right[c:d], shown[1])):
            words = text("".join(tokens))
            if words:
                pieces.append(words if same == "equal" or not words.strip() else tag("b", words))
    return fragment(*shown[0]), fragment(*shown[1])
