"""Dates that stand beside the article, in lists or in scripts."""

from __future__ import annotations

import pytest

from srclint.article.build import build_article
from srclint.readers.html import read_html
from tests.readers.test_html import PARAGRAPH, declared, page, read


def published(html: str) -> str:
    """The day that srclint takes for that of publication."""
    stamp = build_article(read(html)).published
    return stamp.value[:10] if stamp else ""


def with_side(side: str, head: str = "") -> str:
    """A page with something beside its article."""
    return page("", head).replace("</main>", f"<aside class='sidebar'>{side}</aside></main>")


@pytest.mark.parametrize(
    "side",
    [
        "",
        "<p>Our harbour in 2021</p>",
        "<p>Copyright 2019-2021 Quay News</p>",
        "<ul class='latest'><li><time datetime='2021-04-08'>8 April</time> Ferry stays for another winter</ul>",
        "".join(f"<p class='date'>{day} April 2021</p><p>Story {day}</p>" for day in range(4, 9)),
        "<p>3 April 2021</p><p>Fair</p><p>4 May 2021</p><p>Market</p>",
    ],
)
def test_nothing_beside_the_article_dates_it(side: str) -> None:
    assert published(with_side(side)) == ""


@pytest.mark.parametrize(
    "side",
    [
        "<div class='info'><time datetime='2021-04-08'>8 April</time></div>",
        "<p class='date'>8 April 2021</p>",
        "<p class='submitted'>8 April 2021</p>",
        "<ul><li class='article-date'>8. 4. 2021</ul>",
        "<p><span class='ago' data-test=1>x</span><time data-timestamp='1617868800'>a while ago</time></p>",
        "<p>Published: 8 April 2021</p>",
        "<p>Last updated 8 April 2021</p>",
        "<p>Thursday, 8 April 2021</p>",
        "<section><h3>Lighthouse stays lit</h3><p>8 April 2021 - 10:24</p></section>",
        "<section><h3>Lighthouse stays lit 08.04.2021</h3></section><section><h3>Fair opens 09.04.2021</h3></section>",
        '<script>var page = {\'id\': 4, "publishDate": "2021-04-08T10:00:00Z"}</script>',
        "<div data-publish-date='2021-04-08'></div>",
    ],
)
def test_where_nothing_else_dates_it_what_stands_beside_the_article_does(side: str) -> None:
    assert published(with_side(side)) == "2021-04-08"


PICTURE = "<meta property='og:image' content=' /uploads/2021/04/08/wall.jpg'>"


def test_the_day_of_its_picture_dates_a_page_for_want_of_anything_better() -> None:
    stamp = build_article(read(page("", PICTURE))).published
    assert stamp and stamp.value == "2021-04-08"
    assert "picture" in stamp.evidence[0].note or stamp.evidence[0].note == "og:image"
    assert published(with_side("<p class='date'>9 May 2021</p>", PICTURE)) == "2021-05-09"


def test_what_the_article_shows_beats_what_stands_beside_it() -> None:
    shown = with_side("<p class='date'>9 May 2021</p>").replace("<p>", "<p>8 April 2021</p><p>", 1)
    assert published(shown) == "2021-04-08"


def test_what_is_declared_leaves_the_rest_unread() -> None:
    meta = "<meta property='article:published_time' content='2021-04-08'>"
    reading = read(with_side("<p class='date'>9 May 2021</p>", meta))
    assert [value for value, _, _ in declared(reading, "published")] == ["2021-04-08"]


def test_a_label_of_publication_beats_one_of_change() -> None:
    assert published(with_side("<p>Updated: 9 May 2021</p><p>Published: 8 April 2021</p>")) == "2021-04-08"


def test_the_date_next_below_the_headline_counts_first() -> None:
    bar = "<div class='tools bar'><span class='date'>8 April 2021</span></div>"
    html = with_side("<p class='date'>9 May 2021</p>").replace("</h1>", f"</h1><aside>{bar}</aside>")
    assert published(html) == "2021-04-08"


@pytest.mark.parametrize(
    ("classes", "day"), [("updated rich-snippet-hidden", "2021-04-08"), ("published", "2021-05-09")]
)
def test_what_themes_write_for_programs_is_no_date_of_publication(classes: str, day: str) -> None:
    first, second = "2021-05-09T10:00:00+00:00", "8 April 2021"
    meta = f"<p><span class='{classes}'>{first}</span> <span class='when date'>{second}</span></p>"
    assert published(page(meta)) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://quay.example/lit", "2021"),
        ("https://quay.example.co.uk/lit", "2021-04-08"),
        ("https://quay.example.ie/lit", "2021-04-08"),
    ],
)
def test_the_land_of_an_address_orders_day_and_month(url: str, day: str) -> None:
    html = page("<p>By Ida Moll</p><p>08/04/2021</p>", f"<link rel=canonical href='{url}'>")
    assert published(html.replace('lang="en-GB"', 'lang="en-US"')) == day


def test_a_stated_date_settles_what_the_shown_one_leaves_open() -> None:
    html = page("<p><time datetime='2021-04-08'>08/04/2021</time></p>").replace(
        'lang="en-GB"', 'lang="en-US"'
    )
    assert published(html) == "2021-04-08"


def test_a_byline_in_a_box_beside_the_headline_is_the_articles() -> None:
    bar = "<aside class='tools'><span class='byline'>Von <a href='/p/1'>Ida Moll</a></span></aside>"
    article = build_article(read(page("").replace("</h1>", f"</h1>{bar}")))
    assert article.byline.names == ("Ida Moll",)


