"""Labelled positives: articles of which something else than the rule knows that it must report something.

A rule that hardly ever fires on clean articles can't be judged on what it reports there. Its severity may rest on
these instead (`benchmarks.judged`). Who knows is told with each:

- the data's own labels: residue of chat tools that others made up; texts that a tool wrote over, whose originals are
  in the same file, so that a phrase that the original has, too, is none of the tool's;
- a script that spoils one place of somebody's article, where Python's own decoder, JSON parser or calendar says that
  what was whole is broken now.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any

from benchmarks import residue
from benchmarks.articles import engines, read_article, records
from srclint.model import Finding, Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source

Tally = dict[str, dict[str, dict[str, Any]]]
"""By rule and level: in how many articles it was right and wrong, of how many, and on what."""


@dataclass
class _Count:
    """What one rule does on one set of positives."""

    of: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def add(self, findings: Iterable[Finding], is_right: Callable[[Finding], bool]) -> None:
        """Count an article, once a level."""
        self.of += 1
        verdicts = [(finding.level, is_right(finding)) for finding in findings]
        self.hits.update({level for level, right in verdicts if right})
        self.wrong.update({level for level, right in verdicts if not right})

    def told(self, on: str) -> dict[str, dict[str, Any]]:
        """By level, as the figures have it."""
        return {
            level: {"hits": self.hits[level], "wrong": self.wrong[level], "of": self.of, "on": on}
            for level in sorted({*self.hits, *self.wrong})
        }


def positives() -> Tally:
    """What each rule does on the positives that there are for it; rules without any are left out."""
    return {**residue.positives(), **_rewritten(), **_spoilt(), **_copied()}


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


# Articles that a script spoilt


def _spoilt() -> Tally:
    tally: Tally = {}
    for code, spoil, on in (
        (
            "BYL003",
            _signed_by_handles,
            "real articles that a script signed with the user name of another's author",
        ),
        (
            "TXT008",
            _cut_bytes,
            "real articles cut by a script so that Python can't decode them",
        ),
        ("TXT009", _broken_jsons, "real pages whose JSON-LD a script cut, so that Python can't parse it"),
        ("DAT005", _wrong_weekdays, "real articles in which a script moved the weekday beside a date by one"),
    ):
        count = _Count()
        for name, data, place in spoil():
            item = next(iter(read_source(Source(name, data=data), builtin_readers(), ReadOptions())))
            findings = engines()[0].check(item).findings if isinstance(item, Reading) else ()
            count.add(_of(code, findings), lambda f: not place or place in f.text)  # noqa: B023 - used at once
        if count.of:
            tally[code] = count.told(on)
    return tally


def _chosen(id: str, number: int) -> int:
    """One of so many, always the same for an article."""
    return int(hashlib.sha256(id.encode()).hexdigest(), 16) % number


_Spoilt = Iterator[tuple[str, bytes, str]]
"""Name, content, and the words that the finding must quote; empty where it quotes none."""
_MOST = 120  # articles of each kind


def _cut_bytes() -> _Spoilt:
    found = 0
    for record in records("spun.dev.jsonl.gz"):
        wide = [place for place, character in enumerate(record["text"]) if ord(character) > 0x7F]
        if record["label"] != "clean" or len(wide) < 3 or found == _MOST:
            continue
        cut = wide[_chosen(record["id"], len(wide))]
        before, after = record["text"][:cut].encode(), record["text"][cut:].encode()
        data = before + after[:1] + after[len(record["text"][cut].encode()) :]
        if not _decodes(data):
            found += 1
            yield f"{record['id']}.txt", data, ""


def _decodes(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


_JSON_LD = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.S | re.I)


def _broken_jsons() -> _Spoilt:
    for record in records("byline-html.dev.jsonl.gz"):
        page = record["html"]
        block = _JSON_LD.search(page)
        if block is None or not _parses(block[1]):
            continue
        marks = [match.start() for match in re.finditer(r'":', block[1])]
        cut = block.start(1) + marks[_chosen(record["id"], len(marks))] if marks else 0
        if cut and not _parses(page[block.start(1) : cut] + page[cut + 1 : block.end(1)]):
            yield f"{record['id']}.html", (page[:cut] + page[cut + 1 :]).encode("utf-8", "replace"), ""


def _parses(text: str) -> bool:
    try:
        json.loads(text, strict=False)
    except ValueError:
        return False
    return True


def _signed_by_handles() -> _Spoilt:
    pages = list(records("byline-text.dev.jsonl.gz"))
    handles = sorted(
        {
            name
            for r in pages
            if r["gold"]["author_kind"] == "handle"
            for name in r["gold"]["authors"]
            if not name.istitle()
        }
    )
    for record in pages:
        gold, lines = record["gold"], record["article_text"].split("\n")
        if (
            gold["author_kind"] != "person"
            or len(gold["authors"]) != 1
            or not gold["article_text_byline_lines"]
        ):
            continue
        name, handle = gold["authors"][0], handles[_chosen(record["id"], len(handles))]
        first = gold["article_text_byline_lines"][0]
        if name in lines[first]:
            # The author is named nowhere else, so that nobody but the handle answers for the article.
            signed = [
                lines[first].replace(name, handle) if n == first else line for n, line in enumerate(lines)
            ]
            text = "\n".join(line for n, line in enumerate(signed) if n == first or name not in line)
            yield f"{record['id']}.txt", text.encode(), handle


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    r"\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(,? )"
    rf"((?:{_MONTHS}) \d{{1,2}}, 20\d\d|\d{{1,2}} (?:{_MONTHS}) 20\d\d)\b"
)


_TEXTS = {
    "spun.dev.jsonl.gz": "text",
    "judge.dev.jsonl.gz": "content",
    "byline-text.dev.jsonl.gz": "article_text",
    "byline-text-reuters.dev.jsonl.gz": "text",
    "timex.dev.jsonl.gz": "doc_text",
}
"""Files of articles, and the field that has the text."""


def _wrong_weekdays() -> _Spoilt:
    for name, field_ in _TEXTS.items():
        for record in records(name):
            text = record[field_] or ""
            date = _DATE.search(text)
            if date is None or record.get("label", "clean") != "clean":
                continue
            day = datetime.strptime(date[3], "%d %B %Y" if date[3][0].isdigit() else "%B %d, %Y")
            if f"{day:%A}" == date[1]:
                moved = f"{datetime.fromordinal(day.toordinal() + 1):%A}{date[2]}{date[3]}"
                yield (
                    f"{record['id']}.txt",
                    (text[: date.start()] + moved + text[date.end() :]).encode(),
                    moved,
                )


# Copies that a script made

_COPIES = 60


def _copied() -> Tally:
    clean = [
        r
        for r in records("spun.dev.jsonl.gz")
        if r["label"] == "clean" and r["text"].count(". ") > _SENTENCES
    ]
    count = _Count()
    for record, other in pairwise(clean[: _COPIES + 1]):
        headline = other["text"].partition("\n")[0]
        sentences = record["text"].partition("\n")[2].split(". ")
        kept = [sentence for number, sentence in enumerate(sentences) if number % _EACH]
        texts = {"original": record["text"], "copy": f"{headline}\n{'. '.join(kept)}"}
        readings = [read_article(f"{record['id']}-{name}", ".txt", text) for name, text in texts.items()]
        findings = _of("PRV001", engines()[1].run([r for r in readings if isinstance(r, Reading)]).findings)
        ids = {reading.id for reading in readings if isinstance(reading, Reading)}
        count.add(findings, lambda f: {f.article, *(place.path for place in f.related)} <= ids)  # noqa: B023
    on = "real articles beside a copy without its headline and every seventh sentence"
    return {"PRV001": count.told(on)} if count.of else {}


_SENTENCES, _EACH = 15, 7
