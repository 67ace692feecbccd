"""What can be said of a quotation that is held against material: whether it was said so, by whom, and whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import pairwise
from math import log2
from typing import Literal

from srclint.compare.quotations.alignment import (
    LEFT_OUT,
    Alignment,
    Difference,
    DifferenceKind,
    align,
)
from srclint.compare.quotations.documents import Document, is_machine_made
from srclint.compare.quotations.passages import (
    Index,
    Place,
    coarse_words,
    occurrences,
    search,
    word_offsets,
)
from srclint.compare.quotations.units import Unit, quoted_units, spoken_units
from srclint.records import dataclass
from srclint.vocabulary import words as word_set

__all__ = [
    "Changed",
    "Checked",
    "Passage",
    "Quoted",
    "Verdict",
    "check_quotations",
    "may_rest_on",
    "names_agree",
]

Verdict = Literal["verbatim", "lawful", "altered", "spliced", "misattributed", "not_found", "unchecked"]

FEWEST = 3
"""Words from which on a quotation is looked for; one or two words are found anywhere."""
INEXACT_FROM = 6
"""Words from which on an inexact match counts; three to five are the same or nothing can be said."""
BITS = 14.0
"""How much rarer than one chance in the material the equal words must be together; fewer where the speaker agrees."""
BITS_SPEAKER = 18.0
SURE = 1.35
"""By how many times the bits of one word in the material an inexact match must be rarer still to be no chance: of 62
near matches that were chance or said on another occasion 6 reach it in 4.5 million words, of 31 altered ones 27."""
SURE_COVERAGE = 0.8
"""... and the least share of the quotation's words that must be equal, in all its parts."""
COVERAGE = ((12, 0.83), (20, 0.75), (10**9, 0.6))
"""By length in words, the least share of a quotation's units that must be equal."""
ELSEWHERE = 4
"""Equal words in a row, found elsewhere in the same text, that make a splice; across texts six, and 30 bits each."""
ELSEWHERE_ACROSS, BITS_ACROSS = 6, 30.0
SPLICED_COVERAGE = 0.6  # of a quotation's units, in all its parts together
_GRACE = timedelta(days=1)
_LAID_ALWAYS, _LAID_MOST = 6, 24  # places looked at: always, and where they are as good as the best
_WHOLE = 0.4  # of the longest equal runs: a place with less has a part of the quotation at most
_PART = (
    0.25  # of a quotation's words: a place with less in equal runs is laid only where nothing better is found
)
_NOT_ALIGNED = Alignment(-1, -1, frozenset(), (), 0.0)
_MARGIN = 14  # words looked at beyond where a quotation should begin and end


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation of an article.

    Args:
        text: the article's text.
        start, end: the quoted words, without their marks.
        speaker: the person whom the article names for it; empty where it names nobody, or by a pronoun.
        day: when the article was published: material younger than that, by more than a day, is not its source.
        language: of the article, ISO 639-1; empty where it isn't known.
    """

    text: str
    start: int
    end: int
    speaker: str = ""
    day: date | None = None
    language: str = ""


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
        doubtful: whether so little is equal that it may be chance, or have been said on another occasion.
        translated: whether it was not found, and all material, or all that its speaker says there, is in another
            language: such a quotation is unchecked.
    """

    verdict: Verdict
    passage: Passage | None = None
    also: Passage | None = None
    differences: tuple[Changed, ...] = ()
    order_changed: bool = False
    machine_made: bool = False
    second_hand: bool = False
    doubtful: bool = False
    translated: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quotation laid along one place, without the text: the material may be larger than the memory.

    Args:
        place: where the equal runs stand.
        alignment: of the quotation with what stands there.
        words: of the quotation.
        bits: how rare the equal words are together.
        passage: what the quotation covers; the place's runs where nothing is equal.
        part: where the equal runs stand.
        changed: the differences in words.
        voices: whether the text has turns of at least two speakers.
        second_hand: whether the words stand between quotation marks there: the speaker quotes somebody.
        machine_made: whether the text there has neither capitals nor stops.
    """

    place: Place
    alignment: Alignment
    words: int
    bits: float
    passage: Passage
    part: Passage
    changed: tuple[Changed, ...]
    voices: bool
    second_hand: bool
    machine_made: bool

    @property
    def coverage(self) -> float:
        return len(self.alignment.matched) / self.words if self.words else 0.0

    @property
    def same(self) -> bool:
        """Whether every word is there."""
        return not self.alignment.differences and self.coverage == 1.0

    @property
    def grave(self) -> list[Difference]:
        return [d for d in self.alignment.differences if d.kind not in ("small", "lawful")]


def check_quotations(
    quotations: Sequence[Quoted], documents: Sequence[Callable[[], Document]]
) -> list[Checked]:
    """Hold quotations against material.

    Args:
        quotations: those of one article or of many.
        documents: the material; each call reads one text. All texts are read once, and those in which something is
            found up to three times more; none is kept, so that the material may be larger than the memory.

    Returns:
        One verdict for each quotation, in their order.
    """
    keys = [(q.text[q.start : q.end], q.speaker, q.day, q.language) for q in quotations]
    pieces = {key: [(text, *key[1:]) for text in _pieces(key[0])] for key in keys}
    once = list(dict.fromkeys(piece for some in pieces.values() for piece in some))
    verdicts = dict(zip(once, _check(once, documents), strict=True))
    return [_together([verdicts[piece] for piece in pieces[key]]) for key in keys]


_LONGEST = 300
"""Words of a quotation that are held against the material at once: the work grows with the square of their number."""
_WORST_FIRST: tuple[Verdict, ...] = (
    "spliced",
    "altered",
    "misattributed",
    "not_found",
    "unchecked",
    "lawful",
)


def _pieces(text: str) -> list[str]:
    """A quotation in pieces of at most `_LONGEST` words."""
    words = [match.start() for match in re.finditer(r"\S+", text)]
    if len(words) <= _LONGEST:
        return [text]
    cuts = [*words[::_LONGEST], len(text)]
    return [text[start:end] for start, end in pairwise(cuts)]


def _together(pieces: Sequence[Checked]) -> Checked:
    """The verdict on a quotation: the worst of its pieces, with all that differs."""
    worst = min(pieces, key=lambda one: _WORST_FIRST.index(one.verdict) if one.verdict in _WORST_FIRST else 9)
    if len(pieces) == 1:
        return worst
    return replace(worst, differences=tuple(changed for one in pieces for changed in one.differences))


def _check(
    quotations: Sequence[tuple[str, str, date | None, str]], documents: Sequence[Callable[[], Document]]
) -> list[Checked]:
    """The verdicts on quotations that are all different, each given as words, speaker, day and language."""
    asked = [
        _Asked(
            Quoted(text, 0, len(text), speaker, day, language),
            tuple(quoted_units(text, 0, len(text))),
            coarse_words(text),
        )
        for text, speaker, day, language in quotations
    ]
    voices = _Voices()
    index = search([one.words for one in asked], map(voices.heard, documents))
    places = [_worth_laying(some) for some in index.places]
    found: list[list[_Candidate]] = [[] for _ in asked]
    _lay(asked, [some[:1] for some in places], found, index, documents)
    unsettled = [not any(_settles(c, one.quoted) for c in found[i]) for i, one in enumerate(asked)]
    rest = [some[1:] if open_ else () for some, open_ in zip(places, unsettled, strict=True)]
    _lay(asked, rest, found, index, documents)
    ranked = [
        sorted(some, key=partial(_rank, quoted=one.quoted)) for one, some in zip(asked, found, strict=True)
    ]
    checked = [_verdict(one, some, index) for one, some in zip(asked, ranked, strict=True)]
    joined = _with_joined(asked, ranked, checked, index, documents)
    return [
        Checked("unchecked", translated=True)
        if told.verdict == "not_found" and voices.speak_otherwise(one.quoted)
        else told
        for one, told in zip(asked, joined, strict=True)
    ]


class _Voices:
    """In which languages the material is, and who speaks in which."""

    def __init__(self) -> None:
        self._languages: set[str] = set()
        self._speakers: set[tuple[str, str]] = set()

    def heard(self, read: Callable[[], Document]) -> Document:
        """Read a text and keep its language and speakers."""
        document = read()
        self._languages.add(document.language)
        self._speakers.update((turn.speaker, document.language) for turn in document.turns)
        return document

    def speak_otherwise(self, quoted: Quoted) -> bool:
        """Whether all of the material, or all that a quotation's speaker says there, is surely in another language."""
        theirs = {
            language for speaker, language in self._speakers if names_agree(quoted.speaker, speaker) is True
        }
        spoken = theirs or self._languages
        return bool(quoted.language) and bool(spoken) and not spoken & {"", quoted.language}


