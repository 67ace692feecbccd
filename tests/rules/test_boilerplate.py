"""What the rules on boilerplate share, on articles whose parts are set by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from srclint.plugins.boilerplate import legal_footer, repeated_block
from srclint.plugins.boilerplate.repeated_block import RepeatedBlockOptions
from srclint.plugins.boilerplate.reporting import removal, report

from srclint import Article, ArticleView, Block, Context, Hit, Span
from srclint.language.text.automaton import fold
from srclint.language.text.lines import line_spans
from srclint.model import Mark

LINE_BREAKS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]


def view_of(text: str, kind: str = "paragraph", class_: str = "") -> ArticleView:
    """A view in which each line that isn't blank is a block of the kind."""
    blocks = tuple(Block(kind, span, class_) for span in line_spans(text) if span.of(text).strip())
    article = Article("a.txt", "a.txt", text, blocks=blocks)
    return ArticleView(article, Context(date(2026, 11, 22)), fold(text), {})


def repeats(text: str) -> list[Hit]:
    return list(repeated_block.rule.check(view_of(text), RepeatedBlockOptions()))


def test_an_article_without_zones_gives_nothing() -> None:
    assert not list(report(view_of("One line.\nAnother line."), "cookie"))


def test_a_zone_of_another_class_gives_nothing() -> None:
    assert not list(report(view_of("Share via", "boilerplate", "share"), "cookie"))


def test_what_a_page_has_beside_its_story_gives_nothing() -> None:
    view = view_of("Share via\nRead more", "boilerplate", "share")
    beside = replace(view.article, marks=(Mark("aside", Span(0, 9)),))
    hits = list(report(ArticleView(beside, view.context, fold(view.text), {}), "share"))
    assert [hit.span for hit in hits] == [Span(10, 19)]


@pytest.mark.parametrize("end", LINE_BREAKS, ids=ascii)
def test_a_removed_line_takes_its_own_line_break_along(end: str) -> None:
    text = f"one{end}two{end}three"
    edit = removal(text, line_spans(text)[1], safe=True)
    assert text[: edit.span.start] + text[edit.span.end :] == f"one{end}three"


@given(st.text(), st.integers(0, 5))
def test_a_removed_line_leaves_all_others_as_they_were(text: str, which: int) -> None:
    lines = line_spans(text)
    if not lines:
        return
    at = which % len(lines)
    edit = removal(text, lines[at], safe=True)
    left = text[: edit.span.start] + text[edit.span.end :]
    expected = text.splitlines()
    del expected[at]
    assert left.splitlines() == expected


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 The Coastal Observer",
        "Copyright 2026 The Coastal Observer",
        "All Rights Reserved",
        "Licensed under CC BY 4.0",
        "This material may not be republished or redistributed.",
    ],
)
def test_a_line_about_rights_is_reported_and_never_removed(line: str) -> None:
    view = view_of(line, "boilerplate", "legal_footer")
    (hit,) = legal_footer.rule.check(view, None)
    assert not hit.edits


def test_a_link_to_a_policy_may_be_removed() -> None:
    (hit,) = legal_footer.rule.check(view_of("Privacy Policy", "boilerplate", "legal_footer"), None)
    assert [edit.safe for edit in hit.edits] == [True]


def test_a_repeated_block_cites_the_first() -> None:
    line = "The council voted on Tuesday to raise the harbour wall."
    first, second, third = repeats(f"{line}\n{line}\n{line}\n{line}")
    assert [hit.span for hit in (first, second, third)] == [Span(56, 111), Span(112, 167), Span(168, 223)]
    assert {hit.related[0].span for hit in (first, second, third)} == {Span(0, 55)}


def test_dashes_and_figures_of_a_table_are_no_words() -> None:
    assert not repeats("— — — — — — — — Lowick 3\n— — — — — — — — Lowick 3")


@given(st.lists(st.text(alphabet="ab \n\u2028“”?:\ud800İ", max_size=60), max_size=6))
def test_any_text_gives_spans_inside_it(parts: list[str]) -> None:
    text = "\n".join(parts * 2)
    for hit in repeats(text):
        assert hit.span is not None
        assert 0 <= hit.span.start < hit.span.end <= len(text)
