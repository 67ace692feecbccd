"""Keys with what stands under them: the house, quotations, rules, and what differs by path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from srclint.config.file import ConfigFile
from srclint.config.keys import HOUSE_KEYS, KEYS, LIMITS, OVERRIDE_KEYS, QUOTES_KEYS
from srclint.config.settings import Config, Override, Quotes, RuleConfig
from srclint.config.values import make_options, patterns_of, selector, value_of
from srclint.errors import ConfigError
from srclint.model import House
from srclint.rule import Rule, option_fields

__all__ = ["setting_of"]


def setting_of(file: ConfigFile, key: str, value: Any, base: Config, rules: Mapping[str, Rule]) -> Any:
    """What a key of the top level comes to, as a field of `Config`.

    Args:
        file: the file that it stands in.
        key: one of `KEYS`.
        value: as TOML has it.
        base: the configuration that the file builds on; tables and lists of overrides add to its own.
        rules: by code all that are installed.

    Raises:
        ConfigError: a value, or a key below, that can't be used.
    """
    if key == "house":
        return _house(file, value, base.house)
    if key == "quotes":
        return _quotes(file, value, base.quotes)
    if key == "rules":
        return {**base.rules, **_rules(file, ("rules",), value, rules)}
    if key == "overrides":
        return base.overrides + _overrides(file, value, rules)
    if key == "per-file-ignores":
        checked = value_of(file, (key,), "table", value)
        for pattern in checked:
            patterns_of(file, (key, pattern), (pattern,))
        found = {
            p: tuple(selector(file, (key, p), s, rules) for s in value_of(file, (key, p), "strings", v))
            for p, v in checked.items()
        }
        return {**base.per_file_ignores, **found}
    if key == "limits":
        checked = value_of(file, (key,), "table", value)
        for name in checked:
            if name not in LIMITS:
                raise file.unknown((key, name), LIMITS)
        return {**base.limits, **{k: value_of(file, (key, k), "count", v) for k, v in checked.items()}}
    if key == "map":
        checked = value_of(file, (key,), "table", value)
        return {**base.map, **{k: value_of(file, (key, k), "string", v) for k, v in checked.items()}}
    parsed = value_of(file, (key,), KEYS[key].kind, value)
    if key in ("select", "extend-select", "ignore"):
        return tuple(selector(file, (key,), one, rules) for one in parsed)
    return patterns_of(file, (key,), parsed) if key == "exclude" else parsed


def _house(file: ConfigFile, value: Any, base: House) -> House:
    found = {}
    for key, item in value_of(file, ("house",), "table", value).items():
        if key not in HOUSE_KEYS:
            raise file.unknown(("house", key), HOUSE_KEYS)
        strings = value_of(file, ("house", key), "strings", item)
        found[key.replace("-", "_")] = (
            patterns_of(file, ("house", key), strings) if key == "unsigned-ok" else strings
        )
    return replace(base, **found)


def _quotes(file: ConfigFile, value: Any, base: Quotes) -> Quotes:
    found = {}
    for key, item in value_of(file, ("quotes",), "table", value).items():
        if key not in QUOTES_KEYS:
            raise file.unknown(("quotes", key), QUOTES_KEYS)
        found[key.replace("-", "_")] = value_of(file, ("quotes", key), QUOTES_KEYS[key].kind, item)
    return replace(base, **found)


def _rules(
    file: ConfigFile, at: tuple[str, ...], value: Any, rules: Mapping[str, Rule]
) -> dict[str, RuleConfig]:
    found = {}
    for code, table in value_of(file, at, "table", value).items():
        rule = next((r for r in rules.values() if r.meta.is_called(code)), None)
        if rule is None:
            raise file.unknown((*at, code), rules)
        found[rule.meta.code] = _rule(file, (*at, code), table, rule)
    return found


def _rule(file: ConfigFile, at: tuple[str, ...], value: Any, rule: Rule) -> RuleConfig:
    table = value_of(file, at, "table", value)
    known = {name.replace("_", "-") for name in option_fields(rule.meta.options)}
    severity, levels, options = None, {}, {}
    for key, item in table.items():
        if key == "severity" and isinstance(item, dict):
            for level, name in item.items():
                if level not in rule.meta.levels:
                    raise file.unknown((*at, "severity", level), rule.meta.levels)
                levels[level] = value_of(file, (*at, "severity", level), "severity", name)
        elif key == "severity":
            severity = value_of(file, (*at, key), "severity", item)
        elif key in known:
            options[key] = item
        else:
            raise file.unknown((*at, key), {*known, "severity"})
    for key, item in options.items():
        try:
            make_options(rule, {key: item})
        except ConfigError as error:
            raise file.error((*at, key), str(error)) from error
    return RuleConfig(severity, levels, options)


def _overrides(file: ConfigFile, value: Any, rules: Mapping[str, Rule]) -> tuple[Override, ...]:
    if not isinstance(value, list):
        raise file.error(("overrides",), "overrides must be a list of tables: [[overrides]].")
    found = []
    for table in value:
        for key in table:
            if key in KEYS and KEYS[key].run_wide:
                raise file.error(("overrides", key), f"{key} holds for the whole run, not by path.")
            if key not in OVERRIDE_KEYS:
                raise file.unknown(("overrides", key), OVERRIDE_KEYS)
        if "paths" not in table:
            raise file.error(("overrides",), "an override needs paths, a list of path patterns.")

        def selectors(key: str, table: Mapping[str, Any] = table) -> tuple[str, ...]:
            names = value_of(file, ("overrides", key), "strings", table.get(key, []))
            return tuple(selector(file, ("overrides", key), name, rules) for name in names)

        found.append(
            Override(
                patterns_of(
                    file,
                    ("overrides", "paths"),
                    value_of(file, ("overrides", "paths"), "strings", table["paths"]),
                ),
                selectors("select") if "select" in table else None,
                selectors("extend-select"),
                selectors("ignore"),
                _rules(file, ("overrides", "rules"), table.get("rules", {}), rules),
            )
        )
    return tuple(found)
