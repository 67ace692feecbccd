"""Who is named as the author, and who is not."""

from __future__ import annotations

import pytest

from srclint.article.build import build_article
from srclint.article.parse.datelines import dateline
from srclint.model import Article, Byline, Evidence, House, Reading

TITLE = "Harbour wall to be raised by a metre"
STORY = (
    "The council voted on Tuesday to raise the harbour wall before the winter storms, after a debate of nine hours.",
    "The old wall was built when nobody had asked how high the sea might rise, and it broke in the first storm.",
    "Work is to begin in spring and will take two years, the town's engineers say, if the weather allows for it.",
)


def article(*lines: str, **more: object) -> Article:
    return build_article(Reading("wall.txt", "wall.txt", "\n".join(lines), **more))  # type: ignore[arg-type]


def above(*lines: str) -> Byline:
    return article(TITLE, *lines, *STORY).byline


def below(*lines: str) -> Byline:
    return article(TITLE, *STORY, *lines).byline


NOBODY = {
    "a photographer": "Photo: Ada Lind",
    "an illustrator": "Illustration by Ada Lind",
    "a translator": "(Translation by Ada Lind)",
    "a German photographer": "Foto: Ada Lind",
    "a picture credit": "Ada Lind / AP",
    "a date": "March 4, 2026",
    "a label": "Read more",
    "a subhead": "The Old Wall",
    "a source": "Source » tidegazette",
    "a contributor": "Ada Lind contributed to this report.",
    "inputs": "(Inputs from AP)",
    "a helper": "Contributing: Ada Lind",
    "a picture editor": "Foto und Video: Ada Lind",
    "a heading with a month": "Harbour Concerts May 2026 Westhaven",
    "a sentence": "By the time they arrived, the wall was gone.",
    "an adverb": "By then",
    "a list of games": "Lowick Town v Westhaven",
    "a senator": "Sen. Ada Lind",
    "an end mark": "Reuter",
    "a first name in a place": "Ada in Westhaven",
    "a life in a place": "Winter in Westhaven",
}


@pytest.mark.parametrize("line", NOBODY.values(), ids=NOBODY)
def test_is_no_author_above_the_story(line: str) -> None:
    assert above(line).kind == "none"


@pytest.mark.parametrize("line", NOBODY.values(), ids=NOBODY)
def test_is_no_author_below_the_story(line: str) -> None:
    assert below(line).kind == "none"


def test_whom_the_story_is_about_is_not_its_author() -> None:
    told = "Lind has been harbour master for nine years, and Lind wants the wall, which is why she came on Tuesday."
    assert article(TITLE, "Ada Lind", *STORY, told).byline.kind == "none"


def test_a_line_of_a_wrapped_text_is_a_fragment() -> None:
    story = [
        "    WESTHAVEN, March 4 - The council voted on Tuesday on the plan by",
        "Ada Lind, harbour master, to raise the harbour wall by a metre and",
        "by Bo Falk to leave it as it is, as the fishermen had asked it to.",
        "    The wall was built in a time when nobody had asked how high the",
        "sea might rise, and it broke in the very first storm that came in.",
    ]
    assert article("HARBOUR WALL TO BE RAISED", *story).byline.kind == "none"


