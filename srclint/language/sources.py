"""Whose words a cue reports: walks from the cue to its subject, over appositions, clauses and inversions."""

from __future__ import annotations

from srclint.language.asides import (
    DASHES,
    before_apposition,
    before_dash,
    before_who,
    is_name,
    without_brackets,
)
from srclint.language.attribution_tables import (
    BODIES,
    COLLECTIVE,
    CUES,
    DAYS,
    GATED,
    NOUN_CUES,
    NOUNS_TOO,
    PASSIVES,
    PERSONAL,
    PRONOUNS,
    ROLES,
    SUBJECT_PRONOUNS,
    TELLING_NOUNS,
    UNNAMED_SINGULAR,
    words,
)
from srclint.language.noun_phrases import QUOTE, Sentence
from srclint.language.subjects import Found, clause_between, nearest, relative

__all__ = ["SourceFinder"]

_ENDS = frozenset((",", ".", ";", ":", "", "—", "–", "?", "!", ")", "who", "whose", "and", QUOTE))
_CONTRACTED = words(
    "he's she's they've he'd she'd who's i've we've who've they're it's they'd he'll she'll",
)
# What "according to" takes alone.
_OBJECTS = words("he she they it him her them those") | {QUOTE}
# What shows, right behind a verb, that its content follows.
_SAID_NEXT = frozenset((",", ":", QUOTE, "that"))
# What may stand before a verb and its subject is no noun phrase that ends there.
_NO_SUBJECTS = (
    SUBJECT_PRONOUNS
    | _CONTRACTED
    | DASHES
    | {"", ",", ";", ":", "(", "?", "!", QUOTE, "who", "which", "and", "but", "or", "then"}
)
# Verbs with an object in that place: "…, told the paper" has its subject elsewhere.
_NEVER_INVERTED = words(
    "told tells tell informed advised instructed accused accuses criticized criticised praised denounced condemned",
    "blasted slammed described called calls cited mentioned urged warned announced disclosed revealed confirmed",
    "denied",
)
# "Has been vocal in calling for": the participle says what the subject said.
_OUTSPOKEN = words(
    "vocal outspoken blunt clear adamant unequivocal forthright explicit united unanimous consistent"
)
_NO_PARTICIPLE = words("of from than like the a worth without his her their about for in as")


