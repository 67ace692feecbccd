"""Marks of Markdown stand in text that isn't Markdown.

## What it does

Reports `**bold**`, `## heading` and `[words](address)` in plain text, or in what a page shows its readers. Two kinds of
marks, or three bold stretches, are the level `several`; one mark is the level `one`. Markdown files are lawful, and so
are code, footnotes with asterisks, words that are masked with them, and powers in a formula.

## Why it matters

Chat tools answer in Markdown, and so do some editors: text was pasted, and nobody looked at the page.

## Bad

```text
Evening trains return

By Ada Lind

[[**What is new**]]

The operator adds **eleven** trains. **Half** of the cost is the county's.
```

## Good

```text
Evening trains return

By Ada Lind

The review gave the hotel ** and the restaurant ****. She called him an a**hole. ** Estimate.
```

## How to fix

Set the headings and bold words as the page does, or take the marks out, after reading what was pasted.

## References

- CommonMark, the marks of Markdown: <https://spec.commonmark.org/0.31.2/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass

from .gates import is_shown


@dataclass(frozen=True, slots=True)
class Options:
    """The options of RES005."""

    bold: int = option(3, "how many bold stretches alone are the level several", minimum=2)


META = RuleMeta(
    code="RES005",
    name="unrendered-markdown",
    message={
        "several": "marks of Markdown were never rendered: {kinds}",
        "one": "“{text}” is Markdown that was never rendered",
    },
    levels={"several": Severity.WARNING, "one": Severity.INFO},
    options=Options,
    verdict="unrendered Markdown",
)

_BOLD = pattern(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,120}(?<=[^\s*])\*\*(?![\w*])")
_HEADING = pattern(r"(?m)^#{2,6} +\w[^\n]{1,120}$")
_LINK = pattern(r"\[[^\[\]\n]{1,120}\]\(https?://[^()\s]{3,300}\)")
_KINDS = (("bold", "**", _BOLD), ("heading", "# ", _HEADING), ("link", "](", _LINK))


@article_rule(META)
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    """Report the first mark, with how many there are of each kind."""
    text = view.text
    if view.article.format == "markdown" or not any(sign in text for _, sign, _ in _KINDS):
        return
    found: list[tuple[Span, str]] = []
    for kind, sign, form in _KINDS:
        if sign not in text:
            continue
        spans = (Span(match.start(), match.end()) for match in form.finditer(text))
        found += [(span, kind) for span in spans if not _is_code(view, span)]
    if not found:
        return
    counts = {kind: sum(other == kind for _, other in found) for kind, _, _ in _KINDS}
    told = [f"{n} {kind}{'s' if n > 1 and kind != 'bold' else ''}" for kind, n in counts.items() if n]
    several = len(told) > 1 or counts["bold"] >= options.bold
    yield Hit(min(found)[0], {"kinds": ", ".join(told)}, level="several" if several else "one")


def _is_code(view: ArticleView, span: Span) -> bool:
    """Whether it is shown as code; boilerplate and quotations may hold pasted marks as well."""
    return any(mark.kind == "code" and mark.span.overlaps(span) for mark in view.article.marks) or (
        is_shown(view, span) and view.in_quote(span)
    )
