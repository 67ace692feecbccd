"""Who speaks again: short names, pronouns and "the official" led back to the speaker that they mean."""

from __future__ import annotations

import re

from srclint.language.attribution_tables import DETERMINERS, ON_RECORD, PREPOSITIONS, QUANTIFIERS, words
from srclint.language.name_tables import HONORIFICS
from srclint.language.sentences import LINE_BREAK
from srclint.model import Span

__all__ = ["Speakers"]

_TITLES = HONORIFICS | words("former ex")
# How far back, in paragraphs, a pronoun may look: the speaker of its own or of the one before.
_PARAGRAPHS = 2


class Speakers:
    """The speakers of an article in the order in which they come up."""

    __slots__ = ("_last", "_named", "_text", "_title_end", "_unnamed")

    def __init__(self, text: str, title_end: int) -> None:
        self._text = text
        self._title_end = title_end
        self._named: dict[str, str] = {}
        self._unnamed: list[tuple[frozenset[str], str, str]] = []
        self._last: tuple[str, str, bool, int] | None = None  # speaker, kind, anonymous, offset

    def resolve(self, name: str, kind: str, at: Span) -> tuple[str, bool]:
        """The canonical name of a speaker, and whether it is anonymous.

        Args:
            name: the source's words, or those of a relative pronoun's antecedent.
            kind: their kind.
            at: where they stand.

        Returns:
            The speaker as the article named or described it first, empty if that is not sure; and whether the
            speaker is unnamed and no spokesperson.
        """
        if kind == "pronoun":
            return self._pronoun(name, at)
        if kind == "named":
            speaker, hidden = self._name(name), False
        elif kind in ("unnamed", "descriptor"):
            speaker, hidden = self._description(name, kind)
        else:
            speaker, hidden = _plain(name), False
        if kind in ("named", "unnamed", "descriptor") and at.start >= self._title_end:
            self._last = (speaker, kind, hidden, at.end)
        return speaker, hidden

    def _name(self, name: str) -> str:
        parts = [part for part in re.split(r"[^\w'’.-]+", name) if part]
        core = [part for part in parts if part[0].isupper() and part.strip(".").lower() not in _TITLES]
        # "Geoff Garin, a pollster": the name ends where the commas begin.
        head = re.split(r"[,(]", name)[0]
        inside = [part for part in core if part in head] or core or parts
        surname = inside[-1].removesuffix("’s").removesuffix("'s").strip(".")
        known = self._named.get(surname)
        full = " ".join(inside)
        if known is None or (len(known.split()) > 1 and len(inside) > 1 and known.split()[0][0] != full[0]):
            self._named[surname] = full
            return full
        if len(inside) > len(known.split()):
            return known
        return known

    def _description(self, name: str, kind: str) -> tuple[str, bool]:
        low = [word.strip("’'.,") for word in re.split(r"[\s,]+", name.lower()) if word]
        head: list[str] = []
        for word in low:
            if word in PREPOSITIONS or word in ("who", "familiar", "close", "briefed"):
                break
            if word not in DETERMINERS and word not in QUANTIFIERS:
                head.append(word)
        if not head:
            return _plain(name), kind == "unnamed"
        hidden = kind == "unnamed" and head[-1] not in ON_RECORD
        key = frozenset(head)
        if low[0] in ("the", "this", "these", "those", "that", "both"):
            for other, speaker, _ in reversed(self._unnamed):
                if key <= other:
                    return speaker, hidden
        speaker = " ".join(head)
        if low[0] in ("another", "other") or (
            low[0] in ("a", "an", "one") and any(key == k for k, _, _ in self._unnamed)
        ):
            speaker = f"{speaker} ({sum(key == k for k, _, _ in self._unnamed) + 1})"
        self._unnamed.append((key, speaker, kind))
        return speaker, hidden

    def _pronoun(self, name: str, at: Span) -> tuple[str, bool]:
        if self._last is None or name.lower() not in ("he", "she", "his", "her", "they"):
            return "", False
        speaker, kind, hidden, end = self._last
        if len(LINE_BREAK.findall(self._text, end, at.start)) > 2 * _PARAGRAPHS:
            return "", False
        if name.lower() == "they" and kind == "named":
            return "", False
        return speaker, hidden


def _plain(name: str) -> str:
    """An organisation or group without its article."""
    low = name.lower()
    for article in ("the ", "a ", "an "):
        if low.startswith(article):
            return name[len(article) :]
    return name
