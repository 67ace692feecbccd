"""Another article of the run has mostly the same words.

## What it does

Compares articles by their runs of five words, and reports a pair that shares half of all of them or more. Versions of
one story (the same URL, be it the one for telephones, or the same site and title) are one article, and where no site is
known, articles of one title are info: a house may have its story twice. Where dates or credits show which is the copy,
that one is reported, else both; a copy that credits its agency is info, since licensed copies are how agencies work.

## Why it matters

Two copies of one text are one source. Whoever counts them as two has confirmed nothing, and a corpus that holds both
counts every word twice.

## Bad

```text
=== first.txt published=2021-04-07
Lighthouse keepers win pay deal

The harbour board of Port Alder said on Monday that its 47 keepers will get 350 crowns more from the first of May. The
keepers had asked for a raise since the board closed twelve towers in the past ten years and gave their work to others.
=== second.txt published=2021-04-09
[[Keepers get more money]]

The harbour board of Port Alder said on Monday that its 47 keepers will get 350 crowns more from the first of May. The
keepers had asked for a raise since the board closed twelve towers in the past ten years and gave their work to men
ashore.
```

## Good

```text
=== first.txt published=2021-04-07
Lighthouse keepers win pay deal

The harbour board of Port Alder said on Monday that its 47 keepers will get 350 crowns more from the first of May. The
keepers had asked for a raise since the board closed twelve towers in the past ten years and gave their work to others.
=== second.txt published=2021-04-09
Keepers get more money

Keepers in Port Alder are to earn more: the board, which shut twelve of its towers within ten years, will add 350
crowns to their pay in May. All 47 of them will have it, a speaker told a crowd that had gathered in front of the hall.
```

## How to fix

Keep the original. If both must stay, say in one that it is the other.

## References

- Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997:
  <https://doi.org/10.1109/SEQUEN.1997.666900>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srclint import ArticleView, Hit, Related, RuleMeta, Severity, option, run_rule
from srclint.compare.siblings import (
    GROUP,
    credits_of,
    extract_fact,
    find_copy,
    is_agency_copy,
    likely_original,
    pair_siblings,
    same_story,
    shared_shingles,
)
from srclint.records import dataclass


@dataclass(frozen=True, slots=True)
class NearDuplicateOptions:
    """The options of near-duplicate."""

    # Less is not looked for: the comparison leaves out what is surely under a third.
    jaccard: float = option(0.5, "What share of all five-word runs both must have.", minimum=0.35, maximum=1)


META = RuleMeta(
    code="PRV001",
    name="near-duplicate",
    message={
        "copy": "shares {share} of its five-word runs with {original}",
        "credited": "shares {share} of its five-word runs with {original}, and credits an agency",
        "titled": "has the title of {original} and {share} of its five-word runs: one story twice, or a copy",
    },
    levels={
        "copy": Severity.WARNING,
        "credited": Severity.INFO,
        "titled": Severity.INFO,
    },
    options=NearDuplicateOptions,
    presets=("source",),
    verdict="near-duplicate",
)


def _strength(hits: Sequence[Hit]) -> float:
    """How much is shared."""
    return float(hits[0].values["jaccard"])


@run_rule(
    META,
    extract=extract_fact,
    pair=pair_siblings,
    group=GROUP,
    rank=0,
    links=True,
    strength=_strength,
    precedence=likely_original,
    same=same_story,  # versions are no copies, but they have one origin
)
def rule(a: ArticleView, b: ArticleView, options: NearDuplicateOptions) -> Iterator[tuple[str, Hit]]:
    """Report the copy, or both articles where nothing shows which of them it is."""
    share = shared_shingles(a, b)
    if share < options.jaccard:
        return
    copy = find_copy(a, b)
    for view, other in ((a, b), (b, a)):
        if copy is None or copy[0] is view:
            values = {"original": other.article.path, "share": f"{share:.0%}", "jaccard": round(share, 3)}
            credited = bool(credits_of(view)) or is_agency_copy(view)
            level = "credited" if credited else "copy" if _of_two_houses(a, b) else "titled"
            related = (Related(other.article.id, None, "the same text"),)
            yield view.article.id, Hit(None, values, level, related=related)


_OPENING = 5  # words with which a title begins, whether it stands on a line of its own or not


def _of_two_houses(a: ArticleView, b: ArticleView) -> bool:
    """Whether nothing lets two articles pass for one that a house has twice: its title, where no site is known."""
    if a.article.site and b.article.site:
        return True  # that of one house are versions
    openings = [view.text.casefold().split(None, _OPENING)[:_OPENING] for view in (a, b)]
    titles = [view.article.title.value.casefold().split() if view.article.title else [] for view in (a, b)]
    return openings[0] != openings[1] and (not titles[0] or titles[0] != titles[1])
