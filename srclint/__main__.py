"""``python -m srclint``, and the ``srclint`` command."""

from __future__ import annotations

import os
import sys

__all__ = ["main"]


def _distrust_working_directory() -> None:
    """Take the working directory off the import path: what lies beside the articles is not ours to run.

    ``python -m`` puts it there. It stays where srclint itself was imported from it. Until it is gone, nothing is
    imported that Python hasn't loaded by itself: a ``pathlib.py`` beside the articles would run.
    """
    here = os.path.realpath(os.getcwd())
    if os.path.realpath(os.path.dirname(os.path.dirname(__file__))) != here:
        sys.path[:] = [p for p in sys.path if p and os.path.realpath(p) != here]


def main() -> None:
    """Run the command line and exit with its status."""
    try:
        _distrust_working_directory()
    except FileNotFoundError:
        print("srclint: the working folder is gone.", file=sys.stderr)
        sys.exit(2)
    if sys.argv[1:] in (["--version"], ["-V"]):
        from srclint._version import __version__

        print(f"srclint {__version__}")
        sys.exit(0)
    from srclint.cli import run_command_line

    sys.exit(run_command_line(sys.argv[1:]))


if __name__ == "__main__":
    main()
