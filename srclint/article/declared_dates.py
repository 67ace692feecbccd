"""When an article was published and changed, by all that a format declares and a page shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from srclint.article.datelines import DATELINE
from srclint.article.dates import date_label, is_other_date, local_language, parse_date, parse_stated
from srclint.article.page_head import (
    LONGEST,
    head_end,
    is_aside,
    prose_start,
    stands_in_head,
    story_end,
    title_start,
)
from srclint.model import DateStamp, Evidence, Reading, Span
from srclint.readers.page_dates import BESIDE

__all__ = ["resolve_dates"]

_LABELLED, _MARKED, _HEADED, _STATED, _BARE, _BESIDE, _LATE = 4.0, 4.0, 3.0, 2.0, 1.5, 1.0, 0.4
# A dateline may be a day older than the page: any other statement of the page is better.
_OPENED = 1.45
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\d/-])")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")
_BELOW = 8  # lines at the end in which a sentence may say when the story was posted
_SENTENCE = 80  # characters from its start in which it says so
_WORD = re.compile(r"\s?[^\W\d_]+")
_ENTRIES = 3  # different dates below the story, from this number on, are those of a list
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


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date and what says so; ``shown`` if a reader of the page can see it."""

    stamp: DateStamp
    weight: float
    shown: bool

    @property
    def day(self) -> str:
        return self.stamp.value[:10]

    @property
    def minute(self) -> str:
        """Day, hour and minute as they stand there; empty where the hour isn't known."""
        return self.stamp.value[:16] if self.stamp.precision in ("minute", "second") else ""


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
    language = local_language(_first(reading, "language") or "en", _first(reading, "url"))
    published = [
        *_in_text(text_published, reading, language),
        *_marked_dates(reading, language, text_modified),
        *_declared_dates(reading, "published", language),
    ]
    if reading.format == "html" and not any(dated.shown for dated in published):
        published += _head_dates(reading, language)
    if not published and not text_modified:
        published = _told_below(reading, language) or _labelled_beside(reading, language)
    modified = [*_in_text(text_modified, reading, language), *_declared_dates(reading, "modified", language)]
    published = _without_changes(published, modified)
    exact = [dated for dated in published if dated.stamp.precision not in ("month", "year")]
    published = exact or published
    return _elect(published), _elect(modified)


def _without_changes(published: list[_Dated], modified: list[_Dated]) -> list[_Dated]:
    """The candidates without days that the page shows, unlabelled, and declares to be those of a later change."""
    told = {dated.day for dated in published if not dated.shown}
    labelled = {d.day for d in published if d.stamp.evidence and d.stamp.evidence[0].note == "published"}
    changed = {d.day for d in modified if not d.shown} - told - labelled
    # A day next to a declared one is mostly the same moment in UTC, but not if the very minute is that of the change.
    minutes = {d.minute for d in modified if not d.shown} - {d.minute for d in published if not d.shown}
    timed = {dated.day for dated in published if dated.shown and dated.minute in minutes - {""}}
    later = {
        day
        for day in changed
        if told and day > max(told) and (day in timed or told.isdisjoint(_neighbours(day)))
    }
    return [dated for dated in published if dated.day not in later]


def _first(reading: Reading, field: str) -> str:
    return next((e.value for e in reading.metadata if e.field == field), "")


def _in_text(stamp: DateStamp | None, reading: Reading, language: str) -> list[_Dated]:
    """The date of the text; between headline and prose of a page it is worth more than elsewhere without a label.

    On a page no caption and no quotation dates the article, nor do the entries of a list below it.
    """
    if stamp is None:
        return []
    if reading.format != "html":
        return [_Dated(stamp, _LABELLED if _note(stamp) else _BARE, True)]
    stamp = _ordered(stamp, reading)
    shown = [e for e in stamp.evidence if e.span is None or not is_aside(reading, e.span)]
    shown = _without_lists(shown, reading)
    found = [dated for e in shown if (dated := parse_date(e.value, language))] if shown else []
    if not found:
        return []
    if shown[0] is not stamp.evidence[0]:
        best = found[0]
        stamp = DateStamp(best.value, best.precision, tuple(shown))
    first = shown[0]
    if first.note == DATELINE:
        return [_Dated(stamp, _OPENED, True)]
    if first.note:
        return [_Dated(stamp, _LABELLED, True)]
    if first.span and stands_in_head(reading, first.span):
        return [_Dated(stamp, _HEADED, True)]
    return [*_below_masthead(stamp, shown, reading, language), _Dated(stamp, _BARE, True)]


def _note(stamp: DateStamp) -> str:
    return stamp.evidence[0].note if stamp.evidence else ""


def _without_lists(shown: list[Evidence], reading: Reading) -> list[Evidence]:
    """The dates without those of several entries below the story, which nothing calls the article's."""
    if len({e.value for e in shown}) < _ENTRIES:
        return shown
    end = story_end(reading)
    entries = [e for e in shown if not e.note and e.span and e.span.start >= end]
    return [e for e in shown if e not in entries] if len({e.value for e in entries}) >= _ENTRIES else shown


