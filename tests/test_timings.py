"""What a run says of where its time went: counts, never how long this machine took."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from srclint.timings import ACROSS, READING, START, Timings
from tests.conftest import Run

STORY = "The quay opens\n\nBy Ada Lind\n\nThe quay opened yesterday, people familiar with the matter said on Monday.\n"


def test_what_is_done_inside_counts_even_if_it_fails() -> None:
    timings = Timings()
    with pytest.raises(ValueError, match="torn"), timings.of("rope"):
        raise ValueError("torn")
    assert list(timings.seconds) == ["rope"]
    assert timings.seconds["rope"] >= 0


def test_getting_items_counts_and_using_them_does_not() -> None:
    timings = Timings()
    items = timings.during(READING, iter("abc"))
    assert next(items) == "a"
    before = timings.seconds[READING]
    sum(range(100_000))
    assert timings.seconds[READING] == before
    assert list(items) == ["b", "c"]


def test_stages_come_in_their_order_and_rules_by_what_they_take() -> None:
    timings = Timings()
    timings.add({START: 0.5, READING: 1.0, "SRC001": 0.25, "DAT001": 0.75})
    timings.add({"SRC001": 0.25, ACROSS: 0.25})
    lines = list(timings.lines(10))
    assert [line.split("  ")[0].strip() or line.split()[0] for line in lines[1:]] == [
        *("start", "reading", "structure", "rules", "DAT001", "SRC001"),
        *("facts", "across articles", "report", "in all"),
    ]
    assert lines[4].split() == ["rules", "1.250", "125.000"]
    assert lines[-1].split() == [
        "in",
        "all",
        "3.000,",
        *["4", "articles", "a", "second", "after", "the", "start"],
    ]


def test_a_run_over_nothing_divides_by_nothing() -> None:
    assert list(Timings().lines(0))[-1].split() == ["in", "all", "0.000"]


@pytest.mark.parametrize("more", [(), ("-j", "2"), ("--cache-dir", "kept")], ids=" ".join)
def test_a_run_tells_on_standard_error_and_reports_the_same(
    srclint: Run, tmp_path: Path, more: tuple[str, ...]
) -> None:
    for n in range(3):
        (tmp_path / f"{n}.txt").write_text(STORY)
    env = {"XDG_CACHE_HOME": str(tmp_path / "home")}
    plain = srclint(".", "--as-of", "2026-03-10", env=env)
    timed = srclint(".", "--as-of", "2026-03-10", "--timings", *more, env=env)
    assert timed.out == plain.out and plain.err == ""
    told = timed.err.splitlines()
    assert told[0].startswith("seconds of CPU")
    assert re.match(r"reading +\d+\.\d{3} +\d+\.\d{3}$", told[2])
    assert any(line.split()[0] == "SRC001" for line in told)
