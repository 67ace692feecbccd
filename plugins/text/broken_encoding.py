"""Bytes of the file could not be decoded.

## What it does

Reports an article in whose file bytes had to be replaced, because they are valid in no encoding that fits the rest.

## Why it matters

What stood there is lost. Where it was a letter of a name or a digit of a figure, the article now says something else.

## Bad

```text broken=ø
Harbour wall to be raised

By Ada Lind

The mayor of the town, Åsa S[[ø]]derholm, said that the café on the pier would have to close while the wall is built.
```

## Good

```text
Harbour wall to be raised

By Ada Lind

The mayor of the town, Åsa Søderholm, said that the café on the pier would have to close while the wall is built.
```

## How to fix

Fetch the file again; if it is broken at its source, name the right encoding with `--encoding`.

## References

- The Unicode Standard, chapter 3.9: U+FFFD substitution of maximal subparts:
  <https://www.unicode.org/versions/latest/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

META = RuleMeta(
    code="TXT008",
    name="broken-encoding",
    message="{what}",
    levels={"default": Severity.WARNING},
    verdict="broken encoding",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report what the reader had to replace."""
    for problem in view.article.problems:
        if problem.kind == "encoding":
            yield Hit(problem.span, {"what": problem.message})
