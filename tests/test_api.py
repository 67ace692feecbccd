"""``srclint.lint`` and ``srclint.read``, as programs call them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import srclint
from srclint.errors import ConfigError, ReadError
from srclint.model import RunError
from tests.conftest import CLEAN, COOKIES

DAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "wall.txt").write_text(COOKIES, "utf-8")
    return tmp_path


def test_a_clean_article_has_no_finding(folder: Path) -> None:
    result = srclint.lint("clean.txt", as_of=DAY)
    assert (result.reported, result.errors) == ((), ())


def test_files_and_folders_are_linted_with_the_closest_configuration(folder: Path) -> None:
    assert {finding.code for finding in srclint.lint([folder], as_of=DAY).reported} == {"BPL001"}
    (folder / "srclint.toml").write_text('ignore = ["BPL001"]\n')
    assert not srclint.lint(["."], as_of=DAY).reported
    assert srclint.lint(["."], isolated=True, as_of=DAY).reported
    (folder / "other.toml").write_text("")
    assert srclint.lint(["."], config="other.toml", as_of=DAY).reported


def test_what_cannot_be_read_is_an_error_of_the_result_and_the_rest_goes_on(folder: Path) -> None:
    result = srclint.lint(["gone.txt", "wall.txt"], as_of=DAY)
    assert [error.path for error in result.errors] == ["gone.txt"]
    assert result.reported


def test_a_wrong_setting_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match="there is no preset 'draught'; there are source, draft, "):
        srclint.lint("wall.txt", preset="draught")
    with pytest.raises(ConfigError, match="contradict"):
        srclint.lint("wall.txt", config="srclint.toml", isolated=True)
    (folder / "srclint.toml").write_text("ignored = []\n")
    with pytest.raises(ConfigError, match="unknown key 'ignored'"):
        srclint.lint("wall.txt")


def test_articles_are_read_as_rules_see_them_and_in_the_order_of_their_paths(folder: Path) -> None:
    articles = list(srclint.read([folder], as_of=DAY))
    assert [Path(article.article.path).name for article in articles] == ["clean.txt", "wall.txt"]
    assert all(article.as_of == DAY and article.sentences for article in articles)


def test_what_cannot_be_read_ends_the_reading_or_is_told(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt"):
        list(srclint.read(["gone.txt", "clean.txt"]))
    told: list[RunError] = []
    articles = list(srclint.read(["gone.txt", "clean.txt"], on_error=told.append))
    assert [error.path for error in told] == ["gone.txt"]
    assert len(articles) == 1
