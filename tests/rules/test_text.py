"""What the rules on the text as such say where a page of cases can't show it, and that no text harms them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from srclint.plugins.text import (
    inconsistent_name_spelling,
    srclint_rules,
    too_short,
    truncated_text,
    unbalanced_quotes,
    unexpected_language,
)

from srclint import ArticleRule, Context, Evidence, Hit, Reading, make_view

AS_OF = date(2026, 11, 22)


def hits(rule: ArticleRule, text: str, **declared: str) -> list[Hit]:
    metadata = tuple(Evidence(key, value, "field") for key, value in declared.items())
    view = make_view(Reading("a.txt", "a.txt", text, metadata=metadata), Context(AS_OF))
    return list(rule.check(view, rule.meta.options()))


def test_a_language_without_a_name_here_is_another_language() -> None:
    # What langdetect answers for the languages of southern Africa, which it doesn't know.
    assert unexpected_language._name("sw") == "another language"
    assert unexpected_language._name("de") == "German"


def test_lists_around_an_article_do_not_decide_on_its_language() -> None:
    story = (
        "The council said on Tuesday that it will raise the wall of the harbour before the storms of the winter, "
        "and that the work will be done by the men of the town and not by those of the state.\n"
    )
    lands = "\n".join(["Angola Bahrain Belize Bolivia Botswana Canada Chad"] * 60)
    assert hits(unexpected_language.rule, f"Wall to be raised\n\n{story}\n{lands}\n", language="id") == []


def test_marks_in_a_row_are_one_finding_and_marks_apart_are_several() -> None:
    text = "A wall\n\nThe wall ”””” held. It will be raised ” in spring.\n"
    assert [hit.span.of(text) for hit in hits(unbalanced_quotes.rule, text) if hit.span] == ["””””", "”"]


def test_the_marker_is_found_whatever_block_it_ends() -> None:
    (hit,) = hits(truncated_text.rule, "Wall to be raised… [+2318 chars]")
    assert hit.span is not None
    assert hit.span.of("Wall to be raised… [+2318 chars]") == "… [+2318 chars]"


def test_a_passage_quoted_in_a_paragraph_is_counted_once() -> None:
    (hit,) = hits(
        too_short.rule, "Wall to be raised\n\nBy Ada Lind\n\n“We shall raise it,” the mayor said.\n"
    )
    assert hit.values["count"] == 7


def test_the_rarer_spelling_is_compared_with_the_usual_one() -> None:
    text = "Pilots\n\nMartin Supre left. Martin Supre came back. Martin Supré was there, too.\n"
    (hit,) = hits(inconsistent_name_spelling.rule, text)
    assert hit.values == {"other": "Martin Supre"}


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["Martin Supré", "[+1 chars]", "日本", "“", "a ", "\n\n"])).map("".join)
)
def test_no_text_harms_the_rules(text: str) -> None:
    for rule in srclint_rules():
        assert isinstance(rule, ArticleRule)
        for hit in hits(rule, text):
            assert hit.span is None or 0 <= hit.span.start < hit.span.end <= len(text)
