"""What the address of a link says of the name beside it: ``/author/ada-lind`` and ``mailto:alind@`` are Ada Lind's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import combining, normalize
from urllib.parse import unquote

from srclint.article.names import name_strength
from srclint.article.page_head import PROSE, title_start
from srclint.model import Reading, Span

__all__ = ["confirmed", "is_topic", "links_to_people"]

_LONGEST_LINE = 60  # characters; a name in a longer line is rather told of than credited
_LONGEST_ADDRESS = 300  # characters; longer ones hold data, or another address
_MAIL = "mailto:"
_NO_SLUG = re.compile(r"\.[a-z]{3,5}$|[\d_.+~@-]+")
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"}
)
# Pages about somebody: tags, topics, encyclopedias.
_ABOUT = re.compile(
    r"/(?:tags?|topics?|themen?|themes?|temas?|sujets?|keywords?|stichworte?|schlagwort|schlagworte|etiquetas?|"
    r"category|categories|kategorie|wiki|persone?n?|personajes?|personnalites?|celebrit\w+|stars?|players?|spieler|"
    r"dossiers?|search|suche|buscar|politiker|politicians?|athletes?|artists?|actors?|bands?)(?:/|$)"
)


def links_to_people(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The names in the head of a page that are links to a page or an address of who bears them.

    The head is what stands between the headline and the first paragraph, and so is the line below the last one.
    """
    start, end, below = _places(reading)
    for mark in reading.marks:
        if mark.kind != "link" or not (start <= mark.span.start < end or mark.span.start == below):
            continue
        name = " ".join(mark.span.of(reading.text).split())
        if name_strength(name) and confirmed(name, mark.value) == len(name.split()):
            line = _line_around(reading.text, mark.span)
            if len(line) <= _LONGEST_LINE and not _ABOUT.search(mark.value.lower()):
                yield name, mark.span


def is_topic(reading: Reading, span: Span) -> bool:
    """Whether a name is a link to what a site has on somebody: a tag, a topic."""
    return any(
        mark.kind == "link" and mark.span.overlaps(span) and _ABOUT.search(mark.value.lower()) is not None
        for mark in reading.marks
    )


def _places(reading: Reading) -> tuple[int, int, int]:
    """Where the headline begins, where the first paragraph does, and where the line below the last one does."""
    title = title_start(reading)
    first = below = -1
    at = 0
    for line in reading.text.split("\n"):
        end = at + len(line) + 1
        if len(line) >= PROSE and at > title:
            first, below = (at if first < 0 else first), end
        at = end
    return title, max(first, title), below


def _line_around(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]


@lru_cache(maxsize=256)
def confirmed(name: str, address: str) -> int:
    """How many of a name's first words an address repeats at its end; 0 if it is not that person's.

    ``/staff/ada-lind/`` and ``mailto:ada.lind@`` repeat both words of "Ada Lind Westhaven"; so does ``mailto:alind@``,
    for an initial and a surname are an address all over the world.
    """
    words = [_letters(word, False) for word in name.split()]
    if len(words) < 2 or not all(words) or len(address) > _LONGEST_ADDRESS:
        return 0
    mail = address.lower().startswith(_MAIL)
    slug = _slug(address)
    if len(slug) < 4:
        return 0
    others = [_letters(word, True) for word in name.split()]
    for count in range(len(words), 1, -1):
        for said in (words[:count], others[:count]):
            whole = "".join(said)
            forms = {whole, said[-1] + "".join(said[:-1]), said[0][0] + said[-1]}
            if mail:
                forms |= {said[0] + said[-1][0], said[0] + said[-1], said[-1]}
            if slug in forms:
                return count
    return 0


def _slug(address: str) -> str:
    """The letters of what an address ends with: of a mail address those before the "at"."""
    low = unquote(address).lower()
    if low.startswith(_MAIL):
        last = low[len(_MAIL) :].partition("@")[0]
    else:
        path = low.partition("?")[0].partition("#")[0].rstrip("/")
        last = path.rpartition("/")[2]
    return _letters(_NO_SLUG.sub("", last), False)


def _letters(word: str, spelt_out: bool) -> str:
    """The letters of a word without their accents; umlauts with an e if they are to be spelt out."""
    low = word.lower()
    if low.isascii():
        return "".join(filter(str.isalpha, low))
    low = low.translate(_UMLAUTS) if spelt_out else low.replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    return "".join(char for char in normalize("NFKD", low) if char.isalpha() and not combining(char))
