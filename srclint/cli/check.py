"""``srclint check``: lint articles and report what can't be leaned on."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from srclint.cli.options import (
    config_options,
    effective_config,
    host_from,
    host_options,
    print_errors,
    use_color,
)
from srclint.config import Config
from srclint.errors import UsageError
from srclint.host import Host
from srclint.lint import Request, run
from srclint.model import RunResult, Severity
from srclint.protocols import Source
from srclint.report import ReportOptions

__all__ = ["check"]


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=str), metavar="[PATHS]...")
@config_options
@click.option(
    "--output-format",
    multiple=True,
    metavar="FORMAT[:FILE]",
    help="full, concise, json, json-lines …; several may be given, with :FILE to write to a file.",
)
@click.option(
    "--output-file", metavar="FILE", help="Write the report to this file instead of standard output."
)
@click.option(
    "--fail-on", metavar="SEVERITY", help="Least severity that makes the exit status 1: info, warning, error."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings; never hides that the job failed.")
@click.option("--allow-empty", is_flag=True, help="Finding no article at all is fine.")
@click.option("--stdin-filename", metavar="PATH", help="What to call the article on standard input (-).")
@click.option(
    "--exclude", multiple=True, metavar="PATTERN", help="Leave these out of folders, as in .gitignore."
)
@click.option("--force-exclude", is_flag=True, help="Leave out named files too, if they match.")
@click.option(
    "--reference", multiple=True, metavar="PATH", help="Articles to compare with, not linted themselves."
)
@click.option("--statistics", is_flag=True, help="Add counts by rule, site and article, and readability.")
@click.option("--show-all", is_flag=True, help="List every finding of a code, not three an article.")
@click.option("--max-findings", type=int, metavar="N", help="Fail only if there are more than this.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour the output."
)
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@click.option("-v", "--verbose", count=True, help="Say more: clean articles too.")
@host_options
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Lint articles: files, folders, or - for standard input. Without paths: this folder.

    In folders *.txt, *.md, *.markdown, *.html, *.htm and *.xhtml are read; name corpora (*.jsonl, *.parquet).
    """
    # What a plugin prints must not end up in a report that machines read.
    with contextlib.redirect_stdout(sys.stderr):
        host = host_from(given["no_plugins"], given["plugins"])
        config = effective_config(host, given)
        outputs = _outputs(host, config, given["output_file"])
        request = _request(paths, given, outputs)
        result = run(host, config, request)
    for reporter, file in outputs:
        _write(reporter, result, file, given)
    color = use_color(given["color"], sys.stderr)
    print_errors(result.errors, color=color)
    if not given["quiet"]:
        for note in result.notes:
            click.echo(f"note: {note}", err=True)
    return _status(result, config, given["exit_zero"])


def _outputs(host: Host, config: Config, output_file: str | None) -> list[tuple[Any, str | None]]:
    """The reporters that are wanted, each with the file it writes to (``None``: standard output)."""
    wanted: list[tuple[Any, str | None]] = []
    for text in config.output_format:
        name, _, file = text.partition(":")
        if name not in host.reporters:
            known = ", ".join(sorted(host.reporters))
            raise UsageError(f"There is no output format {name!r}; there are {known}.")
        wanted.append((host.reporters[name], file or None))
    if output_file is not None:
        open_ended = [i for i, (_, file) in enumerate(wanted) if file is None]
        if len(open_ended) != 1:
            raise UsageError("--output-file goes with exactly one format that names no file of its own.")
        wanted[open_ended[0]] = (wanted[open_ended[0]][0], output_file)
    files = [file for _, file in wanted]
    if len(set(files)) < len(files):
        raise UsageError(
            "Two formats would be written to the same place; name a file for each: json:report.json."
        )
    return wanted


def _request(paths: tuple[str, ...], given: dict[str, Any], outputs: Sequence[tuple[Any, Any]]) -> Request:
    files = tuple(path for path in paths if path != "-")
    stdin = None
    if "-" in paths or (given["stdin_filename"] and not paths):
        stdin = Source(given["stdin_filename"] or "stdin.txt", data=sys.stdin.buffer.read())
    elif given["stdin_filename"]:
        raise UsageError("--stdin-filename goes with - (standard input).")
    if not files and stdin is None:
        files = (".",)
    return Request(
        files,
        stdin,
        allow_empty=given["allow_empty"],
        readability=given["statistics"],
        details=any(getattr(reporter, "needs_details", False) for reporter, _ in outputs),
    )


def _write(reporter: Any, result: RunResult, file: str | None, given: dict[str, Any]) -> None:
    """Write one report; a file is replaced whole or not at all."""
    options = ReportOptions(
        color=file is None and use_color(given["color"]),
        width=shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 100,
        show_all=given["show_all"],
        statistics=given["statistics"],
        quiet=given["quiet"],
        verbose=given["verbose"],
    )
    text = io.StringIO()
    reporter.report(result, text, options)
    data = text.getvalue().encode("utf-8", "backslashreplace")
    if file is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        replace_file(Path(file), data)
    except OSError as error:
        raise UsageError(f"The report can't be written to {file}: {error.strerror or error}.") from error


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole or as it was before: a file beside it, synced, then renamed."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _status(result: RunResult, config: Config, exit_zero: bool) -> int:
    if result.errors:
        return 2
    counted = sum(f.severity >= max(config.fail_on, Severity.INFO) for f in result.reported)
    limit = config.max_findings or 0
    if config.fail_on is Severity.OFF or exit_zero:
        return 0
    return 1 if counted > limit else 0
