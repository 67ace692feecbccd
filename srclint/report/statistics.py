"""Counts by rule, by site and by article, with readability: what ``--statistics`` adds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from srclint.model import ArticleSummary, Finding, RunResult, Severity
from srclint.report.options import ReportOptions
from srclint.report.safe import cells, cut, visible

__all__ = ["statistics_lines", "statistics_record"]

# A page of a terminal; the articles with most findings come first.
MAX_ROWS = 20

_FIGURES = (
    ("flesch_reading_ease", "reading ease"),
    ("flesch_kincaid_grade", "grade"),
    ("gunning_fog", "fog"),
)

_SEVERITIES = ("error", "warning", "info")

Row = dict[str, object]


def statistics_record(result: RunResult) -> dict[str, list[Row]]:
    """The counts as plain data: ``by_rule``, ``by_site`` and ``by_article``, the most frequent first."""
    return {"by_rule": _by_rule(result), "by_site": _by_site(result), "by_article": _by_article(result)}


def _severity_counts(findings: Iterable[Finding]) -> Row:
    counts = Counter(finding.severity for finding in findings)
    return {s.label: counts[s] for s in (Severity.ERROR, Severity.WARNING, Severity.INFO)}


def _group(findings: Iterable[Finding], key: Callable[[Finding], str]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[key(finding)].append(finding)
    return groups


def _by_rule(result: RunResult) -> list[Row]:
    groups = _group(result.folded, lambda finding: finding.code)
    rows: list[Row] = [
        {
            "code": code,
            "name": found[0].name,
            "findings": len(found),
            "articles": len({finding.article for finding in found}),
            **_severity_counts(found),
        }
        for code, found in groups.items()
    ]
    return sorted(rows, key=lambda row: (-int(str(row["findings"])), str(row["code"])))


def _by_site(result: RunResult) -> list[Row]:
    site_of = {article.id: article.site for article in result.articles}
    groups = _group(result.folded, lambda finding: site_of.get(finding.article, ""))
    members: dict[str, list[ArticleSummary]] = defaultdict(list)
    for article in result.articles:
        members[article.site].append(article)
    rows: list[Row] = []
    for site, articles in sorted(members.items(), key=lambda item: (-len(item[1]), item[0])):
        found = groups.get(site, [])
        rows.append(
            {
                "site": site,
                "articles": len(articles),
                "with_findings": len({finding.article for finding in found}),
                "findings": len(found),
                **_severity_counts(found),
            }
        )
    return rows


def _by_article(result: RunResult) -> list[Row]:
    rows: list[Row] = [
        {
            "path": article.path,
            "findings": article.findings,
            "words": article.words,
            "language": article.language,
            "readability": dict(article.readability),
        }
        for article in result.articles
    ]
    return sorted(rows, key=lambda row: (-int(str(row["findings"])), str(row["path"])))


def statistics_lines(result: RunResult, options: ReportOptions) -> Iterator[str]:
    """The counts as tables for a terminal, without line ends."""
    record = statistics_record(result)
    per_rule = ("findings", "articles", *_SEVERITIES)
    yield from _table(record["by_rule"], ("code", "name"), per_rule, options)
    if any(row["site"] for row in record["by_site"]):
        per_site = ("articles", "with_findings", "findings", *_SEVERITIES)
        yield from _table(record["by_site"], ("site",), per_site, options)
    yield from _table(
        [_flat(row) for row in record["by_article"]], ("article",), _article_columns(result), options
    )


def _article_columns(result: RunResult) -> tuple[str, ...]:
    present = {name for article in result.articles for name in article.readability}
    return ("findings", "words", *(label for name, label in _FIGURES if name in present))


def _flat(row: Row) -> Row:
    figures = row["readability"]
    assert isinstance(figures, dict)
    flat = {label: f"{figures[name]:.1f}" for name, label in _FIGURES if name in figures}
    return {"article": row["path"], "findings": row["findings"], "words": row["words"], **flat}


def _table(
    rows: Sequence[Row], words: tuple[str, ...], numbers: tuple[str, ...], options: ReportOptions
) -> Iterator[str]:
    if not rows:
        return
    shown = rows if options.show_all else rows[:MAX_ROWS]
    head = [name.replace("_", " ") for name in (*words, *numbers)]
    body = [[_text(row.get(name, "–")) for name in (*words, *numbers)] for row in shown]
    room = max(20, options.width // 2)
    body = [[cut(cell, room, left=i == 0) for i, cell in enumerate(row)] for row in body]
    widths = [max(cells(row[i]) for row in [head, *body]) for i in range(len(head))]
    for row in [head, ["-" * width for width in widths], *body]:
        padded = [
            cell + " " * (width - cells(cell)) if i < len(words) else " " * (width - cells(cell)) + cell
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(padded).rstrip()
    if len(shown) < len(rows):
        yield f"… and {len(rows) - len(shown):,} more (--show-all)"
    yield ""


def _text(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else visible(str(value)) or "(unknown)"
