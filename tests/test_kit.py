"""The kit beyond rules: it passes what is right, and says of what is wrong what srclint or a user would meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

import click
import pytest

from srclint import (
    ArticleView,
    Hit,
    ReadError,
    Reading,
    ReadOptions,
    RuleMeta,
    RunError,
    RunResult,
    Source,
    Span,
    article_rule,
)
from srclint.testing import (
    package_tests,
    prints,
    reader_tests,
    reads,
    refuses,
    reporter_tests,
    run_command,
    strain_tests,
)


def run_all(test: Callable[[Any], None]) -> list[str]:
    """Run a test of the kit on all its cases, and tell what failed."""
    failures = []
    for mark in test.pytestmark:  # type: ignore[attr-defined]
        for case in mark.args[1]:
            try:
                test(*case.values)
            except (AssertionError, Exception) as error:
                failures.append(f"{case.id}: {error}")
    return failures


class Plain:
    """Reads a file of UTF-8 as it is."""

    name = "plain"
    suffixes = (".plain",)
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        try:
            text = source.read(options.max_bytes).decode()
        except UnicodeDecodeError as error:
            raise ReadError("SYS002", "not UTF-8") from error
        yield Reading(source.path, source.path, text)


TEXT = "Council adopts plan\n\nBy Ada Lind\n\nIt did so on Tuesday.\n"


def test_a_reader_that_is_right_passes() -> None:
    cases = (reads(TEXT, TEXT, author="Ada Lind", title="Council adopts plan"), refuses(b"\xff", "SYS002"))
    assert run_all(reader_tests(Plain(), *cases)) == []


def test_a_wrong_text_or_fact_is_told() -> None:
    assert "It did" in run_all(reader_tests(Plain(), reads(TEXT, "Council")))[0]
    assert "author is 'Ada Lind'" in run_all(reader_tests(Plain(), reads(TEXT, TEXT, author="Ben Falk")))[0]
    assert "was to be refused" in run_all(reader_tests(Plain(), reads(TEXT, TEXT), refuses("a")))[0]


class Careless(Plain):
    """Fails on what it doesn't expect."""

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        yield Reading(source.path, source.path, source.read(options.max_bytes).decode())


class Restless(Plain):
    """Gives something else each time."""

    def __init__(self) -> None:
        self.times = 0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        self.times += 1
        yield Reading(f"{self.times}", source.path, "text")


class Several(Plain):
    """Gives two articles of one file."""

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        for name in ("a", "b"):
            yield Reading(name, source.path, "text")


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        (Careless(), "UnicodeDecodeError"),
        (Restless(), "differently the second time"),
        (Several(), "several articles, and corpus is false"),
    ],
)
def test_what_anybody_may_send_finds_a_reader_out(reader: Plain, said: str) -> None:
    assert said in "\n".join(run_all(reader_tests(reader, reads("text", "text"))))


