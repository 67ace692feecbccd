"""Who speaks again: short names, pronouns and "the official" led back to the speaker that they mean."""

from __future__ import annotations

from functools import lru_cache

from srclint.model import Span
from srclint.patterns import pattern
from srclint.vocabulary import words
from srclint.vocabulary.names import FIRST_NAMES, HONORIFICS
from srclint.vocabulary.roles import ON_RECORD, ROLES, UNNAMED_SINGULAR
from srclint.vocabulary.small_words import ADJECTIVES, DETERMINERS, PREPOSITIONS, QUANTIFIERS

__all__ = ["Speakers"]

_TITLES = HONORIFICS | words("former ex")
_MANY = words("officials sources aides insiders staffers advisers advisors people")
# Who may have spoken under a name, or for an institution, before: a source or an insider has not.
_OFFICERS = words("official aide adviser advisor operative associate")
# How far back a pronoun may look: to its own paragraph or the two before (a blank line is two breaks).
_BREAKS = 4
# Nor over more than this: three long paragraphs.
_FAR = 1500
# How many descriptions are kept to lead "the official" back to: more than any article has sources.
_KEPT = 50
_ONE_OF = pattern(r"(?i)(?:[\w-]+ ){1,2}of (.+)")
_QUOTED = pattern('[“"«][^”"»\n]*[”"»]?')
# What may stand behind a name in the same phrase.
_HEAD_END = pattern(r"[,(]|\s(?:of|for|from|in|at|to|with|and)\s")
# Someone else who is named on the way makes a pronoun unsure.
_OTHER = pattern(r"([A-Z](?<!\w[A-Z])[a-z]++)\.?+ [A-Z]")
_INTRODUCING = FIRST_NAMES | HONORIFICS


