"""Where sentences begin and end: one pass of one regular expression, with the exceptions looked at one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from srclint.model import Span
from srclint.patterns import pattern

__all__ = ["LINE_BREAK", "WRAP_LIMIT", "Bounds", "is_soft_wrap", "sentences_round", "split_sentences"]

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
LINE_BREAK = pattern(f"\r\n|[{_BREAKS}]")
"""One line break, as ``str.splitlines`` understands it."""

_CLOSERS = "\"'”’»)\\]"

# A run of stops with closing marks and the blanks after it, or a line break with the blanks after it. It begins with
# a plain character set, which the engine can search for; the look-behind keeps a run of stops from being tried again
# at each of its characters.
_CANDIDATE = pattern(
    rf"[.!?…{_BREAKS}]"
    rf"(?:(?<=[.!?…])(?<![.!?…][.!?…])[.!?…]*+[{_CLOSERS}]*+(\s++|\Z)|(?<=[{_BREAKS}])\s*+)"
)

WRAP_LIMIT = 100
"""A line over this is no line of hard-wrapped text (mail and wire services wrap at 60 to 80 columns)."""
# One under this, with a capital after it, is a headline or an entry of a list.
_SHORT_LINE = 40


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never end a sentence: a name or a number follows.
_TITLES = _words(
    "mr mrs ms dr gen sen sens rep reps gov govs lt col sgt maj capt prof rev hon adm brig cmdr cdr cpl pvt pfc "
    "supt det insp messrs mme mlle amb atty sec fr sra ald pres asst assoc vs v eg ie e.g i.e cf viz "
    "lt.gen brig.gen maj.gen"
)
# Don't end one before a number.
_COUNTED = _words("no nos vol fig figs pp art op p")
# End one only before a word that begins sentences.
_ABBREVIATIONS = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
    "sr inc corp co cos ltd llc plc bros jr dept univ est etc al ave blvd rd st mt ft approx min max "
    "ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex vt va wash wis wyo ph.d m.d"
)
_STARTERS = _words(
    "the a an he she it they we i you but and or nor so yet in on at as for if this that these those there when while "
    "after before with without his her its their our my by to from then what why how who where which not no one some "
    "many most several both two three however meanwhile also according since despite although though because last "
    "earlier later under during even now here still once only such other another all any each every few following "
    "among between until unless it's he's she's they're we're i'm there's that's don't is are was were do does did "
    "can could will would should have has had let just more instead indeed thus therefore moreover furthermore "
    "additionally in addition about over like maybe perhaps today yesterday"
)
_KEPT = _TITLES | _COUNTED | _ABBREVIATIONS
# A word of four letters or more is none of them if it ends in other letters.
_KEPT_TAILS = frozenset(word[-4:] for word in _KEPT)
# "“Is it over?” Ms Hart asked.": the question ends, the sentence goes on.
_TAG = pattern(r"(?:[A-Z][\w'’.-]*+ ){1,4}(?:said|asked|says|asks|wondered|wrote|added|replied|tweeted)\b")
# A name that begins a sentence in lower case.
_LOWER_NAME = pattern(r"(?:al|el|ul)-[A-Z]")
_OPENERS = "\"'“‘«„([*_—–-"


def split_sentences(text: str) -> tuple[Span, ...]:
    """Split a text into sentences.

    A blank line always ends a sentence; a single line break does so unless it is a soft wrap. Abbreviations,
    initials, decimals and ellipses don't, and closing marks belong to the sentence that they close.

    Returns:
        The spans of the sentences, in order, without the blanks around them. Every character that is no blank
        stands in exactly one of them.
    """
    bounds = Bounds([], [])
    _split(text, 0, len(text), len(text), bounds)
    return tuple(map(Span, *bounds))


class Bounds(NamedTuple):
    """Where sentences start, and where the same sentences end: two lists of offsets, ascending."""

    starts: list[int]
    ends: list[int]


def sentences_round(text: str, offsets: Sequence[int]) -> Bounds:
    """Split only those paragraphs of a text into sentences in which something of interest stands.

    Args:
        text: the text.
        offsets: into it, ascending.

    Returns:
        The bounds of some of the sentences of `split_sentences`, among them all that hold one of the offsets.
    """
    bounds = Bounds([], [])
    at = end = 0
    while at < len(offsets):
        begin = text.rfind(_PARAGRAPHS, end, offsets[at])
        begin = begin + len(_PARAGRAPHS) if begin >= 0 else end
        end = text.find(_PARAGRAPHS, offsets[at])
        if end < 0:
            end = len(text)
        at = bisect_left(offsets, end, at + 1)
        _split(text, begin, end, offsets[at - 1], bounds)
    return bounds


# The usual boundary of paragraphs; where others stand, more is split than need be.
_PARAGRAPHS = "\n\n"


def _split(text: str, start: int, size: int, last: int, bounds: Bounds) -> None:
    """Add the sentences between two offsets that are the beginning and end of the text or of paragraphs.

    Those after the one at offset ``last`` are left out.
    """
    starts, sentence_ends = bounds
    while start < size and text[start].isspace():
        start += 1
    line_start = start
    for match in _CANDIDATE.finditer(text, start, size):
        begin, end = match.span()
        body_end = match.start(1)
        if body_end < 0:  # a line break without a stop before it
            ends = end >= size or _line_ends(text, line_start, begin, end)
            line_start = end
            body_end = begin
        elif end - body_end > 1 and text.startswith("\n\n", body_end):  # a paragraph's end
            ends = True
            line_start = end
        else:
            ends = end >= size or _stops(text, begin, body_end, end)
            if end > body_end and (
                text[body_end] in _BREAKS or (end - body_end > 1 and LINE_BREAK.search(text, body_end, end))
            ):
                ends = ends or _line_ends(text, line_start, body_end, end)
                line_start = end
        if ends:
            if body_end == begin:  # looked for only now: a sentence may have many lines
                body_end = start + len(text[start:begin].rstrip())
            if body_end > start:
                starts.append(start)
                sentence_ends.append(body_end)
            start = end
            if start > last:
                return
    if start < size:
        starts.append(start)
        sentence_ends.append(start + len(text[start:size].rstrip()))


def is_soft_wrap(text: str, line_start: int, line_end: int, next_start: int) -> bool:
    """Whether the single line break between ``line_end`` and ``next_start`` only wraps a line.

    Greedy wrapping breaks a line where the next word no longer fits, so the line with that word must be longer than
    the line that follows.
    """
    length = line_end - line_start
    if length > WRAP_LIMIT:
        return False
    following = LINE_BREAK.search(text, next_start, next_start + WRAP_LIMIT + 1)
    next_end = following.start() if following else len(text)
    if next_end - next_start > WRAP_LIMIT:
        return False
    word_end = text.find(" ", next_start, next_end)
    word = (word_end if word_end > 0 else next_end) - next_start
    return length >= _SHORT_LINE and length + 1 + word > next_end - next_start


def _line_ends(text: str, line_start: int, line_end: int, next_start: int) -> bool:
    """Whether a line without a full stop (or with one that ends nothing) is a sentence of its own."""
    breaks = LINE_BREAK.findall(text, line_end, next_start)
    if len(breaks) > 1:
        return True
    first = text[next_start]
    if first.islower():
        return False
    if first in "•*–—-·▪►" and text[next_start + 1 : next_start + 2] == " ":
        return True
    return not is_soft_wrap(text, line_start, line_end, next_start)


def _stops(text: str, begin: int, body_end: int, following: int) -> bool:
    """Whether the stop at ``begin`` (with its closing marks up to ``body_end``) ends the sentence."""
    first = text[following]
    if (first.islower() and not _LOWER_NAME.match(text, following)) or first in ",;:.)":
        return False
    if body_end - begin > 1:
        return not (text[begin] in "?!" and first.isupper() and _TAG.match(text, following))
    if text[begin] != ".":
        return True
    tail = text[begin - 4 : begin]
    if begin > 3 and tail.isalpha() and tail.lower() not in _KEPT_TAILS:
        return True  # the usual case
    return not _abbreviates(text, begin, following)


def _abbreviates(text: str, begin: int, following: int) -> bool:
    """Whether the full stop at ``begin`` belongs to an abbreviation or initial within a sentence."""
    first = text[following]
    before = text[begin - 14 if begin > 14 else 0 : begin].rsplit(None, 1)
    word = before[-1].lstrip("\"'“‘«([-—–") if before else ""
    key = word.lower()
    if key in _TITLES or (key in _COUNTED and first.isdigit()):
        return True
    dotted = "." in word and len(word) < 8 and word.replace(".", "").isalpha()
    initial = len(word) == 1 and word.isupper() and word != "I"
    if dotted or initial or key in _ABBREVIATIONS or key.rpartition("-")[2] in _ABBREVIATIONS:
        return first.isdigit() or _first_word(text, following) not in _STARTERS
    return False


def _first_word(text: str, at: int) -> str:
    chunk = text[at : at + 20].lstrip(_OPENERS).split(None, 1)
    return chunk[0].rstrip(",.:;—").replace("’", "'").lower() if chunk else ""
