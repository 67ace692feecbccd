"""When an article was published and changed, by all that a format declares and a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import compress

from srclint.article.candidates.page_dates import BARE, HEADED, LABELLED, LATE, OPENED, first_value
from srclint.article.candidates.record import SURE, Candidate, Sign
from srclint.article.lines.apart import Apart
from srclint.article.lines.layout import Layout
from srclint.article.lines.page_head import prose_start, stands_in_head, story_end, title_start
from srclint.article.parse.dates import local_language, parse_date
from srclint.model import DateStamp, Reading, Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["TextDates", "decide_dates", "stamp_of", "text_dates"]

_NUMERIC = pattern(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?![\d/-])")

_URL_MONTH = pattern(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")

_ENTRIES = 3  # different dates below the story, from this number on, are those of a list
_UNLABELLED = (Sign.UNLABELLED, Sign.UNLABELLED_LONG)


@dataclass(frozen=True, slots=True)
class TextDates:
    """What a text by itself shows, best first: the dates of publication, those of change, and the lines of both."""

    published: tuple[Candidate, ...]
    modified: tuple[Candidate, ...]
    lines: frozenset[int]


def text_dates(
    found: Sequence[Candidate], opening: Sequence[Candidate], authors: Sequence[Candidate], layout: Layout
) -> TextDates:
    """Which dates of a text count.

    Args:
        found: the dates in its lines.
        opening: the date in its dateline, if it has one.
        authors: the candidates for the author: a date among words counts beside one.
        layout: its lines.
    """
    signed = {c.line for c in authors if c.weight >= SURE}
    found = [c for c in found if c.sign is not Sign.UNLABELLED_LONG or c.line in signed]
    published, modified = (
        sorted((c for c in found if c.field == field), key=lambda c: (c.kind in ("month", "year"), -c.weight))
        for field in ("published", "modified")
    )
    if opening and (not published or _stands_below(layout, published[0])):
        published = list(opening)
    return TextDates(tuple(published), tuple(modified), frozenset(c.line for c in found))


def _stands_below(layout: Layout, found: Candidate) -> bool:
    """Whether a date stands below the story, and nothing says of what it is the date."""
    below = found.span is not None and found.span.start > layout.lines[layout.last].end
    return below and not _is_labelled(found)


def _is_labelled(found: Candidate) -> bool:
    return found.sign in (Sign.PUBLISHED, Sign.MODIFIED)


def stamp_of(found: Sequence[Candidate]) -> DateStamp | None:
    """The best of several dates of a text, with the evidence of all."""
    if not found:
        return None
    return DateStamp(found[0].value[0], found[0].kind, tuple(e for c in found for e in c.evidence))


def decide_dates(
    reading: Reading, text: TextDates, page: Sequence[Candidate]
) -> tuple[DateStamp | None, DateStamp | None]:
    """The dates of publication and of change by all evidence.

    Args:
        reading: its text, marks and metadata.
        text: what the text by itself shows.
        page: the dates that its marks, its places and its metadata give.

    Returns:
        Both with all evidence, the best first. Each source has a vote for its day; a day that is shown also gets
        the votes for the day before and after it, for those are mostly the same moment in UTC.
    """
    language = local_language(first_value(reading, "language") or "en", first_value(reading, "url"))
    changed = text.modified[0].span if text.modified else None
    declared = [c for c in page if c.sign is Sign.DECLARED]
    published = [
        *_in_text(text.published, reading, language),
        *_marked([c for c in page if c.sign is Sign.MARKED_DATE], changed),
        *(c for c in declared if c.field == "published"),
    ]
    if not any(dated.shown for dated in published):
        published += [c for c in page if c.sign is Sign.BELOW_HEADLINE]
    if not published and not text.modified:
        below = [c for c in page if c.sign is Sign.TOLD_BELOW]
        published = below or [c for c in page if c.sign is Sign.BESIDE_ARTICLE]
        published = published or [c for c in page if c.sign is Sign.PICTURE]
    modified = [
        *_in_text(text.modified, reading, language),
        *(c for c in declared if c.field == "modified"),
    ]
    published = _without_changes(published, modified)
    exact = [dated for dated in published if dated.kind not in ("month", "year")]
    return _elect(exact or published), _elect(modified)


def _marked(found: Sequence[Candidate], changed: Span | None) -> list[Candidate]:
    """The dates in marked elements but that of a change: the first in the head counts, later ones hardly."""
    kept: list[Candidate] = []
    late = False
    for candidate in found:
        if changed and candidate.span and candidate.span.overlaps(changed):
            continue
        kept.append(replace(candidate, weight=LATE) if late else candidate)
        late = late or candidate.weight != LATE
    return kept


def _without_changes(published: Sequence[Candidate], modified: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without days that the page shows, unlabelled, and declares to be those of a later change."""
    told = {dated.day for dated in published if not dated.shown}
    labelled = {d.day for d in published if d.evidence[0].note == Sign.PUBLISHED.value}
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


