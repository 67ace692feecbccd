"""Records that cost next to nothing until they are used.

Python's ``dataclass`` writes and compiles five functions for each class as soon as that is defined: a sixth of a run
over one article, which uses a quarter of the classes. Here the class comes at once, and its functions, which
``dataclass`` itself makes, when one of them is called first. Import ``dataclass`` from here; all else of
``dataclasses`` works on both.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

_METHODS = ("__init__", "__repr__", "__eq__", "__hash__")
_OWN = frozenset((*_METHODS, "__setattr__", "__delattr__", "__getstate__", "__setstate__"))

# By class that has no functions yet, the body of the one that they are made of.
_pending: dict[type, dict[str, Any]] = {}


def _complete(cls: type) -> None:
    """Give a class, or that of its bases that lacks them, its functions."""
    for each in cls.__mro__:
        body = _pending.get(each)
        if body is not None:
            made: type = dataclasses.dataclass(frozen=True)(type(each.__name__, (), dict(body)))
            for name in (*_METHODS, "__dataclass_fields__", "__dataclass_params__"):
                setattr(each, name, made.__dict__[name])
            _pending.pop(each, None)  # last: another thread may be at the same


class _Fields:
    """Stands for the fields of a class until somebody asks for them."""

    def __get__(self, record: object, cls: type) -> Any:
        _complete(cls)
        return cls.__dataclass_fields__  # type: ignore[attr-defined]


def _init(self: Any, *args: Any, **values: Any) -> None:
    _complete(type(self))
    self.__init__(*args, **values)


def _repr(self: object) -> str:
    _complete(type(self))
    return repr(self)


def _eq(self: object, other: object) -> bool:
    _complete(type(self))
    return type(self).__eq__(self, other)


def _hash(self: object) -> int:
    _complete(type(self))
    return hash(self)


def _frozen(self: object, name: str, *value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _setstate(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


def _record(cls: type) -> type:
    """The frozen record with slots that a class describes."""
    body = dict(cls.__dict__)
    types = body.get("__annotations__", {})
    based = any("__dataclass_fields__" in base.__dict__ for base in cls.__mro__[1:])
    if based or not _OWN.isdisjoint(body) or any("Var" in str(kind) for kind in types.values()):
        return dataclasses.dataclass(frozen=True, slots=True)(cls)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    named = {name: body[name] for name in ("__module__", "__qualname__", "__annotations__") if name in body}
    lazy = named | {"__qualname__": cls.__qualname__, "__doc__": ""}
    lazy |= {name: body.pop(name) for name in types if name in body}
    if hasattr(cls, "__post_init__"):
        lazy["__post_init__"] = cls.__post_init__
    body |= {"__slots__": tuple(types), "__match_args__": tuple(types), "__dataclass_fields__": _Fields()}
    body |= {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__hash__": _hash}
    body |= {"__setattr__": _frozen, "__delattr__": _frozen}
    body |= {"__getstate__": _getstate, "__setstate__": _setstate}
    made: type = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    _pending[made] = lazy
    return made


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None, /, *, frozen: bool = False, slots: bool = False, **options: Any
    ) -> type | Callable[[type], type]:
        """What ``dataclasses.dataclass`` makes; frozen records with slots on first use."""
        if cls is None and frozen and slots and not options:
            return _record
        return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **options)
