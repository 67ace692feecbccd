"""Records to run a corpus on, made of the labelled articles: with copies, near copies, and some that can't be read.

    python -m benchmarks.corpus_records FILE COUNT [--kind whole|short] [--one N]

The same arguments give the same bytes. ``whole`` takes the articles themselves, each once while they last, and goes on
with short records; ``short`` puts sentences of them together to 600 to 900 characters, so that any number can be made.
Of a hundred records three copy an earlier one and three do so with one sentence less. ``--one N`` replaces the last N
by copies of a single record.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from benchmarks.articles import SETS
from srclint.language import split_sentences
from srclint.model import Reading

__all__ = ["make", "short", "whole", "write"]

_SEED = 21
_SHORTEST, _LONGEST = 600, 900  # characters of a short record
_BACK = 5000  # how far back a copy reaches: across parts, and not over all that memory would have to hold
_ENGLISH = ("news", "newswire", "politics", "dated", "originals")
# Not the pages of which only a reader of HTML makes text.
_WHOLE = (*_ENGLISH, "judge", "page-texts", "page-lines")
_LONG = 8_000  # characters; longer articles are left out, which would take most of the time and tell no more

Record = dict[str, Any]


def _texts(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The labelled articles of some sets: text, and the day of publication or nothing."""
    for name in names:
        for article in SETS[name]():
            if isinstance(article.reading, Reading) and len(article.reading.text) <= _LONG:
                days = [e.value for e in article.reading.metadata if e.field == "published"]
                yield article.reading.text, days[0] if days else ""


def whole() -> Iterator[Record]:
    """The labelled articles as records, without ids."""
    for text, day in _texts(_WHOLE):
        yield {"text": text, "published": day}


def short() -> Iterator[Record]:
    """Records without end that have no sentence in common, under a headline and a byline.

    Each sentence has the length and the end of one of the English articles, and its words by fours from several: so no
    shingle is shared, however many records are made, while names, times and quotations are as frequent as in news.
    """
    dice = random.Random(_SEED)
    sentences = [
        words
        for text, _ in _texts(_ENGLISH)
        for span in split_sentences(text)
        if 6 <= len(words := text[span.start : span.end].split()) <= 50
    ]

    def sentence() -> str:
        shape = dice.choice(sentences)
        made: list[str] = []
        while len(made) < len(shape) - 2:
            other = dice.choice(sentences)
            at = dice.randrange(len(other) - 4)
            made += other[at : at + 4]
        return " ".join([shape[0], *made[: len(shape) - 2], shape[-1]])

    while True:
        size = dice.randint(_SHORTEST, _LONGEST)
        head = " ".join(sentence().split()[:8]).rstrip(".,;:")
        parts = [head, f"By {dice.choice(_FIRST)} {dice.choice(_LAST)}"]
        while (room := size - sum(map(len, parts)) - 2 * len(parts)) > 40:
            parts.append(sentence()[:room])
        yield {
            "text": "\n\n".join(parts),
            "published": f"2026-{dice.randint(1, 9):02}-{dice.randint(1, 28):02}",
        }


_FIRST = ("Ada", "Ben", "Clara", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Liam")
_LAST = (
    "Lind",
    "Falk",
    "Moss",
    "Okafor",
    "Petrov",
    "Quist",
    "Reyes",
    "Sato",
    "Tran",
    "Ueda",
    "Vance",
    "Wolf",
)


def make(count: int, kind: str = "whole", one: int = 0) -> Iterator[Record]:
    """So many records with ids, copies among them.

    Args:
        count: of all records.
        kind: ``whole`` or ``short``.
        one: how many at the end are one and the same, but for their ids.
    """
    fresh = chain(whole(), short()) if kind == "whole" else short()
    dice = random.Random(_SEED)
    earlier: deque[Record] = deque(maxlen=_BACK)
    for number in range(count - one):
        drawn = dice.random()
        if number % 997 == 500:
            record = {"text": " \n", "published": ""}  # which can't be read
        elif drawn < 0.06 and earlier:
            record = dice.choice(earlier)
            record = record if drawn < 0.03 else record | {"text": _one_less(record["text"], dice)}
        else:
            record = next(fresh)
            earlier.append(record)
        yield {"id": f"r{number}", **record}
    same = next(fresh) if one else {}
    yield from ({"id": f"r{number}", **same} for number in range(count - one, count))


def _one_less(text: str, dice: random.Random) -> str:
    """A text without one of its paragraphs, neither the first nor the last one."""
    parts = text.split("\n\n")
    if len(parts) > 3:
        del parts[dice.randrange(1, len(parts) - 1)]
    return "\n\n".join(parts)


def write(file: str, count: int, kind: str, one: int) -> None:
    """Write records as JSON Lines."""
    with open(file, "w", encoding="utf-8") as stream:
        for record in islice(make(count, kind, one), count):
            stream.write(json.dumps(record) + "\n")


def main() -> None:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("count", type=int)
    parser.add_argument("--kind", choices=("whole", "short"), default="whole")
    parser.add_argument("--one", type=int, default=0)
    given = parser.parse_args()
    write(given.file, given.count, given.kind, given.one)


if __name__ == "__main__":
    main()
