"""The process pool behind ``--jobs``.

Workers run the article rules and take the facts; the judgement over the run stays in the parent, so that results are
the same for any number of workers. A worker is given a few items at a time and answers each, so that it is known what
was under way when one dies (out of memory, a crash in C) or hangs: that item is tried once more at the end, and costs
itself alone; the others go to the next worker. No worker outlives its parent.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from srclint.engine import Engine, Outcome
from srclint.errors import SrclintError
from srclint.model import Reading, RunError
from srclint.protocols import Source
from srclint.records import dataclass

__all__ = ["CHUNK", "Item", "Worker", "check_all", "path_of"]

Item = Source | Reading
"""What a worker is given: a file to read, or an article of a corpus that the parent has read."""

CHUNK = 8
"""Items a worker is given at once: enough that handing them over costs under 1% of linting them, and few to share out
anew where it dies."""

_HANG = 120.0  # seconds without an answer after which a worker is taken for hung
_STARTS = 3  # workers that may fail to come up before the work is done without any

# Forked workers share what the parent has loaded; elsewhere each loads it for itself.
_METHOD = "fork" if sys.platform == "linux" else "spawn"

Read = Callable[[Source], Iterable[Reading | RunError]]
Answer = list[Outcome | RunError]


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

    def start(self) -> Engine:
        """Make what is needed, unless it is there; forked processes share what their parent made."""
        if self._made is None:
            self._made = self._make()
        return self._made[0]

    def check(self, item: Item) -> Answer:
        """Lint an item.

        Raises:
            SrclintError: what the user asked for can't be done, whatever the item.
        """
        engine = self.start()
        assert self._made is not None
        readings = self._made[1](item) if isinstance(item, Source) else (item,)
        return [r if isinstance(r, RunError) else engine.check(r) for r in readings]


def path_of(item: Item) -> str:
    """The path under which an item is reported."""
    return item.path


def check_all(
    items: Iterable[Item], worker: Worker, jobs: int, *, hang: float = _HANG, chunk: int = CHUNK
) -> Iterator[Outcome | RunError]:
    """Lint items in several processes.

    Args:
        items: what to lint; drawn from as workers become free, so that a corpus is never whole in memory.
        worker: what each process needs.
        jobs: how many processes.
        hang: seconds without an answer after which a worker is killed.
        chunk: items that a worker is given at once.

    Yields:
        Outcomes and errors in no particular order; SYS009 for an item that killed its worker.

    Raises:
        SrclintError: what the user asked for can't be done, whatever the item.
    """
    crew = _Crew(worker, jobs, hang)
    try:
        yield from crew.work(iter(items), chunk)
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Hand:
    """A worker process: its end of the line, and what it was given and hasn't answered.

    Args:
        alone: whether it was given one item that killed a worker before.
        up: whether it has said that it is there.
        since: when it was last heard of, or given something.
    """

    process: BaseProcess
    line: Connection
    items: deque[Item] = field(default_factory=deque)
    alone: bool = False
    up: bool = False
    since: float = 0.0


class _Crew:
    """The workers, and what is to be done again since one died."""

    def __init__(self, worker: Worker, jobs: int, hang: float) -> None:
        self._worker, self._jobs, self._hang = worker, jobs, hang
        self._hands: list[_Hand] = []
        self._left: deque[Item] = deque()  # given to a worker that died before it came to them
        self._suspects: deque[Item] = deque()  # under way when one died
        self._failed = 0

    def work(self, items: Iterator[Item], chunk: int) -> Iterator[Outcome | RunError]:
        """Give out the items and hear the answers until all is done."""
        while True:
            self._give_out(items, chunk)
            busy = [hand for hand in self._hands if hand.items]
            if not busy:
                todo, alone = self._next(items, chunk)
                if not todo:
                    return
                for item in todo:  # no worker can be had: here, but for what killed one
                    yield from [_lost(item, "died")] if alone else self._worker.check(item)
                continue
            overdue = min(hand.since for hand in busy) + self._hang - time.monotonic()
            heard = wait([hand.line for hand in busy], max(0.0, overdue))
            for hand in busy:
                if hand.line in heard:
                    yield from self._hear(hand)
                elif time.monotonic() - hand.since > self._hang:
                    yield from self._bury(hand, f"hung for {self._hang:g} s and was stopped")

    def dismiss(self) -> None:
        """End all workers."""
        for hand in self._hands:
            _end(hand)
        self._hands.clear()

    def _next(self, items: Iterator[Item], chunk: int) -> tuple[list[Item], bool]:
        """What to do next, and whether a worker of its own should do it."""
        if self._left:
            return [self._left.popleft() for _ in range(min(chunk, len(self._left)))], False
        if todo := list(islice(items, chunk)):
            return todo, False
        return ([self._suspects.popleft()], True) if self._suspects else ([], False)

    def _give_out(self, items: Iterator[Item], chunk: int) -> None:
        """Give each idle worker something, and start workers as long as there is more to do."""
        while idle := next((hand for hand in self._hands if not hand.items), None) or self._start():
            todo, alone = self._next(items, chunk)
            if not todo:
                return
            idle.items, idle.alone, idle.since = deque(todo), alone, time.monotonic()
            try:
                idle.line.send(todo)
            except OSError:  # it died while it was idle; nothing of this was begun
                self._left.extendleft(reversed(idle.items))
                self._failed += not idle.up
                self._forget(idle)

    def _start(self) -> _Hand | None:
        """Another worker; ``None`` where there are enough, or none can be had."""
        if len(self._hands) >= self._jobs or self._failed >= _STARTS:
            return None
        context: Any = multiprocessing.get_context(_METHOD)
        if _METHOD == "fork":
            self._worker.start()
            gc.freeze()  # what is shared is not to be copied for the collector's marks
        try:
            mine, its = context.Pipe()
        except OSError:  # no descriptors
            self._failed = _STARTS
            return None
        inherited = [hand.line for hand in self._hands] + [mine] if _METHOD == "fork" else []
        process = context.Process(
            target=_serve, args=(self._worker, its, inherited, os.getpid()), daemon=True
        )
        try:
            process.start()
        except OSError:  # no descriptors, no processes, no memory
            self._failed = _STARTS
            mine.close()
            return None
        finally:
            its.close()
        hand = _Hand(process, mine, since=time.monotonic())
        self._hands.append(hand)
        return hand

    def _hear(self, hand: _Hand) -> Iterator[Outcome | RunError]:
        """What a worker says: that it is there, or the answer to the first item that it has."""
        try:
            data = hand.line.recv_bytes()
        except (EOFError, OSError):
            yield from self._bury(hand, "died")
            return
        hand.since = time.monotonic()
        if not hand.up:
            hand.up = True
            return
        item = hand.items.popleft()
        try:
            answer = pickle.loads(data)
        except Exception as error:  # a plugin's own types may fail at it
            why = f"What a rule made of this article can't be handed over ({type(error).__name__}: {error})."
            answer = [RunError(path_of(item), "SYS006", why)]
        if isinstance(answer, SrclintError):
            raise answer
        yield from answer

    def _bury(self, hand: _Hand, how: str) -> Iterator[RunError]:
        """Take leave of a worker. What it was at is suspect; a suspect that did it twice is given up."""
        items = hand.items
        self._forget(hand)
        if not hand.up:
            self._failed += 1
        elif items:
            first = items.popleft()
            if hand.alone:
                yield _lost(first, how)
            else:
                self._suspects.append(first)
        self._left.extendleft(reversed(items))

    def _forget(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        _end(hand)


def _lost(item: Item, how: str) -> RunError:
    message = f"The worker that linted this article {how}; the article was not linted."
    return RunError(path_of(item), "SYS009", message)


def _end(hand: _Hand) -> None:
    hand.line.close()
    hand.process.kill()
    hand.process.join()
    hand.process.close()


def _serve(worker: Worker, line: Connection, inherited: Sequence[Connection], parent: int) -> None:
    """What a worker process does: it answers each item of each message, until the line is closed."""
    for other in inherited:  # an end in here would keep another's line open when the parent is gone
        other.close()
    _live_no_longer_than(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    sys.stdout = sys.stderr
    with contextlib.suppress(EOFError, OSError), worker.start().watching():
        line.send_bytes(b"")
        while True:
            for item in line.recv():
                line.send_bytes(_answer(worker, item))


def _answer(worker: Worker, item: Item) -> bytes:
    """What is sent back for an item: the pickled answer, or what the parent is to raise."""
    answer: Answer | SrclintError
    try:
        answer = worker.check(item)
    except SrclintError as error:
        answer = error
    try:
        return pickle.dumps(answer)
    except Exception:
        assert isinstance(answer, list)
        portable = worker.start().portable
        return pickle.dumps([portable(part) if isinstance(part, Outcome) else part for part in answer])


def _live_no_longer_than(parent: int) -> None:
    """End this process when its parent is gone, however that ended.

    A worker that waits for work, or answers, notices by itself that the line is closed; this is for one at work.
    """
    if sys.platform == "linux":
        import ctypes

        death_signal = 1  # PR_SET_PDEATHSIG
        if ctypes.CDLL(None).prctl(death_signal, signal.SIGKILL, 0, 0, 0) == 0:
            if os.getppid() != parent:  # it went before it could be watched
                os._exit(1)
            return
    watch = multiprocessing.parent_process()
    assert watch is not None

    def leave() -> None:
        wait([watch.sentinel])
        os._exit(1)

    threading.Thread(target=leave, daemon=True).start()
