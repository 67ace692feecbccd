"""The byline names nobody in particular.

## What it does

Reports a byline that says only "admin", "Staff", "Web Desk", "Editor" or the site's own name. Signatures that
stand for an institution ("The Editorial Board") are left alone, and so are the bylines that `[tool.srclint.house]`
allows.

## Why it matters

Nobody can be asked. On sites that copy, such bylines are what the publishing software puts in by itself.

## Bad

```text
Harbour wall to be raised by a metre

by [[admin]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text site="Harbour Times"
Harbour wall to be raised by a metre

By [[Harbour Times]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind, staff writer

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text
Keep the sea out

By The Editorial Board

The council did well on Tuesday to vote for a higher harbour wall before the winter storms.
```

```text house.bylines="Harbour Desk"
Harbour wall to be raised by a metre

By Harbour Desk

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Look for the author on the publisher's page, or name those who wrote it. A byline that is a custom of the house
belongs to `bylines` in its configuration.

## References

- The Trust Project, "Author/Reporter Expertise": <https://thetrustproject.org/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Evidence, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.vocabulary import words

from .credited import credited, credited_span, credited_value

META = RuleMeta(
    code="BYL002",
    name="generic-byline",
    message="the byline “{byline}” names nobody",
    levels={"default": Severity.WARNING},
    verdict="generic byline",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report a byline of the generic kind that is no institution's signature."""
    byline = view.article.byline
    if byline.kind != "generic" or any(_is_of_institution(e) for e in byline.evidence):
        return
    span = credited_span(view)
    if span is None or not _is_in_menu(view, span):
        yield Hit(span, {"byline": credited(view)}, evidence=credited_value(view))


def _is_of_institution(evidence: Evidence) -> bool:
    """Whether an institution signs: it is the author itself."""
    words = evidence.value.lower().replace(",", " ").split()
    return evidence.note == "institution" or not _INSTITUTIONS.isdisjoint(words)


_INSTITUTIONS = words(
    "foundation institute association university ministry society federation museum church commission academy"
)
_AROUND = 2  # lines on either side that make a menu of short lines
_ENTRY = 3  # words of a menu's entry at most


def _is_in_menu(view: ArticleView, span: Span) -> bool:
    """Whether a line of nothing but "Das Team" stands among the short lines of a menu, far from the headline."""
    text = view.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    if end < 0 or text[start:end].strip() != span.of(text).strip():
        return False
    above = [line for line in text[max(0, start - _REACH) : start].split("\n") if line.strip()][-_AROUND:]
    below = [line for line in text[end : end + _REACH].split("\n") if line.strip()][:_AROUND]
    around = (*above, *below)
    return len(around) == 2 * _AROUND and all(
        len(line.split()) <= _ENTRY and not any(map(str.isdigit, line)) for line in around
    )


_REACH = 200  # characters in which those lines stand
