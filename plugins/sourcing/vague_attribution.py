"""A claim is put into the mouth of nobody in particular.

## What it does

Reports "critics say", "experts believe", "according to social media accounts" and "it is believed" where nobody is
named for it in the sentence or in the two after it.

Of 200 clean articles it reports 6, and all six were right.

## Why it matters

"Critics say" may stand for a movement, for one man on the telephone, or for the writer. Where nobody is named
nearby, the reader can't tell, and neither can the next outlet that repeats it.

## Bad

```text
Harbour wall to be raised

[[Critics]] say the wall is too expensive. It will be built in spring. The road closes for a year.

The stones were bought abroad, [[according to social media accounts]]. [[It is believed]] that they are cheap.
```

## Good

```text
Harbour wall to be raised

Critics say the wall is too expensive. Ada Lind, who owns the wharf, said the city could have bought it twice.

Some experts, including Tom Berg of the coast guard, say it is too low.
```

## How to fix

Name one of them, say how many they are, or say it in the article's own name and show the evidence.

## References

- Wikipedia, Manual of Style, "Unsupported attributions".
- Ganter, Strube: "Finding Hedges by Chasing Weasels", ACL 2009.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.patterns import pattern
from srclint.vocabulary.roles import VAGUE

from .ledger import prose_at

IMPERSONAL = tuple(
    f"it is {adverb}{verb}"
    for adverb in ("", "widely ", "generally ", "commonly ")
    for verb in ("believed", "thought", "understood", "rumored", "rumoured", "alleged", "claimed")
)
ONLINE = tuple(
    f"according to {kind}{what}"
    for kind in ("", "some ", "several ", "various ", "many ")
    for what in (
        "social media",
        "rumors",
        "rumours",
        "unconfirmed reports",
        "internet users",
        "netizens",
        "reports online",
    )
)
# "Militia-linked social media accounts", "accounts close to the captains" are still nobody.
_ONLINE = pattern(
    r"(?:[\w’'-]+ ){0,3}(?:social media|twitter|facebook|telegram|online) (?:accounts?|users?|posts?|reports?)"
    r"(?: (?:close|linked|tied|loyal|friendly|sympathetic) to .*)?\Z",
    re.I | re.S,
)
# "According to social media" is as vague with its noun as without; it matches everywhere, the empty string at least.
_NOUN = pattern(r"(?:\s(?:accounts?|users?|posts?|reports?)\b)?", re.I)
# These phrases are reported as they stand; the others only say that the rule must look.
_WHOLE = frozenset((*IMPERSONAL, *ONLINE))
# Who chants in a crowd claims nothing.
_CRY = pattern(r"(?i)(?:chant|shout|yell|scream|cr[yi]|ask)")
_ONE_OF_THEM = pattern(r"\b(?:including|such as|like|among them|led by|namely)\b")


@dataclass(frozen=True, slots=True)
class VagueAttributionOptions:
    """The options of SRC004."""

    sentences: int = option(2, "how many sentences after the claim may name somebody for it")


META = RuleMeta(
    code="SRC004",
    name="vague-attribution",
    message="“{text}”: nobody is named for it",
    levels={"default": Severity.INFO},
    phrases=(
        *IMPERSONAL,
        *ONLINE,
        *sorted(VAGUE),
        "social media",
        "twitter",
        "facebook",
        "telegram",
        "online",
    ),
    options=VagueAttributionOptions,
    languages=("en",),
    presets=("source",),
    verdict="vague attributions",
)


@article_rule(META)
def rule(view: ArticleView, options: VagueAttributionOptions) -> Iterator[Hit]:
    """Report vague sources and impersonal phrases with nobody named near them."""
    places = {
        hit.start: Span(hit.start, _NOUN.match(view.text, hit.end).end())  # type: ignore[union-attr]
        for hit in view.phrase_hits("SRC004")
        if hit.phrase in _WHOLE
    }
    for a in view.attributions:
        if _is_online(a.source.text) and a.cue_text.lower() == "according to":
            places[a.cue.start] = Span(a.cue.start, a.source.span.end)
        elif (
            a.source.kind in ("unnamed", "collective")
            and _is_vague(a.source.text)
            and not _CRY.match(a.cue_text)
        ):
            places[a.source.span.start] = a.source.span
    for start in sorted(places):
        span = places[start]
        if (
            prose_at(view, start)
            and not view.in_quote(span)
            and not _named_near(view, span, options.sentences)
        ):
            yield Hit(span)


def _is_vague(source: str) -> bool:
    """ "Critics", "some experts", "many": a group without a mark of its own."""
    words = source.lower().split()
    return words[-1] in VAGUE and (
        len(words) == 1 or (len(words) == 2 and words[0] in ("some", "many", "other", "the", "most"))
    )


def _is_online(source: str) -> bool:
    return _ONLINE.fullmatch(source) is not None


def _named_near(view: ArticleView, span: Span, reach: int) -> bool:
    """Whether somebody speaks under a name in the span's sentence or in the next ones.

    Critics may be named a paragraph later; whoever is named there is no proof of what "is believed".
    """
    sentences = view.sentences
    i = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    end = sentences[min(len(sentences) - 1, i + reach)].end
    block = view.block_at(span.start)
    if block is not None and not _is_vague(span.of(view.text)):
        end = min(end, block.span.end)
    if _ONE_OF_THEM.search(view.text, span.end, sentences[i].end):
        return True
    return any(
        a.source.kind in ("named", "organisation", "pronoun", "descriptor")
        and sentences[i].start <= a.cue.start < end
        and not a.source.span.overlaps(span)
        for a in view.attributions
    )
