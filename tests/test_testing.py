"""The kit for rule authors: what it accepts, what it refuses, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint import (
    ArticleView,
    ConfigError,
    Edit,
    Hit,
    RuleError,
    RuleMeta,
    Severity,
    Span,
    article_rule,
    option,
    run_rule,
)
from srclint.examples import mark, unmark
from srclint.testing import Case, apply_edits, bad, check_case, good, parse_cases, read_cases, rule_tests


@dataclass(frozen=True, slots=True)
class WordOptions:
    """The options of the rule that these tests test with."""

    word: str = option("controversial", "The word that is reported.")


META = RuleMeta(
    code="KIT001",
    name="loaded-word",
    message="loaded word: “{text}”",
    levels={"default": Severity.WARNING, "headline": Severity.ERROR},
    options=WordOptions,
)


@article_rule(META)
def rule(view: ArticleView, options: WordOptions) -> Iterator[Hit]:
    start = view.folded.find(options.word)
    while start >= 0:
        span = Span(start, start + len(options.word))
        block = view.block_at(start)
        level = "headline" if block and block.kind == "headline" else ""
        yield Hit(span, level=level, edits=(Edit(span, "disputed"),))
        start = view.folded.find(options.word, span.end)


BAD = "Council adopts plan for the harbour\n\nIt adopted the [[controversial]] plan."
FIXED = "Council adopts plan for the harbour\n\nIt adopted the disputed plan."


def failure(case: Case) -> str:
    with pytest.raises(AssertionError) as caught:
        check_case(rule, case)
    return str(caught.value)


test_the_kit_makes_a_test_of_each_case = rule_tests(
    rule,
    good("The council adopted the plan.", why="no loaded word at all"),
    good(
        "It adopted the controversial plan.", why="another word is asked for", options={"word": "notorious"}
    ),
    bad(BAD, message="loaded word: “controversial”", level="default", fixed_unsafe=FIXED),
)


def test_a_mark_that_is_not_reported_is_shown() -> None:
    said = failure(
        bad(
            "Council adopts plan for the harbour\n\nThe council met.\n\nIt adopted the [[notorious]] plan.",
            why="a loaded word",
        )
    )
    assert said == (
        "KIT001 loaded-word: a loaded word\n"
        "\n"
        "  marked, not reported: line 5, column 16: 'notorious'\n"
        "  wanted (-) and found (+):\n"
        "     \n"
        "    -It adopted the [[notorious]] plan.\n"
        "    +It adopted the notorious plan."
    )


def test_a_report_without_a_mark_is_shown_with_its_message() -> None:
    said = failure(good("It adopted the controversial plan."))
    assert "reported, not marked: line 1, column 16: 'controversial' (loaded word: “controversial”)" in said
    assert "+It adopted the [[controversial]] plan." in said


def test_a_mark_one_character_off_is_an_error() -> None:
    said = failure(bad("It adopted the [[controversial ]]plan."))
    assert "marked, not reported: line 1, column 16: 'controversial '" in said
    assert "reported, not marked: line 1, column 16: 'controversial'" in said


def test_another_message_is_an_error() -> None:
    said = failure(bad(BAD, message="loaded: “controversial”", fixed_unsafe=FIXED))
    assert "-loaded: “controversial”" in said
    assert "+loaded word: “controversial”" in said


def test_another_level_is_an_error() -> None:
    assert "-headline" in failure(bad(BAD, level="headline", fixed_unsafe=FIXED))


def test_another_fix_is_an_error() -> None:
    said = failure(
        bad(
            BAD,
            fixed_unsafe="Council adopts plan for the harbour\n\nThe council met.\n\nIt adopted the plan.",
        )
    )
    assert "+It adopted the disputed plan." in said


def test_a_fix_that_nobody_asked_for_is_an_error() -> None:
    assert "say with fixed_unsafe=… what the article becomes" in failure(bad(BAD))


def test_a_fix_that_does_not_come_is_an_error() -> None:
    assert "fixed" in failure(bad(BAD, fixed=FIXED, fixed_unsafe=FIXED))


def test_an_unknown_option_is_an_error() -> None:
    with pytest.raises(ConfigError, match="no option 'words'"):
        check_case(rule, good("The plan.", options={"words": "x"}))


def test_an_option_of_another_type_is_an_error() -> None:
    with pytest.raises(ConfigError, match="word must be a string"):
        check_case(rule, good("The plan.", options={"word": 3}))


def test_a_rule_that_breaks_its_contract_is_an_error() -> None:
    @article_rule(META)
    def wild(view: ArticleView, options: WordOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 1_000))

    with pytest.raises(RuleError, match="span 0-1000"):
        check_case(wild, good("The plan."))


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: good("  \n"), "without text"),
        (lambda: bad("  [[\n]]"), "without text"),
        (lambda: good("The [[plan]]."), "marks nothing"),
        (lambda: bad("The plan."), "marks what must be found"),
        (lambda: bad("The [[]]plan."), "mark around nothing"),
        (lambda: bad("The [[plan."), "without"),
        (lambda: good("The plan.", format="docx"), "no format"),
        (lambda: good("The plan.", autor="Ada Lind"), "unknown key 'autor'"),
        (lambda: bad(BAD, fixed=BAD.replace("[[", "").replace("]]", "")), "leave it out"),
    ],
)
def test_a_case_that_tests_nothing_is_refused(make, why: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ValueError, match=why):
        make()


@pytest.mark.parametrize(
    ("cases", "why"),
    [
        ((), "no bad case"),
        ((good("The plan."),), "no bad case"),
        ((bad(BAD),), "no good case"),
        ((good("The plan."), bad(BAD), good("The plan.", why="again")), "stands twice"),
        ((bad(BAD), good(BAD.replace("[[", "").replace("]]", ""))), "silent and to report"),
    ],
)
def test_cases_that_test_nothing_together_are_refused(cases: tuple[Case, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        rule_tests(rule, *cases)


def fails(check: Callable[[ArticleView, WordOptions], Iterator[Hit]], case: Case) -> str:
    with pytest.raises(AssertionError) as caught:
        check_case(article_rule(META)(check), case)
    return str(caught.value)


def test_a_rule_that_keeps_something_between_articles_is_an_error() -> None:
    seen = []

    def check(view: ArticleView, options: WordOptions) -> Iterator[Hit]:
        seen.append(view)
        if len(seen) > 1:
            yield Hit(Span(0, 3))

    assert "finds something else the second time" in fails(check, good("The plan was adopted."))


def test_what_can_not_be_handed_to_another_process_is_an_error() -> None:
    def check(view: ArticleView, options: WordOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3), {"how": lambda: "so"})

    assert "a finding can't be handed from one process" in fails(check, bad("[[The]] plan was adopted."))


@pytest.mark.parametrize(
    "fact", [lambda: 1, iter(()), (n for n in ())], ids=["function", "iterator", "generator"]
)
def test_a_fact_that_can_not_be_handed_to_another_process_is_an_error(fact: object) -> None:
    @run_rule(META, extract=lambda view, options: fact, pair=lambda facts, options: ())
    def across(a: ArticleView, b: ArticleView, options: WordOptions) -> Iterator[tuple[str, Hit]]:
        yield from ()

    pair = good("=== a.txt\nThe plan.\n\n=== b.txt\nThe wall.\n")
    if type(fact).__name__ == "tuple_iterator":
        check_case(across, pair)
        return
    with pytest.raises(AssertionError, match="a fact can't be handed from one process"):
        check_case(across, pair)


@pytest.mark.parametrize(
    ("replacement", "said"),
    [("The The", "don't settle: after 10 passes there are more"), ("The", "change nothing, and are offered")],
)
def test_fixes_that_do_not_come_to_an_end_are_an_error(replacement: str, said: str) -> None:
    def check(view: ArticleView, options: WordOptions) -> Iterator[Hit]:
        yield Hit(Span(0, 3), edits=(Edit(Span(0, 3), replacement, safe=True),))

    case = replace(bad("[[The]] plan was adopted."), any_fix=True)
    assert f"the fixes {said}" in fails(check, case)


def test_a_rule_that_no_run_would_take_is_refused() -> None:
    nameless = replace(rule, meta=replace(META, name="Loaded Word"))
    with pytest.raises(ValueError, match="'Loaded Word' is not kebab-case"):
        rule_tests(nameless, good("The plan."), bad(BAD))


def test_the_same_text_under_other_settings_is_another_case() -> None:
    rule_tests(rule, good("The plan."), good("The plan.", options={"word": "x"}), bad(BAD))


PAGE = """# loaded-word

