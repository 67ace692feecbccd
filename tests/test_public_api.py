"""What plugins may use: exactly what is promised, typed, documented, and enough for our own rules."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Literal, get_origin

import pytest

import srclint
import srclint.compare
import srclint.language
import srclint.vocabulary
from tests.conftest import ROOT

ROOMS = (srclint.compare, srclint.language, srclint.vocabulary)
MODULES = [
    *(room.__name__ for room in ROOMS),
    *(module.name for room in ROOMS for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")),
]
# A module of tables or patterns that promises nothing isn't public.
PUBLIC = [
    "srclint.ledger",
    "srclint.patterns",
    "srclint.quoted",
    "srclint.records",
    "srclint.testing",
    *(name for name in MODULES if hasattr(importlib.import_module(name), "__all__")),
]


def imports(tree: ast.AST) -> dict[str, set[str]]:
    """By module the names that are imported from it."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.setdefault(node.module, set()).update(alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                found.setdefault(alias.name, set())
    return found


def test_the_promised_names_are_sorted_and_stand_once() -> None:
    assert len(set(srclint.__all__)) == len(srclint.__all__)
    assert dir(srclint) == sorted(srclint.__all__, key=dir(srclint).index)


def test_the_promised_names_are_exactly_those_that_load() -> None:
    homes = {name for names in srclint._HOMES.values() for name in names}
    assert {*homes, "API", "__version__"} == set(srclint.__all__)


def test_type_checkers_see_the_same_names_in_the_same_places() -> None:
    tree = ast.parse(Path(srclint.__file__).read_text("utf-8"))
    seen = {m: names for m, names in imports(tree).items() if re.match(r"srclint\.[a-z]", m)}
    assert {m.removeprefix("srclint."): sorted(n) for m, n in seen.items()} == {
        home: sorted(names) for home, names in srclint._HOMES.items()
    }


@pytest.mark.parametrize("name", srclint.__all__)
def test_every_promised_name_is_there_and_documented(name: str) -> None:
    thing = getattr(srclint, name)
    words = get_origin(thing) is Literal  # which a module can't document in the object itself
    if name not in ("__version__", "Rule") and not words:  # a string, and a union
        assert inspect.getdoc(thing), f"{name} has no docstring"


@pytest.mark.parametrize("home", srclint._HOMES)
def test_every_promised_name_is_public_where_it_lives(home: str) -> None:
    public = importlib.import_module(f"srclint.{home}").__all__
    assert set(srclint._HOMES[home]) <= set(public)


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Artikel'"):
        srclint.Artikel  # noqa: B018


def test_importing_srclint_imports_next_to_nothing() -> None:
    code = "import sys; before = set(sys.modules); import srclint; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = {"click", "pluggy", "re", "typing", "dataclasses", "pathlib", "json", "srclint.model"}
    assert not heavy & set(done.stdout.split())


def public_names(module: ModuleType) -> set[str]:
    """The public functions and classes that a module defines."""
    return {
        name
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and (inspect.isfunction(thing) or inspect.isclass(thing))
        and thing.__module__ == module.__name__
    }


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_module_promises_what_it_defines(name: str) -> None:
    module = importlib.import_module(name)
    assert public_names(module) <= set(module.__all__)
    assert all(hasattr(module, promised) for promised in module.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_module_and_its_functions_are_documented(name: str) -> None:
    module = importlib.import_module(name)
    assert module.__doc__
    assert [n for n in sorted(public_names(module)) if not inspect.getdoc(getattr(module, n))] == []


BUNDLE_FILES = sorted((ROOT / "plugins").rglob("*.py"))


@pytest.mark.parametrize("path", BUNDLE_FILES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_our_own_rules_use_only_what_is_promised(path: Path) -> None:
    for module, names in imports(ast.parse(path.read_text("utf-8"))).items():
        top, _, rest = module.partition(".")
        if top.startswith("srclint_"):
            assert top == path.relative_to(ROOT / "plugins").parts[0], f"{module} is another bundle"
        elif top == "srclint":
            assert not rest or module in PUBLIC, f"{module} is not public"
            assert names <= set(importlib.import_module(module).__all__)
