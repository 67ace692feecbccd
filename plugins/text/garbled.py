"""What text looks like whose bytes were read in another encoding: sequences that hardly any writing has."""

from __future__ import annotations

import re
from functools import cache

from srclint import ArticleView, Span
from srclint.patterns import pattern

__all__ = ["find_garbled", "garbled"]

# The bytes 80 to BF, which UTF-8 has behind its first byte, as Windows-1252 shows them, or as controls.
_LOW = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_REST = f"[{_LOW}\x80-\xbf]"
_USUAL = "éèêëàâäáãåçñóòôöõúùûüíìîïßæøÉÜÖÄ£©®°§·¿¡’‘“”–—…•€™„"
# All that these sequences are made of stands in runs beyond ASCII: to look only there takes a tenth of the time.
_RUN = pattern("[^\x00-\x7f]+")
_ALONE = "\ufffdÃ"  # what is a sequence by itself
# Marks that writing has behind a letter, too: these count within a word only.
_MARKS = frozenset("‘’“”–—…‚„‹›«»·•\xa0´¨")
_WITHIN_WORDS = "ÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß"


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern for all; by the first byte of what was there before."""
    pairs = f"[ÂÃ]{_REST}|[Ä-É]{_REST}"  # C2 to C9: Latin letters and signs
    pairs += r"|(?<=[a-z])Ã(?=[ .,;:])"  # "Città", whose second byte became a blank
    others = "|".join(f"(?:[{first}]{_REST}){{3,}}" for first in ("ÎÏ", "ÐÑ", "×", "Ø-Û"))  # other scripts
    threes = f"â(?:[€‚„†ˆ‰œ˜š\x80-\x9f]{_REST}?|{_REST}{{2}})|ï(?:»¿|¿½|¬{_REST}?)|ã[€‚ƒ\x80-\x83]{_REST}?"
    threes += f"|ð[Ÿ\x9f]{_REST}{{1,2}}|(?:[à-ï]{_REST}{{2}}){{2,}}"
    # The usual letters and marks as a Macintosh and as DOS show their bytes.
    seen = {char.encode().decode(name) for char in _USUAL for name in ("mac_roman", "cp850")} - {"√π"}
    clothed = "|".join(re.escape(text) for text in sorted(seen))
    return re.compile(f"\ufffd|{threes}|{pairs}|{others}|{clothed}")


def find_garbled(text: str) -> tuple[Span, ...]:
    """The garbled sequences of a text, in order."""
    if text.isascii():
        return ()
    found = _pattern().finditer
    return tuple(
        Span(*match.span())
        for run in _RUN.finditer(text)
        if run.end() - run.start() > 1 or run[0] in _ALONE
        for match in found(text, run.start(), run.end() + 1)  # the last may be known by what stands behind it
        if _is_garbled(text, match)
    )


def _is_garbled(text: str, match: re.Match[str]) -> bool:
    """Whether a sequence can't well be writing: a capital with a mark behind it ends a heading or a quotation."""
    words = match[0]
    if len(words) != 2 or words[0] not in "ÂÃ" + _WITHIN_WORDS:
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if (before.isupper() and not after.islower()) or _meant(words) < "\xa0":
        return False
    return words[1] not in _MARKS or words[0] == "Â" or before.islower() or after.islower()


def _meant(words: str) -> str:
    """What a pair was before; a letter beyond all if that can't be told."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return words.encode(encoding).decode()
        except UnicodeError:
            continue
    return "\uffff"


def garbled(view: ArticleView) -> tuple[Span, ...]:
    """The garbled sequences of an article outside of code, without replaced characters that TXT008 tells of."""

    def compute() -> tuple[Span, ...]:
        code = [mark.span for mark in view.article.marks if mark.kind == "code"]
        replaced = any(problem.kind == "encoding" for problem in view.article.problems)
        return tuple(
            span
            for span in find_garbled(view.text)
            if not (replaced and span.of(view.text) == "\ufffd") and not any(c.overlaps(span) for c in code)
        )

    found: tuple[Span, ...] = view.once("garbled", compute)
    return found
