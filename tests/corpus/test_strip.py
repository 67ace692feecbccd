"""What stripping takes out of a text."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.corpus.strip import removed_share, strip
from srclint.model import Span

TEXT = "The wall held.\n\nShare this story\n\nThe mayor said so. Advertisement\n"


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word)) for word in words]


def test_nothing_to_strip_leaves_every_character() -> None:
    assert strip("  odd\n\n\n\nspacing \n\n", []) == "  odd\n\n\n\nspacing \n\n"


def test_a_line_that_holds_nothing_else_goes_with_its_break() -> None:
    assert strip(TEXT, spans(TEXT, "Share this story")) == (
        "The wall held.\n\nThe mayor said so. Advertisement\n"
    )


def test_the_rest_of_a_line_stays() -> None:
    assert strip(TEXT, spans(TEXT, "Advertisement")) == (
        "The wall held.\n\nShare this story\n\nThe mayor said so. \n"
    )


def test_stretches_that_touch_or_overlap_are_one() -> None:
    text = "a\nbcd efg\nh"
    assert strip(text, [Span(2, 6), Span(4, 9)]) == "a\nh"
    assert strip(text, [Span(2, 5), Span(5, 9)]) == "a\nh"


def test_everything_may_go() -> None:
    assert strip("Cookies\n", [Span(0, 7)]).strip() == ""


@given(st.data())
def test_no_word_outside_of_the_stretches_is_lost_and_none_inside_is_left(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(["wall", "held.", "\n", "\n\n", "mayor"]), max_size=20))
    gone = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    text, taken, left = "", [], Counter[str]()
    for word, out in zip(words, gone, strict=True):
        if out:
            taken.append(Span(len(text), len(text) + len(word)))
        else:
            left.update(word.split())
        text += word + " "
    assert Counter(strip(text, taken).split()) == left


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [("a b c d", "a b c d", 0.0), ("a b c d", "a", 0.75), ("", "", 0.0), ("a", "", 1.0)],
)
def test_the_share_counts_words(before: str, after: str, share: float) -> None:
    assert removed_share(before, after) == share
