"""How long a reader may take over one article.

Whoever runs the clock (the engine, for its rules) lets it tick here; a reader past its time is stopped by an exception.
Where no clock runs, and inside of C code, the limits on size bound the work instead.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from srclint.stopping import insist

__all__ = ["OutOfPatienceError", "tick", "within"]

T = TypeVar("T")


@dataclass(slots=True)
class _Call:
    """A call under way: who is called, when it has to end, and how often it was asked to."""

    who: str
    end: float
    asked: int = 0


_calls: list[_Call] = []  # those under way, the innermost last


class OutOfPatienceError(BaseException):
    """Raised inside a reader that used up its time; no ``except Exception`` of the reader's swallows it."""


def within(seconds: float, who: str, function: Callable[..., T], *args: Any) -> T:
    """Call a function, its time bounded.

    Args:
        seconds: that it may take by the clock.
        who: what is called, for the message where it can't be stopped.
        function: what to call with ``args``.

    Raises:
        OutOfPatienceError: at a tick of the clock after ``seconds`` seconds.
    """
    mine = _Call(who, time.monotonic() + seconds)
    _calls.append(mine)
    try:
        return function(*args)
    finally:
        mine.end = math.inf  # first of all, and in one step: the clock may tick at the next call
        _calls.pop()


def tick() -> None:
    """Stop what has taken too long.

    Raises:
        OutOfPatienceError: the innermost call under way is past its time.
    """
    if _calls and time.monotonic() > _calls[-1].end:
        _calls[-1].asked += 1
        insist(_calls[-1].asked, OutOfPatienceError(), _calls[-1].who)
