"""The formats that other programs read."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from base64 import b85encode
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srclint.model import Finding, Origin, Place, RunError, RunResult, Severity
from srclint.readers.paths import split_path
from srclint.report import bounds, builtin_reporters, sarif
from srclint.report.place import fingerprints, uri
from tests.report.builders import article, finding, hostile_result, related, render, result, rule

SARIF_SCHEMA = Path(__file__).parents[2].parent / "shared" / "schemas" / "sarif-schema-2.1.0.json"
TEXT = st.text(st.characters(), max_size=40)
LINE = "Ärger 🌊 By harbour_desk"


def of_text(**more: Any) -> Finding:
    """A finding in a text that was taken out of HTML or of a record."""
    found = finding(**more)
    place = Place(found.place.line, found.place.column, found.place.end_line, found.place.end_column, "text")
    return replace(found, place=place)


@st.composite
def runs(draw: st.DrawFn) -> RunResult:
    """Runs whose every string is drawn."""

    def drawn() -> Finding:
        before, words = draw(TEXT), draw(TEXT)
        return finding(
            draw(TEXT),
            draw(TEXT),
            path=draw(TEXT),
            severity=draw(st.sampled_from([Severity.INFO, Severity.WARNING, Severity.ERROR])),
            message=draw(TEXT),
            line=before + words,
            text=words,
            related=(related(draw(TEXT), draw(TEXT), draw(TEXT)),),
            suppressed=draw(st.none() | TEXT),
            values={draw(TEXT): draw(TEXT)},
        )

    found = [drawn() for _ in range(draw(st.integers(0, 3)))]
    return result(
        *found,
        articles=tuple(article(f.path, draw(TEXT), title=draw(TEXT), site=draw(TEXT)) for f in found),
        rules=tuple(rule(f.code, f.name, doc=draw(TEXT), plugin=draw(TEXT)) for f in found),
        errors=(RunError(draw(TEXT), "SYS001", draw(TEXT)),),
        notes=(draw(TEXT),),
    )


# --- every format


FORMATS = [reporter.name for reporter in builtin_reporters()]


@pytest.mark.parametrize("format_", FORMATS)
def test_no_writer_raises_and_all_can_be_encoded(format_: str) -> None:
    for run in (result(), hostile_result()):
        render(format_, run, statistics=True, color=True, verbose=2).encode()


@pytest.mark.parametrize("format_", [name for name in FORMATS if name != "full"])
def test_suppressed_findings_are_absent_except_in_json_and_sarif(format_: str) -> None:
    text = render(format_, result(finding(message="known matter", suppressed="agreed")))
    assert ("known matter" in text) is (format_ in {"json", "json-lines", "sarif"})


# --- SARIF


def sarif_of(run: RunResult) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(render("sarif", run))
    assert (data["version"], len(data["runs"])) == ("2.1.0", 1)
    one: dict[str, Any] = data["runs"][0]
    return one


def test_sarif_has_rules_results_and_places() -> None:
    one = sarif_of(result(finding(severity=Severity.INFO, related=(related(),))))
    (described,) = one["tool"]["driver"]["rules"]
    assert (described["id"], described["name"]) == ("BYL003", "HandleByline")
    (found,) = one["results"]
    assert (found["ruleId"], found["ruleIndex"], found["level"]) == ("BYL003", 0, "note")
    assert found["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "news/harbour.md"},
        "region": {
            "startLine": 3,
            "startColumn": 4,
            "endLine": 3,
            "endColumn": 16,
            "snippet": {"text": "harbour_desk"},
        },
    }
    assert found["relatedLocations"][0]["message"] == {"text": "corresponds to: “The wall held.”"}
    assert one["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_puts_other_plugins_under_extensions() -> None:
    run = result(finding(), rules=(rule("AAA001", "first"), rule(plugin="harbour-rules 2.0")))
    one = sarif_of(run)
    (extension,) = one["tool"]["extensions"]
    assert (extension["name"], extension["version"]) == ("harbour-rules", "2.0")
    assert one["results"][0]["rule"] == {"id": "BYL003", "index": 0, "toolComponent": {"index": 0}}


def test_sarif_tells_suppressions_and_errors() -> None:
    one = sarif_of(result(finding(suppressed="agreed"), errors=(RunError("a b.md", "SYS003", "binary"),)))
    assert one["results"][0]["suppressions"] == [{"kind": "external", "justification": "agreed"}]
    assert one["invocations"][0]["executionSuccessful"] is False
    (note,) = one["invocations"][0]["toolExecutionNotifications"]
    assert note["descriptor"] == {"id": "SYS003"}
    assert note["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "a%20b.md"}


def test_sarif_makes_no_link_of_a_message() -> None:
    (found,) = sarif_of(result(finding(message="[here](https://example.com)")))["results"]
    assert found["message"]["text"] == r"\[here\](https://example.com)"


def test_sarif_keeps_within_what_its_consumer_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 2)
    one = sarif_of(result(finding(severity=Severity.INFO), *(finding(severity=Severity.ERROR),) * 2))
    assert [found["level"] for found in one["results"]] == ["error", "error"]
    assert (
        "1 finding of the least severity"
        in one["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    )


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("github", "MAX_COMMANDS"),
        ("gitlab", "MAX_RESULTS"),
        ("junit", "MAX_RESULTS"),
        ("rdjson", "MAX_RESULTS"),
        ("csv", "MAX_ROWS"),
    ],
)
def test_every_format_for_tools_holds_what_its_consumers_take(
    monkeypatch: pytest.MonkeyPatch, form: str, name: str
) -> None:
    run = result(
        *(finding(path=f"news/{n}.md", severity=Severity.INFO, message=f"slight {n}") for n in range(5)),
        *(finding(path=f"news/{n}.md", severity=Severity.ERROR, message=f"grave {n}") for n in range(5, 8)),
    )
    whole = render(form, run)
    assert "left out" not in whole
    monkeypatch.setattr(import_module(f"srclint.report.{form}"), name, 4 + (form == "csv"))
    text = render(form, run)
    assert all(f"grave {n}" in text for n in range(5, 8))
    assert "slight 0" in text
    assert "slight 1" not in text
    assert "4 findings of the least severity left out" in text


@pytest.mark.parametrize(
    "form", ["json", "json-lines", "csv", "junit", "github", "gitlab", "rdjson", "sarif"]
)
def test_no_single_value_makes_a_report_endless(form: str) -> None:
    text = render(form, result(finding(message="m" * 3_000_000, text="t" * 3_000_000, line="t" * 3_000_000)))
    assert len(text) < 1_000_000


@pytest.mark.skipif(not SARIF_SCHEMA.exists(), reason=f"{SARIF_SCHEMA} is not there")
def test_sarif_is_valid() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft7Validator(json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))
    normal = result(
        finding(related=(related(),)),
        of_text(path="corpus.jsonl#7"),
        finding(line=None, suppressed="agreed"),
        rules=(rule(), rule("X001", "x", plugin="other 1")),
        errors=(RunError("", "SYS010", "nothing to read"),),
        notes=("A note.",),
    )
    for run in (result(), normal, hostile_result()):
        validator.validate(json.loads(render("sarif", run)))


# --- places, paths and fingerprints


def test_a_place_in_extracted_text_is_told_in_words() -> None:
    run = result(of_text(path="corpus.jsonl#7"))
    (found,) = sarif_of(run)["results"]
    assert found["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert found["locations"][0]["logicalLocations"] == [{"name": "7", "kind": "record"}]
    assert found["message"]["text"].endswith("(record 7, line 3, column 4 of the text)")
    assert "file=corpus.jsonl,line=1::" in render("github", run)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("news/a b#1.md", "news/a%20b%231.md"),
        ("/news/ä.md", "file:///news/%C3%A4.md"),
        ("a:b%.md", "a%3Ab%25.md"),
        pytest.param("caf\udce9.md", "caf%E9.md", id="not-utf-8"),
        pytest.param("\x1b\n\ud800.md", "%1B%0A%EF%BF%BD.md", id="escape"),
    ],
)
def test_paths_become_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_records_are_told_from_names_with_a_hash() -> None:
    assert split_path("a/b.jsonl.gz#x#1") == ("a/b.jsonl.gz", "x#1")
    assert split_path("news#1.md") == ("news#1.md", "")
    assert split_path("No #9.txt") == ("No #9.txt", "")
    assert split_path("v1.2#9.txt") == ("v1.2#9.txt", "")
    assert split_path("a/crawl.warc.gz#https://x.example/a.b#c") == (
        "a/crawl.warc.gz",
        "https://x.example/a.b#c",
    )


def test_fingerprints_stay_when_lines_move_and_are_unique() -> None:
    before = list(fingerprints([finding(number=3), finding(number=5), finding(line=None)]))
    after = list(fingerprints([finding(number=8), finding(number=9), finding(line=None)]))
    assert before == after
    assert len(set(before)) == 3


# --- GitHub


def test_github_annotates() -> None:
    assert render("github", result(finding(severity=Severity.ERROR, message="100% sure")), quiet=True) == (
        "::error title=BYL003 handle-byline,file=news/harbour.md,line=3,col=4,endLine=3,endColumn=16::100%25 sure\n"
    )


def test_github_gets_no_columns_of_findings_that_span_lines() -> None:
    found = finding(severity=Severity.INFO)
    run = result(replace(found, place=Place(3, 4, 6, 2)))
    assert ",line=3,endLine=6::" in render("github", run)
    assert render("github", run).startswith("::notice ")


def test_no_workflow_command_can_be_smuggled() -> None:
    lines = render("github", hostile_result()).splitlines()
    assert [line[:2] == "::" for line in lines] == [True, *[False] * (len(lines) - 1)]
    assert "file=␛[31m]8;;x␇‹U+009B›2J‹U+202E›‹U+200B›‹U+D800›%0A%3A%3Aerror%3A%3Ax%0D<script>" in lines[0]


@given(runs())
@settings(max_examples=50)
def test_github_lines_are_commands_or_ours(run: RunResult) -> None:
    lines = render("github", run).split("\n")
    assert all(line.startswith(("::error ", "::warning ", "::notice ", "srclint: ")) for line in lines[:-1])
    assert sum(line.startswith("::") for line in lines) == len(run.folded)


def test_sarif_tells_a_page_once_and_keeps_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_RELATED", 2)
    run = result(*(finding(path=path, related=(related(),) * 5) for path in ("a.md", "b.md", "c.md")))
    place = sarif._PLACE + len(related().path) + len(related().text)
    monkeypatch.setattr(sarif, "PACKED_ROOM", sum(map(sarif._size, run.findings)) + 3 * place)
    (told,) = json.loads(render("sarif", run))["runs"]
    assert [len(one.get("relatedLocations", ())) for one in told["results"]] == [2, 1, 0]
    (rule,) = told["tool"]["driver"]["rules"]
    assert (rule["help"]["text"], rule["help"]["markdown"]) == (run.rules[0].summary, run.rules[0].doc)


def noise(random: Random, size: int) -> str:
    return b85encode(random.randbytes(size)).decode()[:size]


@pytest.fixture(scope="module")
def huge() -> RunResult:
    """A run in which all that comes from outside is long, many, and can't be packed."""
    random = Random(7)
    pool = [related(f"w/{n}.txt", noise(random, 2_000)) for n in range(60)]
    texts = [noise(random, 1_500) for _ in range(900)]
    found = [
        finding(
            path=f"news/{n // 3}.md",
            severity=(Severity.INFO, Severity.WARNING, Severity.ERROR)[n % 3],
            message=noise(random, 1_500),
            line=text,
            text=text,
            related=tuple(random.sample(pool, 40)),
            values={"list": [noise(random, 12)] * 300},
            fold=f"f{n}",
        )
        for n, text in enumerate(texts)
    ]
    many = [f"news/{n}.md" for n in range(300)]
    return result(
        *found,
        articles=tuple(
            article(path, noise(random, 900), title=noise(random, 900), site=noise(random, 400))
            for path in many
        ),
        errors=tuple(RunError(f"e/{n}.md", "SYS001", noise(random, 900)) for n in range(3_000)),
        notes=tuple(noise(random, 900) for _ in range(300)),
        origins=tuple(Origin(tuple(many[n:])) for n in range(0, 300, 3)),
    )


