"""``srclint check``: lint articles and report what can't be leaned on."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from srclint.cli.completion import formats
from srclint.cli.help import GroupedCommand
from srclint.cli.mend import check_wish, show_diff, write_mended
from srclint.cli.options import (
    COMMAND_LINE,
    config_options,
    effective_config,
    environment,
    hold_to_project,
    host_from,
    host_options,
    print_errors,
    use_color,
)
from srclint.cli.progress import Progress
from srclint.cli.streams import stdout_to_stderr, write_stdout
from srclint.config import Config
from srclint.errors import ConfigError, PluginError, UsageError
from srclint.files import replace_file, update_file
from srclint.fix import Fixed
from srclint.foreign import call, cause, place, story
from srclint.host import Host
from srclint.model import RunError, RunResult, Severity
from srclint.places import baseline_file
from srclint.protocols import Source
from srclint.readers import discover
from srclint.report import ReportOptions
from srclint.report.safe import visible
from srclint.report.summary import count
from srclint.runner import Request, finding_options, fix, run, scope_of
from srclint.selection import Selection
from srclint.suppress import BASELINE, Known, Scope, baseline_text, known_of, merged_baseline, parse_baseline
from srclint.timings import REPORT, START, Timings, clock

__all__ = ["check"]


@click.command(cls=GroupedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=str), metavar="[PATHS]...")
@config_options
@click.option(
    "--output-format",
    multiple=True,
    metavar="FORMAT[:FILE]",
    **environment("OUTPUT_FORMAT"),
    shell_complete=formats,
    help="full, concise, json, json-lines …; several may be given, with :FILE to write to a file.",
)
@click.option(
    "--output-file", metavar="FILE", help="Write the report to this file instead of standard output."
)
@click.option(
    "--fail-on",
    metavar="SEVERITY",
    **environment("FAIL_ON"),
    help="Least severity that makes the exit status 1: info, warning, error.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings; never hides that the job failed.")
@click.option("--allow-empty", is_flag=True, help="Finding no article at all is fine.")
@click.option(
    "--allow-unread", is_flag=True, help="A file or record that gives no article is fine; it is only told."
)
@click.option("--stdin-filename", metavar="PATH", help="What to call the article on standard input (-).")
@click.option(
    "--exclude", multiple=True, metavar="PATTERN", help="Leave these out of folders, as in .gitignore."
)
@click.option("--force-exclude", is_flag=True, help="Leave out named files too, as folders do.")
@click.option(
    "--reference", multiple=True, metavar="PATH", help="Articles to compare with, not linted themselves."
)
@click.option(
    "--material",
    multiple=True,
    metavar="PATH",
    help="Transcripts, captions, releases … to hold quotations against; files and folders.",
)
@click.option("--material-complete", is_flag=True, help="All that is quoted should stand in the material.")
@click.option(
    "--show-material",
    is_flag=True,
    help="Let reports for machines and files show the words of the material too, which may be off the record.",
)
@click.option(
    "--baseline", metavar="FILE", help="Findings that are known already; only new ones are reported."
)
@click.option("--ignore-baseline", is_flag=True, help="Report the known findings too.")
@click.option(
    "--write-baseline",
    is_flag=True,
    help="Make all findings of this run known, take out those that no longer occur, and exit 0.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely: take out boilerplate lines.")
@click.option(
    "--fix-to",
    metavar="FOLDER",
    help="With --fix: write mended copies there and leave the articles alone; a must under the preset source.",
)
@click.option(
    "--unsafe-fixes",
    is_flag=True,
    help="With --fix or --diff: also what needs a second look, such as relative dates made absolute.",
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--show-settings", is_flag=True, help="Print the effective settings with their origins, and exit."
)
@click.option(
    "--show-schema",
    is_flag=True,
    help="Print the JSON Schema of the configuration, for editors, and exit.",
)
@click.option("--show-files", is_flag=True, help="Print the files that would be read, and exit.")
@click.option("--statistics", is_flag=True, help="Add counts by rule, site and article, and readability.")
@click.option(
    "--show-info", is_flag=True, help="List findings of severity info too, which are counted otherwise."
)
@click.option("--show-all", is_flag=True, help="List everything: info, and every place of each finding.")
@click.option(
    "--max-findings", type=click.IntRange(min=0), metavar="N", help="Fail only if there are more than this."
)
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    metavar="N",
    **environment("JOBS"),
    help="Worker processes; 0: one a processor, from 200 articles on.",
)
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour the output."
)
@click.option(
    "--cache/--no-cache",
    "cache",
    default=None,
    help="Whether files that nobody changed are not linted again; needs srclint[cache].",
)
@click.option(
    "--cache-dir",
    metavar="FOLDER",
    **environment("CACHE_DIR"),
    help="Keep the cache here; default .srclint_cache in the project.",
)
@click.option("--watch", is_flag=True, help="Go on: lint again what changes, until stopped.")
@click.option("--timings", is_flag=True, help="Say on standard error what each stage and rule took.")
@click.option("-q", "--quiet", is_flag=True, help="Findings only, no summary.")
@click.option("-v", "--verbose", count=True, help="Say more: clean articles too.")
@host_options
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Lint articles: files, folders, or - for standard input. Without paths: this folder.

    In folders *.txt, *.md, *.markdown, *.html, *.htm and *.xhtml are read; name corpora (*.jsonl, *.parquet).
    """
    given["paths"] = paths
    # What a plugin prints must not end up in a report that machines read.
    with stdout_to_stderr():
        host = host_from(given)
    if given["show_schema"]:
        return _show_schema(host)
    with stdout_to_stderr():
        config = _with_baseline(effective_config(host, given), given)
        outputs = _outputs(host, config, given["output_file"])
        request = _request(paths, given, outputs)
    check_wish(config.preset, fix=given["fix"], diff=given["diff"], folder=given["fix_to"])
    if given["show_settings"]:
        from srclint.cli.settings import settings_lines

        click.echo(
            "\n".join(settings_lines(config, Selection(config, host.rules, host.plugin_of).everywhere))
        )
        return 0
    if given["show_files"]:
        return _show_files(host, config, request)
    if given["watch"]:
        return _watch(host, config, request, outputs, given)
    mended: Sequence[Fixed] = ()
    errors: Sequence[RunError] = ()
    if given["fix"] or given["diff"]:
        with stdout_to_stderr(), Progress(quiet=given["quiet"]) as progress:
            counted = replace(request, on_article=progress.article)
            mended, errors = fix(host, config, counted, unsafe=given["unsafe_fixes"])
    if given["diff"]:
        return show_diff(mended, errors)
    unwritten = write_mended(mended, given["fix_to"]) if given["fix"] else ()
    timings = Timings() if given["timings"] else None
    if timings is not None:
        timings.seconds[START] = clock()
    with stdout_to_stderr(), Progress(quiet=given["quiet"]) as progress:
        result = run(host, config, replace(request, on_article=progress.article, timings=timings))
    result = replace(result, errors=(*unwritten, *result.errors))
    if given["write_baseline"]:
        hold_to_project(config, "baseline", given["baseline_file"])
        return _write_baseline(result, scope_of(host, config, request), given["baseline_file"])
    began = clock()
    result = _report(host, config, result, outputs, given)
    if timings is not None:
        timings.seconds[REPORT] = clock() - began
        for line in timings.lines(len(result.articles)):
            click.echo(line, err=True)
    return _status(result, config, given["exit_zero"])


