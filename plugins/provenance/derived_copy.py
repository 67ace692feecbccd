"""Half of the article's sentences correspond to another article of the run.

## What it does

Aligns the article with the others that share its rare names and numbers. If half of its sentences or more correspond,
word for word or reworked, to sentences of an article that is older, an agency's own, or longer, it is reported, with
the share, the strongest pairs, and the credit that it gives. Two of these sentences must stand outside quotation
marks: two reporters may quote one statement. With a credit it is info, and so it is between articles of one site or one
author, and where only what follows the beginning corresponds: follow-ups tell again what happened before. A pair that
`near-duplicate` or `machine-rewritten-copy` reports is not reported again.

## Why it matters

Agency copy under a local name is no second source. A reader who knows that one article is made of the other can tell
what the author added.

## Bad

```text
=== agency.txt
PORT ALDER (AP) — The harbour board said on Monday that its 47 keepers will get 350 crowns more from the first of May.

Ada Lind, who leads the keepers of Port Alder, called the deal a big step after ten years without any raise at all.

The board closed twelve towers off Cape Munro in the past decade because ships rely on satellites for their course.

Visitors may climb the remaining towers in summer, and some of them will open as inns next year, a spokesman said.
=== local.txt
[[Keepers get more money]]

By Ben Stone

The harbour board said that its 47 keepers will get 350 crowns more from May.

Ada Lind, who leads the keepers of Port Alder, called it a big step after ten years without any raise.

The board closed twelve towers off Cape Munro because ships rely on satellites for their course.

Visitors may climb the remaining towers in summer, and some will open as inns next year.

The town has seen worse, said the baker on the quay, whose uncle kept a tower himself for half of his life.
```

## Good

```text
=== agency.txt
PORT ALDER (AP) — The harbour board said on Monday that its 47 keepers will get 350 crowns more from the first of May.

Ada Lind, who leads the keepers of Port Alder, called the deal a big step after ten years without any raise at all.
=== local.txt
Keepers get more money

By Ben Stone

Forty-seven men and women who keep the lamps off Cape Munro burning will find more in their purse this spring.

“I was ready to leave,” said Olaf Berg in the kitchen of his tower, and put the kettle of the board on the stove.

The town has seen worse, said the baker on the quay, whose uncle kept a tower himself for half of his life.
```

## How to fix

Name the source of what was taken over, with a link.

## References

- Clough et al., "METER: MEasuring TExt Reuse", ACL 2002, on how newspapers reuse agency copy:
  <https://aclanthology.org/P02-1020/>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from srclint import ArticleView, Hit, Related, RuleMeta, Severity, Span, option, run_rule
from srclint.compare.siblings import (
    GROUP,
    compare_articles,
    credits_of,
    excerpt,
    extract_fact,
    find_copy,
    pair_siblings,
)
from srclint.records import dataclass


@dataclass(frozen=True, slots=True)
class DerivedCopyOptions:
    """The options of derived-copy."""

    share: float = option(
        0.5, "What share of its sentences must correspond to the other article.", minimum=0, maximum=1
    )
    pairs: int = option(5, "How many pairs of sentences are shown, those that agree most.", minimum=1)


META = RuleMeta(
    code="PRV002",
    name="derived-copy",
    message={
        "uncredited": "{count} of its {sentences} sentences correspond to {original}, without a credit",
        "credited": "{count} of its {sentences} sentences correspond to {original}; credit: “{credit}”",
        "own": "{count} of its {sentences} sentences correspond to {original}, by the same site or author",
        "background": "{count} of its {sentences} sentences correspond to {original}, but none at its beginning",
        "unsure": "{count} of its {sentences} sentences correspond to {original}, which is longer; nothing else shows"
        " which of them came first",
    },
    # Length alone doesn't tell a copy from an earlier version of the same story.
    levels={
        "uncredited": Severity.INFO,
        "credited": Severity.INFO,
        "own": Severity.INFO,
        "background": Severity.INFO,
        "unsure": Severity.INFO,
    },
    options=DerivedCopyOptions,
    presets=("source",),
    verdict="derived copy",
)

# Corresponding sentences that it takes: clean articles of one outlet share two or three of background.
_LEAST_PAIRS = 4
_LEAST_NARRATED = 2  # … of them outside quotations
# Paragraphs in which a copy begins like its source: 75 of 81 made copies do, 11 of 20 pairs of articles of one outlet.
_BEGINNING = (3, 5)
_HEADLINE = 0.75  # share of words that begin with a capital: prose has less, the titles of related links more


def _strength(hits: Sequence[Hit]) -> float:
    """What share of its sentences corresponds."""
    return float(hits[0].values["share"])


@run_rule(META, extract=extract_fact, pair=pair_siblings, group=GROUP, rank=2, links=True, strength=_strength)
def rule(a: ArticleView, b: ArticleView, options: DerivedCopyOptions) -> Iterator[tuple[str, Hit]]:
    """Report the article of which half or more stands in the older, the agency's or the longer one."""
    found = compare_articles(a, b)
    if len(found.pairs) < _LEAST_PAIRS or len(found.pairs) < options.share * min(found.sentences):
        return
    pairs = [pair for pair in found.pairs if not _is_headline(pair.a.of(a.text))]
    narrated = sum(not a.in_quote(pair.a) for pair in pairs)
    if len(pairs) < _LEAST_PAIRS or narrated < _LEAST_NARRATED:
        return
    index = _derived(a, b, len(pairs), found.sentences, options)
    if index is None:
        return
    view, other = ((a, b), (b, a))[index]
    values = {
        "original": other.article.path,
        "count": len(pairs),
        "sentences": found.sentences[index],
        "share": round(len(pairs) / found.sentences[index], 2),
        "credit": _credit(view),
    }
    turned = [(pair.a, pair.b, pair.score) if index == 0 else (pair.b, pair.a, pair.score) for pair in pairs]
    closest = sorted(turned, key=lambda pair: (-pair[2], pair[:2]))[: options.pairs]
    related = (
        Related(other.article.id, None, "the source"),
        *(Related(other.article.id, there, f"here: “{excerpt(view, here)}”") for here, there, _ in closest),
    )
    level = _level(view, other, [(here, there) for here, there, _ in turned])
    yield view.article.id, Hit(None, values, level, related=related)


