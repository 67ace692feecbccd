"""What the files of earlier runs in this process gave, for a run that follows when some of them have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from srclint.engine import Crossing, Outcome
from srclint.errors import ReadError
from srclint.protocols import Source

__all__ = ["Held", "Known", "Store"]

Held = tuple[str, Outcome | None]
"""The name under which a file is kept, and what it gave; ``None`` where that isn't known."""


class Store(Protocol):
    """Where a run finds what files gave that nobody changed since: in memory, or in a cache on disk."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know."""
        ...

    def held(self, source: Source, *, reference: bool = False) -> Held | None:
        """What is held of a file; ``None`` for one that can't be read, which whoever lints it tells."""
        ...

    def keep(self, source: Source, name: str, outcome: Outcome) -> None:
        """Hold what a file gave, unless it has changed meanwhile."""
        ...

    def pass_by(self) -> None:
        """Note an article that isn't held."""
        ...

    def crossing(self, make: Callable[[], Crossing]) -> Crossing:
        """What all articles of the run gave together, as it was before or as it is made."""
        ...

    def close(self) -> None:
        """The run is over."""
        ...


class Known:
    """What files gave, in memory: good for as long as settings and rules stay the same."""

    notes: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._outcomes: dict[tuple[str, bool], tuple[str, Outcome]] = {}
        self.linted: list[str] = []
        """The paths of the files that were linted since the list was emptied."""

    def held(self, source: Source, *, reference: bool = False) -> Held | None:
        """See `Store`."""
        name = _digest(source)
        if not name:
            return None
        known = self._outcomes.get((source.path, reference))
        if known is not None and known[0] == name:
            return known
        self.linted.append(source.path)
        return name, None

    def keep(self, source: Source, name: str, outcome: Outcome) -> None:
        """See `Store`."""
        if _digest(source) == name:
            self._outcomes[source.path, outcome.reference] = name, replace(outcome, reading=None)

    def pass_by(self) -> None:
        """See `Store`."""

    def crossing(self, make: Callable[[], Crossing]) -> Crossing:
        """See `Store`; articles that changed may have to do with any other."""
        return make()

    def close(self) -> None:
        """See `Store`."""


def _digest(source: Source) -> str:
    try:
        return hashlib.blake2b(source.read(), digest_size=16).hexdigest()
    except ReadError:
        return ""
