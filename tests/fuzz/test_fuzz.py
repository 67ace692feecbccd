"""A short look for inputs that break srclint; ``python -m benchmarks.fuzz`` looks for longer."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.fuzz.__main__ import WHOLE, fuzz, shares
from benchmarks.fuzz.mutate import CORPUS, corpus_of, make_text
from benchmarks.fuzz.parts import PARTS, host
from srclint.config import load_config
from srclint.house_rules import load_house_rules
from srclint.suppress import load_baseline, load_sidecar

NAMES = [*PARTS, WHOLE]


def look(name: str, executions: int, seed: str) -> list[str]:
    broken: list[str] = []
    found = fuzz(name, executions, seed, lambda input_, text, problem: broken.append(f"{input_}: {problem}"))
    assert found["tried"] == executions or broken
    return broken


@pytest.mark.parametrize("name", NAMES)
def test_no_input_breaks_it(name: str) -> None:
    assert look(name, shares(1_000, NAMES)[name], "a glance") == []


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_no_input_breaks_it_in_a_longer_run(name: str) -> None:
    assert look(name, shares(12_000, NAMES)[name], "a look") == []


@pytest.mark.parametrize("name", PARTS)
def test_the_same_seed_makes_the_same_input(name: str) -> None:
    first, again = (make_text(corpus_of(PARTS[name].corpus), random.Random("seed")) for _ in range(2))
    assert first == again


def test_every_text_of_the_corpus_has_a_part_that_starts_with_it() -> None:
    assert {part.corpus for part in PARTS.values()} == {folder.name for folder in CORPUS.iterdir()}


def test_the_corpus_is_sound_before_it_is_mutated() -> None:
    for name in corpus_files("configurations"):
        assert load_config(name, host().rules)
    for name in corpus_files("house-rules"):
        assert load_house_rules(name).rules
    for name in corpus_files("suppressions"):
        assert load_sidecar(name)
    for name in corpus_files("baselines"):
        assert load_baseline(name)


def corpus_files(name: str) -> list[Path]:
    return sorted((CORPUS / name).iterdir())


@pytest.mark.parametrize("name", PARTS)
def test_what_breaks_is_told_once_for_each_way(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from benchmarks.fuzz.parts import Part

    def check(text: str, chance: random.Random) -> None:
        raise AssertionError("it broke")

    monkeypatch.setitem(PARTS, name, Part(check, 1, PARTS[name].corpus))
    told: list[str] = []
    found = fuzz(name, 5, "s", lambda input_, text, problem: told.append(problem))
    assert found.pop("tried") == 5
    assert list(found.values()) == [5]
    assert len(told) == 1
