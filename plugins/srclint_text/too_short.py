"""The article has hardly any text.

## What it does

Reports an article whose body has fewer than 50 words.

## Why it matters

A stump, a teaser or an empty page taken for an article spoils counts and comparisons. Off unless selected: briefs are
short by design.

## Bad

```text
[[Harbour wall to be raised]]

By Ada Lind

The council voted on Tuesday to raise the wall.
```

## Good

```text option.words=8
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall.
```

## How to fix

Fetch the whole article, or leave it out of the collection.

## References

- 50 words is the least length that DataTrove's Gopher quality filter takes for a document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT006."""

    words: int = option(50, "how many words the body must have")


META = RuleMeta(
    code="TXT006",
    name="too-short",
    message="the body has {count} words, fewer than {least}",
    levels={"default": Severity.INFO},
    options=Options,
    presets=(),
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Count the words of deck and paragraphs."""
    count = sum(len(block.span.of(view.text).split()) for block in view.blocks_of("deck", "paragraph"))
    if count < options.words:
        yield Hit(None, {"count": count, "least": options.words})
