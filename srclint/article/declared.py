"""Who wrote it and when, by all that a format declares and a page shows, weighed against each other.

What the page shows beats what its metadata say; a name that only the metadata know is no byline.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from srclint.article.claims import Claim, declared_claims, shown_claims
from srclint.article.dates import parse_date
from srclint.article.declared_dates import resolve_dates
from srclint.article.linked_names import is_topic, links_to_people
from srclint.article.names import classify_name, is_institution, name_strength, plain, split_names
from srclint.article.page_head import PROSE, head_end, is_aside, prose_start, title_start
from srclint.article.trimmed_names import trimmed
from srclint.model import Byline, Evidence, House, Reading, Span
from srclint.vocabulary import languages

__all__ = ["resolve_byline", "resolve_dates"]

_SEVERAL = ("autoren", "autorinnen", "authors", "autores", "auteurs", "autori")  # labels that need no colon
_OWNED = re.compile(
    r"^(?:©|\(c\)|copyright)\s?(?:19|20)\d\d\s(?:by\s)?", re.IGNORECASE
)  # a picture's has no year
# "Author", "reporter": labels of Chinese and Japanese, whose names have two to four signs.
_HAN = r"[\u4e00-\u9fff]"
_HAN_LABEL = re.compile(rf"(?:作者|记者|記者|撰文)\s?[:：]\s?(?:记者|記者)?\s?({_HAN}{{2,4}})(?!{_HAN})")
_REPORTER = re.compile(r"(?<![가-힣])([가-힣]{2,4})\s?기자(?![가-힣])")  # Korean: the name, then "reporter"
_YEAR = re.compile(r"(?:19|20)\d\d")
_AUTHOR_WORD = re.compile(r"aut[h]?or|auteur|autrice|writer|autore")


def resolve_byline(reading: Reading, text_byline: Byline, house: House) -> Byline:
    """The byline by all evidence.

    Args:
        reading: its metadata and the elements that it marks as bylines are weighed.
        text_byline: what the wording of the text by itself gives.
        house: whose bylines, agencies and names count.

    Returns:
        The names that the page shows, where its metadata agree in their spelling; else what the metadata say and the
        page shows somewhere; else what the text says. Everything that names an author is in the evidence.
    """
    house = _with_sites(house, reading)
    shown = shown_claims(reading, house)
    declared = declared_claims(reading, house)
    text = text_byline
    if reading.format == "html":
        more = (
            *_unsure(reading, text, house),
            *_in_lines(reading, house),
            *_signed(reading, house),
            *_linked(reading, house),
        )
        shown = [*shown, *more]
        shown.sort(key=lambda claim: claim.rank)
        if text.span and (is_aside(reading, text.span) or _is_said(reading, text) or _is_told(reading, text)):
            text = Byline()
    chosen = _choose(shown, text, declared)
    every = (e for e in reading.metadata if e.field == "author")
    evidence = (*chosen.evidence, *(c.evidence for c in shown), *text_byline.evidence, *every)
    if chosen.kind == "generic" and any(map(is_institution, chosen.names)):
        evidence = (replace(evidence[0], note="institution"), *evidence)
    names = chosen.names
    if chosen.kind == "person" and any(name.count(" ") > 1 for name in names):
        told = {name for claim in declared for name in claim.names}
        span = chosen.span
        names = tuple(name if name in told else trimmed(name, reading, house, span) for name in names)
    return Byline(names, chosen.kind, chosen.span, tuple(dict.fromkeys(evidence)))


def _choose(shown: list[Claim], text: Byline, declared: list[Claim]) -> Byline:
    people = [claim for claim in shown if claim.person]
    told = [claim for claim in declared if claim.person and claim.rank == 0]
    named = [name for claim in told for name in claim.names]
    agreeing = [c for c in people if any(_same(name, other) for name in c.names for other in named)]
    for claim in agreeing[:1]:
        # What stands by the headline beats what stands below the story, unless it is a mere link to somebody.
        first = next((c for c in people if c.rank == 0 and c.evidence.note != "href"), claim)
        return _agreed(claim, told) if claim.rank == 0 or first is claim else _byline(first)
    if text.kind in ("person", "handle") and any(_same(a, b) for a in text.names for b in named):
        evidence = text.evidence[0] if text.evidence else told[0].evidence
        return _agreed(Claim(text.names, text.kind, 0, evidence), told)
    for claim in people:
        if claim.rank == 0:
            # "By Ida Moll" beats a mere link to somebody.
            return text if claim.evidence.note == "href" and _is_labelled(text) else _byline(claim)
    if told:
        return _byline(told[0])
    if text.kind in ("person", "handle"):
        # "Author: Ida Moll" beats a line that is but a name.
        labelled = [] if _is_labelled(text) else [c for c in people if c.evidence.note == "labelled"]
        return _byline(labelled[0]) if labelled else text
    for claim in (*people, *shown):
        return _byline(claim)
    return text if text.kind != "none" or not declared else _byline_unless_suspect(declared[0], text)


def _is_labelled(byline: Byline) -> bool:
    return byline.kind == "person" and any(
        evidence.note == "byline" and evidence.span == byline.span for evidence in byline.evidence
    )


def _byline_unless_suspect(claim: Claim, otherwise: Byline) -> Byline:
    """Agencies and generic names of the metadata count even if the page never shows them; persons don't."""
    return otherwise if claim.person else _byline(claim)