@dataclass(frozen=True, slots=True)
class _Asked:
    """A quotation with its units and its canonical words."""

    quoted: Quoted
    units: tuple[Unit, ...]
    words: list[str]


def may_rest_on(article: date | None, material: date | None) -> bool:
    """Whether material may be an article's source by their days: what is younger, by more than a day, can't be."""
    return article is None or material is None or material <= article + _GRACE


def _worth_laying(places: Sequence[Place]) -> Sequence[Place]:
    """The places at which a quotation is looked at word by word: those with the longest equal runs."""
    most = _longest(places)
    return [p for i, p in enumerate(places) if i < _LAID_ALWAYS or (i < _LAID_MOST and p.covered == most)]


def _longest(places: Sequence[Place]) -> int:
    """The words of the longest equal runs; the rarest place may stand before the longest."""
    return max((place.covered for place in places[:2]), default=0)


def _settles(candidate: _Candidate, quoted: Quoted) -> bool:
    """Whether no other place need be looked at: it was said so, and nobody else is named for it."""
    return candidate.same and names_agree(quoted.speaker, candidate.passage.speaker) is not False


def _lay(
    asked: Sequence[_Asked],
    places: Sequence[Sequence[Place]],
    found: Sequence[list[_Candidate]],
    index: Index,
    documents: Sequence[Callable[[], Document]],
) -> None:
    """Lay quotations along places, text by text."""
    wanted: dict[int, list[tuple[int, Place]]] = {}
    for number, some in enumerate(places):
        for place in some:
            wanted.setdefault(place.document, []).append((number, place))
    for document_number in sorted(wanted):
        document = documents[document_number]()
        voices = len({turn.speaker for turn in document.turns}) >= 2
        for number, place in wanted[document_number]:
            one = asked[number]
            if may_rest_on(one.quoted.day, document.day):
                places_of = index.places[number]
                least = max(_WHOLE * _longest(places_of), _PART * len(one.words))
                whole = place in places_of[:2] or place.covered >= least
                found[number].append(_laid(one, place, document, index, voices=voices, whole=whole))


