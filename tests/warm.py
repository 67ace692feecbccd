"""srclint as a process, without the cost of starting one: a server that has imported it forks for each call.

Each call still has a process of its own, with descriptors, a working directory and an end like any other; only what
happens before ``main`` (the interpreter's start, the environment that it reads, the imports) is shared. Tests for which
that is the point start a real process.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import pkgutil
import select
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

__all__ = ["SECONDS", "Server"]

SECONDS = 120
"""How long a call may take."""


class Server:
    """A process that runs srclint in forks of itself.

    Args:
        folder: where the streams of a call are kept while it runs.
    """

    def __init__(self, folder: Path) -> None:
        self._files = tuple(folder / name for name in ("in", "out", "err"))
        self._process = subprocess.Popen(
            [sys.executable, "-P", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": ""},
            text=True,
        )

    def run(
        self, arguments: Sequence[str], stdin: bytes, cwd: Path, environ: Mapping[str, str]
    ) -> tuple[int, bytes, bytes]:
        """Run srclint.

        Args:
            arguments: those of the command line.
            stdin: what it reads from standard input.
            cwd: the working directory.
            environ: the environment; of what the interpreter reads at its start PYTHONPATH alone has an effect.

        Returns:
            The exit status (of a signal: less than 0), and what it wrote to its two streams.
        """
        source, out, err = self._files
        source.write_bytes(stdin)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        streams = [os.fspath(path) for path in self._files]
        call = (list(arguments), os.fspath(cwd), dict(environ), streams)
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        if not select.select([self._process.stdout], [], [], SECONDS)[0]:
            self._process.kill()
            raise TimeoutError(f"srclint {' '.join(arguments)} takes more than {SECONDS} s")
        return int(self._process.stdout.readline()), out.read_bytes(), err.read_bytes()

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def close(self) -> None:
        """End the server."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)
        assert self._process.stdout is not None
        self._process.stdout.close()


def _import_everything() -> None:
    """Import what a call may need, and lint one article, so that every table is built."""
    import srclint
    from srclint.config import Config
    from srclint.host import load_host
    from srclint.protocols import Source
    from srclint.runner import Request, run

    for module in pkgutil.walk_packages(srclint.__path__, "srclint."):
        if not module.name.startswith(("srclint.__main__", "srclint.cli.plugin_template")):
            with contextlib.suppress(ModuleNotFoundError):  # of a library that only an extra brings
                __import__(module.name)
    seeds = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
    given = [Source(path.name, data=path.read_bytes()) for path in seeds[:2]]
    given.append(
        Source("a.html", data=b"<title>Wall</title><h1>Wall</h1><p>By Ada Lind<p>It held, she said.")
    )
    run(load_host(third_party=False), Config(as_of=date(2026, 11, 22)), Request(given=tuple(given)))


def _become(arguments: Sequence[str], cwd: str, environ: Mapping[str, str], streams: Sequence[str]) -> None:
    """Make this fork look like a process that has just been started."""
    for number, (path, flags) in enumerate(
        zip(streams, (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT | os.O_TRUNC] * 2), strict=True)
    ):
        opened = os.open(path, flags, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environ)
    sys.path[:0] = filter(None, environ.get("PYTHONPATH", "").split(os.pathsep))
    sys.argv = ["srclint", *arguments]
    sys.stdin = sys.__stdin__ = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", 1, "utf-8", "backslashreplace", closefd=False)


def _serve() -> None:
    """Read calls, a line each, and answer with exit statuses, until standard input ends.

    In a fork it returns as soon as the fork has its streams; who called it runs srclint there.
    """
    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        if not (child := os.fork()):
            _become(*json.loads(line))
            return
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()
    sys.exit()


if __name__ == "__main__":
    _import_everything()
    gc.collect()
    gc.freeze()  # a fork shall not copy what it only looks through at its end
    _serve()
    from srclint.__main__ import main

    main()
