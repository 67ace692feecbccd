"""The examples of the page for curators on engines of others, run as they stand there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.network]  # engines whose processes talk to each other

PAGE = (Path(__file__).parents[2] / "docs/how-to/corpora.md").read_text("utf-8")
TEXTS = {"a": "The wall held on Tuesday.", "b": "The dam held on Friday.", "empty": " "}


def told(name: str, last: str, folder: Path) -> list[str]:
    """The ids that an example keeps, which its last line prints as JSON."""
    code = PAGE.partition(f'title="{name}"\n')[2].partition("```")[0]
    (folder / "crawl").mkdir()
    lines = [json.dumps({"id": id_, "text": text}) + "\n" for id_, text in TEXTS.items()]
    (folder / "crawl" / "a.jsonl").write_text("".join(lines))
    (folder / "example.py").write_text(f"{code}\nimport json\nprint('IDS', json.dumps(sorted({last})))\n")
    env = {**os.environ, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run(
        [sys.executable, "example.py"], cwd=folder, env=env, capture_output=True, text=True, timeout=500
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(next(x for x in done.stdout.splitlines() if x.startswith("IDS"))[4:])
    return found


def test_spark(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="needs the extra 'spark'")
    last = "row['id'] for row in spark.read.parquet('kept').where('decision != \"error\"').collect()"
    assert told("on_spark.py", last, tmp_path) == ["corpus#a", "corpus#b"]


def test_polars(tmp_path: Path) -> None:
    pytest.importorskip("polars", reason="needs polars")
    assert told("in_polars.py", "kept['id'].to_list()", tmp_path) == ["corpus#a", "corpus#b"]


def test_ray(tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="needs ray")
    assert told("in_ray.py", "row['id'] for row in kept.take_all()", tmp_path) == ["corpus#a", "corpus#b"]
