"""Files that nobody changed aren't linted again: the same report from a cache, and none from one that isn't ours."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran, Run

pytest.importorskip("msgspec")

STORY = """The quay opens

By Ada Lind

WESTHAVEN, 4 March 2026 - The quay opened yesterday, the harbour master said. "It took us four years," said Bo Moss, who
built it. Sources familiar with the matter said the cost had doubled since then, and nobody had told the council of it.

All bollards are of granite.
{more}
"""
Lint = Callable[..., Ran]


def stories(folder: Path, count: int = 6) -> None:
    folder.mkdir(exist_ok=True)
    for n in range(count):
        more = "The council meets again next week to hear of it. " * (n // 2 + 1)
        (folder / f"{n}.txt").write_text(STORY.format(more=more))
    (folder / "page.html").write_text(
        "<html><body><h1>A quay</h1><p>The quay opened on Monday, it is said.</p></body></html>"
    )


@pytest.fixture
def lint(srclint: Run, tmp_path: Path) -> Lint:
    """Lint the stories with a cache, under a home of their own."""
    stories(tmp_path / "stories")

    def run(*more: str, cache: str = "kept", secret: str = "home") -> Ran:
        return srclint(
            "stories",
            *("--as-of", "2026-03-10", "--output-format", "json", *more),
            *(("--cache-dir", cache) if cache else ()),
            env={"XDG_CACHE_HOME": str(tmp_path / secret)},
            cwd=tmp_path,
        )

    return run


def findings(ran: Ran) -> object:
    return json.loads(ran.out)["findings"]


def rows(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*/*/*") if path.is_file())


def written(folder: Path) -> dict[Path, int]:
    """When each row was written."""
    return {path: path.stat().st_mtime_ns for path in rows(folder)}


def test_no_folder_is_made_where_nobody_asks_for_it(lint: Lint, tmp_path: Path) -> None:
    assert lint(cache="").code == 1
    assert not (tmp_path / ".srclint_cache").exists()
    assert not (tmp_path / "home").exists()


def test_a_cached_run_says_what_a_first_one_says(lint: Lint, tmp_path: Path) -> None:
    plain, first, again = lint(cache=""), lint(), lint()
    assert "PRV" in plain.out and "SRC" in plain.out
    assert plain.out == first.out == again.out
    assert first.err == again.err == plain.err


def test_a_second_run_writes_nothing_and_a_change_costs_its_file(lint: Lint, tmp_path: Path) -> None:
    lint()
    before = written(tmp_path / "kept")
    assert len(before) == 8  # seven files, and what they give together
    lint()
    assert written(tmp_path / "kept") == before
    (tmp_path / "stories" / "0.txt").write_text("The wall stands\n\nIt was said to stand on Monday.\n")
    changed = lint()
    assert changed.out == lint(cache="").out
    assert len(set(written(tmp_path / "kept")) - set(before)) == 2


def test_workers_and_a_single_process_share_their_rows(lint: Lint, tmp_path: Path) -> None:
    first = lint("-j", "2")
    before = written(tmp_path / "kept")
    assert lint().out == first.out == lint("-j", "2").out == lint(cache="").out
    assert written(tmp_path / "kept") == before


@pytest.mark.parametrize(
    "more",
    [
        ("--as-of", "2026-03-11"),
        ("--select", "SRC"),
        ("--preset", "draft"),
        ("--statistics",),
        ("--limit", "lines=3"),
    ],
    ids=" ".join,
)
def test_other_settings_are_another_state(lint: Lint, more: tuple[str, ...]) -> None:
    lint()
    assert lint(*more).out == lint(*more, cache="").out


def test_configurations_ask_for_it_and_the_command_line_has_the_last_word(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "srclint.toml").write_text("cache = true\n")
    lint("--no-cache", cache="")
    assert not (tmp_path / ".srclint_cache").exists()
    lint(cache="")
    assert (tmp_path / ".srclint_cache" / ".gitignore").read_text() == "*\n"
    assert len(rows(tmp_path / ".srclint_cache")) == 8


def test_no_row_holds_an_article(lint: Lint, tmp_path: Path) -> None:
    lint()
    held = b"".join(path.read_bytes() for path in rows(tmp_path / "kept"))
    assert b"DAT00" in held
    assert b"bollards" not in held


def test_rows_hold_no_material(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text(
        "MOSS: It took us five years, and more money than we like to say in public.\n"
    )
    with_material = lint("--material", "said.txt")
    assert with_material.out == lint("--material", "said.txt", cache="").out
    assert not (tmp_path / "kept").exists()


def test_a_corrupt_cache_is_made_anew(lint: Lint, tmp_path: Path) -> None:
    first = lint()
    for n, row in enumerate(rows(tmp_path / "kept")):
        data = row.read_bytes()
        row.write_bytes((b"", data[:20], data[:-1], bytes(len(data)), data[:40] + b"\xff" + data[41:])[n % 5])
    assert lint().out == first.out
    assert all(len(row.read_bytes()) > 100 for row in rows(tmp_path / "kept"))


def test_a_cache_that_came_with_the_articles_is_none(lint: Lint, tmp_path: Path) -> None:
    first = lint(secret="somebody else's")
    foreign = written(tmp_path / "kept")
    (tmp_path / "stories" / "0.txt").write_text("The wall stands\n\nIt was said to stand on Monday.\n")
    assert lint().out != first.out
    assert lint().out == lint(cache="").out
    assert not set(foreign) & (set(written(tmp_path / "kept")) - set(foreign))


def test_a_row_under_the_name_of_another_is_none(lint: Lint, tmp_path: Path) -> None:
    first = lint()
    held = rows(tmp_path / "kept")
    contents = [row.read_bytes() for row in held]
    for row, other in zip(held, contents[1:] + contents[:1], strict=True):
        row.write_bytes(other)
    assert lint().out == first.out


@pytest.mark.parametrize("name", ["line\nbreak.txt", "…. ..txt", "a" * 200 + ".txt", "%2e%2e%2fup.txt"])
def test_a_hostile_name_stays_within_its_digest(lint: Lint, tmp_path: Path, name: str) -> None:
    shutil.copy(tmp_path / "stories" / "0.txt", tmp_path / "stories" / name)
    first = lint()
    assert lint().out == first.out
    inside = {path.name for path in (tmp_path / "kept").glob("*/*/*")}
    assert all(len(one) == 62 and one.isalnum() for one in inside)


def test_a_folder_that_cannot_be_written_is_told_and_ignored(lint: Lint, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        (tmp_path / "file").write_text("no folder")
        ran = lint(cache="file/kept")
    else:
        (tmp_path / "kept").mkdir(mode=0o500)
        ran = lint()
    assert findings(ran) == findings(lint(cache=""))
    assert "cache" in ran.err


def test_a_link_in_the_place_of_the_folder_is_not_followed(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "kept").symlink_to("elsewhere")
    ran = lint()
    assert findings(ran) == findings(lint(cache=""))
    assert "cache" in ran.err
    assert not list((tmp_path / "elsewhere").iterdir())


def test_states_that_were_not_used_for_long_are_removed(lint: Lint, tmp_path: Path) -> None:
    for day in range(10, 17):
        lint("--as-of", f"2026-03-{day}")
    assert len([path for path in (tmp_path / "kept").iterdir() if path.is_dir()]) == 4


def test_an_unread_file_is_told_each_time(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "stories" / "bad.txt").write_text("\n")
    (tmp_path / "stories" / "page2.html").write_text("<html></html>")
    first = lint()
    assert first.err and lint().err == first.err == lint(cache="").err


def test_rules_of_the_house_that_changed_count_at_once(lint: Lint, tmp_path: Path) -> None:
    (tmp_path / "srclint.toml").write_text('house-rules = ["rules.toml"]\n')
    rule = '[[rule]]\ncode = "HSE001"\nname = "no-{0}"\nmessage = "no {0} here"\nphrases = ["{0}"]\n'
    (tmp_path / "rules.toml").write_text(rule.format("council"))
    assert "no council here" in lint().out
    (tmp_path / "rules.toml").write_text(rule.format("harbour"))
    ran = lint()
    assert "no council here" not in ran.out and "no harbour here" in ran.out
