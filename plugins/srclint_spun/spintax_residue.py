"""Braces of a spinner's template stand in the prose.

## What it does

Reports words in braces: `{dollars}`, and choices `{big|large|huge}` of which a spinner should have picked one. Code,
LaTeX, sets, and the placeholders of templates (`{name}`, `{{ user }}`, `${price}`) are something else, and left alone.

## Why it matters

"Spintax" is how spinners mark the words that vary; a brace in a finished text is the mark of a template that was not
wholly filled in. No writer types it.

## Bad

```text
Harbour board signs with keepers

The new wall costs millions of [[{dollars}]], and [[{many|numerous|lots of}]] keepers welcomed it.
```

## Good

```text
How the mailing went out

The template began with {name} and {{ order_id }}, and the paper writes the set as {x | x is even} or \\frac{one}{two}.
```

## How to fix

Find the original and lean on that.

## References

- Zhang, Wang, Voelker and Savage, "Characterizing Web Spam Using Content and HTTP Session Analysis"; on spinners:
  "DSpin: Detecting Automatically Spun Content on the Web", NDSS 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule

META = RuleMeta(
    code="SPN001",
    name="spintax-residue",
    message="{text} is what a spinner's template leaves behind",
    levels={"default": Severity.ERROR},
    phrases=("{",),
    languages=("en",),
    verdict="spintax",
)

_WORDS = r"[^\W\d_]{2,30}+(?:[ '’-][^\W\d_]{1,30}+){0,3}+"
# Not after what makes it code, LaTeX or a template; not before another brace or an operator.
_BRACES = re.compile(
    rf"(?<![\\$%#@{{}}^_=\w])\{{[ ]?(?P<words>{_WORDS}(?:[ ]?\|[ ]?{_WORDS}){{0,12}}+)[ ]?\}}(?![{{}}\w=^_])"
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What templates leave to be filled in.
_PLACEHOLDERS = _set(
    "name names first last firstname lastname fullname username user email mail date time day month year city town "
    "state country title url link links page site website company price amount number phone address id key keys value "
    "values item items type text content body subject message product order total count author keyword keywords "
    "placeholder variable variables var vars param params slug path file filename host domain token query"
)
_NEAR = 200  # characters of its line that are looked at on either side
_CODE = re.compile(r"[;=<>`]|\\[a-z]|\bfunction\b|\breturn\b")


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each word or choice in braces."""
    code = [mark.span for mark in view.article.marks if mark.kind == "code"]
    for hit in view.phrase_hits(META.code):
        found = _BRACES.match(view.text, hit.start)
        if found is None:
            continue
        span = Span(*found.span())
        # A choice in braces is never meant; words alone may be a template's, or a label's at the head of a line.
        if "|" not in found["words"] and (_is_placeholder(found["words"]) or _heads_line(view, span)):
            continue
        if view.in_zones(span) and not any(mark.overlaps(span) for mark in code) and not _in_code(view, span):
            yield Hit(span)


def _is_placeholder(words: str) -> bool:
    """Whether a template may mean it: "{name}", "{firstName}", "{NAME}", "{your name}"."""
    last = re.split(r"[ '’-]", words)[-1]
    return (
        last.lower() in _PLACEHOLDERS
        or last != last.lower()
        or words.partition(" ")[0].lower() in ("your", "insert")
    )


def _heads_line(view: ArticleView, span: Span) -> bool:
    """Whether nothing but marks stands before it in its block: "{orga}", "{seektime} seconds forward"."""
    block = view.block_at(span.start)
    return block is not None and not any(
        c.isalnum() for c in view.text[max(block.span.start, span.start - _NEAR) : span.start]
    )


def _in_code(view: ArticleView, span: Span) -> bool:
    """Whether its line, without it, looks like source text."""
    block = view.block_at(span.start)
    assert block is not None  # it stands in a zone
    left = view.text[max(block.span.start, span.start - _NEAR) : span.start].rpartition("\n")[2]
    right = view.text[span.end : min(block.span.end, span.end + _NEAR)].partition("\n")[0]
    line = left + right
    return _CODE.search(line) is not None or line.count("{") > 2
