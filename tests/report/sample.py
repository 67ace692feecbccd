"""A small invented run, as real as it gets: one affair, four articles, three sites."""

# ruff: noqa: E501 -- prose has no line breaks inside a paragraph

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from srclint.model import (
    Abstained,
    ArticleSummary,
    Excerpt,
    Finding,
    Origin,
    Place,
    RelatedPlace,
    RunError,
    RunResult,
    Severity,
    Span,
)
from tests.report.builders import AS_OF, rule

WIRE = """Port of Osterby shuts two berths after crane collapse

OSTERBY (NWA) — The port of Osterby closed two of its five berths on Tuesday after a gantry crane fell onto the quay, the harbour authority said.

Nobody was hurt. The crane, which was built in 1998, had passed its last inspection in March, said Lena Brandt, the port's director.

“We will not reopen the berths until we know why it fell,” Brandt told reporters.

Ferries to the islands will sail from the fishing harbour until further notice, the authority said in a statement. Container ships are being sent to Norrvik, 60 kilometres to the south.

The last accident of this kind at the port was in 2009, when a storm tore a smaller crane from its rails.
"""

COPY = """Harbor of Osterby closes two docks after crane crumple

By dailybuzz_247 | Updated on November 18, 2026

This website uses cookies to give you the best experience.

The harbor of Osterby shut down two of its 5 docks on Tuesday subsequent to a gantry crane tumbled onto the wharf, the harbor expert said.

No one was harmed. The crane, which was inbuilt 1998, had handed its final examination in March, mentioned Lena Brandt, the harbor's chief.

“We is not going to reopen the docks till we all know why it fell,” Brandt instructed journalists.

Boats to the islands will cruise from the fishing harbor till additional discover, the expert mentioned in an announcement. Container vessels are being despatched to Norrvik, 60 {kilometres} to the south.

Leave a Reply. Your email address will not be published.
"""

ANALYSIS = """What the crane collapse says about Osterby's port

Analysis by Tomas Ek

The fall of a crane last week has laid bare what many in Osterby have long suspected: the port is run on the cheap.

“Maintenance was cut to the bone last year,” said a former engineer, who asked not to be named because he still works in the industry. Two people familiar with the budget said inspections had been halved.

A senior official at the transport ministry said the government knew of the risk. Critics say nothing was done.

Lena Brandt, the port's director, denied the claims. “Every inspection that the law asks for was made,” she said.

Insiders expect her to resign before the end of the month.
"""

CLEAN = """Ferry passengers wait out the storm in Osterby's old customs house

By Mira Solberg
19 November 2026

The tea ran out at nine. By then 214 people were sitting on coats and suitcases in the hall of the old customs house, and Erik Dahl, who runs the ferry terminal, had sent his daughter for more.

“Nobody complained,” Dahl said. “They could all see the waves.”

The first ferry left on Thursday at 6:40 in the morning.
"""


def span_of(body: str, words: str) -> Span:
    """Where the words first stand."""
    start = body.index(words)
    return Span(start, start + len(words))


def _place(body: str, span: Span | None, lines_of: str) -> Place:
    if span is None:
        return Place(1, 1, 1, len(body.splitlines()[0]) + 1, lines_of)
    line = body.count("\n", 0, span.start) + 1
    column = span.start - (body.rfind("\n", 0, span.start) + 1) + 1
    return Place(line, column, line, column + len(span), lines_of)


def _finding(
    path: str,
    body: str,
    code: str,
    name: str,
    severity: Severity,
    message: str,
    words: str = "",
    related: tuple[RelatedPlace, ...] = (),
) -> Finding:
    span = span_of(body, words) if words else None
    place = _place(body, span, "text" if path.endswith(".html") else "source")
    line = body.splitlines()[place.line - 1]
    return Finding(
        article=path,
        path=path,
        span=span,
        code=code,
        name=name,
        level="default",
        severity=severity,
        message=message,
        text=words,
        related=related,
        place=place,
        excerpt=Excerpt(line, place.column - 1, place.end_column - 1) if span else None,
    )


def _from_wire(words: str) -> tuple[RelatedPlace, ...]:
    span = span_of(WIRE, words)
    return (
        RelatedPlace("wire/osterby-crane.txt", span, _place(WIRE, span, "source"), words, "corresponds to"),
    )


