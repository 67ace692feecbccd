"""Bytes to text: UTF-8 first, then what the bytes say themselves, then cp1252, then the best guess.

Which encoding was used is part of the result; bytes that had to be replaced are a ``Problem``.
"""

from __future__ import annotations

import codecs
from dataclasses import replace

from srclint.errors import ReadError, UsageError
from srclint.model import Problem, Span
from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Decoded", "check_encoding", "decode", "whole_characters", "without_halves"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs that Python calls text encodings but no file is written in; punycode takes quadratic time.
_NO_FILE_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_OLD = ("mac_roman", "cp850")  # of Macintoshes before 2001, and of DOS
# Tried in this order where cp1252 doesn't fit; the multi-byte ones first, because the others take any byte.
_GUESSES = ("shift_jis", "euc_jp", "euc_kr", "big5", "gb18030", "cp1251", "cp1250", *_OLD, "latin-1")
_MARKS_IN_WORDS = frozenset("‘’´–—·\xad")
_MARKS = frozenset("€‚„…†‡‰‹“”•™›\xa0¡¢£¥§©ª«®°±²³¹º»¼½¾¿×÷") | _MARKS_IN_WORDS
_OPENING_MARKS = frozenset("‚„“‘¿¡")
_NO_LETTERS = frozenset("ıªº")
_EAST_ASIAN = (("\u3000", "\u30ff"), ("\u4e00", "\u9fff"), ("\uac00", "\ud7a3"), ("\uff01", "\uff60"))
_SCRIPTS = dict.fromkeys(_GUESSES[:5], _EAST_ASIAN) | {
    "euc_kr": (("\uac00", "\ud7a3"),),
    "cp1251": (("\u0400", "\u04ff"),),
}
_KANA = pattern("[\u3041-\u30fe]")  # no Japanese sentence is without
_LONE_SURROGATE = pattern("[\ud800-\udfff]")
_HIGH_RUN = pattern("[^\x00-\x7f]+")
# At least half of what isn't ASCII must look like text in the encoding that is guessed: below that a
# replacement character is the more honest answer.
_PLAUSIBLE_SHARE = 0.5
# Two stray bytes form a letter of some script in any encoding; a first word takes at least four.
_OLD_SHARE = 0.9  # encodings of old machines are rare, and take any byte
_ENOUGH_TO_GUESS = 4
_LONGEST_RUN = 3  # no western word has four letters beyond ASCII in a row


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that gave it (``utf-8-sig`` if a BOM was dropped), and what had to be mended."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()

    def shifted(self, start: int) -> tuple[Problem, ...]:
        """The problems, with their spans counted from ``start``; those before it are left without one."""
        return tuple(
            replace(problem, span=_moved(problem.span, start) if problem.span else None)
            for problem in self.problems
        )


def _moved(span: Span, start: int) -> Span | None:
    return Span(span.start - start, span.end - start) if span.start >= start else None


def check_encoding(name: str) -> str:
    """The normalised name of an encoding that a file may have.

    Raises:
        UsageError: if Python knows no such text encoding.
    """
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError) as error:
        raise UsageError(f"There is no encoding {name!r}; try utf-8, cp1252, latin-1 or utf-16.") from error
    if not getattr(info, "_is_text_encoding", True) or info.name in _NO_FILE_ENCODINGS:
        raise UsageError(f"{name!r} is no encoding of text files; try utf-8, cp1252, latin-1 or utf-16.")
    return info.name


def decode(data: bytes, encoding: str | None = None, *, declared: str = "") -> Decoded:
    """The text of ``data``, with its own line ends and without a byte order mark.

    Args:
        data: the file.
        encoding: the encoding that the user forces.
        declared: the encoding that the file names itself (HTML); it is believed where UTF-8 doesn't fit.

    Raises:
        ReadError: SYS003 for binary data, SYS002 if no encoding fits.
        UsageError: if ``encoding`` is unknown.
    """
    if encoding is not None:
        return _forced(data, check_encoding(encoding))
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _marked(data, name)
    if b"\0" in data:
        raise ReadError("SYS003", "This is a binary file: it holds NUL bytes.")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _not_utf8(data, declared)


def _forced(data: bytes, name: str) -> Decoded:
    try:
        text = data.decode(name)
    except (UnicodeError, ValueError) as error:
        raise ReadError("SYS002", f"This file is not in the encoding {name} that was asked for.") from error
    if "\0" in text:
        raise ReadError("SYS003", f"This is a binary file: read as {name} it holds NUL characters.")
    if text.startswith("\ufeff"):
        return Decoded(text[1:], "utf-8-sig" if name == "utf-8" else name)
    return Decoded(text, name)


