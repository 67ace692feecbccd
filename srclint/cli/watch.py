"""``--watch``: lint once, and then again what changes, until somebody stops it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import click

from srclint.cli.streams import stdout_to_stderr
from srclint.config import Config
from srclint.host import Host
from srclint.known import Known
from srclint.model import RunResult
from srclint.readers import discover
from srclint.readers.paths import split_path
from srclint.report.safe import visible
from srclint.runner import Request, finding_options, run

__all__ = ["only", "watch"]

PAUSE = 0.5  # seconds between two looks at the files
_NAMED = 3  # files that changed that are named

State = Mapping[str, tuple[int, int]]
"""By path when a file was changed, and its size."""


def watch(
    host: Host,
    config: Config,
    request: Request,
    show: Callable[[RunResult], None],
    *,
    pause: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> None:
    """Lint, and lint again whatever changes; articles are compared with all that are known.

    Args:
        host, config, request: as for `srclint.runner.run`.
        show: reports a result: the first time all of it, then what has to do with the files that changed.
        pause: waits until the files should be looked at again; what it raises ends the watch.
    """
    known = Known()
    request = replace(request, store=known)
    state = _state(host, config, request)
    show(_linted(host, config, request))
    while True:
        pause()
        now = _state(host, config, request)
        if now == state:
            continue
        gone = state.keys() - now.keys()
        state = now
        known.linted.clear()
        result = _linted(host, config, replace(request, allow_empty=True))
        changed = {*known.linted, *gone}
        if changed:
            click.echo(f"\n{_told(sorted(changed), gone)}", err=True)
            show(only(result, changed))


def _linted(host: Host, config: Config, request: Request) -> RunResult:
    with stdout_to_stderr():
        return run(host, config, request)


def only(result: RunResult, paths: Iterable[str]) -> RunResult:
    """What a result says of some files, and of others beside them."""
    wanted = frozenset(paths)
    findings = tuple(
        one
        for one in result.findings
        if one.path in wanted or any(related.path in wanted for related in one.related)
    )
    articles = tuple(one for one in result.articles if one.path in wanted)
    errors = tuple(one for one in result.errors if not one.path or split_path(one.path)[0] in wanted)
    return replace(result, findings=findings, articles=articles, errors=errors)


def _state(host: Host, config: Config, request: Request) -> State:
    """What the files look like from outside."""
    found: dict[str, tuple[int, int]] = {}
    for source in discover(request.paths, finding_options(config), host.readers).sources:
        try:
            stat = os.stat(source.path)
        except OSError:
            continue
        found[source.path] = stat.st_mtime_ns, stat.st_size
    return found


def _told(changed: list[str], gone: Iterable[str]) -> str:
    named = ", ".join(map(visible, changed[:_NAMED]))
    more = f" and {len(changed) - _NAMED:,} more" if len(changed) > _NAMED else ""
    return f"{'gone' if set(changed) <= set(gone) else 'changed'}: {named}{more}"
