"""What a configuration may name: it comes with the articles, and has no say outside its project."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from srclint.config import load_config
from srclint.errors import ConfigError
from srclint.model import RunResult
from srclint.report import builtin_reporters
from srclint.suppress import baseline_text, known_of
from srclint.trust import MARKED, Project, read_problem, write_problem
from tests.conftest import COOKIES, Run
from tests.hostile.probes import render
from tests.report.sample import sample

DAY = ("--as-of", "2026-11-22")
SAMPLE = sample()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a repository, and somebody's file beside it."""
    folder = tmp_path / "project"
    (folder / ".git" / "hooks").mkdir(parents=True)
    (folder / "out").mkdir()
    (folder / "wall.txt").write_text(COOKIES)
    (tmp_path / "mine").write_text("mine\n")
    return folder


def configure(project: Path, *lines: str) -> None:
    (project / "srclint.toml").write_text("\n".join(lines) + "\n")


# --- writing ---------------------------------------------------------------------------------------------------------


def test_reports_of_marked_formats_are_written_into_the_project(srclint: Run, project: Path) -> None:
    kinds = ("json:out/a.json", "sarif:out/b.sarif", "junit:out/c.xml", "html:d.html")
    configure(project, f"output-format = {['concise', *kinds]}")
    for _ in range(2):  # the second time over those of the first
        assert srclint(".", *DAY, cwd=project).code == 1
    for kind in kinds:
        assert (project / kind.partition(":")[2]).stat().st_size > 100


def test_they_lie_where_the_configuration_says_wherever_srclint_is_called(
    srclint: Run, project: Path
) -> None:
    configure(project, 'output-format = ["json:out/a.json"]')
    assert srclint("../wall.txt", *DAY, cwd=project / "out").code == 1
    assert (project / "out" / "a.json").exists()
    assert not (project / "out" / "out").exists()


@pytest.mark.parametrize("format_", ["json", "sarif", "junit", "html"])
def test_what_a_report_begins_with_is_its_mark(format_: str) -> None:
    for result in (SAMPLE, RunResult("9.9", SAMPLE.as_of)):
        assert render(result, format_).encode().startswith(MARKED[format_].begins)


def test_what_a_baseline_begins_with_is_its_mark(tmp_path: Path) -> None:
    for findings in ((), SAMPLE.findings):
        assert baseline_text(known_of(findings, tmp_path)).encode().startswith(MARKED["baseline"].begins)


OUTSIDE = (
    'output-format = ["json:../mine.json"]',
    'output-format = ["full", "sarif:out/../../mine.sarif"]',
    'output-format = ["json:linked/mine.json"]',
    'output-format = ["html:link.html"]',
    'output-format = ["junit:dangling.xml"]',
    'baseline = "../mine.json"',
    'baseline = "linked/mine.json"',
    'suppressions = "../mine.toml"',
)
HIDDEN = (
    'output-format = ["json:.git/hooks/a.json"]',
    'output-format = ["json:.github/workflows/a.json"]',
    'output-format = ["json:.GIT/a.json"]',
    'output-format = ["json:out/.hidden.json"]',
    'output-format = ["json:inner/a.json"]',
    'output-format = ["json:\\u200c.git/a.json"]',
    'output-format = ["json:GIT~1/a.json"]',
    'output-format = ["json:out/a.py:b.json"]',
    'output-format = ["json:out\\r\\n/a.json"]',
    'baseline = ".git/known.json"',
    'suppressions = ".husky/a.toml"',
)
UNMARKED = (
    'output-format = ["concise:wall.txt"]',
    'output-format = ["concise:a.json"]',
    'output-format = ["csv:conftest.py"]',
    'output-format = ["markdown:AGENTS.md"]',
    'output-format = ["json:conftest.py"]',
    'output-format = ["sarif:package.json"]',
    'output-format = ["junit:Makefile"]',
    'output-format = ["html:a.json"]',
    'baseline = "conftest.py"',
    'suppressions = "conftest.py"',
)
FOREIGN = (
    'output-format = ["json:theirs.json"]',
    'output-format = ["html:page.html"]',
    'output-format = ["sarif:marked-inside.sarif"]',
    'output-format = ["json:twice.json"]',
    'output-format = ["json:pipe.json"]',
    'output-format = ["json:folder.json"]',
    'baseline = "theirs.json"',
)


