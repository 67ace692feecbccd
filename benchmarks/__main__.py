"""Measure srclint on the labelled articles, and hold the figures against the floors kept in this folder.

    python -m benchmarks                  all tables
    python -m benchmarks timex spun       some of them
    python -m benchmarks --check          exit 1 if a figure is worse than its floor
    python -m benchmarks --raise          raise the floors to today's figures, where these are better
    python -m benchmarks speed            CPU, memory and instructions; see `benchmarks.speed`
    python -m benchmarks slopes           how time grows with the input; see `benchmarks.slopes`
    python -m benchmarks corpus equal     corpora on all engines; see `benchmarks.corpus`

The labelled articles are not part of srclint: they are looked for in ``../shared/data`` (or ``$SRCLINT_DATA``). Where
they are missing, the floors on our own articles still count, and the others are skipped with a word.
Figures of time are CPU milliseconds divided by the machine's pace (`benchmarks.pace`): a busy one fails nothing.
A floor may rise. Lowering one is an edit of ``floors.json``, seen in review.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.pace import pace

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
DATA = Path(os.environ.get("SRCLINT_DATA", HERE.parent.parent / "shared" / "data"))

# What each module measures on, beside the name under which floors.json keeps its figures.
MODULES: Mapping[str, tuple[str, ...]] = {
    "own": (),
    "timex": ("timex.dev.jsonl.gz",),
    "attribution": ("attribution.dev.jsonl.gz", "anonymity-sentences.dev.jsonl.gz"),
    "spun": ("spun.dev.jsonl.gz", "spun-mine.dev.jsonl.gz"),
    "structure_text": (
        "byline-text.dev.jsonl.gz",
        "byline-text-reuters.dev.jsonl.gz",
        "boilerplate-lines.dev.jsonl.gz",
    ),
    "mending": ("boilerplate-lines.dev.jsonl.gz",),
    "residue": ("residue.dev.jsonl", "meta.dev.jsonl"),
    "quotations": (
        "quotes/quotes.dev.jsonl.gz",
        "quotes/quotes.real.dev.jsonl.gz",
        "quotes/material.tar.xz",
    ),
    "structure_html": ("byline-html.dev.jsonl.gz",),
}


_OF_TIME = re.compile(r"\bms\b|(?<![a-z])ms_")


def digest(files: Iterable[str]) -> str:
    """SHA-256 over the files' bytes, 16 digits; floors hold only for the data they were measured on."""
    total = hashlib.sha256()
    for name in files:
        total.update((DATA / name).read_bytes())
    return total.hexdigest()[:16]


def _figures(name: str) -> dict[str, float]:
    """The figures of a module; those of time as they would be at a pace of 1, by a yardstick before and after."""
    before = pace()
    found = dict(import_module(f"benchmarks.{name}").measure())
    slow = (before + pace()) / 2
    return {key: value / slow if _OF_TIME.search(key) else value for key, value in found.items()}


def compare(found: Mapping[str, float], floors: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What fell: a sentence for each figure that is worse than its floor, or that is no longer measured."""
    fallen = []
    for key, floor in floors.items():
        if key not in found:
            fallen.append(f"{key} is no longer measured")
        elif floor["better"] == "higher" and found[key] < floor["floor"] - 1e-9:
            fallen.append(f"{key} is {found[key]:g}, its floor {floor['floor']:g}")
        elif floor["better"] == "lower" and found[key] > floor["floor"] + 1e-9:
            fallen.append(f"{key} is {found[key]:g}, its ceiling {floor['floor']:g}")
    return fallen


def _raise(kept: dict[str, Any], found: Mapping[str, float]) -> None:
    """Move the floors up to today's figures; times are left alone, since machines differ."""
    for key, floor in kept["floors"].items():
        if floor.get("fixed") or key not in found:
            continue
        better = max if floor["better"] == "higher" else min
        floor["floor"] = better(floor["floor"], found[key])


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["slopes"]:
        from benchmarks import slopes

        return slopes.main(arguments[1:])
    if arguments[:1] == ["corpus"]:
        from benchmarks import corpus

        return corpus.main(arguments[1:])
    if arguments[:1] == ["speed"]:
        from benchmarks import speed

        return speed.main(arguments[1:])
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("modules", nargs="*", help=f"which: {', '.join(MODULES)}")
    parser.add_argument("--check", action="store_true", help="exit 1 if a figure is worse than its floor")
    parser.add_argument(
        "--raise", dest="raise_", action="store_true", help="raise the floors to today's figures"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    unknown = set(options.modules) - set(MODULES)
    if unknown:
        parser.error(f"there is no benchmark {sorted(unknown)[0]!r}")
    floors = json.loads(FLOORS.read_text("utf-8"))
    results: dict[str, dict[str, float]] = {}
    fallen: list[str] = []
    for name in options.modules or MODULES:
        files = MODULES[name]
        if not all((DATA / file).is_file() for file in files):
            print(f"{name}: skipped, the labelled articles are not here ({DATA})", file=sys.stderr)
            continue
        kept = floors.setdefault(name, {"digest": digest(files) if files else "", "floors": {}})
        if options.check and files and kept["digest"] != digest(files):
            print(f"{name}: skipped, the floors were measured on other data", file=sys.stderr)
            continue
        found = results[name] = _figures(name)
        fallen += [f"{name}: {what}" for what in compare(found, kept["floors"])]
        if options.raise_:
            _raise(kept, found)
    if options.json:
        print(json.dumps(results, indent=2, sort_keys=True))
    else:
        for name, found in results.items():
            print(f"\n{name}")
            for key, value in found.items():
                floor = floors[name]["floors"].get(key)
                mark = (
                    f"  ({'≥' if floor['better'] == 'higher' else '≤'} {floor['floor']:g})" if floor else ""
                )
                print(f"  {key:<58} {value:>10.4g}{mark}")
    if options.raise_:
        FLOORS.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", "utf-8")
    for what in fallen:
        print(f"fell: {what}", file=sys.stderr)
    return 1 if options.check and fallen else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["slopes"]:
        from benchmarks.slopes import keep_memory

        keep_memory()
    sys.exit(main())
