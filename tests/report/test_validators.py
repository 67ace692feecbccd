"""Reports held against validators that others wrote: npm packages, run where npm can install them."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

from srclint.model import RunResult
from tests.report.builders import finding, hostile_result, related, render, result, rule

pytestmark = [pytest.mark.slow, pytest.mark.network]

PACKAGES = {
    "sarif-multitool-linux": "@microsoft/sarif-multitool-linux@5",
    "rdformat-validator": "@umbrelladocs/rdformat-validator@1",
}


@cache
def installed(name: str) -> Path | str:
    """The program of a package, or why there is none; kept between runs, for one of them has 100 MB."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "npm is not installed"
    folder = Path(tempfile.gettempdir()) / "srclint-test-npm"
    program = folder / "node_modules" / ".bin" / name
    if not program.exists():
        folder.mkdir(exist_ok=True)
        command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), PACKAGES[name]]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        except subprocess.TimeoutExpired:
            return "npm took too long"
        if done.returncode or not program.exists():
            return f"npm can't install {PACKAGES[name]}: {done.stderr.strip()[-200:]}"
    return program


def program(name: str) -> str:
    found = installed(name)
    if isinstance(found, str):
        pytest.skip(found)
    return str(found)


def runs() -> dict[str, RunResult]:
    """An empty run, a common one with everything in it, and a hostile one."""
    common = result(
        finding(related=(related(),)),
        finding("BPL001", "cookie-notice", number=9),
        finding(line=None, suppressed="agreed"),
        rules=(rule(), rule("BPL001", "cookie-notice"), rule("HSE001", "shouting", plugin="house 1.0")),
    )
    return {"empty": result(), "common": common, "hostile": hostile_result()}


@pytest.mark.parametrize("kind", list(runs()))
def test_rdjson_passes_rdformat_validator(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(render("rdjson", runs()[kind]), "utf-8")
    command = [program("rdformat-validator"), "--strict", "--no-extra-fields", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Total errors: 0" in done.stdout
    # The one thing that it has to say is that there is nothing to be seen.
    assert f"Total warnings: {1 if kind == 'empty' else 0}" in done.stdout


@pytest.mark.parametrize("kind", list(runs()))
def test_sarif_passes_the_multitool(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "report.sarif"
    path.write_text(render("sarif", runs()[kind]), "utf-8")
    verdict = tmp_path / "verdict.sarif"
    command = [program("sarif-multitool-linux"), "validate", str(path), "--output", str(verdict)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert verdict.exists(), done.stdout + done.stderr
    found = json.loads(verdict.read_text("utf-8-sig"))["runs"][0].get("results", [])
    # SARIF2005 asks for the project's home page, which a private copy has none of.
    said = [
        f"{r['ruleId']} {r.get('level', 'warning')} {r['message']}"
        for r in found
        if r["ruleId"] != "SARIF2005"
    ]
    assert said == []
