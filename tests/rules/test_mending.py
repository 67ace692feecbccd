"""What the rules on boilerplate offer to take out safely: told by wording and by layout, never by one of them."""

from __future__ import annotations

from datetime import date

import pytest
from srclint.plugins.boilerplate.layout import Grade, graded

from srclint import Context, Reading, make_view

HEAD = (
    "Ferry sails again\n\nBy Ada Lind\nNovember 20, 2026\n\n"
    "The ferry sailed at seven on Tuesday with a new engine.\n\n"
)
MORE = "Nobody was on the quay to see it leave the harbour, and nobody waved.\n"


def safe(text: str) -> list[str]:
    """The lines that may be taken out without asking."""
    view = make_view(Reading("a.txt", "a.txt", text), Context(date(2026, 11, 22)))
    lines: list[str] = []
    for found in graded(view):
        if found.grade is Grade.SAFE:
            lines += text[found.block.span.start : found.end].split("\n")
    return [line for line in lines if line.strip()]


@pytest.mark.parametrize("where", ["between", "below"])
@pytest.mark.parametrize(
    "line",
    [
        "Sign up for a place on the first crossing",
        "Log in at the desk of the harbour office",
        "Follow us to the wheelhouse",
        "Trending upwards: the price of a crossing",
        "Click here to see the map of the wind",
        "Read more: how the engine came from Bergen.",
        "Related: the two captains have been married since May.",
        "Subscribe to the list by Friday, the purser told them.",
        "Sponsored by the bank of the islands",
        "Supported by readers like you",
        "All rights to the song belong to the crew",
        "Editor's note: the name of the captain was mended.",
        "You have two free articles left.",
        "Subscribe for 3 kroner per week",
        "This cookie is used to greet visitors in the harbour.",
        "Connect with the islands by boat",
        "Trending",
        "関連記事の多い港",
    ],
)
def test_a_line_of_the_story_or_of_evidence_is_never_safe(line: str, where: str) -> None:
    assert safe(HEAD + (f"{line}\n\n{MORE}" if where == "between" else f"{MORE}\n{line}\n")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Here is how to book:", "Log in", "Sign up", "Share"],
        ["1. Log in", "2. Sign up", "3. Share"],
        ["Who has left the quay", "Facebook", "Twitter", "Reddit"],
        ["- TikTok", "- Facebook", "- The mill"],
        ["Most read", "A net is torn", "Two men in a boat"],
        ["They connect with nobody", "Facebook", "Twitter", "Reddit"],
        [
            "The grandmother's tin",
            "The cookie is set by the oven for an hour.",
            "The cookie is used to please visitors.",
        ],
    ],
)
def test_a_list_of_the_story_is_never_safe(lines: list[str]) -> None:
    assert safe(HEAD + MORE + "\n" + "\n".join(lines) + "\n") == []


@pytest.mark.parametrize(
    "lines",
    [
        ["Share this article", "Facebook", "Twitter", "Copy link"],
        ["Sign up for our newsletter", "Get our best stories in your inbox every morning."],
        ["Leave a comment", "Your email address will not be published."],
        ["Most read", "1. A net is torn", "2. Two men in a boat", "Privacy Policy"],
        ["Read more: The engine that came from Bergen", "Privacy Policy"],
        ["Share this article (opens in a new window)", "Facebook, opens new tab"],
        ["Del artiklen", "Log ind", "Læs også"],
        ["シェアする", "ログイン", "関連記事"],
    ],
)
def test_what_belongs_to_the_page_goes_whole(lines: list[str]) -> None:
    assert safe(HEAD + MORE + "\n" + "\n".join(lines) + "\n") == lines


def test_names_of_networks_go_where_a_heading_says_that_the_house_is_there() -> None:
    below = f"{HEAD}{MORE}\nConnect with the Courier\nFacebook\nInstagram\nYouTube\n"
    assert safe(below) == ["Facebook", "Instagram", "YouTube"]
    assert safe(below.replace("Instagram\nYouTube\n", "")) == []


def test_the_table_of_a_consent_form_goes_line_by_line() -> None:
    rows = [
        ("_ga", "The cookie is used to count visitors and sessions on this site."),
        ("consent", "The cookie is set by the plugin for consent and stores what the user chose."),
    ]
    table = "".join(f"{name}\n2 years\n{what}\n" for name, what in rows)
    assert safe(f"{HEAD}{MORE}\n{table}") == [what for _, what in rows]
    assert safe(f"{HEAD}{MORE}\n{rows[0][1]}\n") == []


def test_a_heading_in_the_menu_above_goes_and_one_among_paragraphs_stays() -> None:
    assert safe(f"Home\nTrending\n{HEAD}{MORE}") == ["Home", "Trending"]
    assert safe(f"{HEAD}Trending\n\n{MORE}") == []


def test_a_marker_of_an_advertisement_goes_from_between_paragraphs() -> None:
    assert safe(f"{HEAD}Advertisement\n\n{MORE}") == ["Advertisement"]


def test_a_wrapped_sentence_is_not_torn() -> None:
    text = (
        HEAD
        + "The office of the harbour asks all who cross to read the\nterms of use\nand to sign them at the desk.\n"
    )
    assert safe(text) == []
