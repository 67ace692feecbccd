"""A corpus run from files to parts."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("msgspec")
zstandard = pytest.importorskip("zstandard")

from pyarrow import parquet  # noqa: E402

from srclint.compare.siblings import extract_fact  # noqa: E402
from srclint.config import Config  # noqa: E402
from srclint.corpus.inputs import Input, Meter, find_inputs  # noqa: E402
from srclint.corpus.policy import BUNDLED  # noqa: E402
from srclint.corpus.record import Linted  # noqa: E402
from srclint.corpus.run import CorpusRun, Job  # noqa: E402
from srclint.corpus.schema import empty_row  # noqa: E402
from srclint.corpus.spool import Kept, Spool, SpoolError  # noqa: E402
from srclint.host import load_host  # noqa: E402
from srclint.model import Context, Reading  # noqa: E402
from srclint.readers import builtin_readers  # noqa: E402
from srclint.rows import fact_types  # noqa: E402
from srclint.view import Scanner  # noqa: E402
from tests.conftest import ROOT, Run  # noqa: E402

WORDS = [
    "ferry",
    "harbour",
    "wall",
    "council",
    "winter",
    "storm",
    "metre",
    "vote",
    "mayor",
    "pier",
    "budget",
    "tide",
    "crane",
    "barge",
    "rope",
    "quay",
]


def story(number: int) -> str:
    """An article that resembles no other one."""
    at = lambda step: WORDS[(number * step + step) % len(WORDS)]  # noqa: E731
    sentences = [
        f"The {at(i + 1)} of district {number * 37 + i} was raised over the {at(i + 3)}, said Ida Moll{number}x{i}."
        for i in range(12)
    ]
    return f"{at(2).title()} {number} to be raised\n\nBy Ada Lind\n\nPublished April 8, 2026\n\n" + " ".join(
        sentences
    )


def records(count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        text = story(number)
        if number % 4 == 1:
            text += "\n\nThis website uses cookies to improve your experience.\n"
        yield {"id": f"r{number}", "text": text}


def jsonl(path: Path, lines: list[str]) -> Path:
    path.write_text("".join(line + "\n" for line in lines))
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    lines = [json.dumps(record) for record in records(23)]
    lines.insert(5, '{"id": "broken", ')
    lines.append(json.dumps({"id": "again", "text": story(3)}))
    return jsonl(tmp_path / "crawl.jsonl", lines)


def rows(folder: Path) -> list[dict[str, Any]]:
    return [
        row for path in sorted(folder.glob("part-*.parquet")) for row in parquet.read_table(path).to_pylist()
    ]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


GIVEN = ("--as-of", "2026-11-22", "--part", "7", "--audit", "0")


@pytest.mark.slow
def test_every_record_has_one_row_in_its_order(srclint: Run, corpus: Path, tmp_path: Path) -> None:
    ran = srclint("corpus", str(corpus), "--output-folder", str(tmp_path / "out"), *GIVEN)
    assert ran.code == 0, ran.err
    found = rows(tmp_path / "out")
    assert [row["id"].partition("#")[2] for row in found if row["decision"] != "error"] == [
        *(f"r{n}" for n in range(23)),
        "again",
    ]
    (bad,) = (row for row in found if row["decision"] == "error")
    assert "SYS005" in bad["error"] and bad["text"] is None
    assert not (tmp_path / "out" / ".work").exists()


@pytest.mark.slow
def test_a_sample_of_what_was_kept_and_of_each_reason_can_be_looked_at(
    srclint: Run, corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ran = srclint("corpus", str(corpus), "--output-folder", str(out), "--as-of", "2026-11-22", "--audit", "2")
    shown = {path.name: path.read_text("utf-8") for path in (out / "audit").glob("*.html")}
    assert {"keep.html", "strip-BPL001.html"} <= set(shown)
    assert "BPL001" in shown["strip-BPL001.html"]
    assert all(str(out / "audit" / name) in ran.out for name in shown)


def test_who_wants_no_sample_gets_none(srclint: Run, corpus: Path, tmp_path: Path) -> None:
    ran = srclint("corpus", str(corpus), "--output-folder", str(tmp_path / "out"), *GIVEN)
    assert "to look at" not in ran.out
    assert not (tmp_path / "out" / "audit").exists()


def test_cookie_notices_are_stripped_and_the_rest_is_left(srclint: Run, corpus: Path, tmp_path: Path) -> None:
    srclint("corpus", str(corpus), "--output-folder", str(tmp_path / "out"), *GIVEN)
    stripped = {
        row["id"].partition("#")[2]: row for row in rows(tmp_path / "out") if row["decision"] == "strip"
    }
    assert sorted(stripped) == ["r1", "r13", "r17", "r21", "r5", "r9"]
    assert stripped["r5"]["stripped_text"].split() == story(5).split()


def test_a_copy_names_the_article_that_it_goes_back_to(srclint: Run, corpus: Path, tmp_path: Path) -> None:
    srclint("corpus", str(corpus), "--output-folder", str(tmp_path / "out"), *GIVEN)
    by_id = {row["id"].partition("#")[2]: row for row in rows(tmp_path / "out")}
    pair = {by_id["again"]["origin"], by_id["r3"]["origin"]}
    assert len(pair - {None}) == 1
    assert pair - {None} <= {by_id["r3"]["id"], by_id["again"]["id"]}


@pytest.mark.slow
def test_any_number_of_workers_gives_the_same_bytes(srclint: Run, corpus: Path, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        folder = tmp_path / f"out{jobs}"
        ran = srclint("corpus", str(corpus), "--output-folder", str(folder), "-j", jobs, "--dolma", *GIVEN)
        assert ran.code == 0, ran.err
    assert files(tmp_path / "out1") == files(tmp_path / "out2")


@pytest.mark.slow
def test_packed_corpora_and_folders_are_read(srclint: Run, tmp_path: Path) -> None:
    folder = tmp_path / "crawl"
    folder.mkdir()
    lines = [json.dumps(record).encode() + b"\n" for record in records(6)]
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(b"".join(lines[:3])))
    (folder / "b.jsonl.zst").write_bytes(zstandard.ZstdCompressor().compress(b"".join(lines[3:])))
    (folder / "notes.txt").write_text("no corpus")
    for name, given in (("folder", str(folder)), ("pattern", str(folder / "*.jsonl.*"))):
        out = tmp_path / name
        assert srclint("corpus", given, "--output-folder", str(out), *GIVEN).code == 0
        assert [row["id"].rpartition("#")[2] for row in rows(out)] == [f"r{n}" for n in range(6)]


def test_an_archive_that_breaks_off_is_told_and_what_was_read_is_kept(srclint: Run, tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps(r).encode() + b"\n" for r in records(40)), 0)
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    ran = srclint("corpus", str(tmp_path / "cut.jsonl.gz"), "--output-folder", str(tmp_path / "out"), *GIVEN)
    found = rows(tmp_path / "out")
    assert ran.code == 2
    assert "SYS001" in ran.err
    assert sum(row["decision"] != "error" for row in found) > 10
    assert [row["error"][:6] for row in found if row["decision"] == "error"] == ["SYS001"]


@pytest.mark.slow
def test_a_run_that_was_killed_goes_on_to_the_same_bytes(corpus: Path, srclint: Run, tmp_path: Path) -> None:
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    assert srclint("corpus", str(corpus), "--output-folder", str(whole), *GIVEN).code == 0
    command = [
        sys.executable,
        "-P",
        "-m",
        "srclint",
        "corpus",
        str(corpus),
        "--output-folder",
        str(killed),
        *GIVEN,
    ]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    first = killed / ".work" / "part-00001.spool"
    while not first.exists() and process.poll() is None:
        time.sleep(0.005)
    process.kill()
    process.wait()
    assert srclint("corpus", str(corpus), "--output-folder", str(killed), *GIVEN).code == 0
    assert files(whole) == files(killed)


@pytest.mark.slow
def test_a_finished_run_can_be_run_again(corpus: Path, srclint: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        assert srclint("corpus", str(corpus), "--output-folder", str(out), *GIVEN).code == 0
        first = files(out)
    assert files(out) == first


def test_the_folder_of_another_run_is_left_alone(corpus: Path, srclint: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    srclint("corpus", str(corpus), "--output-folder", str(out), *GIVEN)
    before = files(out)
    ran = srclint("corpus", str(corpus), "--output-folder", str(out), "--policy", "news-archive", *GIVEN)
    assert ran.code == 2
    assert "another policy" in ran.err
    assert files(out) == before


def test_a_folder_with_other_things_in_it_is_left_alone(corpus: Path, srclint: Run, tmp_path: Path) -> None:
    ran = srclint("corpus", str(corpus), "--output-folder", str(tmp_path), *GIVEN)
    assert ran.code == 2
    assert sorted(os.listdir(tmp_path)) == ["crawl.jsonl"] or not list(tmp_path.glob("part-*"))


def test_a_forecast_writes_nothing_and_says_how_sure_it_is(
    corpus: Path, srclint: Run, tmp_path: Path
) -> None:
    before = sorted(os.listdir(tmp_path))
    ran = srclint("corpus", str(corpus), "--forecast", "10", *GIVEN)
    assert ran.code == 0, ran.err
    assert "forecast from 10 records" in ran.out
    assert "strip BPL001" in ran.out
    assert sorted(os.listdir(tmp_path)) == before


def test_a_forecast_counts_what_can_not_be_read(corpus: Path, srclint: Run) -> None:
    ran = srclint("corpus", str(corpus), "--forecast", "100", *GIVEN)
    assert "forecast from 25 records" in ran.out
    assert "1 of 25" in next(line for line in ran.out.splitlines() if " error " in line)
    assert "-0.00%" not in ran.out


def test_how_many_records_there_are_is_guessed_from_the_share_that_was_read(tmp_path: Path) -> None:
    first, second = (jsonl(tmp_path / f"{n}.jsonl", ["x" * 99] * 100) for n in "ab")
    inputs = [Input(str(path), path.stat().st_size, "") for path in (first, second)]
    meter = Meter(inputs)
    assert meter.total(0) == 0
    with meter.source(inputs[0]).open() as stream:
        for _ in range(10):
            stream.readline()
        assert meter.total(10) == 200
    meter.finished(inputs[0])
    assert meter.total(97) == 200
    meter.finished(inputs[1])
    assert meter.total(197) == 197


def test_a_run_tells_how_many_records_there_are(corpus: Path, tmp_path: Path) -> None:
    told: list[int] = []
    config = Config(preset="corpus", as_of=date(2026, 11, 22))
    inputs = find_inputs([str(corpus)], builtin_readers())
    job = Job(inputs, tmp_path / "out", BUNDLED["pretraining"], part=7)
    CorpusRun(load_host(third_party=False), config, job, told.append).run()
    assert len(told) == 24
    assert all(total >= number for number, total in enumerate(told, start=1))
    assert told[-1] == 25


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("corpus", "nowhere.jsonl", "--output-folder", "out"), "nowhere.jsonl"),
        (("corpus", "{corpus}"), "--output-folder"),
        (("corpus", "{corpus}", "--output-folder", "out", "--policy", "none-such"), "none-such"),
    ],
)
def test_what_cannot_be_done_is_told(
    srclint: Run, corpus: Path, given: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    ran = srclint(*(word.format(corpus=corpus) for word in given), cwd=tmp_path)
    assert ran.code == 2
    assert says in ran.err


def test_attributes_span_the_text_as_dolma_has_them(corpus: Path, srclint: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    srclint("corpus", str(corpus), "--output-folder", str(out), "--dolma", *GIVEN)
    found = [
        json.loads(line)
        for path in sorted((out / "attributes" / "srclint").glob("*.jsonl.gz"))
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]
    texts = {row["id"]: row["text"] for row in rows(out)}
    assert [each["id"] for each in found] == list(texts)
    for each in found:
        for spans in each["attributes"].values():
            for start, end, score in spans:
                assert 0 <= start <= end <= len(texts[each["id"]] or "")
                assert 0 <= score <= 1


def test_a_broken_file_between_the_passes_is_named(tmp_path: Path) -> None:
    spool = Spool(tmp_path, ())
    spool.path(0).write_bytes(b"\0\0\0\5abcdesrclint\n")
    with pytest.raises(SpoolError, match="part-00000"):
        list(spool.read(0))
    spool.path(1).write_bytes(b"\0\0\0\5ab")
    assert not spool.is_whole(1)


def test_facts_come_back_as_what_their_rule_made() -> None:
    def plain(view: object, options: object) -> dict[str, int] | None: ...
    def untold(view, options): ...  # type: ignore[no-untyped-def]

    assert fact_types([plain, untold]) == (dict[str, int], Any)


def test_records_come_back_from_disk_as_they_were(tmp_path: Path) -> None:
    view = Scanner({}).view(Reading("c#1", "c#1", story(1)), Context(date(2026, 11, 22)))
    fact = extract_fact(view, None)
    spool = Spool(tmp_path, fact_types([extract_fact]))
    kept = Kept(Linted(empty_row("c#1", "c"), {0: fact}, 9), Reading("c#1", "c#1", story(1)))
    spool.write(3, [kept])
    assert list(spool.read(3)) == [kept]


def test_the_page_for_curators_ends_with_the_kept_texts(
    corpus: Path, srclint: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs/how-to/corpora.md").read_text("utf-8")
    code = page.partition('title="kept.py"\n')[2].partition("```")[0]
    assert srclint("corpus", str(corpus), "--output-folder", str(tmp_path / "kept"), *GIVEN).code == 0
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(code, names)
    found = {row["id"].partition("#")[2]: row["text"] for row in names["kept"].to_pylist()}
    assert found["r5"].split() == story(5).split()
    assert "r0" in found and "broken" not in found
