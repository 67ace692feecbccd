"""Characters were garbled by a wrong encoding.

## What it does

Reports two or more sequences that arise when UTF-8 is read as Windows-1252, Mac Roman or a code page of DOS, and
replacement characters (U+FFFD). One sequence alone is info, where it stands within a word ("SÃ¸ren") or is a mark of
three bytes ("stateâ€™s"). Other rules leave quotation marks and letters alone that are its debris.

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

- The sequences are UTF-8's forms of letters and marks, told by their first byte, seen through another encoding:
  <https://www.rfc-editor.org/rfc/rfc3629>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass

from .garbled import garbled


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT003."""

    least: int = option(2, "how many garbled sequences there must be", minimum=1)


META = RuleMeta(
    code="TXT003",
    name="mojibake",
    message={
        "default": "{count} characters were garbled by a wrong encoding, such as “{text}”",
        "one": "“{text}” was garbled by a wrong encoding",
    },
    levels={"default": Severity.WARNING, "one": Severity.INFO},
    options=Options,
    verdict="garbled characters",
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the first garbled sequence, with the count of all."""
    spans = garbled(view)
    if len(spans) >= options.least:
        yield Hit(spans[0], {"count": len(spans)})
        return
    for span in spans:
        if _SURE.match(view.text, span.start, span.end) and (
            len(span) > _PAIR
            or view.text[span.start - 1 : span.start].islower()
            or _lower_at(view.text, span.end)
        ):
            yield Hit(_word(view.text, span), {"count": 1}, "one")


# Windows-1252's first bytes of letters and marks; what Macintosh and DOS make of them has other uses, too.
_SURE = pattern("[ÂÃâ]")
_PAIR = 2  # characters of a garbled letter


_LONGEST = 40  # characters on either side that a word may have


def _word(text: str, span: Span) -> Span:
    """The word that a span stands in."""
    before = text[max(0, span.start - _LONGEST) : span.start].split()
    after = text[span.end : span.end + _LONGEST].split()
    start = span.start - (len(before[-1]) if before and not text[span.start - 1].isspace() else 0)
    end = span.end + (len(after[0]) if after and not text[span.end].isspace() else 0)
    return Span(start, end)


def _lower_at(text: str, at: int) -> bool:
    return text[at : at + 1].islower()
