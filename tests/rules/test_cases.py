"""The cases in ``CODE.md`` beside this file, each a test of its own; `read_cases` says how they are written."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from srclint.testing import Case, check_case, read_cases
from tests.rules.bundles import host

PAGES = {path.stem: read_cases(path) for path in sorted(Path(__file__).parent.glob("[A-Z]*[0-9].md"))}

each_page = pytest.mark.parametrize("code", PAGES)


@pytest.mark.parametrize(
    ("code", "case"),
    [pytest.param(code, case, id=f"{code}-{case.id}") for code, cases in PAGES.items() for case in cases],
)
def test_case(code: str, case: Case) -> None:
    check_case(host().rules[code], case)


@each_page
def test_silent_cases_come_first(code: str) -> None:
    loud = [case.example.bad for case in PAGES[code]]
    assert loud == sorted(loud)
    assert set(loud) == {False, True}


@each_page
def test_every_case_has_a_name_of_its_own(code: str) -> None:
    assert [id for id, count in Counter(case.id for case in PAGES[code]).items() if count > 1] == []


@each_page
def test_no_example_stands_twice(code: str) -> None:
    examples = [case.example for case in PAGES[code]]
    assert all(example not in examples[:i] for i, example in enumerate(examples))
