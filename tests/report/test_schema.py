"""The published JSON Schema, held against what the reporter writes."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import srclint.report
from srclint.model import Abstained, Edit, Origin, RunError, Severity, Span
from tests.report.builders import article, finding, hostile_result, related, render, result

jsonschema = pytest.importorskip("jsonschema")

SCHEMA: dict[str, Any] = json.loads(
    Path(srclint.report.__file__).with_name("schema.json").read_text(encoding="utf-8")
)


def validate(data: object) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(data)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_an_empty_run_is_valid() -> None:
    validate(json.loads(render("json", result())))


def test_a_run_with_everything_is_valid_and_uses_every_property() -> None:
    found = finding(severity=Severity.ERROR, related=(related(),), edits=(Edit(Span(1, 2), "x"),))
    run = result(
        replace(found, place=replace(found.place, lines_of="text", field="maintext")),
        finding(line=None, suppressed="known"),
        articles=(article(site="Example Times", readability={"gunning_fog": 9.5}),),
        origins=(Origin(("a", "b")),),
        errors=(RunError("x", "SYS001", "unreadable"),),
        abstained={"de": Abstained(2, ("SRC001",))},
        notes=("A note.",),
    )
    data = json.loads(render("json", run, statistics=True))
    validate(data)
    assert set(data) == set(SCHEMA["properties"])
    assert set(data["findings"][0]) == set(SCHEMA["$defs"]["finding"]["properties"])


def test_hostile_runs_are_valid() -> None:
    validate(json.loads(render("json", hostile_result(), statistics=True)))


def test_a_line_of_json_lines_is_a_finding() -> None:
    schema = {"$ref": "#/$defs/finding", "$defs": SCHEMA["$defs"]}
    for line in render("json-lines", hostile_result()).splitlines():
        jsonschema.Draft202012Validator(schema).validate(json.loads(line))


def test_what_is_missing_is_noticed() -> None:
    data = json.loads(render("json", result(finding())))
    del data["findings"][0]["end_line"]
    with pytest.raises(jsonschema.ValidationError):
        validate(data)
