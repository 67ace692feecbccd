"""Commands guess right: what is misspelt, what bears a command's name, and what may be explained."""

from __future__ import annotations

import platform
import re
import shutil
from pathlib import Path

import pytest

from srclint.cli.explain import PROBLEMS
from srclint.cli.help import COMMON, GROUPS
from srclint.cli.standard_input import named_by_content
from tests.conftest import COOKIES, ROOT, Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall.txt").write_text(COOKIES)
    return tmp_path


@pytest.mark.parametrize("name", ["chek.txt", "./chek", "chek"])
def test_a_file_that_is_there_is_linted_whatever_it_is_called(srclint: Run, folder: Path, name: str) -> None:
    (folder / name).write_text(COOKIES)
    assert "BPL001" in srclint(name, *DAY).out


def test_a_file_that_is_missing_is_no_misspelt_command(srclint: Run, folder: Path) -> None:
    for name in ("chek.txt", "articles", "./chek", "inbox"):
        ran = srclint(name, *DAY)
        assert (ran.code, "SYS001: There is no such file" in ran.err) == (2, True), name


@pytest.mark.parametrize(
    ("word", "likely"),
    [
        ("chek", "check"),
        ("explian", "explain"),
        ("supress", "suppress"),
        ("Inspect", "inspect"),
        ("lint", "check"),
        ("help", "--help"),
    ],
)
def test_a_word_near_a_command_is_a_misspelt_one_and_nothing_is_linted(
    srclint: Run, folder: Path, word: str, likely: str
) -> None:
    ran = srclint(word, ".", *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert (
        f"there is no command {word!r}, and no such file or folder; did you mean srclint {likely}?" in ran.err
    )


def test_a_folder_that_bears_a_commands_name_is_spoken_of(srclint: Run, folder: Path) -> None:
    assert srclint("rules", "--color", "never").err == ""
    (folder / "rules").mkdir()
    (folder / "rules" / "wall.txt").write_text(COOKIES)
    ran = srclint("rules")
    assert (ran.code, "cookie-notice" in ran.out) == (0, True)
    assert ran.err == "note: rules is a command; the folder is linted by: srclint ./rules\n"
    assert "BPL001" in srclint("./rules", *DAY).out
    assert srclint("rules", "BPL").err == ""


# --- explain


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("BYL", "BYL001 missing-byline: "),
        ("byl", "BYL003 handle-byline: "),
        ("BPL00", "BPL008 legal-footer: "),
        ("bpl001", "cookie-notice"),
        ("cookie-notice", "BPL001"),
        ("Cookie-Notice", "BPL001"),
        ("ignore", "ignore (strings): rules that are off."),
        ("fail-on", "It holds for the whole run"),
        ("house", "  house.site: the publication's names"),
        ("house.site", "house.site (strings): the publication's names, as a reader knows them."),
        ("house.unsigned-ok", "house.unsigned-ok (strings): path patterns"),
        ("[tool.srclint.house]", "  house.bylines: "),
        ("rules.BPL009", "options: words."),
        ("rules.BPL009.words", "rules.BPL009.words (default "),
        ("rules.DAT002.severity", "severity, for all levels or by level: "),
        ("SYS001", "SYS001: an error of the run"),
        ("sys010", "--allow-empty"),
    ],
)
def test_what_srclint_prints_or_takes_can_be_explained(srclint: Run, word: str, said: str) -> None:
    ran = srclint("explain", word)
    assert (ran.code, ran.err) == (0, "")
    assert said in ran.out


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("BYL999", "no rule is called 'BYL999'; `srclint explain BYL` lists its family."),
        ("SYS099", "there is no error SYS099; there are SYS001, "),
        ("house.sight", "there is no key 'house.sight'; did you mean house.site?"),
        ("ignor", "there is no key 'ignor'; did you mean ignore?"),
        ("rules.BPL001.colour", "no rule is called"),
        ("BYLL", "did you mean BYL?"),
    ],
)
def test_what_means_nothing_is_told_with_the_likely_word(srclint: Run, word: str, said: str) -> None:
    ran = srclint("explain", word)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_every_error_of_the_run_that_the_code_knows_is_explained() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "srclint").rglob("*.py"))
    used = {f"SYS{number:03}" for number in range(1, 100) if f'"SYS{number:03}"' in sources}
    assert used <= set(PROBLEMS)


# --- standard input


PAGE = "<article><h1>Harbour wall</h1><p>The council voted on Tuesday.</p></article>"


@pytest.mark.parametrize(
    "text",
    [
        f"<!DOCTYPE html>\n<html><body>{PAGE}",
        f"\ufeff  <HTML><body>{PAGE}",
        f"<!-- saved from somewhere -->\n<!doctype html>{PAGE}",
        f'<?xml version="1.0"?>\n<html xmlns="x">{PAGE}',
        PAGE,
    ],
)
def test_a_page_on_standard_input_is_read_as_one(text: str) -> None:
    assert named_by_content(text.encode()) == "stdin.html"
    assert named_by_content(text.encode("utf-16")) == "stdin.html"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Harbour wall\n\nThe council voted <b>no</b>.",
        "<Ada> said so.",
        "a < b",
        "---\ntitle: x\n---\n<p>",
    ],
)
def test_other_text_on_standard_input_is_text(text: str) -> None:
    assert named_by_content(text.encode()) == "stdin.txt"


