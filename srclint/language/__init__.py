"""What srclint knows of language: pure functions on text, each with documented types, free to use in plugins.

All offsets are half-open character offsets into the text that was given. The functions load on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srclint._lazy import loading

if TYPE_CHECKING:
    from srclint.language.anonymity import Anonymity, find_anonymity
    from srclint.language.attributions import (
        Attribution,
        Source,
        find_attributions,
        is_anonymous_sentence,
    )
    from srclint.language.gate import detect
    from srclint.language.lines import line_spans, line_starts
    from srclint.language.phrases import PhraseHit, PhraseSet, fold
    from srclint.language.quotes import find_quotes, find_unbalanced
    from srclint.language.readability import figures
    from srclint.language.sentences import split_sentences
    from srclint.language.times import TimeExpression, find_times

_HOMES = {
    "anonymity": ("Anonymity", "find_anonymity"),
    "attributions": ("Attribution", "Source", "find_attributions", "is_anonymous_sentence"),
    "gate": ("detect",),
    "lines": ("line_spans", "line_starts"),
    "phrases": ("PhraseHit", "PhraseSet", "fold"),
    "quotes": ("find_quotes", "find_unbalanced"),
    "readability": ("figures",),
    "sentences": ("split_sentences",),
    "times": ("TimeExpression", "find_times"),
}

__all__ = [
    "Anonymity",
    "Attribution",
    "PhraseHit",
    "PhraseSet",
    "Source",
    "TimeExpression",
    "detect",
    "figures",
    "find_anonymity",
    "find_attributions",
    "find_quotes",
    "find_times",
    "find_unbalanced",
    "fold",
    "is_anonymous_sentence",
    "line_spans",
    "line_starts",
    "split_sentences",
]


__getattr__ = loading(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(__all__)