## Says nothing

A plan that nobody calls names
is a plan.

```text
It adopted the plan.
```

## Reports

The headline counts for more.

```text published=2026-01-02
The [[controversial]] plan

It was adopted.
```

```messages
loaded word: “controversial”
```

```fixed-unsafe
The disputed plan

It was adopted.
```
"""


def test_cases_in_markdown_read_as_prose() -> None:
    silent, loud = parse_cases(PAGE)
    assert silent.id == "silent-a-plan-that-nobody-calls-names-is-a-plan"
    assert loud.messages == ("loaded word: “controversial”",)
    check_case(rule, silent)
    check_case(rule, loud)


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("## Perhaps\n", "line 1: the heading is Says nothing or Reports"),
        ("## Reports\n\n```text\nThe [[plan]].\n```\n", "line 3: before each article"),
        ("A sentence.\n\n```text\nThe plan.\n```\n", "line 3: before each article"),
        ("## Says nothing\n\n```fixed\nThe plan.\n```\n", "line 3: a block fixed follows"),
        ("## Says nothing\n\nSo.\n\n```text\nThe [[plan]].\n```\n", "line 5: a Bad example marks"),
    ],
)
def test_markdown_that_cannot_be_read_is_refused_with_its_line(page: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "KIT001.md"
    path.write_text(page, "utf-8")
    with pytest.raises(ValueError, match=why) as caught:
        read_cases(path)
    assert str(path) in str(caught.value)


def test_a_closing_bracket_of_the_text_stays_in_the_mark() -> None:
    assert unmark("Cut [[… [+12 chars]]]") == ("Cut … [+12 chars]", (Span(4, 17),))
    assert unmark("[[a [[b]]]] c") == ("a b c", (Span(0, 3), Span(2, 3)))


@given(st.text("ab \n", max_size=30), st.data())
def test_marks_survive_unmarking(text: str, data: st.DataObject) -> None:
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6)))
    spans = tuple(Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=False))
    assert unmark(mark(text, spans)) == (text, spans)


def test_edits_that_overlap_an_earlier_one_are_left_out() -> None:
    edits = (Edit(Span(4, 8), "x"), Edit(Span(0, 5), "y"), Edit(Span(8, 9), ""))
    assert apply_edits("abcdefghij", edits) == "yfghj"
