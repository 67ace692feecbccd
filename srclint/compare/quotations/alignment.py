"""A quotation laid along a stretch of material, and what differs, by what the difference changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from srclint.compare.quotations.units import FILLERS, NEGATIONS, SMALL, Unit, is_fact
from srclint.records import dataclass

__all__ = ["Alignment", "Difference", "DifferenceKind", "align"]

DifferenceKind = Literal[
    "number", "name", "negation", "word", "dropped", "added", "left-out", "small", "lawful"
]
"""What a difference is: the first three change what is stated; ``left-out`` is a longer stretch without an ellipsis."""

# Costs of an edit against a match, which costs nothing: tuned on nothing, but that a replaced word (1) is cheaper than
# one dropped and one added, and that a stretch left out costs little more than a word, so that it is found whole.
_REPLACED, _ADDED, _SKIP, _SKIP_MORE, _OPEN = 1.0, 0.9, 0.7, 0.12, 0.05
_OPEN_MOST = 8  # words that a bracket may stand for
LEFT_OUT = 12
"""Words of material between two neighbours of the quotation from which on it is spliced, where no ellipsis stands."""


_REPEATS_MOST = 4  # words that a speaker says again when starting anew
_SMALL_MOST = 2  # function words in a row; more of them are a clause
_PHRASES = (["you", "know"], ["i", "mean"])


class _Pair(NamedTuple):
    """One step of an alignment: unit ``at`` of the quotation beside unit ``there`` of the material; -1 for none."""

    at: int
    there: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ.

    Args:
        kind: what the difference changes.
        at: range of the quotation's units.
        there: range of the material's units.
    """

    kind: DifferenceKind
    at: tuple[int, int]
    there: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How a quotation lies in a stretch of material.

    Args:
        first, last: the material's units that it covers, the last one included; -1 where nothing is equal.
        matched: indices of the quotation's units that have an equal one.
        differences: what differs, in the order of the quotation.
        cost: of all edits; 0 where nothing differs.
    """

    first: int
    last: int
    matched: frozenset[int]
    differences: tuple[Difference, ...]
    cost: float


def align(quoted: Sequence[Unit], spoken: Sequence[Unit]) -> Alignment:
    """Lay a quotation along the best stretch of some material.

    Args:
        quoted: the quotation's units; its ellipses skip any stretch, its brackets stand for some words.
        spoken: the material's units, somewhat longer than the quotation.
    """
    exact = _exact(quoted, spoken)
    if exact >= 0:
        return Alignment(exact, exact + len(quoted) - 1, frozenset(range(len(quoted))), (), 0.0)
    pairs, cost = _pairs(quoted, spoken)
    matched = [
        pair for pair in pairs if pair.at >= 0 <= pair.there and quoted[pair.at].key == spoken[pair.there].key
    ]
    if not matched:
        return Alignment(-1, -1, frozenset(), (), cost)
    return Alignment(
        matched[0].there,
        matched[-1].there,
        frozenset(pair.at for pair in matched),
        tuple(_differences(quoted, spoken, pairs)),
        cost,
    )


def _exact(quoted: Sequence[Unit], spoken: Sequence[Unit]) -> int:
    """Where the quotation's units stand one after the other; -1 if nowhere."""
    keys = [unit.key for unit in spoken]
    wanted = [unit.key for unit in quoted]
    if not wanted or "" in wanted:
        return -1
    size = len(wanted)
    at = -1
    for _ in range(keys.count(wanted[0])):
        at = keys.index(wanted[0], at + 1)
        if keys[at : at + size] == wanted:
            return at
    return -1


def _pairs(quoted: Sequence[Unit], spoken: Sequence[Unit]) -> tuple[list[_Pair], float]:
    """The cheapest alignment; where it begins and ends in the material costs nothing."""
    keys = [unit.key for unit in spoken]
    rows = [[0.0] * (len(keys) + 1)]
    steps: list[list[int]] = [
        [0] * (len(keys) + 1)
    ]  # 0: beside each other, -1: added, n: n words skipped before
    for unit in quoted:
        if unit.kind == "gap":
            row, step = _gap_row(rows[-1])
        elif unit.kind == "open":
            row, step = _open_row(rows[-1])
        else:
            row, step = _word_row(rows[-1], unit.key, keys)
        rows.append(row)
        steps.append(step)
    end = min(range(len(keys) + 1), key=rows[-1].__getitem__)
    cost = rows[-1][end]
    pairs: list[_Pair] = []
    i, j = len(quoted), end
    while i > 0:
        step_here = steps[i][j]
        if step_here >= 1_000_000:  # a gap or a bracket: some words stand for it
            j -= step_here - 1_000_000
            i -= 1
            pairs.append(_Pair(i, -1))
        elif step_here > 0:
            pairs += [_Pair(-1, k) for k in range(j - 1, j - 1 - step_here, -1)]
            j -= step_here
            step_after = _own_step(rows, quoted, keys, i, j)
            i, j = _take(step_after, i, j, pairs)
        else:
            i, j = _take(step_here, i, j, pairs)
    pairs.reverse()
    return pairs, cost


