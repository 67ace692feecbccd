"""Text that was taken out of PDFs: pages, broken words and lines become paragraphs, and each word keeps its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.build import build_article
from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.readers.paged import is_paged, without_pages
from srclint.readers.text import TextReader

HEAD = "THE HARBOUR ECHO                         4 March 2026"
FIRST = f"""{HEAD}

Harbour wall to be raised
by a metre before winter

By Ada Lind

The council in Westhaven voted on Tues-
day to raise the harbour wall by a metre
before the winter storms, after a long
debate that went into the night.

The old wall was built when nobody had
asked how high the sea might rise, and it
broke in the first storm. A well-known
firm will build it, with the same well-
known engineer who built the two others
                     1
"""
SECOND = f"""{HEAD}

in the north of the bay, where the sea-
bed is soft.

Work is to begin in spring and will take
two years, the town's engineers say.
                     2
"""
PAGES = f"{FIRST}\f{SECOND}"


def read(text: str) -> Reading:
    (reading,) = TextReader().read(Source("wall.txt", data=text.encode()), ReadOptions())
    assert isinstance(reading, Reading)
    return reading


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\f",
        "Harbour wall to be raised\n\nThe council voted on Tuesday.\n",
        "The council voted on Tues-\nday to raise the wall.\n",
        "- one\n- two\n- three\n",
        "The wall -\nand the sea -\nand the storm -\nare old.\n",
    ],
)
def test_other_text_is_not_taken_for_pages(text: str) -> None:
    assert not is_paged(text)


def test_the_lines_of_a_paragraph_become_one_across_pages_too() -> None:
    paragraphs = [line for line in read(PAGES).text.split("\n") if len(line) > 60]
    assert [p.split()[0] for p in paragraphs] == ["The", "The", "Work"]
    assert "built the two others in the north of the bay" in paragraphs[1]


def test_broken_words_are_joined_and_hyphens_that_the_text_has_elsewhere_stay() -> None:
    text = read(PAGES).text
    assert "on Tuesday to raise" in text and "where the seabed is soft" in text
    assert "the same well-known engineer" in text


def test_numbers_of_pages_and_heads_are_left_out_but_for_a_date_in_the_first() -> None:
    article = build_article(read(PAGES))
    assert "HARBOUR ECHO" not in article.text and "\n1" not in article.text
    assert (
        article.title is not None
        and article.title.value == "Harbour wall to be raised by a metre before winter"
    )
    assert article.byline.names == ("Ada Lind",)
    assert article.published is not None and article.published.value == "2026-03-04"


def test_words_keep_their_lines_in_the_file_and_nothing_is_mended_by_them() -> None:
    reading = read(PAGES)
    assert reading.source_map is not None and not reading.source_map.exact
    for word in ("Westhaven", "engineer who", "Work is"):
        line, column = reading.source_map.line_column(reading.text.index(word))
        assert PAGES.replace("\f", "").split("\n")[line - 1][column - 1 :].startswith(word) or "\f" in PAGES


@given(st.text(alphabet="ab-A. \n\f1", max_size=120))
def test_whatever_the_pages_hold_each_character_stays_where_it_came_from(text: str) -> None:
    paged = without_pages(text)
    assert list(paged.starts) == sorted(paged.starts)
    assert list(paged.sources) == sorted(paged.sources)
    for i, start in enumerate(paged.starts):
        end = paged.starts[i + 1] if i + 1 < len(paged.starts) else len(paged.text)
        piece = paged.text[start:end]
        if piece.strip():
            assert text[paged.sources[i] :].startswith(piece)


def test_the_end_of_a_file_without_a_last_break_lies_inside_the_file() -> None:
    text = "The wall held, said Voss. It stands, \f 2020.\nThe council met again on Tuesday."
    (reading,) = read_source(Source("a.txt", data=text.encode()), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading) and reading.source_map is not None
    assert all(0 <= reading.source_map.offset(at) < len(text) for at in range(len(reading.text)))
