"""The run itself: interrupted, out of room, mending what won't settle. Results are whole, or they are not there.

The pool's own tests stand with the pool, full disks and broken pipes also with the command line, plugins that fail in
the files beside this one. srclint keeps no cache, so that none can be corrupt, hostile or read-only.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from srclint import ArticleView, Edit, Hit, NoOptions, Span, article_rule
from srclint.config import Config
from srclint.files import replace_file
from srclint.fix import MAX_PASSES
from srclint.host import load_host
from srclint.house_rules import HouseRules
from srclint.runner import Request, fix
from tests.conftest import CLEAN, COOKIES, Run
from tests.hostile.plugins import DAY, PLUGIN, install, meta

AS_OF = ("--as-of", "2026-11-22")
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes are others on Windows")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "wall.txt"
    path.write_text(COOKIES)
    return path


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


# Writing ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize(
    "error",
    [OSError(28, "No space left on device"), KeyboardInterrupt()],
    ids=["a full disk", "an interruption"],
)
def test_a_file_is_written_whole_or_left_as_it_was(
    step: str, error: BaseException, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(os, step, fails)
    with pytest.raises(type(error)):
        replace_file(article, b"half")
    assert article.read_text() == COOKIES
    assert [path.name for path in article.parent.iterdir()] == ["wall.txt"]


@posix
def test_killed_while_it_mends_it_leaves_the_old_file_or_the_new(article: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from srclint.cli import run_command_line\n"
        "run_command_line(['wall.txt', '--fix', '--preset', 'draft'])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=article.parent, check=False)
    assert done.returncode == -signal.SIGKILL
    assert article.read_text() == COOKIES


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_mending_leaves_encoding_and_line_ends(srclint: Run, article: Path, encoding: str, end: str) -> None:
    kept = CLEAN.replace("wall", "wäll").replace("\n", end)
    article.write_bytes(
        (kept + end + COOKIES.removeprefix(CLEAN).lstrip("\n").replace("\n", end)).encode(encoding)
    )
    assert srclint("wall.txt", "--fix", "--preset", "draft", "--select", "BPL001", *AS_OF).code == 0
    mended = article.read_bytes().decode(encoding)
    assert mended.startswith(kept)
    assert mended.strip() == kept.strip()


@posix
def test_a_link_stays_a_link_and_the_mode_stays(srclint: Run, article: Path) -> None:
    article.chmod(0o640)
    link = article.parent / "link.txt"
    link.symlink_to("wall.txt")
    srclint("link.txt", "--fix", "--preset", "draft", *AS_OF)
    assert link.is_symlink()
    assert "cookies" not in article.read_text()
    assert article.stat().st_mode & 0o777 == 0o640


@posix
def test_a_device_or_a_pipe_is_written_to_and_not_replaced(
    srclint: Run, article: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert srclint("wall.txt", "--output-format", "json:pipe", *AS_OF).code == 1
        assert reader.stdout is not None
        assert json.loads(reader.stdout.read())["findings"]
    assert pipe.is_fifo()


def test_no_half_report_is_left_where_none_can_be_written(srclint: Run, article: Path) -> None:
    ran = srclint("wall.txt", "--output-format", "json:no-folder/out.json", *AS_OF)
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
    assert [path.name for path in article.parent.iterdir()] == ["wall.txt"]


@pytest.mark.parametrize("other", ["x", "harbours"], ids=["grows", "grows-again"])
def test_fixes_that_never_settle_are_given_up_and_the_rule_named(article: Path, other: str) -> None:
    @article_rule(meta("HST051"))
    def never_content(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 1), edits=(Edit(Span(0, 1), view.text[0] + other, safe=True),))

    host = load_host(extra=[("acme", lambda: HouseRules((never_content,)))])
    (fixed,), _ = fix(host, Config(as_of=DAY, select=("HST051",)), Request((str(article),)))
    assert fixed.after == fixed.before == COOKIES.encode()
    assert fixed.problem == f"its fixes don't settle after {MAX_PASSES} passes (HST051)"


def test_mending_twice_changes_nothing_more(srclint: Run, article: Path) -> None:
    srclint("wall.txt", "--fix", "--preset", "draft", *AS_OF)
    once = article.read_bytes()
    srclint("wall.txt", "--fix", "--preset", "draft", *AS_OF)
    assert article.read_bytes() == once


def test_a_diff_can_be_applied(srclint: Run, article: Path) -> None:
    article.write_bytes(
        COOKIES.replace("wall", "w\x0b\xe4ll\u2028").encode("cp1252", "replace").removesuffix(b"\n")
    )
    ran = srclint("wall.txt", "--diff", *AS_OF)
    mended = srclint("wall.txt", "--fix", "--preset", "draft", *AS_OF)
    after = article.read_bytes()
    removed = [line for line in ran.raw.splitlines() if line.startswith(b"-") and not line.startswith(b"---")]
    assert (ran.code, mended.code) == (1, 0)
    assert removed and all(line[1:] not in after for line in removed if line[1:])
    assert b"\xe4" in ran.raw


# Going away ---------------------------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize("unbuffered", ["1", ""], ids=["raw", "buffered"])
@pytest.mark.parametrize(
    "format_",
    ["full", pytest.param("json", marks=pytest.mark.slow), pytest.param("html", marks=pytest.mark.slow)],
)
def test_a_reader_that_takes_only_the_first_line_is_no_error(
    tmp_path: Path, format_: str, unbuffered: str
) -> None:
    for number in range(200):  # more than the 64 KB that a pipe holds
        (tmp_path / f"{'x' * 150}-{number}.txt").write_text(COOKIES)
    command = [sys.executable, "-m", "srclint", ".", "--output-format", format_, *AS_OF]
    env = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(
        command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert (running.wait(60), running.stderr.read()) == (0, b"")


def hear_interrupts() -> None:
    """Undo what a shell does to jobs in the background, which the tests may be: let them be interrupted."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted_it_exits_130_and_leaves_no_worker_and_no_report(tmp_path: Path, jobs: str) -> None:
    for number in range(80):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES)
    body = "import pathlib, time; pathlib.Path('started').touch(); time.sleep(60); return ()"
    env = install(tmp_path, PLUGIN.replace("return ()", body))
    command = [sys.executable, "-m", "srclint", ".", "-j", jobs, "--output-format", "json:out.json", *AS_OF]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, **env, "PYTHONSAFEPATH": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    ) as running:
        wait_until((tmp_path / "started").exists)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=30)
    assert running.returncode == 130, err
    assert (out, err.decode().strip()) == (b"", "srclint: interrupted.")
    assert not (tmp_path / "out.json").exists()
    assert leftovers(tmp_path) == [".site"]
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


