"""Names of a package that load on first use (PEP 562), so that importing the package costs next to nothing."""

from __future__ import annotations

import sys
from importlib import import_module

# What type checkers take for typing's; the import costs 3 ms, and srclint starts with this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

__all__ = ["loading"]


def loading(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], Any]:
    """What a package calls ``__getattr__``.

    Args:
        package: its name.
        homes: by module of the package the names that it gives to it.

    Returns:
        A function from a name to what it means, which the package keeps; it raises AttributeError for other names.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> Any:
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
