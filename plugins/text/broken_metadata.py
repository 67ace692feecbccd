"""The article's metadata can't be read.

## What it does

Reports front matter or JSON-LD that is no valid YAML, TOML or JSON, or holds values that can't be used.

## Why it matters

Author, date and title that a machine can't read don't exist for search engines, archives and the other rules here.

## Bad

```markdown
---
title: Harbour wall
published: [2021-04-08
---

# [[Harbour wall]]

The council voted on Tuesday to raise the wall.
```

## Good

```markdown
---
title: Harbour wall
published: 2021-04-08
---

# Harbour wall

The council voted on Tuesday to raise the wall.
```

## How to fix

Mend the line that the message names; the rest of the metadata was used where it could be.

## References

- YAML 1.2: <https://yaml.org/spec/1.2.2/>
- TOML 1.0: <https://toml.io/en/v1.0.0>
- JSON-LD 1.1: <https://www.w3.org/TR/json-ld11/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

META = RuleMeta(
    code="TXT009",
    name="broken-metadata",
    message="{what}",
    levels={"default": Severity.WARNING},
    verdict="broken metadata",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report what the reader could not use."""
    for problem in view.article.problems:
        if problem.kind == "metadata":
            yield Hit(problem.span, {"what": problem.message})
