"""Quotations whose answer others have labelled, held against their material as the rules on quotations do.

Real quotations, some from transcripts that were left out, against the texts that their article links to (``quotes``);
the same where the material is said to be complete (``quotes-complete``); real near matches, read by hand, against all
texts (``quotes-real``). What is found of these are findings as users have them, and the label is their verdict. Others
changed real quotations on purpose (``quotes``, too): these are labelled positives, and say nothing of how often a
finding on an article is right.
"""

from __future__ import annotations

import gzip
import json
import re
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from benchmarks.articles import AS_OF, DATA, read_article
from srclint.ledger import hold
from srclint.material import Material, MaterialFile
from srclint.material.files import document_of
from srclint.model import Context, Reading, Span
from srclint.quoted import Quotation, quotations_of
from srclint.view import make_view

__all__ = ["RIGHT", "SETS", "Answered", "answered", "positives"]

FOLDER = DATA / "quotes"
SETS: Mapping[str, tuple[str, bool]] = {
    "quotes": ("quotes.dev.jsonl.gz", False),
    "quotes-complete": ("quotes.dev.jsonl.gz", True),
    "quotes-real": ("quotes.real.dev.jsonl.gz", False),
}
"""By data set its file, and whether the material is said to be complete."""


class Answered(NamedTuple):
    """What is reported of a labelled quotation; of others in its article nothing is known.

    Args:
        data: the data set.
        id: of the row.
        code, level: of the rule that reports it; both empty for none.
        words: the quotation.
        label: what the data say: ``verbatim``, ``lawful``, ``altered``, ``spliced``, ``misattributed``, ``not_found``.
        kind: how the row came to be.
    """

    data: str
    id: str
    code: str
    level: str
    words: str
    label: str
    kind: str

    @property
    def article(self) -> str:
        """The article's id."""
        return self.id.partition("#")[0]

    @property
    def is_real(self) -> bool:
        """Whether nobody has changed the quotation."""
        return self.data == "quotes-real" or self.kind in _UNCHANGED

    @property
    def verdict(self) -> str:
        """Whether the finding is ``right``, ``wrong`` or ``arguable`` by the label; empty for none, or no label."""
        if not self.code or self.code == "QUO007":
            return ""  # nobody has labelled who quotes whom
        if self.kind == "transcript":
            return "arguable"  # the words differ, and the transcript misheard
        return "right" if self.label in RIGHT[self.code] else "wrong"


_UNCHANGED = ("untouched", "invented")
RIGHT: Mapping[str, tuple[str, ...]] = {
    "QUO001": ("altered", "spliced"),
    "QUO002": ("altered", "spliced"),
    "QUO003": ("spliced", "altered"),
    "QUO004": ("misattributed",),
    "QUO005": ("not_found",),
    "QUO006": ("altered",),
}
"""By rule the labels of what it should report."""


def positives() -> dict[str, dict[str, dict[str, Any]]]:
    """By rule and level how many of the quotations that others changed it reports, and how many lawful ones."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    changed = [one for one in answered() if not one.is_real]
    for code, labels in RIGHT.items():
        of = sum(one.label in labels for one in changed)
        mine = [one for one in changed if one.code == code]
        for level in sorted({one.level for one in mine}):
            verdicts = Counter(one.verdict for one in mine if one.level == level)
            tally = {"hits": verdicts["right"], "wrong": verdicts["wrong"], "of": of}
            found.setdefault(code, {})[level] = {**tally, "on": "quotations that others changed on purpose"}
    return found


@lru_cache(maxsize=1)
def answered() -> tuple[Answered, ...]:
    """All labelled quotations with what the rules report of each; none where the data aren't there.

    What is reported of a quotation at the same level without as with the material said to be complete is given once.
    """
    seen: set[tuple[str, str, str]] = set()
    return tuple(one for one in _answered() if one.code == "" or _is_first(one, seen))


def _is_first(one: Answered, seen: set[tuple[str, str, str]]) -> bool:
    key = (one.id, one.code, one.level)
    return not (key in seen or seen.add(key))


def _answered() -> Iterator[Answered]:
    if not FOLDER.is_dir():
        return
    files = _material()
    for data, (name, complete) in SETS.items():
        with gzip.open(FOLDER / name, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = defaultdict(list)
        for row in rows:
            if not complete or row["kind"] in _UNCHANGED:
                groups[tuple(row.get("folder", ()))].append(row)
        for folder, some in sorted(groups.items()):
            texts = tuple(files[name] for name in sorted(folder or files))
            yield from _held(data, some, Material(texts, complete=complete))


def _held(data: str, rows: Sequence[Mapping[str, Any]], material: Material) -> Iterator[Answered]:
    asked = [(row["id"], (quotation,)) for row in rows if (quotation := _quotation(row)) is not None]
    ledger = hold(asked, material)
    for row in rows:
        for entry in ledger.get(row["id"], ()):
            grade, words = entry.grade, entry.quotation.text
            yield Answered(data, row["id"], grade.code, grade.level, words, row["label"], row["kind"])


def _quotation(row: Mapping[str, Any]) -> Quotation | None:
    """The labelled quotation as srclint finds it in the article, if it does."""
    day = re.search(r"_(\d{4}-\d\d-\d\d)_", row["id"])
    reading = read_article(row["id"], ".txt", row["article_text"], {"published": day[1] if day else ""})
    if not isinstance(reading, Reading):
        return None
    wanted = Span(row["quote_start"], row["quote_end"])
    found = [q for q in quotations_of(make_view(reading, Context(AS_OF))) if q.span.overlaps(wanted)]
    return max(found, key=lambda q: len(q.span), default=None)


def _material() -> Mapping[str, MaterialFile]:
    """The texts by name, each read once."""
    found: dict[str, MaterialFile] = {}
    with tarfile.open(FOLDER / "material.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                name = member.name.rpartition("/")[2]
                found[name] = MaterialFile(name, document_of(name, content.read()))
    return found
