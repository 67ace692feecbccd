"""The formats for people at a terminal: full and concise."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.model import Abstained, Edit, Excerpt, Origin, Place, RelatedPlace, RunError, Severity, Span
from srclint.report.full import marked_line
from srclint.report.safe import cells, cut, visible
from tests.report.builders import article, finding, hostile_result, related, render, result

TEXT = st.text(st.characters(), max_size=80)  # lone surrogates included


def test_clean_articles_are_only_counted() -> None:
    run = result(articles=(article(verdict="", findings=0),))
    assert render("full", run) == "No findings in 1 article; as of 2026-11-22\n"
    assert "news/harbour.md  no findings" in render("full", run, verbose=1)


def test_quiet_leaves_the_summary_out() -> None:
    assert render("full", result(), quiet=True) == ""
    assert render("concise", result(finding()), quiet=True).count("\n") == 1


def test_a_finding_is_clickable_and_its_words_are_marked() -> None:
    assert render("full", result(finding())).splitlines() == [
        "news/harbour.md  The wall held: handle byline",
        "  news/harbour.md:3:4: warning BYL003 handle-byline: the byline “harbour_desk” reads like a user name",
        "      3 | By harbour_desk",
        "        |    ^^^^^^^^^^^^",
        "",
        "1 finding in 1 article: 1 warning; as of 2026-11-22",
    ]


def test_a_finding_on_the_whole_article_shows_no_line() -> None:
    lines = render("full", result(finding(line=None))).splitlines()
    assert lines[1].startswith("  news/harbour.md:1:1: warning BYL003")
    assert lines[2] == ""


def test_no_colour_unless_it_is_wanted() -> None:
    assert "\x1b" not in render("full", result(finding()))
    coloured = render("full", result(finding(severity=Severity.ERROR)), color=True)
    assert "\x1b[31m\x1b[1mBYL003\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == render("full", result(finding(severity=Severity.ERROR)))


def test_findings_that_differ_only_in_place_are_said_once() -> None:
    run = result(*(finding(number=n) for n in range(1, 8)), finding("DAT001", "missing-publication-date"))
    for format_ in ("full", "concise", "grouped"):
        assert render(format_, run).count(" BYL003") == 1
        assert "2 findings in 1 article: 2 warnings" in render(format_, run)
    assert "reads like a user name (7 places)" in render("full", run)
    assert "        = also lines 2, 3, 4, 5, 6, 7\n" in render("full", run)
    assert render("full", run, show_all=True).count("= also news/harbour.md:") == 6


def test_a_group_names_what_its_findings_say() -> None:
    several = {"folded": "{count} relative dates: {each}"}
    dates = [
        finding("DAT002", "stale-relative-date", number=n, each=each, **several)
        for n, each in enumerate(["this year = 2022", "next year = 2023", "this year = 2022"], 1)
    ]
    assert "DAT002 stale-relative-date: 3 relative dates: this year = 2022 (2), next year = 2023\n" in render(
        "concise", result(*dates)
    )


def test_a_group_is_as_grave_as_its_gravest() -> None:
    run = result(finding(severity=Severity.INFO), finding(number=9, severity=Severity.ERROR))
    assert [(f.severity, f.place.line) for f in run.folded] == [(Severity.ERROR, 9)]
    assert (run.count(Severity.ERROR), run.count(Severity.INFO)) == (1, 0)


def test_the_gravest_come_first_and_info_is_counted() -> None:
    mild = finding("TXT004", "unbalanced-quotes", number=1, severity=Severity.INFO)
    run = result(
        mild, finding(number=2), finding("SPN005", "spun-article", number=3, severity=Severity.ERROR)
    )
    text = render("full", run)
    assert text.index("error SPN005") < text.index("warning BYL003")
    assert "  1 info: TXT004 unbalanced-quotes (--show-info)\n" in text
    assert ": info TXT004" not in text
    assert ": info TXT004" in render("full", run, show_info=True)


def test_what_is_shown_changes_no_count() -> None:
    run = result(finding(severity=Severity.INFO), finding("DAT001", "missing-publication-date"))
    ends = {
        render("full", run, **shown).splitlines()[-1]
        for shown in ({}, {"show_info": True}, {"show_all": True})
    }
    assert ends == {"2 findings in 1 article: 1 warning, 1 info; as of 2026-11-22"}


def test_a_remedy_and_what_can_be_mended_are_shown() -> None:
    mendable = finding(remedy="Write a name.", edits=(Edit(Span(0, 1), "", safe=True),))
    text = render("full", result(mendable))
    assert "reads like a user name [fixable]\n" in text
    assert "        = help: Write a name.\n" in text
    assert "1 fixable (--fix)\n" in text


def test_places_it_rests_on_are_shown_below() -> None:
    text = render("full", result(finding(related=(related(),) * 5)))
    assert "        = corresponds to wire/storm.txt:2:5: “The wall held.”\n" in text
    assert "        = … and 2 more (--show-all)\n" in text


def test_places_in_the_article_itself_stand_in_one_line() -> None:
    places = tuple(
        RelatedPlace(
            "news/harbour.md", Span(9 * n, 9 * n + 4), Place(n, 5, n, 9), "some", "unnamed source at"
        )
        for n in range(1, 6)
    )
    run = result(finding(line=None, related=places))
    told = "        = unnamed source at 1:5 “some”, 2:5 “some”, 3:5 “some” and 2 more\n"
    assert told in render("full", run)
    assert render("full", run, show_all=True).count("= unnamed source at news/harbour.md:") == 5


def test_the_summary_counts_everything() -> None:
    run = result(
        finding(path="a.md", severity=Severity.ERROR),
        finding(path="b.md", severity=Severity.INFO),
        finding(path="b.md", suppressed="known"),
        articles=tuple(article(path) for path in ("a.md", "b.md", "c.md", "d.md")),
        origins=(Origin(("a.md", "b.md", "c.md")),),
        abstained={"fr": Abstained(1, ("DAT002",)), "de": Abstained(2, ("DAT002", "SRC001"))},
        errors=(RunError("x", "SYS001", "unreadable"),),
        notes=("A note.",),
    )
    assert render("concise", run).splitlines()[2:] == [
        "2 findings in 2 of 4 articles: 1 error, 1 info; as of 2026-11-22",
        "4 articles, 2 origins",
        "3 articles left alone by rules that don't know the language: de 2 by 2 rules, fr 1 by 1 rule",
        "1 finding suppressed",
        "1 problem kept srclint from doing the whole job",
        "  origin 1: a.md",
        "          = b.md",
        "          = c.md",
    ]


def test_statistics_count_by_rule_site_and_article() -> None:
    figures = {"flesch_reading_ease": 61.25, "gunning_fog": 9.0}
    run = result(
        finding(path="a.md"),
        finding("DAT001", "missing-publication-date", path="a.md"),
        articles=(article("a.md", findings=2, site="Example Times", readability=figures), article("b.md")),
    )
    text = render("full", run, statistics=True)
    assert re.search(r"^BYL003 +handle-byline +1 +1 +0 +1 +0$", text, re.M)
    assert re.search(r"^Example Times +1 +1 +2 +0 +2 +0$", text, re.M)
    assert re.search(r"^a\.md +2 +412 +61\.2 +9\.0$", text, re.M)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “quotes”, naïve, 世界, مرحبا, 👩‍👩‍👧", None),
        ("क्‍ष می‌خواهم", None),
        ("a\tb", "a b"),
        pytest.param("\x1b[31m\x1b]8;;x\x07", "␛[31m␛]8;;x␇", id="escape-and-osc"),
        pytest.param("\x9b2J\x7f", "‹U+009B›2J␡", id="c1"),
        pytest.param("\u202egnp\u2066", "‹U+202E›gnp‹U+2066›", id="bidi"),
        pytest.param("a\u200bb\u200dc\ufeff", "a‹U+200B›b‹U+200D›c‹U+FEFF›", id="invisible"),
        pytest.param("\U000e0041", "‹U+E0041›", id="tag"),
        pytest.param("\ud800", "‹U+D800›", id="surrogate"),
        pytest.param("a\nb\r\x85\u2028", "a␊b␍‹U+0085›‹U+2028›", id="line-ends"),
        pytest.param("[/red][link=x]", None, id="markup"),
    ],
)
def test_what_can_not_be_seen_is_made_visible(text: str, shown: str | None) -> None:
    assert visible(text) == (text if shown is None else shown)


@pytest.mark.parametrize("format_", ["full", "concise"])
def test_hostile_text_stays_inert(format_: str) -> None:
    text = render(format_, hostile_result(), statistics=True, show_all=True)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u200b\ud800]", text)
    text.encode()


@given(TEXT)
def test_visible_text_is_one_line_that_encodes(text: str) -> None:
    shown = visible(text)
    assert len(shown.encode().splitlines()) <= 1
    assert shown.isprintable() or not re.search(r"[\x00-\x1f]", shown)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("The wall ", "held"),
        ("世界の壁 ", "持った"),
        ("cafe\u0301 ", "nai\u0308ve"),
        ("\x1b[0m ", "held"),
        ("\t\t", "held"),
        ("x" * 500, "held"),
        ("", "held " * 100),
        ("世" * 300, "界" * 300),
    ],
)
def test_the_mark_stands_under_the_words(before: str, words: str) -> None:
    line = f"{before}{words} after" + "." * 300
    shown, indent, length = marked_line(Excerpt(line, len(before), len(before) + len(words)), 80)
    assert cells(shown) <= 80
    column = next(i for i in range(len(shown) + 1) if cells(shown[:i]) >= indent)
    assert cells(shown[:column]) == indent
    assert shown[column:].startswith(words[:3])
    assert 0 < length <= 80


@given(TEXT, TEXT, TEXT, st.integers(20, 120))
def test_marked_lines_always_fit(before: str, words: str, after: str, room: int) -> None:
    excerpt = Excerpt(before + words + after, len(before), len(before) + len(words))
    shown, indent, length = marked_line(excerpt, room)
    assert cells(shown) <= room
    assert indent + length <= room + 1


@given(TEXT, st.integers(1, 40), st.booleans())
def test_cut_text_fits(text: str, room: int, left: bool) -> None:
    assert cells(cut(visible(text), room, left=left)) <= room


def test_a_line_of_megabytes_is_shown_cut() -> None:
    line = "x" * 2_000_000 + " held " + "世" * 2_000_000
    run = result(finding(line=line, text="held", message=line))
    assert len(render("full", run)) < 3_000
