"""What many tests need: srclint as a process, and small articles."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.warm import SECONDS, Server

# A busy machine is no mistake, and a test is the same in each run: `--hypothesis-profile search` looks further.
settings.register_profile("suite", deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, max_examples=2_000, print_blob=True)
settings.load_profile("suite")

ROOT = Path(__file__).parent.parent

CLEAN = """Harbour wall to be raised by a metre

By Ada Lind

Published April 8, 2026

The council voted on Tuesday to raise the harbour wall before the winter storms.
"""

COOKIES = CLEAN + "\nThis website uses cookies to improve your experience.\n"


@dataclass(frozen=True)
class Ran:
    """A finished process."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def codes(self) -> list[str]:
        return [finding["code"] for finding in self.json["findings"]]


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server | None]:
    """srclint, imported and waiting; None where processes can't fork."""
    if not hasattr(os, "fork"):
        yield None
        return
    server = Server(tmp_path_factory.mktemp("streams"))
    yield server
    server.close()


@pytest.fixture
def srclint(tmp_path: Path, warm: Server | None) -> Run:
    """Run srclint in a folder of its own: in a fork, or where a test says so in a process that starts anew.

    It starts anew, too, where ``env`` adds what the interpreter reads at its start (other than PYTHONPATH).
    """

    def run(
        *arguments: str | os.PathLike[str],
        stdin: bytes = b"",
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
        anew: bool = False,
    ) -> Ran:
        words = [os.fspath(argument) for argument in arguments]
        environ = {**os.environ, "PYTHONPATH": "", "PYTHONSAFEPATH": "1", **(env or {})}
        if warm is None or anew or any(key.startswith("PYTHON") and key != "PYTHONPATH" for key in env or ()):
            code, out, err = _start(words, stdin, cwd or tmp_path, environ)
        else:
            code, out, err = warm.run(words, stdin, cwd or tmp_path, environ)
        return Ran(code, out.decode("utf-8", "surrogateescape"), err.decode("utf-8", "surrogateescape"), out)

    return run


def _start(words: list[str], stdin: bytes, cwd: Path, environ: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Run srclint in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "srclint", *words],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environ,
        timeout=SECONDS,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches the network, unless it is marked so; one that drives a browser reaches this machine only."""
    if request.node.get_closest_marker("network"):
        return
    local = "browser" in request.fixturenames

    def refuse(host: object) -> None:
        if not (local and host in ("127.0.0.1", "::1", "localhost")):
            raise RuntimeError(f"srclint opens no network connection, and its tests don't either: {host!r}")

    def guarded(name: str) -> Callable[..., Any]:
        original = getattr(socket.socket, name)

        def connect(self: socket.socket, address: Any, *more: Any) -> Any:
            if self.family != getattr(socket, "AF_UNIX", None):
                refuse(address[0])
            return original(self, address, *more)

        return connect

    look_up = socket.getaddrinfo

    def getaddrinfo(host: Any, *more: Any, **named: Any) -> Any:
        refuse(host)
        return look_up(host, *more, **named)

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(name), raising=False)
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
