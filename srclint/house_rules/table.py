"""One ``[[rule]]`` while it is read: its values, held against what its keys must be, and errors with their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Formatter
from typing import Any, cast

from srclint.errors import ConfigError
from srclint.house_rules.keys import EXPECTED, KEYS, KINDS, UNITS, Kind
from srclint.model import BLOCK_KINDS, BlockKind
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.rule import PRESETS

__all__ = ["File", "Table", "check_message", "check_table", "fields_of"]

_NEEDED = ("code", "name", "message")
_SEVERITIES = ("info", "warning", "error")
# Keys that belong to some kinds only; all others go with any.
_OWN = ("phrases", "pattern", "suggestion", "swap", "max", "min", "either", "needs")

# What stands in a TOML file, as far as positions are concerned: strings and comments are skipped as wholes.
_TOKEN = pattern(
    r"^[ \t]*\[\[?(?P<header>[^\]\n]+)\]|^[ \t]*(?P<key>[\w-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=[ \t]*"
    r"|'''.*?'''|\"\"\".*?\"\"\"|'[^'\n]*'|\"(?:\\.|[^\"\\\n])*\"|\#[^\n]*",
    re.M | re.S,
)


@dataclass(frozen=True, slots=True)
class File:
    """A file while it is read: knows where a key stands."""

    path: Path
    text: str

    def offset(self, number: int, key: str) -> int:
        """Where the value of a key of the rule of a number begins; else its rule, else the file."""
        rule, table, best = -1, "", 0
        for token in _TOKEN.finditer(self.text):
            if token["header"] is not None:
                table = token["header"].strip()
                rule += table == "rule"
                if rule == number and table in ("rule", key, f"rule.{key}"):
                    best = token.start()
            elif rule == number and table in ("", "rule") and (token["key"] or "").strip("\"'") == key:
                return token.end()
        return best

    def error(self, at: int, problem: str, *, column: bool = False) -> ConfigError:
        """An error that names file and line, and the column where that tells more."""
        line = self.text.count("\n", 0, at) + 1
        place = f"{line}:{at - (self.text.rfind(chr(10), 0, at) + 1) + 1}" if column else str(line)
        return ConfigError(f"{self.path}:{place}: {problem}")


@dataclass(frozen=True, slots=True)
class Table:
    """One rule while it is read.

    Args:
        file: where it stands.
        number: which rule of the file it is, from 0.
        values: as TOML has them.
    """

    file: File
    number: int
    values: Mapping[str, Any]

    @property
    def label(self) -> str:
        """What messages call the rule."""
        return f"rule {self.values.get('code', self.number + 1)}"

    @property
    def kind(self) -> Kind:
        """How the rule looks."""
        return KINDS[self.values.get("kind", "existence")]

    def error(self, key: str, problem: str) -> ConfigError:
        """An error that names file, line, rule and key."""
        return self.file.error(self.file.offset(self.number, key), f"{self.label}: {key}: {problem}")

    @property
    def zones(self) -> tuple[BlockKind, ...]:
        """The kinds of blocks that it looks at, checked by `check_table`."""
        return cast("tuple[BlockKind, ...]", self.strings("zones"))

    def strings(self, key: str) -> tuple[str, ...]:
        """The strings of a list; none where the key is missing."""
        return tuple(self.values.get(key, ()))


def check_table(table: Table) -> None:
    """Hold a table against what its keys must be.

    Raises:
        ConfigError: it can't be used.
    """
    for key, value in table.values.items():
        if key not in KEYS:
            from difflib import get_close_matches

            close = get_close_matches(key, KEYS, 1, 0.6)
            hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(KEYS)}."
            raise table.error(key, f"unknown key; {hint}")
        if not _fits(KEYS[key][0], value):
            raise table.error(key, f"this must be {EXPECTED[KEYS[key][0]]}, not {value!r}.")
        if not value and not isinstance(value, int):
            raise table.error(key, "this is empty; leave the key out.")
    for key in _NEEDED:
        if key not in table.values:
            raise table.error(key, f"this key is missing ({KEYS[key][1]}).")
    _check_kind(table)
    for key, known in (("zones", BLOCK_KINDS), ("presets", PRESETS)):
        for name in table.strings(key):
            if name not in known:
                raise table.error(key, f"there is no {name!r}; there are {', '.join(known)}.")
    for key in ("phrases", "exceptions"):
        if any(not phrase.strip(" *") for phrase in table.strings(key)):
            raise table.error(key, "an empty phrase.")
        if any("*" in phrase[:-1] for phrase in table.strings(key)):
            raise table.error(key, "a * stands only at the end of a phrase; for more there is pattern.")
    suggestion = table.values.get("suggestion")
    if isinstance(suggestion, dict):
        for phrase in suggestion:
            if phrase not in table.strings("phrases"):
                raise table.error("suggestion", f"{phrase!r} is none of the rule's phrases.")


def _check_kind(table: Table) -> None:
    """Whether the keys are those of the rule's kind."""
    values = table.values
    for key, known in (("kind", tuple(KINDS)), ("unit", UNITS), ("within", UNITS)):
        if key in values and values[key] not in known:
            raise table.error(key, f"there is no {values[key]!r}; there are {', '.join(known)}.")
    name, kind = values.get("kind", "existence"), table.kind
    if "phrases" in values and "pattern" in values:
        raise table.error("pattern", "a rule has either phrases or a pattern.")
    for keys in kind.needs:
        if not any(key in values for key in keys):
            whose = "" if name == "existence" else f" of kind {name}"
            raise table.error(keys[-1], f"a rule{whose} has {_either(keys)}.")
    for key in _OWN:
        if key in values and key not in {*kind.takes, *(key for keys in kind.needs for key in keys)}:
            takers = [other for other, one in KINDS.items() if key in (*one.takes, *sum(one.needs, ()))]
            raise table.error(
                key, f"a rule of kind {name} has no such key; it goes with {', '.join(takers)}."
            )
    if "unit" in values and name != "occurrence" and not {"and", "not"} & values.keys():
        raise table.error(
            "unit", "it says what occurrence counts in, and what `and` and `not` look at; there is neither."
        )


