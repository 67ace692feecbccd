"""The words that srclint knows: one home for each, as plain tables that import nothing else of srclint.

One module a language says how bylines, dates and boilerplate are worded there (`Language`): who adds a language copies
``en.py``, translates the entries, and adds its name to `CODES`. A language may leave any table empty. Beside them stand
the words that no single language owns (``agencies``, ``bylines``, ``names``, ``function_words``) and those of English
sentences (``calendar``, ``roles``, ``small_words``, ``speech``). All are folded (lower case, straight apostrophes).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from importlib import import_module

from srclint.records import dataclass

__all__ = ["CODES", "Language", "languages", "pairs", "phrases", "words"]

CODES = ("en", "de", "fr", "es", "pt", "it", "other", "other_zones")

Zones = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Language:
    """The words by which structure is told in one language.

    Args:
        code: ISO 639-1.
        by: what stands before the author's name: ``by``, ``written by``.
        author_labels: what labels an author with a colon or on a line of its own: ``author``, ``text``.
        not_by: what stands before the name of somebody who is not the author: ``photo``, ``translated by``.
        work_credits: what opens a credit of a film, play or record: ``directed by``, ``starring``.
        and_: what joins two names.
        roles: words of a job or rank that end a name: ``reporter``, ``senior``.
        generic: bylines that name nobody, whole: ``admin``, ``staff writer``.
        generic_heads: words that make a byline generic when it ends or begins with them: ``staff``.
        institutions: signatures of an institution that are as good as a name: ``the editorial board``.
        about: what opens a box on the author: ``about the author``, ``more by``.
        months: the names of the months, with their short forms, January first, one tuple a month.
        weekdays: names and short forms of the days of the week, any order.
        published: what labels a publication date.
        updated: what labels a date of change.
        other_dates: what labels a date that is neither: ``joined``, ``deadline``.
        corrections: what opens a correction or an editor's note on one.
        whole: by class of boilerplate the lines that are nothing else.
        start: by class the openings of such lines; the rest of the line may be anything short.
        short: by class the words that give a line of a few words away.
        within: by class the wording that gives such a line away wherever it stands in it.
    """

    code: str
    by: tuple[str, ...] = ()
    author_labels: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()
    work_credits: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    generic_heads: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    other_dates: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    whole: Zones = field(default_factory=dict)
    start: Zones = field(default_factory=dict)
    short: Zones = field(default_factory=dict)
    within: Zones = field(default_factory=dict)


def words(*lines: str) -> frozenset[str]:
    """A set of blank-separated words."""
    return frozenset(" ".join(lines).split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a table: separated by semicolons, on as many lines as it takes."""
    return tuple(phrase for part in text.split(";") if (phrase := " ".join(part.split())))


def pairs(first: str, last: str) -> tuple[str, ...]:
    """Each phrase of one table before each of another: headings such as "most viewed" and "videos"."""
    return tuple(f"{a} {b}" for a in phrases(first) for b in phrases(last))


@cache
def languages() -> tuple[Language, ...]:
    """All languages, English first."""
    return tuple(import_module(f"{__name__}.{code}").LANGUAGE for code in CODES)
