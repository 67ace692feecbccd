"""What each kind of rule reports of the places that its words match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import make_dataclass
from itertools import groupby
from typing import Any

from srclint.house_rules.expressions import compiled, encodable
from srclint.house_rules.matches import (
    Match,
    Seeker,
    conditions,
    in_phrases,
    in_swaps,
    of_pattern,
    unit_of,
    units,
)
from srclint.house_rules.table import Table, check_message
from srclint.language.text.automaton import fold
from srclint.model import Edit, Hit, Span
from srclint.rule import option
from srclint.view import ArticleView

__all__ = ["make_check", "make_options_class"]

Check = Callable[[ArticleView, Any], Iterator[Hit]]
Judge = Callable[[ArticleView, Iterable[Match], Any], Iterator[Hit]]

_WORD = r"[\pL\pN]+(?:['’-][\pL\pN]+)*"


def make_options_class(table: Table) -> type:
    """The options of a rule: what of its file a configuration may set otherwise."""
    kind = table.values.get("kind", "existence")
    fields: list[tuple[str, Any, Any]] = [
        ("exceptions", tuple[str, ...], option((), "more phrases inside which nothing is reported"))
    ]
    if "max" in table.values or kind == "repetition":
        most = table.values.get("max", 1)
        fields.append(("max", int, option(most, "the most that there may be", minimum=0)))
    if "min" in table.values:
        fields.append(("min", int, option(table.values["min"], "the least that there must be", minimum=0)))
    return make_dataclass("Options", fields, frozen=True, slots=True)


def make_check(table: Table, code: str) -> Check:
    """What looks at an article for a rule.

    Raises:
        ConfigError: a pattern, a suggestion or the message can't be used.
    """
    kind = table.values.get("kind", "existence")
    seek, names = _seeker(table, code, kind)
    check_message(table, names)
    round_it = conditions(table)
    judge: Judge = {
        "existence": _each,
        "substitution": _each,
        "occurrence": _counted(table),
        "repetition": _repeated,
        "consistency": _mixed,
        "conditional": _lacking(table),
    }[kind]

    def check(view: ArticleView, options: Any) -> Iterator[Hit]:
        return judge(view, round_it.kept(view, seek(view), options.exceptions), options)

    return check


def _seeker(table: Table, code: str, kind: str) -> tuple[Seeker, Sequence[str]]:
    """What finds the rule's words, and the names of its groups."""
    if kind == "substitution":
        return in_swaps(table), ()
    if kind == "consistency":
        return _in_pairs(table), ()
    if "phrases" in table.values:
        return in_phrases(table, code), ()
    return of_pattern(table, source="" if "pattern" in table.values else _WORD)


def _hit(view: ArticleView, match: Match, **more: object) -> Hit:
    words, better = match.span.of(view.text), match.better
    if better and words[:1].isupper():
        better = better[0].upper() + better[1:]
    edits = (Edit(match.span, better),) if better else ()
    return Hit(match.span, {"phrase": words, "suggestion": better, **match.values, **more}, edits=edits)


def _each(view: ArticleView, kept: Iterable[Match], options: Any) -> Iterator[Hit]:
    for match in kept:
        yield _hit(view, match)


def _counted(table: Table) -> Judge:
    """Too many in a unit, or too few."""
    unit = table.values.get("unit", "sentence")
    zones = table.zones

    def judge(view: ArticleView, kept: Iterable[Match], options: Any) -> Iterator[Hit]:
        most, least = getattr(options, "max", None), getattr(options, "min", 0)
        found: dict[Span, list[Match]] = {}
        for match in kept:
            found.setdefault(unit_of(view, match.span, unit), []).append(match)
        limits = {"max": most, "min": least}
        for matches in found.values():
            if most is not None and len(matches) > most:
                yield _hit(view, matches[most], count=len(matches), **limits)
        if not least:
            return
        whole = unit == "article"
        for one in units(view, unit):
            count = len(found.get(one, ()))
            if count < least and (whole or view.in_zones(one, zones)):
                yield Hit(None if whole else one, {"phrase": "", "count": count, **limits})

    return judge


def _repeated(view: ArticleView, kept: Iterable[Match], options: Any) -> Iterator[Hit]:
    """Equal words with nothing but blanks between them."""
    run: list[Match] = []
    for match in (*kept, None):
        if match is not None and run and _follows(view, run[-1], match):
            run.append(match)
            continue
        if len(run) > max(options.max, 1):
            span = Span(run[0].span.start, run[-1].span.end)
            yield _hit(view, Match(span), count=len(run), max=options.max)
        run = [match] if match is not None else []


def _follows(view: ArticleView, one: Match, other: Match) -> bool:
    between = view.text[one.span.end : other.span.start]
    return (
        fold(one.span.of(view.text)) == fold(other.span.of(view.text))
        and between.isspace()
        and "\n\n" not in between
    )


def _in_pairs(table: Table) -> Seeker:
    """What finds both sides of each pair."""
    seekers = [
        (of_pattern(table, "either", source)[0], (number, side))
        for number, pair in enumerate(table.values["either"].items())
        for side, source in enumerate(pair)
    ]

    def seek(view: ArticleView) -> Iterator[Match]:
        for one, side in seekers:
            for match in one(view):
                yield Match(match.span, match.values, key=match.key, side=side)

    return seek


def _mixed(view: ArticleView, kept: Iterable[Match], options: Any) -> Iterator[Hit]:
    """The rarer side of each pair of which both stand in the article."""
    for _, both in groupby(kept, key=lambda match: match.side[0]):
        matches = list(both)
        counts = Counter(match.side for match in matches)
        if len(counts) < 2:
            continue
        first = {side: min(m.span.start for m in matches if m.side == side) for side in counts}
        rarer = min(counts, key=lambda side: (counts[side], -first[side]))
        other = next(match for match in matches if match.side != rarer)
        for match in matches:
            if match.side == rarer:
                yield _hit(view, match, other=other.span.of(view.text))


def _lacking(table: Table) -> Judge:
    """Matches that lack what they need, the first of each."""
    needed: Any = compiled(table, "needs", table.values["needs"]) if "needs" in table.values else None

    def judge(view: ArticleView, kept: Iterable[Match], options: Any) -> Iterator[Hit]:
        there: set[str] | None = None
        told: set[str] = set()
        for match in kept:
            if there is None:  # looked for only where something needs it
                found = needed.finditer(encodable(view.text))
                there = {fold(one.group(1) or "") if needed.groups else "" for one in found}
            if match.key not in told and (match.key if needed.groups else "") not in there:
                told.add(match.key)
                yield _hit(view, match)

    return judge
