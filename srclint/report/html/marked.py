"""An article's text with the words of its findings marked in it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from srclint.model import Severity, Span
from srclint.records import dataclass
from srclint.report.html.build import Html, fragment, tag, text

__all__ = ["Mark", "marked_text"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's words in the text.

    Args:
        number: what the finding is called beside the text, from 1.
        span: where its words stand.
        severity: how grave it is.
        label: its code and name, for screen readers.
    """

    number: int
    span: Span
    severity: Severity
    label: str


def marked_text(key: str, body: str, blocks: Sequence[Mapping[str, Any]], marks: Sequence[Mark]) -> Html:
    """The text as paragraphs, each stretch of marked words in a ``mark`` that names its findings.

    Args:
        key: the article's id in the page; a finding's note is ``KEY-f1``, its words are ``KEY-m1``.
        body: the article's text.
        blocks: ``kind``, ``class``, ``start`` and ``end`` of its blocks, as `inspect` prints them.
        marks: what to mark, by start.
    """
    started: set[int] = set()
    sweep = _Sweep(marks)
    return fragment(
        *(
            tag(
                "p",
                *_pieces(key, body, span, sweep.over(span.start, span.end), started),
                class_=kind,
                dir="auto",
            )
            for kind, span in _units(body, blocks)
        )
    )


class _Sweep:
    """Marks in the order of their starts, asked for by stretches in order: each is looked at only while it lasts."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._rest = list(reversed(marks))
        self._open: list[Mark] = []

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with a stretch."""
        self._open = [mark for mark in self._open if mark.span.end > start]
        while self._rest and self._rest[-1].span.start < end:
            mark = self._rest.pop()
            if mark.span.end > start:
                self._open.append(mark)
        return self._open


def _units(body: str, blocks: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Span]]:
    """The outermost blocks and the words between them, in order."""
    at = 0
    for block in sorted(blocks, key=lambda block: (block["start"], -block["end"])):
        start, end = block["start"], min(block["end"], len(body))
        if start < at or start >= end:
            continue
        yield from _gap(body, at, start)
        yield f"block {block['kind']}", Span(start, end)
        at = end
    yield from _gap(body, at, len(body))


def _gap(body: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    words = body[start:end]
    if words.strip():
        lead = len(words) - len(words.lstrip())
        yield "block other", Span(start + lead, start + len(words.rstrip()))


def _pieces(key: str, body: str, unit: Span, mine: Sequence[Mark], started: set[int]) -> Iterator[Html]:
    """The stretches of a unit, cut wherever one of its marks begins or ends."""
    sweep = _Sweep(mine)
    edges = {unit.start, unit.end}
    for mark in mine:
        edges |= {max(mark.span.start, unit.start), min(mark.span.end, unit.end)}
    cuts = sorted(edges)
    for start, end in itertools.pairwise(cuts):
        words = text(body[start:end], lines=True)
        over = sweep.over(start, end)
        yield _mark(key, words, over, started) if over else words
        yield from (_reference(key, mark) for mark in over if mark.span.end == end or end == unit.end)


def _mark(key: str, words: Html, over: Sequence[Mark], started: set[int]) -> Html:
    worst = max(over, key=lambda mark: mark.severity)
    fresh = [n for n in dict.fromkeys(mark.number for mark in over) if n not in started]
    started.update(fresh)
    for number in fresh[1:]:
        words = fragment(tag("span", id=f"{key}-m{number}"), words)
    return tag(
        "mark",
        words,
        id=f"{key}-m{fresh[0]}" if fresh else None,
        class_=f"{worst.severity.label} several" if len(over) > 1 else worst.severity.label,
        data_f=" ".join(dict.fromkeys(f"{key}-f{mark.number}" for mark in over)),
    )


def _reference(key: str, mark: Mark) -> Html:
    """A footnote's number, which leads to the note; it is no part of the text that one copies."""
    label = f"finding {mark.number}, {mark.severity.label}: {mark.label}"
    return tag(
        "a", mark.number, class_=f"ref {mark.severity.label}", href=f"#{key}-f{mark.number}", aria_label=label
    )
