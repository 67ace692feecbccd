"""The report for people who don't use a terminal: one page, no outside assets, nothing from outside live."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from string import Template
from typing import TextIO

from srclint.model import ArticleId, ArticleSummary, Finding, RunResult, Severity
from srclint.report.html.article import article_section
from srclint.report.html.build import Html, fragment, tag
from srclint.report.html.overview import filters, overview, rule_pages, run_notes
from srclint.report.options import ReportOptions
from srclint.report.summary import count, summary_line

__all__ = ["report"]

# A page with the texts of more articles is more than a browser lays out at ease; the gravest come first.
MAX_ARTICLES = 500


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one HTML page; ``show_all`` lifts the limit on the number of articles."""
    found: dict[ArticleId, list[Finding]] = defaultdict(list)
    for finding in result.reported:
        found[finding.article].append(finding)
    order = _order(result.articles, found)
    shown = order if options.show_all else order[:MAX_ARTICLES]
    keys = {article.id: f"a{number}" for number, article in enumerate(shown, 1)}
    style, script = _asset("report.css"), _asset("report.js")
    stream.write(
        Template(_asset("page.html")).substitute(
            policy=_policy(style, script),
            title=Html(tag("title", f"srclint: {summary_line(result)}")),
            style=style,
            script=script,
            head=_head(result),
            filters=filters(result, shown, keys),
            overview=_overview(result, shown, keys),
            articles=_articles(result, shown, len(order), found, keys),
            rules=rule_pages(result) or "",
            foot=tag("p", f"srclint {result.version}, as of {result.as_of.isoformat()}"),
        )
    )


def _overview(result: RunResult, shown: Sequence[ArticleSummary], keys: Mapping[ArticleId, str]) -> Html:
    """A run that couldn't do its whole job says so first."""
    parts = [overview(result, shown, keys), run_notes(result)]
    return fragment(*(reversed(parts) if result.errors else parts))


def _order(
    articles: Sequence[ArticleSummary], found: Mapping[ArticleId, Sequence[Finding]]
) -> list[ArticleSummary]:
    """The gravest first: by errors, then warnings, then info, then as they came."""

    def weight(article: ArticleSummary) -> tuple[int, ...]:
        findings = found.get(article.id, ())
        order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
        return tuple(-sum(f.severity is severity for f in findings) for severity in order)

    return sorted(articles, key=weight)


def _asset(name: str) -> str:
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy that lets exactly our own style and script through, and nothing else at all."""

    def source(content: str) -> str:
        return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; style-src {source(style)}; script-src {source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _head(result: RunResult) -> Html:
    line, _, _ = summary_line(result).partition(";")
    head, _, _ = line.partition(":")
    return fragment(
        tag("p", "srclint report", class_="kicker"),
        tag("h1", head),
        tag("p", f"{count(len(result.articles), 'article')} read, judged as of {result.as_of.isoformat()}"),
    )


def _articles(
    result: RunResult,
    shown: Sequence[ArticleSummary],
    total: int,
    found: Mapping[ArticleId, Sequence[Finding]],
    keys: Mapping[ArticleId, str],
) -> Html:
    sections = [
        article_section(keys[a.id], a, found.get(a.id, ()), result.details.get(a.id, {}), keys) for a in shown
    ]
    rest = (
        tag("p", f"… and {count(total - len(shown), 'more article')} (--show-all)")
        if total > len(shown)
        else None
    )
    return tag(
        "section",
        tag("h2", "Articles", id="articles-title"),
        *sections,
        rest,
        tag("p", "No finding is of this kind.", id="nothing", hidden=True),
        id="articles",
        aria_labelledby="articles-title",
    )
