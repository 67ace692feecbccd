"""How sure each rule is: verdicts of people on its findings, and the severity that they carry.

    python -m benchmarks.judged                     run srclint again, recount, print the table
    python -m benchmarks.judged --write             … and write benchmarks/judged.tsv and srclint/figures.json anew
    python -m benchmarks.judged --check             whether every default severity is carried, and nothing that was
                                                    mended came back; without the articles: by the figures that are kept
    python -m benchmarks.judged sample RULE [-n N]  findings that nobody has judged, to be read, a JSON object a line;
                                                    RULE may be a family, or ALL
    python -m benchmarks.judged add FILE            take verdicts in: such lines with "verdict" and "day"

Where the data's own labels say who signed, whether a date is shown, or which line is the article's, they are the
verdict, and nobody needs to read.

``judged.tsv`` holds verdicts and no text of anybody's: rule, level, data set, article, a hash of the quoted words, the
verdict and the day. ``right``, ``wrong`` and ``arguable`` count while srclint still reports the finding; what is no
longer reported has been ``mended`` where it was wrong, and a mended finding that comes back is a failure.

What a severity needs (Wilson's interval at 95%, E. B. Wilson, JASA 22, 1927): an **error** a lower end of .95 (73
judged and none wrong, 110 and 1, 142 and 2; arguable counts as wrong), a **warning** .90 (35 and none, 53 and 1, 69
and 2; arguable is left out). A rule that fires on fewer than 1 in 1,000 clean articles may show instead none wrong
on 5,000 clean articles or more and 30 true hits on labelled positives that its author did not write (`positives`); an
article on which it was judged right is not clean of what it reports.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.articles import DATA, LAST_THIRD, SETS, Labelled, engines
from benchmarks.held import answered
from benchmarks.positives import positives
from srclint.figures import is_rare, wilson
from srclint.host import load_host
from srclint.model import Finding, Severity
from srclint.rule import MaterialRule, Rule

HERE = Path(__file__).resolve().parent
TABLE = HERE / "judged.tsv"
FIGURES = HERE.parent / "srclint" / "figures.json"
VERDICTS = ("right", "wrong", "arguable", "mended")

NEEDED = {Severity.ERROR: 0.95, Severity.WARNING: 0.90}
"""The least lower end of the interval, by severity."""


@dataclass(frozen=True, slots=True, order=True)
class Judged:
    """One verdict; ``quote`` is the hash of the words, of nothing for a finding on the whole article."""

    rule: str
    level: str
    data: str
    article: str
    quote: str
    verdict: str
    day: str

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What identifies the finding."""
        return self.rule, self.level, self.data, self.article, self.quote


def quote_hash(finding: Finding) -> str:
    """Twelve digits that stand for the quoted words."""
    return hash_of(finding.text)


def hash_of(words: str) -> str:
    """Twelve digits that stand for words."""
    return hashlib.sha256(" ".join(words.split()).encode("utf-8", "replace")).hexdigest()[:12]


def read_table() -> list[Judged]:
    """The verdicts that are kept."""
    if not TABLE.is_file():
        return []
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return sorted(Judged(**row) for row in csv.DictReader(lines, delimiter="\t"))


def write_table(rows: Iterable[Judged]) -> None:
    """Keep the verdicts, sorted."""
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t", lineterminator="\n")
        writer.writerow(Judged.__slots__)
        writer.writerows(tuple(asdict(row).values()) for row in sorted(set(rows)))


