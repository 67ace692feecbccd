"""Near-duplicates: overlapping runs of words, a small sketch of them, and candidate pairs through an index.

A sketch is the bottom-k sample of Broder (1997): of all the shingles of a text, the ``k`` with the smallest hashes. Two
texts that share half of their shingles share about half of their samples, so that candidates come out of an index of
the samples; what a candidate is worth is then counted exactly.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
# What an article shares with more than a few others (a sentence that all of them quote) says little of any of them. The
# share is what articles of one length have in common of which half of the sentences are the same.
_MANY, _SOME = 4, 1 / 3
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
        smaller sketch that the other has. In a crowd of more than 32 texts that share a hash, each is held against the
        three before and after it only: enough to cluster the crowd, and linear in its size. Of two texts each of which
        shares something with many, a third must be the same.
    """
    crowds = _crowds(sketches)
    kept: dict[tuple[int, int], float] = {}
    for index, packed in enumerate(sketches):
        shared = _shared(index, packed, crowds)
        sizes = {other: min(len(packed), len(sketches[other])) // 4 for other in shared}
        near = {other: count for other, count in shared.items() if count >= min(least, sizes[other])}
        enough = _SOME if len(near) > _MANY else 0.0
        for other, count in near.items():
            if (share := count / sizes[other]) >= enough:
                kept[min(index, other), max(index, other)] = share
    for (a, b), share in sorted(kept.items()):
        yield a, b, share


def _shared(index: int, packed: bytes, crowds: Mapping[int, Sequence[int]]) -> Counter[int]:
    """By text how many hashes it shares with one of them."""
    shared: Counter[int] = Counter()
    for value in array("I", packed):
        crowd = crowds.get(value, ())
        if len(crowd) > _BUCKET:
            at = bisect_left(crowd, index)
            crowd = crowd[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
        shared.update(crowd)
    shared.pop(index, None)
    return shared


def _crowds(sketches: Sequence[bytes]) -> Mapping[int, Sequence[int]]:
    """By hash the texts that share it, ascending; hashes of one text alone are left out."""
    crowds: dict[int, array[int]] = {}
    parts = min(_PARTS, 1 + len(sketches) // _PART)
    for part in range(parts):

        def hashes(packed: bytes, part: int = part) -> Iterable[int]:
            values = array("I", packed)
            return values if parts == 1 else [value for value in values if value % parts == part]

        counts = Counter(chain.from_iterable(map(hashes, sketches)))
        common = {value for value, count in counts.items() if count > 1}
        del counts
        for index, packed in enumerate(sketches):
            for value in common.intersection(hashes(packed)):
                crowds.setdefault(value, array("I")).append(index)
    return crowds
