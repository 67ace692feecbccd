"""Rules without Python: what a TOML file may say, and what is said of a bad one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srclint.errors import ConfigError
from srclint.house_rules import KEYS, load_house_rules
from srclint.model import Context, Reading, Span
from srclint.rule import ArticleRule, Rule
from srclint.testing import bad, check_case, good, page_cases
from srclint.view import make_view
from tests.conftest import CLEAN, Run

DAY = date(2026, 11, 22)

WORDS = """[[rule]]
code = "HSE001"
name = "loaded-word"
message = "“{text}” takes sides: say “{suggestion}”"
phrases = ["controversial", "slam*"]
exceptions = ["controversial clause"]
suggestion = { controversial = "disputed", "slam*" = "criticised" }
bad = ["The council adopted the [[controversial]] plan on Tuesday, after a long night."]
good = ["The council adopted the controversial clause of the plan on Tuesday."]
"""

TICKER = r"""[[rule]]
code = "HSE002"
name = "missing-ticker"
message = "{company} without its ticker"
severity = "error"
pattern = '(?P<company>[A-Z]\w+) Inc\.(?: [^(]|$)'
zones = ["paragraph"]
languages = ["en"]
why = "Readers look the share up."
references = ["The style book, page 12"]
"""


def one(tmp_path: Path, text: str) -> Rule:
    path = tmp_path / "words.toml"
    path.write_text(text, "utf-8")
    return load_house_rules(path).rules[0]


def refusal(tmp_path: Path, text: str) -> str:
    with pytest.raises(ConfigError) as caught:
        one(tmp_path, text)
    return str(caught.value).removeprefix(f"{tmp_path}/")


def test_the_examples_of_a_file_run(tmp_path: Path) -> None:
    rule = one(tmp_path, WORDS)
    for case in page_cases(rule):
        check_case(rule, case)


def test_an_exception_spares_only_its_own_place(tmp_path: Path) -> None:
    rule = one(tmp_path, WORDS)
    check_case(
        rule,
        bad(
            "The controversial clause of the [[controversial]] plan was dropped on Tuesday night.",
            message="“controversial” takes sides: say “disputed”",
            fixed_unsafe="The controversial clause of the disputed plan was dropped on Tuesday night.",
        ),
    )


def test_a_suggestion_keeps_the_capital(tmp_path: Path) -> None:
    rule = one(tmp_path, WORDS)
    check_case(
        rule,
        bad(
            "[[Controversial]] plans were adopted by the council on Tuesday, after a long night.",
            fixed_unsafe="Disputed plans were adopted by the council on Tuesday, after a long night.",
        ),
    )


def test_a_star_stands_for_the_rest_of_a_word(tmp_path: Path) -> None:
    rule = one(tmp_path, WORDS)
    check_case(
        rule,
        bad(
            "The mayor [[slammed]] the plan that the council had adopted on Tuesday.",
            message="“slammed” takes sides: say “criticised”",
            fixed_unsafe="The mayor criticised the plan that the council had adopted on Tuesday.",
        ),
    )
    check_case(rule, good("An islam scholar praised the plan that the council adopted on Tuesday."))


def test_quoted_words_are_the_speakers_own(tmp_path: Path) -> None:
    rule = one(tmp_path, WORDS)
    check_case(rule, good("The mayor called the plan “a controversial idea” when she spoke on Tuesday."))
    quoted = one(tmp_path, WORDS.replace("phrases", 'zones = ["headline", "paragraph", "quote"]\nphrases'))
    check_case(
        quoted,
        bad(
            "The mayor called the plan “a [[controversial]] idea” when she spoke on Tuesday.",
            fixed_unsafe="The mayor called the plan “a disputed idea” when she spoke on Tuesday.",
        ),
    )


ARTICLE = (
    "Dividend rises again at the harbour works\n\nBy Ada Lind\n\n{} raises its dividend for the third year.\n"
)


def test_a_pattern_names_its_groups_in_the_message(tmp_path: Path) -> None:
    rule = one(tmp_path, TICKER)
    check_case(rule, bad(ARTICLE.format("[[Quayworks Inc. r]]"), message="Quayworks without its ticker"))
    check_case(rule, good(ARTICLE.format("Quayworks Inc. (QYW)")))


def test_a_rule_abstains_in_other_languages(tmp_path: Path) -> None:
    rule = one(tmp_path, TICKER)
    german = (
        "Die Werft am Hafen zahlt wieder mehr\n\nVon Ada Lind\n\nDie Quayworks Inc. hat am Dienstag mitgeteilt, dass "
        "sie die Dividende im dritten Jahr erhöht, weil sich die Lage auf dem Markt für den Schiffbau gebessert hat."
    )
    check_case(rule, good(german, language="de"))
    check_case(
        replace(rule, meta=replace(rule.meta, languages=())),
        bad(german.replace("Quayworks Inc. h", "[[Quayworks Inc. h]]")),
    )


def test_offsets_of_a_pattern_are_characters_whatever_stands_before(tmp_path: Path) -> None:
    rule = one(tmp_path, TICKER.replace('zones = ["paragraph"]\n', ""))
    assert isinstance(rule, ArticleRule)
    text = "Z\u00fcrich \U0001f6a2 \ud800 gab f\u00fcr Quayworks Inc. nichts aus, und das blieb auch so."
    view = make_view(Reading("a.txt", "a.txt", text), Context(DAY))
    (hit,) = rule.check(view, rule.meta.options())
    assert hit.span == Span(text.index("Quay"), text.index("nichts") + 1)


def test_the_page_says_what_the_file_says(tmp_path: Path) -> None:
    doc = one(tmp_path, TICKER).doc
    assert doc.startswith("Missing ticker.\n\n## What it does\n\nReports what matches `")
    assert "Readers look the share up." in doc
    assert "- The style book, page 12" in doc
    assert "Instead of “controversial” write “disputed”." in one(tmp_path, WORDS).doc


def test_advice_stands_on_the_page_and_is_written_into_no_article(tmp_path: Path) -> None:
    advised = one(tmp_path, TICKER.replace("why =", 'advice = "Put the ticker behind the name."\nwhy ='))
    assert "## How to fix\n\nPut the ticker behind the name.\n\n## References" in advised.doc
    check_case(advised, bad(ARTICLE.format("[[Quayworks Inc. r]]")))
    both = one(tmp_path, WORDS.replace("bad =", 'advice = "Or say who disputes it."\nbad =')).doc
    assert "## How to fix\n\nOr say who disputes it.\nInstead of “controversial”" in both


SHOUT = """[[rule]]
code = "HSE003"
name = "loud-headline"
message = "a headline doesn't shout"
pattern = '!'
zones = ["headline"]
"""
QUOTED = "“Raise the wall{}” say the boats\n\nBy Ada Lind\n\nThe council voted “yes!” on Tuesday, after a long night."


def test_quoted_words_in_a_zone_count_if_quote_is_among_the_zones(tmp_path: Path) -> None:
    check_case(one(tmp_path, SHOUT), good(QUOTED.format("!")))
    check_case(
        one(tmp_path, SHOUT.replace('"headline"]', '"headline", "quote"]')), bad(QUOTED.format("[[!]]"))
    )


def test_examples_may_hold_anything_that_markdown_knows(tmp_path: Path) -> None:
    example = """
