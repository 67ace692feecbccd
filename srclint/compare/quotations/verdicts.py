"""What can be said of a quotation that is held against material: whether it was said so, by whom, and whole."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import log2
from typing import Literal

from srclint.compare.quotations.alignment import Alignment, Difference, DifferenceKind, align
from srclint.compare.quotations.documents import Document, is_machine_made
from srclint.compare.quotations.passages import Index, Place, coarse_words, search, word_offsets
from srclint.compare.quotations.units import Unit, quoted_units, spoken_units
from srclint.vocabulary import words as word_set

__all__ = ["Changed", "Checked", "Passage", "Quoted", "Verdict", "check_quotations", "names_agree"]

Verdict = Literal["verbatim", "lawful", "altered", "spliced", "misattributed", "not_found", "unchecked"]

FEWEST = 3
"""Words from which on a quotation is looked for; one or two words are found anywhere."""
INEXACT_FROM = 6
"""Words from which on an inexact match counts; three to five are the same or nothing can be said."""
BITS = 14.0
"""How much rarer than one chance in the material the equal words must be together; fewer where the speaker agrees."""
BITS_SPEAKER = 18.0
COVERAGE = ((12, 0.83), (20, 0.75), (10**9, 0.6))
"""By length in words, the least share of a quotation's units that must be equal."""
ELSEWHERE = 4
"""Equal words in a row, found elsewhere in the same text, that make a splice; across texts six, and 30 bits each."""
ELSEWHERE_ACROSS, BITS_ACROSS = 6, 30.0
SPLICED_COVERAGE = 0.6  # of a quotation's units, in all its parts together
_GRACE = timedelta(days=1)
_LAID_ALWAYS, _LAID_MOST = 6, 24  # places looked at: always, and where they are as good as the best
_MARGIN = 14  # words looked at beyond where a quotation should begin and end


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of an article.

    Args:
        text: the article's text.
        start, end: the quoted words, without their marks.
        speaker: the person whom the article names for it; empty where it names nobody, or by a pronoun.
        day: when the article was published: material younger than that, by more than a day, is not its source.
    """

    text: str
    start: int
    end: int
    speaker: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where in the material: index of the document, offsets, who speaks there."""

    document: int
    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A difference in words: what the article has, what the material has; either may be empty."""

    kind: DifferenceKind
    article: str
    material: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The verdict on one quotation.

    Args:
        verdict: what can be said.
        passage: where it was found, or comes nearest to.
        also: for a splice, where its other part was found.
        differences: what differs, in the order of the quotation.
        order_changed: for a splice, whether what comes first in the article comes later in the material.
        machine_made: whether the material there has neither capitals nor stops.
        second_hand: whether the speaker there quotes somebody else.
    """

    verdict: Verdict
    passage: Passage | None = None
    also: Passage | None = None
    differences: tuple[Changed, ...] = ()
    order_changed: bool = False
    machine_made: bool = False
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quotation laid along one place."""

    place: Place
    document: Document
    spoken: tuple[Unit, ...]
    alignment: Alignment
    words: int
    bits: float

    @property
    def coverage(self) -> float:
        return len(self.alignment.matched) / self.words if self.words else 0.0

    @property
    def passage(self) -> Passage:
        first, last = self.spoken[self.alignment.first], self.spoken[self.alignment.last]
        return Passage(self.place.document, first.start, last.end, self.document.speaker_at(first.start))

    @property
    def second_hand(self) -> bool:
        """Whether the words stand between quotation marks in the material: the speaker there quotes somebody."""
        passage = self.passage
        text = self.document.text
        turn = max((t.start for t in self.document.turns if t.start <= passage.start), default=0)
        before = text[max(turn, passage.start - 400) : passage.start]
        paragraph = before[before.rfind("\n\n") + 1 :]
        return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1

    @property
    def grave(self) -> list[Difference]:
        return [d for d in self.alignment.differences if d.kind not in ("small", "lawful")]


def check_quotations(
    quotations: Sequence[Quoted], documents: Sequence[Callable[[], Document]]
) -> list[Checked]:
    """Hold quotations against material.

    Args:
        quotations: those of one article or of many.
        documents: the material; each call reads one text. Texts are read once, and those in which something is found
            once more, so that the material may be larger than the memory.

    Returns:
        One verdict for each quotation, in their order.
    """
    units = [quoted_units(q.text, q.start, q.end) for q in quotations]
    words = [coarse_words(q.text[q.start : q.end]) for q in quotations]
    index = search(words, (read() for read in documents))
    wanted: dict[int, list[tuple[int, Place]]] = {}
    for number, places in enumerate(index.places):
        for place in _worth_laying(places):
            wanted.setdefault(place.document, []).append((number, place))
    found: list[list[_Candidate]] = [[] for _ in quotations]
    for document_number in sorted(wanted):
        document = documents[document_number]()
        for number, place in wanted[document_number]:
            quoted = quotations[number]
            if not (quoted.day and document.day and document.day > quoted.day + _GRACE):
                found[number].append(_laid(units[number], place, document, len(words[number]), index))
    return [
        _verdict(q, u, len(w), candidates, index)
        for q, u, w, candidates in zip(quotations, units, words, found, strict=True)
    ]


def _worth_laying(places: Sequence[Place]) -> Sequence[Place]:
    """The places at which a quotation is looked at word by word: those with the longest equal runs."""
    most = places[0].covered if places else 0
    return [p for i, p in enumerate(places) if i < _LAID_ALWAYS or (i < _LAID_MOST and p.covered == most)]


def _laid(quoted: Sequence[Unit], place: Place, document: Document, size: int, index: Index) -> _Candidate:
    """A quotation aligned with the surroundings of its equal runs."""
    first = min(run.there - run.at for run in place.runs) - _MARGIN
    last = max(run.there + size - run.at for run in place.runs) + _MARGIN
    start = index.offset(place.document, document.text, max(0, min(first, place.runs[0].there)))
    end = index.offset(place.document, document.text, max(last, place.runs[-1].there + place.runs[-1].size))
    spoken = _without_labels(document, spoken_units(document.text, start, end))
    alignment = align(quoted, spoken)
    bits = sum(_bits(quoted[i], index) for i in alignment.matched)
    count = sum(unit.kind not in ("gap", "open") for unit in quoted)
    return _Candidate(place, document, tuple(spoken), alignment, count, bits)


def _bits(unit: Unit, index: Index) -> float:
    return 8.0 if unit.kind == "number" else index.bits(unit.key)


def _without_labels(document: Document, units: list[Unit]) -> list[Unit]:
    labels = [turn for turn in document.turns if units and units[0].start <= turn.start <= units[-1].end + 1]
    if not labels:
        return units
    return [u for u in units if not any(turn.label <= u.start < turn.start for turn in labels)]


def _verdict(
    quoted: Quoted,
    units: Sequence[Unit],
    words: int,
    candidates: Sequence[_Candidate],
    index: Index,
) -> Checked:
    if words < FEWEST:
        return Checked("unchecked")
    ranked = sorted(candidates, key=lambda c: _rank(c, quoted))
    best = ranked[0] if ranked else None
    if best is None or not best.alignment.matched:
        return Checked("unchecked" if words < INEXACT_FROM else "not_found")
    same = not best.alignment.differences and best.coverage == 1.0
    if words < INEXACT_FROM:
        return _told(quoted, best, units, "verbatim") if same else Checked("unchecked", best.passage)
    if not same:
        spliced = _spliced(quoted, units, best, ranked, index)
        if spliced is not None:
            return spliced
        if not _holds(best, quoted, words, index):
            return Checked("not_found", best.passage)
    kinds = {difference.kind for difference in best.alignment.differences}
    if "left-out" in kinds:
        return _told(quoted, best, units, "spliced")
    if kinds - {"lawful"}:
        return _told(quoted, best, units, "altered")
    if _misattributed(best, ranked, quoted, words, index):
        return _told(quoted, best, units, "misattributed")
    plain = same and all(unit.kind not in ("gap", "open") for unit in units)
    return _told(quoted, best, units, "verbatim" if plain else "lawful")


def _misattributed(
    best: _Candidate, candidates: Sequence[_Candidate], quoted: Quoted, words: int, index: Index
) -> bool:
    """Whether somebody else says it in the material: surely, and the one who is named says it nowhere."""
    if not _is_name(quoted.speaker) or words < INEXACT_FROM or best.bits < BITS_ACROSS or best.second_hand:
        return False
    if len({turn.speaker for turn in best.document.turns}) < 2:
        return False
    others = [c for c in candidates if c.alignment.matched and _holds(c, quoted, words, index)]
    return all(names_agree(quoted.speaker, c.passage.speaker) is False for c in (best, *others))


def _rank(candidate: _Candidate, quoted: Quoted) -> tuple[object, ...]:
    """Better candidates first: the fewest words that differ, then the right speaker, then the order of the material."""
    alignment = candidate.alignment
    weight = sum(3 if d.kind in ("number", "name", "negation") else 1 for d in candidate.grave)
    agrees = names_agree(quoted.speaker, candidate.passage.speaker) if alignment.matched else None
    return (
        -round(candidate.coverage, 2),
        weight,
        round(alignment.cost, 2),
        {True: 0, None: 1, False: 2}[agrees],
        candidate.place.document,
        candidate.place.runs,
    )


_NO_NAME = word_set(
    "audience unidentified unknown speaker male female man woman voice voiceover question q a answer",
    "reporter moderator crowd all both announcer narrator interviewer protester",
)
_TITLES = word_set(
    "mr mrs ms miss dr sir sen senator gov governor rep president mayor vice secretary minister",
)


def _name_words(name: str) -> list[str]:
    words = [word.strip(".,'’") for word in name.casefold().split()]
    return [word for word in words if word and word not in _TITLES]


def _is_name(name: str) -> bool:
    """Whether a label names somebody: not "AUDIENCE", "Q", "UNIDENTIFIED MALE"."""
    words = _name_words(name)
    return bool(words) and not set(words) & _NO_NAME


def names_agree(ours: str, theirs: str) -> bool | None:
    """Whether two names may be one person's; ``None`` where one is unknown."""
    if not _is_name(ours) or not _is_name(theirs):
        return None
    mine, others = _name_words(ours), _name_words(theirs)
    return mine[-1] == others[-1] or set(mine) <= set(others) or set(others) <= set(mine)


