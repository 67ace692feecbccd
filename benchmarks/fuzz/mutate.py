"""Inputs for fuzzing: short texts of a corpus, cut, doubled, spliced and filled with what often breaks programs."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

__all__ = ["BITS", "CORPUS", "corpus_of", "make_text"]

CORPUS = Path(__file__).parent / "corpus"

# Longest input in characters: what takes long is looked for by doubling, not here.
_MOST = 4_000

BITS = (
    *("\0", "\x1b[31m", "\x1b]8;;x\x07", "\x9b", "\r", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028"),
    *("\u2029", "\ufeff", "\u200d", "\u202e", "\u2066", "\xad", "\xa0", "\u3000", "\ud800", "\udfff", "\uffff"),
    *("\ufffd", "İ", "ß", "ﬁ", "e\u0301", "🌊", "👩‍👩‍👧", "𝒜", "世界", "مرحبا", "क्ष", "Ã©", "â€™", "\U000e0041", "²"),
    *("“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", "—", "–", "-", "…", "(", ")", "[", "]", "{", "}", "|"),
    *("<", ">", "&", "&amp;", "&#0;", "&#xD800;", "<!--", "-->", "<b>", "</p>", "<script>", "]]>", "<![CDATA[", "\\"),
    *("---\n", "+++\n", "...\n", "title: [\n", "date: 2021-99-99\n", "# ", "> ", "- ", "* ", "1. ", "```\n", "!["),
    *("By ", "by ", "BY ", "Published ", "Updated: ", "© 2021 ", "said ", "told ", "according to ", "anonymity "),
    *("Monday ", "yesterday ", "last year ", "a year earlier ", "999999999999 years ago ", "May 32, 99999 "),
    *("February 30, 2021", "12:61", "24:00 p.m.", "0000-00-00", "2021-W60", "the 9999999th century ", "$1,,,000 "),
    *("<!-- srclint: ignore -->", "<!-- srclint: ignore BPL001 -- x -->", "{a|b|{c|d}}", "{name}", "{0}", "http://[::1"),
    *("This website uses cookies to improve your experience.\n", "All rights reserved.\n", "Read more: ", "Subscribe "),
    *("null", "true", "-1", "1e999", "9" * 30, "NaN", "[[", "]]", " = ", ": ", ",", "#", "'''", '"""', "\\u0000", "%s"),
    *("<template>", "<noscript>", "<svg/>", "<?php ?>", "<?", "<!DOCTYPE html>", "<table><td>", "<a href=//x>"),
    "<p hidden>",
)  # fmt: skip
"""What often breaks programs."""

_VALUES = (
    *("0", "-1", "1.5", "nan", "inf", "9" * 20, "0x10", "1e400", "true", "false", "null", "~", '""', "''", "[]", "{}"),
    *('"x"', '["x"]', '[["x"]]', "[1, 'a']", '{a = "b"}', '{"a": "b"}', "2026-11-22", "12:00:00"),
    *('"\\u0000"', '"../x"', '"/etc/passwd"', '"!"', '"*"', '"**/"', '"[z-a]"', '"(a+)+$"', '"\\\\1"', '"ALL"'),
    *('"BPL"', '"BPL001"', '"error"', '"{text}"', '"{text.x}"', '"{0}"', '"{"', '"{text!r:>99}"', '"a*"', '" "'),
)  # fmt: skip


@cache
def corpus_of(name: str) -> tuple[str, ...]:
    """The texts of a folder of the corpus, in the order of their names."""
    return tuple(
        path.read_bytes().decode("utf-8", "surrogatepass") for path in sorted((CORPUS / name).iterdir())
    )


def _cut(text: str, others: Sequence[str], chance: random.Random) -> str:
    a, b = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return chance.choice((text[a:b], text[:a], text[b:], text[:a] + text[b:]))


def _double(text: str, others: Sequence[str], chance: random.Random) -> str:
    a = chance.randint(0, len(text))
    b = min(len(text), a + chance.choice((1, 5, 40, 400)))
    return text[:b] + text[a:b] * chance.choice((1, 2, 20)) + text[b:]


def _put_in(text: str, others: Sequence[str], chance: random.Random) -> str:
    for _ in range(chance.choice((1, 1, 3, 12))):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(BITS) * chance.choice((1, 1, 1, 2, 20)) + text[at:]
    return text


def _any_characters(text: str, others: Sequence[str], chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    top = chance.choice((0x7F, 0xFF, 0x2FFF, 0x10FFFF))
    new = "".join(chr(chance.randint(0, top)) for _ in range(chance.choice((1, 2, 20))))
    return text[:at] + new + text[at + chance.choice((0, len(new))) :]


def _splice(text: str, others: Sequence[str], chance: random.Random) -> str:
    other = chance.choice(others)
    return text[: chance.randint(0, len(text))] + other[chance.randint(0, len(other)) :]


def _shuffle(text: str, others: Sequence[str], chance: random.Random) -> str:
    joint = chance.choice(("\n", "\n\n", " ", ". ", ",", "="))
    parts = text.split(joint)
    chance.shuffle(parts)
    return joint.join(parts)


def _swap_words(text: str, others: Sequence[str], chance: random.Random) -> str:
    """Put a word of one place, or of another text, in the place of one elsewhere."""
    words = text.split(" ")
    pool = chance.choice(others).split(" ") if chance.random() < 0.5 else words
    words[chance.randrange(len(words))] = chance.choice(pool)
    return " ".join(words)


def _other_value(text: str, others: Sequence[str], chance: random.Random) -> str:
    """Give a key another value: one of our own, or of another key."""
    lines = text.split("\n")
    rows = [number for number, line in enumerate(lines) if " = " in line or ": " in line]
    if not rows:
        return text
    number = chance.choice(rows)
    joint = " = " if " = " in lines[number] else ": "
    other = lines[chance.choice(rows)].partition(joint)[2]
    lines[number] = lines[number].partition(joint)[0] + joint + chance.choice((*_VALUES, other, other))
    return "\n".join(lines)


def _other_breaks(text: str, others: Sequence[str], chance: random.Random) -> str:
    return text.replace("\n", chance.choice(("\r\n", "\r", "\x85", "\u2028", " ", "", "\n\n", " \n\t")))


def _other_case(text: str, others: Sequence[str], chance: random.Random) -> str:
    return chance.choice((text.upper, text.lower, text.title, text.swapcase))()


_MUTATIONS: tuple[Callable[[str, Sequence[str], random.Random], str], ...] = (
    *(_cut, _double, _put_in, _put_in, _any_characters, _any_characters, _splice, _splice),
    *(_shuffle, _swap_words, _other_value, _other_value, _other_breaks, _other_case),
)


def make_text(corpus: Sequence[str], chance: random.Random) -> str:
    """One input, made of the texts of a corpus."""
    text = chance.choice(corpus)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        text = chance.choice(_MUTATIONS)(text, corpus, chance)[:_MOST]
    return text
