"""Where in a folder of material the words of quotations stand: one pass over the texts, each read when needed.

A quotation's runs of three words are looked for in all texts with one Aho-Corasick automaton. What is kept of a text
are the places of its hits, so that memory does not grow with the material. The rarer a run, the more it says: a run
that stands once in a million words weighs 20 bits, "a lot of" next to none.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import log2
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from srclint.compare.quotations.documents import Document
from srclint.compare.quotations.units import canonical_keys as _keys
from srclint.language.text.automaton import fold
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Index", "Place", "Run", "coarse_words", "occurrences", "search", "word_offsets"]

GRAM = 3
"""Words in a run that is looked for: two are too common, four leave a quotation of six with one changed word no run."""

_WORD = pattern(r"[^\W_]+(?:'[^\W_]+)*|[%&]")
_SPACED = {"%": " % ", "&": " & "}
_REMEMBERED = 300_000  # words whose canonical form is kept, some 40 MB
_COMMON = 1_000
"""Of a run that stands more often than this in the material only the first are places to look at: "a lot of"."""

_LEAST_BITS = (
    8.0  # of a place that is looked at; in material of under 65,000 words half of what a lone word weighs
)
_APART = 40  # words of material between two runs that still belong to one place
_SKEW = 16  # words by which the material may be longer or shorter between two runs of one place
_CHUNK = 2048  # characters of text for which the number of words is kept, so that a place is found again
_WORK = (
    20_000  # occurrences of a run in quotations times in the material: what repeats itself grows no faster
)
_FEW = 20  # places of a run that are looked at in any case
_TEXTS = 300  # texts in which a quotation is looked for, those with most of its runs first


class Run(NamedTuple):
    """Words that stand both in the quotation and in a text: ``size`` words from word ``at`` of the quotation and from
    word ``there`` of the text, in canonical words."""

    at: int
    there: int
    size: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation, or a part of it, may come from.

    Args:
        document: index of the text.
        runs: runs of equal words, one behind the other in both.
        bits: how rare they are together.
        covered: how many of the quotation's words stand in the runs.
    """

    document: int
    runs: tuple[Run, ...]
    bits: float
    covered: int


@dataclass(frozen=True, slots=True)
class Index:
    """What the pass over the material found.

    Args:
        words: how many words the material has.
        counts: how often each word of a quotation stands in it.
        places: for each quotation its likely places, most telling first.
        chunks: for each text its stretches: where each starts, and how many words stand before it.
    """

    words: int
    counts: Counter[str]
    places: tuple[tuple[Place, ...], ...]
    chunks: tuple[_Chunks, ...]

    def bits(self, word: str) -> float:
        """How rare a word is in the material: minus the logarithm, base 2, of its share."""
        return log2((self.words + 1) / (self.counts[word] + 1))

    def offset(self, document: int, text: str, word: int) -> int:
        """The offset at which a text's ``word``-th canonical word is written; the end of the text past the last."""
        return _offset(text, self.chunks[document], word)


_Chunks = tuple["array[int]", "array[int]"]


def _offset(text: str, chunks: _Chunks, word: int) -> int:
    starts, words_before = chunks
    at = bisect_right(words_before, word) - 1
    if at < 0:
        return 0
    start = starts[at]
    end = starts[at + 1] if at + 1 < len(starts) else len(text)
    offsets = word_offsets(text[start:end])
    number = word - words_before[at]
    return start + offsets[number] if number < len(offsets) else end


def occurrences(text: str, runs: Sequence[Sequence[str]]) -> list[list[tuple[int, int]]]:
    """Where runs of canonical words stand in a text, word for word.

    Args:
        text: the text.
        runs: the canonical words of each.

    Returns:
        For each run the offsets at which it begins and ends, at most `_OCCURRENCES` of them.
    """
    joined, chunks = _canonical_text(text, _shared_canonical())
    return [
        [
            (_offset(text, chunks, at), _offset(text, chunks, at + len(run)))
            for at in _word_numbers(joined, run)
        ]
        for run in runs
    ]


_OCCURRENCES = 20


@lru_cache(maxsize=1)
def _shared_canonical() -> _Canonical:
    """Canonical forms that are kept between calls, up to `_REMEMBERED`."""
    return _Canonical()


