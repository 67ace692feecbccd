"""The table of tells, and where they stand in an article.

A tell is a phrase that a spinner's synonym dictionary makes and writers don't: "leader executive", "on the off chance
that". The table is data (``tells.tsv``, whose head says what its columns mean). Its phrases join the run's one
automaton; what must stand before and after is looked at only where a phrase was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pkgutil import get_data
from typing import NamedTuple

from srclint import ArticleView, BlockKind, Span
from srclint.language.text.automaton import PhraseHit
from srclint.language.text.indefinite import TRIGGERS, mismatch_at
from srclint.records import dataclass

__all__ = ["FAMILIES", "MISMATCH", "Tell", "article_tells", "count_tells", "find_tells", "is_spun", "phrases"]

FAMILIES = ("turbo", "withinside", "aggregator", "spinbot")

MISMATCH = "a/an"
"""The name under which all mismatches of the indefinite article count as one tell."""


_PROSE: tuple[BlockKind, ...] = ("headline", "deck", "paragraph", "subhead", "quote")
_LEAST_WEIGHT = 1.5  # see `is_spun` for where these two come from
_LEAST_OWN = 2  # distinct tells outside quotations


class _Row(NamedTuple):
    """One line of the table; alternatives are padded so that they match whole words only."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    original: str
    family: str
    weight: float
    name: str


@dataclass(frozen=True, slots=True)
class Tell:
    """One tell found.

    Args:
        span: the phrase, with the words before and after it on which it rests.
        original: what the writer is likely to have had.
        family: the tool that makes it, one of ``FAMILIES``; empty for a mismatch of the article.
        weight: 1 if no writer has it, 0.5 if a rare one may, 0.25 if some do: it counts, but is not shown.
        name: tells of one name count once.
        quoted: whether it stands in a quotation.
    """

    span: Span
    original: str
    family: str
    weight: float
    name: str
    quoted: bool = False


@cache
def _lines() -> dict[str, list[str]]:
    """The table's lines by phrase, not yet taken apart: most are never needed."""
    table: dict[str, list[str]] = {}
    text = (get_data(__package__, "tells.tsv") or b"").decode()
    for line in text.splitlines():
        if line and line[0] != "#":
            for phrase in line[: line.index("\t")].split("|"):
                table.setdefault(phrase, []).append(line)
    return table


@cache
def _rows(phrase: str) -> tuple[_Row, ...]:
    """The lines of a phrase, taken apart."""
    return tuple(_parse(line) for line in _lines()[phrase])


def _parse(line: str) -> _Row:
    _, before, after, original, family, weight, name = line.split("\t")
    return _Row(
        tuple(f" {word} " for word in before.split("|") if word),
        tuple(f" {word}" for word in after.split("|") if word),
        original,
        family,
        float(weight),
        name,
    )


def phrases() -> tuple[str, ...]:
    """What the automaton must look for: the table's phrases, and articles that may not fit the sound after them."""
    return (*_lines(), *TRIGGERS)


def article_tells(view: ArticleView, code: str) -> tuple[Tell, ...]:
    """The tells in an article's prose, those in quotations marked; computed once for an article.

    Args:
        view: the article.
        code: the rule that asks; its phrases must be `phrases`.
    """

    def compute() -> tuple[Tell, ...]:
        found = find_tells(view.text, view.folded, view.phrase_hits(code))
        prose = (tell for tell in found if view.in_zones(tell.span, _PROSE))
        return tuple(replace(tell, quoted=True) if view.in_quote(tell.span) else tell for tell in prose)

    result: tuple[Tell, ...] = view.once("spun.tells", compute)
    return result


def find_tells(text: str, folded: str, hits: Iterable[PhraseHit]) -> tuple[Tell, ...]:
    """Turn hits of the automaton into tells: those whose context fits, sorted, none overlapping another."""
    found: list[Tell] = []
    for hit in hits:
        tell = _mismatch(text, hit) if hit.phrase.endswith("*") else _tell(text, folded, hit)
        if tell is not None and (not found or tell.span.start >= found[-1].span.end):
            found.append(tell)
    return tuple(found)


def _mismatch(text: str, hit: PhraseHit) -> Tell | None:
    mismatch = mismatch_at(text, hit.start)
    return None if mismatch is None else Tell(mismatch.span, mismatch.wanted, "", 1.0, MISMATCH)


def _tell(text: str, folded: str, hit: PhraseHit) -> Tell | None:
    """The surest row of a phrase that its surroundings satisfy; of equally sure ones the one that says most."""
    best: Tell | None = None
    for row in _rows(hit.phrase):
        before = _before(folded, hit.start, row.before)
        after = _after(folded, hit.end, row.after)
        if before is None or after is None:
            continue
        span = Span(hit.start - len(before), hit.end + len(after))
        if best is None or (row.weight, len(span)) > (best.weight, len(best.span)):
            # In the text's own capitals: "mentioned Wednesday" was "said Wednesday".
            left = text[span.start : hit.start].strip()
            original = row.original.replace("<", left).replace(">", text[hit.end : span.end].strip())
            best = Tell(span, original, row.family, row.weight, row.name)
    return best


def _before(folded: str, start: int, words: Sequence[str]) -> str | None:
    """The longest of the words that stands before an offset, with its blank; empty if none is needed."""
    if not words:
        return ""
    # With a blank in front, so that "can" doesn't match the end of "scan", not even at the start of the text.
    left = f" {folded[max(0, start - 40) : start]}"
    fitting = [word for word in words if left.endswith(word)]
    return max(fitting, key=len)[1:] if fitting else None


def _after(folded: str, end: int, words: Sequence[str]) -> str | None:
    """The longest of the words that follows an offset, with its blank; empty if none is needed."""
    if not words:
        return ""
    right = folded[end : end + 40]
    fitting = [w for w in words if right.startswith(w) and not right[len(w) : len(w) + 1].isalnum()]
    return max(fitting, key=len) if fitting else None


def count_tells(tells: Iterable[Tell]) -> tuple[int, float]:
    """How many distinct tells there are, and what their weights come to."""
    weights: dict[str, float] = {}
    for tell in tells:
        weights[tell.name] = max(weights.get(tell.name, 0.0), tell.weight)
    return len(weights), sum(weights.values())


def is_spun(tells: Sequence[Tell], words: int, distinct: int = 3, density: float = 0.5) -> bool:
    """Whether the tells show that a dictionary went over the text.

    Args:
        tells: those of the article.
        words: of its prose.
        distinct: how many different tells it takes.
        density: how many tells, repeated ones too, for 100 words.

    Quoted words convict nobody alone: two distinct tells must stand in the article's own. Nor do words that some
    writers use: all weights together must come to 1.5. The bar was set on 1,561 clean articles (half of them by
    writers of English as a second language or from agencies): no two distinct tells stand in any of them.
    """
    different, weight = count_tells(tells)
    if different < distinct or weight < _LEAST_WEIGHT or len(tells) < density * words / 100:
        return False
    return count_tells(tell for tell in tells if not tell.quoted)[0] >= min(_LEAST_OWN, distinct)
