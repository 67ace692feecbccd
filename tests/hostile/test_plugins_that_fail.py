"""A plugin that can't be loaded is named, the run goes on without it, and the exit status is 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import COOKIES, Run
from tests.hostile.plugins import PLUGIN, install

DAY = ("--as-of", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall.txt").write_text(COOKIES)
    return tmp_path


BROKEN = {
    "import-error": ("import no_such_harbour", "ModuleNotFoundError: "),
    "syntax-error": ("def rule(:", "SyntaxError: "),
    "exit": ("raise SystemExit(0)", "SystemExit: 0"),
    "hook-raises": (PLUGIN.replace("return (rule,)", "raise KeyError('wall')"), "KeyError: 'wall'"),
    "hook-signature": (PLUGIN.replace("srclint_rules()", "srclint_rules(config)"), "'config'"),
    "hook-name": (PLUGIN.replace("srclint_rules", "srclint_ruls"), "srclint_ruls"),
    "not-iterable": (PLUGIN.replace("(rule,)", "3"), "TypeError: "),
    "generator-raises": (
        PLUGIN.replace("return (rule,)", "yield rule; raise OSError('gone')"),
        "OSError: gone",
    ),
    "no-hook": (PLUGIN.replace("@hookimpl", ""), "srclint_rules isn't marked with @hookimpl"),
    "nothing": ("wall = 1", "it marks no function with @hookimpl"),
    "generator-leaves": (PLUGIN.replace("return (rule,)", "raise GeneratorExit"), "GeneratorExit"),
    "exits-at-once": ("import os; os._exit(0)", "SystemExit: os._exit(0)"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_it_is_named_with_its_version(srclint: Run, folder: Path, case: str) -> None:
    source, said = BROKEN[case]
    env = install(folder, source)
    ran = srclint("wall.txt", "--output-format", "json", "--exit-zero", *DAY, env=env)
    assert ran.code == 2
    assert ran.codes == ["BPL001"]
    (error,) = ran.json["errors"]
    assert error["code"] == "SYS008"
    assert error["message"].startswith("Plugin 'acme' of srclint-acme 1.2 is not used: ")
    assert said in error["message"]


def test_every_command_says_so(srclint: Run, folder: Path) -> None:
    env = install(folder, "import no_such_harbour")
    for command in (["rules"], ["--version", "-v"], ["inspect", "wall.txt"], ["test-rules", "BPL001"]):
        ran = srclint(*command, env=env)
        assert ran.code == 2, command
        assert "srclint-acme 1.2" in ran.err, command


def test_a_plugin_that_fails_does_not_keep_another_from_loading(srclint: Run, folder: Path) -> None:
    install(folder, PLUGIN, "zebra")
    env = install(folder, "import no_such_harbour")
    assert "plugin zebra: srclint-zebra 1.2" in srclint("--version", "-v", env=env).out


TWO = (
    PLUGIN.replace("return (rule,)", "return (rule, other)")
    + """

@article_rule(RuleMeta("ACME002", "other-rule", "other words"))
def other(view, options):
    yield Hit()
