"""Braces of a spinner's template stand in the prose.

## What it does

Reports words in braces: `{dollars}`, and choices `{big|large|huge}` of which a spinner should have picked one. Code,
LaTeX, sets, and the placeholders of templates (`{name}`, `{{ user }}`, `${price}`) are something else, and left alone;
so are articles that print code or tell how spinners work.

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

- Zhang, Wang and Voelker, "DSpin: Detecting Automatically Spun Content on the Web", NDSS 2014:
  <https://www.ndss-symposium.org/ndss2014/ndss-2014-programme/dspin-detecting-automatically-spun-content-web/>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern

META = RuleMeta(
    code="SPN001",
    name="spintax-residue",
    message="{text} is what a spinner's template leaves behind",
    levels={"default": Severity.INFO},
    phrases=("{",),
    languages=("en",),
    verdict="spintax",
)

# Not after what makes it code, LaTeX, a file name or a template.
_OPEN = r"(?<![\\$%#@^_=\w./*])\{[ ]?"
_WORDS = pattern(_OPEN + r"(?P<words>[^\W\d_]{2,30}+(?:[ '’-][^\W\d_]{1,30}+){0,3}+)[ ]?\}(?![{}\w=^_])")
# Words, numbers and the marks of prose; all but the first may be empty ("{very|}").
_ALTERNATIVE = r"(?:[^\W_]|[ ,.'’“”%$£€&-]){1,80}+"
_CHOICE = pattern(_OPEN + rf"(?P<choice>(?! ){_ALTERNATIVE}(?:\|(?:{_ALTERNATIVE})?){{1,12}}+)\}}(?![\w=^_])")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What templates leave to be filled in.
_PLACEHOLDERS = _set(
    "name names first last firstname lastname fullname username user email mail date time day month year city town "
    "state country title url link links page site website company price amount number phone address id key keys value "
    "values item items type text content body subject message product order total count author keyword keywords "
    "placeholder variable variables var vars param params slug path file filename host domain token query"
)
# What programs and their manuals choose among: "{start|stop|restart}", "{string|null}".
_NOTATION = _set(
    "start stop restart reload status enable disable on off yes no true false get set add remove delete list show up "
    "down left right none null undefined nil void any all string str number int integer float bool boolean object map "
    "array error function file dir directory path url name id buffer symbol"
)
_NEAR = 200  # characters of its line that are looked at on either side
_CODE = pattern(r"[;=<>`]|\\[a-z]|\bfunction\b|\breturn\b|[\[(][a-z][\w-]*[\])]|\b[Uu]sage\b")
# What shows that an article prints code, or tells how spinners work, so that its braces are meant.
_MEANT = pattern(
    r"(?<!`)`[^\W\d][^`'’\n]{0,60}+`|\w\(\)|\w::\w|[=-]>|</\w|\$\{|\{\d*\}|\{[\"'%#:]|\{\{[^{}|]{0,60}+\}"
    r"|\{\w{1,30}+, ?(?:plural|select)|[Ss]pintax|[Ss]pin syntax|[Aa]rticle spinn|[Cc]ontent spinn"
    r"|[Ss]pinning (?:software|tool)"
)
_MOST_WORDS = 3  # words in braces that an article may have: a text with more uses them for something


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Report each word or choice in braces."""
    found = [match for hit in view.phrase_hits(META.code) if (match := _match(view, hit.start))]
    if not found or _MEANT.search(view.text):
        return
    words = sum("words" in match.re.groupindex for match in found)
    code = [mark.span for mark in view.article.marks if mark.kind == "code"]
    for match in found:
        span = Span(*match.span())
        if not view.in_zones(span) or any(mark.overlaps(span) for mark in code) or _in_code(view, span):
            continue
        if "choice" in match.re.groupindex or (
            # A choice in braces is never meant; words alone may be a template's or a label's.
            words <= _MOST_WORDS
            and view.text.count(match[0]) == 1
            and not _is_placeholder(match["words"])
            and _goes_on(view, span)
        ):
            yield Hit(span)


def _match(view: ArticleView, start: int) -> re.Match[str] | None:
    """A choice or words in braces that open at an offset; ``None`` for anything else."""
    found = _CHOICE.match(view.text, start)
    if found is None:
        return _WORDS.match(view.text, start)
    whole = view.text[start - 1 : start] == "{" and view.text[found.end() : found.end() + 1] == "}"
    return None if whole or _is_notation(found["choice"].split("|")) else found


def _is_notation(alternatives: Sequence[str]) -> bool:
    """Whether a manual or a formula may mean the choice: types, commands, "{x | x is even}"."""
    stripped = [alternative.strip() for alternative in alternatives]
    if any(word[1:] != word[1:].lower() and not word.isupper() for text in stripped for word in text.split()):
        return True
    if len(stripped[0]) == 1 and stripped[1].startswith(f"{stripped[0]} "):
        return True
    known = sum(alternative.lower() in _NOTATION for alternative in stripped)
    return known > len(stripped) / 2 or not any(c.isalpha() for c in "".join(stripped))


def _is_placeholder(words: str) -> bool:
    """Whether a template may mean it: "{name}", "{firstName}", "{NAME}", "{your name}"."""
    last = re.split(r"[ '’-]", words)[-1]
    return (
        last.lower() in _PLACEHOLDERS
        or last.lower() in _NOTATION
        or last != last.lower()
        or words.partition(" ")[0].lower() in ("your", "insert")
    )


def _goes_on(view: ArticleView, span: Span) -> bool:
    """Whether the sentence runs through it: "costs millions of {dollars} and", not "Returns: {boolean}"."""
    before, after = view.text[max(0, span.start - 2) : span.start], view.text[span.end : span.end + 2]
    runs_in = len(before) == 2 and before[1] == " " and (before[0].islower() or before[0] == ",")
    return runs_in and (not after.strip() or after[0] in ".,;:!?" or (after[0] == " " and after[1].islower()))


def _in_code(view: ArticleView, span: Span) -> bool:
    """Whether its line, without it, looks like source text."""
    block = view.block_at(span.start)
    assert block is not None  # it stands in a zone
    left = view.text[max(block.span.start, span.start - _NEAR) : span.start].rpartition("\n")[2]
    right = view.text[span.end : min(block.span.end, span.end + _NEAR)].partition("\n")[0]
    return _CODE.search(left + right) is not None
