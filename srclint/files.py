"""Files read within bounds, and written whole or not at all with nothing of anybody's lost, on the lowest floor.

Whoever reads a file of the project, or writes one for the user, does it here. A report takes the place of whatever
stands there; what is made out of a file's own bytes (a mended article, one suppression more, a merged baseline) goes in
only where those bytes still are.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from srclint.patterns import pattern

__all__ = [
    "ChangedError",
    "create_file",
    "load_toml",
    "packaged",
    "read_bounded",
    "replace_file",
    "update_file",
]

# Seconds to wait for another srclint that changes a file in the same folder.
_PATIENCE = 10.0
# Seconds that another program may take to close a file that it was writing when it was replaced.
_SETTLING = 1.0
_PAUSE = 0.005  # seconds between two looks; looks are counted, since clocks may be set
_TRIES = 20  # times that a file may change under our hands before it is left alone


MAX_PROJECT_FILE = 64_000_000
"""Bytes of a configuration, a baseline or the like; one with a million findings has half as many."""


def packaged(package: str, name: str) -> str:
    """The text of a file that comes with one of our packages, wherever that is installed.

    `importlib.resources` gives the same, but takes as long to import as a tenth of a run over one article.
    """
    from pkgutil import get_data

    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(f"{package} can't be read from where it is installed: {name}")
    return data.decode("utf-8")


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
_DOTTED = pattern(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART})++")


class NotTomlError(ValueError):
    """A text is no TOML; the message ends with the place, ``(at line 3, column 1)``."""


def load_toml(text: str) -> dict[str, Any]:
    """A TOML document; the time and memory of its parser grow with the square of a key's parts, so they are bounded.

    Raises:
        NotTomlError: it is none, or a key in it has more than 64 parts.
        RecursionError: it is nested too deeply.
    """
    for match in _DOTTED.finditer(text):
        if match[0].count(".") >= _MOST_PARTS:
            line = text.count("\n", 0, match.start()) + 1
            raise NotTomlError(f"a key has more than {_MOST_PARTS} parts (at line {line}, column 1)")
    import tomllib  # most runs read no TOML

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise NotTomlError(str(error)) from error


class ChangedError(OSError):
    """The file is no longer as it was read; nothing was written."""

    def __init__(self, path: str | os.PathLike[str], kept: str = "") -> None:
        where = f" (and kept as {kept})" if kept else ""
        super().__init__(
            errno.EBUSY, f"somebody else changed it meanwhile{where}; run srclint again", str(path)
        )


def replace_file(path: Path, data: bytes) -> None:
    """Write a file, whatever stands there, so that it is there whole or as it was before.

    A file beside it, synced, then renamed. A link stays a link, and a file with several names keeps them. A device or a
    pipe (``/dev/null``, ``>(…)`` of a shell) is written to, never replaced.

    Raises:
        OSError: it can't be written; then it is as it was.
    """
    path = _target(path)
    if path.exists() and not path.is_file():
        path.write_bytes(data)
    elif path.exists() and path.stat().st_nlink > 1:
        _write_in_place(path, data)
    else:
        with _beside(path, data) as temporary:
            os.replace(temporary, path)


def create_file(path: Path, data: bytes) -> None:
    """Write a file where there is none.

    Raises:
        FileExistsError: there is one, perhaps since a moment; it is left alone.
        OSError: it can't be written; then there is none.
    """
    path = _target(path)
    with _beside(path, data) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            with path.open("xb") as stream:
                stream.write(data)


def update_file(path: Path, change: Callable[[bytes | None], bytes | None]) -> None:
    """Write a file anew that is made out of its own bytes.

    Args:
        path: the file.
        change: from its bytes (``None`` where there is no file) to what they are to be (``None``: leave it). Called
            again where somebody changed the file meanwhile; what it raises is raised.

    Raises:
        ChangedError: somebody changes it all the time; their bytes are left alone.
        OSError: it can't be read or written; then it is as it was.
    """
    path = _target(path)
    if path.exists() and not path.is_file():
        path.write_bytes(change(None) or b"")
        return
    with _locked(path.parent):
        for _ in range(_TRIES):
            before = _bytes_of(path)
            after = change(before)
            if after is None or after == before or _update(path, before, after):
                return
    raise ChangedError(path)


def _update(path: Path, before: bytes | None, after: bytes) -> bool:
    """Write the new bytes in place of the old ones; ``False`` where others stand there by now."""
    if before is None:
        try:
            create_file(path, after)
        except FileExistsError:
            return False
        return True
    if not os.access(path, os.W_OK):  # renaming another file to its name would ask nobody
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if path.stat().st_nlink > 1:
        if _bytes_of(path) == before:
            _write_in_place(path, after)
            return True
        return False
    with _beside(path, after) as temporary:
        if _bytes_of(path) != before:
            return False
        if not _swap(temporary, path):
            os.replace(temporary, path)
            return True
        return _swapped(temporary, path, before, after)


def _swapped(temporary: Path, path: Path, before: bytes, after: bytes) -> bool:
    """Whether what stood at ``path`` at the moment of the swap, and lies beside it now, is what was read before.

    If it isn't, it goes back; what somebody made of the new bytes in that time is kept under another name.
    """
    _settle(temporary)
    if _bytes_of(temporary) == before:
        return True
    _swap(temporary, path)
    _settle(temporary)
    if _bytes_of(temporary) == after:
        return False
    kept = path.with_name(f"{path.name}.changed-{os.getpid()}")
    os.link(temporary, kept)
    raise ChangedError(path, str(kept))


def _target(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


@contextlib.contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """A file with some bytes, safe on the disk, beside ``path``; gone at the end if it is still there."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".srclint-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            known = path.stat()
            with contextlib.suppress(OSError, AttributeError):  # only the superuser may, and Windows can't
                os.chown(temporary, known.st_uid, known.st_gid)
            os.chmod(temporary, known.st_mode & 0o7777)
        else:
            os.chmod(temporary, 0o666 & ~_umask())
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _write_in_place(path: Path, data: bytes) -> None:
    """Write a file that has other names, which a file in its place would part from it.

    Its old bytes lie beside it until the new ones are safe, for the case that the computer stops in the middle.
    """
    old = path.read_bytes()
    with _beside(path, old), path.open("r+b") as stream:
        try:
            _overwrite(stream.fileno(), data)
        except BaseException:
            _overwrite(stream.fileno(), old)
            raise