def _laid(
    one: _Asked, place: Place, document: Document, index: Index, *, voices: bool, whole: bool
) -> _Candidate:
    """A quotation aligned with the surroundings of its equal runs, or only placed where it is not to be found whole."""
    text, size = document.text, len(one.words)
    part = _part(place, document, index)
    spoken: list[Unit] = []
    alignment = _NOT_ALIGNED
    if whole:
        first = min(run.there - run.at for run in place.runs) - _MARGIN
        last = max(run.there + size - run.at for run in place.runs) + _MARGIN
        start = index.offset(place.document, text, max(0, min(first, place.runs[0].there)))
        end = index.offset(place.document, text, max(last, place.runs[-1].there + place.runs[-1].size))
        spoken = _without_labels(document, spoken_units(text, start, end), part)
        alignment = align(one.units, spoken)
    passage = part
    if alignment.matched:
        at = spoken[alignment.first].start
        passage = Passage(place.document, at, spoken[alignment.last].end, document.speaker_at(at))
    changed = tuple(
        Changed(d.kind, _words(one.quoted.text, one.units, d.at), _words(text, spoken, d.there))
        for d in alignment.differences
    )
    return _Candidate(
        place,
        alignment,
        sum(unit.kind not in ("gap", "open") for unit in one.units),
        sum(_bits(one.units[i], index) for i in alignment.matched),
        passage,
        part,
        changed,
        voices,
        _second_hand(document, passage.start, one.quoted.speaker),
        bool(changed) and is_machine_made(text, passage.start, passage.end),
    )


