"""Who wrote it and when, by all that a format declares and a page shows, weighed against each other.

What the page shows beats what its metadata say; a name that only the metadata know is no byline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from srclint.article.dates import date_label, parse_date
from srclint.article.names import classify_name, is_institution, name_strength, plain, split_names
from srclint.article.phrases import languages
from srclint.article.phrases.people import COMMON
from srclint.article.signs import credits_another
from srclint.model import Byline, DateStamp, Evidence, House, Mark, Reading, Span

__all__ = ["resolve_byline", "resolve_dates"]

_PROSE = 80  # characters; a line this long is prose, as in the reader that found the article on the page
_LONGEST = 240  # an element with more text than this holds more than names
_TWICE = re.compile(r"^(?:by\s+){2,4}", re.IGNORECASE)  # a label in the layout, and one in the text
_GLUED = re.compile(r"^(?:By|Par|Por|Von)(?=[A-ZÀ-Ý][a-zß-ÿ])")  # "ByIda Moll": a margin instead of a blank
_ANOTHER = re.compile(r"[|•·,;]")  # between the credits on one line
_SEVERAL = ("autoren", "autorinnen", "authors", "autores", "auteurs", "autori")  # labels that need no colon
_KINDS = ("person", "handle", "agency", "generic", "none")  # best first


@dataclass(frozen=True, slots=True)
class _Claim:
    """Names from one source.

    Args:
        names: cleaned and split.
        kind: of the best of them.
        rank: how far the source is trusted; lower is better.
        evidence: what says so.
    """

    names: tuple[str, ...]
    kind: str
    rank: int
    evidence: Evidence

    @property
    def person(self) -> bool:
        return self.kind in ("person", "handle")


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
    shown = _shown(reading, house)
    declared = _declared(reading, house)
    text = text_byline
    if reading.format == "html":
        more = (*_unsure(reading, text, house), *_labelled(reading, house), *_signed(reading, house))
        shown = [*shown, *more]
        shown.sort(key=lambda claim: claim.rank)
        if text.span and (_is_aside(reading, text.span) or _is_said(reading, text)):
            text = Byline()
    chosen = _choose(shown, text, declared)
    every = (e for e in reading.metadata if e.field == "author")
    evidence = (*chosen.evidence, *(c.evidence for c in shown), *text_byline.evidence, *every)
    if chosen.kind == "generic" and any(map(is_institution, chosen.names)):
        evidence = (replace(evidence[0], note="institution"), *evidence)
    return Byline(chosen.names, chosen.kind, chosen.span, tuple(dict.fromkeys(evidence)))


def _choose(shown: list[_Claim], text: Byline, declared: list[_Claim]) -> Byline:
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
        return _agreed(_Claim(text.names, text.kind, 0, evidence), told)
    for claim in people:
        if claim.rank == 0:
            return _byline(claim)
    if told:
        return _byline(told[0])
    if text.kind in ("person", "handle"):
        return text
    for claim in (*people, *shown):
        return _byline(claim)
    return text if text.kind != "none" or not declared else _byline_unless_suspect(declared[0], text)


def _byline_unless_suspect(claim: _Claim, otherwise: Byline) -> Byline:
    """Agencies and generic names of the metadata count even if the page never shows them; persons don't."""
    return otherwise if claim.person else _byline(claim)


def _byline(claim: _Claim) -> Byline:
    return Byline(claim.names, claim.kind, claim.evidence.span, (claim.evidence,))


def _agreed(claim: _Claim, told: list[_Claim]) -> Byline:
    """What page and metadata agree on, in the spelling of the metadata; others beside them must look like names."""
    fullest = max(told, key=lambda other: sum(_same(a, b) for a in claim.names for b in other.names))
    names: list[str] = []
    for name in claim.names:
        same = [other for other in fullest.names if _same(name, other)]
        if same:
            names.append(same[0])
        elif name_strength(name) >= 2:
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


