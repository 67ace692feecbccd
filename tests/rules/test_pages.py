"""Every rule's documentation page is complete, and its examples are true."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from srclint import Rule
from srclint.examples import SECTIONS, Example, found_spans, parse_page, run_example

PLUGINS = Path(__file__).parents[2] / "plugins"
BUNDLES = sorted(path.parent.name for path in PLUGINS.glob("*/__init__.py"))
RULES = sorted(
    (rule for name in BUNDLES for rule in import_module(name).srclint_rules()),
    key=lambda rule: rule.meta.code,
)
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.meta.code}-{'bad' if example.bad else 'good'}-{number}")
    for rule in RULES
    for number, example in enumerate(parse_page(rule.doc).examples, 1)
]


def rule_id(rule: Rule) -> str:
    return rule.meta.code


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_a_page_has_all_sections_and_examples_of_both_kinds(rule: Rule) -> None:
    page = parse_page(rule.doc)
    assert tuple(page.sections) == SECTIONS
    assert all(page.sections.values())
    assert page.summary.endswith(".")
    assert {example.bad for example in page.examples} == {True, False}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_gives_exactly_what_is_marked(rule: Rule, example: Example) -> None:
    hits = run_example(rule, example)
    for article in example.articles:
        found = [span.of(article.text) for span in found_spans(hits[article.name])]
        assert found == [span.of(article.text) for span in article.marks]


def test_codes_and_names_belong_to_one_rule_each() -> None:
    assert len({rule.meta.code for rule in RULES}) == len(RULES)
    assert len({rule.meta.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_a_rule_stands_in_the_file_of_its_name(rule: Rule) -> None:
    file = rule.meta.name.replace("-", "_") + ".py"
    assert list(PLUGINS.glob(f"*/{file}")), f"{rule.meta.code} {rule.meta.name}: no plugins/*/{file}"


@pytest.mark.parametrize("rule", RULES, ids=rule_id)
def test_a_message_accuses_nobody(rule: Rule) -> None:
    for level in rule.meta.levels:
        assert not re.search(
            r"\b(copied|fake|fraud|lie[sd]?|plagiari\w+|stolen)\b", rule.meta.template(level), re.I
        )
