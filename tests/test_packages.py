"""Packages without Python: their rules, presets and configurations, found without running anything."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from srclint.config import load_config
from srclint.errors import ConfigError
from srclint.host import Host, load_host
from srclint.model import Severity
from srclint.packages import data_packages, in_package, named_file
from srclint.project import load_project_host
from srclint.selection import Selection
from srclint.trust import Project
from tests.conftest import Run

RULES = """[[rule]]
code = "ACM001"
name = "loaded-word"
message = "“{text}” takes sides"
phrases = ["controversial"]
bad = ["The council adopted the [[controversial]] plan on Tuesday, after a long night."]
good = ["The council adopted the plan on Tuesday, after a long night."]
"""
ARTICLE = "Council adopts plan\n\nBy Ada Lind\n\nPublished April 8, 2026\n\nIt is a controversial plan.\n"


def install(
    site: Path,
    files: dict[str, str],
    name: str = "srclint-acme",
    module: str = "srclint_acme",
    point: str = "acme",
) -> Path:
    """What an installer leaves of a package that is only files."""
    info = site / f"{name.replace('-', '_')}-1.2.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(f"[srclint.data]\n{point} = {module}\n")
    for path, text in files.items():
        file = site / module / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return site / module


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder)])
    return folder


def errors(host: Host) -> str:
    return "\n".join(error.message for error in host.errors)


def test_nothing_of_the_working_directory_is_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, {"rules/words.toml": RULES})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    assert data_packages() == ()
    assert "ACM001" not in load_host().rules


def test_the_rules_of_a_package_are_loaded_and_nothing_of_it_is_run(site: Path) -> None:
    install(site, {"rules/words.toml": RULES, "__init__.py": "raise SystemExit('run')\n"})
    host = load_host()
    assert not host.errors
    assert host.plugin_of["ACM001"] == "srclint-acme 1.2"
    assert "srclint_acme" not in sys.modules


def test_no_third_partys_means_none_of_these_either(site: Path) -> None:
    install(site, {"rules/words.toml": RULES, "presets/courier.toml": ""})
    host = load_host(third_party=False)
    assert "ACM001" not in host.rules
    assert not host.presets
    assert host.left_out == ("srclint-acme 1.2",)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"rules/words.toml": RULES.replace("phrases", "phrase")},
            "words.toml:5: rule ACM001: phrase: unknown key",
        ),
        (
            {"rules/words.toml": RULES.replace("ACM001", "BPL001")},
            "Rule BPL001 of srclint-acme 1.2 is left out",
        ),
        (
            {"presets/draft.toml": ""},
            "The preset 'draft' of srclint-acme 1.2 is left out: srclint has a preset",
        ),
        ({"presets/The Courier.toml": ""}, "left out: its name is not kebab-case"),
    ],
)
def test_what_a_package_cannot_bring_is_told(site: Path, files: dict[str, str], said: str) -> None:
    install(site, files)
    assert said in errors(load_host())


def test_a_package_whose_folder_is_missing_is_told(site: Path) -> None:
    install(site, {})
    assert "'acme' of srclint-acme 1.2 is not used: it names a folder 'srclint_acme', and none" in errors(
        load_host()
    )


def test_a_package_may_bring_python_beside_its_files(site: Path) -> None:
    folder = install(site, {"rules/words.toml": RULES})
    (folder / "__init__.py").write_text(
        "from srclint import RuleMeta, hookimpl, phrase_rule\n"
        "@hookimpl\ndef srclint_rules():\n"
        "    return [phrase_rule(RuleMeta('ACM002', 'two', 'm', phrases=('a',)))]\n"
    )
    points = next(site.glob("*.dist-info")) / "entry_points.txt"
    points.write_text(points.read_text() + "\n[srclint]\nacme = srclint_acme\n")
    host = load_host()
    assert not host.errors, errors(host)
    assert {"ACM001", "ACM002"} <= host.rules.keys()
    del sys.modules["srclint_acme"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acme:house.toml", True),
        ("srclint-acme:a/b.toml", True),
        ("house.toml", False),
        ("C:\\house.toml", False),
    ],
)
def test_a_file_of_a_package_is_told_from_a_path(text: str, expected: bool) -> None:
    assert in_package(text) is expected


@pytest.mark.parametrize("name", ["acme", "srclint-acme", "srclint_acme", "Srclint.Acme"])
def test_a_package_is_called_by_any_of_its_names(site: Path, name: str) -> None:
    folder = install(site, {"house.toml": ""})
    assert named_file(f"{name}:house.toml") == folder / "house.toml"


@pytest.mark.parametrize("file", ["none.toml", "../other.toml", "/etc/hostname", "link.toml"])
def test_a_name_leads_nowhere_outside_its_package(site: Path, file: str, tmp_path: Path) -> None:
    folder = install(site, {"house.toml": ""})
    (site / "other.toml").write_text("")
    (folder / "link.toml").symlink_to(site / "other.toml")
    with pytest.raises(LookupError, match="has no file"):
        named_file(f"acme:{file}")
    with pytest.raises(
        LookupError, match="no installed package 'acmes' brings files for srclint; there are: acme"
    ):
        named_file("acmes:house.toml")


def test_a_configuration_builds_on_files_and_packages_in_their_order(site: Path, tmp_path: Path) -> None:
    install(site, {"house.toml": 'ignore = ["BPL"]\nfail-on = "error"\n[house]\nsite = ["Courier"]\n'})
    project = tmp_path / "project"
    project.mkdir()
    (project / "more.toml").write_text('fail-on = "info"\nexclude = ["old/"]\n')
    (project / "srclint.toml").write_text('extend = ["acme:house.toml", "more.toml"]\nexclude = ["new/"]\n')
    config = load_config(Project(project, project / "srclint.toml"), load_host().rules)
    assert config.fail_on is Severity.INFO
    assert config.ignore == ("BPL",)
    assert config.house.site == ("Courier",)
    assert config.exclude == ("new/",)
    assert config.root == project


def test_house_rules_of_all_files_add_up(site: Path, tmp_path: Path) -> None:
    install(site, {"extra.toml": RULES, "base.toml": 'house-rules = ["acme:extra.toml"]\n'})
    project = tmp_path / "project"
    project.mkdir()
    for number in (2, 3):
        (project / f"words{number}.toml").write_text(
            RULES.replace("ACM001", f"ACM00{number}").replace("loaded-word", f"word-{number}")
        )
    (project / "more.toml").write_text('house-rules = ["words2.toml"]\n')
    (project / "srclint.toml").write_text(
        'extend = ["acme:base.toml", "more.toml"]\nhouse-rules = ["words3.toml"]\n'
    )
    host = load_project_host(Project(project, project / "srclint.toml"))
    assert not host.errors, errors(host)
    assert {"ACM001", "ACM002", "ACM003"} <= host.rules.keys()
    config = load_config(Project(project, project / "srclint.toml"), host.rules)
    assert len(config.house_rules) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'extend = "acmes:house.toml"',
            "srclint.toml:1: extend: acmes:house.toml: no installed package 'acmes'",
        ),
        ('extend = ["acme:none.toml"]', "extend: acme:none.toml: srclint-acme 1.2 has no file 'none.toml'."),
        ("extend = [1]", "extend must be a string, or a list of strings"),
        ('extend = ["a.toml", "srclint.toml"]', "extend each other in a circle"),
        (
            'preset = "couriers"',
            "preset must be one of source, draft, publisher, corpus, courier, not 'couriers'",
        ),
    ],
)
def test_what_cannot_be_built_on_is_told_with_its_line(
    site: Path, tmp_path: Path, text: str, said: str
) -> None:
    install(site, {"house.toml": "", "presets/courier.toml": ""})
    (tmp_path / "a.toml").write_text("")
    (tmp_path / "srclint.toml").write_text(text)
    host = load_host()
    with pytest.raises(ConfigError) as caught:
        load_config(Project(tmp_path, tmp_path / "srclint.toml"), host.rules, host.presets)
    assert said in str(caught.value)


PRESET = """description = "What the Courier asks of its own pages."
builds-on = "draft"
ignore = ["TXT"]
extend-select = ["ACM001"]