def _is_aside(reading: Reading, span: Span) -> bool:
    """Whether a place is a caption or a quotation, such as a post of a social network: it names somebody else."""
    return any(mark.kind in ("caption", "quote") and mark.span.overlaps(span) for mark in reading.marks)


def _is_said(reading: Reading, byline: Byline) -> bool:
    """Whether what seems a user name is a word of a paragraph: none stands in one."""
    span = byline.span
    if byline.kind != "handle" or span is None:
        return False
    end = reading.text.find("\n", span.start)
    return (end if end >= 0 else len(reading.text)) - span.start >= _PROSE


def _unsure(reading: Reading, text: Byline, house: House) -> list[_Claim]:
    """Names that the text alone is not sure of and the page's structure speaks for.

    A name on a line between headline and prose is one, and so is one right below a paragraph if its first name is
    known: on a page each such line is an element of its own.
    """
    start, end = _title_start(reading), _prose_start(reading, 1)
    claims = []
    for evidence in text.evidence:
        span = evidence.span
        if span is None or not evidence.note.startswith("unsure") or _is_aside(reading, span):
            continue
        signed = len(reading.text[: span.start].rstrip("\n").rpartition("\n")[2]) >= _PROSE
        least = 2 if start <= span.start < end else 3 if signed else 9
        names = tuple(name for name in split_names(evidence.value) if name_strength(name) >= least)
        if names and classify_name(names[0], house) == "person":
            claims.append(_Claim(names, "person", 1, evidence))
    return claims


def _labelled(reading: Reading, house: House) -> list[_Claim]:
    """Names behind a label such as "Author:" on a short line, wherever it stands in the article."""
    claims = []
    at = 0
    for line in reading.text.split("\n"):
        label, _, rest = line.partition(" ") if len(line) <= _PROSE else ("", "", "")
        named = label.rstrip(":").lower()
        if named in _author_labels() and (label.endswith(":") or named in _SEVERAL):
            names = tuple(name for name in split_names(rest) if name_strength(name))
            span = Span(at, at + len(line))
            if names and classify_name(names[0], house) == "person" and not _is_aside(reading, span):
                claims.append(_Claim(names, "person", 1, Evidence("author", line, "text", span, "labelled")))
        at += len(line) + 1
    return claims


def _signed(reading: Reading, house: House) -> list[_Claim]:
    """A name that is the whole line below the last paragraph: a signature, whether its first name is known or not."""
    lines = reading.text.split("\n")
    last = max((i for i, line in enumerate(lines) if len(line) >= _PROSE), default=-1)
    line = lines[last + 1] if -1 < last < len(lines) - 1 else ""
    # Scripts without capitals don't show what is a name.
    if not name_strength(line) or split_names(line) != (line,) or not line[0].isupper():
        return []
    start = sum(len(line) + 1 for line in lines[: last + 1])
    span = Span(start, start + len(line))
    other = any(mark.span == span and mark.kind in ("heading", "link", "caption") for mark in reading.marks)
    if other or classify_name(line, house) != "person":
        return []
    return [_Claim((line,), "person", 2, Evidence("author", line, "text", span, "signature"))]


@cache
def _author_labels() -> frozenset[str]:
    return frozenset(
        label for language in languages() for label in language.author_labels if " " not in label
    )


def _shown(reading: Reading, house: House) -> list[_Claim]:
    """The names in elements that the page marks as bylines, in the order of trust."""
    marks = [mark for mark in reading.marks if mark.kind == "byline"]
    if not marks:
        return []
    head, title = _head_end(reading), _title_start(reading)
    claims = []
    for cluster in _clusters(marks):
        names, span, how = _names_in(cluster, reading.text)
        if names and not (how in ("class", "href") and _is_anothers(reading.text, span)):
            kind = min((_kind_of(n, house) for n in names), key=_KINDS.index)
            names = tuple(n for n in names if _kind_of(n, house) == kind)
            evidence = Evidence("author", span.of(reading.text), "text", span, how)
            rank = 0 if title <= span.start <= head else 1
            rank += 0 if any(map(name_strength, names)) or how in ("itemprop", "rel") else 1
            claims.append(_Claim(names, kind, rank, evidence))
    return sorted(claims, key=lambda c: (c.rank, _KINDS.index(c.kind)))


