"""How time grows with the input: every reader, language function and rule on every shape of `benchmarks.shapes`.

    python -m benchmarks slopes                     all shapes up to 400 KB (an hour on one core)
    python -m benchmarks slopes --to 50 --only said those with "said" in their name, up to 50 KB

Each shape is doubled from 12.5 KB. A part that takes more than 2.2 times as long on twice the input, above a floor
below which the clock says more than the code, is measured again and again, and reported if the least times still do.
Exit status 1 if anything was reported.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from benchmarks.shapes import Shape, shapes
from srclint.compare.quotations.documents import Document
from srclint.compare.quotations.verdicts import check_quotations
from srclint.config import Config
from srclint.findings import RuleSetting, check_hit, make_finding
from srclint.host import load_host
from srclint.inspection import inspect_view
from srclint.language import detect, figures, find_unbalanced, fold, line_spans
from srclint.material.formats import captions, mail, plain
from srclint.model import Context, Reading
from srclint.protocols import ReadOptions, Source
from srclint.quoted import quotations_of
from srclint.readers import builtin_readers, read_source
from srclint.rule import ArticleRule, MaterialRule, RunRule
from srclint.selection import Selection
from srclint.suppress import inline_suppressions
from srclint.view import ArticleView, Scanner

__all__ = ["Probe", "keep_memory", "main", "steep"]

_FIRST = 12_500
_TIMES = 2.2  # that a doubling may cost
_SURELY = 3.5  # past which twice is enough
_FLOOR = 0.03  # CPU seconds below which nothing is judged
_TRIES = 8  # what runs beside takes up to half as much again of a part's time, but not every time
# The allocator gives large pieces of memory back and asks for them anew, which takes more time than the code that is
# measured, and begins between two sizes; so it is told to keep them.
_KEEP = {
    "MALLOC_TRIM_THRESHOLD_": "4000000000",
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TOP_PAD_": "100000000",
}
_DAY = date(2026, 11, 22)
_FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "detect": detect,
    "figures": figures,
    "fold": fold,
    "line_spans": line_spans,
    "unbalanced": find_unbalanced,
    "captions": captions,
    "mail": lambda text: mail(text.encode("utf-8", "replace")),
}
_ANALYSES = ("sentences", "quotes", "times", "attributions", "anonymity", "word_count")

Times = dict[str, float]


class Probe:
    """Runs all parts on one input, each timed by itself: what a rule shares with others is computed before."""

    def __init__(self) -> None:
        host = load_host(third_party=False)
        selection = Selection(Config(select=("ALL",)), host.rules, host.plugin_of)
        self._settings = tuple(sorted(selection.anywhere, key=lambda setting: setting.rule.meta.code))
        self._scanner = Scanner({s.rule.meta.code: s.rule.meta.phrase_list() for s in self._settings})
        self._context = Context(as_of=_DAY)

    def times(self, shape: Shape, size: int) -> Times:
        """CPU seconds by part."""
        found: Times = {}
        source = Source("a" + shape.suffix, data=shape.data(size))
        gc.collect()
        gc.disable()
        try:
            readings = self._timed(
                found, "reader", lambda: list(read_source(source, builtin_readers(), ReadOptions()))
            )
            for reading in readings:
                if isinstance(reading, Reading):
                    self._check(found, reading)
        finally:
            gc.enable()
        return found

    def _check(self, found: Times, reading: Reading) -> None:
        view: ArticleView = self._timed(found, "article", lambda: self._scanner.view(reading, self._context))
        for name in _ANALYSES:
            self._timed(found, name, lambda name=name: getattr(view, name))
        for name, function in _FUNCTIONS.items():
            self._timed(found, name, lambda function=function: function(view.text))
        self._timed(found, "comments", lambda: inline_suppressions(view))
        self._timed(found, "inspect", lambda: inspect_view(view))
        said = self._timed(found, "quotations", lambda: [q.quoted for q in quotations_of(view)])
        self._timed(found, "material", lambda: check_quotations(said, [lambda: _document(view.text)]))
        for setting in self._settings:
            rule, code = setting.rule, setting.rule.meta.code
            if isinstance(rule, RunRule):
                self._across(found, rule, setting, view)
            elif isinstance(rule, MaterialRule):  # what it does is "quotations" and "material"
                self._timed(found, f"{code} extract", lambda r=rule, s=setting: r.extract(view, s.options))
            elif not rule.meta.phrase_list() or view.phrase_hits(code):
                self._timed(found, code, lambda r=rule, s=setting: self._findings(r, s, view))

    def _across(self, found: Times, rule: RunRule, setting: RuleSetting, view: ArticleView) -> None:
        """A rule across articles, on the article and another that says the same."""
        code = rule.meta.code
        fact = self._timed(found, f"{code} extract", lambda: rule.extract(view, setting.options))
        if fact is None:
            return
        facts = [("a", fact), ("b", fact)]
        self._timed(found, f"{code} pair", lambda: list(rule.pair(facts, setting.options)))
        again = replace(view.article, id="b")
        other = self._scanner.again(again, self._context)
        other.sentences, other.quotes, other.times, other.attributions  # noqa: B018
        self._timed(found, f"{code} compare", lambda: list(rule.compare(view, other, setting.options)))

    def _findings(self, rule: ArticleRule, setting: RuleSetting, view: ArticleView) -> list[Any]:
        views = {view.article.id: view}
        hits = rule.check(view, setting.options)
        return [make_finding(setting, view, check_hit(rule, hit, view.text), views) for hit in hits]

    def _timed(self, found: Times, name: str, function: Callable[[], Any]) -> Any:
        started = time.process_time()
        result = function()
        found[name] = found.get(name, 0.0) + time.process_time() - started
        return result


def _document(text: str) -> Document:
    spoken = plain(text)
    return Document("m.txt", spoken.text, spoken.turns)


def steep(series: list[Times], times: float = _TIMES, floor: float = _FLOOR) -> list[str]:
    """The parts whose time grew by more than it may in one of the doublings of a series.

    Where there is a doubling before it, both together must have grown by more than both may: what one measurement came
    out too low by, the next step has on top, and what grows faster than straight does so over two.
    """
    found = []
    for index in range(1, len(series)):
        for name, spent in series[index].items():
            allowed = (
                times**back * max(series[index - back].get(name, 0.0), floor / times**back)
                for back in (1, 2)
                if index >= back
            )
            if spent > max(allowed):
                found.append(name)
    return list(dict.fromkeys(found))


def _series(probe: Probe, shape: Shape, largest: int, patience: float) -> list[Times]:
    """The times of all doublings; the last ones are left out where one takes longer than the patience."""
    series = []
    size = _FIRST
    while size <= largest:
        series.append(probe.times(shape, size))
        if max(series[-1].values(), default=0.0) > patience:
            break
        size *= 2
    return series


def _least(one: list[Times], other: list[Times]) -> list[Times]:
    return [
        {name: min(a[name], b.get(name, a[name])) for name in a} for a, b in zip(one, other, strict=False)
    ]


def judged(probe: Probe, shape: Shape, largest: int, patience: float) -> Iterator[str]:
    """What is wrong with the growth on one shape, a line a part."""
    series = _series(probe, shape, largest, patience)
    for tried in range(_TRIES):
        if not steep(series) or (tried and steep(series, _SURELY)):
            break
        series = _least(series, _series(probe, shape, largest, patience))
    for name in steep(series):
        yield f"{name}: {', '.join(f'{1000 * times.get(name, 0):.0f}' for times in series)} ms"


def keep_memory() -> None:
    """Start this process anew with an allocator that gives nothing back, unless it is already one of those."""
    if not _KEEP.items() <= os.environ.items():
        os.execve(sys.executable, sys.orig_argv, {**os.environ, **_KEEP})


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks slopes", description=__doc__)
    parser.add_argument("--to", type=int, default=400, help="KB of the longest inputs")
    parser.add_argument("--only", default="", help="shapes with this in their name")
    parser.add_argument(
        "--patience", type=float, default=8.0, help="seconds of a part past which a series ends"
    )
    options = parser.parse_args(arguments)
    probe, wrong = Probe(), 0
    for shape in shapes():
        if options.only not in shape.name:
            continue
        for line in judged(probe, shape, options.to * 1000, options.patience):
            wrong += 1
            print(f"{shape.name}: {line}", flush=True)
    print(f"{wrong} steep", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    keep_memory()
    sys.exit(main())
