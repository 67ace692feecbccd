"""Where authors stand on pages, and which names on pages are others'."""

from __future__ import annotations

import pytest

from srclint.article.build import build_article
from srclint.model import Byline, Decision
from srclint.readers.html import read_html

STORY = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The council in Westhaven voted on Tuesday to raise the harbour wall before the winter storms, after a debate.",
        "The old wall was built when nobody had asked how high the sea might rise, and it broke in the first storm.",
        "Work is to begin in spring and will take two years, the town's engineers say, if the weather allows for it.",
        "Half of the cost is borne by the county, which wants to see the plans before the first stone is laid in May.",
    )
)
DAY = "<div>4 March 2026</div>"


def byline(*, over: str = "", above: str = "", below: str = "", beside: str = "", head: str = "") -> Byline:
    """The byline of a page with something over its headline, above or below its story, or beside it."""
    page = (
        "<html lang='en'><head><title>Harbour wall to be raised - Harbour Herald</title>"
        f"<meta property='og:site_name' content='Harbour Herald'>{head}</head><body><div class='content'>{over}"
        f"<h1>Harbour wall to be raised</h1>{above}<div class='story'>{STORY}</div>{below}</div>{beside}</body></html>"
    )
    return build_article(read_html(page, id="a", path="a")).byline


TEASERS = "".join(
    f"<div><h3><a href='/{i}'>{title}</a></h3><span class='c-author'>By {name}</span></div>"
    for i, (title, name) in enumerate(
        [("Ferry stops for the winter again", "Bo Moss"), ("Storm takes the roof of the mill", "Ida Moll")]
    )
)
NOBODY = {
    "a label of pictures in an element of its own": {
        "above": f"<div><b>Photo:</b> <p class='author'>Ada Lind</p></div>{DAY}"
    },
    "a label of pictures in a span": {
        "above": f"<div><span>Photograph:</span> <span class='author'>Ada Lind</span></div>{DAY}"
    },
    "a link in a sentence": {
        "above": f"{DAY}<p>It is by <a href='/people/ada-lind/'>Ada Lind</a>, a builder.</p>"
    },
    "a link to a page of settings": {
        "above": f"{DAY}<p><a href='/profile/settings'>Privacy Settings</a></p>"
    },
    "the licence": {
        "above": f"{DAY}<p>This text is under <a rel='license' href='/by/4.0/'>CC BY 4.0</a>.</p>"
    },
    "a heading over the headline": {"over": "<h2>Ada Lind</h2>"},
    "the author of a teaser": {
        "above": f"{DAY}<div><h2><a href='/x'>Ferry stops again</a></h2><p class='author'>Ada Lind</p></div>"
    },
    "links to a section's pages on people": {
        "above": f"<div><a href='/world/us/ada-lind'>Ada Lind</a></div><p>By The Harbour Echo</p>{DAY}"
    },
    "a place above the date": {"above": f"<div>São Lorenzo</div>{DAY}"},
    "teasers": {"below": f"<h2>More stories</h2>{TEASERS}"},
    "an award": {"above": f"<div>Tony Harbour Awards</div>{DAY}"},
    "hosts in a list": {"over": "<ul><li>The Harbour Hour</li><li>Ada Lind</li></ul>", "above": DAY},
    "a tag": {"above": f"<div><a href='/tag/ada-lind'>Ada Lind</a></div>{DAY}"},
    "a politician": {"above": f"{DAY}<p><a href='/politicians/ada-lind'>Ada Lind</a></p>"},
    "a press contact": {"above": DAY, "below": "<h3>Media contact</h3><p>Ada Lind</p><p>555-0100</p>"},
    "a contact on one line": {
        "above": DAY,
        "below": "<p>Contact: Ada Lind, 555-0100, <a href='mailto:ada.lind@example.com'>ada.lind@example.com</a></p>",
    },
    "a banner for an app": {
        "above": DAY,
        "over": "<div class='smartbanner'><span>Harbour News</span><span class='author'>Quayside Media</span></div>",
    },
    "whom a talk is with": {"above": f"<h2>Interview: Ada Lind</h2>{DAY}"},
    "headlines with their authors on one line": {
        "below": "<ul><li><a href='/x'>Ferry stops for the winter</a> <span class='author'>By Bo Moss</span></li>"
        "<li><a href='/y'>Mill burns down to the ground</a> <span class='author'>By Ida Moll</span></li></ul>"
    },
    "a German contact": {"above": DAY, "below": "<h3>Ansprechpartner</h3><p>Ada Lind</p>"},
    "readers": {
        "above": DAY,
        "below": "<h3>2 Comments</h3><div>Bo Moss</div><div>March 5, 2026</div><p>I like walls.</p>",
    },
    "two boxed names": {
        "beside": "<aside><a rel='author' href='/a'>Ada Lind</a></aside>"
        "<aside><a rel='author' href='/b'>Bo Moss</a></aside>"
    },
    "an agency with its kind": {"above": f"<p>Agencia EFE</p>{DAY}"},
}


