"""The page reserves uses of its text.

## What it does

Tells what the page says of its use by machines: `noindex`, `nosnippet`, `noai` in the robots tags, a reservation of
text and data mining or the policy on it (TDMRep), a licence, terms of use (`usageInfo`), or a paywall. These are facts
for curators of corpora.

## Why it matters

In the European Union a reservation in machine-readable form counts against mining, and a licence may allow what the law
doesn't.

## Bad

```html
<meta name="robots" content="noai, noimageai">
<article><h1>[[Harbour wall to be raised]]</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## Good

```html
<meta name="robots" content="index, follow, max-snippet:-1">
<article><h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>The council voted on Tuesday.</p></article>
```

## How to fix

Keep the page out of the set, or clear its use first.

## References

- W3C Community Group, TDM Reservation Protocol: <https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240202/>
- Google Search Central, robots meta tags:
  <https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag>
- Directive (EU) 2019/790, article 4(3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .declared import told

META = RuleMeta(
    code="MET010",
    name="use-reserved",
    message="the page says of its use: {reserved}",
    levels={"default": Severity.INFO},
    presets=("corpus",),
    verdict="use reserved",
)

_ROBOTS = pattern(r"\b(noindex|nosnippet|noai|noimageai|none)\b|\bmax-snippet\s*:\s*0\b", re.IGNORECASE)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report all reservations, once."""
    found: list[str] = []
    for evidence in told(view, "robots"):
        found += [match[0].lower() for match in _ROBOTS.finditer(evidence.value)]
    found += ["tdm-reservation" for e in told(view, "tdm-reservation") if e.value.strip() == "1"]
    found += [f"licence {e.value[:120]}" for e in told(view, "licence") if not e.value.startswith("#")]
    found += [f"terms of use {e.value[:120]}" for e in told(view, "terms") if not e.value.startswith("#")]
    found += [f"tdm-policy {e.value[:120]}" for e in told(view, "tdm-policy")]
    found += ["paywalled" for e in told(view, "tier") if e.value.casefold() in ("locked", "metered")]
    found += ["paywalled" for e in told(view, "free") if e.value.casefold() in ("false", "no")]
    if found:
        yield Hit(None, {"reserved": ", ".join(dict.fromkeys(found))})
