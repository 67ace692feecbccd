"""Blocks for DataTrove, run by its own local executor."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datatrove")

from datatrove.data import Document
from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from srclint.corpus.datatrove import SrclintFilter, SrclintStripper
from tests.conftest import ROOT

DAY = date(2026, 11, 22)
CLEAN = "Harbour wall to be raised\n\nBy Ada Lind\n\nPublished April 8, 2026\n\nThe council voted to raise the wall.\n"
COOKIES = CLEAN + "\nThis website uses cookies to improve your experience.\n"
SPUN = CLEAN + "\nThe {wall|barrier|{dam|dike}} has been {raised|lifted} by a {metre|yard}.\n"


def records(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(folder.rglob("*.jsonl.gz"))
        for line in gzip.decompress(path.read_bytes()).splitlines()
    ]


@pytest.mark.slow
def test_a_pipeline_drops_with_reasons_and_strips_lines(tmp_path: Path) -> None:
    policy = tmp_path / "mine.toml"
    policy.write_text('[policy]\ndrop = ["SPN001"]\nstrip = ["BPL"]\nseverity = "info"\n')
    crawl = tmp_path / "crawl"
    crawl.mkdir()
    texts = {"clean": CLEAN, "cookies": COOKIES, "spun": SPUN, "empty": " "}
    (crawl / "a.jsonl").write_text("".join(json.dumps({"id": k, "text": v}) + "\n" for k, v in texts.items()))
    executor = LocalPipelineExecutor(
        pipeline=[
            JsonlReader(str(crawl)),
            SrclintFilter(str(policy), as_of=DAY, exclusion_writer=JsonlWriter(str(tmp_path / "dropped"))),
            SrclintStripper(str(policy), as_of=DAY),
            JsonlWriter(str(tmp_path / "kept")),
        ],
        tasks=1,
        logging_dir=str(tmp_path / "logs"),
    )
    stats = executor.run()
    kept = {r["id"]: r for r in records(tmp_path / "kept")}
    assert kept["clean"]["text"] == CLEAN
    assert kept["cookies"]["text"].split() == CLEAN.split()
    assert kept["cookies"]["metadata"]["srclint"]["decision"] == "strip"
    dropped = {r["id"]: r["metadata"]["filter_reason"] for r in records(tmp_path / "dropped")}
    dropped.pop("empty", None)  # some versions read past documents of blanks
    assert dropped == {"spun": "SPN001"}
    assert "dropped_SPN001: 1" in stats.get_repr("all")


@pytest.mark.slow
def test_what_a_document_carries_of_its_row_can_be_chosen() -> None:
    ours = SrclintFilter(as_of=DAY, columns=("id", "findings"), file="crawl")
    document = Document(COOKIES, "cookies")
    assert ours.filter(document) is True
    told = document.metadata["srclint"]
    assert told["id"] == "crawl#cookies"
    assert "BPL001" in [finding["code"] for finding in told["findings"]]
    assert set(told) == {"id", "findings"}


PIPELINE = """
import os, signal, sys
from datetime import date
from pathlib import Path

from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from srclint.corpus.datatrove import SrclintFilter


class Killed(SrclintFilter):
    def filter(self, doc):
        if doc.id == "2-1" and not Path("killed").exists():
            Path("killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return super().filter(doc)


steps = [JsonlReader("crawl"), Killed(as_of=date(2026, 11, 22)), JsonlWriter("kept")]
LocalPipelineExecutor(pipeline=steps, tasks=4, workers=1, logging_dir="logs").run()
"""


@pytest.mark.slow
@pytest.mark.network
def test_a_task_that_was_killed_is_done_once_more_and_no_other_is(tmp_path: Path) -> None:
    (tmp_path / "crawl").mkdir()
    ids = [[f"{file}-{number}" for number in range(3)] for file in range(4)]
    for file, names in enumerate(ids):
        lines = "".join(json.dumps({"id": name, "text": CLEAN}) + "\n" for name in names)
        (tmp_path / "crawl" / f"{file}.jsonl").write_text(lines)
    (tmp_path / "pipeline.py").write_text(PIPELINE)

    def run() -> int:
        """Its exit status; what it leaves behind when it is killed (DataTrove's manager) goes with it."""
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        command = [sys.executable, "pipeline.py"]
        process = subprocess.Popen(command, cwd=tmp_path, env=env, start_new_session=True, **quiet)
        try:
            return process.wait(timeout=300)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    assert run() == -signal.SIGKILL
    assert sorted(path.name for path in (tmp_path / "logs" / "completions").iterdir()) == ["00000", "00001"]
    first = (tmp_path / "kept" / "00000.jsonl.gz").stat().st_mtime_ns
    assert run() == 0
    assert (tmp_path / "kept" / "00000.jsonl.gz").stat().st_mtime_ns == first
    assert sorted(r["id"] for r in records(tmp_path / "kept")) == sorted(
        id_ for names in ids for id_ in names
    )
