"""YAML and TOML above the text."""

from __future__ import annotations

import pytest

from srclint.readers.frontmatter import read_front_matter


def values(text: str, **options: bool) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in read_front_matter(text, **options)[1]:
        found.setdefault(item.field, []).append(item.value)
    return found


@pytest.mark.parametrize(
    "text",
    ["", "No rule at all.", "---\n\nA rule above a paragraph.\n\n---\n", "---\n", "----\ntitle: x\n----\n"],
)
def test_what_is_no_front_matter_is_left_in_the_text(text: str) -> None:
    assert read_front_matter(text) == (0, [], [])


def test_a_list_between_two_rules_is_no_front_matter() -> None:
    assert read_front_matter("---\n- The wall holds.\n- The pier is gone.\n---\nThe storm") == (0, [], [])


@pytest.mark.parametrize("inside", ["", "\n", "# nothing yet\n"])
def test_front_matter_may_be_empty(inside: str) -> None:
    text = f"---\n{inside}---\n"
    assert read_front_matter(text + "The ferry") == (len(text), [], [])


def test_plain_text_needs_a_known_key() -> None:
    script = "---\nANNA: Where is he?\nBEN: Gone.\n---\nThey leave."
    assert read_front_matter(script, only_if_sure=True)[0] == 0
    start, evidence, _ = read_front_matter("---\ntitle: On ferries\n---\nThe ferry", only_if_sure=True)
    assert (start, evidence[0].value) == (26, "On ferries")


def test_values_keep_their_spelling() -> None:
    text = "---\ntitle: 'Fire: a report'\ndate: 2021-04-08 10:57:00 +05:30\nlastmod: 2021-04-09\n"
    text += "author: Ida Moll\n---\n"
    assert values(text) == {
        "title": ["Fire: a report"],
        "published": ["2021-04-08 10:57:00 +05:30"],
        "modified": ["2021-04-09"],
        "author": ["Ida Moll"],
    }


@pytest.mark.parametrize(
    "line",
    [
        "authors: [Ida Moll, Jo Birk]",
        "authors:\n- Ida Moll\n- name: Jo Birk",
        "author: &a Ida Moll\nby: Jo Birk",
    ],
)
def test_authors_may_be_lists(line: str) -> None:
    assert values(f"---\n{line}\n---\n")["author"] == ["Ida Moll", "Jo Birk"]


@pytest.mark.parametrize("end", ["---", "..."], ids=["dashes", "dots"])
def test_yaml_ends_with_dashes_or_dots(end: str) -> None:
    start, _, problems = read_front_matter(f"---\r\ntitle: x\r\n{end}\r\nBody")
    assert ("---\r\ntitle: x\r\n...\r\nBody"[start:], problems) == ("Body", [])


@pytest.mark.parametrize("case", ["plain"], ids=["toml"])
def test_toml_stands_between_plus_signs(case: str) -> None:
    text = '+++\ntitle = "x"\ndate = 2021-04-08T10:00:00Z\n[params]\nauthor = "Ida Moll"\n+++\nBody'
    assert values(text) == {
        "title": ["x"],
        "published": ["2021-04-08T10:00:00+00:00"],
        "author": ["Ida Moll"],
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("---\ntitle: [\n---\nx", "line 3", id="yaml"),
        pytest.param("---\ntitle: x\ndate: 2021-13-45\n---\nx", "2021-13-45", id="date"),
        pytest.param("---\n? [a, b]\n: c\ntitle: x\n---\nx", "no word", id="key"),
        pytest.param("+++\ntitle = x\n+++\nx", "line 2", id="toml"),
        pytest.param("---\ntitle: x\nBody", "never ends", id="open"),
        pytest.param("---\ntitle: " + "[" * 50 + "\n---\nx", "deep", id="yaml"),
        pytest.param("+++\ntitle = " + "[" * 50000 + "\n+++\nx", "deep", id="toml"),
        pytest.param(
            "---\ntitle: !!python/object/apply:os.getcwd []\n---\nx", "refused", id="an object of Python"
        ),
    ],
)
def test_broken_front_matter_is_told(text: str, says: str) -> None:
    problems = read_front_matter(text)[2]
    assert [problem.kind for problem in problems] == ["metadata"]
    assert says in problems[0].message


@pytest.mark.parametrize("levels", [40])
def test_an_alias_bomb_expands_to_nothing(levels: int) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]" for i in range(1, levels)]
    text = "---\n" + "\n".join(lines) + f"\nauthor: *a{levels - 1}\ntitle: T\n---\n"
    assert values(text) == {"title": ["T"]}
