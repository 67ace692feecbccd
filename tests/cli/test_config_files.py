"""Configuration as people write it: found, checked, explained."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from srclint.config import load_config
from srclint.host import load_host
from srclint.project import load_project_host, rules_of_config
from srclint.runner import Request, run
from tests.conftest import COOKIES, Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "wall.txt").write_text(COOKIES)
    return tmp_path


def lint(srclint: Run, folder: Path, *arguments: str) -> list[str]:
    return srclint("news", "--output-format", "json", *arguments, cwd=folder).codes


def test_the_closest_file_upwards_counts(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text('as-of = "2026-11-22"\nignore = ["BPL"]\n')
    assert lint(srclint, folder) == []
    assert srclint(".", "--output-format", "json", cwd=folder / "news").codes == []
    assert lint(srclint, folder, "--isolated", "--as-of", "2026-11-22") == ["BPL001"]


def test_pyproject_counts_where_it_has_a_table_for_srclint(srclint: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.srclint]\nas-of = 2026-11-22\nignore = ["cookie-notice"]\n')
    assert lint(srclint, folder) == []


def test_a_file_may_build_on_another(srclint: Run, folder: Path) -> None:
    (folder / "base.toml").write_text('as-of = "2026-11-22"\nignore = ["BPL"]\n')
    (folder / "srclint.toml").write_text('extend = "base.toml"\nselect = ["BPL001"]\n')
    assert lint(srclint, folder) == ["BPL001"]


def test_what_a_file_elsewhere_names_lies_where_that_file_is(srclint: Run, folder: Path) -> None:
    arguments = ("news", "--output-format", "json", "--as-of", "2026-11-22")
    (folder / ".git").mkdir()
    (folder / "desk").mkdir()
    (folder / "desk" / "srclint.toml").write_text('extend = "../srclint.toml"\n')
    (folder / "desk" / "news").mkdir()
    (folder / "desk" / "news" / "wall.txt").write_text(COOKIES)
    (folder / "words.toml").write_text(
        '[[rule]]\ncode = "HSE001"\nname = "metre"\nmessage = "no metre"\nphrases = ["metre"]\n'
    )
    (folder / "srclint.toml").write_text('house-rules = ["words.toml"]\nbaseline = "known.json"\n')
    assert srclint(".", "--write-baseline", "--as-of", "2026-11-22", cwd=folder).code == 0
    ran = srclint(*arguments, cwd=folder / "desk")
    assert (ran.code, ran.json["summary"]["suppressed"]) == (0, 2), ran.err
    assert lint_of(folder / "desk" / "srclint.toml") == ["HSE001", "BPL001"]


def lint_of(config_file: Path) -> list[str]:
    """What a program finds by a configuration that it has loaded itself."""
    host = load_project_host(config_file)
    config = replace(load_config(config_file, host.rules), as_of=date(2026, 11, 22), baseline=None)
    host = load_host(extra=rules_of_config(config))
    return [f.code for f in run(host, config, Request((str(config_file.parent / "news"),))).findings]


def test_a_project_that_only_mentions_srclint_configures_nothing(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text('as-of = "2026-11-22"\nignore = ["BPL"]\n')
    (folder / "news" / "pyproject.toml").write_text("# no tool.srclint here\n[tool.ruff]\n")
    assert srclint(".", "--output-format", "json", cwd=folder / "news").codes == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool]\nsrclint = 3\n", "pyproject.toml:1: tool.srclint must be a table, not 3."),
        ("[tool.srclint]\njobs = -1\n", "pyproject.toml:2: jobs must be a whole number, 0 or more, not -1."),
        (
            "[tool.srclint]\nrule-timeout = 0\n",
            "pyproject.toml:2: rule-timeout must be a whole number, 1 or more, not 0.",
        ),
        ("[tool.srclint\n", "pyproject.toml:1: this is no valid TOML"),
        ("[tool.srclint]\nsite = []\n", "it stands under [tool.srclint.house]: house.site.\n  2 | site = []"),
        ("[tool.srclint.srclint]\n", "the keys stand right under [tool.srclint]."),
        ('[tool.srclint]\nexclude = ["!"]\n', "pyproject.toml:2: exclude: '!' is no path pattern"),
        ('[tool.srclint.house]\nunsigned-ok = ["!"]\n', "pyproject.toml:2: house.unsigned-ok: '!' is no"),
        ('[[tool.srclint.overrides]]\npaths = ["!"]\n', "pyproject.toml:2: overrides.paths: '!' is no"),
        ("[tool.srclint.per-file-ignores]\n'!' = []\n", "pyproject.toml:2: per-file-ignores.!: '!' is no"),
    ],
)
def test_a_project_file_that_can_not_be_used_is_named(
    srclint: Run, folder: Path, text: str, said: str
) -> None:
    (folder / "pyproject.toml").write_text(text)
    ran = srclint("news", cwd=folder)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("pattern", ["briefs/", "briefs/*.txt", "/briefs", "b*/", "briefs/**"])
def test_articles_of_a_folder_may_be_unsigned_wherever_srclint_is_called(
    srclint: Run, folder: Path, pattern: str
) -> None:
    (folder / "srclint.toml").write_text(f'select = ["BYL001"]\n[house]\nunsigned-ok = ["{pattern}"]\n')
    (folder / "briefs").mkdir()
    for name in ("briefs/wall.txt", "wall.txt"):
        (folder / name).write_text(COOKIES.replace("By Ada Lind", ""))
    found = srclint("briefs", "wall.txt", "--output-format", "json", cwd=folder).json["findings"]
    assert [f["path"] for f in found] == ["wall.txt"]
    assert srclint(".", cwd=folder / "briefs").code == 0
    assert srclint(folder / "briefs" / "wall.txt", cwd=folder).code == 0


def test_a_number_sign_in_a_name_is_part_of_it(srclint: Run, folder: Path) -> None:
    (folder / "No #9.txt").write_text(COOKIES)
    (folder / "srclint.toml").write_text('[per-file-ignores]\n"*.txt" = ["BPL"]\n')
    assert srclint("No #9.txt").code == 0


def test_overrides_by_path_and_severities(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text(
        'as-of = "2026-11-22"\n[rules.BPL001]\nseverity = "error"\n'
        '[[overrides]]\npaths = ["news/"]\n[overrides.rules.BPL001]\nseverity = "info"\n'
    )
    (folder / "wall.txt").write_text(COOKIES)
    found = srclint(".", "--output-format", "json", cwd=folder).json["findings"]
    assert {f["path"]: f["severity"] for f in found} == {"news/wall.txt": "info", "wall.txt": "error"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nselct = []\n", "srclint.toml:2: unknown key 'selct' in the top level; did you mean 'select'?"),
        ('preset = "sauce"\n', "srclint.toml:1: preset must be one of source, draft, "),
        ("[house]\nsites = []\n", "srclint.toml:2: unknown key 'sites' in house; did you mean 'site'?"),
        ("[rules.BPL01]\n", "srclint.toml:1: unknown key 'BPL01' in rules; did you mean"),
        (
            "[rules.BPL009]\nword = 3\n",
            "srclint.toml:2: unknown key 'word' in rules.BPL009; did you mean 'words'?",
        ),
        ('[rules.BPL009]\nwords = "3"\n', "srclint.toml:2: BPL009: words must be a whole number, not '3'."),
        ('extend = "srclint.toml"\n', "configuration files extend each other in a circle"),
        ("select = [\n", "srclint.toml:2: this is no valid TOML"),
        ("a = 1\n= 3\n", "srclint.toml:2: this is no valid TOML: Invalid statement.\n  2 | = 3\n"),
        ("\nselct = []\n", "did you mean 'select'?\n  2 | selct = []\n"),
        (
            "[tool.srclint]\nfail-on = 'off'\n",
            "in srclint.toml the keys stand at the top level, without [tool.srclint]",
        ),
        ("[srclint]\n", "in srclint.toml the keys stand at the top level, without [tool.srclint]"),
        (
            "site = ['Courier']\n",
            "unknown key 'site'; it stands under [house]: house.site.\n  1 | site = ['Courier']\n",
        ),
        ("unsigned_ok = ['briefs/']\n", "it stands under [house]: house.unsigned-ok."),
        ("[BPL001]\nseverity = 'error'\n", "what is said of a rule stands under [rules.BPL001]."),
        ("disable = ['BPL']\n", "rules are switched off by ignore."),
        ("format = 'json'\n", "the report is chosen by output-format."),
        ("ignore = 'BPL'\n", "ignore must be a list of strings, not 'BPL'; write [\"BPL\"]."),
        (
            "[house]\nsite = 'Courier'\n",
            "house.site must be a list of strings, not 'Courier'; write [\"Courier\"].",
        ),
        ("[house]\nname = 'Courier'\n", "unknown key 'name'; write site, a list of names."),
        ("selct = '\\u001b[31m'\n'a\x1b[31m' = 3\n", "srclint.toml:2: this is no valid TOML"),
        ('ignore = ["NOPE"]\n', "srclint.toml:1: no rule is called 'NOPE'"),
        ('as-of = "soon"\n', "srclint.toml:1: as-of must be a date such as 2026-11-22, not 'soon'."),
    ],
)
def test_a_mistake_is_named_with_file_line_and_remedy(
    srclint: Run, folder: Path, text: str, said: str
) -> None:
    (folder / "srclint.toml").write_text(text)
    ran = srclint("news", cwd=folder)
    assert ran.code == 2
    assert said in ran.err
    assert "\x1b" not in ran.err


def test_show_settings_says_where_each_value_came_from(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text('as-of = "2026-11-22"\nfail-on = "error"\n')
    out = srclint("--show-settings", "--preset", "draft", cwd=folder).out
    assert 'preset = "draft"  # command line' in out
    assert f'fail-on = "error"  # {folder}/srclint.toml:2' in out
    assert "exclude = []  # default" in out


def test_show_files_lists_what_would_be_read(srclint: Run, folder: Path) -> None:
    (folder / "README.md").write_text("# Read me")
    assert srclint("--show-files", cwd=folder).out == "news/wall.txt\n"


def test_init_writes_what_is_needed_and_leaves_what_is_there(srclint: Run, folder: Path) -> None:
    ran = srclint("init", "--for", "newsroom", cwd=folder)
    assert ran.code == 0, ran.err
    assert "srclint-baseline.json: 1 finding, known from now on\n        1  BPL001 cookie-notice" in ran.out
    assert srclint("news", cwd=folder).code == 0
    (folder / "news" / "wall.txt").write_text(COOKIES + "\nShare via\n")
    again = srclint("news", "--output-format", "json", cwd=folder)
    reported = [f["code"] for f in again.json["findings"] if not f.get("suppressed")]
    assert reported == ["BPL003"]
    assert "Left as it is" in srclint("init", cwd=folder).out


def test_init_fills_in_what_the_articles_say_of_the_house(srclint: Run, folder: Path) -> None:
    for number in range(3):
        (folder / "news" / f"{number}.md").write_text(
            f"---\ntitle: Ferry {number} sails again\nauthor: harbour_desk\ndate: 2026-04-08\n---\n"
            f"\nThe ferry sailed for the {number} time on Tuesday, after a winter in the dock.\n"
        )
    ran = srclint("init", cwd=folder)
    text = (folder / "srclint.toml").read_text()
    assert '# Seen here: "harbour_desk" (3 times)' in text, ran.out
    assert "harbour_desk (3)" in ran.out


def test_init_for_research_hides_nothing_and_pins_the_day(srclint: Run, folder: Path) -> None:
    ran = srclint("init", "--for", "research", cwd=folder)
    assert ran.code == 0, ran.err
    assert sorted(path.name for path in folder.iterdir()) == ["news", "srclint.toml"]
    assert "No baseline" in ran.out
    assert "as-of = 20" in (folder / "srclint.toml").read_text()
    assert srclint(cwd=folder).code == 1
    assert srclint("init", "--for", "research", "--baseline", "--hook", cwd=folder).code == 0
    assert srclint(cwd=folder).code == 0
    assert (folder / ".pre-commit-config.yaml").is_file()


def test_init_for_a_corpus_reads_one_that_is_named(srclint: Run, folder: Path) -> None:
    assert srclint("init", "--for", "corpus", cwd=folder).code == 0
    (folder / "a.jsonl").write_text(
        '{"id": 1, "text": "Wall\\n\\nThis website uses cookies to improve your experience."}\n'
    )
    assert srclint("a.jsonl", "--select", "BPL", "--output-format", "json", cwd=folder).code == 0


def test_init_below_a_configuration_says_which_one_counts(srclint: Run, folder: Path) -> None:
    (folder / "srclint.toml").write_text("")
    assert 'extend = "../srclint.toml"' in srclint("init", "news", cwd=folder).out
    (folder / "pyproject.toml").write_text("[tool.srclint]\n")
    (folder / "srclint.toml").unlink()
    assert "Left as it is: pyproject.toml" in srclint("init", cwd=folder).out
    assert not (folder / "srclint.toml").exists()
