"""Plain text and the line model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.text.lines import line_spans, line_starts
from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers.text import TextReader


def read(data: bytes) -> Reading:
    (reading,) = TextReader().read(Source("a.txt", data=data), ReadOptions())
    assert isinstance(reading, Reading)
    return reading


def test_text_is_the_file_character_for_character() -> None:
    reading = read(b"One\r\nTwo\rThree\n")
    assert reading.text == "One\r\nTwo\rThree\n"
    assert reading.source_map is not None
    assert reading.source_map.line_column(reading.text.index("Three")) == (3, 1)


@pytest.mark.parametrize("data", [b"", b" \n\t\n"], ids=["empty", "blank"])
def test_a_file_without_words_is_no_failure(data: bytes) -> None:
    assert read(data).text == data.decode()


def test_front_matter_is_taken_off_and_lines_still_count_in_the_file() -> None:
    reading = read(b"\xef\xbb\xbf---\ntitle: Ferries\nauthor: Ida Moll\n---\nBody")
    assert reading.text == "Body"
    assert [item.value for item in reading.metadata] == ["Ferries", "Ida Moll"]
    assert reading.source_map is not None
    assert reading.source_map.line_column(0) == (5, 1)


def test_comments_are_marked() -> None:
    reading = read(b"a <!-- srclint: ignore BYL001 --> b <!-- open")
    assert [(m.kind, m.value, m.span.of(reading.text)) for m in reading.marks] == [
        ("comment", "srclint: ignore BYL001", "<!-- srclint: ignore BYL001 -->")
    ]


@given(st.text(st.sampled_from("ab\n\r\x0b\x0c\x1c\x85\u2028\u2029")))
def test_lines_are_those_of_splitlines(text: str) -> None:
    spans = line_spans(text)
    assert [span.of(text) for span in spans] == text.splitlines()
    assert list(line_starts(text)) == ([span.start for span in spans] or [0])
