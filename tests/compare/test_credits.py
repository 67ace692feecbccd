"""Credits to agencies: which words are credits, and which only speak of agencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.compare.credits import find_credits
from srclint.language.text.automaton import fold


def kinds(text: str) -> list[tuple[str, str]]:
    return [(credit.kind, credit.span.of(text)) for credit in find_credits(fold(text), text)]


@pytest.mark.parametrize(
    "text",
    [
        "The keeper told Reuters that she will stay.",
        "The model works with inputs from Reuters and from the towers.",
        "Inputs from agencies are late on Sundays.",
        "The board met with agencies of the state.",
        "(With inputs from readers)",
        "Cross-agency inputs",
        "A tower off Cape Munro (AP Photo/Ada Lind)",
        "The keepers " + "and the pilots " * 20 + "(AP) — and all the others.",
    ],
)
def test_no_credit(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("PORT ALDER (AP) — The board", "dateline", "(AP) —"),
        ("Raised.\n\n(With PTI inputs)", "inputs", "With PTI inputs"),
        ("Raised.\nInputs from AP, AFP\nShare", "inputs", "Inputs from AP, AFP"),
        ("Raised. With files from The Canadian Press.", "inputs", "With files from The Canadian Press"),
        ("Raised.\n— with agencies", "inputs", "with agencies"),
        ("By Ben Stone with agency inputs\n\nRaised.", "inputs", "with agency inputs"),
        ("Raised.\n\n(With\ninputs from AP)", "inputs", "With\ninputs from AP"),
        ("Reuters contributed to this report.", "contributed", "Reuters contributed to this report"),
    ],
)
def test_credits(text: str, kind: str, words: str) -> None:
    assert kinds(text) == [(kind, words)]


@given(
    st.lists(st.sampled_from(["with ", "inputs from ", "Reuters", "\n", "(", ")", ". ", "agencies ", "\x85"]))
)
def test_credits_lie_within_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for credit in find_credits(fold(text), text):
        assert 0 <= credit.span.start < credit.span.end <= len(text)
        assert "puts" in credit.span.of(text) or "agencies" in credit.span.of(text)
