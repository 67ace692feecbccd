"""Suppressions, baselines and fixes: what is judged once is not said again, and articles stay as they are."""

from __future__ import annotations

import json
import os
import sys
import tomllib
from pathlib import Path

import pytest

from srclint.examples import parse_example, run_example
from tests.conftest import CLEAN, COOKIES, ROOT, Run
from tests.rules.bundles import host

DAY = ("--as-of", "2026-11-22")
DRAFT = ("--preset", "draft", *DAY)  # under which comments are the writer's own


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


def test_isolated_takes_no_suppressions_and_no_baseline_that_lie_there(srclint: Run, article: Path) -> None:
    srclint("suppress", "wall.txt:9:1: BPL001", "--reason", "quoted on purpose", *DAY)
    assert srclint("wall.txt", *DAY).code == 0
    assert srclint("wall.txt", "--isolated", *DAY).code == 1
    (article.parent / "srclint-suppressions.toml").unlink()
    srclint("wall.txt", "--write-baseline", *DAY)
    assert srclint("wall.txt", *DAY).code == 0
    assert srclint("wall.txt", "--isolated", *DAY).code == 1
    assert srclint("wall.txt", "--isolated", "--baseline", "srclint-baseline.json", *DAY).code == 0


def test_a_suppression_holds_when_lines_move_and_is_reported_when_unused(srclint: Run, article: Path) -> None:
    srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", *DAY)
    article.write_text(
        COOKIES.replace("By Ada Lind\n", "By Ada Lind\n\nA new line stands here now, before it.\n")
    )
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
    (tmp_path / "a.md").write_text(
        f"# Harbour wall\n\n<!-- srclint: ignore BPL001 -- shown as an example -->\n\n{notice}"
    )
    assert srclint("a.md", "--select", "BPL", *DRAFT).code == 0
    (tmp_path / "a.md").write_text(
        f"# Harbour wall\n\n{notice}\n<!-- srclint: ignore BPL002 -- wrong code -->\n"
    )
    ran = srclint("a.md", "--select", "BPL", *DRAFT)
    assert ran.code == 1
    assert "no finding BPL002 here any more" in ran.err


@pytest.mark.slow
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
        line for line in ran.out.splitlines() if line.startswith("archive/100.txt:11:1: warning BPL003")
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
def test_fix_removes_the_lines_and_leaves_every_other_byte(
    srclint: Run, tmp_path: Path, encoding: str
) -> None:
    story = CLEAN.replace("council", "“café” council").replace("\n", "\r\n")
    notice = "This website uses cookies to improve your experience.\r\n"
    path = tmp_path / "wall.txt"
    path.write_bytes((story + notice + "All rights reserved.\r\n").encode(encoding))
    path.chmod(0o640)
    ran = srclint("wall.txt", "--fix", "--preset", "draft", *DAY)
    assert ran.code == 0, ran.out + ran.err
    assert path.read_bytes() == (story + "All rights reserved.\r\n").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640


# --- a run on a part of the articles says nothing of the rest


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Two folders with a defect each, both known."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "wall.txt").write_text(COOKIES)
    (tmp_path / "srclint.toml").write_text('as-of = "2026-11-22"\n')
    return tmp_path


def known(folder: Path) -> list[str]:
    rows = json.loads((folder / "srclint-baseline.json").read_text())["findings"]
    return [f"{row['path']} {row['code']}" for row in rows]


def test_a_run_on_one_file_calls_nothing_stale_that_it_did_not_read(srclint: Run, archive: Path) -> None:
    srclint("--write-baseline")
    srclint("suppress", "b/wall.txt:BPL001", "--reason", "quoted")
    for arguments in (("a/wall.txt",), ("a",), ("--select", "BYL"), ("a/wall.txt", "--select", "BYL")):
        ran = srclint(*arguments)
        assert (ran.code, ran.err) == (0, "")