def _part(place: Place, document: Document, index: Index) -> Passage:
    """Where the equal runs of a place stand."""
    start = index.offset(place.document, document.text, place.runs[0].there)
    end = index.offset(place.document, document.text, place.runs[-1].there + place.runs[-1].size)
    return Passage(place.document, start, end, document.speaker_at(start))


_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"'}
_NAMED_WITHIN = 400  # characters to either side of a passage in which a release names whom it quotes


def _second_hand(document: Document, start: int, speaker: str) -> bool:
    """Whether a passage stands between quotation marks that were opened in its turn and paragraph: whoever speaks there
    quotes somebody. A text of one voice, a release, quotes in the same way the one who speaks in it."""
    text = document.text
    before = text[max(document.turn_at(start), start - 400) : start]
    opened = ""
    for char in before[before.rfind("\n\n") + 1 :]:
        if opened:
            opened = "" if char in _CLOSED_BY[opened] else opened
        elif char in _CLOSED_BY:
            opened = char
    if not opened or document.turns:
        return bool(opened)
    names = _name_words(speaker)
    around = text[max(0, start - _NAMED_WITHIN) : start + _NAMED_WITHIN].casefold()
    return bool(names) and names[-1] not in around


def _bits(unit: Unit, index: Index) -> float:
    return 8.0 if unit.kind == "number" else index.bits(unit.key)


_INTERJECTION = 12  # words of another speaker between two turns of one that are taken for an interjection


def _without_labels(document: Document, units: list[Unit], part: Passage) -> list[Unit]:
    """The units without the labels of turns, and without what others threw in where the quotation goes on beyond it."""
    if not units:
        return units
    first = max(0, bisect_right(document.turns, units[0].start, key=lambda turn: turn.start) - 1)
    last = bisect_right(document.turns, units[-1].end + 1, key=lambda turn: turn.label)
    turns = document.turns[first:last]
    gone = [(turn.label, turn.start) for turn in turns]
    for before, turn, after in zip(turns, turns[1:], turns[2:], strict=False):
        within = part.start < turn.label and after.start < part.end
        if before.speaker == after.speaker != turn.speaker and within:
            thrown_in = sum(turn.start <= unit.start < after.label for unit in units)
            if thrown_in <= _INTERJECTION:
                gone.append((turn.start, after.label))
    return [u for u in units if not any(start <= u.start < end for start, end in gone)]


def _verdict(one: _Asked, ranked: Sequence[_Candidate], index: Index) -> Checked:
    quoted, units, words = one.quoted, one.units, len(one.words)
    if words < FEWEST:
        return Checked("unchecked")
    best = ranked[0] if ranked else None
    if best is None or not best.alignment.matched:
        return Checked("unchecked" if words < INEXACT_FROM else "not_found")
    if words < INEXACT_FROM:
        return _told(best, "verbatim") if best.same else Checked("unchecked", best.passage)
    if not best.same:
        spliced = _spliced(one, best, ranked, index)
        if spliced is not None:
            return spliced
        if not _holds(best, quoted, words, index):
            return Checked("not_found", best.passage)
    kinds = {difference.kind for difference in best.alignment.differences}
    doubtful = _is_doubtful(one, best, index)
    if "left-out" in kinds or _left_out(best.alignment) >= LEFT_OUT:
        return replace(_told(best, "spliced"), doubtful=doubtful)
    if kinds - {"lawful"}:
        return replace(_told(best, "altered"), doubtful=doubtful)
    if _misattributed(best, ranked, quoted, words, index):
        return _told(best, "misattributed")
    plain = best.same and all(unit.kind not in ("gap", "open") for unit in units)
    return _told(best, "verbatim" if plain else "lawful")


def _left_out(alignment: Alignment) -> int:
    """How many words fewer than the material a quotation has where words were left out or replaced."""

    def fewer(difference: Difference) -> int:
        (at, at_end), (there, there_end) = difference.at, difference.there
        return max(0, there_end - there - (at_end - at))

    return sum(fewer(difference) for difference in alignment.differences if difference.kind != "lawful")


