"""Speakers without a verb of saying: signed quotations, headings "From X:", and sentences that lead to a quotation.

“The fees are too high.” — Anna Holt, ferry owner
From Chair Tom Berg: “…”
Anna Holt, who runs the ferry, was blunt. “We will not sail again.”
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from srclint.language.text.sentences import split_sentences
from srclint.model import Span
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.names import ORGANISATION_WORDS
from srclint.vocabulary.roles import ROLES

__all__ = ["Framed", "find_framed"]


class Framed(NamedTuple):
    """A quotation whose speaker stands beside it without a cue.

    Args:
        source: the speaker's words.
        cue: what leads from the one to the other: a dash, "From", "was blunt".
        content: the quotation.
    """

    source: Span
    cue: Span
    content: Span


_LEAST = 5  # words of a quotation that is a statement
_NAME = r"(?:[A-Z][\w’'-]++\.? ){1,4}[A-Z][\w’'-]++"
# Behind a quotation, or on the line under it: a dash, a name, at most what the person is.
_SIGNED = pattern(
    rf"[ \t]*+\n?[ \t]*+(?P<dash>[-\u2012-\u2015]{{1,2}})[ \t]*+(?P<name>{_NAME})"
    r"(?=,? ?[^\n.!?]{0,60}+\.?[ \t]*+(?:\n|\Z))"
)
# "— a docker at the north quay": nobody's name, on a line of its own or at the end of one.
_UNSIGNED = pattern(
    r"[ \t]*+\n?[ \t]*+(?P<dash>[-\u2012-\u2015]{1,2})[ \t]*+"
    r"(?P<name>(?:an?|one|another) (?P<what>[a-z][a-z ’'-]{2,50}+))"
    r"(?=,? ?[^\n.!?]{0,60}+\.?[ \t]*+(?:\n|\Z))"
)
_FROM = pattern(
    rf"(?P<from>(?:And )?[Ff]rom)(?: the (?:desk|office) of)? (?P<name>(?:{_NAME}|(?:an?|one) [a-z][a-z ’'-]{{2,50}}+))"
    r"(?:, [^\n:]{2,60}+)?:"
)
_FIRST_NAME = 30  # characters of a first name
_HEADING = 120  # characters of a line "From X, of Y:"
_SENTENCE = 240  # characters of a sentence that leads to a quotation
# "Anna Holt, who runs the ferry, was blunt."
_LEADS = pattern(
    rf"(?P<name>{_NAME}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]++|He|She|(?P<short>[A-Z][\w’'-]++))"
    r"(?:, [^.;:!?“”\"]{2,120}?,)? "
    r"(?P<verb>(?:(?:is|was|sounded|seemed|remained|looked) (?:\w+ly |more |very |less |also )*+(?P<mood>\w+)|"
    r"(?P<put>(?:puts? (?:it|things)|(?:went|goes) on|continue[sd]|(?:had|has) this to say)\b(?=[^.!?“”\"]{0,60}:))|"
    r"(?P<does>\w+)(?: (?:his|her) (?:head|shoulders?))?))(?: [^.:!?“”\"]{0,60}+)?[.:]"
)
_MOODS = words(
    "blunt clear adamant unequivocal defiant furious angry proud happy unhappy worried sure certain relieved unmoved",
    "unimpressed sceptical skeptical cautious hopeful optimistic pessimistic scathing emphatic categorical frank",
    "disappointed delighted dismissive resigned upbeat cheerful bitter surprised convinced unrepentant wary candid",
)
_DOES = words(
    "agreed agrees disagreed disagrees nodded nods shrugged shrugs smiled smiles laughed laughs sighed sighs shook",
    "shakes grinned grins remembers remembered knows hopes hoped thinks believes fears feared regrets regretted",
    "demurred demurs bristled bristles recalls concurred concurs objected objects protested protests",
)
_FRAMING = _MOODS | _DOES
_PUT = ("put", "went on", "goes on", "continue", "to say")
_MARKS = ".:,;—–…'’\"”"
_DASHES = frozenset("-\u2012\u2013\u2014\u2015")
_SHORTLY = 40  # characters behind a quotation in which a dash would be seen


def find_framed(text: str, quotes: Sequence[Span], spoken: Collection[int]) -> Iterator[Framed]:
    """Find the quotations whose speaker a dash, a heading or the sentence before gives.

    Args:
        text: the article.
        quotes: its quotations.
        spoken: where quotations start that a verb of saying has given a speaker.
    """
    for quote in quotes:
        if quote.start not in spoken and len(quote.of(text).split(None, _LEAST)) >= _LEAST:
            found = _signed(text, quote) or _headed(text, quote) or _led(text, quote)
            if found:
                yield found


def _signed(text: str, quote: Span) -> Framed | None:
    after = text[quote.end : quote.end + _SHORTLY].lstrip()
    if after and after[0] not in _DASHES:
        return None
    match = _SIGNED.match(text, quote.end)
    if match is None and (unsigned := _UNSIGNED.match(text, quote.end)):
        match = unsigned if not ROLES.keys().isdisjoint(unsigned["what"].split()) else None
    return _framed(0, match, "dash", quote) if match else None


def _headed(text: str, quote: Span) -> Framed | None:
    begin = max(0, quote.start - _HEADING)
    before = text[begin : quote.start].rstrip()
    line = before.rfind("\n") + 1
    if not before.endswith(":") or (line == 0 and begin):
        return None
    match = _FROM.fullmatch(before, line) if "rom " in before[line:] else None
    if match and match["name"][0].islower() and ROLES.keys().isdisjoint(match["name"].split()):
        return None  # "From a letter:"
    return _framed(begin, match, "from", quote) if match else None


def _led(text: str, quote: Span) -> Framed | None:
    """The sentence before, in the same paragraph, whose subject is a person and whose verb frames what follows."""
    begin = max(0, quote.start - _SENTENCE)
    before = text[begin : quote.start]
    if not before.rstrip().endswith((".", ":")) or "\n" in before[-2:]:
        return None
    last = split_sentences(before)[-1]
    match = _LEADS.fullmatch(before, last.start, last.end) if _may_lead(last.of(before)) else None
    if not match or (last.start == 0 and begin):
        return None
    frames = match["put"] or match["mood"] in _MOODS or match["does"] in _DOES
    if match["short"] and not _is_known(text, match["short"], begin + match.start()):
        return None
    return _framed(begin, match, "verb", quote) if frames else None


def _may_lead(sentence: str) -> bool:
    """Whether a word stands in a sentence without which it frames nothing."""
    found = {word.strip(_MARKS) for word in sentence.split()}
    return not _FRAMING.isdisjoint(found) or any(words in sentence for words in _PUT)


def _is_known(text: str, name: str, before: int) -> bool:
    """Whether a name alone is the last of one that the text had in full."""
    at = text.rfind(f" {name}", 0, before)
    first = text[max(0, at - _FIRST_NAME) : max(0, at)].rpartition(" ")[2]
    return at >= 0 and first[:1].isupper() and first[-1:].isalpha()


def _framed(begin: int, match: re.Match[str], cue: str, quote: Span) -> Framed | None:
    if not ORGANISATION_WORDS.isdisjoint(match["name"].lower().split()):
        return None
    name, lead = (Span(begin + match.start(part), begin + match.end(part)) for part in ("name", cue))
    return Framed(name, lead, quote)
