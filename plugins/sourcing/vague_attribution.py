"""A claim is put into the mouth of nobody in particular.

## What it does

Reports "critics say", "experts believe", "according to social media accounts", "it is believed" and hearsay
("reportedly", "rumour has it", "studies show") where nobody is named for it in the sentence or in the two after it.
What critics will say is no claim that anybody has made.

## Why it matters

"Critics say" may stand for a movement, for one man on the telephone, or for the writer. Where nobody is named
nearby, the reader can't tell, and neither can the next outlet that repeats it.

## Bad

```text
Harbour wall to be raised

[[Critics]] say the wall is too expensive. It will be built in spring. The road closes for a year.

The stones were bought abroad, [[according to social media accounts]]. [[It is believed]] that they are cheap.

The mayor has [[reportedly]] seen them.
```

## Good

```text
Harbour wall to be raised

Critics say the wall is too expensive. Ada Lind, who owns the wharf, said the city could have bought it twice.

Some experts, including Tom Berg of the coast guard, say it is too low. Critics will say that it blocks the view.
```

## How to fix

Name one of them, say how many they are, or say it in the article's own name and show the evidence.

## References

- Wikipedia, Manual of Style, "Unsupported attributions":
  <https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Unsupported_attributions>
- Ganter, Strube: "Finding Hedges by Chasing Weasels", ACL 2009: <https://aclanthology.org/P09-2044/>
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from srclint import ArticleView, Hit, RuleMeta, Severity, Span, article_rule, option
from srclint.language.attribution.statements import Attribution
from srclint.patterns import pattern
from srclint.records import dataclass
from srclint.vocabulary.roles import VAGUE

from .ledger import prose_at

IMPERSONAL = tuple(
    f"it is {adverb}{verb}"
    for adverb in ("", "widely ", "generally ", "commonly ")
    for verb in ("believed", "thought", "understood", "rumored", "rumoured", "alleged", "claimed", "said")
) + tuple(
    f"{it} {verb} that"
    for it in ("it was", "it has been")
    for verb in ("claimed", "alleged", "reported", "suggested", "said", "rumored", "rumoured")
)
HEARSAY = (
    "reportedly",
    "rumor has it",
    "rumour has it",
    "rumors have it",
    "rumours have it",
    "claims were made that",
    "studies show",
    "studies suggest",
    "studies have shown",
    "research shows",
    "research suggests",
    "research has shown",
    "according to reports",
    "according to some reports",
    "according to media reports",
    "according to several reports",
    "according to studies",
    "unconfirmed reports",
    "there are reports that",
    "there were reports that",
    "reports say",
    "reports said",
    "reports suggest",
    "reports suggested",
    *(
        f"{be} widely {verb}"
        for be in ("is", "are", "was", "were")
        for verb in ("expected", "believed", "rumoured", "rumored")
    ),
    *(
        f"{be} {verb} to"
        for be in ("is", "are", "was", "were")
        for verb in ("said", "believed", "thought", "rumoured", "rumored", "reported", "reputed")
    ),
)
ONLINE = tuple(
    f"according to {kind}{what}"
    for kind in ("", "some ", "several ", "various ", "many ")
    for what in (
        "social media",
        "rumors",
        "rumours",
        "unconfirmed reports",
        "internet users",
        "netizens",
        "reports online",
    )
)
# "Militia-linked social media accounts", "accounts close to the captains" are still nobody.
_ONLINE = pattern(
    r"(?:[\w’'-]+ ){0,3}(?:social media|twitter|facebook|telegram|online) (?:accounts?|users?|posts?|reports?)"
    r"(?: (?:close|linked|tied|loyal|friendly|sympathetic) to .*)?\Z",
    re.I | re.S,
)
# "According to social media" is as vague with its noun as without; it matches everywhere, the empty string at least.
_NOUN = pattern(r"(?:\s(?:accounts?|users?|posts?|reports?)\b)?", re.I)
# "According to reports in the Courier", "by the harbour office": whose they are.
_OF_SOMEBODY = pattern(r" (?:in|by|from|of) (?:(?:the|a|an) [a-z]|(?:the )?[A-Z])")
# These phrases are reported as they stand; the others only say that the rule must look.
_WHOLE = frozenset((*IMPERSONAL, *HEARSAY, *ONLINE))
# Who chants in a crowd claims nothing.
_CRY = pattern(r"(?i)(?:chant|shout|yell|scream|cr[yi]|ask)")
_ONE_OF_THEM = pattern(r"\b(?:including|such as|like|among them|led by|namely)\b")


# "Critics will say", "some say in": nobody has claimed anything.
_NOT_YET = pattern(r"\b(?:will|would|may|might|could|should|can)\b")
# A belief is a claim, though nobody says a word.
_BELIEVE = pattern(
    r" (?:(?:now|also|still|widely|long|have long|generally|\w+ly) )?"
    r"(?:believe|believed|think|fear|suspect|expect|worry|agree|doubt|assume|see)\b(?! in\b)"
)
# "Some believe that"; "some fear" and "many doubts" may be nouns.
_SOME_BELIEVE = pattern(
    r" (?:now |also |still |have long )?(?:believe|believed|think|suspect|expect|worry|assume)"
    r" (?:that|the|he|she|it|they|this|there|his|her|their|[A-Z])\b"
)
_BEFORE_BELIEF = pattern(r"(?:\A|[.!?,;:—–\n”\"] ?|\b(?:some|many|most|other|and|but|that|as) )\Z", re.I)
# "… as Ann Holt, a professor at the school, puts it": a name with what the person is.
_PERSON = pattern(
    r"\b[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+, (?:an? |the |who |[a-z]+ (?:of|at|for|in|with|professor) )"
)
_NOBODY = frozenset(("reports", "report", "studies", "research", "rumors", "rumours", "media"))


@dataclass(frozen=True, slots=True)
class VagueAttributionOptions:
    """The options of SRC004."""

    sentences: int = option(2, "how many sentences after the claim may name somebody for it")


META = RuleMeta(
    code="SRC004",
    name="vague-attribution",
    message="“{text}”: nobody is named for it",
    levels={"default": Severity.INFO},
    phrases=(
        *IMPERSONAL,
        *HEARSAY,
        *ONLINE,
        *sorted(VAGUE),
        "social media",
        "twitter",
        "facebook",
        "telegram",
        "online",
    ),
    options=VagueAttributionOptions,
    languages=("en",),
    presets=("source",),
    verdict="vague attributions",
)


@article_rule(META)
def rule(view: ArticleView, options: VagueAttributionOptions) -> Iterator[Hit]:
    """Report vague sources and impersonal phrases with nobody named near them."""
    places = _phrases(view)
    for a in view.attributions:
        if _is_online(a.source.text) and a.cue_text.lower() == "according to":
            places[a.cue.start] = Span(a.cue.start, a.source.span.end)
        elif a.source.kind in ("unnamed", "collective") and _is_vague(a.source.text) and _claims(view, a):
            places[a.source.span.start] = a.source.span
    for start in sorted(places):
        span = places[start]
        if (
            prose_at(view, start)
            and not view.in_quote(span)
            and not _named_near(view, span, options.sentences)
        ):
            yield Hit(span)


def _phrases(view: ArticleView) -> dict[int, Span]:
    """The phrases of hearsay and belief, by where they start."""
    text = view.text
    places: dict[int, Span] = {}
    for hit in view.phrase_hits("SRC004"):
        if hit.phrase in _WHOLE:
            noun = _NOUN.match(text, hit.end)
            if not (hit.phrase.endswith("reports") and _OF_SOMEBODY.match(text, hit.end)):
                places[hit.start] = Span(hit.start, noun.end() if noun else hit.end)
        elif hit.phrase in VAGUE and _BELIEVE.match(text, hit.end):
            before = _BEFORE_BELIEF.search(text, max(0, hit.start - 8), hit.start)
            if before and (hit.phrase not in ("some", "many") or _SOME_BELIEVE.match(text, hit.end)):
                places[hit.start] = Span(hit.start, hit.end)
    return places


def _claims(view: ArticleView, a: Attribution) -> bool:
    """Whether somebody has made the claim, in words: not "critics will say", "some chant", "some say in the matter"."""
    if _CRY.match(a.cue_text) or view.text.startswith(" in ", a.cue.end):
        return False
    return not (
        a.source.span.end < a.cue.start and _NOT_YET.search(view.text, a.source.span.end, a.cue.start)
    )


def _is_vague(source: str) -> bool:
    """ "Critics", "some experts", "many": a group without a mark of its own."""
    words = source.lower().split()
    return words[-1] in VAGUE and (
        len(words) == 1 or (len(words) == 2 and words[0] in ("some", "many", "other", "the", "most"))
    )


def _is_online(source: str) -> bool:
    return _ONLINE.fullmatch(source) is not None


def _named_near(view: ArticleView, span: Span, reach: int) -> bool:
    """Whether somebody speaks under a name in the span's sentence or in the next ones.

    Critics may be named a paragraph later; whoever is named there is no proof of what "is believed".
    """
    sentences = view.sentences
    i = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    end = sentences[min(len(sentences) - 1, i + reach)].end
    block = view.block_at(span.start)
    if block is not None and not _is_vague(span.of(view.text)):
        end = min(end, block.span.end)
    if _ONE_OF_THEM.search(view.text, span.end, sentences[i].end) or _PERSON.search(view.text, span.end, end):
        return True
    return any(
        a.source.kind in ("named", "organisation", "pronoun", "descriptor")
        and sentences[i].start <= a.cue.start < end
        and not a.source.span.overlaps(span)
        and a.source.text.lower() not in _NOBODY
        for a in view.attributions
    )
