"""Web pages."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.errors import ReadError
from srclint.model import Reading, RunError
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.readers.html import HtmlReader, read_html
from srclint.readers.page_linked_data import ORGANISATION
from srclint.readers.page_metadata import NEVER_SHOWN, url_date
from tests.hostile.probes import grows_linearly

PARAGRAPH = (
    "The harbour board met on the quay and voted to keep the old lighthouse lit through the winter months. "
)


def page(body: str, head: str = "") -> str:
    """A page about a lighthouse, with menus and all."""
    return f"""<!DOCTYPE html><html lang="en-GB"><head><title>Lighthouse stays lit - Quay News</title>{head}</head>
    <body><nav class="main-nav"><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
    <header><form class="search"><input name="q">Search</form></header>
    <main><article><h1>Lighthouse stays lit</h1>{body}<p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></article>
    <aside class="sidebar"><h2>Most read</h2><p>{PARAGRAPH.replace("harbour", "school")}</p></aside></main>
    <section class="comments"><p>{PARAGRAPH.replace("board", "troll")}</p></section>
    <footer>© 2021 Quay News. All rights reserved.</footer></body></html>"""


def read(html: str) -> Reading:
    return read_html(html, id="a.html", path="a.html")


def marked(reading: Reading, kind: str) -> list[tuple[str, str]]:
    return [(m.span.of(reading.text), m.value) for m in reading.marks if m.kind == kind]


def declared(reading: Reading, field: str) -> list[tuple[str, str, str]]:
    return [(e.value, e.where, e.note) for e in reading.metadata if e.field == field]


def test_the_text_is_the_article_and_nothing_else() -> None:
    lines = read(page("")).text.split("\n")
    assert lines == ["Lighthouse stays lit", *[PARAGRAPH.strip()] * 3]


def test_a_page_without_any_prose_is_no_failure() -> None:
    assert read("").text == ""
    assert read("<p>Hello").text == "Hello"
    assert read("<title>x</title>").text == ""


def test_scripts_styles_and_what_is_hidden_are_not_text() -> None:
    hidden = (
        "<p hidden>One</p><p style='display: none'>Two</p><noscript>Three</noscript><template>Four</template>"
    )
    reading = read(page(f"<script>if (a < b) document.write('<p>no')</script><style>p {{}}</style>{hidden}"))
    assert reading.text.split("\n")[1] == PARAGRAPH.strip()


def test_what_stands_beside_the_text_is_marked() -> None:
    alt = "The lighthouse at dusk, seen from the quay, with its lamp lit"
    hidden = f"<div style='display:none'>{PARAGRAPH * 2}</div>"
    html = page(
        f"<img alt='{alt}'><img alt='Logo'>{hidden}", "<meta name=description content='On the lamp.'>"
    )
    reading = read(html)
    values = {mark.kind: mark.value for mark in reading.marks if mark.kind in ("alt", "meta", "hidden")}
    assert (values["alt"], values["meta"]) == (alt, "On the lamp.")
    assert values["hidden"].startswith(PARAGRAPH.strip())
    assert reading.text.count(PARAGRAPH.strip()) == 3


@pytest.mark.parametrize(
    "body",
    [
        f"<div hidden id='S:0'><h1>Lit</h1><p>{PARAGRAPH}</p></div><template id='B:0'></template>",
        f"<div style='display:none'><h1>Lit</h1><p>{PARAGRAPH}</p></div>",
        f"<template><h1>Lit</h1><p>{PARAGRAPH}</p></template>",
        f"<p>Loading.</p><noscript><h1>Lit</h1><p>{PARAGRAPH * 2}</p></noscript>",
        "<script type='application/ld+json'>"
        + json.dumps({"@type": "NewsArticle", "headline": "Lit", "articleBody": PARAGRAPH})
        + "</script><div id=root></div>",
    ],
)
def test_an_article_in_reserve_is_read_where_next_to_nothing_is_shown(body: str) -> None:
    assert PARAGRAPH.strip() in read(f"<html><body>{body}</body></html>").text


def test_breaks_and_blocks_end_lines_and_inline_elements_do_not() -> None:
    reading = read(page("<p>One <b>t</b>wo<br>three&nbsp;four</p><div>five<p>six</div>"))
    assert reading.text.split("\n")[1:5] == ["One two", "three four", "five", "six"]


def test_an_article_in_a_box_with_a_telling_class_is_still_the_article() -> None:
    html = (
        page("")
        .replace("<main>", '<main><div class="has-sidebar widget content-promo">')
        .replace("</main>", "</div></main>")
    )
    assert PARAGRAPH.strip() in read(html).text


def test_headings_links_captions_and_quotes_are_marked() -> None:
    reading = read(
        page(
            "<h2>The vote</h2><figure><figcaption>The tower</figcaption></figure><blockquote>Aye, we said.</blockquote>"
            "<p>As <a href='/x'>we wrote</a> before.</p>"
        )
    )
    assert marked(reading, "heading") == [("Lighthouse stays lit", "1"), ("The vote", "2")]
    assert marked(reading, "caption") == [("The tower", "")]
    assert marked(reading, "quote") == [("Aye, we said.", "")]
    assert marked(reading, "link") == [("we wrote", "/x")]


def test_lines_among_the_paragraphs_are_not_beside_the_story() -> None:
    among = "<h2>The vote</h2><p>READ MORE: The ferry comes back</p>"
    assert marked(read(page(among)), "aside") == []
    boxed = "".join(
        f"<div class='para'><p>{text}</p></div>" for text in (PARAGRAPH, "Aye, he said.", PARAGRAPH)
    )
    assert marked(read(page(boxed)), "aside") == []


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='tools'>Copy link</div>",
        "<div class='box'><h3>More on the harbour</h3></div>",
        "<h2>Sport</h2><h2>The vote</h2>",
        "<ul><li>Without ads</li></ul>",
    ],
)
def test_lines_in_boxes_of_their_own_are_beside_the_story(markup: str) -> None:
    ((line, _),) = marked(read(page(markup)), "aside")
    assert line in markup and line != "The vote"


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ("<p><a rel='author' href='/x'>Ida Moll</a></p>", "rel"),
        ("<p class='byline'>Ida Moll</p>", "class"),
        ("<span itemprop='author'>Ida Moll</span>", "itemprop"),
        ("<p><a href='/authors/ida-moll'>Ida Moll</a></p>", "href"),
        ("<div class='share-bar'><span class='post-author'>Ida Moll</span></div>", "class"),
        ("<nav class='post-line'>Edited by <span itemprop='author'>Ida Moll</span></nav>", "itemprop"),
    ],
)
def test_bylines_are_marked_by_what_says_so(markup: str, how: str) -> None:
    assert ("Ida Moll", how) in marked(read(page(markup)), "byline")


def test_a_cookie_banner_is_left_out_and_a_recipe_is_not() -> None:
    dough = "<p>Beat the butter and the sugar until they are pale, then add the flour and the ginger bit by bit.</p>"
    assert "butter" in read(page(f"<div class='cookies recipe'>{dough}</div>")).text
    assert "butter" not in read(page(f"<div class='cookie-banner'>{dough}</div>")).text


def test_bylines_of_other_articles_are_left_out() -> None:
    teaser = "<div class='related-posts'><span class='byline'>Jo Birk</span></div>"
    listed = "<nav><ul><li><a rel='author' href='/jo'>Jo Birk</a></li></ul></nav>"
    assert "Jo Birk" not in read(page(teaser + listed)).text


@pytest.mark.parametrize("names", ["comment-author", "authority-note", "photo-author", "authorize"])
def test_other_words_with_author_in_them_are_no_bylines(names: str) -> None:
    assert marked(read(page(f"<p class='{names}'>Ida Moll</p>")), "byline") == []


def test_dates_are_marked_with_their_value() -> None:
    reading = read(
        page("<p>Posted <time datetime='2021-04-08T10:57'>8 April</time></p><p class='post-date'>April 8</p>")
    )
    assert marked(reading, "date") == [("8 April", "2021-04-08T10:57"), ("April 8", "")]


def linked(data: object) -> str:
    return (
        f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'
    )


ARTICLE = {"@type": "NewsArticle", "headline": "H", "datePublished": "2021-04-08"}


@pytest.mark.parametrize(
    "data",
    [
        {**ARTICLE, "author": "Ida Moll"},
        {**ARTICLE, "author": {"@type": "Person", "name": "Ida Moll"}},
        [{**ARTICLE, "author": [{"name": "Ida Moll"}]}],
        {
            "@graph": [
                {"@type": "WebPage"},
                {**ARTICLE, "author": {"@id": "#i"}},
                {"@id": "#i", "name": "Ida Moll"},
            ]
        },
        {**ARTICLE, "@type": ["Article", "BlogPosting"], "author": {"name": ["Ida Moll"]}},
        {"@type": "WebPage", "mainEntity": {**ARTICLE, "creator": "Ida Moll"}},
    ],
    ids=["string", "person", "list", "graph", "types", "entity"],
)
def test_linked_data_names_author_and_date(data: object) -> None:
    reading = read(page("<p>By Ida Moll</p>", linked(data)))
    assert [(value, where) for value, where, _ in declared(reading, "author")] == [("Ida Moll", "json-ld")]
    assert declared(reading, "published")[0][:2] == ("2021-04-08", "json-ld")


@pytest.mark.parametrize(
    "script", ["", "  ", "<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "<![CDATA[{}]]>", "{};"]
)
def test_what_harms_nobody_is_not_told(script: str) -> None:
    assert read(page("", linked(script))).problems == ()


def test_the_first_article_of_linked_data_counts() -> None:
    other = {**ARTICLE, "author": "Jo Birk", "datePublished": "2020-01-01"}
    reading = read(page("", linked([{**ARTICLE, "author": "Ida Moll"}, other])))
    assert [value for value, _, _ in declared(reading, "author")] == ["Ida Moll"]


def test_a_name_that_only_the_metadata_know_carries_a_note() -> None:
    reading = read(
        page("<p>Ida Moll</p>", '<meta name="author" content="Ida Moll"><meta name="byl" content="Jo Birk">')
    )
    notes = {value: note for value, _, note in declared(reading, "author")}
    assert notes == {"Ida Moll": "author", "Jo Birk": f"byl; {NEVER_SHOWN}"}


def test_a_name_that_the_metadata_give_beside_the_site_is_looked_for_alone() -> None:
    reading = read(page("<p>Ida Moll</p>", '<meta name="author" content="Quay News - Ida Moll">'))
    assert [note for _, _, note in declared(reading, "author")] == ["author"]


@pytest.mark.parametrize(
    "script",
    ["{broken", '{"@type": "NewsArticle",}', "[" * 100_000, '{"a": ' * 5000],
    ids=["broken", "comma", "list", "object"],
)
def test_broken_linked_data_is_told_and_the_rest_used(script: str) -> None:
    reading = read(page("", linked(script) + linked({**ARTICLE, "author": "Ida Moll"})))
    assert [problem.kind for problem in reading.problems] == ["metadata"]
    assert declared(reading, "author")[0][0] == "Ida Moll"


BROKEN = '{"@type": "NewsArticle", "text": "a "quoted" word", "datePublished": "2021-04-08T10:00:00Z",'
BROKEN += ' "author": [{"@type": "Person", "name": "Ida Moll"}]}'


def test_what_a_broken_block_says_of_one_article_is_used() -> None:
    reading = read(page("<p>By Ida Moll</p>", linked(BROKEN)))
    assert [value for value, _, _ in declared(reading, "author")] == ["Ida Moll"]
    assert [value for value, _, _ in declared(reading, "published")] == ["2021-04-08T10:00:00Z"]


def test_what_a_broken_block_says_of_several_articles_is_not() -> None:
    reading = read(page("<p>By Ida Moll</p>", linked(f"[{BROKEN}, {BROKEN.replace('04-08', '05-09')}]")))
    assert declared(reading, "author") == declared(reading, "published") == []


def test_linked_data_tell_organisations_and_parts_of_names() -> None:
    data = {**ARTICLE, "author": [{"@type": "Organization", "name": "Quay News"}]}
    (organisation,) = declared(read(page("<p>Quay News</p>", linked(data))), "author")
    assert organisation == ("Quay News", "json-ld", f"NewsArticle.author{ORGANISATION}")
    data = {**ARTICLE, "author": {"@type": "Person", "givenName": "Ida", "familyName": "Moll"}}
    (person,) = declared(read(page("<p>Ida Moll</p>", linked(data))), "author")
    assert person == ("Ida Moll", "json-ld", "NewsArticle.author")


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ("<dd class='createdby'>Ida Moll</dd>", "class"),
        ("<span class='username'>Ida Moll</span>", "class"),
        ("<span property='schema:author'>Ida Moll</span>", "itemprop"),
        ("<span property='dc:creator'>Ida Moll</span>", "itemprop"),
    ],
)
def test_systems_mark_bylines_in_their_own_ways(markup: str, how: str) -> None:
    assert (("Ida Moll", how)) in marked(read(page(f"<div>{markup}</div>")), "byline")


@pytest.mark.parametrize(
    "data",
    [1, None, [], {"@type": 1}, {"@type": "Article", "author": 3}, {"@type": "Article", "author": [[{}]]}],
)
def test_odd_linked_data_is_passed_over(data: object) -> None:
    assert declared(read(page("", linked(data))), "author") == []


def test_meta_tags_speak_of_the_article() -> None:
    head = (
        '<meta property="og:site_name" content="Quay News">'
        '<meta property="article:published_time" content="2021-04-08">'
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Moll">'
        '<link rel="canonical" href="https://q.example/2021/04/08/lit"><meta property="article:author" content="https://x.example">'
    )
    reading = read(page("<p>Ida Moll</p>", head))
    assert declared(reading, "site") == [("Quay News", "meta", "og:site_name")]
    assert declared(reading, "author") == [("Ida Moll", "meta", "twitter:data1")]
    assert [value for value, _, _ in declared(reading, "published")] == ["2021-04-08", "2021-04-08"]
    assert declared(reading, "language")[-1] == ("en-GB", "meta", "lang")


def test_elements_may_state_their_date_in_other_attributes() -> None:
    reading = read(page("<p>Posted <time title='2021-04-08 10:57'>2 hours ago</time></p>"))
    assert marked(reading, "date") == [("2 hours ago", "2021-04-08 10:57")]


def test_an_abbreviation_may_state_the_moment_of_which_it_says_how_long_ago_it_was() -> None:
    reading = read(
        page(
            "<p>Posted <abbr title='2021-04-08T10:57Z'>2 hours ago</abbr> in <abbr title='2021'>'21</abbr></p>"
        )
    )
    assert marked(reading, "date") == [("2 hours ago", "2021-04-08T10:57Z")]


def test_rdfa_states_dates_like_microdata() -> None:
    reading = read(
        page("<p>Posted <span property='dc:date dc:created' content='2021-04-08'>8 April</span></p>")
    )
    assert declared(reading, "published") == [("2021-04-08", "microdata", "datePublished")]


def test_a_time_outside_the_article_counts_where_nothing_else_does() -> None:
    bar = "</article></main><ul><li>A</ul><div class='info'><time datetime='2021-04-08'>8 April</time></div>"
    outside = page("") + bar
    assert declared(read(outside), "published") == [("2021-04-08", "microdata", "beside the article")]
    assert declared(read(outside.replace("<p>", "<p><time>9 May 2021</time> ", 1)), "published") == []
    comment = outside.replace("class='info'", "class='comment-list'")
    assert declared(read(comment), "published") == []


def test_linked_data_without_a_date_of_publication_may_tell_that_of_creation() -> None:
    data = {"@type": "Article", "dateCreated": "2021-04-08"}
    reading = read(page("", f'<script type="application/ld+json">{json.dumps(data)}</script>'))
    assert declared(reading, "published") == [("2021-04-08", "json-ld", "Article.dateCreated")]


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://q.example/2021/04/08/lit", "2021-04-08"),
        ("https://q.example/news/2021-4-8-lit.html", "2021-04-08"),
        ("https://q.example/2021/apr/08/lit", "2021-04-08"),
        ("https://q.example/2016/12/132377", ""),
        ("https://q.example/20210408/lit", "2021-04-08"),
        ("https://q.example/2021/HARBOUR/04/08/lit/index.html", "2021-04-08"),
        ("https://q.example/2021/page/4/lit", ""),
        ("https://q.example/lit-20210408", "2021-04-08"),
        ("https://q.example/20211308/lit", ""),
        ("https://q.example/lit-120210408", ""),
        ("https://q.example/2021/13/08/lit", ""),
        ("https://q.example/lit?d=2021-04-08", ""),
        ("https://2021-04-08.example/lit", ""),
    ],
)
def test_a_date_in_an_address_needs_separators(url: str, day: str) -> None:
    assert url_date(url) == day


@pytest.mark.parametrize(
    "declaration", ['<meta charset="iso-8859-2">', "<?xml version='1.0' encoding='ISO-8859-2'?>"]
)
def test_the_declared_charset_is_believed_where_utf8_does_not_fit(declaration: str) -> None:
    html = f"{declaration}<p>Zażółć gęślą jaźń, powiedział rybak nad brzegiem morza w sobotę.</p>"
    (reading,) = HtmlReader().read(Source("a.html", data=html.encode("iso-8859-2")), ReadOptions())
    assert isinstance(reading, Reading)
    assert (reading.text[:6], reading.encoding) == ("Zażółć", "iso8859-2")


def test_records_may_hold_pages() -> None:
    data = json.dumps(
        {"html": page("<p class='byline'>Ida Moll</p>"), "title": "Lighthouse stays lit"}
    ).encode()
    (reading,) = read_source(Source("c.jsonl", data=data), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading)
    assert (reading.id, reading.format) == ("c.jsonl#1", "html")
    assert marked(reading, "byline")


@pytest.mark.parametrize("depth", [300])
def test_deep_pages_lose_nothing(depth: int) -> None:
    assert (
        read(page("<div>" * depth + "<p>Down here.</p>" + "</div>" * depth)).text.split("\n")[1]
        == "Down here."
    )


@pytest.mark.parametrize("opening", ["<div>", "<div></span>", "<b><p>", "<font size='{}'><p>"], ids=repr)
def test_pages_deeper_than_any_browser_allows_are_refused(opening: str) -> None:
    html = "".join(opening.replace("{}", str(i)) for i in range(100_000))
    with pytest.raises(ReadError) as caught:
        read(html)
    assert caught.value.code == "SYS004"


def test_a_page_just_over_the_limit_is_an_error_of_its_input() -> None:
    data = ("<div>" * (Limits().depth + 10) + "x").encode()
    (error,) = read_source(Source("a.html", data=data), builtin_readers(), ReadOptions())
    assert isinstance(error, RunError)
    assert error.code == "SYS004"


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "<p>",
        "<a href='",
        "<!--",
        "<script>",
        "&amp",
        "<b x='",
        "<svg><svg>",
        "<p hidden>",
        "]]>",
        "<li class=author>x",
        "<p class=date>8 April 2021",
        "<time datetime=2021-04-08></time>",
        "<h1>Lighthouse stays lit",
        '"publishDate":"2021-',
        "<meta name=article_article_article_ content=2021>",
    ],
)
def test_repeated_markup_takes_linear_time(piece: str) -> None:
    assert grows_linearly(read, lambda size: piece * (size // 20)) == ""


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"author": [{', '"author": "', '"datePublished" : ', '"@type": "Article'])
def test_a_broken_block_takes_linear_time(piece: str) -> None:
    opening = '<script type="application/ld+json">{"@type": "NewsArticle", '
    assert grows_linearly(read, lambda size: opening + piece * (size // 20)) == ""


TAGS = [
    "p",
    "div",
    "div class='share'",
    "h1",
    "br",
    "a href='/author/x'",
    "time",
    "span class='byline'",
    "script",
]
MORE = [
    "li",
    "svg",
    "title",
    "noscript",
    "article",
    "p hidden",
    "meta itemprop=author content=x",
    "table",
    "td",
]
WORDS = [
    "words and more words ",
    "Ida Moll",
    "2021-04-08",
    "\n",
    "\x00",
    "\ud800",
    "İ",
    "\u2028",
    "&nbsp;",
    PARAGRAPH,
]
PIECES = st.one_of(
    st.sampled_from(TAGS + MORE).map("<{}>".format),
    st.sampled_from(TAGS + MORE).map(lambda tag: f"</{tag.split()[0]}>"),
    st.sampled_from(WORDS),
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_mark_lies_in_the_text(html: str) -> None:
    reading = read(html)
    for mark in reading.marks:
        assert 0 <= mark.span.start <= mark.span.end <= len(reading.text)
        assert len(mark.span) or mark.kind in ("alt", "comment", "hidden", "invisible", "meta")
    assert list(reading.marks) == sorted(reading.marks, key=lambda mark: mark.span)


def test_a_tag_with_more_attributes_than_keys_are_allowed_is_refused_before_it_costs_the_square() -> None:
    page = "<p " + " ".join(f"a{number}='<>'" for number in range(20_000)) + ">Words</p>"
    [error] = read_source(Source("a.html", data=page.encode()), builtin_readers(), ReadOptions())
    assert isinstance(error, RunError) and error.code == "SYS004"
    assert "2,000 keys" in error.message


def test_long_pages_with_many_tags_or_long_scripts_are_read() -> None:
    script = "<script>" + "if (a<b && c) { d = 'e f g' } " * 10_000 + "</script>"
    page = "<h1>A headline</h1>" + script + "<p class='a b' id=c>The wall held.</p>" * 3_000
    [reading] = read_source(Source("a.html", data=page.encode()), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading) and reading.text.count("The wall held.") == 3_000
