"""How long a reader may take over one article.

Whoever runs the clock (the engine, for its rules) lets it tick here; a reader past its time is stopped by an exception.
Where no clock runs, and inside of C code, the limits on size bound the work instead.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar

from srclint.records import dataclass
from srclint.stopping import RING, insist

__all__ = ["OutOfPatienceError", "tick", "within"]

T = TypeVar("T")


@dataclass(slots=True)
class _Call:
    """A call under way: who is called, how many ticks it may take and took, and how often it was asked to end."""

    who: str
    most: float
    ticks: int = 0
    asked: int = 0


_calls: list[_Call] = []  # those under way, the innermost last


class OutOfPatienceError(BaseException):
    """Raised inside a reader that used up its time; no ``except Exception`` of the reader's swallows it."""


def within(seconds: float, who: str, function: Callable[..., T], *args: Any) -> T:
    """Call a function, its time bounded.

    Args:
        seconds: that it may take, counted in ticks.
        who: what is called, for the message where it can't be stopped.
        function: what to call with ``args``.

    Raises:
        OutOfPatienceError: at the first tick after ``seconds`` seconds.
    """
    mine = _Call(who, seconds / RING)
    _calls.append(mine)
    try:
        return function(*args)
    finally:
        mine.most = math.inf  # first of all, and in one step: the clock may tick at the next call
        _calls.pop()


def tick() -> None:
    """Stop what has taken too long.

    Raises:
        OutOfPatienceError: the innermost call under way is past its time.
    """
    for call in _calls:
        call.ticks += 1
    if _calls and _calls[-1].ticks > _calls[-1].most:
        _calls[-1].asked += 1
        insist(_calls[-1].asked, OutOfPatienceError(), _calls[-1].who)
