"""The release: version, changelog, what the sdist holds, the forms, the image."""

from __future__ import annotations

import importlib.util
import subprocess
import tomllib
from types import ModuleType

import pytest
import yaml

from tests.conftest import ROOT

CHANGELOG = (
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A wall.\n\n## [0.1.0] - 2026-11-01\n\n- The first.\n"
)


@pytest.fixture(scope="module")
def release() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release", ROOT / ".ci" / "release.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_what_was_unreleased_stands_under_its_version(release: ModuleType) -> None:
    said = release.with_release(CHANGELOG, "0.2.0", "2026-12-01")
    assert "## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- A wall.\n" in said
    assert said.endswith("## [0.1.0] - 2026-11-01\n\n- The first.\n")


@pytest.mark.parametrize(
    ("old", "new", "version", "said"),
    [
        ("### Added\n\n- A wall.\n", "", "0.2.0", "nothing under"),
        ("## [Unreleased]\n", "", "0.2.0", "nothing under"),
        ("", "", "0.1.0", "has 0.1.0 already"),
    ],
)
def test_a_changelog_that_says_nothing_new_is_refused(
    release: ModuleType, old: str, new: str, version: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        release.with_release(CHANGELOG.replace(old, new) if old else CHANGELOG, version, "2026-12-01")


def test_versions_only_rise(release: ModuleType) -> None:
    module = '__version__ = "0.2.0rc1"\n'
    assert release.with_version(module, "0.2.0") == '__version__ = "0.2.0"\n'
    for version, said in (("0.1.9", "older"), ("0.2.0b1", "older"), ("soon", "no version")):
        with pytest.raises(ValueError, match=said):
            release.with_version(module, version)


def test_the_sdist_holds_all_that_is_tracked() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not listed:
        pytest.skip("this is no checkout")
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    included = {path.strip("/") for path in build["targets"]["sdist"]["include"]}
    assert {path.partition("/")[0] for path in listed} - included == {"pyproject.toml"}  # which always is


def test_the_workflow_publishes_without_a_token_and_with_few_rights() -> None:
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    publish = workflow["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["needs"] == "build"
    assert not any("password" in step.get("with", {}) for step in publish["steps"])


FORMS = sorted(
    path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml"
)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_asks_for_what_a_report_needs(path: object) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))  # type: ignore[attr-defined]
    assert {"name", "description", "body"} <= form.keys()
    required = [part["id"] for part in form["body"] if part.get("validations", {}).get("required")]
    assert {"version", "environment"} & set(required)


def test_the_image_copies_only_what_is_let_into_it() -> None:
    said = (ROOT / "Dockerfile").read_text("utf-8").split("\n")
    copied = {
        word
        for line in said
        if line.startswith("COPY") and "--from" not in line
        for word in line.split()[1:-1]
    }
    let = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text("utf-8").split()
        if line[0] == "!"
    }
    assert copied == let
    assert all((ROOT / name).exists() for name in copied)
    assert "USER reader" in said
    assert 'ENTRYPOINT ["srclint"]' in said
