"""What the attributes of an element say of its text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.readers import page_roles
from srclint.readers.page_roles import names_say


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("", ("", "")),
        ("headline col-md-6", ("", "")),
        ("authorization", ("", "")),
        ("author-photo", ("", "")),
        ("candidates", ("", "")),
        ("overline", ("", "")),
        ("by-_line", ("class", "")),
        ("entrymeta", ("", "class")),
        ("posted_by posted", ("class", "class")),
        ("updated visually-hidden date", ("", "dateModified")),
    ],
)
def test_names_mark_a_byline_or_a_date(names: str, said: tuple[str, str]) -> None:
    assert names_say(names) == said


@pytest.mark.parametrize("words", [page_roles._BYLINE, page_roles._DATE])
@given(data=st.data())
def test_whatever_marks_a_byline_or_a_date_holds_a_telling_word(
    words: re.Pattern[str], data: st.DataObject
) -> None:
    names = data.draw(st.from_regex(words))
    assert any(word in names for word in page_roles._TELLING.split())
