"""How far a run has come, on standard error: only on a terminal, and only if it takes over a second; with the time to
go, by what the last minute showed, where that is more than some seconds."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from types import TracebackType
from typing import TextIO

__all__ = ["Progress"]

_PATIENCE = 1.0  # seconds before anything is shown: shorter runs need no comfort
_PAUSE = 0.1  # seconds between two states, so that showing them costs nothing
_STEP, _STEPS = 1.0, 60  # seconds between two looks at the pace, and how many are kept of them
_SOON = 10.0  # seconds: a shorter time to go is not told


class Progress:
    """A line that counts articles, written over itself and gone at the end.

    Args:
        quiet: show nothing.
        stream: where to write; standard error. Nothing is written unless it is a terminal that can go back in a line.
    """

    def __init__(self, *, quiet: bool = False, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._on = not quiet and self._stream.isatty() and os.environ.get("TERM") != "dumb"
        self._next = self._first = time.monotonic() + _PATIENCE
        self._done = 0
        self._width = 0
        self._looks: deque[tuple[float, int]] = deque(maxlen=_STEPS)

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._show("")

    def article(self, total: int) -> None:
        """Count an article.

        Args:
            total: how many there are; 0 where that isn't known.
        """
        self._done += 1
        last = total > 0 and self._done >= total
        if not self._on or time.monotonic() < (self._first if last else self._next):
            return
        if last:  # rules across articles have their turn, which may take a while
            self._show("comparing articles …")
        else:
            share = f"{self._done:,} of {total:,}" if total else f"{self._done:,}"
            self._show(f"{share} articles{self._to_go(total)} …")
        self._next = time.monotonic() + _PAUSE

    def _to_go(self, total: int) -> str:
        """The time that the rest takes at the pace of the last minute, in words; nothing where that isn't known."""
        now = time.monotonic()
        if not self._looks or now >= self._looks[-1][0] + _STEP:
            self._looks.append((now, self._done))
        since, done = self._looks[0]
        if not total or self._done == done:
            return ""
        seconds = (total - self._done) * (now - since) / (self._done - done)
        if seconds < _SOON:
            return ""
        minutes = round(seconds / 60)
        if minutes < 1:
            return ", under a minute to go"
        return f", {minutes} min to go" if minutes < 100 else f", {minutes / 60:.0f} h to go"

    def _show(self, text: str) -> None:
        """Write over what stands there; without escape sequences, which not every terminal knows."""
        if text or self._width:
            self._stream.write("\r" + text.ljust(self._width) + ("" if text else "\r"))
            self._stream.flush()
        self._width = len(text)
