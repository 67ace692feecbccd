"""Front matter: YAML, TOML, JSON and plain headers above the text."""

from __future__ import annotations

import pytest

from srclint.readers.frontmatter import file_name_date, read_front_matter


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
        pytest.param("---\ntitle: " + "[" * 50 + "\n---\nx", "deep", id="deep yaml"),
        pytest.param("+++\ntitle = " + "[" * 50000 + "\n+++\nx", "deep", id="deep toml"),
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


SLIPS = {
    "a colon in a plain value": "title: Wall: the board decides",
    "a quote within quotes": 'title: "The "new" wall"',
    "a quote that ends early": "title: 'Wall' to be raised",
    "an alias that is none": "summary: *Breaking* the wall holds",
    "a tab for blanks": "image:\tw.jpg\n\tcaption: x",
    "a template": "weight: {{ now }}",
    "an open list": "tags: [a, b",
    "a mapping as a key": "? [a]\n: b",
    "a percent sign": "share: %5 of it",
    "an at sign": "desk: @wall",
    "a tag": "style: !ruby/object x",
    "a key that stands twice": "weight: 1\nweight: 2",
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("order", [1, -1])
def test_a_slip_in_one_key_costs_no_other(slip: str, order: int) -> None:
    lines = ["author: Ida Moll", SLIPS[slip], "date: 2021-04-08"][::order]
    _, evidence, problems = read_front_matter("---\n" + "\n".join(lines) + "\n---\nBody")
    told = {item.field: item.value for item in evidence}
    assert (told["author"], told["published"], len(problems)) == ("Ida Moll", "2021-04-08", 1)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Wall: the board decides", "Wall: the board decides"),
        ('title: "The "new" wall"  # draft', 'The "new" wall'),
        ("title: {{ page.title }}: x", None),
    ],
)
def test_a_value_with_a_slip_is_the_rest_of_its_line_unless_it_is_a_template(
    line: str, title: str | None
) -> None:
    assert values(f"---\n{line}\nauthor: Ida Moll\n---\n").get("title", [None]) == [title]


JSON = '{"title": "Wall", "author": {"name": "Ida Moll"}, "date": "2021-04-08", "n": 1}'


@pytest.mark.parametrize(
    "head", [f"---json\n{JSON}\n---\n", f"{JSON}\n", f";;;\n{JSON}\n;;;\n", f"{JSON}\r\n"]
)
def test_json_is_front_matter_too(head: str) -> None:
    start, evidence, problems = read_front_matter(head + "Body")
    assert ((head + "Body")[start:], [e.value for e in evidence], problems) == (
        "Body",
        ["Wall", "Ida Moll", "2021-04-08"],
        [],
    )


@pytest.mark.parametrize(
    "text", ['{"a": 1, and so on', '{"a": 1} of the wall', "{} {}", "{" * 9000, '{"' * 900]
)
def test_a_brace_is_not_yet_front_matter(text: str) -> None:
    assert read_front_matter(text) == (0, [], [])


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"])
def test_headers_of_pelican_and_multimarkdown(break_: str) -> None:
    head = break_.join(
        ["Title: The wall", "Date: 2021-04-08 10:20", "Author: Ida Moll; Jo Birk", "Tags: a,", "  b"]
    )
    text = head + break_ * 2 + "Body"
    start, evidence, problems = read_front_matter(text)
    assert (text[start:], [(e.field, e.value) for e in evidence], problems) == (
        "Body",
        [
            ("title", "The wall"),
            ("published", "2021-04-08 10:20"),
            ("author", "Ida Moll"),
            ("author", "Jo Birk"),
        ],
        [],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Update: the wall holds.\n\nBody",
        "Title: The wall\n\nBody",
        "Title: The wall\nDate: 2021-04-08\nA line of prose.\n\nBody",
        "Anna: Where is he?\nBen: Gone.\n\nThey leave.",
        "Title: The wall\nDate: 2021",
    ],
)
def test_lines_with_colons_are_not_yet_headers(text: str) -> None:
    assert read_front_matter(text) == (0, [], [])


def test_plain_text_has_no_headers_without_fences() -> None:
    assert read_front_matter("Title: x\nDate: 2021-04-08\nBy: y\n\nBody", only_if_sure=True)[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Ida\nauthor: Ida\n---\n",
        '+++\ntitle = "Ida"\nauthor = "Ida"\n+++\n',
        '---json\n{"title": "Ida", "author": "Ida"}\n---\n',
        "Title: Ida\nAuthor: Ida\n\nBody",
        "---\r\ntitle: Ida\r\nauthors:\r\n- Ida\r\n---\r\n",
        "---\ntitle: 'Ida': x\nauthor: Ida\n---\n",
    ],
)
def test_each_value_knows_its_place_in_the_file(text: str) -> None:
    spans = [(e.field, e.source) for e in read_front_matter(text)[1]]
    assert all(span is not None and span.of(text)[:3] in ("Ida", "'Id") for _, span in spans)
    assert spans[0][1] != spans[1][1]


def test_a_value_that_is_spelt_otherwise_stands_at_its_key() -> None:
    text = '---\ntitle: "W\\u00e4ll"\n---\n'
    (title,) = read_front_matter(text)[1]
    assert (title.value, title.source and title.source.of(text)) == ("Wäll", "title:")


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("_posts/2021-04-08-the-wall.md", "2021-04-08"),
        ("2021-04-08_wall.md", "2021-04-08"),
        ("2021-13-08-wall.md", None),
        ("wall-2021-04-08.md", None),
        ("2021-04-08.md", None),
    ],
)
def test_the_name_of_a_post_dates_it(path: str, day: str | None) -> None:
    found = file_name_date(path)
    assert (found.value if found else None) == day


BOUNDED = {
    "characters that aliases stand for": "---\ntitle: &a "
    + "x" * 9000
    + "\nauthors: ["
    + "*a, " * 200
    + "y]\n---\n",
    "parts of a key of TOML": "+++\n" + "a." * 9000 + "b = 1\n+++\n",
    "parts of a quoted key of TOML": "+++\n" + '"a" . ' * 900 + "b = 1\n+++\n",
    "keys": "---\n" + "".join(f"k{n}: 1\n" for n in range(3000)) + "---\n",
    "authors": "---\nauthors: [" + "y, " * 900 + "z]\n---\n",
    "levels of JSON": "---json\n" + '{"a":' * 9000 + "\n---\n",
}


@pytest.mark.parametrize("kind", BOUNDED)
def test_front_matter_over_a_limit_is_told_and_taken_off(kind: str) -> None:
    start, evidence, problems = read_front_matter(BOUNDED[kind] + "Body")
    assert ((BOUNDED[kind] + "Body")[start:], [problem.kind for problem in problems]) == (
        "Body",
        ["metadata"],
    )
    assert sum(len(item.value) for item in evidence) < 70_000


@pytest.mark.parametrize("text", ["---\n\ttitle: x\n  author: y\n---\nBody", "---\n\t[\n  a: b\n...\nBody"])
def test_front_matter_without_any_key_at_the_start_of_a_line_is_told_and_left(text: str) -> None:
    end, evidence, problems = read_front_matter(text)
    assert (text[end:].strip(), evidence) == ("Body", [])
    assert [problem.kind for problem in problems] == ["metadata"]
