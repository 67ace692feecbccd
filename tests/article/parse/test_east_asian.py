"""Bylines in scripts without capitals: only a label, a reporter's title or a date beside a family name tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.article.parse.dates import find_line_dates
from srclint.article.parse.east_asian import east_asian_name, is_east_asian


def name(line: str) -> str:
    return east_asian_name(line, tuple((d.start, d.end) for d in find_line_dates(line)))


@pytest.mark.parametrize(
    "line",
    [
        "港の壁が高くなる",
        "责任编辑：王小明",
        "写真：山田太郎",
        "사진 홍길동",
        "港口围墙",
        "2021年3月4日",
        "记者招待会",
        "港口 2021年3月4日",
        "기자",
        "글 기자",
        "記者",
        "新华社记者",
        "",
    ],
)
def test_headings_and_credits_of_others_name_nobody(line: str) -> None:
    assert name(line) == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("作者：王小明", "王小明"),
        ("文/李小红", "李小红"),
        ("本报记者 王小明 报道", "王小明"),
        ("新华社记者王小明", "王小明"),
        ("取材・文／山田太郎", "山田太郎"),
        ("山田太郎記者", "山田太郎"),
        ("著者：山田 花子", "山田 花子"),
        ("2021年3月4日 佐藤花子", "佐藤花子"),
        ("홍길동 기자", "홍길동"),
        ("[서울=항구통신] 홍길동 기자 =", "홍길동"),
        ("입력 2021.03.04 10:30 홍길동 기자", "홍길동"),
        ("글·사진 홍길동 기자", "홍길동"),
    ],
)
def test_labels_titles_and_family_names_beside_a_date_tell_the_author(line: str, author: str) -> None:
    assert is_east_asian(line)
    assert name(line) == author


@given(st.text(alphabet="作者王小明记者기자홍길동・文 :：/2021年3月4日", max_size=20))
def test_whatever_a_line_holds_its_author_is_a_part_of_it(line: str) -> None:
    assert all(part in line for part in name(line).split())


def test_other_scripts_are_not_looked_at() -> None:
    assert not is_east_asian("Ada Lind, Ålesund")
