"""Look for inputs that break srclint.

    python -m benchmarks.fuzz --executions 20000 --seed 7    as many inputs over all parts; the same ones each time
    python -m benchmarks.fuzz --part pages --part records    only these parts
    python -m benchmarks.fuzz --keep broken/                 write what broke there

The number of inputs for each part is printed at the end. Exit status 1 if anything broke; a part that computes for
two minutes on end stops the run with a traceback.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.fuzz.mutate import corpus_of, make_text
from benchmarks.fuzz.parts import PARTS
from benchmarks.fuzz.whole import broken_invariants, make_input

__all__ = ["WHOLE", "fuzz", "main", "shares"]

WHOLE = "whole"
"""The name for whole runs, with all rules and reports."""

_WHOLE_SHARE = 1  # it takes hundreds of times as long as a part
_HANG = 120.0  # seconds of CPU time: a machine that has much else to do is no hang


def shares(executions: int, names: Sequence[str]) -> dict[str, int]:
    """How many inputs each part gets; one at least."""
    weights = {name: PARTS[name].share if name in PARTS else _WHOLE_SHARE for name in names}
    total = sum(weights.values())
    return {name: max(1, executions * weight // total) for name, weight in weights.items()}


def _try_part(name: str, seed: str) -> tuple[str, list[str]]:
    chance = random.Random(seed)
    text = make_text(corpus_of(PARTS[name].corpus), chance)
    try:
        PARTS[name].check(text, chance)
    except Exception:  # the very thing that is looked for
        return text, [traceback.format_exc()]
    return text, []


def _try_whole(name: str, seed: str) -> tuple[str, list[str]]:
    from benchmarks.fuzz.parts import host

    path, data = make_input(random.Random(seed))
    try:
        return data.decode("latin-1"), list(broken_invariants(host(), path, data))
    except Exception:
        return data.decode("latin-1"), [traceback.format_exc()]


def fuzz(
    name: str, executions: int, seed: str, tell: Callable[[str, str, str], None], most: int = 20
) -> Counter[str]:
    """Try inputs on one part.

    Args:
        name: of the part, or ``WHOLE``.
        executions: how many inputs.
        seed: the inputs are made from it, the name and a running number.
        tell: called with the seed of an input, the input and what broke, for each new way to break.
        most: after so many ways it stops.

    Returns:
        How many inputs were tried (under ``tried``), and by the last line of what was said how often it broke.
    """
    try_ = _try_whole if name == WHOLE else _try_part
    found: Counter[str] = Counter()
    for number in range(executions):
        if name == WHOLE or number % 50 == 0:
            _watch(_HANG)
        text, problems = try_(name, f"{seed}:{name}:{number}")
        for problem in problems:
            way = _way(problem)
            if not found[way]:
                tell(f"{seed}:{name}:{number}", text, problem)
            found[way] += 1
        found["tried"] += 1
        if len(found) > most:
            break
    _watch(0)
    return found


def _watch(seconds: float) -> None:
    """After so many seconds of CPU time from now, print where we are and end; 0 to watch no more."""
    if hasattr(signal, "setitimer"):  # not on Windows
        faulthandler.register(signal.SIGPROF, chain=True)
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _way(problem: str) -> str:
    """What two inputs that break in the same way have in common: where it happened."""
    lines = [line.strip() for line in problem.splitlines() if line.lstrip().startswith("File ")]
    return lines[-1] if lines else problem[:60]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring."""
    names = [*PARTS, WHOLE]
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fuzz", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--executions", type=int, default=20_000, help="over all parts together")
    parser.add_argument("--seed", default="1", help="another seed, other inputs")
    parser.add_argument("--part", action="append", choices=names, help="only this part; may be repeated")
    parser.add_argument("--keep", type=Path, help="a folder for inputs that broke something")
    given = parser.parse_args(arguments)

    def tell(seed: str, text: str, problem: str) -> None:
        print(f"seed {seed}, {len(text):,} characters: {text[:80]!r}\n{problem}", flush=True)
        if given.keep is not None:
            given.keep.mkdir(parents=True, exist_ok=True)
            (given.keep / seed.replace(":", "-")).write_bytes(text.encode("utf-8", "surrogatepass"))

    broke = 0
    for name, executions in shares(given.executions, given.part or names).items():
        found = fuzz(name, executions, given.seed, tell)
        tried = found.pop("tried", 0)
        broke += found.total()
        print(f"{name:16} {tried:10,} inputs, {found.total():,} broke", flush=True)
    return 1 if broke else 0


if __name__ == "__main__":
    sys.exit(main())
