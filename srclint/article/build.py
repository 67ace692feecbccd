"""From a reading to an article: title, byline, dates and zones, each with the evidence for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.blocks import find_blocks
from srclint.article.candidates.leads import agencies_in_leads, find_leads
from srclint.article.candidates.record import Candidate
from srclint.article.candidates.text import candidates_in_text
from srclint.article.candidates.text_dates import dates_in_lines, opening_date
from srclint.article.decode.byline import byline_of, decide_byline, text_byline
from srclint.article.decode.dates import TextDates, decide_dates, stamp_of, text_dates
from srclint.article.features import Lines
from srclint.article.lines.declared import declared_fields, host_of
from srclint.article.lines.layout import lay_out, without_boilerplate
from srclint.article.lines.marked import read_marks
from srclint.article.parse.dates import local_language
from srclint.article.scoring import supported_by_place, weigh
from srclint.article.title import find_title, make_title
from srclint.article.zones import boilerplate, zone_phrases
from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
from srclint.language.text.gate import detect
from srclint.model import Article, Byline, DateStamp, House, Reading

__all__ = ["PHRASES", "build_article"]


PHRASES: Mapping[str, tuple[str, ...]] = zone_phrases()
"""By group the phrases that the shared automaton looks for on behalf of the zones."""


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
    folded = fold(reading.text) if folded is None else folded
    hits = _own_phrases().scan(folded) if hits is None else hits
    declared = declared_fields(reading.metadata)
    language = detect(reading.text, declared=declared.get("language", "")[:2].lower())
    site = declared.get("site", "") or host_of(declared.get("url", ""))
    local = local_language(_with_land(declared.get("language", ""), language), declared.get("url", ""))

    layout = lay_out(reading.text)
    marked = read_marks(layout, reading.marks)
    classes, weak = boilerplate(layout, folded, hits, marked)
    layout = without_boilerplate(layout, classes)
    fronted = any(e.field == "title" and e.where == "front-matter" for e in reading.metadata)
    headline = find_title(layout, classes, weak, declared.get("title", ""), marked, sure=fronted)
    lines = Lines(layout, classes, headline, house=house, site=site, language=local)
    leads = find_leads(layout, headline)
    authors = weigh(candidates_in_text(lines, classes), lines, classes)
    dates = text_dates(dates_in_lines(lines), opening_date(layout, headline, local), authors, layout)
    byline = _byline(reading, authors, agencies_in_leads(leads, layout, house), house)
    published, modified = _dates(reading, dates)
    return Article(
        id=reading.id,
        path=reading.path,
        text=reading.text,
        format=reading.format,
        blocks=find_blocks(layout, classes, headline, byline.span, dates.lines, leads, marked),
        title=make_title(reading, layout, headline),
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


def _with_land(declared: str, language: str) -> str:
    """Of a declared language also the land counts, if it is that of the text: it orders day and month."""
    return declared if declared.lower().startswith(language) else language


def _byline(
    reading: Reading, authors: Sequence[Candidate], agencies: Sequence[Candidate], house: House
) -> Byline:
    """The byline of a text, weighed against what its format declares and marks; loaded only where it may.

    The lines of a web page are elements of their own, which says something even where none is marked.
    """
    text, told = text_byline(authors, agencies, house)
    fields = {evidence.field for evidence in reading.metadata} | {mark.kind for mark in reading.marks}
    if reading.format != "html" and not fields & {"author", "byline"}:
        return byline_of(text, told)
    from srclint.article.candidates.declared import declared_names, with_sites
    from srclint.article.candidates.page import names_on_page

    house = with_sites(house, reading)
    shown = names_on_page(reading, supported_by_place(reading, authors, house), house)
    return decide_byline(reading, text, told, shown, declared_names(reading, house), house)


def _dates(reading: Reading, dates: TextDates) -> tuple[DateStamp | None, DateStamp | None]:
    """The dates of a text, weighed against what its format declares and marks; loaded only where it may."""
    fields = {evidence.field for evidence in reading.metadata} | {mark.kind for mark in reading.marks}
    if reading.format != "html" and not fields & {"published", "modified", "date"}:
        return stamp_of(dates.published), stamp_of(dates.modified)
    from srclint.article.candidates.page_dates import page_dates

    return decide_dates(reading, dates, page_dates(reading))
