"""The hooks that other repositories install, installed and run by pre-commit itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COOKIES, ROOT

pytestmark = [pytest.mark.slow, pytest.mark.network]

PRE_COMMIT = shutil.which(
    "pre-commit", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
)


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def editorial(tmp_path: Path) -> Path:
    """A repository of articles, one of them with a defect."""
    folder = tmp_path / "editorial"
    folder.mkdir()
    git(folder, "init", "-q")
    (folder / "wall.md").write_text(COOKIES)
    (folder / "README.md").write_text("This website uses cookies to improve your experience.\n")
    git(folder, "add", ".")
    return folder


@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="needs srclint's own repository")
@pytest.mark.parametrize("hook", ["srclint", "srclint-all"])
def test_try_repo_installs_the_hook_and_finds_the_defect(editorial: Path, tmp_path: Path, hook: str) -> None:
    assert PRE_COMMIT is not None
    done = subprocess.run(
        [PRE_COMMIT, "try-repo", str(ROOT), hook, "--all-files", "--verbose"],
        cwd=editorial,
        capture_output=True,
        text=True,
        # Kept between runs of the test, so that only the first one of a day installs anything.
        env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path.parent / "pre-commit")},
        timeout=600,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "wall.md:9:1: warning BPL001 cookie-notice" in done.stdout, done.stdout + done.stderr
    assert "README.md:" not in done.stdout
