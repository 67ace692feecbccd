"""What is a name, and of what kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.parse.names import classify_name, is_institution, name_strength, split_names
from srclint.model import BOILERPLATE_CLASSES, House
from srclint.vocabulary import languages
from srclint.vocabulary.names import first_names

SPLIT = {
    "By Dr. A. Moss, B. Reed and Carla Vance, Example News": ("A. Moss", "B. Reed", "Carla Vance"),
    "by akoala": ("akoala",),
    "Reported by: Anna Kahl": ("Anna Kahl",),
    "Von Anna und Otto Meyer": ("Anna Meyer", "Otto Meyer"),
    "By Otto van der Berg in London": ("Otto van der Berg",),
    "Por Marta Ruiz y Ana Gil": ("Marta Ruiz", "Ana Gil"),
    "Por MARTA RUIZ Y ANA GIL": ("MARTA RUIZ", "ANA GIL"),
    "Por MARTA E RUIZ GIL": ("MARTA E RUIZ GIL",),
    "By Ada Lind & Cy Moss": ("Ada Lind", "Cy Moss"),
    "By Ada Lind & Co": ("Ada Lind",),
    "By ADA LIND, BO FALK and CY MOSS": ("ADA LIND", "BO FALK", "CY MOSS"),
    "Ada Lind, Staff Attorney, Harbour Justice Program": ("Ada Lind",),
    "Ada Lind Political Correspondent": ("Ada Lind",),
    "Ada LindKorrespondentin": ("Ada Lind",),
    "Ada Lind@adalind": ("Ada Lind",),
    "By Ada Lind | ada.lind@example.com": ("Ada Lind",),
    "By Ada Lind The Associated Press": ("Ada Lind",),
    "BY TED D'AMICO, REUTERS": ("TED D'AMICO",),
    "By Will Moss": ("Will Moss",),
    "Ada Lind BBC": ("Ada Lind",),
    "Example Times with Agencies": ("Example Times",),
    "Staff Writer": ("Staff Writer",),
    "Our Harbour Staff": ("Our Harbour Staff",),
    "By by ADA LIND and BO FALK": ("ADA LIND", "BO FALK"),
    "By": (),
    "2/26/2015": (),
    "": (),
}


@pytest.mark.parametrize(("line", "names"), SPLIT.items(), ids=SPLIT)
def test_names_are_split_from_what_stands_beside_them(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line) == names


KINDS = {
    "Ada Lind": "person",
    "Ada": "person",
    "O'Neil": "person",
    "McGregor": "person",
    "Voltaire": "person",
    "李娜": "person",
    "harbourfan21": "handle",
    "ada_lind": "handle",
    "akoala": "handle",
    "HarbourFan": "handle",
    "@adalind": "handle",
    "admin": "generic",
    "Staff Writer": "generic",
    "Harbour Web Desk": "generic",
    "Redaktion Hafen": "generic",
    "example.com": "generic",
    "The Editorial Board": "generic",
    "Our Harbour Staff": "generic",
    "Deutsches Hafeninstitut": "generic",
    "Freunde Hafen e. V.": "generic",
    "Quay Works Ltd": "generic",
    "Ada Verlag": "person",
    "AP": "agency",
    "dpa/AFP": "agency",
    "red/dpa": "agency",
    "Reuters Staff": "agency",
    "The Associated Press": "agency",
    "…": "none",
    "": "none",
}


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=KINDS)
def test_each_kind_of_byline_is_told_by_its_shape(name: str, kind: str) -> None:
    assert classify_name(name) == kind


def test_the_house_decides_what_is_its_own() -> None:
    house = House(site=("Harbour Times",), agencies=("Tidewire",), bylines=("pilot7",))
    assert classify_name("Harbour Times", house) == "generic"
    assert classify_name("Tidewire", house) == "agency"
    assert classify_name("pilot7", house) == "person"


def test_a_host_names_the_site() -> None:
    assert classify_name("Harbour Times", site="www.harbourtimes.co.uk") == "generic"
    assert classify_name("Harbour Falk", site="www.harbourtimes.co.uk") == "person"


def test_who_begins_with_the_name_of_the_site_is_the_site() -> None:
    assert classify_name("Harbourtimes Deutschland", site="www.harbourtimes.de") == "generic"
    assert classify_name("Harbourtimes Ada", site="www.harbourtimes.de") == "person"


@pytest.mark.parametrize("text", ["Topics: Ada Lind", "来源： 李娜", "Topics: Ada"])
def test_what_holds_a_label_is_no_name(text: str) -> None:
    assert name_strength(text) == 0


def test_an_institution_signs_as_well_as_a_person() -> None:
    assert is_institution("The Editorial Board") and not is_institution("Staff")


STRENGTHS = {
    "Ada Lind": 3,
    "Jean-Luc Moreau": 3,
    "Zzyzx Lind": 1,
    "Zzyzx Ada Lind": 2,
    "Harbour News": 0,
    "The Wall": 0,
    "Read more": 0,
    "Ada": 0,
    "Ada lind": 0,
    "Ada Lind walked": 0,
}


@pytest.mark.parametrize(("text", "strength"), STRENGTHS.items(), ids=STRENGTHS)
def test_the_shape_of_a_name_has_a_strength(text: str, strength: int) -> None:
    assert name_strength(text) == strength


@given(st.text(max_size=120))
def test_any_line_can_be_split_and_each_part_has_a_kind(line: str) -> None:
    for name in split_names(line):
        assert classify_name(name) in ("person", "handle", "generic", "agency", "none")


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code or "other")
def test_a_language_table_is_folded_and_complete(language: object) -> None:
    for zones in (language.whole, language.start, language.short, language.within):  # type: ignore[attr-defined]
        assert set(zones) <= set(BOILERPLATE_CLASSES)
        for phrases in zones.values():
            assert all(phrase == phrase.lower() and "’" not in phrase for phrase in phrases)
            assert len(set(phrases)) == len(phrases)
    # Words of many languages that belong to pages stand in tables without a code, which know no months.
    assert len(language.months) == 12 or not language.code  # type: ignore[attr-defined]


def test_first_names_are_folded() -> None:
    assert {"ada", "bo", "jürgen"} <= first_names()
    assert all(name == name.lower() for name in first_names())
