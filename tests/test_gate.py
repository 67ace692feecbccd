"""What the gate installs, and that the README's commands are what it runs."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
USED = {each for name in ("corpus", "documents", "test", "docs", "dev") for each in EXTRAS[name]}
REQUIREMENTS = sorted(each for each in {*PROJECT["dependencies"], *USED} if not each.startswith("srclint["))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def name_of(requirement: str) -> str:
    return normal(re.split(r"[<>=!~;\[ ]", requirement)[0])


def pins(text: str) -> dict[str, str]:
    rows = [line.partition(";")[0].strip() for line in text.splitlines() if line and not line.startswith("#")]
    return {normal(name): version for name, _, version in (row.partition("==") for row in rows)}


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_the_gate_pins_what_users_get_as_a_range(requirement: str) -> None:
    constraints = pins((ROOT / ".ci" / "constraints.txt").read_text("utf-8"))
    assert re.fullmatch(r"\d[\w.]*", constraints[name_of(requirement)])


def test_the_lowest_versions_are_those_that_the_ranges_name() -> None:
    command = [sys.executable, ROOT / ".ci" / "lowest_versions.py"]
    printed = pins(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    for requirement in (*PROJECT["dependencies"], *EXTRAS["corpus"], *EXTRAS["documents"], *EXTRAS["test"]):
        if not requirement.startswith("srclint["):
            assert requirement.endswith(f"={printed[name_of(requirement)]}")


def test_every_requirement_of_users_names_its_lowest_version() -> None:
    assert [each for each in PROJECT["dependencies"] if not re.search(r"[>=]=", each)] == []


def test_the_readme_has_the_two_commands_that_the_gate_runs() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    assert len(blocks) >= 2
    assert "pip install ." in blocks[0]
    assert "-m pytest" in blocks[1]
