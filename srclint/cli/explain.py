"""``srclint explain``: what anything that srclint prints or takes means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

import click

from srclint.cli import completion
from srclint.cli.options import host_from, host_options, use_color
from srclint.cli.streams import stdout_to_stderr
from srclint.config import KEYS, QUOTES_KEYS, unknown_selector
from srclint.config_schema import HOUSE_DOCS
from srclint.docs import page_lines
from srclint.errors import UsageError
from srclint.host import Host
from srclint.problems import PROBLEMS
from srclint.rule import Rule, option_fields

__all__ = ["explain"]


@click.command()
@click.argument("code", shell_complete=completion.selectors)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@host_options
def explain(code: str, color: str, **given: Any) -> None:
    """Explain a rule or a family by its code or name, an error (SYS001), or a key of the configuration.

    Keys are named as they stand in the file: ignore, house.site, rules.BPL001.words.
    """
    if code.upper() in PROBLEMS:
        what, remedy = PROBLEMS[code.upper()]
        click.echo(
            f"{code.upper()}: an error of the run, never a finding; the exit status is 2.\n\n{what}\n{remedy}"
        )
        return
    with stdout_to_stderr():
        host = host_from(given)
    colored = use_color(color)
    for line in _lines(host, code):
        heading = line.startswith("#")
        click.echo(click.style(line.lstrip("# "), bold=True) if heading and colored else line, color=colored)


def _lines(host: Host, code: str) -> Iterator[str]:
    """What there is to say of a word."""
    rule = _rule(host, code)
    key = code.strip("[]").removeprefix("tool.srclint.")
    if rule is not None:
        yield from page_lines(host, rule)
    elif key in KEYS:
        yield f"{key} ({KEYS[key].kind}): {KEYS[key].doc}."
        if KEYS[key].run_wide:
            yield "It holds for the whole run, and stands in the project's configuration only."
        yield from _parts(key)
    elif key.partition(".")[0] in KEYS and (about := _part(host, *key.split("."))):
        yield about
    elif family := [r for c, r in host.rules.items() if c.startswith(code.upper())]:
        yield from _family(code.upper(), family)
    else:
        raise UsageError(_unknown(host, code))


def _rule(host: Host, code: str) -> Rule | None:
    words = (code.upper(), code.lower())
    return next((r for r in host.rules.values() if any(map(r.meta.is_called, words))), None)


def _parts(key: str) -> Iterator[str]:
    """The keys of a table of the configuration, where they are always the same."""
    if key == "house":
        yield from (f"  house.{name.replace('_', '-')}: {doc}" for name, doc in HOUSE_DOCS.items())
    if key == "quotes":
        yield from (f"  quotes.{name}: {about.doc}" for name, about in QUOTES_KEYS.items())


def _part(host: Host, table: str, name: str = "", option: str = "", *more: str) -> str:
    """What a key in a table means; empty if there is none."""
    doc = HOUSE_DOCS.get(name.replace("-", "_")) if table == "house" else None
    if doc is not None and not option:
        return f"house.{name} (strings): {doc}."
    if table == "quotes" and name in QUOTES_KEYS and not option:
        return f"quotes.{name} ({QUOTES_KEYS[name].kind}): {QUOTES_KEYS[name].doc}."
    rule = _rule(host, name) if table == "rules" else None
    if rule is None or more:
        return ""
    if option in ("", "severity"):
        levels = ", ".join(f"{level} ({severity.label})" for level, severity in rule.meta.levels.items())
        options = ", ".join(_options(rule)) or "none"
        return f"rules.{rule.meta.code}: severity, for all levels or by level: {levels}; options: {options}."
    default, meaning = _options(rule).get(option, (None, ""))
    return f"rules.{rule.meta.code}.{option} (default {default!r}): {meaning}." if meaning else ""


def _options(rule: Rule) -> dict[str, tuple[Any, str]]:
    return {name.replace("_", "-"): about for name, about in option_fields(rule.meta.options).items()}


def _family(code: str, rules: list[Rule]) -> Iterator[str]:
    """The rules of a family, a line each."""
    yield f"# {code}: {len(rules)} rules" if len(rules) > 1 else f"# {code}"
    yield ""
    for rule in rules:
        yield f"{rule.meta.code} {rule.meta.name}: {rule.doc.strip().partition(chr(10))[0]}"
    yield ""
    yield f"srclint explain {rules[0].meta.code} tells more of one; --select {code} and --ignore {code} mean them all."


def _unknown(host: Host, code: str) -> str:
    """What to say of a word that means nothing here."""
    if re.fullmatch(r"SYS\d*", code.upper()):
        return f"there is no error {code}; there are {', '.join(PROBLEMS)}."
    family = re.match(r"[A-Z]+(?=\d)", code.upper())
    if family and any(known.startswith(family[0]) for known in host.rules):
        return f"no rule is called {code!r}; `srclint explain {family[0]}` lists its family."
    words = [
        *KEYS,
        *(f"house.{name.replace('_', '-')}" for name in HOUSE_DOCS),
        *(f"quotes.{name}" for name in QUOTES_KEYS),
    ]
    close = get_close_matches(code.lower(), words, 1, 0.75)
    return (
        f"there is no key {code!r}; did you mean {close[0]}?" if close else unknown_selector(code, host.rules)
    )
