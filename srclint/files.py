"""Files read within bounds, and written whole or not at all, on the lowest floor.

Whoever reads a file of the project, or writes one for the user, does it here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
import tomllib
from pathlib import Path
from typing import Any

__all__ = ["load_toml", "read_bounded", "replace_file"]

MAX_PROJECT_FILE = 64_000_000
"""Bytes of a configuration, a baseline or the like; one with a million findings has half as many."""


def read_bounded(path: Path, most: int = MAX_PROJECT_FILE) -> bytes:
    """The bytes of a regular file; a pipe or a device, which may never end, is not opened.

    Raises:
        OSError: it can't be read, is no regular file, or is larger than ``most`` bytes.
    """
    if path.exists() and not path.is_file():
        kind = errno.EISDIR if path.is_dir() else errno.EINVAL
        raise OSError(kind, "this is a folder" if path.is_dir() else "this is no regular file", str(path))
    with path.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it has more than {most:,} bytes", str(path))
    return data


_MOST_PARTS = 64  # of a dotted key; the longest of a pyproject.toml has some six
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_DOTTED = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART})++")


def load_toml(text: str) -> dict[str, Any]:
    """A TOML document; the time and memory of its parser grow with the square of a key's parts, so they are bounded.

    Raises:
        tomllib.TOMLDecodeError: it is none, or a key in it has more than 64 parts.
        RecursionError: it is nested too deeply.
    """
    for match in _DOTTED.finditer(text):
        if match[0].count(".") >= _MOST_PARTS:
            line = text.count("\n", 0, match.start()) + 1
            raise tomllib.TOMLDecodeError(
                f"a key has more than {_MOST_PARTS} parts (at line {line}, column 1)"
            )
    return tomllib.loads(text)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or as it was before: a file beside it, synced, then renamed.

    A link stays a link. A device or a pipe (``/dev/null``, ``>(…)`` of a shell) is written to, never replaced.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
