"""The clock of the system is set back, or runs back while srclint runs: nothing changes, hangs, or is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CLEAN, COOKIES, Run
from tests.hostile.plugins import PLUGIN, install

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
CLOCKS = {"a day behind": "-1d", "a minute back each second": "+0 x-60", "a century ahead": "+36500d"}
DAY = ("--as-of", "2026-11-22")

pytestmark = pytest.mark.skipif(LIBRARY is None, reason="libfaketime isn't installed")


def clock(name: str) -> dict[str, str]:
    return {"LD_PRELOAD": str(LIBRARY), "FAKETIME": CLOCKS[name]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(COOKIES if number % 2 else CLEAN)
    (tmp_path / "pyproject.toml").write_text("[tool.srclint]\n")
    return tmp_path


@pytest.mark.parametrize(("name", "jobs"), list(zip(CLOCKS, ("1", "2", "2"), strict=True)))
def test_a_run_gives_the_same_bytes(srclint: Run, folder: Path, name: str, jobs: str) -> None:
    command = (".", *DAY, "-j", jobs, "--output-format", "json")
    rightly = srclint(*command)
    assert (rightly.code, rightly.json["errors"]) == (1, [])
    ran = srclint(*command, env=clock(name), anew=True)
    assert (ran.code, ran.raw) == (rightly.code, rightly.raw)


def test_mending_mends(srclint: Run, folder: Path) -> None:
    ran = srclint(
        *("1.txt", "--fix", "--preset", "draft", *DAY), env=clock("a minute back each second"), anew=True
    )
    assert ran.code == 0, ran.err
    assert (folder / "1.txt").read_text().rstrip() == CLEAN.rstrip()


def test_suppressions_of_several_processes_are_all_there(folder: Path) -> None:
    command = [sys.executable, "-m", "srclint", "suppress", "--reason", "ours", *DAY]
    running = [
        subprocess.Popen(
            [*command, f"{number}.txt:BPL001"],
            cwd=folder,
            env={**clock("a minute back each second"), "PYTHONSAFEPATH": "1"},
            stderr=subprocess.PIPE,
        )
        for number in (1, 3, 5)
    ]
    said = [process.communicate(timeout=100)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    kept = (folder / "srclint-suppressions.toml").read_text()
    assert [f"{number}.txt" in kept for number in (1, 3, 5)] == [True, True, True]


@pytest.mark.slow
@pytest.mark.parametrize("body", ["while True: pass", "import time\n    while True: time.sleep(0.01)"])
def test_a_rule_that_never_ends_is_stopped(srclint: Run, folder: Path, body: str) -> None:
    env = install(folder, PLUGIN.replace("return ()", body))
    (folder / "pyproject.toml").write_text("[tool.srclint]\nrule-timeout = 1\n")
    ran = srclint(
        "1.txt",
        *DAY,
        "--output-format",
        "json",
        env=env | clock("a minute back each second"),
        anew=True,
    )
    assert (ran.code, [error["code"] for error in ran.json["errors"]]) == (2, ["SYS007"])
    assert "BPL001" in ran.codes
