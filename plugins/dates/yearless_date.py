"""A date without its year in an article that doesn't say when it was published.

## What it does

Reports "April 8" and "in October" where neither the article nor the sentences around say which year. Days that bear
their date as a name (September 11, the Fourth of July) and those that come back every year are left alone, and so is
what is quoted.

In 60 newswire stories without a date it reported 113 dates, the date lines above all.

## Why it matters

A date without a year is read as the nearest one. In an article that turns up years later, that is the wrong one.

## Bad

```text
Lighthouse closes for good

By Ada Lind

On [[April 8]] the council closed the tower. The keeper had left in [[October]].
```

## Good

```text
Lighthouse closes for good

By Ada Lind

On April 8, 2021, the council closed the tower. The keeper had left in October 2020.

Between April and June of 2019 no ship had passed. The September 11 attacks were remembered every year.
```

```text published=2021-04-09
Lighthouse closes for good

By Ada Lind

On April 8 the council closed the tower.
```

## How to fix

Find the publication date (DAT001), or write the year.

## References

- The Associated Press Stylebook, entry "months": <https://www.apstylebook.com/>
- TIMEX3, the annotation of time expressions in ISO-TimeML (ISO 24617-1): <https://www.iso.org/standard/37331.html>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern
from srclint.vocabulary.calendar import SEASONS

from .expressions import MONTHS, ZONES

if TYPE_CHECKING:
    from srclint.language.times import TimeExpression

META = RuleMeta(
    code="DAT004",
    name="yearless-date",
    message="“{text}” has no year, and the article doesn't say when it was published",
    levels={"default": Severity.INFO},
    languages=("en",),
    presets=("source",),
    folded="{count} dates have no year, and the article doesn't say when it was published: {each}",
    verdict="dates without a year",
)

_YEAR = pattern(r"(?<![\w$.,/-])(?:1[5-9]|20)[0-9]{2}(?![\w%]|[.,/-][0-9])")
_YEARLY = pattern(
    rf"(?i)\b(?:every|each) (?:year|{'|'.join((*SEASONS, *MONTHS))})\b|"
    r"\b(?:annual(?:ly)?|yearly|traditionally|usually|typically|normally|season(?:al)?)\b"
)
_MONTH = f"(?:{'|'.join(MONTHS)})"
# "Open from April to October", with a verb of what is always so.
_RANGE = pattern(
    r"\b(?:runs?|lasts?|opens?|closed|blooms?|flowers?|grows?|breeds?|nests?)\b[^.;]{0,30}"
    rf"{_MONTH} (?:to|through|until|and) {_MONTH}"
)
_LEAD, _RANGE_LENGTH = 40, 120  # characters before a month, and behind it, in which such a range stands
_BETWEEN = 20  # blanks between two sentences
# Days whose date is their name, in whatever year.
_NAMED = pattern(
    r"\b(?:Sept(?:ember|\.)? 11|11 Sept(?:ember|\.)?|July 4|4 July|(?:December|Dec\.) (?:24|25|31))\b", re.I
)
_NAMED_AFTER = pattern(
    r"(?:th|st|nd|rd)?\s(?:attacks?|riots?|insurrection|massacre|uprising|coup|movement|revolution|bombings?|committee"
    r"|memorial|commission)\b",
    re.I,
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each date without a year in an article without a publication date."""
    if view.article.published is None:
        for time in yearless_dates(view):
            yield Hit(time.span, {"unit": time.unit})


def yearless_dates(view: ArticleView) -> Iterator[TimeExpression]:
    """The dates of an article that neither it nor a sentence near them gives a year."""
    found = _Found(view.text)
    for time in view.times:
        if time.reference != "underspecified" or time.unit not in ("day", "month"):
            continue
        block = view.block_at(time.span.start)
        if block is None or block.kind not in ZONES or view.in_quote(time.span):
            continue
        if (
            not _is_name(view, time)
            and not _comes_back(view, time, found)
            and not _has_year_nearby(view, time.span, block.span, found)
        ):
            yield time


class _Found:
    """Whether a pattern is found in a stretch of a text, which is asked once of each: a sentence may hold a thousand
    dates."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[re.Pattern[str], int, int], bool] = {}

    def __call__(self, form: re.Pattern[str], start: int, end: int) -> bool:
        key = form, start, end
        if key not in self._known:
            self._known[key] = form.search(self._text, start, end) is not None
        return self._known[key]


def _is_name(view: ArticleView, time: TimeExpression) -> bool:
    """September 11; the Fourth of July; the June 4 massacre."""
    if view.folded.endswith("fourth of ", 0, time.span.start):
        return True
    return bool(_NAMED.search(time.text) or _NAMED_AFTER.match(view.text, time.span.end))


def _comes_back(view: ArticleView, time: TimeExpression, found: _Found) -> bool:
    """Whether a day or month is meant in every year: "the season runs from April to October", "each May"."""
    span = time.span
    sentence = view.sentence_at(span.start) or span
    if found(_YEARLY, sentence.start, sentence.end):
        return True
    start, end = max(sentence.start, span.start - _LEAD), min(sentence.end, span.end + _RANGE_LENGTH)
    return time.unit == "month" and _RANGE.search(view.text, start, end) is not None


def _has_year_nearby(view: ArticleView, span: Span, block: Span, found: _Found) -> bool:
    """Whether the sentence, or the one before it in its paragraph, names a year."""
    sentence = view.sentence_at(span.start) or span
    left = max(block.start, sentence.start - _BETWEEN)
    gap = view.text[left : sentence.start].rstrip()
    before = view.sentence_at(left + len(gap) - 1) if gap else None
    start = max(block.start, before.start) if before else sentence.start
    return found(_YEAR, start, max(sentence.end, span.end))
