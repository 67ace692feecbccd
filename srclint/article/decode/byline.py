"""Who wrote it, by all that a text, its format and its metadata say, weighed against each other.

What the page shows beats what its metadata say; a name that only the metadata know is no byline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srclint.article.candidates.record import LIKELY, NEAR, SURE, Candidate, Sign
from srclint.article.decode.trimmed import trimmed
from srclint.article.lines.apart import Apart
from srclint.article.lines.page_head import PROSE
from srclint.article.parse.names import is_institution, name_strength, plain
from srclint.article.parse.openings import TALKS
from srclint.model import Byline, Decision, Evidence, House, Reading

__all__ = ["byline_of", "decide_byline", "text_byline"]


def decide_byline(
    reading: Reading,
    text: Candidate | None,
    told: Sequence[Evidence],
    shown: Sequence[Candidate],
    declared: Sequence[Candidate],
    house: House,
    *,
    unsure: bool = False,
) -> Byline:
    """The byline by all evidence.

    Args:
        reading: its text, links and metadata.
        text: what the wording of the text by itself gives, from `text_byline`.
        told: everything that the text says of an author.
        shown: what its marks and its places say, best first.
        declared: what its metadata say, best first.
        house: whose bylines, agencies and names count.
        unsure: whether something in the text may name an author and can't be told for sure.

    Returns:
        The names that the page shows, where its metadata agree in their spelling; else what the metadata say and the
        page shows somewhere; else what the text says. Everything that names an author is in the evidence.
    """
    said = text
    if text and reading.format == "html" and _is_elsewhere(reading, text):
        said = None
    chosen = _choose(shown, said, declared)
    every = (e for e in reading.metadata if e.field == "author")
    own = () if chosen is None else tuple(told) if chosen is text else chosen.evidence
    evidence = (*own, *(e for c in shown for e in c.evidence), *told, *every)
    if chosen is None:
        decision = Decision.UNSURE if unsure else Decision.METADATA if declared else Decision.NOWHERE
        return Byline((), "none", None, tuple(dict.fromkeys(evidence)), decision)
    if chosen.kind == "generic" and any(map(is_institution, chosen.value)):
        evidence = (replace(evidence[0], note="institution"), *evidence)
    names = chosen.value
    if chosen.kind == "person" and any(name.count(" ") > 1 for name in names):
        known = {name for candidate in declared for name in candidate.value}
        names = tuple(n if n in known else trimmed(n, reading, house, chosen.span) for n in names)
    return Byline(names, chosen.kind, chosen.span, tuple(dict.fromkeys(evidence)), Decision.NAMED)


def byline_of(text: Candidate | None, told: Sequence[Evidence], unsure: bool) -> Byline:
    """What a text without marks and metadata gives, as articles bear it; arguments as of `decide_byline`."""
    if text is None:
        return Byline((), "none", None, tuple(told), Decision.UNSURE if unsure else Decision.NOWHERE)
    return Byline(text.value, text.kind, text.span, tuple(told), Decision.NAMED)


def _is_elsewhere(reading: Reading, text: Candidate) -> bool:
    """Whether the page's structure says that what its text names is no author: a caption, a word of a story, a tag."""
    return (
        (text.span is not None and Apart(reading).is_aside(text.span))
        or _heads(reading, text)
        or _is_said(reading, text)
        or _is_told(reading, text)
    )


def _choose(
    shown: Sequence[Candidate], text: Candidate | None, declared: Sequence[Candidate]
) -> Candidate | None:
    people = [candidate for candidate in shown if candidate.person]
    told = [candidate for candidate in declared if candidate.person and candidate.weight >= NEAR]
    named = [name for candidate in told for name in candidate.value]
    agreeing = [c for c in people if any(_same(name, other) for name in c.value for other in named)]
    for candidate in agreeing[:1]:
        # What stands by the headline beats what stands below the story, unless it is a mere link to somebody.
        first = next((c for c in people if c.weight >= NEAR and c.sign is not Sign.LINK), candidate)
        return _agreed(candidate, told) if candidate.weight >= NEAR or first is candidate else first
    if text and text.person and any(_same(a, b) for a in text.value for b in named):
        return _agreed(text, told)
    for candidate in people:
        if candidate.weight >= NEAR:
            # "By Ida Moll" beats a mere link to somebody.
            return text if candidate.sign is Sign.LINK and text and text.sign is Sign.BYLINE else candidate
    if told:
        return told[0]
    if text and text.person:
        # "Author: Ida Moll" beats a line that is but a name.
        labelled = [] if _is_labelled(text) else [c for c in people if c.sign is Sign.LABELLED]
        return labelled[0] if labelled else text
    for candidate in (*people, *shown):
        return candidate
    # Agencies and generic names of the metadata count even if the page never shows them; persons don't.
    return text or next((c for c in declared[:1] if not c.person), None)


