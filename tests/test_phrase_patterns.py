"""Patterns over tables of phrases, of which only what a text may hold is compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.parse import names, openings, residue
from srclint.patterns import PhrasePattern

WORDS = ("by", "written by", "text", "ye", "İz", "straße", "d'après", "autor(in)", "guest post by")


def pattern(words: Iterable[str] = WORDS, glued: str = "") -> PhrasePattern:
    return PhrasePattern(lambda: words, r"\W{0,3}(?:{})\b", glued=glued)


def whole(words: Iterable[str] = WORDS) -> re.Pattern[str]:
    body = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"\W{{0,3}}(?:{body})\b", re.IGNORECASE)


@pytest.mark.parametrize("text", ["", "—", "Ada Lind", "byte", "written in haste", "the text", "_by Ada"])
def test_a_text_without_a_phrase_at_its_start_matches_nothing(text: str) -> None:
    assert pattern().match(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Ada", "By"),
        ("WRITTEN BY Ada", "WRITTEN BY"),
        ("(text: Ada", "(text"),
        ("STRASSE", None),
        ("STRAẞE 4", "STRAẞE"),
        ("D'APRÈS Ada", "D'APRÈS"),
        ("by-line", "by"),
    ],
)
def test_a_phrase_is_found_in_any_case(text: str, found: str | None) -> None:
    match = pattern().match(text)
    assert (match and match[0]) == found


def test_the_longest_phrase_wins() -> None:
    found = PhrasePattern(lambda: ("text", "text by"), r"(?:{})\b").match("Text by Ada")
    assert found and found[0] == "Text by"


def test_a_word_may_be_glued_to_a_phrase_where_that_is_said() -> None:
    assert PhrasePattern(lambda: WORDS, r"(?:by)?(?:{})\b").match("byText") is None
    assert PhrasePattern(lambda: WORDS, r"(?:by)?(?:{})\b", glued="by").match("byText")


def test_phrases_are_found_and_deleted_within_a_text() -> None:
    inside = PhrasePattern(lambda: WORDS, r"\b(?:{})\b ?")
    found = inside.search("a guest post by Ada")
    assert found and found[0] == "guest post by "
    assert inside.search("a guest post by Ada", 5) is not None
    assert inside.delete("text by Ada, written by Bo") == "Ada, Bo"
    assert inside.delete("Ada") == "Ada"


def test_case_counts_where_that_is_said() -> None:
    strict = PhrasePattern(lambda: ("Text",), r"(?:{})\b", flags=0)
    assert strict.match("Text") and not strict.match("text")


def test_texts_without_end_compile_no_patterns_without_end() -> None:
    many = PhrasePattern(lambda: [f"w{n}" for n in range(200)], r"\b(?:{})\b")
    for n in range(190):
        assert many.search(f"w{n} w{n + 1} w{n + 2}")
    assert len(many._made) < 80
    assert many.search("w5 w199") and not many.search("w200")


@given(st.text(alphabet="bytex rSTRAßéİıÍ.'()d|_-guest post by written", max_size=40))
def test_what_is_compiled_matches_what_all_phrases_together_match(text: str) -> None:
    ours, all_together = pattern().match(text), whole().match(text)
    assert (ours and ours.span()) == (all_together and all_together.span())


def test_all_of_our_phrases_begin_with_a_word_and_compile_together() -> None:
    ours = [
        found
        for module in (names, openings, residue)
        for found in vars(module).values()
        if type(found) is PhrasePattern
    ]
    assert len(ours) >= 7
    for found in ours:
        assert "" not in found._by_head
        assert found._of(*found._by_head)
