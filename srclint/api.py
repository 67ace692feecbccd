"""Linting and reading articles from programs and notebooks::

import srclint

result = srclint.lint(["articles/"])
for finding in result.reported:
    print(finding.path, finding.code, finding.message)

for article in srclint.read(["articles/"]):
    print(article.article.byline.names, article.times)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from srclint.config import Config, load_config
from srclint.errors import ConfigError, ReadError
from srclint.host import Host
from srclint.model import Reading, RunError, RunResult
from srclint.project import find_project, load_project_host
from srclint.readers import discover, read_source
from srclint.rule import PRESETS
from srclint.runner import Request, context_of, finding_options, read_options, run
from srclint.view import ArticleView, Scanner

__all__ = ["lint", "read"]

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def lint(
    paths: Paths,
    *,
    config: str | os.PathLike[str] | None = None,
    preset: str = "",
    isolated: bool = False,
    as_of: date | None = None,
    trust_project: bool = False,
) -> RunResult:
    """Lint files and folders with all installed plugins, as ``srclint PATHS`` does.

    Args:
        paths: files and folders; or one of them.
        config: the configuration file; ``None`` takes the closest one above the working directory.
        preset: one of ours, or a package's, instead of the configuration's.
        isolated: whether no configuration, suppression or baseline counts but what is named here.
        as_of: the day on which the articles are judged; ``None``: what the configuration names, else today.
        trust_project: whether Python files that the configuration names as ``local-rules`` may be run.

    Returns:
        What was found, sorted, and all that a report prints. Articles that can't be read, and plugins and rules that
        failed, are among its ``errors``; the others are linted all the same.

    Raises:
        ConfigError: the configuration can't be used, or there is no such preset.
    """
    names = _names(paths)
    host, settings = _settings(names, config, preset, isolated, trust_project)
    day = as_of or settings.as_of or date.today()
    return run(host, replace(settings, as_of=day), Request(names))


def read(
    paths: Paths,
    *,
    config: str | os.PathLike[str] | None = None,
    isolated: bool = False,
    as_of: date | None = None,
    on_error: Callable[[RunError], None] | None = None,
) -> Iterator[ArticleView]:
    """Read articles as rules see them: title, byline, dates, zones, quotations, times, attributions. Nothing is linted.

    Args:
        paths: files and folders; or one of them. A corpus gives an article a record.
        config, isolated, as_of: as for `lint`.
        on_error: what is told of what can't be read; the other articles follow. Without it the first such input ends
            the reading.

    Returns:
        The articles, in the order of their paths, read one by one.

    Raises:
        ConfigError: the configuration can't be used.
        ReadError: something can't be read, and there is no ``on_error``; the message names it.
    """
    names = _names(paths)
    host, settings = _settings(names, config, "", isolated, trust=False)
    settings = replace(settings, as_of=as_of or settings.as_of or date.today())
    return _read(host, settings, names, on_error)


def _read(
    host: Host, config: Config, paths: tuple[str, ...], on_error: Callable[[RunError], None] | None
) -> Iterator[ArticleView]:
    context, options, scanner = context_of(config), read_options(config), Scanner({})
    found = discover(paths, finding_options(config), host.readers)
    items = (item for source in found.sources for item in read_source(source, host.readers, options))
    for item in chain(found.errors, items):
        if isinstance(item, Reading):
            yield scanner.view(item, context)
        elif on_error is not None:
            on_error(item)
        else:
            raise ReadError(item.code, f"{item.path}: {item.message}")


def _names(paths: Paths) -> tuple[str, ...]:
    if isinstance(paths, (str, os.PathLike)):
        return (os.fspath(paths),)
    return tuple(os.fspath(path) for path in paths)


def _settings(
    paths: tuple[str, ...], config: str | os.PathLike[str] | None, preset: str, isolated: bool, trust: bool
) -> tuple[Host, Config]:
    """The plugins and the settings that count."""
    if config is not None and isolated:
        raise ConfigError("config and isolated contradict each other.")
    named = None if config is None else os.fspath(config)
    project = find_project(paths, named=named, isolated=isolated)
    host = load_project_host(project, trust=trust)
    if preset and preset not in (*PRESETS, *host.presets):
        known = ", ".join((*PRESETS, *sorted(host.presets)))
        raise ConfigError(f"there is no preset {preset!r}; there are {known}.")
    settings = load_config(project, host.rules, host.presets, preset=preset)
    return host, replace(settings, isolated=isolated)
