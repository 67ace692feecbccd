"""Quotations against material: units, places, alignments, verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.compare.quotations import verdicts as verdicts_module
from srclint.compare.quotations.alignment import Alignment
from srclint.compare.quotations.documents import Document, find_turns, is_machine_made
from srclint.compare.quotations.grades import LEVELS, NAMES, grade
from srclint.compare.quotations.passages import _WORD, _blanked, _parted, coarse_words, search, word_offsets
from srclint.compare.quotations.units import Unit, quoted_units, spoken_units
from srclint.compare.quotations.verdicts import Checked, Quoted, check_quotations
from srclint.host import load_host
from srclint.language.text.automaton import fold
from srclint.model import Severity

MEETING = """CLERK: The meeting of the harbour board is open. Three letters have come in since the spring.

TOM BERG: We will, um, raise the wall by two feet before the winter comes. I said so in March. It's a promise, and
we have asked the county for $20,000 to begin with. They haven't answered us. (LAUGHTER) The ferry can wait.

JANE WEBER: It has been mended every year since the flood of 1953 and it will not hold. Believe me, I have looked at
each stone of it. The town can't pay for a new wall alone.

TOM BERG: Then the county must. Every colour of stone has been tried, and none of them held through a single storm.
"""


def check(words: str, speaker: str = "", *texts: str, day: date | None = None) -> Checked:
    documents = [Document(f"{i}.txt", t, find_turns(t)) for i, t in enumerate(texts or (MEETING,))]
    quoted = Quoted(words, 0, len(words), speaker, day)
    return check_quotations([quoted], [partial(lambda d: d, document) for document in documents])[0]


def keys(text: str) -> list[str]:
    return [unit.key for unit in spoken_units(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We don't know", "We do not know"),
        ("It’s going to hold", "it is gonna hold"),
        ("twenty thousand dollars", "$20,000"),
        ("$20 million", "twenty million dollars"),
        ("forty-five percent", "45%"),
        ("45 per cent", "45 percent"),
        ("a million people", "1,000,000 people"),
        ("the colour of the harbour wall", "the color of the harbor wall"),
        ("They organised it", "they organized it"),
        ("the U.S. and Senator Berg", "the US and Sen. Berg"),
        ("We will [applause] hold (LAUGHTER) on", "we will hold on"),
        ("twenty twenty-six", "2026"),
        ("on March 4th", "on March 4"),
    ],
)
def test_what_two_transcribers_write_of_the_same_words_is_the_same(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_labels_stand_at_the_beginnings_of_lines_and_answers_alone_are_a_list() -> None:
    turns = find_turns("Note: BERG: no.\n\nBERG: yes: it is.\n  WEBER (on tape): no\nBERG: so")
    assert [turn.speaker for turn in turns] == ["BERG", "WEBER", "BERG"]
    assert [turn.speaker for turn in find_turns("Q. Who?\nA. He.\nQ. When?\nA. Then.\n")] == list("QAQA")
    assert find_turns("A. The wall.\nB. The quay.\nA. The ferry.\n") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("two feet", "nine feet"), ("will hold", "will not hold"), ("1953", "1935"), ("3.5", "35")],
)
def test_what_states_something_else_is_not_the_same(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_an_ellipsis_is_a_gap_and_a_bracket_may_stand_for_words_but_a_bracketed_capital_is_a_letter() -> None:
    text = "[W]e will … raise [the wall] by two feet"
    kinds = [(unit.key, unit.kind) for unit in quoted_units(text, 0, len(text))]
    assert kinds[0] == ("we", "word")
    assert ("", "gap") in kinds
    assert ("", "open") in kinds


@given(st.text(alphabet="abcé'’ -_.,%&0\n", max_size=40))
def test_the_fast_way_to_words_finds_what_the_pattern_finds(text: str) -> None:
    folded = fold(text)
    assert _parted(_blanked(folded)) == _WORD.findall(folded)


@given(st.text(max_size=60))
def test_each_canonical_word_has_an_offset_in_the_text(text: str) -> None:
    words, offsets = coarse_words(text), word_offsets(text)
    assert len(words) == len(offsets)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(st.text(max_size=80))
def test_units_stand_inside_the_text_and_in_its_order(text: str) -> None:
    for units in (quoted_units(text, 0, len(text)), spoken_units(text)):
        assert all(0 <= unit.start < unit.end <= len(text) for unit in units)
        assert [unit.start for unit in units] == sorted(unit.start for unit in units)


@given(st.integers(0, 400), st.integers(6, 14))
def test_words_taken_out_of_the_material_are_found_where_they_stand(at: int, size: int) -> None:
    words = [
        f"{a}{b}n" for a in ("ba", "ke", "li", "mo", "tu", "ra", "se") for b in ("ra", "po", "ti", "ka", "lu")
    ] * 14
    at = min(at, len(words) - size)
    words[at] = "unrepeated"
    text = " ".join(words)
    quoted = " ".join(words[at : at + size])
    checked = check(quoted, "", text)
    assert checked.verdict == "verbatim"
    assert checked.passage is not None
    assert text[checked.passage.start : checked.passage.end] == quoted


def test_words_that_were_said_are_verbatim_whatever_their_house_style() -> None:
    assert check("we’ve asked the county for twenty thousand dollars to begin with.").verdict == "verbatim"
    assert check("Every color of stone has been tried, and none of them held").verdict == "verbatim"


@pytest.mark.parametrize(
    "words",
    [
        "We will raise the wall by two feet before the winter comes",
        "It has been mended every year since the flood of 1953 … The town can't pay for a new wall alone.",
        "[T]hey haven't answered us. The ferry can wait.",
        "It has been mended every year since [the water came in 1953] and it will not hold",
    ],
)
def test_fillers_ellipses_and_brackets_are_lawful(words: str) -> None:
    assert check(words).verdict in ("lawful", "verbatim")
    assert grade(check(words)).severity is Severity.OFF


@pytest.mark.parametrize("words", ["the wall by nine feet", "raise a ferry", "held", "the wall"])
def test_short_quotations_are_the_same_or_nothing_is_said(words: str) -> None:
    assert check(words).verdict == "unchecked"


def test_a_short_quotation_that_was_said_so_is_verbatim() -> None:
    assert check("The ferry can wait").verdict == "verbatim"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("raise the wall by nine feet before the winter comes", "number"),
        ("It has been mended every year since the flood of 1935 and it will not hold", "number"),
        ("It has been mended every year since the flood of 1953 and it will hold. Believe me", "negation"),
    ],
)
def test_a_changed_number_or_negation_misquotes_a_fact(words: str, kind: str) -> None:
    checked = check(words)
    assert checked.verdict == "altered"
    assert kind in {difference.kind for difference in checked.differences}
    assert (grade(checked).code, grade(checked).level) == ("QUO001", kind)


def test_a_replaced_word_is_a_warning_with_both_words() -> None:
    checked = check("It has been painted every year since the flood of 1953 and it will not hold")
    assert grade(checked).code == "QUO002"
    assert ("painted", "mended") in {(d.article, d.material) for d in checked.differences}


def test_small_words_alone_are_reported_only_under_the_strict_policy() -> None:
    checked = check(
        "It has been mended each year since a flood of 1953 and it will not hold".replace("each", "every")
    )
    assert grade(checked).severity is Severity.OFF
    assert grade(checked, "strict").severity is Severity.INFO


def test_two_passages_joined_without_an_ellipsis_are_a_splice() -> None:
    checked = check("I said so in March. Then the county must. Every colour of stone has been tried")
    assert checked.verdict == "spliced"
    assert grade(checked).code == "QUO003"


def test_passages_in_another_order_are_a_splice_of_its_own_level() -> None:
    checked = check(
        "I have looked at each stone of it. It has been mended every year since the flood of 1953"
    )
    assert checked.verdict == "spliced"
    assert checked.order_changed
    assert grade(checked).level == "order"


WALL = (
    "The wall is old. We raise it now, the council has voted for that, and we will not wait for the county. "
    "After many years of talk nothing was done. Nobody has asked the fishermen what they need for the winter."
)


def test_an_ellipsis_does_not_stand_for_a_way_back() -> None:
    """From what the material has later the quotation goes back to what it has before."""
    joined = "We raise it now… nobody has asked the fishermen and we will not wait for the county"
    assert check("We raise it now… and we will not wait for the county", "", WALL).verdict == "lawful"
    told = check(joined, "", WALL)
    assert (told.verdict, told.order_changed) == ("spliced", True)


def test_the_speakers_of_parliaments_are_known_by_their_forms() -> None:
    senate = (
        "Mme la présidente. La parole est à M. Moll.\n\nM. Paul Moll. Madame, le port ferme.\n\n"
        "Mme Ada Lind, ministre des transports. Le port ne ferme pas.\n"
    )
    assert [t.speaker for t in find_turns(senate)] == ["Mme la présidente", "M. Paul Moll", "Mme Ada Lind"]
    union = "Ada Lind (PPE). – Mr President, no.\n\nPaul Moll (S&D). – Yes.\n"
    assert [t.speaker for t in find_turns(union)] == ["Ada Lind", "Paul Moll"]
    assert find_turns("M. Paul Moll. Le port ferme, dit-il.\n\nIl pleut.\n") == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Ada Lind (00:12):\nWe do.\n\nTom Berg (00:31):\nNo.\n\nAda Lind (00:40):\nAll.\n",
            "Ada Lind/Tom Berg/Ada Lind",
        ),
        (
            "Ada Lind  0:12  \nWe do.\n\nTom Berg  0:31\nNo.\n\nAda Lind  0:40\nAll.\n",
            "Ada Lind/Tom Berg/Ada Lind",
        ),
        ("Ada Lind\tWe do.\nTom Berg\tWho?\nAda Lind\tAll.\n", "Ada Lind/Tom Berg/Ada Lind"),
        (
            "El señor GIL (PP): Sí.\n\nLa señora LIND: No.\n\nEl señor GIL (PP): Sí.\n",
            "El señor GIL/La señora LIND/El señor GIL",
        ),
        ("Le Quai : Quand ?\n\nAda Lind : En mars.\n\nLe Quai : Qui paie ?\n", "Le Quai/Ada Lind/Le Quai"),
        (
            "PRESIDENTE. La parola a Moll.\nPAOLO MOLL (PD). Il muro.\nPRESIDENTE. Grazie.\n",
            "PRESIDENTE/PAOLO MOLL/PRESIDENTE",
        ),
        ("MS. LIND: Yes.\n\nQ    Who pays?\n\nMS. LIND: All.\n\nQ    When?\n", "MS. LIND/Q/MS. LIND/Q"),
        ("Breaking News: the wall is to be raised.\nThe council voted.\nAda Lind: we do.\n", ""),
        ("Moll\t3\t4\nBerg\t5\t6\nMoll\t1\t1\n", ""),
        ("USA. The wall.\nEU. The quay.\nUN. The ferry.\n", ""),
    ],
)
def test_who_speaks_is_known_by_the_forms_that_transcripts_have(text: str, speakers: str) -> None:
    assert "/".join(turn.speaker for turn in find_turns(text)) == speakers


def test_a_release_quotes_first_hand_and_a_speech_that_quotes_somebody_else_does_not() -> None:
    release = (
        "„Wir erhöhen die Mauer um sechzig Zentimeter“, sagte Ada Lind. „Der Kreis zahlt davon die Hälfte, und die "
        "andere zahlen wir aus den Liegegebühren.“\n"
    )
    words = "Der Kreis zahlt davon die Hälfte, und die andere zahlen wir"
    assert not check(words, "Lind", release).second_hand
    assert not check(words, "", release).second_hand
    speech = "As my teacher used to tell us, “a wall that nobody mends falls down in the ninth winter”. So I mend.\n"
    assert check("a wall that nobody mends falls down in the ninth winter", "Berg", speech).second_hand


@pytest.mark.parametrize(
    ("said", "one", "other"),
    [
        ("Wir erhöhen die Mauer um {} Zentimeter, und zwar vor dem Winter", "sechzig", "neunzig"),
        ("Nous fermerons {} gares dans le département cette année", "cinq", "quinze"),
        ("La línea lleva {} años sin contestar a la alcaldesa", "siete", "nueve"),
    ],
)
def test_numbers_of_other_languages_are_numbers(said: str, one: str, other: str) -> None:
    told = check(said.format(other), "", said.format(one))
    assert [difference.kind for difference in told.differences] == ["number"]
    assert keys("sechzig Boote, soixante bateaux") == keys("60 Boote, 60 bateaux")
    assert keys("an elf, six dix") == ["an", "elf", "#6", "dix"]


def test_a_negation_of_another_language_is_one() -> None:
    told = check(
        "Le port fermera cette année, malgré les travaux",
        "",
        "Le port ne fermera pas cette année, malgré les travaux",
    )
    assert "negation" in {difference.kind for difference in told.differences}


@pytest.mark.parametrize(
    ("words", "said", "lawful"),
    [
        (
            "I say that we will we will mend the wall for you",
            "I say that we will mend the wall.\n\n(APPLAUSE)\n\nWe will mend the wall for you",
            False,
        ),
        (
            "The wall will be mended. Believe me, it will not be cheap for the town",
            "The wall will be mended. It will not, believe me, it will not be cheap for the town",
            True,
        ),
        (
            "The wall will be mended. It will be cheap for the town and for the county",
            "The wall will be mended. It will not. It will be cheap for the town and for the county",
            False,
        ),
        (
            "Moll’s been mended by doctors ever since the flood",
            "They say Moll has been mended by doctors ever since the flood",
            True,
        ),
        (
            "They say that Moll’s been a friend of the town for years",
            "They say that Moll is been a friend of the town for years",
            True,
        ),
        (
            "They say that Moll’s friend has mended the wall for years",
            "They say that Moll has a friend who has mended the wall for years",
            False,
        ),
        ("It belongs to all of us and not to a few", "IT BELONGS TO ALL OF US AND NOT TO A FEW", True),
        ("It belongs to the US and not to a few", "It belongs to us and not to a few", False),
    ],
)
def test_what_is_broken_off_contracted_or_in_capitals_is_the_same(
    words: str, said: str, lawful: bool
) -> None:
    assert (check(words, "", said).verdict in ("verbatim", "lawful")) is lawful


def test_many_words_replaced_by_few_are_left_out() -> None:
    """What one word stands for in place of many is no change of a word; a phrase for a phrase is."""
    few = "We raise it now, the town has voted for that, and we will not wait for the county"
    assert check(few, "", WALL).verdict == "altered"
    long = (
        "The harbour wall was built in 1953 after the flood. It has been mended by the town and by its people in "
        "each of the long winters that came. It will not hold through one more storm."
    )
    told = check(
        "The harbour wall was built in 1953 after it has been mended often. It will not hold through one more storm",
        "",
        long,
    )
    assert told.verdict == "spliced"


def test_what_nobody_said_is_not_found_and_only_info_unless_it_should_be_there() -> None:
    checked = check("Nobody in this town was ever asked about the price of fish")
    assert checked.verdict == "not_found"
    assert grade(checked).severity is Severity.INFO
    assert grade(checked, expected=True).severity is Severity.WARNING


def test_words_of_another_speaker_are_misattributed_only_where_both_are_named() -> None:
    words = "It has been mended every year since the flood of 1953 and it will not hold"
    assert check(words, "Tom Berg").verdict == "misattributed"
    for speaker in ("Jane Weber", "Weber", "", "the clerk’s audience"):
        assert check(words, speaker).verdict == "verbatim", speaker


def test_a_text_of_one_voice_misattributes_nothing() -> None:
    text = MEETING.partition("JANE WEBER: ")[2].partition("TOM BERG")[0]
    assert check(
        "It has been mended every year since the flood of 1953 and it will not hold", "Tom Berg", text
    ).verdict == ("verbatim")


def test_material_younger_than_the_article_is_not_its_source() -> None:
    words = "It has been mended every year since the flood of 1953 and it will not hold"
    late = Document("late.txt", MEETING, find_turns(MEETING), date(2026, 5, 4))
    quoted = Quoted(words, 0, len(words), day=date(2026, 5, 1))
    assert check_quotations([quoted], [lambda: late])[0].verdict == "not_found"
    next_day = Quoted(words, 0, len(words), day=date(2026, 5, 3))
    assert check_quotations([next_day], [lambda: late])[0].verdict == "verbatim"


def test_who_quotes_somebody_else_is_told() -> None:
    said = "We will raise the wall by two feet before the winter comes."
    text = f'ANN HALE: He told me: "{said}" I wrote it down.\n\nQ: And?\n'
    assert check("We will raise the wall by two feet before the winter comes", "", text).second_hand


def test_what_a_machine_heard_proves_numbers_but_no_words() -> None:
    heard = " ".join(
        [
            "and then we will raise the wall by two feet before the winter comes"
            " so that the boats in the harbour are safe"
        ]
        + [
            "and the people who live on the quay can sleep through the storms of the winter as they did before that"
        ]
        * 4
    )
    assert is_machine_made(heard, 0, len(heard))
    replaced = check(
        "we will paint the wall by two feet before the winter comes so that the boats are safe", "", heard
    )
    assert grade(replaced).severity is Severity.INFO
    number = check(
        "we will raise the wall by nine feet before the winter comes so that the boats in the harbour",
        "",
        heard,
    )
    assert grade(number).level == "number"


def test_the_result_does_not_depend_on_the_order_of_other_quotations() -> None:
    words = [
        "The ferry can wait",
        "raise the wall by nine feet before the winter comes",
        "Nobody was asked about fish here",
    ]
    documents = [lambda: Document("m.txt", MEETING, find_turns(MEETING))]
    asked = [Quoted(text, 0, len(text)) for text in words]
    assert check_quotations(asked, documents) == check_quotations(asked[::-1], documents)[::-1]


def test_labels_are_turns_and_a_lone_note_in_prose_is_none() -> None:
    assert [turn.speaker for turn in find_turns(MEETING)] == ["CLERK", "TOM BERG", "JANE WEBER", "TOM BERG"]
    assert find_turns("Note: the wall is old.\n\nIt fell: nobody knows why.\n") == ()
    assert [
        t.speaker for t in find_turns(">> Ada Lind: One.\n**Ada Lind**: Two.\n[00:01:02] Ada Lind: Three.\n")
    ] == ["Ada Lind"] * 3


def test_places_are_found_again_in_a_long_text() -> None:
    text = "word " * 5_000 + "the county has not answered a single letter of ours " + "word " * 5_000
    index = search([coarse_words("the county has not answered a single letter")], [Document("m", text)])
    place = index.places[0][0]
    assert text[index.offset(0, text, place.runs[0].there) :].startswith("the county has not")


def test_the_ledger_calls_the_rules_by_their_names_and_levels() -> None:
    rules = {
        code: rule.meta for code, rule in load_host(third_party=False).rules.items() if code[:3] == "QUO"
    }
    assert {code: meta.name for code, meta in rules.items()} == NAMES
    assert {code: meta.levels for code, meta in rules.items()} == LEVELS


DEBATE = """MODERATOR: Ninety seconds each.

