from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.language.attribution.statements import find_attributions
from tests.hostile.probes import grows_linearly


def sources(text: str) -> list[tuple[str, str]]:
    return [(a.source.text, a.cue_text) for a in find_attributions(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(a.source.text, a.source.kind) for a in find_attributions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The bridge was closed for a year and opened again in May.",
        "The states of the union answered no question on the report.",
        "An open source project and an anonymous donor paid for the claims.",
        "Officials met in the harbour, and the aide to the mayor left early.",
        "“He said it was over,” the sign on the door.",
        "It is easier said than done.",
        "The add-on to the tower cost ten million.",
        "The tower, reported missing by nobody, is a state asset.",
        "He was told of the plan and asked to leave.",
    ],
)
def test_text_without_a_statement_has_no_attribution(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Lind said the wall was too low.", [("Ada Lind", "said")]),
        ("“The wall is too low,” said Ada Lind.", [("Ada Lind", "said")]),
        ("“The wall is too low,” Lind said on Monday. “It leaks.”", [("Lind", "said")]),
        ("The wall is too low, said Ada Lind, a diver.", [("Ada Lind", "said")]),
        ("The wall, according to Ada Lind, is too low.", [("Ada Lind", "according to")]),
        ("Ada Lind, a diver in Ostby, Maine, said the wall was low.", [("Ada Lind", "said")]),
        ("Ada Lind, who grew up in Ostby, Maine, in the fifties, said it leaks.", [("Ada Lind", "said")]),
        ("Ada Lind (R-Ostby) said the wall was low.", [("Ada Lind", "said")]),
        ("Ada Lind — who is a diver — told reporters that it leaks.", [("Ada Lind", "told")]),
        ("Lind on Tuesday said the wall was low.", [("Lind", "said")]),
        ("In a statement, Ada Lind, a diver, said it leaks.", [("Ada Lind", "said")]),
        ("The harbour master, Tom Berg, said it leaks.", [("The harbour master, Tom Berg", "said")]),
        ("Officials who spoke with the Courier said it leaks.", [("Officials", "said")]),
        ("Lind said it leaks, adding that nobody cared.", [("Lind", "said"), ("Lind", "adding")]),
        ("Lind said it leaks and warned that it would fall.", [("Lind", "said"), ("Lind", "warned")]),
        ("The leak was confirmed by two officials.", [("two officials", "confirmed")]),
        ("Berg was quoted as saying that it leaks.", [("Berg", "quoted")]),
        ("Wall to leak for years, officials say", [("officials", "say")]),
        ("Two officials mentioned Wednesday that it leaks.", [("Two officials", "mentioned")]),
        ("It leaks, based on a senior local politician.", [("a senior local politician", "based on")]),
        ("Nobody believed the spokesman's claim that it holds.", [("the spokesman's", "claim")]),
        ("He went on to say that it leaks.", [("He", "say")]),
        ("“Does it leak?” Ada Lind asked.", [("Ada Lind", "asked")]),
        ("U.S. and Norwegian officials said it leaks.", [("U.S. and Norwegian officials", "said")]),
        ("“It leaks,” the joint statement read.", [("the joint statement", "read")]),
    ],
)
def test_sources_and_cues_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ada Lind said so.", "named"),
        ("Mr. Baker said so.", "named"),
        ("Secretary of State Anna Lind said so.", "named"),
        ("Council spokesman Tom Berg said so.", "named"),
        ("Ostby Steel Corp. said so.", "organisation"),
        ("The harbour board said so.", "organisation"),
        ("Norway said so.", "organisation"),
        ("A new poll suggests that.", "organisation"),
        ("Two Norwegian officials said so.", "unnamed"),
        ("An aide said so.", "unnamed"),
        ("The official said so.", "unnamed"),
        ("People familiar with the talks said so.", "unnamed"),
        ("A spokeswoman for the port said so.", "unnamed"),
        ("Some experts say so.", "unnamed"),
        ("The mayor said so.", "descriptor"),
        ("Lind’s brother said so.", "descriptor"),
        ("Voters said so.", "collective"),
        ("One in five said so.", "collective"),
        ("She said so.", "pronoun"),
        ("Many people said so.", "collective"),
    ],
)
def test_each_source_has_its_kind(text: str, kind: str) -> None:
    assert [found for _, found in kinds(text)] == [kind]


