"""Single values, each held against its kind: dates, severities, path patterns, names of rules, options."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from srclint._version import __version__
from srclint.config.file import ConfigFile
from srclint.config.keys import POLICIES, SEVERITIES
from srclint.errors import ConfigError
from srclint.model import Severity
from srclint.rule import PRESETS, Rule, within
from srclint.versions import allows, is_requirement

__all__ = [
    "known_selector",
    "make_options",
    "parse_severity",
    "patterns_of",
    "selector",
    "unknown_selector",
    "value_of",
]


_EXPECTED = {
    "string": "a string",
    "several": "a string, or a list of strings",
    "strings": "a list of strings",
    "bool": "true or false",
    "int": "a whole number, 0 or more",
    "count": "a whole number, 1 or more",
    "table": "a table",
    "date": "a date such as 2026-11-22",
    "severity": f"one of {', '.join(SEVERITIES)}",
    "preset": f"one of {', '.join(PRESETS)}",
    "policy": f"one of {', '.join(POLICIES)}",
    "version": "versions such as >=0.1,<0.3",
}


def value_of(
    file: ConfigFile, keys: Sequence[str], kind: str, value: Any, presets: Iterable[str] = ()
) -> Any:
    """A value of a kind, as the `Config` holds it.

    Args:
        file: the file that it stands in.
        keys: where in it.
        kind: as in `srclint.config.keys.Key`.
        value: as TOML has it.
        presets: names of presets beside ours.

    Raises:
        ConfigError: it is of another kind.
    """
    if kind == "several" and isinstance(value, str):
        return (value,)
    if kind == "string" and isinstance(value, str):
        return value
    if (
        kind in ("strings", "several")
        and isinstance(value, list)
        and all(isinstance(item, str) for item in value)
    ):
        return tuple(value)
    if kind == "bool" and isinstance(value, bool):
        return value
    least = {"int": 0, "count": 1}.get(kind)
    if least is not None and isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    if kind == "table" and isinstance(value, dict):
        return value
    if kind == "severity" and value in SEVERITIES:
        return Severity[value.upper()]
    if kind == "preset" and value in (*PRESETS, *presets):
        return value
    if kind == "policy" and value in POLICIES:
        return value
    if kind == "version" and isinstance(value, str) and is_requirement(value):
        if not allows(value, __version__):
            raise file.error(keys, f"this project asks for srclint {value}, and this is {__version__}.")
        return value
    if kind == "date":
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            pass
    name = ".".join(keys or file.prefix)
    remedy = (
        f"; write [{json.dumps(value, ensure_ascii=False)}]"
        if kind == "strings" and isinstance(value, str)
        else ""
    )
    expected = ", ".join((_EXPECTED[kind], *sorted(presets)))
    raise file.error(keys, f"{name} must be {expected}, not {value!r}{remedy}.")


def patterns_of(file: ConfigFile, keys: Sequence[str], patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Path patterns, held against the grammar of .gitignore.

    Raises:
        ConfigError: one isn't of it.
    """
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError as error:
            problem = f"{'.'.join(keys)}: {pattern!r} is no path pattern as in .gitignore."
            raise file.error(keys, problem) from error
    return patterns


def selector(file: ConfigFile, at: Sequence[str], name: str, rules: Mapping[str, Rule]) -> str:
    """A selector that means at least one installed rule: a code, the letters of a family, a name, or ``ALL``."""
    if known_selector(name, rules):
        return name
    raise file.error(at, unknown_selector(name, rules))


def known_selector(name: str, rules: Mapping[str, Rule]) -> bool:
    """Whether a selector means at least one of the rules."""
    return name == "ALL" or any(
        code.startswith(name) or rule.meta.is_called(name) for code, rule in rules.items()
    )


def unknown_selector(name: str, rules: Mapping[str, Rule]) -> str:
    """What to say of a selector that means no rule."""
    families = sorted({code.rstrip("0123456789") for code in rules})
    names = [*families, *rules, *(rule.meta.name for rule in rules.values())]
    from difflib import get_close_matches

    close = get_close_matches(name.upper(), names, 1, 0.6) or get_close_matches(name, names, 1, 0.6)
    hint = f"did you mean {close[0]}?" if close else "`srclint rules` lists them."
    return f"no rule is called {name!r}; {hint}"


def parse_severity(name: str) -> Severity:
    """A severity by its name.

    Raises:
        ConfigError: there is none of that name.
    """
    if name not in SEVERITIES:
        raise ConfigError(f"there is no severity {name!r}; there are {', '.join(SEVERITIES)}.")
    return Severity[name.upper()]


_KINDS = {"int": "a whole number", "float": "a number", "bool": "true or false", "str": "a string"}


def make_options(rule: Rule, given: Mapping[str, Any]) -> Any:
    """The options of a rule, checked.

    Args:
        rule: the rule.
        given: by name (kebab-case) the values as TOML has them.

    Raises:
        ConfigError: an unknown option, or a value of the wrong type or outside its limits; the message names both.
    """
    fields = {f.name.replace("_", "-"): f for f in dataclasses.fields(rule.meta.options)}
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in fields:
            raise ConfigError(
                f"{rule.meta.code} has no option {key!r}; it has {', '.join(fields) or 'none'}."
            )
        kind = str(fields[key].type).removeprefix("<class '").removesuffix("'>")
        fits = {
            "int": isinstance(value, int) and not isinstance(value, bool),
            "float": isinstance(value, (int, float)) and not isinstance(value, bool),
            "bool": isinstance(value, bool),
            "str": isinstance(value, str),
        }.get(kind, isinstance(value, list))
        if not fits:
            raise ConfigError(f"{rule.meta.code}: {key} must be {_KINDS.get(kind, 'a list')}, not {value!r}.")
        about = fields[key].metadata
        if about.get("limits") and not within(value, about["minimum"], about["maximum"]):
            raise ConfigError(f"{rule.meta.code}: {key} must be {about['limits']}, not {value!r}.")
        values[fields[key].name] = tuple(value) if isinstance(value, list) else value
    return rule.meta.options(**values)
