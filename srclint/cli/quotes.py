"""``srclint quotes``: each quotation of an article beside what was really said."""

from __future__ import annotations

import csv
import io
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
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
from srclint.cli.progress import Progress
from srclint.cli.streams import stdout_to_stderr, write_stdout
from srclint.config import Config
from srclint.errors import UsageError
from srclint.findings import RuleSetting
from srclint.host import Host
from srclint.language.text.lines import line_starts
from srclint.ledger import Entry, Source, hold, row, summary_of
from srclint.model import ArticleId, Reading, RunError, Severity
from srclint.places import kept_by_places, placed
from srclint.protocols import Source as Found
from srclint.quoted import quotations_of
from srclint.readers import discover, read_source
from srclint.report.safe import visible
from srclint.runner import context_of, finding_options, material_of, read_options
from srclint.selection import Selection
from srclint.view import ArticleView, Scanner

__all__ = ["quotes"]

_COLUMNS = (
    *("article", "line", "quotation", "speaker", "verdict", "severity", "code", "differences"),
    *("file", "file-line", "time"),
)
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@click.command("quotes")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--material",
    multiple=True,
    metavar="PATH",
    help="A transcript, captions, a release … or a folder of them, beside the configuration's.",
)
@click.option("--material-complete", is_flag=True, help="All that is quoted should stand in the material.")
@click.option(
    "--policy",
    type=click.Choice(["tidy", "strict"]),
    help="Whether small words may go; default as configured, else tidy.",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="For people or programs.",
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@config_options
@host_options
def quotes(articles: tuple[str, ...], output_format: str, color: str, **given: Any) -> int:
    """Hold each quotation of an article against material: transcripts, captions, releases, mails.

    Prints a verdict, the speaker and the place for every quotation. What differs may be the transcript's mistake:
    check the tape. Each is as grave as the article's configuration says. The exit status is 0, or 2 where something
    couldn't be read.
    """
    with stdout_to_stderr():
        host = host_from(given)
        config = effective_config(host, given)
    gather = material_of(config)
    if gather is None:
        raise UsageError("Name what the quotations are held against: --material PATH.")
    errors: list[RunError] = list(host.errors)
    found = discover(articles, finding_options(config), host.readers)
    errors += found.errors
    config = placed(config, host.rules, (source.path for source in found.sources)).config
    with stdout_to_stderr(), Progress() as progress:
        views = _views(host, config, kept_by_places(config, found.sources), errors, progress)
        material = gather()
        errors += material.errors
        ledger = hold([(id_, quotations_of(view)) for id_, view in views.items()], material)
    selection = Selection(config, host.rules, host.plugin_of)
    told = {id_: _as_configured(entries, selection.for_path(id_)) for id_, entries in ledger.items()}
    printed = _PRINTERS[output_format](views, told, use_color(color))
    write_stdout(printed.encode("utf-8", "backslashreplace"))
    print_errors(errors)
    return 2 if errors else 0


def _views(
    host: Host, config: Config, sources: Sequence[Found], errors: list[RunError], progress: Progress
) -> dict[ArticleId, ArticleView]:
    """The articles by their ids, each with the house of its place."""
    scanner, views = Scanner({}), {}
    for source in sources:
        for item in read_source(source, host.readers, read_options(config)):
            if isinstance(item, Reading):
                views[item.id] = scanner.view(item, context_of(config.at(source.path)))
            else:
                errors.append(item)
        progress.article(len(sources))
    return views


def _as_configured(entries: Sequence[Entry], settings: Iterable[RuleSetting]) -> list[Entry]:
    """Entries as grave as a run of the rules has them, which may be on for the article or not."""
    severities = {setting.rule.meta.code: setting.severities for setting in settings}
    return [
        replace(entry, severity=severities.get(entry.grade.code, {}).get(entry.grade.level, Severity.OFF))
        for entry in entries
    ]


Views = Mapping[ArticleId, ArticleView]
Ledger = Mapping[ArticleId, Sequence[Entry]]


def _json(views: Views, ledger: Ledger, color: bool) -> str:
    objects = [
        {"article": views[id_].article.path, "quotations": [row(entry) for entry in entries]}
        for id_, entries in ledger.items()
    ]
    indent = 2 if len(objects) == 1 else None
    return "".join(json.dumps(item, ensure_ascii=False, indent=indent) + "\n" for item in objects)


def _csv(views: Views, ledger: Ledger, color: bool) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for id_, entries in ledger.items():
        lines = _Lines(views[id_])
        for entry in entries:
            told, source = row(entry), entry.source
            differences = "; ".join(
                f"{d['article'] or '∅'} / {d['material'] or '∅'}" for d in told["differences"]
            )
            place = (source.path, source.line, source.time) if source else ("", "", "")
            cells = (
                views[id_].article.path,
                lines.of(entry),
                " ".join(told["text"].split()),
                told["speaker"],
                told["verdict"],
                told["severity"] or "",
                told["code"] or "",
                differences,
                *place,
            )
            writer.writerow([_inert(cell) for cell in cells])
    return stream.getvalue()


def _inert(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _text(views: Views, ledger: Ledger, color: bool) -> str:
    return "".join(
        f"{line}\n" for id_, entries in ledger.items() for line in _told(views[id_], entries, color)
    )


def _told(view: ArticleView, entries: Sequence[Entry], color: bool) -> Iterator[str]:
    path = visible(view.article.path)
    yield click.style(path, bold=True) if color else path
    lines = _Lines(view)
    for entry in entries:
        words = visible(" ".join(entry.quotation.text.split()))
        short = words if len(words) <= 72 else words[:71].rstrip() + "…"
        yield f"  {lines.of(entry):>4}  {_verdict(entry, color)}  {short}"
        for line in _details(entry):
            yield f"        {line}"
    yield f"  {len(entries):,} quotations: {summary_of(entries)}" if entries else "  no quotations"


def _verdict(entry: Entry, color: bool) -> str:
    severity = entry.severity or Severity.OFF
    if severity is Severity.OFF:
        return entry.checked.verdict.replace("_", " ").ljust(13)
    label = f"{severity.label}: {entry.grade.code} {entry.grade.name}"
    return click.style(label, fg=_COLORS[severity]) if color else label


def _details(entry: Entry) -> Iterable[str]:
    checked, source = entry.checked, entry.source
    for difference in checked.differences:
        if difference.kind == "lawful":
            continue
        ours, theirs = visible(difference.article), visible(difference.material)
        if ours and theirs:
            yield f"“{ours}”; the material has “{theirs}”"
        else:
            yield f"“{ours}” is not in the material" if ours else f"the material also has “{theirs}”"
    if checked.verdict == "misattributed" and source:
        yield f"the article: {visible(entry.quotation.speaker)}; the transcript: {visible(source.speaker)}"
    for place in (source, entry.also):
        if place is not None:
            yield _place(place)


def _place(source: Source) -> str:
    time = f" at {source.time}" if source.time else ""
    speaker = f", {visible(source.speaker)}" if source.speaker else ""
    return f"{visible(source.path)}:{source.line}{time}{speaker}"


class _Lines:
    """Lines of the file where there is a map to it, else of the text."""

    def __init__(self, view: ArticleView) -> None:
        self._map = view.article.source_map
        self._starts = line_starts(view.text)

    def of(self, entry: Entry) -> int:
        start = entry.quotation.span.start
        return self._map.line_column(start)[0] if self._map else bisect_right(self._starts, start)


_PRINTERS = {"text": _text, "json": _json, "csv": _csv}
