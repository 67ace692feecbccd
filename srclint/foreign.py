"""Code of others, which plugins bring: told where it failed, and kept from leaving the process."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from types import CodeType, ModuleType, TracebackType
from typing import Any, NoReturn

__all__ = [
    "call",
    "cause",
    "handle",
    "is_guarded",
    "keep_from_leaving",
    "leave",
    "place",
    "ring_in",
    "shortened",
    "story",
]

_OURS = os.path.dirname(__file__) + os.sep
_BUNDLED = os.path.join(_OURS, "plugins") + os.sep
_LONGEST_CAUSE = 2_000  # characters of what an exception says that are shown
_LONGEST_STORY = 20_000  # characters of a traceback that are kept: a thousand frames of recursion say no more

_inside = 0  # the process that is inside a plugin's code; 0: none
_really_exit = os._exit
_really_handle = signal.signal
_really_ring: Callable[[int, float, float], Any] = getattr(signal, "setitimer", lambda *args: None)


def cause(error: BaseException) -> str:
    """What an exception says, with its type: ``KeyError: 'wall'``."""
    name = type(error).__name__
    try:
        said = str(error)
    except Exception:  # it may be anybody's
        said = ""
    said = said if len(said) <= _LONGEST_CAUSE else said[:_LONGEST_CAUSE] + "…"
    return f"{name}: {said}" if said else name


def story(error: BaseException) -> str:
    """The traceback of an exception, as Python prints it."""
    import traceback

    try:
        return "".join(traceback.format_exception(error))[-_LONGEST_STORY:]
    except Exception:
        return cause(error)


def place(made: Any, error: BaseException | None = None) -> str:
    """Where code of others stands, or failed: ``srclint_acme/ticker.py:12``, from the folder that it is imported from.

    Args:
        made: a function, a class, or an object of one; ``None`` for what the traceback says.
        error: what it raised; then the last line of it or of its neighbours in the same folder that was run.

    Returns:
        The file and the line; empty where that is srclint itself, or code without a file.
    """
    lines = [line for line in _lines(error.__traceback__ if error else None) if not _is_ours(line[0])]
    code = _code_of(made) if made is not None else None
    if code is not None:
        start = (code.co_filename, code.co_firstlineno)
    else:
        start = next((line for line in lines if not _is_pythons(line[0])), ("", 0))
    folder = os.path.dirname(start[0])
    file, number = ([start] + [line for line in lines if os.path.dirname(line[0]) == folder])[-1]
    return "" if not file or _is_ours(file) or file.startswith("<") else f"{shortened(file)}:{number}"


def _is_pythons(file: str) -> bool:
    """Whether a file is Python's own, or pluggy's, which call plugins."""
    library = os.path.dirname(os.__file__) + os.sep
    mine = file.startswith(library) and "-packages" not in file
    return mine or file.startswith("<") or os.sep + "pluggy" + os.sep in file


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


def shortened(file: str) -> str:
    """A file as it is imported, from the entry of the path that it lies under; else as it is from here."""
    roots = [os.path.join(root, "") for root in (*sys.path, os.getcwd()) if root]
    above = [root for root in roots if file.startswith(root)]
    return os.path.relpath(file, max(above, key=len)) if above else file


def keep_from_leaving() -> None:
    """From now on what would end the process or stop its clock raises SystemExit inside a plugin's code.

    Without that a rule could end the process on the spot, become another, or make our own clock end it, with no report.
    It is told like any other failure. What a plugin forks, and everybody else, does all that as ever.
    """
    if is_guarded():
        return
    _refuse(("os", "posix", "nt"), {"_exit": _always, "execv": _always, "execve": _always, "abort": _always})
    _refuse(("os", "posix", "nt"), {"kill": _hits_us, "killpg": _hits_our_group})
    _refuse(("signal",), {"raise_signal": _always, "alarm": _always, "setitimer": _rings})
    _refuse(("signal",), {"signal": _is_the_clocks, "pthread_sigmask": _silences_the_clock})


def is_guarded() -> bool:
    """Whether code of others was let in, and so may have left threads, or calls for the end, behind."""
    return os._exit is not _really_exit


def _refuse(modules: tuple[str, ...], names: dict[str, Callable[..., bool]]) -> None:
    """Put in the place of functions what refuses, wherever they can be had, what the plugin may not ask of them."""
    found = import_module(modules[0])
    replaced = {name: _refusing(found, name, bad) for name, bad in names.items() if hasattr(found, name)}
    for module in modules:
        with contextlib.suppress(ImportError):
            vars(import_module(module)).update(replaced)


def _refusing(module: ModuleType, name: str, bad: Callable[..., bool]) -> Callable[..., Any]:
    real = getattr(module, name)

    @functools.wraps(real)
    def refuse(*args: Any, **kwargs: Any) -> Any:
        if _inside == os.getpid() and bad(*args, **kwargs):
            raise SystemExit(f"{module.__name__}.{name}({', '.join(map(repr, args))})")
        return real(*args, **kwargs)

    return refuse


def _always(*args: Any, **kwargs: Any) -> bool:
    return True


def _hits_us(pid: Any = 0, number: Any = 0, *args: Any) -> bool:
    """Whether a signal would go to this process; 0 only asks whether there is one."""
    return pid in (os.getpid(), 0, -1, -os.getpgrp()) and number != 0


def _hits_our_group(group: Any = 0, number: Any = 0, *args: Any) -> bool:
    return group in (0, os.getpgrp()) and number != 0


def _rings(which: Any = None, *args: Any) -> bool:
    return bool(which == signal.ITIMER_REAL)


def _is_the_clocks(number: Any = None, *args: Any) -> bool:
    return bool(number == getattr(signal, "SIGALRM", None))


def _silences_the_clock(how: Any = None, mask: Any = (), *args: Any) -> bool:
    return how != signal.SIG_UNBLOCK and signal.SIGALRM in tuple(mask)


def handle(number: int, handler: Any) -> Any:
    """Put a handler of a signal, whoever's code this is inside; the one before."""
    return _really_handle(number, handler)


def ring_in(seconds: float, interval: float = 0.0) -> None:
    """Let SIGALRM ring after some seconds and then at intervals, whoever's code this is inside; 0: never."""
    _really_ring(signal.ITIMER_REAL, seconds, interval)


def leave(status: int) -> NoReturn:
    """End the process on the spot, whoever's code it is inside."""
    _really_exit(status)


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call code of others. If it forks, and the child comes back as well, the child ends here."""
    global _inside
    before, _inside = _inside, os.getpid()
    mine = _inside
    try:
        return function(*args)
    finally:
        _inside = before
        if os.getpid() != mine:
            _really_exit(2)
