"""The text is much harder, or much easier, to read than the house's.

## What it does

Computes the Flesch reading ease of the article's prose and reports figures outside the house's range.

## Why it matters

A figure far off the house's own says that the text is not the house's usual prose: a press release, a legal notice, a
menu read as text, or words put together by a machine. It says nothing of the facts; so it is off unless selected. Lists
of prices, rates and results, in which every tenth word or more is a figure, have no reading ease and are not judged.

## Bad

```text option.words=10
[[Towns disagree over the cost of shared works]]

By Ada Lind

Notwithstanding aforementioned intermunicipal considerations, participating
organisations unanimously characterised the implementation of infrastructural
modernisation as disproportionately expensive.
```

## Good

```text option.words=20 option.highest=110
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in
spring and take two years. The town has asked for money from the state.
```

## How to fix

Read the article. If it is fine, widen the range in the rule's options.

## References

- Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948, as textstat computes it:
  <https://doi.org/10.1037/h0057532>
- Of 395 clean English news articles none is below 35 and 1% are above 85. Flesch's table calls what is under 30 very
  difficult.
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint.language.text.readability import figures
from srclint.records import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The options of TXT002."""

    lowest: float = option(25.0, "the lowest Flesch reading ease that is usual here (0 is very hard)")
    highest: float = option(85.0, "the highest Flesch reading ease that is usual here (100 is very easy)")
    words: int = option(100, "an article with fewer words is not judged", minimum=1)


META = RuleMeta(
    code="TXT002",
    name="readability-outlier",
    message="reading ease {ease:g} is outside the usual {lowest:g} to {highest:g}",
    levels={"default": Severity.INFO},
    options=Options,
    languages=("en", "de", "es", "fr", "it", "nl", "ru"),
    presets=(),
)


_FIGURES = 0.10  # of words: a figure counts as one syllable, and so makes easy what it stands in


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report a reading ease outside the range."""
    if view.word_count < options.words:
        return
    prose = "\n".join(block.span.of(view.text) for block in view.blocks_of("deck", "paragraph"))
    words = prose.split()
    if sum(any(map(str.isdigit, word)) for word in words) >= _FIGURES * len(words):
        return
    ease = figures(prose, view.article.language).get("flesch_reading_ease")
    if ease is not None and not options.lowest <= ease <= options.highest:
        yield Hit(None, {"ease": ease, "lowest": options.lowest, "highest": options.highest})
