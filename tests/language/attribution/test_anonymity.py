from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.attribution.statements import find_anonymity, find_attributions
from tests.hostile.probes import grows_linearly


def hides_somebody(sentence: str) -> bool:
    """Whether a statement in it is by somebody whom it doesn't name."""
    return any(a.anonymous for a in find_attributions(sentence))


@pytest.mark.parametrize(
    "text",
    [
        "The open source code was written by an anonymous donor.",
        "The named source of the river is a lake.",
        "The donor asked to remain anonymous.",
        "Anonymity is a right of those who write to newspapers.",
        "He will be named coach on Monday.",
        "The body could not be identified.",
        "She gave her name and left.",
    ],
)
def test_anonymity_that_no_speaker_has_is_none(text: str) -> None:
    assert find_anonymity(text) == ()
    assert not hides_somebody(text)


@pytest.mark.parametrize(
    ("text", "grant", "reason"),
    [
        ("He spoke on condition of anonymity.", "on condition of anonymity", ""),
        ("She spoke on the condition of anonymity to discuss the talks.", None, "to discuss the talks"),
        (
            "They requested anonymity because they fear for their jobs.",
            None,
            "because they fear for their jobs",
        ),
        ("“No,” said an aide, who asked not to be named.", "asked not to be named", ""),
        ("An aide who did not want to be identified said so.", "did not want to be identified", ""),
        ("The clerk declined to give his name, citing threats.", None, "citing threats"),
        ("He was not authorised to speak to reporters.", None, "not authorised to speak to reporters"),
        ("They spoke on situation of anonymity as a result of the talks had been secret.", None, None),
        ("He insisted on anonymity under department rules.", None, "under department rules"),
        ("He spoke on condition of anonymity, he said, for years.", "on condition of anonymity", ""),
    ],
)
def test_a_grant_is_found_with_its_reason(text: str, grant: str | None, reason: str | None) -> None:
    [found] = find_anonymity(text)
    if grant is not None:
        assert found.span.of(text) == grant
    if reason is not None:
        assert found.reason == reason
    if found.reason:
        assert found.reason_span is not None
        assert found.reason_span.of(text) == found.reason


@pytest.mark.parametrize(
    "text",
    [
        "The wall leaks, a source said.",
        "The wall leaks, according to people familiar with the plan.",
        "“It leaks,” one person close to the board said.",
        "The paper cited unnamed officials.",
        "The Courier, quoting harbour sources, said it leaks.",
        "Radio Ostby quoted a ministry source as saying that it leaks.",
        "Both guards requested anonymity.",
        "Some of them spoke on condition of anonymity.",
        "“It leaks,” she says, declining to give her name.",
        "Diplomatic sources here say that it leaks.",
        "It leaks, according to informed sources.",
        "People familiar with the agenda of the board’s meeting last week in Ostby said it leaks.",
        "Another Muslim who prayed here and who didn’t want to be named said it leaks.",
        "“It leaks,” the unnamed secretary told the radio.",
    ],
)
def test_sources_without_a_name_make_a_sentence_anonymous(text: str) -> None:
    assert hides_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials met the source of the money.",
        "News sources are many.",
        "Ada Lind said so.",
        "Aides left early.",
        "The mayor never cited a source for his claim.",
        "Ada Lind cited the sources of the river.",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert not hides_somebody(text)


def test_a_grant_covers_the_speaker_who_is_led_back_to_nobody() -> None:
    [found] = find_attributions("It leaks, he said, on condition of anonymity because he fears for his job.")
    assert (found.source.text, found.anonymous) == ("he", True)
    assert found.reason == "because he fears for his job"


def test_a_grant_to_those_who_spoke_before_is_no_statement_of_its_own() -> None:
    found = find_attributions("Two guards said it leaks. The guards did not want to be named.")
    assert [(a.source.text, a.anonymous) for a in found] == [("Two guards", True)]


@given(st.text(alphabet="on condition of anonymity.“” \nİ\ud800ba", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for found in find_anonymity(text):
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert (found.reason_span is None) == (found.reason == "")


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["anonymity ", "condition of ", "not be named ", "not authorized to ", "a name "]
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert grows_linearly(find_anonymity, lambda size: unit * (size // len(unit))) == ""


@pytest.mark.parametrize(
    "unit", ["condition of anonymity ", "asked not to be named ", "They spoke on condition of anonymity, "]
)
def test_statements_of_a_sentence_with_many_grants_cost_its_length_only(unit: str) -> None:
    assert grows_linearly(find_attributions, lambda size: unit * (size // len(unit))) == ""
