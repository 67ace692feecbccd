"""The dates that a page marks and declares, each with its weight."""

from __future__ import annotations

from dataclasses import replace

from srclint.article.candidates.record import Candidate, Sign
from srclint.article.lines.apart import Apart
from srclint.article.lines.page_head import LONGEST, head_end, prose_start, title_start
from srclint.article.parse.dates import (
    Dated,
    date_label,
    is_other_date,
    local_language,
    parse_date,
    parse_stated,
)
from srclint.model import Evidence, Reading, Span
from srclint.patterns import pattern
from srclint.readers.page_notes import BESIDE

__all__ = [
    "BARE",
    "HEADED",
    "LABELLED",
    "LATE",
    "OPENED",
    "first_value",
    "page_dates",
]


LABELLED, HEADED, OPENED, BARE = 4.0, 3.0, 1.45, 1.5
"""What a date that a page shows is worth: behind a label, below the headline, in a dateline, anywhere.

A dateline may be a day older than the page: any other statement of the page is better.
"""
_MARKED, _STATED, _BESIDE, LATE = 4.0, 2.0, 1.0, 0.4

_BELOW = 8  # lines at the end in which a sentence may say when the story was posted

_SENTENCE = 80  # characters from its start in which it says so

_WORD = pattern(r"\s?[^\W\d_]+")

_BESIDE_DATE = 12  # characters, such as a day of the week, beside a date that is a line by itself

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


def _candidate(
    field: str, dated: Dated, weight: float, sign: Sign, evidence: Evidence, *, shown: bool = True
) -> Candidate:
    return Candidate(field, (dated.value,), dated.precision, weight, sign, (evidence,), shown=shown)


def page_dates(reading: Reading) -> list[Candidate]:
    """All dates that a format marks, places or declares."""
    language = local_language(first_value(reading, "language") or "en", first_value(reading, "url"))
    found = [
        *_dates_marked(reading, language),
        *_dates_declared(reading, "published", language),
        *_dates_declared(reading, "modified", language),
        *_labelled_beside(reading, language),
        *_of_pictures(reading),
    ]
    if reading.format == "html":
        found += [*_dates_in_head(reading, language), *_told_below(reading, language)]
    return found


def first_value(reading: Reading, field: str) -> str:
    return next((e.value for e in reading.metadata if e.field == field), "")


def _dates_marked(reading: Reading, language: str) -> list[Candidate]:
    """The dates in elements that the page marks as dates: those in the head are worth more."""
    marks = [mark for mark in reading.marks if mark.kind == "date" and len(mark.span) <= LONGEST]
    if not marks:
        return []
    head, title, apart = head_end(reading), title_start(reading), Apart(reading)
    found: list[Candidate] = []
    for mark in marks:
        text = mark.span.of(reading.text)
        shown = parse_date(text, language)
        if shown and shown.precision == "year":
            shown = None  # a numeric date in an order that nothing tells
        dated = shown or parse_stated(mark.value, language)
        if dated is None or dated.precision not in ("day", "minute", "second"):
            continue
        start = mark.span.start + (shown.start if shown else 0)
        before = _words_before(reading.text, start)
        if date_label(before) == "modified" or is_other_date(before):
            continue
        early = title <= mark.span.start <= head
        if not early and apart.heads_teaser(mark.span):
            continue
        evidence = Evidence("published", text, "text", mark.span, Sign.MARKED_DATE.value)
        weight = LATE if not early else _MARKED if shown else _STATED
        found.append(_candidate("published", dated, weight, Sign.MARKED_DATE, evidence, shown=bool(shown)))
    return found


def _words_before(text: str, start: int) -> str:
    """The words before a place on its line, or those of the line above, where it begins the line."""
    above, _, words = text[max(0, start - 60) : start].rpartition("\n")
    return words if words.strip() else above.rpartition("\n")[2]


