"""Commands: run as the command line runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from srclint.records import dataclass
from srclint.registration import command_problem

if TYPE_CHECKING:
    import click

__all__ = ["Ran", "run_command"]


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command.

    Args:
        code: the exit status.
        out: what it printed.
    """

    code: int
    out: str


def run_command(plugin: Any, *arguments: str) -> Ran:
    """Run a command that a plugin adds, with all else that ``srclint`` has.

    Args:
        plugin: the module (or object) with the hook ``srclint_commands``.
        arguments: the command's name and what follows it.

    Raises:
        ValueError: srclint would leave the command out, or the plugin adds none of that name.
    """
    import click
    from click.testing import CliRunner

    from srclint.cli import COMMANDS

    group = click.Group()
    plugin.srclint_commands(group)
    for name, command in group.commands.items():
        problem = "the name is taken by srclint" if name in COMMANDS else command_problem(name, command)
        if problem:
            raise ValueError(f"srclint would leave the command {name!r} out: {problem}")
    if not arguments or arguments[0] not in group.commands:
        raise ValueError(f"the plugin adds no such command; it adds {', '.join(group.commands) or 'none'}")
    ran = CliRunner().invoke(group, list(arguments), catch_exceptions=False, standalone_mode=False)
    status: click.Command | int | None = ran.return_value
    return Ran(status if isinstance(status, int) else ran.exit_code, ran.output)
