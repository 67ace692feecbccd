"""Residue of chat tools on made-up articles that others wrote: what must be found is, and nothing else is accused.

The kinds of the labels are those of the data's own description; a family in ``must_not`` stands for all its kinds.
These are also the labelled positives on which the severity of a rare rule may rest (`benchmarks.judged`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.articles import AS_OF, DATA, read_article
from srclint.config import Config
from srclint.engine import Engine
from srclint.host import load_host
from srclint.model import Context, Reading, Severity
from srclint.selection import Selection

FILE = "residue.dev.jsonl"
CODES: Mapping[str, str] = {
    "token": "RES001",
    "sentence": "RES002",
    "placeholder": "RES003",
    "link": "RES004",
    "markdown": "RES005",
    "hidden": "RES006",
    "c2pa": "RES007",
    "injection": "RES008",
}
SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


def _checked() -> Iterator[tuple[dict[str, Any], dict[str, Severity]]]:
    """Each record with the codes that are reported for it, at their gravest."""
    host = load_host(third_party=False)
    codes = tuple(code for code in host.rules if code in CODES.values())
    engine = Engine(Selection(Config(select=codes), host.rules, host.plugin_of).everywhere, Context(AS_OF))
    for line in (DATA / FILE).read_text("utf-8").splitlines():
        record = json.loads(line)
        reading = read_article(record["id"], SUFFIXES[record["format"]], record["content"])
        seen: dict[str, Severity] = {}
        if isinstance(reading, Reading):
            for finding in engine.check(reading).findings:
                seen[finding.code] = max(seen.get(finding.code, Severity.OFF), finding.severity)
        yield record, seen


def code_of(kind: str) -> str:
    """The rule for a kind: ``sentence/offer`` is RES002's."""
    return CODES[kind.partition("/")[0]]


def measure() -> dict[str, float]:
    """How many of the kinds that must be reported are, and what is reported that must not be."""
    found = of = errors = warnings = 0
    for record, seen in _checked():
        of += len(record["must"])
        found += sum(code_of(kind) in seen for kind in record["must"])
        wrong = [seen.get(code_of(kind), Severity.OFF) for kind in record["must_not"]]
        errors += sum(severity is Severity.ERROR for severity in wrong)
        warnings += sum(severity is Severity.WARNING for severity in wrong)
    return {"residue found": found, "residue of": of, "false errors": errors, "false warnings": warnings}


def positives() -> dict[str, dict[str, Any]]:
    """By rule how many labelled positives it finds, of how many."""
    if not (DATA / FILE).is_file():
        return {}
    hits: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for record, seen in _checked():
        for kind in record["must"]:
            of[code_of(kind)] += 1
            hits[code_of(kind)] += code_of(kind) in seen
    on = "articles made up by others to hold it"
    return {code: {"hits": hits[code], "of": of[code], "on": on} for code in sorted(of)}
