"""The default format: a verdict line an article, then its findings, the gravest first, with their words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

import click

from srclint.model import ArticleSummary, Excerpt, Finding, RelatedPlace, RunResult, Severity
from srclint.report.options import ReportOptions
from srclint.report.safe import cells, cut, visible
from srclint.report.statistics import statistics_lines
from srclint.report.summary import count, facts, is_fixable, severities, summary_line

__all__ = ["Painter", "finding_line", "report", "tail_lines"]

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan", Severity.OFF: "white"}

# Lines that the other findings of a group are named by, and columns of a headline.
MAX_LINES = 12
MAX_TITLE = 60

# A remedy is a sentence, in columns; a terminal may break it.
MAX_REMEDY = 240

# Columns of the words of a place in the article itself.
MAX_WORDS = 40

# As many places that a finding rests on as findings of one code: a screenful, no more.
MAX_RELATED = 3

# Clusters of articles with one origin that are listed: a screenful leaves room for the findings.
MAX_ORIGINS = 5

# A message is one sentence; one that quotes a page-long "word" is cut here, in characters.
MAX_MESSAGE = 1_000


class Painter:
    """Styles text where colour is wanted; the one place that knows the palette."""

    __slots__ = ("_on",)

    def __init__(self, on: bool) -> None:
        self._on = on

    def strong(self, text: str) -> str:
        """Paths and headings."""
        return click.style(text, bold=True) if self._on else text

    def faint(self, text: str) -> str:
        """What frames the findings: gutters, counts, hints."""
        return click.style(text, dim=True) if self._on else text

    def by(self, severity: Severity, text: str, *, bold: bool = False) -> str:
        """In the colour of a severity."""
        return click.style(text, fg=COLORS[severity], bold=bold or None) if self._on else text


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write the default format."""
    paint = Painter(options.color)
    for line in _lines(result, options, paint):
        stream.write(line + "\n")


def _lines(result: RunResult, options: ReportOptions, paint: Painter) -> Iterator[str]:
    found = {key: list(group) for key, group in groupby(result.folded, key=lambda f: f.article)}
    listed = {article.id: article for article in result.articles}
    for article_id in [*listed, *(key for key in found if key not in listed)]:
        findings = found.get(article_id, [])
        shown, counted = _shown(findings, options)
        if shown:
            yield from _article_lines(listed.get(article_id), shown, counted, options, paint)
            yield ""
        elif options.verbose:
            told = count(len(counted), "info") if counted else "no findings"
            yield f"{paint.strong(visible(listed[article_id].path))}  {paint.faint(told)}"
            yield ""
    yield from tail_lines(result, options, paint)


def _shown(findings: Sequence[Finding], options: ReportOptions) -> tuple[list[Finding], list[Finding]]:
    """The gravest first, and apart from them those that are only counted: info, unless it is asked for."""
    ordered = sorted(findings, key=lambda finding: -finding.severity)
    least = Severity.INFO if options.show_info else Severity.WARNING
    return [f for f in ordered if f.severity >= least], [f for f in ordered if f.severity < least]


def _article_lines(
    article: ArticleSummary | None,
    shown: Sequence[Finding],
    counted: Sequence[Finding],
    options: ReportOptions,
    paint: Painter,
) -> Iterator[str]:
    yield _head(article, shown, len(shown) + len(counted), paint)
    for finding in shown:
        yield "  " + finding_line(finding, paint)
        yield from _excerpt_lines(finding, options, paint)
        yield from _related_lines(finding, options, paint)
        if finding.remedy:
            help_ = cut(visible(finding.remedy[: 4 * MAX_REMEDY]), MAX_REMEDY)
            yield f"{paint.faint(' ' * 8 + '= help:')} {help_}"
    if counted:
        each = ", ".join(f"{visible(finding.code)} {visible(finding.name)}" for finding in counted)
        line = f"{count(len(counted), 'info')}: {each} (--show-info)"
        yield paint.faint(f"  {cut(line, max(40, options.width - 2))}")


def _head(article: ArticleSummary | None, shown: Sequence[Finding], total: int, paint: Painter) -> str:
    """The path, the headline, and what comes of it all."""
    path = visible(shown[0].path)
    title = cut(visible(article.title[: 4 * MAX_TITLE]), MAX_TITLE) if article and article.title else ""
    verdict = article.verdict if article and article.verdict else count(total, "finding")
    said = paint.by(shown[0].severity, visible(verdict), bold=True)
    return f"{paint.strong(path)}  {title}: {said}" if title else f"{paint.strong(path)}  {said}"


def finding_line(finding: Finding, paint: Painter) -> str:
    """``path:line:column: severity CODE name: message``, which terminals and editors make clickable."""
    place = f"{visible(finding.path)}:{finding.place.line}:{finding.place.column}:"
    severity = paint.by(finding.severity, finding.severity.label)
    code = paint.by(finding.severity, visible(finding.code), bold=True)
    name = paint.by(finding.severity, visible(finding.name))
    message = cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)
    mark = paint.faint(" [fixable]") if is_fixable(finding) else ""
    return f"{place} {severity} {code} {name}: {message}{mark}"


