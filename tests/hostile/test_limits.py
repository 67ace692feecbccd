"""What one article may cost is bounded before the work, and what breaks a reader costs itself alone."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from srclint import hookimpl
from srclint.config import Config
from srclint.host import load_host
from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.runner import Request, run
from tests.conftest import CLEAN
from tests.hostile.plugins import DAY
from tests.hostile.probes import lint_source

PAGE = "<article><h1>Wall</h1><p>The board put off its vote.</p>{}</article>"
BROKEN_RECORDS = [
    {"html": PAGE.format("<?php echo 1; ?>")},
    {"text": "One.", "published": 10**400},
    {"text": "One.", "published": 1e308, "id": 10**4000},
    {"html": "<p>Text.</p><a rel=author href=x><img src=y></a>"},
    {"html": "<div>" * 700 + "x"},
    {"text": "One.", "author": ["Ada Lind"] * 5000},
    {"text": "One.", **{f"k{n}": 1 for n in range(5000)}},
    {"text": "\n" * 300_000},
    {"text": {"a": 1}},
    {"text": ["x"]},
    {"html": 7},
    {"metadata": [1]},
    {"html": "<p>a\0b and more words</p>"},
    {"text": "a\0b"},
]


@pytest.mark.parametrize("record", BROKEN_RECORDS, ids=lambda record: str(record)[:40])
def test_a_record_costs_itself_at_most(record: dict[str, Any]) -> None:
    good = [{"id": "first", "text": CLEAN}, {"id": "last", "text": CLEAN}]
    result = lint_source("c.jsonl", "\n".join(map(json.dumps, [good[0], record, good[1]])).encode())
    assert {"c.jsonl#first", "c.jsonl#last"} <= {article.id for article in result.articles}
    assert len(result.articles) + len(result.errors) == 3
    assert not [error for error in result.errors if error.code == "SYS006"]


def test_whatever_the_page_of_a_record_raises_costs_that_record_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import srclint.readers.html

    real = srclint.readers.html.load

    def load(html: str, *rest: Any, **named: Any) -> Any:
        if "boom" in html:
            raise ZeroDivisionError("boom")
        return real(html, *rest, **named)

    monkeypatch.setattr(srclint.readers.html, "load", load)
    rows = [{"html": PAGE.format("")}, {"html": PAGE.format("boom")}, {"html": PAGE.format("")}]
    result = lint_source("c.jsonl", "\n".join(map(json.dumps, rows)).encode())
    assert [article.id for article in result.articles] == ["c.jsonl#1", "c.jsonl#3"]
    assert [(error.code, error.message[:7]) for error in result.errors] == [("SYS006", "line 2:")]


class Slow:
    name = "slow"
    suffixes = (".slow",)
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading]:
        if source.path == "b.slow":
            end = time.monotonic() + 30
            while time.monotonic() < end:
                pass
        yield Reading(source.path, source.path, CLEAN)


def test_a_reader_that_takes_too_long_costs_its_file_alone() -> None:
    @hookimpl
    def srclint_readers() -> list[Slow]:
        return [Slow()]

    plugin = type("P", (), {"srclint_readers": staticmethod(srclint_readers)})
    host = load_host(third_party=False, extra=[("acme", lambda: plugin)])
    given = tuple(Source(f"{name}.slow", data=b"") for name in "abc")
    result = run(host, Config(as_of=DAY, limits={"seconds": 1}), Request(given=given))
    assert [article.path for article in result.articles] == ["a.slow", "c.slow"]
    assert [(e.path, e.code, "--limit seconds=" in e.message) for e in result.errors] == [
        ("b.slow", "SYS004", True)
    ]


def test_a_record_that_takes_too_long_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import srclint.readers.html

    def load(html: str, *rest: Any, **named: Any) -> Any:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            pass

    monkeypatch.setattr(srclint.readers.html, "load", load)
    rows: list[dict[str, str]] = [{"text": CLEAN}, {"html": "<p>x"}, {"text": CLEAN}]
    result = lint_source("c.jsonl", "\n".join(map(json.dumps, rows)).encode(), limits={"seconds": 1})
    assert [article.id for article in result.articles] == ["c.jsonl#1", "c.jsonl#3"]
    assert [(error.code, error.message[:7]) for error in result.errors] == [("SYS004", "line 2:")]


BOMBS = {
    "depth": "<div>" * 3000 + "x" + "<br>" * 6000,
    "elements": "<p>" + "".join(f"<b a={n}>" for n in range(400)) + "<p>x" * 4000,
    "links": "<p>x</p>" + "<a href=x>y</a>" * 60_000,
}


@pytest.mark.parametrize("limit", BOMBS)
def test_a_page_over_a_limit_is_an_error_that_names_it_and_the_limit_can_be_moved(limit: str) -> None:
    (error,) = lint_source("a.html", BOMBS[limit].encode()).errors
    assert (error.code, f"--limit {limit}=" in error.message) == ("SYS004", True)
    small = "<div><div><p>" + "<b>" * 9 + "The board <a href=x>put</a> <a href=y>off</a> its vote."
    assert lint_source("a.html", small.encode()).errors == ()
    if limit != "elements":
        assert lint_source("a.html", small.encode(), limits={limit: 1}).errors[0].code == "SYS004"


@pytest.mark.parametrize("end", ["\n", "\r", "\u2028"], ids=repr)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_more_lines_than_the_limit_are_an_error_that_names_it(suffix: str, end: str) -> None:
    (error,) = lint_source("a" + suffix, f"a{end}".encode() * 30, limits={"lines": 20}).errors
    assert (error.code, "--limit lines=" in error.message) == ("SYS004", True)
    assert lint_source("a" + suffix, f"a{end}".encode() * 10, limits={"lines": 20}).errors == ()


TAGS_THAT_ARE_NONE = {
    "comments": "<!-- <div> -->",
    "comments of two tags": "<!-- <div><p> --><b>x</b>",
    "scripts": "<script>document.write('<div>')</script>",
    "attributes": "<i title='<div>'>x</i>",
    "textareas": "<textarea><div></textarea>",
    "icons": "<svg><use href='#a'/></svg>",
    "drawings": "<svg><title>Icon</title><g><path d=''/><circle r=1 /></g></svg>",
    "formulas": "<math><mi>x</mi><mspace/></math>",
    "images": "<img src=x><br/><hr>",
    "capitals": "<DIV></div><SVG><PATH/></SVG>",
}


@pytest.mark.parametrize("kind", TAGS_THAT_ARE_NONE)
def test_what_does_not_nest_is_no_depth(kind: str) -> None:
    page = PAGE.format(TAGS_THAT_ARE_NONE[kind] * 7000)
    result = lint_source("a.html", page.encode(), limits={"elements": 100_000_000})
    assert result.errors == ()


HIDDEN_DEPTH = {
    "behind a comment that ends at once": "<!--><x><!---><x>",
    "behind a quote in no attribute": '<i "><x><i =">',
    "in SVG that left itself": "<svg><p><x/>",
    "in an object of SVG": "<svg><foreignObject><x/>",
    "in a script of SVG": "<svg><script><x>",
    "behind characters of SVG": "<svg><![CDATA[ > <a b=' ]]><x>'",
    "in a style that is none": "<select><style></select><x></style>",
    "behind an unquoted slash": "<svg></svg><x d=a/>",
    "behind other markup": "<! <a b='><x><x>",
    "that closes itself in vain": "<x/>",
    "in raw text": "<style><!--</style><x>",
}


@pytest.mark.parametrize("kind", HIDDEN_DEPTH)
def test_depth_cannot_be_hidden_from_the_bound(kind: str) -> None:
    (error,) = lint_source("a.html", (HIDDEN_DEPTH[kind] * 4000).encode()).errors
    assert error.code == "SYS004"


def test_a_page_really_600_deep_ends_in_its_error() -> None:
    page = PAGE.format("<div>" * 600 + "<p>The board met.</p>" + "</div>" * 600)
    assert [error.code for error in lint_source("a.html", page.encode()).errors] == ["SYS004"]
