"""A relative date in an article that doesn't say when it was published.

## What it does

Finds "last year", "this month", "the past decade", "two years ago" and their kin in articles with no publication date.
Those that name years are warnings, the others information, and so are those that something else may anchor: in a
quotation, a conversation or a caption, within some paragraphs of a year that the text names ("in 1982 they closed the
plant, but the very next year"), a hundred years and more, and where a line of the page has a date that may be that of
publication. It leaves alone what DAT002 leaves alone: weekdays, today, yesterday, now, "recently", "a few years ago".

## Why it matters

With nothing to count from, "last year" is no date at all: the sentence can't be checked.

## Bad

```text
Lighthouse closes for good

By Ada Lind

The tower lost its keeper [[last year]]. The council bought it [[two years ago]] and closed it [[last month]].
```

## Good

```text
Lighthouse closes for good

By Ada Lind

The repairs are expected to last months. The tower lost its keeper in 2020. The council has met recently, on Tuesday
and a few years ago.
```

```text published=2026-11-20 as_of=2026-11-22
Lighthouse closes for good

By Ada Lind

The tower lost its keeper last year.
```

## How to fix

Find the publication date (DAT001) and give it to srclint with the article; or write the dates themselves.

## References

- The Associated Press Stylebook, entry "time element": <https://www.apstylebook.com/>
- TIMEX3, the annotation of time expressions in ISO-TimeML (ISO 24617-1): <https://www.iso.org/standard/37331.html>
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .expressions import conversation, is_year_scale, may_be_dated, relative_expressions

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

META = RuleMeta(
    code="DAT003",
    name="unanchored-relative-date",
    # A dateline may give the day without its year, and years are what these count in.
    message={
        "years": "“{text}” is no date: the article doesn't say in which year it was published",
        "shorter": "“{text}” is no date: the article doesn't say when it was published",
    },
    levels={"years": Severity.WARNING, "shorter": Severity.INFO},
    languages=("en",),
    presets=("source",),
    folded={
        "years": "{count} relative dates, and the article doesn't say in which year it was published: {each}",
        "shorter": "{count} relative dates, and the article doesn't say when it was published: {each}",
    },
    verdict="relative dates without an anchor",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each relative expression of an article without a publication date."""
    if view.article.published is not None:
        return
    found = list(relative_expressions(view))
    open_ = bool(found) and not may_be_dated(view)
    others = conversation(view) if open_ else 0
    for time in found:
        alone = is_year_scale(time) and time.span.start < others and not _has_anchor(view, time)
        yield Hit(time.span, {"unit": time.unit}, "years" if alone else "shorter")


_NEAR = 700  # characters on either side, some paragraphs, in which a year that is named may be what is counted from
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
_AGES = pattern(
    r"(?i)\b(?:hundreds?|thousands?|centur(?:y|ies)|millennia|\d,?\d\d+|[2-9]0|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b"
)
_LEAD = 500  # characters at the beginning: a year there is that of the story


def _has_anchor(view: ArticleView, time: TimeExpression) -> bool:
    """Whether something else than the day of publication may give an expression its meaning."""
    block = view.block_at(time.span.start)
    if view.in_quote(time.span) or _AGES.search(time.text) or (block is not None and block.kind == "caption"):
        return True
    if _YEAR.search(view.text, 0, _LEAD):
        return True
    return bool(_YEAR.search(view.text, max(0, time.span.start - _NEAR), time.span.end + _NEAR))