def _overwrite(handle: int, data: bytes) -> None:
    os.lseek(handle, 0, os.SEEK_SET)
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    os.ftruncate(handle, len(data))
    os.fsync(handle)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep other runs of srclint from changing files of a folder while this one reads, thinks and writes.

    The folder is locked, since files are replaced and a file for the lock would lie about. Where that can't be done
    (Windows, some network file systems, a lock held for too long) only the look at the bytes before writing is left.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        for _ in range(int(_PATIENCE / _PAUSE)):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_PAUSE)
            except OSError:
                break
        yield
    finally:
        os.close(handle)


def _swap(a: Path, b: Path) -> bool:
    """Let two files change names in one step, where the system can (Linux); ``False`` where it can't."""
    if sys.platform != "linux":
        return False
    import ctypes

    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return renameat2 is not None and renameat2(here, os.fsencode(a), here, os.fsencode(b), exchange) == 0


def _settle(path: Path) -> None:
    """Wait for a program that was writing into a file when it was taken from its name.

    Linux gives a lease for reading only where nobody has the file open for writing.
    """
    if sys.platform != "linux":
        return
    import fcntl

    with path.open("rb") as stream:
        for _ in range(int(_SETTLING / _PAUSE)):
            try:
                fcntl.fcntl(stream, fcntl.F_SETLEASE, fcntl.F_RDLCK)
                fcntl.fcntl(stream, fcntl.F_SETLEASE, fcntl.F_UNLCK)
                return
            except BlockingIOError:
                time.sleep(_PAUSE)
            except OSError:  # another's file, or a file system without leases
                return


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
