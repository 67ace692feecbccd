"""The page names another site's page, or a front page, as its original.

## What it does

Compares the canonical address with the page's own (`og:url`, that of the linked data, or the address of the record),
host by host: www, m and amp before a host, parts of one domain and a blog's country endings are the same; feeds, short
links and archives are passed over.

## Why it matters

The page says itself that it is a copy: the original is over there. Where the other is only a front page, the markup is
broken and searches will drop the article.

## Bad

```html
<link rel="canonical" href="https://www.harbourpost.example/news/wall-4411">
<meta property="og:url" content="https://www.rivergazette.example/news/wall-1105">
<article><h1>[[Harbour wall to be raised]]</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## Good

```html
<link rel="canonical" href="https://www.rivergazette.example/news/wall-1105">
<meta property="og:url" content="https://m.rivergazette.example/news/wall-1105">
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## How to fix

As a reader: lean on the page that is named. As a publisher: credit the source in the text, or mend the address.

## References

- RFC 6596, the canonical link relation: <https://www.rfc-editor.org/rfc/rfc6596>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import host_of, same_host, told

META = RuleMeta(
    code="MET007",
    name="other-canonical",
    message={
        "default": "the page names {address} as its original",
        "front-page": "the page names a front page, {address}, as its original",
    },
    levels={"default": Severity.INFO, "front-page": Severity.INFO},
    presets=("source", "publisher"),
    verdict="another page is the original",
)

_NUMBERS = pattern(r"[\d.]+|\[.*")  # an address without a name is no other site
_LINKED = pattern(r"\w*(?:Article|Posting)\.url")
_NO_ORIGINAL = pattern(
    r"(?:^|\.)(?:feedproxy\.google|feeds?\w*|feedburner|bit\.ly|t\.co|goo\.gl|ow\.ly|dlvr\.it|tinyurl|archive\.(?:org|is|ph)"
    r"|webcache|translate\.goog|news\.google|ampproject\.org|cdn)(?:\.|$)"
)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the canonical address, once."""
    urls = list(told(view, "url"))
    canonical = next((e.value for e in urls if e.note == "canonical"), "")
    own = next((e.value for e in view.article.metadata if e.field == "url" and e.where == "field"), "")
    own = own or next((e.value for e in urls if e.note.lower() == "og:url"), "")
    own = own or next((e.value for e in urls if _LINKED.fullmatch(e.note)), "")
    if (
        _NUMBERS.fullmatch(host_of(own))
        or "://" not in canonical
        or "://" not in own
        or _NO_ORIGINAL.search(host_of(canonical))
    ):
        return
    if not same_host(canonical, own):
        yield Hit(None, {"address": canonical})
    elif _path(canonical) in ("", "/") and len(_path(own)) > 1 and not re.search(r"[?#]", own):
        yield Hit(None, {"address": canonical}, level="front-page")


def _path(address: str) -> str:
    rest = address.partition("://")[2]
    return "/" + rest.partition("/")[2].partition("?")[0].partition("#")[0] if "/" in rest else ""
