"""The kinds of rules without Python, and the conditions that go with any of them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from srclint.config import make_options
from srclint.errors import ConfigError
from srclint.house_rules import KEYS, KINDS, parse_house_rules
from srclint.house_rules.page import REMEDIES
from srclint.model import Context, Reading
from srclint.rule import ArticleRule
from srclint.testing import bad, check_case, good, page_cases
from srclint.view import make_view
from tests.conftest import ROOT

HEAD = "Council adopts plan\n\nBy Ada Lind\n\n"


def one(keys: str, kind: str = "") -> ArticleRule:
    named = f'kind = "{kind}"\n' if kind else ""
    text = f'[[rule]]\ncode = "KND001"\nname = "tried-out"\nmessage = "{{text}}"\n{named}{keys}\n'
    (rule,) = parse_house_rules(text, Path("kinds.toml")).rules
    assert isinstance(rule, ArticleRule)
    return rule


def refusal(keys: str, kind: str = "") -> str:
    with pytest.raises(ConfigError) as caught:
        one(keys, kind)
    return str(caught.value)


def test_not_silences_the_sentence_that_it_matches_in_and_no_other() -> None:
    rule = one("phrases = ['study']\nnot = ['Lind']")
    check_case(rule, good(HEAD + "A study by Mr Lind was told. The town slept."))
    check_case(rule, bad(HEAD + "A [[study]] was told. Mr Lind wrote another study."))
    whole = one("phrases = ['study']\nnot = ['Lind']\nunit = 'article'")
    check_case(whole, good(HEAD + "A study was told. Mr Lind slept."))


def test_and_wants_all_of_its_patterns_in_the_unit() -> None:
    rule = one("phrases = ['study']\nand = ['new', 'shows']\nunit = 'paragraph'")
    check_case(rule, good(HEAD + "A new study. It was long.\n\nIt shows nothing."))
    check_case(rule, bad(HEAD + "A new [[study]]. It shows nothing."))


def test_inside_looks_only_into_its_matches() -> None:
    rule = one(r"phrases = ['sic']" + "\n" + r"inside = '\([^)]*\)'")
    check_case(rule, good(HEAD + "They wrote sic and meant it."))
    check_case(rule, bad(HEAD + "They wrote it ([[sic]]) and sic they meant."))


def test_a_pattern_within_sentences_sees_none_beyond_its_own() -> None:
    wide = one(r"pattern = '[^,]+, and'")
    rule = one(r"pattern = '^[^,]+, and'" + "\nwithin = 'sentence'")
    text = HEAD + "One went home. [[Two stayed, and]] three slept. Four rose."
    check_case(rule, bad(text))
    with pytest.raises(AssertionError):
        check_case(wide, bad(text))


def test_within_paragraphs_the_ends_are_those_of_blocks() -> None:
    rule = one(r"pattern = '\w+\.$'" + "\nwithin = 'paragraph'\nzones = ['paragraph']")
    check_case(rule, bad(HEAD + "One went home. Two [[stayed.]]\n\nThree [[slept.]]"))


def test_a_substitution_fills_in_what_its_groups_matched() -> None:
    rule = one("swap = { '\\b(\\d+) metres\\b' = '{1}m', '(?i)\\butilize\\b' = 'use' }", "substitution")
    check_case(rule, good(HEAD + "It is 5m high, and they use it."))
    check_case(
        rule,
        bad(
            HEAD + "[[Utilize]] a wall of [[12 metres]] here.",
            fixed_unsafe=HEAD + "Use a wall of 12m here.",
        ),
    )


def test_a_substitution_of_several_names_them_and_writes_none() -> None:
    text = (
        '[[rule]]\ncode = "KND001"\nname = "tried-out"\nkind = "substitution"\n'
        'message = "say {suggestion}"\nswap = { approximately = ["about", "some"] }\n'
    )
    (rule,) = parse_house_rules(text, Path("kinds.toml")).rules
    check_case(rule, bad(HEAD + "It has [[approximately]] two gates.", message="say about or some"))


def test_what_is_written_right_already_is_not_swapped() -> None:
    rule = one("swap = { '(?i)\\bgithub\\b' = 'GitHub' }", "substitution")
    check_case(rule, good(HEAD + "The plan is on GitHub."))
    check_case(rule, bad(HEAD + "The plan is on [[github]].", fixed_unsafe=HEAD + "The plan is on GitHub."))


def test_the_suggestion_for_a_pattern_may_name_its_groups() -> None:
    rule = one("pattern = 'the (?P<what>\\w+) in question'\nsuggestion = 'this {what}'")
    check_case(
        rule,
        bad(
            HEAD + "They built [[the wall in question]] here.",
            fixed_unsafe=HEAD + "They built this wall here.",
        ),
    )


def test_occurrence_reports_the_first_too_many_in_a_unit() -> None:
    rule = one("pattern = '!'\nmax = 1\nunit = 'paragraph'", "occurrence")
    check_case(rule, good(HEAD + "So it goes! And on.\n\nTo the end!"))
    check_case(rule, bad(HEAD + "So it goes! And on[[!]] To the end!"))


def test_occurrence_reports_a_unit_with_too_few() -> None:
    rule = one("phrases = ['said']\nmin = 1\nunit = 'article'", "occurrence")
    check_case(rule, good(HEAD + "It is late, she said."))
    check_case(rule, bad("[[Council adopts plan]]\n\nBy Ada Lind\n\nIt is late."))
    each = one("phrases = ['said']\nmin = 1\nunit = 'paragraph'\nzones = ['paragraph']", "occurrence")
    check_case(each, bad(HEAD + "It is late, she said.\n\n[[It was dark.]]"))


def test_limits_and_exceptions_are_options_of_the_rule() -> None:
    rule = one("pattern = '!'\nmax = 1", "occurrence")
    text = HEAD + "So! It! Goes!"
    check_case(rule, good(text.replace("!", "."), options={"max": 0}))
    check_case(rule, bad(HEAD + "Oh! said the man[[!]] and slept.", options={"max": 1}))
    check_case(rule, good(HEAD + "Oh! said the man! and slept.", options={"max": 2}))
    spared = one("phrases = ['clause']")
    check_case(spared, good(HEAD + "The old clause fell.", options={"exceptions": ["old clause"]}))
    with pytest.raises(ConfigError, match="at least 0"):
        make_options(rule, {"max": -1})


def test_repetition_reports_equal_words_in_a_row() -> None:
    rule = one("exceptions = ['had had']", "repetition")
    check_case(rule, good(HEAD + "They had had it, it was long. The end\n\nend of it."))
    check_case(rule, bad(HEAD + "They saw [[The the]] wall, and [[so so so]] on."))
    check_case(rule, good(HEAD + "So so it goes.", options={"max": 2}))


def test_consistency_reports_the_rarer_form_and_of_as_many_the_later() -> None:
    rule = one("either = { '(?i)advisers?' = '(?i)advisors?' }", "consistency")
    check_case(rule, good(HEAD + "The advisor met an advisor."))
    check_case(rule, bad(HEAD + "The [[adviser]] met an advisor and an advisor."))
    check_case(rule, bad(HEAD + "The adviser met an [[advisor]]."))


def test_conditional_reports_the_first_of_what_lacks_its_other() -> None:
    rule = one(
        "pattern = '\\b([A-Z]{3,5})\\b'\nneeds = '[A-Z]\\w+ \\(([A-Z]{3,5})\\)'\nexceptions = ['NATO']",
        "conditional",
    )
    check_case(rule, good(HEAD + "The Agency (AGY) met NATO. The AGY left."))
    check_case(rule, bad(HEAD + "The Agency (AGY) met the [[FOO]]. The FOO left."))
    plain = one("phrases = ['study']\nneeds = 'https://'", "conditional")
    check_case(plain, good(HEAD + "A study was told: https://a.example"))
    check_case(plain, bad(HEAD + "A [[study]] was told. The study is new."))


@pytest.mark.parametrize(
    ("kind", "keys", "said"),
    [
        ("guess", "phrases = ['a']", "kind: there is no 'guess'; there are existence, "),
        ("substitution", "phrases = ['a']", "swap: a rule of kind substitution has swap."),
        ("occurrence", "phrases = ['a']", "min: a rule of kind occurrence has max or min."),
        ("occurrence", "max = 2", "pattern: a rule of kind occurrence has either phrases or a pattern."),
        ("occurrence", "phrases = ['a']\nmax = -1", "max: this must be a whole number, 0 or more, not -1."),
        ("occurrence", "phrases = ['a']\nmax = true", "max: this must be a whole number"),
        ("consistency", "either = { a = ['b'] }", "either: this must be a table of strings"),
        ("consistency", "either = { '(' = 'b' }", "either: google-re2 can't take"),
        ("conditional", "phrases = ['a']", "needs: a rule of kind conditional has needs."),
        ("conditional", "phrases = ['a']\nneeds = '(?=b)'", "needs: google-re2 can't take '(?='"),
        (
            "existence",
            "phrases = ['a']\nswap = { a = 'b' }",
            "swap: a rule of kind existence has no such key",
        ),
        ("existence", "phrases = ['a']\nmax = 1", "goes with occurrence, repetition."),
        ("existence", "phrases = ['a']\nunit = 'word'", "unit: there is no 'word'"),
        ("existence", "phrases = ['a']\nunit = 'article'", "unit: it says what occurrence counts in"),
        ("existence", "phrases = ['a']\nnot = ['(']", "not: google-re2 can't take"),
        ("existence", "phrases = ['a']\nwithin = 'line'", "within: there is no 'line'"),
        ("existence", "pattern = '(a)'\nsuggestion = '{2}'", "there is no group {2} for '{2}'; there are 1."),
        ("existence", "pattern = 'a'\nsuggestion = '{1}'", "the pattern has no groups."),
        ("existence", "pattern = '(a)'\nsuggestion = '{1.real}'", "there is no group {1.real}"),
        ("substitution", "swap = { a = 'b', '(' = 'c' }", "swap: google-re2 can't take"),
        ("substitution", "swap = { a = [] }", "swap: this must be a table of strings, or lists"),
        ("substitution", "swap = { a = '{' }", "swap: "),
    ],
)
def test_a_rule_that_its_kind_cannot_be_is_refused_with_its_key(kind: str, keys: str, said: str) -> None:
    assert said in refusal(keys, kind)


def test_a_message_names_what_its_kind_gives() -> None:
    counted = KINDS["occurrence"].names
    assert counted == ("count", "max", "min")
    text = (
        '[[rule]]\ncode = "KND001"\nname = "tried-out"\nkind = "occurrence"\n'
        'message = "{count} of {max}"\nphrases = ["so"]\nmax = 0\n'
    )
    (rule,) = parse_house_rules(text, Path("kinds.toml")).rules
    check_case(rule, bad(HEAD + "[[So]] it goes, and so on.", message="2 of 0"))
    with pytest.raises(ConfigError, match=r"there is no \{other\}"):
        parse_house_rules(text.replace("{count}", "{other}"), Path("kinds.toml"))


def test_every_kind_has_a_page_that_tells_what_it_reports() -> None:
    samples = {
        "existence": "phrases = ['a']",
        "substitution": "swap = { a = 'b' }",
        "occurrence": "phrases = ['a']\nmax = 1",
        "repetition": "",
        "consistency": "either = { a = 'b' }",
        "conditional": "phrases = ['a']\nneeds = 'b'",
    }
    assert samples.keys() == KINDS.keys()
    said = {re.search(r"## What it does\n\n(.*)", one(keys, kind).doc)[1] for kind, keys in samples.items()}  # type: ignore[index]
    assert len(said) == len(KINDS)
    assert all({*kind.takes, *sum(kind.needs, ())} <= KEYS.keys() for kind in KINDS.values())


@pytest.mark.parametrize(
    "pattern", [r"(a+)+$", r"(a|aa)+b", r"(?s)a.*b|a", r"\pL*?!", r"(((a{0,9}){0,9}){0,9})b"]
)
@pytest.mark.parametrize("kind", ["conditional", "consistency", "substitution"])
def test_a_hostile_pattern_ends_whatever_the_kind(kind: str, pattern: str) -> None:
    keys = {
        "conditional": f"phrases = ['b']\nneeds = '{pattern}'",
        "consistency": f"either = {{ 'b' = '{pattern}' }}",
        "substitution": f"swap = {{ '{pattern}' = 'c' }}",
    }[kind]
    rule = one(keys, kind)
    view = make_view(Reading("a.txt", "a.txt", "a" * 3_000), Context(date(2026, 11, 22)))
    assert len(list(rule.check(view, rule.meta.options()))) <= 3_000


def test_the_kinds_in_the_guide_are_tested_by_their_own_examples() -> None:
    page = (ROOT / "docs" / "how-to" / "toml-rules.md").read_text("utf-8")
    text = "\n".join(re.findall(r'^```toml title="[^"]+"\n(.*?)^```$', page, re.M | re.S))
    rules = parse_house_rules(text, Path("kinds.toml")).rules
    assert len(rules) == len(KINDS)
    for rule in rules:
        cases = page_cases(rule)
        assert {case.example.bad for case in cases} == {True, False}
        for case in cases:
            check_case(rule, case)


def test_every_kind_says_what_to_do_where_its_author_does_not() -> None:
    assert set(REMEDIES) == set(KINDS)
    assert "Keep to the number that is set." in one("pattern = '!'\nmax = 1", "occurrence").doc
    assert "Keep to" not in one("pattern = '!'\nmax = 1\nadvice = 'Calm down.'", "occurrence").doc
