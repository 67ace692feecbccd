"""A sample to look at: some records that were kept, and some for each reason to drop or strip, as HTML reports."""

from __future__ import annotations

import hashlib
import heapq
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from srclint._version import __version__
from srclint.corpus.schema import Row
from srclint.engine import Engine, Outcome, rule_infos
from srclint.files import replace_file
from srclint.findings import verdict_of
from srclint.model import Finding, Reading, RunResult, group_findings
from srclint.protocols import Reporter
from srclint.report import ReportOptions

__all__ = ["Sample", "write_audit"]


class Sample:
    """The records to look at: of each stratum those with the lowest hashes of their ids, so the same ones each time.

    Args:
        size: records of each stratum.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._strata: dict[str, list[tuple[int, str, Reading]]] = {}

    def add(self, row: Row, reading: Reading) -> None:
        """Look at a decided row."""
        if not self._size:
            return
        key = -int.from_bytes(hashlib.sha256(row["id"].encode("utf-8", "replace")).digest()[:8])
        names = {f"{r['action']}-{r['code']}" for r in row["reasons"] if r["action"] != "annotate"}
        for name in names or {"keep"}:
            heap = self._strata.setdefault(name, [])
            if len(heap) < self._size:
                heapq.heappush(heap, (key, row["id"], reading))
            elif key > heap[0][0]:
                heapq.heapreplace(heap, (key, row["id"], reading))

    @property
    def strata(self) -> Mapping[str, Sequence[Reading]]:
        """By stratum its records, sorted by id."""
        return {
            name: [reading for _, _, reading in sorted(heap, key=lambda item: item[1])]
            for name, heap in sorted(self._strata.items())
        }


def write_audit(
    folder: Path, sample: Sample, engine: Engine, crossing: Mapping[str, Iterable[Finding]], html: Reporter
) -> list[Path]:
    """Write one report for each stratum.

    Args:
        folder: where to.
        sample: the records.
        engine: the rules, which run once more on them; with ``details``, as the report wants them.
        crossing: by article what comparing articles found.
        html: the report.

    Returns:
        The files.
    """
    written = []
    for name, readings in sample.strata.items():
        with engine.watching():
            outcomes = [engine.check(reading) for reading in readings]
        stream = io.StringIO()
        html.report(_result(engine, outcomes, crossing), stream, ReportOptions(show_all=True, show_info=True))
        path = folder / f"{name}.html"
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(path, stream.getvalue().encode("utf-8", "replace"))
        written.append(path)
    return written


def _result(
    engine: Engine, outcomes: Sequence[Outcome], crossing: Mapping[str, Iterable[Finding]]
) -> RunResult:
    templates = {s.rule.meta.code: s.rule.meta.verdict for s in engine.settings}
    findings, articles = [], []
    for outcome in outcomes:
        mine = [*outcome.findings, *crossing.get(outcome.summary.id, ())]
        findings += mine
        verdict, number = verdict_of(mine, templates), len(group_findings(mine))
        articles.append(replace(outcome.summary, verdict=verdict, findings=number))
    return RunResult(
        version=__version__,
        as_of=engine.context.as_of,
        findings=tuple(findings),
        articles=tuple(articles),
        rules=rule_infos(engine.settings),
        details={o.summary.id: o.details for o in outcomes if o.details is not None},
    )
