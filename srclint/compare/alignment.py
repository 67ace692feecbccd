"""Two texts side by side: which sentence corresponds to which, and what was put in place of what.

Sentences are matched through an index of their words, best matches first, each sentence once and in any order, since
rewriters move sentences about. The words of a matched pair are then aligned by their longest common subsequence; what
differs between two agreeing places is a substitution, unless it is mere inflection or a change of function words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple

from srclint.compare.plain import without_marks
from srclint.model import Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["SentencePair", "Sentences", "Substitution", "align", "prepare", "shared_vocabulary"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FUNCTION_WORDS = _set(
    "a an the this that these those and or but nor so yet as if than then though although while because since until "
    "unless whether in on at by to of for from with without within into onto over under between among amongst about "
    "against through throughout during before after above below up down out off near upon toward towards across via "
    "per not no n't is are was were be been being am 's 're 've 'd 'll 'm has have had having do does did done doing "
    "will would shall should can could may might must it its itself he him his himself she her hers herself they "
    "them their theirs themselves we us our ours i me my mine you your yours who whom whose which what when where why "
    "how there here also too very just only even both each every all any some such more most less least much many few "
    "other another same own one said says"
)

_WORD = pattern(r"[^\W_]+(?:['.,-][^\W_]+)*+")
_PLAIN_WORD = pattern(r"\w+(?:['.,-]\w+)*+")  # the same where no underscore stands, and faster
_INNER = "'.,-"  # may stand inside a word; all else that is none becomes a blank
_KEPT = frozenset(code for code in range(128) if chr(code).isalnum() or chr(code) in _INNER)
_BLANKS = bytes(code if code in _KEPT else 32 for code in range(256))
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "er", "ers", "ly", "s", "e", "y", "d")

_SHORTEST = 4  # words that a sentence must have to be matched at all
_LEAST_SHARED = 3  # content words that two sentences must share; two headlines share two by chance
_LEAST_SCORE = 0.4  # shared words over the words of the longer sentence, see `align`
_LONGEST_RUN = 4  # words on one side of a substitution: what is longer was rewritten, not replaced
_CELLS = 40_000  # of the table of one alignment: sentences of 200 words; longer ones are lists or tables
_COMMON = 12  # sentences of one text that share a word: past that it says nothing about which is which


@dataclass(frozen=True, slots=True)
class Substitution:
    """Words of one text that stand where the other has different ones.

    Args:
        a: where they stand in the first text.
        b: where the others stand in the second.
        words_a: the words, lower case.
        words_b: the others.
    """

    a: Span
    b: Span
    words_a: str
    words_b: str


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences that correspond.

    Args:
        a: the sentence in the first text.
        b: the one in the second.
        score: shared words over the words of the longer one, 0 to 1.
        identical: whether all words agree.
        substitutions: what was put in place of what; in the order of the first text.
    """

    a: Span
    b: Span
    score: float
    identical: bool
    substitutions: tuple[Substitution, ...]


class _Sentence(NamedTuple):
    """A sentence; its words are kept in one string, with blanks between them, its content words once each."""

    span: Span
    words: str
    size: int
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of one text, ready to be aligned; see `prepare`."""

    folded: str
    items: tuple[_Sentence, ...]
    vocabulary: frozenset[str]

    def __len__(self) -> int:
        return len(self.items)


def prepare(folded: str, sentences: Iterable[Span]) -> Sentences:
    """Take the sentences of a text apart into words.

    Args:
        folded: the text as `srclint.language.text.automaton.fold` makes it.
        sentences: those to align; shorter ones than four words are left out.
    """
    items = []
    words_in = _split(folded)
    for span in sentences:
        found = words_in(span)
        if len(found) >= _SHORTEST:
            joined = " ".join(found)
            if "." in joined:
                joined = joined.replace(".", "")
                found = joined.split(" ")
            # Interned, since articles share most of their words, and many are held at a time.
            content = tuple([intern(word) for word in dict.fromkeys(found) if word not in FUNCTION_WORDS])
            items.append(_Sentence(span, joined, len(found), content))
    vocabulary = frozenset(chain.from_iterable([sentence.content for sentence in items]))
    return Sentences(folded, tuple(items), vocabulary)


def _split(folded: str) -> Callable[[Span], list[str]]:
    """What takes a sentence of a text apart, as the pattern of words does, in a third of the time for most texts."""
    plain = without_marks(folded)
    if plain is None:
        words_of = _pattern(folded).findall
        return lambda span: words_of(folded, span.start, span.end)
    blank = f" {plain.encode().translate(_BLANKS).decode()} "
    for mark in _INNER:  # those at a word's edge are no part of it
        blank = blank.replace(mark + " ", "  ").replace(" " + mark, "  ")
    blank = blank[1:]

    def words_in(span: Span) -> list[str]:
        piece = blank[span.start : span.end]
        found = piece.split()
        if not any(mark in piece for mark in _INNER):
            return found
        split = _PLAIN_WORD.findall
        return [word for run in found for word in ((run,) if run.isalnum() else split(run))]

    return words_in


def _pattern(folded: str) -> re.Pattern[str]:
    return _WORD if "_" in folded else _PLAIN_WORD


def shared_vocabulary(a: Sentences, b: Sentences) -> float:
    """The share of the poorer text's content words that the other has, 0 to 1: a cheap test before aligning."""
    smaller = min(len(a.vocabulary), len(b.vocabulary))
    return len(a.vocabulary & b.vocabulary) / smaller if smaller else 0.0