def _copy_findings() -> tuple[Finding, ...]:
    path, E, W, info = "copy/osterby.html", Severity.ERROR, Severity.WARNING, Severity.INFO
    rows: list[tuple[Any, ...]] = [
        ("SPN004", "spun-article", E, "reads like machine-reworded text: 7 tells in 118 words", ""),
        (
            "SPN005",
            "machine-rewritten-copy",
            E,
            "reads like a rewrite of wire/osterby-crane.txt: 19 substitutions",
            "",
        ),
        ("BYL003", "handle-byline", W, "the byline “dailybuzz_247” reads like a user name", "dailybuzz_247"),
        (
            "BPL001",
            "cookie-notice",
            W,
            "cookie notice in the article",
            "This website uses cookies to give you the best experience.",
        ),
        (
            "SPN005",
            "machine-rewritten-copy",
            E,
            "corresponds to a sentence of wire/osterby-crane.txt with 9 substitutions",
            "The harbor of Osterby shut down two of its 5 docks on Tuesday subsequent to a gantry crane tumbled onto "
            "the wharf, the harbor expert said.",
            _from_wire(WIRE.splitlines()[2].partition("— ")[2]),
        ),
        (
            "SPN002",
            "spinner-phrase",
            W,
            "“handed its final examination” stands for “passed its last inspection”",
            "handed its final examination",
        ),
        (
            "SPN005",
            "machine-rewritten-copy",
            E,
            "corresponds to a sentence of wire/osterby-crane.txt with 5 substitutions",
            "The crane, which was inbuilt 1998, had handed its final examination in March, mentioned Lena Brandt, the "
            "harbor's chief.",
            _from_wire(WIRE.splitlines()[4].partition("hurt. ")[2]),
        ),
        (
            "SPN002",
            "spinner-phrase",
            W,
            "“till additional discover” stands for “until further notice”",
            "till additional discover",
        ),
        ("SPN001", "spintax-residue", E, "spintax left in the text: “{kilometres}”", "{kilometres}"),
        (
            "BPL002",
            "comment-form",
            W,
            "comment form in the article",
            "Leave a Reply. Your email address will not be published.",
        ),
        ("DAT002", "stale-relative-date", info, "“on Tuesday” is left as it was", "Tuesday"),
    ]
    *found, last = [_finding(path, COPY, *row) for row in rows]
    return (*found, replace(last, suppressed="weekdays are fine"))


def _analysis_findings() -> tuple[Finding, ...]:
    path, W, info = "desk/analysis.md", Severity.WARNING, Severity.INFO
    rows: list[tuple[Any, ...]] = [
        ("DAT001", "missing-publication-date", W, "no publication date in text or metadata", ""),
        ("SRC001", "anonymous-source-density", W, "4 of 6 statements are by sources that aren't named", ""),
        (
            "DAT003",
            "unanchored-relative-date",
            info,
            "“last week” means nothing without a publication date",
            "last week",
        ),
        (
            "DAT003",
            "unanchored-relative-date",
            W,
            "“last year” means nothing without a publication date",
            "last year",
        ),
        (
            "SRC004",
            "vague-attribution",
            info,
            "“Critics say”: nobody is named for it within two sentences",
            "Critics say",
        ),
    ]
    return tuple(_finding(path, ANALYSIS, *row) for row in rows)


def _said(body: str, source: str, kind: str, cue: str, content: str, **more: Any) -> dict[str, Any]:
    at, told = span_of(body, source), span_of(body, content) if content else None
    verb = span_of(body, cue)
    return {
        "source": {"start": at.start, "end": at.end, "text": source, "kind": kind},
        "cue": {"start": verb.start, "end": verb.end, "text": cue},
        "content": {"start": told.start, "end": told.end} if told else None,
        "anonymous": kind == "unnamed",
        "reason": None,
        **more,
    }


def _time(
    body: str, words: str, value: str | None, reference: str = "relative", basis: str = "literal"
) -> dict[str, Any]:
    at = span_of(body, words)
    return {
        "start": at.start,
        "end": at.end,
        "text": words,
        "value": value,
        "kind": "date",
        "relative": reference == "relative",
        "reference": reference,
        "basis": basis,
        "sure": basis == "literal",
    }


def _details(
    path: str, body: str, byline: tuple[str, str], published: str | None, **more: Any
) -> dict[str, Any]:
    """What `inspect` prints, as far as the report reads it."""
    blocks = []
    at = 0
    for number, line in enumerate(body.splitlines(keepends=True)):
        words = line.rstrip("\n")
        if words:
            kind = "headline" if number == 0 else "paragraph"
            if words.startswith(("By ", "Analysis by", "19 November")):
                kind = "byline"
            if words.startswith(("This website", "Leave a Reply")):
                kind = "boilerplate"
            blocks.append(
                {"kind": kind, "class": None, "line": number + 1, "start": at, "end": at + len(words)}
            )
        at += len(line)
    title = body.splitlines()[0]
    name, kind = byline
    return {
        "id": path,
        "path": path,
        "text": body,
        "language": "en",
        "url": "",
        "title": {
            "value": title,
            "start": 0,
            "end": len(title),
            "evidence": [{"where": "text", "value": title, "line": 1}],
        },
        "byline": {
            "names": [name] if name else [],
            "kind": kind,
            "evidence": [{"where": "text", "value": name, "line": 3}] if name else [],
        },
        "published": published
        and {
            "value": published,
            "precision": "day",
            "evidence": [{"where": "meta", "value": published, "line": None}],
        },
        "modified": None,
        "blocks": blocks,
        "quotes": [],
        "time_expressions": [],
        "attributions": [],
        "readability": {},
        **more,
    }


