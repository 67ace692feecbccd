"""From a verdict to what is reported: which rule, at which level.

Houses differ: some let nothing be altered but words left out and shown (strict), others let "um" and small words go
and grammar be mended (tidy).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from srclint.model import Severity
from srclint.records import dataclass

if TYPE_CHECKING:  # rules take their levels from here at every start; verdicts are for runs with material
    from srclint.compare.quotations.verdicts import Checked

__all__ = ["LEVELS", "NAMES", "Grade", "Policy", "grade"]

Policy = Literal["strict", "tidy"]

NAMES: Mapping[str, str] = {
    "QUO001": "misquoted-fact",
    "QUO002": "altered-quote",
    "QUO003": "spliced-quote",
    "QUO004": "misattributed-quote",
    "QUO005": "quote-not-found",
    "QUO006": "small-words",
    "QUO007": "second-hand-quote",
}

# Info until findings on real articles have been judged in number: of near matches of real speeches, transcripts that
# tidy or mishear are too often the ones that differ. A house that trusts its tape raises them in the configuration.
LEVELS: Mapping[str, Mapping[str, Severity]] = {
    "QUO001": {
        "number": Severity.INFO,
        "name": Severity.INFO,
        "negation": Severity.INFO,
        "doubtful": Severity.INFO,
    },
    "QUO002": {"words": Severity.INFO, "machine": Severity.INFO, "doubtful": Severity.INFO},
    "QUO003": {
        "within": Severity.INFO,
        "across": Severity.INFO,
        "order": Severity.INFO,
        "machine": Severity.INFO,
        "doubtful": Severity.INFO,
    },
    "QUO004": {"speaker": Severity.INFO},
    "QUO005": {"absent": Severity.INFO, "expected": Severity.WARNING},
    "QUO006": {"tidy": Severity.OFF, "strict": Severity.INFO},
    "QUO007": {"second-hand": Severity.INFO},
}
"""By code the levels of a rule, and how grave each is."""

_FACTS = ("number", "name", "negation")


@dataclass(frozen=True, slots=True)
class Grade:
    """What a verdict is worth: the rule's code and its level; both empty for none."""

    code: str = ""
    level: str = ""

    @property
    def name(self) -> str:
        """The rule's name; empty for none."""
        return NAMES.get(self.code, "")

    @property
    def severity(self) -> Severity:
        """How grave the level is by default; ``OFF`` for none."""
        return LEVELS[self.code][self.level] if self.code else Severity.OFF


def grade(checked: Checked, policy: Policy = "tidy", *, expected: bool = False) -> Grade:
    """Which rule a verdict speaks for.

    What a machine heard, without capitals and stops, proves no replaced word and no splice; a match that may be chance
    proves nothing.

    Args:
        checked: the verdict.
        policy: the house's.
        expected: whether the quotation should stand in the material: the material is complete, or holds what its
            speaker said.
    """
    kinds = {difference.kind for difference in checked.differences}
    match checked.verdict:
        case "spliced":
            return Grade("QUO003", _splice(checked))
        case "misattributed":
            return Grade("QUO004", "speaker")
        case "not_found":
            return Grade("QUO005", "expected" if expected else "absent")
        case "altered":
            if fact := next((kind for kind in _FACTS if kind in kinds), ""):
                return Grade("QUO001", "doubtful" if checked.doubtful else fact)
            if kinds <= {"small", "lawful"}:
                return Grade("QUO006", policy)
            doubtful = "doubtful" if checked.doubtful else "words"
            return Grade("QUO002", "machine" if checked.machine_made else doubtful)
        case "verbatim" | "lawful" if checked.second_hand:
            return Grade("QUO007", "second-hand")
    return Grade()


def _splice(checked: Checked) -> str:
    if checked.machine_made or checked.doubtful:
        return "machine" if checked.machine_made else "doubtful"
    if checked.order_changed:
        return "order"
    across = checked.also and checked.passage and checked.also.document != checked.passage.document
    return "across" if across else "within"
