"""Record batches in, record batches out, with the same rows as a run over files."""

from __future__ import annotations

import json
import pickle
import zlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

arrow = pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'corpus'")

from srclint import Severity  # noqa: E402
from srclint.corpus.arrow import ARTICLE, CARRIED, Lint, judge_batch, link, linked_schema, lint_batch  # noqa: E402
from srclint.corpus.linter import Plan  # noqa: E402
from srclint.corpus.policy import Policy, load_policy  # noqa: E402
from srclint.corpus.schema import empty_row  # noqa: E402
from srclint.corpus.sinks import arrow_schema, record_batch  # noqa: E402
from tests.conftest import Run  # noqa: E402

DAY = date(2026, 11, 22)
STORY = """{head}

By {name}

Published April {day}, 2026

The council of Calden voted on Tuesday to raise the harbour wall by a metre before the winter storms arrive there.

"We have waited eleven years for this decision," said Mayor Ruth Falk, who grew up beside the lower quay of the town.

Engineers from the water authority measured the old foundations in March and found them sound along four of five miles.

The work will cost 14 million crowns and employ 230 people, most of them from the shipyard that closed last autumn.
"""


def records() -> list[dict[str, Any]]:
    """Articles of all sorts: copies, one that is like no other, one with furniture, one that can't be read."""
    copies = [
        {"id": f"copy{n}", "text": STORY.format(head="Harbour wall to be raised", name=name, day=n + 3)}
        for n, name in enumerate(["Ada Lind", "Ben Falk", "Cy Moss"])
    ]
    odd = {
        "id": "odd",
        "text": "Ferry sold\n\nBy Ada Lind\n\nMay 3, 2026\n\nThe ferry was sold on May 2, 2026.\n",
    }
    cookies = {
        "id": "furniture",
        "text": odd["text"] + "\nThis website uses cookies to improve your experience.\n",
    }
    return [*copies, odd, cookies, {"id": "empty", "text": " "}, {"id": "half", "text": "A \ud800 half."}]


def plan(file: str = "corpus") -> Plan:
    policy = Policy("mine", ("PRV001",), ("BPL",), (), severity=Severity.INFO)
    return Plan(policy, DAY, file=file)


def batch(given: list[dict[str, Any]]) -> Any:
    whole = [{k: v.encode("utf-8", "replace").decode() for k, v in each.items()} for each in given]
    return arrow.RecordBatch.from_pylist(whole)


def in_all_steps(given: list[dict[str, Any]], how: Plan, size: int) -> list[dict[str, Any]]:
    """The rows of records that come in batches of a size."""
    batches = [batch(given[at : at + size]) for at in range(0, len(given), size)]
    linted = arrow.Table.from_batches(list(Lint(how)(batches))).to_pylist()
    carried = {row["id"]: row[CARRIED] for row in linted if row[CARRIED] is not None}
    articles = {row["id"]: row[ARTICLE] for row in linted}
    links, errors = link(carried.values(), lambda ids: [articles[id_] for id_ in ids], how)
    assert errors == ()
    by_id = {id_: (findings, origin) for id_, findings, origin in links}
    nothing = (None, None)
    joined = [
        row | dict(zip(("linked_findings", "linked_origin"), by_id.get(row["id"], nothing), strict=True))
        for row in linted
    ]
    rows: list[dict[str, Any]] = judge_batch(arrow.Table.from_pylist(joined), how).to_pylist()
    return rows


@pytest.mark.slow
@pytest.mark.parametrize("size", [1, 3, 100])
def test_the_rows_are_those_of_a_run_over_files(srclint: Run, tmp_path: Path, size: int) -> None:
    given = [each for each in records() if each["id"] != "half"]
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(each) + "\n" for each in given))
    (tmp_path / "mine.toml").write_text('[policy]\ndrop = ["PRV001"]\nstrip = ["BPL"]\nseverity = "info"\n')
    ran = srclint(
        *("corpus", "c.jsonl", "--policy", "mine.toml", "--output-folder", "out", "--as-of", str(DAY)),
        *("--audit", "0"),
    )
    assert ran.code == 0, ran.err
    rows = parquet.read_table(tmp_path / "out" / "part-00000.parquet").to_pylist()
    for mine, other in zip(in_all_steps(given, plan("c.jsonl"), size), rows, strict=True):
        assert mine == other, mine["id"]
    assert {row["decision"] for row in rows} == {"keep", "drop", "strip", "error"}


def test_a_record_that_can_not_be_read_is_a_row(tmp_path: Path) -> None:
    rows = lint_batch(
        batch([{"id": "empty", "text": " "}, {"id": "whole", "text": "The wall held."}]), plan()
    )
    assert rows.column("decision").to_pylist() == ["error", "keep"]
    assert rows.column("error")[0].as_py().startswith("SYS")


def test_records_without_ids_are_counted_over_all_batches() -> None:
    two = batch([{"text": "The wall held."}, {"text": "The dam held."}])
    ids = [row["id"] for each in Lint(plan())([two, two]) for row in each.to_pylist()]
    assert ids == ["corpus#1", "corpus#2", "corpus#3", "corpus#4"]


def test_a_table_is_as_good_as_a_batch() -> None:
    told = batch(records())
    assert lint_batch(arrow.Table.from_batches([told]), plan()).equals(lint_batch(told, plan()))


def test_what_lints_travels_to_other_processes() -> None:
    told = batch(records()[:1])
    there = pickle.loads(pickle.dumps(Lint(Plan(load_policy("pretraining"), DAY))))
    assert next(there([told])).num_rows == 1


def test_a_row_without_links_is_decided_all_the_same() -> None:
    linted = lint_batch(batch(records()[:1]), plan())
    judged = judge_batch(linted, plan())
    assert judged.schema.equals(arrow_schema())
    assert judged.column("decision").to_pylist() == linted.column("decision").to_pylist()


def test_links_have_a_schema_to_be_joined_by() -> None:
    links, _ = link([], lambda ids: [], plan())
    assert arrow.Table.from_pylist([], schema=linked_schema()).num_rows == len(links) == 0


def test_what_travels_to_be_linked_holds_no_text() -> None:
    [row] = lint_batch(batch(records()[:1]), plan()).to_pylist()
    assert row[CARRIED] is not None
    packed = [zlib.decompress(row[name]) for name in (CARRIED, ARTICLE)]
    assert [b"shipyard that closed" in each for each in packed] == [False, True]


def test_halves_of_characters_are_replaced() -> None:
    row = empty_row("a\ud800", "f") | {"text": "half \udfff"}
    [found] = record_batch([row], arrow_schema()).to_pylist()
    assert (found["id"], found["text"]) == ("a?", "half ?")