def test_the_article_remembers_which_names_are_companies() -> None:
    text = "Ostberg Corp. will close. Ostberg said the plant was old. Ada Lind is sad. Lind said the same."
    assert kinds(text) == [("Ostberg", "organisation"), ("Lind", "named")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lind said that it leaks.", "it leaks."),
        ("Lind told reporters on Monday that it leaks.", "it leaks."),
        ("“It leaks,” Lind said.", "“It leaks,”"),
        ("“It leaks. It always has,” Lind said.", "“It leaks. It always has,”"),
        ("“It leaks,” Lind said, “as ever.”", "“It leaks,” Lind said, “as ever.”"),
        ("It leaks, officials said on Monday.", "It leaks"),
        ("OSTBY (AP) — It leaks, officials said.", "It leaks"),
        ("Lind said:\n\n“It leaks.”", "“It leaks.”"),
        ("According to Lind, it leaks.", "it leaks."),
    ],
)
def test_the_content_is_what_was_said(text: str, content: str) -> None:
    [found] = find_attributions(text)
    assert found.content is not None
    assert found.content.of(text) == content


def test_a_continued_quotation_is_one_statement() -> None:
    text = "“It leaks.\n\n“It always has,” Lind said."
    [found] = find_attributions(text)
    assert found.content is not None
    assert found.content.of(text) == "“It leaks.\n\n“It always has,”"


def test_short_names_and_pronouns_are_led_back() -> None:
    text = "Ada Lind said it leaks. “It does,” Lind said. She said nobody cared."
    assert [a.speaker for a in find_attributions(text)] == ["Ada Lind"] * 3


def test_a_pronoun_is_not_led_back_over_another_person() -> None:
    text = "Ada Lind said it leaks. Her sister Maria Berg was there. She said nobody cared."
    assert find_attributions(text)[-1].speaker == ""


def test_the_officials_are_those_of_before() -> None:
    text = "Two port officials said it leaks. Berg left. The officials said nobody cared."
    assert [a.speaker for a in find_attributions(text)] == ["port officials", "port officials"]


def test_a_grant_reaches_the_speakers_that_it_names() -> None:
    text = (
        "It leaks, two port officials said. It will fall, according to an engineer. Lind said it holds.\n\n"
        "The two port officials and the engineer all spoke on condition of anonymity because they feared for "
        "their jobs."
    )
    found = find_attributions(text)
    assert [a.anonymous for a in found] == [True, True, False]
    assert [a.reason for a in found] == ["because they feared for their jobs"] * 2 + [""]


def test_a_grant_reaches_speakers_whom_it_describes_in_fewer_words() -> None:
    text = (
        "It leaks, according to a senior Danish engineer.\n\n"
        "The Danish engineer spoke on condition of anonymity because he feared for his job."
    )
    assert [a.reason for a in find_attributions(text)] == ["because he feared for his job"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Lind and Berg", "named"),
        ("Mayor Berg and Danish officials", "named"),
        ("Omar al-Harbi", "named"),
        ("Minister Omar al-Harbi", "named"),
        ("Norwegian and Danish officials", "unnamed"),
        ("Two U.S. and Danish diplomats", "unnamed"),
        ("Current and former officials", "unnamed"),
        ("County and local port officials", "unnamed"),
    ],
)
def test_nouns_that_share_their_adjectives_are_one_source(source: str, kind: str) -> None:
    assert kinds(f"{source} said it leaks.") == [(source, kind)]


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("Two Kenyans said it leaks.", "Two Kenyans", "unnamed"),
        ("Some Kenyans said it leaks.", "Some Kenyans", "collective"),
        ("The Zorn government built it. It leaks, Zorn said.", "Zorn", "named"),
        ("The Zorn built it. It leaks, Zorn said.", "Zorn", "organisation"),
        ("Kenyans said it leaks.", "Kenyans", "collective"),
        ("Brandt Steel Works Inc. built it. It leaks, Brandt said.", "Brandt", "organisation"),
        ("Brandt Steel Works Inc. built it. It leaks, said Ada Brandt.", "Ada Brandt", "named"),
        (
            "Brandt Steel Works Inc. built it. It hired Ann Brandt, a founder's niece. It leaks, Brandt said.",
            "Brandt",
            "named",
        ),
        (
            "The director and chairman of Brandt Works LLC Ann Hale said it leaks.",
            "The director and chairman of Brandt Works LLC Ann Hale",
            "named",
        ),
    ],
)
def test_people_are_told_from_companies_and_nations(text: str, source: str, kind: str) -> None:
    assert kinds(text) == [(source, kind)]


