"""A comment form stands in the article.

## What it does

Reports the lines of a form for readers' comments: its heading, its notes on e-mail addresses and spam, its
buttons.

## Why it matters

The form belongs to the page. What follows it in scraped text may be the words of readers under the author's
name.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

[[Leave a Reply]]

[[Your email address will not be published.]]

[[This site uses Akismet to reduce spam.]]
```

## Good

```text
Council invites residents to comment on the harbour wall

By Ada Lind

Residents may leave a comment at the town hall until Friday, and the council will reply to each of them.

The clerk promised that no email address would be published with the answers.
```

## How to fix

Take the text from the publisher's feed, or remove the lines (`--fix` takes safe ones). See that no reader's comment
stays behind.

## References

- Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010:
  <https://doi.org/10.1145/1718487.1718542>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .reporting import EACH, folded, levels, report

META = RuleMeta(
    code="BPL002",
    name="comment-form",
    message="part of a comment form in the article: “{text}”",
    levels=levels(Severity.WARNING),
    folded=folded("parts of a comment form"),
    each=EACH,
    verdict="boilerplate",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the zones of class ``comment_form``."""
    return report(view, "comment_form")