def _holds(candidate: _Candidate, quoted: Quoted, words: int, index: Index) -> bool:
    """Whether so many and so rare words are equal that it can't be chance."""
    agrees = names_agree(quoted.speaker, candidate.passage.speaker)
    need = log2(index.words + 2) + BITS - (BITS_SPEAKER if agrees else 0.0)
    least = next(share for limit, share in COVERAGE if words < limit)
    return candidate.bits >= need and candidate.coverage >= least


def _spliced(
    quoted: Quoted, units: Sequence[Unit], best: _Candidate, candidates: Sequence[_Candidate], index: Index
) -> Checked | None:
    """A verdict where a stretch that is not here stands, word for word, elsewhere."""
    here = sum(_bits(units[i], index) for i in best.alignment.matched)
    of_word = _unit_of_word(quoted, units)
    for start, end in _missing(units, best.alignment):
        if end - start < ELSEWHERE:
            continue
        for other in candidates:
            equal = {of_word[i] for run in other.place.runs for i in range(run.at, run.at + run.size)}
            there = {i for i in equal if start <= i < end}
            least = ELSEWHERE if other.place.document == best.place.document else ELSEWHERE_ACROSS
            if _longest_within(there, start, end) < least:
                continue
            if least != ELSEWHERE and min(here, sum(_bits(units[i], index) for i in there)) < BITS_ACROSS:
                continue
            if len(best.alignment.matched | there) >= SPLICED_COVERAGE * best.words:
                told, part = _told(quoted, best, units, "spliced"), _part(other, index)
                first, second = best.passage, part
                if min(best.alignment.matched) >= start:
                    first, second = part, best.passage
                changed = first.document == second.document and first.start > second.start
                if first.document == second.document and not changed and _is_shown(units, start, end):
                    return _elided(replace(told, passage=first, also=second), quoted, units, best, there)
                return replace(told, passage=first, also=second, order_changed=changed)
    return None


