"""The JSON Schema of the configuration, made of the keys and the rules themselves, for editors that complete and check.

It knows less than `srclint.config`: whether a rule or a preset of a name that looks right is installed, say, which path
patterns are sound, or whether a file named under ``extend`` is there.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from srclint.config import KEYS, LIMITS, POLICIES, PRESETS, QUOTES_KEYS, SEVERITIES, Config, Quotes
from srclint.model import Severity
from srclint.rule import Rule, option_fields
from srclint.trust import MARKED

__all__ = ["HOUSE_DOCS", "config_schema"]

Schema = dict[str, Any]

_STRING: Schema = {"type": "string"}
_STRINGS: Schema = {"type": "array", "items": _STRING}
_KINDS: Mapping[str, Schema] = {
    "string": _STRING,
    "strings": _STRINGS,
    "several": {"anyOf": [_STRING, _STRINGS]},
    "bool": {"type": "boolean"},
    "int": {"type": "integer", "minimum": 0},
    "integer": {"type": "integer"},
    "count": {"type": "integer", "minimum": 1},
    "float": {"type": "number"},
    "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "severity": {"enum": list(SEVERITIES)},
    "preset": {"anyOf": [{"enum": list(PRESETS)}, {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}]},
    "policy": {"enum": list(POLICIES)},
    "version": {
        "type": "string",
        "pattern": r"^\s*([=~!<>]=?=?)?\s*\d+(\.\d+)*\s*(,\s*([=~!<>]=?=?)?\s*\d+(\.\d+)*\s*)*$",
    },
    "table": {"type": "object"},
}
_CODE = "[A-Z]{2,8}[0-9]{3}"
_NAME = "[a-z0-9]+(-[a-z0-9]+)*"
# Also of rules that aren't installed here, and the beginnings of codes.
_ANY_SELECTOR: Schema = {"type": "string", "pattern": f"^(ALL|[A-Z]{{1,8}}[0-9]{{0,3}}|{_NAME})$"}
HOUSE_DOCS = {
    "site": "the publication's names, as a reader knows them",
    "sections": "names of sections and columns",
    "agencies": "agencies beside the well-known ones",
    "bylines": "bylines that are fine here although they look like handles or generic ones",
    "unsigned_ok": "path patterns, as in .gitignore, or names of sections, whose articles carry no byline",
}
_OPTION_TYPES = {"int": "integer", "float": "float", "bool": "bool", "str": "string"}


def config_schema(rules: Mapping[str, Rule]) -> Schema:
    """The schema of ``srclint.toml``, and of ``[tool.srclint]``.

    Args:
        rules: by code the rules whose options are told; codes of others are accepted with any options.

    Returns:
        JSON Schema, draft 7, as plain data.
    """
    selectors: Schema = {"type": "array", "items": {"$ref": "#/definitions/selector"}}
    table = _rules_table(rules)
    properties: Schema = {key: _key(key) for key in KEYS}
    for key in ("select", "extend-select", "ignore"):
        properties[key] |= selectors
    properties["per-file-ignores"]["additionalProperties"] = selectors
    properties["map"]["additionalProperties"] = _STRING
    for key in ("baseline", "suppressions"):
        properties[key]["pattern"] = f"({'|'.join(map(_in_any_case, MARKED[key].suffixes))})$"
    properties["limits"] |= _object(
        {name: _KINDS["count"] | {"description": doc} for name, doc in LIMITS.items()}
    )
    properties["house"] |= _object(
        {name.replace("_", "-"): _STRINGS | {"description": doc} for name, doc in HOUSE_DOCS.items()}
    )
    properties["quotes"] |= _object(
        {
            name: _KINDS[key.kind] | {"description": key.doc, "default": _plain_default(Quotes(), name)}
            for name, key in QUOTES_KEYS.items()
        }
    )
    properties["rules"] |= {"$ref": "#/definitions/rules"}
    del properties["rules"]["type"]
    override = _object(
        {
            "paths": _STRINGS | {"description": "path patterns, as in .gitignore"},
            **dict.fromkeys(("select", "extend-select", "ignore"), selectors),
            "rules": {"$ref": "#/definitions/rules"},
        }
    )
    properties["overrides"] |= {"type": "array", "items": override | {"required": ["paths"]}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "srclint.toml",
        "description": "The configuration of srclint; in a pyproject.toml the table tool.srclint.",
        **_object(properties),
        "definitions": {"selector": _selector(rules), "rules": table},
    }


def _in_any_case(suffix: str) -> str:
    """A pattern for a suffix, in the letters of either case, which JSON Schema has no flag for."""
    return "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else f"\\{c}" for c in suffix)


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _key(key: str) -> Schema:
    found = {**_KINDS[KEYS[key].kind], "description": KEYS[key].doc}
    default = getattr(Config(), key.replace("-", "_"), None)
    if isinstance(default, Severity):
        found["default"] = default.label
    elif isinstance(default, (bool, int, str)) and default != "":
        found["default"] = default
    elif isinstance(default, tuple) and KEYS[key].kind == "strings":
        found["default"] = list(default)
    return found


def _plain_default(settings: Quotes, key: str) -> Any:
    value = getattr(settings, key.replace("-", "_"))
    return list(value) if isinstance(value, tuple) else value


def _selector(rules: Mapping[str, Rule]) -> Schema:
    families = sorted({code.rstrip("0123456789") for code in rules})
    names = sorted(rule.meta.name for rule in rules.values())
    return {"anyOf": [{"enum": ["ALL", *families, *sorted(rules), *names]}, _ANY_SELECTOR]}


def _rules_table(rules: Mapping[str, Rule]) -> Schema:
    known: Schema = {}
    for code, rule in sorted(rules.items()):
        known[code] = known[rule.meta.name] = _rule(rule)
    return _object(known) | {"patternProperties": {f"^({_CODE}|{_NAME})$": {"type": "object"}}}


def _rule(rule: Rule) -> Schema:
    severity = _KINDS["severity"]
    levels = _object(dict.fromkeys(rule.meta.levels, severity))
    properties: Schema = {
        "severity": {"anyOf": [severity, levels], "description": "of all levels, or by level"}
    }
    fields = {field.name: field for field in dataclasses.fields(rule.meta.options)}
    for name, (default, doc) in option_fields(rule.meta.options).items():
        kind = str(fields[name].type).removeprefix("<class '").removesuffix("'>")
        schema = dict(_KINDS[_OPTION_TYPES[kind]]) if kind in _OPTION_TYPES else {"type": "array"}
        about = fields[name].metadata
        schema |= {limit: about[limit] for limit in ("minimum", "maximum") if about.get(limit) is not None}
        value = list(default) if isinstance(default, tuple) else default
        properties[name.replace("_", "-")] = schema | {"default": value, "description": doc}
    summary = rule.doc.strip().partition("\n")[0]
    return _object(properties) | {"description": f"{rule.meta.code} {rule.meta.name}: {summary}"}
