"""``srclint plugins``: what is loaded, from where, what each brings, what failed and why."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run
from tests.hostile.plugins import PLUGIN, install

MORE = """
import click
from srclint import Reading

class Harbour:
    name, suffixes, corpus = "harbour", (".hbr",), False
    def read(self, source, options):
        yield Reading(source.path, source.path, "")

@hookimpl
def srclint_readers():
    return [Harbour()]

@hookimpl
def srclint_commands(cli):
    cli.add_command(click.Command("tide"))
"""


def test_the_bundled_plugins_are_listed_with_their_rules(srclint: Run) -> None:
    ran = srclint("plugins")
    assert (ran.code, ran.err) == (0, "")
    assert "byline: srclint " in ran.out
    assert "rules     BYL001, BYL002" in ran.out


def test_all_that_a_plugin_brings_is_listed_with_its_version_and_file(srclint: Run, tmp_path: Path) -> None:
    ran = srclint("plugins", "--output-format", "json", env=install(tmp_path, PLUGIN + MORE))
    assert ran.code == 0
    (entry,) = [entry for entry in json.loads(ran.out)["plugins"] if entry["name"] == "acme"]
    assert entry.pop("file").endswith("srclint_acme.py")
    assert entry == {
        "name": "acme",
        "distribution": "srclint-acme",
        "version": "1.2",
        "rules": ["ACME001"],
        "readers": ["harbour (*.hbr)"],
        "reports": [],
        "commands": ["tide"],
        "presets": [],
    }


def test_what_failed_is_told_with_a_traceback_where_it_is_asked_for(srclint: Run, tmp_path: Path) -> None:
    env = install(tmp_path, "import no_such_harbour")
    ran = srclint("plugins", env=env)
    assert (ran.code, "Traceback" in ran.err) == (2, False)
    assert "ModuleNotFoundError: No module named 'no_such_harbour'. See srclint_acme.py:1." in ran.err
    assert "Traceback" in srclint("plugins", "-v", env=env).err


def test_what_is_not_loaded_is_told(srclint: Run, tmp_path: Path) -> None:
    ran = srclint("plugins", "--no-plugins", env=install(tmp_path, PLUGIN))
    assert (ran.code, "srclint-acme 1.2: not loaded, as asked" in ran.out) == (0, True)
