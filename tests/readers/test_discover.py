"""Which files are read."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
import yaml

from srclint.model import Reading, RunError
from srclint.protocols import Limits, ReadOptions, Source
from srclint.readers import DiscoverOptions, Discovery, builtin_readers, discover, read_source
from srclint.readers.text import TextReader
from srclint.trust import MARKED
from tests.conftest import ROOT

Plant = Callable[..., None]


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plant:
    """Makes files in an empty working directory."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str, text: str = "words") -> None:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    return make


def find(*paths: str, **options: object) -> Discovery:
    return discover(paths, DiscoverOptions(**options), builtin_readers())  # type: ignore[arg-type]


def paths(discovery: Discovery) -> list[str]:
    return [source.path for source in discovery.sources]


def test_a_folder_gives_articles_and_nothing_else(plant: Plant) -> None:
    plant(
        "a/x.txt",
        "a/y.MD",
        "a/b/z.html",
        "a/.hid.txt",
        "a/.git2/q.txt",
        "a/code.py",
        "a/c.jsonl",
        "a/d.parquet",
    )
    plant(
        "a/README.md",
        "a/Changelog.txt",
        "a/LICENSE.txt",
        "a/b/contributing.md",
        "a/SECURITY.md",
        "a/CODE_OF_CONDUCT.md",
    )
    assert paths(find("a")) == ["a/b/z.html", "a/x.txt", "a/y.MD"]


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("security-council-votes.txt", True),
        ("Security forces leave the port.md", True),
        ("license-fees-rise.md", True),
        ("contributing-factors.html", True),
        ("README.de.md", False),
        ("readme-first.txt", False),
        ("LICENSE-MIT.txt", False),
        ("License.md", False),
        ("security.md", False),
        ("SECURITY_de.md", False),
        ("contributing.md", False),
        ("requirements-for-new-pilots.txt", True),
        ("robots-take-over-the-quay.txt", True),
        ("humans.md", True),
        ("constraints-on-growth.txt", True),
        ("requirements.txt", False),
        ("requirements-dev.txt", False),
        ("dev_requirements.txt", False),
        ("constraints.txt", False),
        ("Robots.txt", False),
        ("humans.txt", False),
        ("CMakeLists.txt", False),
        ("ads.txt", False),
    ],
)
def test_an_article_may_begin_with_the_word_that_a_projects_paper_is_called_by(
    plant: Plant, name: str, taken: bool
) -> None:
    plant(f"a/{name}")
    assert paths(find("a")) == ([f"a/{name}"] if taken else [])
    hook, _ = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert bool(re.search(hook["exclude"], f"a/{name}")) is not taken


def test_forced_exclusion_leaves_out_named_files_that_a_folder_would(plant: Plant) -> None:
    names = ("README.md", "a/LICENSE.txt", ".hid.txt", ".github/issue.md", "a/x.txt")
    plant(*names, ".far/y.txt")
    far = str(Path(".far/y.txt").absolute())  # where a checkout lies is nobody's wish to leave it out
    found = find(*names, far, force_exclude=True)
    assert paths(found) == [far, "a/x.txt"]
    assert found.excluded == (".github/issue.md", ".hid.txt", "README.md", "a/LICENSE.txt")


def test_frames_of_a_site_and_packages_of_programs_hold_no_articles(plant: Plant) -> None:
    folders = (
        "_layouts",
        "_includes",
        "_sass",
        "_data",
        "_site",
        "node_modules",
        "site-packages",
        "__pycache__",
    )
    plant("_posts/x.md", *(f"{folder}/a.html" for folder in folders))
    assert paths(find(".")) == ["_posts/x.md"]
    assert paths(find("_layouts")) == ["_layouts/a.html"]
    hook, _ = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for folder in folders:
        assert find(f"{folder}/a.html", force_exclude=True).excluded == (f"{folder}/a.html",)
        assert re.search(hook["exclude"], f"{folder}/a.html")
    assert not re.search(hook["exclude"], "_posts/x.md")


def test_what_a_browser_saves_beside_a_page_holds_no_articles(plant: Plant) -> None:
    plant("Wall.html", "Wall_files/frame.html", "Pier.htm", "Pier-Dateien/ad.html", "case_files/kept.html")
    assert paths(find(".")) == ["Pier.htm", "Wall.html", "case_files/kept.html"]


def test_the_list_of_a_section_is_no_article(plant: Plant) -> None:
    plant("news/_index.md", "news/index.md", "news/_index_of_prices.md", "404.html")
    assert paths(find(".")) == ["news/_index_of_prices.md", "news/index.md"]


def test_a_report_of_ours_is_no_article_and_is_told(plant: Plant) -> None:
    mark = MARKED["html"].begins[0].decode()
    plant("a/report.html", text=mark + "<title>srclint")
    plant("a/page.html", text="<!DOCTYPE html>\n<html><head><title>x</title>")
    found = find("a")
    assert paths(found) == ["a/page.html"]
    assert [(one.path, one.kind) for one in found.unread] == [("a/report.html", "report")]


def test_what_machines_read_is_no_article_even_where_it_is_named(plant: Plant) -> None:
    plant("requirements.txt", "a/robots.txt", "a/x.txt")
    found = find("requirements.txt", "a/robots.txt", "a/x.txt")
    assert paths(found) == ["a/x.txt"]
    assert found.excluded == ("a/robots.txt", "requirements.txt")


def test_named_files_are_always_read(plant: Plant) -> None:
    plant("a/README.md", "a/.hid.txt", "a/notes", "c.jsonl")
    plant("a/.gitignore", text="*")
    assert paths(find("a/README.md", "a/.hid.txt", "a/notes", "c.jsonl")) == [
        "a/.hid.txt",
        "a/README.md",
        "a/notes",
        "c.jsonl",
    ]