def test_no_page_is_too_long_for_a_look_at_its_scripts() -> None:
    html = page("") + "<script>" + '"publishDate": "20' * 20_000 + "</script>"
    assert published(html) == ""
    assert PARAGRAPH.strip() in read_html(html, id="a", path="a").text


def shown(*lines: str, head: str = "", language: str = "en") -> str:
    """The day that dates a page with these lines between headline and story."""
    html = (
        f"<html lang={language}><head><title>Quay</title>{head}</head><body>{lines[0]}<article>"
        f"<h1>Ferry stays for another winter</h1>{''.join(lines[1:])}{PARAGRAPH * 3}</article></body></html>"
    )
    return published(html)


MASTHEAD = "<header class='top'><a href='/'>Quay News</a><p class='date'>Friday, 9 April 2021</p></header>"


@pytest.mark.parametrize(
    "lines",
    [
        (MASTHEAD,),
        ("", "<figure><img src=x><figcaption>The ferry on 8 April 2021</figcaption></figure>"),
        ("", "<blockquote><p>She stays.</p><p>8 April 2021</p></blockquote>"),
        ("", "<p>Joined April 2021</p>"),
        ("", "<p>When: 8 April 2021</p>"),
        ("", "<p>03/04/2021</p>"),
    ],
)
def test_a_masthead_a_caption_a_quotation_or_a_profile_date_no_page(lines: tuple[str, ...]) -> None:
    assert len(shown(*lines)) < 10


@pytest.mark.parametrize(
    "lines",
    [
        (MASTHEAD, "<p>8 April 2021</p>"),
        ("<p>Friday, 9 April 2021</p>", "<p>8 April 2021</p>"),
        ("", "<figure><figcaption>The ferry on 3 May 2019</figcaption></figure><p>8 April 2021</p>"),
        (
            "",
            "<p>Westhaven, 8 April 2021 – The ferry stays for another winter, said the board of the line.</p>",
        ),
        ("", "<p>Thu, 04/08/2021 - 10:57</p>"),
    ],
)
def test_what_stands_at_the_headline_dates_the_page(lines: tuple[str, ...]) -> None:
    assert shown(*lines) == "2021-04-08"


def test_a_header_within_the_article_is_no_masthead() -> None:
    html = f"<article><header><time>8 April 2021</time></header><h1>Ferry stays</h1>{PARAGRAPH * 3}</article>"
    assert published(html) == "2021-04-08"


def test_entries_of_a_list_below_the_story_do_not_date_it() -> None:
    entries = "".join(f"<p>{day}.04.2021 Ferry story {day}</p>" for day in range(10, 13))
    html = f"<main><h1>Ferry stays for another winter</h1>{PARAGRAPH * 3}{entries}</main>"
    assert published(html) == ""
    assert published(html.replace("</h1>", "</h1><p>8 April 2021</p>")) == "2021-04-08"


def test_a_headline_may_begin_with_its_date() -> None:
    html = f"<main><h1>&gt;&gt; 2021-04-08 the ferry stays</h1>{PARAGRAPH * 3}</main>"
    assert published(html) == "2021-04-08"


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:modified_time' content='2021-04-08T10:00Z'>",
        "<link rel=canonical href='https://quay.example/2021/04/ferry'>",
    ],
)
def test_what_a_page_declares_orders_the_numbers_it_shows(head: str) -> None:
    assert shown("", "<p>04/08/2021</p>", head=head) == "2021-04-08"


def test_a_declaration_may_hold_its_value_elsewhere() -> None:
    assert shown("", head="<meta property='og:article:published_time' value='2021-04-08'>") == "2021-04-08"


@pytest.mark.parametrize("value", ["2021", "2021-04"])
def test_a_declared_month_or_year_is_a_date_for_want_of_a_better_one(value: str) -> None:
    head = f"<meta name=date content='{value}'>"
    assert shown("", head=head) == value
    assert shown("", "<p>8 April 2021</p>", head=head) == "2021-04-08"


@pytest.mark.parametrize(
    "sentence",
    [
        "Since the ferry was posted here the board has met on 8 April 2021 and on many other days of the year.",
        "The wall was built on 8 April 2021 and the ferry stays at the quay for another winter, said the board.",
        "This entry was last updated on 8 April 2020 and "
        + "is filed under harbours and quays and ferries " * 12,
    ],
)
def test_most_sentences_below_the_story_do_not_date_it(sentence: str) -> None:
    assert shown("", PARAGRAPH * 3 + f"<p>{sentence}</p>") == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "This entry was posted on Thursday, April 8th, 2021 at 3:00 pm and is filed under Ferries, Harbours and Quays.",
        "Dieser Beitrag wurde am Donnerstag, 8. April 2021 um 15:00 Uhr veröffentlicht und unter Hafen abgelegt, so.",
    ],
)
def test_a_sentence_below_the_story_may_say_when_it_was_posted(sentence: str) -> None:
    html = f"<main><h1>Ferry stays for another winter</h1>{PARAGRAPH * 3}<p>{sentence}</p></main>"
    assert published(html) == "2021-04-08"


CHANGED = "<time class='modified' datetime='2021-05-09'>9 May 2021</time>"


def test_a_date_whose_element_is_called_that_of_a_change_is_none_of_publication_beside_another() -> None:
    issued = "<time class='published' datetime='2021-04-08'>8 April 2021</time>"
    assert published(page(f"<p>{CHANGED} {issued}</p>")) == "2021-04-08"
    assert published(page(f"<p>{CHANGED}</p>")) == "2021-05-09"


def test_a_compact_date_may_have_its_time_behind_a_blank() -> None:
    assert published(page("", "<meta name='pdate' content='20210408 101500'>")) == "2021-04-08"
