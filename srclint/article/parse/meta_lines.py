"""Which lines are a byline or a date rather than a headline."""

from __future__ import annotations

from srclint.article.parse.beside import (
    COUNTERS,
    SHORTENED,
    has_first_name,
    is_capitalised,
    is_covered,
)
from srclint.article.parse.dates import date_label, find_line_dates
from srclint.article.parse.names import name_strength, plain, split_names
from srclint.article.parse.openings import (
    INSIDE,
    LABEL_INSIDE,
    REPORTS,
    about_opening,
    about_words,
    byline_opening,
    first_word_of,
    opening_words,
    words_of,
)
from srclint.article.parse.signatures import ACCOUNT
from srclint.vocabulary.bylines import COMMON, TITLES

__all__ = ["is_meta_line"]


def is_meta_line(text: str) -> bool:
    """Whether a line is a byline or a date rather than a headline."""
    if len(text) > 120:
        return False
    if ACCOUNT.fullmatch(text) or REPORTS.match(text):
        return True
    first = first_word_of(text)
    match = byline_opening(text) if first in opening_words() else None
    if match and text[: match.end()].strip() and _names_first(text[match.end() :], " " in match[0].strip()):
        return True
    about = about_opening(text) if first in about_words() else None
    if about and name_strength(text[about.end() :].strip(" :–—-|")) >= 2 - (about[0].count(" ") >= 2):
        return True
    dates = [d for d in find_line_dates(text) if d.precision != "none"]
    if dates:
        left = len(text) - sum(d.end - d.start for d in dates)
        labelled = dates[0].start <= 30 and bool(date_label(text[: dates[0].start]))
        if left <= 40 or labelled or LABEL_INSIDE.search(text) or INSIDE.search(text):
            return True
    if SHORTENED.fullmatch(text):
        return True
    if not is_capitalised(text) or not has_first_name(text):
        return False
    counted = COUNTERS.sub(" ", text).strip(" |•·/–—-")
    if counted != text and name_strength(counted) == 3:
        return True
    names = split_names(text)
    if not names or any(name_strength(name) < 3 for name in names):
        return False
    if is_covered(text, names) or (len(names) > 1 and len(text) <= sum(map(len, names)) + 16):
        return True
    section, bar, rest = text.partition("|")  # "Opinion | Ada Lind"
    return bool(bar) and plain(section) in COMMON and is_covered(rest, names)


def _names_first(text: str, plainly: bool) -> bool:
    """Whether what follows "by" begins with a known name, or (after "text by": begins with) what may be names."""
    words = [word for word in text.strip(" ()[]").split() if word.strip(".").lower() not in TITLES]
    strength = name_strength(" ".join(words[:2]).strip(",/"))
    if strength >= 2:
        return True
    small = any(word[0].islower() and word not in words_of("and_") for word in words)
    return strength == 1 and (plainly or (len(words) <= 8 and not small))
