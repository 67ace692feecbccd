"""The reports of a run: which are wanted, and writing them."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any, NamedTuple

from srclint.cli.options import use_color
from srclint.cli.streams import write_stdout
from srclint.cli.wishes import Wishes
from srclint.config import Config
from srclint.errors import PluginError, UsageError
from srclint.files import replace_file
from srclint.foreign import call, cause, place, story
from srclint.host import Host
from srclint.model import RunResult
from srclint.report import ReportOptions

__all__ = ["Output", "wanted_outputs", "write_output"]


class Output(NamedTuple):
    """A report that is wanted."""

    reporter: Any
    file: str | None  # None: standard output


def wanted_outputs(host: Host, config: Config, output_file: str | None) -> list[Output]:
    """The reports that the settings and ``--output-file`` ask for.

    Raises:
        UsageError: a format that nobody brings, or two reports in one place.
    """
    wanted: list[Output] = []
    for text in config.output_format:
        name, _, file = text.partition(":")
        if name not in host.reporters:
            known = ", ".join(sorted(host.reporters))
            raise UsageError(f"There is no output format {name!r}; there are {known}.")
        wanted.append(Output(host.reporters[name], file or None))
    if output_file is not None:
        open_ended = [i for i, output in enumerate(wanted) if output.file is None]
        if len(open_ended) != 1:
            raise UsageError("--output-file goes with exactly one format that names no file of its own.")
        wanted[open_ended[0]] = wanted[open_ended[0]]._replace(file=output_file)
    files = [output.file for output in wanted]
    if len(set(files)) < len(files):
        raise UsageError(
            "Two formats would be written to the same place; name a file for each: json:report.json."
        )
    return wanted


def write_output(host: Host, output: Output, result: RunResult, wishes: Wishes) -> None:
    """Write one report; a file is replaced whole or not at all.

    Raises:
        PluginError: the reporter failed.
        UsageError: the file can't be written.
    """
    options = _options(output, wishes)
    text = _text(
        host, output.reporter, result if options.show_material else result.without_material(), options
    )
    data = text.encode("utf-8", "backslashreplace")
    if output.file is None:
        write_stdout(data)
        return
    try:
        replace_file(Path(output.file), data)
    except OSError as error:
        raise UsageError(
            f"The report can't be written to {output.file}: {error.strerror or error}."
        ) from error


def _options(output: Output, wishes: Wishes) -> ReportOptions:
    to_stdout = output.file is None
    return ReportOptions(
        color=to_stdout and use_color(wishes.color),
        width=_width(),
        show_all=wishes.show_all,
        show_info=wishes.show_info or wishes.show_all,
        statistics=wishes.statistics,
        quiet=wishes.quiet,
        verbose=wishes.verbose,
        show_material=wishes.show_material
        or (to_stdout and getattr(output.reporter, "shows_material", False)),
    )


def _text(host: Host, reporter: Any, result: RunResult, options: ReportOptions) -> str:
    text = io.StringIO()
    try:
        call(reporter.report, result, text, options)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # GeneratorExit and SystemExit are no Exception
        where = place(reporter, error)
        plugin = host.reporter_of.get(reporter.name, "")
        said = f"The output format {reporter.name!r} of {plugin} failed ({cause(error)})."
        raise PluginError(f"{said} See {where}." if where else said, story(error)) from error
    return text.getvalue()


def _width() -> int:
    """Columns for the report."""
    if not sys.stdout.isatty():
        return 100
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns
