"""A corpus run over files: lint, compare, decide; each part of the output is written whole, and a run that was stopped
goes on where it was.

The inputs are read once. What was linted lies in ``.work`` inside the output folder until the end, in parts of so many
records; the facts that link articles are held in memory (some 2 kB an article), texts never.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, field
from itertools import islice
from pathlib import Path
from typing import Any

from srclint._version import __version__
from srclint.config import Config
from srclint.corpus.audit import Sample, write_audit
from srclint.corpus.counts import Counts
from srclint.corpus.crossing import Crossing, cross
from srclint.corpus.digest import digest_of
from srclint.corpus.inputs import Input, Meter
from srclint.corpus.policy import Policy, as_table, decide, own_severities
from srclint.corpus.record import Linted, crossing_row, lint_record, linted, unread
from srclint.corpus.schema import SCHEMA, Row
from srclint.corpus.sinks import arrow_schema, write_dolma, write_parquet
from srclint.corpus.spool import Kept, Spool
from srclint.engine import Outcome
from srclint.errors import UsageError
from srclint.files import replace_file
from srclint.host import Host
from srclint.model import Reading, RunError
from srclint.readers import read_source
from srclint.records import dataclass
from srclint.rows import fact_types
from srclint.runner import EngineMaker, Request, engine_for, read_options
from srclint.selection import Selection

__all__ = ["PART", "CorpusRun", "Done", "Job"]

PART = 10_000
"""Records a part: some 30 MB of text, which is what a run holds at once."""

_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Job:
    """What to do.

    Args:
        inputs: the files.
        folder: where the output goes.
        policy: what to keep.
        part: records a part.
        jobs: worker processes.
        dolma: whether Dolma's attribute files are written too.
        audit: records of each stratum that are shown in HTML reports.
    """

    inputs: tuple[Input, ...]
    folder: Path
    policy: Policy
    part: int = PART
    jobs: int = 1
    dolma: bool = False
    audit: int = 0


@dataclass(slots=True)
class Done:
    """What a run gave.

    Attributes:
        counts: of all rows.
        parts: the files that were written.
        audits: the reports on samples.
        errors: rules that failed across articles, and inputs that could not be read to their end.
    """

    counts: Counts = field(default_factory=Counts)
    parts: list[Path] = field(default_factory=list)
    audits: list[Path] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)


class CorpusRun:
    """One run over a corpus.

    Args:
        host: the loaded plugins.
        config: the settings, with ``as_of`` set.
        job: what to do.
        on_record: called after each record, with the number of all, which is a guess until the last part is read.
    """

    def __init__(
        self, host: Host, config: Config, job: Job, on_record: Callable[[int], None] | None = None
    ) -> None:
        self._host, self._config, self._job = host, config, job
        self._on_record = on_record or (lambda total: None)
        self._meter, self._total = Meter(job.inputs), 0
        self._selection = Selection(config, host.rules, host.plugin_of)
        self.engine = engine_for(config, Request(), self._selection)
        self.own = own_severities(host.rules)
        self.digest = digest_of(config, job.policy, self.engine)
        self._spool = Spool(job.folder / ".work", fact_types(self.engine.extracts))

    def run(self) -> Done:
        """Run it, or the rest of it.

        Raises:
            UsageError: the folder holds another run, or pyarrow isn't installed.
            OSError: something can't be written.
        """
        arrow_schema()  # before hours of work, not after them
        self._begin()
        done, sample = Done(), Sample(self._job.audit)
        parts = self._lint(done)
        crossing = cross(self.engine, self._spool, range(parts))
        done.errors += crossing.errors
        for part in range(parts):
            self._write(part, crossing, done, sample)
        done.audits = self._audit(sample, crossing)
        self._manifest(counts=done.counts.as_table(), parts=[path.name for path in done.parts])
        shutil.rmtree(self._job.folder / ".work", ignore_errors=True)
        return done

    def _write(self, part: int, crossing: Crossing, done: Done, sample: Sample) -> None:
        """Decide on a part, write it, count it, and take what is to be looked at."""
        path, rows = self._job.folder / f"part-{part:05}.parquet", []
        for kept in self._spool.read(part):
            row = self._decided(kept.linted.row, crossing)
            rows.append(row)
            done.counts.add(row)
            if kept.reading is not None:
                sample.add(row, kept.reading)
        write_parquet(path, rows)
        if self._job.dolma:
            write_dolma(self._job.folder / "attributes" / "srclint" / f"part-{part:05}.jsonl.gz", rows)
        done.parts.append(path)

    def _decided(self, row: Row, crossing: Crossing) -> Row:
        id_ = row["id"]
        whole = crossing_row(row, crossing.findings.get(id_, ()), crossing.origins.get(id_))
        return decide(self._job.policy, whole, self.own) | {"digest": self.digest}

    def _audit(self, sample: Sample, crossing: Crossing) -> list[Path]:
        """The reports on the sample, once more through the rules, with all that a report shows."""
        engine = engine_for(self._config, Request(details=True), self._selection)
        html = self._host.reporters["html"]
        return write_audit(self._job.folder / "audit", sample, engine, crossing.findings, html)

    def forecast(self, records: int) -> Counts:
        """What the policy makes of a sample, each record judged alone.

        Args:
            records: how many; the same ones each time, taken by a hash of their ids.
        """
        counts = Counts()
        sample = _sample(self._readings(), records)
        with self.engine.watching():
            for item in sample:
                found = lint_record(self.engine, item) if isinstance(item, Reading) else unread(item)
                counts.add(decide(self._job.policy, found.row, self.own))
                self._on_record(len(sample))
        return counts

    def _begin(self) -> None:
        """Make the folder; go on with a run of the same inputs, policy, settings and versions, and with no other."""
        folder = self._job.folder
        (folder / ".work").mkdir(parents=True, exist_ok=True)
        manifest = folder / _MANIFEST
        if manifest.is_file():
            if self._same_run(manifest) is False:
                raise UsageError(
                    f"{folder} holds a run over other inputs, or with another policy, other settings or versions; "
                    "name another folder, or remove that one."
                )
        elif any(path.name != ".work" for path in folder.iterdir()):
            raise UsageError(f"{folder} holds something else than a corpus run; name another folder.")
        self._manifest()

    def _same_run(self, manifest: Path) -> bool:
        try:
            told = json.loads(manifest.read_text("utf-8"))
        except (OSError, ValueError):
            return False
        return isinstance(told, dict) and all(
            told.get(key) == value for key, value in self._identity().items()
        )

    def _identity(self) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "srclint": __version__,
            "digest": self.digest,
            "policy": as_table(self._job.policy),
            "records_a_part": self._job.part,
            "inputs": [asdict(each) for each in self._job.inputs],
        }

    def _manifest(self, **more: Any) -> None:
        told = {**self._identity(), "complete": bool(more), **more}
        text = json.dumps(told, indent=2, ensure_ascii=True) + "\n"
        replace_file(self._job.folder / _MANIFEST, text.encode("ascii"))

    def _readings(self) -> Iterator[Reading | RunError]:
        options = read_options(self._config)
        for each in self._job.inputs:
            yield from read_source(self._meter.source(each), self._host.readers, options)
            self._meter.finished(each)

    def _lint(self, done: Done) -> int:
        """The first pass; gives the number of parts. Parts that are whole already are left as they are."""
        readings, part, read = self._readings(), 0, 0
        while True:
            items = list(islice(readings, self._job.part))
            if not items:
                return part
            read += len(items)
            self._total = self._meter.total(read)
            done.errors += [
                e for e in items if isinstance(e, RunError) and not e.record and "#" not in e.path
            ]
            if self._spool.is_whole(part):
                for _ in items:
                    self._on_record(self._total)
            else:
                self._spool.write(part, self._linted(items))
            part += 1

    def _linted(self, items: list[Reading | RunError]) -> list[Kept]:
        readings = [item for item in items if isinstance(item, Reading)]
        found = dict(self._in_pool(readings) if self._job.jobs > 1 else self._here(readings))
        return [
            Kept(found[item.id], item) if isinstance(item, Reading) else Kept(unread(item)) for item in items
        ]

    def _here(self, readings: Iterable[Reading]) -> Iterator[tuple[str, Linted]]:
        with self.engine.watching():
            for reading in readings:
                yield reading.id, lint_record(self.engine, reading)
                self._on_record(self._total)

    def _in_pool(self, readings: list[Reading]) -> Iterator[tuple[str, Linted]]:
        from srclint.scale.pool import Worker, check_all

        by_path = {reading.path: reading for reading in readings}
        worker = Worker(EngineMaker(self._host, self._config, Request(), self.engine))
        for item in check_all(readings, worker, self._job.jobs):
            reading = by_path[item.summary.path if isinstance(item, Outcome) else item.path]
            yield reading.id, linted(item, reading) if isinstance(item, Outcome) else unread(item)
            self._on_record(self._total)


def _sample(items: Iterable[Reading | RunError], size: int) -> list[Reading | RunError]:
    """So many records, those with the lowest hashes of their ids: the same ones whatever their order."""
    import heapq

    def key(item: Reading | RunError) -> tuple[bytes, str]:
        id_ = item.id if isinstance(item, Reading) else str(unread(item).row["id"])
        return hashlib.sha256(id_.encode("utf-8", "replace")).digest(), id_

    return heapq.nsmallest(size, items, key=key)
