"""What the rules on bylines share: where the credited name stands."""

from __future__ import annotations

from srclint import ArticleView, Evidence, Span

__all__ = ["credited", "credited_span", "credited_value"]


def credited(view: ArticleView) -> str:
    """The names of the byline as a reader would say them."""
    return ", ".join(view.article.byline.names)


def credited_value(view: ArticleView) -> Evidence | None:
    """What the metadata say of the author, where they alone say it, and where in the file or record."""
    byline = view.article.byline
    told = [item for item in byline.evidence if item.source is not None or item.where == "field"]
    named = (item for item in told if any(name in item.value for name in byline.names))
    return next(named, told[0] if told else None) if byline.span is None else None


def credited_span(view: ArticleView) -> Span | None:
    """The first name within the byline's line; the line if it isn't spelt there; nothing for declared bylines."""
    byline = view.article.byline
    if byline.span is None or not byline.names:
        return byline.span
    at = view.text.find(byline.names[0], byline.span.start, byline.span.end)
    return byline.span if at < 0 else Span(at, at + len(byline.names[0]))
