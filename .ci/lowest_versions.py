"""Print the lowest versions that pyproject.toml allows, as constraints for pip: one ``name==version`` a line.

python .ci/lowest_versions.py > lowest.txt && pip install -c lowest.txt -e '.[test]'
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

# srclint's own extras, and tools of which any version will do.
_OPEN = re.compile(r"srclint\[.*\]|types-PyYAML")
_RANGE = re.compile(r"([A-Za-z0-9_.-]+)(?:>=|==)([0-9][0-9.]*)")


def main() -> int:
    """Print the constraints."""
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    for requirement in sorted({*project["dependencies"], *(each for extra in extras for each in extra)}):
        if _OPEN.fullmatch(requirement):
            continue
        found = _RANGE.fullmatch(requirement)
        if found is None:
            print(f"pyproject.toml: {requirement!r} names no lowest version", file=sys.stderr)
            return 1
        print(f"{found[1]}=={found[2]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
