"""Standard output: written to its end or an error, and kept free of what plugins print."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from srclint.errors import UsageError

__all__ = ["read_stdin", "stdout_to_stderr", "write_stdout"]


@contextlib.contextmanager
def stdout_to_stderr() -> Iterator[None]:
    """While foreign code runs, send standard output to standard error.

    Both what is printed and what is written to the descriptor itself, by C code or a child process. Where there is no
    such descriptor (closed, or replaced by a test), the former alone.
    """
    with contextlib.redirect_stdout(sys.stderr):
        try:
            sys.__stdout__.flush()  # type: ignore[union-attr]
            kept = os.dup(1)
        except (AttributeError, OSError, ValueError):
            yield
            return
        try:
            with contextlib.suppress(OSError):
                os.dup2(2, 1)
            yield
        finally:
            os.dup2(kept, 1)
            os.close(kept)


def write_stdout(data: bytes) -> None:
    """Write bytes to standard output, all of them.

    With PYTHONUNBUFFERED the stream is a raw one: where the disk fills or the reader goes away it writes a part and
    says nothing, and only the next attempt fails.

    Raises:
        OSError: they can't be written.
    """
    left = memoryview(data)
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def read_stdin() -> bytes:
    """All of standard input.

    Raises:
        UsageError: it can't be read; it may be closed.
    """
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise UsageError(f"Standard input can't be read: {error.strerror or error}.") from error
