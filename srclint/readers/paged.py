"""Text that was made of pages, as programs take it out of PDFs: put back into paragraphs.

Page numbers and heads that recur on the pages are left out, words that were broken at the end of a line are joined, and
the lines of a paragraph become one. Each character that stays is still known by its place in the file, but a blank may
stand for a line's end: such text is read, and not mended.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Paged", "is_paged", "without_pages"]

_PAGE = "\f"
_GONE, _HEAD = "gone", "head"
_BROKEN = pattern(r"[^\W\d_]-\n(?=[^\W\d_A-ZÀ-Þ])")
_BREAKS = 3  # words broken at the end of lines, from this number on, are those of set text
_EDGE = 2  # lines at the head and at the foot of a page that may be the same on others
_NUMBER = pattern(
    r"\W{0,3}(?:(?:page|seite|p\.|s\.|página|pagina)\s?)?\d{1,4}(?:\s?(?:/|of|von|de|di)\s?\d{1,4})?\W{0,3}",
    re.I,
)
_FULL = 0.75  # of the usual length of a line; the last line of a paragraph is mostly shorter
_SHORTEST = 25  # characters of a line of a narrow column
_ENDS = (".", "!", "?", ":", "”", "’", '"', "»", ")")
_APART = pattern(r"\s{4,}")  # what stands left and right in a page's head
_YEAR = pattern(r"(?:19|20)\d\d")
_DIGITS = pattern(r"\d+")


@dataclass(frozen=True, slots=True)
class Paged:
    """A text without its pages.

    Args:
        text: the paragraphs, an empty line between them where one stood there.
        starts: where its pieces begin in it, ascending.
        sources: where they begin in what it was made of, ascending.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def at(self, source: int) -> int:
        """Where a character stands now; of one that was left out, where the next one does."""
        i = max(0, bisect_right(self.sources, source) - 1)
        most = self.starts[i + 1] if i + 1 < len(self.starts) else len(self.text)
        return min(self.starts[i] + max(0, source - self.sources[i]), most)


def is_paged(text: str) -> bool:
    """Whether a text was set in pages: feeds between them, or words broken at the ends of lines."""
    if _PAGE in text and text.strip(_PAGE + " \n").find(_PAGE) >= 0:
        return True
    return "-\n" in text and sum(1 for _ in _BROKEN.finditer(text)) >= _BREAKS


def without_pages(text: str) -> Paged:
    """The paragraphs of a text that `is_paged`."""
    lines = _lines(text)
    edges = _edges(text, lines)
    kept = [line for line, edge in zip(lines, edges, strict=True) if edge != _GONE]
    heads = {line for line, edge in zip(lines, edges, strict=True) if edge == _HEAD}
    bodies = [text[start:end].rstrip() for start, end in kept]
    usual = _usual([len(body.strip()) for body in bodies])
    whole = _across_pages(bodies, usual)
    pieces = _Pieces()
    for number, (start, end) in enumerate(kept):
        if whole[number]:
            continue
        body = bodies[number]
        if (start, end) in heads:
            pieces.put_head(start, body)
            continue
        after = next((b for n, b in enumerate(bodies[number + 1 :], number + 1) if not whole[n]), "")
        if _is_broken(body, after):
            # "well-known" keeps its hyphen where the text has it elsewhere.
            hyphen = f"{body.rsplit(maxsplit=1)[-1]}{after.split(maxsplit=1)[0].rstrip('.,;:!?')}" in text
            pieces.put(start, body if hyphen else body[:-1])
        else:
            pieces.put(start, body)
            end = min(start + len(body), len(text) - 1)  # the last line may end without a break
            pieces.put(end, " " if _goes_on(body, after, usual) else "\n")
    return pieces.paged()


class _Pieces:
    """What was kept of a text, piece by piece."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.starts: list[int] = []
        self.sources: list[int] = []
        self.size = 0

    def put(self, source: int, piece: str) -> None:
        """A piece that stands at an offset of the source."""
        if piece:
            self.starts.append(self.size)
            self.sources.append(source)
            self.parts.append(piece)
            self.size += len(piece)

    def put_head(self, source: int, line: str) -> None:
        """Of the head that pages share what may be their date."""
        at = 0
        for part in _APART.split(line):
            at = line.index(part, at)
            if _YEAR.search(part):
                self.put(source + at, part)
                self.put(source + at + len(part), "\n")
            at += len(part)

    def paged(self) -> Paged:
        if not self.starts:
            return Paged("", (0,), (0,))
        return Paged("".join(self.parts), tuple(self.starts), tuple(self.sources))


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text, without their ends; a feed ends one as well."""
    found = []
    at = 0
    for line in re.split(r"\r\n|[\n\r\f]", text):
        found.append((at, at + len(line)))
        at += len(line)
        at += 2 if text.startswith("\r\n", at) else 1
    return found


def _edges(text: str, lines: Sequence[tuple[int, int]]) -> list[str]:
    """By line whether it is the number of a page or a head that stood before (`_GONE`), or such a head (`_HEAD`)."""
    pages: list[list[int]] = [[]]
    for number, (start, end) in enumerate(lines):
        if start and text[start - 1] == _PAGE:
            pages.append([])
        if text[start:end].strip():
            pages[-1].append(number)
    edges = sorted({n for page in pages for n in (*page[:_EDGE], *page[-_EDGE:])}) if len(pages) > 1 else []
    bodies = {n: _DIGITS.sub("#", text[slice(*lines[n])].strip().lower()) for n in edges}
    counts = Counter(bodies.values())
    found = [""] * len(lines)
    seen: set[str] = set()
    for n in edges:
        if _NUMBER.fullmatch(text[slice(*lines[n])].strip()) or bodies[n] in seen:
            found[n] = _GONE
        elif counts[bodies[n]] > 1:
            found[n] = _HEAD
        seen.add(bodies[n])
    return found


def _usual(sizes: Sequence[int]) -> int:
    """The usual length of a full line: four in five are no longer."""
    full = sorted(size for size in sizes if size >= _SHORTEST)
    return full[len(full) * 4 // 5] if full else 0


def _across_pages(bodies: Sequence[str], usual: int) -> list[bool]:
    """Which empty lines stand within a paragraph that a page's end broke: before a small letter, behind a full line."""
    found = [False] * len(bodies)
    last = -1
    for number, body in enumerate(bodies):
        if not body.strip():
            continue
        gap = 0 <= last < number - 1
        if (
            gap
            and body[0].islower()
            and len(bodies[last]) >= _FULL * usual
            and not bodies[last].endswith(_ENDS)
        ):
            found[last + 1 : number] = [True] * (number - last - 1)
        last = number
    return found


def _is_broken(line: str, after: str) -> bool:
    """Whether a line ends within a word that the next one goes on with."""
    return len(line) > 1 and line[-1] == "-" and line[-2].isalpha() and after[:1].islower()


def _goes_on(line: str, after: str, usual: int) -> bool:
    """Whether the next line belongs to the paragraph of this one."""
    if not line.strip() or not after.strip() or after[:1] in " \t":
        return False
    words = after.split(maxsplit=2)
    if words[0][0].islower() and not line.endswith(_ENDS) and not (words[1:] and words[1][0].isupper()):
        return True  # but "by Ada Lind" stands alone
    size = len(line.strip())
    if size < _FULL * usual:
        return False
    return not (line.endswith(_ENDS) and size < 0.9 * usual)
