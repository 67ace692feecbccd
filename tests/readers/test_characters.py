"""Characters that no reader sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.model import Reading
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.readers.characters import clean, without_invisible
from tests.conftest import Run
from tests.hostile.probes import lint_source

KEPT = [
    "می\u200cخواهم",  # Persian: the joiner parts two letters
    "क्\u200dष and क्\u200cष",
    "👩\u200d👩\u200d👧",
    "❤️\u200d🔥",
    "නි\u200dර්",
    "a\u0301",
    "text\ufeff\ufe00\ufe01\U000e0100\U000e0155 behind a mark",  # content credentials
    "🏴\U000e0067\U000e0062\U000e007f",
    "שלום\u200f!",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_scripts_emoji_and_credentials_need_stays(text: str) -> None:
    assert without_invisible(text) == text


TAKEN = {
    "har\xadbour": "harbour",
    "By\u200b Ada": "By Ada",
    "Ada\ufeff Lind": "Ada Lind",
    "wa\u200cll": "wall",
    "wa\u200dll": "wall",
    "w\u2060all": "wall",
    "a\u200b\u200c\u200d\u2060b": "ab",
}


@pytest.mark.parametrize("text", TAKEN, ids=ascii)
def test_what_no_reader_sees_is_taken_out_and_noted(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text == TAKEN[text]
    assert [mark.kind for mark in cleaned.marks] == ["invisible"]
    assert cleaned.marks[0].value in text


@given(st.text(st.sampled_from("ab \n\xad\u200b\u200c\u200d\ufeff\ufe00\u0915é"), max_size=40))
def test_every_piece_stands_where_it_is_said_to(text: str) -> None:
    cleaned = clean(text)
    ends = [*cleaned.starts[1:], len(cleaned.text)]
    for start, end, source in zip(cleaned.starts, ends, cleaned.sources, strict=True):
        assert cleaned.text[start:end] == text[source : source + end - start] or not cleaned.text
    assert without_invisible(cleaned.text) in (cleaned.text, without_invisible(cleaned.text))
    assert len(cleaned.text) + sum(len(mark.value) for mark in cleaned.marks) == len(text)


STORY = (
    "Wall to be raised\n\nBy A\xadda Lind\n\nApril\u200b 8, 2021\n\nThe wall, built two ye\xadars ago, held, "
    "har\xadbour master Jo Birk said.\n\nThis web\xadsite uses coo\u200bkies to improve your experience.\n"
)


def read(path: str, data: bytes) -> Reading:
    (reading,) = read_source(Source(path, data=data), builtin_readers(), ReadOptions())
    assert isinstance(reading, Reading)
    return reading


def as_file(suffix: str) -> bytes:
    if suffix == ".jsonl":
        return json.dumps({"text": STORY}).encode()
    if suffix == ".html":
        return "".join(f"<p>{line}</p>" for line in STORY.split("\n\n")).encode()
    return STORY.encode()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl"])
def test_names_and_dates_are_read_through_them_in_every_format(suffix: str) -> None:
    reading = read("a" + suffix, as_file(suffix))
    assert without_invisible(STORY).split() == reading.text.split()
    assert sum(mark.kind == "invisible" for mark in reading.marks) == 6
    result = lint_source("a" + suffix, as_file(suffix))
    expected = {"DAT002"} if suffix == ".html" else {"DAT002", "BPL001"}  # a page's notices are no part of it
    assert expected <= {finding.code for finding in result.findings}
    assert not {"BYL001", "DAT001"} & {finding.code for finding in result.findings}


@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_findings_stand_at_their_column_of_the_file(suffix: str) -> None:
    result = lint_source("a" + suffix, STORY.encode())
    (notice,) = [finding for finding in result.findings if finding.code == "BPL001"]
    (ago,) = [finding for finding in result.findings if finding.code == "DAT002"]
    line = STORY.split("\n")[6]
    assert (notice.place.line, notice.place.column, ago.place.line) == (9, 1, 7)
    assert line[ago.place.column - 1 :].startswith("two ye\xadars ago")
    assert line[: ago.place.end_column - 1].endswith("ago")


def test_a_fix_takes_a_line_with_what_no_reader_sees_in_it(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY.encode())
    srclint("a.txt", "--fix", "--preset", "draft", "--select", "BPL", "--as-of", "2026-11-22")
    after = (tmp_path / "a.txt").read_bytes().decode()
    assert "web\xadsite" not in after
    assert "har\xadbour" in after and "A\xadda" in after


def test_declared_values_are_without_them_too() -> None:
    page = "<title>Wa\xadll</title><meta name=author content='Ada\u200b Lind'><p>The wall held."
    assert [e.value for e in read("a.html", page.encode()).metadata] == ["Ada Lind", "Wall"]
    record = json.dumps({"text": "The wall held.", "author": "A\xadda Lind"}).encode()
    assert [e.value for e in read("a.jsonl", record).metadata] == ["Ada Lind"]
    front = "---\nauthor: A\xadda Lind\n---\nThe wall held."
    assert [e.value for e in read("a.md", front.encode()).metadata] == ["Ada Lind"]


def test_characters_that_had_to_be_replaced_are_still_found() -> None:
    data = (
        "The har\xadbour wall hel".encode() + b"\xff" + "d, so they say, for one more year. Straße.".encode()
    )
    reading = read("a.txt", data)
    (problem,) = reading.problems
    assert problem.span is not None and problem.span.of(reading.text) == "\ufffd"
