"""A machine names itself: "As an AI model, I"."""

from __future__ import annotations

import re
from functools import lru_cache

from .wording import Wording, alternatives

__all__ = ["names_itself"]

_HEAD = (
    40  # characters before what a machine is called in which "as a" stands, with an adjective at most between
)


def names_itself(words: Wording, at: int) -> bool:
    """Whether a sentence says "I, a machine" where it calls a machine by its kind.

    Args:
        words: the sentence.
        at: where the kind ("language model") stands.
    """
    between = _BETWEEN.get(words.language, _AT_ONCE)
    heads = _head(words.language).finditer(words.text, max(0, at - _HEAD), at)
    head = next((head for head in heads if between.fullmatch(words.text, head.end(), at)), None)
    if head is None:
        return False
    if _rest(words.language).match(words.text, at) is not None:
        return True
    return _IS.match(head[0]) is not None and _ends(words.language).match(words.text, at) is not None


_IS = re.compile(r"(?:i am|i'm|ich bin|je suis|je ne suis|soy|sono|sou)\b")
# "As an advanced language model"; in the other languages the kind follows at once: "como investigadora de IA" is a
# person.
_BETWEEN = {"en": re.compile(r"\s(?:[\w'-]+\s)?"), "de": re.compile(r"\s(?:[\w'-]+\s)?")}
_AT_ONCE = re.compile(r"\s?")


@lru_cache(maxsize=8)
def _head(language: str) -> re.Pattern[str]:
    return re.compile(alternatives(language, "self"))


@lru_cache(maxsize=8)
def _ends(language: str) -> re.Pattern[str]:
    """The kind, with which a clause ends: "I'm an AI assistant and can't", but not "I'm an AI assistant editor"."""
    kind = alternatives(language, "model")
    joined = r"\s(?:and|but|so|und|aber|et|mais|y|pero|e|ma|mas)\b"
    return re.compile(rf"(?:{kind})(?:\s?[.,;:!–—)]|\s*\Z|{joined})")


@lru_cache(maxsize=8)
def _rest(language: str) -> re.Pattern[str]:
    """The kind, and then the first person at once, or who made it; "as an AI researcher, I" is a person."""
    me, made, kind = (f"(?:{alternatives(language, part)})" for part in ("me", "made", "model"))
    return re.compile(rf"{kind}(?:\s?[,:–—(])?\s+(?:(?:[\w']+\s+){{0,2}}{me}|{made}[^.!?]{{0,60}}?{me})")
