"""The run as a whole: figures, charts, filters, and the rules behind them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from srclint.model import ArticleId, ArticleSummary, Finding, RuleInfo, RunResult, Severity
from srclint.patterns import pattern
from srclint.report.html.build import Html, fragment, tag, text
from srclint.report.html.figures import SEVERITIES, Share, bar, share_cell, table
from srclint.report.summary import count, facts, origins

__all__ = ["filters", "overview", "problems", "rule_pages", "run_notes"]

# Lists longer than these hide the rest of the report: sites, groups of copies and the copies of one, lines.
MAX_SITES, MAX_ORIGINS, MAX_COPIES, MAX_LINES = 50, 50, 20, 100

# Characters of a line, and of a headline.
MAX_LINE, MAX_TITLE = 300, 120


def overview(result: RunResult) -> Html:
    """Figures of the run, then charts by rule and by site."""
    found: dict[ArticleId, Counter[Severity]] = defaultdict(Counter)
    for finding in result.folded:
        found[finding.article][finding.severity] += 1
    return tag(
        "section",
        tag("h2", "Statistics", id="overview-title"),
        _tiles(result, found),
        _run_figures(result),
        _origins(result),
        _by_rule(result),
        _by_site(result, found),
        id="overview",
        aria_labelledby="overview-title",
    )


def _is_hit(counts: Mapping[Severity, int]) -> bool:
    return bool(counts.get(Severity.ERROR) or counts.get(Severity.WARNING))


def _tiles(result: RunResult, found: Mapping[ArticleId, Mapping[Severity, int]]) -> Html:
    read = len(result.articles)
    hit = sum(_is_hit(counts) for counts in found.values())
    tiles: list[tuple[str, str, str]] = [
        (severity.label, f"{result.count(severity):,}", count(2, severity.label).partition(" ")[2])
        for severity in SEVERITIES
    ]
    tiles.append(("plain", f"{hit:,} of {read:,}", "articles with an error or a warning"))
    if result.origins:
        tiles.append(("plain", f"{origins(result):,}", f"independent origins of {count(read, 'article')}"))
    if suppressed := result.suppressed:
        tiles.append(("plain", f"{suppressed:,}", "suppressed"))
    return tag(
        "ul",
        *(tag("li", tag("strong", number), " ", label, class_=kind) for kind, number, label in tiles),
        class_="tiles",
    )


def _run_figures(result: RunResult) -> Html | None:
    """What is known of the articles, each as so many of so many."""
    if not result.details:
        return None
    shares = _shares(list(result.details.values()))
    return tag(
        "dl",
        *(tag("div", tag("dt", name), tag("dd", share_cell(share))) for name, share in shares.items()),
        class_="shares",
    )


def _shares(details: Sequence[Mapping[str, Any]]) -> dict[str, Share]:
    """Collectives ("critics", "residents") are left out, as the rule on unnamed sources leaves them out."""
    kinds = Counter(item["source"]["kind"] for detail in details for item in detail.get("attributions") or ())
    return {
        "signed by a person": Share(sum(map(_signed, details)), len(details)),
        "with a publication date": Share(sum(bool(d.get("published")) for d in details), len(details)),
        "statements by unnamed sources": Share(kinds["unnamed"], kinds.total() - kinds["collective"]),
    }


def _signed(details: Mapping[str, Any]) -> bool:
    return (details.get("byline") or {}).get("kind") == "person"


def _by_rule(result: RunResult) -> Html:
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in result.folded:
        groups[finding.code].append(finding)
    most = max(map(len, groups.values()), default=0)
    rows = [
        (
            fragment(tag("a", code, href=f"#rule-{code}", class_="code"), " ", group[0].name),
            tag(
                "div",
                tag("span", f"{len(group):,}", class_="number"),
                bar(Counter(f.severity for f in group), most),
                class_="measure",
            ),
            str(Share(len({f.article for f in group}), len(result.articles))),
        )
        for code, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    return table("Findings by rule", ("Rule", "Findings", "Articles"), rows, kind="rules")


def _by_site(result: RunResult, found: Mapping[ArticleId, Mapping[Severity, int]]) -> Html | None:
    sites: dict[str, list[ArticleSummary]] = defaultdict(list)
    for article in result.articles:
        sites[article.site].append(article)
    if not any(sites):
        return None
    ordered = sorted(sites.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = [
        (site or "(unknown)", *map(share_cell, _site_shares(articles, found, result.details)))
        for site, articles in ordered[:MAX_SITES]
    ]
    head = ("Site", "With an error or a warning", "Signed by a person", "Dated")
    rest = tag("p", f"… and {len(ordered) - MAX_SITES:,} more sites") if len(ordered) > MAX_SITES else None
    return fragment(table("By site", head, rows, kind="sites"), rest)


def _site_shares(
    articles: Sequence[ArticleSummary],
    found: Mapping[ArticleId, Mapping[Severity, int]],
    details: Mapping[ArticleId, Mapping[str, Any]],
) -> tuple[Share, Share, Share]:
    known = [details[article.id] for article in articles if article.id in details]
    return (
        Share(sum(_is_hit(found.get(article.id, {})) for article in articles), len(articles)),
        Share(sum(map(_signed, known)), len(known)),
        Share(sum(bool(detail.get("published")) for detail in known), len(known)),
    )


def _origins(result: RunResult) -> Html | None:
    if not result.origins:
        return None
    titles = {article.id: article.title or article.path for article in result.articles}
    groups = [
        tag(
            "ul",
            *(tag("li", titles.get(i, i)[:MAX_TITLE], dir="auto") for i in origin.articles[:MAX_COPIES]),
            _more(len(origin.articles) - MAX_COPIES),
            class_="origin",
        )
        for origin in result.origins[:MAX_ORIGINS]
    ]
    head = f"{count(len(result.articles), 'article')}, {count(origins(result), 'origin')}"
    return tag(
        "div",
        tag("h3", head),
        tag("p", "Each of these groups goes back to one text."),
        *groups,
        tag("ul", _more(len(result.origins) - MAX_ORIGINS), class_="origin")
        if len(result.origins) > MAX_ORIGINS
        else None,
        class_="origins",
    )


def _more(number: int) -> Html | None:
    return tag("li", f"… and {number:,} more") if number > 0 else None


_ORDERS = (("gravity", "gravest first"), ("path", "by path"), ("title", "by headline"))


def filters(result: RunResult) -> Html:
    """The form that narrows and orders what is shown; it appears only where scripts run."""
    severities = Counter(finding.severity for finding in result.folded)
    rules = Counter((finding.code, finding.name) for finding in result.folded)
    buttons = tag(
        "p",
        tag("button", "All", type="button", data_set="all"),
        tag("button", "None", type="button", data_set="none"),
        class_="buttons",
    )
    spoken = tag("legend", "Rules", class_="spoken")
    boxes = [_box("code", code, f"{code} {name}", number) for (code, name), number in sorted(rules.items())]
    orders = [tag("option", label, value=value) for value, label in _ORDERS]
    return tag(
        "form",
        tag("h2", "Show"),
        tag("p", "", id="shown", role="status"),
        tag(
            "p",
            tag("label", "Search headlines, paths, findings", for_="search"),
            tag("input", type="search", id="search", autocomplete="off"),
        ),
        tag("p", tag("label", "Order", for_="order"), tag("select", *orders, id="order")),
        tag(
            "fieldset",
            tag("legend", "Articles"),
            tag(
                "label",
                tag("input", type="checkbox", id="only-errors"),
                tag("span", "only errors", class_="label"),
            ),
            tag(
                "label",
                tag("input", type="checkbox", id="hide-clean"),
                tag("span", "hide clean", class_="label"),
            ),
        ),
        tag(
            "details",
            tag("summary", "Severity and rules"),
            _fieldset(
                "Severity", (_box("severity", s.label, s.label, severities[s], s.label) for s in SEVERITIES)
            ),
            buttons,
            tag("fieldset", spoken, *boxes),
        ),
        tag("p", tag("button", "Show everything", type="reset")),
        id="filters",
        hidden=True,
        aria_label="Search and filter the articles",
    )


def _fieldset(legend: str, boxes: Iterable[Html]) -> Html:
    return tag("fieldset", tag("legend", legend), *boxes)


def _box(name: str, value: str, label: str, number: int, kind: str = "") -> Html:
    return tag(
        "label",
        tag("input", type="checkbox", name=name, value=value, checked=True),
        tag("span", label, class_=f"label {kind}".strip()),
        tag("span", f"{number:,}", class_="count"),
    )


def problems(result: RunResult) -> Html | None:
    """What kept srclint from doing its job: it stands above the articles."""
    lines = [f"{error.code} {error.path}: {error.message}" for error in result.errors]
    return _list("What could not be read", "problems", lines)


def run_notes(result: RunResult) -> Html | None:
    """What else one should know of the run, a line each, below what is to be done."""
    return _list("Notes on this run", "run", [*facts(result), *result.notes])


def _list(title: str, name: str, lines: Sequence[str]) -> Html | None:
    if not lines:
        return None
    return tag(
        "section",
        tag("h2", title, id=f"{name}-title"),
        tag("ul", *(tag("li", line[:MAX_LINE]) for line in lines[:MAX_LINES]), _more(len(lines) - MAX_LINES)),
        class_=f"run {name}",
        aria_labelledby=f"{name}-title",
    )


def rule_pages(result: RunResult) -> Html | None:
    """What each rule that found something looks for, why, and what to do."""
    codes = {finding.code for finding in result.folded}
    rules = [rule for rule in result.rules if rule.code in codes]
    if not rules:
        return None
    return tag(
        "section",
        tag("h2", "The rules behind the findings", id="rules-title"),
        *(_rule_page(rule) for rule in rules),
        class_="rulebook",
        aria_labelledby="rules-title",
    )


def _rule_page(rule: RuleInfo) -> Html:
    return tag(
        "details",
        tag("summary", tag("span", rule.code, class_="code"), " ", rule.name, " ", tag("small", rule.plugin)),
        tag("p", rule.summary),
        *_sections(rule.doc),
        id=f"rule-{rule.code}",
    )


def _sections(doc: str) -> Iterator[Html]:
    for heading in ("What it does", "Why it matters", "How to fix"):
        _, found, rest = doc.partition(f"## {heading}\n")
        if found:
            yield tag("h3", heading)
            for paragraph in rest.partition("\n## ")[0].strip().split("\n\n"):
                yield tag("p", *_words(" ".join(paragraph.split())))


_CODE = pattern(r"`([^`]+)`")


def _words(paragraph: str) -> Iterator[Html]:
    """A paragraph of a rule's page, its code set as code rather than in backticks."""
    for i, part in enumerate(_CODE.split(paragraph)):
        if part:
            yield tag("code", part) if i % 2 else text(part)
