"""Bylines and dates of 302 labelled web pages: ``python -m benchmarks.structure_html``.

Each page is read as a record with an ``html`` field and made an article, as in a run; the data's own scorer counts.
The figures stand once for all pages and once for a quarter of the sites (by a digest of the site's name) whose
mistakes were read last. Before they were, these pages gave: missing byline F1 .889 (precision .857), names exactly
right 65 of 74, persons flagged 2 of 70, dates 86 of 93: that is what to expect on sites never seen.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import train
from benchmarks.structure_text import guard
from srclint.article.build import build_article
from srclint.model import Article, Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers.records import JsonLinesReader

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
GOLD = DATA / "byline-html.dev.jsonl.gz"
SCORER = DATA / "score_byline_html.py"

Record = dict[str, Any]


def records() -> list[Record]:
    """The labelled pages."""
    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def is_read_last(record: Record) -> bool:
    """Whether the page's site is of the quarter whose mistakes were read last."""
    return int(hashlib.sha256(record["site"].encode()).hexdigest(), 16) % 4 == 3


def line_of(record: Record) -> bytes:
    """A page and the fields beside it, without the gold, as a line of a corpus."""
    return json.dumps({key: value for key, value in record.items() if key != "gold"}).encode()


def article_of(line: bytes) -> Article:
    """The article that srclint makes of a line of a corpus."""
    (reading,) = JsonLinesReader().read(Source("pages.jsonl", data=line), ReadOptions())
    assert isinstance(reading, Reading), reading
    return build_article(reading)


def prediction(record: Record, article: Article) -> Record:
    """What the scorer wants to know."""
    byline, published = article.byline, article.published
    missing = byline.kind not in ("person", "handle")
    found: Record = {
        "id": record["id"],
        "missing_byline": missing,
        "authors": [] if missing else list(byline.names),
    }
    found["missing_date"] = published is None
    if published is not None:
        found["date"] = published.value[:10]
    return found


def scored(chosen: Sequence[tuple[Record, Record]]) -> str:
    """The scorer's report on pairs of a record and its prediction."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        gold.write_text("".join(json.dumps(record) + "\n" for record, _ in chosen), "utf-8")
        predicted.write_text("".join(json.dumps(found) + "\n" for _, found in chosen), "utf-8")
        command = [sys.executable, str(SCORER), str(gold), str(predicted)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


_FIGURES = {
    "missing byline, F1": r"\[org pages left out\]:.*F1=([\d.]+)",
    "missing byline, precision": r"\[org pages left out\]: P=([\d.]+)",
    "author names exactly right": r"exact set (\d+)/",
    "pages with an author": r"exact set \d+/(\d+)",
    "persons flagged as missing": r"'person': '(\d+)/",
    "pages by a person": r"'person': '\d+/(\d+)",
    "dates exactly right": r"date value exact: (\d+)/",
}


def figures(chosen: Sequence[tuple[Record, Record]], name: str) -> dict[str, float]:
    """The figures of some pages, each key ending with their name."""
    report = scored(chosen)
    found = {key: re.search(pattern, report) for key, pattern in _FIGURES.items()}
    values = {f"{key}, {name}": float(match[1]) for key, match in found.items() if match}
    values[f"pages with a date, {name}"] = float(sum(r["gold"]["date_status"] == "given" for r, _ in chosen))
    return values


def measure() -> dict[str, float]:
    """All figures by name; the times are milliseconds of CPU a page."""
    pages = records()
    lines = [line_of(record) for record in pages]
    article_of(lines[0])  # loads tables and libraries, once a run
    start = time.process_time()
    articles = [article_of(line) for line in lines]
    spent = (time.process_time() - start) / len(pages) * 1000
    pairs = [(record, prediction(record, article)) for record, article in zip(pages, articles, strict=True)]
    last = [pair for pair in pairs if is_read_last(pair[0])]
    unread = [pair for pair in pairs if train.fold_of(pair[0]["site"]) == train.UNREAD]
    return {
        **figures(pairs, "all"),
        **figures(last, "read last"),
        **figures(unread, "unread fifth"),
        **guard("page", ()),
        "ms a page": spent,
    }


if __name__ == "__main__":
    for key, value in measure().items():
        print(f"{key:<48} {value:>8.3f}")
