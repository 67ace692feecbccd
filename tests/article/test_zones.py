"""Which lines are not the article."""

from __future__ import annotations

import pytest

from srclint.article.build import build_article
from srclint.model import Reading

TITLE = "Harbour wall to be raised by a metre"
STORY = "The council voted on Tuesday to raise the harbour wall before the winter storms, after nine hours."


def classes(*lines: str) -> list[str]:
    text = "\n\n".join((TITLE, "By Ada Lind", STORY, *lines))
    return [
        block.class_ for block in build_article(Reading("x", "x", text)).blocks if block.kind == "boilerplate"
    ]


PROSE = (
    "The regulator said that the retailer had placed cookies on visitors' computers for two years.",
    "“This website uses cookies to improve your experience,” read the banner that nobody had asked for.",
    "Children read more books this year than in any other since the library began to count them in 1911.",
    "Read more books, the librarian says.",
    "The company changed its privacy policy in March, and the terms of use that nobody reads as well.",
    "Follow the river for a mile and you will come to the old wall, or to what the storm has left of it.",
    "He signed up for the newsletter of the harbour master, which comes on Fridays and is four pages long.",
    "Subscribers to the ferry pay less, the company said, and nobody else pays more than they did in March.",
    "She could share the wall with nobody.",
    "An advertisement for the wall hung in the window of the chandler's shop for nine years.",
    "All rights reserved to the crown were given up in 1911, the historian says, and so was the wall.",
)


def test_what_is_baked_is_no_notice() -> None:
    assert classes("Chocolate cookies", "Cookies", "Ginger cookies", STORY) == []
    assert classes("Cookies", "Privacy policy") == ["cookie", "legal_footer"]


@pytest.mark.parametrize("line", PROSE)
def test_a_sentence_of_the_story_is_none(line: str) -> None:
    assert classes(line) == []


LINES = {
    "This website uses cookies to improve your experience. Accept": "cookie",
    "Cookie settings": "cookie",
    "Wir verwenden Cookies, um Ihnen die Seite zu zeigen.": "cookie",
    "Leave a Reply": "comment_form",
    "12 Comments": "comment_form",
    "Your email address will not be published. Required fields are marked *": "comment_form",
    "Schreibe einen Kommentar": "comment_form",
    "Share via": "share",
    "Facebook Twitter WhatsApp": "share",
    "Teilen": "share",
    "Compartir en Facebook": "share",
    "Sign up for our newsletter and get the tides every morning": "newsletter",
    "Follow us on Instagram": "newsletter",
    "Jetzt abonnieren": "newsletter",
    "Log in | Register": "newsletter",
    "ADVERTISEMENT": "ad",
    "Story continues below": "ad",
    "Anzeige": "ad",
    "Publicité": "ad",
    "Read more: The wall that never was": "related",
    "See also  The wall that never was, and who built it": "related",
    "Lesen Sie auch: Die Mauer, die nie war": "related",
    "Potrebbe interessarti": "related",
    "Leia também": "related",
    "Skip to content": "nav",
    "Privacy & Cookies Policy": "legal_footer",
    "© 2026 Harbour Times. All rights reserved.": "legal_footer",
    "Impressum | Datenschutz": "legal_footer",
    "Kommentare Teilen": "comment_form",
    "Print This Article Share it With Friends": "share",
    "Most viewed videos": "related",
    "Artículos destacados": "related",
    "← The wall that never was": "related",
    "This cookie is set by Example Analytics. It counts who came to see the wall.": "cookie",
    "Your name (required)  E-mail (will not be published)": "comment_form",
}


ITS_OWN = {
    "an account": "@harbourmaster on Twitter",
    "an embedded post": '<tweet id="7" author="@harbour">Sign up here for your free trial of the ferry</tweet>',
    "an embedded film": "[Video: The wall, seen from the sea. Watch on YouTube.]",
    "a heading with a full stop": "Twitter.",
    "a letter alone": "X",
    "who took a picture": "Copyright: Ada Lind",
}


@pytest.mark.parametrize("line", ITS_OWN.values(), ids=ITS_OWN)
def test_what_the_story_shows_is_none(line: str) -> None:
    assert classes(STORY, STORY, line, STORY, STORY) == []


SUBHEADS = (
    "Follow the money",
    "Follow-up talks",
    "No comment from the bank",
    "Pilots sign up in droves",
    "What the comments said",
    "The ferry loses 2,000 subscribers",
    "Subscription prices rise",
    "Privacy policy under fire",
    "Trending up",
)


@pytest.mark.parametrize("line", SUBHEADS)
def test_a_subhead_between_two_paragraphs_may_hold_the_same_words(line: str) -> None:
    assert classes(STORY, line, STORY, STORY) == []


@pytest.mark.parametrize(
    "line", ["Sign up for our newsletter", "Follow us on Instagram", "Read more: The wall", "Advertisement"]
)
def test_a_prompt_between_two_paragraphs_is_none_the_less_one(line: str) -> None:
    assert len(classes(STORY, line, STORY, STORY)) == 1


def test_a_letter_among_buttons_is_one_of_them() -> None:
    assert classes("Facebook", "X", "Whatsapp") == ["share"] * 3


@pytest.mark.parametrize(("line", "class_"), LINES.items(), ids=LINES)
def test_a_line_of_the_page_has_its_class(line: str, class_: str) -> None:
    assert classes(line) == [class_]


@pytest.mark.parametrize(
    "title",
    [
        "Regulator fines retailer over cookies",
        "Read more, live longer",
        "Sign up for the tides, say fishermen",
    ],
)
def test_a_headline_may_hold_the_same_words(title: str) -> None:
    blocks = build_article(Reading("x", "x", f"{title}\n\nBy Ada Lind\n\n{STORY}")).blocks
    assert blocks[0].kind == "headline"


def test_a_byline_with_a_counter_is_a_byline() -> None:
    assert classes("Ada Lind", "7 comments") == ["comment_form"]
    blocks = build_article(
        Reading("x", "x", f"{TITLE}\n\nMarch 4, 2026 by Ada Lind 5 Comments\n\n{STORY}")
    ).blocks
    assert [block.kind for block in blocks] == ["headline", "byline", "paragraph"]


def test_words_inside_a_wrapped_paragraph_are_none() -> None:
    text = (
        f"{TITLE}\n\nThe company said on Tuesday that it had changed its\n"
        "privacy policy and the terms of use, and that nobody had\n"
        "asked for it; the harbour master said that she had never\n"
        "read more than the first line of either, and would not.\n"
    )
    assert [b.kind for b in build_article(Reading("x", "x", text)).blocks] == ["headline", "paragraph"]
