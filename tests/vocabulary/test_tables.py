"""The tables of words: folded, each word in one home."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import srclint.vocabulary
from srclint.language import fold
from srclint.vocabulary import Language, languages
from srclint.vocabulary.agencies import AGENCIES, IN_TEXT
from srclint.vocabulary.calendar import MONTH_FORMS, MONTHS, WEEKDAYS
from srclint.vocabulary.names import first_names
from srclint.vocabulary.roles import ROLES
from srclint.vocabulary.speech import GATED, PERSONAL

MODULES = [
    f"srclint.vocabulary.{module.name}" for module in pkgutil.iter_modules(srclint.vocabulary.__path__)
]


def strings(value: object) -> Iterator[str]:
    """All strings in a table, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(key) if not isinstance(item, (tuple, str)) else ()
            yield from strings(item) if isinstance(item, tuple) else ()
    elif isinstance(value, (tuple, frozenset)):
        for item in value:
            yield from strings(item)


@pytest.mark.parametrize("name", MODULES)
def test_every_word_is_folded_so_that_it_can_be_found(name: str) -> None:
    module = importlib.import_module(name)
    for table in getattr(module, "__all__", ()):
        assert [word for word in strings(getattr(module, table)) if fold(word) != word] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code or "other")
def test_every_phrase_of_a_language_is_folded(language: Language) -> None:
    for field in Language.__dataclass_fields__:
        assert [word for word in strings(getattr(language, field)) if fold(word) != word] == []


def test_first_names_are_folded_but_for_capitals_that_have_no_small_letter() -> None:
    assert [name for name in first_names() if name != name.lower()] == []


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code or "other")
def test_a_language_has_twelve_months_or_none(language: Language) -> None:
    assert len(language.months) in (0, 12)


def test_english_months_and_weekdays_are_those_of_its_sentences() -> None:
    english = languages()[0]
    assert english.months == MONTH_FORMS
    assert set(english.weekdays) == set(WEEKDAYS)
    assert MONTHS["sept"] == MONTHS["september"] == 9


def test_who_is_credited_in_brackets_is_an_agency_in_a_byline_unless_the_word_has_another_sense() -> None:
    assert set(IN_TEXT) - AGENCIES == {"uni", "itar-tass"}


def test_a_verb_asks_for_one_kind_of_proof_that_it_reports_speech() -> None:
    assert not GATED & PERSONAL


def test_a_role_knows_its_plural() -> None:
    assert (ROLES["analyst"], ROLES["analysts"]) == (False, True)