def _report(
    host: Host, config: Config, result: RunResult, outputs: Sequence[tuple[Any, Any]], given: dict[str, Any]
) -> RunResult:
    """Write the reports and tell the errors; gives the result with what failed meanwhile."""
    failed = []
    for reporter, file in outputs:
        if file is not None and file != given["output_file"]:
            hold_to_project(config, "output-format", file, reporter.name)
        try:
            _write(reporter, host.reporter_of.get(reporter.name, ""), result, file, given)
        except PluginError as error:  # the other reports are written all the same
            failed.append(RunError("", "SYS008", str(error), trace=error.trace))
    result = replace(result, errors=(*result.errors, *failed))
    _tell(result, given)
    return result


_NOT_WATCHED = ("fix", "diff", "write_baseline", "timings")


def _watch(
    host: Host, config: Config, request: Request, outputs: Sequence[tuple[Any, Any]], given: dict[str, Any]
) -> int:
    from srclint.cli.watch import watch

    other = next((f"--{name.replace('_', '-')}" for name in _NOT_WATCHED if given[name]), None)
    if other or request.given:
        raise UsageError(f"--watch doesn't go with {other or '- (standard input)'}.")

    def show(result: RunResult) -> None:
        _report(host, config, result, outputs, given)

    watch(host, config, request, show)
    return 0


