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
from srclint.model import Context, Reading, RunResult

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

    german = (
        "Der Rat hat am Dienstag beschlossen, die Mauer am Hafen zu erhöhen, bevor die Stürme des Winters kommen.\n\n"
        "Die Arbeiten sollen im Frühjahr beginnen und zwei Jahre dauern, sagte der Bürgermeister nach der Sitzung."
    )
    engine = Engine([RuleSetting(rule, NoOptions())], CONTEXT)
    result = engine.run([Reading(id="a", path="a", text=german)])
    assert (result.findings, dict(result.abstained)) == ((), {"de": 1})