def _is_shown(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether an ellipsis stands where a stretch of the quotation begins or ends, give or take words that both parts
    have beside it."""
    at_start, at_end = units[max(0, start - 3) : start + 3], units[max(0, end - 3) : end + 3]
    return any(unit.kind == "gap" for unit in (*at_start, *at_end))


def _elided(
    told: Checked, quoted: Quoted, units: Sequence[Unit], best: _Candidate, there: Set[int]
) -> Checked:
    """Two parts whose ellipsis is shown, however much it stands for: lawful, but for what differs within the parts."""
    rest = [
        d
        for d in best.alignment.differences
        if d.at[0] == d.at[1]
        or any(i not in there for i in range(*d.at) if units[i].kind not in ("gap", "open"))
    ]
    differences = tuple(
        Changed(d.kind, _words(quoted.text, units, d.at), _words(best.document.text, best.spoken, d.there))
        for d in rest
        if d.kind not in ("left-out", "dropped")
    )
    altered = any(d.kind != "lawful" for d in differences)
    return replace(told, verdict="altered" if altered else "lawful", differences=differences)


def _part(candidate: _Candidate, index: Index) -> Passage:
    """Where the equal runs of a place stand."""
    place, text = candidate.place, candidate.document.text
    start = index.offset(place.document, text, place.runs[0].there)
    end = index.offset(place.document, text, place.runs[-1].there + place.runs[-1].size)
    return Passage(place.document, start, end, candidate.document.speaker_at(start))


def _unit_of_word(quoted: Quoted, units: Sequence[Unit]) -> list[int]:
    """For each canonical word of a quotation the unit that it is part of."""
    starts = [unit.start for unit in units]
    offsets = word_offsets(quoted.text[quoted.start : quoted.end])
    return [max(0, bisect_right(starts, quoted.start + at) - 1) for at in offsets]


def _missing(units: Sequence[Unit], alignment: Alignment) -> list[tuple[int, int]]:
    """Ranges of the quotation in which nothing, or next to nothing, is equal."""
    found: list[tuple[int, int]] = []
    start = 0
    gone = [
        i for i in range(len(units)) if i not in alignment.matched and units[i].kind not in ("gap", "open")
    ]
    for k, i in enumerate(gone):
        start = i if k == 0 or i - gone[k - 1] > 2 else start
        if k + 1 == len(gone) or gone[k + 1] - i > 2:
            found.append((start, i + 1))
    return found


def _longest_within(matched: Set[int], start: int, end: int) -> int:
    longest = size = 0
    for i in range(start, end):
        size = size + 1 if i in matched else 0
        longest = max(longest, size)
    return longest


def _told(quoted: Quoted, best: _Candidate, units: Sequence[Unit], verdict: Verdict) -> Checked:
    passage = best.passage
    differences = tuple(
        Changed(d.kind, _words(quoted.text, units, d.at), _words(best.document.text, best.spoken, d.there))
        for d in best.alignment.differences
    )
    machine_made = is_machine_made(best.document.text, passage.start, passage.end)
    return Checked(verdict, passage, None, differences, False, machine_made, best.second_hand)


def _words(text: str, units: Sequence[Unit], span: tuple[int, int]) -> str:
    """The words of some units as they are written, on one line."""
    if span[0] >= span[1]:
        return ""
    return " ".join(text[units[span[0]].start : units[span[1] - 1].end].split())
