"""Regular expressions that are compiled when they are first used: of some 300 an article needs 60."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, AnyStr, cast

__all__ = ["PhrasePattern", "pattern"]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Pattern:
    """Stands for a compiled pattern; the first use puts that pattern's own methods in place, so that no other pays."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __repr__(self) -> str:
        return f"pattern({self._source!r}, {self._flags!r})"

    def __getattr__(self, name: str) -> Any:
        # Python asks here only for what isn't set yet.
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, but for the time: the work is done on first use.

    Args:
        source: the regular expression; a wrong one raises ``re.error`` on first use (a test uses all of ours).
        flags: as ``re.compile`` takes them.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


_RUN = re.compile(r"\w+")
# Patterns for single texts; beyond them the one for all phrases is made, so that no text makes us compile for ever.
_MOST = 64


def _folded(text: str) -> str:
    """What is the same for patterns that ignore case, the Turkish letters included."""
    return text.casefold().replace("i̇", "i").replace("ı", "i")


class PhrasePattern:
    """A pattern over a table of hundreds of phrases, of which only those are compiled that a text may hold.

    Which these are is asked of the first word of each, so a phrase must begin where a word does, and end where one
    ends.

    Args:
        phrases: gives the table, on first use.
        whole: the regular expression, with ``{}`` in place of the alternatives.
        blank: what a blank in a phrase stands for.
        glued: a word that may stand right before a phrase, without a blank: "byText".
        flags: of the pattern.
    """

    def __init__(
        self,
        phrases: Callable[[], Iterable[str]],
        whole: str,
        blank: str = r"\ ",
        glued: str = "",
        flags: int = re.IGNORECASE,
    ) -> None:
        self._phrases = phrases
        self._whole = whole
        self._blank = blank
        self._glued = glued
        self._flags = flags
        self._made: dict[frozenset[str], re.Pattern[str]] = {}

    def match(self, text: str) -> re.Match[str] | None:
        """As a pattern's; the first word of the text must be that of a phrase, whatever marks stand before it."""
        run = _RUN.search(text)
        pattern = self._of(_folded(run[0])) if run else None
        return pattern.match(text) if pattern else None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As a pattern's."""
        pattern = self._of(*_RUN.findall(_folded(text)))
        return pattern.search(text, start) if pattern else None

    def delete(self, text: str) -> str:
        """The text without what the pattern matches."""
        pattern = self._of(*_RUN.findall(_folded(text)))
        return pattern.sub("", text) if pattern else text

    def _of(self, *words: str) -> re.Pattern[str] | None:
        """The pattern of the phrases that begin with one of some folded words; ``None`` if there are none."""
        found = self._by_head.keys() & words
        if self._glued:
            found |= self._by_head.keys() & {word.removeprefix(self._glued) for word in words}
        if not found:
            return None
        key = frozenset(found if len(found) == 1 or len(self._made) < _MOST else self._by_head)
        if key not in self._made:
            phrases = {phrase for head in key for phrase in self._by_head[head]}
            longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
            body = "|".join(re.escape(phrase).replace(r"\ ", self._blank) for phrase in longest)
            self._made[key] = re.compile(self._whole.replace("{}", body), self._flags)
        return self._made[key]

    @cached_property
    def _by_head(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for phrase in self._phrases():
            first = _RUN.search(_folded(phrase))
            found.setdefault(first[0] if first else "", []).append(phrase)
        return found
