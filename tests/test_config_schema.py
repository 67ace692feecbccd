"""The JSON Schema of the configuration, held against the code that reads it and the examples in the documentation."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from srclint.cli.init import configuration
from srclint.config import KEYS, load_config
from srclint.config_schema import config_schema
from srclint.errors import ConfigError
from srclint.model import House
from tests.conftest import ROOT, Run
from tests.rules.bundles import host

jsonschema = pytest.importorskip("jsonschema")

RULES = host().rules
SCHEMA = config_schema(RULES)
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def plain(value: Any) -> Any:
    """TOML's values as JSON has them, which is how editors hold them against a schema."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def accepted_by_schema(text: str) -> bool:
    return bool(VALIDATOR.is_valid(plain(tomllib.loads(text))))


def accepted_by_code(text: str, folder: Path) -> bool:
    path = folder / "srclint.toml"
    path.write_text(text)
    try:
        load_config(path, RULES)
    except ConfigError:
        return False
    return True


def values(good: bool) -> Iterator[str]:
    """A line for each kind of value of each key."""
    kinds = {
        "string": ('"x"', "3"),
        "strings": ('["x"]', '"x"'),
        "bool": ("true", '"yes"'),
        "int": ("3", "2.5"),
        "date": ('"2026-11-22"', '"soon"'),
        "severity": ('"info"', '"fatal"'),
        "preset": ('"draft"', '"The sauce"'),
    }
    for key, about in KEYS.items():
        if good and key in ("baseline", "suppressions"):
            yield f'{key} = "known.{"json" if key == "baseline" else "TOML"}"'
        elif about.kind in kinds and key not in ("extend", "select", "extend-select", "ignore"):
            yield f"{key} = {kinds[about.kind][0 if good else 1]}"


GOOD = [
    "",
    "as-of = 2026-11-22",
    'select = ["BPL", "BPL001", "cookie-notice", "ALL"]\nextend-select = ["DAT0"]\nignore = []',
    '[per-file-ignores]\n"wire/" = ["BYL"]',
    '[map]\ntext = "body"',
    "[house]\n" + "\n".join(f'{name.replace("_", "-")} = ["x"]' for name in House.__dataclass_fields__),
    '[quotes]\nmaterial = ["tape/"]\nmaterial-complete = true\npolicy = "strict"',
    '[rules.BPL009]\nwords = 20\nseverity = "error"',
    '[rules.DAT002]\nseverity = { stale = "error" }',
    '[rules.stale-relative-date]\nseverity = "off"',
    '[[overrides]]\npaths = ["wire/"]\nignore = ["BYL004"]\n[overrides.rules.BPL009]\nwords = 9',
    *values(good=True),
]
BAD = [
    "selct = []",
    "ignore = [3]",
    'ignore = ["no such rule"]',
    "house = []",
    "[house]\nsites = []",
    '[house]\nsite = "x"',
    "[quotes]\ntape = []",
    '[quotes]\nmaterial = "tape/"',
    '[quotes]\npolicy = "lax"',
    "[rules.BPL009]\nword = 3",
    '[rules.BPL009]\nwords = "3"',
    '[rules.DAT002]\nseverity = { old = "error" }',
    "[rules.bpl009x_]\n",
    '[[overrides]]\nignore = ["BPL"]',
    '[[overrides]]\npaths = ["x"]\nselct = []',
    "[map]\ntext = 3",
    'baseline = "known.toml"',
    'suppressions = "judged.py"',
    *values(good=False),
]


def test_it_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_it_has_every_key_rule_and_option_and_says_what_they_mean() -> None:
    assert list(SCHEMA["properties"]) == list(KEYS)
    assert all(SCHEMA["properties"][key]["description"] for key in KEYS)
    assert set(SCHEMA["properties"]["house"]["properties"]) == {
        name.replace("_", "-") for name in House.__dataclass_fields__
    }
    assert set(RULES) <= set(SCHEMA["definitions"]["rules"]["properties"])


@pytest.mark.parametrize("text", GOOD)
def test_what_the_code_takes_the_schema_takes(text: str, tmp_path: Path) -> None:
    assert accepted_by_code(text, tmp_path)
    assert accepted_by_schema(text)


@pytest.mark.parametrize("text", BAD)
def test_what_the_code_refuses_the_schema_refuses(text: str, tmp_path: Path) -> None:
    assert not accepted_by_code(text, tmp_path)
    assert not accepted_by_schema(text)


def examples() -> Iterator[Any]:
    """Every TOML block of the README and the documentation that is a configuration."""
    pages = sorted({*(ROOT / "docs").rglob("*.md")} - {ROOT / "docs" / "reference" / "troubleshooting.md"})
    for path in [ROOT / "README.md", *pages]:  # that page shows slips, and what is said of them
        for number, body in enumerate(
            re.findall(r"^```toml[^\n]*\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S)
        ):
            table = tomllib.loads(body)
            if not {"project", "rule", "suppress", "policy", "builds-on"}.isdisjoint(table):
                continue
            table = table.get("tool", {}).get("srclint", table)
            yield pytest.param(table, id=f"{path.relative_to(ROOT).as_posix()}-{number}")


@pytest.mark.parametrize("table", list(examples()))
def test_the_examples_of_the_documentation_are_valid(table: dict[str, Any]) -> None:
    VALIDATOR.validate(plain(table))


@pytest.mark.parametrize("purpose", ["newsroom", "research", "corpus"])
def test_what_init_writes_is_valid(purpose: str, tmp_path: Path) -> None:
    text = configuration(purpose, date(2026, 11, 22))
    assert accepted_by_code(text, tmp_path)
    assert accepted_by_schema(text)


def test_it_is_printed_for_editors(srclint: Run) -> None:
    ran = srclint("--show-schema", "--no-plugins")
    assert ran.code == 0
    assert ran.json == json.loads(json.dumps(SCHEMA))
