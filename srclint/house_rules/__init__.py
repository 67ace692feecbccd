r"""Rules of the house, without Python: TOML files that declare phrases or patterns, with their own examples.

::

    [[rule]]
    code = "HSE001"
    name = "loaded-word"
    message = "“{text}” takes sides: say “{suggestion}”"
    severity = "warning"
    phrases = ["controversial", "notorious"]
    exceptions = ["controversial clause"]
    suggestion = "disputed"
    advice = "Say who disputes it, and why."
    bad = ["The council adopted the [[controversial]] plan on Tuesday."]
    good = ["The council adopted the plan on Tuesday."]

Beside existence, as here, there are substitution, occurrence, repetition, consistency and conditional. The files are
data: nothing in them is run, so they need no trust. Patterns go to google-re2, which takes time in proportion to the
text whatever they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from srclint.errors import ConfigError
from srclint.examples import parse_example
from srclint.files import NotTomlError, load_toml, read_bounded
from srclint.hookspecs import hookimpl
from srclint.house_rules.keys import KEYS, KINDS, Kind
from srclint.house_rules.kinds import make_check, make_options_class
from srclint.house_rules.page import page, written
from srclint.house_rules.table import File, Table, check_table
from srclint.model import Severity
from srclint.rule import ArticleRule, Preset, Rule, RuleMeta, code_problem, name_problem

__all__ = [
    "KEYS",
    "KINDS",
    "HouseRules",
    "Kind",
    "load_house_rules",
    "load_house_rules_of",
    "parse_house_rules",
]

_PRESETS: tuple[Preset, ...] = ("source", "draft")


class HouseRules:
    """The rules of one file, as a plugin."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)

    @hookimpl
    def srclint_rules(self) -> Iterable[Rule]:
        return self.rules


def load_house_rules(path: Path) -> HouseRules:
    """Read a file of house rules.

    Raises:
        ConfigError: it can't be read or used; the message names file, line and key, and for a pattern the column.
    """
    try:
        text = read_bounded(path).decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: these rules can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: this is no TOML file in UTF-8: {error}.") from error
    return parse_house_rules(text, path)


def load_house_rules_of(paths: Iterable[Path]) -> HouseRules:
    """The rules of several files, as one plugin.

    Raises:
        ConfigError: one of them can't be used, as for `load_house_rules`.
    """
    return HouseRules(rule for path in paths for rule in load_house_rules(path).rules)


def parse_house_rules(text: str, path: Path) -> HouseRules:
    """The rules of a file whose text is known.

    Args:
        text: TOML.
        path: what messages call it.

    Raises:
        ConfigError: it can't be used, as for `load_house_rules`.
    """
    text = text.replace("\r\n", "\n")
    try:
        data = load_toml(text)
    except RecursionError as error:
        raise ConfigError(f"{path}: this is no TOML file in UTF-8: {error}.") from error
    except NotTomlError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        where = f":{place[1]}:{place[2]}" if place else ""
        raise ConfigError(
            f"{path}{where}: this is no valid TOML: {str(error).partition(' (at')[0]}."
        ) from error
    file = File(path, text)
    for key in data:
        if key != "rule":
            raise file.error(file.offset(-1, key), f"unknown key {key!r}; each rule stands under [[rule]].")
    tables = data.get("rule")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise file.error(0, "there are no rules; each stands under [[rule]].")
    rules: dict[str, ArticleRule] = {}
    for number, values in enumerate(tables):
        rule = _rule(Table(file, number, values))
        for other in rules.values():
            for key in ("code", "name"):
                if getattr(other.meta, key) == getattr(rule.meta, key):
                    raise Table(file, number, values).error(key, "another rule of this file has it already.")
        rules[rule.meta.code] = rule
    return HouseRules(rules.values())


def _rule(table: Table) -> ArticleRule:
    """Make the rule of a table."""
    check_table(table)
    values = table.values
    for key, problem in (("code", code_problem(values["code"])), ("name", name_problem(values["name"]))):
        if problem:
            raise table.error(key, f"{problem}.")
    meta = RuleMeta(
        code=values["code"],
        name=values["name"],
        message=values["message"],
        levels={"default": Severity[values.get("severity", "warning").upper()]},
        zones=table.zones,
        phrases=() if "min" in values else table.strings("phrases"),
        options=make_options_class(table),
        languages=table.strings("languages"),
        presets=cast("tuple[Preset, ...]", table.strings("presets")) or _PRESETS,
        since="",  # a file has no versions
    )
    for key in ("bad", "good"):
        for number, example in enumerate(values.get(key, ()), 1):
            try:
                parse_example(*written(example), bad=key == "bad")
            except ValueError as error:
                raise table.error(key, f"example {number}: {error}.") from error
    return ArticleRule(meta, make_check(table, meta.code), page(table))