def _take(step: int, i: int, j: int, pairs: list[_Pair]) -> tuple[int, int]:
    if step < 0 or j == 0:
        pairs.append(_Pair(i - 1, -1))
        return i - 1, j
    pairs.append(_Pair(i - 1, j - 1))
    return i - 1, j - 1


def _own_step(
    rows: Sequence[Sequence[float]], quoted: Sequence[Unit], keys: Sequence[str], i: int, j: int
) -> int:
    """The step into a cell that is not a skip: beside each other, or added."""
    if j == 0:
        return -1
    beside = rows[i - 1][j - 1] + (0.0 if keys[j - 1] == quoted[i - 1].key else _REPLACED)
    return 0 if beside <= rows[i - 1][j] + _ADDED else -1


def _word_row(above: Sequence[float], key: str, keys: Sequence[str]) -> tuple[list[float], list[int]]:
    left = above[0]
    skip, skipped = left + _ADDED + _SKIP, 1  # cost of having skipped some words up to here
    row, step = [left + _ADDED], [-1]
    put, note = row.append, step.append
    for j, other in enumerate(keys, 1):
        best = left if other == key else left + _REPLACED
        left = above[j]
        how = 0
        if left + _ADDED < best:
            best, how = left + _ADDED, -1
        if skip < best:
            put(skip)
            note(skipped)
        else:
            put(best)
            note(how)
        if best + _SKIP <= skip + _SKIP_MORE:
            skip, skipped = best + _SKIP, 1
        else:
            skip += _SKIP_MORE
            skipped += 1
    return row, step


def _gap_row(above: Sequence[float]) -> tuple[list[float], list[int]]:
    row, step = [above[0]], [1_000_000]
    best, since = above[0], 0
    for j in range(1, len(above)):
        if above[j] <= best:
            best, since = above[j], j
        row.append(best)
        step.append(1_000_000 + j - since)
    return row, step


def _open_row(above: Sequence[float]) -> tuple[list[float], list[int]]:
    row, step = [], []
    for j in range(len(above)):
        cost, size = min((above[j - k] + _OPEN * k, k) for k in range(min(_OPEN_MOST, j) + 1))
        row.append(cost)
        step.append(1_000_000 + size)
    return row, step


def _differences(quoted: Sequence[Unit], spoken: Sequence[Unit], pairs: Sequence[_Pair]) -> list[Difference]:
    """Runs of steps that are no match, each as one difference; what the ends of the material have more is none."""
    found: list[Difference] = []
    run: list[_Pair] = []
    seen_match = False
    last = (0, -1)
    for pair in [*pairs, None]:
        equal = (
            pair is not None and pair.at >= 0 <= pair.there and quoted[pair.at].key == spoken[pair.there].key
        )
        if pair is not None and not equal and not (pair.at >= 0 and quoted[pair.at].kind in ("gap", "open")):
            run.append(pair)
            continue
        if run:
            until = pair.there if pair is not None and equal else -1
            found += _difference(quoted, spoken, run, last, until, bounded=seen_match and equal)
            run = []
        if pair is not None:
            seen_match = seen_match or equal
            last = (pair.at + 1, pair.there + 1 if pair.there >= 0 else last[1])
    return found


def _difference(
    quoted: Sequence[Unit],
    spoken: Sequence[Unit],
    run: Sequence[_Pair],
    last: tuple[int, int],
    until: int,
    *,
    bounded: bool,
) -> list[Difference]:
    at = [pair.at for pair in run if pair.at >= 0]
    there = [pair.there for pair in run if pair.there >= 0]
    if not at and not bounded:
        return []
    at_range = (min(at), max(at) + 1) if at else (last[0], last[0])
    there_range = (min(there), max(there) + 1) if there else (last[1], last[1])
    if at and not there and not bounded:
        there_range = _beside_the_end(quoted, spoken, at_range, last[1], until)
        if at_range == (0, 1) and until >= 2 and there_range[0] == there_range[1]:
            verb = [unit.key for unit in spoken[until - 2 : until]]
            there_range = (until - 2, until) if _is_contracted(quoted[0].key, verb) else there_range
    kind = _kind(quoted, spoken, at_range, there_range)
    return [Difference(kind, at_range, there_range)]


