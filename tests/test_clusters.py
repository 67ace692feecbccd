"""Clusters: each article is held against a few others, and the head of each cluster is its likeliest original."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from srclint.engine.clusters import Cluster, Verdict, components, gather


class Comparisons:
    """Compares texts of words: two are linked if they share half of them; counts how often each was held."""

    def __init__(self, texts: dict[str, set[str]], originals: frozenset[str] = frozenset()) -> None:
        self.texts, self.originals = texts, originals
        self.made: list[tuple[str, str]] = []

    def near(self) -> dict[str, dict[str, float]]:
        shared = {a: {b: self._shared(a, b) for b in self.texts if b != a} for a in self.texts}
        return {a: {b: value for b, value in row.items() if value} for a, row in shared.items()}

    def hold(self, head: str, id_: str) -> Verdict:
        self.made.append((head, id_))
        if self._shared(head, id_) < 0.5:
            return Verdict.APART
        return Verdict.ORIGINAL if id_ in self.originals and head not in self.originals else Verdict.LINKED

    def _shared(self, a: str, b: str) -> float:
        one, other = self.texts[a], self.texts[b]
        return len(one & other) / min(len(one), len(other))


def gathered(texts: dict[str, str], originals: str = "") -> tuple[list[Cluster], Comparisons]:
    held = Comparisons({name: set(text.split()) for name, text in texts.items()}, frozenset(originals))
    return gather(sorted(texts), held.near(), held.hold), held


def shown(clusters: list[Cluster]) -> list[tuple[str, ...]]:
    return [cluster.articles for cluster in clusters]


def test_articles_that_no_pair_connects_are_components_of_their_own() -> None:
    assert components([("c", "d"), ("a", "e"), ("d", "b")]) == [["a", "e"], ["b", "c", "d"]]


def test_an_article_that_resembles_none_is_a_cluster_of_its_own() -> None:
    clusters, held = gathered({"a": "one two", "b": "three four"})
    assert (shown(clusters), held.made) == ([("a",), ("b",)], [])


def test_copies_are_held_against_the_first_and_not_against_each_other() -> None:
    clusters, held = gathered(dict.fromkeys("abcdef", "one two three"))
    assert shown(clusters) == [("a", "b", "c", "d", "e", "f")]
    assert held.made == [("a", other) for other in "bcdef"]


def test_a_copy_of_a_copy_is_held_against_the_copy_where_the_head_has_nothing_in_common_with_it() -> None:
    texts = {"a": "1 2 3 4", "b": "3 4 5 6", "c": "5 6 7 8"}
    clusters, held = gathered(texts)
    assert shown(clusters) == [("a", "b"), ("c",)]
    assert held.made == [("a", "b"), ("a", "c"), ("b", "c")]


def test_the_nearest_is_asked_too_where_the_head_is_much_farther() -> None:
    texts = {"a": "1 2 3 4 5 6 7 8", "b": "1 2 3 4 x y z w", "c": "1 2 3 4 x y z v"}
    clusters, held = gathered(texts)
    assert shown(clusters) == [("a", "b", "c")]
    assert ("b", "c") in held.made


def test_an_article_that_turns_out_to_be_the_original_becomes_the_head() -> None:
    clusters, held = gathered(dict.fromkeys("abcd", "one two three"), originals="d")
    assert shown(clusters) == [("d", "a", "b", "c")]
    assert held.made[-2:] == [("d", "b"), ("d", "c")]


def test_heads_change_a_few_times_at_most() -> None:
    """Were every article the original of those before it, each change would compare all of them again."""
    texts = {f"{number:03}": {"one"} for number in range(60)}
    held = Comparisons(texts)
    clusters = gather(sorted(texts), held.near(), lambda a, b: held.hold(a, b) and Verdict.ORIGINAL)
    assert len(clusters[0].articles) == 60
    assert len(held.made) <= 3 * 60


@given(st.integers(0, 1000), st.sampled_from([20, 40, 80]))
def test_however_many_resemble_an_article_it_is_compared_a_few_times(seed: int, count: int) -> None:
    chance = random.Random(seed)
    texts = {f"{n:03}": set(chance.sample("abcdefgh", 4)) for n in range(count)}
    held = Comparisons(texts)
    clusters = gather(sorted(texts), held.near(), held.hold)
    assert sorted(id_ for cluster in clusters for id_ in cluster.articles) == sorted(texts)
    assert len(held.made) <= 5 * count
    assert max(Counter(held.made).values()) == 1
