"""Declared and shown bylines and dates, weighed against each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.candidates.declared import declared_names, with_sites
from srclint.article.candidates.page import names_on_page
from srclint.article.candidates.page_dates import page_dates
from srclint.article.candidates.record import SURE, Candidate, Sign
from srclint.article.decode.byline import decide_byline
from srclint.article.decode.dates import TextDates, decide_dates
from srclint.model import Byline, DateStamp, Decision, Evidence, House, Mark, Reading, Span
from srclint.readers.page_linked_data import ORGANISATION
from srclint.readers.page_metadata import NEVER_SHOWN

PROSE = "The council voted on Tuesday night to keep the ferry running through the winter, members said afterwards."
TEXT = (
    f"Ferry stays\nBy Ida Moll\nApril 8, 2021\n{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}\nJo Birk covers the coast."
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def page(*metadata: Evidence, marks: tuple[Mark, ...] = (), format: str = "html") -> Reading:
    heading = Mark("heading", span("Ferry stays"), "1")
    return Reading(
        "a",
        "a",
        TEXT,
        format,
        metadata=metadata,
        marks=tuple(sorted((heading, *marks), key=lambda m: m.span)),
    )


def says(
    value: str, where: str = "json-ld", note: str = "NewsArticle.author", field: str = "author"
) -> Evidence:
    return Evidence(field, value, where, note=note)


def shows(words: str, how: str = "class", kind: str = "byline") -> Mark:
    return Mark(kind, span(words), how)


def by_text(*names: str, words: str = "By Ida Moll", kind: str = "person", note: str = "byline") -> Byline:
    where = span(words)
    return Byline(names, kind, where, (Evidence("author", ", ".join(names), "text", where, note),))


def resolve_byline(reading: Reading, text: Byline, house: House) -> Byline:
    said = None
    if text.names:
        told = replace(text.evidence[0], span=text.span)
        said = Candidate("author", text.names, text.kind, SURE, Sign(told.note), (told,))
    house = with_sites(house, reading)
    shown = names_on_page(reading, [], house)
    return decide_byline(reading, said, text.evidence, shown, declared_names(reading, house), house)


def resolve_dates(
    reading: Reading, published: DateStamp | None, modified: None = None
) -> tuple[DateStamp | None, DateStamp | None]:
    shown: tuple[Candidate, ...] = ()
    if published:
        told = published.evidence[0]
        shown = (
            Candidate("published", (published.value,), published.precision, 0.0, Sign(told.note), (told,)),
        )
    return decide_dates(reading, TextDates(shown, (), frozenset()), page_dates(reading))


def byline(
    reading: Reading, text: Byline | None = None, house: House | None = None
) -> tuple[str, tuple[str, ...]]:
    found = resolve_byline(reading, text or Byline(), house or House())
    return found.kind, found.names


def test_nothing_gives_nothing() -> None:
    assert byline(page()) == ("none", ())


def test_what_the_text_says_stands_if_nothing_else_speaks() -> None:
    text = by_text("Ida Moll")
    found = resolve_byline(page(format="text"), text, House())
    assert found == replace(text, decision=Decision.NAMED)


def test_a_marked_name_is_the_byline() -> None:
    found = resolve_byline(page(marks=(shows("Ida Moll"),)), Byline(), House())
    assert (found.kind, found.names, found.span) == ("person", ("Ida Moll",), span("Ida Moll"))


def test_what_the_page_shows_beats_what_its_metadata_say() -> None:
    assert byline(page(says("Jo Birk"), marks=(shows("Ida Moll"),))) == ("person", ("Ida Moll",))


def test_a_name_that_the_page_never_shows_is_no_byline() -> None:
    suspect = says("Ann Default", note=f"NewsArticle.author; {NEVER_SHOWN}")
    found = resolve_byline(page(suspect), Byline(), House())
    assert (found.kind, found.evidence) == ("none", (suspect,))


def test_the_metadata_are_believed_if_the_page_shows_the_name_anywhere() -> None:
    assert byline(page(says("Jo Birk"))) == ("person", ("Jo Birk",))


def test_metadata_spell_the_name_that_the_page_shows_with_a_role() -> None:
    reading = page(says("Jo Birk"), marks=(shows("Jo Birk covers the coast", "class"),))
    assert byline(reading) == ("person", ("Jo Birk",))


def test_fields_and_front_matter_name_the_author_of_a_text() -> None:
    for where in ("field", "front-matter"):
        assert byline(page(says("Ann Fielding", where, "author"), format="record")) == (
            "person",
            ("Ann Fielding",),
        )


def test_several_authors_keep_their_order() -> None:
    reading = page(says("Ida Moll"), says("Jo Birk"), marks=(shows("Ida Moll"),))
    assert byline(reading) == ("person", ("Ida Moll", "Jo Birk"))


@pytest.mark.parametrize(
    ("name", "kind"), [("admin", "generic"), ("Reuters", "agency"), ("quay_watcher99", "handle")]
)
def test_the_kind_is_that_of_the_name(name: str, kind: str) -> None:
    assert byline(page(says(name)))[0] == kind


def test_an_institution_signs_as_such() -> None:
    found = resolve_byline(page(says("The Editorial Board")), Byline(), House())
    assert (found.kind, found.evidence[0].note) == ("generic", "institution")


def test_an_agency_in_the_text_beats_a_generic_name_in_the_metadata() -> None:
    text = by_text("Reuters", kind="agency", note="dateline")
    assert byline(page(says("admin")), text) == ("agency", ("Reuters",))


def test_a_label_names_the_author_anywhere() -> None:
    text = TEXT.replace("Jo Birk covers the coast.", "Author: Jo Birk, reporter")
    reading = Reading("a", "a", text, "html", marks=(Mark("heading", span("Ferry stays"), "1"),))
    assert byline(reading) == ("person", ("Jo Birk",))


@pytest.mark.parametrize(
    ("line", "names"), [("Lê Oanh", ("Lê Oanh",)), ("More Stories", ()), ("Ferry Tickets Here", ())]
)
def test_a_name_below_the_last_paragraph_is_a_signature(line: str, names: tuple[str, ...]) -> None:
    text = f"Ferry stays\n{PROSE}\n{PROSE}\n{line}"
    reading = Reading("a", "a", text, "html", marks=(Mark("heading", span("Ferry stays"), "1"),))
    assert byline(reading)[1] == names


def lined(*lines: str, marks: tuple[Mark, ...] = (), metadata: tuple[Evidence, ...] = ()) -> Reading:
    """A page of these lines, the first its headline."""
    heading = Mark("heading", Span(0, len(lines[0])), "1")
    return Reading("a", "a", "\n".join(lines), "html", metadata=metadata, marks=(heading, *marks))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Harbour Life", ()),
        ("Topics: Ida Moll", ()),
        ("Ida Moll", ("Ida Moll",)),
        ("Jeanne Birk", ("Jeanne Birk",)),
    ],
)
def test_a_known_name_above_a_date_is_the_authors(line: str, names: tuple[str, ...]) -> None:
    assert byline(lined("Ferry stays", line, "8 April 2021", PROSE, PROSE))[1] == names
    assert byline(lined("Ferry stays", "8 April 2021", line, PROSE, PROSE))[1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("About the harbour: Ida Moll", ()),
        ("About the author of the ferry plan", ()),
        ("About the Author - Ida Moll", ("Ida Moll",)),
        ("Über die Autorin: Ida Moll", ("Ida Moll",)),
        ("Sobre el autor: Ida Moll", ("Ida Moll",)),
        ("作者：李娜", ("李娜",)),
        ("来源： 李娜", ()),
        ("© Ida Moll", ()),
        ("© 2021 Quay News", ()),
        ("© 2021 Ida Moll", ("Ida Moll",)),
    ],
)
def test_a_line_on_the_author_names_the_author(line: str, names: tuple[str, ...]) -> None:
    assert byline(lined("Ferry stays", PROSE, PROSE, line))[1] == names


def test_a_label_beats_a_line_that_is_but_a_name() -> None:
    text = TEXT.replace("Jo Birk covers the coast.", "Author: Jo Birk, reporter")
    reading = Reading("a", "a", text, "html", marks=(Mark("heading", span("Ferry stays"), "1"),))
    assert byline(reading, by_text("Ida Moll", note="name line"))[1] == ("Jo Birk",)
    assert byline(reading, by_text("Ida Moll"))[1] == ("Ida Moll",)


def test_by_beats_a_mere_link_to_somebody() -> None:
    link = Mark("byline", span("Jo Birk"), "href")
    text = TEXT.replace("\nJo Birk", "\nElse Birk").replace("Ferry stays\n", "Ferry stays\nJo Birk\n")
    start = text.index("Jo Birk")
    link = replace(link, span=Span(start, start + 7))
    at = text.index("By Ida Moll")
    where = Span(at, at + 11)
    said = Byline(("Ida Moll",), "person", where, (Evidence("author", "Ida Moll", "text", where, "byline"),))
    heading = Mark("heading", Span(0, 11), "1")
    reading = Reading("a", "a", text, "html", marks=(heading, link))
    assert resolve_byline(reading, said, House()).names == ("Ida Moll",)
    assert resolve_byline(reading, Byline(), House()).names == ("Jo Birk",)


@pytest.mark.parametrize(
    ("line", "parts", "names"),
    [
        ("Ida Moll on Jo Birk", ("Ida Moll", "Jo Birk"), ("Ida Moll",)),
        (
            "Ida Moll, Jo Birk and Lê Oanh",
            ("Ida Moll", "Jo Birk", "Lê Oanh"),
            ("Ida Moll", "Jo Birk", "Lê Oanh"),
        ),
        ("Ida Moll und Jo Birk", ("Ida Moll", "Jo Birk"), ("Ida Moll", "Jo Birk")),
        ("Ida Moll\nJo Birk", ("Ida Moll", "Jo Birk"), ("Ida Moll", "Jo Birk")),
        ("Ida Moll\nPress Room", ("Ida Moll", "Press Room"), ("Ida Moll",)),
    ],
)
def test_authors_side_by_side_sign_together(
    line: str, parts: tuple[str, ...], names: tuple[str, ...]
) -> None:
    text = f"Ferry stays\n{line}\n{PROSE}\n{PROSE}"
    marks = tuple(Mark("byline", span(part, text), "href") for part in parts)
    heading = Mark("heading", Span(0, 11), "1")
    assert byline(Reading("a", "a", text, "html", marks=(heading, *marks)))[1] == names


def test_a_box_on_the_author_holds_more_than_the_name() -> None:
    box = "Ida Moll\nSenior Editor\nMarket Prices Rise"
    text = f"Ferry stays\n{box}\n{PROSE}\n{PROSE}"
    inner = [Mark("byline", span(part, text), "class") for part in box.split("\n")]
    marks = (Mark("heading", Span(0, 11), "1"), Mark("byline", span(box, text), "class"), *inner)
    assert byline(Reading("a", "a", text, "html", marks=marks))[1] == ("Ida Moll",)


def test_who_stands_beside_the_authors_of_linked_data_did_something_else() -> None:
    text = TEXT.replace("By Ida Moll", "Ida Moll, Jo Birk")
    marks = (Mark("heading", Span(0, 11), "1"), Mark("byline", span("Ida Moll, Jo Birk", text), "class"))
    listed = Reading("a", "a", text, "html", marks=marks, metadata=(says("Ida Moll"),))
    assert byline(listed)[1] == ("Ida Moll",)
    named = replace(listed, metadata=(says("Ida Moll", "meta", "author"),))
    assert byline(named)[1] == ("Ida Moll", "Jo Birk")


def test_a_declared_organisation_is_nobody_unless_it_has_a_first_name() -> None:
    note = f"NewsArticle.author{ORGANISATION}"
    assert byline(page(says("Hafen Quay", note=note))) == ("generic", ("Hafen Quay",))
    assert byline(page(says("Ida Moll", note=note))) == ("person", ("Ida Moll",))


def test_the_name_of_the_site_names_nobody() -> None:
    site = says("Harbour Gazette", "meta", "og:site_name", "site")
    assert byline(page(site, says("Harbour Gazette")))[0] == "generic"


def test_who_writes_under_an_own_address_is_a_person() -> None:
    site = says("Maria Gomez", "meta", "og:site_name", "site")
    assert byline(page(site, says("Maria Gomez")))[0] == "person"


def test_captions_and_quoted_posts_name_somebody_else() -> None:
    for kind in ("caption", "quote"):
        reading = page(marks=(Mark(kind, span("By Ida Moll")),))
        assert byline(reading, by_text("Ida Moll")) == ("none", ())


def test_photographers_and_dates_are_no_authors() -> None:
    assert byline(page(marks=(shows("April 8, 2021"),))) == ("none", ())


def test_who_is_credited_with_something_else_is_no_author() -> None:
    text = TEXT.replace("By Ida Moll", "Last edited by Ida Moll")
    where = span("Ida Moll", text)
    reading = replace(page(marks=()), text=text, marks=(Mark("byline", where, "href"),))
    assert byline(reading) == ("none", ())
    assert byline(replace(reading, marks=(Mark("byline", where, "rel"),)))[1] == ("Ida Moll",)
    shared = TEXT.replace("By Ida Moll", "Text: Ida Moll | Photos: Jo Birk")
    both = Mark("byline", span("Text: Ida Moll | Photos: Jo Birk", shared), "class")
    assert byline(replace(reading, text=shared, marks=(both,)))[1] == ("Ida Moll",)


def test_no_user_name_stands_in_a_paragraph() -> None:
    text = by_text("winter", words="winter, members said", kind="handle")
    long = (
        f"Ferry stays\nBy winter, the members said, all of the ferries were to be kept, and {PROSE}\n{PROSE}"
    )
    said = replace(text, span=span("By winter", long))
    assert byline(replace(page(), text=long, marks=()), said) == ("none", ())
    assert byline(page(), by_text("quay99", kind="handle"))[1] == ("quay99",)


def test_all_that_was_said_is_in_the_evidence() -> None:
    one, two = says("Jo Birk"), says("Ann Default", "meta", f"author; {NEVER_SHOWN}")
    found = resolve_byline(page(one, two, marks=(shows("Ida Moll"),)), Byline(), House())
    assert {evidence.value for evidence in found.evidence} == {"Ida Moll", "Jo Birk", "Ann Default"}


def dates(reading: Reading, text: str = "", label: str = "") -> tuple[str, str]:
    stamp = None
    if text:
        stamp = DateStamp(text, "day", (Evidence("published", text, "text", span("April 8, 2021"), label),))
    published, modified = resolve_dates(reading, stamp, None)
    return published.value if published else "", modified.value if modified else ""


def published(value: str, where: str = "json-ld") -> Evidence:
    return says(value, where, "datePublished", "published")


def test_no_date_is_made_up() -> None:
    assert dates(page(format="text")) == ("", "")
    assert dates(page(published("soon"), published("2021-13-45"), format="text")) == ("", "")


def test_a_declared_date_keeps_its_time_and_zone() -> None:
    assert dates(page(published("2021-04-08T10:57:00+05:30")))[0] == "2021-04-08T10:57:00+05:30"


def test_the_shown_day_beats_the_same_moment_in_utc() -> None:
    reading = page(published("2021-04-09T01:30:00+00:00"), marks=(shows("April 8, 2021", "", "date"),))
    assert dates(reading)[0] == "2021-04-08"


def test_a_date_in_the_story_loses_against_the_declared_one() -> None:
    assert dates(page(published("2021-06-01"), format="text"), "2019-01-05")[0] == "2021-06-01"


def test_the_day_below_the_headline_beats_one_that_a_single_declaration_names() -> None:
    text, where = lined("Ferry stays", "8 April 2021", PROSE, PROSE).text, Span(12, 24)
    shown = DateStamp("2021-04-08", "day", (Evidence("published", "8 April 2021", "text", where),))
    reading = lined("Ferry stays", "8 April 2021", PROSE, metadata=(published("2021-06-01"),))
    assert text[12:24] == "8 April 2021"
    found = resolve_dates(reading, shown, None)[0]
    assert found and found.value == "2021-04-08"


def test_a_date_below_the_headline_counts_on_a_page() -> None:
    assert dates(page())[0] == "2021-04-08"


def test_an_address_alone_gives_a_day() -> None:
    assert (
        dates(page(Evidence("published", "2021-06-01", "url", note="url"), format="text"))[0] == "2021-06-01"
    )


def test_the_date_of_change_is_kept_apart() -> None:
    reading = page(published("2021-04-08"), says("2021-04-10T08:00", "json-ld", "dateModified", "modified"))
    assert dates(reading) == ("2021-04-08", "2021-04-10T08:00")


def test_a_shown_day_that_is_declared_to_be_of_a_change_is_none_of_publication() -> None:
    changed = says("2021-04-08T08:00", "json-ld", "dateModified", "modified")
    shown = (shows("April 8, 2021", "", "date"),)
    assert dates(page(published("2021-03-01"), changed, marks=shown))[0] == "2021-03-01"
    assert dates(page(published("2021-03-01"), marks=shown))[0] == "2021-04-08"


def test_a_shown_minute_that_is_declared_to_be_of_a_change_dates_nothing_even_on_the_next_day() -> None:
    where = Evidence("published", "April 8, 2021", "text", span("April 8, 2021"))
    shown = DateStamp("2021-04-08T08:42", "minute", (where,))
    reading = page(
        says("2021-04-07T19:30:00", "microdata", "datePublished", "published"),
        says("2021-04-08T08:42:27", "microdata", "dateModified", "modified"),
    )
    for minute, day in (("08:42", "2021-04-07"), ("08:41", "2021-04-08")):
        found = resolve_dates(reading, replace(shown, value=f"2021-04-08T{minute}"), None)[0]
        assert found and found.value.startswith(day)


ANYTHING = st.text(max_size=40)


@given(
    st.lists(st.tuples(st.sampled_from(["author", "published", "site"]), ANYTHING), max_size=5),
    st.integers(0, 60),
)
def test_any_metadata_are_weighed(metadata: list[tuple[str, str]], start: int) -> None:
    marks = (Mark("byline", Span(start, start + 20), "class"), Mark("date", Span(start, start + 9), "x"))
    reading = page(*(says(value, field=field) for field, value in metadata), marks=marks)
    found = resolve_byline(reading, Byline(), House())
    assert (found.kind == "none") == (found.names == ())
    resolve_dates(reading, None, None)