def test_who_is_helped_to_say_something_says_nothing() -> None:
    assert sources("Lind said she had helped a driver write a book.") == [("Lind", "said")]


def test_the_united_states_state_nothing_by_their_name() -> None:
    assert sources("Lind said that the United States automakers lost money.") == [("Lind", "said")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor has been vocal in expressing her anger.", "The mayor"),
        ("Lind was blunt in saying that it leaks.", "Lind"),
    ],
)
def test_who_is_outspoken_in_saying_something_says_it(text: str, source: str) -> None:
    assert [found for found, _ in sources(text)] == [source]


def test_a_grant_makes_its_own_speaker_anonymous() -> None:
    text = "“It leaks,” the engineer said, speaking on condition of anonymity. Lind said it holds."
    assert [a.anonymous for a in find_attributions(text)] == [True, False]


def test_spokespeople_are_on_the_record() -> None:
    assert [a.anonymous for a in find_attributions("A spokesman for the port said it holds.")] == [False]


WORDS = st.sampled_from(
    [
        "said",
        "says",
        "told",
        "Lind",
        "“",
        "”",
        '"',
        "'",
        ",",
        ".",
        "—",
        "(",
        ")",
        "he",
        "she",
        "the",
        "officials",
        "according",
        "to",
        "that",
        "who",
        "anonymity",
        "Mr.",
        "and",
        "\n",
        "\n\n",
        "İ",
        "�",
        "adding",
        "port",
        "U.S.",
        "condition",
        "of",
        "on",
        "by",
        "a",
        ":",
        ";",
        "asked",
        "😀",
        "\x00",
        "\u2028",
    ]
)


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=40))
def test_spans_lie_in_the_text_and_say_what_they_cover(parts: list[str]) -> None:
    text = " ".join(parts)
    for a in find_attributions(text):
        assert 0 <= a.source.span.start < a.source.span.end <= len(text)
        assert a.source.span.of(text) == a.source.text
        assert a.cue.of(text) == a.cue_text
        assert a.content is None or 0 <= a.content.start < a.content.end <= len(text)


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    find_attributions(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "Lind said, ",
        "said “a” ",
        "according to the ",
        "adding, ",
        "a spokesman, Ada Lind, ",
        "who said ",
        "officials said. ",
        "on condition of anonymity he said ",
        "( said ",
        "— told ",
        "the the said ",
        "Another official said. ",
    ],
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert grows_linearly(find_attributions, lambda size: unit * (size // len(unit))) == ""


def test_a_name_with_the_arabic_article_speaks_like_any_other() -> None:
    text = "In the note, al-Harbi threatened to close the port and said he was willing to go to court."
    assert kinds(text) == [("al-Harbi", "named")]
    assert kinds("Norway’s new Port Minister Omar al-Harbi said it leaks.") == [
        ("Norway’s new Port Minister Omar al-Harbi", "named")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind shared the “Harbour” poster with her friends.",
        "He offered a “deal” to the fishermen.",
        "Tom Berg laughed at the “wall” of the town.",
        "“The Wall” is a book; Ada Lind remembered it well.",
    ],
)
def test_verbs_that_frame_quotations_report_nothing_away_from_one(text: str) -> None:
    assert not find_attributions(text)


@pytest.mark.parametrize(
    "text",
    [
        "“I like to see it from the wall,” Ada Lind shared. “We all do.”",
        "“We never asked for a wall!” snapped Ada Lind.",
        "Ada Lind laughed: “I like to see it from the wall.”",
        "“We never asked for a wall,” Ada Lind shot back.",
    ],
)
def test_they_do_beside_one(text: str) -> None:
    assert [a.source.text for a in find_attributions(text)] == ["Ada Lind"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It leaks,” said a docker who goes by “Shorty.”", "a docker"),
        ("A stevedore said it leaks.", "A stevedore"),
        ("Two welders told the board that it leaks.", "Two welders"),
        ("“It leaks,” said a gongfarmer.", "a gongfarmer"),
        ("“It leaks,” one of them said.", "one of them"),
        ("“It leaks,” one of the guards said.", "one of the guards"),
        ("Aides in the office and at the ministry said it leaks.", "Aides in the office and at the ministry"),
    ],
)
def test_anybody_may_speak_without_a_name(text: str, source: str) -> None:
    assert kinds(text) == [(source, "unnamed")]


