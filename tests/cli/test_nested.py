"""Configuration by place: with nested = true, those below the project's count for the articles beneath them."""

from __future__ import annotations

from pathlib import Path

import pytest

from srclint.config import KEYS
from tests.conftest import COOKIES, Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def desks(tmp_path: Path) -> Path:
    """A newsroom with two desks, which lets them have their say."""
    for desk in ("wire", "local"):
        (tmp_path / desk / "2026").mkdir(parents=True)
        (tmp_path / desk / "2026" / "wall.md").write_text(COOKIES)
    (tmp_path / "srclint.toml").write_text("nested = true\n")
    return tmp_path


def found(srclint: Run, *arguments: str, cwd: Path | None = None) -> list[str]:
    ran = srclint(*(arguments or (".",)), "--output-format", "json", *DAY, cwd=cwd)
    return [f"{f['path']} {f['code']} {f['severity']}" for f in ran.json["findings"] if not f["suppressed"]]


WIRE, LOCAL = "wire/2026/wall.md BPL001 warning", "local/2026/wall.md BPL001 warning"


def test_without_any_below_it_changes_nothing(srclint: Run, desks: Path) -> None:
    assert found(srclint) == [LOCAL, WIRE]


def test_a_configuration_below_counts_beneath_it_only_and_is_named(srclint: Run, desks: Path) -> None:
    (desks / "wire" / "srclint.toml").write_text('ignore = ["BPL"]\n')
    assert found(srclint) == [LOCAL]
    assert found(srclint, "wire/2026/wall.md") == []
    assert found(srclint, "-j", "2", ".") == [LOCAL]
    ran = srclint(".", *DAY)
    assert "Configured by srclint.toml, wire/srclint.toml\n" in ran.out
    assert "left aside" not in ran.err


def test_it_builds_on_the_one_above(srclint: Run, desks: Path) -> None:
    (desks / "srclint.toml").write_text('nested = true\n[rules.BPL001]\nseverity = "info"\n')
    (desks / "wire" / "srclint.toml").write_text('extend-select = ["TXT006"]\n')
    (desks / "wire" / "2026" / "srclint.toml").write_text('[rules.TXT006]\nseverity = "error"\n')
    assert found(srclint) == [
        "local/2026/wall.md BPL001 info",
        "wire/2026/wall.md TXT006 error",
        "wire/2026/wall.md BPL001 info",
    ]


def test_patterns_count_from_the_file_that_they_stand_in(srclint: Run, desks: Path) -> None:
    (desks / "srclint.toml").write_text('nested = true\n[per-file-ignores]\n"/wire/" = ["BPL"]\n')
    (desks / "wire" / "srclint.toml").write_text('[per-file-ignores]\n"/local/" = ["TXT"]\n')
    (desks / "local" / "srclint.toml").write_text(
        '[[overrides]]\npaths = ["/2026/"]\n[overrides.rules.BPL001]\nseverity = "error"\n'
    )
    assert found(srclint) == ["local/2026/wall.md BPL001 error"]
    (desks / "local" / "srclint.toml").write_text('exclude = ["/2026/"]\n')
    assert found(srclint) == []


def test_houses_differ_by_place(srclint: Run, desks: Path) -> None:
    unsigned = COOKIES.replace("By Ada Lind\n", "")
    for desk in ("wire", "local"):
        (desks / desk / "2026" / "wall.md").write_text(unsigned)
    (desks / "srclint.toml").write_text(
        'nested = true\nselect = ["BYL001"]\n[house]\nunsigned-ok = ["/wire/"]\n'
    )
    assert [line.split()[0] for line in found(srclint)] == ["local/2026/wall.md"]
    (desks / "local" / "srclint.toml").write_text('[house]\nunsigned-ok = ["/2026/"]\n')
    (desks / "wire" / "srclint.toml").write_text('[house]\nsite = ["The Wire"]\n')
    assert found(srclint) == []


def test_the_command_line_beats_every_place(srclint: Run, desks: Path) -> None:
    (desks / "wire" / "srclint.toml").write_text('select = ["BPL001"]\n')
    assert found(srclint, ".", "--ignore", "BPL001") == []
    (desks / "wire" / "srclint.toml").write_text('ignore = ["TXT006"]\n')
    assert found(srclint, ".", "--select", "TXT006,BPL001") == [
        "local/2026/wall.md TXT006 info",
        LOCAL,
        WIRE,
    ]


