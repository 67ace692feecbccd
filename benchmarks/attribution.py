"""Attributions and grants of anonymity against labelled articles: ``python -m benchmarks.attribution``.

Figures are those of the data's own scorers, over all 512 articles and over five folds of them (by a digest of the
article's name; the worst fold is reported, since no constant was fitted to any of them). Time is process time for
5,000 characters from plain text, sentences, quotations and grants of anonymity included: the best of five passes over
all articles, since other processes on the machine slow some of them down.
"""

from __future__ import annotations

import gc
import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from srclint import Context, Reading, make_view
from srclint.inspection import inspect_view
from srclint.language.attribution.statements import find_attributions

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
GOLD = SHARED / "attribution.dev.jsonl.gz"
SENTENCES = SHARED / "anonymity-sentences.dev.jsonl.gz"
FOLDS = 5
PASSES = 5

Record = dict[str, Any]


def records(path: Path) -> list[Record]:
    """The labelled records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fold_of(record: Record) -> int:
    """Which of the folds an article belongs to."""
    return int(hashlib.md5(record["id"].encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def run_scorer(script: str, gold: list[Record], predicted: list[Record]) -> Record:
    """What a scorer of the data says, as the JSON of its first line."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")]
        for path, rows in zip(paths, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        done = subprocess.run(
            [sys.executable, str(SHARED / script), *map(str, paths)],
            capture_output=True,
            text=True,
            check=True,
        )
    result: Record = json.loads(done.stdout.splitlines()[0])
    return result


def predict(record: Record) -> Record:
    """The scorer's form of an article's attributions."""
    found = find_attributions(record["text"], title_end=len(record["title"]))
    spans = [{"start": a.source.span.start, "end": a.source.span.end, "label": a.source.kind} for a in found]
    return {"id": record["id"], "attributions": spans}


def is_anonymous(row: Record) -> bool:
    """Whether ``inspect`` shows a statement of somebody whom the sentence hides."""
    view = make_view(
        Reading(row["id"], row["id"], row["text"], format="record"), Context(as_of=date(2026, 11, 22))
    )
    return any(a["anonymous"] for a in inspect_view(view)["attributions"])


def cpu_seconds(articles: list[Record]) -> float:
    """The process time of finding the attributions of all articles."""
    started = time.process_time()
    for record in articles:
        find_attributions(record["text"], title_end=len(record["title"]))
    return time.process_time() - started


def flagged_share(articles: list[Record]) -> float:
    """The share of articles that SRC001 reports."""
    sys.path.append(str(Path(__file__).parents[1] / "plugins"))
    from srclint.plugins.sourcing.anonymous_source_density import META, rule

    context = Context(as_of=date(2026, 11, 22))
    flagged = 0
    for record in articles:
        view = make_view(Reading(record["id"], record["id"], record["text"], format="record"), context)
        flagged += any(True for _ in rule.check(view, META.options()))
    return flagged / len(articles)


def measure() -> dict[str, float]:
    """All figures, by what they say."""
    articles = records(GOLD)
    size = sum(len(record["text"]) for record in articles)
    find_attributions(articles[0]["text"])  # the tables and the automaton load on first use
    gc.freeze()  # the labels in memory are no part of the cost: the collector need not walk them again and again
    spent = min(cpu_seconds(articles) for _ in range(PASSES))
    gc.unfreeze()
    predicted = [predict(record) for record in articles]
    all_ = run_scorer("score_attr.py", articles, predicted)
    by_id = {row["id"]: row for row in predicted}
    folds = []
    for fold in range(FOLDS):
        chosen = [record for record in articles if fold_of(record) == fold]
        folds.append(run_scorer("score_attr.py", chosen, [by_id[record["id"]] for record in chosen]))
    sentences = records(SENTENCES)
    anonymity = run_scorer(
        "score_anon.py",
        sentences,
        [{"id": row["id"], "anonymous": is_anonymous(row)} for row in sentences],
    )
    names = {
        "recall": "sources found",
        "precision": "sources, precision",
        "unnamed_F1": "unnamed, F1",
        "label_acc_on_found": "kind right, of those found",
        "density_spearman": "rank correlation of the anonymous share",
    }
    figures = {name: float(all_[key]) for key, name in names.items()}
    figures |= {f"{name}, worst fold": min(float(fold[key]) for fold in folds) for key, name in names.items()}
    figures["anonymity sentences, F1"] = float(anonymity["F1"])
    figures["SRC001, share of articles reported"] = flagged_share(articles)
    figures["ms for 5,000 characters"] = spent * 1000 / size * 5000
    return figures


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:<56} {value:.3f}")
