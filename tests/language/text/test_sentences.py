from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.text.sentences import sentences_round, split_sentences
from srclint.model import Span
from tests.hostile.probes import grows_linearly


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Varga met Gen. Holt and Sen. Ruiz on Jan. 5.",
        "The U.S. Navy paid 3.5 million for it at 8 p.m. Monday.",
        "J. K. Varga of Brandt Inc. Limited spoke.",
        "He waited … and waited... and left.",
        "“Is it over?” she asked.",
        "“Is it over?” Ms. Hart asked.",
        "The minister rose and walked across the chamber to the\nwindow before he spoke.",
        "The minister rose and walked across the chamber to meet\nVarga before he spoke.",
        "Rep. Ann Hale (R-Tex.) and Sen. Lou Park, D-Calif., agreed with No. 7 on St. Helena.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n ", []),
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("It came from the U.N. al-Harbi left.", ["It came from the U.N. al-Harbi left."]),
        ("They left. al-Harbi stayed.", ["They left.", "al-Harbi stayed."]),
        ("“He left.” She stayed.", ["“He left.”", "She stayed."]),
        ('(He left.) "No!" She stayed', ["(He left.)", '"No!"', "She stayed"]),
        ("It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]),
        ("The answer is no. Varga said so.", ["The answer is no.", "Varga said so."]),
        ("One half\n\nthe other", ["One half", "the other"]),
        ("One half\r\n \r\nthe other", ["One half", "the other"]),
        (
            "Bridge closes\nThe town lost its only bridge.",
            ["Bridge closes", "The town lost its only bridge."],
        ),
        ("Share this\u2028Copy link", ["Share this", "Copy link"]),
        ("- first point\n- second point", ["- first point", "- second point"]),
        ("He spoke . . . The rest listened.", ["He spoke . . .", "The rest listened."]),
    ],
)
def test_text_splits_into_its_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_paragraph_on_one_long_line_ends_with_its_line() -> None:
    line = (
        "The council met in the old hall and argued about the bridge for most of the night, word after word"
    )
    assert sentences(f"{line} on\nVarga left") == [f"{line} on", "Varga left"]


@given(st.text(alphabet="aB .!?…\"'”’)\n\r\u2028\x00\ud800İ😀J5", max_size=60))
def test_sentences_are_trimmed_ordered_and_cover_every_character(text: str) -> None:
    spans = split_sentences(text)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@pytest.mark.slow
@pytest.mark.parametrize("unit", [".", " ", ".”", "\n", ". ", "a.", "J. ", "\n ", "?! A"])
def test_cost_grows_with_length_only(unit: str) -> None:
    assert grows_linearly(split_sentences, lambda size: unit * (size // len(unit)) + "x") == ""


@given(
    st.text(alphabet="aB .!?…\"'”’)\n\r\u2028\x00\ud800İ😀J5", max_size=60),
    st.lists(st.integers(0, 60), max_size=3),
)
def test_the_sentences_round_some_places_are_those_of_the_whole(text: str, places: list[int]) -> None:
    offsets = sorted(place for place in places if place < len(text))
    whole, some = split_sentences(text), list(map(Span, *sentences_round(text, offsets)))
    assert some == sorted(set(some))
    assert set(some) <= set(whole)
    assert {s for s in whole if any(s.start <= offset < s.end for offset in offsets)} <= set(some)
