"""From a rule's hit to a finding: checked, given severity, message, lines and the line to show under it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from functools import cache
from itertools import islice
from typing import Any

from srclint.errors import RuleError
from srclint.language.text.lines import line_starts
from srclint.model import (
    Article,
    ArticleId,
    Cited,
    Edit,
    Evidence,
    Excerpt,
    Finding,
    Hit,
    Place,
    Related,
    RelatedPlace,
    Severity,
    Span,
)
from srclint.records import dataclass
from srclint.rule import Rule
from srclint.view import ArticleView

__all__ = [
    "RuleSetting",
    "check_hit",
    "hits_of",
    "in_cluster",
    "make_finding",
    "place_in",
    "place_of",
    "remedy_of",
    "verdict_of",
]

_WHOLE = 4_000  # characters of a line that are kept as they are: of 18,121 lines of news text none is longer
_EXCERPT = 160  # characters of a longer line that are kept before the marked words, three times as many after
_MORE_HITS = 1_000  # than a text has characters that a rule may yield
_MESSAGE_TEXT = 80  # characters of the marked words that a message quotes


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """A rule as the configuration wants it for some path.

    Args:
        rule: the rule.
        options: an instance of the rule's options class.
        severities: by level; ``Severity.OFF`` silences a level.
        plugin: the distribution that brought it, with its version, to be named if it fails.
    """

    rule: Rule
    options: Any
    severities: Mapping[str, Severity] = field(default_factory=dict)
    plugin: str = ""


def hits_of(made: Iterable[Any], characters: int) -> list[Any]:
    """All that a rule yields.

    Its generator is closed here, while its time is watched, and not whenever Python comes to it.

    Args:
        made: what the rule's function gave.
        characters: of the text or texts that it looked at.

    Raises:
        RuleError: it yields more than a thousand above one for each character, and so perhaps for ever.
    """
    found: list[Any] = []
    items = iter(made)
    try:
        for item in items:
            found.append(item)
            if len(found) > characters + _MORE_HITS:
                raise RuleError(f"yielded more than {characters + _MORE_HITS:,} hits")
    finally:
        close = getattr(items, "close", None)
        if close is not None:
            with suppress(RuntimeError):  # of one that goes on regardless; what it yields no longer counts
                close()
    return found


def check_hit(rule: Rule, hit: object, text: str) -> Hit:
    """Hold what a rule yielded against its contract.

    Raises:
        RuleError: it is no `Hit`, or a span lies outside the text, or the level is unknown.
    """
    if not isinstance(hit, Hit):
        raise RuleError(f"yielded {type(hit).__name__} instead of Hit")
    if hit.level and hit.level not in rule.meta.levels:
        raise RuleError(f"named the level {hit.level!r}; it has {', '.join(rule.meta.levels)}")
    spans: list[object] = [] if hit.span is None else [hit.span]
    for edit in hit.edits:
        if not isinstance(edit, Edit):
            raise RuleError(f"put {type(edit).__name__} instead of Edit among the edits")
        spans.append(edit.span)
    for span in spans:
        if not isinstance(span, Span):
            raise RuleError(f"gave {type(span).__name__} instead of Span")
        if not 0 <= span.start <= span.end <= len(text):
            raise RuleError(f"gave the span {span.start}-{span.end} in a text of {len(text)} characters")
    if not all(isinstance(related, Related) for related in hit.related):
        raise RuleError("put something else than Related among the related places")
    if not all(isinstance(cited, Cited) for cited in hit.cited):
        raise RuleError("put something else than Cited among the cited places")
    return hit


def place_of(article: Article, span: Span | None, starts: Sequence[int] | None = None) -> Place:
    """Lines and columns of a span; of the title, or line 1, for the article as a whole.

    Args:
        article: whose text the span counts in.
        span: the span, or ``None``.
        starts: ``line_starts(article.text)``, if it is at hand; needed only where there is no source map.
    """
    whole = span is None
    if span is None:
        title = article.title
        span = Span(title.span.start, title.span.start) if title and title.span else Span(0, 0)
    if article.source_map is not None:
        line, column = article.source_map.line_column(span.start)
        # The end is taken from the last character, since the next one may stand in another part of the file.
        end_line, end_column = (
            (line, column) if span.end == span.start else article.source_map.line_column(span.end - 1)
        )
        end_column += 0 if whole or span.end == span.start else 1
        if (end_line, end_column) < (line, column):  # of a page whose parts the parser moved
            end_line, end_column = line, column + len(span)
        return Place(line, column, end_line, end_column, "source")
    lines = starts if starts is not None else line_starts(article.text)
    line = bisect_right(lines, span.start)
    end_line = bisect_right(lines, max(span.start, span.end - 1))
    end_column = span.end - lines[end_line - 1] + 1
    return Place(line, span.start - lines[line - 1] + 1, end_line, end_column, "text", article.field)


def _declared_place(article: Article, declared: Evidence | None) -> Place | None:
    """Where a declared value stands in the file, if that is known."""
    if declared is not None and declared.where == "field" and article.field:
        return Place(1, 1, 1, 1, "text", declared.note)
    if declared is None or declared.source is None or article.source_map is None:
        return None
    starts = article.source_map.line_starts
    at = declared.source
    line, end_line = bisect_right(starts, at.start), bisect_right(starts, max(at.start, at.end - 1))
    return Place(line, at.start - starts[line - 1] + 1, end_line, at.end - starts[end_line - 1] + 1)


def _excerpt(text: str, span: Span | None, starts: Sequence[int]) -> Excerpt | None:
    if span is None:
        return None
    line = bisect_right(starts, span.start)
    begin = starts[line - 1]
    end = starts[line] if line < len(starts) else len(text)
    start = span.start - begin
    if end - begin > _WHOLE:  # not written by hand: keep what lies round the words
        cut = max(0, start - _EXCERPT)
        begin, start = begin + cut, start - cut
        end = min(end, begin + 4 * _EXCERPT)
    content = text[begin:end].rstrip()
    return Excerpt(content, start, max(start, min(span.end - begin, len(content))))


class _Values(dict[str, Any]):
    """Values for a message: lists joined with commas, so that templates stay plain; only those that it names."""

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _quoted(words: str) -> str:
    short = " ".join(words.split())
    return short if len(short) <= _MESSAGE_TEXT else short[: _MESSAGE_TEXT - 1].rstrip() + "…"


def _format(template: str, values: Mapping[str, Any]) -> str:
    try:
        return template.format_map(_Values(values))
    except (KeyError, IndexError, ValueError, AttributeError) as error:
        raise RuleError(f"has a message that can't be filled in: {type(error).__name__} {error}") from error


@cache
def _try_folded(template: str) -> None:
    """Fail on a group's message that can't be filled in."""
    _format(template, {"count": 2, "each": ""})


def make_finding(
    setting: RuleSetting, view: ArticleView, hit: Hit, articles: Mapping[str, ArticleView]
) -> Finding | None:
    """Make the finding of a hit that went through `check_hit`.

    Args:
        setting: the rule, as configured.
        view: the article that the hit is on.
        hit: the hit.
        articles: by id the views that related places may lie in, this article's among them.

    Returns:
        The finding; ``None`` if the configuration silences the hit's level.

    Raises:
        RuleError: message or verdict name a value that the hit doesn't have, or a related place can't be resolved.
    """
    meta = setting.rule.meta
    level = hit.level or meta.default_level
    severity = setting.severities.get(level, meta.levels[level])
    if severity is Severity.OFF:
        return None
    article = view.article
    starts = _starts(view)
    declared = hit.evidence if hit.span is None else None
    text = hit.span.of(view.text) if hit.span else declared.value if declared else ""
    values = {"text": _quoted(text), **hit.values, **hit.secret}
    masked = {"text": values["text"], **dict.fromkeys(hit.secret, "…"), **hit.values}
    message = _format(meta.template(level), values)
    discreet = _format(meta.template(level), masked) if hit.secret else ""
    folded = meta.folded_template(level)
    _try_folded(folded)
    each = _format(meta.each_template(level), masked) or (f"“{_short(text)}”" if text else "")
    if "{" in meta.verdict or "}" in meta.verdict:
        _format(meta.verdict, hit.values)  # one that can't be filled in fails here, where the rule is known
    return Finding(
        article=article.id,
        path=article.path,
        span=hit.span,
        code=meta.code,
        name=meta.name,
        level=level,
        severity=severity,
        message=message,
        text=text,
        values=dict(hit.values),
        edits=hit.edits if article.source_map is not None and article.source_map.exact else (),
        related=(*(_related(related, articles) for related in hit.related), *map(_cited, hit.cited)),
        place=_declared_place(article, declared) or place_of(article, hit.span, starts),
        excerpt=_excerpt(view.text, hit.span, starts),
        fold=hit.fold or meta.code,
        folded=folded,
        each=each,
        remedy=remedy_of(setting.rule),
        known_by={} if hit.span is not None else _known_by(meta.identity, hit.values),
        secret=dict(hit.secret),
        discreet=discreet,
    )


_IDENTITY = (
    60  # characters of a value that tells findings on whole articles apart; longer ones are lists of examples
)


def _known_by(names: Sequence[str], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that a finding on a whole article is known by in another run."""
    return {
        name: value
        for name, value in values.items()
        if (name in names if names else isinstance(value, (int, float)) or _is_short(value))
        and not isinstance(value, bool)
        and isinstance(value, (int, float, str))
    }


