"""Small words of a quotation aren't those in the material.

## What it does

Reports quotations that differ from the material only in one or two small words in a row ("that", "the", "so"). Most
houses let them go, so it is off unless the policy is strict: `policy = "strict"` under `[quotes]`.

## Why it matters

Some houses let nothing be altered between quotation marks, not even grammar.

## Bad

```text quotes.policy=strict
=== ferry.txt published=2026-03-04
Ferry to stop for the winter

By Ada Lind

[["I think nobody on this island was asked before the company announced it,"]] said Ines Falk, a teacher.
=== material/2026-03-02-island.txt
INES FALK: I think that nobody on this island was asked before the company announced it. We read it in your paper.
REPORTER: When was that?
```

## Good

```text quotes.policy=strict
=== ferry.txt published=2026-03-04
Ferry to stop for the winter

By Ada Lind

"I think that nobody on this island was asked before the company announced it," said Ines Falk, a teacher.
=== material/2026-03-02-island.txt
INES FALK: I think that nobody on this island was asked before the company announced it. We read it in your paper.
REPORTER: When was that?
```

## How to fix

Put the words back as they were said, or set `policy = "tidy"`.

## References

- Associated Press Stylebook, on quotations in the news: never alter them even to correct minor slips:
  <https://www.apstylebook.com/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, changes, graded, hold, quotations

META = RuleMeta(
    code="QUO006",
    name="small-words",
    message="small words differ from the material: {differences} ({place})",
    levels=LEVELS["QUO006"],
    verdict="tidied quotation",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation that was tidied."""
    for entry in graded(entries, META.code):
        yield changes(entry, Hit(entry.quotation.span, level=entry.grade.level))
