"""Where the words of a page stand in its file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.model import Reading, SourceMap
from srclint.readers.html import read_html
from tests.hostile.probes import FORMATS, grows_linearly, lint_source, render

PARAGRAPH = (
    "The harbour board met on the quay and voted to keep the old lighthouse lit through the winter months."
)


def read(html: str) -> Reading:
    return read_html(html, id="a", path="a.html")


def places(html: str, *words: str) -> list[str]:
    """What stands in the file where the words of the text are said to."""
    reading = read(html)
    assert reading.source_map is not None and not reading.source_map.exact
    return [html[reading.source_map.offset(reading.text.index(w)) :][: len(w)] for w in words]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_a_text_stands_at_its_own_line_and_column(break_: str) -> None:
    html = break_.join(
        ["<body>", "<nav>Home</nav>", "<article><h1>Wall</h1>", f"<p>{PARAGRAPH}", "<p>By admin"]
    )
    found = read(html).source_map
    assert isinstance(found, SourceMap)
    text = read(html).text
    assert [found.line_column(text.index(w)) for w in ("Wall", "lighthouse", "admin")] == [
        (3, 14),
        (4, 64),
        (5, 7),
    ]


ODD = {
    "an attribute with the same words": f"<p title='{PARAGRAPH}'>{PARAGRAPH}</p>",
    "a script with the same words": f"<script>x = '{PARAGRAPH}'</script><p>{PARAGRAPH}</p>",
    "a comment with the same words": f"<!-- {PARAGRAPH} --><p>{PARAGRAPH}</p>",
    "lines broken within": "<p>" + PARAGRAPH.replace(" and ", "\n   and ") + "</p>",
    "elements within": "<p>"
    + PARAGRAPH.replace("old", "<b>old</b>").replace("board", "<a href=x>board</a>")
    + "</p>",
    "references": "<p>"
    + PARAGRAPH.replace("met", "m&eacute;t&nbsp;&amp;").replace("keep", "&ldquo;k&#101;ep&rdquo;"),
    "references alone": "<p>" + "".join(f"&#{ord(c)};" for c in PARAGRAPH[::-1]) + f"<p>{PARAGRAPH}",
    "soft hyphens": "<p>" + PARAGRAPH.replace("harbour", "har\xadbour").replace("quay", "q&shy;uay"),
    "a processing instruction": f"<?php x ?><p>{PARAGRAPH}",
    "a menu with its words": f"<ul><li>The</li><li>harbour</li><li>lighthouse</li></ul><p>{PARAGRAPH}</p>",
}


@pytest.mark.parametrize("kind", ODD)
def test_words_are_found_in_the_text_and_nowhere_else(kind: str) -> None:
    html = f"<html><body><article><h1>Lit</h1>{ODD[kind]}</article></body></html>"
    first = html.rindex("through the winter")
    assert places(html, "lighthouse", "winter months") == ["lighthouse", "winter months"]
    found = read(html).source_map
    assert found is not None
    assert found.offset(read(html).text.index("through")) == first


def test_an_article_out_of_linked_data_has_lines_of_the_text() -> None:
    html = f'<script type="application/ld+json">{{"@type":"Article","articleBody":"{PARAGRAPH}"}}</script><div></div>'
    assert (read(html).text, read(html).source_map) == (PARAGRAPH, None)


PAGE = (
    "<!doctype html>\n<title>Lit</title>\n<nav>Home</nav>\n<article>\n<h1>Lighthouse stays lit</h1>\n<p>By admin</p>\n"
    f"<p>November 22, 2026</p>\n<p>{PARAGRAPH}</p>\n<p>{PARAGRAPH}</p>\n<p>Leave a Reply</p>\n</article>\n"
)


def test_findings_name_the_lines_of_the_file_in_every_format() -> None:
    result = lint_source("a.html", PAGE.encode())
    (finding,) = [finding for finding in result.findings if finding.code == "BYL002"]
    assert (finding.place.line, finding.place.column, finding.place.lines_of) == (6, 7, "source")
    assert "a.html:6:7" in render(result, "concise")
    assert "line=6,col=7" in render(result, "github")
    for format_ in FORMATS:
        assert "of the text)" not in render(result, format_), format_


def test_nothing_is_mended_in_a_page() -> None:
    assert not [finding for finding in lint_source("a.html", PAGE.encode()).findings if finding.edits]


BITS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<br>",
    "The wall",
    " held ",
    "&amp;",
    "&eacute;",
    "\n",
    "<!-- wall -->",
    "wall",
]


@given(st.lists(st.sampled_from(BITS), max_size=30))
def test_every_word_that_has_a_place_stands_there(parts: list[str]) -> None:
    html = f"<article><h1>Lighthouse</h1><p>{PARAGRAPH}</p>" + "".join(parts)
    reading = read(html)
    if reading.source_map is None:
        return
    words = list(re.finditer(r"[A-Za-z]{3,}", reading.text))
    right = sum(html.startswith(m[0], reading.source_map.offset(m.start())) for m in words)
    assert right >= 0.9 * len(words)
    assert all(0 <= reading.source_map.offset(at) <= len(html) for at in range(len(reading.text)))


@pytest.mark.parametrize(
    "piece", ["<p>a", "<p>a &amp; b", "<b>x</b>", "<i title='>a'>b</i>", "&eacute;", "a "]
)
def test_looking_words_up_takes_linear_time(piece: str) -> None:
    assert grows_linearly(read, lambda size: piece * (size // len(piece)), size=40_000) == ""
