"""One person's name is spelt in two ways.

## What it does

Reports a person's family name that stands beside the same first name in two spellings that are one or two letters
apart and sound alike, at the rarer one.

## Why it matters

One of the two is wrong, and whoever searches for the person finds half. Off unless selected: brothers and sisters may
have names that differ in a letter.

## Bad

```text
Pilot strike ends

By Ada Lind

The pilots' leader, Ismar Qorvani, signed on Monday. On that day Qorvani had led the strike for two weeks.

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
  one letter away, or have two letters swapped: <https://doi.org/10.1145/363958.363994>
- Russell, US patent 1,261,167, 1918: the classes of consonants by which names sound alike (Soundex):
  <https://patents.google.com/patent/US1261167A/en>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from unicodedata import normalize

from srclint import ArticleView, Hit, NoOptions, RuleMeta, Severity, Span, article_rule
from srclint.language.attribution.kinds import Memory
from srclint.patterns import pattern
from srclint.vocabulary.names import FIRST_NAMES

META = RuleMeta(
    code="TXT007",
    name="inconsistent-name-spelling",
    message="“{text}” stands elsewhere in the article as “{other}”",
    levels={"default": Severity.INFO},
    presets=(),
)

_LOW = "[a-zß-öø-ÿ]"
_NAME = pattern(
    rf"\b([A-ZÀ-Þ]{_LOW}{{2,}})[ \u00a0]"
    rf"((?:[a-z]{{2,3}}-)?(?:(?:Ma?c|De|Di|La|Le|Van|Fitz)[A-ZÀ-Þ]{_LOW}{{2,}}|[A-ZÀ-Þ]{_LOW}{{4,}}))\b"
    r"(?![ \u00a0][A-ZÀ-Þ])"
)
_ARTICLES = frozenset(["the", "a", "an", "its", "their", "our", "this", "that", "each", "every"])
_NEAR = 24  # characters before a name in which the word before it is looked for
_FAR = 2  # letters between two spellings of one transliterated name (Qo-/Gho-)
# The whole text is gone through for each pair of names; who reads that many alike reads a list of names.
_LOOKS = 40
_SPELLINGS = 20  # of names that sound alike, those that each further one is held against
_DOUBLED = pattern(r"(.)\1+")
_SOUNDS = str.maketrans("bfpvcgjkqsxzdtlmnr", "111122222222334556")


@article_rule(META)
def rule(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    """Compare the family names that stand beside one first name."""
    found: dict[str, dict[str, list[Span]]] = {}
    for match in _NAME.finditer(view.text):
        found.setdefault(match[1], {}).setdefault(match[2], []).append(Span(*match.span()))
    for first, usual, rare in islice(_slips(found), _LOOKS):
        if _is_person(view, first, (usual, rare)):
            yield Hit(found[first][rare][0], {"other": f"{first} {usual}"})


def _slips(found: Mapping[str, Mapping[str, Sequence[Span]]]) -> Iterator[tuple[str, str, str]]:
    """First names with two family names that are a slip apart: the one that stands more often, and the other."""
    for first, families in sorted(found.items()):
        ordered = sorted(families, key=lambda name: (-len(families[name]), families[name][0]))
        sounding: dict[str, list[str]] = {}
        for rare in ordered:
            others = sounding.setdefault(_sound(rare), [])
            usual = next((name for name in others if _are_alike(name, rare)), None)
            if len(others) < _SPELLINGS:
                others.append(rare)
            if usual:
                yield first, usual, rare


def _are_alike(a: str, b: str) -> bool:
    """Whether two names that sound alike are a slip apart; a plural or possessive form is the same name."""
    if a.startswith(b) or b.startswith(a):
        return False
    return _distance(a, b) <= _FAR


def _is_person(view: ArticleView, first: str, families: tuple[str, str]) -> bool:
    """Whether the words are somebody's name, and not those of a body, a place or an office."""
    if first.lower() in FIRST_NAMES:
        return True
    memory: Memory = view.once("inconsistent-name-spelling.memory", lambda: Memory(view.text))
    if any(memory.is_person(f"{first} {family}") for family in families):
        return True
    return view.article.language == "en" and _goes_by(view, first, families)


def _goes_by(view: ArticleView, first: str, families: tuple[str, str]) -> bool:
    """Whether the article calls somebody by the family name alone, as English news does after the first time.

    Names have no article before them and aren't written small; offices, parties and bodies are both.
    """
    if any(f" {word.lower()} " in view.text for word in (first, *families)):
        return False
    alone = False
    for family in families:
        for match in re.finditer(rf"\b{family}\b", view.text):
            before = view.text[max(0, match.start() - _NEAR) : match.start()].split()[-1:] or [""]
            if before[0].lower() in _ARTICLES:
                return False
            alone = alone or before[0][:1].islower() or before[0][-1:] in (".", "!", "?", "”")
    return alone


def _sound(name: str) -> str:
    """The classes of a name's consonants, in any order: swapped letters are the commonest slip of the hand."""
    plain = "".join(char for char in normalize("NFD", name.lower()) if "a" <= char <= "z")
    return "".join(sorted(char for char in _DOUBLED.sub(r"\1", plain).translate(_SOUNDS) if char.isdigit()))


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
