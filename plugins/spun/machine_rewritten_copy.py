"""Sentence by sentence, the article corresponds to another one of the run, with words replaced.

## What it does

Aligns the article with the others of the run that share its rare names and numbers, and counts what stands in place of
what ("officials → officers"). Inflection, spelling and function words don't count. Eight substitutions or more, and
one or more for each sentence that corresponds without being the same, are the work of a tool: an editor cuts, adds and
moves. Which of the two is the copy is said only where tells, dates or credits show it; else both are named, as info.
Each finding shows both texts. Two articles of one site are info at most: a house may tell its own story twice.

A round trip through a translation engine is found as well. Text that a language model paraphrased freely is not.

## Why it matters

The pairs prove what one article alone can only suggest: that it is no reporting of its own, and what its words were
before.

## Bad

```text
=== keepers.txt published=2021-04-07
Lighthouse keepers win pay deal

Officials of the harbour board in Port Alder said the 47 keepers will get a raise of 350 crowns before the winter.

Ada Lind, who leads the keepers, called the deal a big step and thanked the residents for their support.

The board closed 12 towers in the past decade because ships rely on satellites, and angry keepers demanded talks.

Most of the remaining towers stand on rocks off Cape Munro, where the weather often prevents visits for weeks.
=== rewritten.txt published=2021-04-09
[[Lighthouse keepers win pay deal]]

[[Officers of the harbour board in Port Alder mentioned the 47 keepers will obtain a hike of 350 crowns earlier than
the winter.]]

[[Ada Lind, who heads the keepers, termed the deal a giant stride and thanked the inhabitants for their assist.]]

[[The board shut 12 towers in the previous decade as a result of vessels depend on satellites, and indignant keepers
requested talks.]]

[[Most of the leftover towers sit on rocks off Cape Munro, where the climate usually stops trips for weeks.]]
```

## Good

```text
=== keepers.txt published=2021-04-07
Lighthouse keepers win pay deal

Officials of the harbour board in Port Alder said the 47 keepers will get a raise of 350 crowns before the winter.

Ada Lind, who leads the keepers, called the deal a big step and thanked the residents for their support.
=== second.txt published=2021-04-09
Keepers get more money

Port Alder's harbour board is to pay its 47 keepers 350 crowns more. Their speaker, Ada Lind, was content on Friday.

“It is a big step,” she said in the tower of Cape Munro, and poured tea for the visitors.
```

## How to fix

Lean on the original, and cite it.

## References

- Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", CACM 1977:
  <https://doi.org/10.1145/359581.359603>
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from srclint import ArticleView, Hit, Related, RuleMeta, Severity, Span, option, run_rule
from srclint.compare.alignment import SentencePair
from srclint.compare.siblings import (
    GROUP,
    Comparison,
    compare_articles,
    excerpt,
    extract_fact,
    find_copy,
    pair_siblings,
)
from srclint.records import dataclass

from .tells import article_tells, count_tells, phrases


@dataclass(frozen=True, slots=True)
class MachineRewrittenCopyOptions:
    """The options of machine-rewritten-copy."""

    substitutions: int = option(8, "How many substitutions it takes.", minimum=1)
    rate: float = option(
        1.0, "How many it takes for each corresponding sentence that is not the same.", minimum=0
    )
    sentences: int = option(10, "How many sentences are shown, those with most substitutions.", minimum=1)


META = RuleMeta(
    code="SPN005",
    name="machine-rewritten-copy",
    message={
        "copy": "reads like a machine-rewritten copy of {original}: {why}; {count} substitutions in {pairs} sentences"
        " ({examples})",
        "sentence": "{changes}; the original has: “{other}”",
        "sibling": "corresponds to {original} with {count} substitutions in {pairs} sentences ({examples}); nothing"
        " shows which of them came first",
        "sibling-sentence": "{changes}; the other has: “{other}”",
    },
    levels={
        "copy": Severity.ERROR,
        "sentence": Severity.ERROR,
        "sibling": Severity.INFO,
        "sibling-sentence": Severity.INFO,
    },
    phrases=phrases,
    options=MachineRewrittenCopyOptions,
    languages=("en",),
    presets=("source",),
    verdict="machine-rewritten",
)

_EXAMPLES = 6  # substitutions that the message on the whole article names
_CHANGES = 8  # … and that on a sentence
# Sentences that must correspond: two clean articles that share two were once reworded by an editor.
_LEAST_PAIRS = 3
# Their share in the shorter article. Two live blogs that share their background have .14, tool-run texts .4 and more.
_LEAST_SHARE = 0.25
# What share of its sentences must correspond where the direction is unknown: half, as for a derived copy.
_LEAST_COVERED = 0.5
# What the tells of the copy must weigh: one sure tell, see `tells.tsv`.
_LEAST_TELLS = 1.0
# How many times those of the original they must weigh: an original may have a slip of its own.
_TELLS_FACTOR = 3


def _strength(hits: Sequence[Hit]) -> float:
    """How many sentences correspond: an original has more in common with its copy than another copy of it has."""
    return float(hits[0].values["pairs"])


@run_rule(META, extract=extract_fact, pair=pair_siblings, group=GROUP, rank=1, links=True, strength=_strength)
def rule(a: ArticleView, b: ArticleView, options: MachineRewrittenCopyOptions) -> Iterator[tuple[str, Hit]]:
    """Report the copy, or both articles where nothing shows which of them it is."""
    if a.article.language != "en" or b.article.language != "en":
        return
    found = compare_articles(a, b)
    if not _is_rewritten(found, options):
        return
    shown = None if _of_one_house(a, b) else find_copy_by_tells(a, b) or find_copy(a, b)
    covered = [len(found.pairs) / size for size in found.sentences]
    for view, other, swapped in ((a, b, False), (b, a, True)):
        # Where nothing shows which came first, an article of which little is left in the other is not named.
        if shown[0] is view if shown else covered[swapped] >= min(_LEAST_COVERED, max(covered)):
            why = shown[1] if shown else ""
            for hit in _hits(view, other, _turn(found.pairs, swapped), why, options):
                yield view.article.id, hit


def _is_rewritten(found: Comparison, options: MachineRewrittenCopyOptions) -> bool:
    reworded = len(found.reworded)
    return (
        found.substitutions >= max(options.substitutions, options.rate * reworded)
        and len(found.pairs) >= _LEAST_PAIRS
        and len(found.pairs) >= _LEAST_SHARE * min(found.sentences)
    )


def _of_one_house(a: ArticleView, b: ArticleView) -> bool:
    """Whether both articles are of one site, which may tell its own stories twice."""
    return bool(a.article.site) and a.article.site.casefold() == b.article.site.casefold()


def find_copy_by_tells(a: ArticleView, b: ArticleView) -> tuple[ArticleView, str] | None:
    """Which of two articles a spinner's dictionary went over, if its tells show it."""
    weights = [count_tells(article_tells(view, META.code))[1] for view in (a, b)]
    for view, mine, others in ((a, weights[0], weights[1]), (b, weights[1], weights[0])):
        if mine >= _LEAST_TELLS and mine >= _TELLS_FACTOR * others:
            return view, "it has the tells of a spinner"
    return None


