"""Figures on articles of our own making, so that floors hold where the labelled ones are not at hand."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent


def measure() -> dict[str, float]:
    """How many rows of what the demonstration articles must and must not say hold."""
    from datetime import date

    from srclint import lint

    result = lint(ROOT / "seeds", isolated=True, as_of=date(2026, 11, 22))
    expected = json.loads((ROOT / "seeds" / "expected.json").read_text("utf-8"))
    must = never = 0
    rows = 0
    for name, want in expected.items():
        if name.startswith("_"):
            continue
        mine = [f for f in result.reported if Path(f.path).name == name]
        for row in want["must"]:
            rows += 1
            must += any(
                f.code == row["code"]
                and row["line"] in (None, f.place.line)
                and row["has"].casefold() in f"{f.text} {f.message}".casefold()
                for f in mine
            )
        never += sum(
            any(f.code == row["code"] and row["line"] in (None, f.place.line) for f in mine)
            for row in want["never"]
        )
    return {"rows that hold, of all": must / rows, "findings that must not be": float(never)}