SIGNED = {
    "By Ada Lind": ("Ada Lind",),
    "by Ada Lind, Bo Falk and Cy Moss": ("Ada Lind", "Bo Falk", "Cy Moss"),
    "Reported by: Ada Lind": ("Ada Lind",),
    "Written by Ada Lind for Harbour Times": ("Ada Lind",),
    "Words by Ada Lind | Photos by Bo Falk": ("Ada Lind",),
    "Von Ada Lind, Westhaven": ("Ada Lind",),
    "Par Ada Lind": ("Ada Lind",),
    "Por Ada Lind": ("Ada Lind",),
    "Di Ada Lind": ("Ada Lind",),
    "Text: Ada Lind": ("Ada Lind",),
    "Text & Fotos: Ada Lind": ("Ada Lind",),
    "Ein Gastbeitrag von Ada Lind": ("Ada Lind",),
    "Posted on March 4, 2026 by Ada Lind": ("Ada Lind",),
    "Veröffentlicht am 4. März 2026 von Ada Lind": ("Ada Lind",),
    "Ada Lind, March 4, 2026": ("Ada Lind",),
    "4. März 2026 | Ada Lind": ("Ada Lind",),
    "Ada Lind, Harbour Correspondent": ("Ada Lind",),
    "Ada Lind": ("Ada Lind",),
    "Ada Lind · 3 min read": ("Ada Lind",),
    "July 24, 2019 by Ada Lind 5 Comments": ("Ada Lind",),
    "Text und Interview: Ada Lind": ("Ada Lind",),
    "Bild/Text: Ada Lind": ("Ada Lind",),
    "Texto y fotos de Ada Lind": ("Ada Lind",),
    "Words, photos and video by Ada Lind": ("Ada Lind",),
    "Foto: Bo Falk | Text: Ada Lind": ("Ada Lind",),
    "Autor(in): Ada Lind": ("Ada Lind",),
    "Dal nostro inviato Ada Lind": ("Ada Lind",),
    "Pubblicato il 4 marzo 2026 da Ada Lind": ("Ada Lind",),
    "De nuestro corresponsal Ada Lind": ("Ada Lind",),
    "Columnist Ada Lind": ("Ada Lind",),
    "Rev. Ada Lind": ("Ada Lind",),
    "Ada Lind The Associated Press": ("Ada Lind",),
    "Ada Lind HNR": ("Ada Lind",),
    "Words Ada Lind Photos Bo Moss": ("Ada Lind",),
    "Ada Lind, Bo Moss and Cy Dunn": ("Ada Lind", "Bo Moss", "Cy Dunn"),
    "Ada Lind with Bo Moss": ("Ada Lind", "Bo Moss"),
    "Ada Lind in Westhaven": ("Ada Lind",),
    "Ada Lind in Westhaven and Ben Falk in Upper Lowick": ("Ada Lind", "Ben Falk"),
    "Ada Lind (à Westhaven)": ("Ada Lind",),
    "Ada Lind im Gespräch mit Bo Falk": ("Ada Lind", "Bo Falk"),
}


@pytest.mark.parametrize(("line", "names"), SIGNED.items(), ids=SIGNED)
def test_a_line_under_the_headline_names_the_author(line: str, names: tuple[str, ...]) -> None:
    found = above(line)
    assert (found.names, found.kind) == (names, "person")


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lind",
        "Text: Ada Lind",
        "About the author: Ada Lind",
        "Ada Lind is a reporter at Harbour Times.",
        "Ada Lind can be reached at lind@example.com.",
        "You can reach Ada Lind at lind@example.com.",
        "The writer, Ada Lind, is a director of the museum.",
        "Ada Lind's column appears on Fridays.",
        "Dieser Artikel wurde von Ada Lind verfasst.",
        "Unsere Autorin Ada Lind lebt am Hafen und schreibt über Boote.",
        "Ada Lind for The Harbour Times",
        "L'auteure: Ada Lind est océanographe.",
    ],
)
def test_a_line_below_the_story_names_the_author(line: str) -> None:
    assert below(line).names == ("Ada Lind",)


@pytest.mark.parametrize(
    "credits",
    [
        "Directed by\n\nAda Lind\n\nWritten by\n\nCyrus Moss",
        "Written by Cyrus Moss\nDirected by Ada Lind\nStarring Ben Falk",
        "Director: Ada Lind\nWriter: Cyrus Moss\nCast: Ben Falk",
        "Regie: Ada Lind\nBuch: Cyrus Moss\nDarsteller: Ben Falk",
    ],
)
def test_who_wrote_a_film_is_not_who_wrote_on_it(credits: str) -> None:
    assert above(*credits.split("\n")).names == ()
    assert below(*credits.split("\n")).names == ()
    assert above("By Ida Falk", "", *credits.split("\n")).names == ("Ida Falk",)


def test_names_below_a_by_of_its_own_belong_together() -> None:
    assert above("By", "Ada Lind,", "Bo Falk &", "Cy Moss").names == ("Ada Lind", "Bo Falk", "Cy Moss")


def test_a_role_on_the_next_line_makes_a_name_an_author() -> None:
    assert below("Tags", "Ada Lind", "Staff reporter").names == ("Ada Lind",)


KINDS = {
    "by akoala": "handle",
    "by harbourfan21": "handle",
    "by admin": "generic",
    "By Staff Writer": "generic",
    "TMX STAFF | March 4, 2026": "generic",
    "By Reuters": "agency",
    "Von: red/dpa": "agency",
    "By Example Times with Agencies": "generic",
    "Von HNR-Redaktion": "generic",
    "Lokalredaktion Kiel | 4. März 2026": "generic",
    "New Westhaven, Example Nation Bureau | Updated: 4 March 2026, 09:01 AM": "generic",
    "4. März 2026 admin News 0": "generic",
    "Hafenbote Redaktion": "generic",
    "News Desk": "generic",
    "La Redazione": "generic",
    "By our reporter": "generic",
    "A cura della redazione": "generic",
    "Autor: Gemeinde Westhafen": "generic",
    "(ANSA) - WESTHAVEN, 4 MAR": "agency",
    "Agencies": "agency",
}


