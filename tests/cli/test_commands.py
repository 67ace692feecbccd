"""Commands guess right: what is misspelt, what bears a command's name, and what may be explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from srclint.cli.explain import PROBLEMS
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