@pytest.mark.parametrize(
    "text",
    [
        "A letter said it leaks.",
        "A banner said it leaks.",
        "A woman asked for water, and a driver asked for the way.",
        "Two members asked to be heard.",
    ],
)
def test_what_tells_nothing_of_anybody_is_no_unnamed_source(text: str) -> None:
    assert "unnamed" not in [kind for _, kind in kinds(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("James “Jim” Hart said it leaks.", "James “Jim” Hart"),
        ('“It leaks,” said Dwayne "The Rock" Marsh.', 'Dwayne "The Rock" Marsh'),
        ("Maria 'Mia' Lopez, a pilot, told the board that it leaks.", "Maria 'Mia' Lopez"),
    ],
)
def test_a_nickname_is_part_of_its_name(text: str, source: str) -> None:
    assert kinds(text) == [(source, "named")]


def test_a_word_in_quotation_marks_between_capitals_is_no_nickname_where_no_name_goes_on() -> None:
    assert kinds("Lind called the plan “Big” and Berg said it leaks.")[-1] == ("Berg", "named")


def test_a_surname_that_is_a_kinship_is_a_name() -> None:
    text = "Ostby Bank CEO Masa Son has told managers to cut costs. Masa Son said it leaks."
    assert kinds(text) == [("Ostby Bank CEO Masa Son", "named"), ("Masa Son", "named")]


def test_the_official_is_the_spokesman_who_has_just_spoken() -> None:
    text = (
        "A harbour spokesman denied that it leaks. The official said it was dry. “It is,” the official said."
    )
    assert [(a.speaker, a.anonymous) for a in find_attributions(text)] == [("harbour spokesman", False)] * 3


def test_the_official_is_whom_an_article_calls_so_first() -> None:
    text = "A senior official said it leaks. Tom Berg said it was dry. The official said it would be mended."
    assert [a.speaker for a in find_attributions(text)] == ["senior official", "Tom Berg", "senior official"]


def test_the_source_is_nobody_who_was_named() -> None:
    text = "Tom Berg said it was dry. “It leaks,” the source recalled."
    assert [(a.speaker, a.anonymous) for a in find_attributions(text)] == [
        ("Tom Berg", False),
        ("source", True),
    ]


