"""Blocks for DataTrove, run by its own local executor."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datatrove")

from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from srclint.corpus.datatrove import SrclintFilter, SrclintStripper

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
    assert dropped == {"spun": "SPN001"}
    assert "dropped_SPN001: 1" in stats.get_repr("all")
