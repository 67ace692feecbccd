"""What is left of a line of facts when dates, counters, jobs and labels are taken away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.parse.dates import find_line_dates
from srclint.article.parse.residue import names_in, residue


def names(line: str) -> tuple[str, ...]:
    return names_in(line, tuple(find_line_dates(line)))


@pytest.mark.parametrize(
    "line",
    [
        "March 4, 2026",
        "12 comments | 3 min read",
        "Harbour",
        "published 04.03.2026, 17:05",
        "“We never closed the gate,” she said.",
        "",
    ],
)
def test_names_nobody(line: str) -> None:
    assert names(line) == ()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ada Lind", ("Ada Lind",)),
        ("By Ada Lind and Ben Falk", ("Ada Lind", "Ben Falk")),
        ("March 4, 2026 · Ada Lind · 12 comments", ("Ada Lind",)),
        ("Posted by Ada Lind on 4 March 2026 at 17:05", ("Ada Lind",)),
        ("Ada Lind (47), Harbour", ("Ada Lind",)),
        ("Harbour ~ Ada Lind ~ 4 March 2026", ("Ada Lind",)),
        ("Ada Lind on 4 March 2026 in Harbour", ("Ada Lind",)),
        ("Words Ada Lind Photos Ben Falk", ("Ada Lind",)),
        ("Special to the Harbour Times by Ada Lind", ("Ada Lind",)),
        ("Aus Westhafen Ada Lind", ("Ada Lind",)),
        ("wavefan wrote on March 4, 2026", ("wavefan",)),
        ("harbourfan | 04.03.2026 | 12 Comments", ("harbourfan",)),
        ("@wavefan · Mar 4, 2026", ("@wavefan",)),
        ("Ada Lind@adalind Mar 4, 2026, 10:20am EST", ("Ada Lind",)),
        ("Harbour | Ada Lind | 3 min read", ("Ada Lind",)),
        ("by Ada", ("Ada",)),
        ("4 March 2026 | harbour_fan21", ("harbour_fan21",)),
    ],
)
def test_names_whom_a_row_of_facts_names(line: str, found: tuple[str, ...]) -> None:
    assert names(line) == found


def test_counts_the_words_that_belong_to_nothing_known() -> None:
    assert residue("Ada Lind, staff writer").words == 0
    assert residue("Ada Lind shuts gates behind boats").words >= 3


def test_an_agency_beside_a_name_is_told_apart() -> None:
    found = residue("Ada Lind / AP")
    assert (found.names, found.agency) == (("Ada Lind",), "AP")


@given(st.text(max_size=120))
def test_any_line_is_parsed(line: str) -> None:
    found = residue(line, tuple(find_line_dates(line)))
    assert found.words >= 0 and (not found.single or not found.names)
