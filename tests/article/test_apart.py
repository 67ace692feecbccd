"""What the marks of a page set apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.lines.apart import Apart
from srclint.model import Mark, MarkKind, Reading, Span

TEXT = "Harbour wall to rise\nAda Lind\nWhy the ferry sank again\nBen Falk\nThe wall held on Tuesday.\n"


def marked(*marks: tuple[MarkKind, str, str]) -> Reading:
    """The text with marks, each by its kind, its words and its value."""
    places = ((kind, TEXT.index(words), words, value) for kind, words, value in marks)
    return Reading(
        "a", "a.html", TEXT, marks=tuple(Mark(k, Span(at, at + len(w)), v) for k, at, w, v in places)
    )


def place(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def test_a_line_below_the_main_heading_heads_no_teaser() -> None:
    headline = "Harbour wall to rise"
    apart = Apart(marked(("heading", headline, "1"), ("link", headline, "/wall")))
    assert not apart.heads_teaser(place("Ada Lind"))


def test_a_line_below_a_lower_heading_without_a_link_heads_no_teaser() -> None:
    assert not Apart(marked(("heading", "Why the ferry sank again", "2"))).heads_teaser(place("Ben Falk"))


def test_a_line_below_a_linked_lower_heading_belongs_to_another_article() -> None:
    headline = "Why the ferry sank again"
    apart = Apart(marked(("heading", headline, "2"), ("link", headline, "/ferry")))
    assert apart.heads_teaser(place("Ben Falk"))
    assert not apart.heads_teaser(place("Ada Lind"))


@pytest.mark.parametrize(("words", "teaser"), [("Why the ferry sank", True), ("Why the", False)])
def test_a_line_that_begins_with_a_linked_headline_belongs_to_another_article(
    words: str, teaser: bool
) -> None:
    assert Apart(marked(("link", words, "/ferry"))).heads_teaser(place("Why the ferry sank again")) is teaser


def test_a_name_that_leads_to_its_tag_is_a_topic_and_one_that_leads_to_a_person_is_not() -> None:
    apart = Apart(marked(("link", "Ben Falk", "/tag/ben-falk"), ("link", "Ada Lind", "/authors/ada-lind")))
    assert apart.is_topic(place("Ben Falk"))
    assert not apart.is_topic(place("Ada Lind"))


def test_only_the_whole_heading_is_a_heading() -> None:
    apart = Apart(marked(("heading", "Ada Lind", "2")))
    assert apart.is_heading(place("Ada Lind"))
    assert not apart.is_heading(place("Ada"))


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair)))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_place_is_aside_just_when_a_caption_shares_a_character_with_it(
    captions: list[Span], span: Span
) -> None:
    reading = Reading("a", "a.html", TEXT, marks=tuple(Mark("caption", caption) for caption in captions))
    assert Apart(reading).is_aside(span) == any(caption.overlaps(span) for caption in captions)