def test_one_of_them_belongs_to_those_who_spoke() -> None:
    text = "Sources close to the board said it leaks. “It is over,” one of them said."
    assert [(a.speaker, a.anonymous) for a in find_attributions(text)] == [
        ("sources", True),
        ("sources", True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "She answered general questions from the crowd.",
        "The line takes customer calls at night.",
        "A restaurant said it would close.",
        "He founded a club called Friends of the Wall.",
        "The machine more accurately predicted than the old one.",
    ],
)
def test_what_only_looks_like_somebody_who_speaks_is_no_source(text: str) -> None:
    assert [kind for _, kind in kinds(text) if kind == "unnamed"] == []


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        # who it is stands in a bracket, beside, or before
        ("James (Jim) Hart said it leaks.", "James (Jim) Hart", "named"),
        ("James (“Jim”) Hart, a diver, said it leaks.", "James (“Jim”) Hart", "named"),
        ("“It leaks,” said James (Jim) Hart.", "James (Jim) Hart", "named"),
        ("Two divers, Lou Park and Ann Hale, said so.", "Two divers, Lou Park and Ann Hale", "named"),
        ("Several divers, including Ann Hale and Lou Park, said it leaks.", "Several divers", "named"),
        ("Ann Hale, a planner for the port whose firm, Hale, built it, said it holds.", "Ann Hale", "named"),
        ("Both Mr. King and Mr. Berg said it leaks.", "Both Mr. King and Mr. Berg", "named"),
        ("According to the divers, Ann Hale said so.", "the divers", "unnamed"),
        (
            "Board chairman and Mining Minister Park said so.",
            "Board chairman and Mining Minister Park",
            "named",
        ),
        ("Chief Inspector of Mines Lou Sumun said so.", "Chief Inspector of Mines Lou Sumun", "named"),
        ("“It leaks,” said diver and port critic Lou Park.", "diver and port critic Lou Park", "named"),
        ("The chairman and his deputy said it leaks.", "The chairman and his deputy", "descriptor"),
        (
            "The Director of Harbour Board Services said so.",
            "The Director of Harbour Board Services",
            "descriptor",
        ),
        # a noun of a person, by its shape
        ("“It leaks,” said a bargee.", "a bargee", "unnamed"),
        ("“It leaks,” said one attendant.", "one attendant", "unnamed"),
        ("The two keepers said it leaks.", "The two keepers", "unnamed"),
        ("A committee said it leaks.", "A committee", "organisation"),
        # the head of a phrase
        ("A spokesman for city Democrats said it leaks.", "A spokesman for city Democrats", "unnamed"),
        ("Someone in the audience shouted: “It leaks!”", "Someone in the audience", "unnamed"),
        (
            "“It leaks,” said a former U.S. customs service official.",
            "a former U.S. customs service official",
            "unnamed",
        ),
        ("The next two witnesses said it leaks.", "The next two witnesses", "unnamed"),
        ("The Harbour Workers of Basel said it leaks.", "The Harbour Workers of Basel", "organisation"),
        ("Senior Democrats said it leaks.", "Senior Democrats", "unnamed"),
        ("Democrats said it leaks.", "Democrats", "collective"),
        # those who are known already
        ("The two said it leaks.", "The two", "pronoun"),
        ("Both candidates said it leaks.", "Both candidates", "pronoun"),
        # parts of a group
        ("The divers, many of whom say it leaks, left.", "many of whom", "unnamed"),
        ("A rule that some say will fail was passed.", "some", "unnamed"),
        ("Hackers who U.S. officials say are paid came back.", "U.S. officials", "unnamed"),
        ("“It leaks,” one of the ropemakers said.", "one of the ropemakers", "unnamed"),
        ("A pair of ropemakers said it leaks.", "A pair of ropemakers", "unnamed"),
        ("Neither man said whether it leaks.", "Neither man", "pronoun"),
        # words between subject and verb
        ("U.S. officials have, in fact, praised the wall.", "U.S. officials", "unnamed"),
        ("The divers, for instance, argue that it leaks.", "The divers", "unnamed"),
        ("Ann Hale, the harbour master, for example, said it leaks.", "Ann Hale", "named"),
        ("According to interviews with two divers, it leaks.", "two divers", "unnamed"),
    ],
)
def test_a_phrase_is_of_the_kind_of_its_head(text: str, source: str, kind: str) -> None:
    assert kinds(text)[0] == (source, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Two divers spoke about an hour ago of nothing.",
        "The peace talks about the harbour went on.",
        "The dredging went according to plan.",
        "Buoys are sorted according to their size.",
    ],
)
def test_talks_and_standards_are_nobodys_words(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Lind said she asked for a boat.", [("Ada Lind", "said")]),
        ("Ada Lind said that she would warn the crews.", [("Ada Lind", "said")]),
        ("Ada Lind ended what she called waste.", []),
        ("Ada Lind ended what she called “a waste.”", [("she", "called")]),
        ("Ada Lind said it leaks. She said nobody cared.", [("Ada Lind", "said"), ("She", "said")]),
    ],
)
def test_a_pronoun_inside_what_somebody_says_speaks_only_in_quotations(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert sources(text) == found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lind gave no word on how she will pay, saying it was early.", "Lind"),
        ("Fishers had sued after Ostby closed the quay, saying it cost them dear.", "Fishers"),
        ("Lind on Tuesday dismissed the plan, arguing that it leaks.", "Lind"),
        ("Noting that the tolls rose, Ada Lind resigned.", "Ada Lind"),
        ("After suggesting a toll, she left the board.", "she"),
        ("Now he's not predicting that the wall will hold.", "he's"),
        ("Ada Lind talked about her years on the ferry.", "Ada Lind"),
        ("She spoke about the leak.", "She"),
    ],
)
def test_the_subject_of_the_main_clause_speaks(text: str, source: str) -> None:
    assert [name for name, _ in sources(text)] == [source]


@pytest.mark.parametrize(
    "paper", ["tallies by the port", "a newly found ledger", "ledgers seen by the Courier"]
)
def test_a_paper_is_a_source_behind_according_to(paper: str) -> None:
    found = find_attributions(f"The quay lost money, according to {paper}.")
    assert [(a.source.kind, a.cue_text) for a in found] == [("organisation", "according to")]
