"""The learned model of lines: its weights, and what it says of lines that nobody has seen."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from srclint.article.build import build_article, read_page
from srclint.article.features.columns import COLUMNS, COMBINED, columns, scored_lines
from srclint.article.scoring.line_model import likelihood, reasons
from srclint.model import Decision, Reading

STORY = (
    "The harbour board put off its vote on Tuesday after four hours of talks about the price of the new wall.",
    "Two members asked for more time to read the survey of the seabed, which runs to four hundred pages.",
    "The pilots have long asked for a deeper channel, since the new boats draw more water than the old ones.",
)


def odds(*lines: str) -> dict[str, float]:
    page = read_page(Reading("a", "a", "\n\n".join(lines)))
    return {
        page.lines.layout.lines[i].text: likelihood(columns(page.lines, i, page.marked))
        for i in scored_lines(page.lines)
    }


def test_each_weight_is_that_of_a_column_and_there_are_some_hundreds_at_most() -> None:
    kept = json.loads(files("srclint.article.scoring").joinpath("line_weights.json").read_text("utf-8"))
    assert set(kept["weights"]) == {"constant", *COLUMNS, *COMBINED}
    assert len(kept["weights"]) <= 200
    assert kept["data"] and kept["held out"]["text"]["unread"]


def test_the_column_names_are_all_different() -> None:
    assert len({*COLUMNS, *COMBINED}) == len(COLUMNS) + len(COMBINED)


def test_a_name_below_the_headline_is_likelier_than_a_heading() -> None:
    found = odds("Harbour wall to be raised by a metre", "Ada Lind", *STORY[:2], "Lower Channel", STORY[2])
    assert found["Ada Lind"] > 0.5 > found.get("Lower Channel", 0.0)


def test_a_row_of_facts_with_a_name_is_likelier_than_one_without() -> None:
    with_name = odds("Harbour vote put off again", "4 March 2026 · Ada Lind · 3 min read", *STORY)
    without = odds("Harbour vote put off again", "4 March 2026 · Lower Channel Plans · 3 min read", *STORY)
    assert max(with_name.values()) > max(without.values(), default=0.0)


@pytest.mark.parametrize(
    "line", ["Photo: Ada Lind", "Ada Lind (left) and Bo Moss", "Media contact:", "Who wrote it?"]
)
def test_what_names_somebody_else_is_not_scored(line: str) -> None:
    assert line not in odds("Harbour wall to be raised by a metre", line, *STORY)


def test_an_article_without_any_such_line_is_unsigned_for_sure() -> None:
    article = build_article(Reading("a", "a", "\n\n".join(("Harbour wall to be raised by a metre", *STORY))))
    assert article.byline.decision is Decision.NOWHERE


def test_the_reasons_name_what_speaks_for_a_line() -> None:
    page = read_page(Reading("a", "a", "\n\n".join(("Harbour wall to be raised", "By Ada Lind", *STORY))))
    said = reasons(columns(page.lines, 1, page.marked))
    assert len(said) == 3 and all(reason[0] in "+-" for reason in said)
