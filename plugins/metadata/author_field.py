"""The author field of the metadata holds more than one name, or something that is no name.

## What it does

Reports an author in linked data or meta tags that is several people in one name ("Ida Moll and Jan Weller"), begins
with "By", is or carries a role ("Ida Moll, Staff Writer"), carries a date, or is an address, also where a person has
one and no name.

## Why it matters

Search engines, archives and readers' tools take the field as it stands: a person called "By Ida Moll and Jan Weller"
has written one article in the world.

## Bad

```html
<article><h1>[[Harbour wall to be raised]]</h1>
<p>By Ida Moll and Jan Weller</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle",
"author": {"@type": "Person", "name": "Ida Moll and Jan Weller"}}</script>
```

## Good

```html
<article><h1>Harbour wall to be raised</h1>
<p>By Ida Moll and Jan Weller</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ida Moll"},
{"@type": "Person", "name": "Jan Weller"}]}</script>
```

## How to fix

Give each author an object of their own, with the name and nothing else; roles go into `jobTitle`.

## References

- schema.org, author: <https://schema.org/author>
- Google Search Central, author markup best practices:
  <https://developers.google.com/search/docs/appearance/structured-data/article#author-bp>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern
from srclint.vocabulary.bylines import ARTICLES, HOUSE_WORDS

from .declared import is_organisation, place_of, told

META = RuleMeta(
    code="MET001",
    name="author-field",
    message="the author “{value}” in {where} {what}",
    levels={"default": Severity.INFO},
    presets=("publisher",),
    verdict="author field",
)

_NAME = r"[^\W\d_][\w'’.-]*(?: (?:[^\W\d_][\w'’.-]*|de|van|von|la|di|da|del)){1,3}"
_SEVERAL = pattern(rf"{_NAME}(?:\s*[,;/|&]\s*|\s+(?:and|und|et|y|e|og|och|en|with)\s+){_NAME}(?:\W.*)?")
# "By" is no name; "Von Miller" and "Di Butler" are, "Von Ada Lind" is none.
_BY = pattern(
    r"(?:(?:written|text|story|words|posted|reported) by|by)\s+[^\W\d_]"
    r"|(?:von|par|por|di|da|door|af|av)(?:\s+[^\W\d_][\w'’.-]+){2}",
    re.IGNORECASE,
)
# "Ada Lind for the Harbour Courier"
_FOR = pattern(r"\w\s(?:for|at|für|pour|para|per)\s(?:the |die |den |das |le |la |el |il |o )?[A-ZÀ-Þ]")
_ROLE = pattern(
    r"(?:[,|(–—]|\s-)\s*(?:\w+\s+){0,2}(?:writer|reporter|correspondent|editor|journalist|columnist|contributor"
    r"|staff|redakteur"
    r"|redakteurin|korrespondent|korrespondentin|reporterin|journaliste|rédacteur|rédactrice"
    r"|correspondante?|redactora?"
    r"|corresponsal|periodista|giornalista|redattore|inviato|jornalista|repórter)\b",
    re.IGNORECASE,
)
_DESK = pattern(
    r"(?:the )?(?:[\w'’-]+ ){0,2}(?:reporter|correspondent|staff|staff writer|editors?|desk|newsroom"
    r"|contributor|columnist"
    r"|redaktion|redakteur|korrespondent|rédaction|correspondant|redacción|corresponsal|redazione"
    r"|redação)(?: [\w'’-]+)?",
    re.IGNORECASE,
)
_DEGREE = pattern(
    r",?\s+(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv|mba|msc|ba|ma|dds|rn|cpa|llm)\b\.?", re.IGNORECASE
)
# "Ada Lind | Jan 2, 2023"
_DATED = pattern(
    r"\b(?:[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}(?:\.|st|nd|rd|th)? [^\W\d_]{3,9}\.?,? "
    r"|\d{1,2}[./-]\d{1,2}[./-])(?:19|20)\d\d\b"
)
_ADDRESS = pattern(r"\S+@\S+\.\w|https?://|www\.")


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the first author field that is no single name."""
    for evidence in told(view, "author"):
        if is_organisation(evidence):
            continue
        what = _wrong(_unescaped(evidence.value))
        if what:
            yield Hit(None, {"value": evidence.value[:120], "where": place_of(evidence), "what": what})
            return
    for evidence in told(view, "author-address"):
        yield Hit(None, {"value": evidence.value[:120], "where": place_of(evidence), "what": "is an address"})
        return


def _unescaped(value: str) -> str:
    if "&" not in value:
        return value
    from html import unescape  # loads a table of two thousand names

    return unescape(value)


def _wrong(value: str) -> str:
    """What is wrong with a name; empty if nothing is."""
    if _ADDRESS.search(value):
        return "is an address"
    if _BY.match(value):
        return "begins with a word that belongs to the byline"
    if _DATED.search(value):
        return "carries a date"
    if _DESK.fullmatch(value):
        return "is a role or a desk"
    if _FOR.search(value):
        return "carries more than the name"
    if _ROLE.search(value):
        return "carries a role"
    bare = _DEGREE.sub("", value)
    match = _SEVERAL.fullmatch(bare)
    # "Rosa Quintero y Vidal" is one person; two names of two words are two.
    if match is None or not _all_capital(bare):
        return ""
    return "carries more than the name" if _ends_in_house(bare) else "is more than one person"


_BETWEEN = pattern(r"\s*[,;/|&]\s*|\s+(?:and|und|et|y|e|og|och|en|with)\s+")


def _ends_in_house(value: str) -> bool:
    """Whether one person stands before the name of a house: "Ida Moll, The Harbour Post"."""
    parts = _BETWEEN.split(value)
    words = parts[-1].casefold().split()
    return len(parts) == 2 and (words[0] in ARTICLES or not HOUSE_WORDS.isdisjoint(words))


def _all_capital(value: str) -> bool:
    parts = _BETWEEN.split(value)
    names = [part for part in parts if part.strip()]
    return len(names) > 1 and all(len(n.split()) >= 2 and n.split()[0][:1].isupper() for n in names)
