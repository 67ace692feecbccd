"""Every example on every rule's page, run: the documentation is a test."""

from __future__ import annotations

import pytest

from srclint.rule import Rule
from srclint.testing import Case, check_case, page_cases
from tests.rules.bundles import rules

CASES = [
    pytest.param(rule, case, id=f"{rule.meta.code}-{'bad' if case.example.bad else 'good'}-{number}")
    for rule in rules()
    for number, case in enumerate(page_cases(rule), 1)
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_example(rule: Rule, case: Case) -> None:
    check_case(rule, case)
