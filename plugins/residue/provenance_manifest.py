"""The article carries a C2PA provenance manifest.

## What it does

Tells that the text holds a C2PA manifest: variation selectors that spell `C2PATXT` behind a byte order mark, an
armoured block, or a link to one in a page. It is information, never a defect: srclint recognises manifests, keeps them
in every fix, and doesn't verify them. That is the work of C2PA's own tools (`c2patool`).

## Why it matters

A manifest tells who made a text, with what, and whether it was changed since. Whoever strips invisible characters
destroys it.

## Bad

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge.

[[-----BEGIN C2PA MANIFEST-----]] data:application/c2pa;base64,AAAAKGp1bWIAAAAe -----END C2PA MANIFEST-----
```

## Good

```text
Bridge closed until spring

By Ada Lind

The council closed the bridge. The C2PA standard signs pictures.
```

## How to fix

Nothing is to be mended. Keep it, and check it with `c2patool` before you lean on what it says.

## References

- C2PA, Content Credentials specification, on embedding manifests into unstructured text: <https://spec.c2pa.org/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

from .invisible import C2PA, runs_of, selector_bytes

META = RuleMeta(
    code="RES007",
    name="provenance-manifest",
    message="the article carries a C2PA manifest; c2patool verifies it",
    levels={"default": Severity.INFO},
    verdict="a provenance manifest",
)

_ARMOUR = pattern(r"-----BEGIN C2PA[ A-Z]{0,40}-----")
_IN_PAGE = pattern(r"<(?:link|script) [^>]*(?:/c2pa|c2pa-manifest)")


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report the manifest, once."""
    if not view.text.isascii() or any(mark.kind == "invisible" for mark in view.article.marks):
        for span, characters in runs_of(view):
            if selector_bytes(characters).startswith(C2PA):
                yield Hit(span)
                return
    if "-----BEGIN C2PA" in view.text and (found := _ARMOUR.search(view.text)) is not None:
        yield Hit(Span(found.start(), found.end()))
        return
    for mark in view.article.marks:
        in_head = mark.kind == "meta" and _IN_PAGE.match(mark.value)
        if in_head or (mark.kind in ("comment", "hidden") and _ARMOUR.search(mark.value)):
            yield Hit(mark.span)
            return
