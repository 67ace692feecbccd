"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.errors import ReadError, UsageError
from srclint.model import Span
from srclint.readers.decode import check_encoding, decode


def test_plain_utf8_is_left_as_it_is() -> None:
    decoded = decode("Café “Löwe”\r\n".encode())
    assert (decoded.text, decoded.encoding, decoded.problems) == ("Café “Löwe”\r\n", "utf-8", ())


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"").text == ""


@pytest.mark.parametrize("codec", ["utf-8-sig"], ids=["with a mark of its order"])
def test_a_utf8_mark_is_dropped(codec: str) -> None:
    decoded = decode("Ahoy é".encode(codec))
    assert (decoded.text, decoded.encoding) == ("Ahoy é", codec)


@pytest.mark.parametrize("codec", ["utf-16", "utf-32"], ids=["16", "32"])
def test_utf16_and_utf32_with_a_mark_are_decoded(codec: str) -> None:
    assert decode("Ahoy é".encode(codec)).text == "Ahoy é"


@pytest.mark.parametrize(
    ("codec", "text", "found"),
    [
        ("cp1252", "The café’s “menu” – à la carte", "cp1252"),
        ("latin-1", "Größe und Façon", "cp1252"),
        ("cp1251", "Привет, это обычный текст.", "cp1251"),
        ("shift_jis", "これは日本語のテキストです", "shift_jis"),
        ("euc_kr", "이것은 한국어 문장입니다", "euc_kr"),
    ],
    ids=["cp1252", "latin", "cyrillic", "japanese", "korean"],
)
def test_older_encodings_are_found_and_named(codec: str, text: str, found: str) -> None:
    decoded = decode(text.encode(codec))
    assert (decoded.text, decoded.encoding) == (text, found)


def test_the_encoding_that_a_page_declares_goes_before_cp1252() -> None:
    assert decode("Zażółć gęślą jaźń".encode("cp1250"), declared="windows-1250").text == "Zażółć gęślą jaźń"


@pytest.mark.parametrize("case", ["middle", "end"], ids=["middle", "end"])
def test_broken_utf8_is_replaced_and_told(case: str) -> None:
    whole = "Der Bürgermeister kam zu spät.".encode()
    data = whole + b" \xff\xfe " + whole if case == "middle" else whole + b"\xe2\x80"
    decoded = decode(data)
    first = decoded.text.index("\ufffd")
    assert decoded.encoding == "utf-8"
    assert decoded.problems[0].kind == "encoding"
    assert decoded.problems[0].span == Span(first, first + 1)


def test_stray_bytes_in_plain_text_are_replaced_and_told() -> None:
    decoded = decode(b"plain words " * 40 + b" \xff\xfe ")
    assert decoded.text.count("\ufffd") == 2
    assert decoded.problems


@pytest.mark.parametrize("at", [0, 70_000], ids=["start", "late"])
def test_a_nul_anywhere_makes_a_file_binary(at: int) -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"x" * at + b"\0" + b"y" * 10)
    assert caught.value.code == "SYS003"


def test_bytes_of_no_encoding_are_refused() -> None:
    with pytest.raises(ReadError) as caught:
        decode(bytes(range(128, 256)))
    assert caught.value.code == "SYS002"


def test_a_forced_encoding_is_obeyed_and_checked() -> None:
    assert decode("é".encode(), "latin-1").text == "Ã©"
    with pytest.raises(ReadError) as caught:
        decode(b"caf\xe9", "utf-8")
    assert caught.value.code == "SYS002"


@pytest.mark.parametrize("name", ["no-such", "base64", "punycode", "", "a\0b"], ids=repr)
def test_an_unknown_encoding_is_a_usage_error(name: str) -> None:
    with pytest.raises(UsageError):
        check_encoding(name)


@given(st.binary(max_size=200))
def test_no_bytes_crash_it(data: bytes) -> None:
    try:
        decoded = decode(data)
    except ReadError:
        return
    for problem in decoded.problems:
        assert problem.span is None or problem.span.of(decoded.text) == "\ufffd"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_every_text_survives_utf8(text: str) -> None:
    assert decode(text.encode()).text == text


OLDER = [
    ("mac_roman", "“It’s the café of René,” she said – he didn’t."),
    ("mac_roman", "Señor Núñez está aquí, “¿qué pasa?”"),
    ("mac_roman", "Der Bürgermeister hätte „ja“ gesagt, schön."),
    ("cp850", "Der Bürgermeister hätte schön größer gesagt."),
    ("cp850", "Le café est fermé, où êtes-vous, à côté?"),
    ("cp1252", "“It’s the café of René,” she said – he didn’t."),
    ("cp1252", "Der Bürgermeister hätte „ja“ gesagt, schön größer."),
    ("cp1252", "ÉCOLE D’ÉTÉ, Ålesund, Çatal, él está aquí"),
    ("cp1252", "McÉwan and O’Ñeil in Århus"),
]


@pytest.mark.parametrize(("encoding", "text"), OLDER)
def test_encodings_of_old_machines_are_told_apart(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)