Counts = dict[tuple[str, str], Counter[str | tuple[str, str]]]
"""By data set and genre in how many articles each rule fires, and each of its levels; under ``""`` all of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding that srclint makes today, with its article."""

    data: str
    genre: str
    article: Labelled
    finding: Finding

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What identifies the finding; as `Judged.key`."""
        f = self.finding
        return f.code, f.level, self.data, self.article.id, quote_hash(f)


def find(sets: Iterable[str], counts: Counts) -> Iterator[Found]:
    """All findings of all rules on data sets.

    Args:
        sets: their names.
        counts: is filled: by (data set, genre) in how many articles each rule fires, and under ``""`` how many there
            are.
    """
    alone, across = engines()
    for name in sets:
        articles = [article for article in SETS[name]() if article.readable]
        run = across.run([article.reading for article in articles]).findings if articles else ()
        crossing: dict[str, list[Finding]] = defaultdict(list)
        for finding in run:
            crossing[finding.article].append(finding)
        for article in articles:
            count = counts.setdefault((name, article.genre), Counter())
            findings = (*alone.check(article.reading).findings, *crossing[article.reading.id])
            count[""] += 1
            count.update({finding.code for finding in findings})
            count.update({(finding.code, finding.level) for finding in findings})
            for finding in findings:
                yield Found(name, article.genre, article, finding)


def quoted(counts: Counts) -> Iterator[Judged]:
    """The verdicts that labels give on what is reported of quotations held against material.

    Args:
        counts: is filled, as by `find`; the articles are those that have such quotations.
    """
    fired: dict[str, set[str | tuple[str, str]]] = defaultdict(set)
    for one in answered():
        if not one.is_real:
            continue
        codes = fired[one.article]
        if one.code:
            codes.update((one.code, (one.code, one.level)))
        if one.verdict:
            words = hash_of(one.words)
            yield Judged(one.code, one.level, one.data, one.id, words, one.verdict, LABELLED_ON)
    if fired:
        count = counts.setdefault(("quotes", "news-politics"), Counter())
        count[""] = len(fired)
        for codes in fired.values():
            count.update(codes)


def recount(rows: Sequence[Judged]) -> tuple[list[Judged], dict[str, Any], list[str]]:
    """Run srclint on everything that verdicts speak of.

    Returns:
        The verdicts with what was mended, the figures by rule, and a sentence for each mended finding that came back.
    """
    counts: Counts = {}
    known = {row.key: row for row in rows}
    today: set[tuple[str, ...]] = set()
    for found in find(SETS, counts):
        today.add(found.key)
        if found.key not in known and (verdict := by_labels(found)):
            known[found.key] = Judged(*found.key, verdict, LABELLED_ON)
    held: Counts = {}
    for row in quoted(held):
        today.add(row.key)
        known.setdefault(row.key, row)
    kept: list[Judged] = []
    back: list[str] = []
    for row in known.values():
        there = row.key in today
        if row.verdict == "mended" and there:
            back.append(f"{row.rule} on {row.article} ({row.data}) was judged wrong, was mended, and is back")
            row = replace(row, verdict="wrong")
        elif row.verdict == "wrong" and not there:
            row = replace(row, verdict="mended")
        kept.append(row)
    current = [row for row in kept if row.key in today]
    return kept, figures_of(current, counts, held), back


def figures_of(rows: Iterable[Judged], alone: Counts, held: Counts) -> dict[str, Any]:
    """By rule what its page says: verdicts by level, and how often it fires on clean articles of which genres.

    Args:
        rows: the verdicts on what is reported today.
        alone: how often rules fire on articles.
        held: how often rules on quotations do, on articles held against material.
    """
    judged: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        judged[row.rule][row.level][row.verdict] += 1
    labelled = positives()
    found: dict[str, Any] = {}
    for code, rule in load_host(third_party=False).rules.items():
        counts = held if isinstance(rule, MaterialRule) else alone
        found[code] = {
            "levels": {
                level: {
                    **{name: judged[code][level][name] for name in ("right", "wrong", "arguable")},
                    "fired": sum(count[code, level] for count in counts.values()),
                    "grave": severity >= Severity.WARNING,
                    **({"positives": labelled[code][level]} if level in labelled.get(code, {}) else {}),
                }
                for level, severity in sorted(gravest(rule).items())
            },
            "fired": sum(count[code] for count in counts.values()),
            "articles": sum(count[""] for count in counts.values()),
            "genres": sorted({genre for (_, genre), count in counts.items() if count[code]}),
            **({"clean": sorted({genre for _, genre in counts})} if code in labelled else {}),
        }
    return found


def carried(figures: Mapping[str, Any], level: str, severity: Severity) -> str:
    """Why the verdicts do not carry a severity; empty where they do.

    Args:
        figures: those of the rule.
        level: the level whose severity it is; what a rule's levels share is judged together where only one is judged.
        severity: what is claimed.
    """
    if severity not in NEEDED:
        return ""
    tally = figures.get("levels", {}).get(level, {})
    right, wrong, arguable = (tally.get(name, 0) for name in ("right", "wrong", "arguable"))
    bad = wrong + (arguable if severity is Severity.ERROR else 0)
    low, _ = wilson(right, right + bad)
    if low >= NEEDED[severity]:
        return ""
    if not bad and is_rare(tally, figures.get("articles", 0)):
        return ""
    return (
        f"{right} right, {wrong} wrong, {arguable} arguable: at least {low:.3f}, {NEEDED[severity]} is needed"
    )


def uncarried(rules: Mapping[str, Rule], figures: Mapping[str, Any]) -> list[str]:
    """A sentence for each severity that its verdicts do not carry: by default, or what a preset makes of it."""
    return [
        f"{code} {level}: {severity.label} is not carried ({why})"
        for code, rule in rules.items()
        for level, severity in gravest(rule).items()
        if (why := carried(figures.get(code, {}), level, severity))
    ]


def gravest(rule: Rule) -> dict[str, Severity]:
    """By level how grave it is under the preset that makes the most of it; what is off stays so."""
    most = max(rule.meta.severity_in.values(), default=Severity.OFF)
    return {
        level: max(severity, most) if severity is not Severity.OFF else severity
        for level, severity in rule.meta.levels.items()
    }


def sample(code: str, number: int, sets: Iterable[str], *, last: bool) -> Iterator[dict[str, Any]]:
    """Findings that nobody has judged, spread over data sets and genres, at most one of a level an article."""
    known = {row.key for row in read_table()}
    pools: dict[tuple[str, str, str], list[tuple[str, Found]]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    for found in find(sets, {}):
        f = found.finding
        if not (code == "ALL" or f.code.startswith(code)) or found.article.unread or found.key in known:
            continue
        if (found.data == LAST_THIRD) != last:
            continue
        article = (f.code, f.level, found.data, found.article.id)
        order = hashlib.sha256(repr(found.key).encode()).hexdigest()
        if article not in seen:
            seen.add(article)
            pools[f.code, found.data, found.genre].append((order, found))
    queues = {key: sorted(pool, key=lambda item: item[0]) for key, pool in sorted(pools.items())}
    taken: Counter[str] = Counter()
    while any(queues.values()):
        for (rule, _, _), queue in queues.items():
            if queue and taken[rule] < number:
                taken[rule] += 1
                yield _shown(queue.pop(0)[1])
            elif queue:
                queue.clear()


def _shown(found: Found) -> dict[str, Any]:
    """A finding as a reader judges it: with its words in their surroundings."""
    f, text = found.finding, found.article.reading.text
    start, end = (f.span.start, f.span.end) if f.span else (0, 0)
    around = text[max(0, start - 350) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + 350]
    return {
        **dict(zip(("rule", "level", "data", "article", "quote"), found.key, strict=True)),
        "severity": f.severity.label,
        "message": f.message,
        "genre": found.genre,
        "around": around if f.span else text[:1500] + (" […] " + text[-500:] if len(text) > 2000 else ""),
        "related": [place.text[:160] for place in f.related[:8]],
        "verdict": "",
    }


LABELLED_ON = "2026-11-30"
BY_LINE = tuple(f"BPL00{number}" for number in range(1, 9))


def by_labels(found: Found) -> str:
    """The verdict of the data's own labels on a finding; empty where they say nothing of it."""
    f, article = found.finding, found.article
    if f.span is None or f.code in article.labels:
        return article.labels.get(f.code, "")
    if f.code not in BY_LINE or not article.lines:
        return ""
    line = article.reading.text.count("\n", 0, f.span.start)
    label = article.lines[line] if line < len(article.lines) else None
    return {
        "main": "wrong",
        "boilerplate": "right",
        "article_meta": "arguable",
        "user_comment": "arguable",
    }.get(label or "", "")


