"""Linting again what changes: only that is read, and it is compared with all that is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from srclint.cli.watch import watch
from srclint.config import Config
from srclint.host import Host, load_host
from srclint.known import Known
from srclint.model import RunResult
from srclint.protocols import Source
from srclint.runner import Request, run
from tests.conftest import Run

STORY = (
    "The quay opens\n\nBy Ada Lind\n\nThe quay opened at noon, said Bo Moss, who built it in {years} years.\n"
)
LONG = " ".join(
    f"Ship number {n} of the Harbour Line came in from Port {n} with {n} tons of salt." for n in range(40)
)


class StoppedError(Exception):
    pass


@pytest.fixture(scope="module")
def host() -> Host:
    return load_host(third_party=False)


def seen(
    host: Host, folder: Path, *steps: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> list[RunResult]:
    """What a watch shows while the steps are taken, one at each look."""
    monkeypatch.chdir(folder)
    todo: Iterator[Callable[[], object]] = iter(steps)

    def pause() -> None:
        step = next(todo, None)
        if step is None:
            raise StoppedError
        step()

    shown: list[RunResult] = []
    config = Config(as_of=date(2026, 3, 10), root=folder)
    with pytest.raises(StoppedError):
        watch(host, config, Request(("articles",)), shown.append, pause=pause)
    return shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for n in range(3):
        (tmp_path / "articles" / f"{n}.txt").write_text(STORY.format(years=n))
    return tmp_path


def test_nothing_is_said_while_nothing_changes(
    host: Host, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = seen(
        host, folder, lambda: None, (folder / "articles" / "0.txt").touch, monkeypatch=monkeypatch
    )
    assert len(first.articles) == 3


def test_a_file_that_changed_is_linted_and_shown_alone(
    host: Host, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    story = folder / "articles" / "1.txt"
    shown = seen(host, folder, lambda: story.write_text("The wall\n\nIt fell.\n"), monkeypatch=monkeypatch)
    assert [one.path for one in shown[1].articles] == ["articles/1.txt"]
    assert {one.path for one in shown[1].findings} == {"articles/1.txt"}
    assert "BYL001" in {one.code for one in shown[1].findings}
    assert capsys.readouterr().err == "\nchanged: articles/1.txt\n"


def test_a_new_file_is_compared_with_those_that_are_known(
    host: Host, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "articles" / "0.txt").write_text(f"Ships\n\nBy Ada Lind\n\n4 March 2026\n\n{LONG}\n")
    copy = folder / "articles" / "copy.txt"
    shown = seen(
        host,
        folder,
        lambda: copy.write_text(f"Ships came\n\nBy Bo Moss\n\n5 March 2026\n\n{LONG}\n"),
        copy.unlink,
        monkeypatch=monkeypatch,
    )
    assert any(one.code.startswith("PRV") for one in shown[1].findings)
    assert not any(one.code.startswith("PRV") for one in shown[2].findings)


def test_what_is_gone_is_told(
    host: Host, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def empty() -> None:
        for path in (folder / "articles").iterdir():
            path.unlink()

    shown = seen(host, folder, empty, monkeypatch=monkeypatch)
    assert shown[1].articles == () and shown[1].findings == ()
    assert capsys.readouterr().err == "\ngone: articles/0.txt, articles/1.txt, articles/2.txt\n"


def test_what_is_known_says_the_same_as_a_first_look(
    host: Host, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    config, request, known = Config(as_of=date(2026, 3, 10), root=folder), Request(("articles",)), Known()
    plain = run(host, config, request)
    kept = replace(request, store=known)
    assert run(host, config, kept) == plain
    assert len(known.linted) == 3
    assert run(host, config, kept) == plain
    assert len(known.linted) == 3


def test_a_file_that_cannot_be_read_is_not_known() -> None:
    assert Known().held(Source("nowhere.txt")) is None


@pytest.mark.parametrize("other", ["--fix", "--diff", "--write-baseline", "--timings", "-"])
def test_it_goes_with_nothing_that_is_done_once(srclint: Run, folder: Path, other: str) -> None:
    ran = srclint("articles", "--watch", "--preset", "draft", other, cwd=folder, stdin=b"The quay.")
    assert ran.code == 2 and "--watch" in ran.err
