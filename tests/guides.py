"""The guides, done as they are written: files with a title are written, commands run, and what they print compared.

``python -m tests.guides`` writes the output of today into the pages.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
GUIDES = (
    "first-article.md",
    "how-to/data-package.md",
    "explanation/beside-others.md",
    "reference/troubleshooting.md",
    "faq.md",
)
_BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?P<language>\w+)(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=fence)$", re.M | re.S
)


@dataclass
class Shell:
    """A terminal in a folder of its own, which knows the few commands that guides need."""

    home: Path
    here: Path
    code: int = 0

    def run(self, command: str) -> str:
        """What a command prints, standard error with it."""
        words = shlex.split(command)
        if command == "echo $?":
            return f"{self.code}\n"
        if words[0] == "cd":
            self.here = self.here / words[1]
            return ""
        if words[0] == "mkdir":
            (self.here / words[-1]).mkdir(parents=True)
            return ""
        if words[0] == "cat":
            return (self.here / words[1]).read_text("utf-8")
        if words[0] == "srclint":
            words = [sys.executable, "-m", "srclint", *words[1:]]
        elif words[0] == "python" and words[1:2] != ["-m"]:
            words[0] = sys.executable
        else:
            raise ValueError(f"a guide runs {command!r}, which isn't tried here")
        path = os.pathsep.join([str(ROOT), str(self.home / "site")])
        env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("SRCLINT_")},
            "COLUMNS": "100",
            "PYTHONPATH": path,
            "PYTHONIOENCODING": "utf-8",
            "NO_COLOR": "1",
        }
        done = subprocess.run(
            words,
            cwd=self.here,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        self.code = done.returncode
        return done.stdout.decode().replace(f"{self.here}{os.sep}", "")


def done(page: str) -> str:
    """A page with what its commands print today."""
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder), Path(folder) / "desk")
        shell.here.mkdir()
        return _BLOCK.sub(lambda block: _block(shell, block), page)


def _block(shell: Shell, block: re.Match[str]) -> str:
    title = re.search(r'title="([^"]+)"', block["info"])
    if title:
        file = shell.home / title[1] if title[1].startswith("site/") else shell.here / title[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block["body"], "utf-8")
    if block["language"] != "console":
        return block[0]
    body = "".join(f"$ {command}\n{shell.run(command)}" for command in _commands(block["body"]))
    return f"{block['fence']}console{block['info']}\n{body}{block['fence']}"


def _commands(body: str) -> Iterator[str]:
    for line in body.split("\n"):
        if line.startswith("$ "):
            yield line[2:]


def main() -> None:
    for name in GUIDES:
        path = ROOT / "docs" / name
        page = path.read_text("utf-8")
        fresh = done(page)
        if fresh != page:
            path.write_text(fresh, "utf-8")
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