def _all_details() -> Mapping[str, Mapping[str, Any]]:
    return {
        "copy/osterby.html": _details(
            "copy/osterby.html",
            COPY,
            ("dailybuzz_247", "handle"),
            "2026-11-18",
            url="https://osterby-buzz.example/crane",
            time_expressions=[
                _time(COPY, "Tuesday", "2026-11-17"),
                _time(COPY, "in March", "2026-03", "underspecified", "tense"),
            ],
            attributions=[
                _said(
                    COPY,
                    "the harbor expert",
                    "descriptor",
                    "said",
                    "The harbor of Osterby shut down two of its 5 docks",
                ),
                _said(COPY, "Lena Brandt", "named", "mentioned", "The crane, which was inbuilt 1998"),
            ],
        ),
        "desk/analysis.md": _details(
            "desk/analysis.md",
            ANALYSIS,
            ("Tomas Ek", "person"),
            None,
            time_expressions=[_time(ANALYSIS, "last week", None), _time(ANALYSIS, "last year", None)],
            attributions=[
                _said(
                    ANALYSIS,
                    "a former engineer",
                    "unnamed",
                    "said",
                    "Maintenance was cut to the bone last year",
                    reason="he still works in the industry",
                ),
                _said(
                    ANALYSIS,
                    "Two people familiar with the budget",
                    "unnamed",
                    "said",
                    "inspections had been halved",
                ),
                _said(
                    ANALYSIS,
                    "A senior official at the transport ministry",
                    "unnamed",
                    "said",
                    "the government knew of the risk",
                ),
                _said(ANALYSIS, "Critics", "collective", "say", "nothing was done"),
                _said(ANALYSIS, "Lena Brandt", "named", "denied", "the claims"),
                _said(ANALYSIS, "she", "pronoun", "said", "Every inspection that the law asks for was made"),
                _said(ANALYSIS, "Insiders", "unnamed", "expect", "her to resign before the end of the month"),
            ],
        ),
        "desk/ferry.md": _details(
            "desk/ferry.md",
            CLEAN,
            ("Mira Solberg", "person"),
            "2026-11-19",
            time_expressions=[
                _time(CLEAN, "Thursday", "2026-11-19"),
                _time(CLEAN, "19 November 2026", "2026-11-19", "absolute"),
            ],
            attributions=[_said(CLEAN, "Dahl", "named", "said", "They could all see the waves.")],
        ),
        "wire/osterby-crane.txt": _details("wire/osterby-crane.txt", WIRE, ("NWA", "agency"), "2026-11-17"),
    }


def sample() -> RunResult:
    """The whole run."""
    wire = (
        _finding(
            "wire/osterby-crane.txt",
            WIRE,
            "BYL004",
            "agency-only-byline",
            Severity.INFO,
            "only an agency is credited: NWA",
            "NWA",
        ),
    )
    findings = (*_copy_findings(), *_analysis_findings(), *wire)
    names = {finding.code: finding.name for finding in findings}
    articles = (
        ArticleSummary(
            "copy/osterby.html",
            "copy/osterby.html",
            COPY.splitlines()[0],
            "spun (7 tells in 118 words), rewritten copy, handle byline, boilerplate",
            10,
            118,
            "en",
            "osterby-buzz.example",
            {"flesch_reading_ease": 64.2},
        ),
        ArticleSummary(
            "desk/analysis.md",
            "desk/analysis.md",
            ANALYSIS.splitlines()[0],
            "no date, sources not named",
            5,
            121,
            "en",
            "Osterby Courier",
            {"flesch_reading_ease": 58.9},
        ),
        ArticleSummary(
            "desk/ferry.md",
            "desk/ferry.md",
            CLEAN.splitlines()[0],
            "",
            0,
            84,
            "en",
            "Osterby Courier",
            {"flesch_reading_ease": 78.0},
        ),
        ArticleSummary(
            "wire/osterby-crane.txt",
            "wire/osterby-crane.txt",
            WIRE.splitlines()[0],
            "agency copy",
            1,
            117,
            "en",
            "NWA",
        ),
    )
    doc = "{}.\n\n## What it does\n\nReports it where it stands.\n\n## Why it matters\n\nA reader can't tell who answers for it.\n\n## How to fix\n\nAsk the desk."
    return RunResult(
        version="0.1.0",
        as_of=AS_OF,
        findings=findings,
        articles=articles,
        errors=(RunError("desk/broken.md", "SYS002", "This can't be decoded as utf-8."),),
        rules=tuple(
            rule(code, name, summary=f"{name.replace('-', ' ').capitalize()}.", doc=doc.format(name))
            for code, name in sorted(names.items())
        ),
        origins=(Origin(("copy/osterby.html", "wire/osterby-crane.txt")),),
        abstained={"de": Abstained(1, ("SRC001",))},
        details=_all_details(),
        notes=("The publication dates of 2 articles were taken from their metadata.",),
    )
