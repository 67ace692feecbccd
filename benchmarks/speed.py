"""How fast srclint is, beside other linters of prose and beside itself: CPU, peak memory and instructions.

    python -m benchmarks speed                      start, one article, 181 articles, copies, growth, cache
    python -m benchmarks speed --large              5,000 articles and 20,000 records, too; takes minutes
    python -m benchmarks speed --check              exit 1 if a ratio is worse than its floor
    python -m benchmarks speed --tools FOLDER       where else than on the path the other linters are

Each measure is a process of its own. What is compared runs in turn, and of the ratios in each turn the median counts:
a busy machine slows both. Instructions are counted by valgrind, where that is installed; they hardly swing. Bytecode is
compiled first, as installers do. The articles are made of the sentences of ``seeds/``, the same each time.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import srclint
from benchmarks.__main__ import FLOORS, HERE, compare

__all__ = ["main"]

SEEDS = HERE.parent / "seeds"
AS_OF = "2026-11-22"
ARTICLE = 4_900  # characters of an article
_OURS = (sys.executable, "-m", "srclint")
_MORE = ("--as-of", AS_OF, "--isolated", "--exit-zero", "--output-format", "json")
# How the other linters are called, and what files they are given.
TOOLS: Mapping[str, tuple[str, ...]] = {
    "proselint": ("proselint", "check"),
    "write-good": ("write-good",),
    "codespell": ("codespell",),
    "vale": ("vale", "--no-exit"),
}


@dataclass(frozen=True)
class Cost:
    """What a process and its children took: CPU seconds, the largest memory in MB, and seconds by the clock."""

    cpu: float
    memory: float
    wall: float


def _words(random_: random.Random, sentences: Sequence[str], characters: int) -> str:
    """An article: a headline, a byline, a dateline, and paragraphs of some sentences each."""
    day = f"{random_.randrange(1, 29)} March 2026"
    body = [
        random_.choice(sentences).rstrip("."),
        f"By Ada {random_.choice('ABCDEFGH')}. Lind",
        f"WESTHAVEN, {day} -",
    ]
    while sum(map(len, body)) < characters:
        body.append(" ".join(random_.choice(sentences) for _ in range(random_.randrange(2, 5))))
    return "\n\n".join([*body[:2], " ".join(body[2:4]), *body[4:]])


def _sentences() -> list[str]:
    text = " ".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return [one for one in re.split(r"(?<=[.!?])\s+", text) if 30 < len(one) < 400]


def articles(folder: Path, count: int, *, copies: int = 1, characters: int = ARTICLE) -> Path:
    """A folder of articles, each so many times, with a word of its own."""
    random_, sentences = random.Random(f"{count} {characters}"), _sentences()
    folder.mkdir()
    for n in range(count):
        # A number in each sentence makes articles of the same sentences different ones.
        own = [f"{one} ({random_.randrange(100_000)})" for one in random_.sample(sentences, 40)]
        text = _words(random_, own, characters)
        for copy in range(copies):
            (folder / f"{n}-{copy}.txt").write_text(f"{text}\n\nCopy {copy} of the desk.\n", "utf-8")
    return folder


def records(file: Path, count: int) -> Path:
    """A corpus of so many records."""
    random_, sentences = random.Random(count), _sentences()
    with file.open("w", encoding="utf-8") as stream:
        for n in range(count):
            own = [f"{one} ({random_.randrange(100_000)})" for one in random_.sample(sentences, 40)]
            stream.write(json.dumps({"id": str(n), "text": _words(random_, own, ARTICLE)}) + "\n")
    return file


def cost(*command: str | Path, **env: str) -> Cost:
    """Run a command and say what it took; its peak of memory is at least what this process has.

    Raises:
        RuntimeError: it can't be run, or could not do its work (a status above 1).
    """
    began = time.monotonic()
    with subprocess.Popen(
        [os.fspath(word) for word in command],
        env={**os.environ, **env},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 65):  # codespell says 65 where it found something
        raise RuntimeError(
            f"{command[0]} ended with status {process.returncode}: {said.decode(errors='replace')[-300:]}"
        )
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - began)


def ours(*more: str | Path, **env: str) -> Cost:
    """What a run of srclint took."""
    return cost(*_OURS, *more, *_MORE, **env)


def paired(rounds: int, first: Callable[[], float], second: Callable[[], float]) -> float:
    """The median of what the second takes of what the first takes, in turn."""
    return statistics.median(second() / first() for _ in range(rounds))


def instructions(*command: str | Path) -> float:
    """Millions of instructions of a command; 0 where valgrind is not installed."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return 0.0
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                valgrind,
                "--tool=callgrind",
                f"--callgrind-out-file={folder}/out",
                *(os.fspath(word) for word in command),
            ],
            capture_output=True,
        )
    found = re.search(rb"Collected : (\d+)", done.stderr)
    return int(found[1]) / 1e6 if found else 0.0


def _start(folder: Path, rounds: int) -> Iterator[tuple[str, float]]:
    """One article: what the whole process takes, of what Python alone takes."""
    one = next(articles(folder / "one", 1).iterdir())
    alone = instructions(sys.executable, "-c", "pass")
    if alone:
        whole = instructions(*_OURS, one, *_MORE)
        yield "one article: instructions in millions", whole
        yield "one article: instructions, times those of Python alone", whole / alone
    taken = [ours(one) for _ in range(rounds)]
    yield "one article: CPU s", statistics.median(one.cpu for one in taken)
    yield "one article: peak MB", max(one.memory for one in taken)


