"""``python -m srclint``, and the ``srclint`` command."""

from __future__ import annotations

import gc
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


def _open_closed_streams() -> None:
    """Put something in place of standard streams that are closed (``>&-``).

    Else the first file that is opened would get the number of standard output, and the report be written into it. What
    stands there fails when it is read or written, but for standard error, where there is nobody to tell.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            wrong_way = os.O_WRONLY if name == "stdin" else os.O_RDONLY
            os.open(os.devnull, os.O_WRONLY if name == "stderr" else wrong_way)  # takes the lowest number
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", errors="replace", closefd=False))  # noqa: SIM115


# New objects after which Python looks for unreachable ones: what is made while starting stays, and articles leave few.
_NEW_OBJECTS = 200_000


def _run(arguments: list[str]) -> int:
    """Run the command line; gives the exit status."""
    gc.set_threshold(_NEW_OBJECTS, 10, 10)
    if arguments in (["--version"], ["-V"]):
        from srclint._version import __version__

        print(f"srclint {__version__}")
        sys.stdout.flush()
        return 0
    from srclint.cli import run_command_line

    return run_command_line(arguments)


def _leave(status: int, said: str = "") -> None:
    """Exit with a status, whatever becomes of the streams: what can't be written any more is dropped.

    Python would flush them, fail, and exit with a status of its own.
    """
    if "signal" in sys.modules:  # who interrupts from here on changes nothing more
        sys.modules["signal"].signal(sys.modules["signal"].SIGINT, sys.modules["signal"].SIG_IGN)
    for stream, number in ((sys.stderr, 2), (sys.stdout, 1)):
        try:
            if said and number == 2:
                stream.write(f"srclint: {said}\n")
            stream.flush()
        except (OSError, ValueError):
            status = status if isinstance(sys.exc_info()[1], BrokenPipeError) else 2
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, number)
            os.close(nowhere)
    foreign = sys.modules.get("srclint.foreign")
    if foreign is not None and foreign.is_guarded():  # threads and ``atexit`` of plugins have no say in it
        foreign.leave(status)
    gc.freeze()  # what goes with the process needn't be gone through once more
    sys.exit(status)


def main() -> None:
    """Run the command line and exit with its status."""
    status, said = 2, ""
    try:
        _open_closed_streams()
        _distrust_working_directory()
        status = _run(sys.argv[1:])
    except KeyboardInterrupt:  # from the first line on, while everything is still being imported
        status, said = 130, "interrupted."
    except FileNotFoundError as error:
        said = "the working folder is gone." if error.filename is None else f"can't start: {error}."
    except BrokenPipeError:
        status = 0
    except (OSError, ImportError, MemoryError) as error:  # no descriptors, no memory, a full disk
        said = f"can't start, or can't write: {error}."
    _leave(status, said)


if __name__ == "__main__":
    main()
