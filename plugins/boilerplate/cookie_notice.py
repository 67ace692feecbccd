"""A cookie notice stands in the article.

## What it does

Reports lines that ask for consent to cookies or tell of them.

## Why it matters

The notice belongs to the page, not to the article. Whoever quotes, counts or trains on the text takes it
for the author's words, and it shows that the text was scraped rather than supplied.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[This website uses cookies to improve your experience.]]
```

## Good

```text
Regulator fines retailer over cookies

By Ada Lind

The regulator said the retailer had placed cookies on visitors' computers without asking them first.
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
    code="BPL001",
    name="cookie-notice",
    message="cookie notice in the article: “{text}”",
    levels=levels(Severity.WARNING),
    folded=folded("cookie notices"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``cookie``."""
    return report(view, "cookie")
