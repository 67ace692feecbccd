"""Spun and copied text: ``python -m benchmarks.spun`` (with ``scale``: near-duplicates over 200,000 articles).

The labelled set holds clean articles, honest translations, and texts that tools made of some of them. The table of
tells was mined from other texts (``spun-mine.dev``) and from what is known of the tools, never from these. Figures of
the run rules come from one run of the engine over the whole set, as the data's own scorer counts them.
"""

from __future__ import annotations

import gzip
import json
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from srclint.plugins.provenance import derived_copy, near_duplicate
from srclint.plugins.spun import (
    article_mismatch,
    machine_rewritten_copy,
    spinner_phrase,
    spintax_residue,
    spun_article,
)
from srclint.plugins.spun.tells import article_tells, is_spun

from srclint.compare.shingles import jaccard, pairs_sharing, shingles, sketch, words
from srclint.compare.siblings import SiblingFact, extract_fact, pair_siblings
from srclint.engine import Engine
from srclint.findings import RuleSetting
from srclint.language.text.automaton import fold
from srclint.model import Context, Finding, Reading, RunResult
from srclint.rule import NoOptions, Rule
from srclint.view import ArticleView, Scanner

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CONTEXT = Context(as_of=date(2026, 11, 22))
ALONE: tuple[Rule, ...] = (
    spintax_residue.rule,
    spinner_phrase.rule,
    article_mismatch.rule,
    spun_article.rule,
)
ACROSS: tuple[Rule, ...] = (machine_rewritten_copy.rule, near_duplicate.rule, derived_copy.rule)

Record = dict[str, Any]


