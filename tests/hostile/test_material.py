"""Material of strangers: a document or mail that was built to hurt is an error of its own, and the rest counts."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from srclint.errors import ReadError
from srclint.material import formats
from srclint.material.files import gather
from tests.conftest import Run

SAID = "The council voted on Tuesday to raise the wall."
FROM = b"From: Tom Berg <tom@example.org>\n"


def parts() -> dict[str, bytes]:
    """The parts of a Word document with one paragraph."""
    docx = pytest.importorskip(
        "docx", reason="python-docx, of the extra srclint[documents], is not installed"
    )
    document = docx.Document()
    document.add_paragraph(SAID)
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word(change: str, old: str, new: str) -> bytes:
    """The document with something in one of its parts replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts().items():
            archive.writestr(name, data.replace(old.encode(), new.encode()) if name == change else data)
    return stream.getvalue()


def entities(declared: str) -> bytes:
    """The document with entities declared, the last of which stands in its text."""
    body = "word/document.xml"
    head, _, rest = parts()[body].partition(b"?>")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts().items():
            if name == body:
                data = head + b"?><!DOCTYPE w [" + declared.encode() + b"]>"
                data += rest.replace(b"The council", b"&z; The council")
            archive.writestr(name, data)
    return stream.getvalue()


BOMB = "<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefghi", "bcdefghiz", strict=True)
)


def test_entities_of_entities_are_refused_and_never_expanded() -> None:
    try:
        text = formats.docx(entities(BOMB)).text
    except ReadError as error:
        assert error.code == "SYS003"
    else:
        assert len(text) < 1_000


def test_an_entity_that_names_a_file_brings_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the harbour's password")
    try:
        text = formats.docx(entities(f"<!ENTITY z SYSTEM 'file://{tmp_path}/secret.txt'>")).text
    except ReadError:
        return
    assert "password" not in text


def test_a_picture_outside_the_document_is_not_opened(tmp_path: Path) -> None:
    picture = (
        '<Relationship Id="rIdX" Target="file:///dev/zero" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    data = word("word/_rels/document.xml.rels", "</Relationships>", picture)
    assert formats.docx(data).text == SAID


def test_more_tags_than_a_parser_can_hold_are_refused_before_they_are_parsed() -> None:
    data = word("word/document.xml", "<w:body>", "<w:body>" + "<w:p/>" * (formats.MAX_TAGS + 1))
    assert len(data) < 100_000
    with pytest.raises(ReadError, match="more than 2,000,000 tags"):
        formats.docx(data)


MAILS = {
    "parts in parts": FROM
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)),
    "mails in mails": FROM + b"Content-Type: message/rfc822\n\n" * 3_000 + b"wall\n",
}


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_that_is_nested_too_deeply_is_an_error(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        formats.mail(MAILS[name])
    assert caught.value.code == "SYS003"


@pytest.mark.parametrize("piece", ['"', "(", "a@b, ", "=?utf-8?q?a?= ", "<", "\\", "=?x?b?", "1 "])
@pytest.mark.parametrize("name", ["From", "Date", "Content-Type", "Subject"])
def test_a_header_of_any_length_is_read_in_part(name: str, piece: str) -> None:
    head = f"{name}: {piece * 100_000}\n".encode()
    assert "wall" in formats.mail(head + b"\nThe wall held.\n").text


def test_an_unknown_charset_is_an_error_of_the_mail() -> None:
    with pytest.raises(ReadError) as caught:
        formats.mail(FROM + b"Content-Type: text/plain; charset=harbour\n\nThe wall held.\n")
    assert caught.value.code == "SYS002"


def test_what_can_not_be_read_costs_itself_alone(srclint: Run, tmp_path: Path) -> None:
    folder = tmp_path / "material"
    folder.mkdir()
    (folder / "a.eml").write_bytes(MAILS["parts in parts"])
    (folder / "b.json").write_text("[" * 100_000)
    (folder / "c.txt").write_text(SAID)
    (tmp_path / "wall.txt").write_text(f'Wall to be raised\n\nBy Ada Lind\n\n"{SAID}" Tom Berg said.\n')
    assert [error.code for error in gather([str(folder)]).errors] == ["SYS003", "SYS005"]
    ran = srclint("quotes", "wall.txt", "--material", "material")
    assert (ran.code, "1 verbatim" in ran.out, "Traceback" in ran.err) == (2, True, False)
