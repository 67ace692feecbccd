"""Nothing from the working directory, the linted tree or a configuration runs without the user's word."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import COOKIES, Run

DAY = ("--as-of", "2026-11-22")

EVIL = "from pathlib import Path\nPath({mark!r}).write_text('ran')\n"

# Modules that srclint, or a library of its, imports. (``python -m`` itself imports some from the working directory
# before any of srclint runs, if they lie there: only ``python -P -m`` and the command are safe from these.)
SHADOWED = (
    "typing",
    "pathlib",
    "click",
    "pluggy",
    "json",
    "tomllib",
    "yaml",
    "langdetect",
    "textstat",
    "plugins",
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder of articles with everything beside them that could make Python run something."""
    folder = tmp_path / "articles"
    info = folder / "evil.dist-info"
    info.mkdir(parents=True)
    (folder / "wall.txt").write_text(COOKIES)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[srclint]\nevil = evil\n[console_scripts]\nsrclint = evil\n")
    evil = EVIL.format(mark=str(tmp_path / "mark"))
    for name in ("evil", "conftest", "sitecustomize", "usercustomize", "setup", "plugin"):
        (folder / f"{name}.py").write_text(evil)
    (folder / "evil.pth").write_text("import evil\n")
    return folder


def run(tree: Path, command: list[str], *arguments: str, env: dict[str, str] | None = None) -> str:
    """Run srclint in the tree as a user would, with no environment to protect it."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST"))}
    done = subprocess.run(
        [*command, *arguments],
        cwd=tree,
        env={**clean, **(env or {})},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout + done.stderr


MODULE = [sys.executable, "-m", "srclint"]
SCRIPT = [str(Path(sys.executable).with_name("srclint"))]
COMMANDS = (["."], ["wall.txt"], ["rules"], ["--version", "-v"], ["inspect", "wall.txt"], ["--help"])


@pytest.mark.parametrize("start", [MODULE, SCRIPT], ids=["module", "script"])
def test_a_dist_info_in_the_working_directory_is_not_looked_at(start: list[str], tree: Path) -> None:
    if not Path(start[0]).exists():
        pytest.skip("srclint is not installed as a command here")
    for arguments in COMMANDS:
        said = run(tree, start, *arguments)
        assert "plugin evil" not in said
        assert not (tree.parent / "mark").exists(), arguments


def test_nor_is_one_in_the_linted_tree(tree: Path) -> None:
    run(tree.parent, MODULE, "articles")
    assert not (tree.parent / "mark").exists()


@pytest.mark.parametrize("path", [".", "", f".{os.pathsep}/nowhere"])
def test_not_even_where_the_path_names_the_working_directory(path: str, tree: Path) -> None:
    (tree / "sitecustomize.py").unlink()  # with such a path Python itself runs these two
    (tree / "usercustomize.py").unlink()
    run(tree, MODULE, ".", env={"PYTHONPATH": path})
    assert not (tree.parent / "mark").exists()


def test_the_command_imports_nothing_at_all_from_the_working_directory(tree: Path) -> None:
    if not Path(SCRIPT[0]).exists():
        pytest.skip("srclint is not installed as a command here")
    for name in sys.stdlib_module_names:
        (tree / f"{name}.py").write_text(f"open({str(tree.parent / 'mark')!r}, 'w').write({name!r})\n")
    assert "BPL001" in run(tree, SCRIPT, "wall.txt", *DAY)
    assert not (tree.parent / "mark").exists()


@pytest.mark.parametrize("start", [MODULE, SCRIPT], ids=["module", "script"])
def test_modules_beside_the_articles_shadow_none_of_ours(start: list[str], tree: Path) -> None:
    if not Path(start[0]).exists():
        pytest.skip("srclint is not installed as a command here")
    for name in SHADOWED:
        (tree / f"{name}.py").write_text(f"open({str(tree.parent / 'mark')!r}, 'w').write({name!r})\n")
    assert "BPL001" in run(tree, start, "wall.txt", "--statistics", *DAY)
    assert not (tree.parent / "mark").exists()


LOCAL = '''"""A rule of this project."""
from pathlib import Path

from srclint import Hit, RuleMeta, Severity, Span, article_rule

Path({mark!r}).write_text("ran")


@article_rule(RuleMeta("LOC001", "local-rule", "a local rule", levels={{"default": Severity.WARNING}}))
def rule(view, options):
    yield Hit(Span(0, 3))
'''


@pytest.fixture
def project(tree: Path) -> Path:
    """A project whose configuration names a Python file."""
    (tree / "rules").mkdir()
    (tree / "rules" / "local.py").write_text(LOCAL.format(mark=str(tree.parent / "mark")))
    (tree / "srclint.toml").write_text('as-of = "2026-11-22"\nlocal-rules = ["rules/*.py"]\n')
    return tree


COMMANDS_WITH_RULES = (
    ["wall.txt"],
    ["rules"],
    ["explain", "BPL001"],
    ["inspect", "wall.txt"],
    ["test-rules"],
    ["test-rules", "rules/local.py"],
)


@pytest.mark.parametrize("command", COMMANDS_WITH_RULES, ids=" ".join)
def test_code_that_the_configuration_names_is_refused(
    srclint: Run, project: Path, command: list[str]
) -> None:
    ran = srclint(*command, cwd=project)
    assert ran.code == 2
    assert "rules/local.py is code, which runs only with --trust-project." in ran.err
    assert not (project.parent / "mark").exists()


def test_the_refusal_names_the_line(srclint: Run, project: Path) -> None:
    assert "srclint.toml:2: local-rules: " in srclint("wall.txt", cwd=project).err


def test_it_runs_once_the_user_says_so(srclint: Run, project: Path) -> None:
    ran = srclint("wall.txt", "--trust-project", "--output-format", "json", cwd=project)
    assert (ran.code, ran.codes) == (1, ["LOC001", "BPL001"])
    assert (project.parent / "mark").exists()
    assert "LOC001" in srclint("rules", "--trust-project", cwd=project).out


@pytest.mark.parametrize("key", ["trust-project", "trust_project", "trust", "plugins", "plugin"])
def test_a_configuration_file_cannot_grant_trust(srclint: Run, project: Path, key: str) -> None:
    for line in (f"{key} = true", f'{key} = ["evil"]'):
        with (project / "srclint.toml").open("a") as file:
            file.write(line + "\n")
        ran = srclint("wall.txt", cwd=project)
        assert ran.code == 2
        (project / "srclint.toml").write_text(f"{line}\n")
        ran = srclint("wall.txt", cwd=project)
        assert ran.code == 2
        assert f"srclint.toml:1: unknown key '{key}'" in ran.err
        assert not (project.parent / "mark").exists()


def test_nor_can_the_environment(srclint: Run, project: Path) -> None:
    assert srclint("wall.txt", cwd=project, env={"SRCLINT_TRUST_PROJECT": "1"}).code == 2
    assert not (project.parent / "mark").exists()


def test_nor_a_file_that_is_extended(srclint: Run, project: Path) -> None:
    (project / "srclint.toml").rename(project / "base.toml")
    (project / "srclint.toml").write_text('extend = "base.toml"\n')
    ran = srclint("wall.txt", cwd=project)
    assert ran.code == 2
    assert "base.toml:2: local-rules: " in ran.err
    assert not (project.parent / "mark").exists()


def test_isolated_ignores_the_files_with_the_configuration(srclint: Run, project: Path) -> None:
    assert srclint("wall.txt", "--isolated", *DAY, cwd=project).code == 1
    assert not (project.parent / "mark").exists()


def test_a_local_file_that_fails_is_named_like_a_plugin(srclint: Run, project: Path) -> None:
    (project / "rules" / "local.py").write_text("import no_such_harbour\n")
    ran = srclint("wall.txt", "--trust-project", cwd=project)
    assert ran.code == 2
    assert "SYS008: Plugin 'rules/local.py' is not used: ModuleNotFoundError" in ran.err


def test_a_local_file_may_bring_hooks_of_its_own(srclint: Run, project: Path) -> None:
    with (project / "rules" / "local.py").open("a") as file:
        file.write("\nfrom srclint import hookimpl\n@hookimpl\ndef srclint_rules():\n    return (rule,)\n")
    assert "LOC001" in srclint("wall.txt", "--trust-project", cwd=project).out


def test_house_rules_need_no_trust_for_they_are_data(srclint: Run, project: Path) -> None:
    (project / "house.toml").write_text(
        '[[rule]]\ncode = "HSE001"\nname = "loaded-word"\nmessage = "{text.__class__.__init__.__globals__}"\n'
        'phrases = ["council"]\n'
    )
    (project / "srclint.toml").write_text('house-rules = ["house.toml"]\n')
    ran = srclint("wall.txt", cwd=project)
    assert ran.code == 2
    assert "house.toml:4: rule HSE001: message: there is no {text.__class__.__init__.__globals__}" in ran.err


@pytest.mark.parametrize(
    "line",
    [
        'baseline = "known\\u0000.json"',
        'suppressions = "known\\u0000.toml"',
        'output-format = ["json:report\\u0000.json"]',
        'house-rules = ["words\\u0000.toml"]',
        'local-rules = ["rules\\u0000.py"]',
        'extend = "base\\u0000.toml"',
        'reference = ["earlier\\u0000"]',
        '[quotes]\nmaterial = ["tape\\u0000"]',
    ],
)
@pytest.mark.parametrize("typed", [False, True])
def test_a_path_that_no_system_takes_is_named_with_its_key(
    srclint: Run, tmp_path: Path, line: str, typed: bool
) -> None:
    (tmp_path / "a.txt").write_text("The wall held.\n")
    (tmp_path / "srclint.toml").write_text(line + "\n")
    ran = srclint("a.txt", *(("--config", "srclint.toml") if typed else ()))
    assert ran.code == 2
    assert line.rpartition("]\n")[2].partition(" ")[0] in ran.err
    assert "Traceback" not in ran.err and "itself failed" not in ran.err
