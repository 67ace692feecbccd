"""The pool gives what one process gives, and loses one article at most when a worker dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from srclint.engine import Engine, Outcome
from srclint.errors import UsageError
from srclint.model import Context, Reading, RunError
from srclint.protocols import Source
from srclint.scale.pool import Worker, check_all
from tests.conftest import COOKIES, Run
from tests.hostile.plugins import PLUGIN, install

DAY = ("--as-of", "2026-11-22")


def read(deadly: str, source: Source) -> Iterator[Reading | RunError]:
    """A reader that some inputs kill, as a crash in C or the kernel's memory killer would."""
    if source.path == "deadly":
        if deadly == "dies":
            os._exit(9)
        time.sleep(600)
    yield Reading(id=source.path, path=source.path, text=COOKIES)


def make(deadly: str) -> tuple[Engine, partial[Iterator[Reading | RunError]]]:
    return Engine((), Context(date(2026, 11, 22))), partial(read, deadly)


@pytest.mark.parametrize("deadly", ["dies", "hangs"])
def test_a_worker_that_dies_or_hangs_costs_one_article(deadly: str) -> None:
    names = [f"{number:02}" for number in range(40)]
    names.insert(20, "deadly")
    found = list(
        check_all([Source(name) for name in names], Worker(partial(make, deadly)), 2, hang=1.5, chunk=8)
    )
    lost = [item for item in found if isinstance(item, RunError)]
    linted = sorted(item.summary.id for item in found if isinstance(item, Outcome))
    assert [(error.path, error.code) for error in lost] == [("deadly", "SYS009")]
    assert linted == [name for name in names if name != "deadly"]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["2", "0"])
def test_the_number_of_workers_changes_no_byte(srclint: Run, tmp_path: Path, jobs: str) -> None:
    for number in range(70):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES.replace("metre", f"metre, part {number}"))
    with (tmp_path / "corpus.jsonl").open("w") as corpus:
        for number in range(40):
            corpus.write(json.dumps({"id": str(number), "text": COOKIES + f"\nPart {number}.\n"}) + "\n")
        corpus.write("{broken\n")
    one = srclint(".", "corpus.jsonl", "--output-format", "json", *DAY)
    many = srclint(".", "corpus.jsonl", "--output-format", "json", "-j", jobs, *DAY)
    assert one.code == many.code == 2  # the broken line
    assert one.raw == many.raw


def children(pid: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def lives(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def until(seen: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not seen():
        time.sleep(0.02)
    return seen()


linux = pytest.mark.skipif(sys.platform != "linux", reason="children are looked for in /proc")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """srclint with two workers, at 60 articles of which each takes its rule a tenth of a second."""
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES)
    env = install(tmp_path, PLUGIN.replace("return ()", "import time; time.sleep(0.1); return ()"))
    command = [sys.executable, "-m", "srclint", "-j", "2", "--exit-zero", "--output-format", "json", "."]
    with subprocess.Popen(
        command, cwd=tmp_path, env={**os.environ, **env}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert until(lambda: len(children(process.pid)) == 2)
        yield process
        process.kill()


@pytest.mark.slow
@linux
def test_workers_that_are_killed_one_after_the_other_cost_no_article(
    running: subprocess.Popen[bytes],
) -> None:
    for _ in range(3):
        victim = children(running.pid)[0]
        time.sleep(0.3)
        os.kill(victim, signal.SIGKILL)
        assert until(
            lambda gone=victim: len(set(children(running.pid)) - {gone}) == 2 or running.poll() is not None
        )
    out, err = running.communicate(timeout=60)
    assert running.returncode == 0, err
    assert len(json.loads(out)["articles"]) == 60


@linux
@pytest.mark.parametrize("sort", [signal.SIGKILL, signal.SIGTERM])
def test_no_worker_outlives_its_parent(running: subprocess.Popen[bytes], sort: int) -> None:
    workers = children(running.pid)
    running.send_signal(sort)
    running.wait(30)
    assert until(lambda: not any(map(lives, workers)))


@linux
def test_a_worker_that_is_stopped_for_long_is_no_end(tmp_path: Path) -> None:
    def stop_once(source: Source) -> Iterator[Reading | RunError]:
        if source.path == "20" and not (tmp_path / "stopped").exists():
            (tmp_path / "stopped").touch()
            os.kill(os.getpid(), signal.SIGSTOP)
        yield Reading(id=source.path, path=source.path, text=COOKIES)

    worker = Worker(lambda: (Engine((), Context(date(2026, 11, 22))), stop_once))
    found = list(check_all([Source(str(number)) for number in range(40)], worker, 2, hang=1.5))
    assert [item for item in found if isinstance(item, RunError)] == []
    assert len(found) == 40


@linux
def test_without_a_process_to_be_had_the_articles_are_linted_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*arguments: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", none_left)
    worker = Worker(partial(make, "dies"))
    found = list(check_all([Source(str(number)) for number in range(10)], worker, 2))
    assert sorted(item.summary.id for item in found if isinstance(item, Outcome)) == list("0123456789")


@linux
def test_what_the_user_asked_for_and_can_not_be_done_is_raised_here() -> None:
    def refuses(source: Source) -> Iterator[Reading | RunError]:
        raise UsageError("there is no encoding 'wall'")
        yield

    worker = Worker(lambda: (Engine((), Context(date(2026, 11, 22))), refuses))
    with pytest.raises(UsageError, match="no encoding"):
        list(check_all([Source("a"), Source("b")], worker, 2))
