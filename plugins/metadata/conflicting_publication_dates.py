"""The page declares two dates of publication, a day or more apart.

## What it does

Compares the publication dates in linked data and in meta tags as moments: the same moment in two zones is one, a bare
day may be any hour of it, and midnight stands for the day.

## Why it matters

One of the two is wrong, and searches, archives and aggregators pick either. Old stories are made new this way.

## Bad

```html
<meta property="article:published_time" content="2022-12-15T09:13:00+01:00">
<article><h1>[[Harbour wall to be raised]]</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-12-06T14:36:00+01:00"}</script>
```

## Good

```html
<meta property="article:published_time" content="2025-03-11T04:30:00-05:00">
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-11T09:30:00+00:00"}</script>
```

## How to fix

Write one date of first publication everywhere; changes go into `dateModified`.

## References

- schema.org, datePublished: <https://schema.org/datePublished>
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint.records import dataclass

from .declared import moment, place_of, told


@dataclass(frozen=True, slots=True)
class Options:
    """The options of MET004."""

    hours: int = option(24, "how many hours apart two dates are no slip of a zone any more", minimum=1)


META = RuleMeta(
    code="MET004",
    name="conflicting-publication-dates",
    message="{first_where} says {first}, {second_where} says {second}",
    levels={"default": Severity.INFO},
    options=Options,
    presets=("source", "publisher"),
    verdict="two publication dates",
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the first pair."""
    dated = [
        (e, m)
        for e in told(view, "published")
        if e.where != "microdata" and not e.note.endswith("uploadDate") and (m := moment(e.value)) is not None
    ]
    for i, (first, one) in enumerate(dated):
        for second, other in dated[i + 1 :]:
            if first.where != second.where and one.apart(other) >= timedelta(hours=options.hours):
                yield Hit(
                    None,
                    {
                        "first_where": place_of(first),
                        "first": first.value,
                        "second_where": place_of(second),
                        "second": second.value,
                    },
                )
                return
