"""All labelled pages, as files and as records: each is read or spoken of."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from srclint.model import Reading, RunError
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
FILES = ("byline-html.dev.jsonl.gz", "pages-fresh.dev.jsonl.gz")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all((DATA / name).exists() for name in FILES), reason="no labelled pages here"),
]


def pages() -> Iterator[tuple[str, str]]:
    for name in FILES:
        with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["id"], record["html"]


def test_each_page_as_a_file_is_read_or_spoken_of() -> None:
    for id_, html in pages():
        source = Source(f"{id_}.html", named=False, data=html.encode())
        (item,) = read_source(source, builtin_readers(), ReadOptions())
        if isinstance(item, RunError):
            assert item.code != "SYS006", f"{id_}: {item.message}"
        else:
            assert item.text.strip(), id_


def test_each_page_as_a_record_gives_what_it_gives_as_a_file() -> None:
    lines = [json.dumps({"id": id_, "html": html}) for id_, html in pages()]
    items = list(
        read_source(Source("c.jsonl", data="\n".join(lines).encode()), builtin_readers(), ReadOptions())
    )
    assert len(items) == len(lines)
    assert not [item.message for item in items if isinstance(item, RunError) and item.code == "SYS006"]
    texts = {item.id.partition("#")[2]: item.text for item in items if isinstance(item, Reading)}
    for id_, html in pages():
        (item,) = read_source(Source(f"{id_}.html", data=html.encode()), builtin_readers(), ReadOptions())
        if isinstance(item, Reading):
            assert texts[id_] == item.text, id_