def _head_end(reading: Reading) -> int:
    """Where the third line of prose begins: a byline above the story stands before it."""
    return _prose_start(reading, 3)


def _prose_start(reading: Reading, number: int) -> int:
    """Where a line of prose below the headline begins, counted from 1; the end, if there is none.

    Headings and captions are no prose, however long.
    """
    title = _title_start(reading)
    others = {mark.span.start for mark in reading.marks if mark.kind in ("heading", "caption")}
    at = seen = 0
    for line in reading.text.split("\n"):
        seen += len(line) >= _PROSE and at >= title and at not in others
        if seen == number:
            return at
        at += len(line) + 1
    return at


def _title_start(reading: Reading) -> int:
    return next((m.span.start for m in reading.marks if m.kind == "heading" and m.value == "1"), 0)


def _clusters(marks: list[Mark]) -> list[list[Mark]]:
    """Marks that overlap, together."""
    clusters: list[list[Mark]] = []
    end = -1
    for mark in marks:
        if mark.span.start < end:
            clusters[-1].append(mark)
        else:
            clusters.append([mark])
        end = max(end, mark.span.end)
    return clusters


def _names_in(cluster: list[Mark], text: str) -> tuple[tuple[str, ...], Span, str]:
    """The names in elements that overlap: those of the innermost ones, in order."""
    inner = [m for m in cluster if not any(m.span.contains(o.span) and o.span != m.span for o in cluster)]
    names: list[str] = []
    span, how = cluster[0].span, cluster[0].value
    for mark in inner:
        content = mark.span.of(text)
        if len(content) > _LONGEST or _is_no_author(content):
            continue
        if "|" in content:  # "Text: Ida Moll | Photos: Jo Birk"
            content = "|".join(part for part in content.split("|") if not _is_no_author(part))
        found = [
            name for name in _names_of(_GLUED.sub("", _TWICE.sub("by ", content))) if _could_be(name, content)
        ]
        if found and not names:
            span, how = mark.span, mark.value
        names += [name for name in found if name not in names]
    names = [name for name in names if name.removesuffix("'s").removesuffix("’s") == name or len(names) == 1]
    good = [name for name in names if name_strength(name)]
    return tuple(good or names[:1]), span, how


def _names_of(value: str) -> tuple[str, ...]:
    """The names in a value; a single word is a name or handle as it stands."""
    word = value.strip(" \t\n,;:|·•–-")
    names = split_names(value) if len(word.split()) != 1 else (word,)
    return tuple(name for name in names if classify_name(name) != "none")


def _kind_of(name: str, house: House) -> str:
    """The kind of a name; "XY-Redaktion" is as generic as "XY Redaktion"."""
    kind = classify_name(name, house)
    if kind == "person" and "-" in name and " " not in name:
        apart = classify_name(name.replace("-", " "), house)
        return apart if apart == "generic" else kind
    return kind


def _is_anothers(text: str, span: Span) -> bool:
    """Whether the words before a name on its line say that the name is a photographer's or editor's."""
    words = text[max(0, span.start - _PROSE) : span.start].rpartition("\n")[2]
    return bool(words.strip()) and credits_another(_ANOTHER.split(words)[-1])


def _is_no_author(content: str) -> bool:
    """Whether an element names a photographer or translator, or is a date."""
    low = content.lstrip("(|• ").lower()
    return low.startswith(_not_by()) or (len(content) < 40 and parse_date(content) is not None)


@cache
def _not_by() -> tuple[str, ...]:
    words = {word for language in languages() for word in language.not_by}
    return tuple(sorted(f"{word}{end}" for word in words for end in (" ", ":", "\n")))


def _could_be(name: str, content: str) -> bool:
    """Whether a name has the shape of one; a single word must be all that the element says."""
    if name_strength(name):
        return True
    words = name.split()
    if plain(name) in COMMON:  # "Login", "Share"
        return False
    return len(words) <= 4 and len(name) <= 40 and len(content) <= len(name) + 12


