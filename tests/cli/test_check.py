"""``srclint check`` as its users run it: exit codes, streams, selection, determinism."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CLEAN, COOKIES, ROOT, Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "wall.txt"
    path.write_text(COOKIES)
    return path


def test_a_clean_article_gives_nothing_and_exits_0(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(CLEAN)
    ran = srclint("wall.txt", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "No findings in 1 article; as of 2026-11-22\n"


def test_a_finding_exits_1_and_names_path_line_and_column(srclint: Run, article: Path) -> None:
    ran = srclint("wall.txt", *DAY)
    assert ran.code == 1
    assert "wall.txt:9:1: warning BPL001 cookie-notice" in ran.out


def test_exit_zero_hides_findings_but_never_a_failure(srclint: Run, article: Path) -> None:
    assert srclint("wall.txt", "--exit-zero", *DAY).code == 0
    ran = srclint("wall.txt", "gone.txt", "--exit-zero", *DAY)
    assert ran.code == 2
    assert "gone.txt: SYS001: There is no such file or folder." in ran.err


def test_info_alone_never_fails_unless_it_is_asked_to(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(CLEAN + "\nAll rights reserved.\n")
    assert srclint("wall.txt", *DAY).code == 0
    assert srclint("wall.txt", "--fail-on", "info", *DAY).code == 1
    assert srclint("wall.txt", "--fail-on", "off", *DAY).code == 0


def test_reading_nothing_is_never_green(srclint: Run, tmp_path: Path) -> None:
    ran = srclint(".", *DAY)
    assert ran.code == 2
    assert "SYS010" in ran.err
    assert srclint(".", "--allow-empty", *DAY).code == 0


def test_a_typo_in_an_option_exits_2_not_1(srclint: Run) -> None:
    assert srclint("--selct", "BPL").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "BPL01X"), "no rule is called 'BPL01X'; did you mean BPL001?"),
        (("--as-of", "yesterday"), "--as-of needs a date such as 2026-11-22"),
        (("--output-format", "xml"), "There is no output format 'xml'"),
        (("--config", "gone.toml"), "this configuration can't be read"),
        (("--fail-on", "fatal"), "there is no severity 'fatal'"),
        (("--encoding", "utf-99"), "utf-99"),
        (("--plugin", "gone"), "No plugin 'gone' is installed"),
        (("--output-format", "json", "--output-format", "concise"), "Two formats"),
    ],
)
def test_what_can_not_be_used_exits_2_and_says_why(
    srclint: Run, article: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = srclint("wall.txt", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_select_and_ignore_take_codes_families_and_names(srclint: Run, article: Path) -> None:
    def codes(*arguments: str) -> list[str]:
        return srclint("wall.txt", "--output-format", "json", *arguments, *DAY).codes

    assert codes() == ["BPL001"]
    assert codes("--select", "BPL") == ["BPL001"]
    assert codes("--select", "cookie-notice") == ["BPL001"]
    assert codes("--select", "BPL003,BPL004") == []
    assert codes("--ignore", "BPL") == []
    assert codes("--ignore", "BPL", "--select", "BPL001") == ["BPL001"]
    assert codes("--ignore", "cookie-notice") == []


def test_an_article_is_no_copy_of_itself_where_it_lies_among_the_references(
    srclint: Run, tmp_path: Path
) -> None:
    (tmp_path / "archive").mkdir()
    story = CLEAN + (
        "\nThe wall was last raised in 1987, when the ice broke two of the gates. It will cost 3.2 million crowns.\n"
        "Mara Ostrander, who heads the works committee, said that the lower town could not wait for another winter.\n"
        "Tom Berrick, a councillor, asked for pumps. The works begin in February and take five months.\n"
    )
    for name in ("old.txt", "new.txt"):
        (tmp_path / "archive" / name).write_text(story)
    arguments = ("--reference", "archive", "--select", "PRV001", "--output-format", "json", *DAY)
    (found,) = srclint("archive/new.txt", *arguments).json["findings"]
    assert [place["path"] for place in found["related"]] == ["archive/old.txt"]
    (tmp_path / "archive" / "old.txt").unlink()
    assert srclint("archive/new.txt", *arguments).code == 0
    given = ("-", "--stdin-filename", "archive/new.txt")
    assert srclint(*given, *arguments, stdin=story.encode()).code == 0


def test_standard_input_has_the_name_that_it_is_given(srclint: Run) -> None:
    ran = srclint(
        "-", "--stdin-filename", "desk/wall.md", "--output-format", "json", *DAY, stdin=COOKIES.encode()
    )
    assert ran.code == 1
    assert ran.json["findings"][0]["path"] == "desk/wall.md"


def test_standard_input_takes_the_place_of_the_file_whose_name_it_has(srclint: Run, article: Path) -> None:
    ran = srclint(".", "-", "--stdin-filename", "./wall.txt", *DAY, stdin=CLEAN.encode())
    assert (ran.code, ran.out) == (0, "No findings in 1 article; as of 2026-11-22\n")


def test_a_report_goes_to_a_file_whole_while_another_goes_to_the_terminal(
    srclint: Run, article: Path, tmp_path: Path
) -> None:
    ran = srclint("wall.txt", "--output-format", "concise", "--output-format", "json:out.json", *DAY)
    assert ran.out.startswith("wall.txt:9:1: warning BPL001")
    assert '"BPL001"' in (tmp_path / "out.json").read_text()
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_a_report_that_can_not_be_written_exits_2(srclint: Run, article: Path) -> None:
    ran = srclint("wall.txt", "--output-format", "json:gone/out.json", *DAY)
    assert ran.code == 2
    assert "can't be written to gone/out.json" in ran.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_exits_2_without_a_traceback(article: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "srclint", "wall.txt", *DAY],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 2
    assert b"can't be written" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise on Windows")
def test_a_reader_that_goes_away_is_no_error(article: Path, tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "srclint", "wall.txt", *DAY],
        stdout=write,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
def test_order_of_paths_and_hash_seed_change_no_byte(srclint: Run) -> None:
    paths = sorted(str(path) for path in (ROOT / "seeds").glob("*.txt"))
    shuffled = random.Random(7).sample(paths, len(paths))
    outputs = {
        srclint(*order, "--output-format", form, *DAY, env={"PYTHONHASHSEED": seed}).raw
        for order, seed in ((paths, "0"), (shuffled, "1"), (shuffled, "4242"))
        for form in ("json",)
    }
    assert len(outputs) == 1


def test_color_is_for_terminals_or_who_asks(srclint: Run, article: Path) -> None:
    assert "\x1b[" not in srclint("wall.txt", *DAY).out
    assert "\x1b[" in srclint("wall.txt", "--color", "always", *DAY, env={"NO_COLOR": "1"}).out
    assert "\x1b[" not in srclint("wall.txt", *DAY, env={"NO_COLOR": "1", "FORCE_COLOR": "1"}).out


def test_the_version_is_cheap(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['srclint', '--version']\n"
        "import srclint.__main__ as m\n"
        "try: m.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'langdetect', 'textstat', 'rich', 'click', 'pluggy', 'srclint.plugins.spun', 'srclint.article'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True
    )
    version, loaded = done.stdout.splitlines()
    assert version.startswith("srclint ")
    assert loaded == "[]"


def test_version_v_names_the_plugins(srclint: Run) -> None:
    ran = srclint("--version", "-v")
    assert ran.code == 0
    assert "plugin boilerplate: srclint " in ran.out


def test_statistics_count_by_rule_and_show_readability(srclint: Run, article: Path) -> None:
    ran = srclint("wall.txt", "--statistics", *DAY)
    assert "BPL001" in ran.out
    assert "reading ease" in ran.out.lower() or "flesch" in ran.out.lower()


def test_max_findings_lets_so_many_pass_and_no_more(srclint: Run, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(COOKIES + "\nAll rights reserved.\n")
    assert srclint("--max-findings", "3", *DAY).code == 0  # info doesn't count
    assert srclint("--max-findings", "2", *DAY).code == 1
    assert srclint("--max-findings", "3", "--fail-on", "info", *DAY).code == 1
    assert srclint("--max-findings", "9", "gone.txt", *DAY).code == 2
    (tmp_path / "srclint.toml").write_text("max-findings = 3\n")
    assert srclint(*DAY).code == 0
    assert srclint("--max-findings", "0", *DAY).code == 1


def test_statistics_count_by_rule_site_and_article(srclint: Run, tmp_path: Path) -> None:
    page = (
        '<html><head><meta property="og:site_name" content="Harbour Courier"><meta name="author" content="Ada Lind">'
        "</head><body><article><h1>Ferry sails again</h1><p>By Ada Lind</p><p>April 8, 2026</p><p>The ferry sailed on "
        "Tuesday after a winter in the dock, and the town came to see it off.</p>"
        "<p>Share via</p></article></body></html>"
    )
    (tmp_path / "a.html").write_text(page)
    (tmp_path / "wall.txt").write_text(COOKIES)
    ran = srclint("--statistics", "--output-format", "json", *DAY)
    counted = ran.json["statistics"]
    assert {row["code"]: row["findings"] for row in counted["by_rule"]}["BPL001"] == 1
    assert {row["site"]: row["articles"] for row in counted["by_site"]} == {"Harbour Courier": 1, "": 1}
    assert [row["path"] for row in counted["by_article"]] == ["a.html", "wall.txt"]
    assert all(row["readability"]["flesch_reading_ease"] for row in counted["by_article"])
    assert "statistics" not in srclint("--output-format", "json", *DAY).json