def _byline(claim: Claim) -> Byline:
    return Byline(claim.names, claim.kind, claim.evidence.span, (claim.evidence,))


def _agreed(claim: Claim, told: list[Claim]) -> Byline:
    """What page and metadata agree on, in the spelling of the metadata; others beside them must look like names.

    Linked data list all authors: who stands beside them on the page did something else.
    """
    fullest = max(told, key=lambda other: sum(_same(a, b) for a in claim.names for b in other.names))
    names: list[str] = []
    for name in claim.names:
        same = [other for other in fullest.names if _same(name, other)]
        if same:
            names.append(same[0])
        elif name_strength(name) >= 2 and fullest.evidence.where != "json-ld":
            names.append(name)
    names += [name for name in fullest.names if len(fullest.names) > len(claim.names)]
    return Byline(
        tuple(dict.fromkeys(names)), claim.kind, claim.evidence.span, (claim.evidence, fullest.evidence)
    )


def _same(name: str, other: str) -> bool:
    """Whether two names may mean one person: one holds the other, whatever titles and roles stand beside it."""
    a, b = plain(name).split(), plain(other).split()
    short, long = sorted((a, b), key=len)
    return bool(short) and (len(short) > 1 or short == long) and set(short) <= set(long)


def _with_sites(house: House, reading: Reading) -> House:
    """The house, with the names that the page gives its site: who signs so signs as nobody.

    A site that bears a person's name is that person's.
    """
    named = (evidence.value for evidence in reading.metadata if evidence.field == "site")
    sites = [name for name in named if name_strength(name) < 2]
    return replace(house, site=tuple(dict.fromkeys([*house.site, *sites])))


def _is_said(reading: Reading, byline: Byline) -> bool:
    """Whether what seems a user name is a word of a paragraph: none stands in one."""
    span = byline.span
    if byline.kind != "handle" or span is None:
        return False
    end = reading.text.find("\n", span.start)
    return (end if end >= 0 else len(reading.text)) - span.start >= PROSE


def _is_told(reading: Reading, byline: Byline) -> bool:
    """Whether a line that is but a name is a tag."""
    bare = any(e.note == "name line" and e.span == byline.span for e in byline.evidence)
    return bare and byline.span is not None and is_topic(reading, byline.span)


def _unsure(reading: Reading, text: Byline, house: House) -> list[Claim]:
    """Names that the text alone is not sure of and the page's structure speaks for.

    A name on a line between headline and prose is one, and so is one right below a paragraph if its first name is
    known: on a page each such line is an element of its own.
    """
    unsure = [(e, e.span) for e in text.evidence if e.span is not None and e.note.startswith("unsure")]
    if not unsure:
        return []
    start, end = title_start(reading), prose_start(reading, 1)
    claims = []
    for evidence, span in unsure:
        if is_aside(reading, span):
            continue
        signed = len(reading.text[: span.start].rstrip("\n").rpartition("\n")[2]) >= PROSE
        least = 2 if start <= span.start < end else 3 if signed else 9
        names = tuple(name for name in split_names(evidence.value) if name_strength(name) >= least)
        if names and classify_name(names[0], house) == "person":
            claims.append(Claim(names, "person", 1, evidence))
    return claims