def _with_baseline(config: Config, given: dict[str, Any]) -> Config:
    """The configuration with the baseline that counts; none while one is being written, or not wanted."""
    if given["baseline"]:
        origins = {**config.origins, "baseline": COMMAND_LINE}
        config = replace(config, baseline=str(Path(given["baseline"]).absolute()), origins=origins)
    given["baseline_file"] = baseline_file(config) or (config.home / BASELINE).absolute()
    if given["write_baseline"]:
        hold_to_project(config, "baseline", given["baseline_file"])
    if given["write_baseline"] or given["ignore_baseline"]:
        return replace(config, baseline=None)
    if config.baseline is None and given["baseline_file"].is_file() and not config.isolated:
        config = replace(config, baseline=str(given["baseline_file"]))
    return config


def _show_schema(host: Host) -> int:
    import json

    from srclint.config_schema import config_schema

    click.echo(json.dumps(config_schema(host.rules), indent=2))
    print_errors(host.errors)
    return 2 if host.errors else 0


def _show_files(host: Host, config: Config, request: Request) -> int:
    found = discover(
        request.paths,
        finding_options(config),
        host.readers,
    )
    for source in found.sources:
        click.echo(visible(source.path))
    print_errors(found.errors)
    return 2 if found.errors else 0


def _write_baseline(result: RunResult, scope: Scope, file: Path) -> int:
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


def _tell(result: RunResult, given: dict[str, Any]) -> None:
    print_errors(result.errors, color=use_color(given["color"], sys.stderr), verbose=given["verbose"] > 0)
    for one in result.unread if given["verbose"] else ():
        click.echo(f"not read: {visible(one.path)}: {visible(one.message)}", err=True)
    for note in () if given["quiet"] else result.notes:
        click.echo(f"note: {visible(note)}", err=True)


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
    stdin: tuple[Source, ...] = ()
    if "-" in paths or (given["stdin_filename"] and not paths):
        from srclint.cli.standard_input import stdin_source

        stdin = (stdin_source(given["stdin_filename"]),)
    elif given["stdin_filename"]:
        raise UsageError("--stdin-filename goes with - (standard input).")
    if not files and not stdin:
        files = (".",)
    return Request(
        files,
        stdin,
        allow_empty=given["allow_empty"],
        allow_unread=given["allow_unread"],
        readability=given["statistics"],
        details=any(getattr(reporter, "needs_details", False) for reporter, _ in outputs),
    )


def _write(reporter: Any, plugin: str, result: RunResult, file: str | None, given: dict[str, Any]) -> None:
    """Write one report; a file is replaced whole or not at all."""
    options = ReportOptions(
        color=file is None and use_color(given["color"]),
        width=_width(),
        show_all=given["show_all"],
        show_info=given["show_info"] or given["show_all"],
        statistics=given["statistics"],
        quiet=given["quiet"],
        verbose=given["verbose"],
        show_material=given["show_material"] or (file is None and getattr(reporter, "shows_material", False)),
    )
    if not options.show_material:
        result = result.without_material()
    text = io.StringIO()
    try:
        call(reporter.report, result, text, options)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # GeneratorExit and SystemExit are no Exception
        where = place(reporter, error)
        said = f"The output format {reporter.name!r} of {plugin} failed ({cause(error)})."
        raise PluginError(f"{said} See {where}." if where else said, story(error)) from error
    data = text.getvalue().encode("utf-8", "backslashreplace")
    if file is None:
        write_stdout(data)
        return
    try:
        replace_file(Path(file), data)
    except OSError as error:
        raise UsageError(f"The report can't be written to {file}: {error.strerror or error}.") from error


def _width() -> int:
    """Columns for the report."""
    if not sys.stdout.isatty():
        return 100
    from shutil import get_terminal_size

    return get_terminal_size((100, 24)).columns


def _status(result: RunResult, config: Config, exit_zero: bool) -> int:
    if result.errors:
        return 2
    counted = sum(f.severity >= max(config.fail_on, Severity.INFO) for f in result.folded)
    limit = config.max_findings or 0
    if config.fail_on is Severity.OFF or exit_zero:
        return 0
    return 1 if counted > limit else 0
