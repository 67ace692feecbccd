"""Entry points, read from the files that installers leave."""

from __future__ import annotations

import os
import sys
from importlib import metadata
from pathlib import Path

import pytest

from srclint.installed import EntryPoint, distributions


def distribution(folder: Path, name: str, points: str, kind: str = "dist-info", version: str = "1.2") -> None:
    place = folder / f"{name.replace('-', '_')}-{version}.{kind}"
    place.mkdir(parents=True)
    file = "METADATA" if kind == "dist-info" else "PKG-INFO"
    (place / file).write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nName: not this\n")
    if points:
        (place / "entry_points.txt").write_text(points)


def found(*folders: Path) -> list[tuple[str, str, list[tuple[str, str]]]]:
    return [
        (each.name, each.version, [(point.name, point.value) for point in each.entry_points])
        for each in distributions("srclint", [os.fspath(folder) for folder in folders])
    ]


def test_only_distributions_with_the_group_are_found(tmp_path: Path) -> None:
    distribution(tmp_path, "acme", "[console_scripts]\nrun = acme:main\n\n[srclint]\nacme = acme_rules\n")
    distribution(tmp_path, "other", "[console_scripts]\nrun = other:main\n")
    distribution(tmp_path, "plain", "")
    assert found(tmp_path) == [("acme", "1.2", [("acme", "acme_rules")])]


def test_groups_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    distribution(tmp_path, "acme", "[srclint]\na = b\n[SrcLint.plugins]\nc = d\n[other]\ne = f\n")
    [acme] = distributions("srclint", [os.fspath(tmp_path)])
    assert [(point.name, point.group) for point in acme.entry_points] == [
        ("a", "srclint"),
        ("c", "SrcLint.plugins"),
    ]


def test_comments_and_blanks_say_nothing(tmp_path: Path) -> None:
    distribution(tmp_path, "acme", "# x = y\n\n  [ srclint ]  \n; x = y\n  a =  b : c [extra] \nno value\n")
    assert found(tmp_path) == [("acme", "1.2", [("a", "b : c [extra]")])]


def test_eggs_are_read_too(tmp_path: Path) -> None:
    distribution(tmp_path, "acme", "[srclint]\na = b\n", kind="egg-info")
    assert found(tmp_path) == [("acme", "1.2", [("a", "b")])]


def test_the_first_of_a_name_on_the_path_counts_even_if_it_brings_nothing(tmp_path: Path) -> None:
    distribution(tmp_path / "one", "Acme_Rules", "", version="2")
    distribution(tmp_path / "two", "acme-rules", "[srclint]\na = b\n")
    distribution(tmp_path / "two", "beta", "[srclint]\na = b\n")
    assert [name for name, *_ in found(tmp_path / "one", tmp_path / "two")] == ["beta"]


def test_what_cannot_be_read_is_passed_by(tmp_path: Path) -> None:
    distribution(tmp_path, "acme", "[srclint]\na = b\n")
    (tmp_path / "file.dist-info").write_text("no folder")
    (tmp_path / "nameless-1.dist-info").mkdir()
    (tmp_path / "nameless-1.dist-info" / "entry_points.txt").write_bytes(b"[srclint]\n\xff = \xff\n")
    assert [name for name, *_ in found(tmp_path / "missing", tmp_path)] == ["acme"]


def test_this_environment_has_what_the_library_of_python_finds() -> None:
    by_library = {
        (point.dist.name, point.name, point.value)
        for point in metadata.entry_points(group="console_scripts")
        if point.dist is not None
    }
    ours = {
        (each.name, point.name, point.value)
        for each in distributions("console_scripts", sys.path)
        for point in each.entry_points
    }
    assert ours == by_library


def test_an_entry_point_loads_a_module_or_what_it_holds() -> None:
    assert EntryPoint("a", "os.path", "g").load() is os.path
    assert EntryPoint("a", "os : path.join [extra]", "g").load() is os.path.join


@pytest.mark.parametrize(
    ("value", "error"),
    [("no-module", ValueError), ("os:nothing", AttributeError), ("srclint_no", ImportError)],
)
def test_an_entry_point_that_leads_nowhere_says_so(value: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        EntryPoint("a", value, "g").load()
