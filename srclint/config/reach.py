"""What a configuration may name for reading and for writing: files in its own project; `srclint.trust` says why."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import Any

from srclint.config.file import ConfigFile
from srclint.trust import Project, read_problem, write_problem

__all__ = ["placed", "readable", "written_problem"]


def placed(file: ConfigFile, key: str, value: Any, project: Project) -> Any:
    """A value whose files lie where a configuration may name them; those of reports count from its own folder."""
    if key == "output-format":
        return tuple(_report(file, one, project) for one in value)
    if key == "reference":
        for one in value:
            readable(file, key, one, project)
    if key == "quotes":
        for one in value.material:
            readable(file, "quotes", one, project, "material")
    if key in ("baseline", "suppressions"):
        readable(file, key, value, project)
        if problem := written_problem(project, file.path.parent / value, key, value):
            raise file.error((key,), problem)
    return value


def _report(file: ConfigFile, text: str, project: Project) -> str:
    """A format with its file, if it names one, whole."""
    name, _, target = text.partition(":")
    if not target:
        return text
    path = Path(os.path.normpath(file.path.parent / target))
    if problem := written_problem(project, file.path.parent / target, name, text):
        raise file.error(("output-format",), problem)
    return f"{name}:{path}"


_OPTIONS = {"baseline": "--baseline", "suppressions": ""}


def written_problem(project: Project, path: Path, kind: str, text: str) -> str:
    """What to say of a file that a configuration may not have written; empty if it may.

    Args:
        project: whose configuration it is.
        path: the file.
        kind: the format of a report, ``baseline`` or ``suppressions``.
        text: the value of the key.
    """
    problem = write_problem(project.root, path, kind)
    key, option = (kind, _OPTIONS[kind]) if kind in _OPTIONS else ("output-format", "--output-format")
    instead = f"on the command line you may: {option} {shlex.quote(text)}" if option else "name another file"
    return f"{key}: {text} may not be written by a configuration: {problem}; {instead}." if problem else ""


def readable(file: ConfigFile, key: str, text: str, project: Project, *below: str) -> None:
    """Hold a file or folder that a configuration names for reading, under a key or one below it, against how far it
    reaches.

    Raises:
        ConfigError: it lies elsewhere.
    """
    if problem := read_problem(project, file.path.parent / text):
        remedy = f"move it, or name the configuration yourself: --config {shlex.quote(str(file.path))}"
        name = ".".join((key, *below))
        raise file.error((key, *below), f"{name}: {text} may not be read: {problem}; {remedy}.")
