"""Bylines and boilerplate in plain text, on labelled pages: ``python -m benchmarks.structure_text``.

Figures are those of the data's own scorers. Beside the figures over all pages stand those of four folds of sites (by
a digest of the site's name), which show how much they vary. Beside
them stand those of the line model alone, and of the fifth of the sites that nobody reads.
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
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks import train
from srclint.article import build
from srclint.language.text.automaton import PhraseSet, fold
from srclint.model import Article, Decision, Evidence, Reading

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
FOLDS = 4

Page = dict[str, Any]


def pages(name: str) -> list[Page]:
    """The labelled pages of one file."""
    with gzip.open(SHARED / f"{name}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fold_of(page: Page) -> int:
    """The fold that a page's site belongs to."""
    site = page.get("site") or page["id"]
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def read(text: str) -> Article:
    """The article that is made of a text alone."""
    return build.build_article(Reading("page", "page", text))


def names_nobody(article: Article) -> bool:
    """Whether no person or account is named, and nothing unsure might name one."""
    return (
        article.byline.kind in ("none", "generic", "agency")
        and article.byline.decision is not Decision.UNSURE
    )


def byline_prediction(page: Page) -> Page:
    """What the byline scorer wants to know of a page."""
    article = read(page.get("article_text") or page["text"])
    return {
        "id": page["id"],
        "missing_byline": names_nobody(article),
        "authors": list(article.byline.names),
        "missing_date": article.published is None,
    }


def boilerplate_prediction(page: Page) -> Page:
    """What the boilerplate scorer wants to know of a page: the flagged lines."""
    text = "\n".join(page["lines"])
    flagged = [b for b in read(text).blocks if b.kind == "boilerplate"]
    found = [{"line": text.count("\n", 0, b.span.start), "label": b.class_} for b in flagged]
    return {"id": page["id"], "findings": found}


def score(scorer: str, chosen: Iterable[Page], predict: Callable[[Page], Page], *flags: str) -> str:
    """What the data's scorer prints."""
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder, "gold.jsonl"), Path(folder, "predicted.jsonl")
        with gold.open("w", encoding="utf-8") as a, predicted.open("w", encoding="utf-8") as b:
            for page in chosen:
                a.write(json.dumps(page) + "\n")
                b.write(json.dumps(predict(page)) + "\n")
        command = [sys.executable, str(SHARED / scorer), str(gold), str(predicted), *flags]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def byline_figures(chosen: list[Page], prefix: str) -> dict[str, float]:
    """Precision, recall and F1 of "no named author line", pages with only an organisation's credit left out."""
    shown = score("score_byline_text.py", chosen, byline_prediction)
    match = re.search(
        r"missing byline \[org pages left out\]: P=([\d.]+|nan) R=([\d.]+|nan) F1=([\d.]+)", shown
    )
    assert match, shown
    precision, recall, f1 = (float(value) for value in match.groups())
    return {f"{prefix}_precision": precision, f"{prefix}_recall": recall, f"{prefix}_f1": f1}


def boilerplate_figures(chosen: list[Page], prefix: str) -> dict[str, float]:
    """The share of main lines that are flagged, and recall over the key classes."""
    shown = score("score_boilerplate_lines.py", chosen, boilerplate_prediction, "--tier1")
    recall = re.search(r"recall (\d+)/(\d+)=", shown)
    main = re.search(r"false-flag rate on main lines (\d+)/(\d+)", shown)
    assert recall and main, shown
    return {
        f"{prefix}_recall": round(int(recall[1]) / int(recall[2]), 4),
        f"{prefix}_main_lines_flagged": round(int(main[1]) / int(main[2]), 5),
    }