def _in_lines(reading: Reading, house: House) -> list[Claim]:
    """Names whose place among the lines of a page says that they are the author's.

    A label such as "Author:" on a short line, wherever it stands; a line on the author; a date above or below a line
    that is a name and nothing else, near the headline.
    """
    claims = []
    lines = reading.text.split("\n")
    end = head_end(reading)
    at = 0
    for i, line in enumerate(lines):
        names: tuple[str, ...] = ()
        note = "labelled"
        if len(line) <= PROSE:
            names = _labelled(line)
            if not names and at < end and (_is_date(lines, i - 1) or _is_date(lines, i + 1)):
                names, note = _bare(line, 2) or _rare(line, reading.text), "beside the date"
        if names and classify_name(names[0], house) == "person":
            span = Span(at, at + len(line))
            if not (is_aside(reading, span) or is_topic(reading, span)) and not (
                note != "labelled" and _is_heading(reading, span)
            ):
                claims.append(Claim(names, "person", 1, Evidence("author", line, "text", span, note)))
        at += len(line) + 1
    return claims


def _labelled(line: str) -> tuple[str, ...]:
    """The names behind a label."""
    label, _, rest = line.partition(" ")
    named = label.rstrip(":").lower()
    if named in _author_labels() and (label.endswith(":") or named in _SEVERAL):
        return tuple(name for name in split_names(rest) if name_strength(name))
    signed = _HAN_LABEL.search(line) or _REPORTER.search(line)
    if signed:
        return (signed[1],)
    match = _about().match(line)
    return (
        tuple(name for name in split_names(line[match.end() :]) if name_strength(name) >= 2) if match else ()
    )


def _bare(line: str, least: int = 1) -> tuple[str, ...]:
    """The name that is the whole line. Scripts without capitals don't show what is a name."""
    whole = name_strength(line) >= least and split_names(line) == (line,) and line[0].isupper()
    return (line,) if whole else ()


def _rare(line: str, text: str) -> tuple[str, ...]:
    """A name without a known first name: two words or three that the page has nowhere else; a section's are common."""
    names = _bare(line)
    words = line.split()
    if not names or len(words) > 3 or not all(word.istitle() for word in words):
        return ()
    low = text.lower()
    return names if all(low.count(word) == 1 for word in line.lower().split()) else ()


def _is_date(lines: list[str], index: int) -> bool:
    """Whether a line is a date with hardly anything beside it."""
    line = lines[index] if 0 <= index < len(lines) else ""
    dated = parse_date(line) if len(line) <= 40 and _YEAR.search(line) else None
    return dated is not None and dated.precision != "month" and len(line) - (dated.end - dated.start) <= 16


def _is_heading(reading: Reading, span: Span) -> bool:
    return any(mark.span == span and mark.kind == "heading" for mark in reading.marks)


def _signed(reading: Reading, house: House) -> list[Claim]:
    """A name that is the whole line below the last paragraph: a signature, whether its first name is known or not."""
    lines = reading.text.split("\n")
    last = max((i for i, line in enumerate(lines) if len(line) >= PROSE), default=-1)
    line = lines[last + 1] if -1 < last < len(lines) - 1 else ""
    name = _OWNED.sub("", line)
    if not _bare(name, 1 + (name != line)):
        return []
    start = sum(len(line) + 1 for line in lines[: last + 1]) + len(line) - len(name)
    span = Span(start, start + len(name))
    other = any(mark.span == span and mark.kind in ("heading", "link", "caption") for mark in reading.marks)
    if other or classify_name(name, house) != "person":
        return []
    return [Claim((name,), "person", 2, Evidence("author", name, "text", span, "signature"))]


def _linked(reading: Reading, house: House) -> list[Claim]:
    """Names that are links to who bears them, beside the headline; who recurs in the story is its subject."""
    claims = []
    for name, span in links_to_people(reading):
        recurs = reading.text.count(name.rpartition(" ")[2]) > 2 + reading.text.count(name)
        if not recurs and classify_name(name, house) == "person" and not is_aside(reading, span):
            claims.append(Claim((name,), "person", 0, Evidence("author", name, "text", span, "href")))
    return claims


@cache
def _author_labels() -> frozenset[str]:
    return frozenset(
        label for language in languages() for label in language.author_labels if " " not in label
    )


@cache
def _about() -> re.Pattern[str]:
    """What opens a line on the author: "About the author - "."""
    phrases = {phrase for language in languages() for phrase in language.about if _AUTHOR_WORD.search(phrase)}
    body = "|".join(sorted(map(re.escape, phrases), key=lambda phrase: (-len(phrase), phrase)))
    return re.compile(rf"(?:{body})\s{{0,2}}[:–—|-]\s{{0,2}}", re.IGNORECASE)