def _elect(found: Sequence[Candidate]) -> DateStamp | None:
    """The day with the most votes, in its most precise form, with all the evidence."""
    if not found:
        return None
    of_day: dict[str, list[tuple[int, float]]] = {}  # in the order of the candidates, for sums of fractions
    for number, candidate in enumerate(found):
        of_day.setdefault(candidate.day, []).append((number, candidate.weight))
    shown = {candidate.day for candidate in found if candidate.shown}
    votes = {}
    for day, own in of_day.items():
        near = [pair for other in _neighbours(day) for pair in of_day.get(other, ())] if day in shown else []
        votes[day] = sum(weight for _, weight in sorted([*own, *((n, w * 0.9) for n, w in near)]))
    best = max(votes, key=lambda day: votes[day])  # of equals the first: what is shown stands first
    ours = [d for d in found if d.day == best]
    exact = max(ours, key=lambda d: len(d.value[0]))
    evidence = [e for d in (exact, *ours, *(d for d in found if d.day != best)) for e in d.evidence]
    return DateStamp(exact.value[0], exact.kind, tuple(dict.fromkeys(evidence)))


def _neighbours(day: str) -> list[str]:
    try:
        return [str(date.fromisoformat(day) + timedelta(days=n)) for n in (-1, 1)]
    except (ValueError, OverflowError):
        return []


def _in_text(found: Sequence[Candidate], reading: Reading, language: str) -> list[Candidate]:
    """The date of the text; between headline and prose of a page it is worth more than elsewhere without a label.

    On a page no caption and no quotation dates the article, nor do the entries of a list below it.
    """
    if not found:
        return []
    evidence = tuple(e for c in found for e in c.evidence)
    if reading.format != "html":
        weight = BARE if found[0].sign in _UNLABELLED else LABELLED
        return [replace(found[0], weight=weight, evidence=evidence)]
    best = _ordered(found[0], reading)
    apart = Apart(reading)
    shown = [c for c in found if c.span is None or not apart.is_aside(c.span)]
    shown = _without_lists(shown, reading)
    parsed = [dated for c in shown if (dated := parse_date(c.evidence[0].value, language))]
    if not parsed:
        return []
    first = shown[0]
    if first is not found[0]:
        evidence = tuple(e for c in shown for e in c.evidence)
        best = replace(first, value=(parsed[0].value,), kind=parsed[0].precision)
    best = replace(best, evidence=evidence)
    if first.sign is Sign.DATELINE:
        return [replace(best, weight=OPENED)]
    if first.sign not in _UNLABELLED:
        return [replace(best, weight=LABELLED)]
    if first.span and stands_in_head(reading, first.span):
        return [replace(best, weight=HEADED)]
    return [*_below_masthead(best, shown, reading, language), replace(best, weight=BARE)]


def _without_lists(shown: list[Candidate], reading: Reading) -> list[Candidate]:
    """The dates without those of several entries below the story, which nothing calls the article's."""
    if len({c.evidence[0].value for c in shown}) < _ENTRIES:
        return shown
    end = story_end(reading)
    entry = [bool(c.sign in _UNLABELLED and c.span and c.span.start >= end) for c in shown]
    listed = len({c.evidence[0].value for c in compress(shown, entry)}) >= _ENTRIES
    return [c for c, is_entry in zip(shown, entry, strict=True) if not is_entry] if listed else shown


def _below_masthead(
    best: Candidate, shown: Sequence[Candidate], reading: Reading, language: str
) -> list[Candidate]:
    """An earlier date nearer to the prose, where the text's is above the headline: many a masthead shows today's."""
    first, prose = shown[0].span, prose_start(reading, 1)
    if first is None or first.start >= title_start(reading):
        return []
    for other in shown[1:]:
        if other.sign not in _UNLABELLED or not other.span or not first.end < other.span.start < prose:
            continue
        dated = parse_date(other.evidence[0].value, language)
        if dated and dated.precision not in ("month", "year") and dated.value[:10] < best.day:
            return [replace(other, value=(dated.value,), kind=dated.precision, weight=HEADED)]
    return []


def _ordered(found: Candidate, reading: Reading) -> Candidate:
    """A numeric date of which only the year was known, if what else is on the page tells which number is the month.

    That is the month in the address, another declared day, or the other numeric dates in the text.
    """
    match = _NUMERIC.search(found.evidence[0].value) if found.kind == "year" else None
    if match is None:
        return found
    first, second, year = int(match[1]), int(match[2]), match[3]
    days = {f"{year}-{month:02d}-{day:02d}" for month, day in ((first, second), (second, first))}
    told = {e.value[:10] for e in reading.metadata if e.field in ("published", "modified")}
    month = _URL_MONTH.search(first_value(reading, "url"))
    fits = days & told or {day for day in days if month and day.startswith(f"{month[1]}-{month[2]}-")}
    if not fits:
        others = [(int(m[1]), int(m[2])) for m in _NUMERIC.finditer(reading.text)]
        month_first, day_first = any(b > 12 for _, b in others), any(a > 12 for a, _ in others)
        if month_first != day_first:
            fits = {f"{year}-{first:02d}-{second:02d}" if month_first else f"{year}-{second:02d}-{first:02d}"}
    return replace(found, value=(fits.pop(),), kind="day") if len(fits) == 1 else found
