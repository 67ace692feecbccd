"""``srclint plugins``: what is loaded, from where, what each plugin brings, what failed and why."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import click

from srclint.cli.options import host_from, host_options, print_errors
from srclint.cli.streams import stdout_to_stderr
from srclint.host import Host
from srclint.model import RunError
from srclint.report.safe import visible

__all__ = ["plugins"]

_SORTS = ("rules", "readers", "reports", "commands", "presets")


@click.command()
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print them."
)
@click.option("-v", "--verbose", count=True, help="Say where a plugin failed: its traceback.")
@host_options
@click.pass_context
def plugins(ctx: click.Context, /, output_format: str, verbose: int, **given: Any) -> None:
    """List the plugins: what each brings and from where; what failed, and why."""
    from srclint.cli import COMMANDS

    with stdout_to_stderr():
        host = host_from(given)
        commands, failed = host.add_commands(click.Group(), COMMANDS)
    errors = [*host.errors, *failed]
    if output_format == "json":
        click.echo(json.dumps(_as_json(host, commands, errors), indent=2, ensure_ascii=False))
    else:
        for entry in _entries(host, commands):
            click.echo(_as_text(entry))
        for label in host.left_out:
            click.echo(f"{visible(label)}: not loaded, as asked")
    print_errors(errors, verbose=verbose > 0)
    if errors:
        ctx.exit(2)


def _entries(host: Host, commands: Mapping[str, str]) -> list[dict[str, Any]]:
    """One record a plugin: its name, distribution, version, file, and what it brings by sort."""
    entries: list[dict[str, Any]] = []
    for plugin in host.plugins:
        brought = host.brings.get(plugin.key, ())
        sorts: dict[str, list[str]] = {sort: [] for sort in _SORTS}
        for sort, name in brought:
            sorts[sort].append(name)
        if plugin.label in commands.values() and not any(
            e["distribution"] == plugin.distribution for e in entries
        ):
            sorts["commands"] = sorted(name for name, label in commands.items() if label == plugin.label)
        entries.append(
            {
                "name": plugin.name,
                "distribution": plugin.distribution,
                "version": plugin.version,
                "file": str(getattr(host.manager.get_plugin(plugin.key), "__file__", None) or ""),
                **sorts,
            }
        )
    return entries


def _as_text(entry: Mapping[str, Any]) -> str:
    of = f"{entry['distribution']} {entry['version']}".strip()
    head = entry["name"] if of == entry["name"] else f"{entry['name']}: {of}"
    lines = [head + (f" ({entry['file']})" if entry["file"] else "")]
    for sort in _SORTS:
        if entry[sort]:
            lines.append(f"  {sort:<9} {', '.join(entry[sort])}")
    return "\n".join(map(visible, lines))


def _as_json(host: Host, commands: Mapping[str, str], errors: Sequence[RunError]) -> dict[str, Any]:
    return {
        "plugins": _entries(host, commands),
        "left_out": list(host.left_out),
        "errors": [{"code": error.code, "message": error.message} for error in errors],
    }
