"""JSON and JSON Lines."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from srclint.model import Abstained, Edit, Origin, RunError, Severity, Span
from srclint.report.json import dump
from tests.report.builders import article, finding, hostile_result, related, render, result

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters()), inner) | st.tuples(inner),
)


def test_a_clean_run_is_a_whole_object() -> None:
    data = json.loads(render("json", result(articles=(article(verdict="", findings=0),))))
    assert data["findings"] == data["errors"] == data["origins"] == []
    assert data["summary"]["articles"] == 1
    assert data["summary"]["findings"] == 0


def test_a_finding_has_all_its_fields() -> None:
    run = result(
        finding(
            values={"name": "harbour_desk"}, edits=(Edit(Span(303, 315), "", True),), related=(related(),)
        )
    )
    assert json.loads(render("json", run))["findings"] == [
        {
            "code": "BYL003",
            "name": "handle-byline",
            "level": "default",
            "severity": "warning",
            "message": "the byline “harbour_desk” reads like a user name",
            "path": "news/harbour.md",
            "lines_of": "source",
            "line": 3,
            "column": 4,
            "end_line": 3,
            "end_column": 16,
            "start": 303,
            "end": 315,
            "text": "harbour_desk",
            "values": {"name": "harbour_desk"},
            "related": [
                {
                    "path": "wire/storm.txt",
                    "line": 2,
                    "column": 5,
                    "start": 10,
                    "end": 24,
                    "text": "The wall held.",
                    "message": "corresponds to",
                }
            ],
            "edits": [{"start": 303, "end": 315, "replacement": "", "safe": True}],
            "suppressed": None,
            "group": None,
        }
    ]


def test_a_finding_on_the_whole_article_has_no_offsets() -> None:
    (found,) = json.loads(render("json", result(finding(line=None))))["findings"]
    assert (found["line"], found["start"], found["end"], found["text"]) == (1, None, None, "")


def test_the_run_is_told_too() -> None:
    run = result(
        finding(severity=Severity.ERROR),
        finding(suppressed="known"),
        origins=(Origin(("a", "b")),),
        errors=(RunError("x", "SYS001", "unreadable"),),
        abstained={"de": Abstained(2, ("SRC001", "SRC004"))},
        notes=("A note.",),
    )
    data = json.loads(render("json", run, statistics=True))
    assert [f["suppressed"] for f in data["findings"]] == [None, "known"]
    assert data["as_of"] == "2026-11-22"
    assert data["articles"][0]["verdict"] == "handle byline"
    assert data["errors"] == [{"path": "x", "code": "SYS001", "message": "unreadable"}]
    assert data["summary"] == {
        "articles": 1,
        "articles_with_findings": 1,
        "origins": 1,
        "findings": 1,
        "places": 1,
        "error": 1,
        "warning": 0,
        "info": 0,
        "suppressed": 1,
        "problems": 1,
        "unread": {},
        "abstained": {"de": {"articles": 2, "rules": ["SRC001", "SRC004"]}},
        "configured_by": [],
        "notes": ["A note."],
    }
    assert data["statistics"]["by_rule"][0]["findings"] == 1


def test_json_lines_gives_a_finding_a_line() -> None:
    lines = render("json-lines", result(finding(), finding(number=4))).splitlines()
    assert [json.loads(line)["line"] for line in lines] == [3, 4]
    assert render("json-lines", result()) == ""


def test_hostile_text_stays_valid_and_ascii() -> None:
    for text in (render("json", hostile_result(), statistics=True), render("json-lines", hostile_result())):
        assert text.isascii()
        assert "\\ud800" not in text
        assert (
            all(json.loads(line) for line in text.splitlines())
            if text.startswith('{"code')
            else json.loads(text)
        )


@given(VALUES)
def test_whatever_a_rule_puts_into_its_values_is_valid_json(value: object) -> None:
    json.loads(dump(value), parse_constant=lambda name: (_ for _ in ()).throw(ValueError(name)))


def test_values_that_json_lacks_are_told_as_well_as_can_be() -> None:
    deep: list[object] = []
    for _ in range(5_000):
        deep = [deep]
    assert dump({1: {"b", "a"}, "s": Span(1, 2)}) == '{"1": ["a", "b"], "s": {"start": 1, "end": 2}}'
    assert dump(10**5000).startswith('"0x')
    assert "\\u2026" in dump(deep)
