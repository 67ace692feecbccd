"""From a verdict to what is reported: which rule, how grave.

Houses differ: some let nothing be altered but words left out and shown (strict), others let "um" and small words go
and grammar be mended (tidy).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from srclint.compare.quotations.verdicts import Checked
from srclint.model import Severity

__all__ = ["Grade", "Policy", "grade"]

Policy = Literal["strict", "tidy"]

FACTS = frozenset(("number", "name", "negation"))


@dataclass(frozen=True, slots=True)
class Grade:
    """What a verdict is worth: the rule's code (empty for none), its name, and the severity (``OFF`` for none)."""

    code: str = ""
    name: str = ""
    severity: Severity = Severity.OFF


def grade(checked: Checked, policy: Policy = "tidy", *, expected: bool = False) -> Grade:
    """Which rule a verdict speaks for.

    Args:
        checked: the verdict.
        policy: the house's.
        expected: whether the quotation should stand in the material: the material is complete, or holds what its
            speaker said.
    """
    kinds = {difference.kind for difference in checked.differences}
    if checked.verdict == "spliced":
        across = bool(checked.also and checked.passage and checked.also.document != checked.passage.document)
        severity = Severity.ERROR if across or checked.order_changed else Severity.WARNING
        return Grade("QUO003", "spliced-quote", _machine(checked, severity))
    if checked.verdict == "misattributed":
        # Until findings of it have been judged in number: one wrong accusation of this kind is one too many.
        return Grade("QUO004", "misattributed-quote", Severity.INFO)
    if checked.verdict == "not_found":
        return Grade("QUO005", "quote-not-found", Severity.WARNING if expected else Severity.INFO)
    if checked.verdict == "altered":
        if kinds & FACTS:
            return Grade("QUO001", "misquoted-fact", Severity.ERROR)
        if kinds <= {"small", "lawful"}:
            return Grade("QUO006", "small-words", Severity.INFO if policy == "strict" else Severity.OFF)
        return Grade("QUO002", "altered-quote", _machine(checked, Severity.WARNING))
    if checked.second_hand and checked.verdict in ("verbatim", "lawful"):
        return Grade("QUO007", "second-hand-quote", Severity.INFO)
    return Grade()


def _machine(checked: Checked, severity: Severity) -> Severity:
    """What a machine heard, without capitals and stops, proves no replaced word."""
    return Severity.INFO if checked.machine_made else severity