def cost(texts: list[str]) -> float:
    """Milliseconds of CPU for 5,000 characters, the best of three runs; folding, scan and language are shared."""
    phrases = PhraseSet(build.PHRASES)
    declared = (Evidence("language", "en", "option"),)
    given = []
    for text in texts:
        folded = fold(text)
        given.append((Reading("page", "page", text, metadata=declared), phrases.scan(folded), folded))
    best = float("inf")
    settings = vars(build)
    kept = settings["detect"]
    settings["detect"] = lambda text, declared: declared
    for _ in range(3):
        started = time.process_time()
        for reading, hits, folded in given:
            build.build_article(reading, hits=hits, folded=folded)
        best = min(best, time.process_time() - started)
    settings["detect"] = kept
    return 1000 * best / (sum(map(len, texts)) / 5000)


def measure() -> dict[str, float]:
    """All figures by name; those with ``fold`` in them are of one fold of sites."""
    text, wire, lines = pages("byline-text"), pages("byline-text-reuters"), pages("boilerplate-lines")
    found = byline_figures(text, "byline_text")
    found |= byline_figures(wire, "byline_wire")
    found |= boilerplate_figures(lines, "boilerplate")
    for number in range(FOLDS):
        part = byline_figures([p for p in text if fold_of(p) == number], f"fold_{number}_byline_text")
        part |= boilerplate_figures([p for p in lines if fold_of(p) == number], f"fold_{number}_boilerplate")
        found |= {key: value for key, value in part.items() if not key.endswith("_precision")}
    found |= reported(text, "") | reported(
        [p for p in text if train.fold_of(p["site"]) == train.UNREAD], "unread_"
    )
    found |= guard("text", [p for p in text if train.fold_of(p["site"]) != train.UNREAD])
    found["english_missing_byline_right"] = english_precision([*text, *wire])
    news = [page["text"] for page in pages("spun") if page["label"] == "clean" and len(page["text"]) > 3000]
    found["ms_for_5000_characters"] = round(cost(news[:200]), 3)
    return found


def reported(chosen: Iterable[Page], prefix: str) -> dict[str, float]:
    """How often missing-byline speaks and is right, and how many pages' authors are named exactly."""
    counts = dict.fromkeys(("missing_byline_reported", "missing_byline_right", "names_exact", "signed"), 0)
    for page in chosen:
        article, gold = read(page["article_text"]), page["gold"]
        signed = gold["has_named_author_line"]
        if article.byline.decision is Decision.NOWHERE:
            counts["missing_byline_reported"] += 1
            counts["missing_byline_right"] += not signed
        names = article.byline.names if article.byline.kind in ("person", "handle") else ()
        counts["signed"] += signed
        counts["names_exact"] += signed and _plain(names) == _plain(gold["authors"])
    return {f"{prefix}{key}": float(value) for key, value in counts.items()}


def _plain(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(train.plainly, names))


def guard(source: str, read_pages: Iterable[Page]) -> dict[str, float]:
    """The same of the line model alone, without any rule, on folds that it was not learned on.

    Where ours lead by much on pages that were read, and not on the unread fifth, that lead is memory. The figures are
    those that `benchmarks.train` left beside the weights.
    """
    kept = json.loads(train.WEIGHTS.read_text("utf-8"))
    if kept["data"] != train.digest():
        return {}
    ours = reported(read_pages, "read_") if source == "text" else {}
    for part in ("read", "unread"):
        for key, value in kept["held out"][source][part].items():
            ours[f"model alone, {part}: {key}"] = value
    return ours


def english_precision(chosen: Iterable[Page]) -> float:
    """Of the English articles that missing-byline would report, the share in which indeed no author is named."""
    reported = right = 0
    for page in chosen:
        if page["lang"] != "en":
            continue
        article = read(page.get("article_text") or page["text"])
        if article.byline.kind == "none" and names_nobody(article):
            reported += 1
            right += not page["gold"]["has_named_author_line"]
    return round(right / reported, 4) if reported else 0.0


def main() -> None:
    """Print the figures."""
    for name, value in measure().items():
        print(f"{name:44}{value:8.4f}")


if __name__ == "__main__":
    main()
