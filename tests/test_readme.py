"""The README says what srclint does: its run, its rules and its formats are held against the program."""

from __future__ import annotations

import re

import pytest

from srclint.host import load_host
from srclint.report import builtin_reporters
from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text("utf-8")


def test_the_run_that_it_shows_is_real(srclint: Run) -> None:
    shown = re.search(r"```console\n\$ srclint (?P<arguments>[^\n]*)\n(?P<output>.*?)```", README, re.S)
    assert shown
    ran = srclint(*shown["arguments"].split(), cwd=ROOT)
    assert ran.out == shown["output"]


def test_it_names_every_bundled_rule() -> None:
    table = README.partition("<!-- rules -->")[2].partition("<!-- /rules -->")[0]
    shown = re.findall(r"\[([A-Z]{3}\d{3})\]\(docs/rules/\1\.md\) ([a-z0-9-]+)", table)
    host = load_host(third_party=False)
    assert sorted(shown) == [(code, rule.meta.name) for code, rule in host.rules.items()]


def test_it_names_every_format() -> None:
    line = README.partition("`--output-format`: ")[2].partition(".\n")[0]
    assert re.findall(r"`([a-z-]+)`", line) == [reporter.name for reporter in builtin_reporters()]


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_its_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_rule_that_it_shows_works() -> None:
    from datetime import date

    from srclint.engine import Engine
    from srclint.findings import RuleSetting
    from srclint.model import Context, Reading
    from srclint.rule import NoOptions

    code = README.partition("```python\n")[2].partition("```")[0]
    names: dict[str, object] = {"__name__": "readme"}
    exec(compile(code, "README.md", "exec"), names)
    (rule,) = names["srclint_rules"]()  # type: ignore[operator]
    engine = Engine([RuleSetting(rule, NoOptions())], Context(date(2026, 11, 22)))
    text = "Wall falls!\n\nBy Ada Lind\n\nThe wall fell on Tuesday! Nobody was hurt."
    result = engine.run([Reading(id="a", path="a", text=text)])
    assert [(f.code, f.text, f.message) for f in result.findings] == [
        ("HSE001", "Wall falls!", "no exclamation mark in a headline: “Wall falls!”")
    ]
