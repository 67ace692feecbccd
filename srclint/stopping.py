"""Ends code of others that is past its time, however often it swallows the exception that is to end it.

Python ends a function by an exception or not at all, and ``except BaseException`` in a loop takes every one. So whoever
runs the clock asks again at each ring, and after some rings at moments a millionth of a second apart from one another:
sooner or later one falls between an ``except`` and the next ``try``, and leaves (within a second in each of six sorts
of such loops, on Python 3.11 to 3.13). Where none does, the process ends with status 2 rather than hang.
"""

from __future__ import annotations

import contextlib
import os
import signal
from typing import Any, NoReturn

from srclint.foreign import handle, leave, ring_in

__all__ = ["RING", "insist", "start_clock", "stop_clock"]

RING = 0.25
"""Seconds between two rings of the clock."""

_PATIENT = 8  # rings in which a call may still clean up behind itself
_MOMENTS = tuple(7e-7 * n for n in range(2, 60))  # seconds until the next ring, once it is urgent
_ENOUGH = 100_000  # rings: a few seconds of doing nothing but raising


def start_clock(ring: Any) -> Any:
    """Let SIGALRM ring every `RING` seconds, and a handler hear it; the handler before, for `stop_clock`."""
    before = handle(signal.SIGALRM, ring)
    ring_in(RING, RING)
    return before


def stop_clock(before: Any) -> None:
    """Let it ring no more."""
    ring_in(0)
    # A ring on its way is dropped: the handler before might end the process.
    handle(signal.SIGALRM, signal.SIG_IGN)
    handle(signal.SIGALRM, before)


def insist(asked: int, error: BaseException, who: str) -> NoReturn:
    """Raise an exception out of a handler of SIGALRM, more urgently the more often that was in vain.

    Args:
        asked: how often the call under way was asked to stop before.
        error: what is raised.
        who: what doesn't stop, for the message where all is in vain: ``Rule ACME001 of srclint-acme 1.2``.
    """
    if asked > _ENOUGH:
        said = f"srclint: {who} can't be stopped: it swallows what is to end it. The run was given up.\n"
        with contextlib.suppress(OSError):
            os.write(2, said.encode("utf-8", "backslashreplace"))
        leave(2)
    if asked > _PATIENT:
        ring_in(_MOMENTS[asked % len(_MOMENTS)], RING)
    raise error
