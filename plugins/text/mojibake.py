"""Characters were garbled by a wrong encoding.

## What it does

Reports two or more sequences that arise when UTF-8 is read as Windows-1252, Mac Roman or a code page of DOS, and
replacement characters (U+FFFD). Other rules leave quotation marks and letters alone that are its debris.

## Why it matters

Garbled characters stand where quotation marks, dashes and accents stood. Names are misspelt, quotations can no longer
be told from the writer's words, and the text went through at least one program that nobody checked.

## Bad

```text
Harbour wall to be raised

By Ada Lind

The mayor, Ren[[Ã©]]e Holm, said the wall â€œmust growâ€™ before the storms come.
```

## Good

```text
Harbour wall to be raised

By Ada Lind

The mayor, Renée Holm, said the wall “must grow” before the storms come.
```

## How to fix

Fetch the text again and decode it as what it is, most often UTF-8; a repair by hand can't bring back what was lost.

## References

- The sequences are UTF-8's forms of letters and marks, told by their first byte, seen through another encoding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option

from .garbled import garbled


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT003."""

    least: int = option(2, "how many garbled sequences there must be", minimum=1)


META = RuleMeta(
    code="TXT003",
    name="mojibake",
    message="{count} characters were garbled by a wrong encoding, such as “{text}”",
    levels={"default": Severity.WARNING},
    options=Options,
    verdict="garbled characters",
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the first garbled sequence, with the count of all."""
    spans = garbled(view)
    if len(spans) >= options.least:
        yield Hit(spans[0], {"count": len(spans)})