def records() -> list[Record]:
    """The labelled texts."""
    with gzip.open(DATA / "spun.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def reading(record: Record) -> Reading:
    """A record as a reader would give it."""
    return Reading(id=record["id"], path=record["id"], text=record["text"], format="record")


def settings(rules: tuple[Rule, ...]) -> list[RuleSetting]:
    """The rules with their default options."""
    return [RuleSetting(rule, rule.meta.options()) for rule in rules]


def group(record: Record) -> str:
    """``clean`` (with the articles by writers of English as a second language), ``translated``, or the tool."""
    names = {"clean": "clean", "human-nonnative": "clean", "translated": "translated"}
    return names.get(record["label"]) or str(record["tool"])


def flagged(chosen: list[Record], keep: Callable[[str], bool] = lambda family: True) -> Counter[str]:
    """How many of each group the tells convict; only tells of families that ``keep`` keeps count."""
    scanner = Scanner({"SPN004": spun_article.META.phrase_list()})
    counts: Counter[str] = Counter()
    for record in chosen:
        view = scanner.view(reading(record), CONTEXT)
        tells = [tell for tell in article_tells(view, "SPN004") if keep(tell.family)]
        counts[group(record)] += is_spun(tells, view.word_count)
    return counts


def alone(chosen: list[Record]) -> dict[str, float]:
    """What the article alone shows."""
    every = flagged(chosen)
    mined = flagged(chosen, lambda family: family in ("turbo", ""))
    without = flagged(chosen, lambda family: family != "withinside")
    shown = sum(_shown(record) for record in [r for r in chosen if group(r) == "clean"][:100])
    return {
        "clean flagged alone": every["clean"],
        "translations flagged alone": every["translated"],
        "turbospinner flagged, tells mined from it": mined["turbospinner"],
        "withinside flagged": every["withinside-family"],
        "withinside flagged without its own tells": without["withinside-family"],
        "spinner phrases on 100 clean articles": shown,
    }


def _shown(record: Record) -> int:
    """What spinner-phrase says of a text when it is asked to speak of any article."""
    scanner = Scanner({"SPN002": spinner_phrase.META.phrase_list()})
    view = scanner.view(reading(record), CONTEXT)
    return len(list(spinner_phrase.rule.check(view, NoOptions())))


def across(chosen: list[Record]) -> dict[str, float]:
    """What the run shows: the scorer's columns, from one run of the engine."""
    Engine([], CONTEXT).run(map(reading, chosen))  # so that what loads once is loaded
    without, cost = [], []
    for _ in range(3):  # the least of three: other work on the machine only ever adds
        without.append(_timed((), chosen)[0])
        seconds, result = _timed(ACROSS, chosen)
        cost.append(seconds)
    originals = {record["id"]: record.get("orig_id") for record in chosen}
    named = siblings(result.findings)
    made = [id_ for id_, original in originals.items() if original]
    clean = [record["id"] for record in chosen if group(record) == "clean"]
    turbo = [record["id"] for record in chosen if group(record) == "turbospinner"]
    return {
        "tool-run texts": len(made),
        "tool-run texts whose original is named": sum(originals[id_] in named.get(id_, ()) for id_ in made),
        "turbospinner texts whose original is named": sum(
            originals[id_] in named.get(id_, ()) for id_ in turbo
        ),
        "clean flagged against another than their own copy": sum(
            any(originals.get(other) != id_ for other in named.get(id_, ())) for id_ in clean
        ),
        "ms an article, rules across": (min(cost) - min(without)) / len(chosen) * 1e3,
    }


def _timed(rules: tuple[Rule, ...], chosen: list[Record]) -> tuple[float, RunResult]:
    """Seconds of CPU that a run takes, and its result."""
    started = time.process_time()
    result = Engine(settings(rules), CONTEXT).run(map(reading, chosen))
    return time.process_time() - started, result


def siblings(findings: tuple[Finding, ...]) -> dict[str, set[str]]:
    """By article the others that machine-rewritten-copy holds against it."""
    named: dict[str, set[str]] = {}
    for finding in findings:
        if finding.code == "SPN005" and finding.span is None:
            named.setdefault(finding.article, set()).update(place.path for place in finding.related)
    return named


def cost_alone(chosen: list[Record]) -> float:
    """Milliseconds that the rules on one article add to reading it."""
    times = []
    for rules in ((), ALONE):
        engine = Engine(settings(rules), CONTEXT)
        for record in chosen[:100]:
            engine.check(reading(record))
        started = time.process_time()
        for record in chosen:
            engine.check(reading(record))
        times.append(time.process_time() - started)
    return (times[1] - times[0]) / len(chosen) * 1e3


def edited(text: str, rate: float, chance: random.Random) -> str:
    """A copy with words replaced and sentences dropped; the higher the rate, the fewer shingles survive."""
    sentences = [s for s in text.split(". ") if chance.random() > rate / 2]
    tokens = ". ".join(sentences).split(" ")
    return " ".join(chance.choice(tokens) if chance.random() < rate / 5 else token for token in tokens)


def near_duplicates(chosen: list[Record]) -> dict[str, float]:
    """Recall among edited copies of clean articles by their exact Jaccard; what is reported is verified exactly."""
    chance = random.Random(0)
    texts = [record["text"] for record in chosen if group(record) == "clean"][:400]
    texts += [edited(text, chance.uniform(0.1, 0.6), chance) for text in texts for _ in range(3)]
    tokens = [words(fold(text)) for text in texts]
    found = {(a, b) for a, b, _ in pairs_sharing([sketch(each) for each in tokens])}
    whole = [shingles(each) for each in tokens]
    size = len(texts) // 4
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for index in range(size):
        for copy in range(size + 3 * index, size + 3 * index + 3):
            value = jaccard(whole[index], whole[copy])
            if 0.5 <= value < 0.8:
                band = f"near-duplicates at .{int(value * 10)}: recall"
                total[band] += 1
                hits[band] += (index, copy) in found
    reported = [(a, b) for a, b in found if jaccard(whole[a], whole[b]) >= 0.5]
    same = sum(_source(a, size) == _source(b, size) for a, b in reported)
    figures: dict[str, float] = {band: hits[band] / total[band] for band in sorted(total)}
    # The set holds articles that its outlets published twice; they share half of their words, too.
    return {**figures, "near-duplicates of one article, of all reported": same / len(reported)}


def _source(index: int, size: int) -> int:
    """Which article a text of `near_duplicates` was made of."""
    return index if index < size else (index - size) // 3


def measure() -> dict[str, float]:
    """All figures but those of `scale`."""
    chosen = records()
    figures = {**alone(chosen), **across(chosen), **near_duplicates(chosen)}
    figures["ms an article, rules on one"] = cost_alone(chosen)
    return figures


def scale(count: int) -> tuple[float, float]:
    """Seconds and peak megabytes for finding the pairs among so many short articles."""
    chance = random.Random(0)
    started = time.process_time()
    facts = list(_short_articles(count, chance))
    pairs = sum(1 for _ in pair_siblings(facts, None))
    seconds = time.process_time() - started
    print(f"{count} articles: {pairs} pairs", file=sys.stderr)
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _short_articles(count: int, chance: random.Random) -> Iterator[tuple[str, SiblingFact]]:
    """Facts of made-up articles of 120 words; one in ten copies the one before."""
    small = ["the", "of", "and", "to", "in", "a", "was", "for", "on", "with", "that", "by", "it", "as", "at"]
    syllables = [c + v for c in "bcdfglmnprst" for v in "aeiou"]
    content = ["".join(chance.choices(syllables, k=n % 4 + 1)) for n in range(30_000)]
    scanner, last = Scanner({}), ""
    for number in range(count):
        if number % 10 or not last:
            # Common words are common: the share of a word falls with its rank.
            tokens = [content[int(30_000 ** chance.random()) - 1] for _ in range(60)]
            named = (word.capitalize() if at % 5 == 3 else word for at, word in enumerate(tokens))
            last = " ".join(f"{chance.choice(small)} {word}" for word in named)
        view: ArticleView = scanner.view(
            Reading(id=f"{number:07}", path="", text=f"Title\n\n{last}."), CONTEXT
        )
        fact = extract_fact(view, None)
        if fact is not None:
            yield view.article.id, fact


if __name__ == "__main__":
    if sys.argv[1:2] == ["scale"]:
        for size in (int(argument) for argument in sys.argv[2:] or ("50000", "200000")):
            print("{}: {:.0f} s, peak {:.0f} MB".format(size, *scale(size)))
    else:
        for name, value in measure().items():
            print(f"{name:<56} {value:>10.4g}")
