"""Learn the weights of the line model from the labelled pages: ``python -m benchmarks.train``.

The pages are split by site into five folds (the SHA-1 of the site's name, modulo five). The weights that srclint bears
are learned on four of them. The sites of the last fold are never read by anybody: their figures tell what to expect on
other sites. For the others, each fold is scored by weights learned on the other three.

Needs scikit-learn (``uv pip install -e '.[bench]'``), which srclint itself does not. The same versions give the same
bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from srclint.article.build import read_page
from srclint.article.features.columns import COLUMNS, COMBINED, columns, scored_lines
from srclint.article.lines.layout import Line
from srclint.article.parse.residue import names_in
from srclint.article.scoring.learned import MAYBE
from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers.records import JsonLinesReader

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
WEIGHTS = Path(__file__).resolve().parents[1] / "srclint" / "article" / "scoring" / "line_weights.json"
FILES = ("byline-text.dev.jsonl.gz", "byline-text-reuters.dev.jsonl.gz", "byline-html.dev.jsonl.gz")
FOLDS, UNREAD = 5, 4
# The strength of the pull towards nought: of .03, .1 and .3 the one with the best average precision on held-out folds.
PULL = 0.03
# From how much likelihood on the model alone would name somebody.
ALONE = 0.3

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Document:
    """A labelled page: its scored lines as rows, their names, and which of them name the author."""

    source: str
    fold: int
    authors: frozenset[str]
    rows: Sequence[Sequence[float]]
    names: Sequence[tuple[str, ...]]
    labels: Sequence[bool]


def fold_of(site: str) -> int:
    """The fold of a site."""
    return int(hashlib.sha1(site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def records(name: str) -> list[Record]:
    """The records of a file of labelled pages."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def plainly(name: str) -> str:
    """A name as names are compared: without case, accents and marks."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c)).split())


def documents() -> Iterator[Document]:
    """All labelled pages."""
    for record in records(FILES[0]):
        text = record["article_text"]
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        told = set(record["gold"]["article_text_byline_lines"] or ())
        yield _document(
            "text",
            record,
            Reading("page", "page", text),
            lambda line, starts=starts, told=told: bisect_right(starts, line.start) - 1 in told,  # type: ignore[misc]
        )
    for record in records(FILES[1]):
        # The labels don't give the lines: on the newswire only lines that begin with "By" name an author.
        named = record["gold"]["has_named_author_line"]
        yield _document(
            "wire",
            record,
            Reading("page", "page", record.get("article_text") or record["text"]),
            lambda line, named=named: named and line.text.lower().startswith("by "),  # type: ignore[misc]
        )
    for record in records(FILES[2]):
        data = json.dumps({key: value for key, value in record.items() if key != "gold"}).encode()
        (reading,) = JsonLinesReader().read(Source("pages.jsonl", data=data), ReadOptions())
        assert isinstance(reading, Reading), reading
        authors = tuple(filter(None, map(plainly, _authors(record))))
        yield _document(
            "page",
            record,
            reading,
            lambda line, authors=authors: not line.prose and any(a in plainly(line.text) for a in authors),  # type: ignore[misc]
        )


def _authors(record: Record) -> Sequence[str]:
    gold = record["gold"]
    return (gold.get("authors") or ()) if gold["author_kind"] in ("person", "handle") else ()


def _document(source: str, record: Record, reading: Reading, is_byline: Callable[[Line], bool]) -> Document:
    page = read_page(reading)
    chosen = scored_lines(page.lines)
    found = [page.lines.layout.lines[index] for index in chosen]
    return Document(
        source,
        fold_of(record.get("site") or record["id"]),
        frozenset(map(plainly, _authors(record))),
        [columns(page.lines, index, page.marked) for index in chosen],
        [names_in(line.text, page.lines.dated(index)) for index, line in zip(chosen, found, strict=True)],
        [bool(is_byline(line)) for line in found],
    )


Weights = Mapping[str, float]


def learn(pages: Sequence[Document]) -> Weights:
    """The weights of a logistic regression on the lines of some pages, rounded."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    rows = [row for page in pages for row in page.rows]
    labels = [label for page in pages for label in page.labels]
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(C=PULL, max_iter=5000, tol=1e-6).fit(scaler.transform(rows), labels)
    weights = {"constant": float(model.intercept_[0])}
    for name, weight, mean, scale in zip(
        (*COLUMNS, *COMBINED), model.coef_[0], scaler.mean_, scaler.scale_, strict=True
    ):
        weights["constant"] -= float(weight * mean / scale)
        weights[name] = _rounded(float(weight / scale))
    weights["constant"] = _rounded(weights["constant"])
    return weights


