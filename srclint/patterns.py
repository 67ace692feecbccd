"""Regular expressions that are compiled when they are first used: of some 300 an article needs 60."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["pattern"]

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Pattern:
    """Stands for a compiled pattern; the first use puts that pattern's own methods in place, so that no other pays."""

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __repr__(self) -> str:
        return f"pattern({self._source!r}, {self._flags!r})"

    def __getattr__(self, name: str) -> Any:
        # Python asks here only for what isn't set yet.
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but for the time: the work is done on first use.

    Args:
        source: the regular expression; a wrong one raises ``re.error`` on first use (a test uses all of ours).
        flags: as ``re.compile`` takes them.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
