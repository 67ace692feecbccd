"""How often each rule reports something on clean articles: ``python -m benchmarks.rule_figures``.

Writes ``rule-figures.json`` beside this file, from which the rules' pages are made (``python -m srclint.docs``). What
people judged, ``precision`` and ``judged``, is entered there by hand and kept; ``judged_on`` says in words where those
findings were found, if elsewhere than in the clean articles, and follows "They were found on" on the page.

Rules on wording run over the articles that are labelled as written by people; rules on bylines and dates, which those
texts have been stripped of, over the web pages whose label names an author and a date. Rules across articles see the
articles written by people as one run: what they report there are a few stories that their outlet published twice.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from srclint.config import Config
from srclint.engine import Engine
from srclint.host import load_host
from srclint.model import Context, Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers.records import JsonLinesReader
from srclint.rule import ArticleRule, RunRule
from srclint.selection import Selection

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "shared" / "data"
FIGURES = HERE / "rule-figures.json"
AS_OF = date(2026, 11, 22)
ON_PAGES = ("BYL", "DAT")
FIELDS = ("id", "text", "html", "title", "url")


def labelled(name: str) -> Iterator[dict[str, Any]]:
    """The records of a labelled file."""
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def readings(records: Iterable[dict[str, Any]]) -> Iterator[Reading]:
    """The records as srclint reads them, without their labels."""
    for record in records:
        line = json.dumps({key: record[key] for key in FIELDS if record.get(key)}).encode()
        for item in JsonLinesReader().read(Source("clean.jsonl", data=line), ReadOptions()):
            if isinstance(item, Reading):
                yield item


def engine(kind: type[ArticleRule] | type[RunRule]) -> Engine:
    """An engine with all rules of a kind, each selected by its code."""
    host = load_host(third_party=False)
    codes = tuple(code for code, rule in host.rules.items() if isinstance(rule, kind))
    settings = Selection(Config(select=codes), host.rules, host.plugin_of).everywhere
    return Engine(settings, Context(AS_OF))


def fired(records: Iterable[dict[str, Any]]) -> tuple[Counter[str], int]:
    """By code the number of articles in which a rule reports something; and their number."""
    alone = engine(ArticleRule)
    counts: Counter[str] = Counter()
    articles = 0
    for reading in readings(records):
        counts.update({finding.code for finding in alone.check(reading).findings})
        articles += 1
    return counts, articles


def fired_across(records: Iterable[dict[str, Any]]) -> tuple[Counter[str], int]:
    """The same for the rules that look across articles, with the records as one run."""
    run = list(readings(records))
    found = engine(RunRule).run(run).findings
    return Counter(code for code, _ in {(finding.code, finding.article) for finding in found}), len(run)


def measure() -> dict[str, dict[str, Any]]:
    """By code the share of clean articles in which the rule reports something."""
    clean = [record for record in labelled("spun.dev.jsonl.gz") if record["label"] == "clean"]
    prose = (*fired(clean), "news written by people")
    across = (*fired_across(clean), "news written by people, as one run")
    pages = (
        *fired(
            record
            for record in labelled("byline-html.dev.jsonl.gz")
            if record["gold"]["has_named_author"] and record["gold"].get("date")
        ),
        "web pages that name their author and date",
    )
    found = {}
    for code, rule in load_host(third_party=False).rules.items():
        on_pages = code.startswith(ON_PAGES)
        counts, articles, on = across if isinstance(rule, RunRule) else pages if on_pages else prose
        found[code] = {"clean_rate": round(counts[code] / articles, 5), "clean_articles": articles, "on": on}
    return found


def main() -> None:
    """Measure, and write what was found into the file, beside what is there."""
    kept: dict[str, dict[str, Any]] = json.loads(FIGURES.read_text("utf-8")) if FIGURES.is_file() else {}
    for code, figures in measure().items():
        kept[code] = {**kept.get(code, {}), **figures}
    FIGURES.write_text(json.dumps(dict(sorted(kept.items())), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
