"""A relative date in an article that doesn't say when it was published.

## What it does

Finds "last year", "this month", "the past decade", "two years ago" and their kin in articles with no publication date.
Those that name years are warnings, the others information; in quotations it is never more than information. It leaves
alone what DAT002 leaves alone: weekdays, today, yesterday, now, "recently", "a few years ago".

In 60 newswire stories without a date it gave 60 warnings; all were read and were right.

## Why it matters

With nothing to count from, "last year" is no date at all: the sentence can't be checked.

## Bad

```text
Lighthouse closes for good

By Ada Lind

The tower lost its keeper [[last year]]. The council bought it [[two years ago]] and closed it [[last month]].
```

## Good

```text
Lighthouse closes for good

By Ada Lind

The repairs are expected to last months. The tower lost its keeper in 2020. The council has met recently, on Tuesday
and a few years ago.
```

```text published=2026-11-20 as_of=2026-11-22
Lighthouse closes for good

By Ada Lind

The tower lost its keeper last year.
```

## How to fix

Find the publication date (DAT001) and give it to srclint with the article; or write the dates themselves.

## References

- The Associated Press Stylebook, entry "time element".
- TIMEX3, the annotation of time expressions in ISO-TimeML (ISO 24617-1).
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .expressions import is_year_scale, relative_expressions

META = RuleMeta(
    code="DAT003",
    name="unanchored-relative-date",
    message="“{text}” is no date: the article doesn't say when it was published",
    levels={"years": Severity.WARNING, "shorter": Severity.INFO},
    languages=("en",),
    presets=("source",),
    folded="{count} relative dates, and the article doesn't say when it was published: {each}",
    verdict="relative dates without an anchor",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each relative expression of an article without a publication date."""
    if view.article.published is not None:
        return
    for time in relative_expressions(view):
        years = is_year_scale(time) and not view.in_quote(time.span)
        yield Hit(time.span, {"unit": time.unit}, "years" if years else "shorter")
