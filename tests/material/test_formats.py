"""Material read from its formats: captions, transcripts, mails, documents."""

from __future__ import annotations

import io
import json
import os
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.errors import ReadError
from srclint.material import find_material, formats, gather
from srclint.material.files import MaterialFile

VTT = """WEBVTT

NOTE made by hand

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:04.000 align:start
<v Tom Berg>We will raise <00:00:02.500><c>the wall</c>

00:00:04.000 --> 00:00:07.000
We will raise the wall
by two feet

01:02:03.000 --> 01:02:07.000
<v Jane Weber>It will not hold
"""


def test_captions_are_the_words_with_their_voices_and_times_and_rolling_lines_once() -> None:
    spoken = formats.captions(VTT)
    assert spoken.text == "We will raise the wall\nby two feet\nIt will not hold"
    assert [turn.speaker for turn in spoken.turns] == ["Tom Berg", "Jane Weber"]
    assert spoken.times[-1] == (spoken.text.index("It will"), "01:02:03")


def test_subrip_is_read_with_its_commas_and_numbers() -> None:
    spoken = formats.captions(
        "1\n00:00:01,000 --> 00:00:02,000\n- The ferry\n- can wait\n\n2\n00:00:03,5 --> 00:00:04,0\n<i>Yes</i>\n"
    )
    assert spoken.text == "- The ferry\n- can wait\nYes"
    assert [time for _, time in spoken.times] == ["00:00:01", "00:00:03"]


@given(st.text(alphabet="0123456789:,.->\nab <v/>", max_size=120))
def test_captions_of_any_shape_are_read_without_failing(text: str) -> None:
    spoken = formats.captions(text)
    assert all(0 <= at <= len(spoken.text) for at, _ in spoken.times)


@pytest.mark.parametrize(
    "data",
    [
        [{"speaker": "Tom Berg", "text": "The ferry can wait.", "start": 61.5}],
        {"segments": [{"text": " The ferry can wait.", "start": 61.5, "end": 63.0, "speaker": "Tom Berg"}]},
        {
            "results": {},
            "utterances": [{"speaker": "Tom Berg", "text": "The ferry can wait.", "start": 61500}],
        },
    ],
)
def test_json_transcripts_of_several_tools_are_read(data: object) -> None:
    spoken = formats.json_transcript(json.dumps(data))
    assert spoken.text == "The ferry can wait."
    assert spoken.turns[0].speaker == "Tom Berg"
    assert spoken.times == ((0, "00:01:01"),)


@pytest.mark.parametrize("data", ["{", "[]", '{"a": 1}', '"text"', "[" * 100_000, '[{"text": 1}]'])
def test_json_that_holds_no_transcript_says_so(data: str) -> None:
    with pytest.raises(ReadError, match="JSON"):
        formats.json_transcript(data)


def test_a_mail_is_said_by_its_sender_on_its_day() -> None:
    spoken = formats.mail(
        b"From: Tom Berg <tom@example.org>\r\nDate: Tue, 3 Mar 2026 10:00:00 +0100\r\nSubject: Wall\r\n"
        b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe ferry can wait.\r\n"
    )
    assert spoken.text.strip() == "The ferry can wait."
    assert [turn.speaker for turn in spoken.turns] == ["Tom Berg"]
    assert spoken.day == date(2026, 3, 3)


def test_a_mail_without_plain_text_gives_the_words_of_its_html() -> None:
    spoken = formats.mail(
        b"From: a@example.org\nContent-Type: text/html\n\n<style>p {}</style><p>The ferry <b>can</b> wait.</p>"
    )
    assert " ".join(spoken.text.split()) == "The ferry can wait."


def test_a_word_document_is_read_paragraph_by_paragraph() -> None:
    docx = pytest.importorskip(
        "docx", reason="python-docx, of the extra srclint[documents], is not installed"
    )
    document = docx.Document()
    for line in ("TOM BERG: The ferry can wait.", "JANE WEBER: It can't."):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    spoken = formats.docx(stream.getvalue())
    assert spoken.text.splitlines()[0] == "TOM BERG: The ferry can wait."
    assert [turn.speaker for turn in spoken.turns] == ["TOM BERG", "JANE WEBER"]


def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (formats.MAX_UNPACKED + 1))
    with pytest.raises(ReadError) as caught:
        formats.docx(stream.getvalue())
    assert caught.value.code == "SYS004"


def test_what_is_no_document_says_so() -> None:
    pytest.importorskip("pypdf", reason="pypdf, of the extra srclint[documents], is not installed")
    for read in (formats.docx, formats.pdf):
        with pytest.raises(ReadError):
            read(b"this is neither")


def test_a_folder_is_searched_for_the_kinds_that_are_read_and_not_beyond_its_links(tmp_path: Path) -> None:
    (tmp_path / "m" / "deep").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    for name in ("m/b.txt", "m/deep/a.vtt", "m/.hidden.txt", "m/c.xyz", "out/d.txt"):
        (tmp_path / name).write_text("The ferry can wait.\n")
    os.symlink(tmp_path / "out", tmp_path / "m" / "linked")
    os.symlink(tmp_path / "out" / "d.txt", tmp_path / "m" / "d.txt")
    files, errors = find_material([str(tmp_path / "m")])
    assert [Path(file.path).name for file in files] == ["b.txt", "a.vtt"]
    assert errors == ()


