"""Print the lowest versions that pyproject.toml allows, as constraints for pip: one ``name==version`` a line.

python .ci/lowest_versions.py > lowest.txt && pip install -c lowest.txt -e '.[test]'
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_OWN = re.compile(r"srclint\[(.*)\]")
_RANGE = re.compile(r"([A-Za-z0-9_.-]+)(?:>=|==)([0-9][0-9.]*)")


def requirements(extra: str, extras: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What an extra asks for, with what those that it builds on ask for."""
    for requirement in extras[extra]:
        if own := _OWN.fullmatch(requirement):
            for name in own[1].split(","):
                yield from requirements(name.strip(), extras)
        else:
            yield requirement


def main() -> int:
    """Print the constraints for what users and the tests get."""
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in sorted(
        {*project["dependencies"], *requirements("test", project["optional-dependencies"])}
    ):
        found = _RANGE.fullmatch(requirement)
        if found is None:
            print(f"pyproject.toml: {requirement!r} names no lowest version", file=sys.stderr)
            return 1
        print(f"{found[1]}=={found[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
