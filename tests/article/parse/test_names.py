"""Names, jobs, newspapers and entries of lists, told apart in strings."""

from __future__ import annotations

import pytest

from srclint.article.parse.datelines import dated_close, dated_opening
from srclint.article.parse.dates import find_line_dates
from srclint.article.parse.links import spelt_out
from srclint.article.parse.names import classify_name, split_names
from srclint.article.parse.openings import labels_another


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lind, Staff Writer and Data Editor",
        "Ada Lind, Harbour and Shipping Correspondent",
        "Ada Lind | Reporter & Evening Anchor",
        "Von Ada Lind, Redakteurin und freie Autorin",
    ],
)
def test_a_job_with_and_in_it_is_no_second_author(line: str) -> None:
    assert split_names(line) == ("Ada Lind",)


def test_two_people_with_jobs_are_two_authors() -> None:
    assert split_names("By Ada Lind, Reporter and Ben Falk, Editor") == ("Ada Lind", "Ben Falk")


@pytest.mark.parametrize(
    "name", ["The Lowick Post", "THE WEST HAVEN TIMES", "Der Hafenanzeiger", "Lowick Gazette"]
)
def test_a_newspaper_is_whole_and_signs_as_an_agency(name: str) -> None:
    assert split_names(f"By {name}") == (name,)
    assert classify_name(name) == "agency"


def test_somebody_who_is_called_like_a_newspaper_is_a_person() -> None:
    assert classify_name("Emily Post") == "person"


def test_an_own_paper_names_nobody() -> None:
    assert classify_name("Lowick Gazette", site="Lowick Gazette") == "generic"


def test_a_word_for_making_ends_a_name() -> None:
    assert split_names("Ada Lind Created") == ("Ada Lind",)


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("ada-lind", "Ada Lind"),
        ("anna-lind", "Anna Lind"),
        ("anna-maria-lind", "Anna Maria Lind"),
        ("anna_lind", "anna_lind"),
        ("harbour-fan", "harbour-fan"),
        ("Anna Lind", "Anna Lind"),
    ],
)
def test_an_entry_of_a_list_of_authors_is_spelt_out_if_it_begins_with_a_first_name(
    entry: str, name: str
) -> None:
    assert spelt_out(entry) == name


@pytest.mark.parametrize("label", ["Photo:", "Photograph:", "Foto:", "Translated by"])
def test_a_label_of_its_own_is_that_of_somebody_else(label: str) -> None:
    assert labels_another(label)


@pytest.mark.parametrize(
    "line", ["By", "Author:", "Photo", "Photos of the wall that the council is to raise:"]
)
def test_other_lines_label_nobody_else(line: str) -> None:
    assert not labels_another(line)


@pytest.mark.parametrize(
    "text",
    [
        "LOWICK, NY / HARBOURWIRE / March 4, 2026 / The board put off its vote.",
        "WEST HAVEN, England / SEAWIRE / 4 March 2026 / The board put off its vote.",
    ],
)
def test_wires_write_the_day_between_slashes(text: str) -> None:
    found = dated_opening(text)
    assert found is not None and found.value == "2026-03-04"


def test_wires_end_a_paragraph_with_the_time() -> None:
    found = dated_close("The board put off its vote. March 4, 2026 09:00 AM Eastern Standard Time")
    assert found is not None and found.value.startswith("2026-03-04T09:00")


@pytest.mark.parametrize(
    "text",
    [
        "The board meets again on March 4, 2026 09:00 AM",
        "It ended there. March 4, 2026",
        "The board met. March 4, 2026 09:00 AM was when the gate fell.",
    ],
)
def test_a_time_in_a_sentence_closes_no_paragraph(text: str) -> None:
    assert dated_close(text) is None
    assert any(True for _ in find_line_dates(text))
