"""What an article gave as rows of plain values, for files between two runs or two passes: no row is code.

The values are msgpack. What type to make of a row again is told by the types in srclint, and for the facts of rules by
the annotation of the rule's ``extract``; a row that isn't of that type is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import UnionType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

__all__ = ["BadRowError", "Rows", "fact_types"]

T = TypeVar("T")


class BadRowError(ValueError):
    """A row is broken, or something is no plain data."""


def fact_types(extracts: Sequence[Callable[..., Any]]) -> tuple[Any, ...]:
    """By number the type that an ``extract`` gives, as it is annotated; ``Any`` where it isn't."""
    return tuple(map(_returned, extracts))


def _returned(extract: Callable[..., Any]) -> Any:
    try:
        hint = get_type_hints(extract).get("return", Any)
    except (NameError, TypeError):  # an annotation that only type checkers can resolve
        return Any
    if get_origin(hint) not in (Union, UnionType):
        return hint
    return Union[tuple(arg for arg in get_args(hint) if arg is not type(None))]  # noqa: UP007


class Rows(Generic[T]):
    """Makes rows of records of one type, and records of rows.

    Args:
        kind: the type.
        types: by number those of the facts, see `fact_types`.

    Raises:
        ImportError: msgspec isn't installed.
    """

    def __init__(self, kind: type[T], types: Sequence[Any]) -> None:
        import msgspec

        self._types, self._msgspec = types, msgspec
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(kind).decode

    def encode(self, record: T) -> bytes:
        """The row of a record.

        Raises:
            BadRowError: something in it is no plain data.
        """
        try:
            return self._encode(record)
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            raise BadRowError(str(error)) from error

    def decode(self, data: bytes) -> T:
        """The record of a row; its facts are plain values still.

        Raises:
            BadRowError: it is none.
        """
        try:
            return self._decode(data)
        except (self._msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
            raise BadRowError(str(error)) from error

    def facts(self, facts: Mapping[int, Any]) -> dict[int, Any]:
        """The facts of a record as the rules gave them.

        Raises:
            BadRowError: one of them is of another type.
        """
        try:
            return {
                number: self._msgspec.convert(fact, self._types[number]) for number, fact in facts.items()
            }
        except (self._msgspec.MsgspecError, IndexError, ValueError, TypeError, RecursionError) as error:
            raise BadRowError(str(error)) from error
