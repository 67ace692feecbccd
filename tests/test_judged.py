"""The table of verdicts, and the severities that it carries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import judged
from benchmarks.damaged import DAMAGES
from benchmarks.held import Answered
from benchmarks.judged import FIGURES, Judged, carried, gravest, read_table, uncarried
from srclint import ArticleView, Held, Hit, RuleMeta, article_rule, material_rule
from srclint.figures import Figures, figures_for, figures_from, wilson
from srclint.host import load_host
from srclint.model import Severity

ROW = Judged("SRC001", "default", "judge", "a", "e3b0c44298fc", "right", "2026-11-30")


def told(right: int, wrong: int = 0, arguable: int = 0, **more: object) -> dict[str, object]:
    return {"levels": {"default": {"right": right, "wrong": wrong, "arguable": arguable}}, **more}


@pytest.mark.parametrize(("right", "wrong"), [(73, 0), (109, 1), (140, 2)])
def test_an_error_is_carried_at_the_bar_and_not_below_it(right: int, wrong: int) -> None:
    assert carried(told(right, wrong), "default", Severity.ERROR) == ""
    assert carried(told(right - 1, wrong), "default", Severity.ERROR)


@pytest.mark.parametrize(("right", "wrong"), [(35, 0), (52, 1), (67, 2)])
def test_a_warning_is_carried_at_the_bar_and_not_below_it(right: int, wrong: int) -> None:
    assert carried(told(right, wrong), "default", Severity.WARNING) == ""
    assert carried(told(right - 1, wrong), "default", Severity.WARNING)


def test_arguable_counts_as_wrong_for_errors_and_is_left_out_for_warnings() -> None:
    assert carried(told(73, 0, 1), "default", Severity.ERROR)
    assert carried(told(35, 0, 9), "default", Severity.WARNING) == ""


def test_info_and_off_need_no_verdicts() -> None:
    assert carried({}, "default", Severity.INFO) == carried({}, "default", Severity.OFF) == ""


def rare(
    right: int, wrong: int = 0, *, fired: int = 2, articles: int = 5_000, **proof: int
) -> dict[str, object]:
    positives = {"hits": 30, "wrong": 0, "of": 40, "on": "made up", **proof}
    level = {"right": right, "wrong": wrong, "arguable": 0, "fired": fired, "positives": positives}
    return {"levels": {"default": level}, "articles": articles, "fired": fired, "clean": ["news", "letters"]}


def test_a_rare_rule_is_carried_by_silence_on_clean_articles_and_hits_on_labelled_ones() -> None:
    assert carried(rare(2), "default", Severity.ERROR) == ""


@pytest.mark.parametrize(
    "figures",
    [rare(1, 1), rare(2, articles=4_999), rare(2, fired=7), rare(2, hits=29), rare(2, hits=0)],
)
def test_a_rare_rule_is_not_carried_without_either(figures: dict[str, object]) -> None:
    assert carried(figures, "default", Severity.ERROR)


def test_a_positive_that_is_found_for_a_wrong_reason_ends_the_proof() -> None:
    proof = {"hits": 30, "wrong": 1, "of": 40, "on": "made up"}
    level = {"right": 2, "wrong": 0, "arguable": 0, "fired": 2, "positives": proof}
    assert carried({"levels": {"default": level}, "articles": 5_000}, "default", Severity.ERROR)


def test_a_rare_rule_says_on_what_its_severity_rests() -> None:
    assert "letters" in figures_from(rare(2)).sentences()
    assert "letters" not in figures_from(rare(2, 1)).sentences()


def test_what_a_rule_finds_at_several_levels_is_told_together() -> None:
    one = rare(0, found=38, hits=30)
    assert "finds 30 of 40" in figures_from(one).sentences()
    proof = {"hits": 9, "wrong": 0, "of": 40, "on": "made up", "found": 38}
    other = {"right": 0, "wrong": 0, "arguable": 0, "fired": 0, "positives": proof}
    both = {**one, "levels": {**dict(one["levels"]), "other": other}}  # type: ignore[call-overload]
    assert "finds 38 of 40" in figures_from(both).sentences()


@given(st.integers(0, 400), st.integers(0, 400))
def test_the_interval_holds_the_share_and_stays_within_0_and_1(right: int, wrong: int) -> None:
    low, high = wilson(right, right + wrong)
    share = right / (right + wrong) if right + wrong else 0.5
    assert -1e-9 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1 + 1e-9


def test_the_table_is_kept_sorted_and_holds_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "TABLE", tmp_path / "judged.tsv")
    lines = [
        {
            **{name: getattr(ROW, name) for name in Judged.__slots__},
            "article": article,
            "around": "words of others",
        }
        for article in ("b", "a")
    ]
    file = tmp_path / "verdicts.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert judged.add(file) == 2
    assert [row.article for row in read_table()] == ["a", "b"]
    assert "words of others" not in (tmp_path / "judged.tsv").read_text()


def test_a_finding_that_is_judged_again_has_the_new_verdict(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judged, "TABLE", tmp_path / "judged.tsv")
    for verdict in ("right", "wrong"):
        file = tmp_path / "verdicts.jsonl"
        file.write_text(
            json.dumps({**{name: getattr(ROW, name) for name in Judged.__slots__}, "verdict": verdict})
        )
        judged.add(file)
    assert [row.verdict for row in read_table()] == ["wrong"]


def test_what_is_no_verdict_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "verdicts.jsonl"
    file.write_text(json.dumps({"verdict": "maybe"}))
    with pytest.raises(SystemExit, match="maybe"):
        judged.add(file)


def test_verdicts_are_of_rules_and_levels_that_there_are() -> None:
    rules = load_host(third_party=False).rules
    assert {(row.rule, row.level) for row in read_table()} <= {
        (c, x) for c, r in rules.items() for x in r.meta.levels
    }
    assert {row.verdict for row in read_table()} <= set(judged.VERDICTS)


def test_every_bundled_rule_has_its_figures() -> None:
    assert set(json.loads(FIGURES.read_text("utf-8"))) == set(load_host(third_party=False).rules)
    assert figures_for("NONE001") is None


def test_figures_say_what_was_read_or_that_nothing_was() -> None:
    assert Figures().precision == ""
    assert figures_from(told(73)).precision == "very-high"
    assert figures_from(told(20, 20)).precision == "low"
    assert figures_from(told(3, 1, 2)).arguable == 2


def test_what_a_preset_raises_must_be_carried_too() -> None:
    @article_rule(
        RuleMeta(
            "TST001",
            "raised",
            "x",
            levels={"one": Severity.INFO, "none": Severity.OFF},
            severity_in={"draft": Severity.WARNING},
        )
    )
    def rule(view: ArticleView, options: object) -> Iterator[Hit]:
        yield Hit()

    assert gravest(rule) == {"one": Severity.WARNING, "none": Severity.OFF}
    assert [line.partition(":")[0] for line in uncarried({"TST001": rule}, {})] == ["TST001 one"]
    assert uncarried({"TST001": rule}, {"TST001": {"levels": {"one": {"right": 35}}}}) == []


def test_a_rule_on_material_needs_verdicts_like_any_other() -> None:
    @material_rule(
        RuleMeta("TST002", "held", "x"),
        extract=lambda view, options: None,
        hold=lambda facts, material, options: Held(),
    )
    def rule(found: object, options: object) -> Iterator[Hit]:
        yield Hit()

    assert len(uncarried({"TST002": rule}, {})) == 1


@pytest.mark.parametrize(
    ("code", "label", "kind", "verdict"),
    [
        ("QUO005", "not_found", "invented", "right"),
        ("QUO005", "verbatim", "untouched", "wrong"),
        ("QUO002", "altered", "word", "right"),
        ("QUO002", "not_found", "chance", "wrong"),
        ("QUO002", "altered", "transcript", "arguable"),
        ("QUO007", "verbatim", "untouched", ""),
        ("", "verbatim", "untouched", ""),
    ],
)
def test_a_label_is_the_verdict_on_what_is_said_of_a_quotation(
    code: str, label: str, kind: str, verdict: str
) -> None:
    assert Answered("quotes-real", "a#1", code, "level", "words", label, kind).verdict == verdict


def test_quotations_that_somebody_changed_are_positives_and_no_verdicts() -> None:
    one = Answered("quotes", "a#1/word", "QUO002", "words", "words", "altered", "word")
    assert not one.is_real
    assert one._replace(kind="invented").is_real
    assert one._replace(data="quotes-real").is_real


@pytest.mark.parametrize("code", sorted(DAMAGES))
def test_damaged_articles_come_in_pairs_and_differ(code: str) -> None:
    specimens = list(islice(DAMAGES[code][0](), 8))
    if not specimens:
        pytest.skip("the labelled articles are not at hand")
    assert [one.hurt for one in specimens] == [True, False] * 4
    assert all(hurt.data != whole.data for hurt, whole in zip(specimens[::2], specimens[1::2], strict=True))
