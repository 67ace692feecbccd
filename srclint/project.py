"""What a project brings itself: rules of the house, which are data, and rule files in Python, which are code.

Loading a Python file is running it. A configuration file may come from anybody, together with the articles, so it can
name such files but not have them run: that takes the user's word, ``--trust-project``.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from glob import escape, glob, has_magic
from itertools import takewhile
from pathlib import Path
from typing import Any

from srclint.config import Config, extended_file, find_config, read_table, readable, repository_of
from srclint.errors import ConfigError
from srclint.host import Host, load_host
from srclint.packages import named_file
from srclint.rule import ArticleRule, MaterialRule, RunRule
from srclint.trust import Project

__all__ = [
    "find_project",
    "load_local_rules",
    "load_project_host",
    "project_at",
    "rules_in_files",
    "rules_of_config",
    "short_path",
]

Extra = tuple[str, Callable[[], Any]]


def find_project(
    paths: Iterable[str] = (), *, named: str | Path | None = None, isolated: bool = False
) -> Project:
    """The project whose configuration counts.

    It is the closest folder above the working directory with ``.git``, else that of the configuration; where all paths
    lie outside of it and have a configuration of their own, theirs.

    Args:
        paths: what is read.
        named: the configuration file that the user named.
        isolated: whether no configuration counts.
    """
    here = Path.cwd()
    found = project_at(here, named, isolated=isolated)
    there = _outside(paths, found.root)
    if there is None or named is not None or isolated:
        return found
    other = project_at(there)
    if other.config is None and (found.config is not None or repository_of(there) is None):
        return found
    told = f"what is read lies in another project, whose configuration counts: {other.config}."
    return replace(other, told=told if other.config else "")


def project_at(folder: Path, named: str | Path | None = None, *, isolated: bool = False) -> Project:
    """The project that a folder lies in."""
    config = None if isolated else Path(named).absolute() if named is not None else find_config(folder)
    root = repository_of(folder) or (config.parent if config and named is None else folder)
    return Project(root, config, typed=named is not None)


def _outside(paths: Iterable[str], root: Path) -> Path | None:
    """The folder that holds all paths, if none lies in a project."""
    real = [Path(os.path.realpath(path)) for path in paths if path != "-" and os.path.lexists(path)]
    top = Path(os.path.realpath(root))
    if not real or any(path.is_relative_to(top) for path in real):
        return None
    try:
        return Path(os.path.commonpath([path if path.is_dir() else path.parent for path in real]))
    except ValueError:  # on several drives
        return None


def load_project_host(
    given: Project | Path | None, *, trust: bool = False, third_party: bool = True, only: Iterable[str] = ()
) -> Host:
    """Load the installed plugins, and the rules that a configuration file names.

    Args:
        given: the project; or its configuration file, which then counts as named by the user; ``None`` for none.
        trust: whether the user trusts the project: whether ``local-rules`` may be run.
        third_party, only: as for `srclint.host.load_host`.

    Raises:
        ConfigError: a file of house rules can't be used, or local rules are named and there is no trust.
        PluginError: ``only`` names a plugin that isn't installed.
    """
    if isinstance(given, Path):
        given = Project(given.absolute().parent, given, typed=True)
    extra = tuple(_extra(given, trust=trust)) if given is not None and given.config is not None else ()
    return load_host(third_party=third_party, only=only, extra=extra)


def rules_of_config(config: Config, *, trust: bool = False) -> tuple[Extra, ...]:
    """The same for a configuration that is loaded already: what goes into ``load_host(extra=…)``.

    Raises:
        ConfigError: as for `load_project_host`.
    """

    def error(key: str, problem: str) -> ConfigError:
        return ConfigError(f"{key}: {problem}")

    return (
        *_house(config.root, config.house_rules, error),
        *_local(config.root, config.local_rules, error, trust=trust),
    )


def rules_in_files(paths: Iterable[Path], *, trust: bool = False) -> tuple[Extra, ...]:
    """Files of rules that were named one by one, or folders of house rules: what goes into ``load_host(extra=…)``.

    Raises:
        ConfigError: a file of house rules can't be used, a Python file is named without trust, or a folder is empty.
    """

    def error(key: str, problem: str) -> ConfigError:
        return ConfigError(problem)

    found: list[Extra] = []
    for path in paths:
        if path.is_dir():
            found += _house(path, ["*.toml"], error)
        else:
            load = partial(_local, trust=trust) if path.suffix == ".py" else _house
            found += load(Path(), [escape(str(path))], error)
    return tuple(dict(found).items())


Error = Callable[[str, str], ConfigError]


def _extra(project: Project, *, trust: bool) -> Iterator[Extra]:
    """The house rules and local rules of a configuration, and of all files that it extends.

    Only these keys are looked at: the rest is checked when the whole is read, for which the rules must be known.
    """
    assert project.config is not None
    found: dict[str, Callable[[], Any]] = {}
    files, seen = [project.config.absolute()], set[Path]()
    while files:
        path = files.pop()
        if path in seen:
            continue
        seen.add(path)
        table, file = read_table(path)
        found |= _rules_of_file(table, file, project, trust=trust)
        extended = table.get("extend", [])
        for text in [extended] if isinstance(extended, str) else extended:
            if isinstance(text, str):
                files.append(extended_file(file, text, project))
    yield from found.items()


def _rules_of_file(table: Mapping[str, Any], file: Any, project: Project, *, trust: bool) -> dict[str, Any]:
    """What one file names under house-rules and local-rules, by path."""
    found: dict[str, Any] = {}
    wanted: dict[str, Callable[..., Iterator[Extra]]] = {
        "house-rules": _house,
        "local-rules": partial(_local, trust=trust),
    }
    for key, load in wanted.items():
        patterns = table.get(key)
        if isinstance(patterns, list) and all(isinstance(pattern, str) for pattern in patterns):

            def error(key: str, problem: str) -> ConfigError:
                told: ConfigError = file.error((key,), f"{key}: {problem}")
                return told

            found |= load(
                file.path.parent, patterns, error, allowed=partial(readable, file, key, project=project)
            )
    return found


Allowed = Callable[[str], None]


def _house(
    root: Path, patterns: Iterable[str], error: Error, allowed: Allowed | None = None
) -> Iterator[Extra]:
    from srclint.house_rules import load_house_rules  # a run without such rules starts without them

    for path in _files("house-rules", root, patterns, error, allowed):
        load_house_rules(path)  # a bad file of rules is a bad configuration, not a failing plugin
        yield str(path), partial(load_house_rules, path)  # what worker processes can do again


def _local(
    root: Path,
    patterns: Iterable[str],
    error: Error,
    allowed: Allowed | None = None,
    *,
    trust: bool = False,
) -> Iterator[Extra]:
    for path in _files("local-rules", root, patterns, error, allowed):
        if not trust:
            raise error("local-rules", f"{path} is code, which runs only with --trust-project.")
        yield str(path), partial(load_local_rules, path)


def _files(
    key: str, root: Path, patterns: Iterable[str], error: Error, allowed: Allowed | None
) -> Iterator[Path]:
    """The files that match, each pattern's sorted, as short paths from the working directory.

    Args:
        allowed: raises for a path that may not be read; asked before a folder is searched and a file opened.
    """
    for pattern in patterns:
        try:
            packaged = named_file(pattern) if key == "house-rules" else None
        except LookupError as problem:
            raise error(key, f"{pattern}: {problem}.") from problem
        if packaged is not None:
            yield packaged
            continue
        plain = tuple(takewhile(lambda part: not has_magic(part), Path(pattern).parts))
        if allowed is not None:
            allowed(str(Path(*plain)))
            if ".." in Path(pattern).parts[len(plain) :]:
                raise error(key, f"{pattern!r} goes up behind a wildcard; write it without.")
        found = sorted(_matches(root, plain, Path(pattern)))
        if not found:
            raise error(key, f"no file matches {pattern!r}.")
        for name in found:
            if allowed is not None:
                allowed(name)
            yield short_path(root / name)


def _matches(root: Path, plain: tuple[str, ...], pattern: Path) -> list[str]:
    """The paths from a folder that match a pattern; ``**`` passes hidden folders by and follows no links, which may
    lead in circles, or everywhere.

    Args:
        plain: the first parts of the pattern, those without wildcards.
    """
    if "**" not in pattern.parts:
        return glob(str(pattern), root_dir=root)
    head = Path(*plain)
    rest = Path(*pattern.parts[len(plain) :])
    inner = [path.relative_to(root / head) for path in (root / head).glob(str(rest)) if path.is_file()]
    return [str(head / path) for path in inner if not any(part.startswith(".") for part in path.parts)]


def short_path(path: Path) -> Path:
    """A path as people name it: from the working directory, where it lies below."""
    try:
        short = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return path if short.startswith("..") else Path(short)


def load_local_rules(path: Path) -> Any:
    """Run a Python file that holds rules; only for projects that the user trusts.

    Returns:
        What plugs in: the module, if it has hooks of its own; else the rules that stand in it.
    """
    name = "srclint_local_" + re.sub(r"\W+", "_", str(path.with_suffix("")))
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ConfigError(f"{path} is no Python file; local rules are *.py.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # a rule finds its page, the module's docstring, there
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    if hasattr(module, "srclint_rules"):
        return module
    from srclint.house_rules import HouseRules

    return HouseRules(
        {
            id(item): item
            for item in vars(module).values()
            if isinstance(item, (ArticleRule, RunRule, MaterialRule))
        }.values()
    )
