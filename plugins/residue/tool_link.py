"""A link says that it was copied out of a chat tool.

## What it does

Reports addresses with a mark that chat tools put on the links of their answers: `utm_source=chatgpt.com`,
`utm_source=openai`, `utm_source=copilot.com`, `utm_source=perplexity`, `referrer=grok.com`. It shows where a link was
found, and says nothing of who wrote the text.

## Why it matters

The source was found by a machine. Somebody should have read it before it was cited.

## Bad

```text
Bridge closed until spring

By Ada Lind

The plan is on the town's page: [[https://example.org/bridge?utm_source=chatgpt.com]]
```

## Good

```text
Bridge closed until spring

By Ada Lind

The plan is on the town's page: https://example.org/bridge?utm_source=newsletter
```

## How to fix

Open the page, check that it says what the article says, and cite its plain address.

## References

- Wikipedia, "Signs of AI writing", on utm_source parameters:
  <https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

from .gates import is_shown
from .wording import link_keys

META = RuleMeta(
    code="RES004",
    name="tool-link",
    message="the address of {what} bears the mark of a chat tool ({mark})",
    levels={"default": Severity.INFO},
    phrases=link_keys,
    marks=("link",),
    severity_in={"draft": Severity.WARNING},
    verdict="links out of a chat tool",
)

_MARK = pattern(
    r"(?:utm_source|utm_medium|referrer|ref_src)=(?:[\w.%-]{0,20}\b)?"
    r"(?:chatgpt(?:\.com)?|openai(?:\.com)?|copilot(?:\.com|\.microsoft\.com)?|perplexity(?:\.ai)?"
    r"|grok(?:\.com)?|gemini(?:\.google\.com)?"
    r"|claude(?:\.ai)?|deepseek(?:\.com)?)(?![\w-])",
    re.IGNORECASE,
)
_ADDRESS = pattern(r"(?:https?://|www\.)[^\s<>\"'“”)\]]{4,500}", re.IGNORECASE)


@article_rule(META)
def rule(view: ArticleView, options: object) -> Iterator[Hit]:
    """Report each marked address, in the text and behind its links, once a place."""
    seen: set[tuple[int, str]] = set()
    for mark in view.article.marks:
        if mark.kind == "link" and "=" in mark.value and (found := _MARK.search(mark.value)) is not None:
            seen.add((mark.span.start, found[0]))
            yield Hit(mark.span, {"mark": found[0], "what": "a link"})
    if not view.phrase_hits(META.code):
        return
    for address in _ADDRESS.finditer(view.text):
        found = _MARK.search(address[0])
        span = Span(address.start(), address.end())
        if found is not None and (span.start, found[0]) not in seen and not is_shown(view, span):
            yield Hit(span, {"mark": found[0], "what": "a page"})
