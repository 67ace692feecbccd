"""The engine: rules times articles, and the judgement over the run."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import pytest

from srclint import (
    ArticleView,
    Hit,
    NoOptions,
    Related,
    RuleMeta,
    RunRule,
    Severity,
    Span,
    article_rule,
    run_rule,
)
from srclint.engine import Engine
from srclint.findings import RuleSetting
from srclint.model import Abstained, Context, Reading, RunResult

CONTEXT = Context(date(2026, 11, 22))


def words(view: ArticleView, options: Any) -> frozenset[str]:
    return frozenset(view.folded.split())


def sharing(facts: Sequence[tuple[str, Any]], options: Any) -> Iterable[tuple[str, str]]:
    for (a, left), (b, right) in itertools.combinations(facts, 2):
        if left & right:
            yield b, a  # in either order


def same_first_word(a: ArticleView, b: ArticleView, options: Any) -> Iterator[tuple[str, Hit]]:
    first = a.text.split()[0]
    if first == b.text.split()[0]:
        here, there = Span(0, len(first)), Span(0, len(first))
        yield b.article.id, Hit(here, related=(Related(a.article.id, there, "as there"),))


def any_shared_word(a: ArticleView, b: ArticleView, options: Any) -> Iterator[tuple[str, Hit]]:
    yield a.article.id, Hit(None, {"other": b.article.id})


def how_many_shared_words(a: ArticleView, b: ArticleView, options: Any) -> Iterator[tuple[str, Hit]]:
    shared = set(a.text.split()) & set(b.text.split())
    yield b.article.id, Hit(None, {"other": a.article.id, "shared": len(shared)})


def meta(code: str, name: str) -> RuleMeta:
    return RuleMeta(code, name, "message {text}", {"default": Severity.WARNING})


STRONG = run_rule(meta("TST001", "strong"), extract=words, pair=sharing, group="copy", rank=1, links=True)(
    same_first_word
)
WEAK = run_rule(meta("TST002", "weak"), extract=words, pair=sharing, group="copy", rank=2)(any_shared_word)


def run(texts: dict[str, str], *rules: RunRule, references: tuple[str, ...] = ()) -> RunResult:
    engine = Engine([RuleSetting(rule, NoOptions()) for rule in rules], CONTEXT)
    readings = [Reading(id=name, path=name, text=text) for name, text in texts.items()]
    return engine.run(
        [r for r in readings if r.id not in references],
        references=[r for r in readings if r.id in references],
    )


def test_articles_that_share_nothing_are_never_compared() -> None:
    result = run({"a": "one two", "b": "three four"}, STRONG, WEAK)
    assert (result.findings, result.errors, result.origins) == ((), (), ())


def test_a_pair_is_reported_once_by_the_strongest_rule_of_its_group() -> None:
    result = run({"a": "one two", "b": "one three", "c": "four two"}, WEAK, STRONG)
    assert [(f.code, f.article, f.related and f.related[0].path) for f in result.findings] == [
        ("TST002", "a", ()),
        ("TST001", "b", "a"),
    ]


def test_of_several_originals_only_the_strongest_is_named() -> None:
    rule = run_rule(
        meta("TST005", "best"),
        extract=words,
        pair=sharing,
        strength=lambda hits: float(hits[0].values["shared"]),
    )(how_many_shared_words)
    result = run({"a": "one two", "b": "one two three", "c": "one two three four"}, rule)
    assert [(f.article, f.values["other"]) for f in result.findings] == [("b", "a"), ("c", "b")]


def gathering(**kept: Any) -> RunRule:
    return run_rule(
        meta("TST006", "gathered"),
        extract=words,
        pair=sharing,
        links=True,
        precedence=lambda fact: -len(fact),
        **kept,
    )(how_many_shared_words)


def test_a_rule_with_precedence_compares_each_copy_with_the_likeliest_original() -> None:
    def both(a: ArticleView, b: ArticleView, options: Any) -> Iterator[tuple[str, Hit]]:
        for one, other in ((a, b), (b, a)):
            yield one.article.id, Hit(None, {"other": other.article.id})

    rule = run_rule(
        meta("TST009", "both"), extract=words, pair=sharing, links=True, precedence=lambda fact: -len(fact)
    )(both)
    texts = {"a": "one two", "b": "one two three", "c": "one two three four", "d": "one three"}
    result = run(texts, rule)
    held = {frozenset((f.article, f.values["other"])) for f in result.findings}
    assert held == {frozenset("ca"), frozenset("cb"), frozenset("cd")}
    assert [origin.articles for origin in result.origins] == [("a", "b", "c", "d")]


def test_an_original_that_a_comparison_shows_takes_the_place_of_the_likeliest() -> None:
    result = run({"a": "one", "b": "one two", "c": "one three"}, gathering())
    assert {(f.article, f.values["other"]) for f in result.findings} == {("b", "a"), ("c", "a")}


def test_a_finding_on_one_of_several_copies_tells_how_many_they_are_and_lists_them() -> None:
    result = run({"a": "one", "b": "one", "c": "one"}, gathering())
    [b, c] = result.findings
    assert b.message.endswith("; 3 articles, 1 origin")
    assert (b.article, b.values["other"], b.values["articles"]) == ("b", "a", 3)
    assert [related.path for related in b.related] == ["a", "c"]
    assert [related.path for related in c.related] == ["a", "b"]


def test_of_two_copies_nothing_is_counted() -> None:
    [finding] = run({"a": "one", "b": "one"}, gathering()).findings
    assert "origin" not in finding.message
    assert "articles" not in finding.values


def test_of_many_copies_a_finding_lists_a_few_and_the_run_all() -> None:
    result = run({f"{number:02}": "one" for number in range(40)}, gathering())
    assert {finding.values["articles"] for finding in result.findings} == {40}
    assert max(len(finding.related) for finding in result.findings) < 15
    assert [len(origin.articles) for origin in result.origins] == [40]


def test_a_rule_without_precedence_has_all_its_pairs_compared() -> None:
    rule = run_rule(meta("TST007", "all"), extract=words, pair=sharing)(how_many_shared_words)
    assert len(run(dict.fromkeys("abcd", "one"), rule).findings) == 6


def test_a_precedence_that_fails_is_an_error_and_costs_no_comparison() -> None:
    def broken(fact: Any) -> Any:
        raise ValueError("no order")

    rule = run_rule(meta("TST008", "broken"), extract=words, pair=sharing, precedence=broken)(
        how_many_shared_words
    )
    result = run({"a": "one", "b": "one"}, rule)
    assert len(result.findings) == 1
    assert {error.code for error in result.errors} == {"SYS006"}


def test_linked_pairs_make_origins() -> None:
    result = run({"a": "one", "b": "one", "c": "one x", "d": "x"}, STRONG, WEAK)
    assert [origin.articles for origin in result.origins] == [("a", "b", "c")]


def test_reference_articles_are_compared_with_and_get_no_findings() -> None:
    result = run({"a": "one two", "b": "one three"}, STRONG, references=("b",))
    assert (result.findings, len(result.articles)) == ((), 1)
    result = run({"a": "one two", "b": "one three"}, STRONG, references=("a",))
    assert [(f.article, f.related[0].path) for f in result.findings] == [("b", "a")]


@pytest.mark.parametrize("order", list(itertools.permutations("abc")))
def test_the_order_of_the_articles_changes_nothing(order: tuple[str, ...]) -> None:
    texts = {"a": "one two", "b": "one three", "c": "four two"}
    assert run({name: texts[name] for name in order}, STRONG, WEAK) == run(texts, STRONG, WEAK)


def test_texts_that_were_dropped_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srclint.engine._KEPT_CHARACTERS", 5)
    readings = {name: Reading(id=name, path=name, text="one " + name) for name in "abc"}
    asked: list[frozenset[str]] = []

    def reread(ids: frozenset[str]) -> list[Reading]:
        asked.append(ids)
        return [readings[id_] for id_ in sorted(ids)]

    engine = Engine([RuleSetting(STRONG, NoOptions())], CONTEXT)
    result = engine.run(readings.values(), reread=reread)
    assert len(result.findings) == 3
    assert asked == [frozenset("bc")]


def test_a_small_run_reads_the_structure_of_an_article_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def view(self: Engine, reading: Reading) -> ArticleView:
        read.append(reading.id)
        return self._scanner.view(reading, self.context)

    monkeypatch.setattr(Engine, "view", view)
    texts = {"a": "one two", "b": "one three", "c": "one"}
    small = run(texts, STRONG, WEAK)
    assert read == ["a", "b", "c"]
    monkeypatch.setattr("srclint.engine._READ_CHARACTERS", 0)
    assert run(texts, STRONG, WEAK) == small
    assert read == ["a", "b", "c"] * 3


def test_a_file_that_changed_meanwhile_is_compared_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("srclint.engine._KEPT_CHARACTERS", 0)
    readings = [Reading(id=name, path=name, text="one " + name) for name in "ab"]
    changed = [Reading(id=name, path=name, text="once " + name) for name in "ab"]
    engine = Engine([RuleSetting(STRONG, NoOptions())], CONTEXT)
    result = engine.run(readings, reread=lambda ids: changed)
    assert [finding.text for finding in result.findings] == ["once"]


def test_an_article_that_vanished_before_it_could_be_compared_is_an_error() -> None:
    readings = [Reading(id=name, path=name, text="one " * 3) for name in "ab"]
    engine = Engine([RuleSetting(STRONG, NoOptions())], CONTEXT)
    outcomes = [engine.check(reading) for reading in readings]
    from dataclasses import replace

    gone = [replace(outcome, reading=None) for outcome in outcomes]
    result = engine.judge(gone, reread=lambda ids: [])
    assert [error.code for error in result.errors] == ["SYS001"]


def test_a_rule_with_phrases_does_not_run_where_none_of_them_stands() -> None:
    seen: list[str] = []

    @article_rule(RuleMeta("TST003", "phrases", "x", phrases=("harbour wall",)))
    def rule(view: ArticleView, options: Any) -> Iterator[Hit]:
        seen.append(view.article.id)
        yield from (Hit(Span(hit.start, hit.end)) for hit in view.phrase_hits("TST003"))

    engine = Engine([RuleSetting(rule, NoOptions())], CONTEXT)
    texts = {"a": "The harbour\nwall fell.", "b": "The harbour and its walls."}
    result = engine.run(Reading(id=name, path=name, text=text) for name, text in texts.items())
    assert seen == ["a"]
    assert [f.text for f in result.findings] == ["harbour\nwall"]


def test_rules_abstain_in_languages_they_do_not_know_and_the_summary_counts_it() -> None:
    @article_rule(RuleMeta("TST004", "english", "x", languages=("en",)))
    def rule(view: ArticleView, options: Any) -> Iterator[Hit]:
        yield Hit()

    @article_rule(RuleMeta("TST005", "nordic", "x", languages=("da", "fi")))
    def other(view: ArticleView, options: Any) -> Iterator[Hit]:
        yield Hit()

    german = (
        "Der Rat hat am Dienstag beschlossen, die Mauer am Hafen zu erhöhen, bevor die Stürme des Winters kommen.\n\n"
        "Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, sagte der Bürgermeister nach der Sitzung."
    )
    engine = Engine([RuleSetting(rule, NoOptions()), RuleSetting(other, NoOptions())], CONTEXT)
    result = engine.run([Reading(id=name, path=name, text=german) for name in "ab"])
    assert (result.findings, dict(result.abstained)) == ((), {"de": Abstained(2, ("TST004", "TST005"))})
