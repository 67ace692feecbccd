"""What srclint sees of an article, as plain data: the object that ``inspect`` prints."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any

from srclint.article.explain import candidates
from srclint.language.text.lines import line_starts
from srclint.language.text.readability import figures
from srclint.model import DateStamp, DocumentKind, Evidence, Reading, Span
from srclint.view import ArticleView

__all__ = ["inspect_view"]


def _span(span: Span | None) -> dict[str, int | None]:
    return {"start": span.start if span else None, "end": span.end if span else None}


class _Lines:
    """Lines as reports count them: of the file where there is a map to it, else of the text."""

    def __init__(self, view: ArticleView) -> None:
        self._map = view.article.source_map
        self._starts = () if self._map else line_starts(view.text)

    def of(self, span: Span) -> int:
        return self._map.line_column(span.start)[0] if self._map else bisect_right(self._starts, span.start)


def _evidence(items: Sequence[Evidence], lines: _Lines) -> list[dict[str, Any]]:
    return [
        {
            "where": item.where,
            "value": item.value,
            "line": lines.of(item.span) if item.span else None,
            **_span(item.span),
            **({"note": item.note} if item.note else {}),
        }
        for item in items
    ]


def _date(stamp: DateStamp | None, lines: _Lines) -> dict[str, Any] | None:
    if stamp is None:
        return None
    return {
        "value": stamp.value,
        "precision": stamp.precision,
        "evidence": _evidence(stamp.evidence, lines),
    }


def _place(evidence: Evidence, lines: _Lines) -> dict[str, Any]:
    told = _evidence([evidence], lines)[0]
    return {"text": told.pop("value"), **told}


def _candidates(view: ArticleView, lines: _Lines) -> list[dict[str, Any]]:
    """Every place that may name the author or a date, with what speaks for and against it."""
    article = view.article
    reading = Reading(
        article.id, article.path, article.text, article.format, metadata=article.metadata, marks=article.marks
    )
    return [
        {
            "field": told.field,
            "value": list(told.value),
            **_place(told.evidence, lines),
            "weight": told.weight,
            "surely": told.surely,
            "likelihood": told.likelihood,
            "for": list(told.speaks_for),
            "against": list(told.speaks_against),
        }
        for told in candidates(reading, view.house)
    ]


def inspect_view(view: ArticleView, *, readability: bool = False) -> Mapping[str, Any]:
    """The article as srclint sees it.

    Args:
        view: the article.
        readability: whether to add textstat's figures, which take 0.3 s to load.

    Returns:
        JSON-ready: ``id path text language document title byline candidates dating published modified blocks quotes
        time_expressions attributions readability``, as the reference tells them. Offsets are characters into
        ``text``; lines count from 1, in the file where there is a map to it.
    """
    article, text = view.article, view.text
    lines = _Lines(view)
    title, byline = article.title, article.byline
    return {
        "id": article.id,
        "path": article.path,
        "text": text,
        "format": article.format,
        "encoding": article.encoding,
        "language": article.language,
        "url": article.url,
        "site": article.site,
        "section": article.section,
        "document": {
            "kind": article.document.value,
            "issuer": article.site if article.document is DocumentKind.RELEASE else "",
            "evidence": _evidence(article.document_evidence, lines),
        },
        "title": title
        and {"value": title.value, **_span(title.span), "evidence": _evidence(title.evidence, lines)},
        "byline": {
            "names": list(byline.names),
            "kind": byline.kind,
            **_span(byline.span),
            "decision": byline.decision.value,
            "evidence": _evidence(byline.evidence, lines),
        },
        "candidates": _candidates(view, lines),
        "dating": article.dating.value,
        "published": _date(article.published, lines),
        "modified": _date(article.modified, lines),
        "blocks": [
            {
                "kind": block.kind,
                "class": block.class_ or None,
                "line": lines.of(block.span),
                "start": block.span.start,
                "end": block.span.end,
            }
            for block in article.blocks
        ],
        "quotes": [_span(quote) for quote in view.quotes],
        "time_expressions": [
            {
                **_span(time.span),
                "text": time.text,
                "value": time.value,
                "kind": time.kind,
                "relative": time.reference == "relative",
                "reference": time.reference,
                "basis": time.basis,
                "sure": time.sure,
            }
            for time in view.times
        ],
        "attributions": [
            {
                "source": {**_span(a.source.span), "text": a.source.text, "kind": a.source.kind},
                "cue": {**_span(a.cue), "text": a.cue_text},
                "content": None if a.content is None else _span(a.content),
                "anonymous": a.anonymous,
                "reason": a.reason,
                "speaker": a.speaker,
            }
            for a in view.attributions
        ],
        "readability": _readability(view) if readability else {},
        "problems": [{"kind": p.kind, "message": p.message, **_span(p.span)} for p in article.problems],
    }


def _readability(view: ArticleView) -> dict[str, float]:
    prose = "\n".join(block.span.of(view.text) for block in view.blocks_of("deck", "paragraph"))
    return figures(prose, view.article.language)