@pytest.mark.parametrize(("line", "kind"), KINDS.items(), ids=KINDS)
def test_a_byline_has_a_kind(line: str, kind: str) -> None:
    found = article(
        TITLE, line, *STORY, metadata=(Evidence("url", "https://exampletimes.com/wall", "field"),)
    )
    assert found.byline.kind == kind


def test_an_agency_in_the_dateline_is_credited_where_nobody_else_is() -> None:
    lead = f"WESTHAVEN, March 4 (Reuters) - {STORY[0]}"
    alone, signed = article(TITLE, lead, *STORY[1:]), article(TITLE, "By Ada Lind", lead, *STORY[1:])
    assert (alone.byline.names, alone.byline.kind) == (("Reuters",), "agency")
    assert (signed.byline.names, signed.byline.kind) == (("Ada Lind",), "person")
    assert "dateline" in [evidence.note for evidence in signed.byline.evidence]


@pytest.mark.parametrize(
    "lead",
    [
        "HARBOUR CITY, Calif. (AP) — ",
        "(Reuters) — ",
        "WESTHAVEN (AP) —\n",
        "WESTHAVEN (Reuters)\n",
        "(dpa) -\n",
    ],
)
def test_a_story_without_headline_may_begin_with_its_agency(lead: str) -> None:
    found = article(lead + STORY[0], *STORY[1:])
    assert found.byline.kind == "agency"
    assert found.title is None or found.title.span is None or found.title.span.start > 0 or "\n" in lead


def test_a_house_behind_by_outweighs_names_that_nothing_calls_the_authors() -> None:
    assert article(TITLE, "Ada Lind", "By The Harbour Echo", "4 March 2026", *STORY).byline.names == (
        "The Harbour Echo",
    )


def test_each_author_may_stand_on_a_line() -> None:
    assert article(TITLE, "Ada Lind", "Ben Falk", "4 March 2026", *STORY).byline.names == (
        "Ada Lind",
        "Ben Falk",
    )


@pytest.mark.parametrize(
    "line", ["By Associated Press in Valencia", "Associated Press in Valencia", "Reuters aus Westhafen"]
)
def test_an_agency_may_name_the_place_that_it_writes_from(line: str) -> None:
    found = above(line)
    assert (found.kind, " in " in found.names[0]) == ("agency", False)


def test_a_board_signs_as_an_institution() -> None:
    found = above("By The Editorial Board")
    assert found.kind == "generic"
    assert "institution" in [evidence.note for evidence in found.evidence]


def test_what_may_be_a_user_name_is_named_as_unsure() -> None:
    found = article("harbour_fan21", TITLE, *STORY).byline
    assert found.kind == "none"
    assert [(e.value, e.note) for e in found.evidence] == [("harbour_fan21", "unsure name line")]


def test_the_house_allows_its_own_bylines() -> None:
    reading = Reading("x", "x", "\n".join((TITLE, "by pilot7", *STORY)))
    assert build_article(reading, house=House(bylines=("pilot7",))).byline.kind == "person"


DATELINES = {
    "BAGHDAD (AP) — The talks": ("BAGHDAD (AP) — ", "", "AP"),
    "LONDON, Oct 19 (Reuters) - The talks": ("LONDON, Oct 19 (Reuters) - ", "Oct 19", "Reuters"),
    "SYDNEY, April 3 - Tug crews": ("SYDNEY, April 3 - ", "April 3", ""),
    "RALEIGH, N.C., March 18 - The company": ("RALEIGH, N.C., March 18 - ", "March 18", ""),
    "(Reuters) - The talks": ("(Reuters) - ", "", "Reuters"),
    "(AP)The talks": ("(AP)", "", "AP"),
    "Westhaven, 4 Mar (EFE).- Las": ("Westhaven, 4 Mar (EFE).- ", "4 Mar", "EFE"),
    "WESTHAVEN, Va. /PRNewswire/ -- The": ("WESTHAVEN, Va. /PRNewswire/ -- ", "", "PRNewswire"),
    "Hamburg (dpa) – Der Hafen": ("Hamburg (dpa) – ", "", "dpa"),
    "WESTHAVEN—The wall": ("WESTHAVEN—", "", ""),
}


