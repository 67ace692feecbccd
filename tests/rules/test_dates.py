"""What the rules on dates say beside where they say it, and that no text harms them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from srclint.plugins.dates import (
    impossible_date,
    missing_publication_date,
    srclint_rules,
    stale_relative_date,
    unanchored_relative_date,
)

from srclint import Context, Evidence, Hit, Reading, Severity, make_view

AS_OF = date(2026, 11, 22)


def hits(rule: object, text: str, published: str = "", as_of: date = AS_OF, **fields: str) -> list[Hit]:
    known = {"published": published, **fields}
    metadata = tuple(Evidence(key, value, "field") for key, value in known.items() if value)
    view = make_view(Reading("a.txt", "a.txt", text, metadata=metadata), Context(as_of))
    options = rule.meta.options()  # type: ignore[attr-defined]
    return list(rule.check(view, options))  # type: ignore[attr-defined]


def stale(sentence: str, published: str = "2021-04-08", as_of: date = AS_OF) -> Hit:
    (hit,) = hits(
        stale_relative_date.rule, f"Lighthouse closes for good\n\n{sentence}\n", published, as_of=as_of
    )
    return hit


@pytest.mark.parametrize(
    ("sentence", "meaning", "age"),
    [
        ("The keeper left last year.", "2020", "6 years ago"),
        ("It opens next year.", "2022", "4 years ago"),
        ("The keeper left last month.", "March 2021", "5 years ago"),
        ("The keeper left last week.", "the week of March 29, 2021", "5 years ago"),
        ("The keeper left last quarter.", "the first quarter of 2021", "5 years ago"),
        ("It was painted this spring.", "the spring of 2021", "5 years ago"),
        ("It was painted this winter.", "the winter of 2020-21", "5 years ago"),
        ("It was painted this autumn.", "the autumn of 2021", "5 years ago"),
        ("It was dark for the past three months.", "the three months to April 2021", "5 years ago"),
        ("It was dark for the past week.", "the week to April 8, 2021", "5 years ago"),
        ("It will be dark for the next two years.", "the two years from April 2021", "3 years ago"),
        ("The keeper left two years ago.", "2019", "7 years ago"),
        ("The keeper left 18 months ago.", "October 2019", "7 years ago"),
    ],
)
def test_the_message_says_what_is_meant_and_how_old_it_is(sentence: str, meaning: str, age: str) -> None:
    hit = stale(sentence)
    assert (hit.values["meaning"], hit.values["age"]) == (meaning, age)
    assert hit.values["as_of"] == "2026-11-22"


@pytest.mark.parametrize(
    ("as_of", "age"),
    [
        (date(2021, 4, 20), "2 weeks ago"),
        (date(2021, 7, 1), "3 months ago"),
        (date(2022, 8, 1), "16 months ago"),
    ],
)
def test_what_is_young_is_counted_in_weeks_and_months(as_of: date, age: str) -> None:
    assert stale("The keeper left last week.", as_of=as_of).values["age"] == age


def test_what_lies_ahead_is_still_to_come() -> None:
    assert stale("It opens two years from now.", "2025-04-08").values["age"] == "still to come"


def test_months_and_weeks_are_information_and_years_a_warning() -> None:
    levels = stale_relative_date.META.levels
    assert levels[stale("The keeper left last month.").level] is Severity.INFO
    assert levels[stale("The keeper left last year.").level] is Severity.WARNING
    assert levels[stale("“The keeper left last year,” said the mayor.").level] is Severity.INFO
    assert levels[stale("The keeper left this year.", as_of=date(2022, 3, 1)).level] is Severity.INFO


@pytest.mark.parametrize(
    "sentence",
    [
        "Last year Ada Lind said in 2020 that the tower would close.",
        "She spoke at the 2020 convention. She had no rival last year.",
        "Fifty years ago the tower had two keepers.",
        "Our Spring 2020 issue told of it.\n\nThe keeper left last year.",
        "Courier: When was that?\n\nAda: The keeper left last year.\n\nCourier: Why?\n\nAda: He was old.",
    ],
)
def test_it_is_information_where_something_else_settles_it(sentence: str) -> None:
    found = hits(stale_relative_date.rule, f"Lighthouse closes for good\n\n{sentence}\n", "2021-04-08")
    assert [hit.level for hit in found] == ["fresh"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The tower, which was built in 1904, lost its keeper last year.",
        "Ten years ago the tower had two keepers.",
        "Our Spring 2021 issue told of it.\n\nThe keeper left last year.",
        "Note: it is old.\n\nThe keeper left last year.",
    ],
)
def test_it_is_a_warning_where_nothing_does(sentence: str) -> None:
    found = hits(stale_relative_date.rule, f"Lighthouse closes for good\n\n{sentence}\n", "2021-04-08")
    assert [hit.level for hit in found] == ["stale"]


@pytest.mark.parametrize(
    "text",
    [
        "The tower in 2015\n\n" + "It stood. " * 120 + "It lost its keeper this year.",
        "The tower\n\nAs 2015 came to an end, it stood. "
        + "It stood. " * 120
        + "It lost its keeper this year.",
        "The tower\n\nIt may be gone 30 years from now.",
    ],
)
def test_a_year_in_the_lead_or_a_round_number_is_no_missing_anchor(text: str) -> None:
    levels = [hit.level for hit in hits(unanchored_relative_date.rule, text + "\n")]
    assert levels == ["shorter"]


def test_spans_that_are_left_open_are_no_dates() -> None:
    text = "The tower\n\nIt closed two or three years ago, or in the last couple of decades.\n"
    assert hits(unanchored_relative_date.rule, text) == []


def test_what_is_not_sure_is_shown_as_about() -> None:
    hit = stale("The keeper left about 30 years ago.")
    assert (hit.values["about"], hit.values["meaning"], hit.edits) == ("about ", "1991", ())


def test_edits_are_never_safe() -> None:
    assert [edit.safe for edit in stale("The keeper left last year.").edits] == [False]


def test_a_paper_from_the_future_is_not_judged_stale() -> None:
    assert hits(stale_relative_date.rule, "It closes\n\nThe keeper left last year.\n", "2031-01-01") == []


def test_an_empty_text_lacks_no_date() -> None:
    assert hits(missing_publication_date.rule, " \n\n") == []


def test_years_without_an_anchor_are_a_warning() -> None:
    found = hits(
        unanchored_relative_date.rule, "It closes\n\nThe keeper left last year, in fact last month.\n"
    )
    assert [hit.level for hit in found] == ["years", "shorter"]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("Tuesday, April 6, 2020", "April 6, 2020 was a Monday, not a Tuesday"),
        ("February 30", "“February 30”: February has 29 days"),
        ("February 29, 2023", "“February 29, 2023”: 2023 was no leap year"),
    ],
)
def test_the_message_says_what_is_impossible(words: str, problem: str) -> None:
    (hit,) = hits(
        impossible_date.rule,
        f"Lighthouse closes\n\nThe council, which had no quorum, met on {words}. It was short.\n",
        "2024-03-01",
    )
    assert hit.values["problem"] == problem


PIECES = st.sampled_from(
    ["last year", "next", "the past two decades", "two years ago", "a year ago", "'s", "was", "“", "”", "of", "\n\n",
     "February 30, 2021", "Monday, May 5, 2020", "this", "week", "months", "since", ".", "İ", "\ud800", "early",
     "March", "June 16 of last year", "the end of", "sometime next year", "9999", "the next 900 years", "last winter"]
)  # fmt: skip


@settings(max_examples=150)
@given(
    st.lists(PIECES, max_size=20).map(" ".join),
    st.sampled_from(
        ["", "0001-01-01", "9999-12-31", "2021-04-08", "3/4/2021", "April 2021", "12/2021", "1/2/9999"]
    ),
    st.dates(),
)
def test_no_text_and_no_day_harms_the_rules(text: str, published: str, as_of: date) -> None:
    text = "Lighthouse closes for good\n\n" + text
    for rule in srclint_rules():
        for hit in hits(rule, text, published, as_of):
            assert hit.span is None or 0 <= hit.span.start < hit.span.end <= len(text)
            assert all(edit.span == hit.span and edit.replacement.strip() for edit in hit.edits)
            template = rule.meta.template(hit.level or rule.meta.default_level)
            assert template.format(text="", **hit.values)
