"""JUnit XML: one suite an article, one case a finding, for dashboards of test results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from srclint.model import ArticleId, Finding, RunResult, Severity
from srclint.report.bounds import MAX_ERRORS, MAX_MESSAGE, MAX_RESULTS, gravest, left_out, message_of
from srclint.report.options import ReportOptions
from srclint.report.safe import cut, visible

__all__ = ["report"]


def report(result: RunResult, stream: TextIO, options: ReportOptions) -> None:
    """Write errors and warnings as failures, info as passing cases with output, clean articles as one passing case."""
    found: dict[ArticleId, list[Finding]] = {article.id: [] for article in result.articles}
    paths = {article.id: article.path for article in result.articles}
    hit = {finding.article for finding in result.folded}
    for id_ in [id_ for id_ in found if id_ not in hit][MAX_RESULTS:]:
        del found[id_]
    kept = gravest(result.folded, MAX_RESULTS)
    for finding in kept:
        found.setdefault(finding.article, []).append(finding)
        paths.setdefault(finding.article, finding.path)
    cases = sum(max(1, len(findings)) for findings in found.values()) + min(len(result.errors), MAX_ERRORS)
    failures = sum(finding.severity >= Severity.WARNING for finding in kept)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
    counts = f'tests="{cases}" failures="{failures}" errors="{min(len(result.errors), MAX_ERRORS)}"'
    stream.write(f'<testsuites name="srclint" {counts}>\n')
    for article, findings in found.items():
        stream.writelines(_suite(paths[article], findings))
    stream.writelines(_run_suite(result, len(result.folded) - len(kept)))
    stream.write("</testsuites>\n")


def _suite(path: str, findings: Sequence[Finding]) -> Iterator[str]:
    name = _attribute(path)
    failures = sum(finding.severity >= Severity.WARNING for finding in findings)
    yield f'  <testsuite name={name} tests="{max(1, len(findings))}" failures="{failures}" errors="0">\n'
    if not findings:
        yield f'    <testcase name="no findings" classname={name}/>\n'
    for finding in findings:
        place = f"{finding.place.line}:{finding.place.column}"
        title = _attribute(f"{finding.code} {finding.name} {place}")
        body = escape(f"{visible(finding.path)}:{place}: {message_of(finding)}")
        yield f"    <testcase name={title} classname={name}>\n"
        if finding.severity >= Severity.WARNING:
            kind = f"type={_attribute(finding.severity.label)} message={_attribute(message_of(finding))}"
            yield f"      <failure {kind}>{body}</failure>\n"
        else:
            yield f"      <system-out>{body}</system-out>\n"
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _run_suite(result: RunResult, dropped: int) -> Iterator[str]:
    """The run itself: what is known of it, and what kept srclint from doing its job."""
    number = min(len(result.errors), MAX_ERRORS)
    yield f'  <testsuite name="srclint" tests="{number}" failures="0" errors="{number}">\n'
    facts = {
        "version": result.version,
        "as-of": result.as_of.isoformat(),
        "suppressed": str(result.suppressed),
        **({"left-out": left_out(dropped, MAX_RESULTS)} if dropped else {}),
    }
    yield "    <properties>\n"
    for name, value in facts.items():
        yield f"      <property name={_attribute(name)} value={_attribute(value)}/>\n"
    yield "    </properties>\n"
    for error in result.errors[:MAX_ERRORS]:
        where = _attribute(error.path or "srclint")
        yield f"    <testcase name={_attribute(f'{error.code} {error.path}')} classname={where}>\n"
        yield f"      <error type={_attribute(error.code)} message={_attribute(error.message)}/>\n"
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _attribute(text: str) -> str:
    return quoteattr(cut(visible(text[: 2 * MAX_MESSAGE]), MAX_MESSAGE))
