"""Corpora: JSON Lines and Parquet."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from srclint.model import Reading, RunError
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from tests.hostile.probes import lint_source, render


def read(path: Path | str, data: bytes | None = None, **options: object) -> list[Reading | RunError]:
    source = Source(str(path), data=data)
    return list(read_source(source, builtin_readers(), ReadOptions(**options)))  # type: ignore[arg-type]


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def test_a_record_is_an_article_with_its_declared_facts() -> None:
    (reading,) = read(
        "c.jsonl",
        lines(
            {
                "id": "k",
                "text": "One\r\ntwo",
                "author": ["Ida Moll", {"name": "Jo Birk"}],
                "date": "2021-04-08",
            }
        ),
    )
    assert isinstance(reading, Reading)
    assert (reading.id, reading.text, reading.format) == ("c.jsonl#k", "One\r\ntwo", "record")
    assert [(e.field, e.value, e.where) for e in reading.metadata] == [
        ("author", "Ida Moll", "field"),
        ("author", "Jo Birk", "field"),
        ("published", "2021-04-08", "field"),
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [(1762819200000, "1762819200000"), (1762819200.5, "1762819200"), (2025, "2025"), (True, None)],
)
def test_a_date_may_be_a_number(number: object, words: str | None) -> None:
    (reading,) = read("c.jsonl", lines({"text": "One", "date": number, "author": 17}))
    assert isinstance(reading, Reading)
    assert [(e.field, e.value) for e in reading.metadata] == ([("published", words)] if words else [])


def test_records_without_id_are_called_by_their_line() -> None:
    assert [
        r.id
        for r in read("c.jsonl", lines({"text": "a"}) + b"\n" + lines({"text": "b"}))
        if isinstance(r, Reading)
    ] == [
        "c.jsonl#1",
        "c.jsonl#3",
    ]


def test_columns_can_be_mapped() -> None:
    (reading,) = read(
        "c.jsonl", lines({"body": "words", "when": "2021"}), fields=(("text", "body"), ("published", "when"))
    )
    assert isinstance(reading, Reading)
    assert (reading.text, reading.metadata[0].value) == ("words", "2021")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        pytest.param(b"{bad", "no JSON", id="json"),
        pytest.param(b'{"text": NaN}', "NaN", id="nan"),
        pytest.param(b'{"text": "a", "text": "b"}', "twice", id="duplicate"),
        pytest.param(
            b'{"text": "a", "n": ' + b"9" * 5000 + b"}",
            "more than 4,300 figures",
            id="a number of 5,000 figures",
        ),
        pytest.param(b"[" * 100_000, "deep", id="deep"),
        pytest.param(b'"text"', "object", id="string"),
        pytest.param(b'{"title": "a"}', "no text", id="empty"),
        pytest.param(b'{"text": "\xff"}', "UTF-8", id="bytes"),
    ],
)
def test_a_bad_line_is_an_error_and_the_rest_goes_on(line: bytes, says: str) -> None:
    first, second = read("c.jsonl", line + b"\n" + lines({"text": "good"}))
    assert isinstance(first, RunError)
    assert isinstance(second, Reading)
    assert first.code == "SYS005"
    assert first.message.startswith("line 1: ")
    assert says in first.message


def test_a_lone_surrogate_is_replaced_one_for_one_and_told() -> None:
    (reading,) = read("c.jsonl", b'{"text": "a\\ud800b", "author": "x\\udfff"}')
    assert isinstance(reading, Reading)
    assert (reading.text, reading.metadata[0].value) == ("a\ufffdb", "x\ufffd")
    assert [problem.kind for problem in reading.problems] == ["encoding"]


def test_a_lone_surrogate_in_a_page_is_replaced_and_told_without_a_place() -> None:
    (reading,) = read("c.jsonl", b'{"html": "<p>a\\ud800b</p>"}')
    assert isinstance(reading, Reading)
    assert reading.text == "a\ufffdb"
    assert [(problem.kind, problem.span) for problem in reading.problems] == [("encoding", None)]


def test_a_record_over_the_limit_is_an_error_of_its_own() -> None:
    found = read("c.jsonl", lines({"text": "a" * 500}, {"text": "b"}), limits=Limits(bytes=100))
    assert [item.code if isinstance(item, RunError) else item.text for item in found] == ["SYS004", "b"]


def test_gzip_is_read_and_a_cut_archive_told() -> None:
    data = gzip.compress(lines({"text": "a"}, {"text": "b"}))
    assert [r.text for r in read("c.jsonl.gz", data) if isinstance(r, Reading)] == ["a", "b"]
    last = read("c.jsonl.gz", data[:-12])[-1]
    assert isinstance(last, RunError)
    assert last.code == "SYS001"


def test_a_gzip_bomb_is_stopped() -> None:
    (error,) = read("c.jsonl.gz", gzip.compress(b" " * 70_000_000, 9))
    assert isinstance(error, RunError)
    assert error.code == "SYS004"


def test_parquet_rows_are_articles(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "c.parquet"
    parquet.write_table(
        arrow.table({"id": ["x", "y"], "text": ["words", None], "author": ["Ida Moll", ""]}), path
    )
    good, bad = read(path)
    assert isinstance(good, Reading)
    assert (good.id, good.text) == (f"{path}#x", "words")
    assert isinstance(bad, RunError)
    assert (bad.code, bad.message[:5]) == ("SYS005", "row 2")


def test_a_corrupt_parquet_file_is_an_error(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
    path = tmp_path / "c.parquet"
    path.write_bytes(b"PAR1 this is none PAR1")
    (error,) = read(path)
    assert isinstance(error, RunError)
    assert error.code == "SYS001"


def test_a_parquet_bomb_is_stopped(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "c.parquet"
    text = arrow.DictionaryArray.from_arrays(arrow.array([0] * 3000), arrow.array(["x" * 100_000]))
    parquet.write_table(arrow.table({"text": text}), path)
    last = read(path)[-1]
    assert isinstance(last, RunError)
    assert last.code == "SYS004"


def test_without_pyarrow_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (error,) = read("c.parquet", b"")
    assert isinstance(error, RunError)
    assert "srclint[corpus]" in error.message


CORPORA = {
    "newspaper4k": {
        "text": "A",
        "authors": ["Ida Moll"],
        "publish_date": "2021-04-08T10:00:00",
        "title": "T",
    },
    "news-please": {
        "maintext": "A",
        "authors": ["Ida Moll"],
        "date_publish": "2021-04-08 10:00:00",
        "title": "T",
    },
    "trafilatura": {"text": "A", "author": "Ida Moll", "date": "2021-04-08", "title": "T"},
    "fundus": {"plaintext": "A", "authors": ["Ida Moll"], "publishing_date": "2021-04-08", "title": "T"},
    "Ghost": {
        "html": "<p>A",
        "primary_author": {"name": "Ida Moll"},
        "published_at": "2021-04-08",
        "title": "T",
    },
    "JSON Feed": {
        "content_html": "<p>A",
        "authors": [{"name": "Ida Moll"}],
        "date_published": "2021-04-08",
        "title": "T",
    },
    "datatrove": {"text": "A", "metadata": {"author": "Ida Moll", "date": "2021-04-08", "title": "T"}},
    "dolma": {"text": "A", "created": "2021-04-08", "metadata": {"authors": ["Ida Moll"], "title": "T"}},
    "WordPress": {
        "content": {"rendered": "<p>A"},
        "author": {"name": "Ida Moll"},
        "date": "2021-04-08",
        "title": {"rendered": "T"},
    },
}


@pytest.mark.parametrize("name", CORPORA)
def test_the_fields_of_well_known_programs_are_known(name: str) -> None:
    (reading,) = read("c.jsonl", lines(CORPORA[name]))
    assert isinstance(reading, Reading)
    found = {e.field: e.value[:10] for e in reading.metadata}
    told = (reading.text, found["author"], found["published"], found["title"])
    assert told == ("A", "Ida Moll", "2021-04-08", "T")


@pytest.mark.parametrize(
    ("record", "text", "author"),
    [
        ({"text": "A", "author": "Ida Moll"}, "text", "author"),
        ({"maintext": "A", "metadata": {"authors": ["Ida Moll"]}}, "maintext", "metadata.authors"),
        ({"content": {"rendered": "<p>A"}, "byline": "Ida Moll"}, "content.rendered", "byline"),
        ({"data": {"body": "A"}, "author": "Ida Moll"}, "data.body", "author"),
    ],
)
def test_each_fact_knows_the_path_of_its_field(record: object, text: str, author: str) -> None:
    fields = (("text", "data.body"),) if text == "data.body" else ()
    (reading,) = read("c.jsonl", lines(record), fields=fields)
    assert isinstance(reading, Reading)
    assert (reading.field, reading.metadata[0].note) == (text, author)


def test_findings_in_a_record_name_the_field() -> None:
    record = {
        "maintext": "The wall held.\n\nIt was built last year.",
        "authors": ["admin"],
        "date": "2021-04-08",
    }
    result = lint_source("c.jsonl", lines(record))
    fields = {finding.code: finding.place.field for finding in result.findings}
    assert (fields["DAT002"], fields["BYL002"]) == ("maintext", "authors")
    assert "of the field maintext)" in render(result, "github")
    assert '"field": "authors"' in render(result, "json")


def test_times_out_of_range_and_long_lists_cost_their_rows_at_most(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "c.parquet"
    stamps = arrow.array([0, 2**62, 86_400_000_000], arrow.timestamp("us"))
    parquet.write_table(arrow.table({"text": ["a", "b", "c"], "published": stamps}), path)
    readings = read(path)
    assert [r.text for r in readings if isinstance(r, Reading)] == ["a", "b", "c"]
    assert [len(r.problems) for r in readings if isinstance(r, Reading)] == [0, 1, 0]
    authors = [["Ida Moll"], ["Jo Birk"] * 1000, ["Ida Moll"]]
    parquet.write_table(arrow.table({"text": ["a", "b", "c"], "authors": authors}), path)
    assert [item.code if isinstance(item, RunError) else item.text for item in read(path)] == [
        "a",
        "SYS004",
        "c",
    ]
    parquet.write_table(arrow.table({"text": ["a"], "authors": [["Jo Birk"] * 900_000]}), path)
    assert [item.code for item in read(path) if isinstance(item, RunError)] == ["SYS004"]
