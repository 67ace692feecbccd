"""Every example on every rule's page, run: the documentation is a test."""

from __future__ import annotations

import pytest

from srclint.examples import Example, found_spans, parse_page, run_example
from srclint.rule import Rule
from tests.rules.bundles import rules

CASES = [
    pytest.param(rule, example, id=f"{rule.meta.code}-{'bad' if example.bad else 'good'}-{number}")
    for rule in rules()
    for number, example in enumerate(parse_page(rule.doc).examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    results = run_example(rule, example)
    for article in example.articles:
        found = found_spans(results[article.name])
        assert [span.of(article.text) for span in found] == [m.of(article.text) for m in article.marks]
        assert found == article.marks
