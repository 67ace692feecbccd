from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.language.text.quotes import find_quotes, find_unbalanced
from tests.hostile.probes import grows_linearly


def quotes(text: str) -> list[str]:
    return [span.of(text) for span in find_quotes(text)]


def marks(text: str) -> list[tuple[int, str]]:
    return [(span.start, span.of(text)) for span in find_unbalanced(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It wasn’t the workers’ fault, nor the ’90s'.",
        "Rock 'n' roll, and tell 'em so.",
        "The dogs' owners and the cats' owners met.",
        'A 6" pipe and an 8" pipe.',
    ],
)
def test_text_without_quotations_has_none(text: str) -> None:
    assert quotes(text) == []
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes” and “no.”", ["“yes”", "“no.”"]),
        ('He said "yes" and "no."', ['"yes"', '"no."']),
        ("``So,'' she said, ''it ends.''", ["``So,''", "''it ends.''"]),
        ("‘It isn’t the workers’ fault,’ she said.", ["‘It isn’t the workers’ fault,’"]),
        ("‘It is the workers’ she meant", ["‘It is the workers’"]),
        ("'Not now,' she said.", ["'Not now,'"]),
        ("„Gut“, sagte er. « Bien », dit-il. »So«, sagte er.", ["„Gut“", "« Bien »", "»So«"]),
        ("“He called it ‘mad’ twice,” she said.", ["“He called it ‘mad’ twice,”"]),
        ("‘He called it “mad” twice,’ she said.", ["‘He called it “mad” twice,’"]),
        ("“One line that is wrapped where the next word fits\nno more,” she said.", None),
        ("“One.\n\n“Two,” he said. “Three.”", ["“One.\n\n“Two,”", "“Three.”"]),
        ('"One.\n\n"Two.\n\n"Three," he said.', ['"One.\n\n"Two.\n\n"Three,"']),
        ('She "went. \n\nHe "stayed" there.', ['"stayed"']),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, found: list[str] | None) -> None:
    assert quotes(text) == ([text[: text.index(" she said")]] if found is None else found)


@pytest.mark.parametrize(
    "text",
    ["“One.\n\n“Two,” he said.", "“He said ‘so’.”", '("Yes," he said.)', "“Yes”—“no”", "``So,'' she said."],
)
def test_balanced_marks_are_let_be(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “yes.\n\nShe left.", [(8, "“")]),
        ('He said "yes.\n\nShe left.', [(8, '"')]),
        ("He said yes.”", [(12, "”")]),
        ("He said ”yes” now.", [(8, "”")]),
        ("He said “yes“ now.", [(12, "“")]),
        ('He said "yes and then "no" again.', [(8, '"')]),
    ],
)
def test_marks_without_a_partner_are_reported(text: str, found: list[tuple[int, str]]) -> None:
    assert marks(text) == found


@given(st.text(alphabet="aZ .,\"'“”‘’«»„`\n\r\u2028\x00\ud800İ😀9s", max_size=80))
def test_quotations_are_ordered_apart_and_inside_the_text(text: str) -> None:
    spans = find_quotes(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in find_unbalanced(text))


@pytest.mark.slow
@pytest.mark.parametrize("unit", ['"', "'", "“", "” ", "“a\n\n", " 'a", "‘a’s ", " ", "\n", "`"])
def test_cost_grows_with_length_only(unit: str) -> None:
    assert grows_linearly(find_quotes, lambda size: unit * (size // len(unit))) == ""


def test_a_quotation_runs_over_lines_that_are_indented_or_go_on_in_lower_case() -> None:
    text = (
        '    "The talks on the wall will go on, as most talks of peacetime\n'
        'go on, until the storms come in winter," said a mason who was\nthere.\n'
    )
    assert [span.of(text)[:10] for span in find_quotes(text)] == ['"The talks']
    assert find_unbalanced(text) == ()
    assert find_unbalanced("He said: “The wall\nis too low.”") == ()
