"""The same rows on every engine that is here, from some dozens of real articles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
pytest.importorskip("msgspec", reason="needs the extra 'corpus'")

from benchmarks import articles, corpus

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.network,  # engines whose processes talk to each other
    pytest.mark.skipif(not articles.DATA.is_dir(), reason="needs ../shared/data"),
]


def test_all_engines_give_the_same_rows_and_clusters(tmp_path: Path) -> None:
    # A process of its own: the command waits for all that it started, and so would for what tests have started.
    words = ["benchmarks", "corpus", "equal", "--records", "90", "--folder", str(tmp_path)]
    run = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "-j 2: 90 rows, 0 differ" in run.stdout


def test_rows_that_differ_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": "a", "decision": "keep", "origin": None}
    check = corpus.Check()
    check.same("other", corpus.told(iter([row])), corpus.told(iter([row | {"decision": "drop"}])))
    assert not check.holds
    assert "1 rows, 1 differ; the first that differ: ['a']" in capsys.readouterr().out


def test_a_row_that_comes_twice_and_one_that_is_lost_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    a, b = ({"id": id_, "decision": "keep", "origin": None} for id_ in "ab")
    check = corpus.Check()
    check.same("other", corpus.told(iter([a, b])), corpus.told(iter([a, a])), clusters=False)
    assert not check.holds
    said = capsys.readouterr().out
    assert "the first that differ: ['b']" in said
    assert "twice: ['a']" in said
