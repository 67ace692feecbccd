"""A configuration file while it is read: where something stands in it, and what to say of what is wrong there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from srclint.config.keys import HOUSE_KEYS, QUOTES_KEYS
from srclint.errors import ConfigError
from srclint.records import dataclass

__all__ = ["ConfigFile", "quoting"]


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """One configuration file while it is read: knows how to say where something stands.

    Args:
        path: as errors name it.
        text: the whole of it.
        prefix: the keys of the table that is ours: none, or ``tool``, ``srclint``.
    """

    path: Path
    text: str
    prefix: tuple[str, ...]

    def line_of(self, *keys: str) -> int:
        """The line, from 1, on which a key stands, as far as it can be told; else of its table; else 1."""
        if not keys:
            return 1
        wanted = list(self.prefix + keys[:-1])
        table: list[str] = []
        best = 1 if len(keys) == 1 else self.line_of(*keys[:-1])  # of a table that is written in one line
        for number, line in enumerate(self.text.split("\n"), 1):
            stripped = line.strip()
            if stripped.startswith("["):
                table = [part.strip().strip("\"'") for part in stripped.strip("[] \t").split(".")]
                if table == [*wanted, keys[-1]]:
                    return number
                best = number if table == wanted else best
            elif table == wanted and stripped.partition("=")[0].strip().strip("\"'") == keys[-1]:
                return number
        return best

    def error(self, keys: Sequence[str], problem: str) -> ConfigError:
        """An error that names file and line, and quotes the line."""
        return quoting(self.path, self.text, self.line_of(*keys), problem, quote=bool(keys))

    def unknown(self, keys: Sequence[str], known: Iterable[str]) -> ConfigError:
        """An error about a key that isn't known there, with what it stands for elsewhere, or the likely one."""
        names = list(known)
        if slip := _slip(keys, self):
            return self.error(keys, f"unknown key {keys[-1]!r}; {slip}")
        from difflib import get_close_matches

        close = get_close_matches(keys[-1], names, 1, 0.6) or get_close_matches(
            keys[-1].replace("_", "-"), names, 1, 0.6
        )
        hint = f"did you mean {close[0]!r}?" if close else f"known here: {', '.join(sorted(names))}."
        where = ".".join((*self.prefix, *keys[:-1])) or "the top level"
        return self.error(keys, f"unknown key {keys[-1]!r} in {where}; {hint}")


_QUOTED = 100  # characters of a line that an error quotes


def quoting(path: Path, text: str, line: int, problem: str, *, quote: bool = True) -> ConfigError:
    """An error in a file, with the line that it is about under it."""
    lines = text.split("\n")
    words = lines[line - 1].strip()[:_QUOTED] if quote and line <= len(lines) else ""
    return ConfigError(f"{path}:{line}: {problem}" + (f"\n  {line} | {words}" if words else ""))


_SLIPS: Mapping[str, str] = {
    "severity": "severities stand by rule: [rules.CODE] with severity = …; what fails a run is fail-on.",
    "disable": "rules are switched off by ignore.",
    "disabled": "rules are switched off by ignore.",
    "enable": "rules are switched on by extend-select.",
    "enabled": "rules are switched on by extend-select.",
    "format": "the report is chosen by output-format.",
    "output": "the report is chosen by output-format.",
    "output-file": 'a file stands behind its format: output-format = ["json:report.json"].',
    "paths": "what to read is named on the command line; exclude leaves files out.",
    "files": "what to read is named on the command line; exclude leaves files out.",
    "include": "what to read is named on the command line; exclude leaves files out.",
    "date": "the day on which articles are judged is as-of.",
    "today": "the day on which articles are judged is as-of.",
    "plugins": "plugins are installed; --plugin NAME picks one.",
}
"""By key that somebody would expect at the top level what to write instead."""


def _slip(keys: Sequence[str], file: ConfigFile) -> str:
    """The remedy for a key that stands where others have it, or that another program has."""
    key = keys[-1].replace("_", "-")
    if len(keys) > 1:
        return "write site, a list of names." if keys[0] == "house" and key in ("name", "title") else ""
    if not file.prefix and key in ("tool", "srclint"):
        return "in srclint.toml the keys stand at the top level, without [tool.srclint]."
    if file.prefix and key in ("tool", "srclint"):
        return "the keys stand right under [tool.srclint]."
    if key in HOUSE_KEYS:
        return f"it stands under [{'.'.join((*file.prefix, 'house'))}]: house.{key}."
    if key in QUOTES_KEYS:
        return f"it stands under [{'.'.join((*file.prefix, 'quotes'))}]: quotes.{key}."
    if re.fullmatch(r"[A-Z]{2,8}[0-9]{3}", keys[-1]):
        return f"what is said of a rule stands under [{'.'.join((*file.prefix, 'rules', keys[-1]))}]."
    return _SLIPS.get(key, "")
