"""Dates as pages show them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.build import build_article
from srclint.article.parse.dates import (
    date_label,
    find_line_dates,
    is_other_date,
    local_language,
    parse_date,
    parse_stated,
)
from srclint.model import Article, Evidence, Reading

SHOWN = {
    "2021-04-08T10:57:30+05:30": ("2021-04-08T10:57:30+05:30", "second"),
    "Updated April 8th, 2021 at 10:57 IST": ("2021-04-08T10:57+05:30", "minute"),
    "22:04, 22 Apr 2024": ("2024-04-22T22:04", "minute"),
    "2/26/2015 7:11 PM PST": ("2015-02-26T19:11-08:00", "minute"),
    "10/11/2022 08:00 AM EDT": ("2022-10-11T08:00-04:00", "minute"),
    "2:26 PM GMT+2 on April 25, 2023": ("2023-04-25T14:26+02:00", "minute"),
    "18/03/2019 | Ada Lind": ("2019-03-18", "day"),
    "03/04/2022": ("2022", "year"),
    "1. Februar 2022": ("2022-02-01", "day"),
    "13. 1. 2020": ("2020-01-13", "day"),
    "17.05.2026, 19:06 Uhr": ("2026-05-17T19:06", "minute"),
    "15.10.24 23:35": ("2024-10-15T23:35", "minute"),
    "2 mars 2020": ("2020-03-02", "day"),
    "8 de abril de 2021 a las 10:30": ("2021-04-08T10:30", "minute"),
    "9 maggio 2021": ("2021-05-09", "day"),
    "2020年2月19日": ("2020-02-19", "day"),
    "2021년 4월 8일": ("2021-04-08", "day"),
    "2021. 4. 8.": ("2021-04-08", "day"),
    "2021. április 8.": ("2021-04-08", "day"),
    "8 апреля 2021": ("2021-04-08", "day"),
    "8 kwietnia 2021, 10:57": ("2021-04-08T10:57", "minute"),
    "8 thg 4, 2021": ("2021-04-08", "day"),
    "8. huhtikuuta 2021": ("2021-04-08", "day"),
    "8 Απριλίου 2021": ("2021-04-08", "day"),
    "8 أبريل 2021": ("2021-04-08", "day"),
    "8 نيسان 2021": ("2021-04-08", "day"),
    "8 نيسان / أبريل 2021 10:57": ("2021-04-08T10:57", "minute"),
    "令和3年4月8日": ("2021-04-08", "day"),
    "平成元年4月8日": ("1989-04-08", "day"),
    "4月8日": ("-04-08", "none"),
    "Thu Apr 08 10:57:30 UTC 2021": ("2021-04-08", "day"),
    "May 2012": ("2012-05", "month"),
    "Ada LindMay 6, 2021": ("2021-05-06", "day"),
    "6 May 20217 May 2021": ("2021-05-06", "day"),
    "Oct 19": ("-10-19", "none"),
    "Thu, 04/08/2021 - 10:57": ("2021-04-08T10:57", "minute"),
    "Wed, 04/08/2021": ("2021-08-04", "day"),
    "Fri, 04/08/2021": ("2021", "year"),
    "Sun, 00/08/2021": ("2021", "year"),
    "20.02.2021 - 23.02.2021": ("-02-20", "none"),
    "8 April 2021 to 12 April": ("-04-08", "none"),
    "8 April 2021 - 10:57": ("2021-04-08T10:57", "minute"),
    "8/Apr/2021": ("2021-04-08", "day"),
    "2021-Apr-08": ("2021-04-08", "day"),
    "Abril 8 de 2021": ("2021-04-08", "day"),
    "8 d'abril de 2021": ("2021-04-08", "day"),
    "do 8 mrt 2021": ("2021-03-08", "day"),
    "8 Agustus 2021": ("2021-08-08", "day"),
    "ngày 08 tháng 4 năm 2021": ("2021-04-08", "day"),
    "৮ এপ্রিল ২০২১": ("2021-04-08", "day"),
    "٨ أبريل ٢٠٢١": ("2021-04-08", "day"),
    "8 जनवरी 2021": ("2021-01-08", "day"),
    "8 באפריל 2021": ("2021-04-08", "day"),
    "8. aprīlis 2021": ("2021-04-08", "day"),
}


@pytest.mark.parametrize(("line", "found"), SHOWN.items(), ids=SHOWN)
def test_a_date_is_read(line: str, found: tuple[str, str]) -> None:
    first = next(find_line_dates(line))
    assert (first.value, first.precision) == found


@pytest.mark.parametrize(
    "line",
    ["30 February 2020", "version 1.5.7", "$12.10.2015", "dismay 6, 2021", "call 555-1234", "no figure"],
)
def test_what_only_looks_like_one_is_none(line: str) -> None:
    assert not [dated for dated in find_line_dates(line) if dated.precision == "day"]


def test_the_language_decides_the_order_of_day_and_month() -> None:
    assert [dated.value for dated in find_line_dates("06/01/2026", "fr")] == ["2026-01-06"]
    assert [dated.value for dated in find_line_dates("06/01/2026", "en_GB")] == ["2026-01-06"]
    assert [dated.value for dated in find_line_dates("06/01/2026", "en-US")] == ["2026"]


def test_the_language_decides_which_month_a_word_means() -> None:
    assert [dated.value for dated in find_line_dates("8. listopada 2021", "hr")] == ["2021-10-08"]
    assert [dated.value for dated in find_line_dates("8 listopada 2021", "pl")] == ["2021-11-08"]


def test_a_declared_date_needs_a_year() -> None:
    assert parse_date("Oct 19") is None
    assert (parse_date("2024-04-25T10:00Z") or pytest.fail()).value == "2024-04-25T10:00+00:00"
    assert (parse_date("20240425T100000Z") or pytest.fail()).value == "2024-04-25"


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("Published on ", "published"),
        ("Zuletzt aktualisiert am ", "modified"),
        ("The wall of ", ""),
        ("Last updated: Friday ", "modified"),
        ("Published: Thursday, ", "published"),
        ("Veröffentlicht am Donnerstag, den ", "published"),
        ("Updated by Sun ", ""),
    ],
)
def test_the_words_before_a_date_tell_what_it_is(before: str, label: str) -> None:
    assert date_label(before) == label


@pytest.mark.parametrize("before", ["", "Published on ", "Ada Lind, ", "The board has joined "])
def test_most_words_before_a_date_leave_it_to_the_article(before: str) -> None:
    assert not is_other_date(before) or before.endswith("joined ")


@pytest.mark.parametrize(
    "before", ["Joined ", "Member since ", "Deadline: ", "Wann: Freitag, ", "geboren am ", "Né le "]
)
def test_some_words_before_a_date_give_it_to_something_else(before: str) -> None:
    assert is_other_date(before)


def article(*lines: str) -> Article:
    story = "The council voted on Tuesday to raise the harbour wall before the winter storms."
    return build_article(Reading("x", "x", "\n\n".join(line or story for line in lines)))


SILENT = {
    "in the story": "The wall was built on 3 March 2021, and the council voted on Tuesday to raise it.",
    "in a caption": "The old wall on 3 March 2021, before the storm broke a gap of nine metres. (AP/Cy Moss)",
    "at the end of a short sentence": "The act that founded the old harbour board was signed into law on 3 March 2021",
    "behind a word like a label": "The map of the harbour as the board of the pilots last updated 3 March 2021 "
    "(left) and the map that it wants (right)",
    "of the copyright": "© 2021 Harbour Times",
    "of a profile": "Ada Lind · Joined October 2021",
    "of a look at a source": "Ada Lind: The walls of the harbour. Retrieved 3 March 2021",
    "of an event": "Wann: 20.02.2021, 19 Uhr",
    "of something that lasts": "20.02.2021 - 23.02.2021",
    "in a dateline": "WESTHAVEN, March 3 (AP) — The council voted on Tuesday to raise the harbour wall at last.",
}


@pytest.mark.parametrize("line", SILENT.values(), ids=SILENT)
def test_a_date_elsewhere_is_no_publication_date(line: str) -> None:
    assert article("Harbour wall to be raised", line, "").published is None


def test_published_and_updated_are_told_apart() -> None:
    found = article("Harbour wall to be raised", "Published 3 March 2021", "Updated 4 March 2021", "")
    assert found.published and found.modified
    assert (found.published.value, found.modified.value) == ("2021-03-03", "2021-03-04")


def test_a_date_of_change_is_better_than_none() -> None:
    found = article("Harbour wall to be raised", "Last updated: 4 March 2021", "")
    assert found.published == found.modified != None  # noqa: E711


@given(st.text(max_size=100), st.sampled_from(["en", "de", "fr"]))
def test_dates_lie_in_their_line(line: str, language: str) -> None:
    for dated in find_line_dates(line, language):
        assert 0 <= dated.start < dated.end <= len(line)


def test_a_label_may_stand_on_the_line_above() -> None:
    found = article("Harbour wall to be raised", "3 March 2021", "", "Last updated:", "4 March 2021 at 10:57")
    assert found.published and found.modified
    assert (found.published.value, found.modified.value) == ("2021-03-03", "2021-03-04T10:57")


def test_the_declared_land_orders_day_and_month() -> None:
    text = "Harbour wall to be raised\n\n03/04/2021\n\n" + SILENT["in the story"]
    british = Reading("x", "x", text, metadata=(Evidence("language", "en-GB", "meta"),))
    found = build_article(british).published
    assert found and found.value == "2021-04-03"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("1617868800", "2021-04-08T08:00:00+00:00"),
        ("1617868800000", "2021-04-08T08:00:00+00:00"),
        ("2021-04-08", "2021-04-08"),
        ("20210408", "2021-04-08"),
        ("/Date(1617868800000)/", "2021-04-08T08:00:00+00:00"),
        ("2021", "2021"),
        ("2021-04", "2021-04"),
        ("2021-14", None),
        ("20210", None),
        ("16178688", None),
        ("4917868800", None),
        ("call 1617868800", None),
    ],
)
def test_programs_count_seconds(value: str, iso: str | None) -> None:
    found = parse_stated(value)
    assert (found.value if found else None) == iso


@pytest.mark.parametrize(
    ("language", "url", "local"),
    [
        ("en", "", "en"),
        ("en-US", "https://quay.example/", "en-us"),
        ("en-US", "https://quay.example.us/uk", "en-us"),
        ("de", "https://quay.example.co.uk/", "de"),
        ("en-US", "https://quay.example.co.uk/", "en-gb"),
        ("en", "//quay.example.ie", "en-gb"),
        ("en", "quay.ie", "en"),
    ],
)
def test_an_address_may_tell_the_land(language: str, url: str, local: str) -> None:
    assert local_language(language, url) == local


def test_turkish_capitals_are_read_as_small_letters() -> None:
    assert [dated.value for dated in find_line_dates("5 EK\u0130M 2020")] == ["2020-10-05"]
    assert [dated.value for dated in find_line_dates("5 KASIM 2020")] == ["2020-11-05"]


def test_months_of_other_languages_are_read_in_an_english_text() -> None:
    assert [dated.value for dated in find_line_dates("5 July/juillet 2020 and 6 July 2021")][
        -1
    ] == "2021-07-06"
    assert [dated.value for dated in find_line_dates("out on 5 May, in print 12 de outubro de 2020")][
        -1
    ] == "2020-10-12"
