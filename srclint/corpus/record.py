"""From one article to its row, and to the facts that link it to others. Nothing here raises over an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from srclint.corpus.schema import Row, empty_row
from srclint.engine import Engine, Outcome
from srclint.model import Finding, Reading, RunError
from srclint.readers.paths import split_path
from srclint.records import dataclass
from srclint.report.json import dump

__all__ = ["Linted", "crossing_row", "finding_row", "lint_record", "linted", "unread"]


@dataclass(frozen=True, slots=True)
class Linted:
    """What one record gave.

    Args:
        row: all that is known before articles are compared; undecided.
        facts: by the number of a rule's ``extract`` what it took of the article, for the comparison.
        words: words of prose.
    """

    row: Row
    facts: Mapping[int, Any] = field(default_factory=dict)
    words: int = 0


def lint_record(engine: Engine, reading: Reading) -> Linted:
    """Lint one article with the rules that look at one article.

    Args:
        engine: the rules; ``engine.watching()`` bounds their time.
        reading: the article.
    """
    return linted(engine.check(reading), reading)


def linted(outcome: Outcome, reading: Reading) -> Linted:
    """What an article gave, from what the engine made of it."""
    summary = outcome.summary
    row = empty_row(summary.id, split_path(summary.path)[0]) | {
        "text": reading.text,
        "title": summary.title,
        "byline": list(summary.byline),
        "byline_kind": summary.byline_kind,
        "published": summary.published,
        "language": summary.language,
        "site": summary.site,
        "words": summary.words,
        "findings": [finding_row(finding) for finding in outcome.findings],
        "error": _told(outcome.errors),
    }
    return Linted(row, outcome.facts, summary.words)


def unread(error: RunError) -> Linted:
    """The row of a record, or a file, that could not be read."""
    id_ = f"{error.path}#{error.record}" if error.record else error.path
    return Linted(empty_row(id_, split_path(error.path)[0]) | {"error": _told([error])})


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding as rows carry it."""
    return {
        "code": finding.code,
        "level": finding.level,
        "severity": finding.severity.label,
        "message": finding.message,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
        "related": [related.path for related in finding.related if related.path != finding.path],
        "values": dump(finding.values),
    }


def crossing_row(row: Row, findings: Iterable[Finding], origin: str | None) -> Row:
    """A row with what the comparison of articles found of it."""
    return row | {"findings": [*row["findings"], *map(finding_row, findings)], "origin": origin}


def _told(errors: Iterable[RunError]) -> str | None:
    return "\n".join(f"{error.code}: {error.message}" for error in errors) or None
