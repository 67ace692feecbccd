"""The dates that a text shows: on lines of their own, behind labels, and in the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.candidates.record import Candidate, Sign
from srclint.article.features.lines import Lines
from srclint.article.lines.layout import Layout, Line
from srclint.article.parse.beside import AGO
from srclint.article.parse.datelines import dated_close, dated_opening
from srclint.article.parse.dates import Dated, date_label, is_other_date
from srclint.article.parse.pictured import PICTURE
from srclint.model import Evidence, Span
from srclint.patterns import pattern

__all__ = ["dates_in_lines", "may_show_date", "opening_date"]


_CREDIT = 60  # characters in which the credit at the end of a caption stands
_LONG = 100  # characters of a line that is a paragraph whatever it ends with
_EDGE = 50  # characters of a paragraph's beginning and end in which a date is looked for
_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 200  # characters of a line in which a date may stand
_PARAGRAPHS = 3  # a summary and a first paragraph may stand before the one with the dateline


def opening_date(layout: Layout, title: int, language: str) -> list[Candidate]:
    """The date in the dateline of a story, if it has one.

    Args:
        layout: the story's lines.
        title: index of its headline, -1 if none.
        language: decides the order of numeric dates.
    """
    seen = 0
    for index in range(max(title + 1, 0), len(layout.lines)):
        line = layout.lines[index]
        if not line.prose and len(line.text) < _LONG:
            continue
        dated = dated_opening(line.text, language) or dated_close(line.text, language)
        if dated:
            return [_candidate(layout, index, dated, "published", Sign.DATELINE, 0.0)]
        seen += 1
        if seen == _PARAGRAPHS:
            break
    return []


def dates_in_lines(lines: Lines) -> list[Candidate]:
    """The dates of publication and of change as the lines of a text show them, in order.

    The weight is 0 of a labelled date, -1 of one without a label, and two less below the story. `Sign.UNLABELLED_LONG`
    is the sign of one that counts only where its line also names the author.
    """
    layout, dates = lines.layout, lines.dates
    found: list[Candidate] = []
    head = layout.head() if dates else range(0)
    for index in sorted(index for index in dates if dates[index]):
        line = layout.lines[index]
        if index == lines.title or "©" in line.text or line.text.lower().startswith("copyright"):
            continue
        for dated in dates[index]:
            sign = _sign(layout, index, dated, dates[index], index in head)
            if sign is None or dated.precision == "none" or is_other_date(line.text[: dated.start]):
                continue
            weight = 0.0 if sign in (Sign.PUBLISHED, Sign.MODIFIED) else -1.0
            weight -= 0.0 if index <= layout.last else 2.0
            field = "modified" if sign is Sign.MODIFIED else "published"
            found.append(_candidate(layout, index, dated, field, sign, weight))
    return found


def may_show_date(lines: Lines) -> bool:
    """Whether a line around the headline, the first or the last paragraphs holds what may be the day of publication.

    That is a day on a line that is no prose, "2 hours ago" there, or a day with its year with which a paragraph begins
    or ends: one in the midst of a sentence is of what the sentence tells.
    """
    layout = lines.layout
    near = {*layout.head(), *layout.tail()}
    if lines.title >= 0:
        near.update(range(max(lines.title - 3, 0), min(lines.title + 5, len(layout.lines))))
    for index in near:
        line = layout.lines[index]
        if line.text.endswith((")", ").")) and PICTURE.search(line.text[-_CREDIT:]):
            continue  # the day on which a picture was taken
        if not line.prose:
            if lines.dated(index) or AGO.search(line.text[:_LONGEST]):
                return True
        elif _YEAR.search(line.text[:_EDGE] + "\n" + line.text[-_EDGE:]) and any(
            _stands_at_edge(line.text, dated) for dated in lines.dated(index)
        ):
            return True
    return False


def _stands_at_edge(text: str, dated: Dated) -> bool:
    """Whether a day with its year stands where a paragraph begins, behind a word or two, or where it ends."""
    if dated.precision not in ("day", "minute", "second"):
        return False
    small = sum(word[0].islower() for word in text[: dated.start].split())
    return small <= 1 or dated.end >= len(text) - 2


def _candidate(layout: Layout, index: int, dated: Dated, field: str, sign: Sign, weight: float) -> Candidate:
    line = layout.lines[index]
    note = "" if sign is Sign.UNLABELLED_LONG else sign.value
    span = Span(line.start + dated.start, line.start + dated.end)
    told = Evidence("published", line.text[dated.start : dated.end], "text", span, note)
    return Candidate(field, (dated.value,), dated.precision, weight, sign, (told,), index)


def _sign(layout: Layout, index: int, dated: Dated, dates: Sequence[Dated], above: bool) -> Sign | None:
    """What tells that a date of a line is that of the article: a label, or that the line is about it."""
    line = layout.lines[index]
    before = line.text[: dated.start]
    bare = None if line.prose else _stands_out(line, dated, dates, above)
    # "The notice of 4 May" in a sentence is no label.
    told = before if bare is not None or len(before) <= _LABEL_LINE else ""
    label = date_label(told if before else _label_above(layout, index))
    return Sign(label) if label else bare


def _label_above(layout: Layout, index: int) -> str:
    above = layout.lines[index - 1].text if index else ""
    return above if len(above) <= _LABEL_LINE else ""


# The longest line above a date that may be its label ("Last updated"), and the longest label in a sentence, in
# characters.
_LABEL_LINE = 40

# How many characters may stand beside a date that is a line's matter; above the story more may, at one of its ends.
_BESIDE_DATE, _BESIDE_DATE_ABOVE = 45, 100


def _stands_out(line: Line, dated: Dated, dates: Sequence[Dated], above: bool) -> Sign | None:
    """Whether a date is what its line is about, or would be if the line named the author."""
    left = len(line.text) - sum(d.end - d.start for d in dates)
    if left <= _BESIDE_DATE:
        return Sign.UNLABELLED
    if not above or left > _BESIDE_DATE_ABOVE:
        return None
    at_end = dated.start <= 3 or dated.end >= len(line.text) - 2
    told = _TOLD.search(line.text, 0, dated.start) is not None
    return Sign.UNLABELLED if at_end and not told else Sign.UNLABELLED_LONG


# Before a date that a sentence tells: "was signed into law on".
_TOLD = pattern(r"\b(?=[^\W\d_])(?!\w*[A-Z])\w+ (?!\w*[A-Z])[^\W\d_]+ \Z")
