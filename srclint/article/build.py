"""From a reading to an article: title, byline, dates and zones, each with the evidence for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from srclint.article.blocks import find_blocks
from srclint.article.candidates.leads import agencies_in_leads, find_leads
from srclint.article.candidates.record import LIKELY, SURE, Candidate
from srclint.article.candidates.text import candidates_in_text
from srclint.article.candidates.text_dates import dates_in_lines, may_show_date, opening_date
from srclint.article.decode.byline import byline_of, decide_byline, text_byline
from srclint.article.decode.dates import TextDates, decide_dates, stamp_of, text_dates
from srclint.article.documents import document_kind
from srclint.article.features.lines import Lines
from srclint.article.lines.declared import declared_fields, host_of
from srclint.article.lines.layout import lay_out, without_boilerplate
from srclint.article.lines.marked import Marked, read_marks
from srclint.article.parse.dates import local_language
from srclint.article.scoring.learned import learned
from srclint.article.scoring.second_looks import supported_by_place, weigh
from srclint.article.title import find_title, make_title
from srclint.article.zones import boilerplate, zone_phrases
from srclint.language.text.automaton import PhraseHit, PhraseSet, fold
from srclint.language.text.gate import detect
from srclint.model import Article, Byline, DateStamp, Decision, House, Reading

__all__ = ["PHRASES", "Page", "build_article", "read_page"]


PHRASES: Mapping[str, tuple[str, ...]] = zone_phrases()
"""By group the phrases that the shared automaton looks for on behalf of the zones."""


@cache
def _own_phrases() -> PhraseSet:
    return PhraseSet(PHRASES)


class Page(NamedTuple):
    """A reading as lines, before anything is looked for in them.

    Args:
        declared: by field what the metadata declare.
        language: of the text.
        marked: what marks say of the lines.
        classes: by line its boilerplate class, empty for none.
        lines: what they say of themselves.
    """

    declared: Mapping[str, str]
    language: str
    marked: Marked
    classes: Sequence[str]
    lines: Lines


def read_page(
    reading: Reading,
    *,
    house: House = House(),  # noqa: B008  (frozen)
    hits: Mapping[str, Sequence[PhraseHit]] | None = None,
    folded: str | None = None,
) -> Page:
    """The lines of a reading, their boilerplate and the headline among them; arguments as of `build_article`."""
    folded = fold(reading.text) if folded is None else folded
    hits = _own_phrases().scan(folded) if hits is None else hits
    declared = declared_fields(reading.metadata)
    language = detect(reading.text, declared=declared.get("language", "")[:2].lower())
    layout = lay_out(reading.text)
    marked = read_marks(layout, reading.marks)
    classes, weak = boilerplate(layout, folded, hits, marked)
    layout = without_boilerplate(layout, classes)
    fronted = any(e.field == "title" and e.where == "front-matter" for e in reading.metadata)
    headline = find_title(layout, classes, weak, declared.get("title", ""), marked, sure=fronted)
    url = declared.get("url", "")
    local = local_language(_with_land(declared.get("language", ""), language), url)
    site = declared.get("site", "") or host_of(url)
    lines = Lines(layout, classes, headline, house=house, site=site, language=local)
    return Page(declared, language, marked, classes, lines)


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
    page = read_page(reading, house=house, hits=hits, folded=folded)
    lines, classes, marked, declared = page.lines, page.classes, page.marked, page.declared
    layout, headline = lines.layout, lines.title
    leads = find_leads(layout, headline)
    authors = _authors(lines, classes, marked)
    dates = text_dates(dates_in_lines(lines), opening_date(layout, headline, lines.language), authors, layout)
    byline = _byline(reading, authors, agencies_in_leads(leads, layout, house), house)
    published, modified = _dates(reading, dates)
    document, document_evidence = document_kind(reading, lines, marked)
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
        language=page.language,
        url=declared.get("url", ""),
        site=lines.site,
        section=declared.get("section", ""),
        dating=_dating(published or modified, lines),
        metadata=reading.metadata,
        marks=reading.marks,
        problems=reading.problems,
        source_map=reading.source_map,
        encoding=reading.encoding,
        field=reading.field,
        document=document,
        document_evidence=document_evidence,
    )


def _authors(lines: Lines, classes: Sequence[str], marked: Marked) -> list[Candidate]:
    """Who may be the author by words and layout, and where these leave room by the line model, best first."""
    found = candidates_in_text(lines, classes)
    weighed = weigh(found, lines, classes)
    more = learned(lines, marked, weighed)
    return weigh([*found, *more], lines, classes) if more else weighed


def _dating(stamp: DateStamp | None, lines: Lines) -> Decision:
    if stamp is not None:
        return Decision.NAMED
    return Decision.UNSURE if may_show_date(lines) else Decision.NOWHERE


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
    unsure = any(LIKELY <= candidate.weight < SURE for candidate in authors)
    fields = {evidence.field for evidence in reading.metadata} | {mark.kind for mark in reading.marks}
    if reading.format != "html" and not fields & {"author", "byline"}:
        return byline_of(text, told, unsure)
    from srclint.article.candidates.declared import declared_names, with_sites
    from srclint.article.candidates.page import names_on_page

    house = with_sites(house, reading)
    shown = names_on_page(reading, supported_by_place(reading, authors, house), house)
    return decide_byline(reading, text, told, shown, declared_names(reading, house), house, unsure=unsure)


def _dates(reading: Reading, dates: TextDates) -> tuple[DateStamp | None, DateStamp | None]:
    """The dates of a text, weighed against what its format declares and marks; loaded only where it may."""
    fields = {evidence.field for evidence in reading.metadata} | {mark.kind for mark in reading.marks}
    if reading.format != "html" and not fields & {"published", "modified", "date"}:
        return stamp_of(dates.published), stamp_of(dates.modified)
    from srclint.article.candidates.page_dates import page_dates

    return decide_dates(reading, dates, page_dates(reading))
