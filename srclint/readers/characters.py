"""Characters that no reader sees, taken out of the text with a note of where they stood.

Soft hyphens, zero-width blanks and joiners and byte order marks inside of words hide names, dates and copies. Joiners
stay where a script or an emoji needs them; tag characters and variation selectors stay wherever they are, also those
that carry content credentials (C2PA) behind a mark of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from srclint.model import Evidence, Mark, Problem, Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Cleaned", "clean", "clean_evidence", "pieces", "without_invisible"]

# Scripts in which a joiner shapes letters: Arabic to Thaana, those of India, Sri Lanka, Burma and Cambodia, Mongolian;
# and what emoji are joined of.
_JOINED = (
    "\u0600-\u07ff\u0840-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufefe"
    "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
)
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_MOST_MARKS = (
    20_000  # runs that are told one by one; a page that hyphenates each word softly has some thousand
)
_RUN = pattern(f"(?:[\xad\u200b\u2060]|\ufeff(?![{_SELECTORS}])|(?<![{_JOINED}])[\u200c\u200d])+")
_INVISIBLE = "\xad\u200b\u2060\ufeff\u200c\u200d"


def _has_invisible(text: str) -> bool:
    """Whether any of the characters is there; to seek each takes a tenth of the time that the pattern takes."""
    return not text.isascii() and any(char in text for char in _INVISIBLE)


def without_invisible(text: str) -> str:
    """The text without the characters that no reader sees."""
    return _RUN.sub("", text) if _has_invisible(text) else text


def pieces(text: str) -> Iterator[tuple[int, str, str]]:
    """A text in pieces: where each begins, its visible part, and what no reader sees behind that."""
    at = 0
    if _has_invisible(text):
        for run in _RUN.finditer(text):
            yield at, text[at : run.start()], run[0]
            at = run.end()
    yield at, text[at:], ""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without what no reader sees.

    Args:
        text: the rest.
        starts: where its pieces begin in it, ascending; the first is 0.
        sources: where they begin in what it was made of.
        marks: a mark ``invisible`` for each run that was taken out, with its characters, where it stood.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]
    marks: tuple[Mark, ...]

    def moved(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Problems with their spans counted in the cleaned text."""
        if len(self.starts) == 1:
            return problems
        return tuple(
            replace(one, span=Span(self._at(one.span.start), self._at(one.span.end))) if one.span else one
            for one in problems
        )

    def source(self, at: int) -> int:
        """Where a character of the cleaned text stands in what it was made of."""
        i = bisect_right(self.starts, at) - 1
        return self.sources[i] + at - self.starts[i]

    def _at(self, source: int) -> int:
        i = bisect_right(self.sources, source) - 1
        most = self.starts[i + 1] if i + 1 < len(self.starts) else len(self.text)
        return min(self.starts[i] + source - self.sources[i], most)


def clean(text: str) -> Cleaned:
    """Take out what no reader sees."""
    parts: list[str] = []
    starts, sources = [0], [0]
    marks: list[Mark] = []
    at = 0
    for source, visible, hidden in pieces(text):
        if source and visible:
            if at == starts[-1]:
                sources[-1] = source
            else:
                starts.append(at)
                sources.append(source)
        parts.append(visible)
        at += len(visible)
        if hidden and len(marks) < _MOST_MARKS:
            marks.append(Mark("invisible", Span(at, at), hidden))
    return Cleaned("".join(parts), tuple(starts), tuple(sources), tuple(marks))


def clean_evidence(evidence: Evidence) -> Evidence:
    """Evidence whose value is without what no reader sees."""
    value = without_invisible(evidence.value)
    return evidence if value == evidence.value else replace(evidence, value=value)
