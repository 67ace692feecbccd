"""The indefinite article doesn't fit the sound after it.

## What it does

Reports "a" before the sound of a vowel and "an" before that of a consonant. What counts is the sound: "an hour" and
"a European" are right. Capitals, names, figures and words in "h", which people speak in different ways ("an
historic"), are left alone, and so are quotations.

## Why it matters

One is a slip. Several are the trace of a tool that replaced the word after the article: "an settlement" was "an
agreement".

## Bad

```text
Harbour board signs with keepers

The board reached [[an settlement]] with the keepers on Monday after [[a extraordinary]] night.
```

## Good

```text
Harbour board signs with keepers

It took an hour, a European mediator and a one-page draft. An FBI agent watched; an historic day, she said.
```

## How to fix

Write the article that fits the sound (`--fix` offers it).

## References

- Merriam-Webster, entry "an": <https://www.merriam-webster.com/dictionary/an>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Edit, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint.language.text.indefinite import TRIGGERS, mismatch_at

META = RuleMeta(
    code="SPN003",
    name="article-mismatch",
    message="“{text}”: by its sound “{wanted}”",
    levels={"default": Severity.INFO},
    phrases=TRIGGERS,
    languages=("en",),
    verdict="a/an mismatch",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each mismatch in the article's own words."""
    for hit in view.phrase_hits(META.code):
        mismatch = mismatch_at(view.text, hit.start)
        if mismatch is not None and view.in_zones(mismatch.span):
            edit = Edit(mismatch.span, mismatch.wanted, safe=False)
            yield Hit(mismatch.span, {"wanted": mismatch.wanted}, edits=(edit,))
