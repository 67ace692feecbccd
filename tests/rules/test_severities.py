"""Which findings warn and which only inform: what a rule is less sure of has a level of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from srclint import Context, Evidence, Reading, make_view
from srclint.testing import check_case, read_cases
from tests.rules.bundles import host

AS_OF = date(2026, 11, 22)


def levels(code: str, text: str, **declared: str) -> list[str]:
    """The levels of a rule's hits on a text."""
    metadata = tuple(Evidence(name, value, "front-matter") for name, value in declared.items())
    view = make_view(Reading("a.txt", "a.txt", text, metadata=metadata), Context(AS_OF))
    rule = host().rules[code]
    return [hit.level for hit in rule.check(view, rule.meta.options())]  # type: ignore[union-attr]


def story(*paragraphs: str) -> str:
    return "\n\n".join(("Harbour talks near collapse", "By Ada Lind", *paragraphs)) + "\n"


SOURCES = "Two port officials said the talks had failed. A source said the city would not pay. An aide said so, too."


def test_three_people_whom_nobody_can_argue_about_warn() -> None:
    assert levels("SRC001", story(SOURCES)) == ["default"]


@pytest.mark.parametrize(
    "told",
    [
        # the couple has been named
        "Ida and Per Moe want to leave. The couple said it was late. The couple said no more. The couple told us so.",
        # so have the members whom the text goes on to call lawmakers
        "Ada Holm and Eli Roe wrote to the port. The lawmakers said it was late. The lawmakers added that it was cold. "
        "The lawmakers told the port to wait.",
        # kin, not sources
        "The boy's relatives said they would stay. His sister said so. The girl's relatives said they would not.",
        # with somebody who has a name
        "Mayor Holm and other officials said it was late. Ann Moe and some aides said so. Per Aas and his officials "
        "told the port to wait.",
        # whom the next sentence names
        "A councillor said it was late. A surveyor said it was cold. A pilot said so. Eva Dahl said the wall leaks.",
        # opinions at large
        "An expert said it was late. Another expert said so. A commentator said it was cold.",
    ],
)
def test_who_may_have_a_name_or_no_secret_informs(told: str) -> None:
    assert set(levels("SRC001", story(told))) <= {"doubtful"}


def test_a_description_beside_a_name_is_no_unnamed_source() -> None:
    text = story(
        "John Weir, a staffer at the ministry who told nobody, left. Eva Dahl, an engineer who said it was late, "
        "stayed. Per Aas, a pilot who said so, too, did not."
    )
    assert levels("SRC001", text) == []


def test_who_does_not_speak_is_no_source() -> None:
    text = story(
        "Officials would not say when. An aide declined to say more. A clerk refused to say who it was."
    )
    assert levels("SRC001", text) == []


def test_an_article_without_any_date_warns() -> None:
    text = story("The council voted to raise the wall. Nobody spoke against it for an hour.")
    assert levels("DAT001", text) == ["default"]


@pytest.mark.parametrize(
    "line",
    [
        "27.10.2021",
        "Gas | 19. November 2021",
        "le 3 mars 2020",
        "(2020年3月3日)",
        "3/9(木) 18:45配信",
        "March 3rd, 2020",
    ],
)
def test_a_line_that_may_be_its_date_makes_a_missing_one_unsure(line: str) -> None:
    text = (
        story("The council voted to raise the wall. Nobody spoke against it.")
        + f"\nService\n{line} | Druck | x\n"
    )
    assert set(levels("DAT001", text)) <= {"unsure"}


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("The tower lost its keeper last year.", "years"),
        ("The tower was built 4,000 years ago.", "shorter"),
        ("It stood dark for the next hundred years.", "shorter"),
        ("In 1982 the board closed the tower, but the very next year it opened again.", "shorter"),
        ("“It was cold last year,” Ann Moe said.", "shorter"),
        ("The tower lost its keeper last month.", "shorter"),
    ],
)
def test_years_warn_where_nothing_else_may_anchor_them(sentence: str, level: str) -> None:
    assert levels("DAT003", story(sentence)) == [level]


@pytest.mark.parametrize(
    ("author", "level"), [("harbourfan_21", "default"), ("jlindqvist", "key"), ("harbour-wall-team", "key")]
)
def test_a_key_of_the_front_matter_informs(author: str, level: str) -> None:
    text = "Harbour wall to be raised\n\nThe council voted on Tuesday to raise the harbour wall.\n"
    assert set(levels("BYL003", text, author=author)) <= {level}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("SÃ¸ren", ["one"]),
        ("stateâ€™s", ["one"]),
        ("CittÃ Nuova", ["one"]),
        ("SÃO PAULO", []),
        ("São Paulo", []),
        ("â", []),
        ("FORÊT”", []),
    ],
)
def test_one_garbled_word_informs(words: str, found: list[str]) -> None:
    assert levels("TXT003", story(f"The master of {words} said on Monday that it was late.")) == found


def test_an_update_before_the_day_of_publication_informs() -> None:
    text = "Harbour wall to be raised\n\nThe council voted on Tuesday to raise the harbour wall.\n"
    assert levels("DAT005", text, published="2021-04-09", modified="2021-03-01") == ["order"]


def test_the_weekday_of_the_articles_own_date_is_checked() -> None:
    text = (
        "Harbour wall to be raised\n\nMonday, May 8, 2021\n\nThe council voted to raise the harbour wall.\n"
    )
    assert levels("DAT005", text) == [""]
    assert levels("DAT005", text.replace("Monday", "Saturday")) == []


def test_articles_of_one_title_may_be_of_one_house() -> None:
    by_why = {case.why: case for case in read_cases(Path(__file__).parent / "PRV001.md")}
    twice = by_why["Articles of one title may be of one house, where no site is known."]
    check_case(host().rules["PRV001"], replace(twice, levels=("titled", "titled")))
