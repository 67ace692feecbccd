"""Names without the place or the publication that a page sets behind them: “Ada Lind Westhaven”."""

from __future__ import annotations

from srclint.article.parse.links import confirmed
from srclint.article.parse.names import plain
from srclint.article.parse.places import ends_in_place
from srclint.model import House, Reading, Span
from srclint.patterns import pattern
from srclint.vocabulary.bylines import PARTICLES
from srclint.vocabulary.names import first_names

__all__ = ["trimmed"]


_NEAR = 80  # characters behind a name in which an address may be the same person's

_SHORTEST = 4  # letters; a shorter word is found in too many names of sites

_LETTERS = pattern(r"[\W\d_]+")


def trimmed(name: str, reading: Reading, house: House, span: Span | None) -> str:
    """A name of three words or more, without what is hardly part of it.

    Args:
        name: as it was split from its line.
        reading: its links and its text are asked.
        house: with the names of the site.
        span: where the name stands, if it was found in the text.

    Returns:
        The words that a link beside the name repeats; else the name without words of the site's own name at its end,
        and without a third word that the story gives as a place ("in Westhaven") if it is told of nobody.
    """
    words = name.split()
    if len(words) < 3:
        return name
    for mark in reading.marks if span else ():
        if (
            mark.kind == "link"
            and span
            and span.start <= mark.span.end
            and mark.span.start <= span.end + _NEAR
        ):
            count = confirmed(name, mark.value)
            # "Ada Ray Lind" may call herself "adaray".
            if 2 <= count < len(words) and words[count - 1].lower() not in first_names():
                return " ".join(words[:count])
    site = " ".join(_LETTERS.sub("", own.lower()) for own in house.site)
    while len(words) > 2 and len(words[-1]) >= _SHORTEST and plain(words[-1]) in site:
        words.pop()
    if ends_in_place(words, reading.text):
        words.pop()
    return " ".join(words) if words[-1].lower() not in PARTICLES else name
