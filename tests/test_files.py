"""Files written for the user: whole or not at all, and nothing of anybody's lost."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from srclint.files import ChangedError, create_file, update_file

posix = pytest.mark.skipif(sys.platform == "win32", reason="locks and links are others on Windows")


def append(path: Path, line: bytes, times: int) -> None:
    for _ in range(times):
        update_file(path, lambda old: (old or b"") + line)


@posix
def test_what_several_processes_add_is_all_there(tmp_path: Path) -> None:
    path = tmp_path / "list"
    context = multiprocessing.get_context("fork")
    adding = [context.Process(target=append, args=(path, b"%d\n" % number, 10)) for number in range(4)]
    for process in adding:
        process.start()
    for process in adding:
        process.join()
    assert sorted(path.read_bytes().split()) == sorted(
        b"%d" % number for number in range(4) for _ in range(10)
    )
    assert os.listdir(tmp_path) == ["list"]


def test_who_edits_the_file_while_it_is_thought_about_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(b"old ")
    edits = iter([b"theirs "])

    def change(old: bytes | None) -> bytes:
        if more := next(edits, b""):
            path.write_bytes((old or b"") + more)
        return (old or b"") + b"ours"

    update_file(path, change)
    assert path.read_bytes() == b"old theirs ours"


def test_a_file_that_somebody_changes_all_the_time_is_left_to_them(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(b"")

    def change(old: bytes | None) -> bytes:
        path.write_bytes((old or b"") + b"x")
        return b"ours"

    with pytest.raises(ChangedError):
        update_file(path, change)
    assert set(path.read_bytes()) == set(b"x")
    assert os.listdir(tmp_path) == ["list"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets two files change names in one step")
@pytest.mark.parametrize("theirs", [b"in place", b"renamed"])
def test_an_edit_at_the_very_moment_of_writing_survives(
    tmp_path: Path, theirs: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    from srclint import files

    path, swap, edits = tmp_path / "list", files._swap, [theirs]
    path.write_bytes(b"old")

    def swap_after_an_edit(a: Path, b: Path) -> bool:
        if edits:
            other = tmp_path / "other"
            target = path if edits.pop() == b"in place" else other
            target.write_bytes(theirs)
            if target is other:
                os.replace(other, path)
        return swap(a, b)

    monkeypatch.setattr(files, "_swap", swap_after_an_edit)
    update_file(path, lambda old: (old or b"") + b" and ours")
    assert path.read_bytes() == theirs + b" and ours"
    assert os.listdir(tmp_path) == ["list"]


@posix
def test_a_file_with_two_names_keeps_both(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_bytes(b"a long story")
    os.link(path, other)
    update_file(path, lambda old: b"short")
    assert other.read_bytes() == b"short"
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


@posix
def test_a_file_with_two_names_is_as_it_was_where_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a long story")
    os.link(path, tmp_path / "b.txt")
    truncate, calls = os.ftruncate, []

    def full(handle: int, size: int) -> None:
        calls.append(size)
        if len(calls) == 1:
            raise OSError(28, "No space left on device")
        truncate(handle, size)

    monkeypatch.setattr(os, "ftruncate", full)
    with pytest.raises(OSError, match="No space"):
        update_file(path, lambda old: b"short")
    assert path.read_bytes() == b"a long story"


def test_a_file_that_is_there_since_a_moment_is_not_created_again(tmp_path: Path) -> None:
    path = tmp_path / "srclint.toml"
    path.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        create_file(path, b"ours")
    assert path.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["srclint.toml"]


def test_what_is_left_as_it_is_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_bytes(b"old")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    update_file(path, lambda old: None)
    update_file(path, lambda old: old)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before
    update_file(tmp_path / "none", lambda old: None)
    assert not (tmp_path / "none").exists()
