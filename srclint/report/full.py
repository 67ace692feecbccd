"""The default format: a verdict line an article, then its findings with the words marked in their line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

import click

from srclint.model import ArticleSummary, Excerpt, Finding, RelatedPlace, RunResult, Severity
from srclint.report.options import ReportOptions
from srclint.report.safe import cells, cut, visible
from srclint.report.statistics import statistics_lines
from srclint.report.summary import count, facts, severities, summary_line

__all__ = ["Painter", "finding_line", "report", "tail_lines"]

COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan", Severity.OFF: "white"}

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
    found = {key: list(group) for key, group in groupby(result.reported, key=lambda f: f.article)}
    listed = {article.id: article for article in result.articles}
    for article_id in [*listed, *(key for key in found if key not in listed)]:
        findings = found.get(article_id, [])
        if findings:
            yield from _article_lines(listed.get(article_id), findings, options, paint)
            yield ""
        elif options.verbose:
            yield f"{paint.strong(visible(listed[article_id].path))}  {paint.faint('no findings')}"
            yield ""
    yield from tail_lines(result, options, paint)


def _article_lines(
    article: ArticleSummary | None, findings: Sequence[Finding], options: ReportOptions, paint: Painter
) -> Iterator[str]:
    worst = max(finding.severity for finding in findings)
    verdict = article.verdict if article and article.verdict else count(len(findings), "finding")
    yield f"{paint.strong(visible(findings[0].path))}  {paint.by(worst, visible(verdict), bold=True)}"
    shown, hidden = _shown(findings, options)
    for finding in shown:
        yield "  " + finding_line(finding, paint)
        yield from _excerpt_lines(finding, options, paint)
        yield from _related_lines(finding.related, options, paint)
    if hidden:
        more = ", ".join(f"{number:,} more {label}" for label, number in hidden.items())
        yield paint.faint(f"  … and {more} (--show-all)")


def _shown(findings: Sequence[Finding], options: ReportOptions) -> tuple[list[Finding], Counter[str]]:
    seen: Counter[str] = Counter()
    shown: list[Finding] = []
    hidden: Counter[str] = Counter()
    for finding in findings:
        seen[finding.code] += 1
        if options.show_all or seen[finding.code] <= options.max_per_code:
            shown.append(finding)
        else:
            hidden[f"{finding.code} {finding.name}"] += 1
    return shown, hidden


def finding_line(finding: Finding, paint: Painter) -> str:
    """``path:line:column: CODE name: message``, which terminals and editors make clickable."""
    place = f"{visible(finding.path)}:{finding.place.line}:{finding.place.column}:"
    code = paint.by(finding.severity, visible(finding.code), bold=True)
    name = paint.by(finding.severity, visible(finding.name))
    return f"{place} {code} {name}: {cut(visible(finding.message[: 2 * MAX_MESSAGE]), MAX_MESSAGE)}"


def _excerpt_lines(finding: Finding, options: ReportOptions, paint: Painter) -> Iterator[str]:
    if finding.excerpt is None or finding.span is None:
        return
    number = f"{finding.place.line:>7} | "
    line, indent, length = marked_line(finding.excerpt, max(20, options.width - len(number)))
    gutter = paint.faint(" " * 7 + " | ")
    yield paint.faint(number) + line
    yield gutter + " " * indent + paint.by(finding.severity, "^" * length)


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


def _related_lines(related: Sequence[RelatedPlace], options: ReportOptions, paint: Painter) -> Iterator[str]:
    shown = related if options.show_all else related[:MAX_RELATED]
    for place in shown:
        where = f"{visible(place.path)}:{place.place.line}:{place.place.column}"
        head = f"{visible(place.message) or 'see'} {where}"
        room = max(30, options.width - 14 - cells(head))
        text = " ".join(place.text[: 4 * room].split())
        words = f": “{cut(visible(text), room)}”" if text else ""
        yield f"{paint.faint(' ' * 8 + '=')} {head}{words}"
    if len(shown) < len(related):
        yield paint.faint(f"{' ' * 8}= … and {len(related) - len(shown):,} more (--show-all)")


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
