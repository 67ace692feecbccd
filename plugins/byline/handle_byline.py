"""The byline is a user name.

## What it does

Reports a byline that reads like the name of an account: lower case, with figures, underscores or capitals inside.
Capitalised words run together ("HarbourFan") are info, since houses write themselves so, too, and so are lower-case
words that only the front matter has: a static site keeps its authors elsewhere, under such keys. Single names that
people go by are left alone, and so are initials, and the bylines that `[tool.srclint.house]` allows.

## Why it matters

An account can't be asked, and nobody knows who stands behind it. Sites that republish rewritten copy sign with the
account that posted it.

## Bad

```text
Harbour wall to be raised by a metre

by [[harbourfan21]]

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text
Harbour wall to be raised by a metre

By Ada

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

## How to fix

Look for the author's name on the page of the account, or in the original.

## References

- The Trust Project, "Author/Reporter Expertise": <https://thetrustproject.org/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Byline, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

from .credited import credited, credited_span, credited_value

# "HarbourFan": capitalised words run together may be an account, a house, or a person on a site that joins names.
_JOINED = pattern(r"(?:[A-Z][a-z]+){2,}")
# "jlind", "harbour-team" in front matter: the key under which a static site keeps an author.
_KEY = pattern(r"[a-z]+(?:-[a-z]+)*")
# "cpm", "AgE": so many letters and nothing else are initials, or the sign of a news service.
_INITIALS = 4

META = RuleMeta(
    code="BYL003",
    name="handle-byline",
    message={
        "default": "the byline “{byline}” reads like a user name",
        "joined": "the byline “{byline}” reads like a user name, or the name of a house",
        "key": "the front matter names the author as “{byline}”, and the article doesn't say who that is",
    },
    levels={"default": Severity.INFO, "joined": Severity.INFO, "key": Severity.INFO},
    verdict="handle byline",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report a byline of the kind handle."""
    byline = view.article.byline
    if byline.kind == "handle" and not all(n.isalpha() and len(n) <= _INITIALS for n in byline.names):
        yield Hit(
            credited_span(view), {"byline": credited(view)}, _level(byline), evidence=credited_value(view)
        )


def _level(byline: Byline) -> str:
    if all(_JOINED.fullmatch(name) for name in byline.names):
        return "joined"
    declared = byline.span is None and all(item.where == "front-matter" for item in byline.evidence)
    return "key" if declared and all(_KEY.fullmatch(name) for name in byline.names) else "default"
