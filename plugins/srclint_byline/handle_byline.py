"""The byline is a user name.

## What it does

Reports a byline that reads like the name of an account: lower case, with figures, underscores or capitals inside.
Single names that people go by are let be, and so are the bylines that `[tool.srclint.house]` allows.

## Why it matters

An account can't be asked, and nobody knows who stands behind it. Sites that republish rewritten copy sign with the
account that posted it.

## Bad

```text
Harbour wall to be raised by a metre

by [[harbourfan21]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text
Harbour wall to be raised by a metre

By Ada

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Look for the author's name on the page of the account, or in the original.

## References

- The Trust Project, "Author/Reporter Expertise".
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint_byline.credits import credited, credited_span

META = RuleMeta(
    code="BYL003",
    name="handle-byline",
    message="the byline “{byline}” reads like a user name",
    levels={"default": Severity.WARNING},
    verdict="handle byline",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report a byline of the kind handle."""
    if view.article.byline.kind == "handle":
        yield Hit(credited_span(view), {"byline": credited(view)})
