"""Whatever fails, in a plugin or in srclint itself: it is named, the rest is done, and the exit status is 2."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from srclint.cli import run_command_line
from tests.conftest import COOKIES, ROOT, Run

PLUGIN = """
from srclint import hookimpl

class Caps:
    name, suffixes, corpus = "caps", (".caps",), False
    def read(self, source, options):
        raise ValueError("boom")

class Loud:
    name = "loud"
    def report(self, result, stream, options):
        raise KeyError("pitch")

@hookimpl
def srclint_rules():
    return []

@hookimpl
def srclint_readers():
    return [Caps()]

@hookimpl
def srclint_reporters():
    return [Loud()]
"""


@pytest.fixture
def plugged(tmp_path: Path) -> Path:
    (tmp_path / "plugin.py").write_text(PLUGIN)
    (tmp_path / "srclint.toml").write_text('local-rules = ["plugin.py"]\n')
    (tmp_path / "a.caps").write_text("WORDS")
    (tmp_path / "wall.txt").write_text(COOKIES)
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_fails_costs_its_input_and_not_the_run(srclint: Run, plugged: Path, jobs: str) -> None:
    ran = srclint("--trust-project", "-j", jobs, ".")
    assert ran.code == 2
    assert "wall.txt:9:1: warning BPL001" in ran.out
    assert "a.caps: SYS006: The reader 'caps' of plugin.py failed on this file (ValueError: boom)." in ran.err
    assert "Traceback" not in ran.err


def test_a_report_that_fails_is_named(srclint: Run, plugged: Path) -> None:
    ran = srclint("--trust-project", "--output-format", "loud", "wall.txt")
    assert ran.code == 2
    assert "The output format 'loud' of plugin.py failed (KeyError: 'pitch'). See plugin.py:12." in ran.err
    assert "Traceback" not in ran.err


def test_a_mistake_of_srclint_itself_exits_2_and_shows_what_to_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("srclint.cli.check.run", fail)
    assert run_command_line(["wall.txt"]) == 2
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "srclint itself failed (ZeroDivisionError). Please report it." in said


@pytest.mark.skipif(sys.platform == "win32", reason="no folder goes away there while somebody is in it")
def test_a_working_folder_that_is_gone_exits_2(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = (
        "import os, sys; os.rmdir(os.getcwd()); sys.argv[1:] = ['x.txt'];"
        "from srclint.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=gone,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "working folder" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("where", ["srclint.inspection.inspect_view", "srclint.view.Scanner.view"])
def test_an_article_that_srclint_fails_on_costs_itself_alone(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    where: str,
) -> None:
    module, _, name = where.rpartition(".")
    owner = pkgutil.resolve_name(module)
    whole = getattr(owner, name)

    def fail(*arguments: Any, **options: Any) -> Any:
        if any("bad.txt" in repr(argument) for argument in arguments):
            raise ZeroDivisionError("oh")
        return whole(*arguments, **options)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(owner, name, fail)
    for article in ("bad.txt", "wall.txt"):
        (tmp_path / article).write_text(COOKIES)
    formats = ("--output-format", "concise", "--output-format", "html:report.html")
    assert run_command_line([".", *formats, "--as-of", "2026-11-22"]) == 2
    said = capsys.readouterr()
    assert "wall.txt:9:1: warning BPL001" in said.out
    assert "bad.txt: SYS006: srclint itself failed on this article (ZeroDivisionError: oh)." in said.err
