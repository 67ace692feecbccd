"""Sequences that a wrong encoding leaves."""

from __future__ import annotations

import pytest
from srclint.plugins.text.garbled import find_garbled

from tests.hostile.probes import grows_linearly, lint_source

WRITING = [
    "Ännu en gång på Åland, Öland och i Århus – så är det.",
    "MALMÖ–LUND, “KAFÉ” och „MENÜ“, ‘CAFÉ’, ÄRA…",
    "„Ä“ ist ein Umlaut, „Ö“ auch.",
    "Il est fermé»… dit-elle. Déjà « ça ».",
    "São Paulo, MAÇÃ, ÂNGULO, Ângela",
    "İstanbul, Łódź, Škoda, Ørsted, Þór",
    "Ça va? Às 5h… É “isso”.",
    "√2 and √π, 10 £ – 5 €",
    "Ñandú, El Niño…",
    "Привет, Αθήνα, שלום, नमस्ते, 世界",
]


@pytest.mark.parametrize("text", WRITING)
def test_writing_is_not_garbled(text: str) -> None:
    assert find_garbled(text) == ()


ORIGINALS = [
    "Ålesund and Rīga, near İstanbul",
    "Erdoğan met Wałęsa",
    "Dvořák and Šime Sušić",
    "It’s “big” — or not…",
    "£5m and 10 °C",
    "Αθήνα",
    "Привет",
    "Împărat și Țepeș",
    "the wall 😀",
    "世界世界",
    "ǧ and ȧbc",
]


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", ORIGINALS)
def test_utf8_in_western_clothes_is_seen_whatever_it_was(text: str, encoding: str) -> None:
    data = text.encode()
    shown = "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in data)
    assert find_garbled(shown)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
@pytest.mark.parametrize("text", ["It’s “big”", "René and café", "für"])
def test_other_clothes_are_seen_too(text: str, encoding: str) -> None:
    assert find_garbled(text.encode().decode(encoding))


def test_its_debris_is_nobody_elses_finding() -> None:
    head = "Wall\n\nBy Ada Lind\n\nApril 8, 2021\n\n"
    text = head + "The board said the “no” vote stands â€” for now â€“ and thatâ€™s it.\n"
    codes = {finding.code for finding in lint_source("a.txt", text.encode()).findings}
    assert "TXT003" in codes
    assert not codes & {"TXT001", "TXT004"}


@pytest.mark.parametrize("piece", ["Ã", "Ã©", "Ð", "ÐŸ", "â€", "à¤¨", "√©", "Ä“"])
def test_looking_for_them_takes_linear_time(piece: str) -> None:
    assert grows_linearly(find_garbled, lambda size: piece * (size // len(piece)), size=40_000) == ""