[rules.ACM001]
severity = "error"
"""


def codes(config: object, host: Host) -> dict[str, list[Severity]]:
    found = Selection(config, host.rules, {}).everywhere  # type: ignore[arg-type]
    return {setting.rule.meta.code: list(setting.severities.values()) for setting in found}


def test_a_preset_of_a_package_says_which_rules_are_on(site: Path, tmp_path: Path) -> None:
    install(site, {"rules/words.toml": RULES, "presets/courier.toml": PRESET})
    host = load_host()
    (tmp_path / "srclint.toml").write_text('preset = "courier"\nignore = ["BPL"]\n')
    config = load_config(Project(tmp_path, tmp_path / "srclint.toml"), host.rules, host.presets)
    on = codes(config, host)
    assert config.preset == "draft"
    assert on["ACM001"] == [Severity.ERROR]
    assert any(
        code.startswith("TXT") for code in on
    )  # the project's own ignore takes the place of the preset's
    assert not any(code.startswith("BPL") for code in on)
    plain = codes(load_config(None, host.rules, host.presets, preset="courier"), host)
    assert not any(code.startswith("TXT") for code in plain)


def test_the_users_preset_takes_the_place_of_the_files(site: Path, tmp_path: Path) -> None:
    install(site, {"rules/words.toml": RULES, "presets/courier.toml": PRESET})
    host = load_host()
    project = Project(tmp_path, tmp_path / "srclint.toml")
    (tmp_path / "srclint.toml").write_text('preset = "courier"\n')
    ours = load_config(project, host.rules, host.presets, preset="source")
    assert (ours.preset, ours.ignore) == ("source", ())
    (tmp_path / "srclint.toml").write_text('preset = "source"\n')
    theirs = load_config(project, host.rules, host.presets, preset="courier")
    assert (theirs.preset, theirs.ignore) == ("draft", ("TXT",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jobs = 2\n", "courier.toml:1: a preset has no key 'jobs'; it has description, builds-on"),
        ('builds-on = "courier"\n', "builds-on must be one of source"),
        ('select = ["NOPE"]\n', "no rule is called 'NOPE'"),
    ],
)
def test_a_preset_that_cannot_be_used_is_told(site: Path, text: str, said: str) -> None:
    install(site, {"presets/courier.toml": text})
    host = load_host()
    with pytest.raises(ConfigError) as caught:
        load_config(None, host.rules, host.presets, preset="courier")
    assert said in str(caught.value)


def test_from_the_command_line(srclint: Run, site: Path, tmp_path: Path) -> None:
    install(site, {"rules/words.toml": RULES, "presets/courier.toml": PRESET})
    env = {"PYTHONPATH": str(site)}
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    ran = srclint(
        "a.txt", "--preset", "courier", "--as-of", "2026-11-22", "--output-format", "concise", env=env
    )
    assert "error ACM001 loaded-word" in ran.out
    ran = srclint("a.txt", "--preset", "couriers", env=env)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no 'couriers'; there are source, draft, publisher, corpus, courier." in ran.err
    listed = srclint("plugins", env=env).out
    assert "acme: srclint-acme 1.2" in listed
    assert "  presets   courier" in listed
    shown = srclint("--show-settings", "--preset", "courier", env=env).out
    assert "presets/courier.toml" in shown