def _word_numbers(joined: str, run: Sequence[str]) -> Iterator[int]:
    needle = f" {' '.join(run)} "
    last = number = 0
    at = joined.find(needle)
    for _ in range(_OCCURRENCES):
        if at < 0:
            return
        number += joined.count(" ", last, at)
        last = at
        yield number
        at = joined.find(needle, at + 1)


def _canonical_text(text: str, canonical: _Canonical) -> tuple[str, _Chunks]:
    """The canonical words of a text with a blank before and behind each, and its stretches."""
    starts, before = array("L"), array("L")
    pieces: list[str] = []
    words = 0
    for start, end in _chunks(text):
        piece = " ".join(map(canonical.__getitem__, _split(fold(text[start:end]))))
        starts.append(start)
        before.append(words)
        if piece:
            words += piece.count(" ") + 1
            pieces.append(piece)
    return f" {' '.join(pieces)} ", (starts, before)


def coarse_words(text: str) -> list[str]:
    """The canonical words of a text, in order."""
    return " ".join([" ".join(_keys(word)) for word in _WORD.findall(fold(text))]).split()


@lru_cache(maxsize=64)
def word_offsets(text: str) -> Sequence[int]:
    """For each canonical word of `coarse_words` the offset at which the word that it comes from is written."""
    return [m.start() for m in _WORD.finditer(fold(text)) for _ in _keys(m[0])]


def _chunks(text: str) -> list[tuple[int, int]]:
    """Stretches of a text that end at white space, if there is some."""
    found = []
    start = 0
    while start < len(text):
        end = start + _CHUNK
        while end < len(text) and not text[end].isspace() and end < start + 2 * _CHUNK:
            end += 1
        found.append((start, min(end, len(text))))
        start = end
    return found


