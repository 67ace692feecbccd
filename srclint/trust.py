"""What a configuration may name. It comes with the articles, so from anybody: it has no say outside its project.

What it names for writing lies inside the project, is of a format that carries our mark, and replaces only a file with
that mark. What it names for reading lies inside the project, or in an installed package. The command line is the
user's own and knows no such bounds.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path, PurePath

from srclint.records import dataclass

__all__ = ["MARKED", "MarkedFormat", "Project", "installed_folders", "read_problem", "write_problem"]


@dataclass(frozen=True, slots=True)
class Project:
    """Whose configuration counts, and how far it reaches.

    Args:
        root: the folder in which lies what the configuration names; links are followed.
        config: the configuration file; ``None`` for none.
        typed: whether the user named the configuration, and with it what it names for reading.
        told: how it was found, where that isn't plain: for a note.
    """

    root: Path = field(default_factory=Path)
    config: Path | None = None
    typed: bool = False
    told: str = ""


@dataclass(frozen=True, slots=True)
class MarkedFormat:
    """A format whose files say in their first bytes that they are ours.

    Args:
        suffixes: that its files have.
        begins: the first bytes of such a file, one of them, with ``\\n`` for the ends of lines; none for a file that is
            only added to, once it was read as what it should be.
    """

    suffixes: tuple[str, ...]
    begins: tuple[bytes, ...]


MARKED: Mapping[str, MarkedFormat] = {
    "json": MarkedFormat((".json",), (b'{"srclint": ',)),
    "sarif": MarkedFormat(
        (".sarif", ".sarif.json"),
        (
            b'{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", '
            b'"runs": [{"tool": {"driver": {"name": "srclint", ',
        ),
    ),
    "junit": MarkedFormat(
        (".xml",), (b'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="srclint" ',)
    ),
    "html": MarkedFormat(
        (".html", ".htm"),
        (
            b'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            b'<meta name="generator" content="srclint">\n',
        ),
    ),
    "baseline": MarkedFormat(
        (".json",),
        (
            b'{"schema": 2, "findings": [\n',
            b'{"version": 1, "findings": [',
        ),
    ),
    "suppressions": MarkedFormat((".toml",), ()),
}
"""By format, or key of the configuration, what our files look like."""

# Broken or not, a file of such a name is nobody else's.
_OUR_NAMES = ("srclint-baseline.json", "srclint-suppressions.toml")

_REPORTS = "json, sarif, junit and html"
_NUL = "no path has a NUL character in it"


def write_problem(root: Path, path: Path, kind: str) -> str:
    """Why a configuration may not have a file written; empty if it may.

    Args:
        root: the project's folder.
        path: the file; it needn't exist.
        kind: the format of a report, ``baseline`` or ``suppressions``.
    """
    marked = MARKED.get(kind)
    if marked is None:
        return f"a configuration writes files of {_REPORTS} only, which replace nothing but their own kind"
    if not path.name.lower().endswith(marked.suffixes):
        return f"its name must end in {' or '.join(marked.suffixes)}"
    if "\0" in str(path):
        return _NUL
    real = Path(os.path.realpath(path))
    inside = _inside(root, real)
    if inside is None:
        return f"it lies outside the project {os.path.realpath(root)}"
    named = _inside(root, Path(os.path.normpath(path)))
    for part in (*inside.parts, *(named.parts if named else ())):
        if part.startswith(".") or _odd(part):
            return f"{part!r} in it is a hidden or odd name"
    return _standing(real, marked)


def _standing(real: Path, marked: MarkedFormat) -> str:
    """What keeps a file that stands there from being replaced."""
    try:
        found = os.lstat(real)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return f"it can't be looked at: {error.strerror}"
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        return "what stands there is no plain file"
    try:
        with open(real, "rb") as file:
            head = file.read(1024).replace(b"\r\n", b"\n")
    except OSError as error:
        return f"what stands there can't be read: {error.strerror}"
    ours = not marked.begins or real.name in _OUR_NAMES or head.startswith(marked.begins)
    return "" if ours else "the file that stands there was not written by srclint"


def read_problem(project: Project, path: Path) -> str:
    """Why a configuration may not have a file or folder read; empty if it may."""
    if "\0" in str(path):
        return _NUL
    if project.typed:
        return ""
    real = Path(os.path.realpath(path))
    inside = _inside(project.root, real)
    if inside is None:
        if any(_inside(folder, real) for folder in installed_folders()):
            return ""
        return f"it lies outside the project {os.path.realpath(project.root)}"
    if any(part.lower() == ".git" for part in inside.parts):
        return "what git keeps for itself is not read"
    return ""


def installed_folders() -> tuple[Path, ...]:
    """Where packages are installed."""
    import sysconfig

    return tuple(dict.fromkeys(Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")))


def _inside(root: Path, real: Path) -> PurePath | None:
    """A path without links, from the project's folder on; ``None`` where it leads elsewhere."""
    for folder in (os.path.realpath(root), root):
        if real.is_relative_to(folder):
            return real.relative_to(folder)
    return None


def _odd(part: str) -> bool:
    """Whether some file system takes a name for another one: Windows cuts blanks, dots and streams off the end and
    knows ``GIT~1``; macOS passes over invisible characters."""
    return (
        part.endswith((" ", "."))
        or ":" in part
        or re.search(r"~\d", part) is not None
        or any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in part)
    )