@pytest.fixture
def trapped(project: Path) -> Path:
    """The project with links, files of others and odd files in it."""
    there = project.parent
    (project / "linked").symlink_to(there)
    (project / "inner").symlink_to(project / ".git" / "hooks")
    (there / "mine.json").write_text('{"srclint": "mine"}\n')
    (there / "mine.toml").write_text("")
    (project / "link.html").symlink_to(there / "mine")
    (project / "dangling.xml").symlink_to(there / "new.xml")
    (project / "theirs.json").write_text('{"name": "theirs"}\n')
    (project / "page.html").write_text("<p>The council voted on Tuesday.</p>\n")
    begins = MARKED["sarif"].begins[0].decode()
    (project / "marked-inside.sarif").write_text(f"\n{begins}")
    (there / "twice").write_text('{"srclint": "0"}\n')
    os.link(there / "twice", project / "twice.json")
    os.mkfifo(project / "pipe.json")
    (project / "folder.json").mkdir()
    return project


def everything(folder: Path) -> Iterator[tuple[str, object]]:
    for path in sorted(folder.rglob("*")):
        yield str(path), path.read_bytes() if path.is_file() else os.lstat(path).st_mode


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
@pytest.mark.parametrize("line", [*OUTSIDE, *HIDDEN, *UNMARKED, *FOREIGN])
def test_nothing_else_is_written_and_the_key_named(srclint: Run, trapped: Path, line: str) -> None:
    configure(trapped, "", line)
    before = dict(everything(trapped.parent))
    options = ("--write-baseline",) if line.startswith("baseline") else ()
    ran = srclint("wall.txt", *options, *DAY, cwd=trapped)
    key = line.partition(" ")[0]
    assert ran.code == 2
    assert f"srclint.toml:2: {key}: " in ran.err
    assert "may not be" in ran.err
    assert dict(everything(trapped.parent)) == before


def test_the_remedy_is_the_command_line_which_may_write_anywhere(srclint: Run, project: Path) -> None:
    configure(project, 'output-format = ["concise:../mine"]')
    ran = srclint(".", *DAY, cwd=project)
    assert "on the command line you may: --output-format concise:../mine" in ran.err
    (project / "srclint.toml").unlink()
    assert srclint(".", "--output-format", "concise:../mine", *DAY, cwd=project).code == 1
    assert "BPL001" in (project.parent / "mine").read_text()


def test_no_configuration_that_is_built_on_reaches_further(srclint: Run, project: Path) -> None:
    (project / "base.toml").write_text('output-format = ["json:../mine.json"]\n')
    configure(project, 'extend = "base.toml"')
    ran = srclint(".", *DAY, cwd=project)
    assert (ran.code, "base.toml:1: output-format: " in ran.err) == (2, True)


def test_a_configuration_that_is_named_reaches_no_further_for_writing(srclint: Run, project: Path) -> None:
    elsewhere = project.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "house.toml").write_text('baseline = "known.json"\n')
    ran = srclint(".", "--config", elsewhere / "house.toml", "--write-baseline", *DAY, cwd=project)
    assert (ran.code, list(elsewhere.iterdir())) == (2, [elsewhere / "house.toml"])
    assert "house.toml:1: baseline: known.json may not be written by a configuration" in ran.err


@pytest.mark.parametrize(("name", "key"), [("srclint-baseline.json", "baseline")])
def test_a_link_in_the_place_of_our_own_file_is_not_followed_out(
    srclint: Run, project: Path, name: str, key: str
) -> None:
    (project / name).symlink_to(project.parent / "mine")
    ran = srclint(".", "--write-baseline", *DAY, cwd=project)
    assert (ran.code, (project.parent / "mine").read_text()) == (2, "mine\n")
    assert f"{key}: " in ran.err


def test_nor_for_suppressions(srclint: Run, project: Path) -> None:
    (project.parent / "new.toml").write_text("")
    (project / "srclint-suppressions.toml").symlink_to(project.parent / "new.toml")
    ran = srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", *DAY, cwd=project)
    assert (ran.code, (project.parent / "new.toml").read_text()) == (2, "")


def test_init_makes_nothing_behind_a_link(srclint: Run, project: Path) -> None:
    names = ("srclint.toml", ".pre-commit-config.yaml", "srclint-baseline.json")
    for name in names:
        (project / name).symlink_to(project.parent / "new" / name)
    (project.parent / "new").mkdir()
    srclint("init", cwd=project)
    assert list((project.parent / "new").iterdir()) == []


