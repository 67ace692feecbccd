"""Where a configuration is: ``srclint.toml`` or ``[tool.srclint]`` in ``pyproject.toml``, the closest one upwards."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from srclint.config.file import ConfigFile, quoting
from srclint.config.values import value_of
from srclint.errors import ConfigError
from srclint.files import NotTomlError, load_toml, read_bounded

__all__ = ["configures", "find_config", "read_table", "repository_of"]


def repository_of(start: Path) -> Path | None:
    """The closest folder with ``.git``, from a folder upwards."""
    return next((folder for folder in (start, *start.parents) if os.path.lexists(folder / ".git")), None)


def find_config(start: Path) -> Path | None:
    """The closest configuration file, from a folder upwards to that of the repository: ``srclint.toml``, else a
    ``pyproject.toml`` with ``[tool.srclint]``."""
    top = repository_of(start)
    for folder in (start, *start.parents):
        own = folder / "srclint.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if configures(project):
            return project
        if folder == top:
            return None
    return None


def configures(project: Path) -> bool:
    """Whether a ``pyproject.toml`` is about srclint; one that can't be read is, where it says so, and is told then."""
    if not project.is_file():
        return False
    try:
        data = read_bounded(project)
    except OSError as error:
        raise ConfigError(f"{project}: this configuration can't be read: {error.strerror}.") from error
    if b"srclint" not in data:
        return False
    try:
        return "srclint" in load_toml(data.decode("utf-8-sig")).get("tool", {})
    except (UnicodeDecodeError, NotTomlError, RecursionError, TypeError):
        return b"tool.srclint" in data


def read_table(path: Path) -> tuple[dict[str, Any], ConfigFile]:
    """The table of a configuration file, and the file for error messages.

    Raises:
        ConfigError: it can't be read, or is no TOML.
    """
    try:
        text = read_bounded(path).decode("utf-8-sig")
        table = load_toml(text)
    except OSError as error:
        raise ConfigError(f"{path}: this configuration can't be read: {error.strerror}.") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: this is no TOML file in UTF-8: {error}.") from error
    except NotTomlError as error:
        place = re.search(r" \(at line (\d+), column \d+\)", str(error))
        problem = f"this is no valid TOML: {str(error).partition(' (at ')[0]}."
        line = int(place[1]) if place else text.count("\n") + 1
        raise quoting(path, text, line, problem) from error
    if path.name != "pyproject.toml":
        return table, ConfigFile(path, text, ())
    file = ConfigFile(path, text, ("tool", "srclint"))
    tools = value_of(file, (), "table", table.get("tool", {}))
    return value_of(file, (), "table", tools.get("srclint", {})), file