@pytest.mark.parametrize("parts", NOBODY.values(), ids=NOBODY)
def test_names_nobody(parts: dict[str, str]) -> None:
    assert byline(**parts).kind not in ("person", "handle")


ADA = {
    "a publication behind the name": {
        "above": "<p class='byline'>By Ada Lind Herald Correspondent, Updated March 4, 2026</p>"
    },
    "a place of the story behind it": {"above": f"<div class='byline'>Ada Lind Westhaven</div>{DAY}"},
    "a place that the link hasn't": {
        "above": f"<div class='byline'><a href='/author/ada-lind/'>Ada Lind Eastmere</a></div>{DAY}"
    },
    "the kind of piece before it": {
        "above": "<div class='c-author'>Exclusive by Ada Lind <a href='//x.com/ada'>@ada</a> Chief reporter</div>"
    },
    "a picture's author above": {
        "above": "<div><div>Photo</div><div class='author'>Bo Moss</div></div><div class='byline'>Ada Lind</div>"
    },
    "the foot of the story": {
        "below": "<div class='post-footer'><span class='post-author'>Posted by <b>Ada Lind</b></span> at 5:10</div>"
    },
    "a box beside the story": {
        "beside": "<div id='sidebar'><a rel='author' href='/source/1'>Ada Lind</a> <span>is a reporter.</span></div>"
    },
    "the photographer behind it": {"above": f"<div>Text: Ada Lind, Fotos: Bo Moss</div>{DAY}"},
    "a house as the author": {
        "head": '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":'
        '"Harbour Herald"},"creator":["Ada Lind"]}</script>',
        "above": "<div>Ada Lind</div>",
    },
}


@pytest.mark.parametrize("parts", ADA.values(), ids=ADA)
def test_the_author_is_named_and_nothing_beside_her(parts: dict[str, str]) -> None:
    assert byline(**parts).names == ("Ada Lind",)


@pytest.mark.parametrize("address", ["/people/kwezi-mabuza", "/kmabuza", "mailto:kwezi.mabuza@example.com"])
def test_a_link_to_who_bears_a_rare_name_confirms_it(address: str) -> None:
    above = f"<div><a href='{address}'>Kwezi Mabuza</a></div><button>Follow</button>"
    assert byline(above=above).names == ("Kwezi Mabuza",)
    assert byline(above=above.replace(address, "/sport")).kind == "none"


def test_a_rare_name_above_a_date_signs_unless_the_story_uses_its_words() -> None:
    assert byline(above=f"<div>Kwezi Mabuza</div>{DAY}").names == ("Kwezi Mabuza",)
    assert byline(above=f"<div>Harbour Mabuza</div>{DAY}").kind == "none"


def test_two_authors_with_their_places_or_jobs_between_them() -> None:
    first, second = "<a rel='author' href='/a'>Ada Lind</a>", "<a rel='author' href='/b'>Bo Moss</a>"
    places = f"<address>{first} in Westhaven and {second}</address>"
    assert byline(above=places).names == ("Ada Lind", "Bo Moss")
    jobs = "".join(
        f"<li><a class='author-name' href='/{i}'>{name}</a><p>Professor of Mud, Westhaven</p></li>"
        for i, name in enumerate(["Ada Lind", "Bo Moss"])
    )
    assert byline(above=f"<ol>{jobs}</ol>").names == ("Ada Lind", "Bo Moss")


def test_a_korean_reporter() -> None:
    assert byline(above="<div>최민수 기자 min@example.com</div>").names == ("최민수",)


def test_an_account_of_two_first_names_takes_no_surname_away() -> None:
    above = f"<div class='byline'><a href='/users/adaray'>Ada Ray Eastmere</a></div>{DAY}"
    assert byline(above=above).names == ("Ada Ray Eastmere",)


def test_a_day_in_seconds_is_a_day() -> None:
    data = '{"@type": "NewsArticle", "datePublished": 1772625600000}'
    page = (
        f"<html lang='en'><head><script type='application/ld+json'>{data}</script></head>"
        f"<body><h1>Harbour wall to be raised</h1>{STORY}</body></html>"
    )
    published = build_article(read_html(page, id="a", path="a")).published
    assert published is not None and published.value.startswith("2026-03-04")


def test_an_author_of_the_metadata_alone_is_told_apart_from_none() -> None:
    assert byline().decision is Decision.NOWHERE
    assert byline(head="<meta name='author' content='Ada Lind'>").decision is Decision.METADATA
