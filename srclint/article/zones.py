"""Which lines are boilerplate, and of which class, told by their wording.

Most lines cost nothing: only short ones are looked up whole, and of the long ones only those in which the shared
automaton found a trigger.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from srclint.article.lines.layout import Layout, Line, breaks_off
from srclint.article.lines.marked import Marked
from srclint.language.text.automaton import PhraseHit
from srclint.patterns import pattern
from srclint.vocabulary import languages

__all__ = ["SHORT", "START", "WITHIN", "boilerplate", "zone_phrases"]


START = "zones.start"

WITHIN = "zones.within"

SHORT = "zones.short"

_RIGHTS = pattern(
    r"\b(?:19|20)\d\d\b|rights|reserved|vorbehalten|copyright|réservés|reservados|riservat|\b(?:inc|ltd|llc|gmbh|group)\b"
)

_BARS = pattern(r"[/|·•,–—]")

_EDGE = " \t\u00a0\u200b0123456789»«›‹<>→←↑↓▶►▸|:…!?.,;*#·•-–—_+✕×()[]{}\"“”„'’~=/\\"

# The openings are matched from the first character that is none of these.
_LEAD = " \t»›>→▶►▸|:*#·•-–—_+([{~="

# The longest line that is looked up whole, and the longest that an opening makes boilerplate, by class: sign-up and
# notice texts are sentences, links are headlines (from reading the lines of boilerplate-lines.dev).
_WHOLE = 70

_FEW = 42

_LONGEST = {
    "cookie": 2000,
    "comment_form": 200,
    "share": 100,
    "newsletter": 220,
    "ad": 300,
    "related": 160,
    "nav": 160,
    "legal_footer": 400,
}

_LONGEST_OF_ALL = max(_LONGEST.values())


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str]]:
    """Whole lines, openings, wording and words, each with its class; where languages differ the first wins."""
    tables: tuple[dict[str, str], dict[str, str], dict[str, str], dict[str, str]] = ({}, {}, {}, {})
    for language in languages():
        for table, zones in zip(
            tables, (language.whole, language.start, language.within, language.short), strict=True
        ):
            for class_, phrases in zones.items():
                for phrase in phrases:
                    key = phrase.strip(_EDGE) or phrase if table is tables[0] else phrase
                    table.setdefault(key, class_)
    return tables


@cache
def zone_phrases() -> dict[str, tuple[str, ...]]:
    """What the zones need of the shared automaton."""
    _, start, within, short = _tables()
    return {START: tuple(start), WITHIN: tuple(within), SHORT: tuple(short)}


def _whole(folded: str, start: int, end: int) -> str:
    """The class of a line that is nothing but boilerplate; a row of buttons is of the class of its buttons."""
    first = _FIRST_WORD.search(folded, start, end)
    if first is None or first[0].rstrip(_EDGE) not in _openers():
        return ""  # the usual case
    table = _tables()[0]
    key = folded[start:end].strip(_EDGE)
    class_ = table.get(key, "")
    if class_ or " " not in key:
        return class_
    key = _OPENS_ANEW.sub("", key)
    if class_ := table.get(key, ""):
        return class_
    words = key.split()
    class_ = table.get(words[0].strip(_EDGE), "")
    if class_ and all(table.get(bare) == class_ for word in words if (bare := word.strip(_EDGE))):
        return class_
    parts = [part.strip(_EDGE) for part in _BARS.split(key)] if _BARS.search(key) else []
    found = {table.get(part) for part in parts if part}
    class_ = found.pop() or "" if len(found) == 1 else ""
    return class_ or (_row(words) if len(words) <= _ROW and words[0].strip(_EDGE) in _first_words() else "")


# What screen readers are told of a link: "Facebook (opens in a new window)".
_OPENS_ANEW = pattern(
    r"[\s,(]+(?:opens? (?:in|an?|new)|öffnet (?:sich )?in|s.ouvre dans|ouverture dans|se abre en|abre (?:em|numa|en)"
    r"|si apre in) [^)]{3,40}\Z"
)

# The first word, also where a bar without blanks follows: "home/news".
_FIRST_WORD = pattern(rf"[^\s{re.escape(_EDGE)}][^\s/|·•,–—]*+")


@cache
def _openers() -> frozenset[str]:
    """The first words of whole lines of boilerplate, to the first bar."""
    found = (_FIRST_WORD.search(key) for key in _tables()[0])
    return frozenset(first[0].rstrip(_EDGE) for first in found if first)


@cache
def _first_words() -> frozenset[str]:
    """With what words whole lines of boilerplate begin."""
    return frozenset(key.split(" ", 1)[0] for key in _tables()[0])


# The most words of a button, and the most of a row of buttons.
_BUTTON, _ROW = 4, 10


def _row(words: Sequence[str]) -> str:
    """The class of the first of several buttons that stand side by side: "Kommentare Teilen", "Save Share Print"."""
    table = _tables()[0]
    first, at = "", 0
    while at < len(words):
        ends = range(min(at + _BUTTON, len(words)), at, -1)
        end = next((end for end in ends if table.get(" ".join(words[at:end]).strip(_EDGE))), 0)
        if not end or (end == len(words) and not at):
            return ""
        first = first or table[" ".join(words[at:end]).strip(_EDGE)]
        at = end
    return first


def _brief(line: Line, hit: PhraseHit, class_: str, folded: str) -> bool:
    """Whether a line of a few words that holds one of the words is boilerplate."""
    if line.text[0] == "@":
        return False  # an account that the story names
    if class_ == "ad" and folded[hit.end : line.end].strip(_EDGE):
        return False  # "Werbung – Wortspielerei, S. 100" is of a syllabus, "Gutscheine (Anzeige)" no story
    return line.end - line.start <= _FEW and not line.prose and not line.text.endswith((".", "?", ","))


def _is_subhead(lines: Sequence[Line], index: int, hit: PhraseHit, folded: str) -> bool:
    """Whether a short line stands alone between two paragraphs and goes on from the phrase: "Follow the money"."""
    line = lines[index]
    if len(line.text) > _FEW or not 0 < index < len(lines) - 1:
        return False
    if not (lines[index - 1].prose and lines[index + 1].prose):
        return False
    if not line.text[0].isupper() or not line.text[-1].isalnum() or _addresses(line, folded):
        return False
    after = line.text[hit.end - line.start :].lstrip()
    return hit.start > line.start or after[:1].islower()


def _sentence(line: Line) -> bool:
    """Whether a line reads as a sentence of a story: long, with a full stop, not about "you" or "us"."""
    return line.prose and line.text.count(" ") >= 11


# What opens the credit of a picture as well as a notice of rights.
_MAY_CREDIT = ("©", "copyright:", "copyright by")


def _opens(line: Line, hit: PhraseHit, class_: str, folded: str) -> bool:
    """Whether an opening at the line's start makes it boilerplate."""
    size = line.end - line.start
    if size > _LONGEST[class_]:
        return False
    if hit.phrase in _MAY_CREDIT:
        return _RIGHTS.search(folded, hit.end, line.end) is not None  # else the credit of a picture
    if folded[hit.end : hit.end + 1] == "-" and folded[hit.end + 1 : hit.end + 2].isalnum():
        return False  # "Follow-up talks"
    rest = folded[hit.end : line.end].lstrip(" ")
    if not rest or hit.phrase.endswith(":") or rest[0] in ":|»›>→…-–—@(©&+":
        return True
    shown = line.text[hit.end - line.start :].lstrip()
    if class_ in ("related", "nav", "share", "ad") or " " not in hit.phrase:
        # "Read more: …", "See also The harbour wall", but not "Read more books this year".
        named = not shown[0].islower()
        return named or (size <= 45 and not _sentence(line) and not line.text.endswith((".", "?", ":")))
    if class_ == "legal_footer":
        return not _sentence(line) or folded[hit.start] == "("
    # "Follow us, the pilots call to the ships, and the ships follow."
    return not (rest.startswith(",") and line.prose)