def test_a_reader_that_srclint_would_leave_out_is_refused_at_once() -> None:
    class Bare:
        name = "bare"

    with pytest.raises(ValueError, match="would leave this reader out: it has no suffixes"):
        reader_tests(Bare(), reads("a", "a"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no case that the reader reads"):
        reader_tests(Plain(), refuses("a"))


class Codes:
    """Prints the codes."""

    name = "codes"

    def report(self, result: RunResult, stream: TextIO, options: Any) -> None:
        stream.write("".join(f"{finding.code}\n" for finding in result.folded))


def test_a_reporter_that_is_right_passes_and_a_wrong_text_is_told() -> None:
    clean = (
        "Council adopts plan\n\nBy Ada Lind\n\nPublished April 8, 2026\n\nIt did so on Tuesday, it says.\n"
    )
    cookies = f"{clean}\nThis website uses cookies to improve your experience.\n"
    assert run_all(reporter_tests(Codes(), prints("BPL001\n", {"a.txt": cookies}))) == []
    assert "BPL001" in run_all(reporter_tests(Codes(), prints("BPL002\n", {"a.txt": cookies})))[0]


class FirstOnly(Codes):
    """Fails where there is no finding."""

    def report(self, result: RunResult, stream: TextIO, options: Any) -> None:
        stream.write(result.folded[0].code)


def test_a_run_without_findings_finds_a_reporter_out() -> None:
    cookies = {"a.txt": "Council adopts plan\n\nThis website uses cookies to improve your experience.\n"}
    assert any(
        "of-nothing-at-all" in failure
        for failure in run_all(reporter_tests(FirstOnly(), prints("BYL001", cookies)))
    )


class Commands:
    """Adds a command."""

    def __init__(self, name: str = "tide") -> None:
        self.name = name

    def srclint_commands(self, cli: click.Group) -> None:
        @click.command()
        @click.argument("word")
        def tide(word: str) -> int:
            click.echo(f"{word}!")
            return 2 if word == "low" else 0

        cli.add_command(tide, self.name)


def test_a_command_is_run_and_its_status_told() -> None:
    assert (run_command(Commands(), "tide", "high").code, run_command(Commands(), "tide", "low").code) == (
        0,
        2,
    )
    assert run_command(Commands(), "tide", "high").out == "high!\n"
    with pytest.raises(ValueError, match="taken by srclint"):
        run_command(Commands("check"), "check", "high")
    with pytest.raises(ValueError, match="adds no such command; it adds tide"):
        run_command(Commands(), "ebb")


RULES = """[[rule]]
code = "KIT101"
name = "kit-word"
message = "no"
phrases = ["very"]
bad = ["It was [[very]] late when the council adopted the plan on Tuesday."]
good = ["It was late when the council adopted the plan on Tuesday."]
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name in ("rules", "presets"):
        (tmp_path / name).mkdir()
    (tmp_path / "rules" / "words.toml").write_text(RULES, "utf-8")
    (tmp_path / "presets" / "kit.toml").write_text('description = "d"\nextend-select = ["KIT101"]\n')
    return tmp_path


def test_a_package_of_files_that_is_right_passes(package: Path) -> None:
    assert run_all(package_tests(package)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("rules/words.toml", "[[very]] late", "very [[late]]", "marked, not reported"),
        ("rules/words.toml", "good = ", "# ", "no good example"),
        ("presets/kit.toml", "KIT101", "KIT102", "no rule is called 'KIT102'"),
        ("presets/kit.toml", "description", "# description", "a description says"),
        ("presets/kit.toml", "extend-select", "selected", "has no key 'selected'"),
    ],
)
def test_what_is_wrong_in_a_package_of_files_is_told(
    package: Path, file: str, old: str, new: str, said: str
) -> None:
    path = package / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert said in "\n".join(run_all(package_tests(package)))


def test_an_empty_package_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="neither rules"):
        package_tests(tmp_path)


@article_rule(RuleMeta("KIT201", "straight", "straight"))
def straight(view: ArticleView, options: object) -> Iterator[Hit]:
    start = view.text.find("wall")
    if start >= 0:
        yield Hit(Span(start, start + 4))


@article_rule(RuleMeta("KIT202", "square", "square"))
def square(view: ArticleView, options: object) -> Iterator[Hit]:
    words = view.text.split()
    if sum(one == other for one in words for other in words) < 0:
        yield Hit(None)


@article_rule(RuleMeta("KIT203", "first-letter", "first letter"))
def first_letter(view: ArticleView, options: object) -> Iterator[Hit]:
    if view.text[0].islower():
        yield Hit(None)


@article_rule(RuleMeta("KIT204", "beyond", "beyond"))
def beyond(view: ArticleView, options: object) -> Iterator[Hit]:
    yield Hit(Span(0, len(view.text) + 1))


def test_a_rule_whose_work_grows_straight_passes() -> None:
    assert run_all(strain_tests(straight)) == []


@pytest.mark.slow
def test_the_square_of_the_length_finds_a_rule_out() -> None:
    assert any("four times the text takes" in failure for failure in run_all(strain_tests(square)))


@pytest.mark.parametrize(("rule", "said"), [(first_letter, "nothing: "), (beyond, "one-word: ")])
def test_what_anybody_may_send_finds_a_rule_out(rule: Any, said: str) -> None:
    assert any(failure.startswith(said) for failure in run_all(strain_tests(rule)))
