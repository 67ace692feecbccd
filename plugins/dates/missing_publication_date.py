"""The article says nowhere when it was published.

## What it does

Reports an article with no publication date, neither in its text nor in what its page or its record declares.
Where a line above or below the story holds what may be that date and can't be told for it, nothing is said.

## Why it matters

News ages. Without a date nobody can tell whether an article is this week's or ten years old, what "last month"
means in it, or which of two versions came first. A missing date is the most common trace of a scraped copy.

## Bad

```text
[[Harbour wall to be raised by a metre]]

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind
March 4, 2026

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text published=2026-03-04
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Date it (`date:` in front matter), or take the date from the publisher's page or the record (`--map published=FIELD`).
Where it can't be found, treat the article as undated.

## References

- schema.org, `datePublished`: <https://schema.org/datePublished>
- The Open Graph property `article:published_time`: <https://ogp.me/#type_article>
- Society of Professional Journalists, Code of Ethics: gather, update and correct information throughout the life of a
  news story: <https://www.spj.org/spj-code-of-ethics/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Decision, Hit, NoOptions, RuleMeta, Severity, article_rule

from .expressions import may_be_dated, relative_expressions
from .yearless_date import yearless_dates

META = RuleMeta(
    code="DAT001",
    name="missing-publication-date",
    message={
        "default": "no publication date in the text or the metadata",
        "needed": "no publication date in the text or the metadata; {hanging} can't be read without one",
        "unsure": "no publication date that srclint is sure of, though a line of the page has a date",
    },
    levels={"default": Severity.WARNING, "needed": Severity.WARNING, "unsure": Severity.INFO},
    presets=("source",),
    identity=("relative", "yearless"),
    verdict="no date",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report an article without a publication date."""
    if view.article.dating is not Decision.NOWHERE or not view.word_count:
        return
    known = view.article.language == "en"
    relative = len(list(relative_expressions(view))) if known else 0
    yearless = len(list(yearless_dates(view))) if known else 0
    told = [
        _count(relative, "relative date"),
        _count(yearless, "date without a year", "dates without a year"),
    ]
    hanging = " and ".join(part for part in told if part)
    values = {"relative": relative, "yearless": yearless, "hanging": hanging}
    yield Hit(None, values, "unsure" if may_be_dated(view) else "needed" if hanging else "default")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}" if number else ""
