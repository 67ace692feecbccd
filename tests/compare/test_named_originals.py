"""A page that names another as its original is the copy, whatever the dates say."""

from __future__ import annotations

from datetime import date

from srclint.compare.siblings import find_copy
from srclint.model import Context
from srclint.readers.html import read_html
from srclint.view import ArticleView, make_view

BODY = "<h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>The council voted on Tuesday to raise it.</p>"


def page(name: str, url: str, canonical: str, published: str) -> ArticleView:
    head = (
        f'<link rel="canonical" href="{canonical}"><meta property="og:url" content="{url}">'
        f'<meta property="article:published_time" content="{published}">'
    )
    return make_view(
        read_html(
            f"<html><head>{head}</head><body><article>{BODY}</article></body></html>", id=name, path=name
        ),
        Context(date(2026, 11, 22)),
    )


POST = "https://www.harbourpost.example/wall"
GAZETTE = "https://rivergazette.example/wall-2/"


def test_two_pages_that_name_themselves_are_told_apart_by_their_dates() -> None:
    early, late = page("a", POST, POST, "2026-03-01"), page("b", GAZETTE, GAZETTE, "2026-03-02")
    found = find_copy(early, late)
    assert found is not None
    assert (found[0].article.id, found[1]) == ("b", "it was published later")


def test_the_page_that_names_the_other_is_the_copy_even_with_an_older_date() -> None:
    original = page("a", POST, POST, "2026-03-02")
    copy = page("b", GAZETTE, "https://harbourpost.example/wall/?from=rss", "2026-03-01")
    for pair in ((original, copy), (copy, original)):
        found = find_copy(*pair)
        assert found is not None
        assert (found[0].article.id, found[1]) == ("b", "it names that page as its original")


def test_pages_that_name_each_other_show_nothing() -> None:
    one, other = page("a", POST, GAZETTE, "2026-03-01"), page("b", GAZETTE, POST, "2026-03-01")
    assert find_copy(one, other) is None
