"""A machine names itself: "As an AI model, I"."""

from __future__ import annotations

import re
from functools import lru_cache

from .wording import Wording, alternatives

__all__ = ["names_itself"]

_MADE = 80  # characters behind the kind within which the machine, who made it told, comes to "I"
# "As an advanced language model"; in the other languages the kind follows at once: "como investigadora de IA" is a
# person.
_ADJECTIVE = re.compile(r"\s(?:[\w'-]+\s)?")
_AT_ONCE = re.compile(r"\s?")
_IS = re.compile(r"(?:i am|i'm|ich bin|je suis|je ne suis|soy|sono|sou)\b")
_ENDS = re.compile(r"\s?[.,;:!–—)]|\s*\Z|\s(?:and|but|so|und|aber|et|mais|y|pero|e|ma|mas)\b")


def names_itself(words: Wording, at: int) -> bool:
    """Whether a sentence says "I, a machine" where it names a kind of machine; "as an AI researcher, I" is a person.

    Args:
        words: the sentence.
        at: where the kind ("language model") stands.
    """
    kind = words.find("model", at)
    between = _ADJECTIVE if words.language in ("en", "de") else _AT_ONCE
    heads = (head for head in words.all("self") if between.fullmatch(words.text, head.end, at))
    head = next(heads, None)
    if head is None or kind is None or kind.start != at:
        return False
    if _first_person(words.language).match(words.text, kind.end):
        return True
    made = words.find("made", kind.end)
    if made is not None and not words.text[kind.end : made.start].strip(" ,"):
        return _i(words.language).search(words.text, made.end, made.end + _MADE) is not None
    return _IS.match(head.of(words.text)) is not None and _ENDS.match(words.text, kind.end) is not None


@lru_cache(maxsize=8)
def _i(language: str) -> re.Pattern[str]:
    return re.compile(alternatives(language, "me"))


@lru_cache(maxsize=8)
def _first_person(language: str) -> re.Pattern[str]:
    """ ", I" or ", my" behind the kind. Two words may stand before "I" behind a comma, and one, the verb, without it
    save in English; "as an AI assistant, Siri annoys my son" and "as an AI researcher I" are people."""
    me = _i(language).pattern
    words = r"\s?[,:–—(]\s+(?:[\w']+,?\s+){1,2}"
    aside = words if language == "en" else rf"(?:{words}|\s+[\w']+\s+)"
    return re.compile(rf"(?:\s?[,:–—(])?\s+(?:{me})|{aside}(?!m)(?:{me})")
