"""The process pool behind ``--jobs``.

Workers run the article rules and take the facts; the judgement over the run stays in the parent, so that results are
the same for any number of workers. A worker that dies (out of memory, a crash in C) or hangs takes only the article
with it: what else it held is done again, one article at a time.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from srclint.engine import Engine, Outcome
from srclint.model import Reading, RunError
from srclint.protocols import Source

__all__ = ["CHUNK", "Item", "Worker", "check_all", "path_of"]

Item = Source | Reading
"""What a worker is given: a file to read, or an article of a corpus that the parent has read."""

CHUNK = 32
"""Articles a task: large enough that handing them over costs under 1% of linting them, small enough to share out."""

_HANG = 120.0  # seconds without any finished task after which the workers are taken for hung

Read = Callable[[Source], Iterable[Reading | RunError]]


class Worker:
    """What a worker process needs: how to read a source, and the engine; made once a process.

    Args:
        make: gives the engine and the reading function; picklable, so that it also works where processes are spawned.
    """

    def __init__(self, make: Callable[[], tuple[Engine, Read]]) -> None:
        self._make = make
        self._made: tuple[Engine, Read] | None = None

    def __getstate__(self) -> dict[str, object]:
        return {"_make": self._make, "_made": None}

    def check(self, items: Sequence[Item]) -> list[Outcome | RunError]:
        """Lint some items."""
        if self._made is None:
            self._made = self._make()
        engine, read = self._made
        found: list[Outcome | RunError] = []
        with engine.watching():
            for item in items:
                for reading in read(item) if isinstance(item, Source) else (item,):
                    found.append(reading if isinstance(reading, RunError) else engine.check(reading))
        return found


_worker: Worker | None = None


def _start(worker: Worker) -> None:
    global _worker
    _worker = worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    sys.stdout = sys.stderr


def _check(items: Sequence[Item]) -> list[Outcome | RunError]:
    assert _worker is not None
    return _worker.check(items)


def path_of(item: Item) -> str:
    """The path under which an item is reported."""
    return item.path


def _executor(worker: Worker, jobs: int) -> ProcessPoolExecutor:
    # Forked workers share what the parent has loaded; elsewhere each loads it for itself.
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(worker,))


def _chunks(items: Iterable[Item], size: int) -> Iterator[tuple[Item, ...]]:
    iterator = iter(items)
    while chunk := tuple(islice(iterator, size)):
        yield chunk


def check_all(
    items: Iterable[Item], worker: Worker, jobs: int, *, hang: float = _HANG, chunk: int = CHUNK
) -> Iterator[Outcome | RunError]:
    """Lint items in several processes.

    Args:
        items: what to lint; drawn from as workers become free, so that a corpus is never whole in memory.
        worker: what each process needs.
        jobs: how many processes.
        hang: seconds without any finished task after which the processes are killed.
        chunk: items a task.

    Yields:
        Outcomes and errors in no particular order; SYS009 for an item that killed its worker.
    """
    waiting = _chunks(items, chunk)
    lost: list[tuple[Item, ...]] = []
    while True:
        broken = yield from _round(waiting, worker, jobs, hang, lost)
        for failed in lost:
            for item in failed:
                yield from _alone(item, worker, hang)
        lost.clear()
        if not broken:
            return


def _round(
    waiting: Iterator[tuple[Item, ...]],
    worker: Worker,
    jobs: int,
    hang: float,
    lost: list[tuple[Item, ...]],
) -> Generator[Outcome | RunError, None, bool]:
    """Work until everything is done or the pool breaks; says which, and puts into ``lost`` what was under way."""
    running: dict[Future[list[Outcome | RunError]], tuple[Item, ...]] = {}
    executor = _executor(worker, jobs)
    try:
        while True:
            while len(running) < 2 * jobs and (items := next(waiting, None)) is not None:
                try:
                    running[executor.submit(_check, items)] = items
                except BrokenProcessPool:
                    lost.append(items)
                    break
            if not running:
                return bool(lost)
            done, _ = wait(running, timeout=hang, return_when=FIRST_COMPLETED)
            if not done:
                _kill(executor)
                continue
            for future in done:
                items = running.pop(future)
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    lost.append(items)
    finally:
        if running:
            _kill(executor)
        executor.shutdown(wait=True, cancel_futures=True)


def _alone(item: Item, worker: Worker, hang: float) -> Iterator[Outcome | RunError]:
    """Lint one item in a process of its own."""
    with _executor(worker, 1) as executor:
        future = executor.submit(_check, (item,))
        done, _ = wait([future], timeout=hang)
        if not done:
            _kill(executor)
        try:
            yield from future.result()
        except BrokenProcessPool:
            why = "died" if done else f"hung for {hang:g} s and was stopped"
            message = f"The worker that linted this article {why}; the article was not linted."
            yield RunError(path_of(item), "SYS009", message)


def _kill(executor: ProcessPoolExecutor) -> None:
    for process in list((executor._processes or {}).values()):
        process.kill()
