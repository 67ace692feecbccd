"""A date that can't be right.

## What it does

Reports a weekday that is not that of its date ("Tuesday, April 8, 2021" was a Thursday), days that no month has
("February 30"), an article updated before it was published, and one published more than two days (option `days`)
after the day of `--as-of`. Two days are left for time zones and for articles published ahead of their print date. Of
dates in the text itself only those between the headline and the first paragraph count as the article's own: others may
be those of an event, or of another article that the page lists.

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

- ISO 8601, the calendar that dates are checked in; dates before 1900 are not, since calendars differed:
  <https://www.iso.org/iso-8601-date-and-time-format.html>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from srclint import ArticleView, Block, DateStamp, Evidence, Hit, RuleMeta, Severity, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass

from .expressions import ZONES, in_words

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Options:
    """The options of DAT005."""

    days: int = option(
        2,
        "how many days after the day of judging an article may be dated, and updated before it is out",
        minimum=0,
    )


META = RuleMeta(
    code="DAT005",
    name="impossible-date",
    message="{problem}",
    levels={"default": Severity.WARNING, "ahead": Severity.INFO, "order": Severity.INFO},
    options=Options,
    verdict="impossible date",
)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = pattern(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b", re.I)
_DAY = pattern(r"(?<![0-9])([0-9]{1,2})(?![0-9])")
_YEAR = pattern(r"\b((?:19|20)[0-9]{2})\b")
_OLD_YEAR = pattern(r"\b1[0-8][0-9]{2}\b")
_LABEL = 6  # words of a line that only tells a date: "Published on Friday, June 9, 2026"
_MOST_EVIDENCE = 32  # that dates an article; a page may repeat its date a thousand times
_NEAR = 24  # characters around a date that are looked at
_BEFORE_DATE = pattern(
    r"(?:\b(?:on|by|until|till|since|before|after|from|through|to|dated|due|is|was|of|between|and)(?: the)?|[(,:])"
    r"\s*\Z",
    re.I,
)
_AFTER_DATE = pattern(
    r"\s*(?:[.,;:!?)—–”\"]|\Z|\s(?:at|to|in|and|or|when|for|as|that|but|with|by|after|before|because|what|who|is|was|will"
    r"|the|they|he|she|it|until|through)\b)"
)
# "Tuesday" at the end of a line, and the date in the next: two labels, where no comma joins them.
_APART = pattern(r"[A-Za-z]+\.?[ \t]*[\r\n]")
# "the night of Friday to Saturday, March 6": whose day it is stays open. "The Mail on Sunday" is a newspaper.
_NOT_ITS_DAY = pattern(
    r"(?:day|\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?)(?:\s+(?:to|and|or|into|through|till|until)\s+|\s*[-–—/&]\s*)\Z"
    r"|\b[A-Z]\w+\s+on\s+\Z"
)


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
        if block is None or not (block.kind in ZONES or _is_sentence(view, block) or _is_own(view, time)):
            continue
        problem = _no_such_day(view, time) or _wrong_weekday(view, time)
        if problem:
            yield Hit(time.span, {"problem": problem})


def _is_sentence(view: ArticleView, block: Block) -> bool:
    """Whether a line that is full of a date says something: "A hearing is set for Friday, June 9, 2026."."""
    text = block.span.of(view.text).rstrip()
    return block.kind == "date" and text.endswith(".") and len(text.split()) > _LABEL


def _is_own(view: ArticleView, time: TimeExpression) -> bool:
    """Whether it is the line between headline and text that dates the article."""
    stamp = view.article.published
    if stamp is None or _own(view, stamp) is None:
        return False
    return any(item.span and item.span.overlaps(time.span) for item in stamp.evidence[:_MOST_EVIDENCE])


def _of_the_page(view: ArticleView, slack: int) -> Iterator[Hit]:
    """What contradicts itself in the page's own dates."""
    out, changed = _own(view, view.article.published), _own(view, view.article.modified)
    if out and (out - view.as_of).days > slack:
        told = _declared(view.article.published)
        yield Hit(
            values={"problem": f"dated {out}, which is after {view.as_of}"}, level="ahead", evidence=told
        )
    if out and changed and (out - changed).days > slack:
        told = _declared(view.article.modified)
        said = f"updated {changed}, before it was published {out}"
        yield Hit(values={"problem": said}, level="order", evidence=told)


def _declared(stamp: DateStamp | None) -> Evidence | None:
    """What declared a date, if its place in the file is known."""
    return next((item for item in stamp.evidence if item.source), None) if stamp else None


def _own(view: ArticleView, stamp: DateStamp | None) -> date | None:
    """The day of a date that is surely the article's: a declared one, or one in the lines above the first paragraph."""
    if stamp is None:
        return None
    span = stamp.evidence[0].span if stamp.evidence and stamp.evidence[0].where == "text" else None
    if span is None:
        return stamp.day
    title, paragraphs = view.article.title, view.blocks_of("paragraph")
    start = title.span.end if title and title.span else 0
    return (
        stamp.day
        if start <= span.start and (not paragraphs or span.end <= paragraphs[0].span.start)
        else None
    )


def _no_such_day(view: ArticleView, time: TimeExpression) -> str | None:
    """What is wrong with the day of a date of the text, if its month or year has none such."""
    name = _MONTH.search(time.text)
    if name is None or _OLD_YEAR.search(time.text):
        return None
    said = f"“{' '.join(time.text.split())}”"
    month = _MONTHS.index(name[1].lower())
    day, year = _DAY.search(time.text.replace(",", " ")), _YEAR.search(time.text)
    from calendar import isleap  # few articles have such a date

    longest = 28 if month == 1 and year is not None and not isleap(int(year[1])) else _LONGEST[month]
    if day and int(day[1]) > _LONGEST[month]:
        # "June 31, 2015" can be nothing else; in "by June 31 states had signed" the figure counts the states.
        sure = year is not None and day.start() > name.start()
        return f"{said}: {name[0]} has {longest} days" if sure or _is_date(view, time) else None
    if year is not None and time.value is None:
        return f"{said}: {year[1]} was no leap year"
    return None


def _is_date(view: ArticleView, time: TimeExpression) -> bool:
    """Whether what stands around a month and a figure shows that they are a date."""
    after = view.text[time.span.end : time.span.end + _NEAR]
    return bool(
        _BEFORE_DATE.search(view.text, max(0, time.span.start - _NEAR), time.span.start)
        and _AFTER_DATE.match(after)
    )


def _wrong_weekday(view: ArticleView, time: TimeExpression) -> str | None:
    """What is wrong with the weekday of a date of the text, if anything."""
    if time.value is None or _MONTH.search(time.text) is None or _YEAR.search(time.text) is None:
        return None
    first = time.text.lower()[:3]
    said = next((weekday for weekday in _WEEKDAYS if weekday.startswith(first)), None)
    right = date.fromisoformat(time.value)
    actual = _WEEKDAYS[right.weekday()]
    if said is None or said == actual or _APART.match(time.text):
        return None
    if _NOT_ITS_DAY.search(view.text, max(0, time.span.start - _NEAR), time.span.start):
        return None
    return f"{in_words(right)} was a {actual.capitalize()}, not a {said.capitalize()}"
