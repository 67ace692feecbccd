"""Small builders for invented results, shared by the tests of the reports."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

from srclint.model import (
    ArticleSummary,
    Excerpt,
    Finding,
    Origin,
    Place,
    RelatedPlace,
    RuleInfo,
    RunError,
    RunResult,
    Severity,
    Span,
)
from srclint.report import ReportOptions, builtin_reporters

AS_OF = date(2026, 11, 22)
HOSTILE = (
    "\x1b[31m]8;;x\x07\x9b2J\u202e\u200b\ud800\n::error::x\r"
    "<script>alert(1)</script>[/red]%0A|`\x00\ufffe,;\"'&]]>"
)


def finding(
    code: str = "BYL003",
    name: str = "handle-byline",
    *,
    path: str = "news/harbour.md",
    severity: Severity = Severity.WARNING,
    message: str = "the byline “harbour_desk” reads like a user name",
    line: str | None = "By harbour_desk",
    text: str = "harbour_desk",
    number: int = 3,
    related: tuple[RelatedPlace, ...] = (),
    suppressed: str | None = None,
    **more: Any,
) -> Finding:
    """A finding on some words of a line, or on the whole article where ``line`` is None."""
    at = line.index(text) if line is not None else 0
    start = 100 * number + at
    return Finding(
        article=path,
        path=path,
        span=Span(start, start + len(text)) if line is not None else None,
        code=code,
        name=name,
        level="default",
        severity=severity,
        message=message,
        text=text if line is not None else "",
        related=related,
        place=Place(number, at + 1, number, at + 1 + len(text)) if line is not None else Place(1, 1, 1, 1),
        excerpt=Excerpt(line, at, at + len(text)) if line is not None else None,
        suppressed=suppressed,
        **more,
    )


def related(
    path: str = "wire/storm.txt", text: str = "The wall held.", message: str = "corresponds to"
) -> RelatedPlace:
    """A place in another article."""
    return RelatedPlace(path, Span(10, 10 + len(text)), Place(2, 5, 2, 5 + len(text)), text, message)


def article(
    path: str = "news/harbour.md", verdict: str = "handle byline", findings: int = 1, **more: Any
) -> ArticleSummary:
    """A summary of one article."""
    fields: dict[str, Any] = {"title": "The wall held", "words": 412, "language": "en", **more}
    return ArticleSummary(id=path, path=path, verdict=verdict, findings=findings, **fields)


def rule(code: str = "BYL003", name: str = "handle-byline", **more: Any) -> RuleInfo:
    """What is known of a rule."""
    fields: dict[str, Any] = {
        "summary": "The byline is a user name.",
        "doc": "The byline is a user name.\n\n## Why it matters\n\nNobody answers for it.",
        "severity": Severity.WARNING,
        "plugin": "srclint 0.1.0",
        **more,
    }
    return RuleInfo(code=code, name=name, **fields)


def result(*findings: Finding, **more: Any) -> RunResult:
    """A run with these findings; articles and rules are made to fit unless they are given."""
    paths = dict.fromkeys(f.path for f in findings)
    codes = {f.code: f.name for f in findings}
    fields: dict[str, Any] = {
        "version": "0.1.0",
        "as_of": AS_OF,
        "articles": tuple(article(path) for path in paths),
        "rules": tuple(rule(code, name) for code, name in sorted(codes.items())),
        **more,
    }
    return RunResult(findings=findings, **fields)


def hostile_result() -> RunResult:
    """Every string that comes from outside is hostile."""
    bad = finding(
        path=f"{HOSTILE}.md",
        message=HOSTILE,
        line=f"a {HOSTILE} b",
        text=HOSTILE,
        related=(related(HOSTILE, HOSTILE, HOSTILE),),
        values={HOSTILE: [HOSTILE, float("nan"), 10**5000, {1, 2}]},
    )
    return result(
        bad,
        finding(path=f"{HOSTILE}.md", line=None, suppressed=HOSTILE),
        articles=(article(f"{HOSTILE}.md", HOSTILE, title=HOSTILE, site=HOSTILE),),
        errors=(RunError(HOSTILE, "SYS001", HOSTILE),),
        origins=(Origin((f"{HOSTILE}.md", "b")),),
        notes=(HOSTILE,),
    )


def render(format_: str, run: RunResult, **options: Any) -> str:
    """What a format writes."""
    reporter = next(r for r in builtin_reporters() if r.name == format_)
    stream = io.StringIO()
    reporter.report(run, stream, ReportOptions(**options))
    return stream.getvalue()
