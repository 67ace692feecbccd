"""A caption or paragraph stands twice in the article.

## What it does

Reports a caption or a paragraph of eight words or more that stands in the article a second time, word for
word. Credits, pull quotes, the questions and answers of an interview, lines that open with a label ("Where: …") or
stand below the same one twice, rows of figures, the refrain of a poem, what one comment quotes of another, and the
background that each entry of a live blog repeats are left alone.

## Why it matters

A page shows a caption beside a picture and again when the picture is opened; scraped text then has it
twice. A repeated paragraph is a slip in pasting. Both spoil counts of words, and a statement that stands
twice counts twice.

## Bad

```text
Harbour wall to be raised by a metre

By Ada Lind

The council voted on Tuesday to raise the harbour wall before the winter storms.

Work on the wall is to begin in spring and will take two years.

[[The council voted on Tuesday to raise the harbour wall before the winter storms.]]
```

## Good

```text
Harbour wall to be raised by a metre

By Ada Lind

What did the storm in March do to the old wall?

It opened a gap of nine metres, and the sea came in.

“We have waited for this for thirty years, and so has the town.”

What did the storm in March do to the old wall?

“We have waited for this for thirty years, and so has the town.”
```

## How to fix

Remove the second one, if nothing else stands for it.

## References

- Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997, on why repeated passages distort counts:
  <https://doi.org/10.1109/SEQUEN.1997.666900>
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from srclint import ArticleView, Block, Hit, Related, RuleMeta, Severity, Span, article_rule, option
from srclint.patterns import pattern
from srclint.records import dataclass

from .reporting import removal


@dataclass(frozen=True, slots=True)
class RepeatedBlockOptions:
    """The options of repeated-block."""

    words: int = option(8, "A caption or paragraph with fewer words may stand twice.")


META = RuleMeta(
    code="BPL009",
    name="repeated-block",
    message="the same {kind} stood here before: “{text}”",
    levels={"default": Severity.INFO},
    options=RepeatedBlockOptions,
    verdict="repeated {kind}",
)

# "Q. …", "Q: …", "MODERATOR: …", "Where: …": a short label and then its text.
_LABEL = pattern(r"(?:[QA][.:]|[^\s:]{1,20}(?: [^\s:]{1,20}){0,3}:)\s")

# "11:20 p.m.", "14.05", "9 am EDT": nothing but a time of day.
_CLOCK = pattern(
    r"^[ \t]*+(?:\d{1,2}[:.]\d\d(?:[ \t]?[ap]\.?m\.?)?|\d{1,2}[ \t]?[ap]\.?m\.?)(?:[ \t][A-Z]{2,4})?[ \t]*+$",
    re.M | re.I,
)

# A question, or a line of verse or of a list: no paragraph ends on the others.
_GOES_ON = ("?", ",", ";", ":")
# The entries of lists and the lines of verse that we read have no more; few sentences of prose have less.
_LABEL_WORDS = 8
_STANZA_LINES = 3  # two lines may be a caption and its credit
_VERSE_CHARS = 60  # text that is wrapped by machine has lines of 65 to 80 characters

# Blocks that differ in their first characters can't be the same. Long enough for few to agree by chance.
_OPENING = 24

# Words after the last quotation mark that a pull quote may have: who said it, and what they are.
_SPEAKER_WORDS = 8


@article_rule(META)
def rule(view: ArticleView, options: RepeatedBlockOptions) -> Iterator[Hit]:
    """Report each caption or paragraph that an earlier one equals, and cite the first of them."""
    blocks = view.blocks_of("caption", "paragraph")
    if len({view.folded[block.span.start : block.span.start + _OPENING] for block in blocks}) == len(blocks):
        return  # most articles end here
    first: dict[str, Span] = {}
    beside = _neighbours(view)
    for block in blocks:
        words = block.span.of(view.folded).split()
        earlier = first.setdefault(" ".join(words), block.span)
        if earlier is block.span or _size(words) < options.words or _may_repeat(view, block):
            continue
        if _stands_in_a_list(beside[earlier.start], beside[block.span.start]):
            continue
        yield Hit(
            block.span,
            {"kind": block.kind},
            edits=(removal(view.text, block.span, safe=False),),
            related=(Related(view.article.id, earlier, f"the first {block.kind} with these words"),),
        )


def _size(words: list[str]) -> int:
    """How many of them have a letter or a figure: dashes and bullets are no words; 0 if figures prevail (a table)."""
    lettered = sum(any(map(str.isalpha, word)) for word in words)
    size = sum(any(map(str.isalnum, word)) for word in words)
    return size if 2 * lettered > size else 0


def _may_repeat(view: ArticleView, block: Block) -> bool:
    """Whether a block may stand twice: a question, a labelled line, verse, a pull quote, background in a live blog."""
    text = block.span.of(view.text).strip()
    if text.endswith(_GOES_ON) or _LABEL.match(text) is not None or _is_pull_quote(view, block.span):
        return True
    return block.kind == "paragraph" and (_is_verse(text) or _is_live_blog(view))


def _neighbours(view: ArticleView) -> dict[int, tuple[str, str]]:
    """By the start of a block the texts of the blocks above and below it, whatever their kind."""
    starts = [block.span.start for block in view.blocks]
    texts = ["", *(block.span.of(view.text).strip() for block in view.blocks), ""]
    return dict(zip(starts, zip(texts, texts[2:], strict=False), strict=False))


def _stands_in_a_list(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Whether the blocks beside two equal ones show that each has its place: it is quoted, or an entry of a list."""
    if second[0].endswith(":"):  # "Marwick wrote:"
        return True
    same_label = first[0] == second[0] != "" and _is_label(second[0])
    return (
        same_label or sum(map(_is_label, first + second)) >= 3
    )  # the first or last of a list has one neighbour


def _is_label(line: str) -> bool:
    """Whether a line is no sentence: it names what stands beside it, as in a list of events, or is verse."""
    if len(line.split()) > _LABEL_WORDS:
        return False
    return line.endswith((" a.m.", " p.m.")) or not line.endswith((".", "!", "…", "”", '"'))


def _is_verse(text: str) -> bool:
    """Whether a block is a stanza: short lines that all begin with a capital, or a quotation mark before one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return len(lines) >= _STANZA_LINES and all(
        len(line) <= _VERSE_CHARS and line.lstrip("“‘\"'")[:1].isupper() for line in lines
    )


def _is_live_blog(view: ArticleView) -> bool:
    """Whether times of day head the entries: each entry tells the background anew."""
    count: int = view.once("boilerplate.clock-lines", lambda: len(_CLOCK.findall(view.text)))
    return count >= 2


def _is_pull_quote(view: ArticleView, span: Span) -> bool:
    """Whether a block opens with a quotation after which at most its speaker is named."""
    text = span.of(view.text)
    start = span.start + len(text) - len(text.lstrip())
    i = bisect_left(view.quotes, start, key=lambda quote: quote.start)
    if i == len(view.quotes) or view.quotes[i].start != start:
        return False
    return len(view.text[view.quotes[i].end : span.end].split()) <= _SPEAKER_WORDS
