"""The phrases that chat tools use, from ``sentences.tsv``, as patterns by language and part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

__all__ = ["LANGUAGES", "phrases_of", "starts", "within"]

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")
_TRIGGERS = (
    *(
        "condition",
        "question",
        "lead",
        "here",
        "done",
        "closer",
        "wish",
        "disclaimer",
        "weak",
        "cannot",
        "line",
        "label",
    ),
)


@lru_cache(maxsize=1)
def _table() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """By language and part the phrases, as they stand in the table."""
    text = resources.files(__package__).joinpath("sentences.tsv").read_text("utf-8")
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in text.splitlines():
        if row.startswith(("#", "language\t")):
            continue
        language, part, _reviewed, _source, phrases = row.split("\t")
        found[language, part] = tuple(phrases.split("; "))
    return found


def phrases_of() -> tuple[str, ...]:
    """What must stand in an article for its sentences to be looked at."""
    return tuple(
        dict.fromkeys(
            phrase for (_, part), found in _table().items() if part in _TRIGGERS for phrase in found
        )
    )


@lru_cache(maxsize=128)
def parts_of(phrase: str) -> tuple[tuple[str, str], ...]:
    """The languages and parts that a phrase belongs to."""
    return tuple(key for key, found in _table().items() if key[1] in _TRIGGERS and phrase in found)


@lru_cache(maxsize=256)
def within(language: str, part: str) -> re.Pattern[str]:
    """A pattern for any phrase of a part, at word boundaries, in folded text."""
    ending = "(?:e?s|e?n|e|r)?" if language == "de" and part == "product" else ""
    return re.compile(rf"(?<!\w)(?:{_any(language, part)}){ending}(?!\w)")


@lru_cache(maxsize=256)
def starts(language: str, part: str) -> re.Pattern[str]:
    """The same at the beginning of a sentence, behind marks of lists and quotations."""
    return re.compile(rf"[\s*_#>\"'“„«-]*(?:{_any(language, part)})(?!\w)")


def _any(language: str, part: str) -> str:
    return "|".join(
        re.escape(phrase) for phrase in sorted(_table().get((language, part), ("\0",)), key=len, reverse=True)
    )
