"""The one place that knows pytest: a function that becomes a test of several cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

__all__ = ["over"]

T = TypeVar("T")


def over(test: Callable[[T], None], name: str, cases: Sequence[T], ids: Sequence[str]) -> Callable[[T], None]:
    """A test that pytest runs for each case.

    Args:
        test: takes one case.
        name: of its argument.
        cases: what it takes.
        ids: what the tests are called.
    """
    import pytest

    decorate: Any = pytest.mark.parametrize(
        name, [pytest.param(c, id=i) for c, i in zip(cases, ids, strict=True)]
    )
    found: Callable[[T], None] = decorate(test)
    return found
