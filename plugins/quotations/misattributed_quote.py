"""In the material somebody else says the words.

## What it does

Reports quotations that the article gives to one named person and the transcript to another. It looks only where the
statement itself names the person, the transcript has turns of at least two speakers, the quotation has six words or
more, and the person who is named says it nowhere in the material; where the speaker there quotes somebody, that is
[QUO007](QUO007.md).

## Why it matters

The words are right and the speaker is wrong: the mistake that harms two people at once. Transcripts mix speakers up
as well, so check the tape.

## Bad

```text
=== council.txt published=2026-03-04
Council splits over the wall

By Ada Lind

[["The quay has been patched with gravel every year since the great flood,"]] Tom Berg said.
=== material/2026-03-01-meeting.txt
TOM BERG: We will raise the wall before the winter comes.
JANE WEBER: The quay has been patched with gravel every year since the great flood, and nobody ever asked who pays.
TOM BERG: That is not so, and you know it.
JANE WEBER: I have the bills.
```

## Good

```text
=== council.txt published=2026-03-04
Council splits over the wall

By Ada Lind

"The quay has been patched with gravel every year since the great flood," Jane Weber said.
=== material/2026-03-01-meeting.txt
TOM BERG: We will raise the wall before the winter comes.
JANE WEBER: The quay has been patched with gravel every year since the great flood, and nobody ever asked who pays.
TOM BERG: That is not so, and you know it.
JANE WEBER: I have the bills.
```

## How to fix

Listen to who speaks at the place that is shown, and correct the name in the article or in the transcript.

## References

- Society of Professional Journalists, Code of Ethics, "Identify sources clearly":
  <https://www.spj.org/spj-code-of-ethics/>
"""

from __future__ import annotations

from collections.abc import Iterator

from srclint import Hit, RuleMeta, material_rule
from srclint.compare.quotations.grades import LEVELS

from .held import Entries, cited, graded, hold, place, quotations

META = RuleMeta(
    code="QUO004",
    name="misattributed-quote",
    message="the article names {speaker}; in the transcript it is {said_by} ({place})",
    levels=LEVELS["QUO004"],
    verdict="misattributed quotation",
)


@material_rule(META, extract=quotations, hold=hold)
def rule(entries: Entries, options: object) -> Iterator[Hit]:
    """Report each quotation that somebody else says."""
    for entry in graded(entries, META.code):
        source = entry.source
        values = {
            "speaker": entry.quotation.quoted.speaker,
            "place": place(source),
            "said_by": "somebody else",
        }
        secret = {"said_by": source.speaker} if source else {}
        yield Hit(entry.quotation.span, values, entry.grade.level, cited=cited(entry), secret=secret)
