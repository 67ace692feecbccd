"""The text breaks off.

## What it does

Reports a text that ends in the middle of a sentence: with a marker such as “[+1234 chars]” or “[…]”, with the words of
a paywall (“Subscribe to continue reading”), or, in English, on a word on which no sentence ends, with dots behind it or
none, and in the middle of a word. A sentence that trails off by choice is left alone.

## Why it matters

What is missing may be the answer, the correction or the other side. Feeds and news interfaces deliver such stumps as
if they were whole.

## Bad

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in
spring and take two years, according to the mayor, who said that [[the]]
```

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in spring and take tw[[… [+2318 chars]]]
```

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in spring and take two years.

[[This article is for subscribers only.]]
```

## Good

```text
Harbour wall to be raised

By Ada Lind

The council voted on Tuesday to raise the wall. The work will start in spring and take two years, or three, or four…

Ada Lind covers the coast for the Harbour Courier
```

## How to fix

Fetch the whole article from its publisher.

## References

- Words of paywalls are those that pages put where their texts stop, as Google has them marked:
  <https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>
- The markers are those of news interfaces, which cut an article's content after 200 or 260 characters:
  <https://newsapi.org/docs/endpoints/everything>
- The words are determiners, prepositions and conjunctions on which English sentences don't end.
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.short_words import SHORT_WORDS
from srclint.vocabulary.small_words import FUNCTION

META = RuleMeta(
    code="TXT005",
    name="truncated-text",
    message="the text breaks off here: “{text}”",
    levels={"default": Severity.WARNING},
    presets=("source",),
    verdict="breaks off",
)

_MARKER = pattern(r"(?:…|\.\.\.)?\s?(?:\[\+?\d{1,7} chars\]|[\[(](?:…|\.\.\.)[\])])$")
_MARKER_CHARS = 24  # no marker is longer
_FOR_US = (
    r"(?:only )?(?:available )?(?:only )?(?:for|to) (?:our |paid |paying |premium )*(?:subscribers|members)"
)
_JOIN = r"(?:subscribe|register|sign (?:in|up)|log ?in)(?: now| today)?"
_WHOLE = r"(?:full|whole|rest of the)"
_STUB = pattern(
    rf"(?i)(?:(?:this|the) (?:{_WHOLE} )?(?:article|story|content|page) is {_FOR_US}"
    rf"|{_JOIN} to (?:(?:continue|keep) reading|read (?:the {_WHOLE}|this|more))"
    rf"|to (?:continue|keep) reading[^.\n]{{0,40}}(?:{_JOIN}|account)"
    rf"|to read the {_WHOLE} (?:story|article)|read the {_WHOLE} (?:story|article|text) (?:at|on|here)"
    r"|this is (?:only )?a (?:free )?preview\b|you have (?:reached|read) [^.\n]{0,40}free articles"
    r")[^\n]{0,60}"
)
# One of them stands in each of these.
_STUB_SIGNS = ("subscribers", "members", "reading", "to read", "read the", "preview", "free articles")
_END_LINES = 4  # lines at the end of a text in which such words may stand: a prompt and two buttons
_STUB_WORDS = 450  # a longer text is the whole article, whatever the page around it asks for
# No prepositions that end a question or a relative clause ("the town they come from").
_OPEN_ENDED = frozenset(
    ["the", "a", "an", "and", "or", "but", "nor", "because", "although", "whereas", "whose", "than"]
    + ["their", "its", "our", "your", "my"]
)
# With dots behind them, these say as little that a sentence has come to its end.
_DOTTED = _OPEN_ENDED | words(
    "of to for from in at with by into onto upon as if that which who when while where since until his her this these",
    "those some all every each any is are was were be been has have had will would can could should may might must he",
    "she they we it i not very more most such",
)
_SHORT = FUNCTION | _DOTTED | SHORT_WORDS
_LAST_WORD = pattern(r"[^\W\d_]+$")
_DOTS = pattern(r"([^\W\d_]+),? ?(?:…|\.{3,4})$")
# "Write to port@example.gov", "see example.org/wall": an address has come to its end.
_IN_ADDRESS = pattern(r"(?:@|://|\w[./])\S*\w$")
_ADDRESS_CHARS = 120  # of an address's end that are looked at: few addresses are longer
_WORD_CHARS = 18  # of the last word and dots behind it: a longer one is in none of the lists
_LEAST_WORDS = 12  # a shorter last line may be a credit, a caption or a heading
_HALF_A_WORD = 3  # letters: of longer halves nobody knows that they are none


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Look at the end of the text for a marker, and at that of the last paragraph for a word."""
    end = len(view.text.rstrip())
    marker = _MARKER.search(view.text, max(0, end - _MARKER_CHARS), end)
    if marker:
        yield Hit(Span(*marker.span()))
    elif view.article.language == "en":
        stub = _stub(view, end)
        found = _cut_off(view, end, prompted=stub is not None) or stub
        if found:
            yield Hit(found)


def _stub(view: ArticleView, end: int) -> Span | None:
    """The words of a paywall at the end of a short text."""
    if view.word_count > _STUB_WORDS:
        return None
    at = end
    for _ in range(_END_LINES):
        start = max(view.text.rfind("\n", 0, at), 0)
        signed = any(view.folded.find(sign, start, at) >= 0 for sign in _STUB_SIGNS)
        found = _STUB.search(view.text, start, at) if signed else None
        if found and not view.in_quote(Span(*found.span())):
            return Span(*found.span())
        at = len(view.text[:start].rstrip())
        if not at:
            break
    return None


def _cut_off(view: ArticleView, end: int, *, prompted: bool) -> Span | None:
    """The word on which the last paragraph breaks off; dots alone say so where a prompt to pay follows."""
    paragraphs = view.blocks_of("paragraph")
    if not paragraphs:
        return None
    last = paragraphs[-1].span
    text = last.of(view.text).rstrip()
    near = max(0, len(text) - _WORD_CHARS)
    dots = _DOTS.search(text, near)
    if dots:
        found = Span(last.start + dots.start(), last.start + dots.end())
        return found if prompted or (dots[1].lower() in _DOTTED and not view.in_quote(found)) else None
    word = _LAST_WORD.search(text, near)
    if (
        word
        and not _IN_ADDRESS.search(text, max(0, len(text) - _ADDRESS_CHARS))
        and len(text.split()) >= _LEAST_WORDS
        and (word[0] in _OPEN_ENDED or _is_half(word[0], last.end >= end - 1))
    ):
        return Span(last.start + word.start(), last.start + word.end())
    return None


def _is_half(word: str, at_end: bool) -> bool:
    """Whether the last word of a text is too short to be one."""
    return at_end and len(word) <= _HALF_A_WORD and word.islower() and word.isascii() and word not in _SHORT