ALDOUS: My opponent would close thirty more clinics --

PRIOR: That is simply not true --

ALDOUS: -- thirty more clinics before the year is out.

PRIOR: I have never, not once, voted to close a clinic in this state.
"""
HEARING = """BY MS. OLSEN:
Q. Where were you on the night of the fourteenth?
A. I was at the pump house with my brother until the alarm went off at half past two.
Q. And you saw nobody there?
A. I saw a man in a yellow coat. I did not see his face.
"""


def judged(text: str, quotation: str) -> Checked:
    document = Document("tape.txt", text, find_turns(text))
    (checked,) = check_quotations([Quoted(quotation, 0, len(quotation))], [lambda: document])
    return checked


def test_what_another_one_throws_in_is_no_change() -> None:
    said = "My opponent would close thirty more clinics before the year is out"
    assert judged(DEBATE, said).verdict == "lawful"
    assert judged(DEBATE, "That is simply not true").verdict == "verbatim"


def test_questions_and_answers_of_a_hearing_are_turns() -> None:
    assert [turn.speaker for turn in find_turns(HEARING)] == ["Q", "A", "Q", "A"]


def test_a_number_at_the_end_is_a_changed_number_not_one_put_in() -> None:
    checked = judged(
        HEARING, "I was at the pump house with my brother until the alarm went off at half past three"
    )
    assert [(d.kind, d.article, d.material) for d in checked.differences] == [("number", "three", "two")]


def test_a_shown_ellipsis_joins_passages_however_far_they_are_apart() -> None:
    filling = "Nobody here has asked for any of it, and the ferry is late again. " * 12
    text = f"The old crane has stood still since the storm. {filling}We will order a new one in the spring."
    whole = "The old crane has stood still since the storm ... We will order a new one in the spring"
    assert judged(text, whole).verdict == "lawful"
    assert judged(text, whole.replace(" ...", ".")).verdict == "spliced"


def test_so_little_that_is_equal_may_be_chance() -> None:
    many = "Is this very long one difficult, or is a very difficult one this long? " * 3_000
    text = f"{many} this is a very difficult question for us"
    checked = judged(text, "this is a very difficult investigation")
    assert checked.verdict == "not_found" or checked.doubtful


def test_a_quotation_is_found_whole_where_the_text_repeats_all_of_it_but_the_end() -> None:
    said = [f"The {number} boats came back before the rain set in" for number in range(2_000, 2_300)]
    said += [f"We have counted all of the boats in the harbour on day {number}" for number in range(300)]
    text = ". ".join(said)
    document = Document("harbour.txt", text)
    quotations = [Quoted(words, 0, len(words)) for words in said]
    verdicts = [checked.verdict for checked in check_quotations(quotations, [lambda: document])]
    assert verdicts == ["verbatim"] * len(said)


def test_what_repeats_itself_is_laid_along_as_many_places_as_what_does_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid: list[int] = []
    lay = verdicts_module.align

    def counted(quoted: Sequence[Unit], spoken: Sequence[Unit]) -> Alignment:
        laid.append(1)
        return lay(quoted, spoken)

    monkeypatch.setattr(verdicts_module, "align", counted)
    per_quotation = []
    for number in (100, 400):
        laid.clear()
        said = [f"We have counted all of the boats in the harbour on day {day}" for day in range(number)]
        text = ". ".join(said)
        check_quotations([Quoted(words, 0, len(words)) for words in said], [partial(Document, "a.txt", text)])
        per_quotation.append(len(laid) / number)
    assert per_quotation[1] <= 2 * per_quotation[0]


ANSPRACHE = """BERG: Wir werden die Mauer noch vor dem Winter um zwei Fuß erhöhen, und das habe ich im März gesagt.

