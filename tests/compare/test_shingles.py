from __future__ import annotations

import random
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.compare import shingles as module
from srclint.compare.shingles import containment, jaccard, pairs_sharing, shingles, sketch, words
from srclint.language.text.automaton import fold

TEXT = [
    "the",
    "harbour",
    "board",
    "of",
    "port",
    "alder",
    "said",
    "on",
    "monday",
    "that",
    "its",
    "keepers",
    "will",
    "get",
    "more",
    "from",
    "the",
    "first",
    "of",
    "may",
    "and",
    "that",
    "visitors",
    "may",
    "climb",
    "the",
    "remaining",
    "towers",
    "in",
    "summer",
    "when",
    "the",
    "weather",
    "allows",
    "them",
    "to",
    "land",
    "on",
    "the",
    "rocks",
]


def shuffled(seed: int, count: int = 150) -> list[str]:
    """A made-up article, the same for the same seed."""
    chance = random.Random(seed)
    return [f"word{chance.randrange(10_000):05}" for _ in range(count)]


def test_words_leave_marks_out_and_keep_apostrophes() -> None:
    assert words("it isn't “twenty-one”, is it?\n“no …” 3,5") == [
        "it",
        "isn't",
        "twenty-one",
        "is",
        "it",
        "no",
        "3",
        "5",
    ]


@pytest.mark.parametrize(("a", "b"), [([], []), ([], TEXT), (TEXT[:10], TEXT[10:])])
def test_texts_without_a_common_run_share_nothing(a: list[str], b: list[str]) -> None:
    assert jaccard(shingles(a), shingles(b)) == 0
    assert containment(shingles(a), shingles(b)) == 0


def test_a_text_equals_itself() -> None:
    assert jaccard(shingles(TEXT), shingles(TEXT)) == 1


def test_a_piece_is_contained_in_the_whole() -> None:
    assert containment(shingles(TEXT[3:20]), shingles(TEXT)) == 1
    assert jaccard(shingles(TEXT[3:20]), shingles(TEXT)) < 0.5


def test_a_text_shorter_than_a_run_is_one_run() -> None:
    assert len(shingles(["port", "alder"])) == 1
    assert shingles(["port", "alder"]) != shingles(["port", "elder"])


def test_one_changed_word_costs_five_runs() -> None:
    changed = [*TEXT[:15], "lamp", *TEXT[16:]]
    assert len(shingles(TEXT) - shingles(changed)) == 5


def test_unrelated_texts_make_no_pair() -> None:
    assert list(pairs_sharing([sketch(shuffled(seed)) for seed in range(50)])) == []


def test_a_lightly_edited_copy_makes_a_pair() -> None:
    texts = [shuffled(seed) for seed in range(20)]
    edited = [word for at, word in enumerate(texts[7]) if at % 25]
    [(a, b, share)] = pairs_sharing([*map(sketch, texts), sketch(edited)])
    assert (a, b) == (7, 20)
    assert 0.5 < share < 1


def test_a_crowd_is_joined_but_not_every_two_of_it() -> None:
    pairs = list(pairs_sharing([sketch(shuffled(1))] * 100))
    assert len(pairs) < 400
    joined = {0}
    for a, b, _ in pairs:
        if a in joined:
            joined.add(b)
    assert joined == set(range(100))


def quoting(count: int) -> list[list[str]]:
    """Texts that have a quarter in common and nothing else."""
    return [[*shuffled(1000)[: len(TEXT) // 4], *shuffled(seed)] for seed in range(count)]


def test_a_passage_that_a_few_texts_share_makes_pairs() -> None:
    assert len(list(pairs_sharing([*map(sketch, quoting(3))], least=2))) == 3


def test_a_passage_that_many_texts_share_makes_none() -> None:
    assert list(pairs_sharing([*map(sketch, quoting(20))], least=2)) == []


def test_a_copy_among_texts_that_share_a_passage_is_found() -> None:
    texts = quoting(20)
    edited = [word for at, word in enumerate(texts[7]) if at % 25]
    assert [(a, b) for a, b, _ in pairs_sharing([*map(sketch, texts), sketch(edited)], least=2)] == [(7, 20)]


def test_empty_sketches_make_no_pair() -> None:
    assert list(pairs_sharing([b"", b"", sketch(shuffled(1))])) == []


def test_the_sketch_is_the_same_in_every_process() -> None:
    code = "import sys; from srclint.compare.shingles import sketch; print(sketch(sys.argv[1:]).hex())"
    for seed in ("0", "1"):
        run = subprocess.run(
            [sys.executable, "-c", code, *TEXT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path))},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == sketch(TEXT).hex()


@given(st.lists(st.text(max_size=12), max_size=60))
def test_a_sketch_is_small_and_sorted(tokens: list[str]) -> None:
    values = list(memoryview(sketch(tokens)).cast("I"))
    assert values == sorted(set(values))
    assert len(values) <= 24


@given(st.lists(st.sampled_from(TEXT), max_size=40), st.lists(st.sampled_from(TEXT), max_size=40))
def test_measures_lie_between_nothing_and_all(a: list[str], b: list[str]) -> None:
    one, other = shingles(a), shingles(b)
    assert 0 <= jaccard(one, other) <= min(containment(one, other), containment(other, one)) <= 1


@given(
    st.text(alphabet=st.sampled_from("aZ9_'- .,\n“”’—éİß•\x00\x1c\ud800"), max_size=60) | st.text(max_size=60)
)
def test_words_are_found_alike_in_plain_and_in_other_texts(text: str) -> None:
    assert words(fold(text)) == re.findall(r"\w[\w'-]*", fold(text))


def test_an_index_in_parts_finds_the_same_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    sketches = [sketch(shuffled(seed // 3)[seed % 3 :]) for seed in range(60)]
    whole = list(pairs_sharing(sketches))
    monkeypatch.setattr(module, "_PART", 10)
    assert list(pairs_sharing(sketches)) == whole
    assert len(whole) == 60