def test_gitignore_files_count_where_they_stand(plant: Plant) -> None:
    plant("a/x.txt", "a/out/y.txt", "a/b/z.txt", "a/b/keep.txt", "a/b/deep/w.txt")
    plant("a/.gitignore", text="out/\n!\n")
    plant("a/b/.gitignore", text="*.txt\n!keep.txt\n")
    assert paths(find("a")) == ["a/b/keep.txt", "a/x.txt"]
    assert paths(find("a", gitignore=False)) == [
        "a/b/deep/w.txt",
        "a/b/keep.txt",
        "a/b/z.txt",
        "a/out/y.txt",
        "a/x.txt",
    ]


def test_the_gitignore_of_the_repository_counts_below_it(plant: Plant) -> None:
    plant("r/.git/HEAD", "r/a/x.txt", "r/a/y.txt")
    plant("r/.gitignore", text="y.txt")
    assert paths(find("r/a")) == ["r/a/x.txt"]


def test_excludes_hold_in_folders_and_by_force_for_named_files(plant: Plant) -> None:
    plant("a/x.txt", "a/old/y.txt")
    assert paths(find("a", exclude=("old/",))) == ["a/x.txt"]
    assert paths(find("a/old/y.txt", exclude=("old/",))) == ["a/old/y.txt"]
    assert find("a/old/y.txt", exclude=("old/",), force_exclude=True).excluded == ("a/old/y.txt",)


def test_the_order_of_the_arguments_does_not_matter(plant: Plant) -> None:
    plant("a/x.txt", "a/y.txt", "b.txt")
    found = {find(*order) for order in permutations(["a", "./a/x.txt", "b.txt", "none", "a/../b.txt"])}
    assert len(found) == 1
    assert paths(found.pop()) == ["a/x.txt", "a/y.txt", "b.txt"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("https://x.example/a", "curl"),
        ("a.pdf", "pdftotext"),
        ("a.json", "jq"),
        ("a.ndjson", "FILE.jsonl"),
        ("a.CSV", "FILE.jsonl"),
        ("none.txt", "no such file"),
        ("a\0b", "NUL"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_what_to_do(plant: Plant, path: str, says: str) -> None:
    plant("a.pdf", "a.json", "a.ndjson", "a.CSV")
    (error,) = find(path).errors
    assert error.code == "SYS001"
    assert says in error.message


def test_a_reader_that_claims_such_files_gets_them(plant: Plant) -> None:
    class Pdf(TextReader):
        suffixes = (".pdf",)

    plant("a.pdf")
    found = discover(["a.pdf"], DiscoverOptions(), (*builtin_readers(), Pdf()))
    assert (paths(found), found.errors) == (["a.pdf"], ())


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on Unix")
def test_links_are_followed_inside_the_folder_only(plant: Plant) -> None:
    plant("a/x.txt", "a/b/y.txt", "out/o.txt")
    Path("a/loop").symlink_to(".")
    Path("a/b/up").symlink_to("..")
    Path("a/x2.txt").symlink_to("x.txt")
    Path("a/o.txt").symlink_to("../out/o.txt")
    Path("a/out").symlink_to("../out")
    Path("a/dangling.txt").symlink_to("nothing")
    found = find("a")
    assert paths(found) == ["a/b/y.txt", "a/x.txt"]
    assert [error.path for error in found.errors] == ["a/dangling.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on Unix")
def test_pipes_and_devices_are_not_opened(plant: Plant) -> None:
    plant("a/x.txt")
    os.mkfifo("a/f.txt")
    assert paths(find("a")) == ["a/x.txt"]
    assert [error.path for error in find("a/f.txt", "/dev/zero").errors] == ["/dev/zero", "a/f.txt"]
    assert [item.code for item in read("a/f.txt") if isinstance(item, RunError)] == ["SYS001"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such names")
def test_any_file_name_is_read(plant: Plant) -> None:
    plant("a/x.txt")
    name = os.fsdecode(b"a/\xff\x1b[31m\n.txt")
    Path(name).write_text("words")
    assert paths(find("a")) == ["a/x.txt", name]
    assert isinstance(next(iter(read(name))), Reading)


def read(path: str, **options: object) -> list[Reading | RunError]:
    return list(read_source(Source(path), builtin_readers(), ReadOptions(**options)))  # type: ignore[arg-type]


def test_a_huge_file_is_an_error(plant: Plant) -> None:
    plant("x.txt", text="a" * 1001)
    assert [item.code for item in read("x.txt", limits=Limits(bytes=1000)) if isinstance(item, RunError)] == [
        "SYS004"
    ]
    assert isinstance(read("x.txt", limits=Limits(bytes=1001))[0], Reading)


@pytest.mark.parametrize("case", ["gone"])
def test_a_file_that_vanished_is_an_error(plant: Plant, case: str) -> None:
    assert [item.code for item in read("x.txt") if isinstance(item, RunError)] == ["SYS001"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_an_error(plant: Plant) -> None:
    plant("x.txt")
    Path("x.txt").chmod(0)
    assert [item.code for item in read("x.txt") if isinstance(item, RunError)] == ["SYS001"]


def test_too_many_open_files_are_an_error_of_the_input(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("x.txt")

    def full(path: str, mode: str = "r") -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr("srclint.protocols.open", full, raising=False)
    (error,) = read("x.txt")
    assert isinstance(error, RunError)
    assert (error.code, "open files" in error.message) == ("SYS001", True)