def test_what_is_gone_from_a_folder_is_told_and_taken_out(srclint: Run, archive: Path) -> None:
    srclint("--write-baseline")
    (archive / "b" / "wall.txt").unlink()
    assert "1 entry of srclint-baseline.json no longer occurs" in srclint().err
    assert srclint("a/wall.txt").err == ""
    assert "1 finding known" in srclint("--write-baseline").err
    assert known(archive) == ["a/wall.txt BPL001"]


def test_a_baseline_written_by_a_run_on_a_part_keeps_the_rest(srclint: Run, archive: Path) -> None:
    srclint("--write-baseline")
    (archive / "a" / "wall.txt").write_text(CLEAN + "\nShare via\n")
    srclint("a/wall.txt", "--write-baseline")
    assert known(archive) == ["a/wall.txt BPL003", "b/wall.txt BPL001"]
    srclint("--select", "BYL", "--write-baseline")
    assert known(archive) == ["a/wall.txt BPL003", "b/wall.txt BPL001"]


def test_the_baseline_lies_beside_the_configuration_wherever_it_is_written_from(
    srclint: Run, archive: Path
) -> None:
    srclint("--write-baseline", cwd=archive / "a")
    assert known(archive) == ["a/wall.txt BPL001"]
    assert srclint(cwd=archive / "a").code == 0
    assert srclint("--ignore-baseline", cwd=archive / "a").code == 1


def test_an_unreadable_file_keeps_its_known_findings(srclint: Run, archive: Path) -> None:
    srclint("--write-baseline")
    (archive / "a" / "wall.txt").write_bytes(b"\x00\xff\xfe\x00" * 400)
    ran = srclint("--write-baseline")
    assert ran.code == 2
    assert known(archive) == ["a/wall.txt BPL001", "b/wall.txt BPL001"]


def test_a_broken_baseline_is_an_error_that_writing_one_mends(srclint: Run, archive: Path) -> None:
    (archive / "srclint-baseline.json").write_text("[]")
    ran = srclint()
    assert ran.code == 2
    assert "this is no baseline" in ran.err
    assert srclint("--write-baseline").code == 0
    assert known(archive) == ["a/wall.txt BPL001", "b/wall.txt BPL001"]


# --- comments


PAGE = (
    '<!doctype html><html lang="en"><head><title>Harbour wall to be raised</title></head><body><article>'
    "<h1>Harbour wall to be raised</h1><p>By Ada Lind</p><p>April 8, 2026</p>"
    "<p>The council voted on Tuesday to raise the harbour wall before the winter storms.</p>"
    "{}<p>Critics say the wall will never hold.</p></article></body></html>"
)


def test_a_comment_silences_what_follows_it_in_ones_own_html(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(""))
    loud = srclint("a.html", "--output-format", "json", "--select", "SRC004", *DRAFT)
    assert loud.codes == ["SRC004"]
    (tmp_path / "a.html").write_text(PAGE.format("<!-- srclint: ignore SRC004 -- they are named below -->"))
    ran = srclint("a.html", "--output-format", "json", "--select", "SRC004", *DRAFT)
    assert (ran.code, ran.err) == (0, "")
    assert [f["suppressed"] for f in ran.json["findings"]] == ["they are named below"]


def test_a_comment_at_the_top_holds_for_the_whole_article(srclint: Run, tmp_path: Path) -> None:
    top = "<!-- srclint: ignore cookie-notice, BYL001 -- a collection of notices -->\n\n"
    (tmp_path / "a.md").write_text(top + COOKIES)
    assert srclint("a.md", *DRAFT).code == 0


