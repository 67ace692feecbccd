"""A quotation isn't in the material.

## What it does

Reports, one group an article, the quotations of six words or more that no passage of the material comes near. That is
info: they may rest on material that wasn't given. It is a warning where the material holds what the quotation's
speaker said, or where `--material-complete` says that all that is quoted should be there.

## Why it matters

A quotation that nobody can find on the tape is the first to look for again. Made-up quotations, by people and by
chat tools, have led to retractions.

## Bad

```text
=== wall.txt published=2026-03-04
Town to raise its wall

By Ada Lind

[["Every family on the east quay has already packed its silver into boxes,"]] Mayor Tom Berg said on Sunday.
=== material/2026-03-01-meeting.txt
TOM BERG: Let me be plain about it. We will raise the wall by two feet before the winter comes, and the
quay after that.
JANE WEBER: And who is going to pay for all of this?
TOM BERG: The harbour pays half of it.
```

## Good

```text
=== wall.txt published=2026-03-04
Town to raise its wall

By Ada Lind

"The harbour pays half of it," Mayor Tom Berg said on Sunday.
=== material/2026-03-01-meeting.txt
TOM BERG: Let me be plain about it. We will raise the wall by two feet before the winter comes, and the
quay after that.
JANE WEBER: And who is going to pay for all of this?
TOM BERG: The harbour pays half of it.
```

## How to fix

Find where it was said and add that to the material; where it can't be found, don't print it.

## References

- Associated Press, "News Values and Principles", on quotations: <https://www.ap.org/about/news-values-and-principles/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, graded, hold, quotations

META = RuleMeta(
    code="QUO005",
    name="quote-not-found",
    message={
        "absent": "this quotation is not in the material",
        "expected": "this quotation is not in the material, where it should be{who}",
    },
    folded="{count} quotations are not in the material: {each}",
    levels=LEVELS["QUO005"],
    verdict="quotation not in the material",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation that wasn't found."""
    for entry in graded(entries, META.code):
        speaker = entry.quotation.quoted.speaker
        who = f": it holds what {speaker} said" if speaker and not entry.demanded else ""
        yield Hit(entry.quotation.span, {"who": who, "speaker": speaker}, entry.grade.level)
