"""The ledger of an article's quotations: each with its verdict, its speaker and its place in the material."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from srclint.compare.quotations.documents import Document
from srclint.compare.quotations.grades import Grade, grade
from srclint.compare.quotations.verdicts import (
    Checked,
    Passage,
    check_quotations,
    may_rest_on,
    names_agree,
)
from srclint.language.text.lines import line_starts
from srclint.material import Material, MaterialFile
from srclint.model import ArticleId, Severity
from srclint.quoted import Quotation
from srclint.records import dataclass

__all__ = ["Entry", "Source", "hold", "row", "summary_of"]


@dataclass(frozen=True, slots=True)
class Source:
    """A passage of the material as reports show it.

    Args:
        path: of its file.
        start, end: offsets in the file's text.
        line: from 1, in that text.
        time: of the tape; empty where there is none.
        speaker: who speaks there; empty where nobody is named.
        text: the words.
        digest: a hash of the whole text.
        before, after: up to two lines of it on either side.
    """

    path: str
    start: int
    end: int
    line: int
    time: str
    speaker: str
    text: str
    digest: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One quotation and what can be said of it.

    Args:
        quotation: of the article.
        checked: the verdict.
        grade: which rule it speaks for.
        source: the passage, where one was found.
        also: of a splice the other one.
        demanded: whether the material was said to be complete.
        severity: how grave it is: of the grade by default, or as the article's configuration has it; ``None`` and
            ``OFF`` for what no rule reports.
    """

    quotation: Quotation
    checked: Checked
    grade: Grade
    source: Source | None = None
    also: Source | None = None
    demanded: bool = False
    severity: Severity | None = None


def hold(
    quotations: Iterable[tuple[ArticleId, Sequence[Quotation]]], material: Material
) -> Mapping[ArticleId, tuple[Entry, ...]]:
    """Hold the quotations of articles against material.

    Args:
        quotations: by article those that it has; all are looked for in one pass over the material.
        material: what they are held against.
    """
    quotations = list(quotations)
    asked = [(id_, quotation) for id_, some in quotations for quotation in some]
    checked = check_quotations([quotation.quoted for _, quotation in asked], material.files)
    speakers: set[tuple[date | None, str]] = set()
    if not material.complete and any(one.verdict == "not_found" for one in checked):
        for file in material.files:
            document = file()
            speakers.update((document.day, turn.speaker) for turn in document.turns)
    shown = _Shown(material.files)
    found: dict[ArticleId, list[Entry]] = {id_: [] for id_, _ in quotations}
    for (id_, quotation), one in zip(asked, checked, strict=True):
        who, day = quotation.quoted.speaker, quotation.quoted.day
        heard = one.verdict == "not_found" and _is_heard(who, day, speakers)
        graded = grade(one, material.policy, expected=material.complete or heard)
        found[id_].append(
            Entry(
                quotation,
                one,
                graded,
                shown.source(one.passage) if one.verdict not in ("not_found", "unchecked") else None,
                shown.source(one.also),
                material.complete,
                graded.severity,
            )
        )
    return {id_: tuple(entries) for id_, entries in found.items()}


def _is_heard(who: str, day: date | None, speakers: Iterable[tuple[date | None, str]]) -> bool:
    """Whether somebody of a name speaks in material of no later day."""
    return any(names_agree(who, other) and may_rest_on(day, said) for said, other in speakers)


class _Shown:
    """Passages with their words and lines; the last document is kept, for neighbours mostly come from the same."""

    def __init__(self, files: Sequence[MaterialFile]) -> None:
        self._files = files
        self._number = -1
        self._document = Document("", "")
        self._starts: tuple[int, ...] = ()
        self._digest = ""

    def source(self, passage: Passage | None) -> Source | None:
        """The passage as reports show it."""
        if passage is None:
            return None
        if passage.document != self._number:
            self._number = passage.document
            self._document = self._files[passage.document]()
            self._starts = line_starts(self._document.text)
            data = self._document.text.encode("utf-8", "surrogatepass")
            self._digest = f"sha256:{sha256(data).hexdigest()[:16]}"
        document = self._document
        return Source(
            document.path,
            passage.start,
            passage.end,
            bisect_right(self._starts, passage.start),
            document.time_at(passage.start),
            passage.speaker,
            document.text[passage.start : passage.end],
            self._digest,
            *_around(document.text, passage),
        )


_AROUND = 240  # characters on either side of a passage that are shown at most


def _around(text: str, passage: Passage) -> tuple[str, str]:
    """Up to two lines before a passage and after it."""
    before = text[max(0, passage.start - _AROUND) : passage.start].split("\n")[-3:]
    after = text[passage.end : passage.end + _AROUND].split("\n")[:3]
    return "\n".join(before).lstrip(), "\n".join(after).rstrip()


def row(entry: Entry) -> dict[str, Any]:
    """One quotation as JSON has it; offsets count in the article's text and in that of the material."""
    span, source = entry.quotation.span, entry.source
    severity = entry.severity or Severity.OFF
    return {
        "start": span.start,
        "end": span.end,
        "text": entry.quotation.text,
        "speaker": entry.quotation.speaker,
        "verdict": entry.checked.verdict,
        "severity": None if severity is Severity.OFF else severity.label,
        "code": entry.grade.code or None,
        "differences": [
            {"kind": d.kind, "article": d.article, "material": d.material} for d in entry.checked.differences
        ],
        "source": None
        if source is None
        else {
            "path": source.path,
            "start": source.start,
            "end": source.end,
            "line": source.line,
            "time": source.time or None,
            "speaker": source.speaker,
            "text": source.text,
        },
    }


_COUNTED = (
    ("verbatim", "verbatim", "verbatim"),
    ("lawful", "lawfully edited", "lawfully edited"),
    ("small", "differs in small words", "differ in small words"),
    ("altered", "differs", "differ"),
    ("spliced", "spliced", "spliced"),
    ("misattributed", "said by somebody else", "said by somebody else"),
    ("not_found", "not found", "not found"),
    ("unchecked", "too short to check", "too short to check"),
    ("translated", "in another language than the material", "in another language than the material"),
)


def summary_of(entries: Sequence[Entry]) -> str:
    """What adds up: ``7 verbatim, 2 lawfully edited, 1 differs, 2 not found, 2 too short to check``."""
    counts = Counter(
        "small" if e.grade.code == "QUO006" else "translated" if e.checked.translated else e.checked.verdict
        for e in entries
    )
    return ", ".join(_counted(counts)) or "no quotations"


def _counted(counts: Mapping[str, int]) -> Iterator[str]:
    for key, one, many in _COUNTED:
        if counts.get(key):
            yield f"{counts[key]:,} {one if counts[key] == 1 else many}"
