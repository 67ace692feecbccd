"""What the attributes of an element say of its text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.readers import page_roles
from srclint.readers.page_roles import names_say, part_role


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
    names = data.draw(st.from_regex(re.compile(words.pattern, words.flags)))
    assert any(word in names for word in page_roles._TELLING.split())


@pytest.mark.parametrize("part", page_roles._PARTS, ids=[part.kind for part in page_roles._PARTS])
@given(data=st.data())
def test_whatever_names_a_part_of_a_page_holds_a_word_of_it(
    part: page_roles._Part, data: st.DataObject
) -> None:
    names = data.draw(st.from_regex(re.compile(part.names.pattern, part.names.flags)))
    assert any(word in names for word in part.words.split())


@pytest.mark.parametrize(
    ("tag", "names", "role"),
    [
        ("div", "", ""),
        ("div", "header heading shadow", ""),
        ("p", "elementor-widget", ""),
        ("table", "infobox vcard", "aside"),
        ("div", "cookies", ""),
        ("nav", "", "nav"),
        ("aside", "author-line", ""),
        ("div", "sidebar related-ads", "related"),
        ("div", "ad-box sidebar", "ad"),
        ("footer", "about-author", "bio"),
    ],
)
def test_names_tell_the_part_of_a_page(tag: str, names: str, role: str) -> None:
    assert part_role(tag, names) == role
