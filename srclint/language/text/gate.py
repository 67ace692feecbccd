"""Which language a text is in: function words decide where they are sure, langdetect where they are not.

langdetect takes 0.34 s to load and about 8 ms an article, and is random unless seeded; so a count of function words
goes first.
"""

from __future__ import annotations

from functools import cache
from string import ascii_letters, whitespace

from srclint.patterns import pattern
from srclint.vocabulary.function_words import FUNCTION_WORDS

__all__ = ["SURE_SHARE", "detect", "function_word_share", "has_share", "sure_language"]

_WORD = pattern(r"[^\W\d_]+")
_LETTERS_AND_BLANKS = (ascii_letters + whitespace).encode()

SURE_SHARE = 0.18
"""Share of a language's function words from which it is sure, if no other comes near.

Measured: of 1,838 English news texts 5 have less (lists of results, tables); of 295 pages in 20 other languages
the highest share of English function words is .105.
"""

_MARGIN = 0.06
"""By how much the best language must lead; Spanish and Portuguese share many function words."""

# English that is odd (tables of results, strings of headlines) has few function words, but more of the English ones
# than any other language has, and hardly a word beyond ASCII. Of 31 such texts and paragraphs among 4,556 articles
# these tell 21, and none of 77 in 20 other languages, of which Dutch (.065, but more Spanish words) and Danish (.098,
# with ø) came next.
_ODD_ENGLISH = 0.06
_ODD_LEAD = 0.04
_ODD_WORDS = 0.02  # share of words beyond ASCII at most

_LEAST_SHARE = 0.10  # of a language's function words, under which a guess of that language is not believed
_LEAST_WORDS = 12  # below that neither the list nor langdetect can tell; the default language stands
_REPEATED = 20  # times each word stands in a text on average that says as little as the line that it repeats
_SAMPLE = 2_000  # characters: enough for either method
_LONG_LINE = 80  # characters: entries of menus and lists are shorter
_MOST_CAPITALS = 0.7  # German, which has the most, has 40% in headlines
_LONG_UNPARTED = 25  # in scripts without blanks, which say as much in a third of the characters
_PROSE_WORDS = 60  # a sentence or two may have none of a language's function words, so many words may not


@cache
def _list(language: str) -> frozenset[str]:
    return frozenset(FUNCTION_WORDS[language].split())


def function_word_share(text: str, language: str) -> float:
    """The share of the words of ``text`` that are function words of a language (``en de fr es pt it``), 0 to 1.

    Raises:
        KeyError: there is no list for the language.
    """
    words = _WORD.findall(text.lower())
    return _share(words, language) if words else 0.0


def has_share(text: str, language: str, least: float) -> bool:
    """Whether `function_word_share` is at least as high; faster than to compute it.

    Raises:
        KeyError: there is no list for the language.
    """
    return _has_share(text.lower(), _list(language), least) or function_word_share(text, language) >= least


def _has_share(low: str, listed: frozenset[str], least: float, words: int = 0) -> bool:
    """Whether the share is surely so high in a text in lower case, which has so many words, by what blanks part.

    What stands between blanks and is listed is a word; and of other words there are at most as many more as there are
    characters beyond letters and blanks.
    """
    parts = low.split()
    found = sum(map(listed.__contains__, parts))
    others = len(low.encode("utf-8", "replace").translate(None, _LETTERS_AND_BLANKS))
    return found >= words and found > least * (len(parts) + others)


def _share(words: list[str], language: str) -> float:
    return sum(map(_list(language).__contains__, words)) / len(words)


def _shares(words: list[str]) -> list[tuple[float, str]]:
    """By language the share of function words, highest first."""
    return sorted(((_share(words, code), code) for code in FUNCTION_WORDS), reverse=True)


def detect(text: str, default: str = "en", *, declared: str = "") -> str:
    """The language of a text as an ISO 639-1 code.

    Args:
        text: running text. Its middle 2,000 characters are looked at, where boilerplate is rarest; where they are
            in no language for sure (a menu, a list), so many characters of its long lines.
        default: what to say of a text too short or odd to tell.
        declared: what the page or record says it is; believed where the function words are not sure (pages are
            often declared English by their template, whatever they are written in).
    """
    start = max(0, (len(text) - _SAMPLE) // 2)
    sample = text[start : start + _SAMPLE].lower()
    if _has_share(sample, _list("en"), SURE_SHARE, _LEAST_WORDS):
        return "en"
    words = _WORD.findall(sample)
    sure = _surely(words)
    if sure:
        return sure
    prose = _words(_long_lines(text))
    if len(prose) >= _LEAST_WORDS:
        words, sure = prose, _surely(prose)
    if sure or len(words) < _LEAST_WORDS or len(words) > _REPEATED * len(set(words)):
        return sure or declared or default
    if declared and not (len(prose) >= _PROSE_WORDS and _lacks(prose, declared)):
        return declared
    if _is_odd_english(words):
        return "en"
    guess = (
        "" if not prose and _is_list_of_names(text[start : start + _SAMPLE]) else _langdetect(" ".join(words))
    )
    # A list of results has next to no function words of any language, and says nothing.
    return default if _lacks(words, guess) else guess or default


def sure_language(text: str) -> str:
    """The language that the function words in the middle of a text tell for sure; empty if none does."""
    start = max(0, (len(text) - _SAMPLE) // 2)
    return _surely(_words(text[start : start + _SAMPLE]))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _surely(words: list[str]) -> str:
    """The language that the function words tell for sure, if any."""
    if len(words) < _LEAST_WORDS:
        return ""
    english = _list("en")
    if sum(map(english.__contains__, words)) >= SURE_SHARE * len(words):
        return "en"
    (best, code), (second, _), *_ = _shares(words)
    return code if best >= SURE_SHARE and best - second >= _MARGIN else ""


def _is_odd_english(words: list[str]) -> bool:
    """Whether words are English though few of them are function words; it spares loading langdetect, and its memory."""
    (best, code), (second, _), *_ = _shares(words)
    if code != "en" or best < _ODD_ENGLISH or best - second < _ODD_LEAD:
        return False
    return sum(not word.isascii() for word in words) <= _ODD_WORDS * len(words)


def _lacks(words: list[str], language: str) -> bool:
    """Whether a text has too few function words for a language of which there is a list."""
    return language in FUNCTION_WORDS and _share(words, language) < _LEAST_SHARE


def _is_list_of_names(text: str) -> bool:
    """Whether most words begin with a capital, as they do in no language's sentences."""
    words = _WORD.findall(text)
    capitals = sum(1 for word in words if word[0].isupper())
    return capitals > _MOST_CAPITALS * len(words)


def _long_lines(text: str) -> str:
    """The lines that are as long as sentences, as far as a sample goes."""
    found: list[str] = []
    size = 0
    for line in text.splitlines():
        unparted = len(line) >= _LONG_UNPARTED and " " not in line and not line.isascii()
        if (len(line) >= _LONG_LINE or unparted) and size < _SAMPLE:
            found.append(line)
            size += len(line)
    return "\n".join(found)


def _langdetect(sample: str) -> str:
    """langdetect's answer, the same on each run: a detector of its own with its seed set."""
    from langdetect import detector_factory
    from langdetect.lang_detect_exception import LangDetectException

    if detector_factory._factory is None:
        detector_factory.init_factory()
    detector_factory._factory.seed = 0
    detector = detector_factory._factory.create()
    detector.append(sample)
    try:
        return str(detector.detect()).partition("-")[0]
    except LangDetectException:
        return ""
