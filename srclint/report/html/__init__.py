"""The report for people who don't use a terminal: one page, no outside assets, nothing from outside live."""

from __future__ import annotations

from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.resources import files
from itertools import accumulate
from string import Template
from typing import TextIO

from srclint.model import ArticleId, ArticleSummary, Finding, RunResult, Severity
from srclint.report.html.article import Card, article_card
from srclint.report.html.build import Html, fragment, tag
from srclint.report.html.overview import filters, overview, problems, rule_pages, run_notes
from srclint.report.options import ReportOptions
from srclint.report.summary import count, summary_line

__all__ = ["report"]

# Characters of markup for whole notes, for these with texts and tables, and for texts and tables alone; with its heads
# and rules a page of 300 articles then stays under 2 MB.
NOTES, ROOM, BODIES = 600_000, 1_200_000, 1_000_000

# Articles that are all shown with their texts, those without findings too.
FEW = 20

# Cards of a page: a browser holds these without their texts, a page of fifty at a time.
MAX_ARTICLES = 5_000


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write one HTML page; ``show_all`` lifts the limits on articles and texts."""
    found: dict[ArticleId, list[Finding]] = defaultdict(list)
    for finding in result.folded:
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
            filters=filters(result),
            problems=problems(result) or "",
            notes=run_notes(result) or "",
            overview=overview(result),
            articles=_articles(result, shown, len(order), found, keys, None if options.show_all else ROOM),
            rules=rule_pages(result) or "",
            foot=tag("p", f"srclint {result.version}, as of {result.as_of.isoformat()}"),
        )
    )


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
    return fragment(
        tag("p", "srclint report", class_="kicker"),
        tag("h1", line),
        tag("p", f"{count(len(result.articles), 'article')} read, judged as of {result.as_of.isoformat()}"),
    )


def _articles(
    result: RunResult,
    shown: Sequence[ArticleSummary],
    total: int,
    found: Mapping[ArticleId, Sequence[Finding]],
    keys: Mapping[ArticleId, str],
    room: int | None,
) -> Html:
    rest = (
        tag("p", f"… and {count(total - len(shown), 'more article')} (--show-all)")
        if total > len(shown)
        else None
    )
    return tag(
        "section",
        tag("h2", "Articles", id="articles-title"),
        *_cards(result, shown, found, keys, room),
        rest,
        tag("p", "No article is of this kind.", id="nothing", hidden=True),
        tag("nav", id="pager", aria_label="Pages of articles", hidden=True),
        id="articles",
        aria_labelledby="articles-title",
    )


def _cards(
    result: RunResult,
    shown: Sequence[ArticleSummary],
    found: Mapping[ArticleId, Sequence[Finding]],
    keys: Mapping[ArticleId, str],
    room: int | None,
) -> Iterator[Html]:
    """The cards, the gravest with whole notes and their texts, as long as there is room, and then with what is known
    besides."""
    cards = [article_card(keys[a.id], a, found.get(a.id, ()), keys, result.rows.get(a.id, ())) for a in shown]
    taken = list(accumulate(card.weight for card in cards))
    noted = sum(total <= NOTES for total in taken) if room is not None else len(cards)
    left = float("inf") if room is None else min(BODIES, room - min(NOTES, taken[-1] if taken else 0))
    bodies: dict[ArticleId, Html] = {}
    besides: dict[ArticleId, Html] = {}
    for make, made in ((Card.body, bodies), (Card.besides, besides)):
        for card in cards:
            details = result.details.get(card.article.id)
            if not details or left <= 0 or (room is not None and not card.numbered and len(cards) > FEW):
                continue
            html = make(card, details)
            if len(html) <= left:
                left -= len(html)
                made[card.article.id] = html
    for number, card in enumerate(cards):
        id_ = card.article.id
        yield card.html(result.details.get(id_, {}), bodies.get(id_), besides.get(id_), brief=number >= noted)
