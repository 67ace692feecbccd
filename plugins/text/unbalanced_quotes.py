"""A quotation mark has no partner.

## What it does

Reports a quotation that opens and never closes, one that closes without having opened, and a mark turned the wrong
way. Quotations continued over paragraphs, apostrophes, and inches and seconds are understood; marks in a row are one
finding.

## Why it matters

Where a quotation ends decides who said what. With a mark missing, the writer's words become the speaker's or the
speaker's the writer's; in text that was scraped or translated it is often the first thing to break.

## Bad

```text
Harbour wall to be raised

By Ada Lind

The mayor said the wall [[“]]must grow before the storms come. The vote is on Tuesday.
```

## Good

```text
Harbour wall to be raised

By Ada Lind

“The wall must grow,” the mayor said. “It is 12 feet now.

“It was 10 feet when I was a boy,” she added.
```

## How to fix

Look the quotation up in the original and set the mark where the quotation ends.

## References

- The Chicago Manual of Style, 17th edition, 13.30: each paragraph of a continued quotation opens with a mark, only
  the last one closes: <https://www.chicagomanualofstyle.org/>
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.language.text.quotes import find_unbalanced

from .garbled import garbled

META = RuleMeta(
    code="TXT004",
    name="unbalanced-quotes",
    message="the quotation mark {text} has no partner in its paragraph",
    levels={"default": Severity.INFO},
    presets=(),
)

_MARKS = "\"'“”„‘’«»`"


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report marks without a partner in the article's own text."""
    debris = garbled(view)
    for span in _rows(view.text, find_unbalanced(view.text)):
        block = view.block_at(span.start)
        if block is None or _holds(block.span, debris):
            continue  # garbled characters hold marks that nobody wrote, and stand for some that somebody did
        if block.kind in ("headline", "deck", "paragraph"):
            yield Hit(span)


def _holds(block: Span, others: Sequence[Span]) -> bool:
    """Whether one of several spans, in order, reaches into a block."""
    before = bisect_left(others, block.end, key=lambda span: span.start)
    return before > 0 and others[before - 1].end > block.start


def _rows(text: str, marks: Iterable[Span]) -> Iterator[Span]:
    """The marks, those with nothing but marks between them as one: a row of hundreds is an ornament, or debris."""
    row: Span | None = None
    for mark in marks:
        if row is not None and not text[row.end : mark.start].strip(_MARKS):
            row = Span(row.start, max(row.end, mark.end))
            continue
        if row is not None:
            yield row
        row = mark
    if row is not None:
        yield row
