"""The benchmark of speed: the same articles each time, costs that are a process's own, ratios taken in turn."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.speed import ARTICLE, articles, cost, paired, records


def read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_articles_are_the_same_each_time_and_as_long_as_they_should_be(tmp_path: Path) -> None:
    one, two = read(articles(tmp_path / "one", 5)), read(articles(tmp_path / "two", 5))
    assert one == two
    assert len(set(one.values())) == 5
    assert all(ARTICLE < len(text) < 1.5 * ARTICLE for text in one.values())


def test_copies_differ_by_their_last_line_only(tmp_path: Path) -> None:
    found = read(articles(tmp_path / "copied", 2, copies=3))
    assert len(found) == 6
    assert len({text.rpartition("\n\n")[0] for text in found.values()}) == 2
    assert len(set(found.values())) == 6


def test_a_corpus_holds_so_many_records(tmp_path: Path) -> None:
    lines = records(tmp_path / "corpus.jsonl", 7).read_text("utf-8").splitlines()
    assert len(lines) == len(set(lines)) == 7


def test_a_process_that_works_more_costs_more() -> None:
    idle = cost(sys.executable, "-c", "pass")
    # What a process had before it became another counts for the peak: here that of all tests so far.
    more = int(1e6 * (idle.memory + 200))
    busy = cost(sys.executable, "-c", f"x = bytearray({more}); sum(range(20_000_000))")
    assert busy.cpu > idle.cpu
    assert busy.memory > idle.memory + 100


def test_a_process_that_fails_is_no_measure() -> None:
    with pytest.raises(RuntimeError, match=r"status 2: .*torn"):
        cost(sys.executable, "-c", "import sys; sys.stderr.write('torn'); sys.exit(2)")


def test_the_median_of_the_ratios_in_each_turn_counts() -> None:
    first, second = iter([1.0, 10.0, 1.0]), iter([2.0, 30.0, 9.0])
    assert paired(3, lambda: next(first), lambda: next(second)) == 3.0
