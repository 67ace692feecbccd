"""Bylines in Chinese, Japanese and Korean, whose names show by no capitals: labels, "reporter", family names."""

from __future__ import annotations

import re
from functools import cache

from srclint.patterns import pattern
from srclint.vocabulary.east_asian import BEHIND, LABELS, PAPERS, REPORTED, SURNAMES

__all__ = ["east_asian_name", "is_east_asian"]

_LONGEST = 60  # characters; signs say more than letters do
_HAN, _KANA, _HANGUL = r"\u3400-\u9fff々", r"\u3040-\u30ff", r"\uac00-\ud7a3"
_NAME = rf"(?:[{_HAN}]{{2,4}}|[{_HAN}]{{1,3}}[ \u3000][{_KANA}{_HAN}]{{1,4}}|[{_HANGUL}]{{2,4}})"
_EDGE = rf"(?![{_KANA}{_HAN}{_HANGUL}])"
_SIGN = pattern(rf"[{_KANA}{_HAN}{_HANGUL}]")
_FIRST = "々"  # the first of them
_ADDRESS = pattern(r"\S+@\S+|https?://\S+")
_NOBODY = frozenset((*BEHIND, *LABELS, *PAPERS))
_APART = pattern(r"[|•,，、;；()（）\[\]【】=]|\s[–—-]\s|\s{2,}")


def is_east_asian(text: str) -> bool:
    """Whether a line holds signs of these scripts; a cheap look before the thorough one."""
    return not text.isascii() and max(text) >= _FIRST and _SIGN.search(text) is not None


def east_asian_name(text: str, dates: tuple[tuple[int, int], ...] = ()) -> str:
    """The author whom a line names, empty if none.

    ``作者：王小明``, ``本报记者 王小明 报道``, ``山田太郎記者``, ``[서울=뉴시스] 홍길동 기자``; beside a date
    also a name that begins with one of the commonest family names.

    Args:
        text: the line.
        dates: the offsets of the dates in it, by start.
    """
    if len(text) > _LONGEST:
        return ""
    for start, end in reversed(dates):
        text = f"{text[:start]} | {text[end:]}"
    text = _ADDRESS.sub(" | ", text) if "@" in text or "://" in text else text
    pieces = [piece.strip() for piece in _APART.split(text) if piece.strip()]
    for piece in pieces:
        match = _labelled().fullmatch(piece) or _behind().fullmatch(piece)
        found = " ".join((match["name"] or match["other"]).split()) if match else ""
        if found and found not in _NOBODY:
            return found
    if dates and len(pieces) == 1 and re.fullmatch(_NAME, pieces[0]) and _has_surname(pieces[0]):
        return pieces[0]
    return ""


def _has_surname(name: str) -> bool:
    """Whether a name begins with a known family name; one of a single sign has at most two behind it."""
    first = name.split(maxsplit=1)[0]
    if first != name:
        return first in SURNAMES
    return any(name[:size] in SURNAMES and 1 <= len(name) - size <= 2 for size in (1, 2, 3))


def _choice(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _labelled() -> re.Pattern[str]:
    """ "Author: NAME", "our reporter NAME reports"."""
    label = rf"(?:{_choice(PAPERS)})?\s?(?:{_choice(LABELS)})(?:\s?[:：/／]\s?|\s)"
    return re.compile(
        rf"{label}(?:(?:{_choice(BEHIND)})\s?[:：]?\s?)?"
        rf"(?P<name>(?P<other>{_NAME})){_EDGE}(?:\s?(?:{_choice((*BEHIND, *REPORTED))}))?"
    )


@cache
def _behind() -> re.Pattern[str]:
    """ "NAME reporter"; a house and its reporter may stand before the name: "新华社记者王小明"."""
    last = _choice(BEHIND)
    house = rf"(?:{_choice(PAPERS)})\s?(?:{last})\s?(?P<other>{_NAME})"
    return re.compile(rf"(?:글\s|글·사진\s)?(?P<name>{_NAME})\s?(?:{last})|{house}")
