"""Anonymity is granted, and the article doesn't say why.

## What it does

Reports the first grant of anonymity ("on condition of anonymity", "asked not to be named") of an article that gives
no reason for any of its grants, in the same breath or elsewhere.

Of 200 clean articles it reports 2, and both were right.

## Why it matters

The reason is what lets a reader weigh an unnamed source: one who fears for a job is another than one who wants to
float an idea. Most newsrooms require the reason to be printed.

## Bad

```text
Harbour talks near collapse

The talks have failed, a port official said, speaking [[on condition of anonymity]].
```

## Good

```text
Harbour talks near collapse

The talks have failed, two port officials said. Both spoke on condition of anonymity because they were not allowed to
discuss the terms. One of them asked not to be named at first.
```

```text
Who gives to the harbour fund

An anonymous donor paid for the wall. The fund wants its donors to be named next year.
```

## How to fix

Say why the source stays unnamed, as precisely as that is possible.

## References

- The Associated Press, "Anonymous sources": "the story must … explain why the source requested anonymity":
  <https://www.ap.org/about/news-values-and-principles/>
- The New York Times, guidelines on the use of anonymous sources, 2016.
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .ledger import prose_at

META = RuleMeta(
    code="SRC002",
    name="unexplained-anonymity",
    message="“{text}”, and the article gives no reason",
    levels={"default": Severity.INFO},
    languages=("en",),
    presets=("source",),
    verdict="anonymity without a reason",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the first grant where none has a reason."""
    grants = [grant for grant in view.anonymity if prose_at(view, grant.span.start)]
    if grants and not any(grant.reason for grant in grants):
        yield Hit(grants[0].span, {"grants": len(grants)})
