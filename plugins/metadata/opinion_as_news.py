"""An opinion piece is declared as news.

## What it does

Reports a page that calls itself opinion beside its headline, or in `articleSection`, and declares a `NewsArticle`. The
menu of the site says nothing.

## Why it matters

Search engines and aggregators show it among the news.

## Bad

```html
<article><p>Opinion</p><h1>[[The wall is a waste]]</h1>
<p>By Ada Lind</p><p>The council voted on Tuesday. It was wrong.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The wall is a waste"}</script>
```

## Good

```html
<article><p>Opinion</p><h1>The wall is a waste</h1>
<p>By Ada Lind</p><p>The council voted on Tuesday. It was wrong.</p></article>
<script type="application/ld+json">{"@type": "OpinionNewsArticle", "headline": "The wall is a waste"}</script>
```

## How to fix

Declare `OpinionNewsArticle`.

## References

- schema.org, OpinionNewsArticle: <https://schema.org/OpinionNewsArticle>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import labels, told

META = RuleMeta(
    code="MET008",
    name="opinion-as-news",
    message="“{label}” says that this is opinion, and the metadata declare a NewsArticle",
    levels={"default": Severity.INFO},
    presets=("publisher",),
    verdict="opinion declared as news",
)

_OPINION = pattern(
    r"(?:opinions?|op-?ed|editorial|editorials|leader|commentary|comment|guest (?:comment|column|essay)"
    r"|column|viewpoint|letters?"
    r"|kommentar|gastkommentar|gastbeitrag|meinung|leitartikel|kolumne|glosse|pro und contra|tribune|édito"
    r"|éditorial|chronique"
    r"|opinion|point de vue|libre opinion|opinión|tribuna|columna|columna de opinión|opinione|editoriale"
    r"|commento|l'opinione"
    r"|opinião|coluna|artigo de opinião|opinie|commentaar|ledare|leder|debatt|kronik|guest opinion|opinion column"
    r"|opinion (?:piece|article|contributors?)|(?:opinion|kommentar|meinung|gastbeitrag) (?:by|von|de) .{3,40}"
    r"|perspectives?|ansichtssache|standpunkt|carta al director|columnistas?|editoriali|punto di vista)",
    re.IGNORECASE,
)
# Before the colon of a headline; "Letters: how they are sorted" is news.
_IN_HEADLINE = pattern(
    r"(opinion|op-?ed|editorial|commentary|kommentar|gastkommentar|gastbeitrag|meinung|leitartikel|glosse|kolumne|tribune"
    r"|édito|éditorial|opinión|tribuna|columna|opinione|opinião)\s?[:|]\s.{5}",
    re.IGNORECASE,
)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the label, once."""
    kinds = {e.note.partition(".")[0] for e in view.article.metadata if e.where == "json-ld"}
    if "NewsArticle" not in kinds or any("Opinion" in kind for kind in kinds):
        return
    sections = (e.value for e in told(view, "section") if e.where == "json-ld")
    for label in (*labels(view), *sections):
        if any(_OPINION.fullmatch(part.strip(" :")) for part in re.split(r"[|·/›>]", label)):
            yield Hit(None, {"label": label})
            return
    title = view.article.title
    if title is not None and (match := _IN_HEADLINE.match(title.value)) is not None:
        yield Hit(None, {"label": match[1]})
