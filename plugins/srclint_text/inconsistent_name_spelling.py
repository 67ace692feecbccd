"""One person's name is spelt in two ways.

## What it does

Reports a family name that stands beside the same first name in two nearly identical spellings (one or two letters
apart), at the rarer one.

## Why it matters

One of the two is wrong, and whoever searches for the person finds half. Off unless selected: brothers and sisters may
have names that differ in a letter.

## Bad

```text
Pilot strike ends

By Ada Lind

The pilots' leader, Ismar Qorvani, signed on Monday. Ismar Qorvani had led the strike for two weeks.

[[Ismar Ghorvani]] said the pilots would be back at work on Thursday.
```

## Good

```text
Pilot strike ends

By Ada Lind

The pilots' leader, Ismar Qorvani, signed on Monday. His sister, Isma Qorvani, had led the strike before him, and
Ismar Kern of the airline had signed for the other side.
```

## How to fix

Look up how the person spells the name and use that spelling throughout.

## References

- Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964: most misspellings are
  one letter away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule

META = RuleMeta(
    code="TXT007",
    name="inconsistent-name-spelling",
    message="“{text}” stands elsewhere in the article as “{other}”",
    levels={"default": Severity.INFO},
    presets=(),
)

_NAME = re.compile(r"\b([A-Z][a-zé]{2,})[ \u00a0]((?:[a-z]{2,3}-)?[A-Z][A-Za-zé]{4,})\b")
_FAR = 2  # letters between two spellings of one transliterated name (Qo-/Gho-)


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Compare the family names that stand beside one first name."""
    found: dict[str, dict[str, list[Span]]] = {}
    for match in _NAME.finditer(view.text):
        found.setdefault(match[1], {}).setdefault(match[2], []).append(Span(*match.span()))
    for first, families in sorted(found.items()):
        counts = Counter({name: len(spans) for name, spans in families.items()})
        ordered = sorted(counts, key=lambda name: (-counts[name], families[name][0]))
        for i, rare in enumerate(ordered):
            usual = next((name for name in ordered[:i] if 0 < _distance(name, rare) <= _FAR), None)
            # A plural or possessive form is the same name.
            if usual and not rare.startswith(usual) and not usual.startswith(rare):
                yield Hit(families[rare][0], {"other": f"{first} {usual}"})


def _distance(a: str, b: str) -> int:
    """Levenshtein's distance, or 99 for names whose lengths differ by more than two."""
    if abs(len(a) - len(b)) > _FAR:
        return 99
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
