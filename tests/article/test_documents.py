"""What kind of document a text is; most words that may head a kind stand in headlines of stories as well."""

from __future__ import annotations

import pytest

from srclint.article.build import build_article
from srclint.model import Article, DocumentKind, Evidence, Reading

TITLE = "Harbour wall to be raised by a metre"
STORY = (
    "The council voted on Tuesday to raise the harbour wall by a metre before the winter storms, after a debate.",
    "The work is to cost four million and will be done by a firm from the north, which has built two walls.",
)


def document(*lines: str, **more: object) -> Article:
    return build_article(Reading("a", "a", "\n\n".join(lines), **more))  # type: ignore[arg-type]


ARTICLES = {
    "a story": (TITLE, *STORY),
    "a signed story": (TITLE, "By Ada Lind", *STORY),
    "a release that is told of": (TITLE, "The press release came at noon.", *STORY),
    "a mark without a contact": (TITLE, *STORY, "###"),
    "a fall of the market": ("Market correction: what it means for savers", *STORY),
    "a strike": ("Correction officers strike at the harbour prison", *STORY),
    "a leaked transcript": ("Transcript shows mayor knew of the wall", *STORY),
    "an open letter that is told of": ("Open letter slams the harbour board", *STORY),
    "a how-to": ("How to live blog a council meeting", *STORY),
    "wishes": ("Dear Santa: what children want this year", *STORY),
    "an interview of three turns": (TITLE, *(f"{who}: {STORY[0]}" for who in ("Q", "A", "Q"))),
    "prices": (TITLE, *(f"Berth {n}: {n}00" for n in range(9)), *STORY),
    "two times of day": (TITLE, "10.15am", STORY[0], "11.20am", STORY[1]),
}


@pytest.mark.parametrize("lines", ARTICLES.values(), ids=ARTICLES)
def test_a_story_is_an_article(lines: tuple[str, ...]) -> None:
    found = document(*lines)
    assert (found.document, found.document_evidence) == (DocumentKind.ARTICLE, ())


KINDS = {
    "a label": (DocumentKind.RELEASE, ("FOR IMMEDIATE RELEASE", TITLE, *STORY)),
    "a label with a date": (DocumentKind.RELEASE, (TITLE, "Press release, 4 March 2026", *STORY)),
    "a numbered label": (DocumentKind.RELEASE, ("Pressemitteilung Nr. 12/2026", TITLE, *STORY)),
    "a wire of releases": (
        DocumentKind.RELEASE,
        (TITLE, f"WESTHAVEN (BUSINESS WIRE) -- {STORY[0]}", STORY[1]),
    ),
    "an end and a contact": (
        DocumentKind.RELEASE,
        (TITLE, *STORY, "###", "Media contact: Ada Lind, 555-0100"),
    ),
    "a column of corrections": (DocumentKind.CORRECTION, ("Corrections and clarifications", *STORY)),
    "one correction": (DocumentKind.CORRECTION, (f"Correction: {TITLE}", *STORY)),
    "errata in Spanish": (DocumentKind.CORRECTION, ("Fe de errores", *STORY)),
    "live updates": (DocumentKind.LIVE_BLOG, ("Storm hits the harbour: live updates", *STORY)),
    "a ticker": (DocumentKind.LIVE_BLOG, ("Liveticker: Sturm am Hafen", *STORY)),
    "moments": (DocumentKind.LIVE_BLOG, (TITLE, *(x for n in range(7, 11) for x in (f"{n}.15am", STORY[0])))),
    "a transcript": (DocumentKind.TRANSCRIPT, ("Transcript: the mayor on the wall", *STORY)),
    "speakers": (
        DocumentKind.TRANSCRIPT,
        (TITLE, *(f"{who}: {STORY[0]}" for who in ("MS. LIND", "MR. FALK") * 3)),
    ),
    "a salutation": (DocumentKind.LETTER, (TITLE, "Dear Editor,", *STORY)),
    "a salutation in place of a headline": (DocumentKind.LETTER, ("To the Editor:", *STORY)),
    "an open letter": (DocumentKind.LETTER, ("An open letter to the harbour board", *STORY)),
    "a list": (
        DocumentKind.LIST,
        ("Harbour Echo", *(f"Story {n} of the week\n{n} March 2026" for n in range(1, 9))),
    ),
}


@pytest.mark.parametrize(("kind", "lines"), KINDS.values(), ids=KINDS)
def test_other_documents_say_what_they_are(kind: DocumentKind, lines: tuple[str, ...]) -> None:
    found = document(*lines)
    assert found.document is kind
    span = found.document_evidence[0].span
    assert span is not None and span.of(found.text)


def test_linked_data_may_call_it_a_live_blog() -> None:
    told = Evidence("title", TITLE, "json-ld", note="LiveBlogPosting.headline")
    assert document(TITLE, *STORY, metadata=(told,)).document is DocumentKind.LIVE_BLOG


def test_the_label_of_a_release_is_not_its_headline() -> None:
    found = document("PRESS RELEASE", TITLE, *STORY)
    assert found.title is not None and found.title.value == TITLE