def test_rules_across_two_articles_take_the_projects(srclint: Run, desks: Path) -> None:
    text = COOKIES.replace(
        "This website", " ".join(f"word{n} stands" for n in range(200)) + ".\n\nThis website"
    )
    for desk in ("wire", "local"):
        (desks / desk / "2026" / "wall.md").write_text(text)
    codes = {line.split()[1] for line in found(srclint)}
    assert "PRV001" in codes
    for desk in ("wire", "local"):
        (desks / desk / "srclint.toml").write_text('ignore = ["ALL"]\n')
    assert {line.split()[1] for line in found(srclint)} == {code for code in codes if code[:3] == "PRV"}


def test_suppressions_below_count_for_what_lies_beneath_them(srclint: Run, desks: Path) -> None:
    entry = '[[suppress]]\npath = "{}"\ncode = "BPL001"\ntext = "{}"\nreason = "quoted"\n'
    words = "This website uses cookies to improve your experience."
    (desks / "wire" / "srclint-suppressions.toml").write_text(
        entry.format("2026/wall.md", words) + entry.format("local/2026/wall.md", words)
    )
    assert found(srclint) == [LOCAL]
    (desks / "srclint.toml").write_text("")
    assert found(srclint) == [LOCAL, WIRE]


_VALUES = {"version": '">=0"'}  # looked at before all else; of the other keys no value is looked at
RUN_WIDE = tuple(f"{key} = {_VALUES.get(about.kind, 1)}" for key, about in KEYS.items() if about.run_wide)


def test_what_makes_a_run_what_it_is_holds_for_the_whole_run() -> None:
    keys = ("output-format", "fail-on", "jobs", "as-of", "baseline", "reference", "nested", "house-rules")
    assert all(KEYS[key].run_wide for key in keys)


@pytest.mark.parametrize("line", RUN_WIDE)
def test_what_holds_for_the_whole_run_stands_in_the_projects_only(
    srclint: Run, desks: Path, line: str
) -> None:
    (desks / "wire" / "srclint.toml").write_text(f'ignore = ["BPL"]\n{line}\n')
    ran = srclint(".", *DAY)
    assert ran.code == 2
    key = line.partition(" ")[0]
    assert f"wire/srclint.toml:2: {key} holds for the whole run; it stands in the project's" in ran.err


def test_nor_does_it_differ_by_path(srclint: Run, desks: Path) -> None:
    (desks / "srclint.toml").write_text('[[overrides]]\npaths = ["wire/"]\nfail-on = "off"\n')
    ran = srclint(".", *DAY)
    assert (ran.code, "fail-on holds for the whole run, not by path." in ran.err) == (2, True)


def test_one_below_stays_under_the_rules_of_trust(srclint: Run, desks: Path) -> None:
    outside = desks.parent / "outside.toml"
    outside.write_text('ignore = ["BPL"]\n')
    (desks / "wire" / "srclint.toml").write_text('extend = "../../outside.toml"\n')
    ran = srclint(".", *DAY)
    assert (ran.code, "extend: ../../outside.toml may not be read" in ran.err) == (2, True)
    (desks / "wire" / "srclint.toml").unlink()
    (desks / "wire" / "srclint.toml").symlink_to(outside)
    assert found(srclint) == [LOCAL, WIRE]
    assert "left aside: wire/srclint.toml" in srclint(".", *DAY).err


def test_a_mistake_below_is_named_like_any_other(srclint: Run, desks: Path) -> None:
    (desks / "wire" / "pyproject.toml").write_text('[tool.srclint]\nignroe = ["BPL"]\n')
    ran = srclint(".", *DAY)
    assert ran.code == 2
    assert "wire/pyproject.toml:2: unknown key 'ignroe' in tool.srclint; did you mean 'ignore'?" in ran.err
    assert srclint("local", *DAY).code == 1


def test_suppress_and_baseline_know_of_places(srclint: Run, desks: Path) -> None:
    (desks / "wire" / "srclint.toml").write_text('ignore = ["BPL"]\n')
    assert srclint("suppress", "wire/2026/wall.md:BPL001", "--reason", "no", *DAY).code == 2
    assert srclint(".", "--write-baseline", *DAY).code == 0
    assert found(srclint) == []
    (desks / "wire" / "srclint.toml").unlink()
    assert found(srclint) == [WIRE]


def test_inspect_knows_the_house_of_a_place(srclint: Run, desks: Path) -> None:
    text = COOKIES.replace("By Ada Lind", "By Quayside Wire")
    (desks / "wire" / "2026" / "wall.md").write_text(text)
    (desks / "wire" / "srclint.toml").write_text('[house]\nagencies = ["Quayside Wire"]\n')
    seen = srclint("inspect", "wire/2026/wall.md", "--output-format", "json", *DAY).json
    assert seen["byline"]["kind"] == "agency"