@posix
def test_where_the_run_is_killed_no_worker_lives_on_and_no_half_report_is_left(tmp_path: Path) -> None:
    for number in range(80):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES)
    body = "import pathlib, time; pathlib.Path('started').touch(); time.sleep(600); return ()"
    env = install(tmp_path, PLUGIN.replace("return ()", body))
    command = [sys.executable, "-m", "srclint", ".", "-j", "2", "--output-format", "json:out.json", *AS_OF]
    running = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, **env, "PYTHONSAFEPATH": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    wait_until((tmp_path / "started").exists)
    running.kill()
    running.wait(30)
    try:
        wait_until(lambda: not lives(running.pid))
    finally:
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
    assert not (tmp_path / "out.json").exists()
    assert leftovers(tmp_path) == [".site"]


def wait_until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds; it is a failure if it never does."""
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.05)


def lives(group: int) -> bool:
    """Whether a process of this group is still running; one that has ended and was not asked for counts as ended."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    stats = [read_stat(path) for path in Path("/proc").glob("[0-9]*/stat")]
    return not stats or any(int(fields[2]) == group and fields[0] != "Z" for fields in stats if fields)


def read_stat(path: Path) -> list[str]:
    """The state, the parent and the group of a process, and more; nothing if it is gone."""
    try:
        return path.read_text().rpartition(")")[2].split()
    except OSError:
        return []
