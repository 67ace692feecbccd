"""Passages that stand apart in the material are joined into one quotation without an ellipsis.

## What it does

Reports quotations that leave out twelve words or more without showing it, or that join passages from different places.
It is graver where the order was changed, or where the parts come from different texts.

## Why it matters

Each part was said, the whole was not. Two sentences from two answers can be made to mean what nobody meant.

## Bad

```text
=== harbour.txt published=2026-03-04
Harbour master wants a new crane

By Ada Lind

[["The old crane has stood still since the storm of last November and we will order a new one in the spring,"]] said
Jonas Reuter, the harbour master.
=== material/2026-03-03-harbour.txt
JONAS REUTER: The old crane has stood still since the storm of last November, and I have told the council so at every
meeting that it cared to hold, and I have the letters here in this folder for anybody who wants to see them. Now about
the money, and we will order a new one in the spring if the council agrees.
REPORTER: And the old one?
JONAS REUTER: Scrap.
```

## Good

```text
=== harbour.txt published=2026-03-04
Harbour master wants a new crane

By Ada Lind

"The old crane has stood still since the storm of last November ... and we will order a new one in the spring," said
Jonas Reuter, the harbour master.
=== material/2026-03-03-harbour.txt
JONAS REUTER: The old crane has stood still since the storm of last November, and I have told the council so at every
meeting that it cared to hold, and I have the letters here in this folder for anybody who wants to see them. Now about
the money, and we will order a new one in the spring if the council agrees.
REPORTER: And the old one?
JONAS REUTER: Scrap.
```

## How to fix

Make two quotations of it, or show with an ellipsis that something was left out. Read what stands between the parts
first.

## References

- The Guardian's editorial guidelines, on direct quotations and omissions:
  <https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code>
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, cited, graded, hold, place, quotations

if TYPE_CHECKING:
    from srclint.ledger import Entry

META = RuleMeta(
    code="QUO003",
    name="spliced-quote",
    message={
        "within": "passages that stand apart are joined without an ellipsis: {apart}",
        "across": "passages of two texts are joined: {apart}",
        "order": "passages are joined in another order than in the material: {apart}",
        "doubtful": "if these passages are meant, they are joined without an ellipsis: {apart}",
        "machine": "passages that stand apart in what a machine heard are joined: {apart}",
    },
    levels=LEVELS["QUO003"],
    verdict="spliced quotation",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each splice with the places of its parts."""
    for entry in graded(entries, META.code):
        values = {"apart": _apart(entry)}
        yield Hit(entry.quotation.span, values, entry.grade.level, cited=cited(entry, "a part"))


def _apart(entry: Entry) -> str:
    """How far apart: the words between where they are counted, else the two places."""
    if entry.also is not None:
        return f"{place(entry.source)} and {place(entry.also)}"
    between = max(len(d.material.split()) for d in entry.checked.differences if d.kind == "left-out")
    return f"{between:,} words between them are left out ({place(entry.source)})"
