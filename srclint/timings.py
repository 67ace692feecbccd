"""Where the time of a run goes: CPU seconds by stage and rule."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

__all__ = ["ACROSS", "FACTS", "READING", "REPORT", "START", "STRUCTURE", "Timings", "clock"]

T = TypeVar("T")

START, READING, STRUCTURE = "start", "reading", "structure"
FACTS, ACROSS, REPORT = "facts", "across articles", "report"
_STAGES = (START, READING, STRUCTURE, FACTS, ACROSS, REPORT)

clock: Callable[[], float] = getattr(time, "thread_time", time.process_time)
"""CPU seconds of this thread."""


class Timings:
    """The CPU seconds of a run, by stage and by the code of a rule; those of worker processes are added up.

    What several rules share of an article (its sentences, quotations, times, attributions) counts for the first that
    asks for it.
    """

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def add(self, seconds: Mapping[str, float]) -> None:
        """Add what an article took."""
        for name, took in seconds.items():
            self.seconds[name] += took

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Count what is done inside."""
        began = clock()
        try:
            yield
        finally:
            self.seconds[name] += clock() - began

    def during(self, name: str, items: Iterable[T]) -> Iterator[T]:
        """The items, and what it took to get them."""
        todo = iter(items)
        while True:
            with self.of(name):
                try:
                    item = next(todo)
                except StopIteration:
                    return
            yield item

    def lines(self, articles: int) -> Iterator[str]:
        """What is printed.

        Args:
            articles: how many were linted.
        """
        rules = sorted((-took, code) for code, took in self.seconds.items() if code not in _STAGES)
        every = {name: self.seconds[name] for name in _STAGES} | {"rules": -sum(took for took, _ in rules)}
        total = sum(every.values())
        order = (START, READING, STRUCTURE, "rules", FACTS, ACROSS, REPORT)
        yield "seconds of CPU, and milliseconds an article:"
        for name in order:
            yield _line(name, every[name], 0 if name in (START, REPORT) else articles)
            if name == "rules":
                yield from (_line(f"  {code}", -took, articles) for took, code in rules)
        rest = total - every[START]
        speed = f", {articles / rest:,.0f} articles a second after the start" if articles and rest > 0 else ""
        yield f"{'in all':18}{total:9.3f}{speed}"


def _line(name: str, seconds: float, articles: int) -> str:
    each = f"{seconds / articles * 1000:9.3f}" if articles else ""
    return f"{name:18}{seconds:9.3f}{each}"
