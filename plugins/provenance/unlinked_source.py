"""The article names a source at its end and doesn't lead there.

## What it does

Reports a line among the last ones that says "Source link", "Source » site" or only "Source", where no address and no
link goes with it.

## Why it matters

That line is what aggregators leave of the original: the text was taken from elsewhere, and whoever wants to read or
cite the original can't find it.

## Bad

```text
Keepers get more money

The harbour board of Port Alder said that its keepers will get more from the first of May.

[[Source link]]
```

## Good

```text
Keepers get more money

The harbour board of Port Alder said that its keepers will get more from the first of May.

Source: https://alder.example/keepers
```

## How to fix

Search for a sentence of the article, and cite the original.

## References

- The W3C's "Understanding Link Purpose", WCAG 2.4.4, on links that say where they lead:
  <https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

META = RuleMeta(
    code="PRV003",
    name="unlinked-source",
    message="“{text}” names a source and doesn't lead there",
    levels={"default": Severity.INFO},
    phrases=("source*", "via source"),
    presets=("source",),
    verdict="unlinked source",
)

_TAIL = 25  # last lines that are looked at; below the source stand related links and forms
_LINE = pattern(
    r"[\[(]?(?:(?:the |original |news |article |read )?(?:article |news |post )?source(?: link| article| url| post)?)"
    r"(?:[ ]?[»›>|→:–—-]{1,2}+[ ]?(?P<site>[^\n]{0,60}+))?[\])]?\.?",
)
_ADDRESS = pattern(r"https?:|www\.|[a-z0-9-]\.(?:[a-z]{2,})\b")
# After a colon stands what a source is called: a name leads there well enough ("Source: Bureau of Statistics").
_NO_NAME = pattern(r"(?:link|here|click here|internet|the internet|web|the web|agencies)$", re.I)
_NAME = 80  # characters of a line below a bare "Source" that may hold the source's name


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report the line, if nothing links it."""
    lines = _last_lines(view.text)
    links = [mark.span for mark in view.article.marks if mark.kind == "link"]
    seen: set[int | None] = {None}  # a line may be long, and hold many of the words
    for hit in view.phrase_hits(META.code):
        at = next((i for i, span in enumerate(lines) if span.start <= hit.start < span.end), None)
        if at in seen:
            continue
        seen.add(at)
        if at is None or any(link.overlaps(lines[at]) for link in links):
            continue
        below = lines[at - 1] if at else None
        if _leads_nowhere(lines[at].of(view.folded), lines[at].of(view.text)) and not _named_below(
            view, lines[at], below
        ):
            yield Hit(lines[at])
            return


def _named_below(view: ArticleView, line: Span, below: Span | None) -> bool:
    """Whether the next line has the address, or, under a bare "Source", the name."""
    if below is None:
        return False
    if _ADDRESS.search(below.of(view.folded)):
        return True
    block = view.block_at(below.start)
    bare = line.of(view.folded).strip("[](). ") in ("source", "the source")
    return bare and len(below) <= _NAME and (block is None or block.kind != "boilerplate")


def _leads_nowhere(folded: str, text: str) -> bool:
    found = _LINE.fullmatch(folded)
    if found is None or _ADDRESS.search(folded):
        return False
    site = found["site"]
    if not site or not site.strip():
        # "Source" alone may head a list of sources; "Sources" does.
        return not folded.rstrip("])").endswith(":")
    separator = folded[found.start("site") - 2 : found.start("site")].strip()
    return separator not in (":", "-", "–", "—") or _NO_NAME.match(text[found.start("site") :]) is not None


def _last_lines(text: str) -> list[Span]:
    """The last lines with something in them, stripped, from the end."""
    spans: list[Span] = []
    end = len(text)
    for line in reversed(text.splitlines(keepends=True)):
        start = end - len(line)
        body = line.strip()
        if body:
            left = start + len(line) - len(line.lstrip())
            spans.append(Span(left, left + len(body)))
            if len(spans) == _TAIL:
                break
        end = start
    return spans
