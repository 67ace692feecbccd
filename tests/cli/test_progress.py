"""Progress: told on a terminal, after a second, and gone at the end."""

from __future__ import annotations

import io

import pytest

from srclint.cli import progress
from srclint.cli.progress import Progress
from tests.conftest import COOKIES, Run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that goes on by a second each time it is looked at."""

    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def monotonic(self) -> float:
        self.now += self.step
        return self.now


def told(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, step: float = 1.0, quiet: bool = False
) -> str:
    monkeypatch.setattr(progress, "time", Clock(step))
    with Progress(quiet=quiet, stream=stream) as shown:
        for _ in range(3):
            shown.article(3)
    return stream.getvalue()


def test_a_pipe_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, io.StringIO()) == ""


def test_who_asks_for_quiet_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Terminal(), quiet=True) == ""


def test_a_dumb_terminal_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert told(monkeypatch, Terminal()) == ""


def test_a_run_of_under_a_second_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert told(monkeypatch, Terminal(), step=0.1) == ""


def test_a_longer_run_counts_and_leaves_an_empty_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    states = told(monkeypatch, Terminal()).split("\r")
    assert states[1].startswith("1 of 3 articles")
    assert "comparing" in "".join(states)
    assert states[-2:] == [" " * len(states[-2]), ""]
    assert not any("\x1b" in state for state in states)


def states_of(monkeypatch: pytest.MonkeyPatch, done: int, total: int) -> list[str]:
    """What is shown of so many articles, a second each."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "time", Clock(1.0))
    stream = Terminal()
    with Progress(stream=stream) as shown:
        for _ in range(done):
            shown.article(total)
    return [state.strip() for state in stream.getvalue().split("\r") if state.strip()]


def test_a_run_of_unknown_length_tells_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any("to go" in state for state in states_of(monkeypatch, 50, 0))


def test_a_long_run_tells_how_long_it_has_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    states = states_of(monkeypatch, 300, 1000)
    assert states[0] == "1 of 1,000 articles …"
    assert " min to go …" in states[-1]
    minutes = [int(state.partition(", ")[2].partition(" min")[0].split()[-1]) for state in states[2:]]
    assert minutes == sorted(minutes, reverse=True)


def test_a_whole_run_tells_nothing_on_a_pipe(srclint: Run) -> None:
    ran = srclint("-", "--as-of", "2026-11-22", stdin=COOKIES.encode(), env={"TERM": "xterm"})
    assert ran.err == ""
