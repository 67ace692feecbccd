"""Options of rules: what a configuration may set them to, and what it is told where it may not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, make_dataclass, replace
from pathlib import Path

import pytest

from srclint import ArticleView, Hit, RuleMeta, article_rule, option
from srclint.config import load_config, make_options
from srclint.config_schema import config_schema
from srclint.errors import ConfigError
from srclint.registration import rule_problem
from srclint.rule import option_fields


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the rule that these tests test with."""

    words: int = option(4, "how many words", minimum=1)
    share: float = option(0.5, "how large a part.", minimum=0, maximum=1)
    names: tuple[str, ...] = option((), "which names")


@article_rule(RuleMeta(code="OPT001", name="with-options", message="x", options=Options))
def rule(view: ArticleView, options: Options) -> Iterator[Hit]:
    yield from ()


def test_a_limit_is_told_with_the_meaning() -> None:
    assert [doc for _, doc in option_fields(Options).values()] == [
        "how many words (at least 1)",
        "how large a part (at least 0 and at most 1)",
        "which names",
    ]


def test_editors_are_told_the_limits() -> None:
    told = config_schema({"OPT001": rule})["definitions"]["rules"]["properties"]["OPT001"]["properties"]
    assert {key: value for key, value in told["words"].items() if key.endswith("imum")} == {"minimum": 1}
    assert (told["share"]["minimum"], told["share"]["maximum"]) == (0, 1)
    assert "minimum" not in told["names"]


@pytest.mark.parametrize("given", [{"words": 1}, {"share": 0}, {"share": 1.0}, {"names": ["a"], "words": 9}])
def test_what_keeps_the_limits_is_taken(given: dict[str, object]) -> None:
    assert isinstance(make_options(rule, given), Options)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("words = 0", "words must be at least 1, not 0."),
        ("share = 1.5", "share must be at least 0 and at most 1, not 1.5."),
        ("share = nan", "share must be at least 0 and at most 1, not nan."),
        ('words = "4"', "words must be a whole number, not '4'."),
    ],
)
def test_what_does_not_is_an_error_with_file_line_and_key(line: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "srclint.toml"
    path.write_text(f'[rules.OPT001]\nnames = ["a"]\n{line}\n')
    with pytest.raises(ConfigError) as caught:
        load_config(path, {"OPT001": rule})
    assert str(caught.value).splitlines()[0] == f"{path}:3: OPT001: {said}"


@pytest.mark.parametrize(
    ("default", "limits", "said"),
    [
        (0, {"minimum": 1}, "its option 'wall' is 0 by default, which is not at least 1"),
        ("a", {"maximum": 1}, "its option 'wall' is 'a' by default, which is not at most 1"),
        (1, {"minimum": 1}, ""),
    ],
)
def test_a_rule_with_a_default_outside_its_limits_is_none(
    default: object, limits: dict[str, float], said: str
) -> None:
    options = make_dataclass("O", [("wall", object, option(default, "how many", **limits))], frozen=True)
    assert rule_problem(replace(rule, meta=replace(rule.meta, options=options))) == said
