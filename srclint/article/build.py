"""From a reading to an article: title, byline, dates and zones, each with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.bylines import find_candidates
from srclint.article.candidates import LIKELY, SURE, Candidate
from srclint.article.datelines import dateline, opening_date
from srclint.article.dates import Dated, date_label, is_other_date, local_language
from srclint.article.layout import Layout, Line, lay_out, without_boilerplate
from srclint.article.marked import read_marks
from srclint.article.names import classify_name, is_institution
from srclint.article.structure import find_blocks, find_title
from srclint.article.zones import boilerplate, zone_phrases
from srclint.language.gate import detect
from srclint.language.phrases import PhraseHit, PhraseSet, fold
from srclint.model import Article, Byline, DateStamp, Evidence, House, Reading, Span, Title

__all__ = ["PHRASES", "build_article"]

PHRASES: Mapping[str, tuple[str, ...]] = zone_phrases()
"""By group the phrases that the shared automaton looks for on behalf of the zones."""

_HOST = re.compile(r"(?:https?:)?//(?:www\.)?([^/:?#]+)", re.I)
_ORDER = ("option", "front-matter", "field", "json-ld", "microdata", "meta", "url", "text")


@cache
def _own_phrases() -> PhraseSet:
    return PhraseSet(PHRASES)


def build_article(
    reading: Reading,
    *,
    house: House = House(),  # noqa: B008  (frozen)
    hits: Mapping[str, Sequence[PhraseHit]] | None = None,
    folded: str | None = None,
) -> Article:
    """Make an article of a reading.

    Args:
        reading: text, marks and declared metadata.
        house: the configured names of the house.
        hits: the shared automaton's hits for `PHRASES` in the folded text; without them the text is scanned here.
        folded: the text as `fold` makes it, where the caller has it already.

    Returns:
        The article; all spans count in ``reading.text``.
    """
    text = reading.text
    folded = fold(text) if folded is None else folded
    if hits is None:
        hits = _own_phrases().scan(folded)
    declared = _first_of(reading.metadata)
    language = detect(reading.text, declared=declared.get("language", "")[:2].lower())
    site = declared.get("site", "") or _host(declared.get("url", ""))
    layout = lay_out(text)
    marked = read_marks(layout, reading.marks)
    classes, weak = boilerplate(layout, folded, hits)
    for index, class_ in marked.classes.items():
        classes[index] = classes[index] or class_
    layout = without_boilerplate(layout, classes)
    title_line = find_title(layout, classes, weak, declared.get("title", ""), marked)
    local = declared.get("language", "")
    # Of a declared language also the land counts: it orders day and month.
    local = local_language(local if local.lower().startswith(language) else language, declared.get("url", ""))
    candidates, dates = find_candidates(layout, classes, title_line, house=house, site=site, language=local)
    published, modified, date_lines = _text_dates(layout, dates, title_line, candidates)
    if published is None or _stands_below(layout, published):
        published = opening_date(layout, title_line, local) or published
    leads = _leads(layout, title_line)
    byline = _text_byline(candidates, leads, layout, house)
    byline, published, modified = _declared(reading, byline, published, modified, house)
    blocks = find_blocks(layout, classes, title_line, byline.span, date_lines, leads, marked)
    return Article(
        id=reading.id,
        path=reading.path,
        text=text,
        format=reading.format,
        blocks=blocks,
        title=_title(reading, layout, title_line),
        byline=byline,
        published=published or modified,
        modified=modified,
        language=language,
        url=declared.get("url", ""),
        site=site,
        section=declared.get("section", ""),
        metadata=reading.metadata,
        marks=reading.marks,
        problems=reading.problems,
        source_map=reading.source_map,
        encoding=reading.encoding,
    )


def _declared(
    reading: Reading,
    byline: Byline,
    published: DateStamp | None,
    modified: DateStamp | None,
    house: House,
) -> tuple[Byline, DateStamp | None, DateStamp | None]:
    """What the text says, weighed against what the format declares and marks; loaded only where it may.

    The lines of a web page are elements of their own, which says something even where none is marked.
    """
    page = reading.format == "html"
    fields = {evidence.field for evidence in reading.metadata} | {mark.kind for mark in reading.marks}
    if page or fields & {"author", "byline"}:
        from srclint.article.declared import resolve_byline

        byline = resolve_byline(reading, byline, house)
    if page or fields & {"published", "modified", "date"}:
        from srclint.article.declared import resolve_dates

        published, modified = resolve_dates(reading, published, modified)
    return byline, published, modified


def _first_of(metadata: Sequence[Evidence]) -> dict[str, str]:
    """By field the declared value, the most trusted source first."""
    ranked = sorted(metadata, key=lambda e: _ORDER.index(e.where) if e.where in _ORDER else len(_ORDER))
    found: dict[str, str] = {}
    for evidence in ranked:
        if evidence.value.strip():
            found.setdefault(evidence.field, evidence.value.strip())
    return found


def _host(url: str) -> str:
    match = _HOST.match(url[:300])
    return match[1].lower() if match else ""


def _title(reading: Reading, layout: Layout, index: int) -> Title | None:
    declared = tuple(e for e in reading.metadata if e.field == "title" and e.value.strip())
    if index < 0:
        return Title(declared[0].value.strip(), None, declared) if declared else None
    line = layout.lines[index]
    span = Span(line.start, line.end)
    shown = Evidence("title", line.text, "text", span)
    return Title(line.text, span, (*declared, shown))


def _leads(layout: Layout, title: int) -> dict[int, tuple[int, str, str]]:
    """By line the datelines; they stand in the first paragraphs only."""
    found: dict[int, tuple[int, str, str]] = {}
    start = max(title + 1, 0)
    for index in range(start, min(len(layout.lines), max(start, layout.first) + 6)):
        line = layout.lines[index]
        if len(line.text) >= 45:
            lead = dateline(line.text)
            if lead:
                found[index] = lead
                break
    return found


def _text_byline(
    candidates: Sequence[Candidate],
    leads: Mapping[int, tuple[int, str, str]],
    layout: Layout,
    house: House,
) -> Byline:
    """The byline that the text gives, with everything that speaks for or against it."""
    evidence = []
    for c in candidates:
        note = c.note if c.weight >= SURE else f"unsure {c.note}" if c.weight >= LIKELY else ""
        if note:
            evidence.append(Evidence("author", ", ".join(c.names), "text", c.span, note))
    for index, (size, _, agency) in leads.items():
        if agency:
            start = layout.lines[index].start
            evidence.append(Evidence("author", agency, "text", Span(start, start + size), "dateline"))
    sure = [c for c in candidates if c.weight >= SURE]
    persons = [c for c in sure if c.kind in ("person", "handle")] or sure
    if persons:
        best = persons[0]
        names = _row(best, sure) if best.kind == "person" else best.names
        if best.kind == "generic" and is_institution(names[0]):
            evidence.insert(0, Evidence("author", names[0], "text", best.span, "institution"))
        return Byline(names, best.kind, best.span, tuple(evidence))
    for index, (size, _, agency) in leads.items():
        if agency and classify_name(agency, house) == "agency":
            start = layout.lines[index].start
            return Byline((agency,), "agency", Span(start, start + size), tuple(evidence))
    return Byline((), "none", None, tuple(evidence))


def _row(best: Candidate, sure: Sequence[Candidate]) -> tuple[str, ...]:
    """The names of the best candidate and of those on the lines right above and below it."""
    lines = {c.line: c.names for c in sure if c.note == best.note and c.kind == "person"}
    first = last = best.line
    while first - 1 in lines:
        first -= 1
    while last + 1 in lines:
        last += 1
    return tuple(dict.fromkeys(name for line in range(first, last + 1) for name in lines[line]))


def _text_dates(
    layout: Layout,
    dates: Mapping[int, tuple[Dated, ...]],
    title: int,
    candidates: Sequence[Candidate],
) -> tuple[DateStamp | None, DateStamp | None, frozenset[int]]:
    """Publication and modification date as the text shows them, and the lines that show them."""
    shown = sorted(index for index in dates if dates[index])
    if not shown:
        return None, None, frozenset()
    found: dict[str, list[tuple[int, Dated, Evidence]]] = {"published": [], "modified": []}
    lines: set[int] = set()
    signed = {c.line for c in candidates if c.weight >= SURE}
    head = layout.head()
    for index in shown:
        line = layout.lines[index]
        if index == title or "©" in line.text or line.text.lower().startswith("copyright"):
            continue
        for dated in dates[index]:
            before = line.text[: dated.start]
            bare = not line.prose and _stands_out(line, dated, dates[index], index in head, index in signed)
            # "The notice of 4 May" in a sentence is no label.
            told = before if bare or len(before) <= _LABEL_LINE else ""
            label = date_label(told if before else _label_above(layout, index))
            if dated.precision == "none" or not (label or bare) or is_other_date(before):
                continue
            span = Span(line.start + dated.start, line.start + dated.end)
            evidence = Evidence("published", line.text[dated.start : dated.end], "text", span, label)
            rank = (0 if label else 1) + (0 if index <= layout.last else 2)
            found["modified" if label == "modified" else "published"].append((rank, dated, evidence))
            lines.add(index)
    return _stamp(found["published"]), _stamp(found["modified"]), frozenset(lines)


def _stands_below(layout: Layout, stamp: DateStamp) -> bool:
    """Whether a date stands below the story, and nothing says of what it is the date."""
    first = stamp.evidence[0]
    return not first.note and first.span is not None and first.span.start > layout.lines[layout.last].end


def _label_above(layout: Layout, index: int) -> str:
    above = layout.lines[index - 1].text if index else ""
    return above if len(above) <= _LABEL_LINE else ""


# The longest line above a date that may be its label ("Last updated"), and the longest label in a sentence, in
# characters.
_LABEL_LINE = 40
# How many characters may stand beside a date that is a line's matter; above the story more may, at one of its ends.
_BESIDE_DATE, _BESIDE_DATE_ABOVE = 45, 100


def _stands_out(line: Line, dated: Dated, dates: Sequence[Dated], above: bool, signed: bool) -> bool:
    """Whether a date is what its line is about."""
    left = len(line.text) - sum(d.end - d.start for d in dates)
    if left <= _BESIDE_DATE:
        return True
    at_end = dated.start <= 3 or dated.end >= len(line.text) - 2
    told = _TOLD.search(line.text, 0, dated.start) is not None
    return above and left <= _BESIDE_DATE_ABOVE and ((at_end and not told) or signed)


# Before a date that a sentence tells: "was signed into law on".
_TOLD = re.compile(r"\b(?=[^\W\d_])(?!\w*[A-Z])\w+ (?!\w*[A-Z])[^\W\d_]+ \Z")


def _stamp(found: Sequence[tuple[int, Dated, Evidence]]) -> DateStamp | None:
    if not found:
        return None
    ranked = sorted(found, key=lambda item: (item[1].precision in ("month", "year"), item[0]))
    best = ranked[0][1]
    return DateStamp(best.value, best.precision, tuple(item[2] for item in ranked))
