"""Who speaks where in a transcript, by the labels at the beginnings of its lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from srclint.patterns import pattern
from srclint.records import dataclass

__all__ = ["Turn", "find_turns"]

# A label at the beginning of a line: "JOHN KASICH:", "Ada Lind:", "Q:", ">> MAYOR BERG (on tape):", "**Ada Lind**:",
# "El señor RÍOS (PSOE):", "Ada Lind :".
_LABEL = pattern(
    r"""[ \t]*(?:>>+[ ]?|[-–—][ ]|[*_]{1,2}|\[[\d:., ]+\][ ]?|\(?[\d:]{4,8}\)?[ ])*
    (?P<name>[^\W\d_a-z][\w.'’ʼ-]*
    (?:[ ](?:[^\W\d_a-z][\w.'’ʼ-]*|\d{1,2}|de|of|van|von|la|the|señora?|senhora?|signora?)){0,5})
    (?:[ ]?[(\[][^)\]\n]{0,60}[)\]])?[*_]{0,2}[ \u00a0\u202f]?:(?=[*_]{0,2}(?:\s|$))[*_]{0,2}""",
    re.VERBOSE,
)
_NAME = r"[^\W\d_a-z][\w'’.-]*(?:[ ][^\W\d_a-z][\w'’.-]*){1,4}"
# Of a hearing, and of a briefing: "Q.   Who?", "Q    Who?".
_QUESTION = pattern(r"^[ \t]*(?P<name>[QA])(?:\.(?=[ \t])|(?=\t|[ ]{3}))", re.MULTILINE)
# Of parliaments: "M. Paul Vasseur, rapporteur. Monsieur…", "Ada Lind (PPE). – Mr President, …".
_IN_FRENCH = pattern(
    r"""^[ \t]*(?P<name>(?:M|Mme|Mlle)\.?[ ](?:l[ae][ ]présidente?|[^\W\d_a-z][\w'’-]*
    (?:[ ](?:[^\W\d_a-z][\w'’-]*|de|du|la|le)){0,4}))(?:,[ ][^.\n]{3,80})?\.(?=[ ]+[–—-]?[ ]*[^\W\d_a-z])""",
    re.VERBOSE | re.MULTILINE,
)
_WITH_PARTY = pattern(rf"^[ \t]*(?P<name>{_NAME})[ ]\([^)\n]{{1,40}}\)\.?[ ]?[–—-](?=[ ])", re.MULTILINE)
_IN_ITALIAN = pattern(  # "PRESIDENTE. Ha facoltà …", "PAOLO MOLL (PD). Signor Presidente, …"
    r"^(?P<name>(?:[^\W\d_a-zß-ÿ]|[ '’-](?=[^\W\d_a-zß-ÿ])){3,42})(?:[ ]\([^)\n]{1,40}\))?\."
    r"[ ](?=[^\W\d_a-z][a-zß-ÿ])",
    re.MULTILINE,
)
_OF_PARLIAMENTS = (
    (_IN_FRENCH, ("Mme ", "M. ")),
    (_WITH_PARTY, (") –", "). –")),
    (_IN_ITALIAN, ("PRESIDENTE. ",)),
)
"""With what stands in a text that has such labels: they are looked for only there. One of them is none."""
# Where there are no others: "Ada Lind  0:12" above what she says, "Ada Lind<tab>We …".
_TIMED = pattern(rf"(?P<name>{_NAME})[ \t]{{1,8}}\(?\d{{1,2}}:\d\d(?::\d\d)?\)?[ \t]*(?=\n|\Z)")
_TABBED = pattern(rf"(?P<name>{_NAME})\t(?=[^\W\d])")
_FEWEST = 3
"""Labels of such a form; one of them must come again."""
_EXAMINED_BY = pattern(r"BY ")  # "BY MS. OLSEN:" says who asks from here on


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks from ``start`` on; the label itself is ``[label, start)``."""

    speaker: str
    label: int
    start: int


def find_turns(text: str) -> tuple[Turn, ...]:
    """The turns of a transcript, by the labels at the beginnings of its lines.

    A label counts where it comes again, or is written in capitals, so that a lone "Note:" in prose is none; beside such
    labels one of several words counts once, too. So do the labels of parliaments, of which there are several.
    """
    labels = [match for match in _labels(text) if not _EXAMINED_BY.match(match["name"])]
    if "Q." in text or "\nQ " in text:
        labels += _QUESTION.finditer(text)
    often = Counter(match["name"] for match in labels)
    sure = {name for name, number in often.items() if number > 1 or (name.isupper() and len(name) > 2)}
    if sum(often[name] for name in sure) > 1:
        sure |= {name for name in often if " " in name}
    kept = [match for match in labels if match["name"] in sure]
    for form, signs in _OF_PARLIAMENTS:
        if any(sign in text for sign in signs):
            found = list(form.finditer(text))
            kept += found if len(found) > 1 else ()
    kept = kept or _of_other_forms(text)
    kept.sort(key=lambda match: match.start())
    return tuple(Turn(" ".join(m["name"].split()), m.start(), m.end()) for m in kept)


def _of_other_forms(text: str) -> list[re.Match[str]]:
    """The labels of a transcript that has none with a colon behind them."""
    for sign, form in ((":", _TIMED), ("\t", _TABBED)):
        found = list(_labels(text, sign, form))
        if len(found) >= _FEWEST and len({match["name"] for match in found}) < len(found):
            return found
    return []


def _labels(text: str, sign: str = ":", form: re.Pattern[str] = _LABEL) -> Iterator[re.Match[str]]:
    """The labels at the beginnings of lines; lines without a sign, which most are, needn't be looked at."""
    at = text.find(sign)
    while at >= 0:
        label = form.match(text, text.rfind("\n", 0, at) + 1)
        if label is not None:
            yield label
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1
