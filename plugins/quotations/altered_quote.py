"""Words of a quotation aren't those in the material.

## What it does

Holds each quotation against the material and reports those that are nearly what was said: a word replaced, left out or
put in without brackets or an ellipsis. Spelling, contractions, the form of numbers, "um" and repetitions don't count,
nor do one or two small words unless `policy = "strict"` ([QUO006](QUO006.md)). Material without capitals and stops was
heard by a machine; what differs from it is only info. So is what resembles a passage so little that it may be chance.

## Why it matters

What stands between quotation marks is taken for the very words. Houses differ in what may be tidied, none lets a word
be replaced.

## Bad

```text
=== ferry.txt published=2026-03-04
Ferry to stop for the winter

By Ada Lind

[["Nobody on this island was consulted before the ferry company announced it,"]] said Ines Falk, a teacher.
=== material/2026-03-02-island.txt
INES FALK: Nobody on this island was asked before the ferry company announced it. We read it in your paper.
REPORTER: When was that?
```

## Good

```text
=== ferry.txt published=2026-03-04
Ferry to stop for the winter

By Ada Lind

"Nobody on this island was asked before the ferry company announced it. We read it in [the] paper," said Ines Falk.
=== material/2026-03-02-island.txt
INES FALK: Nobody on this island was, um, was asked before the ferry company announced it. We read it in your paper.
REPORTER: When was that?
```

## How to fix

Quote the words that were said, put what you add into brackets, or paraphrase without quotation marks. Check the tape
first: transcripts err, too.

## References

- The New York Times, "Guidelines on Integrity" (1999, updated 2008), on quotations: what stands between the marks is
  what was said, and is not cleaned up: <https://www.nytimes.com/editorial-standards/guidelines-on-integrity.html>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, changes, graded, hold, quotations

META = RuleMeta(
    code="QUO002",
    name="altered-quote",
    message={
        "words": "{words} from the material: {differences} ({place})",
        "doubtful": "if this passage is meant, {words} from it: {differences} ({place})",
        "machine": "{words} from what a machine heard: {differences} ({place})",
    },
    levels=LEVELS["QUO002"],
    verdict="altered quotation",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation with altered words."""
    for entry in graded(entries, META.code):
        yield changes(entry, Hit(entry.quotation.span, level=entry.grade.level))
