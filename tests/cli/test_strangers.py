"""What lies among the articles can't acquit them: it is left aside, and named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import COOKIES, Run

DAY = ("--as-of", "2026-11-22")
COMMENT = "<!-- srclint: ignore BPL001 -- agreed -->\n\n"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A folder of articles that somebody sent, in a working directory of one's own."""
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "wall.md").write_text(COOKIES)
    return folder


def test_a_comment_in_an_article_of_others_silences_nothing_and_is_named(srclint: Run, case: Path) -> None:
    (case / "wall.md").write_text(COMMENT + COOKIES)
    ran = srclint("case", *DAY)
    assert (ran.code, "BPL001" in ran.out) == (1, True)
    assert "left aside: a comment that suppresses findings counts for nothing" in ran.err
    assert "case/wall.md:3" in ran.err
    assert "case/wall.md:3" in "".join(
        srclint("case", "--output-format", "json", *DAY).json["summary"]["notes"]
    )


def test_comments_count_in_drafts_and_where_the_project_says_so(srclint: Run, case: Path) -> None:
    (case / "wall.md").write_text(COMMENT + COOKIES)
    for preset in ("draft", "publisher"):
        assert srclint("case", "--preset", preset, *DAY).code == 0
    for preset in ("source", "corpus"):
        assert "left aside: a comment" in srclint("case", "--preset", preset, *DAY).err
    (case.parent / "srclint.toml").write_text("inline-suppressions = true\n")
    assert srclint("case", *DAY).code == 0
    (case.parent / "srclint.toml").write_text("inline-suppressions = false\n")
    assert srclint("case", "--preset", "draft", *DAY).code == 1


def test_of_many_comments_the_first_are_named_and_the_rest_counted(srclint: Run, case: Path) -> None:
    for number in range(14):
        (case / f"{number:02}.md").write_text(COMMENT + COOKIES)
    err = srclint("case", *DAY).err
    assert "14 comments that suppress findings count for nothing" in err
    assert "case/09.md:3 and 4 more." in err


STRANGERS = {
    "srclint.toml": 'ignore = ["BPL"]\nfail-on = "off"\n',
    "pyproject.toml": '[tool.srclint]\nignore = ["BPL"]\n',
    "srclint-suppressions.toml": '[[suppress]]\npath = "wall.md"\ncode = "BPL001"\nreason = "no"\n',
    "srclint-baseline.json": '{"version": 1, "findings": [\n{"path": "wall.md", "code": "BPL001", "text": "", '
    '"count": 9}\n]}\n',
}


@pytest.mark.parametrize("name", STRANGERS)
@pytest.mark.parametrize("named", ["case", "case/wall.md", "case/deep"])
def test_settings_and_suppressions_among_the_articles_count_for_nothing_and_are_named(
    srclint: Run, case: Path, name: str, named: str
) -> None:
    (case / "deep").mkdir()
    (case / "deep" / "quay.md").write_text(COOKIES)
    (case / name).write_text(STRANGERS[name])
    ran = srclint(named, *DAY)
    assert (ran.code, "BPL001" in ran.out) == (1, True)
    assert f"left aside: case/{name} lies among the articles and counts for nothing" in ran.err


def test_nor_do_they_in_a_repository_with_a_configuration_of_its_own(srclint: Run, case: Path) -> None:
    (case.parent / ".git").mkdir()
    (case.parent / "srclint.toml").write_text('fail-on = "warning"\n')
    for name, text in STRANGERS.items():
        (case / name).write_text(text)
    ran = srclint(".", *DAY)
    assert ran.code == 1
    assert (
        "left aside: case/pyproject.toml, case/srclint-baseline.json, case/srclint-suppressions.toml, "
        in ran.err
    )


def test_a_project_that_is_about_something_else_is_not_worth_a_word(srclint: Run, case: Path) -> None:
    (case / "pyproject.toml").write_text("[tool.ruff]\n")
    assert srclint("case", *DAY).err == ""


def test_isolated_asks_for_no_word_of_them(srclint: Run, case: Path) -> None:
    (case / "srclint.toml").write_text("")
    assert srclint("case", "--isolated", *DAY).err == ""


def test_what_counted_is_named_in_the_summary(srclint: Run, case: Path) -> None:
    home = case.parent
    (home / "srclint.toml").write_text('fail-on = "error"\n')
    assert "Configured by srclint.toml\n" in srclint("case", *DAY).out
    srclint("suppress", "case/wall.md:BPL001", "--reason", "quoted", *DAY)
    assert "Configured by srclint.toml, srclint-suppressions.toml\n" in srclint("case", *DAY).out
    record = srclint("case", "--output-format", "json", *DAY).json["summary"]
    assert record["configured_by"] == ["srclint.toml", "srclint-suppressions.toml"]
    assert (
        srclint("case", "--isolated", "--output-format", "json", *DAY).json["summary"]["configured_by"] == []
    )


def test_without_a_configuration_suppressions_count_from_the_repository(srclint: Run, case: Path) -> None:
    (case.parent / ".git").mkdir()
    assert srclint("suppress", "wall.md:BPL001", "--reason", "quoted", *DAY, cwd=case).code == 0
    assert (case.parent / "srclint-suppressions.toml").exists()
    assert srclint(".", *DAY, cwd=case).code == 0
    assert srclint(".", *DAY, cwd=case.parent).code == 0


# --- from elsewhere


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("in_git", [True, False])
def test_the_project_of_all_paths_configures_a_run_from_elsewhere_and_is_named(
    srclint: Run, case: Path, elsewhere: Path, in_git: bool
) -> None:
    (case / "srclint.toml").write_text('ignore = ["BPL"]\n')
    if in_git:
        (case / ".git").mkdir()
    (case / "news").mkdir()
    (case / "news" / "quay.md").write_text(COOKIES)
    for paths in ([case], [case / "news"], [case / "news" / "quay.md", case / "wall.md"]):
        ran = srclint(*paths, *DAY, cwd=elsewhere)
        assert ran.code == 0, ran.out
        assert "whose configuration counts: ../case/srclint.toml" in ran.err.replace(str(case), "../case")


def test_paths_of_two_projects_have_no_configuration_in_common(
    srclint: Run, case: Path, elsewhere: Path, tmp_path: Path
) -> None:
    (case / "srclint.toml").write_text('ignore = ["BPL"]\n')
    (tmp_path / "other.md").write_text(COOKIES)
    assert srclint(case, tmp_path / "other.md", *DAY, cwd=elsewhere).code == 1


def test_what_lies_in_no_project_is_judged_by_that_of_the_working_directory(
    srclint: Run, case: Path, elsewhere: Path
) -> None:
    (elsewhere / "srclint.toml").write_text('ignore = ["BPL"]\n')
    assert srclint(case, *DAY, cwd=elsewhere).code == 0
