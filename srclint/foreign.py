"""Code of others, which plugins bring: told where it failed, and kept from leaving the process."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from types import CodeType, TracebackType
from typing import Any, NoReturn

__all__ = ["call", "cause", "keep_from_leaving", "place", "story"]

_OURS = os.path.dirname(__file__) + os.sep
_BUNDLED = os.path.join(_OURS, "plugins") + os.sep
_LONGEST_STORY = 20_000  # characters of a traceback that are kept: a thousand frames of recursion say no more

_inside = 0  # the process that is inside a plugin's code; 0: none
_really_exit = os._exit


def cause(error: BaseException) -> str:
    """What an exception says, with its type: ``KeyError: 'wall'``."""
    name = type(error).__name__
    try:
        said = str(error)
    except Exception:  # it may be anybody's
        said = ""
    return f"{name}: {said}" if said else name


def story(error: BaseException) -> str:
    """The traceback of an exception, as Python prints it."""
    try:
        return "".join(traceback.format_exception(error))[-_LONGEST_STORY:]
    except Exception:
        return cause(error)


def place(made: Any, error: BaseException | None = None) -> str:
    """Where code of others stands, or failed: ``srclint_acme/ticker.py:12``, from the folder that it is imported from.

    Args:
        made: a function, a class, or an object of one.
        error: what it raised; then the last line of it or of its neighbours in the same folder that was run.

    Returns:
        The file and the line; empty where that is srclint itself, or code without a file.
    """
    code = _code_of(made)
    if code is None:
        return ""
    file, line = code.co_filename, code.co_firstlineno
    folder = os.path.dirname(file)
    for seen, number in _lines(error.__traceback__ if error else None):
        if os.path.dirname(seen) == folder and not _is_ours(seen):
            file, line = seen, number
    return "" if _is_ours(file) or file.startswith("<") else f"{_short(file)}:{line}"


def _is_ours(file: str) -> bool:
    return file.startswith(_OURS) and not file.startswith(_BUNDLED)


def _lines(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _code_of(made: Any) -> CodeType | None:
    """The code of a function; of a class the first of its own methods."""
    made = getattr(made, "func", made)  # functools.partial
    code = getattr(made, "__code__", None)
    if isinstance(code, CodeType):
        return code
    cls = made if isinstance(made, type) else type(made)
    codes = [getattr(value, "__code__", None) for value in vars(cls).values()]
    return next((code for code in codes if isinstance(code, CodeType)), None)


def _short(file: str) -> str:
    """A file as it is imported: from the entry of the path that it lies under."""
    above = [entry for entry in sys.path if entry and file.startswith(entry.rstrip(os.sep) + os.sep)]
    return os.path.relpath(file, max(above, key=len)) if above else file


def keep_from_leaving() -> None:
    """From now on ``os._exit`` inside a plugin's code raises SystemExit, which is told like any other failure.

    Without that a rule could end the process on the spot, with status 0 and no report. What a plugin forks, and
    everybody else, leaves as ever.
    """
    if os._exit is not _really_exit:
        return
    os._exit = _leave
    with contextlib.suppress(ImportError):
        import posix

        posix._exit = _leave


def _leave(status: int) -> NoReturn:
    if _inside == os.getpid():
        raise SystemExit(f"os._exit({status})")
    _really_exit(status)


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call code of others."""
    global _inside
    before, _inside = _inside, os.getpid()
    try:
        return function(*args)
    finally:
        _inside = before