def _marked(data: bytes, name: str) -> Decoded:
    """Text after a byte order mark; the codecs named drop the mark themselves."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return _mended(data, name)
    if "\0" in text:
        raise ReadError("SYS003", "This is a binary file: it holds NUL characters.")
    return Decoded(text, name)


def _mended(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    if "\0" in text:
        raise ReadError("SYS003", "This is a binary file: it holds NUL characters.")
    first = text.find("\ufffd")
    count = text.count("\ufffd")
    message = f"{count} place{'s' if count > 1 else ''} could not be decoded as {name}"
    return Decoded(text, name, (Problem("encoding", message, Span(first, first + 1)),))


def _not_utf8(data: bytes, declared: str) -> Decoded:
    attempt = data.decode("utf-8", "replace")
    broken = attempt.count("\ufffd")
    whole = sum(len(run) for run in _HIGH_RUN.findall(attempt)) - broken
    if whole * 2 >= broken:  # by chance, bytes of another encoding seldom form a valid sequence
        return _mended(data, "utf-8")
    for name in dict.fromkeys([*_declared(declared), "cp1252", *_GUESSES]):
        text = _strictly(data, name)
        if text is None or not _plausible(text, name):
            continue
        return (
            _older(data, Decoded(text, name)) if name in ("cp1252", "cp1250", *_OLD) else Decoded(text, name)
        )
    if broken * 100 <= len(data):  # stray bytes in what else is plain text: 1 in 100 leaves it readable
        return _mended(data, "utf-8")
    raise ReadError("SYS002", "The encoding of this file can't be told; name it with --encoding.")


def _older(data: bytes, found: Decoded) -> Decoded:
    """What was decoded, or the same bytes in an older encoding in which more of them make sense."""
    if _sense(found.text) == 1:
        return found
    others = (Decoded(text, name) for name in _OLD if (text := _strictly(data, name)) is not None)
    return max((found, *others), key=lambda decoded: _sense(decoded.text))


def _sense(text: str) -> float:
    """The share of characters beyond ASCII that make sense where they stand."""
    runs = list(_HIGH_RUN.finditer(text))
    return sum(_western(text, *run.span()) for run in runs) / max(1, sum(len(run[0]) for run in runs))


def _declared(name: str) -> list[str]:
    try:
        return [check_encoding(name)] if name else []
    except UsageError:
        return []


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _plausible(text: str, name: str) -> bool:
    """Whether most characters beyond ASCII are ones that writing in the encoding has in that place."""
    runs = list(_HIGH_RUN.finditer(text))
    total = sum(len(run[0]) for run in runs)
    script = _SCRIPTS.get(name)
    if name in ("shift_jis", "euc_jp") and not _KANA.search(text):
        return False
    if script:
        good = sum(any(low <= c <= high for low, high in script) for run in runs for c in run[0])
        alone = sum(not _is_glued(text, *run.span()) for run in runs)
        return total >= _ENOUGH_TO_GUESS and good >= _PLAUSIBLE_SHARE * total and alone * 2 >= len(runs)
    good = sum(_western(text, *run.span()) for run in runs)
    return good >= (_PLAUSIBLE_SHARE if name not in _OLD else _OLD_SHARE) * total


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter stands right beside a run: no word of another script goes on so."""
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return any(c.isascii() and c.isalpha() for c in beside)


def _western(text: str, start: int, end: int) -> int:
    """How many of a run of characters beyond ASCII are letters in a word, or signs where signs stand."""
    if end - start > _LONGEST_RUN:
        return 0
    before = text[start - 1 : start].isalpha() if start else False
    after = text[end : end + 1].isalpha()
    in_word = before or after or end - start == 1
    signs = _MARKS_IN_WORDS if before and after else _MARKS
    if before and text[start] in _OPENING_MARKS:
        return 0  # "caf‚", "sch„n": a letter of DOS
    # A capital within a word, or an i without a dot, is a letter or an apostrophe of another encoding: "itÕs", "cafŽ".
    low = before and text[start - 1].islower()
    return sum(
        (in_word and c not in _NO_LETTERS and not (low and c.isupper()) if c.isalpha() else c in signs)
        for c in text[start:end]
    )


def whole_characters(text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text with each lone surrogate replaced by U+FFFD, one for one, and what was replaced."""
    try:
        text.encode()  # takes half the time of a search
    except UnicodeEncodeError as error:
        what = "half a character (a lone surrogate) had to be replaced"
        return without_halves(text), (Problem("encoding", what, Span(error.start, error.start + 1)),)
    return text, ()


def without_halves(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)
