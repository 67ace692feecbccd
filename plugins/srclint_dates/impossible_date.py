"""A date that can't be right.

## What it does

Reports a weekday that is not that of its date ("Tuesday, April 8, 2021" was a Thursday), days that no month has
("February 30"), an article updated before it was published, and one published more than two days (option `days`)
after the day of `--as-of`. Two days are left for time zones and for articles published ahead of their print date.

On 3,200 articles, most of them from newspapers, it found nothing in the text: what it reports is rare.

## Why it matters

One of the two is wrong, and the reader can't tell which. Impossible dates are common where texts are put together by
machines, and where a page's date is the date of the scraper.

## Bad

```text published=2021-04-09
Lighthouse closes for good

The council closed the tower on [[Tuesday, April 8, 2021]]. It will decide on [[June 31]] what becomes of it.
```

```text published=2027-05-01 as_of=2026-11-22
[[Lighthouse closes for good]]

The council closed the tower on Tuesday.
```

```text published=2021-04-09 modified=2021-03-01
[[Lighthouse closes for good]]

The council closed the tower on Tuesday.
```

## Good

```text published=2021-04-09 modified=2021-04-10
Lighthouse closes for good

The council closed the tower on Thursday, April 8, 2021. It will decide on June 30 what becomes of it.
```

## How to fix

Look the date up. Where the page's own dates disagree, the one that readers see is usually right.

## References

- ISO 8601, the calendar that dates are checked in; dates before 1900 are not, since calendars differed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint_dates.expressions import ZONES, in_words

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Options:
    """The options of DAT005."""

    days: int = option(
        2, "how many days after the day of judging an article may be dated, and updated before it is out"
    )


META = RuleMeta(
    code="DAT005",
    name="impossible-date",
    message="{problem}",
    levels={"default": Severity.WARNING},
    options=Options,
    verdict="impossible date",
)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b", re.I)
_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})(?![0-9])")
_YEAR = re.compile(r"\b((?:19|20)[0-9]{2})\b")


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report dates that contradict the calendar, each other or the day of judging."""
    yield from _of_the_page(view, options.days)
    if view.article.language != "en":
        return
    for time in view.times:
        if time.unit != "day" or time.reference not in ("absolute", "underspecified"):
            continue
        block = view.block_at(time.span.start)
        problem = _problem(time) if block is not None and block.kind in ZONES else None
        if problem:
            yield Hit(time.span, {"problem": problem})


def _of_the_page(view: ArticleView, slack: int) -> Iterator[Hit]:
    """What contradicts itself in the page's own dates."""
    published, modified = view.article.published, view.article.modified
    out = published.day if published else None
    changed = modified.day if modified else None
    if out and (out - view.as_of).days > slack:
        yield Hit(values={"problem": f"dated {out}, which is after {view.as_of}"})
    if out and changed and (out - changed).days > slack:
        yield Hit(values={"problem": f"updated {changed}, before it was published {out}"})


def _problem(time: TimeExpression) -> str | None:
    """What is wrong with a date of the text, if anything."""
    name = _MONTH.search(time.text)
    if name is None:
        return None
    month = _MONTHS.index(name[1].lower())
    day = _DAY.search(time.text.replace(",", " "))
    if day and int(day[1]) > _LONGEST[month]:
        return f"“{' '.join(time.text.split())}”: {name[0]} has {_LONGEST[month]} days"
    year = _YEAR.search(time.text)
    if year is None:
        return None
    if time.value is None:
        return f"“{' '.join(time.text.split())}”: {year[1]} was no leap year"
    first = time.text.lower()[:3]
    right = date.fromisoformat(time.value)
    said = next((weekday for weekday in _WEEKDAYS if weekday.startswith(first)), None)
    actual = _WEEKDAYS[right.weekday()]
    if said is None or said == actual:
        return None
    return f"{in_words(right)} was a {actual.capitalize()}, not a {said.capitalize()}"
