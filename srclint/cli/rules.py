"""``srclint rules``: what rules there are."""

from __future__ import annotations

import json
from typing import Any

import click

from srclint.cli import completion
from srclint.cli.options import host_from, host_options, print_errors, use_color
from srclint.cli.streams import stdout_to_stderr
from srclint.config import known_selector, unknown_selector
from srclint.errors import UsageError
from srclint.host import Host
from srclint.rule import Rule, option_fields

__all__ = ["rules"]


def _summary(rule: Rule) -> str:
    return rule.doc.strip().partition("\n")[0]


def _severities(rule: Rule) -> str:
    grave = max(rule.meta.levels.values())
    return grave.label if rule.meta.presets else f"{grave.label} (off)"


@click.command()
@click.argument("selectors", nargs=-1, metavar="[CODES]...", shell_complete=completion.selectors)
@click.option(
    "--output-format", type=click.Choice(["text", "json"]), default="text", help="How to print them."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@host_options
@click.pass_context
def rules(
    ctx: click.Context,
    /,
    selectors: tuple[str, ...],
    output_format: str,
    color: str,
    **given: Any,
) -> None:
    """List the rules: all, or those of some codes, families or names."""
    with stdout_to_stderr():
        host = host_from(given)
    chosen = _chosen(host, selectors)
    if output_format == "json":
        click.echo(json.dumps([_as_json(host, rule) for rule in chosen], indent=2, ensure_ascii=False))
    else:
        _print_table(chosen, use_color(color))
    print_errors(host.errors)
    if host.errors:
        ctx.exit(2)


def _chosen(host: Host, selectors: tuple[str, ...]) -> list[Rule]:
    for selector in selectors:
        if not known_selector(selector, host.rules):
            raise UsageError(unknown_selector(selector, host.rules))
    return [
        rule
        for code, rule in host.rules.items()
        if not selectors or any(s == "ALL" or code.startswith(s) or rule.meta.is_called(s) for s in selectors)
    ]


def _as_json(host: Host, rule: Rule) -> dict[str, Any]:
    meta = rule.meta
    return {
        "code": meta.code,
        "name": meta.name,
        "summary": _summary(rule),
        "levels": {level: severity.label for level, severity in meta.levels.items()},
        "presets": list(meta.presets),
        "languages": list(meta.languages),
        "options": {
            name.replace("_", "-"): {"default": default, "doc": doc}
            for name, (default, doc) in option_fields(meta.options).items()
        },
        "since": meta.since,
        "status": meta.status,
        "plugin": host.plugin_of[meta.code],
    }


def _print_table(chosen: list[Rule], color: bool) -> None:
    rows = [
        (r.meta.code, r.meta.name, _severities(r), ",".join(r.meta.presets) or "-", _summary(r))
        for r in chosen
    ]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(4)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        if color:
            cells[0] = click.style(cells[0], bold=True)
        click.echo("  ".join([*cells, row[4]]).rstrip(), color=color)
