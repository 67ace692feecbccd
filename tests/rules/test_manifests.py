"""Provenance manifests are recognised in whatever an article comes in, and come out of it whole."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date

import pytest

from srclint.config import Config
from srclint.corpus.strip import strip
from srclint.engine import Engine
from srclint.fix import fix_file
from srclint.model import Context, Finding, Reading, Span
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.selection import Selection
from tests.rules.bundles import host

PAYLOAD = b"C2PATXT\0\x01\x00\x00\x00\x06signed"
MANIFEST = "\ufeff" + "".join(chr(0xFE00 + b) if b < 16 else chr(0xE0100 + b - 16) for b in PAYLOAD)
STORY = (
    f"Night ferry returns\n\nBy Ada Lind\n\nThe ferry sails again from May.{MANIFEST}\n\nShare on Facebook\n"
)
PAGE = f"""<!DOCTYPE html><html><head><title>Night ferry returns</title></head><body><article>
<h1>Night ferry returns</h1><p>By Ada Lind</p><p>The ferry sails again <em>from May.</em>{MANIFEST}</p>
</article></body></html>"""


def parquet(column: str, value: str) -> bytes:
    pyarrow = pytest.importorskip("pyarrow", reason="the Parquet reader needs pyarrow")
    tables = pytest.importorskip("pyarrow.parquet", reason="the Parquet reader needs pyarrow")
    data = io.BytesIO()
    tables.write_table(pyarrow.table({"id": ["1"], column: [value]}), data)
    return data.getvalue()


FORMS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "plain text": ("a.txt", lambda: STORY.encode()),
    "plain text with a byte order mark": ("a.txt", lambda: b"\xef\xbb\xbf" + STORY.encode()),
    "plain text in UTF-16": ("a.txt", lambda: STORY.encode("utf-16")),
    "the text of paged print": (
        "a.txt",
        lambda: STORY.replace("\n\n", "\n\n1\n\f").encode(),
    ),
    "Markdown": ("a.md", lambda: STORY.encode()),
    "Markdown behind front matter": (
        "a.md",
        lambda: f"---\ntitle: Night ferry returns\n---\n{STORY}".encode(),
    ),
    "a page": ("a.html", lambda: PAGE.encode()),
    "a page of lines that end otherwise": ("a.html", lambda: PAGE.replace("\n", "\r\n").encode()),
    "a record's text": ("a.jsonl", lambda: json.dumps({"id": "1", "text": STORY}).encode()),
    "a record's page": (
        "a.jsonl",
        lambda: json.dumps({"id": "1", "html": PAGE}, ensure_ascii=False).encode(),
    ),
    "a table's text": ("a.parquet", lambda: parquet("text", STORY)),
    "a table's page": ("a.parquet", lambda: parquet("html", PAGE)),
}


def read(path: str, data: bytes) -> Reading:
    (reading,) = read_source(Source(path, data=data), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading)
    return reading


def findings(reading: Reading, *codes: str) -> tuple[Finding, ...]:
    rules = host()
    settings = Selection(Config(select=codes), rules.rules, rules.plugin_of).everywhere
    return tuple(Engine(settings, Context(date(2026, 11, 22))).check(reading).findings)


def test_a_story_without_a_manifest_is_not_said_to_carry_one() -> None:
    bare = STORY.replace(MANIFEST, "\ufeff\u200b")
    assert findings(read("a.txt", bare.encode()), "RES007") == ()


@pytest.mark.parametrize(("path", "data"), FORMS.values(), ids=FORMS)
def test_a_manifest_is_recognised_in_whatever_an_article_comes_in(
    path: str, data: Callable[[], bytes]
) -> None:
    (finding,) = findings(read(path, data()), "RES007", "RES006")
    assert finding.code == "RES007"


@pytest.mark.parametrize(("path", "data"), FORMS.values(), ids=FORMS)
def test_no_reader_loses_a_character_of_a_manifest(path: str, data: Callable[[], bytes]) -> None:
    reading = read(path, data())
    taken_out = [mark.value for mark in reading.marks if mark.kind == "invisible"]
    assert MANIFEST in reading.text or MANIFEST in taken_out


@pytest.mark.parametrize(
    ("path", "data"),
    [form for form in FORMS.values() if form[0].endswith((".txt", ".md", ".html"))],
    ids=[name for name, form in FORMS.items() if form[0].endswith((".txt", ".md", ".html"))],
)
def test_mending_leaves_a_manifest_as_it_was(path: str, data: Callable[[], bytes]) -> None:
    def lint(content: bytes) -> tuple[Reading, tuple[Finding, ...]]:
        reading = read(path, content)
        return reading, findings(reading, "ALL")

    before = data()
    after = fix_file(path, before, lint, unsafe=True).after
    encoding = "utf-16" if before.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    assert MANIFEST in after.decode(encoding)


def test_a_corpus_keeps_the_furniture_that_carries_a_manifest() -> None:
    text = f"Fares rise.\n\nShare on Facebook{MANIFEST}\n\nShare\n"
    at, alone = text.index("Share on"), text.rindex("Share")
    kept = strip(text, [Span(at, text.index("\n", at)), Span(alone, alone + len("Share"))])
    assert kept == f"Fares rise.\n\nShare on Facebook{MANIFEST}\n"