def align(a: Sentences, b: Sentences) -> tuple[SentencePair, ...]:
    """Match the sentences of two texts.

    Two sentences match if they share three content words or more and two fifths of the words of the longer one:
    a dictionary replaces every second or third word, and function words stay. Equal ones match first.

    Returns:
        The pairs, sorted by their place in the first text; each sentence stands in one pair at most.
    """
    same = _identical(a, b)
    pairs = [SentencePair(a.items[i].span, b.items[j].span, 1.0, True, ()) for i, j in same.items()]
    taken_a, taken_b = set(same), set(same.values())
    # Copies agree in most sentences: only the others have to be looked for.
    left_a = [i for i in range(len(a)) if i not in taken_a]
    left_b = [j for j in range(len(b)) if j not in taken_b]
    ranked = sorted(_matches(a, left_a, b, left_b), key=lambda match: (-match[0], match[1], match[2]))
    for score, i, j in ranked:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            one, other = a.items[i], b.items[j]
            equal = one.words == other.words
            changes = () if equal else _substitutions(a.folded, one, b.folded, other)
            pairs.append(SentencePair(one.span, other.span, score, equal, changes))
    return tuple(sorted(pairs, key=lambda pair: pair.a))


def _identical(a: Sentences, b: Sentences) -> dict[int, int]:
    """The sentences of ``a`` that stand in ``b`` word by word, each with the first such one that is left."""
    places: dict[str, list[int]] = {}
    for j in range(len(b) - 1, -1, -1):
        places.setdefault(b.items[j].words, []).append(j)
    common = {words for words, holders in places.items() if len(holders) > _COMMON}
    found = {}
    for i, sentence in enumerate(a.items):
        left = places.get(sentence.words)
        if left and sentence.content and sentence.words not in common:
            found[i] = left.pop()
    return found


def _matches(
    a: Sentences, left_a: Sequence[int], b: Sentences, left_b: Sequence[int]
) -> Iterable[tuple[float, int, int]]:
    """All pairs of the sentences left that are alike enough, through an index of the content words of ``b``."""
    index: dict[str, list[int]] = {}
    for j in left_b:
        for word in b.items[j].content:
            if word in a.vocabulary:
                index.setdefault(word, []).append(j)
    rare = {word: holders for word, holders in index.items() if len(holders) <= _COMMON}
    numbered: dict[int, set[str]] = {}
    for i in left_a:
        sentence = a.items[i]
        votes = Counter(chain.from_iterable([rare[word] for word in sentence.content if word in rare]))
        mine: set[str] | None = None
        size, enough = sentence.size, min(_LEAST_SHARED, len(sentence.content))
        for j, count in votes.items():
            other = b.items[j]
            if count < enough and count < len(other.content):
                continue
            longer = max(size, other.size)
            if min(size, other.size) < _LEAST_SCORE * longer:
                continue
            mine = mine or _numbered(sentence.words.split(" "))
            theirs = numbered.get(j) or numbered.setdefault(j, _numbered(other.words.split(" ")))
            score = len(mine & theirs) / longer
            if score >= _LEAST_SCORE and not _disagree(sentence.content, other.content):
                yield score, i, j


def _numbered(words: Sequence[str]) -> set[str]:
    """The words as a set, in which a word's second, third … occurrence is one of its own."""
    found: set[str] = set()
    counts: dict[str, int] = {}
    for word in words:
        if word in found:
            counts[word] = number = counts.get(word, 1) + 1
            found.add(f"{word} {number}")
        else:
            found.add(word)
    return found