def _is_doubtful(one: _Asked, best: _Candidate, index: Index, elsewhere: Set[int] = frozenset()) -> bool:
    """Whether an inexact match may be chance; of two passages one must be beyond that, both together tell the rest."""
    equal = best.alignment.matched | elsewhere
    bits = max(sum(_bits(one.units[i], index) for i in part) for part in (best.alignment.matched, elsewhere))
    agrees = names_agree(one.quoted.speaker, best.passage.speaker)
    need = log2(index.words + 2) * (1 + SURE) + BITS - (BITS_SPEAKER if agrees else 0.0)
    return bits < need or len(equal) < SURE_COVERAGE * best.words


def _told(best: _Candidate, verdict: Verdict) -> Checked:
    return Checked(verdict, best.passage, None, best.changed, False, best.machine_made, best.second_hand)


def _misattributed(
    best: _Candidate, candidates: Sequence[_Candidate], quoted: Quoted, words: int, index: Index
) -> bool:
    """Whether somebody else says it in the material: surely, and the one who is named says it nowhere."""
    if not _name_words(quoted.speaker) or words < INEXACT_FROM or best.bits < BITS_ACROSS or best.second_hand:
        return False
    if not best.voices:
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
    "mr mrs ms miss dr m mme mlle herr frau el la señor señora signor signora senhor senhora",
    "sir sen senator gov governor rep president mayor vice secretary minister",
)


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """The words of a name, without titles; none where a label names nobody: "AUDIENCE", "Q", "UNIDENTIFIED MALE"."""
    bare = (word.strip(".,'’") for word in name.casefold().split())
    words = tuple(word for word in bare if word and word not in _TITLES)
    return () if _NO_NAME.intersection(words) else words


def names_agree(ours: str, theirs: str) -> bool | None:
    """Whether two names may be one person's; ``None`` where one is unknown."""
    mine, others = _name_words(ours), _name_words(theirs)
    if not mine or not others:
        return None
    return mine[-1] == others[-1] or set(mine) <= set(others) or set(others) <= set(mine)


def _holds(candidate: _Candidate, quoted: Quoted, words: int, index: Index) -> bool:
    """Whether so many and so rare words are equal that it can't be chance."""
    agrees = names_agree(quoted.speaker, candidate.passage.speaker)
    need = log2(index.words + 2) + BITS - (BITS_SPEAKER if agrees else 0.0)
    least = next(share for limit, share in COVERAGE if words < limit)
    return candidate.bits >= need and candidate.coverage >= least


def _spliced(one: _Asked, best: _Candidate, candidates: Sequence[_Candidate], index: Index) -> Checked | None:
    """A verdict where a stretch that is not here stands, word for word, elsewhere."""
    units = one.units
    here = sum(_bits(units[i], index) for i in best.alignment.matched)
    of_word = _unit_of_word(one.quoted, units)
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
                return _two_parts(one, best, other.part, (start, end), there, index)
    return None


def _two_parts(
    one: _Asked, best: _Candidate, part: Passage, stretch: tuple[int, int], there: Set[int], index: Index
) -> Checked:
    """A verdict on a quotation of two passages: of the best one, and of a stretch that it doesn't cover."""
    start, end = stretch
    first, second = best.passage, part
    if min(best.alignment.matched) >= start:
        first, second = part, best.passage
    doubtful = _is_doubtful(one, best, index, there)
    told = replace(_told(best, "spliced"), passage=first, also=second, doubtful=doubtful)
    if max(best.alignment.matched) >= end and first is best.passage and second.start >= first.end:
        return replace(told, order_changed=first.document == second.document)  # from there it goes back
    if first.document != second.document or first.start > second.start:
        return replace(told, order_changed=first.document == second.document)
    return _elided(told, one, best, there) if _is_shown(one.units, start, end) else told


