"""Planted defects: sixty articles with one fault each, and the same articles without it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from srclint import Finding, Span
from srclint.config import Config, load_config
from srclint.host import load_host
from srclint.runner import Request, run

HERE = Path(__file__).parent
DEFECTS: list[dict[str, Any]] = tomllib.loads((HERE / "defects.toml").read_text("utf-8"))["defect"]
# Readability is the house's own affair, and time goes by: last year's news says "on Monday".
NOT_ASKED = {"TXT002", "DAT002"}

# What no rule finds yet.
UNSEEN = frozenset({"DAT001-bridge"})

Lint = Callable[[Path], list[Finding]]


@pytest.fixture(scope="module")
def lint(tmp_path_factory: pytest.TempPathFactory) -> Lint:
    """All rules, those that are off as well, over a file or folder."""
    file = tmp_path_factory.mktemp("config") / "srclint.toml"
    file.write_text('extend-select = ["ALL"]\n', "utf-8")
    host = load_host()
    config: Config = replace(load_config(file, host.rules), as_of=date(2026, 11, 22))

    def all_rules(path: Path) -> list[Finding]:
        result = run(host, config, Request((str(path),)))
        assert not result.errors
        return [finding for finding in result.findings if finding.code not in NOT_ASKED]

    return all_rules


def clean(name: str) -> str:
    """An article without a defect."""
    return (HERE / "articles" / name).read_text("utf-8")


def plant(defect: dict[str, Any]) -> tuple[str, Span | None]:
    """The article with the defect in it, and where a finding has to stand."""
    text = clean(defect["article"])
    for old, new in defect["swap"]:
        assert text.count(old) == 1, f"{defect['article']} has {text.count(old)} times {old!r}"
        text = text.replace(old, new)
    start, end = text.find("[["), text.rfind("]]")
    if start < 0:
        return text, None
    return text[:start] + text[start + 2 : end] + text[end + 2 :], Span(start, end - 2)


def test_there_are_four_of_each_family() -> None:
    assert set(Counter(defect["family"] for defect in DEFECTS).values()) == {4}
    assert len(DEFECTS) == 60


@pytest.mark.parametrize("path", sorted((HERE / "articles").iterdir()), ids=lambda path: path.stem)
def test_the_articles_are_clean_without_their_defects(lint: Lint, path: Path) -> None:
    assert [(finding.code, finding.message) for finding in lint(path)] == []


def label(defect: dict[str, Any]) -> str:
    """What a defect is called: its rule and its article."""
    return f"{defect['code']}-{Path(defect['article']).stem}"


@pytest.mark.parametrize("defect", DEFECTS, ids=label)
def test_a_planted_defect_is_found(lint: Lint, tmp_path: Path, defect: dict[str, Any]) -> None:
    text, place = plant(defect)
    (tmp_path / f"planted-{defect['article']}").write_text(text, "utf-8")
    if defect.get("beside"):
        (tmp_path / defect["article"]).write_text(clean(defect["article"]), "utf-8")
    found = [finding for finding in lint(tmp_path) if finding.code == defect["code"]]
    if not found and label(defect) in UNSEEN:
        pytest.xfail("no rule sees it yet")
    assert found
    if place:
        words = set(place.of(text).split())
        assert any(words & set(finding.text.split()) for finding in found), [
            finding.text for finding in found
        ]
