"""The metadata declare the publication to be a person.

## What it does

Reports an author that linked data declare to be a person and that is the name of the publisher or the site, or an
address. A blog named after its owner is exempt, and so is a house that is declared as an organisation.

## Why it matters

Who wrote it is left open, and programs are told that the paper is somebody.

## Bad

```html
<article><h1>[[Harbour wall to be raised]]</h1><p>Harbour Courier</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name":
"Harbour Courier"}, "author": {"@type": "Person", "name": "Harbour Courier"}}</script>
```

## Good

```html
<article><h1>Harbour wall to be raised</h1><p>Harbour Courier</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name":
"Harbour Courier"}, "author": {"@type": "Organization", "name": "Harbour Courier"}}</script>
```

## How to fix

Name the writer; or declare the house as what it is, `"@type": "Organization"`.

## References

- schema.org, author: <https://schema.org/author>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern
from srclint.vocabulary.bylines import HOUSE_WORDS
from srclint.vocabulary.names import FIRST_NAMES

from .declared import is_organisation, place_of, plain, told

META = RuleMeta(
    code="MET002",
    name="house-as-person",
    message="“{value}” is the house, and {where} declares it to be a person",
    levels={"default": Severity.INFO},
    presets=("publisher",),
    verdict="the house declared as a person",
)

_DOMAIN = pattern(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}", re.IGNORECASE)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the first author that is the house."""
    houses = {plain(evidence.value) for evidence in told(view, "site")} | {
        plain(name) for name in view.house.site
    }
    for evidence in told(view, "author"):
        if evidence.where != "json-ld" or is_organisation(evidence):
            continue
        name = evidence.value
        if _DOMAIN.fullmatch(name) or (_without_desk(name) in houses and not _is_persons(view, name)):
            yield Hit(None, {"value": name, "where": place_of(evidence)})
            return


# "Redaktion Hafenkurier", "Harbour Courier Staff": the house again.
_DESK = pattern(
    r"(?:the |die |la |le )?(?:redaktion|rédaction|redacción|redazione|redação|team|equipo|équipe)\s+"
    r"(?:of |der |von |de |di )?"
    r"|\s+(?:newsroom|staff|team|redaktion|desk|editors?|online|editorial board|staff writers?|redacción|redazione)$",
    re.IGNORECASE,
)


def _without_desk(name: str) -> str:
    return plain(_DESK.sub("", name))


def _is_persons(view: ArticleView, name: str) -> bool:
    """Whether a publication bears a person's name: two or three words, none a house's, the first a first name or all
    of them shown as the writer."""
    words = name.split()
    if not 2 <= len(words) <= 3 or HOUSE_WORDS & {word.casefold() for word in words}:
        return False
    byline = view.article.byline
    shown = byline.kind == "person" and plain(name) in {plain(shown) for shown in byline.names}
    return words[0].casefold() in FIRST_NAMES or shown
