"""srclint on Spark, in two processes of this machine."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyspark", reason="needs the extra 'spark'")

from pyspark.sql import SparkSession

from srclint.corpus.arrow import Lint
from srclint.corpus.sinks import arrow_schema
from srclint.corpus.spark import ROWS, judge, lint
from tests.conftest import Run
from tests.corpus.test_arrow import DAY, parquet, plan, records

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(autouse=True)
def no_network() -> None:
    """Spark's processes talk to each other on this machine."""


def readable() -> list[dict[str, Any]]:
    return [each for each in records() if each["id"] != "half"]


def test_the_rows_are_those_of_a_run_over_files(spark: SparkSession, srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "c.jsonl").write_text("".join(json.dumps(each) + "\n" for each in readable()))
    (tmp_path / "mine.toml").write_text('[policy]\ndrop = ["PRV001"]\nstrip = ["BPL"]\nseverity = "info"\n')
    ran = srclint(
        *("corpus", "c.jsonl", "--policy", "mine.toml", "--output-folder", "out", "--as-of", str(DAY)),
        *("--audit", "0"),
    )
    assert ran.code == 0, ran.err
    rows = parquet.read_table(tmp_path / "out" / "part-00000.parquet").to_pylist()
    how = plan("c.jsonl")
    crawl = spark.read.json(str(tmp_path / "c.jsonl")).repartition(3)
    found = [row.asDict(recursive=True) for row in judge(lint(crawl, how), how).collect()]
    assert sorted(found, key=lambda row: str(row["id"])) == sorted(rows, key=lambda row: str(row["id"]))


class KilledOnce:
    """Lints as `Lint` does, but the first process that is asked dies before it answers."""

    def __init__(self, mark: Path) -> None:
        self._mark, self._lint = mark, Lint(plan())

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        for rows in self._lint(batches):
            if not self._mark.exists():
                self._mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            yield rows.select(arrow_schema().names)


def test_a_worker_that_is_killed_costs_no_row_and_doubles_none(spark: SparkSession, tmp_path: Path) -> None:
    crawl = spark.createDataFrame([{"id": str(n), "text": f"The wall held {n} days."} for n in range(40)])
    found = crawl.repartition(4).mapInArrow(KilledOnce(tmp_path / "killed"), ROWS).collect()
    assert (tmp_path / "killed").exists()
    assert sorted(row["id"] for row in found) == sorted(f"corpus#{n}" for n in range(40))


def test_records_without_ids_get_some_that_differ(spark: SparkSession) -> None:
    crawl = spark.createDataFrame([{"text": "The wall held."}] * 6).repartition(3)
    assert len({row["id"] for row in lint(crawl, plan()).collect()}) == 6
