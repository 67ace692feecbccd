"""The bundled rules, loaded through the entry points that the project declares."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from srclint.host import GROUP, Host, Plugin, load_host
from srclint.installed import EntryPoint
from srclint.rule import Rule

__all__ = ["ROOT", "bundles", "host", "rules"]

ROOT = Path(__file__).parents[2]


@cache
def bundles() -> dict[str, str]:
    """By the name of its entry point the package of each bundle."""
    table: dict[str, str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
        "entry-points"
    ][GROUP]
    return table


@cache
def host() -> Host:
    """A host with the bundles and nothing else, whether or not srclint is installed."""
    return load_host(
        installed=[
            Plugin(name, "srclint", "", EntryPoint(name, package, GROUP))
            for name, package in bundles().items()
        ]
    )


def rules() -> tuple[Rule, ...]:
    """All bundled rules, sorted by code."""
    return tuple(host().rules.values())
