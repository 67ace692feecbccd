"""Time expressions: what is none, what is one, and which date it means."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.language.text.automaton import fold
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
        "Prices rose 3% year-on-year.",
        "She paints in her '60s manner and his '70s one.",
        "It was the first Monday without rain.",
        "They meet on the last Friday of the month.",
        "At the end of the day it is a boat.",
        "Read the year-end report of the week-long fair.",
        "It lies at /2021/04/07/.",
    ],
)
def test_what_only_looks_like_time_is_let_be(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The work is expected to last three weeks.",
        "The strike could last several days, and the talks won't last two years.",
        "They last ten years.",
    ],
)
def test_how_long_something_lasts_is_no_date(text: str) -> None:
    assert {time.reference for time in find_times(text, THURSDAY)} == {"absolute"}


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
        ("She spent the last year at sea.", "the last year", "P1Y"),
        ("It rained for the last couple weeks.", "the last couple weeks", "P2W"),
        ("The pier closed the week before last.", "the week before last", "2021-W12"),
        ("It opens the year after next.", "the year after next", "2023"),
        ("Sales were half of those this time last year.", "this time last year", "2020-04"),
        ("It closed this time last week.", "this time last week", "2021-W13"),
        ("The pool burned five years ago today.", "five years ago today", "2016-04-08"),
        ("The pool burned 50 years ago this month.", "50 years ago this month", "1971-04"),
        ("The pool burned ten years ago this week.", "ten years ago this week", "2011-W14"),
        ("The pool shut a week ago Tuesday.", "a week ago Tuesday", "2021-03-30"),
        ("The pool shut two weeks ago Sunday.", "two weeks ago Sunday", "2021-03-21"),
        ("The pool opened a year ago Monday.", "a year ago Monday", "2020-04-05"),
        ("The pool opened 18 months ago this Friday.", "18 months ago this Friday", "2019-10-09"),
        ("The pool will open a week from Tuesday.", "a week from Tuesday", "2021-04-20"),
        ("The pool will open two weeks from today.", "two weeks from today", "2021-04-22"),
        ("The mill closed half a century ago.", "half a century ago", "1971"),
        ("The mill closed more than a decade ago.", "more than a decade ago", "2011"),
        ("The mill closed two centuries ago.", "two centuries ago", "1821"),
        ("It sank in the autumn of last year.", "the autumn of last year", "2020-FA"),
        ("The council met at 8 p.m. today.", "8 p.m. today", "2021-04-08T20:00"),
        ("The council meets tomorrow at 9 a.m.", "tomorrow at 9 a.m.", "2021-04-09T09:00"),
        ("He spoke last week of his fears.", "last week", "2021-W13"),
        ("It sank the day before last Tuesday.", "last Tuesday", "2021-04-06"),
        ("The mill closed a quarter of a century ago.", "a quarter of a century ago", "1996"),
        ("The mill closed 1,000 years ago.", "1,000 years ago", "1021"),
        ("The keeper left a month and a half ago.", "a month and a half ago", "2021-02"),
        ("It fell in the first half of last year.", "the first half of last year", "2020-H1"),
        ("The ship docked on the 15th of last month.", "the 15th of last month", "2021-03-15"),
        ("The fair begins at noon Friday.", "noon Friday", "2021-04-09T12:00"),
        ("The budget must pass by the end of the month.", "the end of the month", "2021-04"),
        ("It fell in the first quarter of the year.", "the first quarter of the year", "2021-Q1"),
        ("It sailed earlier in the week.", "earlier in the week", "2021-W14"),
        ("It sailed earlier this spring.", "earlier this spring", "2021-SP"),
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
        ("The ferry sank in mid-January.", "mid-January", "2021-01", "month"),
        ("The law takes effect Jan. 1.", "Jan. 1", "2022-01-01", "day"),
        (
            "The fair begins on the first Monday in April.",
            "the first Monday in April",
            "2021-04-05",
            "weekday",
        ),
        ("The fair was on the last Friday of March.", "the last Friday of March", "2021-03-26", "weekday"),
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
        ("It was built in the mid-1990s.", "the mid-1990s", "199"),
        ("It was built in the '90s.", "'90s", "199"),
        ("It was built in the early \u201980s.", "the early \u201980s", "198"),
        ("It was built in the '20s.", "'20s", None),
        ("It was built in the 19th century.", "the 19th century", "18"),
        ("It was built mid-2019.", "mid-2019", "2019"),
        ("It was built in mid-April 2019.", "mid-April 2019", "2019-04"),
        ("It was built in the summer of 2019.", "the summer of 2019", "2019-SU"),
        ("It was built in spring 2019.", "spring 2019", "2019-SP"),
        ("It made money in fiscal 2019.", "fiscal 2019", "2019"),
        ("It made money in Q3 2020.", "Q3 2020", "2020-Q3"),
        ("It made money in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
        ("It made money in the second half of 2019.", "the second half of 2019", "2019-H2"),
        ("They met on the third Tuesday of May 2019.", "the third Tuesday of May 2019", "2019-05-21"),
        ("Filed 2019/04/07 by the master.", "2019/04/07", "2019-04-07"),
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
        ("They meet every other Friday.", "every other Friday", "XXXX-WXX-5", "set"),
        ("They spend their Friday nights there.", "Friday nights", "XXXX-WXX-5", "set"),
        ("They waited half an hour.", "half an hour", "PT30M", "duration"),
        ("They waited half a century.", "half a century", "P50Y", "duration"),
        ("It took about 6,000 years.", "about 6,000 years", "P6000Y", "duration"),
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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Crews worked from Monday through Wednesday.", ["2021-04-05", "2021-04-07"]),
        ("The court sits again next Tuesday and Wednesday.", ["2021-04-13", "2021-04-14"]),
        ("The vote was put off from Tuesday to Friday.", ["2021-04-06", "2021-04-09"]),
        ("The court sits next week on Tuesday.", ["2021-W15", "2021-04-13"]),
        ("The court sat last week Friday.", ["2021-W13", "2021-04-02"]),
        ("It sank in last week of March 2020.", ["2020-03"]),
        ("The court sat on Tuesday and Thursday.", ["2021-04-06", "2021-04-08"]),
    ],
)
def test_a_weekday_joined_to_another_counts_from_it(text: str, values: list[str]) -> None:
    assert [one.value for one in find_times(text, THURSDAY)] == values


def test_the_next_morning_is_that_after_the_day_named_before() -> None:
    _, second = find_times("The pier burned on March 3. The next morning it rained.", THURSDAY)
    assert (second.text, second.value, second.basis) == ("The next morning", "2021-03-04TMO", "anaphoric")


@pytest.mark.parametrize(
    ("text", "anchor", "values"),
    [
        ("Filed on 4/7/2019.", THURSDAY, []),
        ("Filed on 4/7/2019, sealed on 4/13/2019.", None, ["2019-04-07", "2019-04-13"]),
        ("Filed on 4/7/2019, sealed on 13/8/2019.", None, ["2019-07-04", "2019-08-13"]),
        ("Filed on 4/7/2019, sealed on 13/8/2019 and 8/13/2019.", None, ["2019-08-13", "2019-08-13"]),
        ("Sent out on 4/8/2021, filed on 4/7/2021.", THURSDAY, ["2021-04-08", "2021-04-07"]),
        ("Sent out on 8/4/2021, filed on 7/4/2021.", THURSDAY, ["2021-04-08", "2021-04-07"]),
        ("Filed on 4/7/2019 last year, sealed on 4/13/2019.", THURSDAY, ["2019-04-07", "2020", "2019-04-13"]),
        ("Filed on 31/2/2019 and on 32/1/2019.", THURSDAY, []),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_other_dates(
    text: str, anchor: date | None, values: list[str]
) -> None:
    assert [one.value for one in find_times(text, anchor)] == values


def test_a_year_of_publication_settles_years_and_a_month_months() -> None:
    text = "Last year, last month, last week, two years ago, 18 months ago, in May, this summer, for the past decade."
    year = find_times(text, date(2021, 1, 1), latest=date(2021, 12, 31))
    month = find_times(text, date(2021, 4, 1), latest=date(2021, 4, 30))
    assert [one.value for one in year] == ["2020", None, None, "2019", None, None, "2021-SU", "P1DE"]
    assert [one.value for one in month] == [
        "2020", "2021-03", None, "2019", "2019-10", "2020-05", "2021-SU", "P1DE"
    ]  # fmt: skip
    assert [one.sure for one in year][:4] == [True, False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank 20 years ago.",
        "The last year was calm.",
        "It was dark over the last couple of years.",
        "It opens by the end of the year.",
        "The keeper left a year ago Monday.",
    ],
)
def test_what_may_be_rounded_or_mean_something_else_is_not_sure(text: str) -> None:
    (one,) = find_times(text, THURSDAY)
    assert one.value is not None and not one.sure


def test_this_summer_in_december_may_be_the_next_one() -> None:
    one = the_one("Their second child is expected this summer.", date(2020, 12, 21))
    assert (one.value, one.sure) == ("2021-SU", False)


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
        "this week on Sunday, this week on Monday, last Christmas, "
        " next Christmas, last winter, next month, on Friday, next Friday, by May, last quarter."
    )
    assert find_times(text, anchor)


WORDS = st.sampled_from(
    [*TRIGGERS, "the", "of", "year", "years", "months", "two", "a few", "'s", "May", "March 3", "2019", "at 9 a.m.",
     "Friday", "This Week", "quarter", "every", ",", ".", "\n", "\n\n", "\r\n", "-", "İ", "\ud800", "\x00", "\u2028",
     "2019-02-30", "31", "\u0663", "said", "will",
     "the first quarter of", "the same period of", "this past", "last", "half an", "hours", "and a half",
     "4/7/2019", "13/4/2019", "/", "'90s", "mid-", "1,000", "century", "19th", "a quarter of a", "before last",
     "from Tuesday", "the end of the", "summer of", "Q3", "fiscal", "noon", "through", "and", "the 15th of", "in",
     "this time", "goes into effect", "week", "nights"]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(WORDS, max_size=25).map(" ".join), st.dates() | st.none())
def test_spans_are_exact_sorted_and_apart_on_any_mixture(text: str, anchor: date | None) -> None:
    check_spans(text, anchor)


@settings(max_examples=100)
@given(st.lists(WORDS, max_size=12).map("".join), st.dates() | st.none())
def test_spans_are_exact_where_nothing_parts_the_words(text: str, anchor: date | None) -> None:
    check_spans(text, anchor)


@settings(max_examples=150)
@given(
    st.lists(WORDS, max_size=15).map(" ".join), st.dates(date(2, 1, 1), date(9998, 1, 1)), st.integers(0, 370)
)
def test_what_holds_on_the_first_and_the_last_day_holds_between(text: str, first: date, days: int) -> None:
    both = find_times(text, first, latest=first + timedelta(days))
    between = {one.span: one.value for one in find_times(text, first + timedelta(days // 2))}
    for one in both:
        assert one.value is None or between.get(one.span, one.value) == one.value


@settings(max_examples=200)
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


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [" ", "last ", "the ", "two ", "ago ", "-", "- today", "Friday ", "May ", "1", "20", "a ", "and a half ", "\n",
     "years ", "quarter ", "early ", ", ", "last last ", "of of ", "of the ", "the end of ", "1,000", "1,000 ", "1/",
     "1/2/2019 ", "13/4/2019 ", "2019-", "2019 ", "20 ", "half a ", "a quarter of a ", "a week ago ", "ago Tuesday ",
     "week before last ", "Monday and ", "Monday through ", "first Monday in ", "19th century ", "'90s ", "mid-",
     "mid-May ", "fall of 2019 ", "q3 ", "noon ", "this time last ", "every other ", "twenty-", "twenty ", "or two ",
     "to be ", "will ", "the 15th of ", "said Friday ", "May 3 ", "second half of ", "the year ", "in the year ",
     "that ", "that same "],
)  # fmt: skip
def test_time_grows_in_proportion_to_the_text(piece: str) -> None:
    def make(size: int) -> str:
        return piece * (size // len(piece))

    assert grows_linearly(lambda text: find_times(text, THURSDAY), make) == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The crane broke on Monday night, 7th June 2015.", "2015-06-07"),
        ("The crane broke on the Sunday before last.", "2021-03-28"),
        ("Last week, on Tuesday, the crane broke.", "2021-03-30"),
        ("Next week, on Friday, the board meets.", "2021-04-16"),
        ("The bank may buy bonds past June.", "2021-06"),
        ("The repairs ran past February.", "2022-02"),
        ("The line earned more in the latest quarter.", "2021-Q1"),
    ],
)
def test_what_stands_beside_a_day_a_month_or_a_quarter_says_which(text: str, value: str) -> None:
    assert the_one(text).value == value


def test_this_past_month_lies_behind() -> None:
    assert the_one("The crane broke this past March.").value == "2021-03"


def test_a_paper_that_is_named_after_a_day_is_no_day() -> None:
    assert found("It stood in the Harbour Sun, August 16, 2008.") == [("August 16, 2008", "2008-08-16")]
    assert found("Published Sun, April 4, 2021") == [("Sun, April 4, 2021", "2021-04-04")]
