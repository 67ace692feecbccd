"""What many tests need: srclint as a process, and small articles."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture
def srclint(tmp_path: Path) -> Run:
    """Run srclint in a folder of its own, on a pinned day unless the arguments name one."""

    def run(
        *arguments: str | os.PathLike[str],
        stdin: bytes = b"",
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
    ) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "srclint", *map(os.fspath, arguments)],
            input=stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**os.environ, "PYTHONPATH": "", "PYTHONSAFEPATH": "1", **(env or {})},
            timeout=120,
            check=False,
        )
        return Ran(
            done.returncode,
            done.stdout.decode("utf-8", "surrogateescape"),
            done.stderr.decode("utf-8", "surrogateescape"),
            done.stdout,
        )

    return run


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
