"""PRV002 warns of copies alone; a house's own follow-ups and common background are info."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from srclint.testing import Case, check_case, read_cases
from tests.rules.bundles import host

LOUD = [case for case in read_cases(Path(__file__).parent / "PRV002.md") if case.example.bad]


@pytest.mark.parametrize(
    ("case", "level"),
    [
        pytest.param(c, level, id=level)
        for c, level in zip(LOUD, ("own", "uncredited", "background"), strict=True)
    ],
)
def test_the_level_says_what_the_copy_is(case: Case, level: str) -> None:
    check_case(host().rules["PRV002"], replace(case, levels=(level,)))