def test_a_comment_that_names_no_rule_or_gives_no_reason_is_told(srclint: Run, tmp_path: Path) -> None:
    last = "It will stand for a hundred years.\n"
    comments = "\n<!-- srclint: ignore -->\n\n<!-- srclint: ignore BPL777 -- no -->\n\n"
    (tmp_path / "a.md").write_text(CLEAN + comments + last)
    err = srclint("a.md", *DRAFT).err
    assert "names no rule" in err
    assert "no rule is called BPL777" in err
    (tmp_path / "srclint.toml").write_text("require-reasons = true\n")
    (tmp_path / "a.md").write_text(
        CLEAN + "\n<!-- srclint: ignore BPL001 -->\n\n" + COOKIES.splitlines()[-1] + "\n"
    )
    ran = srclint("a.md", *DRAFT)
    assert ran.code == 1
    assert "counts for nothing: it gives no reason" in ran.err


@pytest.mark.parametrize(
    ("setting", "flag", "value"),
    [("require-names", "--by", "Ida Moll"), ("require-expiry", "--expires", "2027-01-31")],
)
def test_a_house_may_want_names_and_last_days_of_suppressions(
    srclint: Run, article: Path, tmp_path: Path, setting: str, flag: str, value: str
) -> None:
    (tmp_path / "srclint.toml").write_text(f"{setting} = true\n")
    refused = srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", *DAY)
    assert refused.code == 2
    assert f"{flag} is needed: {setting} is on" in refused.err
    assert not (tmp_path / "srclint-suppressions.toml").exists()
    assert srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", flag, value, *DAY).code == 0
    assert srclint("wall.txt", *DAY).code == 0
    (tmp_path / "srclint-suppressions.toml").write_text(
        '[[suppress]]\npath = "wall.txt"\ncode = "BPL001"\nreason = "quoted"\n'
    )
    ran = srclint("wall.txt", *DAY)
    assert ran.code == 2
    assert f"and {setting} is on" in ran.err


def test_plain_text_knows_no_comments(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(COOKIES.replace("This", "<!-- srclint: ignore BPL001 -- no -->\nThis"))
    assert srclint("wall.txt", *DAY).code == 1


def test_suppressed_findings_stay_in_json_and_sarif(srclint: Run, article: Path) -> None:
    srclint("suppress", "wall.txt:BPL001", "--reason", "quoted on purpose", *DAY)
    found = srclint("wall.txt", "--output-format", "json", *DAY).json
    assert [f["suppressed"] for f in found["findings"]] == ["quoted on purpose"]
    assert found["summary"]["suppressed"] == 1
    run = srclint("wall.txt", "--output-format", "sarif", *DAY).json["runs"][0]
    assert [r["suppressions"][0]["justification"] for r in run["results"]] == ["quoted on purpose"]


# --- suppress


def test_a_false_alarm_drafts_an_example_that_gives_it(srclint: Run, article: Path) -> None:
    ran = srclint("suppress", "wall.txt:9:1:BPL001", "--reason", "a quotation", "--false-alarm", *DAY)
    assert ran.code == 0, ran.err
    assert "For the author of BPL001: under ## Good" in ran.out
    info, body = ran.out.partition("```")[2].removesuffix("\n```\n").split("\n", 1)
    assert info == "text published=2026-04-08 author='Ada Lind' as_of=2026-11-22"
    found = run_example(host().rules["BPL001"], parse_example(info, body, bad=False))
    assert [len(hits) for hits in found.values()] == [1]


def test_a_finding_that_is_not_there_can_not_be_suppressed(srclint: Run, article: Path) -> None:
    for named in ("wall.txt:1:1:BPL001", "wall.txt:BPL002", "gone.txt:BPL001"):
        assert srclint("suppress", named, "--reason", "no", *DAY).code == 2
    assert srclint("suppress", "wall.txt", "--reason", "no", *DAY).code == 2
    assert srclint("suppress", "wall.txt:BPL001", *DAY).code == 2
    assert not (article.parent / "srclint-suppressions.toml").exists()


@pytest.mark.parametrize("reason", ["…", "...", " – "])
def test_an_ellipsis_is_no_reason(srclint: Run, tmp_path: Path, reason: str) -> None:
    (tmp_path / "a.txt").write_text(COOKIES)
    refused = srclint("suppress", "a.txt:BPL001", "--reason", reason)
    assert refused.code == 2
    assert "say in words why" in refused.err
    assert not (tmp_path / "srclint-suppressions.toml").exists()


def test_suppressing_twice_writes_once(srclint: Run, article: Path) -> None:
    for _ in range(2):
        assert srclint("suppress", "wall.txt:BPL001", "--reason", "quoted", *DAY).code == 0
    text = (article.parent / "srclint-suppressions.toml").read_text()
    assert text.count("[[suppress]]") == 1


def test_a_finding_in_a_record_can_be_suppressed(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "7", "text": COOKIES}) + "\n")
    ran = srclint("suppress", "a.jsonl#7:BPL001", "--reason", "quoted", *DAY)
    assert ran.code == 0, ran.err
    assert "1 finding suppressed" in srclint("a.jsonl", "--select", "BPL", *DAY).out


