"""A phrase comes out of a spinner's dictionary.

## What it does

In an article that `spun-article` reports, marks each tell and says what the writer of the original is likely to have
had. A phrase alone proves nothing, so that in other articles nothing is said, unless the rule is selected by its code
or name. Quoted words are left alone, and so is what some writers do write, although it counts for `spun-article`.

## Why it matters

The pairs show what happened to the text, word by word, and they are the search terms that lead to the original.

## Bad

```text
Lighthouse keepers win pay deal

The [[leader executive]] of the harbour board [[stated on Monday]] that keepers will get a deal [[this 12 months]].

He [[referred to as for]] calm, and [[mentioned Tuesday]] that the board [[has additionally agreed]] to their wish.
```

## Good

```text
Lighthouse keepers win pay deal

The chief executive of the harbour board said that a friend had typed “final yr” in his letter to the keepers.
```

## How to fix

Find the original and lean on that.

## References

- Cabanac, Labbé and Magazinov, "Tortured phrases: A dubious writing style emerging in science", 2021:
  <https://arxiv.org/abs/2107.06751>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule

from .tells import MISMATCH, article_tells, is_spun, phrases

META = RuleMeta(
    code="SPN002",
    name="spinner-phrase",
    message="“{text}” reads like a spinner's “{original}”",
    levels={"spun": Severity.WARNING, "elsewhere": Severity.OFF},
    phrases=phrases,
    languages=("en",),
    presets=("source",),
    verdict="spinner phrases",
)

_SHOWN = 0.5  # weight from which on a tell is shown: what some writers use only adds to others


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each tell of a spun article with its likely original."""
    tells = article_tells(view, META.code)
    spun = bool(tells) and is_spun(tells, view.word_count)
    for tell in tells:
        if tell.weight >= _SHOWN and not tell.quoted and tell.name != MISMATCH:
            yield Hit(tell.span, {"original": tell.original}, "spun" if spun else "elsewhere")
