"""The article has hardly any text.

## What it does

Reports an article whose body has fewer than 50 words. Where a script has no blanks between its words, as Chinese and
Japanese, two characters count as one.

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

- 50 words is the least length that DataTrove's Gopher quality filter takes for a document:
  <https://github.com/huggingface/datatrove>
- Two characters a word is an estimate: most words of Chinese have one or two. By it none of 8 longer articles in
  Chinese and Japanese falls short.
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, DocumentKind, Hit, RuleMeta, Severity, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT006."""

    words: int = option(50, "how many words the body must have", minimum=1)


META = RuleMeta(
    code="TXT006",
    name="too-short",
    message="the body has fewer than {least} words: {count}",
    levels={"default": Severity.INFO},
    options=Options,
    presets=(),
)

# Thai, Lao, Burmese, Khmer, kana, and the characters of Chinese.
_JOINED = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Count the words of deck, paragraphs and quoted passages; corrections and lists may be short."""
    if view.article.document in (DocumentKind.CORRECTION, DocumentKind.LIST):
        return
    count = end = 0
    for block in view.blocks_of("deck", "paragraph", "quote"):
        if block.span.start >= end:  # a quoted passage may lie inside a paragraph
            text, end = block.span.of(view.text), block.span.end
            joined = len(_JOINED.findall(text))
            count += len(_JOINED.sub("", text).split()) + joined // 2 if joined else len(text.split())
    if count < options.words:
        yield Hit(None, {"count": count, "least": options.words})
