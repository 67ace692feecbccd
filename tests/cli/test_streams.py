"""Standard streams that are closed, full, or interrupted: exit status 2 or 130, never a traceback, never green."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import COOKIES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes streams")
full = pytest.mark.skipif(
    not os.path.exists("/dev/full"), reason="the system has no device that is always full"
)
SRCLINT = f'"{sys.executable}" -m srclint'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall.txt").write_text(COOKIES)
    return tmp_path


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run(["sh", "-c", f"{SRCLINT} {command}"], cwd=folder, capture_output=True, timeout=60)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


@pytest.mark.parametrize(
    "command",
    [
        "wall.txt >&-",
        "--version >&-",
        "wall.txt <&- >&- 2>&-",
        "- <&-",
        "inspect - <&-",
        *(
            pytest.param(f"{command} >/dev/full", marks=full)
            for command in ("wall.txt", "--version", "--help", "rules", "explain BYL001", "inspect wall.txt")
        ),
        pytest.param("none.txt >/dev/full 2>/dev/full", marks=full),
    ],
)
def test_a_stream_that_is_closed_or_full_is_an_error(folder: Path, command: str) -> None:
    assert shell(command, folder).returncode == 2


@pytest.mark.parametrize(
    "command", ["wall.txt <&-", "wall.txt 2>&-", "wall.txt --output-format json:out.json >&-"]
)
def test_a_closed_stream_that_nobody_needs_is_none(folder: Path, command: str) -> None:
    assert shell(command, folder).returncode == 1


def test_no_report_goes_into_a_file_that_took_the_number_of_a_closed_stream(folder: Path) -> None:
    assert shell("wall.txt --output-format full --output-format json:out.json >&-", folder).returncode == 2
    before = (folder / "wall.txt").read_text()
    assert before == COOKIES
    assert not (folder / "out.json").exists() or b"wall.txt:" not in (folder / "out.json").read_bytes()[:9]


@pytest.mark.parametrize("descriptors", [6, 8, 11, 16])
@pytest.mark.parametrize("jobs", [1, 2])
def test_with_few_descriptors_all_is_read_or_it_is_an_error(
    folder: Path, descriptors: int, jobs: int
) -> None:
    for number in range(20):
        (folder / f"{number}.txt").write_text(COOKIES)
    done = subprocess.run(
        ["sh", "-c", f"ulimit -n {descriptors}; {SRCLINT} -j {jobs} --exit-zero --output-format concise ."],
        cwd=folder,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode in (0, 2), done.stderr.decode()
    if done.returncode == 0:
        assert done.stdout.count(b"BPL001") == 21


@pytest.mark.parametrize("delay", [0.05, 0.1, 0.2, 0.4])
def test_an_interrupt_while_everything_is_still_being_imported_exits_130(folder: Path, delay: float) -> None:
    code = "import sys; from srclint.__main__ import main; sys.argv[1:] = '-'; print(flush=True); main()"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        time.sleep(delay)
        running.send_signal(signal.SIGINT)
        assert (running.wait(30), running.stderr.read()) == (130, b"srclint: interrupted.\n")
