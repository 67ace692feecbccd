"""The article's own sources name different authors.

## What it does

Compares the authors that the text shows with those that front matter, record or page metadata declare, and
reports two sources that have nobody in common. Initials, accents, titles, order, and a source that names fewer of
the same people are no conflict.

## Why it matters

A name in the metadata that the page contradicts is mostly the account that posted the article. Whoever takes the
metadata for the byline credits the wrong person.

## Bad

```text author="Bo Falk"
Harbour wall to be raised by a metre

[[By Ada Lind]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text author="A. Lind"
Harbour wall to be raised by a metre

By Ada Lind and Bo Falk

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Credit whom the page shows, and correct the field that says otherwise.

## References

- Google Search Central, "Author markup best practices": include all authors that the page shows:
  <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from srclint import ArticleView, Evidence, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

META = RuleMeta(
    code="BYL005",
    name="conflicting-bylines",
    message="{first_source} names {first}, {second_source} names {second}",
    levels={"default": Severity.INFO},
    presets=("source",),
    verdict="conflicting bylines",
)

_SOURCES = {
    "text": "the text",
    "field": "the record",
    "front-matter": "the front matter",
    "json-ld": "the JSON-LD",
    "microdata": "the microdata",
    "meta": "a meta tag",
    "option": "the command line",
}
# What a text shows as a byline; names found in other ways are too weak to contradict a declaration.
_SHOWN = ("byline", "itemprop", "rel", "class")
_BETWEEN = pattern(r"\s*(?:[,;&|/]|\b(?:and|und|et|y|e)\b)\s*")


# What only the names of desks and publications hold: such a name beside a person's is no second person.
_HOUSE = frozenset(
    [
        "staff",
        "news",
        "noticias",
        "editorial",
        "editors",
        "editor",
        "team",
        "desk",
        "newsroom",
        "press",
        "agency",
    ]
    + ["redaktion", "redaccion", "redaction", "redazione", "redacao", "magazine", "weekly", "daily", "times"]
    + ["online", "media", "group", "geographic", "journal", "spiegel", "zeitung", "der", "die", "das", "the"]
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the first two sources that name people and have none in common."""
    claims = _claims(view)
    sources = list(claims)
    for i, first in enumerate(sources):
        for second in sources[i + 1 :]:
            if not any(_same(a, b) for a in claims[first][0] for b in claims[second][0]):
                span = claims[first][1] or claims[second][1]
                values = {
                    "first_source": _SOURCES.get(first, first),
                    "first": ", ".join(claims[first][0]),
                    "second_source": _SOURCES.get(second, second),
                    "second": ", ".join(claims[second][0]),
                }
                yield Hit(span, values)
                return


def _claims(view: ArticleView) -> Mapping[str, tuple[tuple[str, ...], Span | None]]:
    """By source the full names that it gives, and where they stand; what the page shows first."""
    found: dict[str, tuple[tuple[str, ...], Span | None]] = {}
    evidence = [e for e in view.article.byline.evidence if e.field == "author"]
    for item in sorted(evidence, key=lambda e: e.where != "text"):
        names = tuple(name for name in _people(item) if not _is_house(name, view.article.site))
        if names and (item.where != "text" or item.note in _SHOWN):
            known = found.get(item.where, ((), item.span))
            if item.where != "text" or not known[0]:
                found[item.where] = (tuple(dict.fromkeys((*known[0], *names))), known[1])
    return found


def _people(item: Evidence) -> tuple[str, ...]:
    """The parts of a claim that have the shape of a full name."""
    value = re.sub(r"^\s*(?:by|von|par|por|di)\s+", "", item.value[:200], flags=re.I)
    parts = [part.strip(" .") for part in _BETWEEN.split(value)]
    return tuple(p for p in parts if 2 <= len(p.split()) <= 4 and all(w[0].isupper() for w in p.split()))


def _is_house(name: str, site: str) -> bool:
    """Whether a name is a desk's or the publication's own."""
    words = _plain(name)
    return not _HOUSE.isdisjoint(words) or "".join(words) in "".join(_plain(site))


def _same(name: str, other: str) -> bool:
    """Whether two names may be one person's: surnames agree, and first names or initials don't disagree."""
    a, b = _plain(name), _plain(other)
    if set(a) & set(b) and (set(a) <= set(b) or set(b) <= set(a)):
        return True
    return a[-1] == b[-1] and a[0][0] == b[0][0] and (len(a[0]) == 1 or len(b[0]) == 1)


def _plain(name: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return re.findall(r"\w+", bare.casefold()) or [""]
