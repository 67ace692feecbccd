"""Prepare a release: set the version and date the changelog. What is built of it, .ci/release builds.

python .ci/release.py 0.2.0 2026-12-01
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:(a|b|rc)(\d+))?")


def ordered(version: str) -> tuple[int, int, int, str, int]:
    """What sorts versions; a release stands behind its candidates.

    Raises:
        ValueError: it is none of the form 1.2.3 or 1.2.3rc1.
    """
    match = _VERSION.fullmatch(version)
    if match is None:
        raise ValueError(f"{version!r} is no version of the form 1.2.3 or 1.2.3rc1")
    return int(match[1]), int(match[2]), int(match[3]), match[4] or "z", int(match[5] or 0)


def with_version(module: str, version: str) -> str:
    """The module that names the version, with another one.

    Raises:
        ValueError: that is older than the one that stands there.
    """
    before = re.search(r'__version__ = "([^"]+)"', module)
    if before is None:
        raise ValueError("the module names no version")
    if ordered(version) < ordered(before[1]):
        raise ValueError(f"{version} is older than {before[1]}")
    return module.replace(before[0], f'__version__ = "{version}"')


def with_release(changelog: str, version: str, day: str) -> str:
    """The changelog with what was unreleased under a heading of its own.

    Raises:
        ValueError: nothing was unreleased, or the version has a heading already.
    """
    head, mark, rest = changelog.partition("## [Unreleased]\n")
    body = re.split(r"^## ", rest, maxsplit=1, flags=re.M)[0].strip()
    if not mark or not body:
        raise ValueError("the changelog has nothing under [Unreleased]")
    if f"## [{version}]" in changelog:
        raise ValueError(f"the changelog has {version} already")
    return f"{head}{mark}\n## [{version}] - {day}\n{rest}"


def main() -> None:
    version, day = sys.argv[1:3]
    module, changelog = ROOT / "srclint" / "_version.py", ROOT / "CHANGELOG.md"
    try:
        texts = {
            module: with_version(module.read_text("utf-8"), version),
            changelog: with_release(changelog.read_text("utf-8"), version, day),
        }
    except ValueError as error:
        sys.exit(f"release: {error}")
    for path, text in texts.items():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