def _beside(folder: Path, rounds: int, tools: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """One article and 181 articles beside other linters: how much of their CPU srclint takes."""
    for name, count in (("one article", 1), ("181 articles", 181)):
        files = sorted(articles(folder / f"beside-{count}", count).iterdir())
        for tool, path in tools.items():
            command = (path, *TOOLS[tool][1:], *files)
            yield (
                f"{name}: CPU, of {tool}'s",
                paired(rounds, lambda c=command: cost(*c).cpu, lambda f=files: ours(*f).cpu),  # type: ignore[misc]
            )


def _growth(folder: Path, rounds: int) -> Iterator[tuple[str, float]]:
    """What four times the articles, ten times the size, and copies take, the start left out."""
    start = statistics.median(ours(next(articles(folder / "first", 1).iterdir())).cpu for _ in range(rounds))
    small = articles(folder / "small", 60)
    for name, other, times in (
        ("four times the articles: CPU, times", articles(folder / "more", 240), 1.0),
        (
            "articles ten times as long: CPU, times",
            articles(folder / "longer", 60, characters=10 * ARTICLE),
            1.0,
        ),
        ("each article 5 times: CPU an article, times", articles(folder / "five", 60, copies=5), 5.0),
        ("each article 20 times: CPU an article, times", articles(folder / "twenty", 60, copies=20), 20.0),
    ):
        yield (
            name,
            paired(rounds, lambda: ours(small).cpu - start, lambda o=other: ours(o).cpu - start) / times,  # type: ignore[misc]
        )


def _again(folder: Path, rounds: int) -> Iterator[tuple[str, float]]:
    """What the cache spares when nothing changed."""
    many = articles(folder / "many", 400)
    cached = ("--cache-dir", folder / "kept")
    env = {"XDG_CACHE_HOME": str(folder / "home")}
    ours(many, *cached, **env)
    again = paired(rounds, lambda: ours(many, *cached, **env).cpu, lambda: ours(many).cpu)
    yield "400 articles again with the cache: times faster", again


def _large(folder: Path) -> Iterator[tuple[str, float]]:
    """Whole archives."""
    files = articles(folder / "large", 5_000)
    one = ours(files)
    yield "5,000 articles: CPU s", one.cpu
    yield "5,000 articles: MB a second", sum(path.stat().st_size for path in files.iterdir()) / 1e6 / one.cpu
    yield "5,000 articles: peak MB", one.memory
    yield "5,000 articles: -j 2, times faster by the clock", one.wall / ours(files, "-j", "2").wall
    env = {"XDG_CACHE_HOME": str(folder / "home")}
    ours(files, "--cache-dir", folder / "kept-large", **env)
    yield (
        "5,000 articles again with the cache: times faster",
        one.cpu / ours(files, "--cache-dir", folder / "kept-large", **env).cpu,
    )
    yield "20,000 records: peak MB", ours(records(folder / "records.jsonl", 20_000)).memory
    yield "2,000 articles, 11 copies of each: CPU s", ours(articles(folder / "copies", 182, copies=11)).cpu


def measure(options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    """The figures, one after the other."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    for package in (os.path.dirname(srclint.__file__), HERE.parent / "plugins"):
        compileall.compile_dir(package, quiet=2)
    path = os.pathsep.join([*options.tools, os.environ.get("PATH", "")])
    found = {name: where for name in TOOLS if (where := shutil.which(name, path=path))}
    for missing in sorted(set(TOOLS) - set(found)):
        print(f"speed: {missing} is not installed, and not compared with", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="srclint-speed-") as name:
        folder = Path(name)
        yield from _start(folder, options.rounds)
        yield from _beside(folder, options.rounds, found)
        yield from _growth(folder, options.rounds)
        yield from _again(folder, options.rounds)
        if options.large:
            yield from _large(folder)


def main(arguments: Sequence[str]) -> int:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks speed", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="turns of each measure (3)")
    parser.add_argument("--large", action="store_true", help="5,000 articles and 20,000 records, too")
    parser.add_argument("--check", action="store_true", help="exit 1 if a ratio is worse than its floor")
    parser.add_argument(
        "--tools", action="append", default=[], metavar="FOLDER", help="where other linters are"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    floors: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")).get("speed", {"floors": {}})["floors"]
    found: dict[str, float] = {}
    for key, value in measure(options):
        found[key] = value
        if not options.json:
            floor = floors.get(key)
            mark = f"  ({'≥' if floor['better'] == 'higher' else '≤'} {floor['floor']:g})" if floor else ""
            print(f"  {key:<58} {value:>10.4g}{mark}", flush=True)
    if options.json:
        print(json.dumps(found, indent=2))
    # What needs another tool, or --large, is held only where it was measured.
    fallen = compare(found, {key: floor for key, floor in floors.items() if key in found})
    for what in fallen:
        print(f"fell: {what}", file=sys.stderr)
    return 1 if options.check and fallen else 0
