"""``srclint check --material``: what is reported, what is left alone, and what stays on the desk."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run

ARTICLE = """Harbour wall to be raised

By Ada Lind

March 2, 2026

"We will raise the wall by nine feet before the winter comes," Mayor Tom Berg said on Tuesday.

"It has been mended every year since the flood of 1953, and it will not hold," said Jane Weber, an engineer.

"The council was never consulted about any of this before last Friday," said Ines Falk, a teacher.

"Our pumps have been standing idle in the shed since the previous autumn," Olav Krog said.

"Every cellar on the east quay was under water by midnight on Saturday," Tom Berg said.

"The ferry can wait," Berg said. He called the plan "bold".
"""
MEETING = """CLERK: The meeting is hereby declared open.

TOM BERG: We will, um, raise the wall by seventeen feet before the winter comes. The ferry can wait. Gentlemen, frankly.

JANE WEBER: It has been mended every year since the flood of 1953 and it will not hold. Believe me, colleagues.

INES FALK: The council was never asked about any of this before last Friday. Disgraceful.

SIGRID HOLM: Our pumps have been standing idle in the shed since the previous autumn. Apologies, Wilhelmina.
"""
DAY = ("--as-of", "2026-11-22")
WITH = (*DAY, "--material", "tape")
FORMATS = ("json", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson", "csv", "markdown", "html")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "tape").mkdir()
    (tmp_path / "tape" / "2026-03-01-meeting.txt").write_text(MEETING)
    (tmp_path / "wall.txt").write_text(ARTICLE)
    return tmp_path


def codes(out: str) -> list[str]:
    return re.findall(r"QUO\d{3}", out)


def test_without_material_nothing_is_said_of_quotations(srclint: Run, desk: Path) -> None:
    ran = srclint("wall.txt", *DAY, cwd=desk)
    assert "QUO" not in ran.out + ran.err
    assert "uotations" not in ran.out + ran.err
    assert ran.code == 0


def test_who_asks_for_the_rules_without_material_is_told_that_nothing_was_checked(
    srclint: Run, desk: Path
) -> None:
    assert "there is no --material: QUO001" in srclint("wall.txt", "--select", "QUO001", *DAY, cwd=desk).err
    assert "--material" not in srclint("wall.txt", "--select", "ALL", *DAY, cwd=desk).err


def test_an_article_that_quotes_to_the_letter_has_no_finding_and_the_notes_say_what_was_compared(
    srclint: Run, desk: Path
) -> None:
    (desk / "wall.txt").write_text(ARTICLE.partition('"We will')[0] + '"The ferry can wait," Berg said.\n')
    ran = srclint("wall.txt", *WITH, cwd=desk)
    assert ran.code == 0
    assert not codes(ran.out)
    assert "Quotations held against 1 text of material: 1 verbatim." in ran.err


def test_each_kind_of_departure_is_reported_with_both_sides(srclint: Run, desk: Path) -> None:
    ran = srclint("wall.txt", *WITH, "--show-all", cwd=desk)
    assert codes(ran.out) == ["QUO005", "QUO001", "QUO002", "QUO004"]
    assert "“nine” is “seventeen” in the material (tape/2026-03-01-meeting.txt:3)" in ran.out
    assert "the article names Olav Krog; in the transcript it is SIGRID HOLM" in ran.out
    assert "it holds what Tom Berg said" in ran.out
    assert ran.code == 1
    told = "2 verbatim, 2 differ, 1 said by somebody else, 1 not found, 1 too short to check"
    assert told in ran.err


def test_several_processes_report_the_same(srclint: Run, desk: Path) -> None:
    for number in range(12):
        (desk / f"wall{number}.txt").write_text(ARTICLE.replace("raised", f"raised by {number}"))
    one, two = (srclint(".", *WITH, "-j", jobs, "--select", "QUO", cwd=desk) for jobs in "12")
    assert one.out == two.out
    assert one.err == two.err
    assert len(codes(one.out)) >= 26


def test_material_in_the_folder_that_is_linted_is_no_article(srclint: Run, desk: Path) -> None:
    assert "1 article" in srclint(".", *WITH, cwd=desk).out
    (desk / "srclint.toml").write_text('[quotes]\nmaterial = ["tape"]\n')
    assert srclint("--show-files", cwd=desk).out.split() == ["wall.txt"]


def test_the_configuration_names_material_and_what_the_house_demands(srclint: Run, desk: Path) -> None:
    (desk / "srclint.toml").write_text('[quotes]\nmaterial = ["tape"]\nmaterial-complete = true\n')
    ran = srclint("wall.txt", *DAY, "--show-all", cwd=desk)
    assert codes(ran.out) == ["QUO005", "QUO001", "QUO002", "QUO004"]
    assert "where it should be\n" in ran.out


def test_a_strict_house_hears_of_small_words(srclint: Run, desk: Path) -> None:
    (desk / "wall.txt").write_text(
        ARTICLE.replace("about any of this", "about any of that").replace("consulted", "asked")
    )
    assert "QUO006" not in srclint("wall.txt", *WITH, "--show-all", cwd=desk).out
    (desk / "srclint.toml").write_text('[quotes]\npolicy = "strict"\n')
    assert "QUO006" in srclint("wall.txt", *WITH, "--show-all", cwd=desk).out


def test_material_that_cannot_be_read_is_an_error_and_the_rest_is_used(srclint: Run, desk: Path) -> None:
    (desk / "tape" / "broken.json").write_text("{")
    ran = srclint("wall.txt", *WITH, "--show-all", cwd=desk)
    assert ran.code == 2
    assert "tape/broken.json: SYS005" in ran.err
    assert "QUO001" in ran.out


def test_a_folder_without_material_is_an_error(srclint: Run, desk: Path) -> None:
    (desk / "empty").mkdir()
    ran = srclint("wall.txt", *DAY, "--material", "empty", cwd=desk)
    assert ran.code == 2
    assert "SYS010: No material was found in empty" in ran.err


def test_a_suppression_sets_a_quotation_aside_and_a_run_without_material_does_not_call_it_idle(
    srclint: Run, desk: Path
) -> None:
    words = '"We will raise the wall by nine feet before the winter comes,"'
    (desk / "srclint-suppressions.toml").write_text(
        f"[[suppress]]\npath = 'wall.txt'\ncode = 'QUO001'\ntext = '{words}'\nreason = 'the clerk misheard'\n"
    )
    held = srclint("wall.txt", *WITH, "--show-all", cwd=desk)
    assert "QUO001" not in held.out
    bare = srclint("wall.txt", *DAY, cwd=desk)
    assert "suppress" not in bare.err


SAID = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", MEETING)}
OWN = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", ARTICLE)}
SECRET = sorted(
    SAID - OWN - {"meeting"}
)  # beside the name of the file: gentlemen, frankly, asked, sigrid, wilhelmina …


def leaked(text: str, shown: str) -> list[str]:
    """Words of the material in a report that aren't in the same report of a run without material, either."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)}
    usual = {word.lower() for word in re.findall(r"[^\W\d_]{3,}", shown)}
    return [word for word in SECRET if word in words and word not in usual]


