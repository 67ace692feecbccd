"""English words that report speech: verbs by what they need beside them, and nouns."""

from __future__ import annotations

from collections.abc import Iterable

from srclint.vocabulary import words

__all__ = [
    "CUES",
    "CUE_PHRASES",
    "FRAMED",
    "GATED",
    "NOUNS_TOO",
    "NOUN_CUES",
    "PASSIVES",
    "PERSONAL",
    "TALKING",
    "TELLING_NOUNS",
]


def _forms(regular: str, irregular: Iterable[str] = ()) -> dict[str, str]:
    """Inflected forms of verbs, by form: ``s``, ``ed`` or ``ing``, or ``base``."""
    forms: dict[str, str] = {}
    for verb in regular.split():
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, past = verb[:-1] + "ies", verb[:-1] + "ied"
        else:
            third = verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
            past = stem + "ed"
        forms |= {verb: "base", third: "s", past: "ed", stem + "ing": "ing"}
    for line in irregular:
        base, third, past, ing = line.split()
        forms |= {base: "base", third: "s", past: "ed", ing: "ing"}
    return forms


# Verbs that report speech wherever they stand with a subject that can speak.
_STRONG = _forms(
    "acknowledge announce argue assert claim concede conclude contend declare disclose explain insist joke lament "
    "note observe opine predict proclaim recall recount reiterate remark reply respond retort stress suggest "
    "tweet urge vow warn caution allege complain boast emphasize emphasise confirm accuse blast criticize "
    "criticise denounce praise assure pledge promise question reveal describe mention exclaim voice verbalize "
    "verbalise express apologize apologise brag cite condemn rebuke slam pronounce reaffirm confess insinuate "
    "interject surmise theorize theorise speculate testify ask call report add admit quip rebut deny state demand "
    "lash counter quote",
    (
        "say says said saying",
        "tell tells told telling",
        "write writes wrote writing",
        "admit admits admitted admitting",
        "quip quips quipped quipping",
        "rebut rebuts rebutted rebutting",
        "brag brags bragged bragging",
        "deny denies denied denying",
    ),
)
# Verbs that do so only where a quotation, "that" or a colon shows it.
_GATED = _forms(
    "advise inform instruct continue shout yell scream post repeat point chant email text cry whisper "
    "mutter volunteer intone muse murmur gush fume deadpan chime answer estimate wonder reason maintain "
    "underscore underline imply posit comment charge respond recommend steer finish interrupt protest propose "
    "hint sniff scoff crow thunder sigh cackle bristle rejoin",
    (
        "forecast forecasts forecast forecasting",
        "begin begins began beginning",
        "hint hints hinted hinting",
        "learn learns learn learning",
        "read reads read reading",
        "talk talks talked talking",
        "speak speaks spoke speaking",
    ),
)
# Verbs that do so only beside the quotation itself: "“…,” she shared", "he laughed: “…”".
_FRAMED = _forms(
    "share chuckle laugh caption tease vent offer reflect rant remember type elaborate marvel enthuse rave plead whine "
    "grumble growl bellow sob smile nod shrug grin giggle",
    (
        "snap snaps snapped snapping",
        "sum sums summed summing",
        "shoot shoots shot shooting",
        "pen pens penned penning",
    ),
)
# Forms that are nouns or adjectives as often as verbs.
_AMBIGUOUS = words(
    "state states question questions comment comments remark remarks claim claims note notes charge charges demand",
    "demands promise promises pledge pledges call calls report reports joke jokes tweet tweets counter counters",
    "quote quotes reply replies response urge lament laments allege alleged stress vow vows caution blast boast",
    "boasts praise rebuke slam recall respond recount quip pledged cite",
)
CUES: dict[str, str] = {
    form: kind
    for form, kind in {**_FRAMED, **_GATED, **_STRONG}.items()
    if form not in ("ask", "mention", "tweet", "tweets", "state") and not (form in _FRAMED and kind == "base")
}
"""Single-word cues, by form, with the kind of form: ``base``, ``s``, ``ed`` or ``ing``."""

FRAMED: frozenset[str] = frozenset(_FRAMED)
"""Cues that need a quotation that ends right before their subject, or begins right behind them."""

GATED: frozenset[str] = frozenset(_GATED) - frozenset(_STRONG) | words("state states demand demands") | FRAMED
"""Cues that need a quotation, "that" or a colon beside them."""

PERSONAL: frozenset[str] = (_AMBIGUOUS - GATED) | words(
    "called asked reported declared expressed express expresses voice voices voiced",
)
"""Cues that need the same, or a subject that is a name, a pronoun or a role."""

CUE_PHRASES: tuple[str, ...] = ("according to", "based on")
"""Cues of more than one word. "Based on" is what spinners make of "according to"."""

TALKING: frozenset[str] = words("talk talks talked talking speak speaks spoke speaking")
"""Cues that say something only "about" a matter: "spoke with the paper" reports nothing."""

PASSIVES = words(
    "reported confirmed described quoted cited announced told said called criticized criticised praised accused",
    "asked disclosed revealed denied denounced questioned condemned made issued provided written posted suggested",
    "urged",
)

NOUN_CUES = words(
    "claim claims assertion assertions allegation allegations accusation accusations contention statement",
    "statements remark remarks comment comments warning warnings denial suggestion prediction announcement",
    "admission insistence complaint argument declaration assurance assurances vow pledge observation acknowledgment",
    "acknowledgement",
)
NOUNS_TOO = _AMBIGUOUS | words(
    "email emails text texts post posts point points estimate estimates answer answers reason reasons state states",
    "question questions comment comments forecast forecasts read reads cry cries whisper whispers chant chants",
    "shout laugh finish start sum protest protests hint hints sigh gush snap charge charges learning reporting",
    "talk talks speaking talking writing repeat maintain volunteer volunteers murmur muse steer go going telling",
) - words("pledged alleged")

TELLING_NOUNS = words(
    "statement letter memo memorandum email e-mail tweet message post note video interview release speech report",
    "column editorial op-ed article affidavit filing brief opinion decree communique communiqué ad emails letters",
    "tweets statements",
)
"""What people say things in: "issued a statement saying" is said by who issued it."""
