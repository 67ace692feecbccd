"""Arrow record batches in, record batches out: what engines call that speak Arrow, each process with its own linter.

``lint_batch`` looks at one article at a time, ``link`` at what articles have in common, ``judge_batch`` decides with
both. None of them raises over a record: a failure is a row. An engine that needs no copies found stops after the first,
whose rows are decided as far as one article tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from srclint.corpus.crossing import Crossing, compare
from srclint.corpus.linter import Linter, Plan
from srclint.corpus.record import Linted, finding_row, unread
from srclint.corpus.schema import Row
from srclint.corpus.sinks import arrow_schema, record_batch
from srclint.corpus.spool import Codec, Kept, SpoolError
from srclint.model import ArticleId, Reading, RunError
from srclint.rows import fact_types

__all__ = [
    "ARTICLE",
    "CARRIED",
    "LINKED",
    "Link",
    "Lint",
    "carried_schema",
    "judge_batch",
    "link",
    "linked_schema",
    "lint_batch",
]

CARRIED = "carried"
"""The column of `lint_batch` that holds the facts by which articles are linked: bytes, null where there are none."""

ARTICLE = "carried_article"
"""The column beside it that holds the article, for those that are compared."""

LINKED = ("linked_findings", "linked_origin")
"""The columns that `judge_batch` looks for: what `link` found of an article, null where that is nothing."""

Link = tuple[ArticleId, list[dict[str, Any]], ArticleId | None]
"""Of an article the findings that rest on others, and the article that it goes back to."""


class Lint:
    """`lint_batch` over many batches, with one linter: what ``mapInArrow`` and its kin call.

    It travels to other processes as its plan; the linter is made there.

    Args:
        plan: how to judge.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """One batch of rows for each batch of records; records without an ``id`` are counted over all of them."""
        number = 1
        for batch in batches:
            yield lint_batch(batch, self._plan, number)
            number += batch.num_rows


def carried_schema() -> Any:
    """The schema of what `lint_batch` gives: that of the rows, `CARRIED` and `ARTICLE`."""
    import pyarrow

    carried = (pyarrow.field(name, pyarrow.binary()) for name in (CARRIED, ARTICLE))
    return pyarrow.schema([*arrow_schema(), *carried], metadata=arrow_schema().metadata)


def linked_schema() -> Any:
    """The schema of what `link` found, as a table: ``id`` and the columns of `LINKED`."""
    import pyarrow

    findings = arrow_schema().field("findings").type
    kinds = zip(("id", *LINKED), (pyarrow.string(), findings, pyarrow.string()), strict=True)
    return pyarrow.schema([pyarrow.field(name, kind) for name, kind in kinds])


def lint_batch(batch: Any, plan: Plan, first: int = 1) -> Any:
    """The rows of a batch of records, decided as far as one article tells.

    Args:
        batch: a record batch or a table of pyarrow; its columns are the fields of the records.
        plan: how to judge.
        first: the number of the first record, by which it is called if it has no ``id``.

    Returns:
        A record batch of `carried_schema`, a row a record, in their order.
    """
    linter = _linter(plan)
    codec = Codec(fact_types(linter.engine.extracts))
    rows = []
    for number, record in enumerate(batch.to_pylist(), start=first):
        kept = linter.kept(record, number)
        try:
            carried = _carried(kept, codec)
        except SpoolError as error:
            kept, carried = Kept(unread(RunError(kept.linted.row["id"], "SYS006", str(error)))), {}
        rows.append(linter.decided(kept.linted.row) | carried)
    return record_batch(rows, carried_schema())


def _carried(kept: Kept, codec: Codec) -> dict[str, bytes]:
    """What travels with a row to `link`: the facts with the little that goes with them, and by itself the article."""
    linted = kept.linted
    if not linted.facts:
        return {}
    row = {name: linted.row[name] for name in ("id", "language")}
    facts = codec.pack(Kept(Linted(row, linted.facts, linted.words)))
    return {CARRIED: facts, ARTICLE: codec.pack(Kept(Linted({}), kept.reading))}


def link(
    carried: Iterable[bytes], reread: Callable[[Sequence[ArticleId]], Iterable[bytes]], plan: Plan
) -> tuple[list[Link], tuple[RunError, ...]]:
    """What links articles: the rules across articles, which hold some 2 kB of each in memory and texts in small groups.

    Args:
        carried: what `lint_batch` gave as `CARRIED`, of all articles, in any order.
        reread: gives what it gave as `ARTICLE`, for some ids, sorted.
        plan: how the articles were judged.

    Returns:
        What was found, by article, sorted by id; and the rules that failed at it.
    """
    engine = _linter(plan).engine
    codec = Codec(fact_types(engine.extracts))

    def articles() -> Iterator[Linted]:
        for data in carried:
            yield codec.unpack(data).linted

    def again(ids: frozenset[ArticleId]) -> Iterator[Reading]:
        for data in reread(sorted(ids)):
            reading = codec.unpack(data).reading
            assert reading is not None
            yield reading

    found: Crossing = compare(engine, articles(), again)
    ids = sorted({*found.findings, *found.origins})
    links = [(id_, [*map(finding_row, found.findings.get(id_, ()))], found.origins.get(id_)) for id_ in ids]
    return links, found.errors


def judge_batch(batch: Any, plan: Plan) -> Any:
    """Rows with what links them to others, decided.

    Args:
        batch: rows of `lint_batch`, joined by ``id`` with what `link` found, in the columns of `LINKED`.
        plan: how the articles were judged.

    Returns:
        A record batch of `srclint.corpus.sinks.arrow_schema`.
    """
    linter = _linter(plan)
    names = arrow_schema().names
    return record_batch([_judged(linter, row, names) for row in batch.to_pylist()], arrow_schema())


def _judged(linter: Linter, told: Mapping[str, Any], names: Sequence[str]) -> Row:
    findings, origin = (told.get(name) for name in LINKED)
    row = {name: told[name] for name in names}
    return linter.decided(row | {"findings": [*(row["findings"] or ()), *(findings or ())], "origin": origin})


def _linter(plan: Plan) -> Linter:
    """The linter of a plan, once in each process."""
    key = repr(plan)  # which a plan that travelled has, too
    if key not in _linters:
        _linters[key] = Linter(plan)
    return _linters[key]


_linters: dict[str, Linter] = {}
