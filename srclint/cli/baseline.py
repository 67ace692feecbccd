"""Which baseline counts in a run, and writing one."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import click

from srclint.cli.options import COMMAND_LINE, hold_to_project, print_errors
from srclint.cli.wishes import Wishes
from srclint.config import Config
from srclint.errors import ConfigError, UsageError
from srclint.files import update_file
from srclint.model import RunResult
from srclint.places import baseline_file
from srclint.report.safe import visible
from srclint.report.summary import count
from srclint.suppress import BASELINE, Known, Scope, baseline_text, known_of, merged_baseline, parse_baseline

__all__ = ["with_baseline", "write_baseline"]


def with_baseline(config: Config, wishes: Wishes) -> tuple[Config, Path]:
    """The configuration with the baseline that counts, and the file that a baseline is written to.

    None counts while one is being written, or where it is not wanted.

    Raises:
        ConfigError: it is to be written where a configuration may not write.
    """
    if wishes.baseline:
        origins = {**config.origins, "baseline": COMMAND_LINE}
        config = replace(config, baseline=str(Path(wishes.baseline).absolute()), origins=origins)
    file = baseline_file(config) or (config.home / BASELINE).absolute()
    if wishes.write_baseline:
        hold_to_project(config, "baseline", file)
    if wishes.write_baseline or wishes.ignore_baseline:
        return replace(config, baseline=None), file
    if config.baseline is None and file.is_file() and not config.isolated:
        config = replace(config, baseline=str(file))
    return config, file


def write_baseline(result: RunResult, scope: Scope, file: Path) -> int:
    """Write the baseline; what wasn't read stays in it as it was, and what can't be makes the exit status 2."""
    unread = {os.path.abspath(error.path) for error in result.errors}
    scope = replace(scope, files=scope.files - unread)
    old: Known = Counter()
    known: Known = Counter()

    def merged(before: bytes | None) -> bytes:
        nonlocal old, known
        old = Counter()
        if before is not None:
            with contextlib.suppress(ConfigError):  # what is no baseline is made one
                old = parse_baseline(before, file)
        known = merged_baseline(old, result.reported, file.parent, scope)
        return baseline_text(known).encode()

    try:
        update_file(file, merged)
    except OSError as error:
        raise UsageError(f"The baseline can't be written to {file}: {error.strerror or error}.") from error
    gone = _groups(old - known)
    told = f", {gone:,} taken out" if gone else ""
    before = _groups(known - known_of(result.reported, file.parent))
    click.echo(
        f"{count(len(result.folded) + before, 'finding')} known in {visible(str(file))}{told}.", err=True
    )
    print_errors(result.errors)
    return 2 if result.errors else 0


def _groups(known: Known) -> int:
    """How many findings a baseline knows, as reports count them: those of one rule in one article once."""
    return len({(one.path, one.code) for one in known})
