"""Share buttons stand in the article.

## What it does

Reports the labels of share buttons and of the widgets that bring them: "Share via", "Copy link", "Powered
by …".

## Why it matters

The buttons belong to the page. In scraped text their labels pass for the author's words, and names of
social networks and of widget makers are counted as if the article spoke of them.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[Share via]]
[[Copy link]]
```

## Good

```text
Two towns will share the cost of the harbour wall

By Ada Lind

The towns share a harbour, and will share via a common fund what the wall costs.

The new ferry is powered by hydrogen, the operator said.
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
    code="BPL003",
    name="share-widget",
    message="label of a share widget in the article: “{text}”",
    levels=levels(Severity.WARNING),
    folded=folded("labels of share widgets"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``share``."""
    return report(view, "share")