def _dates_in_head(reading: Reading, language: str) -> list[Candidate]:
    """The date on a line between headline and prose, with which the headline begins, or labelled atop the prose."""
    title, prose, apart = title_start(reading), prose_start(reading, 1), Apart(reading)
    at = title
    for line in reading.text[title : prose + LONGEST].split("\n"):
        dated = parse_date(line, language)
        label = date_label(line[: dated.start]) if dated else ""
        fits = at < prose and (at > title or (dated and not any(map(str.isalnum, line[: dated.start]))))
        if dated and dated.precision != "month" and label != "modified" and (fits or (at == prose and label)):
            span = Span(at + dated.start, at + dated.end)
            if not apart.is_aside(span) and not is_other_date(line[: dated.start]):
                evidence = Evidence(
                    "published", span.of(reading.text), "text", span, Sign.BELOW_HEADLINE.value
                )
                return [_candidate("published", dated, BARE, Sign.BELOW_HEADLINE, evidence)]
        at += len(line) + 1
    return []


def _dates_declared(reading: Reading, field: str, language: str) -> list[Candidate]:
    """The declared dates; of one sort of declaration only the first counts in full."""
    found: list[Candidate] = []
    seen: set[str] = set()
    ours = [evidence for evidence in reading.metadata if evidence.field == field]
    for evidence in sorted(ours, key=lambda e: "publish" not in e.note.lower() and e.where == "meta"):
        dated = parse_stated(evidence.value, language)
        if dated:
            weight = _WEIGHTS.get(evidence.where, 1.0) * (LATE if evidence.where in seen else 1)
            weight = min(weight, _BESIDE) if evidence.note == BESIDE else weight
            seen.add(evidence.where)
            found.append(_candidate(field, dated, weight, Sign.DECLARED, evidence, shown=False))
    return found


def _told_below(reading: Reading, language: str) -> list[Candidate]:
    """The date in a sentence below the story that says when it was posted: "This entry was posted on 8 April 2021"."""
    at = len(reading.text)
    for line in reversed(reading.text.split("\n")[-_BELOW:]):
        at -= len(line)
        dated = parse_date(line[:_SENTENCE], language) if len(line) <= 2 * LONGEST else None
        if dated and dated.precision not in ("month", "year"):
            next_word = _WORD.match(line, dated.end)
            told = date_label(line[: dated.start]), date_label(next_word[0]) if next_word else ""
            span = Span(at + dated.start, at + dated.end)
            if "published" in told and "modified" not in told and not Apart(reading).is_aside(span):
                evidence = Evidence("published", span.of(reading.text), "text", span, Sign.PUBLISHED.value)
                return [_candidate("published", dated, BARE, Sign.TOLD_BELOW, evidence)]
        at -= 1
    return []


def _of_pictures(reading: Reading) -> list[Candidate]:
    """The day on which the page's own picture was stored, for want of anything better."""
    told = (e for e in reading.metadata if e.field == "dated picture")
    return [
        _candidate("published", dated, LATE, Sign.PICTURE, replace(e, field="published"), shown=False)
        for e in told
        if (dated := parse_stated(e.value))
    ]


def _labelled_beside(reading: Reading, language: str) -> list[Candidate]:
    """The first date that a line outside the article labels; that of a change, where none is of publication.

    Where no date there has a label, the only one that is a line by itself.
    """
    found: dict[str, list[Candidate]] = {}
    for evidence in reading.metadata:
        dated = parse_date(evidence.value, language) if evidence.field == "dated line" else None
        if (
            dated is None
            or dated.precision in ("month", "year")
            or is_other_date(evidence.value[: dated.start])
        ):
            continue
        label = date_label(evidence.value[: dated.start])
        if not label and len(evidence.value) - (dated.end - dated.start) > _BESIDE_DATE:
            continue
        told = replace(evidence, field="published", note=label or evidence.note)
        found.setdefault(label, []).append(
            _candidate("published", dated, _BESIDE, Sign.BESIDE_ARTICLE, told, shown=False)
        )
    alone = found.get("", [])
    best = found.get("published") or found.get("modified") or (alone if len(alone) == 1 else [])
    return best[:1]
