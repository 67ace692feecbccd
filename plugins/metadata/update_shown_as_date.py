"""The page shows the date of its last change as its date.

## What it does

Reports a page whose only shown date is the day of the declared change, not that of publication, and that doesn't call
it an update.

## Why it matters

An old story looks new: readers share it as news.

## Bad

```html
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p class="date">[[January 1, 2023]]</p>
<p>The council voted on Tuesday to raise the wall before the storms.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-11-22T18:42:22+01:00",
"dateModified": "2023-01-01T10:00:00+01:00"}</script>
```

## Good

```html
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p class="date">Updated January 1, 2023</p>
<p>The council voted on Tuesday to raise the wall before the storms.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-11-22T18:42:22+01:00",
"dateModified": "2023-01-01T10:00:00+01:00"}</script>
```

## How to fix

Show the day of publication, and the change as "Updated".

## References

- Google Search Central, publication dates: <https://developers.google.com/search/docs/appearance/publication-dates>
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import moment, told

META = RuleMeta(
    code="MET006",
    name="update-shown-as-date",
    message="the page shows {shown}, the day of its last change; it was published on {published}",
    levels={"default": Severity.INFO},
    presets=("source", "publisher"),
    verdict="update shown as date",
)

_UPDATED = pattern(
    r"\b(?:updated|last (?:modified|changed|edited)|revised|aktualisiert|geändert|zuletzt|stand|mis à jour|modifié|màj"
    r"|actualizad[oa]|modificad[oa]|aggiornat[oa]|modificat[oa]|atualizad[oa]|bijgewerkt|opdateret|uppdaterad)\b",
    re.IGNORECASE,
)
_LIVE = pattern(r"\b(?:live|liveblog|live-?ticker|ticker|en direct|en vivo|diretta|ao vivo)\b", re.IGNORECASE)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the shown date, once."""
    published = _day(view, "published")
    modified = _day(view, "modified")
    article = view.article
    if published is None or modified is None or article.modified is None or (modified - published).days < 2:
        return
    dates = [block.span for block in view.blocks_of("date")]
    held = article.published.evidence if article.published is not None else ()
    dates += [evidence.span for evidence in held if evidence.span is not None]
    shown = [span for span in dates if _shows(span.of(view.text), modified, published)]
    if not shown or any(_shows(span.of(view.text), published, modified) for span in dates):
        return
    first = min(shown)
    around = view.text[max(0, first.start - 60) : first.end + 60]
    title = article.title.value if article.title else ""
    if not _UPDATED.search(around) and not _LIVE.search(title):
        yield Hit(first, {"shown": modified.isoformat(), "published": published.isoformat()})


def _shows(text: str, day: date, other: date) -> bool:
    """Whether the numbers of a shown date are the day and the year of one day, and not those of another."""
    numbers = {int(number) for number in re.findall(r"\d{1,4}", text)[:12]}
    return {day.day, day.year} <= numbers and not {other.day, other.year} <= numbers


def _day(view: ArticleView, field: str) -> date | None:
    """The declared day, if all that linked data say of it is one day."""
    found = {m.day for e in told(view, field) if e.where == "json-ld" and (m := moment(e.value)) is not None}
    return found.pop() if len(found) == 1 else None
