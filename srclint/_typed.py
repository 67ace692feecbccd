"""What generic types are at run time: nothing, so that ``Hit[Level](…)`` costs and means the same as ``Hit(…)``.

A type checker never sees this: it is shown ``typing.Generic``, and type variables that have defaults, which Python has
from 3.13 on.
"""

from __future__ import annotations

from typing import Any, TypeVar

__all__ = ["Generic", "LevelT", "OptionsT"]

LevelT = TypeVar("LevelT", bound=str)
OptionsT = TypeVar("OptionsT")


class Generic:
    """Stands for ``typing.Generic``."""

    __slots__ = ()

    def __class_getitem__(cls, item: Any) -> type:
        return cls