def _below_masthead(stamp: DateStamp, shown: list[Evidence], reading: Reading, language: str) -> list[_Dated]:
    """An earlier date nearer to the prose, where the text's is above the headline: many a masthead shows today's."""
    first, prose = shown[0].span, prose_start(reading, 1)
    if first is None or first.start >= title_start(reading):
        return []
    for evidence in shown[1:]:
        if evidence.note or not evidence.span or not first.end < evidence.span.start < prose:
            continue
        dated = parse_date(evidence.value, language)
        if dated and dated.precision not in ("month", "year") and dated.value[:10] < stamp.value[:10]:
            return [_Dated(DateStamp(dated.value, dated.precision, (evidence,)), _HEADED, True)]
    return []


def _ordered(stamp: DateStamp, reading: Reading) -> DateStamp:
    """A numeric date of which only the year was known, if what else is on the page tells which number is the month.

    That is the month in the address, another declared day, or the other numeric dates in the text.
    """
    value = stamp.evidence[0].value if stamp.evidence else ""
    match = _NUMERIC.search(value) if stamp.precision == "year" else None
    if match is None:
        return stamp
    first, second, year = int(match[1]), int(match[2]), match[3]
    days = {f"{year}-{month:02d}-{day:02d}" for month, day in ((first, second), (second, first))}
    told = {e.value[:10] for e in reading.metadata if e.field in ("published", "modified")}
    month = _URL_MONTH.search(_first(reading, "url"))
    fits = days & told or {day for day in days if month and day.startswith(f"{month[1]}-{month[2]}-")}
    if not fits:
        others = [(int(m[1]), int(m[2])) for m in _NUMERIC.finditer(reading.text)]
        month_first, day_first = any(b > 12 for _, b in others), any(a > 12 for a, _ in others)
        if month_first != day_first:
            fits = {f"{year}-{first:02d}-{second:02d}" if month_first else f"{year}-{second:02d}-{first:02d}"}
    return DateStamp(fits.pop(), "day", stamp.evidence) if len(fits) == 1 else stamp


def _marked_dates(reading: Reading, language: str, text_modified: DateStamp | None) -> list[_Dated]:
    """The dates in elements that the page marks as dates: the first in the head counts, later ones hardly."""
    changed = text_modified.evidence[0].span if text_modified and text_modified.evidence else None
    marks = [mark for mark in reading.marks if mark.kind == "date" and len(mark.span) <= LONGEST]
    if not marks:
        return []
    head, title = head_end(reading), title_start(reading)
    found: list[_Dated] = []
    for mark in marks:
        if changed and mark.span.overlaps(changed):
            continue
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
    title, prose = title_start(reading), prose_start(reading, 1)
    at = title
    for line in reading.text[title : prose + LONGEST].split("\n"):
        dated = parse_date(line, language)
        label = date_label(line[: dated.start]) if dated else ""
        fits = at < prose and (at > title or (dated and not any(map(str.isalnum, line[: dated.start]))))
        if dated and dated.precision != "month" and label != "modified" and (fits or (at == prose and label)):
            span = Span(at + dated.start, at + dated.end)
            if not is_aside(reading, span) and not is_other_date(line[: dated.start]):
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
        dated = parse_stated(evidence.value, language)
        if dated:
            weight = _WEIGHTS.get(evidence.where, 1.0) * (_LATE if evidence.where in seen else 1)
            weight = min(weight, _BESIDE) if evidence.note == BESIDE else weight
            seen.add(evidence.where)
            stamp = DateStamp(dated.value, dated.precision, (evidence,))
            found.append(_Dated(stamp, weight, False))
    return found


def _told_below(reading: Reading, language: str) -> list[_Dated]:
    """The date in a sentence below the story that says when it was posted: "This entry was posted on 8 April 2021"."""
    if reading.format != "html":
        return []
    at = len(reading.text)
    for line in reversed(reading.text.split("\n")[-_BELOW:]):
        at -= len(line)
        dated = parse_date(line[:_SENTENCE], language) if len(line) <= 2 * LONGEST else None
        if dated and dated.precision not in ("month", "year"):
            next_word = _WORD.match(line, dated.end)
            told = date_label(line[: dated.start]), date_label(next_word[0]) if next_word else ""
            span = Span(at + dated.start, at + dated.end)
            if "published" in told and "modified" not in told and not is_aside(reading, span):
                evidence = Evidence("published", span.of(reading.text), "text", span, "published")
                return [_Dated(DateStamp(dated.value, dated.precision, (evidence,)), _BARE, True)]
        at -= 1
    return []


def _labelled_beside(reading: Reading, language: str) -> list[_Dated]:
    """The first date that a line outside the article labels; that of a change, where none is of publication.

    Where no date there has a label, the only one that is a line by itself.
    """
    found: dict[str, list[_Dated]] = {}
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
        stamp = DateStamp(
            dated.value, dated.precision, (replace(evidence, field="published", note=label or evidence.note),)
        )
        found.setdefault(label, []).append(_Dated(stamp, _BESIDE, False))
    alone = found.get("", [])
    best = found.get("published") or found.get("modified") or (alone if len(alone) == 1 else [])
    return best[:1]


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