def _either(keys: Iterable[str]) -> str:
    first, *rest = keys
    return f"either {first} or a {rest[0]}" if rest == ["pattern"] else " or ".join((first, *rest))


def _fits(kind: str, value: Any) -> bool:
    texts = isinstance(value, list) and all(isinstance(item, str) for item in value)
    if kind == "strings":
        return texts
    if kind == "number":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if kind == "severity":
        return value in _SEVERITIES
    if kind in ("suggestion", "table") and isinstance(value, dict):
        return all(isinstance(item, str) for item in value.values())
    if kind == "swap":
        return isinstance(value, dict) and all(
            isinstance(item, str)
            or (isinstance(item, list) and item and all(isinstance(x, str) for x in item))
            for item in value.values()
        )
    if kind == "examples" and isinstance(value, list):
        return texts or all(isinstance(item, dict) and isinstance(item.get("text"), str) for item in value)
    return isinstance(value, str) and kind != "table"


def fields_of(table: Table, key: str, template: str) -> list[str]:
    """The names in a template.

    Raises:
        ConfigError: it is none, or a name in it has a format.
    """
    try:
        parts = [part[1:] for part in Formatter().parse(template) if part[1] is not None]
    except ValueError as error:
        raise table.error(key, f"{error}.") from error
    if any(spec or conversion for _, spec, conversion in parts):
        raise table.error(key, "names stand in their brackets alone, without a format.")
    return [str(field) for field, _, _ in parts]


def check_message(table: Table, groups: Iterable[str]) -> None:
    """Whether the message names only what there is.

    Args:
        table: the rule.
        groups: the named groups of its pattern.

    Raises:
        ConfigError: it names something else.
    """
    used = fields_of(table, "message", table.values["message"])
    known = ("text", "phrase", *table.kind.names, *groups)
    for name in used:
        if name not in known:
            raise table.error("message", f"there is no {{{name}}}; there are {', '.join(known)}.")
    if "suggestion" not in used or "swap" in table.values:
        return
    given = table.values.get("suggestion", {})
    bare = [p for p in table.strings("phrases") if p not in given] if isinstance(given, dict) else []
    if bare or not given:
        whose = f" for {bare[0]!r}" if bare else ""
        raise table.error("message", f"it names {{suggestion}}, but there is none{whose}.")