def _rounded(value: float) -> float:
    """To three digits that count."""
    return round(value, 2 - math.floor(math.log10(abs(value)))) if value else 0.0


def likelihoods(weights: Weights, page: Document) -> list[float]:
    """How likely each of a page's lines names the author."""
    ordered = [weights[name] for name in (*COLUMNS, *COMBINED)]
    sums = (sum(a * b for a, b in zip(row, ordered, strict=True)) for row in page.rows)
    return [1 / (1 + math.exp(-max(-30.0, min(30.0, weights["constant"] + odds)))) for odds in sums]


def held_out(pages: Sequence[Document]) -> dict[int, list[tuple[Document, list[float]]]]:
    """By fold its pages with the likelihoods by weights that were learned without them and the unread fold."""
    found = {}
    for fold in range(FOLDS):
        weights = learn([page for page in pages if page.fold not in (fold, UNREAD)])
        found[fold] = [(page, likelihoods(weights, page)) for page in pages if page.fold == fold]
    return found


def average_precision(scored: Sequence[tuple[Document, Sequence[float]]]) -> float:
    """Over the lines of pages, most likely first, the mean precision at those that name the author."""
    lines = [pair for page, odds in scored for pair in zip(odds, page.labels, strict=True)]
    lines.sort(key=lambda pair: -pair[0])
    right, total = 0, 0.0
    for rank, (_, label) in enumerate(lines, 1):
        if label:
            right += 1
            total += right / rank
    return total / right if right else 0.0


def figures(scored: Sequence[tuple[Document, Sequence[float]]]) -> dict[str, float]:
    """What the model alone reaches on some pages, without any rule."""
    named = [(p, odds) for p, odds in scored if p.authors]
    others = [(p, odds) for p, odds in scored if not p.authors]
    exact = sum(_named_by(p, odds) == p.authors for p, odds in named)
    silent = [max(odds, default=0.0) < MAYBE for _, odds in others]
    missed = [max(odds, default=0.0) < MAYBE for _, odds in named]
    reported = sum(silent) + sum(missed)
    return {
        "average precision of lines": round(average_precision(scored), 3),
        "author names exactly right": exact,
        "pages with an author": len(named),
        "no byline, reported": reported,
        "no byline, right": sum(silent),
        "pages without an author": len(others),
    }


def _named_by(page: Document, odds: Sequence[float]) -> frozenset[str]:
    best = max(range(len(odds)), key=lambda i: odds[i], default=-1)
    if best < 0 or odds[best] < ALONE:
        return frozenset()
    return frozenset(map(plainly, page.names[best]))


def table(pages: Sequence[Document]) -> dict[str, dict[str, dict[str, float]]]:
    """By kind of page and by fold what the model alone reaches on pages that it was not learned on."""
    scored = held_out(pages)
    found: dict[str, dict[str, dict[str, float]]] = {}
    for source in ("text", "page", "wire"):
        by_fold = {str(n): [pair for pair in scored[n] if pair[0].source == source] for n in range(FOLDS)}
        read = [pair for name, part in by_fold.items() if name != str(UNREAD) for pair in part]
        parts = {**by_fold, "read": read, "unread": by_fold[str(UNREAD)]}
        found[source] = {name: figures(part) for name, part in parts.items() if name != str(UNREAD)}
    return found


def digest() -> str:
    """SHA-256 over the files' bytes, 16 digits."""
    total = hashlib.sha256()
    for name in FILES:
        total.update((DATA / name).read_bytes())
    return total.hexdigest()[:16]


def main() -> None:
    """Print the fold table, learn the weights and write them."""
    if not all((DATA / name).is_file() for name in FILES):
        sys.exit(f"the labelled pages are not here: {DATA}")
    pages = list(documents())
    folds = table(pages)
    for source, parts in folds.items():
        print(source)
        for name, values in parts.items():
            print(f"  {name:8}", *(f"{key} {value:g};" for key, value in values.items()))
    head = {
        "data": digest(),
        "learned on": "four of five folds of sites; each was scored by the other three, the unread one by all four",
        "held out": {
            source: {name: parts[name] for name in ("read", "unread")} for source, parts in folds.items()
        },
        "weights": learn([page for page in pages if page.fold != UNREAD]),
    }
    WEIGHTS.write_text(json.dumps(head, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"wrote {WEIGHTS.name}: {len(head['weights'])} weights")


if __name__ == "__main__":
    main()
