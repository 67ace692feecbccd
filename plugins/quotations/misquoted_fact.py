"""A number, a name or a negation in a quotation isn't the one in the material.

## What it does

Holds each quotation against the material (`--material`, or `material` under `[quotes]`) and reports the passage that
it was taken from where a number, a name or a "not" differs. Twenty thousand and 20,000 are the same number, "can't" and
"cannot" the same negation. Without material it is silent.

## Why it matters

One digit or one "not" turns a quotation into its opposite. It is what corrections are about most often, and what the
person quoted will notice first. The difference may be the transcript's mistake, too: check the tape.

## Bad

```text
=== wall.txt published=2026-03-04
Town to raise its wall

By Ada Lind

[["We will raise the wall by nine feet before the winter comes,"]] Mayor Tom Berg said on Sunday.
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

"We'll raise the wall by 20 feet before the winter comes," Mayor Tom Berg said on Sunday.
=== material/2026-03-01-meeting.txt
TOM BERG: Let me be plain about it. We will raise the wall by twenty feet before the winter comes, and the
quay after that.
JANE WEBER: And who is going to pay for all of this?
TOM BERG: The harbour pays half of it.
```

## How to fix

Listen to the tape at the place that is shown, and correct the quotation or the transcript.

## References

- Reuters Handbook of Journalism (2009), on quotes, which it calls sacred.
- The Associated Press, "News Values and Principles", on quotations:
  <https://www.ap.org/about/news-values-and-principles/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, changes, graded, hold, quotations

META = RuleMeta(
    code="QUO001",
    name="misquoted-fact",
    message={
        level: f"{what} differs from the material: {{differences}} ({{place}})"
        for level, what in (
            ("number", "a number"),
            ("name", "a name"),
            ("negation", "a negation"),
            ("doubtful", "if this passage is meant, a fact"),
        )
    },
    levels=LEVELS["QUO001"],
    verdict="misquoted",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation in which a fact differs; the other differences in it are told with it."""
    for entry in graded(entries, META.code):
        yield changes(entry, Hit(entry.quotation.span, level=entry.grade.level))