"""
)
TWO = TWO.replace("import RuleMeta", "import Hit, NoOptions, RuleMeta, phrase_rule, option")
LEVELS = 'levels={"default": Severity.WARNING}'

LEFT_OUT = {
    "no-rule": (TWO.replace("(rule, other)", "('rule', other)"), "srclint_rules gave str instead of a rule"),
    "code-taken": (TWO.replace("ACME001", "BPL001"), "'BPL001' is taken"),
    "name-taken": (TWO.replace("some-rule", "cookie-notice"), "'cookie-notice' is taken"),
    "code-is-none": (TWO.replace("ACME001", "acme1"), "capital letters for the family"),
    "code-is-a-number": (TWO.replace('"ACME001"', "1"), "capital letters for the family"),
    "code-of-errors": (TWO.replace("ACME001", "SYS001"), "SYS is the family of errors"),
    "name-has-blanks": (TWO.replace("some-rule", "some rule"), "'some rule' is not kebab-case"),
    "unknown-status": (TWO.replace(LEVELS, "status='experimental'"), "instead of stable or preview"),
    "no-levels": (TWO.replace(LEVELS, "levels={}"), "it has no level"),
    "preset-without-severity": (
        TWO.replace(LEVELS, "severity_in={'draft': 'error'}"),
        "as in Severity.WARNING",
    ),
    "remedy-is-none": (TWO.replace(LEVELS, "remedy=None"), "its remedy is NoneType instead of str"),
    "folded-is-broken": (TWO.replace(LEVELS, "folded='{count'"), "its folded is no template"),
    "option-outside-its-limits": (
        TWO.replace(
            LEVELS,
            "options=__import__('dataclasses').make_dataclass('O', [('most', int, option(0, 'x', minimum=1))])",
        ),
        "its option 'most' is 0 by default, which is not at least 1",
    ),
    "level-is-a-word": (TWO.replace(LEVELS, "levels={'default': 'warning'}"), "as in Severity.WARNING"),
    "levels-are-none": (TWO.replace(LEVELS, "levels=('default',)"), "levels are tuple instead of a mapping"),
    "options-are-a-dict": (TWO.replace(LEVELS, "options=dict"), "instead of a dataclass"),
    "option-without-default": (
        TWO.replace(LEVELS, "options=__import__('dataclasses').make_dataclass('O', ['most'])"),
        "its option 'most' has no default",
    ),
    "empty-phrase": (TWO.replace(LEVELS, "phrases=('',)"), "'' is no phrase"),
    "phrases-are-a-word": (TWO.replace(LEVELS, "phrases='wall'"), "its phrases are the string 'wall'"),
    "phrases-raise": (TWO.replace(LEVELS, "phrases=lambda: 1 / 0"), "ZeroDivisionError"),
    "no-phrases": (TWO.replace("(rule, other)", "(phrase_rule(rule.meta), other)"), "without phrases"),
    "unknown-zone": (
        TWO.replace(LEVELS, "zones=('title',)"),
        "there is no zone 'title'; there are headline, ",
    ),
    "unknown-preset": (TWO.replace(LEVELS, "presets=('sauce',)"), "there is no preset 'sauce'"),
    "preset-is-a-word": (TWO.replace(LEVELS, "presets='source'"), "instead of a tuple of strings"),
    "broken-template": (TWO.replace("some words", "some {words"), "its message is no template"),
    "missing-message": (TWO.replace('"some words"', "{'grave': 'x'}"), "no message for the level 'default'"),
}


@pytest.mark.parametrize("case", LEFT_OUT)
def test_a_rule_that_is_none_is_left_out_and_its_neighbour_runs(
    srclint: Run, folder: Path, case: str
) -> None:
    source, said = LEFT_OUT[case]
    ran = srclint("wall.txt", "--output-format", "json", "--exit-zero", *DAY, env=install(folder, source))
    assert (ran.code, "Traceback" in ran.err) == (2, False)
    assert set(ran.codes) == {"ACME002", "BPL001"}
    (error,) = ran.json["errors"]
    assert error["code"] == "SYS008"
    assert "of srclint-acme 1.2 is left out: " in error["message"]
    assert said in error["message"]
    assert "See srclint_acme.py:" in error["message"]


READER = """
from srclint import Reading, RunError, hookimpl

class Harbour:
    name, suffixes, corpus = "harbour", (".hbr",), False
    def read(self, source, options):
        yield Reading(source.path, source.path, source.read().decode())

@hookimpl
def srclint_readers():
    return [Harbour()]
"""
YIELD = "yield Reading(source.path, source.path, source.read().decode())"

READERS = {
    "no-corpus": (
        "SYS008",
        READER.replace(', corpus = "harbour", (".hbr",), False', ' = "harbour", (".hbr",)'),
    ),
    "suffix-taken": ("SYS008", READER.replace(".hbr", ".txt")),
    "suffix-without-dot": ("SYS008", READER.replace(".hbr", "hbr")),
    "no-name": ("SYS008", READER.replace('"harbour"', "None")),
    "raises": ("SYS006", READER.replace(YIELD, "raise KeyError('wall')")),
    "raises-late": ("SYS006", READER.replace(YIELD, YIELD + "; raise KeyError('wall')")),
    "exits": ("SYS006", READER.replace(YIELD, "raise SystemExit(0)")),
    "exits-at-once": ("SYS006", READER.replace(YIELD, "import os; os._exit(0)")),
    "generator-exit": ("SYS006", READER.replace(YIELD, "raise GeneratorExit")),
    "yields-a-string": ("SYS006", READER.replace(YIELD, "yield 'a wall'")),
    "text-is-bytes": ("SYS006", READER.replace(".decode()", "")),
    "gives-nothing": ("SYS011", READER.replace(YIELD, "return iter(())")),
    "gives-none": ("SYS011", READER.replace(YIELD, "return []")),
}


@pytest.mark.parametrize("case", READERS)
def test_a_reader_that_misbehaves_is_named_and_the_other_articles_are_linted(
    srclint: Run, folder: Path, case: str
) -> None:
    code, source = READERS[case]
    (folder / "quay.hbr").write_text(COOKIES)
    paths = ["wall.txt"] if code == "SYS008" else ["wall.txt", "quay.hbr"]
    ran = srclint(*paths, "--output-format", "json", "--exit-zero", *DAY, env=install(folder, source))
    assert (ran.code, "Traceback" in ran.err) == (2, False)
    assert "wall.txt" in {finding["path"] for finding in ran.json["findings"]}
    (error,) = ran.json["errors"]
    assert error["code"] == code
    assert code == "SYS011" or "'harbour' of srclint-acme 1.2" in error["message"] or case == "no-name"


REPORTER = """
from srclint import hookimpl

