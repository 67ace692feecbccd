"""Where the words of a rule stand in an article, and which of these places its conditions leave."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Any

from srclint.house_rules.expressions import check_template, compiled, encodable, filled, union
from srclint.house_rules.table import Table
from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
from srclint.model import BlockKind, Span
from srclint.records import dataclass
from srclint.view import ArticleView

__all__ = [
    "Conditions",
    "Match",
    "Seeker",
    "conditions",
    "in_phrases",
    "in_swaps",
    "of_pattern",
    "unit_of",
    "units",
]


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a rule's words match.

    Args:
        span: where.
        values: what the message may name.
        better: the words to write instead; empty for none.
        key: what is compared of it: its first group, or else its words, folded.
        side: for consistency which of which pair it is.
    """

    span: Span
    values: Mapping[str, str] = field(default_factory=dict)
    better: str = ""
    key: str = ""
    side: tuple[int, int] = (0, 0)


Seeker = Callable[[ArticleView], Iterator[Match]]


def in_phrases(table: Table, code: str) -> Seeker:
    """What finds the rule's phrases, by way of the one scan that a run makes of each text.

    Where the rule reports that too few are there it looks for itself: it must run where none is.
    """
    own = "min" in table.values
    given = table.values.get("suggestion", "")
    better = {
        fold(p): given if isinstance(given, str) else given.get(p, "") for p in table.strings("phrases")
    }

    def seek(view: ArticleView) -> Iterator[Match]:
        end = 0
        hits = (
            _phrase_set(table.strings("phrases")).scan(view.folded).get("", ())
            if own
            else view.phrase_hits(code)
        )
        for hit in hits:
            if hit.start >= end:  # a word that holds a phrase twice is one place
                end = _word_end(view.folded, hit)
                words = view.folded[hit.start : end]
                yield Match(Span(hit.start, end), {"phrase": hit.phrase}, better[hit.phrase], words)

    return seek


def _word_end(folded: str, hit: PhraseHit) -> int:
    """Where a hit ends: for a phrase that ends in ``*``, with its word."""
    end = hit.end
    if hit.phrase.endswith("*"):
        while end < len(folded) and folded[end].isalnum():
            end += 1
    return end


def of_pattern(table: Table, key: str = "pattern", source: str = "") -> tuple[Seeker, tuple[str, ...]]:
    """What finds the matches of a pattern, and the names of its groups.

    Args:
        table: the rule.
        key: where in it the pattern stands.
        source: the pattern, where it isn't the key's value.

    Raises:
        ConfigError: the pattern can't be used.
    """
    pattern = compiled(table, key, source or table.values[key])
    better = table.values.get("suggestion", "")
    if not isinstance(better, str):
        raise table.error("suggestion", "a rule with a pattern has one suggestion, a string.")
    check_template(table, "suggestion", better, pattern)
    within = table.values.get("within", "article")

    def seek(view: ArticleView) -> Iterator[Match]:
        for span, match in _found(view, pattern, within):
            values = {name: text or "" for name, text in match.groupdict().items()}
            first = (match.group(1) if pattern.groups else None) or match.group()
            yield Match(span, values, filled(better, match), fold(first))

    return seek, tuple(pattern.groupindex)


def in_swaps(table: Table) -> Seeker:
    """What finds words for which there are others.

    Raises:
        ConfigError: a pattern, or what stands for it, can't be used.
    """
    swaps: Mapping[str, str | list[str]] = table.values["swap"]
    for source, instead in swaps.items():
        single = compiled(table, "swap", source)
        for words in [instead] if isinstance(instead, str) else instead:
            check_template(table, "swap", words, single)
    pattern, groups = union(table, "swap", list(swaps))
    entries = list(zip(groups, swaps.values(), strict=True))

    within = table.values.get("within", "article")

    def seek(view: ArticleView) -> Iterator[Match]:
        for span, match in _found(view, pattern, within):
            group, instead = next(entry for entry in entries if match.group(entry[0]) is not None)
            several = instead if isinstance(instead, list) else [instead]
            told = " or ".join(filled(words, match, group) for words in several)
            if told != match.group():
                yield Match(span, {"suggestion": told}, "" if len(several) > 1 else told)

    return seek


