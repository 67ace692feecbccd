"""Help in groups: ``-h`` shows on one screen what most people need, ``--help`` all."""

from __future__ import annotations

from collections.abc import Mapping

import click

__all__ = ["COMMON", "GROUPS", "GroupedCommand"]

COMMON = (
    "--preset",
    "--select",
    "--ignore",
    "--output-format",
    "--fail-on",
    "--exclude",
    "--fix",
    "--diff",
    "--statistics",
    "--show-all",
    "--config",
    "--as-of",
    "--help",
)
"""What ``-h`` shows."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Which rules": ("--preset", "--select", "--extend-select", "--ignore"),
    "What is read": (
        "--exclude",
        "--force-exclude",
        "--stdin-filename",
        "--encoding",
        "--map",
        "--limit",
        "--reference",
        "--material",
        "--material-complete",
        "--allow-empty",
        "--allow-unread",
    ),
    "The report": (
        "--output-format",
        "--output-file",
        "--statistics",
        "--show-info",
        "--show-all",
        "--show-material",
        "--color",
        "--quiet",
        "--verbose",
    ),
    "The exit status": ("--fail-on", "--max-findings", "--exit-zero"),
    "Known findings": ("--baseline", "--ignore-baseline", "--write-baseline"),
    "Mending": ("--fix", "--fix-to", "--unsafe-fixes", "--diff"),
    "Speed": ("--jobs", "--cache", "--cache-dir", "--timings", "--watch"),
    "Settings": ("--config", "--isolated", "--as-of", "--show-settings", "--show-schema", "--show-files"),
}
"""By heading the options under it; any other stands under the last one."""

_SHORT = "srclint.short_help"


class GroupedCommand(click.Command):
    """A command whose options are told in groups."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Note which of the two was asked for: after parsing they are the same option."""
        ctx.meta[_SHORT] = "-h" in args and "--help" not in args
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, the common ones or all in their groups."""
        told = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                told[next(o for o in reversed(parameter.opts) if o.startswith("-"))] = record
        if ctx.meta.get(_SHORT):
            with formatter.section("Common options (--help lists all)"):
                rows = [told[name] for name in COMMON if name in told]
                formatter.write_dl([(option, text.partition("  [env var")[0]) for option, text in rows])
            return
        for heading, names in GROUPS.items():
            rows = [told.pop(name) for name in names if name in told]
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
        with formatter.section("Running"):
            formatter.write_dl(list(told.values()))
