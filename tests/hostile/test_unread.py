"""What was met and not read is told: as an error where it was asked for, as a count where it lay in a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.conftest import CLEAN, COOKIES, Run
from tests.hostile.probes import FORMATS, lint_source, render


@pytest.mark.parametrize("data", [b"", b" ", b"\n\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"], ids=repr)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_a_named_file_without_words_is_an_error_and_no_crash(data: bytes, suffix: str) -> None:
    result = lint_source("a" + suffix, data)
    assert [error.code for error in result.errors] == ["SYS011"]
    assert result.articles == ()
    for format_ in FORMATS:
        render(result, format_)


def test_an_empty_file_among_others_in_a_folder_is_told_and_is_no_error(srclint: Run, tmp_path: Path) -> None:
    for name, text in {
        "a.txt": CLEAN,
        "b.txt": "",
        "c.md": "---\ntitle: Later\n---\n",
        "d.html": "\n",
        "index.md": "---\nlayout: home\n---\n",
    }.items():
        (tmp_path / name).write_text(text)
    ran = srclint(".", "--as-of", "2026-11-22")
    assert (ran.code, "4 files not read: 4 empty" in ran.out) == (0, True)
    assert srclint("b.txt").code == 2
    assert srclint("b.txt", "--allow-unread").code == 0


UNREAD = {
    "page.html": "<html><head><title>Wall</title></head><body><div id='root'></div></body></html>",
    "dots.txt": "... !!!\n",
    "lines.jsonl": "\n\n",
    "records.jsonl": '{"id": 1, "text": "  "}\n',
}


@pytest.mark.parametrize("name", UNREAD)
def test_a_file_that_gives_no_article_is_an_error_unless_that_is_allowed(
    srclint: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    (tmp_path / name).write_text(UNREAD[name])
    ran = srclint("a.txt", name, "--output-format", "json", "--exit-zero")
    assert (ran.code, [error["code"] for error in ran.json["errors"]]) == (2, ["SYS011"])
    ran = srclint("a.txt", name, "--output-format", "json", "--allow-unread")
    assert (ran.code, ran.json["errors"]) == (0, [])
    assert ran.json["summary"]["unread"] == {"without an article": 1}


def test_no_option_hides_that_a_file_gave_no_article(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(UNREAD["page.html"])
    assert srclint("page.html", "--write-baseline").code == 2
    for arguments in (["--ignore", "ALL"], ["--baseline", "srclint-baseline.json"], ["-j", "2"]):
        assert srclint("page.html", "--exit-zero", *arguments).code == 2, arguments


def test_files_that_no_reader_takes_are_counted_by_kind_and_listed_on_demand(
    srclint: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "a.txt").write_text(CLEAN)
    for name in (
        "b.mhtml",
        "c.MHTML",
        "d.pdf",
        "records.jsonl",
        "notes",
        "e.tar.gz",
        "srclint.toml",
        ".hidden",
    ):
        (folder / name).write_text("x")
    ran = srclint("case", "--isolated")
    kinds = "6 files not read: 2 .mhtml, 1 .jsonl, 1 .pdf, 1 .tar.gz, 1 without suffix"
    assert kinds in ran.out
    assert "pdftotext" in srclint("case", "--isolated", "-v").err
    ran = srclint("case", "--isolated", "--output-format", "json")
    assert ran.json["summary"]["unread"][".mhtml"] == 2


@pytest.mark.parametrize(
    "name", ["a.mhtml", "a.warc", "a.xml", "a.docx", "a.warc.gz", "A.EML", "x.unheard-of"]
)
def test_a_named_file_of_a_kind_that_is_not_read_is_refused_with_what_to_do(
    srclint: Run, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text(COOKIES)
    ran = srclint(name)
    assert (ran.code, "SYS001" in ran.err, ".txt" in ran.err or "first" in ran.err or "alone" in ran.err) == (
        2,
        True,
        True,
    )
    assert srclint("-", "--stdin-filename", name, stdin=COOKIES.encode()).code == 2


@pytest.mark.parametrize("name", ["story", "story.2021", "U.S. aid to the harbour", "a.text"])
def test_a_name_that_tells_no_kind_is_read_as_text(srclint: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(COOKIES)
    assert srclint(name, "--output-format", "json", "--as-of", "2026-11-22").codes == ["BPL001"]


@pytest.mark.skipif(sys.platform == "win32", reason="no FIFOs there")
@pytest.mark.parametrize("make", ["fifo", "device", "huge"])
def test_what_never_ends_is_not_opened(srclint: Run, tmp_path: Path, make: str) -> None:
    def odd(name: str) -> None:
        if make == "fifo":
            os.mkfifo(tmp_path / name)
        elif make == "device":
            (tmp_path / name).symlink_to("/dev/zero")
        else:
            (tmp_path / name).write_bytes(b"")
            os.truncate(tmp_path / name, 1 << 33)  # no bytes on the disk

    (tmp_path / "a.txt").write_text(CLEAN)
    odd(".gitignore")
    assert srclint(".", "--as-of", "2026-11-22").code == 0
    odd("odd.toml")
    odd("odd.json")
    for arguments in (["--config", "odd.toml"], ["--baseline", "odd.json"]):
        ran = srclint("a.txt", *arguments)
        assert (ran.code, "Traceback" in ran.err, arguments[1] in ran.err) == (2, False, True), arguments


@pytest.mark.skipif(sys.platform != "linux", reason="no such names there")
def test_a_gitignore_and_a_name_that_are_not_utf8(srclint: Run, tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"caf\xe8.txt"):
        (tmp_path / os.fsdecode(name)).write_text(CLEAN)
    (tmp_path / ".gitignore").write_bytes(b"caf\xe9.txt\n")
    ran = srclint(".", "--output-format", "json", "--as-of", "2026-11-22")
    assert (ran.code, len(ran.json["articles"])) == (0, 1)
