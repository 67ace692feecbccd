"""``srclint check``: lint articles and report what can't be leaned on."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from srclint.cli.baseline import with_baseline, write_baseline
from srclint.cli.completion import formats
from srclint.cli.help import GroupedCommand
from srclint.cli.mend import check_wish, show_diff, write_mended
from srclint.cli.options import (
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
from srclint.cli.reports import Output, wanted_outputs, write_output
from srclint.cli.streams import stdout_to_stderr
from srclint.cli.wishes import Wishes
from srclint.config import Config
from srclint.errors import PluginError, UsageError
from srclint.fix import Fixed
from srclint.host import Host
from srclint.model import RunError, RunResult, Severity
from srclint.protocols import Source
from srclint.readers import discover
from srclint.report.safe import visible
from srclint.runner import Request, finding_options, fix, run, scope_of
from srclint.selection import Selection
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
    given = {**given, "paths": paths}
    wishes = Wishes.of(given)
    # What a plugin prints must not end up in a report that machines read.
    with stdout_to_stderr():
        host = host_from(given)
    if given["show_schema"]:
        return _show_schema(host)
    with stdout_to_stderr():
        config, baseline = with_baseline(effective_config(host, given), wishes)
        outputs = wanted_outputs(host, config, wishes.output_file)
        request = _request(paths, wishes, outputs)
    check_wish(config.preset, fix=wishes.fix, diff=wishes.diff, folder=wishes.fix_to)
    if wishes.show_settings:
        return _show_settings(host, config)
    if wishes.show_files:
        return _show_files(host, config, request)
    if wishes.watch:
        return _watch(host, config, request, outputs, wishes)
    mended, errors = _mended(host, config, request, wishes)
    if wishes.diff:
        return show_diff(mended, errors)
    unwritten = write_mended(mended, wishes.fix_to) if wishes.fix else ()
    timings = Timings() if wishes.timings else None
    if timings is not None:
        timings.seconds[START] = clock()
    with stdout_to_stderr(), Progress(quiet=wishes.quiet) as progress:
        result = run(host, config, replace(request, on_article=progress.article, timings=timings))
    result = replace(result, errors=(*unwritten, *result.errors))
    if wishes.write_baseline:
        hold_to_project(config, "baseline", baseline)
        return write_baseline(result, scope_of(host, config, request), baseline)
    began = clock()
    result = _report(host, config, result, outputs, wishes)
    if timings is not None:
        timings.seconds[REPORT] = clock() - began
        for line in timings.lines(len(result.articles)):
            click.echo(line, err=True)
    return _status(result, config, wishes.exit_zero)


def _mended(
    host: Host, config: Config, request: Request, wishes: Wishes
) -> tuple[Sequence[Fixed], Sequence[RunError]]:
    """What ``--fix`` or ``--diff`` makes of the articles, and what it could not read; nothing without them."""
    if not (wishes.fix or wishes.diff):
        return (), ()
    with stdout_to_stderr(), Progress(quiet=wishes.quiet) as progress:
        counted = replace(request, on_article=progress.article)
        return fix(host, config, counted, unsafe=wishes.unsafe_fixes)


def _report(
    host: Host, config: Config, result: RunResult, outputs: Sequence[Output], wishes: Wishes
) -> RunResult:
    """Write the reports and tell the errors; gives the result with what failed meanwhile."""
    failed = []
    for output in outputs:
        if output.file is not None and output.file != wishes.output_file:
            hold_to_project(config, "output-format", output.file, output.reporter.name)
        try:
            write_output(host, output, result, wishes)
        except PluginError as error:  # the other reports are written all the same
            failed.append(RunError("", "SYS008", str(error), trace=error.trace))
    result = replace(result, errors=(*result.errors, *failed))
    _tell(result, wishes)
    return result


_NOT_WATCHED = ("fix", "diff", "write_baseline", "timings")


def _watch(host: Host, config: Config, request: Request, outputs: Sequence[Output], wishes: Wishes) -> int:
    from srclint.cli.watch import watch

    other = next((f"--{name.replace('_', '-')}" for name in _NOT_WATCHED if getattr(wishes, name)), None)
    if other or request.given:
        raise UsageError(f"--watch doesn't go with {other or '- (standard input)'}.")

    def show(result: RunResult) -> None:
        _report(host, config, result, outputs, wishes)

    watch(host, config, request, show)
    return 0


def _show_settings(host: Host, config: Config) -> int:
    from srclint.cli.settings import settings_lines

    click.echo("\n".join(settings_lines(config, Selection(config, host.rules, host.plugin_of).everywhere)))
    return 0


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


def _tell(result: RunResult, wishes: Wishes) -> None:
    print_errors(result.errors, color=use_color(wishes.color, sys.stderr), verbose=wishes.verbose > 0)
    for one in result.unread if wishes.verbose else ():
        click.echo(f"not read: {visible(one.path)}: {visible(one.message)}", err=True)
    for note in () if wishes.quiet else result.notes:
        click.echo(f"note: {visible(note)}", err=True)


def _request(paths: tuple[str, ...], wishes: Wishes, outputs: Sequence[Output]) -> Request:
    files = tuple(path for path in paths if path != "-")
    stdin: tuple[Source, ...] = ()
    if "-" in paths or (wishes.stdin_filename and not paths):
        from srclint.cli.standard_input import stdin_source

        stdin = (stdin_source(wishes.stdin_filename),)
    elif wishes.stdin_filename:
        raise UsageError("--stdin-filename goes with - (standard input).")
    if not files and not stdin:
        files = (".",)
    return Request(
        files,
        stdin,
        allow_empty=wishes.allow_empty,
        allow_unread=wishes.allow_unread,
        readability=wishes.statistics,
        details=any(getattr(reporter, "needs_details", False) for reporter, _ in outputs),
    )


def _status(result: RunResult, config: Config, exit_zero: bool) -> int:
    if result.errors:
        return 2
    counted = sum(f.severity >= max(config.fail_on, Severity.INFO) for f in result.folded)
    limit = config.max_findings or 0
    if config.fail_on is Severity.OFF or exit_zero:
        return 0
    return 1 if counted > limit else 0
