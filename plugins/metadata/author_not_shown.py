"""A person is named in the metadata and nowhere on the page.

## What it does

Reports a person whom linked data declare as the author, where the page shows no person as its author, and neither the
first nor the last name anywhere. It is information: on many pages such a name is the site's default user, on others
the byline is missing.

## Why it matters

Readers aren't told who wrote it, and whoever reads the metadata can't know whether the name is right.

## Bad

```html
<article><h1>[[Harbour wall to be raised]]</h1><p>The council voted on Tuesday to raise the wall.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle",
"author": {"@type": "Person", "name": "Karl Ebner"}}</script>
```

## Good

```html
<article><h1>Harbour wall to be raised</h1><p>By Karl Ebner</p><p>The council voted on Tuesday.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle",
"author": {"@type": "Person", "name": "Karl W. Ebner"}}</script>
```

## How to fix

On one's own pages: show the byline. On others': don't cite the name without asking.

## References

- schema.org, author: <https://schema.org/author>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule

from .declared import is_organisation, named, place_of, plain, told

META = RuleMeta(
    code="MET003",
    name="author-not-shown",
    message="{where} names {value} as the author, and the page doesn't",
    levels={"default": Severity.INFO},
    presets=("source", "publisher"),
    verdict="author not shown",
)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the first such person."""
    if view.article.byline.kind in ("person", "handle"):  # perhaps shown outside of the text
        return
    houses = {plain(evidence.value) for evidence in told(view, "site")}
    for evidence in told(view, "author"):
        if evidence.where != "json-ld" or is_organisation(evidence):
            continue
        name = plain(evidence.value).split()
        whole = 2 <= len(name) <= 4 and all(word.isalpha() for word in name)
        if (
            whole
            and not named(evidence.value)
            and plain(evidence.value) not in houses
            and not {name[0], name[-1]} & set(plain(view.text).split())
        ):
            yield Hit(None, {"value": evidence.value, "where": place_of(evidence)})
        return
