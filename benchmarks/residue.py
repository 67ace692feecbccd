"""Residue of chat tools, and metadata against their page, on made-up articles: what must be found is, and no more.

The kinds of the labels are those of the data's own description; a family in ``must_not`` stands for all its kinds.
These are also the labelled positives on which the severity of a rare rule may rest (`benchmarks.judged`).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.articles import AS_OF, DATA, read_article
from srclint.config import Config
from srclint.engine import Engine
from srclint.host import load_host
from srclint.model import Context, Reading, Severity
from srclint.selection import Selection

FILES = ("residue.dev.jsonl", "meta.dev.jsonl")
CODES: Mapping[str, str] = {
    "token": "RES001",
    "sentence": "RES002",
    "placeholder": "RES003",
    "link": "RES004",
    "markdown": "RES005",
    "hidden": "RES006",
    "c2pa": "RES007",
    "injection": "RES008",
    "author-field": "MET001",
    "house-as-person": "MET002",
    "author-not-shown": "MET003",
    "published-differs": "MET004",
    "published-zone": "MET005",
    "date-invalid": "MET005",
    "date-without-zone": "MET005",
    "shows-update-as-date": "MET006",
    "other-canonical": "MET007",
    "canonical-home": "MET007",
    "opinion-as-news": "MET008",
    "ad-as-article": "MET009",
    **dict.fromkeys(
        ("noindex", "noai", "nosnippet", "tdm-reservation", "licence-link", "licence-ld", "paywalled"),
        "MET010",
    ),
}
"""By kind, or by family of kinds, the rule that reports it; what is deliberately not reported is not here."""
SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


def _checked(file: str) -> Iterator[tuple[dict[str, Any], dict[str, Severity]]]:
    """Each record with the codes that are reported for it, at their gravest."""
    host = load_host(third_party=False)
    codes = tuple(code for code in host.rules if code in CODES.values())
    engine = Engine(Selection(Config(select=codes), host.rules, host.plugin_of).everywhere, Context(AS_OF))
    for line in (DATA / file).read_text("utf-8").splitlines():
        record = json.loads(line)
        reading = read_article(record["id"], SUFFIXES[record.get("format", "html")], record["content"])
        seen: dict[str, Severity] = {}
        if isinstance(reading, Reading):
            for finding in engine.check(reading).findings:
                seen[finding.code] = max(seen.get(finding.code, Severity.OFF), finding.severity)
        yield record, seen


def code_of(kind: str) -> str:
    """The rule for a kind: ``sentence/offer`` is RES002's; empty for what isn't reported."""
    return CODES.get(kind.partition("/")[0], "")


def measure() -> dict[str, float]:
    """How many of the kinds that must be reported are, and what is reported that must not be."""
    figures: dict[str, float] = {}
    for file in FILES:
        found = of = errors = warnings = 0
        for record, seen in _checked(file):
            must = [code for kind in record["must"] if (code := code_of(kind))]
            of += len(must)
            found += sum(code in seen for code in must)
            wrong = [seen.get(code_of(kind), Severity.OFF) for kind in record["must_not"]]
            errors += sum(severity is Severity.ERROR for severity in wrong)
            warnings += sum(severity is Severity.WARNING for severity in wrong)
        name = file.partition(".")[0]
        figures |= {f"{name} found": found, f"{name} of": of}
        figures |= {f"{name} false errors": errors, f"{name} false warnings": warnings}
    return figures


def positives() -> dict[str, dict[str, dict[str, Any]]]:
    """By rule and level in how many labelled positives it reports at least that, of how many."""
    levels = {code: rule.meta.levels for code, rule in load_host(third_party=False).rules.items()}
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    of: Counter[str] = Counter()
    for file in FILES:
        for record, seen in _checked(file) if (DATA / file).is_file() else ():
            for code in filter(None, map(code_of, record["must"])):
                of[code] += 1
                hits[code].update(
                    level for level, least in levels[code].items() if seen.get(code, -1) >= least
                )
    on = "articles that others made up to hold it"
    return {
        code: {
            level: {"hits": number, "wrong": 0, "of": of[code], "on": on}
            for level, number in sorted(hits[code].items())
        }
        for code in sorted(of)
    }
