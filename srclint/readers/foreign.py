"""Readers of plugins: each call bounded to what a reader may do, and failures told with the plugin's name."""

from __future__ import annotations

from collections.abc import Iterator

from srclint.errors import ReadError
from srclint.foreign import call, cause, place, story
from srclint.model import Reading, RunError
from srclint.protocols import Reader, ReadOptions, Source
from srclint.readers.patience import OutOfPatienceError

__all__ = ["ForeignReader"]


class ForeignReader:
    """A reader of a plugin's, which may raise, leave, or yield anything: it costs the input, never the run.

    Args:
        reader: the plugin's.
        plugin: the plugin's label, to be named.
    """

    def __init__(self, reader: Reader, plugin: str) -> None:
        self.reader = reader
        self.plugin = plugin
        self.name = reader.name
        self.suffixes = tuple(reader.suffixes)
        self.corpus = reader.corpus

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        """What the reader yields up to its end or its failure, which is the last item.

        Raises:
            ReadError: as the reader does.
        """
        readings: Iterator[Reading | RunError] | None = None
        while True:
            try:
                if readings is None:
                    readings = iter(call(self.reader.read, source, options))
                item = call(next, readings, None)
            except (ReadError, KeyboardInterrupt, OutOfPatienceError):
                raise
            except BaseException as error:  # GeneratorExit and SystemExit are no Exception
                yield self._failure(source, f"failed on this file ({cause(error)})", error)
                return
            if item is None:
                return
            if problem := _problem(item):
                yield self._failure(source, problem)
                return
            yield item

    def _failure(self, source: Source, what: str, error: BaseException | None = None) -> RunError:
        where = place(self.reader, error)
        message = f"The reader {self.name!r} of {self.plugin} {what}. Report it to the reader's author." + (
            f" See {where}." if where else ""
        )
        return RunError(source.path, "SYS006", message, trace=story(error) if error else "")


def _problem(item: object) -> str:
    """What is wrong with what a reader yielded."""
    if not isinstance(item, (Reading, RunError)):
        return f"yielded {type(item).__name__} instead of Reading"
    for name in ("id", "path", "text") if isinstance(item, Reading) else ("path", "code", "message"):
        if not isinstance(getattr(item, name), str):
            return f"yielded a {type(item).__name__} whose {name} is {type(getattr(item, name)).__name__}, not str"
    return ""
