"""Time expressions against 203 news articles annotated with TIMEX3: ``python -m benchmarks.timex``.

Figures are those of the data's own scorer, once over all documents and once over those whose errors were never read:
a third was kept back in a first round, two fifths in a second, and what both kept back is counted as held out (by
digests of the document's name). ``sure`` scores only the relative expressions that srclint calls sure.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from srclint.language.text.automaton import fold
from srclint.language.times import TimeExpression, find_times

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
GOLD = SHARED / "timex.dev.jsonl.gz"
SCORER = SHARED / "score_timex.py"

Document = dict[str, Any]


def documents() -> list[Document]:
    """The annotated documents."""
    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def is_held_out(document: Document) -> bool:
    """Whether the document was kept back in both rounds of reading errors."""
    first = hashlib.md5(document["id"].encode(), usedforsecurity=False)
    second = hashlib.sha1(b"fresh" + document["id"].encode(), usedforsecurity=False)
    return int(first.hexdigest(), 16) % 3 == 2 and int(second.hexdigest(), 16) % 5 >= 3


def anchor(document: Document) -> date | None:
    """The day of publication."""
    return date.fromisoformat(document["dct"][:10]) if document["dct"] else None


def score(chosen: Iterable[Document], kind: str, keep: Callable[[TimeExpression], bool]) -> dict[str, Any]:
    """The scorer's figures for one kind of expression; only those predictions count that ``keep`` keeps."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        with gold.open("w", encoding="utf-8") as a, predicted.open("w", encoding="utf-8") as b:
            for document in chosen:
                times = filter(keep, find_times(document["doc_text"], anchor(document)))
                spans = [{"start": t.span.start, "end": t.span.end, "value": t.value} for t in times]
                a.write(json.dumps(document) + "\n")
                b.write(json.dumps({"id": document["id"], "preds": spans}) + "\n")
        done = subprocess.run(
            [sys.executable, str(SCORER), str(gold), str(predicted), "--kinds", kind],
            capture_output=True,
            text=True,
            check=True,
        )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[0])
    return figures


def cost(chosen: list[Document]) -> float:
    """Milliseconds of CPU per 1,000 characters, the best of five runs over texts that are folded already."""
    texts = [(d["doc_text"], anchor(d), fold(d["doc_text"])) for d in chosen]
    best = float("inf")
    for _ in range(5):
        started = time.process_time()
        for text, day, folded in texts:
            find_times(text, day, folded)
        best = min(best, time.process_time() - started)
    return 1000 * best / (sum(len(text) for text, _, _ in texts) / 1000)


def measure() -> dict[str, float]:
    """All figures by name; those that begin with ``held_out_`` are of documents that nothing was tuned on."""
    every = documents()
    found: dict[str, float] = {}
    for prefix, chosen in (("", every), ("held_out_", [d for d in every if is_held_out(d)])):
        relative = score(chosen, "relative", lambda one: True)
        sure = score(chosen, "relative", lambda one: one.sure or one.reference != "relative")
        yearless = score(chosen, "underspecified", lambda one: True)
        found |= {
            prefix + "relative_recall": relative["recall"],
            prefix + "relative_precision": relative["precision_all"],
            prefix + "value_strict": relative["value_strict"],
            prefix + "value_lenient": relative["value_lenient"],
            prefix + "sure_value_lenient": sure["value_lenient"],
            prefix + "sure_share": round(sure["value_n"] / relative["value_n"], 3),
            prefix + "underspecified_recall": yearless["recall"],
        }
    found["ms_per_1000_characters"] = round(cost(every), 4)
    return found


def main() -> None:
    """Print the figures."""
    for name, value in measure().items():
        print(f"{name:36}{value:8.4f}")


if __name__ == "__main__":
    main()
