"""Speakers beside a quotation, without a verb of saying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language import find_attributions, find_quotes
from srclint.language.attribution.frames import find_framed
from tests.hostile.probes import grows_linearly

QUOTE = "“We will not sail again until the lock is mended.”"


def framed(text: str) -> list[tuple[str, str]]:
    return [(found.source.of(text), found.cue.of(text)) for found in find_framed(text, find_quotes(text), ())]


@pytest.mark.parametrize(
    "text",
    [
        QUOTE,
        f"The lock is broken. {QUOTE}",
        f"Ada Lind runs the ferry. {QUOTE}",
        f"The harbour was blunt. {QUOTE}",
        f"{QUOTE} - Ostby Harbour News",
        f"{QUOTE} — and they did not",
        f"From Ostby, the ferry line writes: {QUOTE}",
        f"Ada Lind was blunt.\n\n{QUOTE}",
        "Ada Lind was blunt. “No.”",
        f"Alder nodded. {QUOTE}",
        f"From a letter: {QUOTE}",
        f"{QUOTE} — a long day at the quay",
        "He lived from Monday to Friday: “We will not sail”",
    ],
)
def test_a_quotation_that_nobody_is_put_beside_has_no_speaker(text: str) -> None:
    assert framed(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{QUOTE} — Ada Lind", ("Ada Lind", "—")),
        (f"{QUOTE}\n– Ada Lind, ferry owner\n", ("Ada Lind", "–")),
        (f"{QUOTE} -Commissioner Tom Berg\n\nThe lock opened.", ("Commissioner Tom Berg", "-")),
        (f"From Ada Lind: {QUOTE}", ("Ada Lind", "From")),
        (f"And from Chairwoman Berg:\n\n{QUOTE}", ("Chairwoman Berg", "And from")),
        (f"From the desk of Ada Lind, ferry owner:\n\n{QUOTE}", ("Ada Lind", "From")),
        (f"Ada Lind was blunt. {QUOTE}", ("Ada Lind", "was blunt")),
        (f"From a docker at the quay: {QUOTE}", ("a docker at the quay", "From")),
        (f"{QUOTE} – a docker at the north quay", ("a docker at the north quay", "–")),
        (f"Ada Lind runs the ferry. Lind shook her head. {QUOTE}", ("Lind", "shook her head")),
        (f"Ada Lind put it bluntly: {QUOTE}", ("Ada Lind", "put it")),
        (f"She went on: {QUOTE}", ("She", "went on")),
        (f"Ada Lind, who runs the ferry, was blunt. {QUOTE}", ("Ada Lind", "was blunt")),
        (f"The lock is broken. Ms. Lind disagrees. {QUOTE}", ("Ms. Lind", "disagrees")),
        (f"Tom Berg shook his head: {QUOTE}", ("Tom Berg", "shook his head")),
        (f"She was not less certain. She was very angry. {QUOTE}", ("She", "was very angry")),
    ],
)
def test_a_dash_a_heading_and_the_sentence_before_give_the_speaker(text: str, found: tuple[str, str]) -> None:
    assert framed(text) == [found]


def test_who_has_a_verb_of_saying_is_no_second_speaker() -> None:
    text = f"Ada Lind was blunt. {QUOTE[:-1]},” Tom Berg said."
    assert [a.source.text for a in find_attributions(text)] == ["Tom Berg"]


def test_a_framed_speaker_is_led_back_like_any_other() -> None:
    text = f"Ada Lind said the lock leaks.\n\n{QUOTE} — Ada Lind"
    assert [(a.source.text, a.speaker) for a in find_attributions(text)] == [("Ada Lind", "Ada Lind")] * 2


@given(st.text(alphabet='“”"—-: \nFrom Ada Lind was blunt.,', max_size=80))
def test_any_text_is_read(text: str) -> None:
    for found in find_framed(text, find_quotes(text), ()):
        assert 0 <= found.source.start < found.source.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["“a b c d e f” — ", "From Ada ", "Ada Lind, ", f"Ada Lind was blunt. {QUOTE} ", "A b, "]
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert grows_linearly(find_attributions, lambda size: unit * (size // len(unit)), size=20_000) == ""
