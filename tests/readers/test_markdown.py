"""Markdown."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from srclint.model import Reading, SourceMap
from srclint.readers.decode import Decoded
from srclint.readers.markdown import read_markdown


def read(text: str) -> Reading:
    return read_markdown(Decoded(text, "utf-8"), id="a.md", path="a.md")


def marks(reading: Reading) -> list[tuple[str, str, str]]:
    return [(m.kind, m.span.of(reading.text), m.value) for m in reading.marks]


def test_markup_is_gone_and_blocks_stand_apart() -> None:
    reading = read(
        "# Ferry *late*\n\nBy [Ida Moll](http://x.example/a_(b))\n8 April 2021\n\nIt **came** at six.\n"
    )
    assert reading.text == "Ferry late\n\nBy Ida Moll\n8 April 2021\n\nIt came at six."
    assert marks(reading) == [("heading", "Ferry late", "1"), ("link", "Ida Moll", "http://x.example/a_(b)")]


def test_wrapped_prose_is_one_line() -> None:
    long = "The ferry left the pier at six with forty-one people aboard and"
    assert read(f"{long}\ncame back at nine.").text == f"{long} came back at nine."


def test_quotes_lists_code_and_captions_are_marked() -> None:
    reading = read("> Said so.\n\n- one\n- two `x`\n\n![A pier](p.png)\n\n```\nrun\n```\n")
    assert reading.text == "Said so.\n\none\ntwo x\n\nA pier\n\nrun"
    assert marks(reading) == [
        ("quote", "Said so.", ""),
        ("list-item", "one", ""),
        ("list-item", "two x", ""),
        ("code", "x", ""),
        ("caption", "A pier", ""),
        ("code", "run", ""),
    ]


def test_comments_are_marks_without_text() -> None:
    reading = read("<!-- srclint: ignore SPN001 -- ours -->\n\nA line <!-- here --> of text.\n")
    assert reading.text == "A line  of text."
    assert marks(reading) == [("comment", "", "srclint: ignore SPN001 -- ours"), ("comment", "", "here")]
    assert reading.marks[0].span.start == 0


def test_html_blocks_give_their_words() -> None:
    assert read(
        "<div class='x'>\n<p>Words <b>here</b></p>\n</div>\n\n<script>\nno()\n</script>\n\nEnd"
    ).text == ("Words here\n\nEnd")


def test_front_matter_counts_in_lines_but_not_in_the_text() -> None:
    reading = read("---\ntitle: T\n---\n\nFirst\n\n> second *third*\n")
    assert reading.text == "First\n\nsecond third"
    assert reading.source_map is not None
    assert reading.source_map.line_column(reading.text.index("third")) == (7, 11)


WORDS = st.sampled_from(
    ["alpha", " ", "\n", "\n\n", "*", "**", "# ", "> ", "- ", "[b](c d)", "[b](b)", "`", "&amp;", "\\*", "<b>",
     "<!-- c -->", "![a](a)", "\r\n", "|", "1. ", "\t", "---\n", "a@b.example", "<", "]("]
)  # fmt: skip


@example("*\t\talpha")
@example("-\t\t\talpha\n\t\t\tbeta")
@given(st.lists(WORDS, max_size=30).map("".join))
def test_every_character_maps_to_itself_in_the_file(text: str) -> None:
    reading = read(text)
    assert reading.source_map is not None
    for i, character in enumerate(reading.text):
        at = reading.source_map.offset(i)
        if character.isalnum():
            assert text[at] == character
    for mark in reading.marks:
        assert 0 <= mark.span.start <= mark.span.end <= len(reading.text)


@pytest.mark.parametrize("piece", ["<!--", "<a ", "[", "](", "*a ", "> ", "`", "![", "&", "\\"])
def test_repeated_markup_is_read(piece: str) -> None:
    assert read(piece * 2000) is not None


@pytest.mark.parametrize("text", ["!\\Dry", "a \\* b", "\\\\ c", "a\\", "1 \\#\\d"])
def test_a_backslash_is_found_where_it_stands_whether_it_escapes_or_not(text: str) -> None:
    reading = read(text)
    assert reading.source_map is not None
    for at, letter in enumerate(reading.text):
        assert text[reading.source_map.offset(at)] == letter


TAGS = "{% include x.html %}\n\nThe {{site.title}} wall {% raw %}{a|b}{% endraw %} [caption id='1']held[/caption].\n"


def test_tags_of_templates_are_no_prose_under_front_matter() -> None:
    reading = read_markdown(Decoded("---\ntitle: x\n---\n" + TAGS, "utf-8"), id="a", path="a.md")
    assert reading.text == "The  wall  held."
    assert reading.source_map is not None
    at = reading.text.index("held")
    assert ("---\ntitle: x\n---\n" + TAGS)[reading.source_map.offset(at) :][:4] == "held"


def test_tags_of_templates_without_front_matter_were_left_unfilled() -> None:
    assert "{{site.title}}" in read_markdown(Decoded(TAGS, "utf-8"), id="a", path="a.md").text


def test_a_post_without_a_date_has_that_of_its_name() -> None:
    def dates(text: str) -> list[str]:
        reading = read_markdown(Decoded(text, "utf-8"), id="a", path="_posts/2021-04-08-wall.md")
        return [e.value for e in reading.metadata if e.field == "published"]

    assert dates("---\ntitle: x\n---\nBody") == ["2021-04-08"]
    assert dates("---\ndate: 2021-04-09\n---\nBody") == ["2021-04-09"]
    assert dates("Body") == []


@pytest.mark.parametrize(
    "address", ["http://[::1/wall", "http://xn--bcher-kva.example/%41da", "https://example.com/é"]
)
def test_an_address_in_brackets_is_read_letter_by_letter_as_it_stands(address: str) -> None:
    reading = read(f"The wall held, see <{address}> for more.\n")
    at = reading.text.index(address)
    assert reading.source_map is not None
    assert (
        reading.source_map.offset(at + len(address) - 1) - reading.source_map.offset(at) == len(address) - 1
    )


@pytest.mark.parametrize(
    "target",
    [
        r'https://w.example/a_\(b "Title"',
        r"https://w.example/a_\)b",
        "<https://w.example/a b)>",
        '/wall "A ) in it"',
        "/wall 'A ( in it'",
        "",
    ],
)
def test_text_behind_a_link_is_found_where_it_stands(target: str) -> None:
    file = f"Said [Hanna Voss]({target}), the `harbour` master.\n"
    reading = read(file)
    at = reading.text.index("harbour")
    assert reading.source_map is not None
    assert reading.source_map.offset(at) == file.rindex("harbour")
    assert reading.text == "Said Hanna Voss, the harbour master."


def test_text_behind_a_label_with_an_escaped_bracket_is_found_where_it_stands() -> None:
    file = "Said [Voss][a\\]b], the harbour master.\n\n[a\\]b]: /voss\n"
    reading = read(file)
    at = reading.text.index("harbour")
    assert reading.source_map is not None
    assert reading.source_map.offset(at) == file.index("harbour")


@pytest.mark.parametrize(
    "row",
    [r"| 1 | 2 |", r"| 2 | 2 |", r"| wall \| sea | 2 |", r"| `a \| b` | **c \| d** \| e |", r"| \| | \|x |"],
)
def test_each_letter_of_a_table_is_where_it_stands_in_the_file(row: str) -> None:
    file = f"| a | b |\n|---|---|\n{row}\n| 2 | 3 |\n"
    reading = read(file)
    assert isinstance(reading.source_map, SourceMap)
    places = [reading.source_map.offset(at) for at, letter in enumerate(reading.text) if not letter.isspace()]
    assert "".join(file[place] for place in places) == "".join(reading.text.split())
    assert places == sorted(set(places))
