"""What the hostile tests share: the engine with every rule on, every report, and a clock for doubled inputs."""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable
from functools import cache
from typing import Any

from srclint.config import Config
from srclint.engine import Engine
from srclint.host import Host, load_host
from srclint.model import Context, Reading, RunResult
from srclint.protocols import Source
from srclint.report import ReportOptions, builtin_reporters
from srclint.runner import Request, run
from srclint.selection import Selection
from tests.hostile.plugins import DAY

__all__ = ["FORMATS", "engine", "grows_linearly", "host", "lint", "lint_source", "render"]

FORMATS = [reporter.name for reporter in builtin_reporters()]


@cache
def host() -> Host:
    """The bundled plugins."""
    return load_host(third_party=False)


@cache
def engine() -> Engine:
    """An engine with every bundled rule on."""
    loaded = host()
    selection = Selection(Config(select=("ALL",)), loaded.rules, loaded.plugin_of)
    return Engine(selection.anywhere, Context(DAY), details=True, readability=True)


def lint(*readings: Reading) -> RunResult:
    """Run every rule over readings."""
    return engine().run(readings)


def lint_source(path: str, data: bytes, **config: Any) -> RunResult:
    """Read some bytes as a file of this name would be read, and run every rule over it."""
    return run(
        host(),
        Config(as_of=DAY, select=("ALL",), **config),
        Request(given=(Source(path, data=data),), details=True),
    )


def render(result: RunResult, format_: str) -> str:
    """What a format writes, with all that it can be asked for."""
    reporter = next(reporter for reporter in builtin_reporters() if reporter.name == format_)
    stream = io.StringIO()
    reporter.report(result, stream, ReportOptions(statistics=True, show_all=True, verbose=2))
    return stream.getvalue()


def grows_linearly(
    function: Callable[[Any], object],
    make: Callable[[int], Any],
    size: int = 60_000,
) -> str:
    """Time a function on an input and on ones twice and four times as long.

    Args:
        function: what to time.
        make: the input of a given length.
        size: length of the longest.

    Returns:
        What is wrong; empty if four times the input takes less than nine times as long (three a doubling; a
        quadratic function takes sixteen times as long). The best of up to eight tries counts,
        without the garbage collector, whose runs fall on some lengths only: a function that is really steep fails
        them all, a machine that is busy doesn't.
    """
    inputs = [make(size // 4), make(size // 2), make(size)]
    best = [float("inf")] * 3
    for _ in range(8):
        for number, given in enumerate(inputs):
            gc.disable()
            try:
                started = time.process_time()
                function(given)
                best[number] = min(best[number], time.process_time() - started)
            finally:
                gc.enable()
        # Below 10 ms the clock and the caches of the machine say more than the function.
        if best[2] <= 9 * best[0] + 0.01:
            return ""
    return f"{', '.join(f'{1000 * seconds:.1f}' for seconds in best)} ms for n, 2n, 4n"