class SourceFinder:
    """Finds the sources of the cues of one sentence, from left to right."""

    __slots__ = ("previous", "s")

    def __init__(self, sentence: Sentence) -> None:
        self.s = sentence
        self.previous: Found | None = None

    def find(self, cue: int) -> Found | None:
        """The source of the cue at token ``cue``, or ``None`` if no statement is reported there."""
        found = self._find(cue)
        if found is None or found.last < found.first or found.last - found.first > 30:
            return None
        if found.last >= found.cue_end:
            found = self._with_name(found)
        self.previous = found
        return found

    def _with_name(self, found: Found) -> Found:
        """ "Said a spokesman, Lou Park.": the name that follows belongs to the source."""
        s = self.s
        last = found.last
        if s.low[last + 1] == "," and s.low[last] in ROLES and is_name(s, last + 2):
            end = s.phrase_after(last + 2, chain=False)
            return found._replace(last=end) if s.low[end + 1] in _ENDS else found
        return found

    def _find(self, i: int) -> Found | None:
        s = self.s
        low = s.low
        word, following = low[i], low[i + 1]
        if word == "according":
            return self._object(i + 2, i + 1) if following == "to" else None
        if word == "based":
            return self._spun_according(i) if following == "on" else None
        if word in NOUN_CUES and following == "that" and s.low[i - 1].endswith(("'s", "s'")):
            first = s.phrase_before(i - 1)
            return Found(first, i - 1, i)
        form = CUES.get(word)
        if form is None:
            return None
        left = low[i - 1]
        if left in ("he", "she") and word not in GATED and form != "base":
            return Found(i - 1, i - 1, i)
        before, be, infinitive = s.verb_group(i)
        if infinitive:
            leading = low[before]
            if leading == "on" and s.low[before - 1] in {"went", "goes", "going", "gone"}:
                before -= 1
            elif leading not in {"continued", "continues", "used"}:
                return None
            before = s.verb_group(before)[0]
        elif form == "ing" and not be:
            return self._participle(i) if word not in GATED or self._announces(i) else None
        elif form == "ed" and (be or following == "by"):
            return self._passive(i)
        elif form == "base" and be:
            return None
        if word in NOUNS_TOO and not infinitive and not self._verbal(before, form):
            return None
        if word in GATED and not infinitive and not self._shown(i, before):
            return None
        if word in PERSONAL and not self._personal(before, form) and not self._shown(i, before):
            return None
        return self._subject(i, before)

    def _shown(self, i: int, before: int) -> bool:
        """Whether a quotation, "that" or a colon shows that something is said here."""
        s = self.s
        if self._announces(i) or (s.low[i + 1] in ("on", "for") and s.low[i].startswith("call")):
            return True
        if self._closes_quote(before):
            return True
        return self._closes_quote(min(before, s.phrase_before(before)) - 1)

    def _announces(self, i: int) -> bool:
        s = self.s
        after = s.low[i + 1]
        if after == ",":
            after = s.low[i + 2]
            return after in (QUOTE, "that")
        if after == "out" and s.low[i].startswith("point"):
            return True
        return after in (":", "that") or (after == QUOTE and s.low[i] != "called")

    def _closes_quote(self, i: int) -> bool:
        s = self.s
        return s.low[i] == QUOTE or (s.low[i] == "," and s.low[i - 1] == QUOTE)

    def _verbal(self, before: int, form: str) -> bool:
        """Whether a word that is a noun as often has a subject that agrees with it."""
        s = self.s
        left = s.low[before]
        if left in SUBJECT_PRONOUNS or left in ("who", "to"):
            return True
        if form == "base":
            return ROLES.get(left, False) or left in COLLECTIVE
        return (
            before >= 0
            and (s.capital(before) or left in ROLES or left in BODIES)
            and not left.endswith(("'s", "s'"))
        )

    def _personal(self, before: int, form: str) -> bool:
        s = self.s
        left = s.low[before]
        if left in SUBJECT_PRONOUNS or left in {"who", ",", ")"} or left in ROLES:
            return True
        if left in BODIES:
            return True
        return before >= 0 and s.capital(before) and not left.endswith(("'s", "s'")) and form != "base"

    # ---- sources to the right

    def _object(self, first: int, cue_end: int) -> Found | None:
        """The phrase after "according to" or "by"."""
        s = self.s
        if s.low[first] in _OBJECTS:
            return Found(first, first, cue_end)
        last = s.phrase_after(first)
        return Found(first, last, cue_end) if last >= first else None

    def _spun_according(self, i: int) -> Found | None:
        """ "Based on a senior politician": a spinner's "according to", if a person follows."""
        s = self.s
        first = i + 2
        last = s.phrase_after(first, chain=False)
        if last < first or s.low[i - 1] not in (",", QUOTE) or s.low[last] not in ROLES:
            return None
        return Found(first, s.phrase_after(first), i + 1)

    def _passive(self, i: int) -> Found | None:
        """ "Was confirmed by two officials": only what stands after "by" has spoken."""
        s = self.s
        if s.low[i] == "quoted" and s.low[i + 1] == "as" and s.low[i + 2] in ("saying", "telling"):
            return self._subject(i, s.verb_group(i)[0])
        if s.low[i] in PASSIVES:
            for j in (i + 1, i + 2, i + 3):
                if s.low[j] == "by":
                    return self._object(j + 1, i)
        return None

    def _inverted(self, i: int) -> Found | None:
        """ "…, said Ms Hart": the subject after its verb."""
        s = self.s
        if s.low[i] in _NEVER_INVERTED or (CUES[s.low[i]] == "base" and s.low[i] != "say"):
            return None
        if s.low[i + 1] in SUBJECT_PRONOUNS:
            return Found(i + 1, i + 1, i, inverted=True)
        if s.low[i + 1] in PRONOUNS and s.low[i + 1] not in ("one", "those"):
            return None
        last = s.phrase_after(i + 1)
        if last <= i:
            return self._again(i)
        return Found(i + 1, last, i, inverted=True)

    # ---- sources to the left

    def _again(self, i: int) -> Found | None:
        """The source of the sentence's previous cue."""
        return self.previous._replace(cue_end=i) if self.previous else None

    def _participle(self, i: int) -> Found | None:
        """ "…, adding": the sentence's previous source, or the nearest subject."""
        s = self.s
        beside = i - 1
        while s.low[beside] in DAYS or s.low[beside] == "on":
            beside -= 1
        left = s.low[beside]
        if left == "in" and s.low[beside - 1] in _OUTSPOKEN:
            before, be, _ = s.verb_group(beside - 1)
            return self._subject(i, before) if be else None
        if left in _NO_PARTICIPLE:
            return None
        if left in SUBJECT_PRONOUNS:
            return Found(i - 1, i - 1, i)
        if i > 0 and left not in TELLING_NOUNS and s.noun_like(i - 1) and (s.capital(i - 1) or left in ROLES):
            first = s.phrase_before(i - 1)
            return Found(first, i - 1, i) if s.low[first - 1] in {"with", "and", ","} and first < i else None
        if self.previous:
            return self._again(i)
        if left in (",", "by", QUOTE) or left in TELLING_NOUNS or self._announces(i):
            return nearest(s, i)
        return None

    def _subject(self, i: int, before: int) -> Found | None:
        """The subject of the cue at ``i``, whose verb group begins behind token ``before``."""
        s = self.s
        left = s.low[before]
        if left in _NO_SUBJECTS:
            return self._subject_elsewhere(i, before)
        if before == i - 1 and CUES[s.low[i]] == "base" and ROLES.get(left) is False:
            return None  # "helped a driver write a book"
        end = without_brackets(s, before) if left == ")" else before
        relative = clause_between(s, end, i)
        if relative:
            return relative
        first = s.phrase_before(end)
        if first > end or (first == end and s.low[end] in DAYS):
            return None
        nested = s.low[first - 1] in {"that", "if", "whether", "why", "how"} and not self._unnamed(end)
        return None if nested else Found(first, end, i)

    def _subject_elsewhere(self, i: int, before: int) -> Found | None:
        """The subject, where a pronoun, a mark or a small word stands before the verb group."""
        s = self.s
        left = s.low[before]
        if left in SUBJECT_PRONOUNS or left in _CONTRACTED:
            return Found(before, before, i)
        if left == ",":
            return self._after_comma(i, before)
        if left in ("who", "which"):
            plain = s.low[i] in {"said", "says", "say", "told"} or self._announces(i)
            if plain or s.low[before - 1] == "," or s.low[before - 1] in ROLES:
                return relative(s, i, before)
            return None
        if left == ";":
            return self._again(i) or nearest(s, i)
        if left in {"and", "but", "or", "then"}:
            if CUES[s.low[i]] == "base":
                return None  # "declined to confirm or deny"
            return self._again(i) or nearest(s, i)
        if left in DASHES:
            place = before_dash(s, before)
            return Found(*place, i) if place else self._inverted(i)
        return self._inverted(i) if left or s.after_quote else None

    def _unnamed(self, end: int) -> bool:
        word = self.s.low[end]
        return ROLES.get(word, False) or word in UNNAMED_SINGULAR

    def _after_comma(self, i: int, comma: int) -> Found | None:
        s = self.s
        if s.low[comma - 1] == QUOTE:
            return self._inverted(i)
        right = s.phrase_after(i + 1) if s.low[i] not in _NEVER_INVERTED else i
        ends = right > i and s.low[right + 1] in _ENDS
        if ends and (s.capital(right) or s.low[right] in ROLES) and s.low[right + 1] != QUOTE:
            return Found(i + 1, right, i, inverted=True)
        place = before_who(s, comma) or before_apposition(s, comma)
        if place:
            return Found(*place, i)
        end = without_brackets(s, comma - 1)
        if s.low[i + 1] in _SAID_NEXT and s.noun_like(end):
            first = s.phrase_before(end)
            if first <= end:
                return Found(first, end, i)
        if ends:
            return Found(i + 1, right, i, inverted=True)
        return (
            self._again(i) or nearest(s, i)
            if s.low[i] in {"said", "says", "told", "wrote", "added"}
            else None
        )
