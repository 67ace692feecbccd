"""Options that several commands share, and what they make of the configuration."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from srclint.cli.completion import presets, selectors
from srclint.config import (
    LIMITS,
    PRESETS,
    Config,
    Quotes,
    known_selector,
    load_config,
    parse_severity,
    unknown_selector,
    with_typed,
    written_problem,
)
from srclint.errors import ConfigError, UsageError
from srclint.host import Host
from srclint.model import RunError
from srclint.project import find_project, load_project_host
from srclint.trust import Project

__all__ = [
    "COMMAND_LINE",
    "config_options",
    "effective_config",
    "environment",
    "hold_to_project",
    "host_from",
    "host_options",
    "print_errors",
    "use_color",
]

F = TypeVar("F", bound=Callable[..., Any])

COMMAND_LINE = "command line"  # the origin of a setting that the user typed
ENVIRONMENT = "environment"  # … or has set for all runs


def environment(name: str) -> dict[str, Any]:
    """The arguments of an option that may be given as an environment variable, too; ``--help`` tells it."""
    return {"envvar": f"SRCLINT_{name}", "show_envvar": True}


def host_options(function: F) -> F:
    """The options that say which plugins load."""
    for option in (
        click.option(
            "--no-plugins", is_flag=True, help="Load no third party's plugins; the bundled rules stay."
        ),
        click.option(
            "--plugin", "plugins", multiple=True, metavar="NAME", help="Of third parties' load only this."
        ),
        click.option(
            "--trust-project", is_flag=True, help="Run the Python rule files that the configuration names."
        ),
    ):
        function = option(function)
    return function


def config_options(function: F) -> F:
    """The options that say which configuration counts, and override it."""
    for option in reversed(
        (
            click.option(
                "--config",
                "config_file",
                metavar="FILE",
                **environment("CONFIG"),
                help="Use this configuration file.",
            ),
            click.option(
                "--isolated", is_flag=True, help="Ignore configurations, suppressions and baselines."
            ),
            click.option(
                "--preset",
                metavar="PRESET",
                **environment("PRESET"),
                shell_complete=presets,
                help=f"Which rules are on: {', '.join(PRESETS)}, or a package's.",
            ),
            click.option(
                "--select",
                multiple=True,
                metavar="CODES",
                shell_complete=selectors,
                help="Only these: codes, families, names.",
            ),
            click.option(
                "--extend-select", multiple=True, metavar="CODES", shell_complete=selectors, help="These too."
            ),
            click.option(
                "--ignore", multiple=True, metavar="CODES", shell_complete=selectors, help="Not these."
            ),
            click.option(
                "--as-of",
                metavar="DATE",
                **environment("AS_OF"),
                help="Judge the articles on this day; default today.",
            ),
            click.option("--encoding", metavar="NAME", help="The encoding of all files."),
            click.option(
                "--limit",
                "limits",
                multiple=True,
                metavar="NAME=N",
                help=f"What one article may have at most: {', '.join(LIMITS)}.",
            ),
            click.option(
                "--map", "mapping", metavar="A=B,…", help="Columns of a corpus: text=body,published=day."
            ),
        )
    ):
        function = option(function)
    return function


def _absent(host: Host, given: Mapping[str, Any]) -> str:
    """Whose rules a configuration may name that this run doesn't know."""
    why = "--no-plugins" if given["no_plugins"] else "--plugin"
    left = [f"{', '.join(host.left_out)} ({why})"] if host.left_out else []
    told = "".join(f"\n{error.code}: {error.message}" for error in host.errors)
    return (f"\nNot loaded, with the rules that it may bring: {left[0]}." if left else "") + told


def host_from(given: Mapping[str, Any]) -> Host:
    """Load the plugins and the project's own rules, as the options ask for them."""
    return load_project_host(
        _project(given),
        trust=given["trust_project"],
        third_party=not given["no_plugins"],
        only=given["plugins"],
    )


def _project(given: Mapping[str, Any]) -> Project:
    path, isolated = given.get("config_file"), bool(given.get("isolated"))
    if path is not None and isolated:
        raise UsageError("--config and --isolated contradict each other.")
    return find_project(given.get("paths") or (), named=path, isolated=isolated)


def _split(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for value in values for word in value.replace(",", " ").split())


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"--as-of needs a date such as 2026-11-22, not {value!r}.") from error


def _mapping(value: str) -> dict[str, str]:
    found = {}
    for pair in value.split(","):
        name, equals, column = pair.partition("=")
        if not equals or not name.strip() or not column.strip():
            raise UsageError(f"--map needs text=COLUMN,published=COLUMN, not {pair!r}.")
        found[name.strip()] = column.strip()
    return found


def _limits(values: Sequence[str]) -> dict[str, int]:
    found = {}
    for value in values:
        name, _, number = value.partition("=")
        if name not in LIMITS or not number.isascii() or not number.isdigit() or int(number[:12]) < 1:
            raise UsageError(f"--limit needs NAME=N with one of {', '.join(LIMITS)}, not {value!r}.")
        found[name] = int(number[:12])
    return found