def add(file: Path) -> int:
    """Take verdicts in; a finding that is judged again has the new verdict. Gives how many."""
    rows = {row.key: row for row in read_table()}
    number = 0
    for line in file.read_text("utf-8").splitlines():
        given = json.loads(line)
        if given.get("verdict") not in VERDICTS:
            raise SystemExit(
                f"{file}: a verdict is one of {', '.join(VERDICTS)}, not {given.get('verdict')!r}"
            )
        row = Judged(*(str(given[name]) for name in Judged.__slots__))
        rows[row.key] = row
        number += 1
    write_table(rows.values())
    return number


def _print(figures: Mapping[str, Any], rules: Mapping[str, Rule]) -> None:
    for code, rule in rules.items():
        told = figures.get(code, {})
        for level, severity in gravest(rule).items():
            tally = told.get("levels", {}).get(level, {})
            right, wrong, arguable = (tally.get(name, 0) for name in ("right", "wrong", "arguable"))
            low, high = wilson(right, right + wrong)
            share = (
                f"{right}/{right + wrong} ({low:.3f}-{high:.3f}) +{arguable}"
                if right + wrong
                else "not judged"
            )
            proof = tally.get("positives")
            hits = f"; finds {proof['hits']} of {proof['of']} {proof['on']}" if proof else ""
            mark = "" if not carried(told, level, severity) else "  NOT CARRIED"
            print(
                f"{code} {level:<16} {severity.label:<8} {share:<28} fires on {tally.get('fired', 0)}{hits}{mark}"
            )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judged", description=__doc__)
    parser.add_argument("words", nargs="*", metavar="sample RULE | add FILE")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("-n", type=int, default=40, help="findings of each rule to sample")
    parser.add_argument("--sets", default=",".join(SETS), help="data sets to sample from")
    parser.add_argument("--last", action="store_true", help="sample the part that is kept aside to the end")
    given = parser.parse_args(arguments)
    if given.words[:1] == ["sample"] and len(given.words) == 2:
        for shown in sample(given.words[1], given.n, given.sets.split(","), last=given.last):
            print(json.dumps(shown, ensure_ascii=False))
        return 0
    if given.words[:1] == ["add"] and len(given.words) == 2:
        print(f"{add(Path(given.words[1]))} verdicts", file=sys.stderr)
        return 0
    if given.words:
        parser.error("say: sample RULE, or add FILE")
    rules = load_host(third_party=False).rules
    back: list[str] = []
    if given.check and not DATA.is_dir():
        figures = json.loads(FIGURES.read_text("utf-8"))
    else:
        rows, figures, back = recount(read_table())
        _print(figures, rules)
        if given.write:
            write_table(rows)
            FIGURES.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", "utf-8")
    failures = [*uncarried(rules, figures), *back]
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
