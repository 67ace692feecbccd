"""``srclint new-plugin``: what it writes, and what it refuses."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.conftest import Run


def run_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the package under ``src`` importable, as after its installation."""
    env = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTEST_ADDOPTS": "-p no:cacheprovider"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
def test_it_passes_its_own_tests_with_no_edit(srclint: Run, tmp_path: Path) -> None:
    ran = srclint("new-plugin", "acme")
    assert (ran.code, ran.err) == (0, "")
    done = run_in(tmp_path / "srclint-acme", "-m", "pytest")
    assert done.returncode == 0, done.stdout
    assert "25 passed" in done.stdout


def test_it_declares_its_entry_point_and_leaves_no_gap(srclint: Run, tmp_path: Path) -> None:
    srclint("new-plugin", "srclint-harbour-desk", "--directory", tmp_path / "made")
    folder = tmp_path / "made" / "srclint-harbour-desk"
    project = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    assert project["name"] == "srclint-harbour-desk"
    assert project["entry-points"] == {"srclint": {"harbour-desk": "srclint_harbour_desk"}}
    texts = [path.read_text() for path in folder.rglob("*") if path.is_file()]
    assert not any(re.search("@[A-Z]+@", text) for text in texts)
    assert 'code="HARBOURD001"' in (folder / "src/srclint_harbour_desk/missing_ticker.py").read_text()


def test_codes_that_are_taken_are_not_used(srclint: Run, tmp_path: Path) -> None:
    assert (
        "The rule's code is BPLX001, since a rule with the letters BPL is installed"
        in srclint("new-plugin", "bpl").out
    )
    assert "installed already" not in srclint("new-plugin", "harbour-desk").out
    assert (tmp_path / "srclint-bpl/tests/BPLX001.md").exists()
    assert srclint("new-plugin", "x", "--family", "BPL").code == 2


def test_other_letters_may_be_chosen(srclint: Run, tmp_path: Path) -> None:
    srclint("new-plugin", "acme", "--family", "ACM")
    assert (tmp_path / "srclint-acme/tests/ACM001.md").exists()


@pytest.mark.slow
def test_the_first_rule_may_have_a_name_of_its_own(srclint: Run, tmp_path: Path) -> None:
    srclint("new-plugin", "acme", "--rule", "long-headline")
    folder = tmp_path / "srclint-acme"
    assert 'name="long-headline"' in (folder / "src/srclint_acme/long_headline.py").read_text("utf-8")
    assert "| ACME001 | long-headline |" in (folder / "README.md").read_text("utf-8")
    assert not [p for p in folder.rglob("*") if p.is_file() and "missing" in p.read_text("utf-8")]
    done = run_in(folder, "-m", "pytest")
    assert "25 passed" in done.stdout, done.stdout


def test_the_cases_of_a_plugin_are_no_articles_to_lint(srclint: Run, tmp_path: Path) -> None:
    srclint("new-plugin", "acme")
    ran = srclint("--show-files", cwd=tmp_path / "srclint-acme")
    assert ".md" not in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        *(["Ä"], ["../x"], ["1x"], ["a_b"], ["a--b"], ["x", "--family", "x"], ["x", "--family", "X"]),
        *(["acme", "--rule", name] for name in ("A", "a_b", "../a", "1-a", "import", "missing-byline")),
    ],
)
def test_a_name_that_is_none_is_refused(srclint: Run, tmp_path: Path, arguments: list[str]) -> None:
    assert srclint("new-plugin", *arguments).code == 2
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "srclint-acme").mkdir()
    ran = srclint("new-plugin", "acme")
    assert ran.code == 2
    assert "srclint-acme is there already." in ran.err
    assert list((tmp_path / "srclint-acme").iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "files"),
    [
        ("toml", ["rules/words.toml"]),
        ("preset", ["presets/harbour-desk.toml"]),
        ("reader", ["__init__.py", "py.typed", "reader.py"]),
        ("reporter", ["__init__.py", "py.typed", "reporter.py"]),
        ("command", ["__init__.py", "command.py", "py.typed"]),
    ],
)
def test_each_kind_passes_its_own_tests_with_no_edit(
    srclint: Run, tmp_path: Path, kind: str, files: list[str]
) -> None:
    ran = srclint("new-plugin", "harbour-desk", "--kind", kind)
    assert (ran.code, ran.err) == (0, "")
    folder = tmp_path / "srclint-harbour-desk"
    package = folder / "src" / "srclint_harbour_desk"
    brought = sorted(p.relative_to(package).as_posix() for p in package.rglob("*") if p.is_file())
    assert brought == files
    points = tomllib.loads((folder / "pyproject.toml").read_text())["project"]["entry-points"]
    assert list(points) == (["srclint.data"] if kind in ("toml", "preset") else ["srclint"])
    texts = [path.read_text() for path in folder.rglob("*") if path.is_file()]
    assert not any(re.search("@[A-Z_]+@", text) for text in texts)
    done = run_in(folder, "-m", "pytest")
    assert done.returncode == 0, done.stdout


def test_a_package_may_bring_several_kinds(srclint: Run, tmp_path: Path) -> None:
    kinds = ("rule", "toml", "preset", "reader", "reporter", "command")
    srclint("new-plugin", "acme", *(word for kind in kinds for word in ("--kind", kind)))
    points = tomllib.loads((tmp_path / "srclint-acme" / "pyproject.toml").read_text())["project"][
        "entry-points"
    ]
    assert points == {"srclint": {"acme": "srclint_acme"}, "srclint.data": {"acme": "srclint_acme"}}
    assert 'code = "ACME101"' in (tmp_path / "srclint-acme/src/srclint_acme/rules/words.toml").read_text()


