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
    "no-rule": (PLUGIN.replace("(rule,)", "('rule',)"), "srclint_rules gave str instead of a rule"),
    "not-iterable": (PLUGIN.replace("(rule,)", "3"), "TypeError: "),
    "generator-raises": (
        PLUGIN.replace("return (rule,)", "yield rule; raise OSError('gone')"),
        "OSError: gone",
    ),
    "code-taken": (PLUGIN.replace("ACME001", "BPL001"), "'BPL001' is taken"),
    "name-taken": (PLUGIN.replace("some-rule", "cookie-notice"), "'cookie-notice' is taken"),
    "bad-code": (PLUGIN.replace("ACME001", "acme1"), "capital letters for the family"),
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


def test_a_plugin_that_fails_in_its_commands_is_named(srclint: Run, folder: Path) -> None:
    hook = "\n\n@hookimpl\ndef srclint_commands(cli):\n    raise ValueError('no such harbour')\n"
    ran = srclint("harbour", env=install(folder, PLUGIN + hook))
    assert ran.code == 2
    assert "Plugin srclint-acme 1.2 failed in srclint_commands: ValueError('no such harbour')." in ran.err


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
