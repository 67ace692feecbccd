"""What is installed: the entry points of some groups, read straight from the files that installers leave.

``importlib.metadata`` finds the same, but takes a tenth of a run over one article to import. Nothing is kept from one
run to the next, so that what is installed or removed counts at once. Distributions in zip files are not looked into.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Distribution", "EntryPoint", "distributions", "trusted_path"]

_METADATA = {".dist-info": "METADATA", ".egg-info": "PKG-INFO"}
_VALUE = pattern(r"\s*([\w.]+)\s*(?::\s*([\w.]+)\s*)?(?:\[.*\]\s*)?")


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """A name, and the module (``module``) or the object in one (``module:object``) that it stands for, in a group."""

    name: str
    value: str
    group: str

    def load(self) -> Any:
        """Import what it stands for.

        Raises:
            ValueError: the value is neither form.
            ImportError, AttributeError: there is no such module, or no such object in it.
        """
        match = _VALUE.fullmatch(self.value)
        if match is None:
            raise ValueError(f"the entry point {self.name!r} has the value {self.value!r}")
        found = import_module(match[1])
        for name in (match[2] or "").split("."):
            found = getattr(found, name) if name else found
        return found


@dataclass(frozen=True, slots=True)
class Distribution:
    """A distribution that has entry points of the groups."""

    name: str
    version: str
    entry_points: tuple[EntryPoint, ...]


def trusted_path() -> list[str]:
    """``sys.path`` without the working directory, where anybody may have put a ``*.dist-info``.

    The working directory stays if srclint itself was imported from it: whoever develops srclint there trusts it.
    """
    here = os.path.realpath(os.getcwd())
    home = os.path.realpath(Path(__file__).parent.parent)
    return [p for p in sys.path if p and (os.path.realpath(p) != here or here == home)]


def distributions(begins: str, path: Iterable[str]) -> Iterator[Distribution]:
    """The distributions with entry points of groups that begin with some letters.

    Args:
        begins: how the groups begin, small; capitals don't count.
        path: folders to look in, as ``sys.path`` has them; of a distribution that stands in several of them the first
            counts, as it does for imports.
    """
    seen: set[str] = set()
    for folder in path:
        for name in _listed(folder or "."):
            stem, dot, suffix = name.rpartition(".")
            if dot + suffix not in _METADATA:
                continue
            key = re.sub(r"[-_.]+", "_", stem.partition("-")[0]).lower()
            if key in seen:
                continue
            seen.add(key)
            place = os.path.join(folder or ".", name)
            points = tuple(_points(_text(os.path.join(place, "entry_points.txt")), begins))
            if points:
                headers = dict(_headers(_text(os.path.join(place, _METADATA[dot + suffix]))))
                if headers.get("name"):
                    yield Distribution(headers["name"], headers.get("version", ""), points)


def _listed(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _text(file: str) -> str:
    """What stands in a file; nothing if it isn't there or can't be read."""
    try:
        with open(file, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""


def _points(text: str, begins: str) -> Iterator[EntryPoint]:
    group = ""
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            group = line[1:-1].strip()
        elif group.lower().startswith(begins) and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield EntryPoint(name.strip(), value.strip(), group)


def _headers(text: str) -> Iterator[tuple[str, str]]:
    """The headers of metadata, which end at the first empty line; of several of one name the last."""
    for line in text.splitlines():
        if not line.strip():
            return
        name, colon, value = line.partition(":")
        if colon and not line[0].isspace():
            yield name.lower(), value.strip()
