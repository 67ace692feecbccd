"""Links to other articles stand in the article.

## What it does

Reports lines that point to other articles: "Read more", "You may also like", "See also", "Recommended", and
the headline that stands on the same line.

## Why it matters

The headline of another article, in the midst of this one, reads as a claim of this author's. Names in it
are counted as if the article were about them.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[You may also like]]
```

## Good

```text
Children read more when the library boat calls

By Ada Lind

Children on the islands read more in the weeks after the library boat has called, teachers say.

You may also like to know that the boat takes requests, the librarian said.
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
    code="BPL006",
    name="related-links",
    message="link to other articles in the article: “{text}”",
    levels=levels(Severity.WARNING),
    severity_in={"draft": Severity.INFO},  # whoever writes an article may well invite and link
    folded=folded("links to other articles"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``related``."""
    return report(view, "related")
