from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.compare.alignment import SentencePair, Sentences, align, prepare
from srclint.language.text.automaton import fold
from srclint.language.text.sentences import split_sentences
from srclint.model import Span
from tests.hostile.probes import grows_linearly

ORIGINAL = (
    "Officials of the harbour board said the 47 keepers will get a raise before the winter. "
    "Most of the towers stand on rocks off Cape Munro, where the weather often prevents visits for weeks."
)
REWRITTEN = (
    "Most of the towers sit on rocks off Cape Munro, where the climate usually stops visits for weeks. "
    "Officers of the harbour board said the 47 keepers will obtain a hike earlier than the winter."
)


def sentences(text: str) -> Sentences:
    return prepare(fold(text), split_sentences(text))


def compared(a: str, b: str) -> tuple[SentencePair, ...]:
    return align(sentences(a), sentences(b))


def changes(a: str, b: str) -> list[str]:
    return [f"{s.words_a} → {s.words_b}" for pair in compared(a, b) for s in pair.substitutions]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("", ""),
        ("Short one. And two.", "Short one. And two."),
        ("The keepers asked for a raise in the spring.", "A ferry sank near the pier of Port Alder."),
        ("It was what it was, and that was that to him.", "It was what it was, and that was that to her."),
    ],
)
def test_sentences_that_share_little_are_no_pair(a: str, b: str) -> None:
    assert [pair for pair in compared(a, b) if not pair.identical] == []


def test_reports_of_one_kind_with_other_figures_are_no_pair() -> None:
    monday = "Gold closed at 1,204 crowns an ounce in Port Alder on Monday, up 12 crowns from Friday."
    tuesday = "Gold closed at 1,187 crowns an ounce in Port Alder on Tuesday, down 17 crowns from Monday."
    assert compared(monday, tuesday) == ()


@pytest.mark.parametrize(
    "b",
    [
        "The keeper organised two visits to the old tower in winter.",
        "The keepers had been organizing two visits to the old tower in the winter.",
        "The keepers organised the two visits to that old tower during winter.",
    ],
)
def test_inflection_spelling_and_function_words_are_no_substitution(b: str) -> None:
    assert changes("The keepers organised two visits to the old tower in winter.", b) == []


def test_moved_sentences_find_each_other() -> None:
    pairs = compared(ORIGINAL, REWRITTEN)
    assert [ORIGINAL.index("Officials"), ORIGINAL.index("Most")] == [pair.a.start for pair in pairs]
    assert [REWRITTEN.index("Officers"), REWRITTEN.index("Most")] == [pair.b.start for pair in pairs]


def test_substitutions_are_found_word_by_word_and_as_phrases() -> None:
    assert changes(ORIGINAL, REWRITTEN) == [
        "officials → officers",
        "get → obtain",
        "raise before → hike earlier than",
        "stand → sit",
        "weather → climate",
        "often → usually",
        "prevents → stops",
    ]


def test_spans_are_the_words() -> None:
    for pair in compared(ORIGINAL, REWRITTEN):
        for change in pair.substitutions:
            assert change.a.of(ORIGINAL).lower() == change.words_a
            assert change.b.of(REWRITTEN).lower() == change.words_b
            assert pair.a.contains(change.a)
            assert pair.b.contains(change.b)


def test_equal_texts_are_identical_throughout() -> None:
    pairs = compared(ORIGINAL, ORIGINAL)
    assert [pair.identical for pair in pairs] == [True, True]
    assert changes(ORIGINAL, ORIGINAL) == []


def test_a_sentence_stands_in_one_pair_at_most() -> None:
    pairs = compared(f"{ORIGINAL} {ORIGINAL}", REWRITTEN)
    assert len(pairs) == 2


@given(
    st.text(alphabet=st.sampled_from("abZ9_'.,- \n“”’—éß•"), max_size=80) | st.text(max_size=40), st.data()
)
def test_a_sentence_has_the_same_words_whichever_way_it_is_taken_apart(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    end = data.draw(st.integers(start, len(folded)))
    found = re.findall(r"[^\W_]+(?:['.,-][^\W_]+)*", folded[start:end])
    words = " ".join(found).replace(".", "")
    kept = prepare(folded, [Span(start, end)]).items
    assert [sentence.words for sentence in kept] == ([words] if len(found) >= 4 else [])


def test_copies_of_a_sentence_match_in_order_before_all_that_resembles_it() -> None:
    said = "The keepers of the tower asked the harbour board for a raise."
    found = compared(f"{said} {said}", f"{said.replace('raise', 'rise')} {said} {said}")
    assert [pair.identical for pair in found] == [True, True]
    assert found[0].b < found[1].b


@given(st.text(alphabet="abcAB .,'\n“”é", max_size=200), st.text(alphabet="abcAB .,'\n“”é", max_size=200))
def test_offsets_lie_inside_the_texts(a: str, b: str) -> None:
    for pair in compared(a, b):
        assert 0 <= pair.a.start < pair.a.end <= len(a)
        assert 0 <= pair.b.start < pair.b.end <= len(b)
        assert 0 < pair.score <= 1


@given(
    st.lists(
        st.sampled_from(["tower", "keeper", "board", "winter", "raise", "stone", "harbour", "the", "of"]),
        max_size=40,
    )
)
def test_aligning_is_symmetric_in_its_pairs(tokens: list[str]) -> None:
    text = " ".join(tokens)
    there = {(pair.a, pair.b) for pair in compared(text, ORIGINAL)}
    back = {(pair.b, pair.a) for pair in compared(ORIGINAL, text)}
    assert there == back


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["tower ", "tower keeper. ", " ", "The old tower stands on a high rock. "])
def test_time_grows_with_the_text_not_with_its_square(unit: str) -> None:
    """Doubling twice may quadruple the time, but not raise it sixteenfold."""
    assert grows_linearly(lambda text: compared(text, text), lambda count: unit * count, size=2000) == ""
