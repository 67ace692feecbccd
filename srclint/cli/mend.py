"""What ``--fix`` and ``--diff`` do with mended articles: show them, write them where they may be written, tell."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import click

from srclint.cli.options import print_errors
from srclint.cli.streams import write_stdout
from srclint.errors import UsageError
from srclint.files import ChangedError, replace_file, update_file
from srclint.fix import Fixed, unified_diff
from srclint.model import RunError
from srclint.report.safe import visible
from srclint.report.summary import count

__all__ = ["IN_PLACE", "check_wish", "show_diff", "write_mended"]

IN_PLACE = ("draft", "publisher")
"""The presets for articles of one's own, which ``--fix`` may rewrite. All others are evidence."""

_NOTHING = "Nothing to mend; nothing was written."

# Kinds of findings that the summary of a mending names; the rest is "others".
_NAMED = 6


def check_wish(preset: str, *, fix: bool, diff: bool, folder: str | None) -> None:
    """Refuse to rewrite evidence.

    Raises:
        UsageError: articles would be rewritten in place under a preset for other people's articles, or a folder for
            mended copies is named and nothing is to be mended.
    """
    if folder is not None and not (fix or diff):
        raise UsageError("--fix-to goes with --fix: it names the folder for the mended copies.")
    if fix and not diff and folder is None and preset not in IN_PLACE:
        raise UsageError(
            f"Under the preset {preset} articles are evidence, which --fix doesn't rewrite: --fix-to FOLDER writes "
            "mended copies, --diff shows what would change, --preset draft is for articles of your own."
        )


def show_diff(mended: Sequence[Fixed], errors: Sequence[RunError]) -> int:
    """Print what would change as a unified diff; the exit status is 1 if anything would."""
    changed = _changed(mended)
    for fixed in changed:
        diff = unified_diff(fixed)
        if sys.stdout.isatty():  # what goes into a file or to patch must stay as it is
            diff = "\n".join(map(visible, diff.decode("utf-8", "replace").split("\n"))).encode()
        write_stdout(diff)
    click.echo(f"Would mend {_told(changed)}." if changed else _NOTHING, err=True)
    _tell_problems(mended)
    print_errors(errors)
    if errors:
        return 2
    return 1 if changed else 0


def write_mended(mended: Sequence[Fixed], folder: str | None) -> tuple[RunError, ...]:
    """Write the mended articles, in place or as copies in a folder, and say what was taken.

    Args:
        mended: what `srclint.fix` made of the files.
        folder: where the copies go, under their paths from the working directory; ``None``: in place.

    Returns:
        An error for each article that can't be written, or isn't any more what was mended.

    Raises:
        UsageError: a copy would take an article's place, or leave the folder.
    """
    changed = _changed(mended)
    targets = [Path(f.path) for f in changed] if folder is None else _copies(changed, mended, Path(folder))
    errors: list[RunError] = []
    done: list[Fixed] = []
    for target, fixed in zip(targets, changed, strict=True):
        try:
            if folder is None:
                update_file(target, partial(_unless_changed, fixed))
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                replace_file(target, fixed.after)
            done.append(fixed)
        except OSError as error:
            reason = error.strerror or str(error)
            errors.append(RunError(fixed.path, "SYS001", f"This file was not mended: {reason}."))
    if done:
        where = "" if folder is None else f", written to {visible(folder)}"
        click.echo(f"Mended {_told(done)}{where}.", err=True)
    elif not errors:
        click.echo(_NOTHING, err=True)
    _tell_problems(mended)
    return tuple(errors)


def _unless_changed(fixed: Fixed, before: bytes | None) -> bytes:
    if before != fixed.before:
        raise ChangedError(fixed.path)
    return fixed.after


def _changed(mended: Iterable[Fixed]) -> list[Fixed]:
    return [fixed for fixed in mended if fixed.after != fixed.before]


def _copies(changed: Sequence[Fixed], mended: Iterable[Fixed], folder: Path) -> list[Path]:
    """Where the copies go: under their paths from the working directory, or from the folder that all others share."""
    here, top = Path.cwd(), Path(os.path.realpath(folder))
    paths = [Path(os.path.abspath(fixed.path)) for fixed in changed]
    outside = [str(path.parent) for path in paths if not path.is_relative_to(here)]
    shared = os.path.commonpath(outside) if outside else ""
    articles = {os.path.realpath(fixed.path) for fixed in mended}
    targets = []
    for path in paths:
        target = folder / path.relative_to(here if path.is_relative_to(here) else shared)
        real = os.path.realpath(target)
        if real in articles:
            raise UsageError(f"{target} is an article itself; name another folder with --fix-to.")
        if not Path(real).is_relative_to(top):
            raise UsageError(f"{target} leads out of {folder}; name another folder with --fix-to.")
        targets.append(target)
    return targets


def _told(changed: Sequence[Fixed]) -> str:
    """``30 findings in 2 files: 12 share, 9 related``: by class, where the findings name one."""
    kinds = Counter(
        str(finding.values.get("class") or finding.name).replace("_", " ").replace("-", " ")
        for fixed in changed
        for finding in fixed.applied
    )
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    parts = [f"{number:,} {visible(kind)}" for kind, number in ordered[:_NAMED]]
    rest = sum(number for _, number in ordered[_NAMED:])
    parts += [f"{rest:,} others"] if rest else []
    return f"{count(kinds.total(), 'finding')} in {count(len(changed), 'file')}: {', '.join(parts)}"


def _tell_problems(mended: Iterable[Fixed]) -> None:
    for fixed in mended:
        if fixed.problem:
            click.echo(f"note: {visible(fixed.path)}: {fixed.problem}.", err=True)
