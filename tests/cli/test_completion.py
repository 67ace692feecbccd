"""Shell completion, asked for as shells ask."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.conftest import Run


def completed(srclint: Run, line: str, shell: str = "bash") -> list[str]:
    """What the shell is told for the last word of a line."""
    words = line.split(" ")
    asked = {"_SRCLINT_COMPLETE": f"{shell}_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    ran = srclint(env=asked)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(srclint: Run, shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("click asks bash for its version, and there is none")
    ran = srclint(env={"_SRCLINT_COMPLETE": f"{shell}_source"})
    assert ran.code == 0
    assert "_SRCLINT_COMPLETE" in ran.out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=ran.out, text=True, check=True)


def test_the_first_word_is_a_command_or_a_path(srclint: Run) -> None:
    assert {"plain,init", "plain,inspect"} == set(completed(srclint, "srclint in"))
    assert "plain,rules" in completed(srclint, "srclint ")
    assert completed(srclint, "srclint articles/") == ["file,articles/"]


def test_options_of_check_complete_without_naming_it(srclint: Run) -> None:
    wanted = ["plain,--output-format", "plain,--output-file"]
    assert completed(srclint, "srclint --output") == wanted
    assert completed(srclint, "srclint check --output") == wanted
    assert completed(srclint, "srclint news/ --output") == wanted
    assert "plain,--version" in completed(srclint, "srclint --ver")


def test_rules_and_formats_complete(srclint: Run) -> None:
    assert completed(srclint, "srclint explain BPL00") == [f"plain,BPL00{n}" for n in range(1, 10)]
    assert completed(srclint, "srclint --select BPL001,cookie") == ["plain,BPL001,cookie-notice"]
    assert completed(srclint, "srclint --output-format sar") == ["plain,sarif"]
    assert completed(srclint, "srclint --output-format sarif:out") == ["file,out"]