def test_the_name_that_is_given_beats_what_it_looks_like(srclint: Run) -> None:
    seen = srclint("inspect", "-", "--output-format", "json", stdin=PAGE.encode())
    assert seen.json["title"]["value"] == "Harbour wall"
    seen = srclint(
        "inspect", "-", "--stdin-filename", "a.txt", "--output-format", "json", stdin=PAGE.encode()
    )
    assert (seen.json["path"], "<h1>" in seen.json["text"]) == ("a.txt", True)


# --- suppress


def test_suppress_names_what_it_found_near(srclint: Run, folder: Path) -> None:
    ran = srclint("suppress", "wall.txt:10:2:BPL001", "--reason", "x", *DAY)
    assert ran.code == 2
    assert (
        "There is no finding BPL001 at wall.txt:10:2. Near it there is:\n  wall.txt:9:1:BPL001  “This"
        in ran.err
    )
    ran = srclint("suppress", "wall.txt:9:1:BPL002", "--reason", "x", *DAY)
    assert "wall.txt:9:1:BPL001  “This website" in ran.err
    ran = srclint("suppress", "wall.txt:1:1:BYL001", "--reason", "x", *DAY)
    assert "There is no finding BYL001 at wall.txt:1:1. `srclint wall.txt` lists all." in ran.err


def test_suppress_takes_a_line_as_the_report_printed_it(srclint: Run, folder: Path) -> None:
    line = srclint("wall.txt", "--output-format", "concise", *DAY).out.partition("\n")[0]
    line = line.replace(":9:1:", ":9:2:")  # a column that is one off is no matter
    assert srclint("suppress", line, "--reason", "quoted", *DAY).code == 0
    assert srclint("wall.txt", *DAY).code == 0


# --- environment


def test_options_may_come_from_the_environment_which_the_command_line_beats(
    srclint: Run, folder: Path
) -> None:
    given = {"SRCLINT_OUTPUT_FORMAT": "json concise:out.txt", "SRCLINT_AS_OF": "2026-11-22"}
    ran = srclint("wall.txt", env=given)
    assert (ran.code, ran.json["as_of"]) == (1, "2026-11-22")
    assert "BPL001" in (folder / "out.txt").read_text()
    assert srclint("wall.txt", "--output-format", "concise", env=given).out.startswith("wall.txt:9:1: ")
    assert srclint("wall.txt", *DAY, env={"SRCLINT_FAIL_ON": "error"}).code == 0
    assert (
        'preset = "draft"  # environment' in srclint("--show-settings", env={"SRCLINT_PRESET": "draft"}).out
    )


def test_help_names_them(srclint: Run) -> None:
    out = srclint("check", "--help").out
    for name in ("OUTPUT_FORMAT", "CONFIG", "PRESET", "AS_OF", "FAIL_ON", "JOBS"):
        assert f"SRCLINT_{name}" in out


def test_what_is_said_by_path_twice_has_one_way_left(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text('[per-file-ignores]\n"*.txt" = ["BPL"]\n')
    ran = srclint("wall.txt", *DAY)
    assert ran.code == 0
    assert 'write [[overrides]] with paths = ["*.txt"] and ignore = ["BPL"].' in ran.err


def test_common_options_fit_on_a_screen_and_all_stand_in_groups(srclint: Run) -> None:
    short, whole = srclint("check", "-h").out, srclint("check", "--help").out
    assert len(short.splitlines()) <= 32
    options = {option for option in re.findall(r"--[a-z][a-z-]+", short) if option != "--help"}
    assert options <= set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", whole, re.M))
    for heading, names in GROUPS.items():
        section = whole.partition(f"{heading}:\n")[2].partition("\n\n")[0]
        assert all(re.search(rf"^ +(?:-\w, )?{name}\b", section, re.M) for name in names), heading
    assert set(COMMON) - {"--help"} <= {name for names in GROUPS.values() for name in names}


def test_the_version_tells_what_a_report_of_a_defect_needs(srclint: Run) -> None:
    assert srclint("--version").out.count("\n") == 1
    told = srclint("--version", "-v").out
    for part in (
        "srclint ",
        " in ",
        "Python",
        platform.system(),
        "with ",
        "click ",
        "selectolax ",
        "plugin byline: srclint",
    ):
        assert part in told


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_that_the_readme_names_is_there(srclint: Run, shell: str) -> None:
    assert f"{shell}_source" in (ROOT / "README.md").read_text("utf-8")
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("click asks bash for its version")
    assert "_SRCLINT_COMPLETE" in srclint(env={"_SRCLINT_COMPLETE": f"{shell}_source"}).out