def _excerpt_lines(finding: Finding, options: ReportOptions, paint: Painter) -> Iterator[str]:
    if finding.excerpt is None or finding.span is None or _says_it_all(finding, finding.excerpt):
        return
    number = f"{finding.place.line:>7} | "
    line, indent, length = marked_line(finding.excerpt, max(20, options.width - len(number)))
    gutter = paint.faint(" " * 7 + " | ")
    yield paint.faint(number) + line
    yield gutter + " " * indent + paint.by(finding.severity, "^" * length)


def _says_it_all(finding: Finding, excerpt: Excerpt) -> bool:
    """Whether the message quotes the whole line already."""
    words = " ".join(excerpt.line.split())
    return len(words) <= excerpt.end - excerpt.start and words in finding.message


def marked_line(excerpt: Excerpt, room: int) -> tuple[str, int, int]:
    """The line cut round its mark to ``room`` columns, the columns before the mark, and those of the mark."""
    line = excerpt.line
    start = min(max(excerpt.start, 0), len(line))
    end = min(max(excerpt.end, start), len(line))
    reach = 4 * room  # more characters than fit, without walking through a line of megabytes
    parts = line[max(0, start - reach) : start].lstrip(), line[start:end][:reach], line[end:][:reach].rstrip()
    before, words, after = map(visible, parts)
    words = cut(words, max(1, room - 10))
    rest = room - cells(words)
    right = min(cells(after), rest // 2)
    before = cut(before, max(1, rest - right), left=True)
    after = cut(after, max(1, rest - cells(before)))
    return before + words + after, cells(before), max(1, cells(words))


def _related_lines(finding: Finding, options: ReportOptions, paint: Painter) -> Iterator[str]:
    """What a finding rests on: a line for each place elsewhere, and one for all places in its own article."""
    frame = paint.faint(" " * 8 + "=")
    if options.show_all:
        yield from (f"{frame} {_related_line(place, options)}" for place in finding.related)
        return
    own: dict[str, list[RelatedPlace]] = {}
    elsewhere = []
    for place in finding.related:
        if place.path == finding.path and place.span is not None:
            own.setdefault(place.message, []).append(place)
        else:
            elsewhere.append(place)
    yield from (f"{frame} {_related_line(place, options)}" for place in elsewhere[:MAX_RELATED])
    if len(elsewhere) > MAX_RELATED:
        yield f"{frame} {paint.faint(f'… and {len(elsewhere) - MAX_RELATED:,} more (--show-all)')}"
    for message, places in own.items():
        yield f"{frame} {_own_line(message, places)}"


def _related_line(place: RelatedPlace, options: ReportOptions) -> str:
    where = f"{visible(place.path)}:{place.place.line}:{place.place.column}"
    head = f"{visible(place.message) or 'see'} {where}"
    room = max(30, options.width - 14 - cells(head))
    text = " ".join(place.text[: 4 * room].split())
    return f"{head}: “{cut(visible(text), room)}”" if text else head


def _own_line(message: str, places: Sequence[RelatedPlace]) -> str:
    """Places in the finding's own article: their lines; what they say, where the message doesn't."""
    if message == "also":
        lines = list(dict.fromkeys(str(place.place.line) for place in places))
        head = "also line" if len(lines) == 1 else "also lines"
    else:
        head = visible(message) or "see"
        lines = [f"{p.place.line}:{p.place.column} “{_brief(p.text)}”" for p in places[: 2 * MAX_LINES]]
    shown = MAX_LINES if message == "also" else MAX_RELATED
    count_ = len(lines) if message == "also" else len(places)
    more = f" and {count_ - shown:,} more" if count_ > shown else ""
    return f"{head} {', '.join(lines[:shown])}{more}"


def _brief(text: str) -> str:
    return cut(visible(" ".join(text[: 4 * MAX_WORDS].split())), MAX_WORDS)


def tail_lines(result: RunResult, options: ReportOptions, paint: Painter) -> Iterator[str]:
    """Statistics and summary, as far as they are wanted."""
    if options.statistics:
        yield from statistics_lines(result, options)
    if options.quiet:
        return
    yield _painted_summary(result, paint)
    yield from (paint.faint(visible(line)) for line in facts(result))
    yield from (paint.faint(line) for line in _origins_table(result, options))


def _origins_table(result: RunResult, options: ReportOptions) -> Iterator[str]:
    """Which articles go back to one text, a line an origin; the articles that stand alone aren't listed."""
    paths = {article.id: article.path for article in result.articles}
    shown = result.origins if options.show_all else result.origins[:MAX_ORIGINS]
    for number, origin in enumerate(shown, 1):
        head = f"  origin {number}: "
        for index, id_ in enumerate(origin.articles):
            lead = head if index == 0 else " " * (len(head) - 2) + "= "
            yield lead + visible(paths.get(id_, id_))
    if len(result.origins) > len(shown):
        yield f"  … and {len(result.origins) - len(shown)} more (--show-all)"


def _painted_summary(result: RunResult, paint: Painter) -> str:
    line = summary_line(result)
    for severity, number in severities(result):
        words = count(number, severity.label)
        head, _, tail = line.rpartition(words)
        line = f"{head}{paint.by(severity, words)}{tail}"
    return line
