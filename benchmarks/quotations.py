"""Quotations held against their material: 832 labelled rows, and 135 near matches that were read by hand.

``small``: the material of each article are the texts that it links to and eight others; ``whole``: all of
them, 24 MB. The rows of ``speaker``, whose words were said by somebody else than the article says, count by
themselves: a row that the matcher lets pass there is missed, and no wrong word about a clean one. ``other material``
is a hundred texts that are younger than the articles, with the days unknown: what is found there above info is chance.
"""

from __future__ import annotations

import gzip
import json
import re
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache, partial
from typing import Any

from benchmarks.articles import AS_OF, DATA, read_article
from srclint import Context, Reading, make_view
from srclint.compare.quotations.documents import Document, find_turns
from srclint.compare.quotations.grades import grade
from srclint.compare.quotations.verdicts import Checked, Quoted, check_quotations
from srclint.model import Severity
from srclint.quoted import quotations_of

FILES = ("quotes/quotes.dev.jsonl.gz", "quotes/quotes.real.dev.jsonl.gz", "quotes/material.tar.xz")
MEGABYTES = 10  # of material on which time is measured
LATER = 100  # texts that articles are held against which don't rest on them
_DAY = re.compile(r"(?:^|_)(\d{4}-\d\d-\d\d)")
_CHANCE = ("chance", "occasion")
_REAL = ("word", "dropped", "splice")
_CLEAN = ("verbatim", "lawful")

Row = dict[str, Any]


def _rows(name: str) -> list[Row]:
    with gzip.open(DATA / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _day(name: str) -> date | None:
    match = _DAY.search(name)
    with suppress(ValueError, TypeError):
        return date.fromisoformat(match[1] if match else "")
    return None


@lru_cache(maxsize=1)
def _material() -> Mapping[str, Document]:
    """The texts by name, in order."""
    found: dict[str, Document] = {}
    with tarfile.open(DATA / FILES[2]) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                name, text = member.name.rpartition("/")[2], file.read().decode("utf-8")
                found[name] = Document(name, text, find_turns(text), _day(name))
    return dict(sorted(found.items()))


def _read(name: str) -> Document:
    return _material()[name]


def _quoted(row: Row, *, dated: bool) -> Quoted:
    """The quoted words without their marks."""
    text, start, end = row["article_text"], row["quote_start"], row["quote_end"]
    while start < end and not (text[start].isalnum() or text[start] in "$[….("):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in "%.…]"):
        end -= 1
    return Quoted(text[start:end], 0, end - start, row["speaker"], _day(row["id"]) if dated else None)


def _checked(rows: Sequence[Row], names: Sequence[str], *, dated: bool = False) -> list[Checked]:
    documents: list[Callable[[], Document]] = [partial(_read, name) for name in names]
    return check_quotations([_quoted(row, dated=dated) for row in rows], documents)


def _by_folder(rows: Sequence[Row]) -> Iterator[tuple[Row, Checked]]:
    folders: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        folders.setdefault(tuple(row["folder"]), []).append(row)
    for folder, some in folders.items():
        yield from zip(some, _checked(some, folder), strict=True)


def _class(label: str) -> str:
    return "clean" if label in _CLEAN else "not_found" if label == "unchecked" else label


def _scores(name: str, pairs: Sequence[tuple[Row, Checked]]) -> dict[str, float]:
    """Precision and recall by class, and how many clean rows are flagged, or above info."""
    told: Counter[tuple[str, str]] = Counter()
    above = 0
    for row, checked in pairs:
        label, said = _class(row["label"]), _class(checked.verdict)
        if row["kind"] == "order" and said == "altered":
            said = "spliced"
        told[label, said] += 1
        above += label == "clean" and said != "clean" and grade(checked).severity > Severity.INFO
    figures: dict[str, float] = {}
    for label in ("clean", "altered", "spliced"):
        right = told[label, label]
        claimed = sum(n for (gold, one), n in told.items() if one == label and gold != "misattributed")
        figures[f"{name} {label} precision"] = right / max(1, claimed)
        figures[f"{name} {label} recall"] = right / max(
            1, sum(n for (gold, _), n in told.items() if gold == label)
        )
    figures[f"{name} misattributed exact, of 61"] = told["misattributed", "misattributed"]
    figures[f"{name} invented not found, of 58"] = told["not_found", "not_found"]
    figures[f"{name} clean flagged, of 440"] = sum(
        n for (gold, one), n in told.items() if gold == "clean" != one
    )
    figures[f"{name} clean above info"] = above
    return figures


def _near() -> dict[str, float]:
    """Near matches of real articles: those that are chance stay info, those that are changes are reported."""
    rows = _rows(FILES[1])
    above: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    for row, checked in zip(rows, _checked(rows, list(_material()), dated=True), strict=True):
        graded = grade(checked)
        above[row["kind"]] += graded.severity > Severity.INFO
        reported[row["kind"]] += graded.code in ("QUO001", "QUO002", "QUO003")
    return {
        "near matches by chance above info, of 62": sum(above[kind] for kind in _CHANCE),
        "near matches that are changes reported, of 31": sum(reported[kind] for kind in _REAL),
    }


def _unrelated(rows: Sequence[Row]) -> dict[str, float]:
    """What is found above info of articles in texts that are younger than they are."""
    articles = {row["id"].partition("#")[0]: row["article_text"] for row in rows}
    quotations: list[Quoted] = []
    for name, text in sorted(articles.items()):
        day = _day(name)
        reading = read_article(name, ".txt", text)
        if day is not None and day < date(2016, 3, 1) and isinstance(reading, Reading):
            view = make_view(reading, Context(AS_OF))
            quotations += [
                Quoted(one.quoted.text, one.quoted.start, one.quoted.end, one.quoted.speaker)
                for one in quotations_of(view)
            ]
    later = [name for name, text in _material().items() if text.day and text.day >= date(2016, 6, 1)]
    names = later[:: max(1, len(later) // LATER)][:LATER]
    checked = check_quotations(quotations, [partial(_read, name) for name in names])
    found = [one for one in checked if grade(one).severity > Severity.INFO and one.verdict != "not_found"]
    return {
        "quotations of articles on other material": len(quotations),
        "other material: above info": len(found),
        "other material: misattributed": sum(one.verdict == "misattributed" for one in found),
    }


def _cost(rows: Sequence[Row]) -> dict[str, float]:
    """CPU milliseconds a quotation, all of the rows at once on the first texts."""
    names: list[str] = []
    size = 0
    for name, document in _material().items():
        if size < MEGABYTES * 1_000_000:
            names.append(name)
            size += len(document.text)
    before = time.process_time()
    _checked(rows, names)
    return {"ms a quotation, on 10 MB": (time.process_time() - before) * 1000 / len(rows)}


def measure() -> dict[str, float]:
    """All figures."""
    rows = _rows(FILES[0])
    whole = list(zip(rows, _checked(rows, list(_material())), strict=True))
    return (
        _scores("small", list(_by_folder(rows)))
        | _scores("whole", whole)
        | _near()
        | _unrelated(rows)
        | _cost(rows)
    )
