"""What a rule without Python may say: its keys, and which of them each kind of rule takes."""

from __future__ import annotations

from collections.abc import Mapping

from srclint.model import BLOCK_KINDS
from srclint.records import dataclass

__all__ = ["EXPECTED", "KEYS", "KINDS", "UNITS", "Kind"]

KEYS: Mapping[str, tuple[str, str]] = {
    "code": ("string", "capital letters for the family and three digits: HSE001"),
    "name": ("string", "kebab-case, and reads well after “ignore”: loaded-word"),
    "message": (
        "string",
        "what is said of the words; may name {text}, {phrase}, {suggestion}, named groups, and what the kind gives",
    ),
    "severity": ("severity", "info, warning or error; default warning"),
    "kind": ("string", "how it looks, see below; default existence"),
    "phrases": (
        "strings",
        "words and phrases, in any case; one that ends in * matches the beginning of a word",
    ),
    "pattern": ("string", "a google-re2 pattern, instead of phrases; (?i) makes it match in any case"),
    "suggestion": (
        "suggestion",
        "the words to write instead, which --fix --unsafe-fixes does; for phrases also a table by phrase; for a "
        "pattern {1} and {name} stand for what its groups matched",
    ),
    "swap": (
        "swap",
        "by pattern the words to write instead, in which {1} stands for what its first group matched; or a list of "
        "several, which are named and not written",
    ),
    "max": ("number", "the most that there may be; an option of the rule, too"),
    "min": ("number", "the least that there must be; an option of the rule, too"),
    "either": ("table", "pairs of patterns, of which an article uses one or the other"),
    "needs": ("string", "the pattern without which a match of pattern is reported"),
    "exceptions": (
        "strings",
        "phrases inside which nothing is reported; the rule's option of this name adds to them",
    ),
    "and": ("strings", "patterns that must all match in the same unit"),
    "not": ("strings", "patterns of which none may match in the same unit"),
    "inside": ("string", "a pattern; only what lies in one of its matches is looked at"),
    "within": (
        "string",
        "what patterns are matched in, so that ^ and $ are its ends and nothing matches beyond: article (default), "
        "paragraph (any block), sentence",
    ),
    "unit": (
        "string",
        "what `and` and `not` look at, and what is counted in: sentence (default), paragraph, article",
    ),
    "advice": ("string", "what to do about it, for its page; nothing is written into the article"),
    "zones": (
        "strings",
        f"kinds of blocks ({', '.join(BLOCK_KINDS)}), which are looked at outside quotations; quote among them admits "
        "quoted words in those that are named, and block quotations; default headline, deck, paragraph, subhead",
    ),
    "languages": ("strings", "ISO 639-1 codes of the languages that it knows; default all"),
    "presets": ("strings", "the presets that it is on in; default source and draft"),
    "summary": ("string", "the first line of its page"),
    "why": ("string", "why it matters, for its page"),
    "references": ("strings", "what it rests on, for its page"),
    "bad": ("examples", "articles in which exactly the [[marked]] words must be reported"),
    "good": ("examples", "articles in which nothing may be reported"),
}
"""By key the kind of its value, and what it means."""

EXPECTED: Mapping[str, str] = {
    "string": "a string",
    "strings": "a list of strings",
    "number": "a whole number, 0 or more",
    "severity": "info, warning or error",
    "suggestion": "a string, or a table of strings by phrase",
    "swap": "a table of strings, or lists of them, by pattern",
    "table": "a table of strings",
    "examples": "a list of strings, or of tables with text and what is known of the article",
}
"""By kind of value what to say of one that is none."""

UNITS = ("sentence", "paragraph", "article")


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to look at an article.

    Args:
        doc: what is reported, in one sentence.
        needs: keys of which one must be there, each as alternatives.
        takes: its own keys that may be there.
        names: what its messages may name beside ``{text}``, ``{phrase}`` and named groups.
    """

    doc: str
    needs: tuple[tuple[str, ...], ...]
    takes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


_WORDS = ("phrases", "pattern")

KINDS: Mapping[str, Kind] = {
    "existence": Kind("the words, wherever they stand", (_WORDS,), ("suggestion",), ("suggestion",)),
    "substitution": Kind("words for which there are others", (("swap",),), (), ("suggestion",)),
    "occurrence": Kind(
        "in each unit the first match beyond `max`, or a unit with fewer than `min`",
        (_WORDS, ("max", "min")),
        (),
        ("count", "max", "min"),
    ),
    "repetition": Kind(
        "equal words in a row, capitals aside, more than `max` times (default 1); the words are all, or those of a "
        "pattern",
        (),
        ("pattern", "max"),
        ("count", "max"),
    ),
    "consistency": Kind(
        "where an article uses both of a pair, the rarer; of as many, the later",
        (("either",),),
        (),
        ("other",),
    ),
    "conditional": Kind(
        "the first of equal matches for which `needs` matches nowhere in the article; if it has a group, that must be "
        "the match's first group, or the match",
        (_WORDS, ("needs",)),
    ),
}
"""By name the kinds of rules."""