def _says(line: Line, hit: PhraseHit, class_: str, folded: str) -> bool:
    """Whether wording inside a line makes it boilerplate: notices address the reader, stories tell of others."""
    size = line.end - line.start
    if _quoted(line.text[: hit.start - line.start]):
        return False
    if class_ == "legal_footer":
        if line.text[0].islower():
            return False  # the rest of a broken sentence
        return size <= _LONGEST[class_] and (not _sentence(line) or _addresses(line, folded))
    if class_ in ("share", "related"):
        return size <= 200 and not _sentence(line)
    if size > max(_LONGEST[class_], 420):
        return False
    return size <= 90 or _addresses(line, folded)


_YOU = frozenset(
    [
        "you",
        "your",
        "you're",
        "you'll",
        "we",
        "our",
        "us",
        "my",
        "i",
        "ihre",
        "ihrer",
        "ihren",
        "ihrem",
        "sie",
        "wir",
        "unser",
        "unsere",
        "unseren",
        "unserem",
        "dein",
        "deine",
        "du",
        "dich",
        "vous",
        "votre",
        "vos",
        "nous",
        "notre",
        "nos",
        "tu",
        "ton",
        "te",
        "su",
        "sus",
        "usted",
        "nosotros",
        "nuestra",
        "nuestro",
        "nuestros",
        "nuestras",
        "tus",
        "seu",
        "sua",
        "seus",
        "suas",
        "você",
        "nosso",
        "nossa",
        "nós",
        "tuo",
        "tua",
        "tuoi",
        "noi",
        "nostra",
        "nostro",
        "nostri",
        "vostra",
    ]
)


def _addresses(line: Line, folded: str) -> bool:
    words = folded[line.start : line.end].split()
    return any(word.strip(".,:;!?()\"'") in _YOU for word in words)


def _quoted(before: str) -> bool:
    """Whether a quotation is open after these words of a line."""
    return before.count("“") + before.count("„") > before.count("”") or before.count('"') % 2 == 1


# What stands for a message or a film that the story shows: "<tweet id=…>", "[Video: …]".
_EMBEDDED = pattern(r"<[a-z]+ [a-z]+=|\[(?:video|audio|photo|image|tweet)\b", re.I)


