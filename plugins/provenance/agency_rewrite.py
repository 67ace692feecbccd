"""An agency's input under a person's byline.

## What it does

Reports the line that tells of an agency's input, "(Inputs from AP)", "With agency inputs", "With files from AFP",
"(With agencies)", in an article that a person signed. "X contributed to this report" names a second reporter beside the
first, and is left alone.

## Why it matters

"Inputs" mostly means that the signed text is agency copy with a few words changed. What the signature adds can't be
told from it; the agency's own report is the better source.

## Bad

```text
Keepers get more money

By Ben Stone

The harbour board of Port Alder said that its keepers will get more from the first of May.

([[Inputs from AP]])
```

## Good

```text
Keepers get more money

By Ben Stone

The harbour board of Port Alder said that its keepers will get more from the first of May.

The Associated Press contributed to this report.
```

## How to fix

Lean on the agency's report. In a house of your own: sign as the agency asks, and say what was added.

## References

- Lewis, Williams and Franklin, "A Compromised Fourth Estate?", Journalism Studies 2008:
  <https://doi.org/10.1080/14616700701767974>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint.compare.siblings import credits_of

META = RuleMeta(
    code="PRV004",
    name="agency-rewrite",
    message="signed by {byline}, but “{text}”",
    levels={"default": Severity.INFO},
    phrases=("input*", "inputs*", "files from", "with agencies", "news agencies", "wire agencies"),
    languages=("en",),
    presets=("source",),
    verdict="agency rewrite",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the last credit to an agency's input in an article that a person signed."""
    byline = view.article.byline
    inputs = [credit for credit in credits_of(view) if credit.kind == "inputs"]
    if byline.kind == "person" and inputs:
        yield Hit(inputs[-1].span, {"byline": byline.names, "agency": inputs[-1].agency})