class Tide:
    name = "tide"
    def report(self, result, stream, options):
        raise KeyError("tide")

@hookimpl
def srclint_reporters():
    return [Tide()]
"""


@pytest.mark.parametrize(
    "leaving", ["raise KeyError('tide')", "raise SystemExit(0)", "import os; os._exit(0)"]
)
def test_a_report_that_fails_is_named_and_the_others_are_written(
    srclint: Run, folder: Path, leaving: str
) -> None:
    env = install(folder, REPORTER.replace('raise KeyError("tide")', leaving))
    formats = ("--output-format", "tide", "--output-format", "json:out.json")
    ran = srclint("wall.txt", *formats, *DAY, env=env)
    assert ran.code == 2
    assert "The output format 'tide' of srclint-acme 1.2 failed" in ran.err
    assert "srclint_acme.py:7" in ran.err
    assert "BPL001" in (folder / "out.json").read_text()
    assert "Traceback" not in ran.err
    assert "Traceback" in srclint("wall.txt", "-v", *formats, *DAY, env=env).err


@pytest.mark.parametrize(
    "wrong", [("name", "'tide'", "None"), ("name", "'tide'", "'full'"), ("report", "def report", "def print")]
)
def test_a_reporter_that_is_none_is_left_out(srclint: Run, folder: Path, wrong: tuple[str, str, str]) -> None:
    source = REPORTER.replace('"', "'").replace(wrong[1], wrong[2])
    ran = srclint("wall.txt", "--output-format", "json", *DAY, env=install(folder, source))
    assert (ran.code, ran.codes) == (2, ["BPL001"])
    assert "The reporter" in ran.err and "of srclint-acme 1.2 is left out" in ran.err


COMMANDS = """
import click
from srclint import hookimpl

@hookimpl
def srclint_commands(cli):
    @cli.command()
    def tide():
        BODY
