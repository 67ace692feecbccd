"""Which versions of srclint a project allows: ``>=0.1,<0.3``."""

from __future__ import annotations

import re

from srclint.patterns import pattern

__all__ = ["allows", "is_requirement"]

_CLAUSE = pattern(r"\s*(?P<operator>===?|~=|!=|>=|<=|>|<)?\s*(?P<version>\d+(?:\.\d+)*)\s*")


def is_requirement(text: str) -> bool:
    """Whether a text names versions: clauses of an operator and a version, apart by commas; no operator is ``==``."""
    return all(_CLAUSE.fullmatch(part) for part in text.split(","))


def allows(requirement: str, version: str) -> bool:
    """Whether a version meets all clauses of a requirement that `is_requirement`."""
    return all(_meets(part, _numbers(version)) for part in requirement.split(","))


def _numbers(version: str) -> tuple[int, ...]:
    """The release of a version, without zeros at its end, so that 0.1 is 0.1.0."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(part) for part in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _meets(clause: str, version: tuple[int, ...]) -> bool:
    match = _CLAUSE.fullmatch(clause)
    assert match is not None
    operator, wanted = match["operator"] or "==", _numbers(match["version"])
    if operator == "~=":  # ~=0.2.1 is >=0.2.1 and ==0.2.*
        shared = tuple(int(part) for part in match["version"].split(".")[:-1])
        return version >= wanted and (version + (0,) * len(shared))[: len(shared)] == shared
    return {
        "==": version == wanted,
        "===": version == wanted,
        "!=": version != wanted,
        ">=": version >= wanted,
        "<=": version <= wanted,
        ">": version > wanted,
        "<": version < wanted,
    }[operator]
