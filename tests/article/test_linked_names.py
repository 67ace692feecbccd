"""Addresses that repeat a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.parse.links import confirmed

OTHERS = [
    ("Ada Lind", "/news/harbour-wall"),
    ("Ada Lind", "/"),
    ("Ada Lind", ""),
    ("Ada Lind", "mailto:news@example.com"),
    ("Ada Lind", "/author/bo-moss"),
    ("Ada", "/author/ada"),
    ("Ada Lind", "/lind"),
]


@pytest.mark.parametrize(("name", "address"), OTHERS)
def test_is_somebody_elses(name: str, address: str) -> None:
    assert confirmed(name, address) == 0


OWN = [
    ("Ada Lind", "/author/ada-lind/", 2),
    ("Ada Lind", "https://example.com/people/ada_lind.html?x=1#top", 2),
    ("Ada Lind", "/staff/lind-ada-1234", 2),
    ("Ada Lind", "mailto:alind@example.com", 2),
    ("Ada Lind Westhaven", "/by/ada-lind", 2),
    ("Ada Maria Lind", "/by/ada-maria-lind", 3),
    ("Jörn Hollbäck", "/autor/joern-hollbaeck", 2),
    ("Zoë Núñez", "/autores/zoe-nunez", 2),
]


@pytest.mark.parametrize(("name", "address", "words"), OWN)
def test_repeats_the_first_words_of_the_name(name: str, address: str, words: int) -> None:
    assert confirmed(name, address) == words


@given(st.text(max_size=40), st.text(max_size=60))
def test_never_confirms_more_words_than_there_are(name: str, address: str) -> None:
    assert 0 <= confirmed(name, address) <= len(name.split())
