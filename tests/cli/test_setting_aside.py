"""Suppressions, baselines and fixes: what is judged once is not said again, and articles stay as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import CLEAN, COOKIES, Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "wall.txt"
    path.write_text(COOKIES)
    return path


def test_suppress_writes_the_sidecar_and_the_finding_is_only_counted(srclint: Run, article: Path) -> None:
    before = article.read_bytes()
    ran = srclint("suppress", "wall.txt:9:1: BPL001", "--reason", "quoted on purpose", *DAY)
    assert ran.code == 0, ran.err
    after = srclint("wall.txt", *DAY)
    assert after.code == 0
    assert "1 finding suppressed" in after.out
    assert article.read_bytes() == before
    assert "quoted on purpose" in (article.parent / "srclint-suppressions.toml").read_text()


def test_a_suppression_holds_when_lines_move_and_is_reported_when_unused(srclint: Run, article: Path) -> None:
    srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", *DAY)
    article.write_text(COOKIES.replace("By Ada Lind\n", "By Ada Lind\n\nA new line stands here now, before it.\n"))
    assert srclint("wall.txt", *DAY).code == 0
    article.write_text(CLEAN)
    assert "no finding BPL001 in wall.txt any more; remove the entry" in srclint("wall.txt", *DAY).err


def test_a_missing_reason_is_an_error_where_reasons_are_required(srclint: Run, article: Path) -> None:
    folder = article.parent
    (folder / "srclint.toml").write_text("require-reasons = true\n")
    (folder / "srclint-suppressions.toml").write_text('\n[[suppress]]\npath = "wall.txt"\ncode = "BPL001"\n')
    ran = srclint("wall.txt", *DAY)
    assert ran.code == 2
    assert "srclint-suppressions.toml:2: this suppression gives no reason" in ran.err


def test_a_comment_silences_what_follows_it_in_ones_own_markdown(srclint: Run, tmp_path: Path) -> None:
    notice = "This website uses cookies to improve your experience.\n"
    (tmp_path / "a.md").write_text(f"# Harbour wall\n\n<!-- srclint: ignore BPL001 -- shown as an example -->\n\n{notice}")
    assert srclint("a.md", "--select", "BPL", *DAY).code == 0
    (tmp_path / "a.md").write_text(f"# Harbour wall\n\n{notice}\n<!-- srclint: ignore BPL002 -- wrong code -->\n")
    ran = srclint("a.md", "--select", "BPL", *DAY)
    assert ran.code == 1
    assert "no finding BPL002 here any more" in ran.err


def test_a_baseline_of_500_articles_lets_only_the_new_defect_through(srclint: Run, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(500):
        (folder / f"{number:03}.txt").write_text(COOKIES.replace("metre", f"metre, part {number}"))
    assert srclint("archive", "--write-baseline", *DAY).code == 0
    assert srclint("archive", *DAY).code == 0
    for number in range(5):
        path = folder / f"{number:03}.txt"
        path.write_text(path.read_text().replace("\n\nBy", "\n\n\n\nBy"))
    (folder / "100.txt").write_text((folder / "100.txt").read_text() + "\nShare via\n")
    ran = srclint("archive", "--output-format", "concise", *DAY)
    assert ran.code == 1
    assert [line for line in ran.out.splitlines() if ".txt:" in line] == [
        line for line in ran.out.splitlines() if line.startswith("archive/100.txt:11:1: BPL003")
    ]
    assert ran.out.count("BPL003") == 1


def test_stale_entries_of_a_baseline_are_told_and_pruned(srclint: Run, article: Path) -> None:
    srclint("wall.txt", "--write-baseline", *DAY)
    article.write_text(CLEAN)
    assert "1 entry of srclint-baseline.json no longer occur" in srclint("wall.txt", *DAY).err
    srclint("wall.txt", "--write-baseline", *DAY)
    assert "no longer occur" not in srclint("wall.txt", *DAY).err


def test_diff_shows_and_changes_nothing(srclint: Run, article: Path) -> None:
    before = article.read_bytes()
    ran = srclint("wall.txt", "--diff", *DAY)
    assert ran.code == 1
    assert "-This website uses cookies to improve your experience." in ran.out
    assert article.read_bytes() == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_H50_fix_removes_the_lines_and_leaves_every_other_byte(srclint: Run, tmp_path: Path, encoding: str) -> None:
    story = CLEAN.replace("council", "“café” council").replace("\n", "\r\n")
    notice = "This website uses cookies to improve your experience.\r\n"
    path = tmp_path / "wall.txt"
    path.write_bytes((story + notice + "All rights reserved.\r\n").encode(encoding))
    path.chmod(0o640)
    ran = srclint("wall.txt", "--fix", *DAY)
    assert ran.code == 0, ran.out + ran.err
    assert path.read_bytes() == (story + "All rights reserved.\r\n").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
