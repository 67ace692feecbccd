"""The speaker in the material is quoting somebody else.

## What it does

Reports quotations whose words stand between quotation marks in the material: whoever speaks there tells what another
one said.

## Why it matters

Second-hand words need their own source: the person who is quoted may have said it differently, or not at all.

## Bad

```text
=== wall.txt published=2026-03-04
Town to raise its wall

By Ada Lind

[["There will be no money for the east quay while I am in this office,"]] the minister said, according to the mayor.
=== material/2026-03-01-meeting.txt
TOM BERG: I went to see her in the capital. She told me: “There will be no money for the east quay while I am in this
office.” So much for that.
JANE WEBER: And who is going to pay for all of this?
```

## Good

```text
=== wall.txt published=2026-03-04
Town to raise its wall

By Ada Lind

"I went to see her in the capital and she showed me the door," Mayor Tom Berg said.
=== material/2026-03-01-meeting.txt
TOM BERG: I went to see her in the capital and she showed me the door. So much for that.
JANE WEBER: And who is going to pay for all of this?
```

## How to fix

Say who passes the words on, or ask the person who is quoted.

## References

- Reuters Handbook of Journalism (2009), on sourcing:
  <https://handbook.reuters.com/index.php?title=The_Essentials_of_Reuters_sourcing>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, cited, graded, hold, place, quotations

META = RuleMeta(
    code="QUO007",
    name="second-hand-quote",
    message="in the material {said_by} quotes these words of somebody else ({place})",
    levels=LEVELS["QUO007"],
    verdict="second-hand quotation",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation at second hand."""
    for entry in graded(entries, META.code):
        source = entry.source
        values = {"place": place(source), "said_by": "the speaker"}
        secret = {"said_by": source.speaker} if source and source.speaker else {}
        yield Hit(entry.quotation.span, values, entry.grade.level, cited=cited(entry), secret=secret)
