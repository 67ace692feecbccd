"""textstat's readability figures, loaded only where somebody asks to see them."""

from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from typing import IO, Any

from srclint.patterns import pattern

__all__ = ["figures"]

_LANGUAGES = frozenset({"en", "de", "es", "fr", "it", "nl", "ru"})

_DECIMAL = pattern(r"(?<=\d)\.(?=\d)")  # "the euro stood at 1.1712 dollars"


@contextmanager
def _pkg_resources() -> Iterator[None]:
    """Stand in for ``pkg_resources`` while textstat 0.7.4 is used: it wants one function of it, to open its data.

    The real one is gone from setuptools 81 on and absent from a fresh Python 3.12; naming an old setuptools as a
    dependency would force that ceiling on everybody's environment.
    """

    from pkgutil import get_data

    def resource_stream(package: str, name: str) -> IO[bytes]:
        # In memory, since textstat leaves what it opens for the garbage collector to close.
        return BytesIO(get_data(package, name) or b"")

    stand_in = types.ModuleType("pkg_resources")
    stand_in.resource_stream = resource_stream  # type: ignore[attr-defined]
    before = sys.modules.get("pkg_resources")
    sys.modules["pkg_resources"] = stand_in
    try:
        yield
    finally:
        if before is None:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = before


@cache
def _textstat() -> Any:
    import textstat

    return textstat.textstat


def figures(text: str, language: str = "en") -> dict[str, float]:
    """How hard a text is to read.

    Args:
        text: the prose, without boilerplate.
        language: ISO 639-1 code; where textstat doesn't know the language, the result is empty.

    Returns:
        ``words``, ``sentences``, ``flesch_reading_ease`` (higher is easier) and, for English,
        ``flesch_kincaid_grade`` and ``gunning_fog`` (US school years), each rounded to one decimal, as textstat
        0.7.4 computes them of the text without the marks in figures, at each of which it would end a sentence.
    """
    if not text.strip() or language not in _LANGUAGES:
        return {}
    text = _DECIMAL.sub("", text)
    with _pkg_resources():
        tool = _textstat()
        tool.set_lang(language)
        found = {
            "words": float(tool.lexicon_count(text)),
            "sentences": float(tool.sentence_count(text)),
            "flesch_reading_ease": float(tool.flesch_reading_ease(text)),
        }
        if language == "en":
            found["flesch_kincaid_grade"] = float(tool.flesch_kincaid_grade(text))
            found["gunning_fog"] = float(tool.gunning_fog(text))
    return {name: round(value, 1) for name, value in found.items()}
