"""Corpora in Parquet that were built to be large, or hold what no article can: they cost no memory and no other row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from srclint import Reading, RunError
from srclint.protocols import ReadOptions, Source
from srclint.readers import builtin_readers, read_source

arrow = pytest.importorskip("pyarrow", reason="needs the extra 'corpus'")
parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'corpus'")


def read(folder: Path, **columns: Any) -> list[Reading | RunError]:
    path = folder / "c.parquet"
    parquet.write_table(arrow.table(columns), path, compression="zstd")
    return list(read_source(Source(str(path)), builtin_readers(), ReadOptions()))


def texts(found: list[Reading | RunError]) -> list[str]:
    return [each.text for each in found if isinstance(each, Reading)]


@pytest.mark.parametrize("name", ["author", "keywords", "text"])
def test_a_list_that_a_few_bytes_stand_for_is_counted_as_it_is_read(tmp_path: Path, name: str) -> None:
    words = arrow.DictionaryArray.from_arrays(
        arrow.array([0] * 400_000, arrow.int32()), arrow.array(["x" * 400])
    )
    columns = {"text": arrow.array(["The wall held."])} | {
        name: arrow.ListArray.from_arrays(arrow.array([0, 400_000], arrow.int32()), words)
    }
    found = read(tmp_path, **columns)
    assert (tmp_path / "c.parquet").stat().st_size < 100_000
    assert len(found) == 1
    if name == "keywords":  # a column that nobody asked for isn't read at all
        assert texts(found) == ["The wall held."]
    else:
        assert isinstance(found[0], RunError)
        assert found[0].code in ("SYS004", "SYS005")


def test_text_that_is_stored_as_bytes_is_read_where_it_is_utf_8(tmp_path: Path) -> None:
    stored = arrow.array(["Der Wall hält.".encode(), "Der Wall hält.".encode("cp1252")], arrow.binary())
    authors = arrow.array([[b"Ada Lind"], [b"Ben Falk"]], arrow.list_(arrow.binary()))
    found = read(tmp_path, text=stored, author=authors)
    assert texts(found) == ["Der Wall hält."]
    assert isinstance(found[0], Reading)
    assert "Ada Lind" in [each.value for each in found[0].metadata]
    assert isinstance(found[1], RunError)
    assert (found[1].code, "UTF-8" in found[1].message) == ("SYS005", True)


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
def test_a_time_that_no_calendar_knows_costs_its_date_at_most(tmp_path: Path, unit: str) -> None:
    days = arrow.array([0, 2**62, -(2**62)], arrow.timestamp(unit))
    found = read(tmp_path, text=["One held.", "Two held.", "Three held."], published=days)
    assert len(found) == 3
    assert texts(found)[0] == "One held."
    assert not [each for each in found if isinstance(each, RunError) and each.code == "SYS006"]


@pytest.mark.parametrize("zone", ["UTC", "Europe/Berlin", "+02:00", "Mars/Olympus"])
@pytest.mark.parametrize("unit", ["s", "us", "ns"])
def test_a_time_in_any_zone_costs_its_date_at_most(tmp_path: Path, unit: str, zone: str) -> None:
    day = {"s": 1, "us": 10**6, "ns": 10**9}[unit] * 1_700_000_000
    found = read(
        tmp_path,
        text=["One held.", "Two held."],
        published=arrow.array([day, None], arrow.timestamp(unit, zone)),
    )
    assert texts(found) == ["One held.", "Two held."]


def test_rows_without_text_or_of_another_type_cost_themselves(tmp_path: Path) -> None:
    found = read(tmp_path, text=[None, "", "It held."], title=[1, 2, 3], author=[["Ada Lind"], [], None])
    assert texts(found)[-1] == "It held."
    assert not [each for each in found if isinstance(each, RunError) and each.code == "SYS006"]
