"""One article of the report: its text with notes beside it, and what srclint found out about it."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from srclint.model import ArticleId, ArticleSummary, Finding, RelatedPlace, Severity
from srclint.records import dataclass
from srclint.report.html.build import Html, fragment, link, tag, text
from srclint.report.html.figures import Share, table
from srclint.report.html.marked import Mark, marked_text
from srclint.report.html.pairs import side_by_side
from srclint.report.html.quotations import quotations
from srclint.report.summary import count, is_fixable

__all__ = ["Card", "article_card"]

# A row of a table, a note or a pair quotes this much, in characters.
MAX_QUOTE = 600

# Characters on each side of the words that a note quotes, and of the words of a place; places and lines that it lists.
MAX_AROUND, MAX_WORDS = 160, 80
MAX_PLACES, MAX_LINES = 5, 12

# Notes of a card, and characters of a headline, a name or a verdict: a text may have a million of each.
MAX_NOTES, MAX_NAME = 100, 200

_MARKUP = 600  # characters of a note beside its words, about

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


def article_card(
    key: str,
    article: ArticleSummary,
    findings: Sequence[Finding],
    keys: Mapping[ArticleId, str],
    rows: Sequence[Mapping[str, Any]] = (),
) -> Card:
    """The card of one article.

    Args:
        key: its id in the page.
        article: its line in the run.
        findings: its groups of findings.
        keys: the ids of the articles that have a card, by path and by id.
        rows: what was held against the material.
    """
    ordered = sorted(findings, key=lambda f: (f.span.start, 0) if f.span else (-1, -f.severity))
    return Card(key, article, tuple(enumerate(ordered, 1)), keys, tuple(rows))


@dataclass(frozen=True, slots=True)
class Card:
    """An article in the page; its text and what is known besides are added as far as there is room.

    Args:
        key: its id in the page.
        article: its line in the run.
        numbered: its groups of findings with their numbers in the card: those on the whole article, the gravest first,
            then the others in the order of the text.
        keys: the ids of the articles that have a card, by path and by id.
        rows: what was held against the material.
    """

    key: str
    article: ArticleSummary
    numbered: tuple[tuple[int, Finding], ...]
    keys: Mapping[ArticleId, str]
    rows: tuple[Mapping[str, Any], ...] = ()

    def body(self, details: Mapping[str, Any]) -> Html:
        """The text with the words of the findings marked in it."""
        marks = sorted(_marks(self.numbered, self.article.path), key=lambda mark: mark.span)
        shown = marked_text(self.key, str(details["text"]), details.get("blocks") or (), marks)
        return tag("div", shown, class_="story", lang=str(details.get("language") or "en"))

    def besides(self, details: Mapping[str, Any]) -> Html:
        """Passages side by side, who says what, dates, and what said so."""
        parts = (
            quotations(self.key, self.rows),
            _pairs(self.numbered, self.key, self.keys),
            _ledger(details),
            _dates(details),
            _evidence(details),
        )
        return fragment(*parts)

    @property
    def weight(self) -> int:
        """How many characters of markup whole notes take, about."""
        return sum(map(_weight, (finding for _, finding in self.numbered[:MAX_NOTES])))

    def html(
        self, details: Mapping[str, Any], body: Html | None, besides: Html | None, *, brief: bool = False
    ) -> Html:
        """The whole card, with its text if it is given; ``brief`` for the messages of its notes alone."""
        kept = self.numbered[:MAX_NOTES]
        notes = [_note(self.key, n, f, self.keys, linked=body is not None, brief=brief) for n, f in kept]
        if more := len(self.numbered) - len(kept):
            notes.append(tag("li", f"… and {more:,} more"))
        listed = tag("ol", *notes, class_="notes", aria_label="Findings") if notes else None
        missing = None
        if body is None and notes:
            missing = tag("p", _MISSING, class_="missing")
        worst = max((f.severity for _, f in self.numbered), default=Severity.OFF)
        counts = Counter(f.severity for _, f in self.numbered)
        grave = (Severity.ERROR, Severity.WARNING, Severity.INFO)
        return tag(
            "article",
            _head(self.key, self.article, details, self._index() if body is not None else None),
            tag("div", body, listed, class_="spread") if body and notes else fragment(body, listed, missing),
            besides,
            id=self.key,
            class_=f"article {worst.label if notes else 'clean'}",
            aria_labelledby=f"{self.key}-title",
            data_gravity=" ".join(str(counts[severity]) for severity in grave),
            data_path=self.article.path,
        )

    def _index(self) -> Html | None:
        """Links to the notes, the gravest first: those stand beside their words, which may be screens away."""
        if not self.numbered:
            return None
        ordered = sorted(self.numbered, key=lambda item: -item[1].severity)
        items = [
            tag(
                "li",
                tag(
                    "a",
                    number,
                    " ",
                    finding.name.replace("-", " "),
                    href=f"#{self.key}-f{number}",
                    class_="jump",
                ),
                class_=finding.severity.label,
            )
            for number, finding in ordered[:MAX_PLACES]
        ]
        rest = len(ordered) - len(items)
        items += [tag("li", f"and {rest:,} more")] if rest else []
        return tag("ul", *items, class_="index", aria_label="Findings of this article")


_MISSING = "The text of this article is not in this report."


def _marks(numbered: Iterable[tuple[int, Finding]], path: str) -> Iterator[Mark]:
    """All words that the findings mean: their own, those of their group, and those that they rest on here."""
    for number, finding in numbered:
        label = f"{finding.code} {finding.name}"
        spans = [finding.span, *(place.span for place in finding.related if place.path == path)]
        for span in dict.fromkeys(span for span in spans if span):
            yield Mark(number, span, finding.severity, label)


def _head(key: str, article: ArticleSummary, details: Mapping[str, Any], index: Html | None) -> Html:
    url = str(details.get("url") or "")
    title = _name(article.title or article.path)
    return tag(
        "header",
        tag("h3", title, id=f"{key}-title", dir="auto"),
        tag("p", article.path, class_="path") if article.title else None,
        tag(
            "p",
            _name(article.verdict) or "no error, no warning",
            class_="verdict" if article.verdict else "verdict clean",
        ),
        index,
        tag(
            "ul",
            *(tag("li", fact) for fact in _known(article, details)),
            tag("li", link(url, url)) if url else None,
            class_="facts",
        ),
    )


def _name(text: str) -> str:
    """A headline, a name or a verdict, cut where nobody reads on."""
    return text if len(text) <= MAX_NAME else f"{text[: MAX_NAME - 1]}…"


def _known(article: ArticleSummary, details: Mapping[str, Any]) -> Iterator[str]:
    byline, published = details.get("byline") or {}, details.get("published") or {}
    if details:
        names = _name(", ".join(byline.get("names") or ()))
        yield f"by {names} ({byline.get('kind')})" if names else "no byline"
        yield f"published {published['value']}" if published else "no date"
    if article.site:
        yield _name(article.site)
    yield count(article.words, "word")
    if article.language != "en":
        yield f"language {article.language}"
    ease = article.readability.get("flesch_reading_ease")
    if ease is not None:
        yield f"reading ease {ease:.0f}"


def _weight(finding: Finding) -> int:
    """How many characters of markup a note takes, about."""
    quoted = len(finding.excerpt.line) if finding.excerpt and finding.span else 0
    places = sum(min(len(place.text), MAX_WORDS) + len(place.path) for place in finding.related[:MAX_PLACES])
    words = min(len(finding.message), MAX_QUOTE) + min(quoted, MAX_QUOTE + 2 * MAX_AROUND)
    return _MARKUP + words + places + min(len(finding.remedy), MAX_QUOTE) + 2 * len(finding.path)


def _note(
    key: str, number: int, finding: Finding, keys: Mapping[ArticleId, str], *, linked: bool, brief: bool
) -> Html:
    severity, code = finding.severity.label, finding.code
    head = tag(
        "p",
        _number(key, number, finding, linked),
        tag("span", severity, class_="severity"),
        " ",
        tag("a", code, href=f"#rule-{code}", class_="code"),
        " ",
        tag("span", finding.name, class_="name"),
        tag("span", "fixable", class_="fixable", title="srclint --fix mends it")
        if is_fixable(finding)
        else None,
        tag("span", f"line {finding.place.line}", class_="where") if finding.span else None,
        class_="head",
    )
    return tag(
        "li",
        head,
        tag("p", finding.message[: MAX_AROUND if brief else MAX_QUOTE], class_="message"),
        _quote(finding) if not (linked or brief) else None,
        _places(finding, keys) if not brief else None,
        _remedy(finding.remedy[: MAX_AROUND if brief else MAX_QUOTE]) if finding.remedy else None,
        tag(
            "button",
            "Copy suppress command",
            type="button",
            class_="copy",
            data_command=_command(finding),
            hidden=True,
        ),
        id=f"{key}-f{number}",
        class_=f"finding {severity}",
        tabindex=-1,
        data_code=code,
        data_severity=severity,
        data_article=key,
    )


def _remedy(text: str) -> Html:
    return tag("p", tag("strong", "What to do: "), text, class_="remedy")


def _number(key: str, number: int, finding: Finding, linked: bool) -> Html:
    here = finding.span or any(place.span and place.path == finding.path for place in finding.related)
    if not linked or not here:
        return tag("span", number, class_="number")
    label = f"Show finding {number} in the text"
    return tag("a", number, class_="number", href=f"#{key}-m{number}", aria_label=label)


def _quote(finding: Finding) -> Html | None:
    """The line in which the words stand, where the text itself is not in the page."""
    excerpt = finding.excerpt
    if excerpt is None or not finding.span:
        return None
    before, words = excerpt.line[: excerpt.start], excerpt.line[excerpt.start : excerpt.end]
    after = excerpt.line[excerpt.end :]
    cut_before = f"…{before[-MAX_AROUND:]}" if len(before) > MAX_AROUND else before
    cut_after = f"{after[:MAX_AROUND]}…" if len(after) > MAX_AROUND else after
    marked = tag("mark", words[:MAX_QUOTE], class_=finding.severity.label)
    return tag("blockquote", tag("p", cut_before, marked, cut_after, dir="auto"))


def _places(finding: Finding, keys: Mapping[ArticleId, str]) -> Html | None:
    """Where else: the lines of the group's other findings in one line, and what the finding rests on."""
    lines = list(dict.fromkeys(place.place.line for place in finding.related if place.message == "also"))
    rest = [place for place in finding.related if place.message != "also"]
    items = [_place(place, keys) for place in rest[:MAX_PLACES]]
    if len(rest) > MAX_PLACES:
        items.append(tag("li", f"… and {len(rest) - MAX_PLACES:,} more"))
    if lines:
        more = f" and {len(lines) - MAX_LINES:,} more" if len(lines) > MAX_LINES else ""
        noun = "line" if len(lines) == 1 else "lines"
        items.append(tag("li", f"also {noun} {', '.join(map(str, lines[:MAX_LINES]))}{more}"))
    return tag("ul", *items) if items else None


def _command(finding: Finding) -> str:
    """What sets the finding aside, for a shell."""
    place = f":{finding.place.line}:{finding.place.column}" if finding.span and not finding.group else ""
    named = shlex.quote(f"{finding.path}{place}:{finding.code}")
    return f'srclint suppress {named} --reason "…"'


def _place(place: RelatedPlace, keys: Mapping[ArticleId, str]) -> Html:
    where = f"{place.path}:{place.place.line}"
    target = keys.get(place.path)
    shown = tag("a", where, href=f"#{target}") if target else text(where)
    words = " ".join(place.text[: 2 * MAX_WORDS].split())
    quoted = f": “{words[:MAX_WORDS]}{'…' if len(words) > MAX_WORDS else ''}”" if words else ""
    return tag("li", place.message or "see", " ", shown, quoted)


def _pairs(numbered: Sequence[tuple[int, Finding]], key: str, keys: Mapping[ArticleId, str]) -> Html | None:
    """The wordings that correspond to another article's, with that article's beside them."""
    rows = []
    for number, finding in numbered:
        for place in finding.related:
            words = min(len(finding.text.split()), len(place.text.split()))
            if place.path != finding.path and words >= MIN_PAIR_WORDS and not place.digest:
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
