"""The four hooks through which everything plugs in: rules, readers, reporters and commands.

A plugin is a module (or any object) named by an entry point of the group ``srclint``; it marks its functions with
`hookimpl`. Each hook is called once, when srclint starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    import click

    from srclint.protocols import Reader, Reporter
    from srclint.rule import Rule

__all__ = [
    "PROJECT",
    "hookimpl",
    "hookspec",
    "srclint_commands",
    "srclint_readers",
    "srclint_reporters",
    "srclint_rules",
]

PROJECT = "srclint"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def srclint_rules() -> Iterable[Rule]:  # type: ignore[empty-body]
    """The rules that the plugin brings."""


@hookspec
def srclint_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """The readers for input formats that the plugin brings."""


@hookspec
def srclint_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """The output formats that the plugin brings."""


@hookspec
def srclint_commands(cli: click.Group) -> None:
    """Add commands to the command line."""
