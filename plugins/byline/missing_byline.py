"""The article names nobody who answers for it.

## What it does

Reports an article in which no person, user name, desk or agency is credited: not in its text, not in its front
matter, and not in what its page or record declares. A translator, a photographer, a source link or somebody whom
the article quotes is no author. Where something might be a byline but can't be told for one, nothing is said, and
`srclint inspect` shows it as unsure. Where only the metadata name somebody, whom the page never shows, that is told as
an info: such a name is often the default account of the publishing software.

Only articles are judged: releases, transcripts, corrections, live blogs, letters and lists of other pages carry no
byline by custom. `srclint inspect` shows for what a document is taken, and by which line.

Articles that carry no byline by custom (editorials, briefs) are named in the configuration:

```toml
[tool.srclint.house]
unsigned-ok = ["briefs/", "Editorial"]
```

## Why it matters

A byline tells whom to ask and what else that person has written. Copied, machine-made and planted articles are
the ones that most often have none.

## Bad

```text
[[Harbour wall to be raised by a metre]]

The council voted on Tuesday to raise the harbour wall before the winter storms.

(Translation by Bo Falk)
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind and Bo Falk

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text author="Ada Lind"
Harbour wall to be raised by a metre

The council voted on Tuesday to raise the harbour wall before the winter storms.
```

```text section=Editorial house.unsigned_ok=Editorial
Harbour wall to be raised by a metre

We welcome what the council decided on Tuesday: the harbour wall is to be raised before the winter storms.
```

## How to fix

Sign it (`author:` in front matter), or take the byline from the publisher's page or the record (`--map author=FIELD`).
Where there is none, treat the article as unsigned.

## References

- schema.org, `author`: <https://schema.org/author>
- The Trust Project, "Author/Reporter Expertise": <https://thetrustproject.org/>
- Society of Professional Journalists, Code of Ethics: "Be accountable and transparent":
  <https://www.spj.org/spj-code-of-ethics/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Decision, DocumentKind, Hit, NoOptions, RuleMeta, Severity, article_rule
from srclint.patterns import pattern

META = RuleMeta(
    code="BYL001",
    name="missing-byline",
    message={
        "default": "no byline: nobody is named as the author, neither in the text nor in the metadata",
        "metadata": "no byline: the author is named only in the metadata ({named}), nowhere in the text",
    },
    levels={"default": Severity.WARNING, "metadata": Severity.INFO},
    # How a byline is worded is known in these.
    languages=("de", "en", "es", "fr", "it", "pt"),
    verdict="no byline",
)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report an article without a byline, unless the house leaves such articles unsigned."""
    byline = view.article.byline
    if not view.word_count or _may_be_unsigned(view) or view.article.document is not DocumentKind.ARTICLE:
        return
    if byline.decision is Decision.NOWHERE:
        if not _SIGNS_OFF.search(view.text, max(0, len(view.text) - _LAST)):
            yield Hit()
    elif byline.decision is Decision.METADATA:
        declared = [evidence.value for evidence in byline.evidence if evidence.where != "text"]
        yield Hit(None, {"named": ", ".join(dict.fromkeys(declared))}, level="metadata")


# The last words of a report on the air: "Ann Hale, CNN, Port Alder."
_SIGNS_OFF = pattern(
    r"(?:\A|[.!?][\"”]?\s)[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][\w’'-]+, "
    r"(?:[A-Z]{2,5}|(?:[A-Z]\w* )?(?:News|Radio|Television))"
    r"(?:, [^.,\n]{2,40})?\.?\s*\Z"
)
_LAST = 160  # characters at the end of a text in which they stand


def _may_be_unsigned(view: ArticleView) -> bool:
    unsigned, section = view.house.unsigned_ok, view.article.section.casefold()
    return any(name.casefold() == section for name in unsigned) or view.path_matches(unsigned)