@pytest.mark.parametrize(("text", "found"), DATELINES.items(), ids=DATELINES)
def test_a_dateline_is_read(text: str, found: tuple[str, str, str]) -> None:
    lead = dateline(text)
    assert lead is not None
    assert (text[: lead[0]], *lead[1:]) == found


@pytest.mark.parametrize(
    "text",
    ["The wall - a history", "Harbour wall: the vote", "UK - the wall", "Ada Lind (47) - and her wall"],
)
def test_other_dashes_make_no_dateline(text: str) -> None:
    assert dateline(text) is None


NO_SIGN = {
    "a reader's comment": "Comment by Wavefan — 17.07.2025 @ 13:04",
    "a clause": "Von Rabatten profitieren",
    "a credit of a web site": "Ada Lind/example.com",
    "a speaker": "Ada Lind:",
    "a headline in capitals": "Report: Westhaven Ada Lind Advised Falk To Leave The Wall",
    "an office": "Bürgermeisterin Ada Lind",
    "an author without a name": "The author is a director of the museum in Westhaven.",
    "marks": "& +",
    "whom a picture shows": "Ada Lind (left) and Bo Moss",
    "who took a picture": "AP Photo/Ada Lind",
    "a clause in capitals": "Von HAFEN RUHE mit der Kaimauer zur Seebrücke",
    "a place in a sentence": "She had been out of work since being sent away by Harbour United in March 2025.",
    "a heading of the story's own words": "Harbour Wall",
}


@pytest.mark.parametrize("line", NO_SIGN.values(), ids=NO_SIGN)
def test_keeps_nobody_from_saying_that_no_author_is_named(line: str) -> None:
    byline = below(line)
    assert byline.kind == "none" and not any(e.note.startswith("unsure") for e in byline.evidence)


MAYBE = {
    "a rare name": "Thorvi Oyelaran",
    "two rare names in a row, by a date": "Aoibhe Dombrow Siobhra Achterfeld\nMarch 4, 2026",
    "somebody in lower case": "by lind & daughters",
    "an initial": "A. Lind",
    "a house, or a section": "Harbour News",
    "a place": "San Lorenzo",
    "initials under the headline": "(hnr)",
}


@pytest.mark.parametrize("line", MAYBE.values(), ids=MAYBE)
def test_may_be_a_byline_and_is_shown_as_unsure(line: str) -> None:
    byline = above(*line.split("\n"))
    assert byline.kind == "none" and any(e.note.startswith("unsure") for e in byline.evidence)


@pytest.mark.parametrize("line", ["rdb", "(hs)", "LK", "ada.lind@example.com"])
def test_initials_below_the_story_are_unsure(line: str) -> None:
    byline = below(line)
    assert byline.kind == "none" and [e.note for e in byline.evidence] == ["unsure name line"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Photos and text: Ada Lind", "Ada Lind"),
        ("(Ada Lind)", "Ada Lind"),
        ("— Ada Lind", "Ada Lind"),
        ("von Ada Lind", "Ada Lind"),
        ("Aus Westhafen berichtet Ada Lind", "Ada Lind"),
        ("Von unserem Redakteur Bo Moss", "Bo Moss"),
        ("Reporting by Ada Lind; additional reporting by Bo Moss; Editing by Cy Falk", "Ada Lind"),
        ("By Ada Lind Harbour News", "Ada Lind"),
    ],
)
def test_signs_the_story_at_its_end(line: str, name: str) -> None:
    assert below(line).names == (name,)


def test_names_with_the_house_behind_them_above_a_date() -> None:
    found = above("Ada Lind and Bo Moss Westhaven Daily Leader", "Published 10:02 AM EST Mar 4, 2026")
    assert found.names[0] == "Ada Lind"


def test_a_label_is_no_part_of_a_name() -> None:
    assert above(
        "Ada Lind", "Posted: Fri 6:45 PM, Mar 6, 2026", "Updated: Sat 8:31 PM, Mar 7, 2026"
    ).names == ("Ada Lind",)


def test_a_reader_who_comments_is_no_author() -> None:
    found = below(
        "posted by Lind at 12:53", "2 Comments", "Comment by Bo Moss — 17.07.2026 @ 13:04", STORY[0]
    )
    assert found.names == ("Lind",)


