"""From text to article, whatever the text: blocks that fit it, and time in proportion to its length."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.article.build import PHRASES, build_article
from srclint.language.text.automaton import PhraseSet, fold
from srclint.model import BLOCK_KINDS, BOILERPLATE_CLASSES, Article, Evidence, Mark, Reading, Span
from tests.hostile.probes import grows_linearly

STORY = """Harbour wall to be raised by a metre

The vote ends a quarrel of nine years between the town and its fishermen.

By Ada Lind and Bo Falk
March 4, 2026, 10:57 GMT

WESTHAVEN (AP) — The council voted on Tuesday to raise the harbour wall before the winter storms.

The old wall, seen from the pilots' house in March. (AP/Cy Moss)

“We have waited for this for nine years,” the harbour master said after the vote on Tuesday.

(Inputs from AP)

Read more: The wall that never was

This website uses cookies to improve your experience.
"""


def article(text: str, **more: object) -> Article:
    return build_article(Reading("wall.txt", "wall.txt", text, **more))  # type: ignore[arg-type]


def kinds(text: str) -> list[str]:
    return [block.kind for block in article(text).blocks]


def test_a_story_falls_into_its_parts() -> None:
    assert kinds(STORY) == [
        "headline",
        "deck",
        "byline",
        "date",
        "paragraph",
        "dateline",
        "caption",
        "paragraph",
        "credit",
        "boilerplate",
        "boilerplate",
    ]


def test_title_byline_and_date_come_with_their_evidence() -> None:
    found = article(STORY)
    assert found.title and found.title.value == "Harbour wall to be raised by a metre"
    assert (found.byline.names, found.byline.kind) == (("Ada Lind", "Bo Falk"), "person")
    assert [(e.value, e.where, e.note) for e in found.byline.evidence] == [
        ("Ada Lind, Bo Falk", "text", "byline"),
        ("AP", "text", "dateline"),
    ]
    assert found.published and found.published.value == "2026-03-04T10:57+00:00"
    assert found.published.evidence[0].span and found.published.evidence[0].span.of(STORY).startswith(
        "March 4"
    )


def test_a_nested_dateline_ends_before_the_first_word() -> None:
    (dateline,) = (block.span for block in article(STORY).blocks if block.kind == "dateline")
    assert dateline.of(STORY) == "WESTHAVEN (AP) — "


def test_hits_of_a_shared_automaton_change_nothing() -> None:
    hits = PhraseSet({**PHRASES, "another": ("harbour", "read more")}).scan(fold(STORY))
    reading = Reading("wall.txt", "wall.txt", STORY)
    assert build_article(reading, hits=hits) == build_article(reading)


def test_wrapped_paragraphs_are_joined() -> None:
    text = (
        "HARBOUR WALL TO BE RAISED\n"
        "    By Ada Lind\n"
        "    WESTHAVEN, March 4 - The council voted on Tuesday to raise the\n"
        "harbour wall by a metre before the winter storms, after a quarrel\n"
        "of nine years between the town and its fishermen.\n"
        "    The wall was built in a time when nobody had asked how high the\n"
        "sea might rise, the harbour master said, and it was too low from the\n"
        "very first winter on.\n"
    )
    found = article(text)
    assert [block.kind for block in found.blocks] == [
        "headline",
        "byline",
        "paragraph",
        "dateline",
        "paragraph",
    ]
    assert found.byline.names == ("Ada Lind",)


def test_breadcrumbs_echo_the_title_and_are_navigation() -> None:
    text = "Home » Harbour wall to be raised\n\nHarbour wall to be raised\n\nThe council voted on Tuesday.\n"
    first, second, _ = article(text).blocks
    assert (first.kind, first.class_, second.kind) == ("boilerplate", "nav", "headline")


def test_a_heading_is_the_title_however_short() -> None:
    text = "News\nThe wall\nThe council voted on Tuesday to raise the harbour wall before the winter storms."
    found = article(text, marks=(Mark("heading", Span(5, 13), "1"),))
    assert found.title and found.title.value == "The wall"


def test_a_part_of_the_page_that_holds_the_main_heading_is_no_boilerplate() -> None:
    text = "The wall\nThe council voted on Tuesday to raise the harbour wall before the winter storms."
    marks = (Mark("heading", Span(0, 8), "1"), Mark("related", Span(0, len(text))))
    assert all(block.kind != "boilerplate" for block in article(text, marks=marks).blocks)


def test_a_declared_title_is_kept_where_the_text_has_none() -> None:
    found = article("", metadata=(Evidence("title", "The wall", "field"),))
    assert found.title and (found.title.value, found.title.span) == ("The wall", None)


LINES = st.sampled_from(
    [
        "By Ada Lind",
        "by",
        "Von Ada Lind und Bo Falk | 4. März 2026",
        "Text & Fotos: Ada Lind",
        "March 4, 2026",
        "WESTHAVEN (AP) —",
        "Read more:",
        "Share",
        "©",
        "(",
        "“",
        "@adalind",
        "The council voted on Tuesday to raise the harbour wall before the winter storms.",
        "    and the wall goes on in the next line without an end, as lines",
        "",
    ]
)


@settings(max_examples=150)
@given(
    st.lists(LINES | st.text(max_size=40), max_size=14),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", "\x85", "\x0b"]),
)
def test_blocks_lie_in_the_text_in_order_and_hold_no_line_break_at_their_ends(
    lines: list[str], end: str
) -> None:
    text = end.join(lines)
    found = article(text)
    last = 0
    for block in found.blocks:
        span = block.span
        assert block.kind in BLOCK_KINDS
        assert (block.class_ in BOILERPLATE_CLASSES) == (block.kind == "boilerplate")
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip() or block.kind == "dateline"
        if block.kind != "dateline":
            assert span.start >= last
            last = span.end
        else:
            assert span.end <= last
    covered = sum(len(block.span.of(text).split()) for block in found.blocks if block.kind != "dateline")
    assert covered == len(text.split())
    for evidence in found.byline.evidence:
        assert evidence.span is None or evidence.span.end <= len(text)


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    article(text)


HOSTILE = {
    "blanks": " ",
    "by": "By ",
    "initials": "A. ",
    "names": "Ada ",
    "commas": "Ada Lind, ",
    "glued": "LindReporter",
    "mail": "a@b.",
    "figures": "1 ",
    "dates": "4.3.",
    "months": "May 4 ",
    "brackets": "(AP ",
    "closed": "(AP) ",
    "crumbs": "a » ",
    "slashes": " / ",
    "quotes": "“",
    "dashes": "A, ",
    "tags": "Share ",
    "capitals": "WESTHAVEN ",
    "lines": "By Ada Lind\n",
    "shares": "Share\n",
    "blank lines": " \n",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def make(size: int) -> str:
        return "Harbour wall\n" + piece * (size // len(piece)) + "x\nBy Ada Lind" + piece * 9

    assert grows_linearly(article, make) == ""


@pytest.mark.parametrize(
    "second", ["By Ada Lind", "\nBy Ada Lind\n", "March 4, 2026", "\nThe wall is final\n"]
)
def test_a_first_line_of_three_words_is_the_title(second: str) -> None:
    found = article(f"Harbour plan adopted\n{second}\nResidents fear for their view\n\n{STORY}")
    assert found.title and found.title.value == "Harbour plan adopted"


@pytest.mark.parametrize("label", ["News", "Town and Country", "Harbour News"])
def test_a_label_above_the_title_is_none(label: str) -> None:
    found = article(f"{label}\n\n{STORY}")
    assert found.title and found.title.value == "Harbour wall to be raised by a metre"
