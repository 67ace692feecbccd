"""Only an agency is credited.

## What it does

Says that an article is agency copy: an agency stands in its dateline or byline, and no person is named.

## Why it matters

Agency copy runs in hundreds of places. Ten articles from one agency are one source, not ten, and questions go to
the agency rather than to the site.

## Bad

```text
Harbour wall to be raised by a metre

WESTHAVEN ([[AP]]) — The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind

WESTHAVEN (AP) — The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Nothing is wrong with it. Cite the agency, and count the copies of one dispatch once.

## References

- The Associated Press, Statement of News Values and Principles, on bylines and datelines:
  <https://www.ap.org/about/news-values-and-principles/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .credited import credited, credited_span, credited_value

META = RuleMeta(
    code="BYL004",
    name="agency-only-byline",
    message="agency copy: only {byline} is credited",
    levels={"default": Severity.INFO},
    presets=("source",),
    verdict="agency copy",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report a byline of the kind agency."""
    if view.article.byline.kind == "agency":
        yield Hit(credited_span(view), {"byline": credited(view)}, evidence=credited_value(view))
