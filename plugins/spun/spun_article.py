"""A synonym machine went over the article.

## What it does

Counts the tells of spinners: phrases that come out of their synonym dictionaries and that writers don't write
("leader executive" for "chief executive", "on situation of anonymity", "this 12 months"). Three distinct ones or more,
and one in 200 words or more, and the article is reported. Mismatches of the article ("an settlement") count as one
tell together. Words in quotation marks convict nobody alone: two tells must stand in the article's own words.

What it can't see: text that a language model paraphrased, which has no such tells. Where the original is in the run
or given by `--reference`, `machine-rewritten-copy` may still find it by its sentences.

## Why it matters

Spinners make "unique content" of other people's articles, to be served beside advertisements. The facts suffer:
a dictionary that turns a bill into an invoice and a court into a court docket knows neither. Such a text is nobody's
reporting, and the original should be cited instead.

## Bad

```text
[[Lighthouse keepers win pay deal]]

The leader executive of the harbour board stated on Monday that keepers will get a deal this 12 months.

He referred to as for calm, and mentioned Tuesday that the board has additionally agreed to a upward push in pay.
```

## Good

```text
Lighthouse keepers win pay deal

The chief executive of the harbour board said on Monday that keepers will get a deal this year.

He called for calm, and said on Tuesday that the board has also agreed to a rise in pay.
```

## How to fix

Find the original and lean on that. The tells' likely originals, which `spinner-phrase` shows, make good search terms.

## References

- Shahid et al., "Accurate Detection of Automatically Spun Content via Stylometric Analysis", ICDM 2017:
  <https://doi.org/10.1109/ICDM.2017.52>
- Cabanac, Labbé and Magazinov, "Tortured phrases: A dubious writing style emerging in science", 2021:
  <https://arxiv.org/abs/2107.06751>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint.records import dataclass

from .tells import article_tells, count_tells, is_spun, phrases


@dataclass(frozen=True, slots=True)
class SpunArticleOptions:
    """The options of spun-article."""

    distinct: int = option(3, "How many different tells it takes.", minimum=1)
    density: float = option(0.5, "How many tells it takes for 100 words of prose.", minimum=0)


META = RuleMeta(
    code="SPN004",
    name="spun-article",
    message=(
        "reads like the work of a synonym machine: {tells} distinct tells in {words} words ({examples}); "
        "of 1,000 clean news articles not one reaches that"
    ),
    levels={"default": Severity.ERROR},
    phrases=phrases,
    options=SpunArticleOptions,
    languages=("en",),
    presets=("source",),
    identity=("tells",),
    verdict="spun ({tells} tells in {words} words)",
)

_SHOWN = 5  # tells that the message names


@article_rule(META)
def rule(view: ArticleView, options: SpunArticleOptions) -> Iterator[Hit]:
    """Report the article as a whole."""
    tells = article_tells(view, META.code)
    if len(tells) < options.distinct:
        return  # nearly all articles end here
    words = view.word_count
    if is_spun(tells, words, options.distinct, options.density):
        shown = {tell.name: tell for tell in reversed(tells) if tell.weight >= 0.5 and not tell.quoted}
        surest = sorted(shown.values(), key=lambda tell: (-tell.weight, tell.span))[:_SHOWN]
        examples = [f"“{tell.span.of(view.text)}”" for tell in surest]
        yield Hit(values={"tells": count_tells(tells)[0], "words": words, "examples": examples})