MEGABYTE = 1_000_000
BOUNDS = {
    "full": 2.5 * MEGABYTE,
    "concise": 1.5 * MEGABYTE,
    "grouped": 1.5 * MEGABYTE,
    "json": 11 * MEGABYTE,
    "json-lines": 10 * MEGABYTE,
    "sarif": 4 * MEGABYTE,
    "github": 1.5 * MEGABYTE,
    "gitlab": 1.5 * MEGABYTE,
    "junit": 4 * MEGABYTE,
    "rdjson": 1.5 * MEGABYTE,
    "csv": 8 * MEGABYTE,
    "markdown": 65_536,
    "html": 2 * MEGABYTE,
}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_size_of_every_format_is_bounded_whatever_the_run_holds(
    huge: RunResult, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    monkeypatch.setattr(bounds, "ROOM", 2 * MEGABYTE)
    monkeypatch.setattr(sarif, "PACKED_ROOM", 2 * MEGABYTE)
    assert len(render(format_, huge)) < BOUNDS[format_]


def test_sarif_packs_below_what_its_consumer_takes(huge: RunResult, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of the room and a run of more words than that: the gravest findings stay."""
    monkeypatch.setattr(sarif, "PACKED_ROOM", sarif.PACKED_ROOM // 10)
    found = huge.findings
    text = render("sarif", replace(huge, errors=()))
    assert len(gzip.compress(text.encode())) < 1_000_000
    levels = [one["level"] for one in json.loads(text)["runs"][0]["results"]]
    assert levels.count("error") == sum(one.severity is Severity.ERROR for one in found)
    assert levels.count("note") < sum(one.severity is Severity.INFO for one in found)


def test_json_keeps_short_values_and_cuts_long_ones_once_the_room_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounds, "ROOM", 1_500)
    run = result(*(finding(path=f"{n}.md", line="w" * 1_000, text="w" * 1_000) for n in range(2)))
    first, second = json.loads(render("json", run))["findings"]
    assert first["text"] == "w" * 1_000
    assert second["text"] == "w" * 199 + "…"
    assert second["message"] == first["message"]


def test_sarif_names_the_group_of_each_single_finding() -> None:
    run = result(finding(group="a:BYL003"), finding(number=9, group="a:BYL003"), finding("DAT001", "no-date"))
    (told,) = json.loads(render("sarif", run))["runs"]
    assert [one["properties"]["group"] for one in told["results"]] == ["a:BYL003", "a:BYL003", None]


# --- GitLab


def test_gitlab_gets_issues() -> None:
    (issue,) = json.loads(render("gitlab", result(finding(path="./news/a.md"))))
    assert re.fullmatch("[0-9a-f]{32}", issue.pop("fingerprint"))
    assert issue == {
        "description": "BYL003 handle-byline: the byline “harbour_desk” reads like a user name",
        "check_name": "BYL003",
        "severity": "minor",
        "location": {"path": "news/a.md", "lines": {"begin": 3}},
    }
    assert json.loads(render("gitlab", result())) == []


# --- rdjson


def test_rdjson_counts_columns_in_bytes() -> None:
    (found,) = json.loads(render("rdjson", result(finding(line=LINE))))["diagnostics"]
    assert LINE.index("harbour_desk") + 1 == 12
    assert found["location"]["range"] == {
        "start": {"line": 3, "column": 16},
        "end": {"line": 3, "column": 28},
    }
    assert (found["severity"], found["code"]) == ("WARNING", {"value": "BYL003 handle-byline"})


def test_rdjson_names_the_line_alone_where_the_excerpt_is_cut_or_missing() -> None:
    found = finding(line="…" + LINE)
    cut = replace(found, place=Place(3, 400, 3, 412))
    for one in (cut, finding(line=None), of_text()):
        (shown,) = json.loads(render("rdjson", result(one)))["diagnostics"]
        assert list(shown["location"]["range"]) == ["start"]
        assert list(shown["location"]["range"]["start"]) == ["line"]


# --- JUnit


def suites(run: RunResult) -> ElementTree.Element:
    return ElementTree.fromstring(render("junit", run).encode())


def test_junit_has_a_suite_an_article_and_a_case_a_finding() -> None:
    run = result(
        finding(path="a.md"),
        finding("TXT004", "unbalanced-quotes", path="a.md", severity=Severity.INFO),
        finding(path="b.md", suppressed="agreed"),
        errors=(RunError("c.md", "SYS001", "unreadable"),),
    )
    root = suites(run)
    assert root.attrib == {"name": "srclint", "tests": "4", "failures": "1", "errors": "1"}
    assert [(suite.get("name"), len(suite.findall("testcase"))) for suite in root] == [
        ("a.md", 2),
        ("b.md", 1),
        ("srclint", 1),
    ]
    assert len(root.findall(".//failure")) == len(root.findall(".//system-out")) == 1
    assert root.find(".//property[@name='suppressed']").get("value") == "1"  # type: ignore[union-attr]


def test_junitparser_reads_it() -> None:
    junitparser = pytest.importorskip("junitparser")
    xml = junitparser.JUnitXml.fromstring(render("junit", hostile_result()).encode())
    assert xml.tests == 2


@given(runs())
@settings(max_examples=50)
def test_junit_is_well_formed(run: RunResult) -> None:
    assert len(suites(run).findall(".//failure")) == run.count(Severity.WARNING) + run.count(Severity.ERROR)


# --- CSV


def test_csv_has_a_row_a_finding() -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", result(finding(related=(related(),)))))))
    assert [(row["path"], row["line"], row["code"], row["related"]) for row in rows] == [
        ("news/harbour.md", "3", "BYL003", "wire/storm.txt:2:5")
    ]


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x", " =x", "\t=x", "＝x"])
def test_csv_holds_no_formula(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(render("csv", result(finding(message=text)))))
    assert row["message"].startswith("'")


@given(runs())
@settings(max_examples=50)
def test_csv_rows_stay_rows(run: RunResult) -> None:
    rows = list(csv.reader(io.StringIO(render("csv", run))))
    assert len(rows) == len(run.folded) + 1
    assert {len(row) for row in rows} == {12}


# --- Markdown


def test_markdown_is_a_table() -> None:
    mild = finding("TXT004", "unbalanced-quotes", severity=Severity.INFO)
    lines = render("markdown", result(finding(), mild)).splitlines()
    assert lines[0] == "### srclint: 2 findings in 1 article\\: 1 warning, 1 info; as of 2026-11-22"
    message = "the byline “harbour\\_desk” reads like a user name"
    assert lines.count(f"| warning | news/harbour.md\\:3 | BYL003 handle-byline | {message} |") == 1
    assert lines[-1] == "… and 1 more finding"


def test_markdown_holds_no_markup_no_link_and_mentions_nobody() -> None:
    message = "<b>x</b> [a](http://e.org) @ada `c` a|b *d* www.e.org"
    text = render("markdown", result(finding(message=message)))
    assert (
        "\\<b\\>x\\</b\\> \\[a\\]\\(http\\://e.org\\) @<!-- -->ada \\`c\\` a\\|b \\*d\\* www\\.e.org" in text
    )


def test_markdown_fits_a_comment() -> None:
    run = result(*(finding(path=f"{i}.md", message="x" * 300) for i in range(400)))
    assert len(render("markdown", run, show_all=True)) < 65_536


@given(runs())
@settings(max_examples=50)
def test_markdown_rows_have_four_cells(run: RunResult) -> None:
    rows = [line for line in render("markdown", run).splitlines() if line.startswith("| ")]
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 5 for row in rows)


# --- grouped


def test_grouped_lists_findings_below_their_article() -> None:
    run = result(finding(), finding("X1", "x", number=12))
    assert render("grouped", run).splitlines()[:3] == [
        "news/harbour.md",
        "   3:4  warning  BYL003 handle-byline  the byline “harbour_desk” reads like a user name",
        "  12:4  warning  X1 x                  the byline “harbour_desk” reads like a user name",
    ]


@given(runs())
@settings(max_examples=50)
def test_machine_formats_are_valid_for_any_input(run: RunResult) -> None:
    for format_ in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(render(format_, run, statistics=True))
    for line in render("json-lines", run).splitlines():
        json.loads(line)
