"""Plugins as they reach people: built as wheels, installed in a fresh environment, found."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from srclint._version import __version__
from tests.conftest import CLEAN, COOKIES, ROOT

pytestmark = [pytest.mark.slow, pytest.mark.network]

BUNDLE = "boilerplate"

BUNDLE_PROJECT = """[build-system]
requires = ["hatchling>=1.21"]
build-backend = "hatchling.build"

[project]
name = "srclint-boilerplate"
version = "9.9"
requires-python = ">=3.11"
dependencies = ["srclint"]

[project.entry-points.srclint]
boilerplate = "srclint_boilerplate"

[tool.hatch.build.targets.wheel]
packages = ["srclint_boilerplate"]
"""


def run(*arguments: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(
        [str(argument) for argument in arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode in (0, 1), f"{arguments}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


def wheel(folder: Path, into: Path) -> Path:
    before = set(into.glob("*.whl"))
    said = run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", into, folder)
    made = set(into.glob("*.whl")) - before
    assert len(made) == 1, said
    return made.pop()


class Environment:
    """A fresh virtual environment."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, with_pip=True)
        self.bin = folder / ("Scripts" if sys.platform == "win32" else "bin")

    def install(self, *what: str | Path) -> None:
        said = run(self.bin / "python", "-m", "pip", "install", "-q", *what)
        assert "ERROR" not in said, said

    def __call__(self, command: str, *arguments: str | Path, cwd: Path) -> str:
        return run(self.bin / command, *arguments, cwd=cwd)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project's sources, so that building leaves nothing behind in it."""
    folder = tmp_path_factory.mktemp("project") / "srclint"
    folder.mkdir()
    for name in ("srclint", "plugins"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def test_a_new_plugin_is_built_installed_found_and_finds(project: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "venv")
    environment.install(wheel(project, tmp_path))
    environment("srclint", "new-plugin", "acme", cwd=tmp_path)
    environment.install(wheel(tmp_path / "srclint-acme", tmp_path), "pytest")
    listed = environment("srclint", "--version", "-v", cwd=tmp_path)
    assert "plugin acme: srclint-acme 0.1.0" in listed
    (tmp_path / "wall.txt").write_text(
        f"{CLEAN}\nThe wall is built by Quayworks Inc. of the harbour, the council said.\n"
    )
    found = environment("srclint", "wall.txt", "--output-format", "concise", cwd=tmp_path)
    assert "ACME001 missing-ticker: “Quayworks Inc.” has no ticker" in found
    assert "ACME001" not in environment("srclint", "wall.txt", "--no-plugins", cwd=tmp_path)
    assert "25 passed" in environment("python", "-m", "pytest", cwd=tmp_path / "srclint-acme")


def test_a_package_of_everything_is_built_installed_and_tested_by_the_kit(
    project: Path, tmp_path: Path
) -> None:
    environment = Environment(tmp_path / "venv")
    environment.install(wheel(project, tmp_path))
    kinds = ("toml", "preset", "reader", "reporter", "command")
    environment(
        "srclint", "new-plugin", "acme", *(w for kind in kinds for w in ("--kind", kind)), cwd=tmp_path
    )
    folder = tmp_path / "srclint-acme"
    imported = set()
    for file in folder.rglob("*.py"):
        imported |= set(re.findall(r"^\s*from (srclint[\w.]*) import", file.read_text("utf-8"), re.M))
    assert {name for name in imported if not name.startswith("srclint_acme")} == {
        "srclint",
        "srclint.testing",
    }
    environment.install(wheel(folder, tmp_path), "pytest")
    assert "26 passed" in environment("python", "-m", "pytest", cwd=folder)
    (tmp_path / "wall.acme").write_text(
        "by: Ada Lind\nHarbour wall\n\nIt is a controversial plan for the town.\n"
    )
    assert "ACME001" in environment("srclint", "wall.acme", "--preset", "acme", cwd=tmp_path)
    assert "ACME001 1" in environment("srclint", "wall.acme", "--output-format", "acme", cwd=tmp_path)
    assert "words quoted" in environment("srclint", "acme", "wall.acme", cwd=tmp_path)


@pytest.mark.parametrize("runner", ["uvx", "pipx"])
def test_it_runs_from_an_index_without_being_installed(project: Path, tmp_path: Path, runner: str) -> None:
    tools = Environment(tmp_path / "tools")
    tools.install({"uvx": "uv", "pipx": "pipx"}[runner])
    program = tools.bin / runner
    index = tmp_path / "index"
    index.mkdir()
    wheel(project, index)
    (tmp_path / "wall.txt").write_text(COOKIES)
    index_options = {
        "uvx": ("--python", sys.executable, "--find-links", index, "srclint"),
        "pipx": ("run", f"--pip-args=--find-links {index}", "srclint"),
    }
    found = run(program, *index_options[runner], "wall.txt", "--output-format", "json", cwd=tmp_path)
    assert '"code": "BPL001"' in found
    assert run(program, *index_options[runner], "--version", cwd=tmp_path).strip().endswith(__version__)


def test_every_module_lies_inside_the_package(project: Path, tmp_path: Path) -> None:
    """None lies where a plugin's module could take its place."""
    with zipfile.ZipFile(wheel(project, tmp_path)) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
        assert f"srclint/plugins/{BUNDLE}/__init__.py" in archive.namelist()
    assert {top for top in tops if not top.endswith(".dist-info")} == {"srclint"}


def test_a_bundle_may_move_to_a_distribution_of_its_own(project: Path, tmp_path: Path) -> None:
    """Nothing under srclint/ knows the bundle: without it srclint works, with it installed beside it is found."""
    rest = tmp_path / "rest"
    shutil.copytree(project, rest, ignore=shutil.ignore_patterns(BUNDLE))
    declared = (rest / "pyproject.toml").read_text("utf-8")
    without = re.sub(rf"^.*\b{BUNDLE}\b.*\n", "", declared, flags=re.M)
    assert declared.count("\n") - without.count("\n") == 1
    (rest / "pyproject.toml").write_text(without, "utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "pyproject.toml").write_text(BUNDLE_PROJECT, "utf-8")
    shutil.copytree(project / "plugins" / BUNDLE, own / f"srclint_{BUNDLE}")
    environment = Environment(tmp_path / "venv")
    environment.install(wheel(rest, tmp_path))
    (tmp_path / "wall.txt").write_text(COOKIES)
    assert "BPL001" not in environment("srclint", "wall.txt", cwd=tmp_path)
    environment.install(wheel(own, tmp_path))
    assert "plugin boilerplate: srclint-boilerplate 9.9" in environment(
        "srclint", "--version", "-v", cwd=tmp_path
    )
    assert "wall.txt:9:1: warning BPL001" in environment("srclint", "wall.txt", cwd=tmp_path)
    assert "From srclint-boilerplate 9.9" in environment("srclint", "explain", "BPL001", cwd=tmp_path)
