"""A newsroom's first day: an archive of 300 articles gets srclint, and one new defect is caught."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.archive import write_archive
from tests.conftest import Run

pytestmark = pytest.mark.slow

DEFECT = "This website uses cookies to improve your experience.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_archive(tmp_path)
    return tmp_path


def change(archive: Path) -> tuple[Path, Path]:
    """Lines that move in an article with a known defect, and a new defect in one that had none."""
    moved = sorted(archive.glob("2016/*-000.txt"))[0]
    assert DEFECT.strip() in moved.read_text()
    moved.write_text(
        moved.read_text().replace("\n\nPublished", "\n\n\nPublished").replace("will be", "is to be")
    )
    worse = sorted(archive.glob("2020/*-136.*"))[0]
    worse.write_text(worse.read_text() + "\n" + DEFECT)
    return moved, worse


def test_an_archive_is_adopted_in_one_command_and_only_what_is_new_is_reported(
    srclint: Run, archive: Path
) -> None:
    begun = srclint("init")
    assert begun.code == 0, begun.err
    assert "courier_desk (15)" in begun.out
    for preset in ("draft", "source"):
        ran = srclint("--preset", preset)
        assert (ran.code, ran.err) == (0, ""), ran.out
    moved, worse = change(archive)
    ran = srclint("--output-format", "concise")
    assert ran.code == 1
    assert ran.err == ""
    assert [line.partition(":")[0] for line in ran.out.splitlines() if " BPL" in line] == [
        worse.relative_to(archive).as_posix()
    ]
    hook = yaml.safe_load((archive / ".pre-commit-config.yaml").read_text())["repos"][0]["hooks"][0]
    staged = srclint(*hook["entry"].split()[1:], moved.relative_to(archive), worse.relative_to(archive))
    assert (staged.code, staged.err) == (1, "")
    assert "1 finding in 1 of 2 articles" in staged.out
    worse.write_text(worse.read_text().replace(DEFECT, ""))
    assert srclint().code == 0


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_the_hook_that_init_writes_stops_the_commit(srclint: Run, archive: Path, tmp_path: Path) -> None:
    found = shutil.which(
        "pre-commit", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    )
    if found is None:
        pytest.skip("pre-commit is not installed")
    srclint("init")
    programs = tmp_path / ".bin"
    programs.mkdir()
    (programs / "srclint").write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m srclint "$@"\n')
    (programs / "srclint").chmod(0o755)
    env = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(tmp_path / ".cache"),
    }

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=archive, env=env, capture_output=True, text=True, check=False)

    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
    (archive / ".gitignore").write_text(".bin/\n.cache/\n")
    run("git", "init", "-q")
    run("git", "add", ".")
    assert run("git", *identity, "commit", "-qm", "Archive").returncode == 0
    assert run(found, "install").returncode == 0
    _, worse = change(archive)
    run("git", "add", ".")
    stopped = run("git", *identity, "commit", "-m", "Change")
    assert stopped.returncode == 1
    assert "BPL001 cookie-notice" in stopped.stdout + stopped.stderr
    worse.write_text(worse.read_text().replace(DEFECT, ""))
    run("git", "add", ".")
    passed = run("git", *identity, "commit", "-m", "Change")
    assert passed.returncode == 0, passed.stdout + passed.stderr
