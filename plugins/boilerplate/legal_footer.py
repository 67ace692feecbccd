"""The legal footer of the page stands in the article.

## What it does

Reports lines that point to a privacy policy or to terms of use, and lines that say who holds the rights.

## Why it matters

The footer belongs to the page, not to the article. A line about rights does no harm and may have to stay:
it is reported so that it isn't taken for the author's words, and `--fix` never removes it.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[© 2026 The Coastal Observer. All rights reserved.]]

[[Privacy Policy]]
```

## Good

```text
Ferry company changes its privacy policy

By Ada Lind

The ferry company changed its privacy policy on Tuesday after passengers complained of what it kept.

All rights to the old harbour are reserved to the crown under a law of 1661.
```

## How to fix

Leave lines about rights where they are, or move them to where your house keeps them. Links to policies may
go (`--fix` removes them).

## References

- Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010:
  <https://doi.org/10.1145/1718487.1718542>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .reporting import EACH, folded, levels, report

META = RuleMeta(
    code="BPL008",
    name="legal-footer",
    message="legal footer of the page in the article: “{text}”",
    levels=levels(Severity.INFO),
    folded=folded("lines of the legal footer"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``legal_footer``; lines about rights come without the edit that removes them."""
    return report(view, "legal_footer")