"""


def test_a_plugin_that_fails_in_its_commands_is_named(srclint: Run, folder: Path) -> None:
    hook = "\n\n@hookimpl\ndef srclint_commands(cli):\n    raise ValueError('no such harbour')\n"
    env = install(folder, PLUGIN + hook)
    ran = srclint("harbour", env=env)
    assert ran.code == 2
    said = "Plugin srclint-acme 1.2 failed in srclint_commands: ValueError: no such harbour. See srclint_acme.py:"
    assert said in ran.err
    helped = srclint("--help", env=env)
    assert helped.code == 0
    assert "suppress" in helped.out
    assert said in helped.err


def test_a_command_in_the_place_of_one_of_ours_is_left_out(srclint: Run, folder: Path) -> None:
    source = COMMANDS.replace("def tide", "def check").replace("BODY", "print('all is well')")
    source += "\n    @cli.command()\n    def ebb():\n        print('low water')\n"
    env = install(folder, source)
    ran = srclint("check", "wall.txt", *DAY, env=env)
    assert (ran.code, "all is well" in ran.out) == (1, False)
    ran = srclint("ebb", env=env)
    assert (ran.code, ran.out) == (0, "low water\n")
    assert "The command 'check' of srclint-acme 1.2 is left out: the name is taken by srclint" in ran.err


@pytest.mark.parametrize(
    "body", ["raise ValueError('gone')", "open('/none/wall')", "import os; raise GeneratorExit"]
)
def test_a_command_that_fails_is_named(srclint: Run, folder: Path, body: str) -> None:
    env = install(folder, COMMANDS.replace("BODY", body))
    ran = srclint("tide", env=env)
    assert (ran.code, "Traceback" in ran.err) == (2, False)
    assert "The command 'tide' of srclint-acme 1.2 failed (" in ran.err
    assert "See srclint_acme.py:9." in ran.err


@pytest.mark.parametrize("group", ["srclint.plugins", "srclint_rules", "srclint-plugin", "Srclint"])
def test_an_entry_point_in_a_group_of_another_name_is_told(srclint: Run, folder: Path, group: str) -> None:
    env = install(folder, PLUGIN)
    (points,) = (folder / ".site").glob("*/entry_points.txt")
    points.write_text(points.read_text().replace("[srclint]", f"[{group}]"))
    ran = srclint("wall.txt", "--output-format", "json", *DAY, env=env)
    assert (ran.code, ran.codes) == (2, ["BPL001"])
    assert f"its entry point is in the group {group!r}; the group must be 'srclint', or" in ran.err


def test_the_groups_of_others_are_no_slips(srclint: Run, folder: Path) -> None:
    env = install(folder, PLUGIN)
    (points,) = (folder / ".site").glob("*/entry_points.txt")
    points.write_text(points.read_text() + "[srclint_acme.styles]\nharbour = srclint_acme\n")
    assert srclint("wall.txt", *DAY, env=env).code == 1


def test_the_name_of_a_bundled_plugin_is_refused(srclint: Run, folder: Path) -> None:
    ran = srclint("wall.txt", "--output-format", "json", *DAY, env=install(folder, PLUGIN, "boilerplate"))
    assert (ran.code, ran.codes) == (2, ["BPL001"])
    assert "is called as a plugin that comes with srclint, 'boilerplate'" in ran.err


def test_two_plugins_may_name_their_entry_points_alike(srclint: Run, folder: Path) -> None:
    install(folder, PLUGIN, "zebra")
    env = install(folder, PLUGIN.replace("ACME001", "ABC001").replace("some-rule", "a-rule"))
    for points in (folder / ".site").glob("*/entry_points.txt"):
        points.write_text(points.read_text().replace("acme =", "rules =").replace("zebra =", "rules ="))
    assert srclint("wall.txt", *DAY, env=env).code == 1


def test_what_a_plugin_keeps_is_apart_from_the_analyses_of_others(srclint: Run, folder: Path) -> None:
    keys = ("times", "sentences", "quotes", "attributions", "outer", "words", "line_starts", "spun.tells")
    body = "; ".join(f"view.once({key!r}, lambda: ())" for key in keys) + "; return ()"
    (folder / "wall.txt").write_text(COOKIES + "\nThe wall fell last year.\n")
    before = srclint("wall.txt", "--output-format", "json", *DAY)
    after = srclint(
        "wall.txt", "--output-format", "json", *DAY, env=install(folder, PLUGIN.replace("return ()", body))
    )
    assert before.codes == after.codes
    assert before.json["findings"] == after.json["findings"]


@pytest.mark.parametrize(("jobs", "code"), [("1", 1), ("2", 2)])
def test_a_fact_that_no_process_can_hand_to_another_is_told(
    srclint: Run, folder: Path, jobs: str, code: int
) -> None:
    source = PLUGIN.replace("article_rule,", "run_rule,").replace(
        "@article_rule(", "@run_rule(extract=lambda view, options: (lambda: 1), pair=lambda f, o: (), meta="
    )
    (folder / "quay.txt").write_text(COOKIES)
    source = source.replace("def rule(view, options)", "def rule(a, b, options)")
    ran = srclint(".", "-j", jobs, "--output-format", "json", *DAY, env=install(folder, source))
    assert ran.code == code
    assert "BPL001" in ran.codes
    assert code == 1 or "SYS006: Rule ACME001 of srclint-acme 1.2 raised" in ran.err


def test_a_configuration_of_rules_that_are_not_loaded_says_whose_they_may_be(
    srclint: Run, folder: Path
) -> None:
    env = install(folder, PLUGIN)
    (folder / "srclint.toml").write_text('[rules.ACME001]\nseverity = "error"\n')
    assert srclint("wall.txt", *DAY, env=env).code == 1
    ran = srclint("wall.txt", "--no-plugins", *DAY, env=env)
    assert ran.code == 2
    assert "Not loaded, with the rules that it may bring: srclint-acme 1.2 (--no-plugins)." in ran.err
    (folder / ".site/srclint_acme.py").write_text("import no_such_harbour")
    ran = srclint("wall.txt", *DAY, env=env)
    assert ran.code == 2
    assert "Plugin 'acme' of srclint-acme 1.2 is not used: ModuleNotFoundError" in ran.err


def test_no_plugins_loads_none_of_third_parties(srclint: Run, folder: Path) -> None:
    env = install(folder, "raise SystemExit('loaded')")
    ran = srclint("wall.txt", "--no-plugins", "--output-format", "json", *DAY, env=env)
    assert (ran.code, ran.codes) == (1, ["BPL001"])


def test_plugin_loads_only_what_is_named(srclint: Run, folder: Path) -> None:
    install(folder, PLUGIN, "zebra")
    env = install(folder, "raise SystemExit('loaded')")
    for name in ("zebra", "srclint-zebra"):
        ran = srclint("wall.txt", "--plugin", name, "--output-format", "json", *DAY, env=env)
        assert (ran.code, ran.codes) == (1, ["BPL001"])
    ran = srclint("wall.txt", "--plugin", "gone", env=env)
    assert ran.code == 2
    assert "No plugin 'gone' is installed. Installed besides srclint: srclint-acme, srclint-zebra." in ran.err


def test_version_lists_every_plugin_with_its_version(srclint: Run, folder: Path) -> None:
    ran = srclint("--version", "-v", env=install(folder, PLUGIN, version="3.4.5"))
    assert ran.code == 0
    assert "plugin acme: srclint-acme 3.4.5" in ran.out
    assert "plugin boilerplate: srclint " in ran.out
