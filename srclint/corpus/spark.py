"""srclint on Spark: ``pip install 'srclint[spark]'``.

    rows = judge(lint(spark.read.json("crawl/"), plan), plan)
    rows.write.parquet("kept/")

Each article is linted where it lies. What links articles is found by the driver from some 2 kB of each, as by
``srclint corpus``, and so are the same clusters; it goes back to the rows by a join. Texts stay with the executors but
for those that are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as f
from pyspark.storagelevel import StorageLevel

from srclint.corpus.arrow import ARTICLE, CARRIED, LINKED, Lint, judge_batch, link
from srclint.corpus.linter import Plan
from srclint.corpus.schema import COLUMNS, FINDING, REASON, Column
from srclint.errors import SrclintError

__all__ = ["LINTED", "ROWS", "LinkError", "judge", "lint"]

_TYPES = {"string": "string", "int64": "bigint", "double": "double", "list<string>": "array<string>"}


class LinkError(SrclintError):
    """A rule failed while articles were compared."""


def _struct(columns: Sequence[Column]) -> str:
    return ", ".join(f"`{column.name}`: {_TYPES[column.type]}" for column in columns)


_TYPES["list<reason>"] = f"array<struct<{_struct(REASON)}>>"
_TYPES["list<finding>"] = f"array<struct<{_struct(FINDING)}>>"

ROWS = ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in COLUMNS)
"""The schema of the rows, as Spark writes it."""

LINTED = f"{ROWS}, `{CARRIED}` binary, `{ARTICLE}` binary"
"""The schema of what `lint` gives."""

_LINKS = f"`id` string, `{LINKED[0]}` {_TYPES['list<finding>']}, `{LINKED[1]}` string"


def lint(records: DataFrame, plan: Plan) -> DataFrame:
    """A row for each record, decided as far as one article tells, and beside it what `judge` needs of it.

    Args:
        records: the articles, their fields as columns. Without ``id`` they are numbered by Spark.
        plan: how to judge.
    """
    if "id" not in records.columns:
        records = records.withColumn("id", f.monotonically_increasing_id().cast("string"))
    return records.mapInArrow(Lint(plan), LINTED)


def judge(linted: DataFrame, plan: Plan) -> DataFrame:
    """The rows with what links articles, decided.

    Args:
        linted: what `lint` gave. It is kept on the executors' disks while articles are compared.
        plan: the same one.

    Raises:
        LinkError: a rule failed at the comparison; the message says which. The rows of `lint` stand all the same.
    """
    linted = linted.persist(StorageLevel.DISK_ONLY)
    linked = linted.where(f.col(CARRIED).isNotNull())
    links, errors = link(_facts(linked), partial(_articles, linked), plan)
    if errors:
        raise LinkError("\n".join(f"{error.code}: {error.message}" for error in errors))
    found = linted.sparkSession.createDataFrame([_sparks(each) for each in links], _LINKS)
    return (
        linted.drop(CARRIED, ARTICLE).join(found, "id", "left").mapInArrow(partial(_judge, plan=plan), ROWS)
    )


def _sparks(found: tuple[str, list[dict[str, Any]], str | None]) -> tuple[Any, ...]:
    """A link as rows of Spark are made of it: parts of a struct by their places."""
    id_, findings, origin = found
    return id_, [tuple(each[column.name] for column in FINDING) for each in findings], origin


def _judge(batches: Iterable[Any], plan: Plan) -> Iterator[Any]:
    for batch in batches:
        yield judge_batch(batch, plan)


def _facts(linked: DataFrame) -> Iterator[bytes]:
    """The facts, one partition at a time."""
    for row in linked.select(CARRIED).toLocalIterator():
        yield bytes(row[CARRIED])


def _articles(linked: DataFrame, ids: Sequence[str]) -> Iterator[bytes]:
    """Some articles, by a join: their number is not bounded."""
    wanted = linked.sparkSession.createDataFrame([(id_,) for id_ in ids], "`id` string")
    for row in linked.select("id", ARTICLE).join(f.broadcast(wanted), "id").select(ARTICLE).toLocalIterator():
        yield bytes(row[ARTICLE])
