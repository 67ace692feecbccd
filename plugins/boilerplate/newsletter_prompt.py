"""A prompt to subscribe or follow stands in the article.

## What it does

Reports lines that ask the reader to subscribe, to sign up for a newsletter or to follow the publisher
elsewhere.

## Why it matters

The prompt belongs to the page. In scraped text it passes for the author's words, and an article that seems
to praise a newsletter reads like advertising.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[Sign up for our newsletter to get the day's top stories in your inbox.]]
```

## Good

```text
Fishermen start a newsletter of their own

By Ada Lind

More than 900 people have signed up for the newsletter that the fishermen's guild began in spring.

Those who subscribe get the tides, the prices at auction and the weather, the guild said.
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
    code="BPL004",
    name="newsletter-prompt",
    message="prompt to subscribe or follow in the article: “{text}”",
    levels=levels(Severity.WARNING),
    severity_in={"draft": Severity.INFO},  # whoever writes an article may well invite and link
    folded=folded("prompts to subscribe or follow"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``newsletter``."""
    return report(view, "newsletter")
