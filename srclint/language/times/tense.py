"""Past or future: what the words around a weekday, a day or a month without its year say of it."""

from __future__ import annotations

from srclint.language.times.scan import Scan
from srclint.patterns import pattern

_FUTURE = pattern(
    r" (?:will|would(?! (?:not|only|say|have) )|could(?! (?:not|have) )|(?:might|should)(?! have )|likely to"
    r"|as soon as|won't|shall|[a-z]+'ll|to be|is to|are to|plans? to"
    r"|planned for|hopes? to|expects?(?: to)?|(?<!than )(?<!as )(?<!the )expected"
    r"|scheduled|slated|due|set (?:to|for)|ready to|going to"
    r"|(?:is|are|comes|arrives|returns|leaves|departs)(?= (?:on )?$)|ahead of"
    r"|planned an?|planning (?:to|an?|for)|payable|effective|expires?|upcoming"
    r"|meets?|begins?|starts?|opens|ends|closes|concludes|resumes?"
    r"|takes? (?:place|effect)|goe?s? into effect|kicks? off)(?![a-z])"
)
_FUTURE_AFTER = pattern(
    r",?(?: (?!that |when |said |told )[a-z][a-z'-]*){1,6}?"
    r" (?:will|(?:is|are) (?:to|due|scheduled|expected|set)|plans? to)(?![a-z])"
)
_PLAN = pattern(
    r" (?:will|plan(?:s|ned|ning)?|(?:is|are) (?:scheduled|expected|due|set|to)|upcoming)(?![a-z'])"
)
# How many days back a weekday is nearer as the next one: three ahead against four back.
FAR_BACK = 4
_UNTIL = frozenset({"by", "until", "till", "through"})
_SPOKEN = pattern(r" (?:said|told|announced|reported|had been|was|were|has|have|did)(?![a-z])")


def lies_ahead(scan: Scan, start: int, end: int, lead: str, far: bool) -> bool:
    """Whether the words around a weekday say that it is to come.

    Of one that is four days back or more (``far``) the next one is nearer: there a plan named anywhere in the
    sentence is enough.
    """
    folded = scan.folded
    if lead in _UNTIL:
        return not folded.endswith(" not until ", 0, start)
    if is_future(scan, start):
        return True
    if scan.text.startswith("On ", start - 3) and _FUTURE_AFTER.match(folded, end):
        return True
    if not far:
        return False
    before = folded[max(0, start - 120) : start]
    return _PLAN.search(before, before.rfind(". ") + 1) is not None


def is_future(scan: Scan, start: int) -> bool:
    """Whether the clause before ``start`` speaks of what is to come, and no report stands in between."""
    clause = scan.clause(start)
    cues = list(_FUTURE.finditer(clause))
    if not cues or any(clause.endswith(" had been", 0, cue.start()) for cue in cues):
        return False
    future = cues[-1]
    if clause.endswith((" been", " was", " were"), 0, future.start()):
        return False
    return not _SPOKEN.search(clause, future.end())


def comes(scan: Scan, start: int) -> bool:
    """Whether the date at ``start`` lies ahead, by the word before it or by its clause."""
    return scan.lead(start) in _UNTIL or is_future(scan, start)
