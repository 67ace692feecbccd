"""A quotation has no speaker.

## What it does

Reports a quotation of six words or more in whose paragraph, in the one before and in the first sentence of the one
after nobody speaks; for a row of quotations the paragraph before the first counts. Left alone are questions and
answers, mottos, titles and signs, quoted documents, quotations that are signed or credited in brackets, and those that
run on over paragraphs. So is a line that is a quotation and no sentence: the headline of another article.

## Why it matters

A quotation is a claim that someone used these words. Without the someone it can't be checked, and in a text that was
cut or rewritten it shows that the part which named the speaker is gone.

## Bad

```text
Harbour wall to be raised

The wall will cost two million and close the road for a year.

[["We have waited for this wall since the great flood."]] The road has 900 users a day.
```

## Good

```text
Harbour wall to be raised

The wall will cost two million, Mayor Tom Berg said.

"We have waited for this wall since the great flood." The road has 900 users a day.

A banner over the road reads "Build the wall before the next winter comes".
```

## How to fix

Name the speaker next to the quotation, or paraphrase it.

## References

- The Associated Press Stylebook, entry "quotations in the news": <https://www.apstylebook.com/>
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from srclint import ArticleView, Block, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.language.text.sentences import LINE_BREAK
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.vocabulary import words
from srclint.vocabulary.speech import CUES, NOUN_CUES

# Titles, mottos, signs and documents are quoted without a speaker; so is what a word before the mark introduces.
_INTRODUCED = pattern(
    r"(?i)\b(?:titled?|entitled|called|named|dubbed|headlined?|known|labell?ed|reads?|reading|read|read:|words?|lines?"
    r"|phrase|slogan|motto|sign|banner|song|book|film|novel|essay|clause|section|article|amendment|law|act|rule|states"
    r"|definition|question|answer|hashtag|caption|chant\w*|lyrics?|poem|prayer|message|note|letter|email|tweet|post"
    r"|statement|report|paper|policy|charter|treaty|oath|as|the|a|an|this|that|of|about|for|to|on|is|was|are|like|such)"
    r"[\s:,]*$|[:,]\s*$"
)
# "— Ann Hale", "(The Wharf)", "[The Wharf]" say whose words these were, behind them or on the next line.
_SIGNED = pattern(r"[\u2012-\u2015]\s*+[A-Z]")
_CREDITED = pattern(r"\s*(?:[-\u2012-\u2015]+\s*|[\[(]|[Bb]y )[A-Z]")
# "Ann Hale, Ph.D.", "Tom Berg, mayor of the town": alone on the line below.
_SIGNATURE = pattern(r"[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+(?:,[^.!?]{2,50}(?:\.[A-Z]\.?)?)?\s*")
# What says beside the cues that somebody speaks.
_SPEECH = (
    CUES.keys()
    | NOUN_CUES
    | words("spoke speaks speaking spoken talked talks interview reacted reacts reaction speech")
)
_QUESTION = pattern(r"\s*(?:Q|A|Question|Answer)\s*[.:]|\s*[A-Z][A-Z .'’-]{2,30}:")


@dataclass(frozen=True, slots=True)
class UnattributedQuoteOptions:
    """The options of SRC003."""

    words: int = option(6, "how many words a quotation must have to need a speaker")


META = RuleMeta(
    code="SRC003",
    name="unattributed-quote",
    message="a quotation without a speaker beside it: {start}",
    levels={"default": Severity.INFO},
    options=UnattributedQuoteOptions,
    languages=("en",),
    presets=(),
    verdict="quotations without a speaker",
)


@article_rule(META)
def rule(view: ArticleView, options: UnattributedQuoteOptions) -> Iterator[Hit]:
    """Look at each long quotation of a paragraph for a speaker near it."""
    if not view.quotes:
        return
    speech = _Speech(view)
    for quote in view.quotes:
        block = view.block_at(quote.start)
        quoted = quote.of(view.text).split()
        if block is None or block.kind != "paragraph" or len(quoted) < options.words:
            continue
        if not _is_exempt(view, quote, block, quoted) and not speech.is_near(block):
            yield Hit(quote, {"start": " ".join(quoted[:5]) + " …"})


class _Speech:
    """In which paragraphs somebody speaks, each looked at once: one paragraph may hold hundreds of quotations."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._paragraphs = view.blocks_of("paragraph", "quote")
        self._starts = [block.span.start for block in self._paragraphs]
        self._cues = [a.cue.start for a in view.attributions]
        self._spoken: dict[Span, bool] = {}
        self._rows: dict[int, bool] = {}

    def is_near(self, block: Block) -> bool:
        """Whether somebody speaks in a paragraph, in the one before or where the next one opens."""
        i = bisect_left(self._starts, block.span.start)
        near = self._in_row(i)
        return near or any(
            self._speaks(part) for part in _opening(self._view, self._paragraphs[i + 1 : i + 2])
        )

    def _in_row(self, i: int) -> bool:
        """Whether somebody speaks in the paragraph ``i`` or in the one before; a row of quotations has its speaker
        before the first."""
        first = i
        while (
            first not in self._rows
            and first - 1 > 0
            and _is_quotation(self._view, self._paragraphs[first - 1])
        ):
            first -= 1
        if first not in self._rows:
            self._rows[first] = any(map(self._speaks, self._paragraphs[max(0, first - 1) : first + 1]))
        for k in range(first + 1, i + 1):
            self._rows[k] = self._rows[k - 1] or self._speaks(self._paragraphs[k])
        return self._rows[i]

    def _speaks(self, block: Block) -> bool:
        """Whether somebody speaks in a block: a statement, or any word of saying outside quotations."""
        known = self._spoken.get(block.span)
        if known is None:
            cue = bisect_left(self._cues, block.span.start)
            stated = cue < len(self._cues) and self._cues[cue] < block.span.end
            known = self._spoken[block.span] = stated or _tells_of_speech(self._view, block.span)
        return known


