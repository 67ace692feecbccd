"""The indefinite article and the sound after it: "an settlement", "a unmarried".

English chooses *a* or *an* by the sound that follows, not by the letter. Where the sound is not certain (capitals that
may be spelled or spoken, figures, single letters, names, an *h* that some speakers drop) nothing is said.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from srclint.model import Span
from srclint.patterns import pattern

__all__ = ["TRIGGERS", "ArticleMismatch", "find_mismatches", "mismatch_at"]

TRIGGERS = (
    *(f"a {letter}*" for letter in "aeiou"),
    *(f"an {letter}*" for letter in "bcdfgjklmnpqrstuvwyz"),
    "an o*",
)
"""Phrases, as `PhraseSet` takes them, at whose hits `mismatch_at` is worth asking."""

_AFTER = pattern(r"(an?) ([a-z]+)(?![\w@&/]|\.\w)", re.IGNORECASE)

# Begin with the letter of a vowel and the sound of "you" or "one". "unin…", "unim…" and their like don't.
_CONSONANT_SOUND = pattern(
    r"eu|ewe|on(?:e|ce)(?:s|ness|time)?$|oui|uni(?![dlmn])|unil|unanim|ubiq|uga|uk|ula|ura|ure|uri|uro|us(?!h|sh)|ut(?!ter|most)"
)
# Begin with a "u" as in "up"; other words in "u" are too often something else.
_VOWEL_U = pattern(r"un(?!i(?![dlmn])|il|anim)|up|ult|umb|ump|ugl|urb|urg|ush|utter|utmost")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A silent "h" never meets "an" here, since "an h…" is not looked at. These are not words, or not English ones.
_NO_NOUN = _set(
    "a all also am an and any are as at e either i if in is it o of off on or our out u up us "
    "b c d f g j k l m n p q r s t v w y z das dem den der die"
)
# Letters whose names begin with a vowel: a word that opens with one and can't be pronounced is spelled out ("an mp3").
_SPELLED = pattern(r"[fhlmnrsx](?=[bcdfghjkmnpqstvwxz])(?!s[chkmnpqtw]|rh)|[^aeiouy]+$")


class ArticleMismatch(NamedTuple):
    """An article that doesn't fit the sound after it: the span of both words, and both as they should be."""

    span: Span
    wanted: str


def mismatch_at(text: str, start: int) -> ArticleMismatch | None:
    """The mismatch of the article that stands at an offset.

    Args:
        text: the original text, with its capitals.
        start: where "a" or "an" begins.

    Returns:
        ``None`` if the words fit, or if it is not certain that they don't.
    """
    found = _AFTER.match(text, start)
    if found is None or _is_no_article(text, start):
        return None
    article, word = found.groups()
    # Names and capitals may be spoken in ways of their own; so may letters and words of other languages.
    if not word.islower() or word in _NO_NOUN:
        return None
    if len(article) == 1:
        wrong = word[0] in "aeio" and len(word) > 2 and not _CONSONANT_SOUND.match(word)
        wrong = wrong or (word[0] == "u" and _VOWEL_U.match(word) is not None)
    elif word[0] in "aeiou":
        wrong = word[0] in "euo" and _CONSONANT_SOUND.match(word) is not None
    else:
        wrong = word[0] != "h" and not _SPELLED.match(word)
    if not wrong:
        return None
    right = article[0] + ("n" if len(article) == 1 else "")
    return ArticleMismatch(Span(start, found.end()), f"{right} {word}")


def _is_no_article(text: str, start: int) -> bool:
    """Whether the letter is a label or a piece of something ("vitamin A", "B&A", "A+E", "3 a")."""
    if start == 0:
        return False
    before = text[start - 1]
    if not (before.isspace() or before in "\"'“‘(—–-["):
        return True
    if before == "-" and start > 1 and text[start - 2].isalnum():
        return True
    # A capital inside a sentence is a label.
    return text[start] == "A" and text[max(0, start - 4) : start].rstrip()[-1:].isalnum()


def find_mismatches(text: str) -> tuple[ArticleMismatch, ...]:
    """All mismatches of a text, in order."""
    found = (mismatch_at(text, match.start()) for match in re.finditer(r"\b[Aa]n? [a-z]", text))
    return tuple(mismatch for mismatch in found if mismatch is not None)
