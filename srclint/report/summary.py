"""The sentences at the end of a report, which every format for people shares."""

from __future__ import annotations

from collections import Counter

from srclint.model import Finding, RunResult, Severity

__all__ = ["count", "facts", "is_fixable", "severities", "summary_line", "summary_record", "unread_line"]

_PLURALS = {"info": "info"}
_KINDS = 8  # kinds of files that are told one by one


def count(number: int, noun: str) -> str:
    """A number with its noun: ``1 error``, ``1,204 errors``, ``6 info``."""
    plural = _PLURALS.get(noun, noun + "s")
    return f"{number:,} {noun if number == 1 else plural}"


def severities(result: RunResult) -> list[tuple[Severity, int]]:
    """How many reported findings there are of each severity, gravest first, without those that have none."""
    order = (Severity.ERROR, Severity.WARNING, Severity.INFO)
    return [(severity, number) for severity in order if (number := result.count(severity))]


def summary_line(result: RunResult) -> str:
    """What it comes to: ``27 findings in 5 articles: 6 errors, 15 warnings, 6 info; as of 2026-11-22``."""
    total = len(result.folded)
    read = len(result.articles)
    as_of = f"; as of {result.as_of.isoformat()}"
    if not total:
        return f"No findings in {count(read, 'article')}{as_of}"
    hit = len({finding.article for finding in result.reported})
    where = count(hit, "article") if hit >= read else f"{hit:,} of {count(read, 'article')}"
    parts = ", ".join(count(number, severity.label) for severity, number in severities(result))
    return f"{count(total, 'finding')} in {where}: {parts}{as_of}"


def origins(result: RunResult) -> int:
    """How many independent origins the articles of a run go back to."""
    read = {article.id for article in result.articles}
    return len(read) - sum(max(0, len(read.intersection(o.articles)) - 1) for o in result.origins)


def unread_line(result: RunResult) -> str:
    """What was met and not read, the commonest kinds first: ``10 files not read: 3 .mhtml, 2 .pdf, 5 others``."""
    kinds = Counter(unread.kind for unread in result.unread)
    ranked = sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    others = sum(number for _, number in ranked[_KINDS:])
    parts = [f"{number:,} {kind}" for kind, number in ranked[:_KINDS]]
    parts += [f"{others:,} others"] if others else []
    return f"{count(len(result.unread), 'file')} not read: {', '.join(parts)}"


def facts(result: RunResult) -> list[str]:
    """What else a reader should know of the run, a sentence each; the run's own notes go to standard error."""
    lines: list[str] = []
    if result.configured_by:
        lines.append(f"Configured by {', '.join(result.configured_by)}")
    if result.origins:
        lines.append(f"{count(len(result.articles), 'article')}, {count(origins(result), 'origin')}")
    if result.abstained:
        number = sum(abstained.articles for abstained in result.abstained.values())
        each = ", ".join(
            f"{language} {told.articles:,} by {count(len(told.rules), 'rule')}"
            for language, told in sorted(result.abstained.items())
        )
        lines.append(f"{count(number, 'article')} left alone by rules that don't know the language: {each}")
    if suppressed := result.suppressed:
        lines.append(f"{count(suppressed, 'finding')} suppressed")
    if result.unread:
        lines.append(unread_line(result))
    fixable = sum(is_fixable(finding) for finding in result.folded)
    if fixable:
        lines.append(f"{fixable:,} fixable (--fix)")
    if result.errors:
        lines.append(f"{count(len(result.errors), 'problem')} kept srclint from doing the whole job")
    return lines


def is_fixable(finding: Finding) -> bool:
    """Whether ``--fix`` mends a finding, or some of a group."""
    return any(edit.safe for edit in finding.edits)


def summary_record(result: RunResult) -> dict[str, object]:
    """The same for machines."""
    return {
        "articles": len(result.articles),
        "articles_with_findings": len({finding.article for finding in result.reported}),
        "origins": origins(result),
        "findings": len(result.folded),
        "places": len(result.reported),
        "error": result.count(Severity.ERROR),
        "warning": result.count(Severity.WARNING),
        "info": result.count(Severity.INFO),
        "suppressed": result.suppressed,
        "problems": len(result.errors),
        "unread": dict(sorted(Counter(unread.kind for unread in result.unread).items())),
        "abstained": {
            language: {"articles": told.articles, "rules": list(told.rules)}
            for language, told in sorted(result.abstained.items())
        },
        "configured_by": list(result.configured_by),
        "notes": list(result.notes),
    }
