"""Where what somebody says begins and ends."""

from __future__ import annotations

import pytest

from srclint.language import find_attributions


@pytest.mark.parametrize(
    "text",
    [
        "She said it was troublesome- , sources said.",
        "She held that it was over - , the mayor said.",
        "It was over (Harbour) - , the mayor said.",
    ],
)
def test_a_dash_with_nothing_behind_it_leaves_no_statement_turned_round(text: str) -> None:
    for said in find_attributions(text):
        if said.content is not None:
            assert said.content.start < said.content.end


def test_what_stands_behind_the_dash_of_a_dateline_is_the_statement() -> None:
    text = "HARBOUR - The wall held, the mayor said."
    (said,) = find_attributions(text)
    assert said.content is not None
    assert said.content.of(text) == "The wall held"