def _is_shown(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether an ellipsis stands where a stretch of the quotation begins or ends, give or take words that both parts
    have beside it."""
    at_start, at_end = units[max(0, start - 3) : start + 3], units[max(0, end - 3) : end + 3]
    return any(unit.kind == "gap" for unit in (*at_start, *at_end))


def _elided(told: Checked, one: _Asked, best: _Candidate, there: Set[int]) -> Checked:
    """Two parts whose ellipsis is shown, however much it stands for: lawful, but for what differs within the parts."""

    def is_explained(difference: Difference) -> bool:
        own = [i for i in range(*difference.at) if one.units[i].kind not in ("gap", "open")]
        return difference.kind in ("left-out", "dropped") or (bool(own) and set(own) <= there)

    pairs = zip(best.alignment.differences, best.changed, strict=True)
    differences = tuple(changed for difference, changed in pairs if not is_explained(difference))
    altered = any(d.kind != "lawful" for d in differences)
    return replace(told, verdict="altered" if altered else "lawful", differences=differences)


JOINED_COVERAGE = 0.85
"""Of a quotation's words, in two passages of one text of which one was not among the likely places."""
_JOINED_TEXTS = 4  # texts in which the other part of a quotation is looked for


def _with_joined(
    asked: Sequence[_Asked],
    ranked: Sequence[Sequence[_Candidate]],
    checked: Sequence[Checked],
    index: Index,
    documents: Sequence[Callable[[], Document]],
) -> list[Checked]:
    """The verdicts, after what is missing of a quotation was looked for in the whole text in which the rest was found:
    common words have so many places that this one needn't be among those that were looked at."""
    found = list(checked)
    wanted: dict[int, list[tuple[int, _Candidate, tuple[int, int]]]] = {}
    for number, one in enumerate(asked):
        if len(one.words) >= INEXACT_FROM and _lacks_part(one, ranked[number], checked[number]):
            for base, stretch in _bases(one, ranked[number], index):
                wanted.setdefault(base.place.document, []).append((number, base, stretch))
    for document_number in sorted(wanted):
        document = documents[document_number]()
        some = wanted[document_number]
        runs = [_words_of(asked[number], stretch) for number, _, stretch in some]
        for (number, base, stretch), places in zip(some, occurrences(document.text, runs), strict=True):
            if places and found[number].verdict in ("not_found", "altered"):
                start, end = min(places, key=lambda place: abs(place[0] - base.passage.start))
                part = Passage(document_number, start, end, document.speaker_at(start))
                found[number] = _two_parts(asked[number], base, part, stretch, set(range(*stretch)), index)
    return found


def _lacks_part(one: _Asked, ranked: Sequence[_Candidate], checked: Checked) -> bool:
    """Whether a quotation was not found, or only without a stretch of it; one with a changed word is no splice."""
    if checked.verdict == "altered":
        return any(end - start >= ELSEWHERE for start, end in _missing(one.units, ranked[0].alignment))
    return checked.verdict == "not_found"


def _bases(
    one: _Asked, ranked: Sequence[_Candidate], index: Index
) -> Iterator[tuple[_Candidate, tuple[int, int]]]:
    """The candidates that lack one stretch and nothing much besides, with the stretch."""
    texts: set[int] = set()
    for base in ranked:
        for start, end in _missing(one.units, base.alignment):
            whole = len(base.alignment.matched) + end - start
            if end - start < ELSEWHERE or whole < JOINED_COVERAGE * base.words or base.bits < BITS_ACROSS:
                continue
            if base.place.document not in texts and len(texts) < _JOINED_TEXTS:
                texts.add(base.place.document)
                # Where two passages were joined, a word at the joint may be neither's: "and".
                around = ((start, end), (start + 1, end), (start, end - 1))
                yield from ((base, part) for part in around if part[1] - part[0] >= ELSEWHERE)


def _words_of(one: _Asked, stretch: tuple[int, int]) -> list[str]:
    start, end = one.units[stretch[0]].start, one.units[stretch[1] - 1].end
    return coarse_words(one.quoted.text[start:end])


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


def _words(text: str, units: Sequence[Unit], span: tuple[int, int]) -> str:
    """The words of some units as they are written, on one line."""
    if span[0] >= span[1]:
        return ""
    return " ".join(text[units[span[0]].start : units[span[1] - 1].end].split())
