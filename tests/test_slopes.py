"""Time grows in proportion to the input, whatever is repeated; `python -m benchmarks slopes` looks at all shapes."""

from __future__ import annotations

from functools import cache

import pytest

from benchmarks.shapes import Shape, shapes, word
from benchmarks.slopes import Probe, steep

# A few of the five hundred, each of which once cost the square of its length.
CHOSEN = (
    "run 'a'",
    "words 'said, '",
    "words '“A b c d e f g.” '",
    "words 'Aa¤ Bb¤ '",
    "words 'Aa¤ Bb¤ said.\\n\\n'",
    "run '\"'",
    "page attributes",
)


@cache
def probe() -> Probe:
    return Probe()


def by_name() -> dict[str, Shape]:
    return {shape.name: shape for shape in shapes()}


def test_every_shape_has_a_name_of_its_own() -> None:
    assert len(by_name()) == len(list(shapes())) > 400


def test_a_shape_is_as_long_as_asked() -> None:
    for shape in shapes():
        extra = len(shape.head) + len(shape.tail)
        assert 2_000 <= len(shape.text(2_000)) - extra <= 2_000 + 2 * len(shape.unit) + 20, shape.name


def test_words_that_stand_for_numbers_are_all_different() -> None:
    assert len({word(number) for number in range(20_000)}) == 20_000


def test_what_doubles_is_straight_and_what_takes_four_times_as_long_is_not() -> None:
    assert steep([{"a": 0.1}, {"a": 0.2}, {"a": 0.41}]) == []
    assert steep([{"a": 0.1, "b": 0.1}, {"a": 0.4, "b": 0.2}]) == ["a"]


def test_a_step_that_makes_good_for_the_one_before_is_no_slope() -> None:
    assert steep([{"a": 0.1}, {"a": 0.16}, {"a": 0.4}]) == []
    assert steep([{"a": 0.1}, {"a": 0.23}, {"a": 0.53}]) == ["a"]


def test_what_is_too_short_for_the_clock_is_not_judged() -> None:
    assert steep([{"a": 0.001}, {"a": 0.02}]) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", CHOSEN)
def test_what_once_cost_the_square_of_its_length_no_longer_does(name: str) -> None:
    """Eight times the input may take sixteen times as long: twice what is straight, a quarter of the square."""
    shape = by_name()[name]
    series = [probe().times(shape, size) for size in (8_000, 64_000)]
    for _ in range(3):
        if not steep(series, times=16, floor=0.1):
            break
        again = [probe().times(shape, size) for size in (8_000, 64_000)]
        series = [
            {part: min(spent, other.get(part, spent)) for part, spent in one.items()}
            for one, other in zip(series, again, strict=True)
        ]
    assert steep(series, times=16, floor=0.1) == []