def _beside_the_end(
    quoted: Sequence[Unit], spoken: Sequence[Unit], at: tuple[int, int], after: int, until: int
) -> tuple[int, int]:
    """What the material has in place of a number that the quotation begins or ends with; an empty range for none.

    Where a quotation begins and ends in the material costs nothing, so that a number there counts as put in.
    """
    size = at[1] - at[0]
    start, end = (until - size, until) if at[0] == 0 and until >= size else (after, after + size)
    there = spoken[start:end]
    same_size = len(there) == size and any(unit.kind == "number" for unit in quoted[slice(*at)])
    return (start, end) if same_size and any(unit.kind == "number" for unit in there) else (after, after)


def _kind(
    quoted: Sequence[Unit], spoken: Sequence[Unit], at: tuple[int, int], there: tuple[int, int]
) -> DifferenceKind:
    ours = [unit for unit in quoted[slice(*at)] if unit.key not in FILLERS]
    theirs = [unit for unit in spoken[slice(*there)] if unit.key not in FILLERS]
    if not ours and (_repeats(spoken, there) or _begins_again(spoken, there)):
        return "lawful"
    if (not ours and not theirs) or "".join(u.key for u in ours) == "".join(u.key for u in theirs):
        return "lawful"
    if len(ours) == 1 and _is_contracted(ours[0].key, [unit.key for unit in theirs]):
        return "lawful"
    if not ours and len(theirs) >= LEFT_OUT:
        return "left-out"
    mine, others = {u.key for u in ours}, {u.key for u in theirs}
    if (mine & NEGATIONS) != (others & NEGATIONS) and bool(mine & NEGATIONS) != bool(others & NEGATIONS):
        return "negation"
    if ours and theirs:
        for kind in ("number", "name"):
            if any(u.kind == kind and u.key not in others for u in ours) and any(
                is_fact(u) and u.key not in mine for u in theirs
            ):
                return "number" if kind == "number" else "name"
    if mine | others <= SMALL and max(len(ours), len(theirs)) <= _SMALL_MOST:
        return "small"
    if (not ours and [u.key for u in theirs] in _PHRASES) or (
        not theirs and [u.key for u in ours] in _PHRASES
    ):
        return "small"
    return "word" if ours and theirs else "dropped" if theirs else "added"


def _is_contracted(word: str, others: Sequence[str]) -> bool:
    """Whether a word is a name with a verb: "Moll's been", "Moll has been"; behind pronouns it is always one."""
    return len(others) == 2 and others[1] in ("is", "has") and word == f"{others[0]}s"


_AGAIN_WITHIN = 10  # words behind what was broken off
_PAUSE = 5  # characters between two words, with a dash: no stage direction and no paragraph


def _begins_again(spoken: Sequence[Unit], there: tuple[int, int]) -> bool:
    """Whether what was left out was broken off and is said soon after: "it's not even, believe me, it's not even"."""
    start, end = there
    gone = [unit.key for unit in spoken[start:end] if unit.key not in FILLERS]
    behind = [unit.key for unit in spoken[end : end + _AGAIN_WITHIN]]
    if not 2 <= len(gone) <= _REPEATS_MOST or not behind:
        return False
    if spoken[end].start - spoken[end - 1].end > _PAUSE:
        return False  # it was said to its end, and applauded
    return any(behind[i : i + len(gone)] == gone for i in range(len(behind) - len(gone) + 1))


def _repeats(spoken: Sequence[Unit], there: tuple[int, int]) -> bool:
    """Whether what was left out says again what stands beside it: "we, we have", "they're, they are not"."""
    start, end = there
    gone = [unit.key for unit in spoken[start:end] if unit.key not in FILLERS]
    beside = {
        unit.key for unit in (*spoken[max(0, start - len(gone)) : start], *spoken[end : end + len(gone)])
    }
    return bool(gone) and len(gone) <= _REPEATS_MOST and set(gone) <= beside
