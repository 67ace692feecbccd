"""Characters were garbled by a wrong encoding.

## What it does

Reports two or more sequences that arise when UTF-8 is read as Windows-1252, and replacement characters (U+FFFD).

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

- The sequences are UTF-8's two- and three-byte forms of the usual accents and marks, seen through Windows-1252.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule, option

_ORIGINALS = "éèêëàâäáãåçñóòôöõúùûüíìîïßæøÉÜÖÄ£©®°«»§·¿¡" + "’‘“”–—…•€™„"


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT003."""

    least: int = option(2, "how many garbled sequences there must be", minimum=1)


def _garbled() -> tuple[str, ...]:
    """What the usual characters look like when their UTF-8 is read as Windows-1252, as phrases."""
    found = {"\ufffd", "ï¿½"}
    for char in _ORIGINALS:
        seen = char.encode().decode("cp1252", "ignore")
        if len(seen) > 1:
            found.add(seen)
    return tuple(f"*{seen}*" for seen in sorted(found))


META = RuleMeta(
    code="TXT003",
    name="mojibake",
    message="{count} characters were garbled by a wrong encoding, such as “{text}”",
    levels={"default": Severity.WARNING},
    phrases=_garbled,
    options=Options,
    verdict="garbled characters",
)


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the first garbled sequence, with the count of all."""
    code = [mark.span for mark in view.article.marks if mark.kind == "code"]
    replaced = any(problem.kind == "encoding" for problem in view.article.problems)  # TXT008's
    spans = []
    for hit in view.phrase_hits("TXT003"):
        span = Span(hit.start, hit.end)
        # The automaton reads lower case; only the capital letters arise from a wrong encoding: "irmã³" is none.
        exact = span.of(view.text)
        known = replaced and exact == "\ufffd"
        if exact[0] in "ÃÂâïÅ\ufffd" and not known and not any(mark.overlaps(span) for mark in code):
            spans.append(span)
    if len(spans) >= options.least:
        yield Hit(spans[0], {"count": len(spans)})
