"""Vale styles: what is carried over does the same, and what can't be is listed, not guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from srclint.house_rules import parse_house_rules
from srclint.rule import Rule
from srclint.testing import bad, check_case, good
from srclint.vale import Carried, Left, import_style
from tests.conftest import Run

HEAD = "Council adopts plan\n\nBy Ada Lind\n\n"


def style(folder: Path, **files: str) -> tuple[Carried | Left, ...]:
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    found = import_style(folder, "VAL", "harbour")
    return (*found.carried, *found.left)


def carried(folder: Path, text: str) -> tuple[Carried, Rule]:
    (one,) = style(folder, Rule=text)
    assert isinstance(one, Carried), one
    (rule,) = parse_house_rules(one.toml, Path("rules.toml")).rules
    return one, rule


def left(folder: Path, text: str) -> Left:
    (one,) = style(folder, Rule=text)
    assert isinstance(one, Left), one
    return one


def test_plain_words_in_any_case_become_phrases(tmp_path: Path) -> None:
    one, rule = carried(
        tmp_path,
        "---\nextends: existence\nmessage: \"'%s' is {vague}.\"\nlevel: error\nignorecase: true\ntokens:\n  - very\n"
        "  - très\nlink: https://a.example/vague\n",
    )
    assert not one.without
    assert rule.meta.phrases == ("very", "très")
    assert (rule.meta.code, rule.meta.name) == ("VAL001", "harbour-rule")
    check_case(rule, good(HEAD + "An every-day night; the delivery was late."))
    check_case(rule, bad(HEAD + "A [[Très]] long night.", message="'Très' is {vague}."))
    assert "https://a.example/vague" in rule.doc


def test_case_counts_unless_the_style_says_otherwise(tmp_path: Path) -> None:
    _, rule = carried(tmp_path, "extends: existence\nmessage: m\ntokens: [So, 'w\\w+l']\n")
    check_case(rule, good(HEAD + "It is so; the towel is WALL."))
    check_case(rule, bad(HEAD + "[[So]] it is, says the [[wall]]."))


def test_raw_stands_before_the_words_or_behind_them(tmp_path: Path) -> None:
    text = "extends: existence\nmessage: m\nignorecase: true\nraw: ['\\b(?:is|was)\\b\\s*']\ntokens: [built, told]\n"
    _, rule = carried(tmp_path, text)
    check_case(rule, good(HEAD + "They built it and told her."))
    check_case(rule, bad(HEAD + "It [[was built]] before it [[is told]]."))


def test_a_swap_keeps_its_groups_and_parts_its_alternatives(tmp_path: Path) -> None:
    text = (
        "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nswap:\n"
        "  '(\\d+) metres': $1m\n  utilize: use|employ\n  costs: $5\n"
    )
    _, rule = carried(tmp_path, text)
    check_case(
        rule,
        bad(
            HEAD + "The [[12 metres]] to [[utilize]] here.",
            message=["Use '12m' instead of '12 metres'.", "Use 'use or employ' instead of 'utilize'."],
            fixed_unsafe=HEAD + "The 12m to utilize here.",
        ),
    )
    check_case(rule, bad(HEAD + "It [[costs]] more.", fixed_unsafe=HEAD + "It $5 more."))


def test_anchors_are_those_of_a_heading_or_a_sentence(tmp_path: Path) -> None:
    text = "extends: existence\nmessage: m\nscope: {}\nnonword: true\ntokens: ['[a-z][.]\\s*$']\n"
    _, rule = carried(tmp_path, text.format("heading"))
    check_case(rule, bad("Council adopts pla[[n.]]\n\nBy Ada Lind\n\nIt was late."))
    _, rule = carried(tmp_path, text.format("sentence"))
    check_case(rule, bad(HEAD + "It was lat[[e.]] It was dark, was it?"))


def test_occurrence_repetition_consistency_and_conditional_have_their_kinds(tmp_path: Path) -> None:
    _, rule = carried(
        tmp_path, "extends: occurrence\nmessage: m\nscope: sentence\nmax: 3\ntoken: '\\b\\w+\\b'\n"
    )
    check_case(rule, bad(HEAD + "It was late [[and]] dark. It was."))
    _, rule = carried(
        tmp_path, "extends: repetition\nmessage: \"'%s' twice\"\nalpha: true\ntokens: ['[^\\s]+']\n"
    )
    check_case(rule, bad(HEAD + "It was [[the the]] end.", message="'the the' twice"))
    _, rule = carried(tmp_path, "extends: consistency\nmessage: m\neither:\n  advisor: adviser\n")
    check_case(rule, bad(HEAD + "An adviser met an [[advisor]]."))
    _, rule = carried(
        tmp_path,
        "extends: conditional\nmessage: m\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '\\w \\(([A-Z]{3,5})\\)'\n"
        "exceptions: [NATO]\n",
    )
    check_case(rule, good(HEAD + "The Agency (AGY) met NATO. The AGY left."))
    check_case(rule, bad(HEAD + "The [[AGY]] met NATO."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("extends: capitalization\nmessage: m\nmatch: $title\n", "extends capitalization"),
        ("extends: spelling\nmessage: m\n", "extends spelling, which needs a dictionary"),
        ("extends: sequence\nmessage: m\n", "extends sequence, which needs parts of speech"),
        ("extends: script\nmessage: m\nscript: x\n", "extends script, which needs a program"),
        ("message: m\n", "extends None"),
        ("extends: existence\nmessage: m\nscope: raw\ntokens: [a]\n", "a scope that isn't carried"),
        (
            "extends: existence\nmessage: m\nscope: [heading, list]\ntokens: [a]\n",
            "a scope that isn't carried",
        ),
        ("extends: existence\nmessage: m\nscope: ~heading\ntokens: [a]\n", "a scope that isn't carried"),
        ("extends: existence\nmessage: m\ntokens: ['a(?=b)']\n", "it looks around"),
        ("extends: existence\nmessage: m\nraw: ['(a)\\1']\n", "it refers back to a group"),
        ("extends: existence\nmessage: m\ntokens: ['a{2000}']\n", "google-re2 can't take it"),
        ("extends: existence\nmessage: m\ntokens: ['caf(?:é|es)é']\n", "ends with a letter that isn't ASCII"),
        (
            "extends: existence\nmessage: m\ntokens: [a]\nexceptions: ['b.*']\n",
            "an exception that is a pattern",
        ),
        ("extends: existence\nmessage: m\ntokens: [a]\nfuture: 1\n", "a key that isn't carried"),
        ("extends: existence\nmessage: m\ntokens: []\n", "not as Vale has it"),
        ("extends: existence\ntokens: [a]\n", "not as Vale has it"),
        ("extends: existence\nmessage: m\nlevel: fatal\ntokens: [a]\n", "not as Vale has it"),
        ("extends: occurrence\nmessage: m\nmax: many\ntoken: a\n", "not as Vale has it"),
        ("extends: [\n", "can't be read"),
        ("- extends\n", "can't be read"),
        ("extends: !!python/object:os.system x\n", "can't be read"),
    ],
)
def test_what_cannot_be_carried_is_left_out_for_its_reason(text: str, kind: str, tmp_path: Path) -> None:
    assert left(tmp_path, text).kind.startswith(kind)


def test_a_word_that_cannot_be_carried_takes_no_other_with_it(tmp_path: Path) -> None:
    one, rule = carried(
        tmp_path,
        "extends: existence\nmessage: m\nignorecase: true\ntokens:\n  - 'best(?! practice)'\n  - finest\n",
    )
    assert one.without == ("best(?! practice): it looks around",)
    check_case(rule, bad(HEAD + "The best and [[finest]] wall."))


def test_a_difference_is_told(tmp_path: Path) -> None:
    one, _ = carried(
        tmp_path,
        "extends: existence\nmessage: m\ntokens: ['a-b']\naction:\n  name: edit\n  params: [remove, '-']\n",
    )
    assert one.differences == ("its fix (edit) isn't carried",)
    one, rule = carried(
        tmp_path,
        "extends: existence\nmessage: m\ntokens: [w/o]\naction:\n  name: replace\n  params: [without]\n",
    )
    assert one.differences == ()
    check_case(rule, bad(HEAD + "A wall [[w/o]] a gate.", fixed_unsafe=HEAD + "A wall without a gate."))


def test_the_command_writes_rules_that_run_and_says_what_is_missing(srclint: Run, tmp_path: Path) -> None:
    folder = tmp_path / "Harbour"
    folder.mkdir()
    (folder / "Very.yml").write_text(
        "extends: existence\nmessage: \"not '%s'\"\nignorecase: true\ntokens: [very]\n"
    )
    (folder / "Case.yml").write_text("extends: capitalization\nmessage: m\nmatch: $title\n")
    ran = srclint("import-vale", folder)
    assert ran.code == 0
    assert "1 of 2 rules carried over." in ran.err
    assert "Left out, extends capitalization, which needs the case of titles: 1\n  Case.yml" in ran.err
    assert "# Not carried over: Case.yml: extends capitalization" in ran.out
    assert srclint("import-vale", folder, "--output-file", tmp_path / "rules.toml").code == 0
    (tmp_path / "srclint.toml").write_text('house-rules = ["rules.toml"]\n')
    (tmp_path / "a.txt").write_text(HEAD + "A very long night.\n")
    assert "HARBOUR001 harbour-very: not 'very'" in srclint("a.txt", "--output-format", "concise").out


def test_the_command_overwrites_nothing_and_wants_a_style(srclint: Run, tmp_path: Path) -> None:
    (tmp_path / "Very.yml").write_text("extends: existence\nmessage: m\ntokens: [very]\n")
    (tmp_path / "rules.toml").write_text("mine")
    ran = srclint("import-vale", tmp_path, "--output-file", tmp_path / "rules.toml")
    assert (ran.code, (tmp_path / "rules.toml").read_text()) == (2, "mine")
    (tmp_path / "empty").mkdir()
    assert "has no rules" in srclint("import-vale", tmp_path / "empty").err
    assert srclint("import-vale", tmp_path / "missing").code == 2