def _found(view: ArticleView, pattern: Any, within: str) -> Iterator[tuple[Span, Any]]:
    """The matches of a pattern that are not empty, in order."""
    for unit in units(view, within):
        for match in pattern.finditer(encodable(unit.of(view.text))):
            if match.end() > match.start():
                yield Span(unit.start + match.start(), unit.start + match.end()), match


def units(view: ArticleView, unit: str) -> tuple[Span, ...]:
    """All sentences, all paragraphs (blocks of any kind), or the whole article, in order."""
    if unit == "article":
        return (Span(0, len(view.text)),)

    def compute() -> tuple[Span, ...]:
        places = view.sentences if unit == "sentence" else [block.span for block in view.blocks]
        return tuple(dict.fromkeys(unit_of(view, place, unit) for place in places))

    found: tuple[Span, ...] = view.once(f"units: {unit}", compute)
    return found


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must hold round a place: zones, exceptions, and the rule's ``and``, ``not`` and ``inside``.

    Args:
        zones: kinds of blocks.
        unit: what ``all_of`` and ``none_of`` look at.
        all_of, none_of: patterns that must, and mustn't, match there.
        inside: a pattern in one of whose matches the place lies; ``None`` for none.
        exceptions: phrases inside which nothing counts.
    """

    zones: tuple[BlockKind, ...]
    unit: str
    all_of: tuple[Any, ...]
    none_of: tuple[Any, ...]
    inside: Any
    exceptions: tuple[str, ...]

    def kept(self, view: ArticleView, found: Iterable[Match], more: tuple[str, ...]) -> Iterator[Match]:
        """The matches that count.

        Args:
            view: the article.
            found: the matches.
            more: exceptions that the configuration adds.
        """
        judged: dict[Span, bool] = {}
        spared: tuple[Span, ...] | None = None
        frames: tuple[Span, ...] | None = None
        for match in found:
            if not view.in_zones(match.span, self.zones):
                continue
            if spared is None:  # looked for only where something was found
                spared = _spared(view, (*self.exceptions, *more))
            if _covered(spared, match.span):
                continue
            if self.inside is not None:
                frames = _spans(view, self.inside) if frames is None else frames
                if not _covered(frames, match.span):
                    continue
            if self.all_of or self.none_of:
                unit = unit_of(view, match.span, self.unit)
                if unit not in judged:
                    judged[unit] = self._holds(encodable(unit.of(view.text)))
                if not judged[unit]:
                    continue
            yield match

    def _holds(self, text: str) -> bool:
        return all(pattern.search(text) for pattern in self.all_of) and not any(
            pattern.search(text) for pattern in self.none_of
        )


def conditions(table: Table) -> Conditions:
    """The conditions of a rule.

    Raises:
        ConfigError: a pattern in them can't be used.
    """
    inside = table.values.get("inside")
    return Conditions(
        table.zones,
        table.values.get("unit", "sentence"),
        tuple(compiled(table, "and", source) for source in table.strings("and")),
        tuple(compiled(table, "not", source) for source in table.strings("not")),
        None if inside is None else compiled(table, "inside", inside),
        table.strings("exceptions"),
    )


def unit_of(view: ArticleView, span: Span, unit: str) -> Span:
    """The sentence or the paragraph (any block) that a place lies in, or the whole article."""
    if unit == "article":
        return Span(0, len(view.text))
    block = view.block_at(span.start)
    whole = block.span if block is not None else span
    if unit == "paragraph":
        return whole
    sentence = view.sentence_at(span.start)
    if sentence is None:
        return whole
    # A headline has no full stop, so that a sentence may run on into the next block.
    return Span(max(sentence.start, whole.start), min(sentence.end, whole.end))


@lru_cache(maxsize=256)
def _phrase_set(phrases: tuple[str, ...]) -> PhraseSet:
    return PhraseSet({"": phrases})


def _spared(view: ArticleView, phrases: tuple[str, ...]) -> tuple[Span, ...]:
    if not phrases:
        return ()
    return tuple(Span(hit.start, hit.end) for hit in _phrase_set(phrases).scan(view.folded).get("", ()))


def _spans(view: ArticleView, pattern: Any) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in pattern.finditer(encodable(view.text)))


def _covered(spans: tuple[Span, ...], span: Span) -> bool:
    """Whether one of some spans, sorted and apart, contains a span."""
    i = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return i >= 0 and spans[i].contains(span)
