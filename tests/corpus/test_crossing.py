"""What links articles: of each cluster one article goes back to none, and all others to it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from types import SimpleNamespace
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from srclint.corpus.crossing import compare
from srclint.engine import Engine
from srclint.model import Finding, Place, RelatedPlace, Severity


def pointing(id_: str, to: str) -> Finding:
    place = RelatedPlace(to, None, Place(1, 1, 1, 1), "", "")
    return Finding(id_, id_, None, "PRV001", "copy", "titled", Severity.INFO, "A copy.", related=(place,))


def origins(cluster: Iterable[str], pointed: dict[str, str]) -> dict[str, str]:
    """The origins of one cluster whose articles point to others."""
    judged = SimpleNamespace(
        errors=(),
        findings=[pointing(id_, to) for id_, to in pointed.items()],
        origins=[SimpleNamespace(articles=tuple(cluster))],
    )
    engine = SimpleNamespace(watching=nullcontext, judge=lambda _outcomes, **_given: judged)
    return compare(cast(Engine, cast(Any, engine)), (), lambda _ids: ()).origins


def heads(cluster: str, found: dict[str, str]) -> set[str]:
    """Where articles arrive that go back as far as they can, in no more steps than there are articles."""
    arrived = set()
    for at in cluster:
        for _ in cluster:
            at = found.get(at, at)
        arrived.add(at)
    return arrived


def test_an_article_that_no_one_copied_goes_back_to_none() -> None:
    assert origins("a", {}) == {}


def test_two_copies_that_point_to_each_other_leave_one() -> None:
    assert origins("ab", {"a": "b", "b": "a"}) == {"b": "a"}


def test_what_most_point_to_is_what_they_go_back_to() -> None:
    assert origins("abc", {"a": "b", "c": "b"}) == {"a": "b", "c": "b"}


def test_copies_of_a_copy_lead_on() -> None:
    assert origins("abcd", {"a": "b", "b": "c", "d": "c"}) == {"a": "b", "b": "c", "d": "c"}


def test_two_pairs_that_point_to_each_other_go_back_to_one() -> None:
    found = origins("abcd", {"a": "b", "b": "a", "c": "d", "d": "c"})
    assert heads("abcd", found) == {"a"}


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")))
def test_whoever_points_to_whom_all_arrive_at_one(pointed: dict[str, str]) -> None:
    found = origins("abcdefgh", pointed)
    (head,) = heads("abcdefgh", found)
    assert head not in found
    assert set(found) == set("abcdefgh") - {head}