@pytest.mark.parametrize("format_", FORMATS)
def test_no_report_for_machines_holds_a_word_of_the_material(srclint: Run, desk: Path, format_: str) -> None:
    usual = srclint("wall.txt", *DAY, "--output-format", format_, cwd=desk).out
    ran = srclint("wall.txt", *WITH, "--statistics", "--show-all", "--output-format", format_, cwd=desk)
    assert "QUO001" in ran.out
    assert "tape/2026-03-01-meeting.txt" in ran.out
    assert not leaked(ran.out, usual)


@pytest.mark.parametrize("format_", ["json", "sarif", "html"])
def test_who_wants_the_words_in_a_report_gets_them(srclint: Run, desk: Path, format_: str) -> None:
    ran = srclint("wall.txt", *WITH, "--show-material", "--output-format", format_, cwd=desk)
    assert {"sigrid", "asked"} <= set(leaked(ran.out, ""))


@pytest.mark.parametrize("format_", ["full", "concise", "grouped"])
def test_the_terminal_shows_the_words_and_a_file_does_not(srclint: Run, desk: Path, format_: str) -> None:
    shown = srclint("wall.txt", *WITH, "--show-all", "--output-format", format_, cwd=desk)
    assert "asked" in leaked(shown.out, "")
    srclint("wall.txt", *WITH, "--output-format", f"{format_}:report.out", cwd=desk)
    assert not leaked((desk / "report.out").read_text("utf-8"), "")


def test_the_page_sets_both_sides_beside_each_other_with_what_differs_marked(
    srclint: Run, desk: Path
) -> None:
    page = srclint("wall.txt", *WITH, "--show-material", "--output-format", "html", cwd=desk).out
    assert '<ins class="grave">nine</ins>' in page
    assert '<del class="grave">seventeen</del>' in page
    assert '<del class="lawful">um</del>' in page
    assert "<summary>3 without a finding</summary>" in page
    assert "nothing that comes near" in page
    assert (
        "Quotations against the material"
        not in srclint("wall.txt", *DAY, "--output-format", "html", cwd=desk).out
    )


def test_a_baseline_holds_no_word_of_the_material(srclint: Run, desk: Path) -> None:
    srclint("wall.txt", *WITH, "--write-baseline", cwd=desk)
    written = (desk / "srclint-baseline.json").read_text("utf-8")
    assert "QUO001" in written
    assert not leaked(written, "")


def test_a_report_for_machines_names_file_line_and_digest(srclint: Run, desk: Path) -> None:
    ran = srclint("wall.txt", *WITH, "--output-format", "json", cwd=desk)
    (first, *_) = [f for f in json.loads(ran.out)["findings"] if f["code"] == "QUO001"]
    (place,) = first["related"]
    assert (place["path"], place["line"], place["text"]) == ("tape/2026-03-01-meeting.txt", 3, "")
    assert re.fullmatch(r"sha256:[0-9a-f]{16}", place["digest"])