def _is_quotation(view: ArticleView, block: Block) -> bool:
    """Whether a block is nothing but a quotation."""
    i = bisect_left(view.quotes, block.span)
    quote = view.quotes[i] if i < len(view.quotes) else block.span
    return block.kind == "quote" or quote.contains(block.span)


def _opening(view: ArticleView, following: tuple[Block, ...]) -> list[Block]:
    """The first sentence of the paragraph after ("he said"), or all of it if it quotes on."""
    found: list[Block] = []
    for block in following:
        sentence = view.sentence_at(block.span.start)
        if view.in_quote(block.span):
            found.append(block)
        elif sentence is not None:
            found.append(Block("paragraph", sentence))
    return found


def _is_exempt(view: ArticleView, quote: Span, block: Block, quoted: list[str]) -> bool:
    text = view.text
    if text[quote.start - 1 : quote.start] == "=":
        return True  # the attribute of a shortcode
    if not text[quote.start + 1 : quote.start + 2].isupper():
        return True  # a fragment is part of the sentence round it
    if quote.end <= _last_signature(view, block) or _CREDITED.match(text, quote.end):
        return True
    if LINE_BREAK.search(text, quote.start, quote.end) or _QUESTION.match(text, block.span.start):
        return True
    if _INTRODUCED.search(text, max(0, quote.start - 30), quote.start):
        return True
    below = bisect_left(view.blocks, block.span.end, key=_start)
    if below < len(view.blocks) and _SIGNATURE.fullmatch(view.blocks[below].span.of(text)):
        return True
    if quote.contains(block.span) and text[quote.end - 2] not in ".!?…,":
        return True  # a line of its own that is no sentence: the headline of another article
    capitals = sum(word[:1].isupper() for word in quoted[1:])
    return capitals * 2 >= len(quoted)  # the title of a work


def _last_signature(view: ArticleView, block: Block) -> int:
    """Where the last dash before a capital stands in a block; -1 if there is none."""

    def compute() -> int:
        return max(
            (found.start() for found in _SIGNED.finditer(view.text, block.span.start, block.span.end)),
            default=-1,
        )

    place: int = view.once(f"unattributed-quote.signature.{block.span.start}", compute)
    return place


def _start(block: Block) -> int:
    return block.span.start


def _tells_of_speech(view: ArticleView, span: Span) -> bool:
    """Whether a word of saying or a colon stands in a span outside quotations."""
    at = span.start
    for word in re.split(r"([^\w'’]+)", span.of(view.text)):
        if word.lower() in _SPEECH and not view.in_quote(Span(at, at + 1)):
            return True
        at += len(word)
    colons = re.finditer(":", span.of(view.text))
    return any(
        not view.in_quote(Span(span.start + colon.start(), span.start + colon.end())) for colon in colons
    )
