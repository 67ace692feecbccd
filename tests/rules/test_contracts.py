"""Bundled rules are held against the contract that the host holds those of others against."""

from __future__ import annotations

import pytest

from srclint.registration import rule_problem
from tests.rules.bundles import host


@pytest.mark.parametrize("code", sorted(host().rules))
def test_it_keeps_its_contract(code: str) -> None:
    rules = host().rules
    assert rule_problem(rules[code]) == ""
