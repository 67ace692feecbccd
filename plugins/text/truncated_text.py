"""The text breaks off.

## What it does

Reports a text that ends in the middle of a sentence: with a marker such as “[+1234 chars]” or, in English, on a word
on which no sentence ends.

## Why it matters

What is missing may be the answer, the correction or the other side. Feeds and news interfaces deliver such stumps as
if they were whole.

## Bad

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in
spring and take two years, according to the mayor, who said that [[the]]
```

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in spring and take tw[[… [+2318 chars]]]
```

## Good

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in spring and take two years.

Ada Lind covers the coast for the Harbour Courier
```

## How to fix

Fetch the whole article from its publisher.

## References

- The markers are those of news interfaces, which cut an article's content after 200 or 260 characters.
- The words are determiners, prepositions and conjunctions on which English sentences don't end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule

META = RuleMeta(
    code="TXT005",
    name="truncated-text",
    message="the text breaks off here: “{text}”",
    levels={"default": Severity.WARNING},
    presets=("source",),
    verdict="breaks off",
)

_MARKER = re.compile(r"(?:…|\.\.\.)?\s?\[\+?\d{1,7} chars\]$")
_MARKER_CHARS = 24  # no marker is longer
# No prepositions that end a question or a relative clause ("the town they come from").
_OPEN_ENDED = frozenset(
    ["the", "a", "an", "and", "or", "but", "nor", "because", "although", "whereas", "whose", "than"]
    + ["their", "its", "our", "your", "my"]
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_WORD_CHARS = max(map(len, _OPEN_ENDED)) + 1  # a longer run of letters is none of these words
_LEAST_WORDS = 12  # a shorter last line may be a credit, a caption or a heading


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Look at the end of the text for a marker, and at that of the last paragraph for a word."""
    end = len(view.text.rstrip())
    marker = _MARKER.search(view.text, max(0, end - _MARKER_CHARS), end)
    if marker:
        yield Hit(Span(*marker.span()))
        return
    paragraphs = view.blocks_of("paragraph")
    if not paragraphs or view.article.language != "en":
        return
    last = paragraphs[-1].span
    text = last.of(view.text).rstrip()
    word = _LAST_WORD.search(text, max(0, len(text) - _WORD_CHARS))
    if word and len(text.split()) >= _LEAST_WORDS and word[0] in _OPEN_ENDED:
        yield Hit(Span(last.start + word.start(), last.start + word.end()))