def _is_short(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _IDENTITY


_EACH = 40  # characters of the words that stand for a finding in a group's message


def _short(words: str) -> str:
    short = " ".join(words[: 4 * _EACH].split())
    return short if len(short) <= _EACH else short[: _EACH - 1].rstrip() + "…"


@cache
def _first_sentence(doc: str) -> str:
    """The first sentence under "How to fix", without Markdown's marks."""
    rest = doc.partition("## How to fix\n")[2].partition("\n## ")[0].strip().partition("\n\n")[0]
    sentence = re.split(r"(?<=[.!?])\s", " ".join(rest.split()), maxsplit=1)[0]
    return re.sub(r"[`*]|\[([^]]*)\]\([^)]*\)", r"\1", sentence)


def remedy_of(rule: Rule) -> str:
    """What to do about a rule's findings, in a line: its own, or the first sentence of its page's "How to fix"."""
    return rule.meta.remedy or _first_sentence(rule.doc)


def _related(related: Related, articles: Mapping[str, ArticleView]) -> RelatedPlace:
    view = articles.get(related.article)
    if view is None:
        raise RuleError(f"points to the article {related.article!r}, which it was not given")
    if related.span is not None and not 0 <= related.span.start <= related.span.end <= len(view.text):
        raise RuleError(f"points outside the text of {related.article!r}")
    text = related.span.of(view.text) if related.span else ""
    return RelatedPlace(
        view.article.path,
        related.span,
        place_of(view.article, related.span, _starts(view)),
        text,
        related.message,
    )


def _cited(cited: Cited) -> RelatedPlace:
    place = Place(cited.line, 1, cited.line, 1, cited.lines_of)
    time = f" at {cited.time}" if cited.time else ""
    message = f"{cited.message or 'in the material'}{time}"
    return RelatedPlace(
        cited.path, Span(cited.start, cited.end), place, cited.text, message, cited.digest or "unknown"
    )


_LISTED = 10  # articles of one origin that a finding lists; the result lists all of them once


def place_in(view: ArticleView) -> RelatedPlace:
    """The place of an article as one of several of the same origin."""
    place = place_of(view.article, None, _starts(view))
    return RelatedPlace(view.article.path, None, place, "", "of the same origin")


def in_cluster(
    finding: Finding, articles: Sequence[ArticleId], places: Mapping[ArticleId, RelatedPlace]
) -> Finding:
    """Complete a finding on a whole article with the others that have the same origin.

    Args:
        finding: as `make_finding` made it of what one pair shows.
        articles: those of the cluster, this one and the other of the pair among them.
        places: by article its place, see `place_in`.

    Returns:
        The finding itself where the pair is all there is, or where it is on a span.
    """
    if len(articles) < 3 or finding.span is not None:
        return finding
    told = {finding.path, *(related.path for related in finding.related)}
    others = (places[id_] for id_ in articles if id_ in places and places[id_].path not in told)
    return replace(
        finding,
        message=f"{finding.message}; {len(articles):,} articles, 1 origin",
        values={**finding.values, "articles": len(articles)},
        related=(*finding.related, *islice(others, _LISTED)),
    )


def _starts(view: ArticleView) -> tuple[int, ...]:
    found: tuple[int, ...] = view.once("line_starts", lambda: line_starts(view.text))
    return found


_VERDICT_PARTS = 4  # more than four parts no longer read as one line


def verdict_of(findings: Iterable[Finding], templates: Mapping[str, str]) -> str:
    """The one line that heads an article, from its strongest findings.

    Args:
        findings: those of one article.
        templates: by code the rule's ``verdict`` (its name where it has none).

    Returns:
        ``handle byline, no date, spun``; empty if nothing of severity warning or more was found: info accuses nobody.
    """
    parts: list[str] = []
    grave = (finding for finding in findings if finding.severity >= Severity.WARNING)
    whole_first = sorted(grave, key=lambda f: (-f.severity, f.span is not None, f.code, f.place.line))
    for finding in whole_first:
        part = _format(templates.get(finding.code) or finding.name.replace("-", " "), finding.values)
        if part not in parts:
            parts.append(part)
    return ", ".join(parts[:_VERDICT_PARTS]) + (" …" if len(parts) > _VERDICT_PARTS else "")