def _disagree(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether both sentences give figures, and mostly different ones: two reports of one kind on different days."""
    one = {word for word in a if word[0].isdigit()}
    other = {word for word in b if word[0].isdigit()}
    return bool(one and other) and 2 * len(one & other) < min(len(one), len(other))


def _places(folded: str, sentence: _Sentence) -> list[tuple[int, int]]:
    """Where the words of a sentence stand."""
    found = _pattern(folded).finditer(folded, sentence.span.start, sentence.span.end)
    return list(map(re.Match.span, found))


def _substitutions(
    folded_a: str, one: _Sentence, folded_b: str, other: _Sentence
) -> tuple[Substitution, ...]:
    """The content words that differ between agreeing places."""
    found = []
    places_a, places_b = _places(folded_a, one), _places(folded_b, other)
    words_a, words_b = one.words.split(" "), other.words.split(" ")
    i = j = 0
    for next_i, next_j in [*_common(words_a, words_b), (one.size, other.size)]:
        if 0 < next_i - i <= _LONGEST_RUN and 0 < next_j - j <= _LONGEST_RUN:
            left, right = words_a[i:next_i], words_b[j:next_j]
            for l0, l1, r0, r1 in _runs(left, right):
                if _is_replacement(left[l0:l1], right[r0:r1]):
                    found.append(
                        Substitution(
                            Span(places_a[i + l0][0], places_a[i + l1 - 1][1]),
                            Span(places_b[j + r0][0], places_b[j + r1 - 1][1]),
                            " ".join(left[l0:l1]),
                            " ".join(right[r0:r1]),
                        )
                    )
        i, j = next_i + 1, next_j + 1
    return tuple(found)


def _runs(left: Sequence[str], right: Sequence[str]) -> Iterable[tuple[int, int, int, int]]:
    """Word by word where content and function words stand in the same order on both sides, else the whole; a lone
    function word stands for nothing."""
    if len(left) == len(right) == 1:
        function_word = left[0] in FUNCTION_WORDS or right[0] in FUNCTION_WORDS
        return [] if function_word else [(0, 1, 0, 1)]
    kinds = [word in FUNCTION_WORDS for word in left]
    if kinds == [word in FUNCTION_WORDS for word in right]:
        content = [k for k, function in enumerate(kinds) if not function]
        return [(k, k + 1, k, k + 1) for k in content if left[k] != right[k]]
    return [(0, len(left), 0, len(right))]


def _is_replacement(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether words were exchanged for others: not for inflection, figures or function words alone."""
    a = [word for word in left if word not in FUNCTION_WORDS]
    b = [word for word in right if word not in FUNCTION_WORDS]
    if not a or not b:
        # "on account of" for "because": a phrase for a function word; one lone word is an addition.
        return bool(a or b) and max(len(left), len(right)) > 1 and len(a) + len(b) <= 2
    return not any(word[0].isdigit() for word in (*a, *b)) and not _same_words(a, b)


def _same_words(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both are the same words in other forms or spellings ("authorise", "authorized")."""
    one, other = "".join(a).replace("-", ""), "".join(b).replace("-", "")
    return one == other or {_stem(word) for word in a} == {_stem(word) for word in b}


@lru_cache(maxsize=4096)  # a tool replaces the same words over and over
def _stem(word: str) -> str:
    """The word without its ending, in one spelling: enough to tell inflection from replacement."""
    word = word.replace("'s", "").replace("-", "")
    word = word.replace("is", "iz").replace("our", "or").replace("ll", "l").replace("re", "er")
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence of two sequences of words."""
    start, stop_a, stop_b = 0, len(a), len(b)
    while start < stop_a and start < stop_b and a[start] == b[start]:
        start += 1
    while stop_a > start and stop_b > start and a[stop_a - 1] == b[stop_b - 1]:
        stop_a, stop_b = stop_a - 1, stop_b - 1
    head = [(k, k) for k in range(start)]
    tail = [(stop_a + k, stop_b + k) for k in range(len(a) - stop_a)]
    if (stop_a - start) * (stop_b - start) > _CELLS:
        return head + tail
    return head + _subsequence(a, b, start, stop_a, stop_b) + tail


def _subsequence(
    a: Sequence[str], b: Sequence[str], start: int, stop_a: int, stop_b: int
) -> list[tuple[int, int]]:
    """Hunt and Szymanski (1977): only the places where words agree are looked at, from the left."""
    places: dict[str, list[int]] = {}
    for j in range(stop_b - 1, start - 1, -1):
        places.setdefault(b[j], []).append(j)
    ends: list[int] = []
    links: list[tuple[int, int, object] | None] = []
    for i in range(start, stop_a):
        for j in places.get(a[i], ()):
            at = bisect_left(ends, j)
            link = (i, j, links[at - 1] if at else None)
            if at == len(ends):
                ends.append(j)
                links.append(link)
            elif j < ends[at]:
                ends[at] = j
                links[at] = link
    found: list[tuple[int, int]] = []
    node = links[-1] if links else None
    while node is not None:
        found.append((node[0], node[1]))
        node = node[2]  # type: ignore[assignment]
    return found[::-1]
