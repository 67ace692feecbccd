"""A declared date can't be read, has no zone, or has two.

## What it does

Looks at the dates of publication and change that a page declares: `invalid` for what is no ISO 8601 date or no day of
the calendar, `zone` where one clock time stands with two zones, `no-zone` for a time without one, `empty` for a date
that is declared and holds nothing.

## Why it matters

A program that can't read the date leaves it out, and one that must guess the zone is up to a day wrong.

## Bad

```html
<meta property="article:published_time" content="11th of March, 2025">
<article><h1>[[Harbour wall to be raised]]</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## Good

```html
<meta property="article:published_time" content="2025-03-11T09:30:00+01:00">
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## How to fix

Write `2025-03-11T09:30:00+01:00`, or the bare day `2025-03-11`.

## References

- ISO 8601; W3C, Date and Time Formats: <https://www.w3.org/TR/NOTE-datetime>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from srclint import ArticleView, Evidence, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import FIRST_YEAR, Moment, moment, place_of, told

META = RuleMeta(
    code="MET005",
    name="date-format",
    message={
        "invalid": "the date “{value}” in {where} is no date that programs can read",
        "zone": "{value} and {other} are one clock time in two zones",
        "no-zone": "the time “{value}” in {where} has no zone",
        "empty": "{where} is there, and empty",
    },
    levels={
        "invalid": Severity.WARNING,
        "zone": Severity.INFO,
        "no-zone": Severity.INFO,
        "empty": Severity.INFO,
    },
    presets=("publisher",),
    verdict="dates that can't be read",
)

_KEYS = pattern(r"datePublished|dateModified|published_time|modified_time|updated_time", re.IGNORECASE)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report one finding a level."""
    found: dict[str, Hit] = {}
    dated: list[tuple[Evidence, Moment]] = []
    for field in ("published", "modified"):
        for evidence in told(view, field):
            if not _KEYS.search(evidence.note) or evidence.where == "microdata":
                continue  # what a page shows may be marked up as it stands
            value, where = evidence.value, place_of(evidence)
            at = moment(value)
            if at is None:
                if not _is_precise(value):
                    found.setdefault(
                        "invalid", Hit(None, {"value": value[:80], "where": where}, level="invalid")
                    )
            elif at.clock is not None and at.at is None:
                found.setdefault("no-zone", Hit(None, {"value": value, "where": where}, level="no-zone"))
            elif at.clock is not None and field == "published":
                dated.append((evidence, at))
    for i, (first, one) in enumerate(dated):
        for second, other in dated[i + 1 :]:
            if one.clock == other.clock and one.at != other.at and not one.is_day:
                found.setdefault(
                    "zone", Hit(None, {"value": first.value, "other": second.value}, level="zone")
                )
    for evidence in told(view, "unsaid"):
        if _KEYS.search(evidence.note):
            found.setdefault("empty", Hit(None, {"where": place_of(evidence)}, level="empty"))
    yield from found.values()


def _is_precise(value: str) -> bool:
    """A year or a month alone is a date in ISO 8601, though of little use; so are weeks, and dates without marks."""
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", value.strip()):
        return True
    try:
        return datetime.fromisoformat(value.strip()).year >= FIRST_YEAR
    except ValueError:
        return False