@pytest.mark.parametrize("credit", ["(dpa/moe)", "(ats)", "(AFP)."])
def test_an_agency_in_brackets_after_the_last_sentence_is_credited(credit: str) -> None:
    assert article(TITLE, *STORY[:2], f"{STORY[2]} {credit}").byline.kind == "agency"


def test_another_article_with_its_section_and_date_is_no_author() -> None:
    assert below("Zwerg Kaimauer Scheuche", "Neue Boote 28. Januar 2026").kind == "none"


def test_a_house_between_headline_and_date_is_unsure() -> None:
    found = above("HNR-Media", "4 March 2026")
    assert found.kind == "none" and [e.note for e in found.evidence] == ["unsure name line"]


def test_dated_names_below_the_story_are_of_other_articles() -> None:
    others = (
        "The boats that came back",
        "Ada Lind 2026-03-04 14:35",
        "The wall in the fog",
        "Bo Moss 2026-03-05 17:27",
    )
    assert below(*others).kind == "none"


def test_a_line_that_asks_for_letters_is_no_desk() -> None:
    assert above("Scrivi alla Redazione").kind == "none"


def test_a_labelled_date_above_the_headline_is_no_headline() -> None:
    found = article("Last Updated : Mar 04, 2026 01:41 PM IST | Source: Example Harbour Times", TITLE, *STORY)
    assert found.title is not None and found.title.value == TITLE


@pytest.mark.parametrize(
    "line", ["Ada Lind/dpa", "Aus Westhafen berichtet Ada Lind", "Von Ada Lind, dpa", "Opinion | Ada Lind"]
)
def test_a_credit_above_the_headline_is_no_headline(line: str) -> None:
    found = article(line, TITLE, *STORY)
    assert found.title is not None and found.title.value == TITLE
    assert found.byline.names or found.byline.evidence[0].note.startswith("unsure")


def test_bylines_below_headlines_of_their_own_are_of_other_articles() -> None:
    others = ("The boats that came back", "By Ada Lind", "The wall in the fog", "By Bo Moss")
    assert below(*others).kind == "none"


def test_whom_a_talk_is_with_is_no_author() -> None:
    assert above("Interview: Mayor Ada Lind").kind == "none"


def test_a_name_with_a_house_behind_a_slash_took_a_picture() -> None:
    assert above("March 4, 2026", "Ada Lind/Harbour Herald").kind == "none"


def test_whom_to_ask_is_no_author() -> None:
    assert below("For more information contact:", "Ada Lind", "555-0100").kind == "none"


@pytest.mark.parametrize("end", [" (Ada Lind)", " Ada Lind"])
def test_a_name_that_ends_the_last_paragraph_signs_it(end: str) -> None:
    assert article(TITLE, *STORY[:2], STORY[2] + end).byline.names == ("Ada Lind",)
    assert article(TITLE, STORY[0] + end, *STORY[1:]).byline.kind == "none"


PARTED = {
    "Ada Lind Westhaven 4 March 2026": ("Ada Lind",),
    "Ada Lind , Bo Moss & Ida Moll": ("Ada Lind", "Bo Moss", "Ida Moll"),
    "March 4, 2026 by Ada Lind Leave a Comment": ("Ada Lind",),
    "Submitted by akoala on Wed, 03/04/2026 - 05:10": ("akoala",),
    "Westhafen. Von Ada Lind": ("Ada Lind",),
    "Das Gespräch führte Ada Lind.": ("Ada Lind",),
    "Ada Lind (avec AFP)": ("Ada Lind",),
    "Redacción: Ada Lind": ("Ada Lind",),
}


@pytest.mark.parametrize("line", PARTED)
def test_what_stands_beside_a_name_is_parted_from_it(line: str) -> None:
    told = STORY[0].replace("The council", "The council in Westhaven")
    assert article(TITLE, line, told, *STORY[1:]).byline.names == PARTED[line]


def test_a_rare_name_with_its_surname_in_an_address_is_the_authors() -> None:
    assert below("Contact Kwezi Mabuza at kmabuza@example.com or 555-0100.").names == ("Kwezi Mabuza",)
    assert below("Contact Kwezi Mabuza at news@example.com or 555-0100.").kind == "none"


@pytest.mark.parametrize("line", ["Ada Lind | by | 12 March 2021", "Ada Lind, von", "Ada Lind · Posted by"])
def test_a_by_without_a_name_behind_it_does_no_harm(line: str) -> None:
    assert above(line).names == ("Ada Lind",)
