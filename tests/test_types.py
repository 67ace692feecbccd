"""What a type checker finds in a plugin: a wrong zone, kind, level, option, preset or severity."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from srclint import Hit, RuleMeta
from tests.conftest import ROOT

PLUGIN = """
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from srclint import (
    ArticleView, Block, Evidence, Hit, Mark, NoOptions, Problem, Reading, RuleMeta, Severity, Span, article_rule, lint,
    option, read,
)

Level = Literal["plain", "loud"]


@dataclass(frozen=True)
class Options:
    most: int = option(1, "how many may be", minimum=1)


@dataclass(frozen=True)
class OtherOptions:
    least: int = option(1, "how many must be", minimum=1)


META: RuleMeta[Options, Level] = RuleMeta(
    code="ACME001",
    name="loud-word",
    message="too loud",
    levels={"plain": Severity.INFO, "loud": Severity.WARNING},
    zones=("headline", "paragraph"),
    options=Options,
    presets=("draft",),
)
PLAIN = RuleMeta(code="ACME002", name="plain-word", message="plain")


@article_rule(META)
def good(view: ArticleView, options: Options) -> Iterator[Hit[Level]]:
    for block in view.blocks_of("headline", "quote"):
        if block.kind == "quote" and view.in_zones(block.span, ("paragraph", "quote")):
            yield Hit(block.span, {"most": options.most}, level="loud")
    yield Hit(None)


@article_rule(PLAIN)
def plain(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    yield Hit(Span(0, 1), level="whatever")


for finding in lint("articles", preset="draft").reported:
    print(finding.code)
for article in read(["articles"]):
    print(article.text)

# Wrong from here on.


@article_rule(META)
def wrong_level(view: ArticleView, options: Options) -> Iterator[Hit[Level]]:
    yield Hit(None, level="lowd")  # error: level


@article_rule(META)
def wrong_option(view: ArticleView, options: Options) -> Iterator[Hit[Level]]:
    yield Hit(None, {"n": options.mots})  # error: option


@article_rule(META)  # error: options
def wrong_options(view: ArticleView, options: OtherOptions) -> Iterator[Hit[Level]]:
    yield Hit(None)


@article_rule(PLAIN)
def wrong_kind(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    for block in view.blocks_of("headlin"):  # error: kind
        if block.kind == "paragraf":  # error: kind compared
            yield Hit(block.span)
        if view.in_zones(block.span, ("body",)):  # error: zone asked
            yield Hit(block.span)
    for said in view.attributions:
        if said.source.kind == "nameless":  # error: kind of source
            yield Hit(said.cue)
    for time in view.times:
        if time.kind == "day":  # error: kind of time
            yield Hit(time.span)
        if time.unit == "days" or time.reference == "vague":  # error: unit and reference
            yield Hit(time.span)
    yield Hit("here")  # error: span


RuleMeta(code="ACME003", name="a", message="a", zones=("body",))  # error: zone
RuleMeta(code="ACME004", name="b", message="b", presets=("drafts",))  # error: preset
RuleMeta(code="ACME005", name="c", message="c", levels={"default": "warning"})  # error: severity
RuleMeta(code="ACME006", name="d", message="d", status="beta")  # error: status
LOST: RuleMeta[Options, Level] = RuleMeta("ACME007", "e", "e", levels={"plan": Severity.INFO})  # error
TOLD: RuleMeta[Options, Level] = RuleMeta("ACME008", "f", {"plan": "f"}, levels={"plain": Severity.INFO})  # error
Block("body", Span(0, 1))  # error: kind of block
Mark("boldface", Span(0, 1))  # error: kind of mark
Evidence("author", "Ada Lind", "header")  # error: kind of evidence
Reading("a", "a", "text", format="txt")  # error: format
Problem("syntax", "what is wrong")  # error: kind of problem
"""


def test_types_cost_nothing_when_a_rule_runs() -> None:
    assert type(Hit[str](None)) is Hit
    assert RuleMeta[object, str] is RuleMeta


@pytest.mark.slow
def test_mypy_finds_each_wrong_word_and_nothing_else(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    file = tmp_path / "acme.py"
    file.write_text(PLUGIN, "utf-8")
    cache = ROOT / ".mypy_cache" / "of-plugins"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--strict-equality", "--cache-dir", str(cache), str(file)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    found = {int(line) for line in re.findall(r"^acme\.py:(\d+): error:", done.stdout, re.M)}
    wanted = {number for number, line in enumerate(PLUGIN.split("\n"), 1) if "# error" in line}
    # What a decorator says of a function stands at its own line.
    assert found == wanted, done.stdout
