"""A folder of material: which files there are, and each as a document when it is asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from srclint.compare.quotations.documents import Document
from srclint.errors import ReadError
from srclint.language.text.gate import sure_language
from srclint.material import formats
from srclint.material.formats import Spoken
from srclint.model import Reading, RunError
from srclint.patterns import pattern
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers.decode import decode
from srclint.records import dataclass

__all__ = [
    "KINDS",
    "MAX_BYTES",
    "Material",
    "MaterialFile",
    "Policy",
    "document_of",
    "find_material",
    "gather",
]

Policy = Literal["strict", "tidy"]

MAX_BYTES = 50_000_000
"""Largest file of material that is read, in bytes: the transcripts of a year of a parliament have some 40 million."""

KEPT = 60_000_000
"""Characters of material that are kept while articles are held against it: at most 240 MB, mostly half of that."""

KINDS = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".srt",
    ".vtt",
    ".json",
    ".eml",
    ".docx",
    ".pdf",
)

_DAY = pattern(r"(?<!\d)((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class MaterialFile:
    """One file of the material, read anew each time it is called, unless it is kept.

    Args:
        path: as reports show it.
        kept: its document, where there is room for it.
    """

    path: str
    kept: Document | None = None

    def __call__(self) -> Document:
        """The document.

        Raises:
            ReadError: it can't be read; the text says why and what to do.
        """
        if self.kept is not None:
            return self.kept
        return document_of(self.path, Source(self.path).read(MAX_BYTES))


@dataclass(frozen=True, slots=True)
class Material:
    """What articles are held against.

    Args:
        files: those that can be read, by path; each call of one reads it.
        errors: those that can't be.
        complete: whether all that the articles quote should stand in it.
        policy: the house's: ``tidy`` lets "um" and small words go and grammar be mended, ``strict`` nothing.
    """

    files: tuple[MaterialFile, ...] = ()
    errors: tuple[RunError, ...] = ()
    complete: bool = False
    policy: Policy = "tidy"


def find_material(paths: Iterable[str]) -> tuple[tuple[MaterialFile, ...], tuple[RunError, ...]]:
    """The files of the kinds that are read, in folders and as named, each once, by path.

    Hidden files are left out of folders, and links that lead out of them are not followed. A named file of another
    kind is an error.
    """
    found: dict[str, MaterialFile] = {}
    errors: list[RunError] = []
    for path in paths:
        if os.path.isdir(path):
            for name in _below(path):
                found.setdefault(os.path.realpath(name), MaterialFile(name))
        elif not os.path.exists(path):
            errors.append(RunError(path, "SYS001", "There is no such file or folder of material."))
        elif not path.lower().endswith(KINDS):
            known = ", ".join(KINDS)
            errors.append(RunError(path, "SYS011", f"Material of this kind isn't read; these are: {known}."))
        else:
            found.setdefault(os.path.realpath(path), MaterialFile(path))
    return tuple(sorted(found.values(), key=lambda file: file.path)), tuple(errors)


def _below(folder: str) -> Iterable[str]:
    inside = os.path.realpath(folder) + os.sep
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(top, name)
            wanted = name.lower().endswith(KINDS) and not name.startswith(".") and os.path.isfile(path)
            if wanted and os.path.realpath(path).startswith(inside):
                yield os.path.normpath(path)


def gather(paths: Sequence[str], *, complete: bool = False, policy: Policy = "tidy") -> Material:
    """Find the material and try each file once, so that what can't be read is known before anything is judged.

    The first `KEPT` characters stay in memory; what is beyond is read again where it is needed. Where there is nothing
    at all, that is an error: quotations that were held against nothing are not checked.
    """
    files, errors = find_material(paths)
    good: list[MaterialFile] = []
    bad: list[RunError] = list(errors)
    room = KEPT
    for file in files:
        try:
            document = file()
        except ReadError as error:
            bad.append(RunError(file.path, error.code, error.message))
        else:
            room -= len(document.text)
            good.append(replace(file, kept=document) if room >= 0 else file)
    if not good and not bad:
        where = ", ".join(paths)
        bad.append(
            RunError("", "SYS010", f"No material was found in {where}; these are read: {', '.join(KINDS)}.")
        )
    return Material(tuple(good), tuple(bad), complete, policy)


def document_of(path: str, data: bytes) -> Document:
    """A file of material as a document.

    Args:
        path: its path, whose suffix tells its kind.
        data: its bytes.

    Raises:
        ReadError: it can't be read; the text says why and what to do.
    """
    spoken = _read(path, data)
    if not spoken.text.strip():
        raise ReadError("SYS011", "No text was found in this material.")
    day = spoken.day or _named_day(path)
    return Document(path, spoken.text, spoken.turns, day, spoken.times, sure_language(spoken.text))


def _named_day(path: str) -> date | None:
    """The day in a file's name: ``2026-03-04-council.txt``, ``council_20260304.srt``."""
    for match in _DAY.finditer(os.path.basename(path)):
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            continue
    return None


def _read(path: str, data: bytes) -> Spoken:
    low = path.lower()
    if low.endswith(".docx"):
        return formats.docx(data)
    if low.endswith(".pdf"):
        return formats.pdf(data)
    if low.endswith(".eml"):
        return formats.mail(data)
    if low.endswith((".md", ".markdown", ".html", ".htm", ".xhtml")):
        return _article(path, data)
    text = decode(data).text
    if low.endswith((".srt", ".vtt")):
        return formats.captions(text)
    return formats.json_transcript(text) if low.endswith(".json") else formats.plain(text)


def _article(path: str, data: bytes) -> Spoken:
    """A page or a Markdown file as its reader sees it."""
    from srclint.readers import builtin_readers, read_source

    options = ReadOptions(limits=Limits(bytes=MAX_BYTES, lines=2_000_000))
    for item in read_source(Source(path, data=data), builtin_readers(), options):
        if isinstance(item, Reading):
            return replace(formats.plain(item.text), day=_declared_day(item))
        raise ReadError(item.code, item.message)
    raise ReadError("SYS011", "No article was found in this material.")


def _declared_day(reading: Reading) -> date | None:
    for evidence in reading.metadata:
        if evidence.field == "published":
            try:
                return date.fromisoformat(evidence.value[:10])
            except ValueError:
                continue
    return None
