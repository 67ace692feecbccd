"""The pool gives what one process gives, and loses one article at most when a worker dies."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from srclint.engine import Engine, Outcome
from srclint.model import Context, Reading, RunError
from srclint.protocols import Source
from srclint.scale.pool import Worker, check_all
from tests.conftest import COOKIES, Run

DAY = ("--as-of", "2026-11-22")


def read(deadly: str, source: Source) -> Iterator[Reading | RunError]:
    """A reader that some inputs kill, as a crash in C or the kernel's memory killer would."""
    if source.path == "deadly":
        if deadly == "dies":
            os._exit(9)
        time.sleep(600)
    yield Reading(id=source.path, path=source.path, text=COOKIES)


def make(deadly: str) -> tuple[Engine, partial[Iterator[Reading | RunError]]]:
    return Engine((), Context(date(2026, 11, 22))), partial(read, deadly)


@pytest.mark.parametrize("deadly", ["dies", "hangs"])
def test_a_worker_that_dies_or_hangs_costs_one_article(deadly: str) -> None:
    names = [f"{number:02}" for number in range(40)]
    names.insert(20, "deadly")
    found = list(
        check_all([Source(name) for name in names], Worker(partial(make, deadly)), 2, hang=1.5, chunk=8)
    )
    lost = [item for item in found if isinstance(item, RunError)]
    linted = sorted(item.summary.id for item in found if isinstance(item, Outcome))
    assert [(error.path, error.code) for error in lost] == [("deadly", "SYS009")]
    assert linted == [name for name in names if name != "deadly"]


@pytest.mark.parametrize("jobs", ["2", "0"])
def test_the_number_of_workers_changes_no_byte(srclint: Run, tmp_path: Path, jobs: str) -> None:
    for number in range(70):
        (tmp_path / f"{number:02}.txt").write_text(COOKIES.replace("metre", f"metre, part {number}"))
    with (tmp_path / "corpus.jsonl").open("w") as corpus:
        for number in range(40):
            corpus.write(json.dumps({"id": str(number), "text": COOKIES + f"\nPart {number}.\n"}) + "\n")
        corpus.write("{broken\n")
    one = srclint(".", "corpus.jsonl", "--output-format", "json", *DAY)
    many = srclint(".", "corpus.jsonl", "--output-format", "json", "-j", jobs, *DAY)
    assert one.code == many.code == 2  # the broken line
    assert one.raw == many.raw
