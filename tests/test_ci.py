"""The GitHub Action and the snippets of the documentation, run as far as they can be without the services."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import yaml

from srclint.cli.init import _HOOK
from tests.conftest import CLEAN, COOKIES, ROOT

BASH = shutil.which("bash")
PAGES = (ROOT / "docs" / "how-to" / "ci.md", ROOT / "docs" / "how-to" / "editors.md")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="needs bash"),
]


def blocks(language: str) -> list[Any]:
    """The fenced blocks of a language, each with the name of its page and its number."""
    found = []
    for page in PAGES:
        for number, match in enumerate(
            re.finditer(r"^```(\w+)[^\n]*\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)
        ):
            if match[1] == language:
                found.append(pytest.param(match[2], id=f"{page.stem}-{number}"))
    return found


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """A folder with a ``srclint`` that runs the one under test."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "srclint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m srclint "$@"\n')
    program.chmod(0o755)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "wall.md").write_text(COOKIES)
    (folder / "articles" / "ferry.md").write_text(CLEAN)
    return folder


def bash(script: str, cwd: Path, path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the services do: bash, stopping at the first failure."""
    env = {**os.environ, "PATH": f"{path}{os.pathsep}{os.environ['PATH']}", "HOME": str(cwd), **environment}
    assert BASH is not None
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd, env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


# --- the documentation


@pytest.mark.parametrize("script", blocks("sh"))
def test_the_commands_of_the_documentation_work(script: str, project: Path, bin_folder: Path) -> None:
    for command in script.strip().splitlines():
        done = bash(command, project, bin_folder)
        assert done.returncode in (0, 1), done.stderr
        assert "Usage:" not in done.stderr


@pytest.mark.parametrize("text", blocks("yaml"))
def test_the_yaml_of_the_documentation_is_sound(text: str) -> None:
    assert isinstance(yaml.safe_load(text), dict)


def yaml_of(key: str) -> Any:
    found = [data for block in blocks("yaml") if key in (data := yaml.safe_load(block.values[0]))]
    assert len(found) == 1
    return found[0]


def test_the_hook_of_the_documentation_is_the_one_that_init_writes() -> None:
    assert yaml_of("repos") == yaml.safe_load(_HOOK)


def test_the_gitlab_snippet_writes_the_report_that_it_uploads(project: Path, bin_folder: Path) -> None:
    job = yaml_of("srclint")["srclint"]
    (command,) = job["script"]
    done = bash(command, project, bin_folder)
    assert done.returncode == 1, done.stderr
    report = json.loads((project / job["artifacts"]["reports"]["codequality"]).read_text())
    assert [issue["check_name"] for issue in report] == ["BPL001"]
    assert report[0]["location"] == {"path": "articles/wall.md", "lines": {"begin": 9}}
    assert job["artifacts"]["when"] == "always"


def test_the_workflow_gives_the_action_only_what_it_takes() -> None:
    text = next(block.values[0] for block in blocks("yaml") if "jobs:" in block.values[0])
    steps = yaml.safe_load(text)["jobs"]["srclint"]["steps"]
    assert set(steps[-1]["with"]) <= set(ACTION["inputs"])


def test_the_junit_snippet_is_well_formed(project: Path, bin_folder: Path) -> None:
    script = next(block.values[0] for block in blocks("sh") if "junit:" in block.values[0])
    bash(script, project, bin_folder)
    assert ElementTree.parse(project / "srclint.xml").getroot().get("failures") == "1"


# --- the action


def test_the_action_has_what_a_composite_action_needs() -> None:
    assert {"name", "description", "inputs", "outputs", "runs"} <= set(ACTION)
    assert ACTION["runs"]["using"] == "composite"
    for step in STEPS:
        assert ("run" in step) != ("uses" in step)
        assert "run" not in step or step["shell"] == "bash"
    for about in (*ACTION["inputs"].values(), *ACTION["outputs"].values()):
        assert about["description"]
    assert all(isinstance(about["default"], str) for about in ACTION["inputs"].values())
    named = set(re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text("utf-8")))
    assert named == set(ACTION["inputs"])


def test_no_input_is_ever_a_part_of_a_script() -> None:
    assert not any("${{" in step.get("run", "") for step in STEPS)


def lint_step(
    project: Path, bin_folder: Path, **inputs: str
) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """Run the step that lints, with inputs as the service would hand them over; also what it puts out."""
    step = next(step for step in STEPS if step.get("id") == "lint")
    output = project / ".output"
    output.write_text("")
    values = {name: about["default"] for name, about in ACTION["inputs"].items()} | inputs
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    done = bash(step["run"], project, bin_folder, GITHUB_OUTPUT=str(output), **environment)
    return done, dict(line.split("=", 1) for line in output.read_text().splitlines())


def test_the_action_annotates_and_writes_sarif(project: Path, bin_folder: Path) -> None:
    done, output = lint_step(project, bin_folder)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::warning title=BPL001 cookie-notice,file=articles/wall.md,line=9,")
    assert output == {"exit-status": "1", "sarif-file": "srclint.sarif"}
    run = json.loads((project / "srclint.sarif").read_text())["runs"][0]
    assert [found["ruleId"] for found in run["results"]] == ["BPL001"]


def test_the_action_takes_several_paths_blanks_and_arguments(project: Path, bin_folder: Path) -> None:
    odd = project / "two words"
    odd.mkdir()
    (odd / "$(touch hacked).md").write_text(COOKIES)
    done, _ = lint_step(project, bin_folder, paths="articles/ferry.md articles/wall.md")
    assert done.stdout.count("::warning") == 1
    done, _ = lint_step(project, bin_folder, paths="two words")
    assert done.stdout.count("::warning") == 1
    done, _ = lint_step(project, bin_folder, paths="two words\narticles/wall.md\n")
    assert done.stdout.count("::warning") == 2
    done, output = lint_step(project, bin_folder, arguments="--ignore\nBPL\n--preset=draft")
    assert (done.returncode, output["exit-status"]) == (0, "0")
    assert not (project / "hacked").exists()


def test_inputs_can_not_run_commands_or_pass_for_options(project: Path, bin_folder: Path) -> None:
    done, output = lint_step(project, bin_folder, paths="$(touch hacked) `touch hacked` ; touch hacked")
    assert (done.returncode, output["exit-status"]) == (2, "2")
    done, _ = lint_step(project, bin_folder, paths="--exit-zero")
    assert "--exit-zero: SYS001" in done.stderr
    assert not (project / "hacked").exists()


def test_a_link_in_the_place_of_the_report_leads_nowhere(project: Path, bin_folder: Path) -> None:
    (project.parent / "mine").write_text("mine\n")
    (project / "srclint.sarif").symlink_to(project.parent / "mine")
    done, _ = lint_step(project, bin_folder)
    assert (done.returncode, (project.parent / "mine").read_text()) == (1, "mine\n")
    assert json.loads((project / "srclint.sarif").read_text())["version"] == "2.1.0"


def test_installing_imports_nothing_of_what_was_checked_out(tmp_path: Path) -> None:
    """The first program that the step runs is a stand-in for Python, which notes how it was called."""
    step = next(step for step in STEPS if step.get("name") == "Install srclint")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "python").write_text(
        '#!/bin/sh\necho "$PWD $*" >> "$CALLS"\nmkdir -p "$RUNNER_TEMP/srclint/bin"\n'
        'cp "$0" "$RUNNER_TEMP/srclint/bin/python" 2>/dev/null || true\n'
    )
    (tools / "python").chmod(0o755)
    workspace, runner = tmp_path / "workspace", tmp_path / "runner"
    workspace.mkdir()
    names = {"RUNNER_TEMP": runner, "GITHUB_ACTION_PATH": ROOT, "GITHUB_PATH": tmp_path / "path"}
    calls = tmp_path / "calls"
    done = bash(step["run"], workspace, tools, CALLS=str(calls), **{k: str(v) for k, v in names.items()})
    assert done.returncode == 0, done.stderr
    made = calls.read_text().splitlines()
    assert [line.split()[:3] for line in made] == [[str(runner), "-I", "-m"]] * 2
    assert [line.split()[3] for line in made] == ["venv", "pip"]


@pytest.mark.network
def test_the_action_installs_srclint_from_its_own_folder(tmp_path: Path) -> None:
    step = next(step for step in STEPS if step.get("name") == "Install srclint")
    (tmp_path / "path").write_text("")
    tools = tmp_path / "tools"
    venv.create(tools, with_pip=False)
    done = bash(
        step["run"],
        tmp_path,
        tools / "bin",
        RUNNER_TEMP=str(tmp_path / "runner"),
        GITHUB_ACTION_PATH=str(ROOT),
        GITHUB_PATH=str(tmp_path / "path"),
    )
    if done.returncode and "No matching distribution" in done.stderr + done.stdout:
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stdout + done.stderr
    added = Path((tmp_path / "path").read_text().strip())
    assert bash("srclint --version", tmp_path, added).stdout.startswith("srclint ")
