"""How a byline opens: "By", labels of works, posting words, headings of boxes; and what credits somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from srclint.patterns import PhrasePattern, pattern
from srclint.vocabulary import languages

__all__ = [
    "INSIDE",
    "LABEL_INSIDE",
    "PLACED_BY",
    "POSTED_DA",
    "REPORTS",
    "TALKS",
    "USER_LAST",
    "WORD",
    "about_opening",
    "about_words",
    "by_words",
    "byline_opening",
    "credits_another",
    "credits_work",
    "first_word_of",
    "is_bare_by",
    "is_comment",
    "is_posted",
    "labels_another",
    "may_open_date",
    "opening_words",
    "spoken_opening",
    "words_of",
]


WORD = pattern(r"[^\W\d_]{2,}")


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one table in all languages."""
    return frozenset(word for language in languages() for word in getattr(language, name))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w).replace(r"\ ", r"\s") for w in words), key=lambda w: (-len(w), w)))


def byline_opening(text: str) -> re.Match[str] | None:
    """A byline's opening at the start of a line: "By", "Text:", "Fotos und Text:"."""
    return _SPOKEN.match(text) or _LABELLED.match(text) or _shared_opening(text)


# Spoken ones ("by", "written by") need no colon; labels ("text", "author") do.
_SPOKEN = PhrasePattern(
    lambda: words_of("by"), r"[^\w@©]{0,8}(?:by(?=by))?(?:{})\b\s{0,3}:?\s{0,3}", r"\s", glued="by"
)
_LABELLED = PhrasePattern(
    lambda: words_of("author_labels"),
    r"[^\w@©]{0,8}(?:by(?=by))?(?:{})\s{0,2}[:|–—-](?!innen\b)\s{0,3}",
    r"\s",
    glued="by",
)


_FIRST = pattern(r"[^\w@©]{0,8}([^\W\d_]+)")


def _shared_opening(text: str) -> re.Match[str] | None:
    """The label of several works, the text among them: "Fotos und Text:", "Words, photos and video by"."""
    first = _FIRST.match(text)
    if first is None or first[1].lower() not in _works():
        return None
    match = _shared_label().match(text)
    return match if match and not _texts().isdisjoint(WORD.findall(match[0].lower())) else None


@cache
def _shared_label() -> re.Pattern[str]:
    work = rf"(?:{_alternatives(_works())})"
    joint = rf"\s?(?:[,/&+]|(?:{_alternatives(words_of('and_'))})\b)\s?"
    return re.compile(
        rf"[^\w@©]{{0,8}}(?:{work}{joint}){{1,3}}{work}(?:\s{{0,2}}[:|–—]|\s(?:by|von|par|por|di|de)\s)\s{{0,3}}",
        re.I,
    )


@cache
def _works() -> frozenset[str]:
    """The single words that label a work, a text or another."""
    return _texts() | {word for word in words_of("not_by") - _NO_WORK if " " not in word}


@cache
def _texts() -> frozenset[str]:
    return frozenset(word for word in words_of("author_labels") if " " not in word)


# What credits are given for that are no work on the article.
_NO_WORK = frozenset(("quelle", "source", "fuente", "fonte", "credit", "credits", "sendung", "starring"))


@cache
def opening_words() -> frozenset[str]:
    """The first words of all openings of a byline."""
    return frozenset({p.split()[0] for p in words_of("by") | words_of("author_labels")} | _works() | {"byby"})


@cache
def by_words() -> frozenset[str]:
    """The last word of each opening, one of which any "… by NAME" holds."""
    return frozenset(p.rsplit(" ", 1)[-1] for p in words_of("by")) | {"mit", "with", "berichten"}


@cache
def about_words() -> frozenset[str]:
    """The first words of the headings of boxes on an author."""
    return frozenset(p.split()[0] for p in words_of("about"))


@cache
def _not_by_words() -> frozenset[str]:
    return frozenset(p.split()[0] for p in words_of("not_by"))


def first_word_of(text: str) -> str:
    """The first word of a line in lower case, without marks round it."""
    words = text.lower().lstrip("(*—–-|•·/» [").split(None, 1)
    return words[0].strip(":|.,-–—/()[]") if words else ""


_LABEL = 40  # characters of a label on a line of its own
# "Contributing: Ada Lind", below a story that others wrote.
_HELPED = pattern(r"\W{0,4}(?:contributing|additional reporting|mitarbeit|unter mitarbeit von)\s?:", re.I)


def credits_another(text: str) -> bool:
    """Whether a line opens with the credit of a photographer, a translator, a helper or a sponsor."""
    if ":" in text and _HELPED.match(text):
        return True
    if first_word_of(text) not in _not_by_words() or not _NOT_BY.match(text):
        return False
    return _shared_opening(text) is None


_NOT_BY = PhrasePattern(lambda: words_of("not_by"), r"\W{0,4}(?:{})\b\s{0,2}(?:[:|/–—-]|by|von|\s|$)", r"\s")


TALKS = ("interview", "entrevista", "entretien", "intervista", "gespräch")
"""How a heading opens that names whom a talk is with."""


