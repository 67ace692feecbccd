"""What srclint knows of language: pure functions on text, each with documented types, free to use in plugins.

All offsets are half-open character offsets into the text that was given. The functions load on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

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
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

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


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'srclint.language' has no attribute {name!r}")
    value = getattr(import_module(f"srclint.language.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