def test_a_file_that_was_swapped_after_the_check_is_not_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from srclint.cli.options import hold_to_project

    configure(project, 'output-format = ["json:out/a.json"]')
    config = load_config(Project(project, project / "srclint.toml"), {})
    (project / "out" / "a.json").symlink_to(project.parent / "mine")
    with pytest.raises(ConfigError, match="outside the project"):
        hold_to_project(config, "output-format", project / "out" / "a.json", "json")


def test_ends_of_lines_that_git_rewrote_leave_a_report_ours(tmp_path: Path) -> None:
    report = tmp_path / "a.xml"
    report.write_bytes(render(SAMPLE, "junit").replace("\n", "\r\n").encode())
    assert write_problem(tmp_path, report, "junit") == ""


# --- reading ---------------------------------------------------------------------------------------------------------

HOUSE = '[[rule]]\ncode = "HSE001"\nname = "metre"\nmessage = "no metre"\nphrases = ["metre"]\n'
READS = (
    'extend = "../base.toml"',
    'house-rules = ["../*.toml"]',
    'house-rules = ["linked/base.toml"]',
    'house-rules = ["*/../../base.toml"]',
    'house-rules = ["l*/base.toml"]',
    'local-rules = ["../rules.py"]',
    'reference = ["../archive"]',
    'reference = ["linked/archive"]',
    'reference = [".git/config"]',
    'reference = [".GIT/config"]',
    'quotes = { material = ["../archive"] }',
    'quotes = { material = ["linked/archive"] }',
    'quotes = { material = [".git"] }',
    'baseline = "../known.json"',
    'suppressions = "../known.toml"',
)


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("line", READS)
def test_nothing_outside_the_project_is_read_and_the_key_named(
    srclint: Run, project: Path, line: str
) -> None:
    there = project.parent
    (there / "archive").mkdir()
    (there / "archive" / "old.txt").write_text(COOKIES)
    (there / "base.toml").write_text(HOUSE)
    (there / "rules.py").write_text("raise SystemExit(3)\n")
    (project / "linked").symlink_to(there)
    configure(project, "", line)
    ran = srclint("wall.txt", "--trust-project", *DAY, cwd=project)
    key = line.partition(" ")[0]
    assert ran.code == 2
    assert re.search(rf"srclint\.toml:2: {key}(\.material)?: ", ran.err)
    assert "may not be" in ran.err or "behind a wildcard" in ran.err
    assert "HSE001" not in ran.out + ran.err


def test_a_pattern_for_all_folders_follows_no_links(srclint: Run, project: Path) -> None:
    (project / "rules" / "desk").mkdir(parents=True)
    (project / "rules" / "desk" / "words.toml").write_text(HOUSE)
    (project / "rules" / "all").symlink_to("/")
    (project / "rules" / "round").symlink_to(project)
    for pattern in ("rules/**/*.toml", "**/words.toml", "**/desk/*.toml"):
        configure(project, f'house-rules = ["{pattern}"]')
        assert "HSE001" in srclint("wall.txt", *DAY, cwd=project).out, pattern


def test_what_the_user_named_may_lie_anywhere(srclint: Run, project: Path) -> None:
    there = project.parent
    (there / "words.toml").write_text(HOUSE)
    (there / "house.toml").write_text('house-rules = ["words.toml"]\n')
    configure(project, 'extend = "../house.toml"')
    named = srclint("wall.txt", "--config", "../house.toml", *DAY, cwd=project)
    assert "HSE001" in named.out
    assert "HSE001" in srclint("wall.txt", "--config", "srclint.toml", *DAY, cwd=project).out
    (project / "srclint.toml").unlink()
    assert srclint("wall.txt", "--reference", "..", *DAY, cwd=project).code == 1


def test_files_in_the_project_and_in_installed_packages_may_be_read(project: Path) -> None:
    from srclint.trust import installed_folders

    here = Project(project)
    assert read_problem(here, project / "words.toml") == ""
    assert read_problem(here, project / "desk" / ".." / "words.toml") == ""
    assert read_problem(here, installed_folders()[0] / "courier" / "house.toml") == ""
    assert "outside" in read_problem(here, installed_folders()[0].parent / "house.toml")


def test_every_other_format_is_for_the_command_line(tmp_path: Path) -> None:
    for reporter in builtin_reporters():
        refused = write_problem(tmp_path, tmp_path / "a.json", reporter.name)
        assert bool(refused) == (reporter.name != "json")
