"""The names after an opening: "by Ada Lind and Bo Moss", but not "by then"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from srclint.article.parse.beside import AGO, BESIDE, COUNTERS, PIECES, words_beside
from srclint.article.parse.dates import Dated
from srclint.article.parse.names import classify_name, name_strength, split_names
from srclint.patterns import pattern

__all__ = ["is_sentence", "names_after_by", "names_in_talk"]


# "By then", "by law": what follows "by" in lower case without being a user name.
_NO_NAMES = frozenset(
    {
        *(
            "now",
            "then",
            "far",
            "law",
            "night",
            "day",
            "noon",
            "hand",
            "design",
            "default",
            "nature",
            "force",
            "mail",
        ),
        *(
            "email",
            "phone",
            "post",
            "choice",
            "accident",
            "proxy",
            "request",
            "comparison",
            "contrast",
            "definition",
        ),
        *(
            "invitation",
            "appointment",
            "midnight",
            "dawn",
            "dusk",
            "itself",
            "himself",
            "herself",
            "themselves",
        ),
        *(
            "year",
            "month",
            "category",
            "topic",
            "date",
            "author",
            "region",
            "country",
            "wire",
            "text",
            "chat",
        ),
        *("air", "sea", "rail", "bus", "car", "foot"),
    }
)


def is_sentence(text: str) -> bool:
    """Whether words before "by" are a sentence's: more than a few, mostly in lower case."""
    words = text.split()
    return len(words) > 5 and sum(word[0].islower() for word in words) * 2 > len(words)


_OTHER_WORK = pattern(r"[;,.]?\s(?:additional reporting|editing|writing|graphics|photos?) by\s", re.I)

# "by akoala on Thu, 4 March".
_BEFORE_DATE = pattern(r"\s(?:on|am|le|el|em|il)(?:\s[^\W\d_]{2,10})?[\s,]*$")


def names_after_by(rest: str, dates: Sequence[Dated], offset: int) -> tuple[str, ...]:
    """The names after "by"; nothing if what follows is a sentence."""
    for dated in dates:
        if dated.start >= offset:
            rest = _BEFORE_DATE.sub("", rest[: dated.start - offset])
            break
    other = _OTHER_WORK.search(rest) if " by " in rest else None
    if other:
        rest = rest[: other.start()]
    rest = AGO.sub(" | ", COUNTERS.sub(" | ", rest[:160])).strip(" |,–—-:·•/")
    names = split_names(rest)
    if not rest or not names or _is_clause(names[0]) or (not dates and _runs_on(rest, names)):
        return ()
    if names[0].count(" ") >= 4 and name_strength(names[0]) < 3:
        return ()  # a headline in capitals: "Report: Harbour Master Ada Lind Leaves"
    if any(w.islower() and w not in BESIDE for w in rest[: max(rest.find(names[0]), 0)].split()):
        return ()
    first = rest.split(None, 1)[0]
    if first[:1].islower() and first[:1].isascii() and name_strength(names[0]) == 0:
        # "by akoloy" on its own, not "by the time they arrived".
        if classify_name(rest) in ("generic", "agency"):
            return names
        word = PIECES.split(rest)[0]
        return (word,) if " " not in word and len(word) <= 30 and word not in _NO_NAMES else ()
    if name_strength(names[0]) == 0 and (len(rest) > len(names[0]) + 60 or names[0].count(" ") > 5):
        return ()
    return names


def _runs_on(rest: str, names: Sequence[str]) -> bool:
    """Whether a sentence goes on after what are hardly names: "Von Hafenruhe mit Kaimauer zur Seebrücke"."""
    if name_strength(names[0]) >= 2:
        return False
    after = rest[rest.find(names[0]) + len(names[0]) :].split()
    small = [word for word in after if word[0].islower() and word.strip(".,:") not in words_beside()]
    return len(small) >= 2 and after[0][0].isalpha()


def _is_clause(name: str) -> bool:
    """Whether capitalised words after "by" are a clause: "Von Rabatten profitieren"."""
    words = name.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1].isalpha() and words[-1].islower()


_TALK = pattern(r"\s(?:im Gespräch mit|im Interview mit|in conversation with|interviewed by)\s", re.I)


def names_in_talk(text: str) -> tuple[str, ...]:
    """Both names of "NAME in conversation with NAME"."""
    parts = _TALK.split(text) if len(text) <= 110 else []
    if len(parts) != 2:
        return ()
    names = tuple(name for part in parts for name in split_names(part)[:1])
    return names if len(names) == 2 and all(map(name_strength, names)) else ()
