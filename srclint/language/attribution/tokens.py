"""Tokens of one sentence, and walks over them that find where the noun phrase beside a verb begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from srclint.model import Span
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.calendar import DAY_WORDS as DAYS
from srclint.vocabulary.names import NATIONALITIES
from srclint.vocabulary.roles import BODIES, COLLECTIVE, ROLES
from srclint.vocabulary.small_words import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    FUNCTION,
    PREPOSITIONS,
    QUANTIFIERS,
)
from srclint.vocabulary.speech import CUES, NOUNS_TOO

__all__ = ["QUOTE", "Found", "Sentence", "without_nicknames"]

QUOTE = "“"
"""The token that stands for a whole quotation."""

Found = tuple[int, int, int, tuple[int, int] | None, bool]
"""Tokens of a source, the first and the last; the last token of its cue; those of a relative pronoun's antecedent; and
whether the source stands behind its verb."""

# A word; one with the dot of an abbreviation, or one mark: every character stands in such a token, so that their
# lengths give their offsets.
_WORD = r"\w++(?:['.&/@,-](?:(?<!,)|(?=\d))\w++)*+"
_TOKEN = pattern(rf"{_WORD}(?:\.|(?<=s)')?|\W")
_is_word = pattern(_WORD).fullmatch
_PARTICLES = words(
    "de da di del della der den van von al el bin ben ibn la le du dos das abu y e bint ul",
)
# What begins a noun phrase, and what no word of one is: in lower case, and with a capital in mid-sentence.
_OPENING = DETERMINERS | QUANTIFIERS
_NO_NOUN = FUNCTION | DAYS | (frozenset(CUES) - frozenset(ROLES) - NOUNS_TOO)
_NO_NAME = DAYS | {word for word in FUNCTION - AUXILIARIES if len(word) != 2}
_SMALL = _NO_NOUN | _OPENING
# Lower-case words that stand between a noun phrase's beginning and a name, and behind a name.
_OF_A_PLACE = NATIONALITIES | words("u.s us u.n un u.k uk eu")
_ORDER = words("next first last other past final top same")
_TIMES = words("year month week day time summer winter spring autumn fall century decade")
_SOMEBODY = words("someone somebody")
_LEADING = _SOMEBODY | words("some many one most several all both two three")
_BEFORE_NAMES = frozenset(ROLES) | _PARTICLES | ADJECTIVES
_INSIDE_NAMES = _BEFORE_NAMES | BODIES | COLLECTIVE
_CLOSING = frozenset("”\"’'»“")
_DASHES = frozenset(("-", "–", "—"))
_LINK = frozenset(("and", "or", "&"))
# A noun phrase is short; what is longer has run over a verb that no table knows.
_LONGEST = 24
# What stands after the last token and before the first: as many as anyone looks beyond them.
_BEYOND = ("",) * 5


# "James “Jim” Hart": one or two words with capitals between two parts of a name.
_NICKNAME = pattern(r"[“\"‘'](?:The )?[A-Z][\w.-]{0,14}(?: [A-Z][\w.-]{0,14})?[”\"’']\Z")
# "James (Jim) Hart", "James (“Jim”) Hart".
_BRACKETED = pattern(r"\([“\"‘']?[A-Z][a-z][\w.-]{0,13}(?: [A-Z][\w.-]{0,14})?[”\"’']?\)")
_MARKS = pattern("[“”\"‘’'()]")
_NAME_GOES_ON = pattern(r" (?:[a-z]{2,3} ){0,2}[A-Z]")
_NAME_STOPS = pattern(r"\b[A-Z][\w.-]*+ \Z")
_SHORT = 24  # characters of a nickname in its marks


def without_nicknames(text: str, folded: str, quotes: Sequence[Span]) -> tuple[str, Sequence[Span]]:
    """Take nicknames inside names for words of the name: they are neither quotations nor asides.

    Returns:
        The folded text with each nickname as one word without its marks, of the same length; the other quotations.
    """
    nicknames = [(quote.start, quote.end) for quote in quotes if _is_nickname(text, quote)]
    if "(" in text:
        brackets = [
            match.span() for match in _BRACKETED.finditer(text) if _is_inside_name(text, *match.span())
        ]
        nicknames = sorted({*brackets, *(n for n in nicknames if not _lies_in(n, brackets))})
    if not nicknames:
        return folded, quotes
    pieces: list[str] = []
    at = 0
    for start, end in nicknames:
        word = _MARKS.sub(" ", folded[start:end])
        bare = word.strip()
        lead = len(word) - len(word.lstrip())
        pieces += (folded[at:start], " " * lead, bare.replace(" ", "-"), " " * (len(word) - lead - len(bare)))
        at = end
    kept = [quote for quote in quotes if not _lies_in((quote.start, quote.end), nicknames)]
    return "".join((*pieces, folded[at:])), kept


def _lies_in(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(others, (span[0], span[1] + 1)) - 1
    return any(start <= span[0] and span[1] <= end for start, end in others[max(0, at - 1) : at + 2])


def _is_inside_name(text: str, start: int, end: int) -> bool:
    """Whether a name goes on behind what stands from ``start`` to ``end``, and stops before it."""
    return bool(
        _NAME_GOES_ON.match(text, end)
        and _NAME_STOPS.search(text, start - _SHORT if start > _SHORT else 0, start)
    )


def _is_nickname(text: str, quote: Span) -> bool:
    start, end = quote.start, quote.end
    return bool(
        end - start <= _SHORT and _NICKNAME.match(text, start, end) and _is_inside_name(text, start, end)
    )


class Sentence:
    """One sentence as tokens, each quotation as one.

    Attributes:
        text: the text in which it stands.
        start: where the sentence begins in the text.
        stop: where it ends.
        begins: where each token begins.
        low: each token in lower case without the dot of an abbreviation; `QUOTE` for a quotation. Empty ones
            stand after the last, and so, as ``low[-1]``, before the first: neighbours need no check.
        quotes: the quotations, by token; they may begin before the sentence and end after it.
        found: the source that was found last, as the sentence is read from left to right.
    """

    __slots__ = ("_ends", "begins", "found", "low", "quotes", "start", "stop", "text")

    def __init__(self, text: str, folded: str, start: int, stop: int, quotes: Sequence[Span]) -> None:
        self.text = text
        self.start = at = start
        self.stop = stop
        self.found: Found | None = None
        self.begins: list[int] = []
        self.low: list[str] = []
        begins, low = self.begins, self.low
        self.quotes: dict[int, Span] = {}
        self._ends: dict[int, int] = {}  # where tokens end that are longer than their word in `low`
        for quote in quotes:
            if at < quote.start:
                self._tokenise(folded[at : quote.start], at)
            token = len(low)
            self.quotes[token] = quote
            at = quote.end if quote.end < stop else stop
            self._ends[token] = at
            begins.append(quote.start if quote.start > start else start)
            low.append(QUOTE)
        if at < stop:
            self._tokenise(folded[at:stop], at)
        low += _BEYOND

    def _tokenise(self, folded: str, at: int) -> None:
        """Add the tokens of a stretch that begins at ``at``: most are bare words, or words before a comma or stop."""
        low, begins = self.low, self.begins
        for piece in folded.split(" "):
            if piece.isalnum():
                low.append(piece)
                begins.append(at)
            elif piece:
                self._split(piece, at)
            at += len(piece) + 1

    def _split(self, piece: str, at: int) -> None:
        """Add the tokens of a word with marks in or beside it."""
        low, begins = self.low, self.begins
        mark = piece[-1]
        if mark in ".,:;?!)" and (word := piece[:-1]).isalnum():
            begins.append(at)
            if mark == ".":
                self._ends[len(low)] = at + len(piece)
                low.append(word)
            else:
                low += (word, mark)
                begins.append(at + len(word))
        elif piece in _DASHES or (mark.isalnum() and _is_word(piece)):
            low.append(piece)
            begins.append(at)
        else:
            self._split_marks(piece, at)

    def _split_marks(self, piece: str, at: int) -> None:
        """Add the tokens of a word that has other marks beside it."""
        low, begins = self.low, self.begins
        for token in _TOKEN.findall(piece):
            if len(token) > 1 and token[-1] == ".":
                self._ends[len(low)] = at + len(token)
                low.append(token[:-1])
                begins.append(at)
            elif not token.isspace():
                low.append(token)
                begins.append(at)
            at += len(token)

    def capital(self, i: int) -> bool:
        """Whether token ``i`` begins with a capital."""
        return self.text[self.begins[i]].isupper()

    def end(self, i: int) -> int:
        """Where token ``i`` ends, with the dot of an abbreviation, without that of the sentence."""
        end = self._ends.get(i)
        if end is None:
            return self.begins[i] + len(self.low[i])
        if self.text[end - 1] == "." and self.low[i + 1] in ("", QUOTE):
            return end - 1
        return end

    @property
    def after_quote(self) -> bool:
        """Whether a quotation ends right before the sentence: "“Why?” asked …"."""
        return self.text[max(0, self.start - 4) : self.start].rstrip()[-1:] in _CLOSING

    def __len__(self) -> int:
        return len(self.begins)

    def noun_like(self, i: int) -> bool:
        """Whether the token may belong to a noun phrase: a word that is no function word, cue or day."""
        word = self.low[i]
        if word not in _NO_NOUN:
            return word[:1].isalnum()
        return word not in _NO_NAME and i > 0 and self.capital(i)

    def span(self, first: int, last: int) -> Span:
        """The span from token ``first`` through token ``last``."""
        begins = self.begins
        if last in self._ends:
            return Span(begins[first], self.end(last))
        return Span(begins[first], begins[last] + len(self.low[last]))

    def phrase_before(self, last: int) -> int:
        """Where the noun phrase that ends with token ``last`` begins; ``last + 1`` if there is none.

        "a spokesman for the campaign" is one phrase: prepositions and "and" lead on to the left where a noun stands
        before them.
        """
        begin, end = last + 1, last
        while last - begin < _LONGEST:
            base = self._base_before(end)
            if base > end:
                break
            begin = base
            link = self.low[begin - 1]
            if (link in PREPOSITIONS and self._leads_on(begin - 2)) or (
                link in _LINK and self.noun_like(begin - 2) and self._parallel(begin - 2, begin, end)
            ):
                end = begin - 2
            elif link in PREPOSITIONS and self.low[begin - 2] == "and" and self.noun_like(begin - 3):
                end = begin - 3  # "officials in the office and at the ministry"
            else:
                break
        return begin

    def _leads_on(self, i: int) -> bool:
        return self.noun_like(i) or self.low[i] in _LEADING

    def _parallel(self, left: int, right: int, end: int) -> bool:
        """Whether "X and Y" joins two of a kind, so that it is no "… went on and Y"."""
        if self.low[right] in {"other", "others", "another", "his", "her", "their", "its"}:
            return self.capital(left) or self.low[left] in ROLES
        if self.capital(left) and (self.capital(end) or self.capital(right)):
            return True
        word = self.low[left]
        if word in ADJECTIVES and self.low[right] in ADJECTIVES:
            return True  # "current and former officials"
        return not self.capital(left) and (
            word in ROLES or (self.low[end] not in ROLES and word.endswith("s"))
        )

    def _base_before(self, end: int) -> int:
        """Where the phrase without prepositions that ends at ``end`` begins; ``end + 1`` if there is none."""
        low, named = self.low, self.capital(end)
        i, least = end, end - _LONGEST if end > _LONGEST else 0
        while i >= least:
            word = low[i]
            if word in _SMALL or not word.isalpha():
                if (word in _OPENING or word in _SOMEBODY or word.isdigit()) and not (
                    word == "a" and i and self.capital(i)
                ):
                    return self._opening(i, end)
                if not self.noun_like(i):
                    break
            if named and i < end and self._breaks(i):
                break
            i -= 1
        return i + 1

    def _opening(self, i: int, end: int) -> int:
        """Where a phrase begins that ends at ``end`` and has a determiner, quantifier or number at ``i``."""
        low = self.low
        if i == end and low[i] in DETERMINERS:
            return end + 1
        if low[i] in {"that", "what", "which"} and (self.capital(i + 1) or low[end].endswith("s")):
            return i + 1  # "he said that Brandt …", "a wall that experts …"
        while i > 0 and (low[i - 1] in QUANTIFIERS or low[i - 1] in ("the", "his")):
            i -= 1
        if i > 1 and low[i - 1] in _ORDER and low[i - 2] in DETERMINERS:
            return i - 2  # "the next two states"
        return i

    def _breaks(self, i: int) -> bool:
        """Whether a phrase can't run on from token ``i`` to the one after it."""
        word = self.low[i]
        if self.capital(i) or not self.capital(i + 1):
            return False
        if self.low[i + 1] in COLLECTIVE and self.noun_like(i) and word not in _TIMES and word[-3:] != "ing":
            return False  # "committee Democrats"
        return not (word in _BEFORE_NAMES or "-" in word or word.endswith(("'s", "s'")))

    def phrase_after(self, first: int, *, chain: bool = True) -> int:
        """Where the noun phrase that begins with token ``first`` ends; ``first - 1`` if there is none."""
        last = self._base_after(first)
        if last < first:
            return last
        while chain and last - first < _LONGEST:
            link = self.low[last + 1]
            if link in {"of", "for", "from", "in", "at", "with", "on", "close", "familiar", "briefed"} or (
                link in _LINK
                and (
                    self.capital(last) == (last + 2 < len(self) and self.capital(last + 2))
                    or self._second_office(last)
                )
            ):
                # "briefed on the talks"
                begin = last + (3 if link == "briefed" and self.low[last + 2] in ("on", "about", "by") else 2)
                further = self._base_after(begin)
                if further < begin or self.low[begin] in DAYS:
                    break
                last = further
            else:
                break
        return last

    def _second_office(self, last: int) -> bool:
        """ "Lobbyist and GOP strategist Lou Park": whether another office and its holder follow an office and "and"."""
        end = self._base_after(last + 2)
        if ROLES.get(self.low[last]) is not False or end < last + 3 or not self.capital(end):
            return False
        return any(ROLES.get(self.low[i]) is False for i in range(last + 2, end))

    def _base_after(self, first: int) -> int:
        i, size = first, len(self.begins)
        named = False
        while i < size and i - first < _LONGEST:
            word = self.low[i]
            if i == first and (word in _OPENING or word.isdigit()):
                i += 1
                continue
            if word in QUANTIFIERS and i == first + 1:
                i += 1
                continue
            if not self.noun_like(i) and not (
                word.endswith("ed") and self.low[i + 1] in ROLES and i == first
            ):
                break
            if self.capital(i) or self.article_name(i):
                named = True
            elif (named and not self._goes_on(i)) or (
                i > first and word.endswith("ed") and self.low[i - 1] in ROLES
            ):
                break
            i += 1
        return i - 1

    def _goes_on(self, i: int) -> bool:
        """Whether a lower-case word after a name goes on with the phrase ("Brandt campaign") and is no verb."""
        low = self.low
        if low[i] in _INSIDE_NAMES:
            return True
        # "a former U.S. law enforcement official"
        placed = low[i - 1] in _OF_A_PLACE or low[i - 2] in _OF_A_PLACE
        return placed and not ROLES.keys().isdisjoint(low[i + 1 : i + 3])

    def article_name(self, i: int) -> bool:
        """Whether token ``i`` is a name with the Arabic article, which begins in lower case: "al-Harbi"."""
        return self.low[i].startswith(("al-", "el-", "ul-"))

    def verb_group(self, cue: int) -> tuple[int, bool, bool]:
        """The words before a cue that belong to its verb.

        Returns:
            The last token before the verb group, whether a form of "be" stands in it, and whether "to" does.
        """
        low = self.low
        i = cue - 1
        be = infinitive = False
        while i >= 0:
            word = low[i]
            if word not in _VERBAL and word not in _DEGREES and not word.endswith("ly"):
                break
            if word == "to" and i == cue - 1:
                infinitive = True
            elif word in AUXILIARIES:
                be = be or word in _BE_FORMS
            elif word in DAYS:
                while self.low[i - 1] in _DAY_LEADS:
                    i -= 1
            elif word in _DEGREES and low[i + 1].endswith("ly"):
                pass  # "more accurately predicted"
            elif not (
                word in ADVERBS or (word.endswith("ly") and not self.capital(i) and word not in _LY_NOUNS)
            ):
                break
            i -= 1
        return i, be, infinitive


_VERBAL = AUXILIARIES | DAYS | ADVERBS | {"to"}
_LY_NOUNS = words("family ally rally supply reply assembly monopoly bully daily weekly monthly")
_DEGREES = words("more most less least")
_DAY_LEADS = words("on last this late early next every") | DAYS
_BE_FORMS = words("is are was were been being am be isn't aren't wasn't weren't")
