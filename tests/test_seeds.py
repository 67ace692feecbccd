"""What `srclint seeds/` says, held against what was read there by eye (seeds/expected.json)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
REAL = ROOT.parent / "shared" / "seeds"
EXPECTED = json.loads((SEEDS / "expected.json").read_text("utf-8"))
Findings = list[dict[str, Any]]

FILES = sorted(name for name in EXPECTED if not name.startswith("_"))


def rows(kind: str) -> list[tuple[str, dict[str, Any]]]:
    """All rows of a kind, ``must`` or ``never``, each with its file."""
    return [(name, row) for name in FILES for row in EXPECTED[name][kind]]


def row_id(value: object) -> str:
    """A row for the test's name: line, code and the words wanted."""
    if isinstance(value, dict):
        return "-".join(str(value[key]) for key in ("line", "code", "has", "related") if value.get(key))
    return str(value)


@pytest.fixture(scope="module")
def findings() -> Findings:
    """All findings of one run over seeds/, as its JSON gives them."""
    command = [sys.executable, "-m", "srclint", "--isolated", "--no-plugins", "--as-of", "2026-11-22"]
    done = subprocess.run(
        [*command, "--output-format", "json", "seeds"], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 1, done.stderr
    found: Findings = json.loads(done.stdout)["findings"]
    return found


def of(findings: Findings, name: str, code: str, line: int | None = None) -> Findings:
    """The findings of a code in a file, on one line or anywhere."""
    return [
        finding
        for finding in findings
        if Path(finding["path"]).name == name
        and finding["code"] == code
        and (line is None or finding["line"] == line)
    ]


@pytest.mark.parametrize(("name", "row"), rows("never"), ids=row_id)
def test_the_demonstration_never_says(findings: Findings, name: str, row: dict[str, Any]) -> None:
    assert [found["text"] for found in of(findings, name, row["code"], row["line"])] == []


@pytest.mark.parametrize(("name", "row"), rows("must"), ids=row_id)
def test_the_demonstration_says(findings: Findings, name: str, row: dict[str, Any]) -> None:
    said = [
        f"{found['text'] or ''} {found['message']}".casefold()
        for found in of(findings, name, row["code"], row["line"])
    ]
    assert any(row["has"].casefold() in words for words in said), said


@pytest.mark.parametrize("row", EXPECTED["_cross_article"]["never"], ids=row_id)
def test_an_article_of_its_own_is_no_copy(findings: Findings, row: dict[str, Any]) -> None:
    assert of(findings, row["file"], row["code"]) == []


@pytest.mark.parametrize("row", EXPECTED["_cross_article"]["must"], ids=row_id)
def test_a_copy_cites_its_original(findings: Findings, row: dict[str, Any]) -> None:
    cited = {
        Path(place["path"]).name
        for found in of(findings, row["file"], row["code"])
        for place in found["related"]
    }
    assert row["related"] in cited


def test_every_article_of_the_folder_has_its_rows() -> None:
    assert sorted(path.name for path in SEEDS.glob("*.txt")) == FILES


def test_nothing_of_a_real_article_stands_in_ours() -> None:
    """No phrase of 14 words is shared with the articles that ours were modelled on."""
    if not REAL.is_dir():
        pytest.skip(f"the real articles are not published, and {REAL} is missing")

    def phrases(folder: Path) -> set[str]:
        found: set[str] = set()
        for path in folder.glob("*.txt"):
            words = re.findall(r"\w+", path.read_text("utf-8").casefold())
            found.update(" ".join(words[i : i + 14]) for i in range(len(words) - 13))
        return found

    assert phrases(SEEDS) & phrases(REAL) == set()
