"""Near-duplicates: overlapping runs of words, a small sketch of them, and candidate pairs through an index.

A sketch is the bottom-k sample of Broder (1997): of all the shingles of a text, the ``k`` with the smallest hashes. Two
texts that share half of their shingles share about half of their samples, so that candidates come out of an index of
the samples; what a candidate is worth is then counted exactly.
"""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from srclint.compare.plain import without_marks
from srclint.patterns import pattern

__all__ = [
    "SHINGLE",
    "containment",
    "jaccard",
    "pairs_sharing",
    "shingles",
    "sketch",
    "without_marks",
    "words",
]

SHINGLE = 5
"""Words of a shingle: the size at which chance agreement is rare in news (Broder 1997 and its successors use 4-10)."""

_SAMPLES = 24  # with a Jaccard of .5, fewer than three of 24 agree in 2 of 100,000 cases (binomial)
_LONG = 7  # letters: one shingle in five begins with a word as long; the others needn't be hashed
# One from each place where it fits, overlapping ones too; no word holds a blank.
_LONG_SHINGLE = pattern(f" (?=([^ ]{{{_LONG},}}+{' [^ ]++' * (SHINGLE - 1)}))")
_BUCKET = 32  # texts that share one hash; of a larger crowd each is paired with its nearest neighbours only
_NEIGHBOURS = 3
# The index of a large run is built in parts, one after the other, so that it needs an eighth of the memory.
_PARTS = 8
_PART = 25_000  # texts that one part takes

_WORD = pattern(r"\w[\w'-]*+")
# In plain ASCII all that is no word becomes a blank.
_BLANKS = bytes(code if chr(code).isalnum() or chr(code) in "_'-" else 32 for code in range(128)) + bytes(128)


def words(folded: str) -> list[str]:
    """The words of a text that went through `srclint.language.text.automaton.fold`; marks between them don't count."""
    plain = without_marks(folded)
    if plain is None:
        return _WORD.findall(folded)
    plain = " " + plain.encode().translate(_BLANKS).decode()
    found = plain.split()
    if " '" in plain or " -" in plain:  # no word begins with these
        return [word for word in (each.lstrip("'-") for each in found) if word]
    return found


def shingles(tokens: Sequence[str], size: int = SHINGLE) -> frozenset[int]:
    """All runs of ``size`` words; of a shorter text the whole of it.

    Each is known by its hash of 64 bits, which is another one in another process: in a third of the memory, and two
    runs of a million texts don't share one by chance.
    """
    if len(tokens) <= size:
        return frozenset([hash(tuple(tokens))] if tokens else ())
    return frozenset(map(hash, zip(*(tokens[i:] for i in range(size)), strict=False)))


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Shared shingles over all shingles of both, 0 to 1; 0 if both are empty."""
    shared = len(a & b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """The share of ``a`` that stands in ``b``, 0 to 1."""
    return len(a & b) / len(a) if a else 0.0


def sketch(tokens: Sequence[str], size: int = _SAMPLES) -> bytes:
    """The bottom-k sketch: the smallest hashes of shingles, ascending, four bytes each.

    Only shingles that begin with a word of seven letters or more are hashed: as good a sample as any, and a fifth of
    the work. The hash is CRC-32, which is the same in every process.
    """
    plain = " " + " ".join(tokens)
    hashes = sorted(set(map(zlib.crc32, map(str.encode, _LONG_SHINGLE.findall(plain)))))
    return array("I", hashes[:size]).tobytes()


def pairs_sharing(sketches: Sequence[bytes], least: int = 3) -> Iterator[tuple[int, int, float]]:
    """Pairs of texts whose sketches share enough hashes, and the share.

    Args:
        sketches: arrays of four-byte hashes, as `sketch` makes them.
        least: how many must be shared; of a sketch with fewer, all.

    Returns:
        The pairs in ascending order, as indices into ``sketches``, the smaller first, each with the share of the
        smaller sketch that the other has. In a crowd of more than 32 texts that share a hash, each is paired with its
        three neighbours only: enough to cluster the crowd, and linear in its size.
    """
    counts: Counter[tuple[int, int]] = Counter()
    parts = min(_PARTS, 1 + len(sketches) // _PART)
    for part in range(parts):
        for crowd in _crowds(sketches, part, parts):
            near = len(crowd) if len(crowd) <= _BUCKET else _NEIGHBOURS + 1
            for at, a in enumerate(crowd):
                for b in crowd[at + 1 : at + near]:
                    counts[a, b] += 1
    for (a, b), count in sorted(counts.items()):
        smaller = min(len(sketches[a]), len(sketches[b])) // 4
        if count >= min(least, smaller):
            yield a, b, count / smaller


def _crowds(sketches: Sequence[bytes], part: int, parts: int) -> Iterable[list[int]]:
    """The groups of texts that share a hash of one part of the index."""

    def hashes(packed: bytes) -> Iterable[int]:
        values = array("I", packed)
        return values if parts == 1 else [value for value in values if value % parts == part]

    counts = Counter(chain.from_iterable(map(hashes, sketches)))
    shared = {value for value, count in counts.items() if count > 1}
    del counts
    crowds: dict[int, list[int]] = {}
    for index, packed in enumerate(sketches):
        for value in shared.intersection(hashes(packed)):
            crowds.setdefault(value, []).append(index)
    return crowds.values()
