"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.text import gate
from srclint.language.text.gate import detect, function_word_share

ENGLISH = """The council of Westhaven voted on Tuesday to raise the harbour wall by a metre before the winter storms.
Work on the wall is to begin in spring, and the town will pay for it with a loan that runs for twenty years.
"""
GERMAN = """Der Rat von Westhafen hat am Dienstag beschlossen, die Mauer am Hafen vor den Stürmen zu erhöhen.
Die Arbeiten an der Mauer sollen im Frühling beginnen, und die Stadt zahlt sie mit einem Kredit.
"""
SWAHILI = """Wakazi wa mji wa bandari walikusanyika jana asubuhi mbele ya ofisi ya meya wakitaka ukuta wa bahari.
Walisema kwamba dhoruba za mwaka uliopita ziliharibu nyumba nyingi na kwamba serikali haijawasaidia hadi sasa.
Meya aliwaambia wananchi kwamba kazi itaanza mwezi ujao na kwamba fedha zimeshatengwa katika bajeti ya mji huo.
Baadhi ya wavuvi walisema hawana imani naye kwa sababu aliwaahidi hayo hayo kabla ya uchaguzi wa miaka miwili.
"""
JAPANESE = """港町の議会は火曜日、冬の嵐が来る前に防波堤を一メートル高くすることを決めた。
工事は春に始まり、二十年で返済する借入金でまかなわれる。
"""
MENU = "Quickstep\nPanel Brake\nPowertrain\nTelematics\nMotorsport\nCustomer Center\nRoadmaps\n" * 40


@pytest.mark.parametrize(
    ("text", "language"),
    [(ENGLISH, "en"), (GERMAN, "de"), (JAPANESE * 8, "ja"), ("", "en"), ("Westhaven 3, Oldport 1", "en")],
)
def test_running_text_tells_its_language_and_little_text_the_default(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de"), (JAPANESE * 8, "ja")])
def test_a_menu_below_the_story_does_not_decide(text: str, language: str) -> None:
    assert detect(text + MENU) == language


def test_what_a_template_declares_counts_for_nothing_against_function_words() -> None:
    assert detect(GERMAN, declared="en") == "de"


def test_what_is_declared_counts_where_the_text_does_not_tell() -> None:
    assert detect("Westhaven 3, Oldport 1", declared="fr") == "fr"
    assert detect(MENU, declared="sv") == "sv"


def test_a_line_that_is_repeated_says_as_little_as_it_does_once() -> None:
    assert detect("oude haven " * 200) == "en"
    assert detect("oude haven " * 200, declared="nl") == "nl"


def test_nor_is_a_story_english_that_has_none_of_its_words() -> None:
    assert detect(SWAHILI, declared="en") == detect(SWAHILI) == "sw"


TABLE = """Harbour Lines third quarter net profit up to 34 cents a share, revenues 4.1 million crowns, costs flat.
Calden Brewing second quarter net loss 12 cents a share, revenues 890,000 crowns, sales down for the year, staff cut.
Northern Timber full year net profit, dividend of two crowns, shipments steady, mills closed for the summer.
"""


def test_english_with_few_function_words_is_told_without_the_detector(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gate, "_langdetect", lambda sample: pytest.fail("loaded"))
    assert detect(TABLE) == "en"
    assert detect(TABLE, "de") == "en"


def test_danish_with_its_few_english_words_is_left_to_the_detector() -> None:
    assert (
        detect("Byrådet i Vesthavn for år tilbage for mange penge: havnemuren står endnu. " * 3, "en") != "en"
    )


def test_a_list_of_names_is_in_no_language_and_gets_the_default() -> None:
    assert detect("Ada Lind\nTomas Hale\nInga Brandt\nLou Park\nMika Varga\n" * 20, "en") == "en"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_share_of_function_words_tells_languages_apart(language: str) -> None:
    text, other = {"en": (ENGLISH, "de"), "de": (GERMAN, "en")}[language]
    assert function_word_share(text, language) > 0.3 > 0.1 > function_word_share(text, other)


def test_a_language_without_a_list_has_no_share() -> None:
    with pytest.raises(KeyError):
        function_word_share(SWAHILI, "sw")


@given(st.text(max_size=200), st.sampled_from(["", "de", "sw", "xx"]))
def test_any_text_has_some_language_and_always_the_same(text: str, declared: str) -> None:
    found = detect(text, declared=declared)
    assert found == detect(text, declared=declared)
    assert found.isascii() and 2 <= len(found) <= 3