WEBER: Sie ist seit der Flut in jedem Jahr ausgebessert worden, und sie wird nicht halten. Das ist es, was ich sage.
"""


def spoken(text: str, language: str) -> Document:
    return Document(f"{language}.txt", text, find_turns(text), None, (), language)


@pytest.mark.parametrize(
    ("speaker", "languages", "verdict"),
    [
        ("", ("en",), "not_found"),
        ("", ("de", "en"), "not_found"),
        ("", ("de", ""), "not_found"),
        ("Tom Berg", ("de", "en"), "not_found"),  # he speaks in both
        ("Ida Moll", ("de", "en"), "not_found"),  # she speaks in neither
        ("", ("de",), "unchecked"),
        ("Jane Weber", ("de",), "unchecked"),
    ],
)
def test_what_is_not_found_was_translated_only_if_all_that_may_hold_it_is_in_another_language(
    speaker: str, languages: tuple[str, ...], verdict: str
) -> None:
    words = "The harbour wall has been patched each year since the great flood"
    texts = {
        "de": ANSPRACHE,
        "en": "BERG: We will see to it.\n\nBERG: I promise.\n",
        "": "BERG: Tja.\n\nBERG: Tja.\n",
    }
    documents = [partial(spoken, texts[language], language) for language in languages]
    (checked,) = check_quotations([Quoted(words, 0, len(words), speaker, None, "en")], documents)
    assert (checked.verdict, checked.translated) == (verdict, verdict == "unchecked")
    assert not grade(checked).code or verdict == "not_found"


def test_words_that_stand_there_are_found_in_whatever_language() -> None:
    words = "Wir werden die Mauer noch vor dem Winter um zwei Fuß erhöhen"
    (checked,) = check_quotations(
        [Quoted(words, 0, len(words), "", None, "en")], [partial(spoken, ANSPRACHE, "de")]
    )
    assert checked.verdict == "verbatim"