class Speakers:
    """The speakers of an article in the order in which they come up."""

    __slots__ = ("_last", "_named", "_names", "_text", "_title_end", "_unnamed")

    def __init__(self, text: str, title_end: int) -> None:
        self._text = text
        self._title_end = title_end
        self._named: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._unnamed: list[tuple[frozenset[str], str, bool]] = []
        self._last: tuple[str, str, bool, int] | None = None  # speaker, kind, anonymous, offset

    def resolve(self, name: str, kind: str, at: Span) -> tuple[str, bool]:
        """The canonical name of a speaker, and whether it is anonymous.

        Args:
            name: the source's words, or those of a relative pronoun's antecedent.
            kind: their kind.
            at: where they stand.

        Returns:
            The speaker as the article named or described it first, empty if that is not sure; and whether the
            speaker is unnamed and no spokesperson.
        """
        if kind == "pronoun":
            return self._pronoun(name, at)
        if kind == "named":
            speaker, hidden = self._name(name), False
        elif kind in ("unnamed", "descriptor"):
            speaker, hidden = self._description(name, kind, at)
        else:
            speaker, hidden = _plain(name), False
        if kind in {"named", "unnamed", "descriptor"} and at.start >= self._title_end:
            self._last = (speaker, kind, hidden, at.end)
        return speaker, hidden

    def _name(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = self._lead_back(name)
        return known

    def _lead_back(self, name: str) -> str:
        if name.isalpha():
            return self._named.setdefault(name, name)
        full, surname = _bare_name(name)
        if not full:
            return _plain(name)
        known = self._named.get(surname)
        if known is None or (" " in full and " " in known and known[0] != full[0]):
            self._named[surname] = full
            return full
        return known

    def _description(self, name: str, kind: str, at: Span) -> tuple[str, bool]:
        head: list[str] = []
        low: list[str] = []
        for word in name.split():
            bare = word.strip("’'.,")
            plain = bare.lower()
            if low and (plain in PREPOSITIONS or plain in {"who", "familiar", "close", "briefed"}):
                break
            low.append(plain)
            if bare and plain not in DETERMINERS and plain not in QUANTIFIERS:
                # "Officials" begins a sentence; "Iraqi" is a name wherever it stands.
                head.append(plain if len(low) == 1 and (plain in ROLES or plain in ADJECTIVES) else bare)
        if not head:
            return self._one_of(name, kind, at)
        hidden = kind == "unnamed" and head[-1].lower() not in ON_RECORD
        key = frozenset(map(str.lower, head))
        if low[0] in {"the", "this", "these", "those", "that", "both"}:
            for other, speaker, _ in reversed(self._unnamed[-_KEPT:]):
                if key <= other:
                    return speaker, hidden
            if len(key) == 1 and not key.isdisjoint(_OFFICERS) and self._last_is_near(at):
                return self._last_speaker()  # "a spokesman said … the official said"
        speaker = " ".join(head)
        if low[0] in {"another", "other", "a", "an", "one"}:
            earlier = sum(key == k for k, _, _ in self._unnamed)
            if earlier:
                speaker = f"{speaker} #{earlier + 1}"
        self._unnamed = [*self._unnamed[-_KEPT:], (key, speaker, hidden)]
        return speaker, hidden

    def _one_of(self, name: str, kind: str, at: Span) -> tuple[str, bool]:
        """ "One of them", "one of the guards": of those who spoke last, or of those whom the rest describes."""
        group = _ONE_OF.match(name)
        if group and not group[1].lower().startswith(("them", "those", "us", "you")):
            return self._description(group[1], kind, at)
        if group and self._unnamed:
            return self._unnamed[-1][1:]
        return _plain(name), kind == "unnamed"

    def _last_is_near(self, at: Span) -> bool:
        """Whether the last speaker stands in the same paragraph or in the two before."""
        if self._last is None:
            return False
        end = self._last[-1]
        return at.start - end <= _FAR and self._text.count("\n", end, at.start) <= _BREAKS

    def _last_speaker(self) -> tuple[str, bool]:
        assert self._last is not None
        return self._last[0], self._last[2]

    def _pronoun(self, name: str, at: Span) -> tuple[str, bool]:
        if self._last is None or name.lower() not in {"he", "she", "his", "her", "they"}:
            return "", False
        speaker, kind, hidden, end = self._last
        described = speaker.partition(" #")[0].lower().split()
        plural = kind != "named" and ROLES.get(described[-1], False)
        if plural != (name.lower() == "they"):
            return "", False
        if kind == "unnamed" and not any(word in UNNAMED_SINGULAR or word in _MANY for word in described):
            return "", False
        if not self._last_is_near(at):
            return "", False
        between = self._text[end : at.start]
        if _parts(between) and _parts(_QUOTED.sub(" ", between)):
            return "", False
        return speaker, hidden


@lru_cache(maxsize=4096)
def _bare_name(name: str) -> tuple[str, str]:
    """A person's name without titles, offices and what follows it, and its last word; both empty for no name."""
    end = _HEAD_END.search(name)
    parts = (name[: end.start()] if end else name).split()
    for i in range(len(parts) - 2, -1, -1):
        word = parts[i].strip(".").lower()
        if word in _TITLES or word in ROLES or word.endswith(("'s", "’s")):
            parts = parts[i + 1 :]
            break
    if not parts:
        return "", ""
    surname = parts[-1]
    if surname.endswith(("'s", "’s")):
        surname = surname[:-2]
    elif surname.endswith(("'", "’")):
        surname = surname[:-1]
    surname = surname.strip(".")
    return " ".join([*parts[:-1], surname]), surname


def _parts(between: str) -> bool:
    """Whether the words between a speaker and a pronoun name someone else, or go over too many paragraphs."""
    if len((between + ".").splitlines()) - 1 > _BREAKS:
        return True
    return not _INTRODUCING.isdisjoint(map(str.lower, _OTHER.findall(between)))


def _plain(name: str) -> str:
    """An organisation or group without its article."""
    low = name.lower()
    for article in ("the ", "a ", "an "):
        if low.startswith(article):
            return name[len(article) :]
    return name
