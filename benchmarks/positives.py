"""Labelled positives: articles of which something else than the rule knows that it must report something.

A rule that hardly ever fires on clean articles can't be judged on what it reports there. Its severity may rest on
these instead (`benchmarks.judged`). Who knows is told with each:

- the data's own labels: residue of chat tools that others made up; texts that a tool wrote over, whose originals are
  in the same file, so that a phrase that the original has, too, is none of the tool's;
- whoever damaged or copied an article of somebody's, without having read the rules (`benchmarks.damaged`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from benchmarks import held, residue
from benchmarks.articles import engines, read_article, records
from benchmarks.damaged import COPIES, DAMAGES
from srclint.model import Finding, Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source

Tally = dict[str, dict[str, dict[str, Any]]]
"""By rule and level: in how many articles it was right and wrong, of how many, and on what."""


@dataclass
class _Count:
    """What one rule does on one set of positives."""

    of: int = 0
    found: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, findings: Iterable[Finding], is_right: Callable[[Finding], bool]) -> None:
        """Count an article, once a level."""
        self.of += 1
        verdicts = [(finding.level, is_right(finding)) for finding in findings]
        self.found += any(right for _, right in verdicts)
        self.hits.update({level for level, right in verdicts if right})
        self.wrong.update({level for level, right in verdicts if not right})

    def told(self, on: str) -> dict[str, dict[str, Any]]:
        """By level, as the figures have it."""
        of = {"of": self.of, "on": on, "found": self.found}
        return {
            level: {"hits": self.hits[level], "wrong": self.wrong[level], **of}
            for level in sorted({*self.hits, *self.wrong})
        }


def positives() -> Tally:
    """What each rule does on the positives that there are for it; rules without any are left out.

    Of a level that several speak of, the last counts.
    """
    tally: Tally = {}
    for found in (residue.positives(), _rewritten(), _damaged(), _copied(), held.positives()):
        for code, levels in found.items():
            tally[code] = {**tally.get(code, {}), **levels}
    return tally


# Texts that a tool wrote over

_FROM_FILE = "articles that a tool wrote over, whose originals are known"
_SPINNERS = ("turbospinner", "withinside-family")
"""The tools that swap words by a dictionary; a round trip through a translator leaves no tells."""


def _rewritten() -> Tally:
    texts = {record["id"]: record for record in records("spun.dev.jsonl.gz")}
    made = [record for record in texts.values() if record.get("orig_id") in texts]
    if not made:
        return {}
    alone, across = engines()
    readings = {id: read_article(id, ".txt", record["text"]) for id, record in texts.items()}
    crossing: dict[str, list[Finding]] = defaultdict(list)
    for finding in across.run([r for r in readings.values() if isinstance(r, Reading)]).findings:
        crossing[finding.article].append(finding)
    counts: dict[str, _Count] = defaultdict(_Count)
    for record in made:
        original = texts[record["orig_id"]]
        reading, source = readings[record["id"]], readings[original["id"]]
        if not isinstance(reading, Reading) or not isinstance(source, Reading):
            continue
        findings = [*alone.check(reading).findings, *crossing[reading.id]]
        spun = record["tool"] in _SPINNERS
        words = " ".join(original["text"].casefold().split())
        if spun:
            counts["SPN002"].add(_of("SPN002", findings), lambda f: _is_new(f, words))  # noqa: B023 - used at once
            counts["SPN004"].add(_of("SPN004", findings), lambda f: True)
        own = source.id
        counts["SPN005"].add(_of("SPN005", findings), lambda f: own in {place.path for place in f.related})  # noqa: B023
    return {code: count.told(_FROM_FILE) for code, count in counts.items()}


def _of(code: str, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.code == code]


def _is_new(finding: Finding, original: str) -> bool:
    """Whether the words of a finding are the tool's: its original has none such."""
    return " ".join(finding.text.casefold().split()) not in original


# Articles that were damaged, and copied


def _damaged() -> Tally:
    tally: Tally = {}
    for code, (specimens, on) in DAMAGES.items():
        count = _Count()
        for name, data, place, hurt in specimens():
            item = next(iter(read_source(Source(name, data=data), builtin_readers(), ReadOptions())))
            findings = _of(code, engines()[0].check(item).findings if isinstance(item, Reading) else ())
            if hurt:
                count.add(findings, lambda f: place in f.text)  # noqa: B023 - used at once
            else:
                count.wrong.update({finding.level for finding in findings})
        if count.of:
            tally[code] = count.told(on)
    return tally


def _copied() -> Tally:
    count = _Count()
    pairs: dict[str, str] = {}
    readings: list[Reading] = []
    for id_, original, copy in COPIES():
        texts = {f"{id_}-original": original, f"{id_}-copy": copy}
        read = [read_article(name, ".txt", text) for name, text in texts.items()]
        both = [reading for reading in read if isinstance(reading, Reading)]
        if len(both) == len(read):
            readings += both
            pairs |= {both[0].id: both[1].id, both[1].id: both[0].id}
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in _of("PRV001", engines()[1].run(readings).findings):
        found[min(finding.article, pairs[finding.article])].append(finding)
    for pair in sorted({min(pair) for pair in pairs.items()}):
        count.add(found[pair], lambda f: {place.path for place in f.related} <= {pairs[f.article]})
    return {"PRV001": count.told("copies of real articles under another headline")} if count.of else {}
