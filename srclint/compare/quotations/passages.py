"""Where in a folder of material the words of quotations stand: one pass over the texts, each read when needed.

A quotation's runs of three words are looked for in all texts with one Aho-Corasick automaton. What is kept of a text
are the places of its hits, so that memory does not grow with the material. The rarer a run, the more it says: a run
that stands once in a million words weighs 20 bits, "a lot of" next to none.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right, insort
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
# Of ASCII what is no part of a word as a space, in one pass.
_BLANKED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "'%&")}
_LOOSE = ("''", " '", "' ", "'%", "'&", "%'", "&'")  # apostrophes that are not within a word
_REMEMBERED = 300_000  # words whose canonical form is kept, some 40 MB
_COMMON = 1_000
"""Of a run that stands more often than this in the material only the first are places to look at: "a lot of"."""

_LEAST_BITS = (
    8.0  # of a place that is looked at; in material of under 65,000 words half of what a lone word weighs
)
_APART = 40  # words of material between two runs that still belong to one place
_SKEW = 16  # words by which the material may be longer or shorter between two runs of one place
_CHUNK = 1024  # characters of text for which the number of words is kept, so that a place is found again
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
    joined, chunks, _ = _canonical_text(text, _shared_canonical())
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


def _canonical_text(text: str, canonical: _Canonical) -> tuple[str, _Chunks, list[str]]:
    """The canonical words of a text with a blank before and behind each, its stretches, and the words to be counted."""
    starts, before = array("L"), array("L")
    counted: list[str] = []
    pieces: list[str] = []
    words = 0
    blanked = _blanked(fold(text))
    for start, end in _chunks(text):
        some = list(map(canonical.__getitem__, _parted(blanked[start:end])))
        counted += filter(canonical.counted.__contains__, some)
        piece = " ".join(some)
        starts.append(start)
        before.append(words)
        if piece:
            words += piece.count(" ") + 1
            pieces.append(piece)
    return f" {' '.join(pieces)} " if pieces else " ", (starts, before), counted


def _by_word(tally: Counter[str]) -> Counter[str]:
    """How often each word stands, where a token that was counted may be several: "do not"."""
    counts = tally.copy()
    for several in [token for token in counts if " " in token]:
        number = counts.pop(several)
        for word in several.split():
            counts[word] += number
    return counts


def coarse_words(text: str) -> list[str]:
    """The canonical words of a text, in order."""
    return " ".join([" ".join(_keys(word)) for word in _WORD.findall(fold(text))]).split()


@lru_cache(maxsize=64)
def word_offsets(text: str) -> Sequence[int]:
    """For each canonical word of `coarse_words` the offset at which the word that it comes from is written."""
    canonical = _shared_canonical()
    found: list[int] = []
    for match in _WORD.finditer(fold(text)):
        found.append(match.start())
        keys = canonical[match[0]]
        if " " in keys:
            found += [match.start()] * keys.count(" ")
    return found


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
    needles: dict[str, int] = {}
    grams_of: list[list[tuple[int, int]]] = []
    users: list[int] = []
    for words in quotations:
        grams = []
        for at in range(len(words) - GRAM + 1):
            needle = needles.setdefault(f" {' '.join(words[at : at + GRAM])} ", len(needles))
            users += [0] * (needle == len(users))
            users[needle] += 1
            grams.append((at, needle))
        grams_of.append(grams)
    most_of = [max(_FEW, min(_COMMON, _WORK // number)) for number in users]
    finder = _Finder(list(needles), most_of, {word for words in quotations for word in words})
    for document in documents:
        finder.read(document.text)
    finder.finish()
    return Index(
        finder.words,
        finder.counts,
        tuple(
            _best(grams, finder, most, len(words)) for grams, words in zip(grams_of, quotations, strict=True)
        ),
        tuple(finder.chunks),
    )


class _Canonical(dict[str, str]):
    """For each word as it is written its canonical words; a hundred words cost less here than one call.

    Attributes:
        counted: the canonical words whose number is wanted, and what stands for several: "do not". Of all others, most
            of a text, nobody asks how often they stand.
    """

    def __init__(self) -> None:
        super().__init__()
        self.counted: set[str] = set()

    def __missing__(self, word: str) -> str:
        found = self[word] = " ".join(_keys(word))
        if " " in found:
            self.counted.add(found)
        return found


def _blanked(folded: str) -> str:
    """A text of the same length with a space for whatever is part of no word."""
    if not folded.isascii():
        for char in set(folded):
            if char > "\x7f" and not char.isalnum():
                folded = folded.replace(char, " ")
    if folded.isascii():
        folded = folded.translate(_BLANKED)
    else:
        for char in set(folded):
            if not (char.isalnum() or char in "' %&"):
                folded = folded.replace(char, " ")
    if "'" not in folded:
        return folded
    folded = f" {folded} "
    for loose in _LOOSE:
        folded = folded.replace(loose, loose.replace("'", " "))
    return folded[1:-1]


def _parted(blanked: str) -> list[str]:
    """The words that `_WORD` finds in what `_blanked` leaves of a text, several times faster."""
    for char, spaced in _SPACED.items():
        if char in blanked:
            blanked = blanked.replace(char, spaced)
    return blanked.split()


class _Finder:
    """Reads texts one after the other and keeps where the needles stand in them.

    Attributes:
        words: of all texts.
        counts: how often each wanted word stands in them.
        chunks: of each text.
        texts, places: for each needle the texts in which it stands, and at which word, in order.
        distinct: for each needle the texts, each once.
        rarity: for each needle how rare it is, in bits.
    """

    def __init__(self, needles: list[str], most_of: list[int], wanted: set[str]) -> None:
        self._wanted = wanted
        self._most_of = most_of
        self._automaton = AhoCorasick(
            needles, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )
        self._canonical = _shared_canonical()
        self._canonical.counted |= wanted
        self._seen = [0] * len(needles)
        self.words = 0
        self._tally: Counter[str] = Counter()
        self.counts: Counter[str] = Counter()
        self.chunks: list[_Chunks] = []
        self.texts = [array("L") for _ in needles]
        self.places = [array("L") for _ in needles]
        self.distinct: list[array[int]] = []
        self.rarity: list[float] = []

    def read(self, text: str) -> None:
        """Count the words of a text and find the needles in it."""
        joined, chunks, counted = _canonical_text(text, self._canonical)
        if len(self._canonical) > _REMEMBERED:
            self._canonical.clear()
        self._tally.update(counted)
        self.words += joined.count(" ") - 1
        self._find(joined)
        self.chunks.append(chunks)

    def _find(self, joined: str) -> None:
        number = len(self.chunks)
        last_char = last_word = 0
        for needle, start, _end in self._automaton.find_matches_as_indexes(joined, overlapping=True):
            self._seen[needle] += 1
            if self._seen[needle] <= self._most_of[needle]:
                last_word += joined.count(" ", last_char, start)
                last_char = start
                self.texts[needle].append(number)
                self.places[needle].append(last_word)

    def finish(self) -> None:
        """Reckon what can be told only after the last text."""
        tally = _by_word(self._tally)
        self.counts.update({word: tally[word] for word in self._wanted & tally.keys()})
        self.rarity = [log2((self.words + 1) / (count + 1)) for count in self._seen]
        self.distinct = [array("L", dict.fromkeys(some)) for some in self.texts]


_Run = tuple[int, int, int, float]
"""A run as `_chains` wants it: where it begins in the text and in the quotation, its words, its bits."""


def _runs(grams: Sequence[tuple[int, int, float]]) -> list[_Run]:
    """Overlapping hits on one diagonal as one run, with the bits of its rarest and one more for each further word."""
    diagonals: dict[int, _Run] = {}
    found: list[_Run] = []
    for there, at, bits in grams:
        run = diagonals.get(there - at)
        if run is None:
            diagonals[there - at] = (there, at, GRAM, bits)
            continue
        first, start, length, rarest = run
        if start + length - GRAM + 1 == at:
            diagonals[there - at] = (first, start, length + 1, (rarest if rarest > bits else bits) + 1.0)
        else:
            found.append(run)
            diagonals[there - at] = (there, at, GRAM, bits)
    found += diagonals.values()
    found.sort()
    return found


_Chain = tuple[list[_Run], float]
"""Runs that follow each other in the quotation and in the text, and their bits together."""


def _chains(runs: Sequence[_Run]) -> list[_Chain]:
    """Runs that follow each other in the quotation and in the text as one place; what stands in another order is one
    of its own."""
    if len(runs) == 1:
        return [([runs[0]], runs[0][3])]
    open_: list[_Chain] = []
    closed: list[_Chain] = []
    for run in runs:
        there, _, _, bits = run
        fitting = -1
        best: tuple[float, int] = (-1.0, 0)
        for i in range(len(open_) - 1, -1, -1):
            some, weight = open_[i]
            last = some[-1]
            if last[0] + last[2] < there - _APART:
                closed.append(open_.pop(i))
                fitting -= fitting > i
            elif _follows(last, run):
                told = (weight, -abs(_skew(last, run)))
                if fitting < 0 or told >= best:
                    fitting, best = i, told
        if fitting < 0:
            open_.append(([run], bits))
        else:
            some, weight = open_[fitting]
            open_[fitting] = ([*some, run], weight + bits)
    return closed + open_


def _covered(runs: Sequence[_Run]) -> int:
    """How many words of the quotation stand in some runs."""
    if len(runs) == 1:
        return runs[0][2]
    return len({i for _, at, size, _ in runs for i in range(at, at + size)})


def _skew(before: _Run, after: _Run) -> int:
    return (after[0] - after[1]) - (before[0] - before[1])


def _follows(before: _Run, after: _Run) -> bool:
    return (
        after[1] > before[1]
        and after[1] + after[2] > before[1] + before[2]
        and abs(_skew(before, after)) <= _SKEW
    )


_FIRST = 40  # texts looked at before the hits in the others are gathered


def _best(grams: Sequence[tuple[int, int]], finder: _Finder, most: int, size: int) -> tuple[Place, ...]:
    """The places with the longest runs of a quotation of ``size`` words.

    Texts with most different runs come first, so that the many in which hardly anything stands needn't be looked at: no
    others once the quotation stands somewhere whole, and those that can't be better than what was found.
    """
    least_bits = min(_LEAST_BITS, log2(finder.words + 1) / 2)
    tally: Counter[int] = Counter()
    for _, needle in grams:
        tally.update(finder.distinct[needle])
    ranked = sorted((-number, text) for text, number in tally.items())[:_TEXTS]
    best = _Shortlist(most, least_bits)
    for batch in (ranked[:_FIRST], ranked[_FIRST:]):
        hits = _hits([text for _, text in batch], grams, finder) if batch else {}
        for negative, text in batch:
            whole = best.longest == size and -negative < size - GRAM + 1
            if whole or best.least >= GRAM * -negative:
                return best.places()
            best.add(text, _chains(_runs(sorted(hits[text]))))
    return best.places()


_RARER = 2.0  # bits by which a hit must be rarer than all in the place with the longest runs


_Order = tuple[int, float, int, tuple[Run, ...]]
"""By which places are sorted: the longest runs first, then the rarest, then as they stand in the material."""


class _Shortlist:
    """The places of one quotation with the longest runs, and the one with the rarest hit.

    Of what a text repeats only the first places are known, and what tells one repetition from the others may be a
    single hit.
    """

    def __init__(self, most: int, least_bits: float) -> None:
        self._most = most
        self._least_bits = least_bits
        self._kept: list[tuple[_Order, Place, float]] = []
        self._rarest: tuple[Place | None, float] = (None, 0.0)

    @property
    def longest(self) -> int:
        """Words that the longest runs cover."""
        return self._kept[0][1].covered if self._kept else 0

    @property
    def least(self) -> int:
        """Words that a place must cover to be kept, once there are enough."""
        return self._kept[-1][1].covered if len(self._kept) >= self._most else 0

    def add(self, text: int, chains: Iterable[_Chain]) -> None:
        """Take what is good enough of the places in one text."""
        least = self.least
        for runs, bits in chains:
            covered = _covered(runs)
            rarity = max(weight - (size - GRAM) for _, _, size, weight in runs)
            if bits < self._least_bits or (covered < least and rarity <= self._rarest[1]):
                continue
            told = tuple(Run(at, there, size) for there, at, size, _ in runs)
            place = Place(text, told, bits, covered)
            if rarity > self._rarest[1]:
                self._rarest = place, rarity
            insort(self._kept, ((-covered, -bits, text, told), place, rarity))
        del self._kept[self._most :]

    def places(self) -> tuple[Place, ...]:
        """The places, that with the rarest hit first if no hit in the longest is nearly as rare."""
        rarest, rarity = self._rarest
        if rarest is None or rarity <= self._kept[0][2] + _RARER:
            return tuple(place for _, place, _ in self._kept)
        return (rarest, *(place for _, place, _ in self._kept if place is not rarest))


def _hits(
    texts: Iterable[int], grams: Sequence[tuple[int, int]], finder: _Finder
) -> dict[int, list[tuple[int, int, float]]]:
    """By text the hits in it: the words at which each begins there and in the quotation, and its bits."""
    found: dict[int, list[tuple[int, int, float]]] = {text: [] for text in texts}
    for at, needle in grams:
        bits = finder.rarity[needle]
        for text, there in zip(finder.texts[needle], finder.places[needle], strict=True):
            if text in found:
                found[text].append((there, at, bits))
    return found
