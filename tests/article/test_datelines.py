"""Full dates with which a story opens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.build import build_article
from srclint.article.parse.datelines import dated_opening
from srclint.model import Reading

STORY = " The council voted on Tuesday to raise the harbour wall before the winter storms."

SILENT = [
    "On April 8, 2021, the council voted",
    "On Thursday, April 8, 2021. The council",
    "Since 8 April 2021 –",
    "Am 8. April 2021 hat der Rat",
    "Seit dem 08.04.2021:",
    "The wall of 8 April 2021 –",
    "April 8, 2021 was the day:",
    "8 April 2021: the council",
    "8 April 2021 to 12 April 2021 –",
    "WESTHAVEN, April 8 (Wire) —",
    "April 2021 –",
]


@pytest.mark.parametrize("opening", SILENT)
def test_a_date_in_a_sentence_opens_no_story(opening: str) -> None:
    assert dated_opening(opening + STORY) is None


OPENINGS = [
    "WESTHAVEN, 8 April 2021 –",
    "WESTHAVEN, April 8, 2021 /Wire/ --",
    "Westhaven, April 8, 2021 (QUAY NEWSWIRE) --",
    "Westhaven, N.H. – April 8, 2021 –",
    "(Westhaven, 8 April 2021)",
    "8 April 2021, Westhaven –",
    "Westhafen, 8. April 2021.",
    "Westhafen (08.04.2021) –",
    "Westhafen am See, den 08.04.2021:",
    "Donnerstag, 8. April 2021 –",
    "08.04.2021 |",
    "Port-Ouest, le 8 avril 2021 –",
    "Puerto Oeste, 8 abr. 2021 (QN).-",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_full_date_before_the_story_is_that_of_its_dateline(opening: str) -> None:
    found = dated_opening(opening + STORY)
    assert found and found.value == "2021-04-08"


def test_a_dateline_dates_what_nothing_else_dates() -> None:
    title, story = "Harbour wall to be raised", OPENINGS[0] + STORY
    found = build_article(Reading("x", "x", f"{title}\n\n{story}")).published
    assert found and (found.value, found.evidence[0].note) == ("2021-04-08", "dateline")
    shown = build_article(Reading("x", "x", f"{title}\n\nPublished 9 April 2021\n\n{story}")).published
    assert shown and shown.value == "2021-04-09"


def test_a_dateline_beats_a_bare_date_below_the_story() -> None:
    text = f"Harbour wall to be raised\n\n{OPENINGS[0]}{STORY}\n\n20 May 2021"
    found = build_article(Reading("x", "x", text)).published
    assert found and found.value == "2021-04-08"


@given(st.text(max_size=140), st.sampled_from(["en", "de", "fr"]))
def test_an_opening_lies_in_its_paragraph(text: str, language: str) -> None:
    for opening in (text, f"Westhaven, 8 April 2021 – {text}", f"{text}, 8 April 2021 – "):
        found = dated_opening(opening, language)
        assert found is None or 0 <= found.start < found.end <= len(opening)