def _is_labelled(text: Candidate) -> bool:
    return text.kind == "person" and text.sign is Sign.BYLINE


def _agreed(candidate: Candidate, told: Sequence[Candidate]) -> Candidate:
    """What page and metadata agree on, in the spelling of the metadata; others beside them must look like names.

    Linked data list all authors: who stands beside them on the page did something else.
    """
    fullest = max(told, key=lambda other: sum(_same(a, b) for a in candidate.value for b in other.value))
    names: list[str] = []
    for name in candidate.value:
        same = [other for other in fullest.value if _same(name, other)]
        if same:
            names.append(same[0])
        elif name_strength(name) >= 2 and fullest.evidence[0].where != "json-ld":
            names.append(name)
    names += [name for name in fullest.value if len(fullest.value) > len(candidate.value)]
    evidence = (candidate.evidence[0], fullest.evidence[0])
    return replace(candidate, value=tuple(dict.fromkeys(names)), evidence=evidence)


def _same(name: str, other: str) -> bool:
    """Whether two names may mean one person: one holds the other, whatever titles and roles stand beside it."""
    a, b = plain(name).split(), plain(other).split()
    short, long = sorted((a, b), key=len)
    return bool(short) and (len(short) > 1 or short == long) and set(short) <= set(long)


def _heads(reading: Reading, text: Candidate) -> bool:
    """Whether a bare name, or "Interview: Ada Lind", is a heading, or a byline stands below that of another article."""
    if text.span is None:
        return False
    if Apart(reading).heads_teaser(text.span):
        return True
    bare = text.sign in (Sign.NAME_LINE, Sign.LEARNED)
    if not bare and not text.span.of(reading.text).lower().startswith(TALKS):
        return False
    return any(m.kind == "heading" and m.span.overlaps(text.span) for m in reading.marks)


def _is_said(reading: Reading, text: Candidate) -> bool:
    """Whether what seems a user name is a word of a paragraph: none stands in one."""
    span = text.span
    if text.kind != "handle" or span is None:
        return False
    end = reading.text.find("\n", span.start)
    return (end if end >= 0 else len(reading.text)) - span.start >= PROSE


def _is_told(reading: Reading, text: Candidate) -> bool:
    """Whether a line that is but a name is a tag."""
    return text.sign is Sign.NAME_LINE and text.span is not None and Apart(reading).is_topic(text.span)


def text_byline(
    candidates: Sequence[Candidate], leads: Sequence[Candidate], house: House
) -> tuple[Candidate | None, tuple[Evidence, ...]]:
    """What the wording of a text gives: the byline or nothing, and everything that speaks for one.

    Args:
        candidates: of its lines, best first.
        leads: the agencies in its datelines.
        house: whose agencies count.
    """
    told = [c.told for c in candidates if c.weight >= LIKELY] + [c.evidence[0] for c in leads]
    sure = [c for c in candidates if c.weight >= SURE]
    persons = [c for c in sure if c.person] or sure
    if sure and _is_signed_by_a_house(sure[0]) and persons[0].sign in (Sign.NAME_LINE, Sign.LEARNED):
        persons = sure  # "By The Harbour Echo" below names that nothing calls the author's
    if persons:
        best = persons[0]
        names = _row(best, candidates) if best.kind == "person" else best.value
        if best.kind == "generic" and is_institution(names[0]):
            told.insert(0, replace(best.evidence[0], note="institution"))
        return replace(best, value=names), tuple(told)
    return next((c for c in leads if c.kind == "agency"), None), tuple(told)


_SIGNED = 9.0  # the least weight of "By …" beside the headline


def _is_signed_by_a_house(found: Candidate) -> bool:
    """Whether "By" stands before a house or an agency beside the headline."""
    return found.sign is Sign.BYLINE and not found.person and found.weight >= _SIGNED


def _row(best: Candidate, found: Sequence[Candidate]) -> tuple[str, ...]:
    """The names of the best candidate and of those on the lines right above and below it: each author on a line.

    One that is not sure by itself must be likely and have a known first name.
    """
    lines = {
        c.line: c.value
        for c in found
        if c.sign is best.sign
        and c.kind == "person"
        and (c.weight >= SURE or (c.weight >= LIKELY and min(map(name_strength, c.value)) >= 2))
    }
    first = last = best.line
    while first - 1 in lines:
        first -= 1
    while last + 1 in lines:
        last += 1
    return tuple(dict.fromkeys(name for line in range(first, last + 1) for name in lines[line]))