@pytest.mark.parametrize(
    ("kind", "name"), [("preset", "draft"), ("reporter", "json"), ("command", "init"), ("reader", "md")]
)
def test_a_name_that_is_taken_for_its_kind_is_refused(
    srclint: Run, tmp_path: Path, kind: str, name: str
) -> None:
    ran = srclint("new-plugin", name, "--kind", kind)
    assert ran.code == 2
    assert "choose another name" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_mypy_strict_passes_on_a_plugin_written_against_the_public_api(srclint: Run, tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    srclint("new-plugin", "acme")
    folder = tmp_path / "srclint-acme"
    (folder / "src" / "srclint_acme" / "everything.py").write_text(EVERYTHING, "utf-8")
    done = run_in(folder, "-m", "mypy", "--strict", "src")
    assert done.returncode == 0, done.stdout + done.stderr


EVERYTHING = '''"""Every kind of thing that a plugin can bring, typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

import click

from srclint import (
    ArticleView,
    Edit,
    Hit,
    NoOptions,
    ReadError,
    Reader,
    Reading,
    ReadOptions,
    Related,
    Reporter,
    ReportOptions,
    Rule,
    RuleMeta,
    RunError,
    RunResult,
    Severity,
    Source,
    Span,
    article_rule,
    hookimpl,
    phrase_rule,
    run_rule,
)

PHRASES = phrase_rule(
    RuleMeta(
        code="ALL001",
        name="loaded-word",
        message="“{text}”: say “{suggestion}”",
        levels={"default": Severity.INFO},
        zones=("headline", "paragraph"),
        phrases=("controversial",),
    ),
    suggestions={"controversial": "disputed"},
    doc=__doc__ or "",
)


@article_rule(RuleMeta(code="ALL002", name="long-sentence", message="{words} words", presets=()))
def sentences(view: ArticleView, options: NoOptions) -> Iterator[Hit]:
    for span in view.sentences:
        count = len(span.of(view.text).split())
        if count > 60 and not view.in_quote(span):
            yield Hit(span, {"words": count}, edits=(Edit(Span(span.end, span.end), " "),))


def first_words(view: ArticleView, options: NoOptions) -> str:
    return " ".join(view.text.split()[:5])


def same_start(facts: Sequence[tuple[str, str]], options: NoOptions) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for id_, words in facts:
        if words in first:
            yield first[words], id_
        first.setdefault(words, id_)


@run_rule(
    RuleMeta(code="ALL003", name="same-start", message="starts like {other}"), extract=first_words, pair=same_start
)
def starts(a: ArticleView, b: ArticleView, options: NoOptions) -> Iterator[tuple[str, Hit]]:
    yield b.article.id, Hit(None, {"other": a.article.path}, related=(Related(a.article.id, None, "the first"),))


class Caps:
    """Reads *.caps."""

    name = "caps"
    suffixes = (".caps",)
    corpus = False

    def read(self, source: Source, options: ReadOptions) -> Iterator[Reading | RunError]:
        try:
            text = source.read(options.max_bytes).decode()
        except UnicodeDecodeError as error:
            raise ReadError("SYS002", "This is no UTF-8.") from error
        yield Reading(source.path, source.path, text.lower())


class Count:
    """Prints how many findings there are."""

    name = "count"

    def report(self, result: RunResult, stream: TextIO, options: ReportOptions) -> None:
        stream.write(f"{len(result.reported)}\\n")


@hookimpl
def srclint_rules() -> Iterable[Rule]:
    return (PHRASES, sentences, starts)


@hookimpl
def srclint_readers() -> Iterable[Reader]:
    return (Caps(),)


@hookimpl
def srclint_reporters() -> Iterable[Reporter]:
    return (Count(),)


@hookimpl
def srclint_commands(cli: click.Group) -> None:
    @cli.command()
    def hello() -> None:
        """Say hello."""
        click.echo("hello")
'''


def test_everything_that_a_plugin_can_bring_plugs_in(tmp_path: Path) -> None:
    """The plugin that mypy checks also runs: rules of all three kinds, a reader, a reporter and a command."""
    import importlib.util

    from srclint.cli import cli
    from srclint.host import load_host

    path = tmp_path / "everything.py"
    path.write_text(EVERYTHING, "utf-8")
    spec = importlib.util.spec_from_file_location("everything", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    host = load_host(installed=(), extra=[("everything", lambda: module)])
    assert host.errors == ()
    assert list(host.rules) == ["ALL001", "ALL002", "ALL003"]
    assert host.readers[-1].name == "caps"
    assert "count" in host.reporters
    host.add_commands(cli)
    assert "hello" in cli.commands
    del cli.commands["hello"]


@pytest.mark.parametrize("name", ["byline", "srclint-byline", "Text"])
def test_the_name_of_a_bundled_plugin_is_refused(srclint: Run, tmp_path: Path, name: str) -> None:
    ran = srclint("new-plugin", name)
    assert ran.code == 2
    assert "comes with srclint" in ran.err
    assert list(tmp_path.iterdir()) == []
