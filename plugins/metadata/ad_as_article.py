"""An advertisement is declared as an article.

## What it does

Reports a page that calls itself sponsored beside its headline, or in `articleSection`, and declares an article of the
editors.

## Why it matters

Readers see the label, programs don't: the advertisement comes up among the news.

## Bad

```html
<article><p>Sponsored</p><h1>[[Ten reasons to fly]]</h1>
<p>By Ada Lind</p><p>The airline has new seats and low fares.</p></article>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ten reasons to fly"}</script>
```

## Good

```html
<article><p>Sponsored</p><h1>Ten reasons to fly</h1>
<p>By Ada Lind</p><p>The airline has new seats and low fares.</p></article>
<script type="application/ld+json">{"@type": "AdvertiserContentArticle", "headline": "Ten reasons to fly"}</script>
```

## How to fix

Declare `AdvertiserContentArticle`, and say who paid.

## References

- schema.org, AdvertiserContentArticle: <https://schema.org/AdvertiserContentArticle>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import labels, told

META = RuleMeta(
    code="MET009",
    name="ad-as-article",
    message="“{label}” says that this is paid for, and the metadata declare an article of the editors",
    levels={"default": Severity.INFO},
    presets=("source", "publisher"),
    verdict="an advertisement declared as an article",
)

_PAID = pattern(
    r"(?:sponsored(?: (?:content|post|article|story))?|paid (?:content|post|partnership|program)"
    r"|advertisement feature|advertorial"
    r"|partner content|branded content|promoted(?: content)?|brand ?voice|presented by .{2,30}"
    r"|sponsored by .{2,30}"
    r"|anzeige|werbung|sponsored post|bezahlter inhalt|in kooperation mit .{2,30}"
    r"|contenu (?:sponsorisé|de marque|partenaire)|publi-?(?:rédactionnel|reportage|communiqué)|publicité"
    r"|contenido (?:patrocinado|de marca)|publirreportaje|patrocinado|publicidad"
    r"|contenuto (?:sponsorizzato|promozionale)|pubbliredazionale|sponsorizzato|conteúdo (?:patrocinado"
    r"|de marca)|publieditorial"
    r"|informe publicitário|advertentie|annonce|annons|publi-?r+eporta(?:ge|je)|paid (?:for by|advertisement) ?.{0,30}"
    r"|(?:sponsored|partner|branded) (?:content|post|story) (?:by|from) .{2,30}"
    r"|in (?:partnership|association) with .{2,30}"
    r"|in zusammenarbeit mit .{2,30}|en partenariat avec .{2,30}|en colaboración con .{2,30}|präsentiert von .{2,30}"
    r"|bezahlte (?:partnerschaft|anzeige)|gesponserter (?:beitrag|inhalt)|offerto da .{2,30}|oferecido por .{2,30})",
    re.IGNORECASE,
)
_ARTICLES = ("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle")


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the label, once."""
    kinds = {e.note.partition(".")[0] for e in view.article.metadata if e.where == "json-ld"}
    if not kinds & set(_ARTICLES) or "AdvertiserContentArticle" in kinds:
        return
    sections = (e.value for e in told(view, "section") if e.where == "json-ld")
    for label in (*labels(view), *sections):
        if _PAID.fullmatch(label.strip(" :|*")):
            yield Hit(None, {"label": label})
            return
