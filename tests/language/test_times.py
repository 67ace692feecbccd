"""Time expressions: what is none, what is one, and which date it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.language.phrases import fold
from srclint.language.times import TRIGGERS, TimeExpression, find_times
from tests.hostile.probes import grows_linearly

THURSDAY = date(2021, 4, 8)


def found(text: str, anchor: date | None = THURSDAY) -> list[tuple[str, str | None]]:
    return [(one.text, one.value) for one in find_times(text, anchor)]


def the_one(text: str, anchor: date | None = THURSDAY) -> TimeExpression:
    (one,) = find_times(text, anchor)
    return one


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n  ",
        "The repairs are expected to last months.",
        "At last a ferry came.",
        "It was a last-minute change of plan.",
        "She reads USA Today on the ferry.",
        "He spoke on This Week with the harbour master.",
        "Psychology Today printed her essay.",
        "They met at Black Friday prices.",
        "The Sunday Times had the story.",
        "He told Fox News Sunday that he had no plans.",
        "May he rest in peace.",
        "The crew may march to the gate.",
        "A letter from June Alder reached the council.",
        "Prime Minister Theresa May spoke.",
        "They went past year-old wrecks.",
        "Today's youth has no time for knots.",
        "the leaders of tomorrow",
        "The bridge cost $2,019 to paint.",
        "Room 2019 was empty.",
        "Call +1 555 2020.",
        "He said that day care was scarce.",
        "She is 52 years old.",
        "Prices fall in spring and rise again.",
        "The toy is made for children ages 6 months and older.",
        "They met on 4/7/2021.",
        "The file lies in /13/4/2021/.",
    ],
)
def test_what_only_looks_like_time_is_let_be(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The tower fell last year.", "last year", "2020"),
        ("The tower fell last month.", "last month", "2021-03"),
        ("It closed late last week.", "late last week", "2021-W13"),
        ("It opens next year.", "next year", "2022"),
        ("It was repaired this year.", "this year", "2021"),
        ("The ferry sank the day before yesterday.", "the day before yesterday", "2021-04-06"),
        ("The ferry sails the day after tomorrow.", "the day after tomorrow", "2021-04-10"),
        ("The ferry sank on Thursday of last week.", "Thursday of last week", "2021-04-01"),
        ("The ferry sank two hundred years ago.", "two hundred years ago", "1821"),
        ("The ferry sank two and a half years ago.", "two and a half years ago", "2018-10"),
        ("The ferry sank two-and-a-half years ago.", "two-and-a-half years ago", "2018-10"),
        ("The ferry sank 2 1/2 years ago.", "2 1/2 years ago", "2018-10"),
        ("The ferry sank a week or so ago.", "a week or so ago", "2021-04-01"),
        ("The ferry sank last March.", "last March", "2020-03"),
        ("On Saturday the council will meet.", "Saturday", "2021-04-10"),
        ("The council will meet on Thursday.", "Thursday", "2021-04-08"),
        ("The sale had been scheduled to begin on Tuesday.", "Tuesday", "2021-04-06"),
        ("The master could not be reached on Tuesday.", "Tuesday", "2021-04-06"),
        ("The master would not comment on Tuesday.", "Tuesday", "2021-04-06"),
        ("Fares rose more than expected on Tuesday.", "Tuesday", "2021-04-06"),
        ("The election is on Tuesday.", "Tuesday", "2021-04-13"),
        ("The master spoke ahead of Tuesday's vote.", "Tuesday", "2021-04-13"),
        ("Sailors planned a march to the pier on Saturday.", "Saturday", "2021-04-10"),
        ("Sales fell from the same month last year.", "the same month last year", "2020"),
        ("It fell earlier this month.", "earlier this month", "2021-04"),
        ("The last decade was calm.", "The last decade", "201"),
        ("It fell in the last century.", "the last century", "19"),
        ("The ferry sank two years ago.", "two years ago", "2019"),
        ("The ferry sank about 30 years ago.", "about 30 years ago", "1991"),
        ("The ferry sank 18 months ago.", "18 months ago", "2019-10"),
        ("The ferry sank three weeks ago.", "three weeks ago", "2021-03-18"),
        ("The ferry sank ten days ago.", "ten days ago", "2021-03-29"),
        ("The ferry sank a year and a half ago.", "a year and a half ago", "2019-10"),
        ("The ferry sank a few years ago.", "a few years ago", None),
        ("It will be ready two years from now.", "two years from now", "2023"),
        ("The council met today.", "today", "2021-04-08"),
        ("The council met yesterday.", "yesterday", "2021-04-07"),
        ("The council met last night.", "last night", "2021-04-07TNI"),
        ("The council met this morning.", "this morning", "2021-04-08TMO"),
        ("The council met on Tuesday.", "Tuesday", "2021-04-06"),
        ("The council met on Thursday.", "Thursday", "2021-04-08"),
        ("The council will meet on Tuesday.", "Tuesday", "2021-04-13"),
        ("The vote was put off until Friday.", "Friday", "2021-04-09"),
        ("The council met Wednesday evening.", "Wednesday evening", "2021-04-07"),
        ("The council met at 8:30 p.m. Wednesday.", "8:30 p.m. Wednesday", "2021-04-07T20:30"),
        ("The council met Wednesday at 9 a.m.", "Wednesday at 9 a.m.", "2021-04-07T09:00"),
        ("The council met last Friday.", "last Friday", "2021-04-02"),
        ("The council met over the weekend.", "the weekend", "2021-W13-WE"),
        ("The ferry sank last summer.", "last summer", "2020-SU"),
        ("The ferry sank last winter.", "last winter", "2020-WI"),
        ("The ferry sank this past winter.", "this past winter", "2020-WI"),
        ("The ferry sank last September.", "last September", "2020-09"),
        ("The ferry sank last Thanksgiving.", "last Thanksgiving", "2020-11-26"),
        ("The ferry sank in March of last year.", "March of last year", "2020-03"),
        ("The ferry sank on June 16 of last year.", "June 16 of last year", "2020-06-16"),
        ("Sales rose in the fourth quarter of last year.", "the fourth quarter of last year", "2020-Q4"),
        ("They ran it for the past three months.", "the past three months", "P3M"),
        ("They ran it in recent weeks.", "recent weeks", "PXW"),
        ("They ran it over the next couple of years.", "the next couple of years", "P2Y"),
        ("They ran it over the past year.", "the past year", "P1Y"),
    ],
)
def test_a_relative_expression_is_resolved_against_the_day_of_publication(
    text: str, words: str, value: str | None
) -> None:
    one = the_one(text)
    assert (one.text, one.value, one.reference) == (words, value, "relative")


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The ferry sank on April 2.", "April 2", "2021-04-02", "day"),
        ("The council met on Friday, March 12.", "Friday, March 12", "2021-03-12", "day"),
        ("The ferry sank last October 3.", "October 3", "2020-10-03", "day"),
        ("The ferry sank on 2 April.", "2 April", "2021-04-02", "day"),
        ("The ferry sank on the 2nd of April.", "2nd of April", "2021-04-02", "day"),
        ("The dividend is payable Nov. 20 to holders.", "Nov. 20", "2021-11-20", "day"),
        ("The ferry sank in October.", "October", "2020-10", "month"),
        ("The ferry sank in early March.", "early March", "2021-03", "month"),
        ("The ferry sank in May.", "May", "2020-05", "month"),
        ("The harbour will be dredged by May.", "May", "2021-05", "month"),
        ("The ferry sank at the end of January.", "the end of January", "2021-01", "month"),
    ],
)
def test_a_date_without_a_year_is_underspecified(text: str, words: str, value: str, unit: str) -> None:
    one = the_one(text)
    assert (one.text, one.value, one.reference, one.unit) == (words, value, "underspecified", unit)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It sank on April 7, 2019.", "April 7, 2019", "2019-04-07"),
        ("It sank on 7 April 2019.", "7 April 2019", "2019-04-07"),
        ("It sank on Sunday, April 7, 2019.", "Sunday, April 7, 2019", "2019-04-07"),
        ("It sank on 13/4/2019.", "13/4/2019", "2019-04-13"),
        ("It sank on 4/13/2019.", "4/13/2019", "2019-04-13"),
        ("It sank on 04/04/2019.", "04/04/2019", "2019-04-04"),
        ("It sank in April 2019.", "April 2019", "2019-04"),
        ("It sank in 2019.", "2019", "2019"),
        ("It sank in late 2019.", "late 2019", "2019"),
        ("It was built in the 1970s.", "1970s", "197"),
        ("Filed 2019-04-07 by the master.", "2019-04-07", "2019-04-07"),
        ("It sank on February 30, 2019.", "February 30, 2019", None),
        ("Filed 2019-02-31 by the master.", "2019-02-31", None),
    ],
)
def test_a_full_date_means_the_same_with_and_without_an_anchor(
    text: str, words: str, value: str | None
) -> None:
    for anchor in (THURSDAY, None):
        one = the_one(text, anchor)
        assert (one.text, one.value, one.reference) == (words, value, "absolute")


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("The last two weeks of the season were wet.", "two weeks", "P2W", "duration"),
        ("They waited for three years.", "three years", "P3Y", "duration"),
        ("They waited for more than two weeks.", "more than two weeks", "P2W", "duration"),
        ("A five-year plan was made.", "five-year", "P5Y", "duration"),
        ("They waited four and a half hours.", "four and a half hours", "PT4.5H", "duration"),
        ("It floods every year.", "every year", "P1Y", "set"),
        ("They meet each Thursday.", "each Thursday", "XXXX-WXX-4", "set"),
        ("They meet on Mondays.", "Mondays", "XXXX-WXX-1", "set"),
    ],
)
def test_durations_and_sets_are_told_apart_from_points(text: str, words: str, value: str, kind: str) -> None:
    one = the_one(text)
    assert (one.text, one.value, one.kind, one.reference) == (words, value, kind, "absolute")


def test_without_an_anchor_a_relative_expression_is_found_and_has_no_value() -> None:
    one = the_one("The tower fell last year.", None)
    assert (one.text, one.value, one.sure) == ("last year", None, False)


def test_the_year_before_a_quarter_is_a_quarter() -> None:
    text = "In the first quarter the port lost money. It had earned some a year earlier."
    (one,) = find_times(text, THURSDAY)
    assert (one.text, one.value, one.basis, one.sure) == ("a year earlier", "2020-Q1", "anaphoric", False)


def test_a_fiscal_quarter_keeps_its_number() -> None:
    text = (
        "For the fiscal third quarter ended Dec. 31 the port lost money. It had earned some a year earlier."
    )
    assert find_times(text, THURSDAY)[-1].value == "2019-Q3"


def test_after_the_figures_of_nine_months_a_year_earlier_is_no_quarter() -> None:
    text = "It lost money in the first quarter. For the nine months it earned more than a year earlier."
    assert find_times(text, THURSDAY)[-1].value == "2020"


def test_the_same_month_last_year_is_that_of_the_month_named_before() -> None:
    _, second = find_times("In February sales fell from the same month last year.", THURSDAY)
    assert (second.text, second.value, second.sure) == ("the same month last year", "2020-02", False)


def test_that_year_is_the_year_named_before() -> None:
    first, second = find_times("The pier burned in 1987. Nobody was hurt that year.", THURSDAY)
    assert (first.value, second.text, second.value, second.basis) == (
        "1987",
        "that year",
        "1987",
        "anaphoric",
    )


def test_two_days_later_counts_from_the_date_named_before() -> None:
    _, second = find_times("The pier burned on March 3. Two days later it rained.", THURSDAY)
    assert (second.value, second.basis, second.sure) == ("2021-03-05", "comparative", False)


def test_a_future_date_rests_on_the_tense_and_is_not_sure() -> None:
    one = the_one("The council will meet on Tuesday.")
    assert (one.basis, one.sure) == ("tense", False)


def test_a_weekday_that_is_nearer_as_the_next_one_is_not_sure() -> None:
    assert the_one("The council met on Monday.").sure
    assert not the_one("The council met on Sunday.").sure


def test_a_report_after_the_plan_makes_the_weekday_past_again() -> None:
    one = the_one("The ferry will be sold, the master said Tuesday.")
    assert (one.value, one.basis, one.sure) == ("2021-04-06", "literal", True)


def test_on_a_sunday_last_week_is_not_sure() -> None:
    assert the_one("It sank last week.").sure
    assert not the_one("It sank last week.", date(2021, 4, 11)).sure


def test_an_expression_may_cross_a_line_break_but_no_blank_line() -> None:
    assert found("The tower fell last\nyear.") == [("last\nyear", "2020")]
    assert found("The tower fell last\r\nyear.") == [("last\r\nyear", "2020")]
    assert found("The tower was the last\n\nyear in review") == []


def test_offsets_hold_beside_characters_that_fold_to_two() -> None:
    text = "İİ 😀 fell last year"
    one = the_one(text)
    assert one.span.of(text) == "last year"


def test_a_text_in_capitals_is_read() -> None:
    assert found("TOWER FELL LAST YEAR") == [("LAST YEAR", "2020")]


@pytest.mark.parametrize("anchor", [date.min, date.max], ids=["first day", "last day"])
def test_the_ends_of_the_calendar_do_no_harm(anchor: date) -> None:
    text = (
        "Last year, next year, last century, 300 years ago, 900 months ago, next decade, yesterday, tomorrow, "
        "last Christmas, next Christmas, last winter, next month, on Friday, next Friday, by May, last quarter."
    )
    assert find_times(text, anchor)


WORDS = st.sampled_from(
    [*TRIGGERS, "the", "of", "year", "years", "months", "two", "a few", "'s", "May", "March 3", "2019", "at 9 a.m.",
     "Friday", "This Week", "quarter", "every", ",", ".", "\n", "\n\n", "\r\n", "-", "İ", "\ud800", "\x00", "\u2028",
     "2019-02-30", "31", "\u0663", "said", "will",
     "the first quarter of", "the same period of", "this past", "last", "half an", "hours", "and a half"]
)  # fmt: skip


@settings(deadline=None, max_examples=200)
@given(st.lists(WORDS, max_size=25).map(" ".join), st.dates() | st.none())
def test_spans_are_exact_sorted_and_apart_on_any_mixture(text: str, anchor: date | None) -> None:
    check_spans(text, anchor)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60), st.dates() | st.none())
def test_spans_are_exact_sorted_and_apart_on_any_text(text: str, anchor: date | None) -> None:
    check_spans(text, anchor)


def check_spans(text: str, anchor: date | None) -> None:
    times = find_times(text, anchor)
    assert times == find_times(text, anchor, fold(text))
    end = 0
    for one in times:
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.text == one.span.of(text) == one.text.strip()
        assert one.kind in ("date", "time", "duration", "set")
        assert one.reference in ("absolute", "underspecified", "relative")
        assert one.basis in ("literal", "tense", "anaphoric", "comparative")
        assert one.value is not None or not one.sure
        end = one.span.end
        if one.reference != "absolute":
            assert any(trigger.strip() in fold(text) for trigger in TRIGGERS)


@pytest.mark.parametrize(
    "piece",
    [" ", "last ", "the ", "two ", "ago ", "-", "- today", "Friday ", "May ", "1", "20", "a ", "and a half ", "\n",
     "years ", "quarter ", "early ", ", "],
)  # fmt: skip
def test_time_grows_in_proportion_to_the_text(piece: str) -> None:
    def make(size: int) -> str:
        return piece * (size // len(piece))

    assert grows_linearly(lambda text: find_times(text, THURSDAY), make) == ""
