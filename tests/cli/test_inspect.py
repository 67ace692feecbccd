"""``srclint inspect`` as its users run it; what it sees of an article is tested with the readers and the rules."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import CLEAN, Run


def test_one_article_is_one_indented_object(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(CLEAN)
    for named in ("wall.txt", "."):
        ran = srclint("inspect", named, "--output-format", "json")
        assert ran.code == 0
        assert ran.out.startswith("{\n")
        assert ran.json["byline"]["names"] == ["Ada Lind"]


def test_several_articles_are_one_object_a_line(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("a/wall.txt", "a/moor.txt"):
        (tmp_path / name).write_text(CLEAN)
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": CLEAN}) + "\n")
    for named, ids in (("a", ["a/moor.txt", "a/wall.txt"]), ("c.jsonl", ["c.jsonl#1"])):
        ran = srclint("inspect", named, "--output-format", "json", "--no-readability")
        assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ids


def test_where_there_is_nothing_to_read_it_says_so(srclint: Run) -> None:
    ran = srclint("inspect", ".")
    assert (ran.code, ran.out) == (2, "")
    assert "SYS010: Nothing to read in .: no article was found." in ran.err


def test_each_place_that_may_name_the_author_shows_what_speaks_for_and_against_it(
    srclint: Run, tmp_path: Path
) -> None:
    (tmp_path / "wall.txt").write_text(CLEAN)
    (told, *_) = srclint("inspect", "wall.txt", "--output-format", "json").json["candidates"]
    assert (told["field"], told["value"], told["surely"]) == ("author", ["Ada Lind"], "sure")
    assert told["likelihood"] > 0.5 and told["for"] and told["line"] == 3
    shown = srclint("inspect", "wall.txt", "--no-readability").out
    assert "Ada Lind (byline, sure, weight" in shown and "      for: " in shown


def test_a_release_is_told_with_the_line_that_says_so(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(f"PRESS RELEASE\n\n{CLEAN}")
    assert "document: release\n    text, line 1: PRESS RELEASE" in srclint("inspect", "wall.txt").out