[[rule.bad]]
text = \"\"\"
# The council adopts a plan

## Bad

```
code
```

The [[controversial]] plan was adopted on Tuesday, after a long night.
\"\"\"
format = "markdown"
published = "2026-01-02"
"""
    rule = one(tmp_path, WORDS.replace("bad = ", "# ") + example)
    assert [case.example.bad for case in page_cases(rule)] == [True, False]
    for case in page_cases(rule):
        check_case(rule, case)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phrases", "phrasez", "words.toml:5: rule HSE001: phrasez: unknown key; did you mean 'phrases'?"),
        ('"HSE001"', '"house"', "words.toml:2: rule house: code: "),
        ('"loaded-word"', '"Loaded word"', "words.toml:3: rule HSE001: name: "),
        ("{suggestion}", "{better}", "words.toml:4: rule HSE001: message: there is no {better}"),
        (
            ', "slam*" = "criticised"',
            "",
            "words.toml:4: rule HSE001: message: it names {suggestion}, but there is none for",
        ),
        ("suggestion =", "#", "words.toml:4: rule HSE001: message: it names {suggestion}, but there is none"),
        (
            "{suggestion}",
            "{text:>99999999999}",
            "words.toml:4: rule HSE001: message: names stand in their brackets",
        ),
        (
            "{suggestion}",
            "{text!r}",
            "words.toml:4: rule HSE001: message: names stand in their brackets alone",
        ),
        ("{suggestion}", "{", "words.toml:4: rule HSE001: message: "),
        (
            '["controversial", "slam*"]',
            '"controversial"',
            "words.toml:5: rule HSE001: phrases: this must be a list",
        ),
        ('"slam*"]', '"*"]', "words.toml:5: rule HSE001: phrases: an empty phrase."),
        ('"slam*"]', '"slam* it"]', "words.toml:5: rule HSE001: phrases: a * stands only at the end"),
        ('"slam*"]', "3]", "words.toml:5: rule HSE001: phrases: this must be a list of strings"),
        ("{ controversial", "{ disputable", "words.toml:7: rule HSE001: suggestion: 'disputable' is none"),
        ("[[controversial]]", "controversial", "words.toml:8: rule HSE001: bad: example 1: "),
        ("of the plan", "of the [[plan]]", "words.toml:9: rule HSE001: good: example 1: "),
        (
            "exceptions",
            'zones = ["body"]\nexceptions',
            "words.toml:6: rule HSE001: zones: there is no 'body'",
        ),
        (
            "exceptions",
            'severity = "fatal"\nexceptions',
            "words.toml:6: rule HSE001: severity: this must be info,",
        ),
        ("exceptions", "pattern = 'x'\nexceptions", "words.toml:6: rule HSE001: pattern: a rule has either"),
        ("phrases = ", "#", "words.toml:1: rule HSE001: pattern: a rule has either"),
        ("message", "#", "words.toml:1: rule HSE001: message: this key is missing"),
        ("[[rule]]", "[[rules]]", "words.toml:1: unknown key 'rules'; each rule stands under [[rule]]."),
        ("[[rule]]", "[rule]", "words.toml:1: there are no rules; each stands under [[rule]]."),
        ("[[rule]]", "", "words.toml:2: unknown key 'code'"),
        ("code =", "code ==", "words.toml:2:7: this is no valid TOML: "),
        ('"HSE001"', '"HSE001" # \ud800', "words.toml: this is no TOML file in UTF-8"),
    ],
)
def test_a_bad_file_is_refused_with_its_place(old: str, new: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_bytes(WORDS.replace(old, new, 1).encode("utf-8", "surrogatepass"))
    with pytest.raises(ConfigError) as caught:
        load_house_rules(path)
    assert str(caught.value).removeprefix(f"{tmp_path}/").startswith(said)


def test_two_rules_of_a_file_do_not_share_a_code_or_name(tmp_path: Path) -> None:
    assert "words.toml:12: rule HSE001: code: another rule" in refusal(tmp_path, f"{WORDS}\n{WORDS}")
    both = f"{WORDS}\n{WORDS.replace('HSE001', 'HSE003')}"
    assert "words.toml:13: rule HSE003: name: another rule" in refusal(tmp_path, both)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="can't be read: "):
        load_house_rules(tmp_path / "words.toml")


@pytest.mark.parametrize(
    ("pattern", "column", "quoted", "said"),
    [
        (r"foo(?=bar)", 15, "'(?='", "Look-around takes more than linear time"),
        (r"(?<!un)fair", 12, "'(?<!'", "Look-around"),
        (r"(a)\1", 15, r"'\\1'", "Backreferences"),
        (r"a{2000}", 13, "'{2000}'", ""),
        (r"caf\u00e9++", 16, "", ""),
        (r"(", 12, "'('", ""),
    ],
    ids=lambda value: str(value),
)
def test_a_pattern_that_re2_cannot_take_is_refused_with_its_column(
    pattern: str, column: int, quoted: str, said: str, tmp_path: Path
) -> None:
    text = TICKER.replace(r"'(?P<company>[A-Z]\w+) Inc\.(?: [^(]|$)'", f"'{pattern}'")
    message = refusal(tmp_path, text.replace("{company}", "{text}"))
    place, _, rest = message.partition(": rule HSE002: pattern: google-re2 can't take ")
    assert place.startswith("words.toml:6:")
    assert quoted in rest
    assert said in rest
    if "u00e9" not in pattern:
        assert place == f"words.toml:6:{column}"


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|aa)+b", r"(\s*\w*)*!", r"^(.*)*x$"])
def test_a_pattern_takes_linear_time_whatever_it_says(pattern: str, tmp_path: Path) -> None:
    text = TICKER.replace(r"'(?P<company>[A-Z]\w+) Inc\.(?: [^(]|$)'", f"'{pattern}'")
    rule = one(tmp_path, text.replace("{company}", "{text}"))
    assert isinstance(rule, ArticleRule)
    view = make_view(Reading("a.txt", "a.txt", "a" * 100_000), Context(DAY))
    # With a pattern that backtracks this would not end in anybody's lifetime.
    assert len(list(rule.check(view, rule.meta.options()))) < 2


@given(st.text(st.characters(codec=None), max_size=200))
def test_a_pattern_never_fails_and_its_spans_lie_in_the_text(text: str) -> None:
    view = make_view(Reading("a.txt", "a.txt", text), Context(DAY))
    for hit in PATTERN.check(view, PATTERN.meta.options()):
        assert hit.span is not None
        assert hit.span.of(text).strip("0123456789") != hit.span.of(text) or not text.isascii()


def _pattern_rule() -> ArticleRule:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        rule = one(
            Path(folder), TICKER.replace(r"(?P<company>[A-Z]\w+) Inc\.(?: [^(]|$)", r"(?P<company>\d+)")
        )
    assert isinstance(rule, ArticleRule)
    return rule


PATTERN = _pattern_rule()


def test_every_key_is_explained() -> None:
    assert all(doc and kind for kind, doc in KEYS.values())


# In a project -----------------------------------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "house-rules" / "words.toml").write_text(WORDS, "utf-8")
    (tmp_path / "srclint.toml").write_text('house-rules = ["house-rules/*.toml"]\nas-of = "2026-11-22"\n')
    (tmp_path / "plan.txt").write_text(
        CLEAN + "\nIt is a controversial plan for a town of this size, she said.\n"
    )
    return tmp_path


def test_rules_that_the_configuration_names_are_on(srclint: Run, project: Path) -> None:
    ran = srclint("plan.txt", "--output-format", "concise", cwd=project)
    assert ran.code == 1
    assert "plan.txt:9:9: warning HSE001 loaded-word: “controversial” takes sides: say “disputed”" in ran.out


def test_they_are_found_from_a_folder_below_and_through_extend(srclint: Run, project: Path) -> None:
    (project / ".git").mkdir()
    below = project / "news"
    below.mkdir()
    (project / "plan.txt").rename(below / "plan.txt")
    assert srclint("plan.txt", "--output-format", "json", cwd=below).codes == ["HSE001"]
    (below / "srclint.toml").write_text('extend = "../srclint.toml"\n')
    assert srclint("plan.txt", "--output-format", "json", cwd=below).codes == ["HSE001"]


def test_the_configuration_may_speak_of_them(srclint: Run, project: Path) -> None:
    with (project / "srclint.toml").open("a") as file:
        file.write('ignore = ["loaded-word"]\n')
    assert srclint("plan.txt", cwd=project).code == 0


def test_isolated_leaves_them_out(srclint: Run, project: Path) -> None:
    assert srclint("plan.txt", "--isolated", "--as-of", "2026-11-22", cwd=project).code == 0


def test_they_are_listed_and_explained(srclint: Run, project: Path) -> None:
    assert "loaded-word" in srclint("rules", "HSE", cwd=project).out
    explained = srclint("explain", "HSE001", cwd=project).out
    assert "From house-rules/words.toml.\n" in explained  # which has no versions


def test_fix_writes_the_suggestion_when_unsafe_fixes_are_wanted(srclint: Run, project: Path) -> None:
    srclint("plan.txt", "--fix", "--preset", "draft", "--unsafe-fixes", cwd=project)
    assert "It is a disputed plan" in (project / "plan.txt").read_text()


def test_a_bad_file_fails_the_run_and_names_the_place(srclint: Run, project: Path) -> None:
    (project / "house-rules" / "words.toml").write_text(WORDS.replace("phrases", "phrase"), "utf-8")
    ran = srclint("plan.txt", cwd=project)
    assert (ran.code, ran.out) == (2, "")
    assert "house-rules/words.toml:5: rule HSE001: phrase: unknown key; did you mean 'phrases'?" in ran.err


def test_a_pattern_of_paths_that_matches_nothing_is_an_error(srclint: Run, project: Path) -> None:
    (project / "srclint.toml").write_text('house-rules = ["rules/*.toml"]\n')
    ran = srclint("plan.txt", cwd=project)
    assert ran.code == 2
    assert "srclint.toml:1: house-rules: no file matches 'rules/*.toml'." in ran.err


def test_a_code_that_a_bundled_rule_has_is_an_error(srclint: Run, project: Path) -> None:
    (project / "house-rules" / "words.toml").write_text(WORDS.replace("HSE001", "BPL001"), "utf-8")
    ran = srclint("plan.txt", cwd=project)
    assert ran.code == 2
    assert "house-rules/words.toml" in ran.err
    assert "'BPL001' is taken" in ran.err


# srclint test-rules -----------------------------------------------------------------------------------------------


def test_test_rules_runs_the_examples_that_the_configuration_names(srclint: Run, project: Path) -> None:
    ran = srclint("test-rules", cwd=project)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "HSE001 loaded-word: 2 examples, ok\n1 rule with 2 examples: all as marked.\n"


@pytest.mark.parametrize("argument", ["house-rules", "house-rules/words.toml", "HSE001", "loaded-word"])
def test_test_rules_takes_files_folders_and_codes(srclint: Run, project: Path, argument: str) -> None:
    assert "HSE001 loaded-word: 2 examples, ok" in srclint("test-rules", argument, cwd=project).out


def test_test_rules_shows_what_differs(srclint: Run, project: Path) -> None:
    text = WORDS.replace("[[controversial]] plan", "controversial [[plan]]")
    (project / "house-rules" / "words.toml").write_text(text, "utf-8")
    ran = srclint("test-rules", cwd=project)
    assert ran.code == 1
    assert "marked, not reported: line 1, column 39: 'plan'" in ran.out
    assert "+The council adopted the [[controversial]] plan on Tuesday, after a long night." in ran.out
    assert "1 rule with 2 examples: 1 of them fails." in ran.out


def test_test_rules_wants_an_example_of_each_kind(srclint: Run, project: Path) -> None:
    (project / "house-rules" / "words.toml").write_text(TICKER, "utf-8")
    ran = srclint("test-rules", cwd=project)
    assert ran.code == 1
    assert "there is no bad example" in ran.out
    assert "there is no good example" in ran.out


def test_test_rules_never_passes_on_nothing(srclint: Run, tmp_path: Path) -> None:
    assert srclint("test-rules").code == 2
    (tmp_path / "empty").mkdir()
    assert srclint("test-rules", "empty").code == 2
    assert srclint("test-rules", "gone.toml").code == 2