def labels_another(text: str) -> bool:
    """Whether a line is but the label of another's work: "Photo:", "Translated by"."""
    return len(text) <= _LABEL and text.endswith((":", " by")) and credits_another(text)


def credits_work(text: str) -> bool:
    """Whether a line opens with a credit of a film, play or record, which has a writer, too."""
    if first_word_of(text) not in _work_words():
        return False
    return _WORK_CREDIT.match(text) is not None


@cache
def _work_words() -> frozenset[str]:
    return frozenset(p.split()[0] for p in words_of("work_credits"))


_WORK_CREDIT = PhrasePattern(
    lambda: words_of("work_credits"), r"\W{0,4}(?:{})\s{0,2}(?::|\s[^\W\d_]|$)", r"\s"
)


def is_bare_by(text: str) -> bool:
    """Whether a line opens with "by" alone, as no credit of a work does."""
    return first_word_of(text) in _bare_by()


@cache
def _bare_by() -> frozenset[str]:
    return frozenset(p for p in words_of("by") if " " not in p)


def spoken_opening(text: str) -> re.Match[str] | None:
    """An opening of two words or more ("guest post by") within a line, which needs no date beside it."""
    before = _before_last()
    words = text.lower().split()
    ends = any(last in before and word.endswith(before[last]) for word, last in pairwise(words))
    return _SPOKEN_INSIDE.search(text) if ends else None


_SPOKEN_INSIDE = PhrasePattern(
    lambda: (p for p in words_of("by") if " " in p), r"(?<!\w)(?:{})\s(?=[^\W\d_])", r"\s"
)


@cache
def _before_last() -> dict[str, tuple[str, ...]]:
    """What stands before the last word of those openings, by that word."""
    before: dict[str, set[str]] = {}
    for *_, word, last in (p.split() for p in words_of("by") if " " in p):
        before.setdefault(last, set()).add(word)
    return {last: tuple(sorted(words)) for last, words in before.items()}


_ABOUT = PhrasePattern(lambda: words_of("about"), r"\W{0,4}(?:{})\b\s{0,2}:?\s{0,3}", r"\s")


def about_opening(text: str) -> re.Match[str] | None:
    """The heading of a box on an author at the start of a line: "About the author:"."""
    return _ABOUT.match(text)


# "by" inside a line that also bears a date or a posting word.
INSIDE = pattern(
    r"(?:(?<=[\s|•·,])|(?<=\d))(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|door|av|af)\s+(?=[^\W\d_a-zß-öø-ÿ]|@)|(?<=\s)BY\s+"
)

# "11.09.2025, 16:20 von wavefan", and nothing after it.
USER_LAST = pattern(r"(?<=[\d|•·,] )(?:by|von|par|por|di)\s+(?=[a-z][\w.-]{3,30}$)")

LABEL_INSIDE = pattern(
    r"(?<!\w)(?:text|texte|words|autor|autorin|author|texto|testo|auteur|autora|autore|autrice)"
    r"(?:\s?(?:&|/|und|and|u\.)\s?(?:fotos?|photos?|bild(?:er)?|images?))?\s?:\s",
    re.I,
)

_POSTED = pattern(
    r"\b(?:posted|published|written|submitted|added|edited|updated|modified|issued|veröffentlicht|geschrieben"
    r"|erstellt|gepostet|eintrag|eingetragen|aktualisiert|stand|publié|mis à jour|écrit|publicado|actualizado"
    r"|escrito|atualizado|pubblicato|aggiornato|scritto|author|autor)\b"
)


def is_posted(text: str) -> bool:
    """Whether a line has a word for publishing, writing or changing."""
    return _POSTED.search(text.lower()) is not None


# "Pubblicato il 4 marzo da Ada Lind": alone, "da" stands before places as well.
POSTED_DA = pattern(r"(?i:pubblicato|inserito|postato|scritto)\b.{0,40}?\sda\s(?=[^\W\d_a-zß-öø-ÿ])")

# "Aus Westhafen berichtet Ada Lind".
REPORTS = pattern(r"Aus [^\W\d_][\w-]{2,20}(?: [^\W\d_]\w{2,20})? berichte[tn] ")

# "Westhafen. Von Ada Lind".
PLACED_BY = pattern(
    r"[^\W\d_a-zß-öø-ÿ][\w-]{2,20}+(?:[ /][^\W\d_a-zß-öø-ÿ][\w-]{2,20}+)?\s?[.:–—-]\s?(?:Von|By|Par|Por|Di)\s"
    r"(?=[^\W\d_a-zß-öø-ÿ])"
)

# "Comment by Wavefan": one of the readers.
_COMMENTED = pattern(r"\b(?:comment|commentary|kommentar|pingback|commentaire|comentario|commento)\b", re.I)


def is_comment(text: str) -> bool:
    """Whether a line below the story is the head of a reader's comment."""
    if not _COMMENTED.search(text[:20]):
        return False
    match = byline_opening(text.lstrip("#0123456789 "))
    return match is not None and _COMMENTED.search(match[0]) is not None and len(text) > match.end() + 2


@cache
def _date_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in words_of("published") | words_of("updated"))


def may_open_date(text: str) -> bool:
    """Whether a line begins with a word for publishing or updating."""
    return first_word_of(text) in _date_words()
