"""How long a reader may take over one article.

Whoever runs the clock (the engine, for its rules) lets it tick here; a reader past its time is stopped by an exception.
Where no clock runs, and inside of C code, the limits on size bound the work instead.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["OutOfPatienceError", "tick", "within"]

_deadlines: list[float] = []  # of the calls under way, the innermost last


class OutOfPatienceError(BaseException):
    """Raised inside a reader that used up its time; no ``except Exception`` of the reader's swallows it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Bound the time of what is done inside.

    Raises:
        OutOfPatienceError: at a tick of the clock after ``seconds`` seconds.
    """
    _deadlines.append(time.monotonic() + seconds)
    try:
        yield
    finally:
        _deadlines.pop()


def tick() -> None:
    """Stop what has taken too long.

    Raises:
        OutOfPatienceError: the innermost call under way is past its time.
    """
    if _deadlines and time.monotonic() > _deadlines[-1]:
        _deadlines[-1] = float("inf")  # once
        raise OutOfPatienceError
