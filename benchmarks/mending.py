"""What ``--fix``, and ``srclint corpus`` with a policy that strips, take out of pages rendered to plain text.

Only what is a line of the story is labelled by hand; the classes of boilerplate came from keywords.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from benchmarks.structure_text import SHARED
from srclint.engine import Engine
from srclint.findings import RuleSetting
from srclint.host import load_host
from srclint.language.text.lines import line_starts
from srclint.model import Context, Finding, Reading, Severity, SourceMap

# The classes that the data's own scorer counts.
KEY = ("cookie", "newsletter", "comment_form", "share", "related", "ad", "subscribe_login")

Lint = Callable[[str], Sequence[Finding]]


def linter() -> Lint:
    """Lints a text with the rules on boilerplate that look at one article."""
    settings = [
        RuleSetting(rule, rule.meta.options(), dict(rule.meta.levels))
        for code, rule in load_host(third_party=False).rules.items()
        if code.startswith("BPL")
    ]
    engine = Engine(settings, Context(date(2026, 11, 22)))

    def lint(text: str) -> Sequence[Finding]:
        reading = Reading("page", "page", text, source_map=SourceMap((0,), (0,), line_starts(text)))
        return engine.check(reading).findings

    return lint


def kept_lines(lines: Sequence[str], lint: Lint) -> set[int]:
    """The numbers of the lines that safe fixes leave, pass after pass until nothing is left to mend."""
    left = list(range(len(lines)))
    while True:
        text = "\n".join(lines[i] for i in left) + "\n"
        spans = [edit.span for finding in lint(text) for edit in finding.edits if edit.safe]
        if not spans:
            return set(left)
        at, fresh = 0, []
        for i in left:
            first = at + len(lines[i]) - len(lines[i].lstrip())
            if not lines[i].strip() or not any(span.start <= first < span.end for span in spans):
                fresh.append(i)
            at += len(lines[i]) + 1
        if fresh == left:
            return set(left)
        left = fresh


def unstripped_lines(lines: Sequence[str], lint: Lint) -> set[int]:
    """The numbers of the lines of which stripping all warnings of the family BPL leaves words."""
    text = "\n".join(lines) + "\n"
    spans = [f.span for f in lint(text) if f.span is not None and f.severity >= Severity.WARNING]
    kept, at = set(), 0
    for i, line in enumerate(lines):
        words = re.finditer(r"\S+", line)
        if any(not any(s.start <= at + w.start() < s.end for s in spans) for w in words):
            kept.add(i)
        at += len(line) + 1
    return kept


def measure() -> dict[str, float]:
    """Lines of the story that are taken, and the share of the key classes that is, by mending and by stripping."""
    counts = {name: (Counter[str](), Counter[str]()) for name in _WAYS}
    lint = linter()
    with gzip.open(SHARED / "boilerplate-lines.dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for page in map(json.loads, file):
            lines = [line.replace("\r", " ") for line in page["lines"]]
            for name, keep in _WAYS.items():
                _count(page, keep(lines, lint), *counts[name])
    found = {}
    for name, (total, taken) in counts.items():
        key, gone = sum(total[each] for each in KEY), sum(taken[each] for each in KEY)
        found[f"{name}_main_lines"] = float(taken["main"])
        found[f"{name}_key_classes"] = round(gone / key, 4)
    return found


_WAYS: dict[str, Callable[[Sequence[str], Lint], set[int]]] = {
    "mended": kept_lines,
    "stripped": unstripped_lines,
}


def _count(page: dict[str, Any], kept: set[int], total: Counter[str], taken: Counter[str]) -> None:
    gold = page["gold"]
    for i, (label, class_) in enumerate(zip(gold["labels"], gold["classes"], strict=True)):
        name = class_ if label == "boilerplate" else label
        if name:
            total[name] += 1
            taken[name] += i not in kept
