"""Credits of pictures, and lines on whom a picture or a story is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from srclint.article.parse.openings import words_of
from srclint.patterns import pattern
from srclint.vocabulary.bylines import OFFICE_ENDINGS, OFFICES
from srclint.vocabulary.names import first_names

__all__ = ["PICTURE", "TOGETHER", "WEB_CREDIT", "credits_picture", "tells_of_somebody"]


_PHOTO_HOUSES = frozenset(
    {
        "Getty Images",
        "Getty",
        "AFP via Getty Images",
        "Shutterstock",
        "imago",
        "IMAGO",
        "EPA",
        "picture alliance",
        "Bloomberg",
    }
)

PICTURE = pattern(r"\b(?:photos?|fotos?|images?|bild|ap|afp|reuters|getty|epa|pool|courtesy|via)\b", re.I)

# "Ada Lind (avec AFP)": an agency helped to write, and took no picture.
TOGETHER = pattern(r"\((?:with|mit|avec|con|com)\s", re.I)

# "Ada Lind/example.com", "Ada Lind/EXA/example": a picture's credit.
WEB_CREDIT = pattern(
    r"[^\W\d_]\s?/\s?(?:[\w-]++\s?/\s?)?[\w-]++\.(?:com|net|org|de|at|ch|fr|es|it|uk)$", re.I
)

# "Ada Lind (left)", "Ada Lind, 47,": whom a picture shows, or the story tells of.
_SHOWN = pattern(
    r"[(,]\s?(?:left|right|center|centre|l\.|r\.|links|rechts|mitte|à gauche|à droite|izquierda|derecha|esquerda"
    r"|direita|sinistra|destra|\d{2})\s?[,)]",
    re.I,
)


def tells_of_somebody(text: str) -> bool:
    """Whether a line names whom the story or a picture is about: "Mayor Ada Lind", "Ada Lind (left)"."""
    words = text.lower().split(None, 3)[:3]
    office = any(
        w in OFFICES or (w.endswith(OFFICE_ENDINGS) and w not in words_of("roles")) for w in words[:2]
    )
    named = office and words[0] not in first_names()
    return named or _SHOWN.search(text) is not None


def credits_picture(pieces: Sequence[str]) -> bool:
    """Whether the parts of a line are a picture's credit: "Ada Lind | Getty Images", "AP Photo/Ada Lind"."""
    if any(piece in _PHOTO_HOUSES for piece in pieces[1:]):
        return True
    return len(pieces) > 1 and pieces[0].lower().endswith((" photo", " photos", " foto", " image", " images"))