def boilerplate(
    layout: Layout, folded: str, hits: Mapping[str, Sequence[PhraseHit]], marked: Marked
) -> tuple[list[str], frozenset[int]]:
    """The class of each line of the layout; empty for what is not boilerplate.

    Args:
        layout: the lines.
        folded: the folded text that they count in.
        hits: the automaton's hits for `zone_phrases`.
        marked: what the format's marks say; their classes count where the wording says nothing.

    Returns:
        The classes, and the lines that only hold a phrase: a headline may do that as well.
    """
    classes, weak = _worded(layout, folded, hits)
    for index, class_ in marked.classes.items():
        classes[index] = classes[index] or class_
    return classes, weak


def _worded(
    layout: Layout, folded: str, hits: Mapping[str, Sequence[PhraseHit]]
) -> tuple[list[str], frozenset[int]]:
    """The classes that the wording of the lines tells, and which of them are weak."""
    lines = layout.lines
    classes = [_whole(folded, x.start, x.end) if len(x.text) <= _WHOLE else "" for x in lines]
    if "←" in folded or "→" in folded:
        for index, line in enumerate(lines):
            if (line.text[0] == "←" or line.text[-1] == "→") and len(line.text) <= _LONGEST["related"]:
                classes[index] = classes[index] or "related"
    found = [index for index, class_ in enumerate(classes) if class_]
    sure = {index for index in found if not _ends_sentence(lines, index)}
    for index in found:
        if index not in sure:
            classes[index] = ""
    _mark_hits(lines, classes, folded, hits)
    if not any(classes):
        return classes, frozenset()
    _leave_alone(lines, classes)
    if layout.wrapped:
        _join(lines, classes, sure)
    return classes, frozenset(i for i, class_ in enumerate(classes) if class_ and i not in sure)


def _mark_hits(
    lines: Sequence[Line], classes: list[str], folded: str, hits: Mapping[str, Sequence[PhraseHit]]
) -> None:
    """Give lines that have no class yet that of a phrase in them, if it makes them boilerplate."""
    _, start, within, short = _tables()
    for group, table, test in ((START, start, _opens), (WITHIN, within, _says), (SHORT, short, _brief)):
        index = 0
        for hit in hits.get(group, ()):
            while index < len(lines) and lines[index].end <= hit.start:
                index += 1
            if index == len(lines):
                break
            line = lines[index]
            # Without the bound, a line of nothing but phrases would be looked at anew for each.
            if classes[index] or hit.start < line.start or line.end - line.start > _LONGEST_OF_ALL:
                continue
            if group == START and folded[line.start : hit.start].strip(_LEAD):
                continue
            if line.text[0] in "<[" and _EMBEDDED.match(line.text):
                continue
            class_ = table[hit.phrase]
            if test(line, hit, class_, folded) and not _is_subhead(lines, index, hit, folded):
                classes[index] = class_


def _ends_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the last word or two of a broken sentence: "share.", under "He sold his"."""
    line = lines[index]
    whole = not index or line.gap or not line.text[0].islower() or not line.text.rstrip('"”').endswith(".")
    return not whole and breaks_off(lines[index - 1].text)


# The heading of a recipe as well as of a notice; among links of a footer, or beside other notices, it is one of them.
_TWO_MEANINGS = frozenset(("cookies", "cookie", "x", "ad", "ads"))
# A label between two paragraphs; in a Turkish form it asks for the name.
_LABELS = frozenset(("ad", "ads"))

_COMPANY = 2  # lines above and below in which others must stand


def _leave_alone(lines: Sequence[Line], classes: list[str]) -> None:
    """Take a word that also means something else for no boilerplate where it stands among none."""
    for index, class_ in enumerate(classes):
        if class_ and _has_two_meanings(lines[index].text, class_):
            around = [*classes[max(0, index - _COMPANY) : index], *classes[index + 1 : index + 1 + _COMPANY]]
            beside = lines[max(0, index - 1) : index + 2]
            labels = lines[index].text.strip(_EDGE).lower() in _LABELS and any(line.prose for line in beside)
            classes[index] = class_ if labels or any(around) else ""


def _has_two_meanings(text: str, class_: str) -> bool:
    """Whether a line is such a word, or a heading with a full stop, which buttons have none of: "Twitter."."""
    if len(text) > _FEW:
        return False
    stopped = text[-1] == "." and text[-2:-1] != "." and text.count(" ") <= 1
    return (stopped and class_ in ("share", "related", "nav")) or text.strip(_EDGE).lower() in _TWO_MEANINGS


def _join(lines: Sequence[Line], classes: list[str], sure: set[int]) -> None:
    """In wrapped text words inside a paragraph are no boilerplate: the line is a piece of a sentence."""
    for index, line in enumerate(lines):
        follows = index + 1 < len(lines) and not lines[index + 1].gap and not lines[index + 1].indented
        if classes[index] and index not in sure and (follows or not (line.gap or line.indented)):
            classes[index] = classes[index - 1] if index and not line.gap and index - 1 in sure else ""
