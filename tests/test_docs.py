"""The documentation: generated pages are fresh, signatures exact, examples run, the tutorial works as it is written."""

from __future__ import annotations

import ast
import difflib
import inspect
import re
import subprocess
import sys
import textwrap
import types
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import click
import pytest

import srclint
from srclint import api, hookspecs, model, protocols, rule
from srclint.cli import cli
from srclint.docs import fix_safety, generated_pages, main, page_lines, rule_page
from srclint.figures import Figures
from srclint.model import Hit
from srclint.reference import records_page
from srclint.rule import RuleMeta
from srclint.view import ArticleView
from tests import guides
from tests.conftest import ROOT, Run
from tests.rules.bundles import host

DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if path.parent.name != "rules")


def blocks(path: Path, language: str) -> list[tuple[str, str]]:
    """The info string and body of each fenced block of a language."""
    found = re.finditer(r"^```(\w+)([^\n]*)\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S)
    return [(match[2].strip(), match[3]) for match in found if match[1] == language]


def test_the_generated_pages_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check", "--root", str(ROOT)]) == 0, capsys.readouterr().err


def test_a_stale_page_is_told_and_then_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs" / "rules").mkdir(parents=True)
    (tmp_path / "docs" / "rules" / "OLD001.md").write_text("gone")
    assert main(["--check", "--root", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "OLD001.md is out of date" in said
    assert "BPL001.md is out of date" in said
    assert main(["--root", str(tmp_path)]) == 0
    assert not (tmp_path / "docs" / "rules" / "OLD001.md").exists()
    assert main(["--check", "--root", str(tmp_path)]) == 0


def test_a_rule_page_shows_what_was_measured() -> None:
    found = host().rules["BPL001"]
    assert "Nobody has judged its findings yet." in rule_page(found, "srclint")
    said = rule_page(found, "srclint", Figures(97, 1, 2, 12, 5000, ("news", "web page")))
    assert "Of 98 findings that were judged, 97 are right: between 94% and 100%, with 95% confidence." in said
    assert "2 more can be argued about." in said
    assert "It reports something in 12 of 5,000 real articles (news, web page)." in said


def test_a_page_says_whether_its_fixes_are_safe() -> None:
    assert "nothing that it says" in fix_safety(host().rules["BPL001"])
    assert "only with `--unsafe-fixes`" in fix_safety(host().rules["DAT002"])
    assert fix_safety(host().rules["BYL001"]) == ""
    assert "## Fix safety\n" in rule_page(host().rules["BPL001"], "srclint")


def test_every_field_of_a_record_is_explained() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", records_page(), re.M)
    assert len(rows) > 100
    assert [name for name, told in rows if not told] == []


def test_every_record_that_a_report_gets_is_explained_and_can_be_named_in_a_plugin() -> None:
    page, waiting, seen = records_page(), ["RunResult"], set()
    while waiting:
        name = waiting.pop()
        assert name in srclint.__all__ and f"### {name}\n" in page
        seen.add(name)
        for kind in inspect.get_annotations(getattr(srclint, name)).values():
            found = {word for word in re.findall(r"\w+", str(kind)) if is_dataclass(getattr(model, word, 0))}
            waiting += sorted(found - seen - {*waiting})
    assert {"ArticleSummary", "Finding", "Place", "RelatedPlace"} <= seen


def test_the_types_of_a_record_are_those_of_its_source() -> None:
    page = records_page()
    assert "| `source` | `Source` | who speaks. |" in page
    assert "ForwardRef" not in page
    assert "| `reported` | the findings that aren't suppressed. |" in page


def test_explain_tells_how_sure_a_bundled_rule_is() -> None:
    assert "## How sure it is" in page_lines(host(), host().rules["BPL001"])


def test_a_rule_page_highlights_the_marked_words() -> None:
    said = rule_page(host().rules["BPL001"], "srclint")
    assert "<mark>This website uses cookies to improve your experience.</mark>" in said
    assert "[[" not in said


def test_every_page_has_all_that_its_rule_says() -> None:
    pages = generated_pages(host())
    for code, found in host().rules.items():
        page = pages[f"rules/{code}.md"]
        lines = "\n".join(page_lines(host(), found))
        for heading in ("What it does", "Why it matters", "Bad", "Good", "How to fix", "References"):
            assert f"## {heading}\n" in page
            assert f"## {heading}\n" in lines
        assert f"[{code}]({code}.md)" in pages["rules/index.md"]


def header(function: object) -> str:
    """``def name(…) -> …`` as the source has it, on one line."""
    node = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]  # type: ignore[arg-type]
    assert isinstance(node, ast.FunctionDef)
    node.body, node.decorator_list = [ast.Pass()], []
    return ast.unparse(node).partition(":\n")[0]


HOOKS = [name for name in hookspecs.__all__ if name.startswith("srclint_")]


@pytest.mark.parametrize(
    "function",
    [
        *(getattr(hookspecs, name) for name in HOOKS),
        *(rule.article_rule, rule.phrase_rule, rule.run_rule, rule.material_rule),
        *(protocols.Reader.read, protocols.Reporter.report),
    ],
    ids=lambda function: function.__qualname__,
)
def test_the_hook_reference_has_the_exact_signature(function: object) -> None:
    assert header(function) in [body.strip() for _, body in blocks(DOCS / "reference" / "hooks.md", "python")]


@pytest.mark.parametrize("function", [api.lint, api.read], ids=lambda function: function.__name__)
def test_the_reference_has_the_exact_signature_of_what_programs_call(function: object) -> None:
    assert header(function) in [body.strip() for _, body in blocks(DOCS / "reference" / "api.md", "python")]


def test_the_hook_reference_has_no_hook_that_there_is_not() -> None:
    assert re.findall(r"^## (\w+)$", (DOCS / "reference" / "hooks.md").read_text("utf-8"), re.M) == [
        "srclint_rules",
        "srclint_readers",
        "srclint_reporters",
        "srclint_commands",
    ]
    assert len(HOOKS) == 4


def names_in_table(path: Path, heading: str) -> set[str]:
    section = path.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", section, re.M)
    return {re.sub(r"\(.*", "", name) for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_the_reference_of_records_is_complete() -> None:
    page = DOCS / "reference" / "api.md"
    assert names_in_table(page, "Hit") == {field.name for field in fields(Hit)}
    assert names_in_table(page, "RuleMeta") == {field.name for field in fields(RuleMeta)}
    public = {name for name in dir(ArticleView) if not name.startswith("_")}
    assert names_in_table(page, "ArticleView") == public


COMMANDS = {name: cli.get_command(click.Context(cli), name) for name in cli.list_commands(click.Context(cli))}


def options_of(*commands: click.Command | None) -> set[str]:
    parameters = [parameter for one in commands if one for parameter in one.params]
    return {"--help"} | {word for one in parameters for word in (*one.opts, *one.secondary_opts)}


@pytest.mark.parametrize("path", [*PAGES, ROOT / "README.md"], ids=lambda path: path.stem)
def test_every_option_that_a_page_names_is_one(path: Path) -> None:
    for match in re.finditer(r"`([^`\n]+(?:\n[^`\n]+)?)`|^\$ (.+)$", path.read_text("utf-8"), re.M):
        words = (match[1] or match[2]).split()
        if words[:1] == ["srclint"]:
            known = options_of(cli, COMMANDS.get("".join(words[1:2]), COMMANDS["check"]))
        elif words and words[0].startswith("--"):
            known = options_of(cli, *COMMANDS.values())
        else:
            continue
        named = {word for word in words if re.fullmatch(r"--[a-z][a-z-]*", word)}
        assert named <= known, " ".join(words)


# Blocks with a title are parts of files.
PYTHON = [
    (path, number, body)
    for path in PAGES
    for number, (info, body) in enumerate(blocks(path, "python"), 1)
    if not info
]


@pytest.mark.parametrize(
    ("path", "body"), [pytest.param(p, b, id=f"{p.stem}-{n}") for p, n, b in PYTHON if "import" in b]
)
def test_the_python_of_the_pages_runs(path: Path, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = re.sub(r"^from srclint_acme\.missing_ticker import rule$", "rule = None", body, flags=re.M)
    if "rule_tests(" in body:
        compile(body, str(path), "exec")
    else:
        module = types.ModuleType("example", "A rule.")
        monkeypatch.setitem(sys.modules, "example", module)
        exec(compile(body, str(path), "exec"), vars(module))


def test_every_link_between_pages_leads_somewhere() -> None:
    for path in PAGES:
        for target in re.findall(r"\]\(([^)#:]+\.md)\)", path.read_text("utf-8")):
            assert (path.parent / target).is_file(), f"{path.name}: {target}"


@pytest.mark.slow
def test_the_site_builds_with_warnings_as_errors(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "rules" / "BPL001" / "index.html").read_text("utf-8")
    assert '<pre class="article"><code>Harbour wall' in page
    assert "<mark>This website uses cookies to improve your experience.</mark>" in page


# The tutorial, as it is written ------------------------------------------------------------------------------------


TUTORIAL = DOCS / "tutorial.md"


def steps(half: str) -> Iterator[tuple[str, str]]:
    """What the reader does, in order: a path and what to write there, or "" and what stands in the terminal."""
    for language, info, body in re.findall(r"^```(\w+)([^\n]*)\n(.*?)^```$", half, re.M | re.S):
        titled = re.fullmatch(r' title="([^"]+)"', info)
        if titled or language == "console":
            yield titled[1] if titled else "", body


def halves() -> tuple[str, str]:
    first, _, second = TUTORIAL.read_text("utf-8").partition("\n## A rule in Python\n")
    return first, second


@pytest.mark.slow
def test_the_first_half_of_the_tutorial_works_as_it_is_written(srclint: Run, tmp_path: Path) -> None:
    compared = 0
    for name, body in steps(halves()[0]):
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(body, "utf-8")
            continue
        for command, output in re.findall(r"^\$ ([^\n]+)\n((?:[^$\n][^\n]*\n)*)", body, re.M):
            if output:
                said = srclint(*command.split()[1:], env={"COLUMNS": "200"})
                assert (said.out, said.err) == (output, ""), command
                compared += 1
    assert compared == 4


def test_a_quoted_headline_is_missed_as_the_tutorial_says(srclint: Run, tmp_path: Path) -> None:
    rules = dict(steps(halves()[0]))["house-rules/headlines.toml"]
    (tmp_path / "naive.toml").write_text(rules.replace('["headline", "quote"]', '["headline"]'), "utf-8")
    said = srclint("test-rules", "naive.toml").out
    assert "marked, not reported" in said
    assert "1 rule with 3 examples: 1 of them fails." in said


@pytest.mark.slow
def test_the_second_half_works_as_it_is_written(srclint: Run, tmp_path: Path) -> None:
    srclint("new-plugin", "courier")
    folder = tmp_path / "srclint-courier"
    source = folder / "src" / "srclint_courier" / "missing_ticker.py"
    tests = folder / "tests" / "test_missing_ticker.py"
    text = source.read_text("utf-8")
    assert all(body in text for info, body in blocks(TUTORIAL, "python") if not info)
    written = [(name, body) for name, body in steps(halves()[1]) if name]
    (pattern, case), whole = (body for _, body in written[:2]), written[2:]
    assert [folder / name for name, _ in written[:2]] == [source, tests]
    source.write_text(re.sub(r"^COMPANY = .*\n", lambda _: pattern, text, flags=re.M), "utf-8")
    tests.write_text(tests.read_text("utf-8").rstrip().removesuffix(")") + case + ")\n", "utf-8")
    for name, body in whole:
        (folder / name).write_text(body, "utf-8")
    said = python(folder, "-m", "pytest", "-p", "no:cacheprovider")
    assert "28 passed" in said, said
    shown = python(
        folder, "-c", "import srclint_courier as c; print([r.meta.code for r in c.srclint_rules()])"
    )
    assert shown.strip() == "['COURIER001', 'COURIER002']"


def python(folder: Path, *arguments: str) -> str:
    env = {"PYTHONPATH": str(folder / "src"), "PATH": str(Path(sys.executable).parent)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False).stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", guides.GUIDES)
def test_a_guide_does_what_it_says(name: str) -> None:
    page = (DOCS / name).read_text("utf-8")
    fresh = guides.done(page)
    told = "".join(difflib.unified_diff(page.splitlines(True), fresh.splitlines(True), "written", "today"))
    assert not told, f"{told}\nIf that is as it should be: python -m tests.guides"


def test_what_the_pages_import_is_public() -> None:
    for _, _, body in PYTHON:
        for names in re.findall(r"^from srclint import (.+)$", body, re.M):
            assert {name.strip() for name in names.split(",")} <= set(srclint.__all__)


def test_mkdocs_names_every_page() -> None:
    named = (ROOT / "mkdocs.yml").read_text("utf-8")
    missing = [
        path.relative_to(DOCS).as_posix() for path in PAGES if path.relative_to(DOCS).as_posix() not in named
    ]
    assert missing == []
