"""The byline names nobody in particular.

## What it does

Reports a byline that says only "admin", "Staff", "Web Desk", "Editor" or the site's own name. Signatures that
stand for an institution ("The Editorial Board") are left alone, and so are the bylines that `[tool.srclint.house]`
allows.

## Why it matters

Nobody can be asked. On sites that copy, such bylines are what the publishing software puts in by itself.

## Bad

```text
Harbour wall to be raised by a metre

by [[admin]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text site="Harbour Times"
Harbour wall to be raised by a metre

By [[Harbour Times]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind, staff writer

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text
Keep the sea out

By The Editorial Board

The council did well on Tuesday to vote for a higher harbour wall before the winter storms.
```

```text house.bylines="Harbour Desk"
Harbour wall to be raised by a metre

By Harbour Desk

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Look for the author on the publisher's page, or name those who wrote it. A byline that is a custom of the house
belongs to `bylines` in its configuration.

## References

- The Trust Project, "Author/Reporter Expertise".
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .credits import credited, credited_span, credited_value

META = RuleMeta(
    code="BYL002",
    name="generic-byline",
    message="the byline “{byline}” names nobody",
    levels={"default": Severity.WARNING},
    verdict="generic byline",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report a byline of the generic kind that is no institution's signature."""
    byline = view.article.byline
    if byline.kind == "generic" and not any(e.note == "institution" for e in byline.evidence):
        yield Hit(credited_span(view), {"byline": credited(view)}, evidence=credited_value(view))