def search(
    quotations: Sequence[Sequence[str]],
    documents: Iterable[Document],
    *,
    most: int = 24,
) -> Index:
    """Look for quotations in the material.

    Args:
        quotations: for each its canonical words, as `coarse_words` gives them.
        documents: the texts, one after the other; none is kept.
        most: places kept for each quotation.
    """
    grams: dict[str, list[tuple[int, int]]] = {}
    for number, words in enumerate(quotations):
        for at in range(len(words) - GRAM + 1):
            grams.setdefault(f" {' '.join(words[at : at + GRAM])} ", []).append((number, at))
    most_of = [max(_FEW, min(_COMMON, _WORK // len(users))) for users in grams.values()]
    finder = _Finder(list(grams), most_of, {word for words in quotations for word in words})
    for document in documents:
        finder.read(document.text)
    least = min(_LEAST_BITS, log2(finder.words + 1) / 2)
    traces = _traces(len(quotations), finder, list(grams.values()))
    best = tuple(_best(some, least, most) for some in traces)
    return Index(finder.words, finder.counts, best, tuple(finder.chunks))


class _Canonical(dict[str, str]):
    """For each word as it is written its canonical words; a hundred words cost less here than one call."""

    def __missing__(self, word: str) -> str:
        found = self[word] = " ".join(_keys(word))
        return found


def _split(folded: str) -> list[str]:
    """The words that `_WORD` finds, several times faster: whatever is no word is replaced by spaces first."""
    for char in set(folded):
        if not (char.isalnum() or char in "' "):
            folded = folded.replace(char, _SPACED.get(char, " "))
    if "'" in folded:
        for loose in ("''", " '", "' "):  # apostrophes that are not within a word
            folded = f" {folded} ".replace(loose, " ")
    return folded.split()


class _Finder:
    """Reads texts one after the other and keeps where the needles stand in them."""

    def __init__(self, needles: list[str], most_of: list[int], wanted: set[str]) -> None:
        self._wanted = wanted
        self._most_of = most_of
        self._automaton = AhoCorasick(
            needles, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        self._canonical = _shared_canonical()
        self._seen = [0] * len(needles)
        self.words = 0
        self.counts: Counter[str] = Counter()
        self.chunks: list[_Chunks] = []
        self.hits: list[tuple[array[int], array[int]]] = []

    def read(self, text: str) -> None:
        """Count the words of a text and find the needles in it."""
        joined, chunks = _canonical_text(text, self._canonical)
        if len(self._canonical) > _REMEMBERED:
            self._canonical.clear()
        tally = Counter(joined.split())
        for word in self._wanted & tally.keys():
            self.counts[word] += tally[word]
        self.words += tally.total()
        self.chunks.append(chunks)
        self._find(joined)

    def _find(self, joined: str) -> None:
        which, where = array("L"), array("L")
        last_char = last_word = 0
        for needle, start, _end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            self._seen[needle] += 1
            if self._seen[needle] <= self._most_of[needle]:
                last_word += joined.count(" ", last_char, start)
                last_char = start
                which.append(needle)
                where.append(last_word)
        self.hits.append((which, where))

    def rarity(self) -> list[float]:
        """For each needle how rare it is, in bits."""
        return [log2((self.words + 1) / (count + 1)) for count in self._seen]


_Trace = tuple[int, list[tuple[int, int, float]]]
"""A text, and what stands in it of a quotation: for each hit the words at which it begins there and in the quotation,
and its bits."""


def _traces(size: int, finder: _Finder, users: Sequence[Sequence[tuple[int, int]]]) -> list[list[_Trace]]:
    """For each quotation the texts in which something of it stands."""
    found: list[list[_Trace]] = [[] for _ in range(size)]
    rarity = finder.rarity()
    for number, (which, where) in enumerate(finder.hits):
        by_quotation: dict[int, list[tuple[int, int, float]]] = {}
        for needle, there in zip(which, where, strict=True):
            for quotation, at in users[needle]:
                by_quotation.setdefault(quotation, []).append((there, at, rarity[needle]))
        for quotation, grams in by_quotation.items():
            found[quotation].append((number, grams))
    return found


def _runs(grams: Sequence[tuple[int, int, float]]) -> list[tuple[Run, float]]:
    """Overlapping hits on one diagonal as one run, with the bits of its rarest and one more for each further word."""
    diagonals: dict[int, list[tuple[int, int, int, float]]] = {}
    for there, at, bits in grams:
        runs = diagonals.setdefault(there - at, [])
        if runs and runs[-1][0] + runs[-1][2] - GRAM + 1 == at:
            first, start, length, rarest = runs[-1]
            runs[-1] = (first, start, length + 1, max(rarest, bits) + 1.0)
        else:
            runs.append((at, there, GRAM, bits))
    found = [(Run(at, there, n), bits) for runs in diagonals.values() for at, there, n, bits in runs]
    return sorted(found, key=lambda item: (item[0].there, item[0].at))


def _chains(document: int, runs: Sequence[tuple[Run, float]]) -> list[Place]:
    """Runs that follow each other in the quotation and in the text as one place; what stands in another order is one
    of its own."""
    open_: list[tuple[list[Run], float]] = []
    closed: list[tuple[list[Run], float]] = []
    for run, bits in runs:
        near = run.there - _APART
        still = [place for place in open_ if place[0][-1].there + place[0][-1].size >= near]
        if len(still) < len(open_):
            closed += [place for place in open_ if place[0][-1].there + place[0][-1].size < near]
        fitting = [place for place in still if _follows(place[0][-1], run)]
        open_ = still
        if fitting:
            before = max(fitting, key=lambda place: (place[1], -abs(_skew(place[0][-1], run))))
            at = next(i for i, other in enumerate(open_) if other is before)
            open_[at] = ([*before[0], run], before[1] + bits)
        else:
            open_.append(([run], bits))
    return [Place(document, tuple(some), bits, _covered(some)) for some, bits in (*closed, *open_)]


def _covered(runs: Sequence[Run]) -> int:
    if len(runs) == 1:
        return runs[0].size
    return len({i for run in runs for i in range(run.at, run.at + run.size)})


def _skew(before: Run, after: Run) -> int:
    return (after.there - after.at) - (before.there - before.at)


def _follows(before: Run, after: Run) -> bool:
    return (
        after.at > before.at
        and after.at + after.size > before.at + before.size
        and abs(_skew(before, after)) <= _SKEW
    )


def _best(traces: list[_Trace], least_bits: float, most: int) -> tuple[Place, ...]:
    """The places with the longest runs. Texts with most different runs come first, so that the many in which hardly
    anything stands needn't be looked at."""
    ranked = sorted((-len({at for _, at, _ in grams}), number) for number, grams in traces)
    grams_of = dict(traces)
    kept: list[Place] = []
    for negative, number in ranked[:_TEXTS]:
        if len(kept) >= most and kept[most - 1].covered >= GRAM * -negative:
            break
        places = _chains(number, _runs(sorted(grams_of[number])))
        kept += [place for place in places if place.bits >= least_bits]
        kept.sort(key=lambda p: (-p.covered, -p.bits, p.document, p.runs))
        del kept[most:]
    return tuple(kept)
