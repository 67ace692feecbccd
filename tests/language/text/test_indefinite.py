from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.text.automaton import PhraseSet, fold
from srclint.language.text.indefinite import TRIGGERS, find_mismatches


def found(text: str) -> list[str]:
    return [f"{mismatch.span.of(text)} > {mismatch.wanted}" for mismatch in find_mismatches(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "an hour, a honest man, an historic day, a historic day, an hotel",
        "a European, a eulogy, a one-off, a once rich town, a unicorn, a unanimous vote, a user, a uniform",
        "an uninsured man, an unimportant matter, an umbrella, an urgent call",
        "an FBI agent, a FIFA official, an mp3, an SMS, a US ship, an X-ray, a 11-year-old",
        "vitamin A is scarce; Plan A and plan B; grade A eggs; B&A offices",
        "an der Wand, a la carte",
    ],
)
def test_what_may_be_right_is_let_be(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "mismatch"),
    [
        ("It reached an settlement.", "an settlement > a settlement"),
        ("A unmarried keeper", "A unmarried > An unmarried"),
        ("It was a uninsured tower.", "a uninsured > an uninsured"),
        ("An unit of it", "An unit > A unit"),
        ("an one-off", "an one > a one"),
        ("in a early hour", "a early > an early"),
    ],
)
def test_mismatches_are_found_by_sound(text: str, mismatch: str) -> None:
    assert found(text) == [mismatch]


@given(
    st.lists(
        st.sampled_from(
            ["a", "an", "A", "An", "hour", "unit", "early", "tower", "one", "US", "é", "1", "“", "\n"]
        ),
        max_size=30,
    )
)
def test_every_mismatch_stands_at_a_trigger(tokens: list[str]) -> None:
    # Of "a a early" the automaton keeps one of two overlapping triggers; nobody writes two articles in a row.
    articles = {"a", "an", "A", "An"}
    text = " ".join(token for token, after in pairwise([*tokens, ""]) if not {token, after} <= articles)
    triggers = {hit.start for hit in PhraseSet({"t": TRIGGERS}).scan(fold(text)).get("t", [])}
    assert {mismatch.span.start for mismatch in find_mismatches(text)} <= triggers
