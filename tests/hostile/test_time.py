"""Whatever is repeated, in whatever order: time grows as the input does, never faster.

Each test times doubled inputs, which takes a while: they are marked slow.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from srclint import Reading
from srclint.config import Config
from srclint.host import load_host
from srclint.house_rules import HouseRules, load_house_rules
from srclint.language import (
    detect,
    find_anonymity,
    find_attributions,
    find_quotes,
    find_times,
    find_unbalanced,
    fold,
    line_spans,
    split_sentences,
)
from srclint.model import RunResult
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source
from srclint.runner import Request, run
from tests.conftest import CLEAN
from tests.hostile.plugins import DAY
from tests.hostile.probes import engine, grows_linearly, lint, lint_source, render

NOTICE = "This website uses cookies to improve your experience."

pytestmark = pytest.mark.slow

BLANK = [" ", "\t", "\n", "\r\n", "\u2028", "\xa0", " \n", "\t\n"]
MARKS = [
    '"',
    "'",
    "“",
    "”",
    "’",
    "„",
    "«",
    "-",
    "—",
    "(",
    ")",
    "[",
    "]",
    "{",
    "<",
    ".",
    ",",
    ":",
    "…",
    "/",
    "@",
    "#",
    "*",
    "|",
]
PIECES = [
    *(
        "1",
        "1 ",
        "1,",
        "1/",
        "12:",
        "2021 ",
        "a",
        "A",
        "é",
        "İ",
        "\ud800",
        "\u200b",
        "\ufffd",
        "Ã©",
        "a ",
        "A ",
        "a\n",
        "A.\n",
    ),
    *(
        "the ",
        "said ",
        "he said ",
        "“said ",
        "said.\n",
        "By ",
        "By A\n",
        "by ",
        "and ",
        "Mr. ",
        "A. ",
        "a, ",
        "A, ",
        "a-",
    ),
    *(
        "Ada Lind, ",
        "Ada Lind said ",
        "-Ada Lind said ",
        "according to officials ",
        "“a,” he said. ",
        '"a" ',
        "'a' ",
        "told the ",
        "according to ",
        "a spokesman for ",
    ),
    *(
        "anonymity ",
        "condition of anonymity because ",
        "sources ",
        "officials ",
        "last ",
        "ago ",
        "years ",
        "two years ago ",
    ),
    *(
        "May ",
        "May 1, ",
        "Monday ",
        "last week ",
        "a year earlier ",
        "first quarter ",
        "twenty-",
        "hundred ",
        "p.m. ",
    ),
    *(
        "cookie ",
        "share ",
        "© ",
        "Read more ",
        "Read more\n",
        "| A",
        "A / B ",
        "an hour ",
        "an user ",
        "{a|b} ",
        "{a|",
    ),
    *("NEW YORK — ", "(AP) ", "Updated: ", "Published ", "http://a ", "a@b.c ", "---\n", "# a\n", "<!-- "),
    *("A b c d e f g h i j k l\n", "The harbour wall held. ", "<!-- srclint: ignore BPL001 -->\n"),
]
SENTENCES: dict[str, Callable[[str], object]] = {
    "attributions": find_attributions,
    "anonymity": find_anonymity,
    "detect": detect,
    "fold": fold,
    "lines": line_spans,
    "quotes": find_quotes,
    "sentences": split_sentences,
    "times": partial(find_times, anchor=date(2021, 4, 8)),
    "unbalanced": find_unbalanced,
}


def reading(text: str, path: str = "a.txt") -> Reading:
    return Reading(id=path, path=path, text=text)


def repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


@pytest.mark.parametrize("piece", BLANK, ids=repr)
def test_blanks_take_linear_time(piece: str) -> None:
    for name, function in SENTENCES.items():
        assert grows_linearly(function, repeated(piece)) == "", name


@pytest.mark.parametrize("piece", [*BLANK, *MARKS, *PIECES], ids=repr)
def test_every_rule_takes_linear_time_on_whatever_is_repeated(piece: str) -> None:
    assert grows_linearly(lambda text: engine().check(reading(text)), repeated(piece), size=10_000) == ""


@pytest.mark.parametrize("name", SENTENCES)
def test_every_language_function_takes_linear_time(name: str) -> None:
    for piece in (*MARKS, *PIECES):
        assert grows_linearly(SENTENCES[name], repeated(piece), size=8_000) == "", piece


@pytest.mark.parametrize(
    "piece", ['"', "Ada Lind said ", "according to officials ", "last week ", "{a|b} ", "By A\n"]
)
def test_every_report_is_in_proportion_to_its_article(piece: str) -> None:
    small, large = (lint(reading(repeated(piece)(size))) for size in (1_500, 6_000))
    for format_ in ("json", "sarif", "full", "html"):
        assert len(render(large, format_)) < 6 * len(render(small, format_)), format_
    assert (
        grows_linearly(lambda run: render(run, "html"), lambda size: large if size == 6_000 else small, 6_000)
        == ""
    )


@pytest.mark.parametrize("between", ["", " ", "\n", ". ", "\n\n"], ids=repr)
def test_mixtures_take_linear_time_too(between: str) -> None:
    words = [
        "“",
        "said",
        "Ada Lind",
        "on Monday",
        "a year earlier",
        ",",
        "By",
        "a spokesman",
        '"',
        "© 2021",
        "(",
    ]
    unit = between.join(words) + between
    assert grows_linearly(lambda text: engine().check(reading(text)), repeated(unit), size=12_000) == ""


@pytest.mark.parametrize("alike", [True, False], ids=["alike", "different"])
def test_the_rules_across_articles_take_linear_time(alike: bool) -> None:
    def make(count: int) -> list[Reading]:
        body = "The council voted on Tuesday to raise the harbour wall before the winter storms. " * 5
        return [reading(body if alike else body.replace("w", f"w{n}"), f"{n}.txt") for n in range(count)]

    assert grows_linearly(lambda articles: engine().run(articles), make, size=60) == ""


@pytest.mark.parametrize(
    "unit", ["harbour ", "harbour council ", "The harbour wall was raised on Tuesday. ", "A1 b2 "]
)
def test_comparing_two_articles_takes_linear_time(unit: str) -> None:
    def make(size: int) -> tuple[str, str]:
        text = repeated(unit)(size)
        return text, text.replace("raised", "lifted").replace("A1", "C3")

    def compare(texts: tuple[str, str]) -> object:
        return lint(*(reading(text, f"{number}.txt") for number, text in enumerate(texts)))

    assert grows_linearly(compare, make, size=40_000) == ""


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@pytest.mark.parametrize(
    "piece", ["[", "![", "[a](", "*", "_a*", "`", "<", "<!--", "&", "\\", "> ", "- ", "|-", "---\n"]
)
def test_reading_takes_linear_time(suffix: str, piece: str) -> None:
    def read(data: bytes) -> object:
        return list(read_source(Source("a" + suffix, data=data), builtin_readers(), ReadOptions()))

    assert grows_linearly(read, lambda size: repeated(piece)(size).encode(), size=12_000) == ""


@pytest.mark.parametrize("head", ["---\ntitle: ", "---\n", "+++\na = "], ids=repr)
@pytest.mark.parametrize("piece", ["a: b\n", "[", "{", "- ", "&a ", "*a ", "? ", '"', "|\n", "# "], ids=repr)
def test_front_matter_takes_linear_time(head: str, piece: str) -> None:
    def read(data: bytes) -> object:
        return list(read_source(Source("a.md", data=data), builtin_readers(), ReadOptions()))

    assert grows_linearly(read, lambda size: (head + repeated(piece)(size)).encode(), size=12_000) == ""


def test_words_of_the_house_take_linear_time(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text(
        '[[rule]]\ncode = "HSE001"\nname = "a-word"\nmessage = "{text}"\n'
        'phrases = ["harbour", "ha*"]\nexceptions = ["harbour wall"]\n'
    )
    rule = load_house_rules(path).rules[0]
    host = load_host(extra=[("house", lambda: HouseRules((rule,)))])

    def check(data: bytes) -> RunResult:
        return run(host, Config(as_of=DAY, select=("HSE001",)), Request(given=(Source("a.txt", data=data),)))

    for piece in ("harbour ", "harbour wall ", "ha", "harbour wall, harbour; "):
        make = repeated(piece)
        assert grows_linearly(check, lambda size, make=make: make(size).encode(), size=12_000) == "", piece  # type: ignore[misc]


@pytest.mark.parametrize("value", ["1 ", "May ", "12:", "2021-", "+", "T", "Z"])
def test_dates_that_are_declared_are_read_in_bounded_slices(value: str) -> None:
    def read(text: str) -> RunResult:
        record = {"text": CLEAN, "published": text, "author": text, "title": text}
        return lint_source("c.jsonl", json.dumps(record).encode())

    assert grows_linearly(read, repeated(value)) == ""


def test_the_language_is_told_from_a_bounded_sample() -> None:
    assert grows_linearly(detect, repeated("xq zj vk "), size=200_000) == ""


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- srclint: ignore BPL001 -- agreed -->",
        "<!-- srclint: ignore " + "BPL001, " * 20 + "-->",
        "<!-- srclint: ignore " + "a-" * 40 + " -->",
        "<!-- srclint:" + " " * 80 + "-->",
        "<!-- srclint: ignore ",
    ],
    ids=lambda text: text[:32],
)
@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_suppressing_comments_take_linear_time(comment: str, suffix: str) -> None:
    unit = f"{comment}\n\n{NOTICE}\n\n"
    assert (
        grows_linearly(
            lambda data: lint_source("a" + suffix, data),
            lambda size: repeated(unit)(size).encode(),
            size=40_000,
        )
        == ""
    )
