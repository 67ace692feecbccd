"""Packages without Python: the examples of their rules, and that their presets can be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from srclint.config import load_config, read_table
from srclint.examples import parse_page
from srclint.host import load_host
from srclint.house_rules import load_house_rules
from srclint.registration import rule_problem
from srclint.rule import PRESETS
from srclint.testing.parametrized import over
from srclint.testing.rules import check_case, page_cases

__all__ = ["package_tests"]


def package_tests(folder: str | Path) -> Callable[[Path], None]:
    """A pytest test of a package's files, one a file; assign it to a name that begins with ``test_``.

    Each rule has a good and a bad example, and does as they say; each preset names only rules that are installed or
    stand in the folder.

    Args:
        folder: with ``rules/*.toml`` and ``presets/*.toml``.

    Raises:
        ValueError: there is neither.
    """
    place = Path(folder)
    files = sorted([*place.glob("rules/*.toml"), *place.glob("presets/*.toml")])
    if not files:
        raise ValueError(f"{place} has neither rules/*.toml nor presets/*.toml")

    def test(file: Path) -> None:
        __tracebackhide__ = True
        if file.parent.name == "rules":
            _check_rules(file)
        else:
            _check_preset(file, place)

    return over(test, "file", files, [f"{file.parent.name}-{file.stem}" for file in files])


def _check_rules(file: Path) -> None:
    __tracebackhide__ = True
    for rule in load_house_rules(file).rules:
        assert not (problem := rule_problem(rule)), f"{file}: {rule.meta.code}: {problem}"
        examples = parse_page(rule.doc).examples
        for bad, name in ((True, "bad"), (False, "good")):
            assert any(example.bad is bad for example in examples), (
                f"{file}: {rule.meta.code}: no {name} example"
            )
        for case in page_cases(rule):
            check_case(rule, case)


def _check_preset(file: Path, folder: Path) -> None:
    """Whether srclint would take a preset; the rules of its own folder count as installed."""
    __tracebackhide__ = True
    assert file.stem not in PRESETS, f"{file}: srclint has a preset of that name"
    table, _ = read_table(file)
    rules = dict(load_host().rules)
    for path in folder.glob("rules/*.toml"):
        rules |= {rule.meta.code: rule for rule in load_house_rules(path).rules}
    load_config(None, rules, {file.stem: file}, preset=file.stem)
    assert table.get("description"), f"{file}: a description says what the preset is for"