def test_a_record_whose_id_is_a_url_is_found_by_it(srclint: Run, tmp_path: Path) -> None:
    id_ = "https://courier.example/a//7"
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": id_, "text": COOKIES}) + "\n")
    ran = srclint("suppress", f"./a.jsonl#{id_}:BPL001", "--reason", "quoted", *DAY)
    assert ran.code == 0, ran.err
    again = srclint("a.jsonl", "--select", "BPL", *DAY)
    assert "1 finding suppressed" in again.out
    assert "remove the entry" not in again.err


def test_a_diff_never_hides_that_something_was_not_read(srclint: Run, article: Path) -> None:
    ran = srclint("wall.txt", "gone.txt", "--diff", *DAY)
    assert ran.code == 2
    assert "-This website uses cookies" in ran.out
    assert "gone.txt: SYS001: There is no such file or folder." in ran.err


def test_suppress_says_why_an_article_can_not_be_read(srclint: Run) -> None:
    ran = srclint("suppress", "gone.txt:BPL001", "--reason", "quoted", *DAY)
    assert ran.code == 2
    assert "gone.txt: SYS001: There is no such file or folder." in ran.err


def test_a_finding_across_articles_can_be_suppressed(srclint: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text((ROOT / "seeds" / "002_tide-treaty-talks.txt").read_text("utf-8"))
    before = srclint("--output-format", "json", "--select", "PRV", *DAY).json["findings"]
    if not before:
        pytest.skip("the rules on provenance find nothing")
    first = before[0]
    named = f"{first['path']}:{first['code']}"
    ran = srclint("suppress", named, "--reason", "the wire's", "--select", "PRV", *DAY)
    assert ran.code == 0, ran.err
    after = srclint("--output-format", "json", "--select", "PRV", *DAY).json["findings"]
    assert sum(f["suppressed"] is None for f in after) < len(before)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_an_article_whose_name_is_not_utf8_can_be_set_aside(srclint: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"wall-\xff-\\x5c.txt")
    (tmp_path / name).write_text(COOKIES)
    assert srclint(name).code == 1
    assert srclint("suppress", f"{name}:BPL001", "--reason", os.fsdecode(b"ours \xff")).code == 0
    tomllib.loads((tmp_path / "srclint-suppressions.toml").read_text("utf-8"))
    ran = srclint(name)
    assert (ran.code, "note:" in ran.err) == (0, False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_path_patterns_meet_names_that_are_not_utf8(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"desk-\xff.txt")).write_text("Harbour wall to be raised\n\nThe wall fell.\n")
    (tmp_path / "srclint.toml").write_text(
        '[house]\nunsigned-ok = ["desk-*"]\n[[overrides]]\npaths = ["desk-*"]\nignore = ["DAT"]\n'
    )
    ran = srclint(".", "--select", "BYL,DAT", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert srclint(".", "--exclude", os.fsdecode(b"desk-\xff*"), "--allow-empty", *DAY).code == 0
