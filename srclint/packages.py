"""Packages without Python: distributions that bring rules, presets and configurations as files.

Such a distribution has an entry point of the group ``srclint.data`` that names one of its packages (folders)::

    [project.entry-points."srclint.data"]
    courier = "srclint_courier"

In that folder lie ``rules/*.toml``, which are loaded as a plugin's rules are, and ``presets/*.toml``; and any other
file that a configuration may name as ``courier:FILE``. The folder is found without importing anything: a package that
is only files runs no code, and nothing of the working directory is looked at.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from importlib.machinery import PathFinder
from pathlib import Path

from srclint.installed import distributions, trusted_path
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["GROUP", "DataPackage", "data_packages", "in_package", "named_file"]

GROUP = "srclint.data"


@dataclass(frozen=True, slots=True)
class DataPackage:
    """A folder with rules, presets and configurations.

    Args:
        name: of the entry point.
        distribution, version: what brings it.
        module: the package that the entry point names.
        folder: where that lies; ``None`` if it can't be found.
    """

    name: str
    distribution: str
    version: str
    module: str
    folder: Path | None

    @property
    def label(self) -> str:
        """What messages call it: ``srclint-courier 1.2``."""
        return f"{self.distribution} {self.version}".strip()

    def files(self, kind: str) -> tuple[Path, ...]:
        """Its TOML files of a kind, ``rules`` or ``presets``, sorted."""
        return tuple(sorted(self.folder.glob(f"{kind}/*.toml"))) if self.folder is not None else ()


def data_packages(path: Iterable[str] | None = None) -> tuple[DataPackage, ...]:
    """Those that are installed, sorted by distribution and name.

    Args:
        path: folders to look in, as ``sys.path`` has them; ``None``: that, without the working directory.
    """
    folders = list(trusted_path() if path is None else path)
    found = [
        DataPackage(point.name, one.name, one.version, point.value, _folder(point.value, folders))
        for one in distributions(GROUP, folders)
        for point in one.entry_points
        if point.group == GROUP
    ]
    return tuple(sorted(found, key=lambda one: (one.distribution, one.name)))


def _folder(module: str, path: list[str]) -> Path | None:
    """The folder of a package; nothing is imported, not even the packages that it lies in."""
    parts = module.split(".")
    if not all(part.isidentifier() for part in parts):
        return None
    for folder in path:
        place = Path(folder, *parts)
        if place.is_dir():
            return place
    # An editable installation may keep its packages to a finder of its own.
    for finder in sys.meta_path:
        if finder is not PathFinder and type(finder).__module__.startswith("__editable__"):
            spec = finder.find_spec(parts[0], None)
            for location in (spec.submodule_search_locations or ()) if spec else ():
                place = Path(location, *parts[1:])
                if place.is_dir():
                    return place
    return None


_NAMED = pattern(r"(?P<package>[A-Za-z][\w.-]+):(?P<file>[^:]+)")


def in_package(text: str) -> bool:
    """Whether a text has the form ``PACKAGE:FILE``."""
    return _NAMED.fullmatch(text) is not None


def named_file(text: str) -> Path | None:
    """The file that ``PACKAGE:FILE`` names; ``None`` where a text is a plain path.

    Args:
        text: of a configuration; the package is called by its entry point, its distribution or its module.

    Raises:
        LookupError: no such package is installed, or it has no such file; the message says what there is.
    """
    match = _NAMED.fullmatch(text)
    if match is None:
        return None
    wanted = _plain(match["package"])
    packages = data_packages()
    for one in packages:
        if one.folder is not None and wanted in map(_plain, (one.name, one.distribution, one.module)):
            return _inside(one.folder, match["file"], one.label)
    known = ", ".join(sorted(one.name for one in packages)) or "none"
    raise LookupError(
        f"no installed package {match['package']!r} brings files for srclint; there are: {known}"
    )


def _inside(folder: Path, name: str, label: str) -> Path:
    file = folder / name
    real = Path(os.path.realpath(file))
    if not real.is_relative_to(os.path.realpath(folder)) or not real.is_file():
        raise LookupError(f"{label} has no file {name!r}")
    return file


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
