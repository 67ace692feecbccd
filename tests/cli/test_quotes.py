"""``srclint quotes`` as a fact-checker runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from srclint.cli import run_command_line

ARTICLE = """Harbour wall to be raised

By Ada Lind

March 2, 2026

"We will raise the wall by nine feet before the winter comes," Mayor Tom Berg said on Tuesday.

"It has been mended every year since the flood of 1953, and it will not hold," said Jane Weber, an engineer.

"The ferry can wait," Berg said. He called the plan "bold".
"""
MEETING = """CLERK: The meeting is open.

TOM BERG: We will, um, raise the wall by two feet before the winter comes. The ferry can wait.

JANE WEBER: It has been mended every year since the flood of 1953 and it will not hold. Believe me.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "material").mkdir()
    (tmp_path / "material" / "2026-03-01-meeting.txt").write_text(MEETING)
    (tmp_path / "wall.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_quotation_has_a_verdict_and_the_summary_adds_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(["quotes", "wall.txt", "--material", "material"]) == 0
    out = capsys.readouterr().out
    assert "info: QUO001 misquoted-fact" in out
    assert "“nine”; the material has “two”" in out
    assert "2026-03-01-meeting.txt:3, TOM BERG" in out
    assert "4 quotations: 2 verbatim, 1 differs, 1 too short to check" in out


def test_the_json_has_offsets_into_the_article_and_into_the_material(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(["quotes", "wall.txt", "--material", "material", "--output-format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["article"] == "wall.txt"
    first = told["quotations"][0]
    assert ARTICLE[first["start"] : first["end"]] == first["text"]
    assert first["text"].startswith('"We will')
    source = first["source"]
    assert MEETING[source["start"] : source["end"]] == source["text"]
    assert (first["verdict"], first["severity"], first["code"]) == ("altered", "info", "QUO001")


def test_several_articles_are_one_object_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other.txt").write_text('Ferry\n\n"The ferry can wait," Berg said.\n')
    arguments = ["quotes", "wall.txt", "other.txt", "--material", "material", "--output-format", "json"]
    assert run_command_line(arguments) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["article"] for line in lines] == ["other.txt", "wall.txt"]


def test_the_csv_is_a_row_a_quotation_and_no_formula(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "wall.txt").write_text(ARTICLE.replace('"The ferry can wait,"', '"=The ferry can wait,"'))
    assert run_command_line(["quotes", "wall.txt", "--material", "material", "--output-format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["verdict"] for row in rows] == ["altered", "verbatim", "verbatim", "unchecked"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_what_is_not_there_is_worse_where_the_material_should_hold_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "wall.txt").write_text(
        'Wall\n\n"Nobody in the town was asked about the price of fish," Ann Hale said.\n'
    )
    assert run_command_line(["quotes", "wall.txt", "--material", "material"]) == 0
    assert "info: QUO005" in capsys.readouterr().out
    assert run_command_line(["quotes", "wall.txt", "--material", "material", "--material-complete"]) == 0
    assert "warning: QUO005" in capsys.readouterr().out


def test_material_that_cannot_be_read_makes_the_status_2_and_the_rest_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "material" / "bad.json").write_text("{")
    assert run_command_line(["quotes", "wall.txt", "--material", "material"]) == 2
    told = capsys.readouterr()
    assert "QUO001" in told.out
    assert "bad.json" in told.err


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ('[rules.QUO001]\nseverity = "error"\n', "error: QUO001"),
        ('[rules.QUO001.severity]\nnumber = "warning"\n', "warning: QUO001"),
        ('ignore = ["QUO"]\n', "altered"),
    ],
)
def test_quotations_are_as_grave_as_the_configuration_says(
    folder: Path, capsys: pytest.CaptureFixture[str], settings: str, shown: str
) -> None:
    (folder / "srclint.toml").write_text(settings)
    assert run_command_line(["quotes", "wall.txt", "--material", "material"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split(maxsplit=1)[1].startswith(shown)


def test_quotations_follow_the_configuration_of_their_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "srclint.toml").write_text('nested = true\n[quotes]\nmaterial = ["material"]\n')
    for desk, severity in (("city", "error"), ("sport", "off")):
        (folder / desk).mkdir()
        (folder / desk / "wall.txt").write_text(ARTICLE)
        (folder / desk / "srclint.toml").write_text(f'[rules.QUO001]\nseverity = "{severity}"\n')
    assert run_command_line(["quotes", "city", "sport", "--output-format", "json"]) == 0
    told = map(json.loads, capsys.readouterr().out.splitlines())
    severities = {one["article"]: one["quotations"][0]["severity"] for one in told}
    assert severities == {"city/wall.txt": "error", "sport/wall.txt": None}


def test_the_report_shows_quotations_as_grave_as_their_findings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "srclint.toml").write_text('[rules.QUO001]\nseverity = "error"\n')
    arguments = ["wall.txt", "--material", "material", "--output-format", "html", "--show-material"]
    assert run_command_line(arguments) == 1
    assert 'class="severity error"' in capsys.readouterr().out


def test_no_material_at_all_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty").mkdir()
    assert run_command_line(["quotes", "wall.txt", "--material", "empty"]) == 2
    assert run_command_line(["quotes", "wall.txt", "--material", "nowhere"]) == 2
    assert run_command_line(["quotes", "wall.txt"]) == 2


def test_the_case_in_the_guide_for_fact_checkers_is_what_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    monkeypatch.chdir(root)
    guide = (root / "docs" / "how-to" / "quotations.md").read_text("utf-8")
    command, _, shown = guide.partition("```console\n$ srclint ")[2].partition("```")[0].partition("\n")
    assert run_command_line(command.split()) == 0
    assert capsys.readouterr().out == shown


def test_translated_quotations_are_counted_and_nothing_is_reported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    german = (
        "TOM BERG: Wir werden die Mauer vor dem Winter erhöhen, und wir haben das schon im März gesagt. Die Fähre\n"
        "kann noch warten, denn es ist nicht so, dass sie in diesem Jahr nach dem Sturm nicht mehr fährt.\n\n"
        "TOM BERG: Das ist alles, was ich dazu zu sagen habe, und mehr wird es von mir nicht geben.\n"
    )
    (folder / "material" / "2026-03-01-meeting.txt").write_text(german, "utf-8")
    assert run_command_line(["quotes", "wall.txt", "--material", "material"]) == 0
    out = capsys.readouterr().out
    assert "QUO" not in out
    assert "in another language than the material" in out
