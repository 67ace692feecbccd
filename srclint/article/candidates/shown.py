"""The names in elements that a page marks as bylines, each with how far it is trusted."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from srclint.article.candidates.record import APART, DOUBTFUL, NEAR, Candidate, Sign
from srclint.article.lines.apart import Apart
from srclint.article.lines.page_head import LONGEST, PROSE, head_end, title_start
from srclint.article.parse.beside import is_role
from srclint.article.parse.dates import find_line_dates, parse_date
from srclint.article.parse.names import classify_name, name_strength, plain, split_names
from srclint.article.parse.openings import credits_another, labels_another, words_of
from srclint.article.parse.residue import LONGEST_RESIDUE, residue
from srclint.model import Evidence, House, Mark, Reading, Span
from srclint.patterns import pattern
from srclint.vocabulary import languages
from srclint.vocabulary.bylines import COMMON

__all__ = ["KINDS", "best_of_kinds", "kind_of", "marked_names", "names_of_value"]


_TWICE = pattern(r"^(?:by\s+){2,4}", re.IGNORECASE)  # a label in the layout, and one in the text

_GLUED = pattern(r"^(?:By|Par|Por|Von)(?=[A-ZÀ-Ý][a-zß-ÿ])")  # "ByIda Moll": a margin instead of a blank

# "Exclusive by Ada Lind": what kind of piece it is stands before. No "von" or "di", which stand in names.
_PIECE_BY = pattern(r"^(?:[^\W\d_][\w'’-]{1,20}\s){1,3}(?:by|par|por)\s+(?=[^\W\d_a-zß-öø-ÿ])")

_ANOTHER = pattern(r"[|•·,;]")  # between the credits on one line

_HOW = ("itemprop", "rel", "class", "href")  # what marks a byline, the plainest first

_GAP = 12  # characters between two names: a comma, a word for "and", blanks

_FROM = pattern(
    r"\s(?:in|from|aus|à|en|em|a)\s[^\W\d_a-zß-öø-ÿ][\w.-]{2,20}(?:\s[^\W\d_a-zß-öø-ÿ][\w.-]{2,20})?(?=,|\s)"
)

KINDS = ("person", "handle", "agency", "generic", "none")  # best first


def marked_names(reading: Reading, house: House) -> list[Candidate]:
    """The names in elements that the page marks as bylines, in the order of trust."""
    marks = [mark for mark in reading.marks if mark.kind == "byline"]
    if not marks:
        return []
    head, title, apart = head_end(reading), title_start(reading), Apart(reading)
    claims = []
    for cluster in _clusters(marks):
        names, span, how = _names_in(cluster, reading.text)
        others = how in ("class", "href") and (
            _is_anothers(reading.text, span) or apart.is_aside(span) or apart.heads_teaser(span)
        )
        others = others or (how == "href" and not _is_in_place(reading.text, span))
        if names and not others:
            names, kind = best_of_kinds(names, [kind_of(name, house) for name in names])
            if how == "class" and kind not in ("person", "handle") and span.start < title:
                continue  # who made the app that a banner over the headline offers
            evidence = Evidence("author", span.of(reading.text), "text", span, how)
            rank = 0 if title <= span.start <= head else 1
            rank += 0 if any(map(name_strength, names)) or how in ("itemprop", "rel") else 1
            claims.append(
                Candidate("author", names, kind, (NEAR, APART, DOUBTFUL)[rank], Sign(how), (evidence,))
            )
    return sorted(_rows(claims, reading.text), key=lambda c: (-c.weight, KINDS.index(c.kind)))


def _is_in_place(text: str, span: Span) -> bool:
    """Whether a link stands where bylines do: on a line that holds nothing but names, dates, jobs and joiners."""
    end = text.find("\n", span.end)
    line = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
    if len(line) > LONGEST_RESIDUE:
        return False
    found = residue(line, tuple(find_line_dates(line)))
    named = any(name_strength(name) and plain(name.split()[0]) not in COMMON for name in found.names)
    if line.startswith(span.of(text)) and line[len(span) :].split()[:1] in (["on"], ["about"], ["über"]):
        return named  # "Ada Lind on Ben Falk"
    return (named or bool(found.single)) and found.words == 0 and not line.rstrip().endswith(".")


def _rows(claims: list[Candidate], text: str) -> list[Candidate]:
    """The claims, with those in one that stand side by side: each author may be an element."""
    rows: list[Candidate] = []
    end = -1
    for claim in claims:
        span = claim.span
        assert span is not None
        between = text[end : span.start]
        job = bool(rows) and _is_job(between)
        if rows and _is_row(rows[-1], claim, "\n" in between and not job) and (job or _joins(between)):
            last = rows[-1]
            names = tuple(dict.fromkeys((*last.value, *claim.value)))
            rows[-1] = replace(last, value=names, weight=max(last.weight, claim.weight))
        else:
            rows.append(claim)
        end = span.end
    return rows


def _is_row(claim: Candidate, other: Candidate, apart: bool) -> bool:
    """Whether two claims are of one sort: persons by their names, marked in the same way, known if they stand apart."""
    same = claim.kind == other.kind == "person" and claim.sign is other.sign
    return same and all(name_strength(name) > apart for name in (*claim.value, *other.value))


def _is_job(between: str) -> bool:
    """Whether a line between two names is the job of the first."""
    line = between.strip()
    return between.count("\n") == 2 and 0 < len(line) < PROSE and not line[0].islower() and is_role(line)


def _joins(between: str) -> bool:
    """Whether what stands between two names joins them: "and", a comma, "in Westhaven and"."""
    place = _FROM.match(between) if len(between) >= _GAP else None
    rest = between[place.end() :] if place else between
    return (
        len(rest) < _GAP and bool(rest.strip() or not place) and _between_names().fullmatch(rest) is not None
    )


@cache
def _between_names() -> re.Pattern[str]:
    words = sorted({word for language in languages() for word in language.and_})
    return re.compile(rf"\s*[,;&|/·•]?\s*(?:(?:{'|'.join(map(re.escape, words))})\s+)?", re.IGNORECASE)


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
        # Beside a name an element as long as prose describes who bears it.
        if len(content) > (PROSE if names else LONGEST) or _is_no_author(content):
            continue
        if "|" in content:  # "Text: Ida Moll | Photos: Jo Birk"
            content = "|".join(part for part in content.split("|") if not _is_no_author(part))
        found = [name for name in names_of_value(_without_label(content)) if _could_be(name, content)]
        if found and not names:
            same = (other.value for other in inner if other.span == mark.span)
            span, how = mark.span, min(same, key=_HOW.index)
        elif names and "\n" in text[span.end : mark.span.start]:
            # Boxes on an author hold more than the name: jobs, links, other stories.
            found = [name for name in found if name_strength(name) >= 2]
        names += [name for name in found if name not in names]
    names = [name for name in names if name.removesuffix("'s").removesuffix("’s") == name or len(names) == 1]
    good = [name for name in names if name_strength(name)]
    return tuple(good or names[:1]), span, how


def _without_label(content: str) -> str:
    return _PIECE_BY.sub("", _GLUED.sub("", _TWICE.sub("by ", content)))


def names_of_value(value: str) -> tuple[str, ...]:
    """The names in a value; a single word is a name or handle as it stands."""
    word = value.strip(" \t\n,;:|·•–-")
    names = split_names(value) if len(word.split()) != 1 else (word,)
    return tuple(name for name in names if classify_name(name) != "none")


def kind_of(name: str, house: House) -> str:
    """The kind of a name; "XY-Redaktion" is as generic as "XY Redaktion"."""
    kind = classify_name(name, house)
    if kind == "person" and "-" in name and " " not in name:
        apart = classify_name(name.replace("-", " "), house)
        return apart if apart == "generic" else kind
    return kind


def best_of_kinds(names: tuple[str, ...], kinds: list[str]) -> tuple[tuple[str, ...], str]:
    """The names of the best kind among them, and this kind."""
    best = min(kinds, key=KINDS.index)
    return tuple(name for name, kind in zip(names, kinds, strict=True) if kind == best), best


def _is_anothers(text: str, span: Span) -> bool:
    """Whether the words before a name on its line say that the name is a photographer's or editor's."""
    above, _, words = text[max(0, span.start - PROSE) : span.start].rpartition("\n")
    if not words.strip():
        label = above.rpartition("\n")[2].strip()
        return labels_another(label) or label.lower() in words_of("not_by")
    return credits_another(_ANOTHER.split(words)[-1])


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