def _level(view: ArticleView, other: ArticleView, pairs: list[tuple[Span, Span]]) -> str:
    """What may be said of a copy: nothing more than that it corresponds where nothing shows it to be one."""
    if not find_copy(view, other):
        return "unsure"
    if _credit(view):
        return "credited"
    if _same_house(view, other):
        return "own"
    ends = [_end_of(article, count) for article, count in zip((view, other), _BEGINNING, strict=True)]
    begins = any(here.start < ends[0] and there.start < ends[1] for here, there in pairs)
    return "uncredited" if begins else "background"


def _end_of(view: ArticleView, count: int) -> int:
    """Where the first paragraphs end."""
    blocks = list(islice(view.blocks_of("deck", "paragraph", "quote"), count))
    return blocks[-1].span.end if blocks else 0


def _same_house(view: ArticleView, other: ArticleView) -> bool:
    """Whether both come from one site, or were signed by one person."""
    one, two = view.article, other.article
    if one.site and one.site == two.site:
        return True
    signed = one.byline.kind == two.byline.kind == "person"
    return signed and not set(one.byline.names).isdisjoint(two.byline.names)


def _derived(
    a: ArticleView, b: ArticleView, pairs: int, sentences: tuple[int, int], options: DerivedCopyOptions
) -> int | None:
    """Which of the two is made of the other: 0, 1, or ``None``."""
    shares = [pairs / size if size else 0.0 for size in sentences]
    if max(shares) < options.share:
        return None
    copy = find_copy(a, b)
    if copy is not None:
        index = 0 if copy[0] is a else 1
        return index if shares[index] >= options.share else None
    if sentences[0] == sentences[1]:
        return None
    return 0 if sentences[0] < sentences[1] else 1


def _is_headline(sentence: str) -> bool:
    """Whether it reads like a title, as those of related links do: most words begin with a capital."""
    words = [word for word in sentence.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= _HEADLINE * len(words)


def _credit(view: ArticleView) -> str:
    """The words with which the article credits an agency; empty if it doesn't."""
    found = credits_of(view)
    return excerpt(view, found[0].span).rstrip(" —–-") if found else ""
