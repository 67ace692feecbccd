"""What kind of document a text is: an article, or something that nobody signs as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from srclint.article.features.lines import Lines
from srclint.article.lines.marked import Marked
from srclint.article.parse.beside import CONTACT
from srclint.article.parse.datelines import agency_lead
from srclint.article.parse.labels import labels_release
from srclint.article.parse.names import plain
from srclint.model import DocumentKind, Evidence, Reading, Span
from srclint.patterns import pattern
from srclint.vocabulary.documents import (
    CLOSINGS,
    CORRECTIONS,
    LETTERS,
    LIVE,
    RELEASE_WIRES,
    RELEASES,
    SALUTATIONS,
    TRANSCRIPTS,
)

__all__ = ["document_kind"]

_LIVE_POSTING = "LiveBlogPosting"
_TIMED = pattern(r"\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h|[A-Z]{2,4}))?(?=\s|$)", re.I)
_TURN = pattern(r"([^\W\d_][\w .'’()-]{0,30}?) ?[:：](?=\s|$)")
_AN = pattern(r"^(?:an?|the|eine?|ein|une?|una?|uma?|um)\s")
_STANDS = pattern(r"\s?(?:$|[:|,(–—-]|(?:of|to|from|by|with|an|à|aux?|al|del?|do|da|der|des|von|zu[rm]?)\s)")
_LONGEST_LABEL = 80  # characters of a line that is but a label, with a date or a number
_BEFORE = (
    6  # lines above the first paragraph, or behind the headline, in which a label or a salutation stands
)
_ENTRIES = 4  # moments of a day at the beginning of as many lines are the entries of a live blog
_TURNS = 6  # as many turns of speakers, that are half of the lines of a story, are a transcript
_ITEMS = 12  # as many lines without a paragraph are a list
_LAST = 12  # lines at the end in which a release ends and names whom to ask


def document_kind(
    reading: Reading, lines: Lines, marked: Marked
) -> tuple[DocumentKind, tuple[Evidence, ...]]:
    """The kind of a document, and the line or declaration that says so; nothing speaks for an article.

    Args:
        reading: its metadata.
        lines: its lines, with the headline.
        marked: what marks say of them.
    """
    live = next((e for e in reading.metadata if e.note.startswith(_LIVE_POSTING)), None)
    if live is not None:
        return DocumentKind.LIVE_BLOG, (Evidence("document", _LIVE_POSTING, live.where),)
    for find in (
        _by_headline,
        _by_label,
        _by_wire,
        _by_end,
        _by_salutation,
        _by_turns,
        _by_moments,
        _by_want,
    ):
        kind, index = find(lines, marked)
        if kind is not DocumentKind.ARTICLE:
            line = lines.layout.lines[index]
            told = Evidence("document", line.text[:_LONGEST_LABEL], "text", Span(line.start, line.end))
            return kind, (told,)
    return DocumentKind.ARTICLE, ()


_Found = tuple[DocumentKind, int]
_NOTHING: _Found = (DocumentKind.ARTICLE, -1)


@cache
def _headline_words() -> tuple[tuple[DocumentKind, frozenset[str], re.Pattern[str]], ...]:
    kinds = (
        (DocumentKind.LIVE_BLOG, LIVE),
        (DocumentKind.TRANSCRIPT, TRANSCRIPTS),
        (DocumentKind.LETTER, LETTERS),
    )
    return tuple(
        (kind, frozenset(words), pattern(rf"\b(?:{'|'.join(map(re.escape, words))})\b"))
        for kind, words in kinds
    )


def _by_headline(lines: Lines, marked: Marked) -> _Found:
    """The words of the headline: "Corrections", "Storm: live updates", "Transcript: …", "An open letter …"."""
    title = lines.title
    if title < 0:
        return _NOTHING
    low = lines.layout.lines[title].text.lower().replace("’", "'")
    if plain(low) in CORRECTIONS or plain(low.partition(":")[0]) in CORRECTIONS:
        return DocumentKind.CORRECTION, title
    low = _AN.sub("", low)
    for kind, words, form in _headline_words():
        match = form.search(low) if any(word in low for word in words) else None
        # "Transcript shows …", "Leaked transcript found" are stories.
        if (
            match
            and _STANDS.match(low, match.end())
            and (match.start() == 0 or low[match.end() :][:1] != " ")
        ):
            return kind, title
    return _NOTHING


@cache
def _firsts() -> frozenset[str]:
    """The letters with which the labels of releases begin; most lines above a story begin with others."""
    return frozenset(label[0] for label in RELEASES)


def _by_label(lines: Lines, marked: Marked) -> _Found:
    """A line above the story that calls it a release."""
    layout = lines.layout
    for index in range(min(max(layout.first, lines.title + _BEFORE), len(layout.lines))):
        text = layout.lines[index].text
        if len(text) > 2 * _LONGEST_LABEL or text.lstrip("*#=|(–—- ")[:1].lower() not in _firsts():
            continue
        if labels_release(text, dated=len(text) <= _LONGEST_LABEL and bool(lines.dated(index))):
            return DocumentKind.RELEASE, index
    return _NOTHING


def _by_wire(lines: Lines, marked: Marked) -> _Found:
    """A dateline of a service that carries releases."""
    layout = lines.layout
    for index in range(max(lines.title, 0), min(layout.first + _BEFORE, len(layout.lines))):
        lead = agency_lead(layout.lines[index].text)
        if lead:
            return (DocumentKind.RELEASE, index) if plain(lead.agency) in RELEASE_WIRES else _NOTHING
    return _NOTHING


def _by_end(lines: Lines, marked: Marked) -> _Found:
    """The mark with which releases end, and whom to ask below it or above the story."""
    rows = lines.layout.lines
    last = range(max(0, len(rows) - _LAST), len(rows))
    end = next((i for i in last if rows[i].text.lower() in CLOSINGS), -1)
    asks = (*last, *range(min(_BEFORE, len(rows))))
    if end >= 0 and any(len(rows[i].text) <= 160 and CONTACT.search(rows[i].text) for i in asks):
        return DocumentKind.RELEASE, end
    return _NOTHING


def _by_salutation(lines: Lines, marked: Marked) -> _Found:
    """A salutation before the first paragraph: "Dear Editor,"."""
    layout = lines.layout
    for index in range(max(lines.title, 0), min(layout.first + 2, len(layout.lines))):
        text = layout.lines[index].text
        if len(text) > _LONGEST_LABEL or text[-1] not in (",:" if index == lines.title else ",:!—–"):
            continue
        low = plain(text)
        if any(low == word or low.startswith(f"{word} ") for word in SALUTATIONS):
            return DocumentKind.LETTER, index
    return _NOTHING


def _by_turns(lines: Lines, marked: Marked) -> _Found:
    """Turns of two or more speakers, who recur: "MR. LIND:", "Q:"."""
    layout = lines.layout
    story = range(max(layout.first, 0), layout.last + 1)
    said: list[tuple[str, int]] = []
    for index in story:
        turn = _TURN.match(layout.lines[index].text)
        if turn:
            said.append((turn[1].lower(), index))
    told = sum(layout.lines[index].prose for _, index in said)
    if len(said) < _TURNS or len(said) * 2 < len(story) or told * 2 < len(said):
        return _NOTHING
    counts = Counter(name for name, _ in said)
    recurring = [name for name, count in counts.items() if count > 1]
    often = sum(counts[name] for name in recurring)
    return (DocumentKind.TRANSCRIPT, said[0][1]) if len(recurring) > 1 and often * 2 > len(said) else _NOTHING


def _by_moments(lines: Lines, marked: Marked) -> _Found:
    """Several moments of a day that begin lines: the entries of a live blog."""
    layout = lines.layout
    inside = range(max(lines.title + 1, 0), layout.last + 1)
    moments = [
        i
        for i in inside
        if layout.lines[i].text[0].isdigit()
        and (match := _TIMED.match(layout.lines[i].text))
        and (layout.lines[i].prose or match.end() == len(layout.lines[i].text))
    ]
    return (DocumentKind.LIVE_BLOG, moments[0]) if len(moments) >= _ENTRIES else _NOTHING


def _by_want(lines: Lines, marked: Marked) -> _Found:
    """Many lines and not one paragraph: a list of other pages."""
    layout = lines.layout
    if layout.wrapped or layout.last >= 0 or len(layout.lines) < _ITEMS:
        return _NOTHING
    entries: Sequence[int] = [i for i in range(len(layout.lines)) if i in marked.links or lines.is_dated(i)]
    return (DocumentKind.LIST, entries[0]) if len(entries) * 3 >= len(layout.lines) else _NOTHING