def test_material_that_cannot_be_read_is_an_error_and_the_rest_counts(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The ferry can wait.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "bad.json").write_text("{")
    (tmp_path / "x.xyz").write_text("x")
    material = gather([str(tmp_path), str(tmp_path / "x.xyz"), str(tmp_path / "none")])
    assert [Path(file.path).name for file in material.files] == ["good.txt"]
    assert sorted(error.code for error in material.errors) == ["SYS001", "SYS005", "SYS011", "SYS011"]


def test_the_day_of_a_text_is_its_own_else_that_of_its_name(tmp_path: Path) -> None:
    named = tmp_path / "2026-03-04_council.txt"
    named.write_text("The ferry can wait.\n")
    own = tmp_path / "20260304.txt"
    own.write_text("Date: 2026-03-01\n\nThe ferry can wait.\n")
    none = tmp_path / "a1999-99-99.txt"
    none.write_text("The ferry can wait.\n")
    assert MaterialFile(str(named))().day == date(2026, 3, 4)
    assert MaterialFile(str(own))().day == date(2026, 3, 1)
    assert MaterialFile(str(none))().day is None


HEARING = """  1      THE COURT: We are on the record. Good morning to
  2   all of you.
  3      Q.   Mr. Moll, what did you see from the quay that
  4   night?
  5      A.   Two people. One of them carried a lamp, and it
  6   went out when the ferry came.
  7      Q.   Did you know them?
  8      A.   No. I did not call anyone because I took them for
  9   people of the line.
 10      Q.   And then?
 11      A.   Then I went home.
 12
                                  113
  1      THE COURT: Thank you, Mr. Moll.
"""


def test_the_numbers_of_lines_and_pages_at_the_margin_are_not_said() -> None:
    spoken = formats.plain(HEARING)
    assert "it went out when the ferry came" in " ".join(spoken.text.split())
    assert "113" not in spoken.text
    assert [turn.speaker for turn in spoken.turns] == ["THE COURT", "Q", "A", "Q", "A", "Q", "A", "THE COURT"]
    assert len(spoken.text) == len(HEARING)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"{n}. The council votes on item {n}.\n" for n in range(1, 15)),
        "".join(f"{n} boats\nlie in the harbour of the town\nand wait\n" for n in range(1, 15)),
        "10 boats lie in the harbour. " * 40,
        "9 boats\n10 boats\n3 boats\n12 boats\n7 boats\n" * 4,
    ],
)
def test_numbers_that_count_something_stay(text: str) -> None:
    assert formats.plain(text).text == text


def mailed(body: str) -> list[tuple[str, str]]:
    """Who says what in a mail of Ida Moll's."""
    spoken = formats.mail(f"From: Ida Moll <ida@quay.example>\nSubject: x\n\n{body}".encode())
    ends = [turn.label for turn in spoken.turns[1:]] + [len(spoken.text)]
    return [
        (t.speaker, spoken.text[t.start : end].strip()) for t, end in zip(spoken.turns, ends, strict=True)
    ]


@pytest.mark.parametrize(
    "above",
    [
        "On Sun, 1 Feb 2026 at 10:11, Tom Berg <tom@town.example> wrote:",
        "Am 1. Februar 2026 um 10:11 schrieb Tom Berg <tom@town.example>:",
        "Le dim. 1 févr. 2026, Tom Berg a écrit :",
        "Tom Berg wrote:",
    ],
)
def test_what_a_reply_quotes_is_said_by_whom_it_names(above: str) -> None:
    told = mailed(f"We can't sign this.\n\n{above}\n> The clause stays.\n>> And why?\n\nIda\n")
    assert [(speaker, words.split("\n")[0]) for speaker, words in told] == [
        ("Ida Moll", "We can't sign this."),
        ("Tom Berg", "> The clause stays."),
        ("", ">> And why?"),
        ("Ida Moll", "Ida"),
    ]


def test_a_mail_that_quotes_nothing_is_one_voice() -> None:
    assert [speaker for speaker, _ in mailed("Tom wrote: no.\nWe wrote back, and that is all:\nno.\n")] == [
        "Ida Moll"
    ]


def test_times_on_lines_of_their_own_are_the_tapes_and_not_said() -> None:
    text = "0:12\nwe raise the wall\n1:02:31\nby two feet\n[2:00:01]\nin march at 10:30\n"
    spoken = formats.plain(text)
    assert "12" not in spoken.text and "10:30" in spoken.text
    assert [time for _, time in spoken.times] == ["00:00:12", "01:02:31", "02:00:01"]
    assert len(spoken.text) == len(text)
    assert formats.plain("Doors open at\n18:30\nand the talk begins.\n").times == ()
