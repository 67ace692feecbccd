"""SPN002 speaks of articles that aren't spun only to who asks for it."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import CLEAN, Run

DAY = ("--as-of", "2026-11-22", "--output-format", "json")


def test_a_single_tell_is_silent_by_default_and_info_when_the_rule_is_selected(
    srclint: Run, tmp_path: Path
) -> None:
    (tmp_path / "wall.txt").write_text(
        CLEAN + "\nThe engineer mentioned Tuesday that the work will start final yr.\n"
    )
    assert srclint("wall.txt", *DAY).codes == []
    found = srclint("wall.txt", "--extend-select", "SPN002", *DAY).json["findings"]
    assert {(f["code"], f["level"], f["severity"]) for f in found} == {("SPN002", "elsewhere", "info")}
