"""``srclint init`` writes nothing that it isn't sure of, and its numbers agree with the runs that follow."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from srclint.cli.init import _HOOK
from tests.conftest import CLEAN, COOKIES, ROOT, Run

PURPOSES = ("newsroom", "research", "corpus")


def page(site: str, number: int) -> str:
    return (
        f'<html><head><title>Ferry {number}</title><meta property="og:site_name" content="{site}"></head><body>'
        f"<article><h1>Ferry {number} sails again</h1><p>By Ada Lind</p><p>April 8, 2026</p><p>The ferry sailed for "
        f"the {number}th time on Tuesday, after a winter in the dock.</p></article></body></html>"
    )


def settings(folder: Path) -> dict[str, object]:
    return tomllib.loads((folder / "srclint.toml").read_text("utf-8"))


def pages(folder: Path, **sites: int) -> None:
    for site, articles in sites.items():
        for number in range(articles):
            (folder / f"{site}-{number}.html").write_text(page(site, number))


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_site_of_a_few_pages_is_never_written(srclint: Run, tmp_path: Path, purpose: str) -> None:
    pages(tmp_path, Courier=2)
    assert srclint("init", "--for", purpose).code == 0
    assert settings(tmp_path)["house"]["site"] == []  # type: ignore[index]
    assert '# Seen here: "Courier" (2 times)\n' in (tmp_path / "srclint.toml").read_text("utf-8")


@pytest.mark.parametrize(("purpose", "site"), [("newsroom", ["Courier"]), ("research", []), ("corpus", [])])
def test_a_newsroom_whose_articles_all_name_it_is_taken_for_it_and_nobody_elses(
    srclint: Run, tmp_path: Path, purpose: str, site: list[str]
) -> None:
    pages(tmp_path, Courier=9, Gazette=1)
    assert srclint("init", "--for", purpose).code == 0
    assert settings(tmp_path)["house"]["site"] == site  # type: ignore[index]


def test_where_two_sites_stand_none_is_written(srclint: Run, tmp_path: Path) -> None:
    pages(tmp_path, Courier=8, Gazette=4)
    assert srclint("init").code == 0
    assert settings(tmp_path)["house"]["site"] == []  # type: ignore[index]


def test_no_columns_are_made_up_for_a_corpus(srclint: Run, tmp_path: Path) -> None:
    assert srclint("init", "--for", "corpus").code == 0
    assert "map" not in settings(tmp_path)


def test_the_number_of_known_findings_is_that_of_the_next_run(srclint: Run, tmp_path: Path) -> None:
    text = COOKIES + "\nIt was built last year.\n\nShare via\n"
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(text.replace("2026", "2019") + f"\nFerry {number} sails.\n")
    begun = srclint("init").out
    known = re.search(r"srclint-baseline.json: (\d+) findings, known from now on", begun)
    assert known is not None, begun
    assert f"{known[1]} findings suppressed" in srclint().out
    listed = re.findall(r"^ +(\d+)  [A-Z]{3}\d{3} ", begun, re.M)
    assert sum(map(int, listed)) == int(known[1])
    more = re.search(r"and (\d+) that only other presets report", begun)
    assert more is not None, begun
    after = srclint("--preset", "source")
    assert after.code == 0
    assert f"{int(known[1]) + int(more[1])} findings suppressed" in after.out


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_repository_without_articles_yet_is_begun_too(srclint: Run, tmp_path: Path, purpose: str) -> None:
    (tmp_path / ".git").mkdir()
    begun = srclint("init", "--for", purpose)
    assert (begun.code, begun.err) == (0, "")
    assert not (tmp_path / "srclint-baseline.json").exists()
    assert "srclint FILE.jsonl" in begun.out if purpose == "corpus" else "once there is one" in begun.out
    (tmp_path / "first.md").write_text(CLEAN)
    assert srclint("first.md").code == 0


def test_errors_are_named_before_the_baseline_takes_them_in(srclint: Run, tmp_path: Path) -> None:
    leftover = "\n\nThe wall is to be mended. :contentReference[oaicite:2]{index=2}\n\n"
    (tmp_path / "wall.txt").write_text(CLEAN.replace("\n\n", leftover, 1))
    (tmp_path / "pier.txt").write_text(COOKIES)
    shown = srclint("--preset", "draft", "--output-format", "concise").out.splitlines()
    errors = [line for line in shown if ": error " in line]
    assert errors
    told, _, after = srclint("init").out.partition("Wrote srclint-baseline.json")
    assert after
    assert all(line in told for line in errors)
    assert ": warning " not in told


@pytest.mark.parametrize("there", [True, False])
def test_who_has_no_pre_commit_is_told_where_it_comes_from(
    srclint: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "pre-commit"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755 if there else 0o644)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert ("pipx install pre-commit" in srclint("init").out) is not there


def test_nothing_to_know_makes_no_baseline(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN)
    begun = srclint("init")
    assert "No baseline: nothing was found" in begun.out
    assert "--ignore-baseline" not in begun.out


def test_the_hook_is_the_published_one_wherever_it_is_written_down() -> None:
    (published, every) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    readme = (ROOT / "README.md").read_text("utf-8")
    recipe = next(block for block in re.findall(r"```yaml\n(.*?)```", readme, re.S) if "repos:" in block)
    for text in (_HOOK, recipe):
        hook = yaml.safe_load(text)["repos"][0]["hooks"][0]
        for key in ("id", "entry", "types_or", "require_serial"):
            assert hook[key] == published[key], key
    assert every["id"] in readme


def test_the_hook_for_all_articles_passes_where_there_are_none(srclint: Run, tmp_path: Path) -> None:
    every = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[1]
    (tmp_path / "requirements.txt").write_text("requests\n")
    assert srclint(*every["entry"].split()[1:]).code == 0
    old = CLEAN.replace("2026", "2019") + "\nThe wall was built last year.\n"
    (tmp_path / "a.txt").write_text(old)
    for day in ("2019-04-09", "2026-11-22", "2049-01-01"):  # nobody touched it
        assert srclint(*every["entry"].split()[1:], "--as-of", day).code == 0


def test_a_draft_may_invite_and_link_without_being_stopped(srclint: Run, tmp_path: Path) -> None:
    meant = "\n*Sign up for our newsletter to follow the works.*\n\nRead more: [the vote](/2026/04/vote)\n"
    (tmp_path / "wall.md").write_text(f"---\ntitle: The wall\n---\n\n{CLEAN}{meant}")
    published = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    assert srclint(*published["entry"].split()[1:], "wall.md").code == 0
    assert srclint("wall.md", "--preset", "draft", "--fail-on", "info").code == 1
    (tmp_path / "wall.md").write_text(COOKIES)
    assert srclint(*published["entry"].split()[1:], "wall.md").code == 1


def test_a_report_in_the_folder_is_not_linted_by_the_next_run(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "wall.txt").write_text(COOKIES)
    assert srclint("--output-format", "html:report.html").code == 1
    after = srclint("--output-format", "json").json
    assert [article["path"] for article in after["articles"]] == ["wall.txt"]
