"""What shells are told when they complete the values of options: rules by code or name, report formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from srclint.cli.streams import stdout_to_stderr
from srclint.host import Host, load_host
from srclint.rule import PRESETS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["formats", "presets", "selectors"]


def _host() -> Host:
    with stdout_to_stderr():
        return load_host()


def selectors(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes and names of rules; of several apart by commas, the last one."""
    from click.shell_completion import CompletionItem

    head, comma, start = incomplete.rpartition(",")
    found = []
    for code, rule in _host().rules.items():
        summary = rule.doc.strip().partition("\n")[0]
        found += [
            CompletionItem(f"{head}{comma}{word}", help=summary)
            for word in (code, rule.meta.name)
            if start and word.lower().startswith(start.lower())
        ]
        if not start:
            found.append(CompletionItem(f"{head}{comma}{code}", help=summary))
    return found


def formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Report formats; after ``FORMAT:``, files."""
    from click.shell_completion import CompletionItem

    if ":" in incomplete:
        return [CompletionItem(incomplete.partition(":")[2], type="file")]
    return [CompletionItem(name) for name in sorted(_host().reporters) if name.startswith(incomplete)]


def presets(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Presets, ours and those of packages."""
    from click.shell_completion import CompletionItem

    names = (*PRESETS, *sorted(_host().presets))
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
