"""One article of the report: its text with notes beside it, and what srclint found out about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from srclint.model import ArticleId, ArticleSummary, Finding, RelatedPlace
from srclint.report.html.build import Html, link, tag, text
from srclint.report.html.figures import Share, table
from srclint.report.html.marked import Mark, marked_text
from srclint.report.html.pairs import side_by_side
from srclint.report.summary import count

__all__ = ["article_section"]

# A row of a table, a note or a pair quotes this much, in characters.
MAX_QUOTE = 600

# Fewer words than these are a phrase, not a wording to compare.
MIN_PAIR_WORDS = 4

# Beyond these an article is plainly a copy; the findings beside the text list the rest.
MAX_PAIRS = 40

_KINDS = {
    "named": "named person",
    "unnamed": "not named",
    "organisation": "organisation",
    "pronoun": "pronoun",
    "collective": "collective",
    "descriptor": "by description",
}

_BASES = {
    "literal": "",
    "tense": "read from the tense",
    "anaphoric": "counted from a date in the text",
    "comparative": "counted from a date in the text",
}


def article_section(
    key: str,
    article: ArticleSummary,
    findings: Sequence[Finding],
    details: Mapping[str, Any],
    keys: Mapping[ArticleId, str],
) -> Html:
    """The section of one article.

    Args:
        key: its id in the page.
        article: its line in the run.
        findings: its reported findings.
        details: what `inspect` prints of it; empty if that is not known.
        keys: the ids of the articles that have a section, by path and by id.
    """
    ordered = sorted(findings, key=lambda f: (f.span is not None, f.span.start if f.span else 0))
    numbered = list(enumerate(ordered, 1))
    whole = [_note(key, number, finding, keys) for number, finding in numbered if finding.span is None]
    notes = [_note(key, number, finding, keys) for number, finding in numbered if finding.span is not None]
    return tag(
        "article",
        _head(key, article, details),
        tag("ol", *whole, class_="whole", aria_label="Findings on the whole article") if whole else None,
        tag(
            "div",
            _story(key, numbered, details),
            tag("ol", *notes, class_="notes", aria_label="Findings in the text") if notes else None,
            class_="spread" if notes else "alone",
        ),
        _pairs(numbered, key, keys),
        _ledger(details),
        _dates(details),
        _evidence(details),
        id=key,
        class_="article",
        aria_labelledby=f"{key}-title",
    )


def _head(key: str, article: ArticleSummary, details: Mapping[str, Any]) -> Html:
    facts = [article.path, *_known(article, details)]
    url = str(details.get("url") or "")
    return tag(
        "header",
        tag("h3", article.title or article.path, id=f"{key}-title", dir="auto"),
        tag("p", article.verdict or "no findings", class_="verdict" if article.verdict else "verdict clean"),
        tag(
            "ul",
            *(tag("li", fact) for fact in facts),
            tag("li", link(url, url)) if url else None,
            class_="facts",
        ),
    )


def _known(article: ArticleSummary, details: Mapping[str, Any]) -> Iterator[str]:
    byline, published = details.get("byline") or {}, details.get("published") or {}
    if details:
        names = ", ".join(byline.get("names") or ())
        yield f"by {names} ({byline.get('kind')})" if names else "no byline"
        yield f"published {published['value']}" if published else "no date"
    if article.site:
        yield article.site
    yield count(article.words, "word")
    if article.language != "en":
        yield f"language {article.language}"
    ease = article.readability.get("flesch_reading_ease")
    if ease is not None:
        yield f"reading ease {ease:.0f}"


def _story(key: str, numbered: Sequence[tuple[int, Finding]], details: Mapping[str, Any]) -> Html:
    if not details:
        return tag("div", tag("p", "The text of this article is not in this report."), class_="story missing")
    marks = [
        Mark(number, finding.span, finding.severity, f"{finding.code} {finding.name}")
        for number, finding in numbered
        if finding.span is not None
    ]
    body = marked_text(key, str(details["text"]), details.get("blocks") or (), marks)
    return tag("div", body, class_="story", lang=str(details.get("language") or "en"))


def _note(key: str, number: int, finding: Finding, keys: Mapping[ArticleId, str]) -> Html:
    severity, code = finding.severity.label, finding.code
    head = tag(
        "p",
        _number(key, number, finding),
        tag("span", severity, class_="severity"),
        " ",
        tag("a", code, href=f"#rule-{code}", class_="code"),
        " ",
        tag("span", finding.name, class_="name"),
        tag("span", f"line {finding.place.line}", class_="where") if finding.span else None,
        class_="head",
    )
    return tag(
        "li",
        head,
        tag("p", finding.message[:MAX_QUOTE], class_="message"),
        tag("ul", *(_place(place, keys) for place in finding.related[:5])) if finding.related else None,
        id=f"{key}-f{number}",
        class_=f"finding {severity}",
        tabindex=-1,
        data_code=code,
        data_severity=severity,
        data_article=key,
    )


def _number(key: str, number: int, finding: Finding) -> Html:
    if finding.span is None:
        return tag("span", number, class_="number")
    label = f"Show finding {number} in the text"
    return tag("a", number, class_="number", href=f"#{key}-m{number}", aria_label=label)


def _place(place: RelatedPlace, keys: Mapping[ArticleId, str]) -> Html:
    where = f"{place.path}:{place.place.line}:{place.place.column}"
    target = keys.get(place.path)
    shown = tag("a", where, href=f"#{target}") if target else text(where)
    return tag("li", place.message or "see", " ", shown)


def _pairs(numbered: Sequence[tuple[int, Finding]], key: str, keys: Mapping[ArticleId, str]) -> Html | None:
    """The wordings that correspond to another article's, with that article's beside them."""
    rows = []
    for number, finding in numbered:
        for place in finding.related:
            words = min(len(finding.text.split()), len(place.text.split()))
            if place.path != finding.path and words >= MIN_PAIR_WORDS:
                rows.append(_pair(number, finding, place, key, keys))
    if not rows:
        return None
    more = tag("p", f"… and {len(rows) - MAX_PAIRS:,} more") if len(rows) > MAX_PAIRS else None
    head = tag(
        "div", tag("p", "This article"), tag("p", "Corresponds to"), class_="pair heads", aria_hidden="true"
    )
    return tag(
        "details",
        tag("summary", "Side by side ", tag("span", count(len(rows), "passage"), class_="count")),
        head,
        *rows[:MAX_PAIRS],
        more,
        class_="pairs",
        open=True,
    )


def _pair(
    number: int, finding: Finding, place: RelatedPlace, key: str, keys: Mapping[ArticleId, str]
) -> Html:
    mine, other = side_by_side(finding.text[:MAX_QUOTE], place.text[:MAX_QUOTE])
    target = keys.get(place.path)
    where = f"{place.path}:{place.place.line}"
    return tag(
        "div",
        tag(
            "blockquote",
            tag("p", mine, dir="auto"),
            tag(
                "footer",
                tag("a", f"finding {number}", href=f"#{key}-f{number}"),
                f", line {finding.place.line}",
            ),
        ),
        tag(
            "blockquote",
            tag("p", other, dir="auto"),
            tag("footer", tag("a", where, href=f"#{target}") if target else where),
        ),
        class_="pair",
    )


def _ledger(details: Mapping[str, Any]) -> Html | None:
    """Who says what, named or not, and why not."""
    said = details.get("attributions") or ()
    if not said:
        return None
    body = str(details["text"])
    rows = [
        (
            tag(
                "span",
                item["source"]["text"],
                class_="unnamed" if item["source"]["kind"] == "unnamed" else None,
            ),
            _KINDS.get(item["source"]["kind"], item["source"]["kind"]),
            item["cue"]["text"],
            _said(body, item.get("content")),
            item.get("reason") or ("none given" if item.get("anonymous") else ""),
        )
        for item in said
    ]
    kinds = Counter(item["source"]["kind"] for item in said)
    told = ", ".join(f"{number} {_KINDS.get(kind, kind)}" for kind, number in kinds.most_common())
    unnamed = Share(kinds["unnamed"], len(said) - kinds["collective"])
    return tag(
        "details",
        tag(
            "summary", "Who says what ", tag("span", count(len(said), "attributed statement"), class_="count")
        ),
        tag("p", f"Sources: {told}. Not named: {unnamed}, collectives aside."),
        table(
            "Attribution ledger",
            ("Source", "Kind", "Cue", "Statement", "Reason not to name"),
            rows,
            kind="ledger",
        ),
    )


def _said(body: str, content: Mapping[str, int] | None) -> str:
    if not content:
        return ""
    words = " ".join(body[content["start"] : content["end"]].split())
    return words if len(words) <= MAX_QUOTE else words[: MAX_QUOTE - 1] + "…"


def _dates(details: Mapping[str, Any]) -> Html | None:
    """What each time expression means, given the day of publication."""
    times = details.get("time_expressions") or ()
    if not times:
        return None
    published = (details.get("published") or {}).get("value")
    rows = [
        (
            item["text"],
            item["value"] or "can't be known",
            "relative" if item.get("relative") else (item.get("reference") or "absolute"),
            _trust(item),
        )
        for item in times
    ]
    anchor = f"Relative to {published}." if published else "No publication date to count from."
    return tag(
        "details",
        tag("summary", "Dates ", tag("span", count(len(times), "time expression"), class_="count")),
        tag("p", anchor),
        table("Resolved dates", ("Words", "Means", "Kind", "How sure"), rows, kind="dates"),
    )


def _trust(item: Mapping[str, Any]) -> str:
    basis = _BASES.get(str(item.get("basis")), str(item.get("basis") or ""))
    if item.get("value") is None:
        return ""
    return ", ".join(part for part in ("sure" if item.get("sure") else "not sure", basis) if part)


def _evidence(details: Mapping[str, Any]) -> Html | None:
    """What said so, for the title, the byline and the dates."""
    rows = []
    for name in ("title", "byline", "published", "modified"):
        known = details.get(name)
        for item in known.get("evidence") or () if isinstance(known, Mapping) else ():
            where = str(item["where"])
            where += f", line {item['line']}" if item.get("line") else ""
            rows.append((name, item["value"], where, item.get("note") or ""))
    if not rows:
        return None
    return tag(
        "details",
        tag("summary", "What said so ", tag("span", f"{len(rows)} pieces of evidence", class_="count")),
        table("Evidence", ("Of", "Value", "Where", "Note"), rows, kind="evidence"),
    )