def _declared(reading: Reading, house: House) -> list[_Claim]:
    """The names in the metadata: those of one source together, by source."""
    by_source: dict[tuple[str, str], list[Evidence]] = {}
    for evidence in reading.metadata:
        if evidence.field == "author":
            by_source.setdefault((evidence.where, evidence.note.split(";")[0]), []).append(evidence)
    claims = []
    for group in by_source.values():
        names = tuple(dict.fromkeys(n for e in group for n in _names_of(e.value)))
        if names:
            kind = min((_kind_of(n, house) for n in names), key=_KINDS.index)
            names = tuple(n for n in names if _kind_of(n, house) == kind)
            suspect = all("never shown" in e.note for e in group)
            claims.append(_Claim(names, kind, 2 if suspect else 0, group[0]))
    return sorted(claims, key=lambda c: (c.rank, _KINDS.index(c.kind)))


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date and what says so; ``shown`` if a reader of the page can see it."""

    stamp: DateStamp
    weight: float
    shown: bool

    @property
    def day(self) -> str:
        return self.stamp.value[:10]


def resolve_dates(
    reading: Reading, text_published: DateStamp | None, text_modified: DateStamp | None
) -> tuple[DateStamp | None, DateStamp | None]:
    """The dates of publication and of change by all evidence.

    Args:
        reading: its metadata and its marked dates are weighed.
        text_published: what the text by itself shows as the date of publication.
        text_modified: the same for the last change.

    Returns:
        Both with all evidence, the best first. Each source has a vote for its day; a day that is shown also gets
        the votes for the day before and after it, for those are mostly the same moment in UTC.
    """
    language = _first(reading, "language").lower() or "en"
    published = [
        *_in_text(text_published),
        *_marked_dates(reading, language, text_modified),
        *_declared_dates(reading, "published", language),
    ]
    if reading.format == "html" and not any(dated.shown for dated in published):
        published += _head_dates(reading, language)
    modified = [*_in_text(text_modified), *_declared_dates(reading, "modified", language)]
    published = _without_changes(published, modified)
    return _elect(published), _elect(modified)


def _without_changes(published: list[_Dated], modified: list[_Dated]) -> list[_Dated]:
    """The candidates without days that the page shows, unlabelled, and declares to be those of a later change."""
    told = {dated.day for dated in published if not dated.shown}
    labelled = {d.day for d in published if d.stamp.evidence and d.stamp.evidence[0].note == "published"}
    changed = {d.day for d in modified if not d.shown} - told - labelled
    later = {day for day in changed if told and day > max(told) and told.isdisjoint(_neighbours(day))}
    return [dated for dated in published if dated.day not in later]


_LABELLED, _MARKED, _STATED, _BARE, _LATE = 4.0, 4.0, 2.0, 1.5, 0.4
# What each kind of declaration is worth, and above what the page shows. On 111 labelled pages the first of its kind
# named the right day: linked data 38 of 39 times, article:published_time 41 of 42, microdata 8 of 9, the address 12
# of 12, an element marked as a date near the headline 68 of 72. What a user's own fields say is a statement.
_WEIGHTS = {
    "option": 9.0,
    "field": 6.0,
    "front-matter": 6.0,
    "json-ld": 2.0,
    "meta": 2.0,
    "microdata": 1.5,
    "url": 1.4,
}


def _first(reading: Reading, field: str) -> str:
    return next((e.value for e in reading.metadata if e.field == field), "")


def _in_text(stamp: DateStamp | None) -> list[_Dated]:
    if stamp is None:
        return []
    labelled = bool(stamp.evidence and stamp.evidence[0].note)
    return [_Dated(stamp, _LABELLED if labelled else _BARE, True)]


def _marked_dates(reading: Reading, language: str, text_modified: DateStamp | None) -> list[_Dated]:
    """The dates in elements that the page marks as dates: the first in the head counts, later ones hardly."""
    changed = text_modified.evidence[0].span if text_modified and text_modified.evidence else None
    marks = [mark for mark in reading.marks if mark.kind == "date" and len(mark.span) <= _LONGEST]
    if not marks:
        return []
    head, title = _head_end(reading), _title_start(reading)
    found: list[_Dated] = []
    for mark in marks:
        if changed and mark.span.overlaps(changed):
            continue
        text = mark.span.of(reading.text)
        shown = parse_date(text, language)
        dated = shown or parse_date(mark.value, language)
        if dated is None or dated.precision not in ("day", "minute", "second"):
            continue
        start = mark.span.start + (shown.start if shown else 0)
        if date_label(_words_before(reading.text, start)) == "modified":
            continue
        early = title <= mark.span.start <= head and not any(d.weight != _LATE for d in found)
        evidence = Evidence("published", text, "text", mark.span, "marked as a date")
        stamp = DateStamp(dated.value, dated.precision, (evidence,))
        weight = _LATE if not early else _MARKED if shown else _STATED
        found.append(_Dated(stamp, weight, bool(shown)))
    return found


def _words_before(text: str, start: int) -> str:
    """The words before a place on its line, or those of the line above, where it begins the line."""
    above, _, words = text[max(0, start - 60) : start].rpartition("\n")
    return words if words.strip() else above.rpartition("\n")[2]


def _head_dates(reading: Reading, language: str) -> list[_Dated]:
    """The date on a line between headline and prose, with which the headline begins, or labelled atop the prose."""
    title, prose = _title_start(reading), _prose_start(reading, 1)
    at = title
    for line in reading.text[title : prose + _LONGEST].split("\n"):
        dated = parse_date(line, language)
        label = date_label(line[: dated.start]) if dated else ""
        fits = at < prose and (at > title or (dated and dated.start == 0))
        if dated and dated.precision != "month" and label != "modified" and (fits or (at == prose and label)):
            span = Span(at + dated.start, at + dated.end)
            if not _is_aside(reading, span):
                evidence = Evidence("published", span.of(reading.text), "text", span, "below the headline")
                return [_Dated(DateStamp(dated.value, dated.precision, (evidence,)), _BARE, True)]
        at += len(line) + 1
    return []


def _declared_dates(reading: Reading, field: str, language: str) -> list[_Dated]:
    """The declared dates; of one sort of declaration only the first counts in full."""
    found: list[_Dated] = []
    seen: set[str] = set()
    ours = [evidence for evidence in reading.metadata if evidence.field == field]
    for evidence in sorted(ours, key=lambda e: "publish" not in e.note.lower() and e.where == "meta"):
        dated = parse_date(evidence.value, language)
        if dated:
            weight = _WEIGHTS.get(evidence.where, 1.0) * (_LATE if evidence.where in seen else 1)
            seen.add(evidence.where)
            stamp = DateStamp(dated.value, dated.precision, (evidence,))
            found.append(_Dated(stamp, weight, False))
    return found


def _elect(found: list[_Dated]) -> DateStamp | None:
    """The day with the most votes, in its most precise form, with all the evidence."""
    if not found:
        return None
    votes: dict[str, float] = {}
    for candidate in found:
        votes.setdefault(candidate.day, 0.0)
    for day in votes:
        near = {day, *_neighbours(day)} if any(d.shown and d.day == day for d in found) else {day}
        votes[day] = sum(d.weight * (1.0 if d.day == day else 0.9) for d in found if d.day in near)
    best = max(votes, key=lambda day: votes[day])  # of equals the first: what is shown stands first
    ours = [d for d in found if d.day == best]
    exact = max(ours, key=lambda d: len(d.stamp.value))
    evidence = [e for d in (exact, *ours, *(d for d in found if d.day != best)) for e in d.stamp.evidence]
    return DateStamp(exact.stamp.value, exact.stamp.precision, tuple(dict.fromkeys(evidence)))


def _neighbours(day: str) -> list[str]:
    try:
        return [str(date.fromisoformat(day) + timedelta(days=n)) for n in (-1, 1)]
    except (ValueError, OverflowError):
        return []
