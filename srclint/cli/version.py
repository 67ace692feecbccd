"""``srclint --version``: with ``-v`` what a report of a defect needs."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from srclint._version import __version__
from srclint.host import Host

__all__ = ["version_lines"]

_LIBRARIES = (
    "ahocorasick_rs",
    "click",
    "google-re2",
    "langdetect",
    "markdown-it-py",
    "pathspec",
    "pluggy",
    "pyarrow",
    "PyYAML",
    "selectolax",
    "textstat",
)


def version_lines(host: Host) -> Iterator[str]:
    """srclint's version, and of what it runs on and with."""
    yield f"srclint {__version__} in {Path(__file__).parent.parent}"
    yield f"{platform.python_implementation()} {platform.python_version()} in {sys.prefix}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "with " + ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)
    for plugin in host.plugins:
        yield f"plugin {plugin.name}: {plugin.label}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
