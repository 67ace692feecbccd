"""What a release promises: pinned versions, preview rules that are off, old codes that still mean their rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from srclint.config import Config, RuleConfig, known_selector, load_config
from srclint.errors import ConfigError
from srclint.registration import rule_problem
from srclint.rule import ArticleRule, RuleMeta
from srclint.selection import Selection
from srclint.suppress import Scope, Suppression, apply_baseline, apply_suppressions, parse_baseline
from srclint.versions import allows, is_requirement
from tests.report.builders import finding


def rule(status: str = "stable", was: tuple[str, ...] = ()) -> ArticleRule:
    return ArticleRule(
        RuleMeta("TST007", "tried-out", "found", status=status, was=was), lambda view, options: []
    )


def is_on(one: ArticleRule, **settings: object) -> bool:
    config = replace(Config(as_of=date(2026, 11, 22)), **settings)  # type: ignore[arg-type]
    return bool(Selection(config, {"TST007": one}, {}).everywhere)


@pytest.mark.parametrize(
    ("settings", "on"),
    [
        ({}, False),
        ({"select": ("TST",)}, False),
        ({"extend_select": ("ALL",)}, False),
        ({"extend_select": ("TST007",)}, True),
        ({"select": ("tried-out",)}, True),
        ({"preview": True}, True),
        ({"preview": True, "ignore": ("TST007",)}, False),
    ],
)
def test_a_preview_rule_is_off_unless_it_is_asked_for(settings: dict[str, object], on: bool) -> None:
    assert is_on(rule("preview"), **settings) is on
    assert is_on(rule(), **({} if "ignore" not in settings else settings)) is ("ignore" not in settings)


def test_a_status_is_stable_or_preview() -> None:
    assert [rule_problem(rule(status)) for status in ("stable", "preview")] == ["", ""]
    assert "'experimental' instead of stable or preview" in rule_problem(rule("experimental"))


def test_an_old_code_still_means_its_rule() -> None:
    renamed = rule(was=("OLD001", "old-name"))
    assert known_selector("OLD001", {"TST007": renamed})
    assert not is_on(renamed, ignore=("OLD001",))
    assert is_on(renamed, select=("old-name",))


def test_what_the_configuration_says_of_an_old_code_counts(tmp_path: Path) -> None:
    (tmp_path / "srclint.toml").write_text('[rules.OLD001]\nseverity = "error"\n')
    config = load_config(tmp_path / "srclint.toml", {"TST007": rule(was=("OLD001",))})
    assert isinstance(config.rules["TST007"], RuleConfig)


def test_suppressions_and_baselines_of_an_old_code_count() -> None:
    scope = Scope(frozenset(), (), lambda path: (), renamed={"OLD001": "TST007"})
    found = finding("TST007", "tried-out")
    entry = Suppression("news/harbour.md", "OLD001", "harbour_desk")
    assert apply_suppressions([found], [entry], (), root=Path(), scope=scope)[0][0].suppressed
    row = '{"path": "news/harbour.md", "code": "OLD001", "text": "harbour_desk", "count": 1}'
    known = parse_baseline(f'{{"version": 1, "findings": [{row}]}}'.encode(), Path("b.json"))
    assert apply_baseline([found], known, Path(), scope)[0][0].suppressed


@pytest.mark.parametrize(
    ("requirement", "version", "fits"),
    [
        (">=0.1,<0.2", "0.1.0", True),
        (">=0.1,<0.2", "0.2.0", False),
        ("0.1", "0.1.0", True),
        ("==0.1.1", "0.1.0", False),
        ("~=0.2.1", "0.2.9", True),
        ("~=0.2.1", "0.3.0", False),
        ("!=0.1.3", "0.1.3", False),
        (">0.9", "0.10", True),
        (" >= 1.0 , < 2 ", "1.4.2", True),
    ],
)
def test_versions_are_compared_as_numbers(requirement: str, version: str, fits: bool) -> None:
    assert is_requirement(requirement)
    assert allows(requirement, version) is fits


@pytest.mark.parametrize("text", ["", "soon", ">=", "1.x", ">=0.1,"])
def test_what_names_no_version_is_none(text: str) -> None:
    assert not is_requirement(text)


def test_a_project_that_asks_for_another_version_is_told_before_anything_else(tmp_path: Path) -> None:
    (tmp_path / "srclint.toml").write_text('key-of-the-future = true\nrequired-version = ">=99"\n')
    with pytest.raises(ConfigError, match="asks for srclint >=99"):
        load_config(tmp_path / "srclint.toml", {})
