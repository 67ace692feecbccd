"""Lines that name somebody, and not the author: credits of pictures and films, offices, whom to ask, who comments."""

from __future__ import annotations

from collections.abc import Sequence

from srclint.article.features.lines import Lines
from srclint.article.parse.after_by import names_after_by
from srclint.article.parse.beside import CONTACT, LONGEST_BARE, PIECES, is_first_name, is_told, names_contact
from srclint.article.parse.dates import Dated
from srclint.article.parse.openings import (
    by_words,
    byline_opening,
    credits_another,
    credits_work,
    first_word_of,
    is_bare_by,
    is_comment,
    labels_another,
    opening_words,
)
from srclint.article.parse.pictured import PICTURE, TOGETHER, WEB_CREDIT, credits_picture, tells_of_somebody

__all__ = ["credits_of_a_work", "is_another", "is_contact"]

# How many lines before and after one credit of a work the others may stand: two each, a label and a name.
_CREDITS = 4


def is_contact(lines: Lines, index: int) -> bool:
    """Whether the line above, or its own label, says that whom it names took the picture, or is to be asked."""
    above = lines.layout.lines[index - 1].text if index else ""
    if labels_another(above):
        return True
    if index <= lines.layout.last:
        return False
    asked = len(above) <= LONGEST_BARE and CONTACT.search(above) is not None
    return asked or names_contact(lines.layout.lines[index].text)


def credits_of_a_work(lines: Lines, index: int, labelled: bool) -> bool:
    """Whether a line stands among the credits of a film, play or record, or is a name behind one.

    Args:
        lines: the lines.
        index: of the line.
        labelled: whether "by" or a label stands in the line itself; else it may stand in the line above.
    """
    layout = lines.layout
    if credits_work(layout.lines[index].text):
        return True
    if not labelled:
        index = max(0, index - 1)  # where its label stands, if it has one
        if credits_work(layout.lines[index].text):
            return True
        if layout.lines[index].text.lower().split()[-1].strip(":") not in by_words():
            return False
    if is_bare_by(layout.lines[index].text):
        return False
    near = layout.lines[max(0, index - _CREDITS) : index + _CREDITS + 1]
    return any(credits_work(line.text) for line in near)


def is_another(lines: Lines, index: int) -> bool:
    """Whether a line says of whom it names that it is not the author, or is a question, a call or a label."""
    text = lines.layout.lines[index].text
    if text.endswith((":", "?", "!")) or "©" in text or "(c)" in text or is_told(text):
        return True
    picture = PICTURE.search(text)
    if (
        picture
        and (text.endswith(")") or text[: picture.start()].strip(" |/(-–—") == "")
        and not TOGETHER.search(text)
    ):
        return True
    if credits_picture(PIECES.split(text)):
        return True
    if "/" in text and WEB_CREDIT.search(text):
        return True
    if credits_another(text) or tells_of_somebody(text) or is_contact(lines, index):
        return True
    if index > lines.talk and is_comment(text):
        return True
    if _is_clause(text, lines.dated(index)):
        return True
    return credits_of_a_work(lines, index, False) or credits_of_a_work(lines, index, True)


def _is_clause(text: str, dates: Sequence[Dated]) -> bool:
    """Whether a line that opens as bylines do goes on as a sentence: "Von Rabatten profitieren"."""
    opening = byline_opening(text) if first_word_of(text) in opening_words() else None
    rest = text[opening.end() :] if opening else ""
    if " " not in rest or is_first_name(rest.split()[0]):
        return False
    assert opening is not None
    return not names_after_by(rest, dates, opening.end())
