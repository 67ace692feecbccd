"""Navigation of the page stands in the article.

## What it does

Reports the trail of links that leads from the home page to the article (separators and an echo of the
title), menus, and links such as "Skip to content".

## Why it matters

The trail is often taken for the headline, since it comes first and ends in the headline's words. Names of
sections are then counted as words of the article.

## Bad

```text
[[Home » Coast » Harbour wall to be raised by a metre]]

Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Doors » a play about the harbour » opens on Friday

By Ada Lind

The title of the play is spelt with two arrows, which stand for the doors of the set, the author said.
```

## How to fix

Take the text from the publisher's feed, or remove the lines (`--fix` takes safe ones).

## References

- Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010:
  <https://doi.org/10.1145/1718487.1718542>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .reporting import EACH, folded, levels, report

META = RuleMeta(
    code="BPL007",
    name="navigation",
    message="navigation of the page in the article: “{text}”",
    levels=levels(Severity.WARNING),
    folded=folded("lines of navigation"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``nav``."""
    return report(view, "nav")
