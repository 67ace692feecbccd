"""What every bundled rule must have, whatever it looks for."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from srclint.examples import SECTIONS, parse_page
from srclint.model import BLOCK_KINDS, Severity
from srclint.rule import PRESETS, ArticleRule, Rule, RunRule, option_fields
from tests.rules.bundles import ROOT, bundles, host, rules

each_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.meta.code)


def module_of(rule: Rule) -> ModuleType:
    function = rule.compare if isinstance(rule, RunRule) else rule.check
    return sys.modules[function.__module__]


def test_every_bundle_loads() -> None:
    assert host().errors == ()


def test_every_folder_of_rules_is_declared_as_a_plugin() -> None:
    folders = {path.parent.name for path in (ROOT / "plugins").glob("*/py.typed")}
    assert folders == {package.rpartition(".")[2] for package in bundles().values()}


def test_codes_are_unique() -> None:
    codes = [rule.meta.code for rule in rules()]
    assert sorted(set(codes)) == sorted(codes)


def test_names_are_unique() -> None:
    names = [rule.meta.name for rule in rules()]
    assert sorted(set(names)) == sorted(names)


def test_a_family_lives_in_one_bundle() -> None:
    homes: dict[str, set[str]] = {}
    for rule in rules():
        homes.setdefault(rule.meta.code[:-3], set()).add(module_of(rule).__name__.partition(".")[0])
    assert {family: sorted(found) for family, found in homes.items() if len(found) > 1} == {}


@each_rule
def test_the_name_reads_well_after_ignore(rule: Rule) -> None:
    """ "Ignore missing-byline": a thing, not an order, a verdict or a negation."""
    words = rule.meta.name.split("-")
    assert 1 <= len(words) <= 4
    assert words[0] not in {
        "no",
        "not",
        "avoid",
        "check",
        "dont",
        "disallow",
        "require",
        "prefer",
        "is",
    }
    assert "rule" not in words


@each_rule
def test_the_page_has_all_sections_in_order(rule: Rule) -> None:
    page = parse_page(rule.doc)
    assert tuple(page.sections) == SECTIONS
    assert all(text.strip() for text in page.sections.values())


@each_rule
def test_the_summary_is_one_sentence(rule: Rule) -> None:
    page = parse_page(rule.doc)
    assert page.summary == rule.doc.strip().partition("\n")[0]
    assert re.fullmatch(r"[^\s].{9,98}\.", page.summary)


@each_rule
def test_the_page_has_something_bad_and_something_good(rule: Rule) -> None:
    examples = parse_page(rule.doc).examples
    assert {example.bad for example in examples} == {True, False}


@each_rule
def test_no_example_stands_twice(rule: Rule) -> None:
    examples = parse_page(rule.doc).examples
    assert all(example not in examples[:number] for number, example in enumerate(examples))


@each_rule
def test_references_name_something(rule: Rule) -> None:
    assert re.search(r"^- \S", parse_page(rule.doc).sections["References"], re.M)


@each_rule
def test_severities_are_set(rule: Rule) -> None:
    assert "levels" in settings_of(rule), "a rule states its levels, it doesn't inherit them"
    assert all(isinstance(severity, Severity) for severity in rule.meta.levels.values())
    assert max(rule.meta.levels.values()) > Severity.OFF or not rule.meta.presets
    if not isinstance(rule.meta.message, str):
        assert set(rule.meta.message) == set(rule.meta.levels)


@each_rule
def test_presets_are_known(rule: Rule) -> None:
    assert set(rule.meta.presets) <= set(PRESETS)
    assert len(set(rule.meta.presets)) == len(rule.meta.presets)


@each_rule
def test_zones_are_kinds_of_blocks_and_set_where_phrases_are_reported(rule: Rule) -> None:
    assert set(rule.meta.zones) <= set(BLOCK_KINDS)
    if isinstance(rule, ArticleRule) and rule.check.__module__ == "srclint.rule":
        assert rule.meta.zones, "a phrase rule says where it looks"


@each_rule
def test_messages_accuse_nobody(rule: Rule) -> None:
    templates = [rule.meta.message] if isinstance(rule.meta.message, str) else rule.meta.message.values()
    for template in templates:
        assert template, "a message"
        assert not template.endswith("."), "a message is no full sentence with a full stop"
        assert not re.search(r"\b(copied|plagiari\w+|fake|stolen|lies?|liar|fraud\w*)\b", template, re.I)


@each_rule
def test_options_say_what_they_mean(rule: Rule) -> None:
    for name, (_, doc) in option_fields(rule.meta.options).items():
        assert len(doc.split()) > 2, f"{name}: one sentence"


def test_every_threshold_says_its_source() -> None:
    """A number that decides has a reason beside it: a comment above or on its line, or an option's sentence."""
    bare = [
        f"{path.relative_to(ROOT)}:{node.lineno} {ast.unparse(node)}"
        for path in sorted((ROOT / "plugins").rglob("*.py"))
        for node in thresholds(path)
    ]
    assert bare == []


def thresholds(path: Path) -> list[ast.stmt]:
    """Numbers given a name at the top of a module with no comment beside them and no docstring after them."""
    source = path.read_text("utf-8")
    lines = source.splitlines()
    body = ast.parse(source).body
    found: list[ast.stmt] = []
    for node, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not is_number(node.value):
            continue
        above = lines[node.lineno - 2].lstrip() if node.lineno > 1 else ""
        documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if not (above.startswith("#") or "#" in lines[node.lineno - 1] or documented):
            found.append(node)
    return found


def is_number(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def settings_of(rule: Rule) -> set[str]:
    """The arguments of the rule's ``RuleMeta(...)`` in its module's source."""
    for node in ast.walk(ast.parse(inspect.getsource(source_of(rule)))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "RuleMeta":
            given = {k.arg: k.value for k in node.keywords}
            code = given.get("code")
            if isinstance(code, ast.Constant) and code.value == rule.meta.code:
                return {str(name) for name in given}
    raise AssertionError(f"no RuleMeta(code={rule.meta.code!r}) beside the rule")


def source_of(rule: Rule) -> ModuleType:
    """The module that holds the rule's metadata; for a phrase rule the one that holds its page."""
    module = module_of(rule)
    if module.__name__ != "srclint.rule":
        return module
    return next(m for m in tuple(sys.modules.values()) if m.__doc__ and m.__doc__ == rule.doc)