def effective_config(host: Host, given: Mapping[str, Any]) -> Config:
    """The configuration file's settings, overridden by what was given on the command line.

    Raises:
        UsageError: the file, or an option's value, can't be used.
    """
    try:
        preset = _preset(host, given)
        config = load_config(_project(given), host.rules, host.presets, preset=preset)
        typed = ({"preset": config.preset} if preset else {}) | _typed_selection(host, given)
    except UsageError as error:
        raise type(error)(f"{error}{_absent(host, given)}") from error
    changes: dict[str, Any] = {}
    for name in ("encoding", "max_findings", "jobs"):
        if given.get(name) is not None:
            changes[name] = given[name]
    if given.get("cache") is not None or given.get("cache_dir"):
        changes["cache"] = given.get("cache") is not False
        changes["cache_dir"] = given.get("cache_dir")
    if given.get("as_of"):
        changes["as_of"] = _day(given["as_of"])
    elif config.as_of is None:
        changes["as_of"] = date.today()  # the one place that reads the clock
    if given.get("mapping"):
        changes["map"] = {**config.map, **_mapping(given["mapping"])}
    if given.get("limits"):
        changes["limits"] = {**config.limits, **_limits(given["limits"])}
    if given.get("fail_on"):
        changes["fail_on"] = parse_severity(given["fail_on"])
    if given.get("output_format"):
        changes["output_format"] = tuple(given["output_format"])
    if given.get("exclude"):
        changes["exclude"] = config.exclude + tuple(given["exclude"])
    if given.get("force_exclude"):
        changes["force_exclude"] = True
    if given.get("material") or given.get("material_complete") or given.get("policy"):
        changes["quotes"] = _quotes(config.quotes, given)
    if given.get("reference"):
        changes["reference"] = config.reference + tuple(str(Path(p).absolute()) for p in given["reference"])
    origins = {
        **config.origins,
        **{name.replace("_", "-"): _origin(name) for name in (*changes, *typed)},
    }
    if "as_of" in changes and not given.get("as_of"):
        origins["as-of"] = "today"
    config = replace(config, **changes, isolated=bool(given.get("isolated")), origins=origins)
    return with_typed(config, typed)


def _quotes(quotes: Quotes, given: Mapping[str, Any]) -> Quotes:
    """What quotations are held against: more material beside the configuration's, and what was said of it."""
    return replace(
        quotes,
        material=quotes.material + tuple(str(Path(path).absolute()) for path in given.get("material") or ()),
        material_complete=quotes.material_complete or bool(given.get("material_complete")),
        policy=given.get("policy") or quotes.policy,
    )


def _origin(name: str) -> str:
    """Where an option's value came from; both are the user's own."""
    context = click.get_current_context(silent=True)
    source = context.get_parameter_source(name) if context else None
    return ENVIRONMENT if source is ParameterSource.ENVIRONMENT else COMMAND_LINE


def _typed_selection(host: Host, given: Mapping[str, Any]) -> dict[str, Any]:
    """What the command line says of the rules that are on, by the names of the settings."""
    typed: dict[str, Any] = {}
    for name in ("select", "extend_select", "ignore"):
        words = _split(given.get(name) or ())
        for word in words:
            if not known_selector(word, host.rules):
                raise UsageError(f"--{name.replace('_', '-')}: {unknown_selector(word, host.rules)}")
        if words:
            typed[name] = words
    return typed


def _preset(host: Host, given: Mapping[str, Any]) -> str:
    """The preset that the command line names, if any."""
    wanted = given.get("preset") or ""
    if wanted and wanted not in PRESETS and wanted not in host.presets:
        known = ", ".join((*PRESETS, *sorted(host.presets)))
        raise UsageError(f"--preset: there is no {wanted!r}; there are {known}.")
    return str(wanted)


def hold_to_project(config: Config, key: str, path: str | Path, kind: str = "") -> None:
    """Hold a file that is about to be written against what a configuration may have written.

    It was looked at when the configuration was read; this is for what has changed since, and for files that have their
    usual names in the project's folder.

    Args:
        config: the settings; a file that the user typed may lie anywhere.
        key: the key that names the file.
        path: the file.
        kind: the format of a report; else the key.

    Raises:
        ConfigError: it may not be written.
    """
    if config.origins.get(key) in (COMMAND_LINE, ENVIRONMENT):
        return
    text = f"{kind}:{path}" if kind else str(path)
    if problem := written_problem(config.project, Path(path), kind or key, text):
        raise ConfigError(problem)


def use_color(choice: str, stream: Any = None) -> bool:
    """Whether to colour what goes to a stream: the flag beats the environment, the environment the terminal."""
    import os

    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return bool((stream or sys.stdout).isatty()) and os.environ.get("TERM") != "dumb"


def print_errors(errors: Sequence[RunError], *, color: bool = False, verbose: bool = False) -> None:
    """Print the errors of a run on stderr; to those who want to know more also where code of others failed."""
    from srclint.report.safe import visible

    for error in errors:
        where = f"{visible(error.path)}: " if error.path else ""
        head = click.style("error", fg="red", bold=True) if color else "error"
        click.echo(f"{head}: {where}{error.code}: {visible(error.message)}", err=True, color=color)
        if verbose and error.trace:
            click.echo("\n".join(map(visible, error.trace.rstrip().split("\n"))), err=True)
