"""What a page's metadata say beside the page: silent cases first."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from srclint.plugins.metadata.declared import host_of, moment, same_host

from srclint.config import Config
from srclint.engine import Engine
from srclint.model import Context, Reading, Severity
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.selection import Selection
from tests.rules.bundles import host

OWN = "https://www.rivergazette.example/news/wall-1105"


def found(head: str = "", body: str = "<p>By Ada Lind</p>", above: str = "", **declared: Any) -> set[str]:
    """The codes that are reported for a page with linked data."""
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Harbour wall to be raised",
        **declared,
    }
    page = (
        f"<html><head>{head}<script type='application/ld+json'>{json.dumps(data)}</script></head><body><article>{above}"
        f"<h1>Harbour wall to be raised</h1>{body}<p>The council voted on Tuesday to raise the wall by two feet.</p>"
        "<p>It was built by the town after the flood, and it has been mended every year since then.</p>"
        "</article></body></html>"
    )
    rules = host()
    codes = tuple(code for code in rules.rules if code.startswith("MET"))
    engine = Engine(
        Selection(Config(select=codes), rules.rules, rules.plugin_of).everywhere, Context(date(2026, 11, 22))
    )
    (reading,) = read_source(Source("a.html", data=page.encode()), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading)
    return {finding.code for finding in engine.check(reading).findings}


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lind",
        "Ada Lind Jr.",
        "Rosa Quintero y Vidal",
        "Ludwig van der Berg",
        "Ada Lind, PhD",
        "Jean-Luc O’Neill",
    ],
)
def test_a_name_is_a_name(name: str) -> None:
    assert found(author=person(name), body=f"<p>By {name}</p>") == set()


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lind and Tom Berg",
        "Ada Lind, Tom Berg",
        "By Ada Lind",
        "Ada Lind, Staff Writer",
        "ada@example.org",
        "Court Reporter",
    ],
)
def test_what_is_more_than_a_name_is_reported(name: str) -> None:
    assert "MET001" in found(author=person(name), body="<p>By Ada Lind and Tom Berg</p>")


def test_a_house_is_no_person_unless_it_bears_one() -> None:
    paper = {"@type": "Organization", "name": "Harbour Courier"}
    assert found(author=paper, publisher=paper, body="<p>Harbour Courier</p>") == set()
    owner = {"@type": "Organization", "name": "Helga Fahrner"}
    assert found(author=person("Helga Fahrner"), publisher=owner, body="<p>By Helga Fahrner</p>") == set()
    assert "MET002" in found(author=person("Harbour Courier"), publisher=paper, body="<p>Harbour Courier</p>")


def test_initials_capitals_and_second_names_are_shown_names() -> None:
    for declared in ("Ada K. Lind", "ADA LIND", "Ada Lind Berg"):
        assert "MET003" not in found(author=person(declared))
    assert "MET003" in found(author=person("Karl Ebner"), body="")


@pytest.mark.parametrize(
    ("meta", "linked"),
    [
        ("2025-03-11T04:30:00-05:00", "2025-03-11T09:30:00+00:00"),
        ("2025-03-11T23:50:00-05:00", "2025-03-11"),
        ("2025-03-11T11:53:00+00:00", "2025-03-11T00:00:00+00:00"),
        ("2025-03-12T08:00:00+01:00", "2025-03-11"),
    ],
)
def test_one_moment_in_two_forms_is_one(meta: str, linked: str) -> None:
    assert "MET004" not in found(
        f'<meta property="article:published_time" content="{meta}">', datePublished=linked
    )


def test_dates_a_day_apart_are_two() -> None:
    head = '<meta property="article:published_time" content="2022-12-15T09:13:00+01:00">'
    assert "MET004" in found(head, datePublished="2021-12-06T14:36:00+01:00")


@pytest.mark.parametrize(
    "value", ["2025-03-11", "2025-03-11T09:30:00+01:00", "2025-03-11T09:30Z", "2025-03", "2025"]
)
def test_dates_that_programs_read_are_fine(value: str) -> None:
    assert "MET005" not in found(datePublished=value)


@pytest.mark.parametrize(
    "value", ["11th of March, 2025", "2025-13-40T00:00:00Z", "0001-01-01T00:00:00Z", "2025-03-11T09:30:00"]
)
def test_dates_that_programs_cannot_read_are_told(value: str) -> None:
    assert "MET005" in found(datePublished=value)


def test_a_change_that_is_shown_as_the_date_is_told_unless_it_is_called_one() -> None:
    dates = {"datePublished": "2021-11-22T18:42:22+01:00", "dateModified": "2023-01-01T10:00:00+01:00"}
    assert "MET006" not in found(
        body='<p>By Ada Lind</p><p class="date">Updated January 1, 2023</p>', **dates
    )
    assert "MET006" not in found(body='<p>By Ada Lind</p><p class="date">November 22, 2021</p>', **dates)
    assert "MET006" in found(body='<p>By Ada Lind</p><p class="date">January 1, 2023</p>', **dates)


@pytest.mark.parametrize(
    ("canonical", "code"),
    [
        ("https://rivergazette.example/news/wall-1105", ""),
        ("https://m.rivergazette.example/news/wall-1105", ""),
        ("https://amp.rivergazette.example/news/wall-1105", ""),
        ("https://bit.ly/3xyz", ""),
        ("/news/wall-1105", ""),
        ("https://www.harbourpost.example/news/wall-4411", "MET007"),
        ("https://www.rivergazette.example/", "MET007"),
    ],
)
def test_another_sites_page_as_the_original_is_told(canonical: str, code: str) -> None:
    head = f'<link rel="canonical" href="{canonical}"><meta property="og:url" content="{OWN}">'
    assert found(head) == ({code} if code else set())


def test_a_label_of_opinion_or_of_advertising_counts_beside_the_headline_only() -> None:
    menu = "<nav><a>News</a> <a>Opinion</a> <a>Sponsored</a></nav>"
    assert found(above=menu) == set()
    assert found(above="<p>Opinion</p>", **{"@type": "OpinionNewsArticle"}) == set()
    assert found(above="<p>Opinion</p>") == {"MET008"}
    assert found(articleSection="Gastkommentar") == {"MET008"}
    assert found(above="<p>Sponsored</p>") == {"MET009"}


def test_what_is_reserved_is_told_and_what_is_allowed_is_not() -> None:
    for head in (
        '<meta name="robots" content="index, follow, max-snippet:-1">',
        '<meta name="tdm-reservation" content="0">',
    ):
        assert found(head) == set()
    for head in (
        '<meta name="robots" content="noai, noimageai">',
        '<meta name="tdm-reservation" content="1">',
        '<link rel="license" href="https://rivergazette.example/license.xml">',
    ):
        assert found(head) == {"MET010"}
    assert found(isAccessibleForFree=False) == {"MET010"}


@pytest.mark.parametrize("text", ["", "yesterday", "2025-02-30", "2025-03-11T25:00:00Z", "0001-01-01"])
def test_what_is_no_date_of_the_calendar_is_no_moment(text: str) -> None:
    assert moment(text) is None


def test_hosts_are_compared_without_what_sites_put_before_them() -> None:
    assert host_of("https://www.m.Example.ORG:8080/a") == "example.org"
    assert host_of("https://xn--mller-kva.example/") == "müller.example"
    assert same_host("https://a.blogspot.de/x", "https://a.blogspot.com/y")
    assert same_host("https://news.example.org/", "https://example.org/")
    assert not same_host("https://example.org/", "https://example.net/")


@pytest.mark.parametrize(
    "name", ["Von Miller", "Di Butler", "Par Lindholm", "Ada Lind-Editor", "Martin Luther King, Jr."]
)
def test_a_name_that_looks_like_a_preposition_or_a_role_is_a_name(name: str) -> None:
    assert "MET001" not in found(author=person(name), body=f"<p>By {name}</p>")


@pytest.mark.parametrize(
    "name",
    [
        "Written by Ada Lind",
        "Von Ada Lind",
        "Ada Lind &amp; Ben Falk",
        "Ada Lind for the Harbour Courier",
        "Ada Lind - Chief Reporter",
        "Ada Lind, The Harbour Post",
    ],
)
def test_what_stands_beside_a_name_is_found(name: str) -> None:
    assert "MET001" in found(author=person(name))


def test_an_organisation_with_a_note_of_its_own_is_no_person() -> None:
    house = {"@type": "Organization", "name": "Harbour Courier"}
    assert "MET002" not in found(author=house, publisher=house, body="")


@pytest.mark.parametrize("name", ["Harbour Courier Staff", "Redaktion Harbour Courier"])
def test_the_desk_of_a_house_is_the_house(name: str) -> None:
    publisher = {"@type": "Organization", "name": "Harbour Courier"}
    assert "MET002" in found(author=person(name), publisher=publisher, body="")


@pytest.mark.parametrize(
    "value", ["20250311T093000Z", "2025-W11-2", "2025-03-11T09:30:00.123456+0100", "2025-03"]
)
def test_every_form_of_the_standard_is_a_date(value: str) -> None:
    assert "MET005" not in found(datePublished=value)


@pytest.mark.parametrize(
    "shown", ["<time datetime='2023-01-02'>2 January 2023</time>", "<p>Published: 2023-01-02</p>"]
)
def test_a_change_that_is_shown_as_the_day_of_publication_is_reported(shown: str) -> None:
    days = {"datePublished": "2021-11-22T18:42:22+01:00", "dateModified": "2023-01-02T10:00:00+01:00"}
    assert "MET006" in found(body=f"<p>By Ada Lind</p>{shown}", **days)
    both = f"<p>By Ada Lind</p><p>November 22, 2021</p>{shown}"
    assert "MET006" not in found(body=both, **days)


@pytest.mark.parametrize("above", ["Opinion | Columnists", "Guest opinion", "OP-ED", "Meinung"])
def test_opinion_is_known_by_its_label(above: str) -> None:
    assert "MET008" in found(above=f"<p>{above}</p>")


def test_opinion_is_known_by_any_section_and_news_by_none() -> None:
    assert "MET008" in found(articleSection=["News", "Opinion"])
    assert "MET008" not in found(articleSection=["News", "Politics"])


@pytest.mark.parametrize(
    "above", ["Paid for by Ferry Lines", "Publirreportage", "In Zusammenarbeit mit Ferry Lines"]
)
def test_advertising_is_known_by_its_label(above: str) -> None:
    assert "MET009" in found(above=f"<p>{above}</p>")


def test_what_a_page_keeps_from_caches_is_no_reservation() -> None:
    assert "MET010" not in found(head='<meta name="robots" content="index, noarchive">')
    assert "MET010" in found(head='<meta property="article:content_tier" content="locked">')


def test_an_author_with_a_name_may_have_an_address() -> None:
    known = {"@type": "Person", "name": "Ada Lind", "url": "https://people.example/ada"}
    assert "MET001" not in found(author=known)
    assert "MET001" not in found(author=[known, person("Ida Moll")])


@pytest.mark.parametrize(
    "author",
    [
        "https://people.example/ada",
        {"@type": "Person", "url": "https://people.example/ada"},
        {"@type": "Person", "name": "", "url": "https://people.example/ada"},
        person("Ada Lind | Mar 4, 2025"),
        person("Ada Lind, 4 March 2025"),
        person("Ada Lind - 04.03.2025"),
    ],
)
def test_an_author_who_is_an_address_or_carries_a_date_is_told(author: Any) -> None:
    assert "MET001" in found(author=author)


@pytest.mark.parametrize("value", ["", None])
def test_a_date_that_is_there_and_says_nothing_is_told(value: str | None) -> None:
    assert "MET005" not in found(author=person("Ada Lind"))
    assert "MET005" in found(datePublished=value)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="description" content="">',
        '<meta property="article:published_time">',
        '<meta property="article:section" content="">',
    ],
)
def test_what_is_empty_and_no_date_is_not_told(head: str) -> None:
    assert "MET005" not in found(head)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="">',
        '<meta content=" " property="article:modified_time">',
        '<meta itemprop="datePublished" content="">',
    ],
)
def test_a_date_tag_that_holds_nothing_is_told(head: str) -> None:
    assert "MET005" in found(head)


def test_only_a_date_that_never_was_is_a_warning_to_publishers() -> None:
    levels = host().rules["MET005"].meta
    assert levels.presets == ("publisher",)
    assert {level for level, severity in levels.levels.items() if severity > Severity.INFO} == {"invalid"}


def test_a_licence_in_a_caption_is_the_pictures() -> None:
    link = '<a rel="license nofollow" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>'
    assert found(body=f"<figure><img src=x><figcaption>Harbour. {link}</figcaption></figure>") == set()
    assert found(body=f"<p>This story: {link}</p>") == {"MET010"}


def test_terms_of_use_and_a_policy_on_mining_are_told() -> None:
    assert found(usageInfo="#terms") == set()
    assert found(usageInfo="https://www.rivergazette.example/terms") == {"MET010"}
    assert found('<meta name="tdm-policy" content="https://www.rivergazette.example/tdm.json">') == {"MET010"}