def _turn(pairs: tuple[SentencePair, ...], swapped: bool) -> list[tuple[Span, Span, list[tuple[str, str]]]]:
    """The reworded pairs as seen from one of the articles: own sentence, other's, (other's words, own words)."""
    turned = []
    for pair in pairs:
        if pair.substitutions:
            changes = [
                (s.words_a, s.words_b) if swapped else (s.words_b, s.words_a) for s in pair.substitutions
            ]
            turned.append((pair.b, pair.a, changes) if swapped else (pair.a, pair.b, changes))
    return turned


def _hits(
    view: ArticleView,
    other: ArticleView,
    pairs: list[tuple[Span, Span, list[tuple[str, str]]]],
    why: str,
    options: MachineRewrittenCopyOptions,
) -> Iterator[Hit]:
    """One hit on the article, and one on each of its strongest sentences."""
    level = "copy" if why else "sibling"
    counts = Counter(change for *_, changes in pairs for change in changes)
    # What was replaced the same way several times is the surest; then the first ones.
    examples = [_arrow(*change, count) for change, count in counts.most_common(_EXAMPLES)]
    values = {"original": other.article.path, "why": why, "count": counts.total(), "pairs": len(pairs)}
    related = (Related(other.article.id, None, "the original" if why else "the other article"),)
    yield Hit(None, {**values, "examples": examples}, level, related=related)
    strongest = sorted(pairs, key=lambda pair: (-len(pair[2]), pair[0]))[: options.sentences]
    for mine, others, changes in sorted(strongest):
        told = ", ".join(_arrow(*change) for change in changes[:_CHANGES])
        yield Hit(
            mine,
            {"original": other.article.path, "changes": told, "other": excerpt(other, others, 400)},
            "sentence" if why else "sibling-sentence",
            related=(Related(other.article.id, others, "the sentence there"),),
        )


def _arrow(before: str, after: str, count: int = 1) -> str:
    return f"{before} → {after}" + (f" ×{count}" if count > 1 else "")
