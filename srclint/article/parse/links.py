"""What the address of a link says of the name beside it: ``/author/ada-lind`` and ``mailto:alind@`` are Ada Lind's."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import combining, normalize

from srclint.patterns import pattern
from srclint.vocabulary.names import first_names

__all__ = ["confirmed", "spelt_out"]


_LONGEST_ADDRESS = 300  # characters; longer ones hold data, or another address

_MAIL = "mailto:"

_NO_SLUG = pattern(r"\.[a-z]{3,5}$|[\d_.+~@-]+")

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"}
)


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
    low = _unquoted(address).lower()
    if low.startswith(_MAIL):
        last = low[len(_MAIL) :].partition("@")[0]
    else:
        path = low.partition("?")[0].partition("#")[0].rstrip("/")
        last = path.rpartition("/")[2]
    return _letters(_NO_SLUG.sub("", last), False)


def _unquoted(address: str) -> str:
    if "%" not in address:
        return address
    from urllib.parse import unquote  # few addresses need it

    return unquote(address)


def _letters(word: str, spelt_out: bool) -> str:
    """The letters of a word without their accents; umlauts with an e if they are to be spelt out."""
    low = word.lower()
    if low.isascii():
        return "".join(filter(str.isalpha, low))
    low = low.translate(_UMLAUTS) if spelt_out else low.replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    return "".join(char for char in normalize("NFKD", low) if char.isalpha() and not combining(char))


_ENTRY = pattern(r"[^\W\d_]+(?:-[^\W\d_]+){1,3}")


def spelt_out(value: str) -> str:
    """The name that an entry of a static site's list of authors stands for: ``ada-lind`` is Ada Lind's.

    Anything else is given back as it stands: an account has figures, or no known first name before its first hyphen.
    """
    words = value.split("-") if _ENTRY.fullmatch(value) and value.islower() else []
    return " ".join(word.title() for word in words) if words and words[0] in first_names() else value
