"""What srclint knows of language: pure functions on text, each with documented types, free to use in plugins.

Three rooms: ``text`` (lines, sentences, quotations, phrases), ``attribution`` (who says what) and ``times``.
All offsets are half-open character offsets into the text that was given. The functions load on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from srclint._lazy import loading

if TYPE_CHECKING:
    from srclint.language.attribution.anonymity import Anonymity, find_anonymity
    from srclint.language.attribution.statements import (
        Attribution,
        Source,
        find_attributions,
    )
    from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
    from srclint.language.text.gate import detect
    from srclint.language.text.lines import line_spans, line_starts
    from srclint.language.text.quotes import find_quotes, find_unbalanced
    from srclint.language.text.readability import figures
    from srclint.language.text.sentences import split_sentences
    from srclint.language.times import TimeExpression, find_times

_HOMES = {
    "attribution.anonymity": ("Anonymity", "find_anonymity"),
    "attribution.statements": ("Attribution", "Source", "find_attributions"),
    "text.automaton": ("PhraseHit", "PhraseSet", "fold"),
    "text.gate": ("detect",),
    "text.lines": ("line_spans", "line_starts"),
    "text.quotes": ("find_quotes", "find_unbalanced"),
    "text.readability": ("figures",),
    "text.sentences": ("split_sentences",),
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
    "line_spans",
    "line_starts",
    "split_sentences",
]


__getattr__ = loading(__name__, _HOMES)


def __dir__() -> list[str]:
    return list(__all__)
