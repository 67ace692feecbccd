"""Records that cost next to nothing until they are used, and little then.

Python's ``dataclass`` writes and compiles five functions and more for each class as soon as that is defined: a sixth
of a run over one article, which uses half of the classes. Here the class comes at once, and its functions when one of
them is called first; only ``__init__`` is compiled, and sets the fields faster than that of a frozen dataclass does.
Import ``dataclass`` from here; ``field``, ``fields``, ``replace``, ``asdict`` and heirs work as they do with Python's.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, NoReturn

__all__ = ["dataclass"]

_OWN = frozenset(("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__"))
_ORDER = {"__lt__": lt, "__le__": le, "__gt__": gt, "__ge__": ge}

# By class that has no functions yet, what its fields are: annotations, defaults, and what `dataclasses.field` gave.
_pending: dict[type, dict[str, Any]] = {}


class _Factory:
    """Stands in a signature for what a factory makes anew for each record."""

    def __repr__(self) -> str:
        return "<factory>"


_FACTORY = _Factory()


def _complete(cls: type) -> None:
    """Give a class its functions."""
    body = _pending.get(cls)
    if body is not None:
        given = {name: body.get(name, dataclasses.MISSING) for name in body["__annotations__"]}
        setattr(cls, "__init__", _made_init(cls, body["__annotations__"], given))  # noqa: B010
        compared = [name for name, value in given.items() if getattr(value, "compare", True)]
        for name, function in _comparing(compared).items():
            if getattr(cls.__dict__.get(name), "__module__", "") == __name__:
                setattr(cls, name, function)
        _pending.pop(cls, None)  # last: another thread may be at the same


def _made_init(cls: type, types: dict[str, Any], given: dict[str, Any]) -> Callable[..., None]:
    """Compile the function that sets the fields; past the class, which may refuse to be changed."""
    known: dict[str, Any] = {"_FACTORY": _FACTORY}
    asked: list[str] = []
    lines: list[str] = []
    for at, (name, value) in enumerate(given.items()):
        known[f"_set{at}"] = cls.__dict__[name].__set__
        made = getattr(value, "default_factory", dataclasses.MISSING)
        default = value.default if isinstance(value, dataclasses.Field) else value
        known[f"_made{at}"], known[f"_default{at}"] = made, default
        if not getattr(value, "init", True):
            source = f"_made{at}()" if made is not dataclasses.MISSING else f"_default{at}"
        elif made is not dataclasses.MISSING:
            asked.append(f"{name}=_FACTORY")
            source = f"_made{at}() if {name} is _FACTORY else {name}"
        else:
            asked.append(name if default is dataclasses.MISSING else f"{name}=_default{at}")
            source = name
        lines.append(f" _set{at}(self, {source})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(['self', *asked])}):\n" + ("\n".join(lines) or " pass"), known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__module__ = cls.__module__
    asked_for = (name for name, value in given.items() if getattr(value, "init", True))
    init.__annotations__ = {name: types[name] for name in asked_for} | {"return": None}
    return init


def _comparing(names: list[str]) -> dict[str, Callable[..., Any]]:
    """The functions that compare two records by some fields."""
    values = attrgetter(*names) if names else lambda record: ()

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def ordered(compare: Callable[[Any, Any], bool]) -> Callable[..., Any]:
        def function(self: object, other: object) -> bool:
            return (
                compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented
            )

        return function

    made: dict[str, Callable[..., Any]] = {name: ordered(one) for name, one in _ORDER.items()}
    return {"__eq__": equal, "__hash__": hashed, **made}


def _later(name: str) -> Callable[..., Any]:
    """A function that stands for the one of a name until it is called."""

    def function(self: Any, *args: Any, **values: Any) -> Any:
        home = next(cls for cls in type(self).__mro__ if cls.__dict__.get(name) is function)
        _complete(home)
        return getattr(home, name)(self, *args, **values)

    return function


def _repr(self: Any) -> str:
    shown = (one.name for one in dataclasses.fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _frozen(self: object, name: str, *value: object) -> NoReturn:
    raise dataclasses.FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _getstate(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__slots__]


def _setstate(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__slots__, state, strict=True):
        object.__setattr__(self, name, value)


class _Described:
    """Stands for what `dataclasses` keeps of a class, until somebody asks for it."""

    def __init__(self, name: str, body: dict[str, Any], frozen: bool) -> None:
        self._name = name
        self._body = body
        self._frozen = frozen

    def __get__(self, record: object, cls: type) -> Any:
        home = next(each for each in cls.__mro__ if each.__dict__.get(self._name) is self)
        asked = {"frozen": self._frozen} if self._name == "__dataclass_params__" else {}
        described = dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False, **asked)
        found = described(type(home.__name__, (), dict(self._body))).__dict__[self._name]
        setattr(home, self._name, found)
        return found


def _record(cls: type, frozen: bool, order: bool) -> type:
    """The record with slots that a class describes."""
    body = dict(cls.__dict__)
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    types = body.get("__annotations__", {})
    fields = {"__module__": cls.__module__, "__annotations__": types, "__doc__": "Its fields."}
    fields |= {name: body.pop(name) for name in types if name in body}
    asked = tuple(name for name in types if getattr(fields.get(name), "init", True))
    body |= {"__slots__": tuple(types), "__match_args__": asked, "__repr__": _repr}
    body |= {
        name: _Described(name, fields, frozen) for name in ("__dataclass_fields__", "__dataclass_params__")
    }
    body |= {name: _later(name) for name in ("__init__", "__eq__", *(_ORDER if order else ()))}
    body |= {"__getstate__": _getstate, "__setstate__": _setstate}
    body["__hash__"] = _later("__hash__") if frozen else None
    if frozen:
        body |= {"__setattr__": _frozen, "__delattr__": _frozen}
    made: type = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    _pending[made] = fields
    return made


def _is_plain(cls: type) -> bool:
    """Whether a class asks for nothing that only Python's own can do."""
    body = vars(cls)
    types = body.get("__annotations__", {})
    given = [body[name] for name in types if name in body]
    odd = (one for one in given if isinstance(one, dataclasses.Field) and (one.kw_only is True or one.hash))
    based = any("__dataclass_fields__" in base.__dict__ for base in cls.__mro__[1:])
    kinds = ("ClassVar", "InitVar", "KW_ONLY")
    own = not _OWN.isdisjoint(body)
    return not (based or own or any(odd) or any(kind in str(one) for one in types.values() for kind in kinds))


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(
        cls: type | None = None,
        /,
        *,
        frozen: bool = False,
        slots: bool = False,
        order: bool = False,
        **options: Any,
    ) -> type | Callable[[type], type]:
        """What ``dataclasses.dataclass`` makes; records with slots on first use."""
        if cls is not None:
            return dataclasses.dataclass(cls)

        def make(cls: type) -> type:
            if slots and not options and _is_plain(cls):
                return _record(cls, frozen, order)
            return dataclasses.dataclass(frozen=frozen, slots=slots, order=order, **options)(cls)

        return make
