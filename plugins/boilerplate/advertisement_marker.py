"""The marker of an advertisement stands in the article.

## What it does

Reports lines that say nothing but that an advertisement stands here, or that the story goes on below one.

## Why it matters

The marker belongs to the page. It tears a paragraph in two for whoever reads or quotes the text, and it
shows that the text was scraped rather than supplied.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[Advertisement]]

Work on the wall is to begin in spring and will take two years, the council said.
```

## Good

```text
Advertisement for harbour pilots draws 200 answers

By Ada Lind

An advertisement for two harbour pilots has drawn 200 answers, the port authority said on Tuesday.
```

## How to fix

Take the text from the publisher's feed, or remove the lines (`--fix` takes safe ones). Disclosures that the article
itself was paid for belong beside the byline and must stay.

## References

- Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010:
  <https://doi.org/10.1145/1718487.1718542>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .reporting import EACH, folded, levels, report

META = RuleMeta(
    code="BPL005",
    name="advertisement-marker",
    message="marker of an advertisement in the article: “{text}”",
    levels=levels(Severity.WARNING),
    folded=folded("markers of advertisements"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``ad``."""
    return report(view, "ad")
